package dev.crosswalk.cli.edit;

import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.edit.EditRequest;
import dev.crosswalk.cli.command.Options;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `crosswalk want`: what a programme wants, and the day of its audit.
public final class WantVerb extends EditVerb {
    @Override
    public CommandSpec spec() {
        CommandSpec spec =
                spec(
                        "want",
                        "SCOPE [--audit-on DATE] [--drop]",
                        "Says which framework a programme wants to be able to show, or which parts"
                                + " of it, and on which day it is audited. Status, plan and"
                                + " checklist then begin with whether that day can be held.",
                        one(
                                "--audit-on",
                                "DATE",
                                "The day of the audit: that of stage 2, or the end of a report's"
                                        + " period. none takes it back."),
                        Options.flag("--drop").description("It is wanted no more.").build());
        return examples(
                spec.addPositional(
                        Options.parameter(
                                0,
                                "SCOPE",
                                "As in iso27001-2022, or soc2-2017:CC,A. An edition alone keeps the"
                                        + " parts that are wanted of it.")),
                "crosswalk want iso27001-2022 --audit-on 2027-05-31",
                "crosswalk want soc2-2017:CC,A,C",
                "crosswalk want nist-csf-2.0 --drop");
    }

    @Override
    EditRequest request(ParseResult given, @Nullable Incoming file) throws Refusal {
        boolean never = text(given, "--audit-on").equals("none");
        return new EditRequest.Want(
                Options.needed(given, 0),
                never ? null : Options.day(given, "--audit-on"),
                never,
                given.hasMatchedOption("--drop"));
    }
}
