package dev.crosswalk.files.table;

import static dev.crosswalk.files.table.TableColumn.choice;
import static dev.crosswalk.files.table.TableColumn.helper;
import static dev.crosswalk.files.table.TableColumn.ids;
import static dev.crosswalk.files.table.TableColumn.lines;
import static dev.crosswalk.files.table.TableColumn.moment;
import static dev.crosswalk.files.table.TableColumn.name;
import static dev.crosswalk.files.table.TableColumn.number;
import static dev.crosswalk.files.table.TableColumn.owner;
import static dev.crosswalk.files.table.TableColumn.period;
import static dev.crosswalk.files.table.TableColumn.row;
import static dev.crosswalk.files.table.TableColumn.text;

import dev.crosswalk.files.folder.ProgrammeFolder;
import dev.crosswalk.files.table.ProgrammeTable.Shape;
import dev.crosswalk.programme.Evidence;
import java.util.List;
import java.util.Set;

/// The tables of what shows that controls operate: evidence, occurrences, populations.
final class OperationTables {
    private OperationTables() {}

    static ProgrammeTable evidence() {
        return ProgrammeTable.of(
                ProgrammeTables.EVIDENCE,
                new Shape.Spread(
                        ProgrammeFolder.EVIDENCE, "evidence", "evidence/evidence.yaml", "", false),
                List.of("Evidence"),
                List.of(
                        name("Evidence", "id", 22, "Its id.").require(),
                        ids("Controls", "controls", 16, "Ids of the controls that it shows.")
                                .require(),
                        helper("Kinds wanted", 28, OperationTables::kindsWanted),
                        name("Kind", "kind", 28, "What it is, as in access-review-record.")
                                .require(),
                        moment(
                                "Observed at",
                                "observedAt",
                                "Evidence is observed at a time or covers days, not both."),
                        moment("Covers from", "covers.from", "The first day that it proves."),
                        moment("Covers to", "covers.to", "The last day that it proves."),
                        moment("Received at", "receivedAt", "Since when the organisation has it.")
                                .require(),
                        text("By", "by", 20, "Who gathered it."),
                        name("File", "file", 34, "Relative to the folder evidence."),
                        name("SHA-256", "sha256", 20, "Of the file: sha256sum FILE."),
                        choice(
                                "Result",
                                "result",
                                14,
                                "What a test of the control said; empty where it just shows that it"
                                        + " was done.",
                                SharedColumns.constants(Evidence.Result.class)),
                        text("Subject", "subject", 18, "What it is about: a system, a person."),
                        text(
                                "Occurrence",
                                "occurrence",
                                16,
                                "The period that it was done for, or the event that it answers."),
                        number(
                                "Findings",
                                "findings",
                                "How much was found that has to be acted on."),
                        choice(
                                "Falsified",
                                "falsified",
                                11,
                                "Whether the record was falsified, or the control overridden.",
                                _ -> List.of("true", "false")),
                        text(
                                "Rows: at",
                                "rows.at",
                                14,
                                "Of a CSV file that lists occurrences, one a row: the column that"
                                        + " says when."),
                        text(
                                "Rows: subject",
                                "rows.subject",
                                14,
                                "Likewise, the column that says what a row is about."),
                        text(
                                "Rows: result",
                                "rows.result",
                                14,
                                "Likewise, the column that says whether it was done."),
                        text(
                                "Rows: occurrence",
                                "rows.occurrence",
                                16,
                                "Likewise, the column that names the period or the event."),
                        lines(
                                "Rows: done",
                                "rows.done",
                                16,
                                "The values of that result which mean that it was done."),
                        lines(
                                "Rows: failed",
                                "rows.failed",
                                16,
                                "The values of that result which mean that it failed."),
                        SharedColumns.note(),
                        row(SharedColumns.EMPTY_OR + "evidence/2026.yaml")));
    }

