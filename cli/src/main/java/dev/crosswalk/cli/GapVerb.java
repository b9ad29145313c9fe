package dev.crosswalk.cli;

import dev.crosswalk.answers.Answer;
import dev.crosswalk.answers.Question;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Words;
import dev.crosswalk.answers.gap.GapAnswer;
import dev.crosswalk.cli.command.Asking;
import dev.crosswalk.cli.command.Options;
import dev.crosswalk.cli.command.Terminal;
import dev.crosswalk.cli.command.Verb;
import dev.crosswalk.content.finding.InvalidContent;
import dev.crosswalk.engine.Coverage;
import dev.crosswalk.engine.Scope;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/// `crosswalk gap`: how far what is met reaches towards a framework, and what is missing.
final class GapVerb implements Verb {
    static final List<String> FAIL_ON = List.of("gaps", "contradictions");

    @Override
    public CommandSpec spec() {
        CommandSpec spec =
                Options.spec(
                        this,
                        "gap",
                        "(--have SCOPE --want SCOPE | --programme DIR)",
                        "Shows how far what is met reaches towards a framework: what is proved,"
                                + " because of what, and what is missing.",
                        Options.have(),
                        want(),
                        Options.facts(),
                        Options.programme(),
                        Options.trust(),
                        Options.asOf(),
                        Options.knownAt(),
                        Options.assurance(),
                        Options.failOn(FAIL_ON),
                        only(),
                        Options.flag("--brief")
                                .description("Only the summary and the themes.")
                                .build());
        return Options.examples(
                spec,
                "crosswalk gap --have soc2-2017 --want iso27001-2022",
                "crosswalk gap --have soc2-2017 --want iso27001-2022 --brief",
                "crosswalk gap --have iso27001-2022 --want soc2-2017:CC,A",
                "crosswalk gap --facts facts.yaml --want iso27001-2022 --fail-on gaps",
                "crosswalk gap --programme acme --want iso27001-2022",
                "crosswalk gap --have iso27001-2022 --want nist-csf-2.0 --trust publisher=NIST",
                "crosswalk gap --have soc2-2017 --want iso27001-2022 --output gap.csv",
                "",
                "full: all obligations of the requirement are proved. partial: some are.",
                "none: none is. not assessed: nothing is known.",
                "--have and --facts can be combined. An edition named with --have counts as met",
                "whole, at operating, without exceptions. A report on security only is",
                "soc2-2017:CC; exceptions and lower levels belong in a facts file.",
                "Exit: 0 fine, 1 where --fail-on asks, 2 bad usage or input.");
    }

    private static OptionSpec want() {
        return Options.one(Options.WANT, "SCOPE")
                .completionCandidates(Options::bundledEditionIds)
                .description(
                        "The edition wanted, or parts of it, as in soc2-2017:CC,A. "
                                + Options.WANT_HELP
                                + "; nothing is needed where it wants one framework only.")
                .build();
    }

    private static OptionSpec only() {
        return Options.many("--only", "COVERAGE")
                .splitRegex(",")
                .hideParamSyntax(true)
                .completionCandidates(coverages())
                .description(
                        "List only such requirements: full, partial, none, not-assessed,"
                                + " not-applicable. Repeatable. The sums stay those of all, and"
                                + " JSON stays complete.")
                .build();
    }

    @Override
    public Answer answer(ParseResult given, Terminal terminal) throws Refusal, InvalidContent {
        Asking.refuseNoWant(given);
        Question.Basis basis = Asking.basis(given, terminal);
        Scope want = basis.wants().one(Options.value(given, Options.WANT));
        Question question = basis.about(want.edition());
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
