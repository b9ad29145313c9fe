package dev.crosswalk.files.table;

import static dev.crosswalk.files.table.TableColumn.choice;
import static dev.crosswalk.files.table.TableColumn.helper;
import static dev.crosswalk.files.table.TableColumn.ids;
import static dev.crosswalk.files.table.TableColumn.lines;
import static dev.crosswalk.files.table.TableColumn.moment;
import static dev.crosswalk.files.table.TableColumn.name;
import static dev.crosswalk.files.table.TableColumn.number;
import static dev.crosswalk.files.table.TableColumn.row;
import static dev.crosswalk.files.table.TableColumn.text;

import dev.crosswalk.files.folder.ProgrammeFolder;
import dev.crosswalk.files.table.ProgrammeTable.Shape;
import dev.crosswalk.programme.Nonconformity;
import dev.crosswalk.programme.Risk;
import java.util.List;

/// The tables of what somebody decided or attested: documents, exclusions, why something applies,
/// contested claims, exceptions, reports, risks; and of what was found, nonconformities and
/// internal audits.
final class RegisterTables {
    private RegisterTables() {}

    static ProgrammeTable documents() {
        return ProgrammeTable.of(
                ProgrammeTables.DOCUMENTS,
                new Shape.Listed(ProgrammeFolder.DOCUMENTS, "documents"),
                List.of("Document"),
                List.of(
                        choice(
                                        "Document",
                                        "document",
                                        32,
                                        "The id of a template, or of a document that one of your"
                                                + " own controls names.",
                                        CellChoices::documents)
                                .require(),
                        helper(
                                "Title",
                                36,
                                (known, line) -> known.documentTitle(line.cell("Document"))),
                        text("Version", "version", 12, "The one that is in force."),
                        text("Owner", "owner", 22, "Who keeps it."),
                        text("Approved by", "approvedBy", 22, "Who said that it holds."),
                        moment("Approved on", "approvedOn", "Empty where nobody has approved it."),
                        moment(
                                "In force since",
                                "inForceSince",
                                "Since when some approved version was, without a break. Empty:"
                                        + " since it was approved."),
                        moment("Review by", "reviewBy", "When it has to be looked at again."),
                        text(
                                "Recorded by",
                                "recorded",
                                28,
                                "Who wrote down the approval of somebody else, and how it was given:"
                                        + " Ada Example: minutes of 3 March."),
                        row(SharedColumns.EMPTY)));
    }

    static ProgrammeTable exclusions() {
        return ProgrammeTable.of(
                ProgrammeTables.EXCLUSIONS,
                new Shape.Listed(ProgrammeFolder.EXCLUSIONS, "exclusions"),
                List.of("Requirement"),
                List.of(
                        SharedColumns.requirement("What does not apply."),
                        SharedColumns.requirementTitle(),
                        SharedColumns.requirementAttributes(),
                        text("Justification", "justification", 60, "Why not.").require(),
                        text("Approved by", "approvedBy", 22, "Who agreed."),
                        moment("Approved on", "approvedOn", "When."),
                        row(SharedColumns.EMPTY)));
    }

    static ProgrammeTable inclusions() {
        return ProgrammeTable.of(
                ProgrammeTables.INCLUSIONS,
                new Shape.Listed(ProgrammeFolder.INCLUSIONS, "inclusions"),
                List.of("Requirement"),
                List.of(
                        SharedColumns.requirement("What applies."),
                        SharedColumns.requirementTitle(),
                        SharedColumns.requirementAttributes(),
                        text("Justification", "justification", 60, "Why it applies to you.")
                                .require(),
                        text("By", "by", 22, "Who says so."),
                        moment("On", "on", "When."),
                        row(SharedColumns.EMPTY)));
    }