    private static String kindsWanted(CellChoices known, TableLine line) {
        return known.kinds(Lists.texts(line.cell("Controls"), Set.of(), true));
    }

    static ProgrammeTable occurrences() {
        return ProgrammeTable.of(
                ProgrammeTables.OCCURRENCES,
                new Shape.Listed(ProgrammeFolder.LOG, "occurrences"),
                List.of(),
                List.of(
                        SharedColumns.control("What was done."),
                        SharedColumns.controlTitle(),
                        moment("Performed on", "performedOn", "When.").require(),
                        period(
                                "For",
                                "for",
                                "The period that it was done for: 2026, 2026-H1, 2026-Q3, 2026-09,"
                                        + " 2026-W07 or a day."),
                        text("By", "by", 20, "Who did it."),
                        lines("Evidence", "evidence", 26, "Ids of what shows it."),
                        SharedColumns.note(),
                        row(SharedColumns.EMPTY)));
    }

    static ProgrammeTable populations() {
        return ProgrammeTable.of(
                ProgrammeTables.POPULATIONS,
                new Shape.Listed(ProgrammeFolder.LOG, "populations"),
                List.of("Population"),
                List.of(
                        name("Population", "id", 24, "Its id.").require(),
                        SharedColumns.control("The control that answers these events."),
                        SharedColumns.controlTitle(),
                        text(
                                "Kind",
                                "kind",
                                24,
                                "Which kind of evidence of the control it is, as in"
                                        + " leaver-list."),
                        ids(
                                "Performs",
                                "performs",
                                24,
                                "The kinds of evidence whose day Done on says. Without it: what"
                                        + " answers the list."),
                        moment("Covers from", "covers.from", "The first day that it covers.")
                                .require(),
                        moment("Covers to", "covers.to", "The last day that it covers.").require(),
                        moment("Received at", "receivedAt", "Since when the organisation has it.")
                                .require(),
                        name(
                                        "File",
                                        "file",
                                        36,
                                        "The CSV file of its items, relative to the programme's"
                                                + " folder.")
                                .require(),
                        text("Source", "source", 20, "The system that the events are in."),
                        text("Query", "query", 30, "The query, or the filter, that gave the list."),
                        text("Parameters", "parameters", 24, "What was filled into the query."),
                        text("Ran by", "ranBy", 18, "Who or what ran it."),
                        moment("Ran at", "ranAt", "When it ran."),
                        number("Rows", "rows", "How many events it gave."),
                        text(
                                "SHA-256",
                                "sha256",
                                20,
                                "The digest of the list that it gave: of the columns item,"
                                        + " occurredOn and doneOn alone, not the sha256sum of the"
                                        + " file."),
                        number(
                                "Second count",
                                "reconciledWith.count",
                                "A second count of the same events."),
                        text(
                                "Counted in",
                                "reconciledWith.source",
                                20,
                                "Where they were counted a second time."),
                        text("Compared by", "reconciledWith.by", 18, "Who compared the two."),
                        moment("Compared on", "reconciledWith.on", "When."),
                        moment("Frozen on", "frozenOn", "Since when the list is not to change."),
                        text(
                                "Frozen SHA-256",
                                "frozenSha256",
                                20,
                                "The digest of the list on that day; crosswalk population freeze"
                                        + " writes it."),
                        SharedColumns.note(),
                        row(SharedColumns.EMPTY)));
    }

    static ProgrammeTable items() {
        return new ProgrammeTable(
                ProgrammeTables.ITEMS,
                new Shape.Records(),
                List.of("File", "Item"),
                List.of(
                        owner("File", "As the sheet Populations has it.", CellChoices::files),
                        name("Item", "item", 26, "What happened: the id of a ticket.").require(),
                        moment("Occurred on", "occurredOn", "When.").require(),
                        moment("Done on", "doneOn", "When it was answered; empty until then."),
                        row(SharedColumns.EMPTY)),
                List.of());
    }
}
