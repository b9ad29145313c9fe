package dev.crosswalk.cli.population;

import dev.crosswalk.answers.Answer;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.population.SampleAnswer;
import dev.crosswalk.answers.population.SampleRequest;
import dev.crosswalk.cli.command.Inputs;
import dev.crosswalk.cli.command.Options;
import dev.crosswalk.cli.command.Terminal;
import dev.crosswalk.cli.command.Verb;
import dev.crosswalk.content.finding.InvalidContent;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/// `crosswalk sample`: events of a frozen population, drawn so that anybody can draw them again.
public final class SampleVerb implements Verb {
    @Override
    public CommandSpec spec() {
        CommandSpec spec =
                Options.spec(
                                this,
                                "sample",
                                "POPULATION --programme DIR --seed SEED",
                                "Draws a sample of a frozen population, and says what it tells of"
                                        + " all its events. The same list, seed and size give the"
                                        + " same sample everywhere.",
                                Options.neededProgramme(),
                                Options.one("--size", "N")
                                        .description(
                                                "How many events; by default as many as"
                                                        + " practice/operation.yaml says for a list"
                                                        + " of its size.")
                                        .build(),
                                Options.one("--seed", "SEED")
                                        .required(true)
                                        .description(
                                                "Any text, chosen by whoever tests, before seeing"
                                                        + " the list.")
                                        .build(),
                                Options.one("--deviations", "K")
                                        .description(
                                                "How many of the sample were found to deviate; 0 by"
                                                        + " default.")
                                        .build())
                        .addPositional(
                                PositionalParamSpec.builder()
                                        .index("0")
                                        .paramLabel("POPULATION")
                                        .type(String.class)
                                        .required(true)
                                        .description("Its id, or its file.")
                                        .build());
        return Options.examples(
                spec,
                "crosswalk sample leavers-2026-q1 --programme acme --seed 7f3a",
                "crosswalk sample leavers-2026-q1 --programme acme --seed 7f3a --size 25 \\",
                "  --deviations 1 --format csv",
                "",
                "To draw it by hand: for each item take the SHA-256 of the seed, a line feed and"
                        + " the",
                "item, sort by it, and take the first ones.");
    }

    @Override
    public Answer answer(ParseResult given, Terminal terminal) throws Refusal, InvalidContent {
        Integer deviations = Options.number(given, "--deviations", SampleAnswer.DEVIATIONS);
        return SampleAnswer.of(
                new SampleRequest(
                        Options.needed(given, 0),
                        Options.number(given, "--size", SampleAnswer.SIZE),
                        Options.needed(given, "--seed"),
                        deviations == null ? 0 : deviations),
                Inputs.of(given, Inputs.terms(given), terminal));
    }
}