    static ProgrammeTable decisions() {
        return ProgrammeTable.of(
                ProgrammeTables.DECISIONS,
                new Shape.Listed(ProgrammeFolder.DECISIONS, "decisions"),
                List.of("Requirement", "Obligation"),
                List.of(
                        SharedColumns.requirement("Whose demand readings contest.")
                                .from(CellChoices::contestedRequirements),
                        SharedColumns.requirementTitle(),
                        choice(
                                        "Obligation",
                                        "obligation",
                                        32,
                                        "The id of what it demands, so some readings, and does not,"
                                                + " so others.",
                                        CellChoices::contestedObligations)
                                .require(),
                        helper(
                                "Both sides",
                                60,
                                (known, line) ->
                                        known.bothSides(
                                                line.cell("Requirement"), line.cell("Obligation"))),
                        choice(
                                        "Stands",
                                        "stands",
                                        10,
                                        "true, or false: then it neither gives that nor asks for"
                                                + " it.",
                                        _ -> List.of("true", "false"))
                                .require(),
                        text("By", "by", 22, "Who decided.").require(),
                        moment("On", "on", "When."),
                        text("Why", "why", 60, "The reason.").require(),
                        row(SharedColumns.EMPTY)));
    }

    static ProgrammeTable mappings() {
        return ProgrammeTable.of(
                ProgrammeTables.MAPPINGS,
                new Shape.Listed(ProgrammeFolder.MAPPINGS, "mappings"),
                List.of("Left", "Right"),
                List.of(
                        text("Left", "left", 26, "A requirement, with its framework.").require(),
                        choice(
                                        "Relation",
                                        "relation",
                                        14,
                                        "How the left one relates to the right one.",
                                        _ ->
                                                List.of(
                                                        "equal",
                                                        "subset",
                                                        "superset",
                                                        "intersects",
                                                        "disjoint",
                                                        "related"))
                                .require(),
                        text("Right", "right", 26, "A requirement of another framework.").require(),
                        text("Why", "why", 60, "Why it is suggested."),
                        text("Suggested by", "suggestedBy", 22, "Who suggested it."),
                        moment("Suggested on", "suggestedOn", "When."),
                        choice(
                                "Decision",
                                "decision",
                                12,
                                "accepted: it counts. rejected: nor does what others published"
                                        + " between the two. Empty: nobody decided.",
                                _ -> List.of("accepted", "rejected")),
                        text("By", "by", 22, "Who decided."),
                        moment("On", "on", "When."),
                        text("Reason", "reason", 60, "Why it was decided so."),
                        row(SharedColumns.EMPTY)));
    }

    static ProgrammeTable answers() {
        return ProgrammeTable.of(
                ProgrammeTables.ANSWERS,
                new Shape.Listed(ProgrammeFolder.ANSWERS, "answers"),
                List.of("Obligation"),
                List.of(
                        name("Obligation", "obligation", 32, "What was answered, by its id.")
                                .require(),
                        choice(
                                        "Done",
                                        "met",
                                        10,
                                        "true, false, or unknown: who was asked does not know.",
                                        _ -> List.of("true", "false", "unknown"))
                                .require(),
                        choice(
                                "Assurance",
                                "assurance",
                                14,
                                "designed or implemented, which goes without saying.",
                                _ -> List.of("designed", "implemented")),
                        text("By", "by", 22, "Who said so."),
                        moment("On", "on", "When."),
                        moment("Expires on", "expiresOn", "The last day on which it counts."),
                        text("Note", "note", 60, "What else was said."),
                        row(SharedColumns.EMPTY)));
    }

