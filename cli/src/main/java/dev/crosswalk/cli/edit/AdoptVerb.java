package dev.crosswalk.cli.edit;

import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.edit.EditRequest;
import dev.crosswalk.cli.command.Options;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `crosswalk adopt`: controls are decided on, planned or in place.
public final class AdoptVerb extends EditVerb {
    @Override
    public CommandSpec spec() {
        CommandSpec spec =
                spec(
                        "adopt",
                        "CONTROL.. [--implemented-on DATE | --planned-for DATE]",
                        "Puts controls of the library into a programme, as planned or as in"
                                + " place, or says so of ones that it has. It shows what that"
                                + " changes, and what evidence they want, from whom.",
                        one(
                                "--implemented-on",
                                "DATE",
                                "Since when they are in place. Without it they are planned."),
                        one("--planned-for", "DATE", "The day by which they are to be in place."),
                        one(
                                "--owner",
                                "PERSON",
                                "Who owns them: a person or a role. Default: the role that the"
                                        + " library names."),
                        one(
                                "--effort",
                                "DAYS",
                                "Person-days that each of them still takes, in place of what the"
                                        + " library estimates."),
                        newPerson());
        return examples(
                spec.addPositional(controls("Ids of controls; crosswalk controls lists them.")),
                "crosswalk adopt ACC-07",
                "crosswalk adopt ACC-07 ACC-08 --planned-for 2027-01-31 --owner 'IT lead'",
                "crosswalk adopt ACC-07 --effort 2.5",
                "crosswalk adopt ACC-07 --implemented-on 2026-10-01 --programme acme");
    }

    @Override
    EditRequest request(ParseResult given, @Nullable Incoming file) throws Refusal {
        return new EditRequest.Adopt(
                positions(given),
                Options.day(given, "--implemented-on"),
                Options.day(given, "--planned-for"),
                text(given, "--owner"),
                text(given, "--effort"));
    }
}
