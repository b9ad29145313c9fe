package dev.crosswalk.cli.edit;

import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.edit.EditRequest;
import dev.crosswalk.cli.command.Options;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/// `crosswalk done`: a control was done, on somebody's word.
public final class DoneVerb extends EditVerb {
    @Override
    public CommandSpec spec() {
        CommandSpec spec =
                spec(
                        "done",
                        "CONTROL --on DATE [--by PERSON] [--occurrence PERIOD]",
                        "Writes into the log that a control was done. That is somebody's word, and"
                                + " shows at most that the control is in place: where there is a"
                                + " record of it, add that with crosswalk evidence add instead.",
                        needed("--on", "DATE", "The day on which it was done."),
                        one("--by", "PERSON", "Who did it."),
                        one(
                                "--occurrence",
                                "PERIOD",
                                "The period that it was done for, as in 2026-Q1, where the day does"
                                        + " not tell."),
                        one("--note", "TEXT", "What else there is to say of it."),
                        newPerson());
        return examples(
                spec.addPositional(
                        PositionalParamSpec.builder()
                                .index("0")
                                .paramLabel("CONTROL")
                                .type(String.class)
                                .required(true)
                                .completionCandidates(EditVerb::controlIds)
                                .description("A control of the programme.")
                                .build()),
                "crosswalk done ACC-07 --on 2026-10-09 --by 'IT lead'",
                "crosswalk done ACC-07 --on 2026-10-09 --occurrence 2026-Q3");
    }

    @Override
    EditRequest request(ParseResult given, @Nullable Incoming file) throws Refusal {
        return new EditRequest.Done(
                Options.needed(given, 0),
                Options.day(given, "--on"),
                text(given, "--by"),
                text(given, "--occurrence"),
                text(given, "--note"));
    }
}