    static ProgrammeTable exceptions() {
        return ProgrammeTable.of(
                ProgrammeTables.EXCEPTIONS,
                new Shape.Listed(ProgrammeFolder.EXCEPTIONS, "exceptions"),
                List.of("Exception"),
                List.of(
                        name("Exception", "id", 18, "Its id.").require(),
                        SharedColumns.control("The control that is deviated from."),
                        SharedColumns.controlTitle(),
                        text("Reason", "reason", 50, "Why.").require(),
                        ids(
                                "Compensating",
                                "compensating",
                                18,
                                "Ids of the controls that make up for it."),
                        text("Accepted by", "acceptedBy", 22, "Who knows and agrees.").require(),
                        moment("Accepted on", "acceptedOn", "When.").require(),
                        moment("Expires on", "expiresOn", "Until when.").require(),
                        text(
                                "Deviation",
                                "deviation",
                                18,
                                "The id of the one deviation that was accepted, as crosswalk"
                                        + " deviations lists it. Without it: all while it holds."),
                        lines(
                                "Subjects",
                                "subjects",
                                18,
                                "What it is accepted for: devices, accounts. Without it: all."),
                        row(SharedColumns.EMPTY)));
    }

    static ProgrammeTable attestations() {
        return ProgrammeTable.of(
                ProgrammeTables.ATTESTATIONS,
                new Shape.Listed(ProgrammeFolder.ATTESTATIONS, "attestations"),
                List.of(),
                List.of(
                        SharedColumns.requirement("What somebody speaks of."),
                        SharedColumns.requirementTitle(),
                        SharedColumns.requirementAttributes(),
                        choice("Met", "met", 10, "true or false.", _ -> List.of("true", "false"))
                                .require(),
                        SharedColumns.assurance("How far. Without it: as far as is asked."),
                        text("Source", "source", 36, "Whose word it is."),
                        ids("Except", "except", 24, "Ids of obligations that it leaves out."),
                        text(
                                "By",
                                "by",
                                24,
                                "The other organisation that does it, where its own report is not"
                                        + " here."),
                        choice(
                                "Guidance",
                                "guidance",
                                10,
                                "true where what guidance names is done too.",
                                _ -> List.of("true", "false")),
                        moment("Since", "since", "From when it counts; empty for always."),
                        moment("Valid until", "validUntil", "Until when it counts."),
                        row(SharedColumns.EMPTY)));
    }

    static ProgrammeTable risks() {
        String scale = " On the scale of your method, from 1 to 10.";
        return ProgrammeTable.of(
                ProgrammeTables.RISKS,
                new Shape.Listed(ProgrammeFolder.RISKS, "risks"),
                List.of("Risk"),
                List.of(
                        name("Risk", "id", 14, "Its id.").require(),
                        text("Title", "title", 50, "What may happen.").require(),
                        lines(
                                "Tags",
                                "tags",
                                16,
                                "What it concerns: fraud, confidentiality, a supplier."),
                        text("Owner", "owner", 22, "Who answers for it.").require(),
                        number("Likelihood", "likelihood", "How likely it is." + scale).require(),
                        number("Impact", "impact", "How bad it would be." + scale).require(),
                        helper("Level", 8, (_, line) -> level(line)),
                        ids("Controls", "controls", 18, "Ids of the controls that treat it."),
                        number(
                                "Current",
                                "current",
                                "The score with the controls that work today, on the scale of"
                                        + " likelihood times impact."),
                        choice(
                                        "Treatment",
                                        "treatment",
                                        12,
                                        "What is done about it.",
                                        SharedColumns.constants(Risk.Treatment.class))
                                .require(),
                        text("Reason", "reason", 30, "Why that treatment."),
                        number(
                                "Residual",
                                "residual",
                                "What is left, on the scale of likelihood times impact. Without it:"
                                        + " all of it."),
                        text("Accepted by", "acceptedBy", 22, "Who lives with what is left."),
                        moment("Accepted on", "acceptedOn", "When."),
                        moment(
                                "Accepted until",
                                "acceptedUntil",
                                "The last day on which that counts; empty for no end."),
                        moment(
                                "Asked until",
                                "askedUntil",
                                "Until when its owner is asked to accept it: nothing counts of it"
                                        + " before they do."),
                        moment("Due on", "dueOn", "By when the treatment is to be in place."),
                        moment(
                                "Checked on",
                                "checkedOn",
                                "When the owner last confirmed the line."),
                        moment("Review by", "reviewBy", "When it has to be looked at again."),
                        row(SharedColumns.EMPTY)));
    }

