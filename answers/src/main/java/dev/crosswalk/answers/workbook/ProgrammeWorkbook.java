package dev.crosswalk.answers.workbook;

import dev.crosswalk.answers.Dialect;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Refusal.Code;
import dev.crosswalk.answers.Sentence;
import dev.crosswalk.content.text.OneLine;
import dev.crosswalk.files.table.GivenRow;
import dev.crosswalk.files.table.HandedOutRows;
import dev.crosswalk.files.table.ProgrammeTable;
import dev.crosswalk.files.table.ProgrammeTables;
import dev.crosswalk.files.table.TableChange;
import dev.crosswalk.files.table.TableColumn;
import dev.crosswalk.files.table.TableExport;
import dev.crosswalk.formats.terminal.VisibleText;
import dev.crosswalk.formats.workbook.Sheet;
import dev.crosswalk.formats.workbook.SheetColumn;
import dev.crosswalk.formats.workbook.Workbook;
import dev.crosswalk.formats.workbook.WorkbookReading;
import dev.crosswalk.formats.workbook.Xlsx;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The workbook of a programme: a sheet for each table, and one that says what this is.
public final class ProgrammeWorkbook {
    /// The name of the hidden sheet by which an import knows what has changed since the export, in
    /// the folder and by the person who edits.
    public static final String BASE = "Base";

    private static final List<SheetColumn> BASE_COLUMNS =
            List.of(
                    SheetColumn.text("Sheet", 24),
                    SheetColumn.text("Row", 36),
                    SheetColumn.text("Sums", 90));

    private ProgrammeWorkbook() {}

    public static Workbook of(
            TableExport export, String organisation, String contentVersion, Dialect dialect) {
        List<Sheet> sheets = new ArrayList<>();
        sheets.add(AboutSheet.of(about(organisation, contentVersion, dialect)));
        for (TableExport.Filled filled : export.tables()) {
            sheets.add(
                    new Sheet(
                            filled.table().name(),
                            columns(filled.table(), filled.choices()),
                            filled.rows()));
        }
        sheets.add(new Sheet(BASE, BASE_COLUMNS, export.base().written()).hide());
        return new Workbook(sheets);
    }

    /// That a spreadsheet holds all tables, and what the hidden sheet says of each of their rows.
    ///
    /// @param sizes how many rows each table has, by its name
    /// @throws dev.crosswalk.formats.workbook.TooManyRows where it does not
    public static void needRoom(Map<String, Integer> sizes) {
        sizes.forEach(Xlsx::needRoom);
        Xlsx.needRoom(BASE, sizes.values().stream().mapToInt(Integer::intValue).sum());
    }

    private static List<List<String>> about(
            String organisation, String contentVersion, Dialect dialect) {
        return List.of(
                List.of(AboutSheet.ORGANISATION, organisation),
                List.of("Content", contentVersion),
                List.of(
                        "To bring it back",
                        Sentence.of(
                                        "<?import FILE <programme DIR>> shows what would change,"
                                                + " and writes nothing; add <apply> to write it.")
                                .in(dialect)),
                List.of(
                        "Sheets",
                        "One for each kind of thing in the programme's folder. Notes on the titles"
                                + " say what each column means."),
                List.of(
                        "Rows",
                        "Sort and filter them as you like. A row that you delete is deleted in the"
                                + " folder; a new one is written below the others, with nothing in"
                                + " the column \"Row (keep)\"."),
                List.of(
                        "Columns",
                        "What is marked (read-only) helps you read, and is not read; nor are"
                                + " columns and sheets that you add for yourself."),
                List.of(
                        "Lists in a cell",
                        "One entry a line (Alt+Enter makes a new line). Within an entry \\n stands"
                                + " for a new line."),
                List.of(
                        "Dates",
                        "2026-03-31, or a time with its offset: 2026-03-31T23:30:00+02:00."),
                List.of(
                        "Two people",
                        "may edit copies of this workbook, or one the workbook and one the folder:"
                                + " what they changed comes together, cell by cell. The sheet \""
                                + BASE
                                + "\" is needed for it; keep it as it is."));
    }

    private static List<SheetColumn> columns(ProgrammeTable table, List<List<String>> choices) {
        List<SheetColumn> columns = new ArrayList<>();
        for (int i = 0; i < choices.size(); i++) {
            TableColumn column = table.columns().get(i);
            columns.add(
                    new SheetColumn(
                            column.title(),
                            kind(column, choices.get(i)),
                            choices.get(i),
                            column.width(),
                            note(column)));
        }
        return columns;
    }

