package dev.crosswalk.formats.foreign;

import dev.crosswalk.formats.workbook.GuardedZip;
import dev.crosswalk.formats.workbook.GuardedZip.Kind;
import dev.crosswalk.formats.workbook.RefusedWorkbook;
import dev.crosswalk.formats.workbook.XmlPart;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The tables of a Word document and its paragraphs between them, read forwards.
///
/// A cell that is merged with the one above it is empty. What was deleted with changes tracked is
/// not read; what was inserted is. A table inside of a cell is text of that cell.
final class DocxRows {
    private static final String PART = "word/document.xml";

    /// What stands twice in a file, for programs that know only the older form of it, and what is
    /// no text of the document.
    private static final Set<String> PASSED =
            Set.of("Fallback", "delText", "instrText", "txbxContent");

    private static final int MOST_COLUMNS = 200;
    private static final int MOST_CHARACTERS = 1 << 20;

    private final List<ForeignRow> rows = new ArrayList<>();
    private final List<String> cells = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int table;
    private int depth;
    private int row;
    private int span;
    private int filled;

    private DocxRows() {}

    static List<ForeignRow> of(Path file) throws IOException, RefusedFile, RefusedWorkbook {
        try (GuardedZip zip = GuardedZip.open(file, Kind.DOCUMENT)) {
            if (!zip.names().contains(PART)) {
                throw new RefusedFile("not a Word document: it has no part " + PART);
            }
            var found = new DocxRows();
            XmlPart.read(zip, PART, found::all);
            return found.rows;
        }
    }

    private void all(XmlPart xml) throws IOException, RefusedWorkbook {
        while (xml.step()) {
            for (String passed : PASSED) {
                if (xml.starts(passed)) {
                    pass(xml, passed);
                }
            }
            if (xml.starts("tbl")) {
                tableStarts();
            } else if (xml.ends("tbl")) {
                depth--;
            } else if (depth > 1) {
                words(xml);
            } else if (xml.starts("tr")) {
                cells.clear();
                filled = 0;
            } else if (xml.ends("tr")) {
                rowEnds();
            } else if (xml.starts("tc")) {
                text.setLength(0);
                span = 1;
            } else if (xml.ends("tc")) {
                cellEnds();
            } else if (xml.starts("gridSpan")) {
                span = number(xml.attribute("val", "1"));
            } else if (xml.starts("gridBefore")) {
                blank(number(xml.attribute("val", "0")));
            } else {
                words(xml);
            }
        }
    }

    private static void pass(XmlPart xml, String element) throws IOException, RefusedWorkbook {
        int depth = 1;
        while (depth > 0 && xml.step()) {
            depth += xml.starts(element) ? 1 : xml.ends(element) ? -1 : 0;
        }
    }

    private void tableStarts() {
        if (depth == 0) {
            table++;
            row = 0;
        }
        depth++;
    }

    private void words(XmlPart xml) throws IOException, RefusedWorkbook {
        if (xml.starts("t")) {
            while (!xml.ends("t") && xml.step()) {
                append(xml.text());
            }
        } else if (xml.starts("noBreakHyphen")) {
            append("-");
        } else if (xml.starts("tab") || xml.starts("br") || xml.starts("cr")) {
            append(" ");
        } else if (xml.ends("p")) {
            append(" ");
            if (depth == 0) {
                paragraphEnds();
            }
        }
    }

    private void append(String words) {
        if (text.length() < MOST_CHARACTERS) {
            text.append(words);
        }
    }

    private void paragraphEnds() {
        String line = BrokenText.line(text.toString());
        text.setLength(0);
        if (!line.isEmpty()) {
            String where = table == 0 ? "before table 1" : "after table " + table;
            rows.add(ForeignRow.text(new Place.Named(where), line));
        }
    }

    private void cellEnds() {
        String line = BrokenText.line(text.toString());
        text.setLength(0);
        filled += line.isEmpty() ? 0 : 1;
        cells.add(line);
        blank(span - 1);
    }

    private void blank(int count) {
        for (int i = 0; i < count && cells.size() < MOST_COLUMNS; i++) {
            cells.add("");
        }
    }

    private void rowEnds() {
        row++;
        Place place = new Place.Named("table %d, row %d".formatted(table, row));
        if (filled == 1 && cells.size() > 1 && span == cells.size()) {
            rows.add(ForeignRow.text(place, cells.getFirst()));
        } else {
            ForeignFile.row(rows, place, table, cells);
        }
    }

    private static int number(String value) {
        return value.matches("[0-9]{1,3}") ? Integer.parseInt(value) : 1;
    }
}
