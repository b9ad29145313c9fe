package dev.crosswalk.cli;

import dev.crosswalk.content.InvalidContent;
import dev.crosswalk.engine.Coverage;
import dev.crosswalk.engine.Scope;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `crosswalk gap`: how far what is met reaches towards a framework, and what is missing.
final class GapVerb implements Verb {
    static final List<String> FAIL_ON = List.of("gaps", "contradictions");

    @Override
    public CommandSpec spec() {
        return Options.spec(
                        this,
                        "gap",
                        "Shows how far what is met reaches towards a framework: what is proved,"
                                + " because of what, and what is missing.",
                        "crosswalk gap --have soc2-2017 --want iso27001-2022",
                        "crosswalk gap --have soc2-2017 --want iso27001-2022 --brief",
                        "crosswalk gap --have iso27001-2022 --want soc2-2017:CC,A",
                        "crosswalk gap --facts facts.yaml --want iso27001-2022 --fail-on gaps",
                        "crosswalk gap --have iso27001-2022 --want nist-csf-2.0"
                                + " --trust publisher=NIST",
                        "crosswalk gap --have soc2-2017 --want iso27001-2022 --format csv"
                                + " --output gap.csv",
                        "",
                        "Coverage: full = all obligations of the requirement are proved; partial ="
                                + " some are; none = none is;",
                        "not assessed = nothing is known. proven counts what is proved, possible"
                                + " adds what may be satisfied.",
                        "--facts and --have can be combined. Exit: 0 fine, 1 --fail-on, 2 bad"
                                + " input.")
                .addOption(Options.have())
                .addOption(
                        Options.one("--want", "SCOPE")
                                .required(true)
                                .completionCandidates(Options::bundledEditionIds)
                                .description(
                                        "The framework edition wanted, or parts of it, as in"
                                                + " soc2-2017:CC,A.")
                                .build())
                .addOption(Options.facts())
                .addOption(Options.trust())
                .addOption(Options.asOf())
                .addOption(Options.assurance())
                .addOption(Options.failOn(FAIL_ON))
                .addOption(
                        Options.many("--only", "COVERAGE")
                                .splitRegex(",")
                                .completionCandidates(coverages())
                                .description(
                                        "List only such requirements: full, partial, none,"
                                                + " not-assessed, not-applicable. Repeatable. The"
                                                + " sums stay those of all, and JSON stays"
                                                + " complete.")
                                .build())
                .addOption(
                        Options.flag("--brief")
                                .description("Only the summary and the themes.")
                                .build());
    }

    @Override
    public Answer answer(ParseResult given) throws Refusal, InvalidContent {
        Question question = Question.read(given);
        Scope want = question.names().scope(Options.needed(given, "--want"));
        return new GapAnswer(
                question,
                question.crosswalk().gap(question.posture(), want),
                only(given),
                given.hasMatchedOption("--brief"));
    }

    private static Set<Coverage> only(ParseResult given) throws Refusal {
        Set<Coverage> only = EnumSet.noneOf(Coverage.class);
        List<String> valid = coverages();
        for (String value : Options.values(given, "--only")) {
            Options.checked("--only", value, valid);
            only.add(Words.COVERAGES.get(valid.indexOf(value)));
        }
        return only.isEmpty() ? EnumSet.allOf(Coverage.class) : only;
    }

    private static List<String> coverages() {
        return Words.COVERAGES.stream().map(Words::of).toList();
    }
}
