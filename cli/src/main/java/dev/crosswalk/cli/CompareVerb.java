package dev.crosswalk.cli;

import dev.crosswalk.answers.Answer;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.compare.CompareAnswer;
import dev.crosswalk.answers.compare.CompareRequest;
import dev.crosswalk.cli.command.Inputs;
import dev.crosswalk.cli.command.Options;
import dev.crosswalk.cli.command.Terminal;
import dev.crosswalk.cli.command.Verb;
import dev.crosswalk.content.finding.InvalidContent;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `crosswalk compare`: which requirements of two editions correspond, in both directions.
final class CompareVerb implements Verb {
    @Override
    public CommandSpec spec() {
        CommandSpec spec =
                Options.spec(
                                this,
                                "compare",
                                "LEFT RIGHT",
                                "Shows which requirements of two editions correspond, in both"
                                        + " directions, and which have no counterpart. With"
                                        + " --programme mapping rows count as that decided on"
                                        + " them.",
                                Options.programme(),
                                Options.trust(),
                                Options.where(),
                                Options.flag("--brief")
                                        .description("Only the sums and what has no counterpart.")
                                        .build())
                        .addPositional(
                                Options.parameter(
                                        0, "LEFT", "An edition, or parts of it: soc2-2017:CC,A"))
                        .addPositional(
                                Options.parameter(1, "RIGHT", "The edition to compare it with."));
        return Options.examples(
                spec,
                "crosswalk compare soc2-2017 iso27001-2022",
                "crosswalk compare soc2-2017:CC6 iso27001-2022:A.5,A.8",
                "crosswalk compare iso27001-2013 iso27001-2022 --brief",
                "crosswalk compare soc2-2017 iso27001-2022 --format csv --output pairs.csv",
                "",
                "compare shows what two requirements share, or what publishers state of the",
                "pair. gap also follows longer ways through other frameworks, and rows with",
                "several ends.");
    }

    @Override
    public Answer answer(ParseResult given, Terminal terminal) throws Refusal, InvalidContent {
        return CompareAnswer.of(
                new CompareRequest(
                        Options.needed(given, 0),
                        Options.needed(given, 1),
                        Options.values(given, "--trust"),
                        Options.values(given, "--where"),
                        given.hasMatchedOption("--brief")),
                Inputs.of(given, Inputs.terms(given), terminal));
    }
}
