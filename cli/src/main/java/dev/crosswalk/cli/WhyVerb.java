package dev.crosswalk.cli;

import dev.crosswalk.answers.Answer;
import dev.crosswalk.answers.Question;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.gap.GapAnswer;
import dev.crosswalk.answers.why.WhyAnswer;
import dev.crosswalk.cli.command.Asking;
import dev.crosswalk.cli.command.Options;
import dev.crosswalk.cli.command.Terminal;
import dev.crosswalk.cli.command.Verb;
import dev.crosswalk.content.finding.InvalidContent;
import dev.crosswalk.engine.Coverage;
import dev.crosswalk.engine.Gap;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.RollUp;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.engine.Why;
import java.util.EnumSet;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `crosswalk why`: the proof of one verdict, and what would change it.
final class WhyVerb implements Verb {
    /// So many of the requirements under a heading are named.
    private static final int NAMED = 3;

    @Override
    public CommandSpec spec() {
        CommandSpec spec =
                Options.spec(
                                this,
                                "why",
                                "(--have SCOPE | --programme DIR) REF",
                                "Shows the proof of one requirement's verdict, and what would break"
                                        + " it, or the smallest sets that would make it full.",
                                Options.have(),
                                Options.facts(),
                                Options.programme(),
                                Options.trust(),
                                Options.asOf(),
                                Options.knownAt(),
                                Options.assurance(),
                                Options.failOn(GapVerb.FAIL_ON))
                        .addPositional(
                                Options.parameter(
                                        0,
                                        "REF",
                                        "The requirement, as in iso27001-2022/A.8.5; without the"
                                                + " edition where only one has it, or the"
                                                + " programme wants only one that has it."));
        return Options.examples(
                spec,
                "crosswalk why --have soc2-2017 iso27001-2022/A.8.5",
                "crosswalk why --have soc2-2017 A.8.5",
                "crosswalk why --programme acme A.5.15",
                "crosswalk why --facts facts.yaml iso27001-2022/A.5.15 --format json");
    }

    @Override
    public Answer answer(ParseResult given, Terminal terminal) throws Refusal, InvalidContent {
        Question.Basis basis = Asking.basis(given, terminal);
        RequirementRef ref = basis.wants().requirement(Options.needed(given, 0));
        Question question = basis.about(ref.edition());
        Why why = question.crosswalk().why(question.posture(), ref);
        if (!question.crosswalk().requirement(ref).assessable()
                && why.verdict().coverage() == Coverage.NOT_ASSESSED) {
            List<String> below =
                    question
                            .crosswalk()
                            .requirements(new Scope(ref.edition(), List.of(ref.id())))
                            .stream()
                            .map(RequirementRef::id)
                            .toList();
            throw new Refusal(
                    ref
                            + " is a heading without a verdict of its own. Ask about what is under"
                            + " it: "
                            + String.join(", ", below.subList(0, Math.min(below.size(), NAMED)))
                            + (below.size() > NAMED ? " .." : ""));
        }
        // One verdict is a gap of one requirement: the same words for the same things.
        Gap gap =
                new Gap(
                        new Scope(ref.edition(), List.of(ref.id())),
                        List.of(why.verdict()),
                        RollUp.of(List.of(why.verdict())),
                        why.contradictions());
        return new WhyAnswer(
                why, new GapAnswer(question, gap, EnumSet.allOf(Coverage.class), false));
    }
}
