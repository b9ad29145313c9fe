package dev.crosswalk.cli;

import dev.crosswalk.answers.Answer;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.gap.GapAnswer;
import dev.crosswalk.answers.why.WhyAnswer;
import dev.crosswalk.answers.why.WhyRequest;
import dev.crosswalk.cli.command.Inputs;
import dev.crosswalk.cli.command.Options;
import dev.crosswalk.cli.command.Terminal;
import dev.crosswalk.cli.command.Verb;
import dev.crosswalk.content.finding.InvalidContent;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `crosswalk why`: the proof of one verdict, and what would change it.
final class WhyVerb implements Verb {
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
                                Options.claims(),
                                Options.failOn(GapAnswer.FAIL_ON))
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
        WhyRequest request = new WhyRequest(Inputs.terms(given), Options.needed(given, 0));
        return WhyAnswer.of(request, Inputs.of(given, request.terms(), terminal));
    }
}
