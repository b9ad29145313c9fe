package dev.crosswalk.cli.status;

import dev.crosswalk.answers.Answer;
import dev.crosswalk.answers.QuestionTerms;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.deviation.DeviationsAnswer;
import dev.crosswalk.answers.deviation.DeviationsRequest;
import dev.crosswalk.cli.command.Inputs;
import dev.crosswalk.cli.command.Options;
import dev.crosswalk.cli.command.Terminal;
import dev.crosswalk.cli.command.Verb;
import dev.crosswalk.content.finding.InvalidContent;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/// `crosswalk deviations`: what deviated of the controls of a programme, and what became of it.
public final class DeviationsVerb implements Verb {
    @Override
    public CommandSpec spec() {
        CommandSpec spec =
                Options.spec(
                        this,
                        "deviations",
                        "--programme DIR [--control ID] [--window FROM..TO | --want EDITION]",
                        "Lists what was late, missing or failed of the controls of a programme over"
                                + " a window, since when it is known, and what became of it:"
                                + " corrected, concluded, accepted.",
                        Options.neededProgramme(),
                        Options.one("--control", "ID").description("Only of this control.").build(),
                        window(),
                        want(),
                        Options.asOf(),
                        Options.knownAt(),
                        Options.failOn(DeviationsAnswer.FAIL_ON));
        return Options.examples(
                spec,
                "crosswalk deviations --programme acme",
                "crosswalk deviations --programme acme --control OPS-04 --window"
                        + " 2026-01-01..2026-12-31",
                "crosswalk deviations --programme acme --want soc2-2017 --output deviations.xlsx",
                "",
                "A deviation stays one, also when it was mended. crosswalk conclude CONTROL writes"
                        + " what",
                "a person concluded of them.",
                "Exit: 0 fine, 1 where --fail-on open asks and something deviates that nobody",
                "concluded, 2 bad usage or input.");
    }

    public static OptionSpec window() {
        return Options.one("--window", "FROM..TO")
                .description(
                        "The days that are judged, as in 2026-01-01..2026-12-31. Without it: those"
                                + " of --want, or the only window that the programme wants.")
                .build();
    }

    public static OptionSpec want() {
        return Options.one(Options.WANT, "EDITION")
                .completionCandidates(Options::bundledEditionIds)
                .description("The edition whose window is meant.")
                .build();
    }

    @Override
    public Answer answer(ParseResult given, Terminal terminal) throws Refusal, InvalidContent {
        QuestionTerms terms = Inputs.terms(given);
        return DeviationsAnswer.of(
                new DeviationsRequest(
                        Options.value(given, "--control"),
                        Options.value(given, "--window"),
                        Options.value(given, Options.WANT),
                        terms),
                Inputs.of(given, terms, terminal));
    }
}
