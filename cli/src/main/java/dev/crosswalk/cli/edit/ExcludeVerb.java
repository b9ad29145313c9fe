package dev.crosswalk.cli.edit;

import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.edit.EditRequest;
import dev.crosswalk.cli.command.Options;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `crosswalk exclude`: a requirement does not apply.
public final class ExcludeVerb extends EditVerb {
    @Override
    public CommandSpec spec() {
        CommandSpec spec =
                spec(
                        "exclude",
                        "REQUIREMENT --reason TEXT [--approved-by PERSON]",
                        "Says that a requirement does not apply to the organisation, and why. It"
                                + " counts once somebody approves it: with --approved-by here, or"
                                + " the same command again with it.",
                        one(
                                "--reason",
                                "TEXT",
                                "Why it does not apply, as the statement of applicability will"
                                        + " print it."),
                        one("--approved-by", "PERSON", "Who approves it."),
                        one("--on", "DATE", "The day of the approval. Default: today."),
                        newPerson());
        return examples(
                spec.addPositional(
                        Options.parameter(0, "REQUIREMENT", "As in iso27001-2022/A.8.30.")),
                "crosswalk exclude A.8.30 --reason 'Nothing is developed outside.'",
                "crosswalk exclude A.8.30 --approved-by 'Chief executive' --on 2026-10-01");
    }

    @Override
    EditRequest request(ParseResult given, @Nullable Incoming file) throws Refusal {
        return new EditRequest.Exclude(
                Options.needed(given, 0),
                text(given, "--reason"),
                text(given, "--approved-by"),
                Options.day(given, "--on"));
    }
}
