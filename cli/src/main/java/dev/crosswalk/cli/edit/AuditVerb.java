package dev.crosswalk.cli.edit;

import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.edit.EditRequest;
import dev.crosswalk.cli.command.Options;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `crosswalk audit`: an internal audit is entered in the register, planned or held, or more is
/// said of one.
public final class AuditVerb extends EditVerb {
    private static final String ADD = "add";
    private static final String CHANGE = "change";

    @Override
    public CommandSpec spec() {
        CommandSpec spec =
                spec(
                        "audit",
                        "add --title TITLE --from DATE .. | change AUDIT ..",
                        "Enters an internal audit in the register, planned or held, or says more of"
                                + " one: what is left out stays. One that was held counts once its"
                                + " report is on file.",
                        one("--title", "TITLE", "What it is called."),
                        one("--from", "DATE", "Its first day."),
                        one("--to", "DATE", "Its last day. Default: the first."),
                        Options.many(
                                "--scope",
                                "SCOPE",
                                "What of the frameworks it looks at, as in iso27001-2022:4,5,6."),
                        ids("--controls", "CONTROL", "The controls that it looks at."),
                        ids("--auditors", "PERSON", "Who audits: somebody who owns none of it."),
                        ids(
                                "--findings",
                                "NONCONFORMITY",
                                "What it found, by the ids of the register of nonconformities."),
                        one("--report", "EVIDENCE", "The evidence that is its report, by its id."),
                        one("--reported-to", "PERSON", "Who was told what it found."),
                        one("--reported-on", "DATE", "When they were told."),
                        one(
                                "--id",
                                "ID",
                                "Its id, of a new one. Default: the next one that is free."),
                        without("report,findings"),
                        newPerson());
        return examples(
                spec.addPositional(
                        words(
                                "add | change AUDIT",
                                "The word add, or the word change and an id of the register.",
                                List.of(ADD, CHANGE))),
                "crosswalk audit add --title 'Internal audit 2027' --from 2027-01-11 --to"
                        + " 2027-01-15 --scope iso27001-2022:4,5,6,7,8,9,10 --auditors grace",
                "crosswalk audit change IA-01 --report EV-0700 --findings NC-02 --reported-to"
                        + " 'Chief executive' --reported-on 2027-01-20");
    }

    @Override
    EditRequest request(ParseResult given, @Nullable Incoming file) throws Refusal {
        String action = action(List.of(ADD, CHANGE), given);
        return new EditRequest.EnterAudit(
                entry(action, given),
                action.equals(ADD),
                text(given, "--title"),
                Options.day(given, "--from"),
                Options.day(given, "--to"),
                Options.values(given, "--scope"),
                Options.values(given, "--controls"),
                Options.values(given, "--auditors"),
                Options.values(given, "--findings"),
                text(given, "--report"),
                text(given, "--reported-to"),
                Options.day(given, "--reported-on"),
                Options.values(given, WITHOUT));
    }
}
