package dev.crosswalk.cli.edit;

import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Refusal.Code;
import dev.crosswalk.answers.WholeNumber;
import dev.crosswalk.answers.control.ControlsRequest;
import dev.crosswalk.answers.edit.EditRequest;
import dev.crosswalk.cli.command.Options;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/// `crosswalk control`: a control of one's own is added, or something else is said of a control
/// that a programme has.
public final class ControlVerb extends EditVerb {
    private static final String ADD = "add";
    private static final String CHANGE = "change";
    private static final String TITLE = "--title";
    private static final String OBJECTIVE = "--objective";
    private static final String DISCHARGES = "--discharges";
    private static final String EVIDENCE = "--evidence";
    private static final String OWNER = "--owner";
    private static final String CADENCE = "--cadence";
    private static final String TOLERANCE = "--tolerance-days";
    private static final String IMPLEMENTED = "--implemented-on";
    private static final String PLANNED = "--planned-for";
    private static final String EFFORT = "--effort";
    private static final String NOTE = "--note";
    private static final String ID = "--id";

    private static final List<String> SAID =
            List.of(
                    TITLE,
                    OBJECTIVE,
                    DISCHARGES,
                    EVIDENCE,
                    OWNER,
                    CADENCE,
                    TOLERANCE,
                    IMPLEMENTED,
                    PLANNED,
                    EFFORT,
                    NOTE);

    private static final WholeNumber DAYS = new WholeNumber("toleranceDays", "days", 0, 366);

    @Override
    public CommandSpec spec() {
        CommandSpec spec =
                spec(
                        "control",
                        "add --title TITLE --discharges OBLIGATION | change CONTROL",
                        "Adds a control of your own, of which the library knows nothing, or says"
                                + " something else of a control that a programme has: what is left"
                                + " out stays what it was. It shows what that changes. Controls of"
                                + " the library come with crosswalk adopt.",
                        one(TITLE, "TITLE", "What it is called; of a control of your own alone."),
                        one(
                                OBJECTIVE,
                                "TEXT",
                                "What is done, in a sentence; of a control of your own alone."),
                        ids(
                                DISCHARGES,
                                "OBLIGATION",
                                "The obligations that it discharges, all of them; of a control of"
                                        + " your own alone. crosswalk show names those of a"
                                        + " requirement."),
                        ids(
                                EVIDENCE,
                                "KIND",
                                "What shows it, all kinds, as in access-review-record; of a control"
                                        + " of your own alone. Default: a record of it."),
                        one(OWNER, "PERSON", "Who owns it: a person or a role."),
                        OptionSpec.builder(
                                        one(
                                                CADENCE,
                                                "EVERY",
                                                "How often it is done. Default: it works all the"
                                                        + " time."))
                                .completionCandidates(ControlsRequest.CADENCES)
                                .build(),
                        one(
                                TOLERANCE,
                                "N",
                                "After how many days more it is late. Default: what controls of the"
                                        + " library that are done as often usually have."),
                        one(
                                IMPLEMENTED,
                                "DATE",
                                "Since when it is in place. Without it a new one is planned."),
                        one(PLANNED, "DATE", "The day by which it is to be in place."),
                        one(EFFORT, "DAYS", "Person-days that it still takes, as in 2.5."),
                        one(NOTE, "TEXT", "What else there is to say of it; '' for nothing."),
                        one(ID, "ID", "Its id, of a new one. Default: the next one that is free."),
                        newPerson());
        return examples(
                spec.addPositional(
                        words(
                                "add | change CONTROL",
                                "The word add, or the word change and the id of a control of the"
                                        + " programme.",
                                List.of(ADD, CHANGE))),
                "crosswalk control add --title 'Clean desk round' --discharges"
                        + " phys-clear-desk-kept --cadence monthly",
                "crosswalk control change OWN-01 --cadence quarterly --tolerance-days 14",
                "crosswalk control change ACC-07 --owner 'IT lead' --dry-run");
    }

    @Override
    EditRequest request(ParseResult given, @Nullable Incoming file) throws Refusal {
        return action(List.of(ADD, CHANGE), given).equals(ADD) ? added(given) : changed(given);
    }

    private static EditRequest added(ParseResult given) throws Refusal {
        var _ = after(ADD, "", 0, given);
        return new EditRequest.AddControl(
                text(given, ID),
                text(given, TITLE),
                text(given, OBJECTIVE),
                text(given, OWNER),
                text(given, CADENCE),
                Options.number(given, TOLERANCE, DAYS),
                Options.values(given, EVIDENCE),
                Options.values(given, DISCHARGES),
                Options.day(given, IMPLEMENTED),
                Options.day(given, PLANNED),
                text(given, EFFORT),
                text(given, NOTE));
    }

    private static EditRequest changed(ParseResult given) throws Refusal {
        String control = after(CHANGE, "CONTROL", 1, given).getFirst();
        if (given.hasMatchedOption(ID)) {
            throw Refusal.of(
                    Code.UNSUITABLE,
                    "id",
                    text(given, ID),
                    "a control keeps its id: what is on record of it is kept under that");
        }
        if (SAID.stream().noneMatch(given::hasMatchedOption)) {
            throw Refusal.missing("", "say what is otherwise of {control}: {options}")
                    .with("control", control)
                    .with("options", String.join(", ", SAID));
        }
        return new EditRequest.ChangeControl(
                control,
                otherwise(given, TITLE),
                otherwise(given, OBJECTIVE),
                otherwise(given, OWNER),
                otherwise(given, CADENCE),
                Options.number(given, TOLERANCE, DAYS),
                otherwise(given, EFFORT),
                given.hasMatchedOption(NOTE) ? text(given, NOTE) : null,
                Options.values(given, DISCHARGES),
                Options.values(given, EVIDENCE),
                Options.day(given, IMPLEMENTED),
                Options.day(given, PLANNED));
    }

    /// Empty where it is left out; what is there has to say something.
    private static String otherwise(ParseResult given, String option) throws Refusal {
        return given.hasMatchedOption(option) ? said(given, option) : "";
    }
}