    static ProgrammeTable nonconformities() {
        return ProgrammeTable.of(
                ProgrammeTables.NONCONFORMITIES,
                new Shape.Listed(ProgrammeFolder.NONCONFORMITIES, "nonconformities"),
                List.of("Nonconformity"),
                List.of(
                        name("Nonconformity", "id", 14, "Its id.").require(),
                        text("Title", "title", 50, "What was not as it had to be.").require(),
                        moment("Found on", "foundOn", "When.").require(),
                        text("Source", "source", 22, "How: a deviation, an audit, a customer."),
                        choice(
                                "Grade",
                                "grade",
                                12,
                                "How bad it is.",
                                SharedColumns.constants(Nonconformity.Grade.class)),
                        ids(
                                "Controls",
                                "controls",
                                18,
                                "Ids of the controls that did not do what they had to."),
                        lines(
                                "Deviations",
                                "deviations",
                                24,
                                "Ids of those that it answers, as crosswalk deviations lists"
                                        + " them."),
                        text("Owner", "owner", 22, "Who answers for the action.").require(),
                        text("Correction", "correction", 40, "How it was put right."),
                        moment("Corrected on", "correctedOn", "When."),
                        text("Cause", "cause", 40, "Why it came to it."),
                        text(
                                "Similar",
                                "similar",
                                40,
                                "Where others like it were looked for, and what was found."),
                        moment(
                                "Evaluated on",
                                "evaluatedOn",
                                "When all that was known, and what to do was decided."),
                        text("Action", "action", 40, "What keeps it from coming back."),
                        moment("Due on", "dueOn", "By when the action is to be done."),
                        moment("Done on", "doneOn", "When it was done."),
                        text("Effect", "effect", 40, "What shows that the action had its effect."),
                        text(
                                "Verified by",
                                "verifiedBy",
                                22,
                                "Who saw that; somebody else than the owner."),
                        moment(
                                "Verified on",
                                "verifiedOn",
                                "When; after the control was done often enough again."),
                        moment("Closed on", "closedOn", "When nothing of it was open any more."),
                        ids("Evidence", "evidence", 18, "Ids of what shows it."),
                        row(SharedColumns.EMPTY)));
    }

    static ProgrammeTable audits() {
        return ProgrammeTable.of(
                ProgrammeTables.AUDITS,
                new Shape.Listed(ProgrammeFolder.AUDITS, "audits"),
                List.of("Audit"),
                List.of(
                        name("Audit", "id", 14, "Its id.").require(),
                        text("Title", "title", 40, "What it is called.").require(),
                        moment("Held from", "held.from", "The first day of work.").require(),
                        moment("Held to", "held.to", "The last such day.").require(),
                        lines(
                                "Scope",
                                "scope",
                                24,
                                "The requirements that it looked at, as in iso27001-2022:9,10."),
                        ids("Controls", "controls", 18, "Ids of the controls that it looked at."),
                        lines("Auditors", "auditors", 22, "Who looked; they own nothing of it.")
                                .require(),
                        ids(
                                "Findings",
                                "findings",
                                18,
                                "Ids of the nonconformities that it found."),
                        text("Report", "report", 18, "The id of the evidence that is its report."),
                        text("Reported to", "reportedTo", 22, "Who got the findings."),
                        moment("Reported on", "reportedOn", "When."),
                        row(SharedColumns.EMPTY)));
    }

    private static String level(TableLine line) {
        String likelihood = line.cell("Likelihood");
        String impact = line.cell("Impact");
        return likelihood.matches("[0-9]{1,2}") && impact.matches("[0-9]{1,2}")
                ? Integer.toString(Integer.parseInt(likelihood) * Integer.parseInt(impact))
                : "";
    }
}
