package dev.crosswalk.files.table;

import static dev.crosswalk.files.table.TableColumn.choice;
import static dev.crosswalk.files.table.TableColumn.helper;
import static dev.crosswalk.files.table.TableColumn.ids;
import static dev.crosswalk.files.table.TableColumn.lines;
import static dev.crosswalk.files.table.TableColumn.moment;
import static dev.crosswalk.files.table.TableColumn.name;
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