    private static SheetColumn.Kind kind(TableColumn column, List<String> choices) {
        return switch (column.kind()) {
            case DATE -> SheetColumn.Kind.DATE;
            case NUMBER -> SheetColumn.Kind.NUMBER;
            case CHOICE, OWNER ->
                    choices.isEmpty() ? SheetColumn.Kind.TEXT : SheetColumn.Kind.CHOICE;
            case HELPER -> SheetColumn.Kind.SHOWN;
            case TEXT, NAME, LINES, IDS, PERIOD, ROW -> SheetColumn.Kind.TEXT;
        };
    }

    private static String note(TableColumn column) {
        String needed = column.needed() ? " It has to be there." : "";
        return column.note() + needed;
    }

    /// The sheets and columns that an import looks for.
    public static Workbook shape() {
        List<Sheet> sheets = new ArrayList<>();
        sheets.add(AboutSheet.shape());
        for (ProgrammeTable table : ProgrammeTables.ALL) {
            List<List<String>> none = table.columns().stream().map(_ -> List.<String>of()).toList();
            sheets.add(new Sheet(table.name(), columns(table, none), List.of()));
        }
        sheets.add(new Sheet(BASE, BASE_COLUMNS, List.of()).hide());
        return new Workbook(sheets);
    }

    public static Map<String, List<GivenRow>> rows(WorkbookReading reading) {
        Map<String, List<GivenRow>> tables = new HashMap<>();
        for (ProgrammeTable table : ProgrammeTables.ALL) {
            Sheet sheet = reading.workbook().sheet(table.name()).orElseThrow();
            List<GivenRow> rows = new ArrayList<>();
            for (List<String> values : sheet.rows()) {
                Map<String, String> cells = new HashMap<>();
                for (int i = 0; i < values.size(); i++) {
                    cells.put(sheet.columns().get(i).title(), values.get(i));
                }
                int row = rows.size();
                rows.add(new GivenRow(cells, title -> reading.at(table.name(), row, title)));
            }
            tables.put(table.name(), rows);
        }
        return tables;
    }

    /// Refuses the workbook of another organisation. One that was renamed here is still its own.
    ///
    /// @param organisation whose programme it is to be brought back into
    public static void refuseAnothers(WorkbookReading reading, String organisation, String file)
            throws Refusal {
        String of = AboutSheet.said(reading, AboutSheet.ORGANISATION);
        Sheet programme = reading.workbook().sheet(ProgrammeTables.PROGRAMME).orElseThrow();
        boolean isRenamedHere =
                programme.rows().stream()
                        .anyMatch(row -> OneLine.all(row).contains(OneLine.of(organisation)));
        if (of.isEmpty() || of.equals(OneLine.of(organisation)) || isRenamedHere) {
            return;
        }
        throw Refusal.of(
                        Code.CONFLICT,
                        "file",
                        file,
                        "{value!} is the workbook of {of} ({at}), and the programme is that of"
                                + " {here}: nothing is imported. Name the programme of {of} with"
                                + " <programme DIR>; where {here} was called so when the workbook"
                                + " was made, export it again")
                .with("of", of)
                .with("at", AboutSheet.at(reading))
                .with("here", organisation);
    }

    /// The cells that an import would take over and that hold what no text needs.
    public static List<String> misleading(WorkbookReading reading, List<TableChange> changes) {
        List<String> wrong = new ArrayList<>();
        for (TableChange c : changes) {
            String why = VisibleText.whyMisleading(c.after());
            if (why != null) {
                wrong.add(c.at() + ": " + VisibleText.quoted(c.after()) + " " + why);
            }
            for (TableChange.Field f : c.fields()) {
                String field = VisibleText.whyMisleading(f.value());
                if (field != null) {
                    wrong.add(
                            at(reading, c, f.title())
                                    + ": "
                                    + VisibleText.quoted(f.value())
                                    + " "
                                    + field);
                }
            }
        }
        return wrong;
    }

    /// The cell of an added row in which a field stands.
    private static String at(WorkbookReading reading, TableChange added, String title) {
        Sheet sheet = reading.workbook().sheet(added.table()).orElseThrow();
        for (int i = 0; i < sheet.rows().size(); i++) {
            for (SheetColumn column : sheet.columns()) {
                if (reading.at(added.table(), i, column.title()).equals(added.at())) {
                    return reading.at(added.table(), i, title);
                }
            }
        }
        return added.at();
    }

    /// What the programme said when the workbook was made; empty where nobody can tell.
    public static Optional<HandedOutRows> base(WorkbookReading reading) {
        return HandedOutRows.read(reading.workbook().sheet(BASE).orElseThrow().rows());
    }
}
