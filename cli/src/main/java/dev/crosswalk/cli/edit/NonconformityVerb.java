package dev.crosswalk.cli.edit;

import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.edit.EditRequest;
import dev.crosswalk.cli.command.Options;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/// `crosswalk nonconformity`: something that was not as it had to be is entered in the register,
/// and what was done about it, up to its closing.
public final class NonconformityVerb extends EditVerb {
    private static final String ADD = "add";
    private static final String CHANGE = "change";

    @Override
    public CommandSpec spec() {
        CommandSpec spec =
                spec(
                        "nonconformity",
                        "add --title TITLE --owner PERSON .. | change NONCONFORMITY ..",
                        "Opens a nonconformity in the register, or says more of one: how it was put"
                                + " right, its cause, what keeps it from coming back, and who saw"
                                + " that this had its effect. What is left out stays. It is closed"
                                + " once nothing of it is open.",
                        one("--title", "TITLE", "What was not as it had to be, in a sentence."),
                        one(
                                "--found-on",
                                "DATE",
                                "When it was found. Default: today, of a new one."),
                        one("--source", "TEXT", "How it was found, as in stage 2 or a customer."),
                        one("--audit", "AUDIT", "The internal audit that found it."),
                        OptionSpec.builder(one("--grade", "WORD", "major, minor or observation."))
                                .completionCandidates(List.of("major", "minor", "observation"))
                                .build(),
                        ids(
                                "--controls",
                                "CONTROL",
                                "The controls that did not do what they had to."),
                        ids("--deviations", "ID", "The deviations that it answers."),
                        one("--owner", "PERSON", "Who answers for the action."),
                        one(
                                "--correction",
                                "TEXT",
                                "How it was put right, and the harm that it had done."),
                        one("--corrected-on", "DATE", "When it was put right."),
                        one("--cause", "TEXT", "Why it came to be."),
                        one(
                                "--similar",
                                "TEXT",
                                "Where others like it were looked for, and found."),
                        one("--evaluated-on", "DATE", "When it was decided what to do."),
                        one("--action", "TEXT", "What keeps it from coming back."),
                        one("--due-on", "DATE", "The day by which that is to be done."),
                        one("--done-on", "DATE", "When it was done."),
                        one("--effect", "TEXT", "What shows that it had its effect."),
                        one("--verified-by", "PERSON", "Who saw that: another one than the owner."),
                        one("--verified-on", "DATE", "When they saw it."),
                        one("--closed-on", "DATE", "When it was closed."),
                        ids("--evidence", "EVIDENCE", "What shows all this, by ids of evidence."),
                        one(
                                "--id",
                                "ID",
                                "Its id, of a new one. Default: the next one that is free."),
                        without("closedOn,grade"),
                        newPerson());
        return examples(
                spec.addPositional(
                        words(
                                "add | change NONCONFORMITY",
                                "The word add, or the word change and an id of the register.",
                                List.of(ADD, CHANGE))),
                "crosswalk nonconformity add --title 'The review of the second quarter was never"
                        + " held' --controls ACC-07 --owner 'IT operations lead' --grade minor",
                "crosswalk nonconformity change NC-01 --cause 'The only person who knew of it had"
                        + " left.' --evaluated-on 2026-11-20",
                "crosswalk nonconformity change NC-01 --closed-on 2027-01-20");
    }

    @Override
    EditRequest request(ParseResult given, @Nullable Incoming file) throws Refusal {
        String action = action(List.of(ADD, CHANGE), given);
        return new EditRequest.EnterNonconformity(
                entry(action, given),
                action.equals(ADD),
                text(given, "--title"),
                Options.day(given, "--found-on"),
                text(given, "--source"),
                text(given, "--grade"),
                Options.values(given, "--controls"),
                Options.values(given, "--deviations"),
                text(given, "--owner"),
                text(given, "--correction"),
                Options.day(given, "--corrected-on"),
                text(given, "--cause"),
                text(given, "--similar"),
                Options.day(given, "--evaluated-on"),
                text(given, "--action"),
                Options.day(given, "--due-on"),
                Options.day(given, "--done-on"),
                text(given, "--effect"),
                text(given, "--verified-by"),
                Options.day(given, "--verified-on"),
                Options.day(given, "--closed-on"),
                Options.values(given, "--evidence"),
                text(given, "--audit"),
                Options.values(given, WITHOUT));
    }
}
