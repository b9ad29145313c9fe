package dev.crosswalk.cli.edit;

import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.edit.EditRequest;
import dev.crosswalk.cli.command.Options;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `crosswalk retire`: controls are given up.
public final class RetireVerb extends EditVerb {
    @Override
    public CommandSpec spec() {
        CommandSpec spec =
                spec(
                        "retire",
                        "CONTROL.. [--on DATE]",
                        "Gives controls of a programme up. What they proved until then stays"
                                + " proved; it shows which requirements lose what they rested on.",
                        one(
                                "--on",
                                "DATE",
                                "The day from which they are not done. Default: today."));
        return examples(
                spec.addPositional(controls("Ids of controls of the programme.")),
                "crosswalk retire ACC-07",
                "crosswalk retire ACC-07 --on 2026-12-31 --dry-run");
    }

    @Override
    EditRequest request(ParseResult given, @Nullable Incoming file) throws Refusal {
        return new EditRequest.Retire(positions(given), Options.day(given, "--on"));
    }
}
