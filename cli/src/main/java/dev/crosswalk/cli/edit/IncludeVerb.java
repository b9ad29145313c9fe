package dev.crosswalk.cli.edit;

import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.edit.EditRequest;
import dev.crosswalk.cli.command.Options;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `crosswalk include`: why a requirement applies.
public final class IncludeVerb extends EditVerb {
    @Override
    public CommandSpec spec() {
        CommandSpec spec =
                spec(
                        "include",
                        "REQUIREMENT --reason TEXT [--by PERSON]",
                        "Says why a requirement that could be left out applies to the organisation:"
                                + " the law, the contract, the decision that no risk and no other"
                                + " framework says. The statement of applicability prints it first."
                                + " Where the requirement was excluded, that is taken back; then"
                                + " the reason may be left out.",
                        one(
                                "--reason",
                                "TEXT",
                                "Why it applies, as the statement of applicability will print it."),
                        one("--by", "PERSON", "Who says so."),
                        one("--on", "DATE", "The day on which. Default: today."),
                        newPerson());
        return examples(
                spec.addPositional(
                        Options.parameter(0, "REQUIREMENT", "As in iso27001-2022/A.5.8.")),
                "crosswalk include A.5.8 --reason 'Our contracts want security in each project.'",
                "crosswalk include A.8.30 --by 'Chief executive'");
    }

    @Override
    EditRequest request(ParseResult given, @Nullable Incoming file) throws Refusal {
        return new EditRequest.Include(
                Options.needed(given, 0),
                text(given, "--reason"),
                text(given, "--by"),
                Options.day(given, "--on"));
    }
}
