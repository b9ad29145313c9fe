package dev.crosswalk.formats.workbook;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.crosswalk.formats.office.CellText;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The cells of a workbook or CSV file of somebody else, as they stand: no title row is looked for,
/// and rows may be of any length.
public final class Grids {
    private static final String MARK = "\uFEFF";

    private static final String SEPARATORS = ",;\t|";

    /// The separator is looked for in so many characters.
    private static final int BEGINNING = 20_000;

    private Grids() {}

    /// @param name of the sheet; empty for CSV
    /// @param isUnicode whether it was in UTF-8, or in a format that is always Unicode
    public record Grid(String name, List<Line> lines, boolean isUnicode) {
        public Grid {
            lines = List.copyOf(lines);
        }

        /// The name of a cell in its sheet, by its column counted from 0: `Controls!C7`.
        public static String cell(String sheet, int number, int column) {
            return SheetCells.at(sheet, number - 1, column);
        }
    }

    /// @param number of the row of a sheet or the line of a text, counted from 1
    public record Line(int number, List<String> cells) {
        public Line {
            cells = List.copyOf(cells);
        }
    }

    /// `A`, `B` .. `AA`, of a column counted from 0.
    public static String letters(int column) {
        return SheetCells.letters(column);
    }

    /// All sheets in their order. Of a formula its value counts, of merged cells the first one.
    public static List<Grid> xlsx(Path file) throws IOException, RefusedWorkbook {
        List<Grid> grids = new ArrayList<>();
        for (SheetCells sheet : XlsxReader.cells(file)) {
            List<Line> lines = new ArrayList<>();
            for (int row = 0; row < sheet.rows().size(); row++) {
                lines.add(line(row + 1, sheet.rows().get(row)));
            }
            grids.add(new Grid(sheet.name(), lines, true));
        }
        return grids;
    }

    /// Separated by whichever of comma, semicolon, tab and bar there are the most of. What is not
    /// UTF-8 is taken for what Excel writes in western countries.
    public static Grid csv(Path file) throws IOException, RefusedWorkbook {
        GuardedZip.sizeAllowed(file, Limits.FILE_BYTES);
        return csv(String.valueOf(file.getFileName()), Files.readAllBytes(file));
    }

    /// The same of bytes that lie in no file.
    ///
    /// @param name as the file would be called
    public static Grid csv(String name, byte[] bytes) throws IOException, RefusedWorkbook {
        String text;
        boolean isUnicode = true;
        if (isUtf16(bytes)) {
            text = utf16(bytes);
        } else {
            try {
                text =
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .decode(ByteBuffer.wrap(bytes))
                                .toString();
            } catch (CharacterCodingException e) {
                text = new String(bytes, Charset.forName("windows-1252"));
                isUnicode = false;
            }
        }
        refuseNull(text);
        return new Grid(
                "", lines(name, text.startsWith(MARK) ? text.substring(1) : text), isUnicode);
    }

    /// What Excel calls "Unicode text": a mark in two bytes says that all of it is in pairs.
    private static boolean isUtf16(byte[] bytes) {
        int first = bytes.length < 2 ? 0 : (bytes[0] & 0xff) << 8 | (bytes[1] & 0xff);
        return first == 0xfeff || first == 0xfffe;
    }

    private static String utf16(byte[] bytes) throws RefusedWorkbook {
        try {
            return StandardCharsets.UTF_16.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new RefusedWorkbook(
                    "broken: it begins as UTF-16 and is none. Save it as \"CSV UTF-8\"", e);
        }
    }

    /// A byte 0 is in no text, save in one whose characters have two bytes each.
    private static void refuseNull(String text) throws RefusedWorkbook {
        int at = text.indexOf('\0');
        if (at >= 0) {
            long line = 1 + text.substring(0, at).chars().filter(c -> c == '\n').count();
            throw new RefusedWorkbook(
                    "no text: line %d holds the character U+0000. If it is UTF-16, save it as \"CSV UTF-8\""
                            .formatted(line));
        }
    }

    private static List<Line> lines(String name, String text) throws IOException, RefusedWorkbook {
        char separator = separator(text);
        List<Line> lines = new ArrayList<>();
        long cells = 0;
        try (CsvReader<CsvRecord> csv =
                CsvRecords.guarded(stem(name), new StringReader(text), separator, false)) {
            for (CsvRecord record : csv) {
                lines.add(line((int) record.getStartingLineNumber(), record.getFields()));
                cells += record.getFieldCount();
                XmlPart.atMost(Limits.CELLS, cells, "cells");
            }
        } catch (CsvParseException e) {
            throw new RefusedWorkbook(String.valueOf(e.getMessage()), e);
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof RefusedWorkbook.InStream refused) {
                throw refused.refusal();
            }
            throw e.getCause();
        } catch (RefusedWorkbook.InStream e) {
            throw e.refusal();
        }
        return lines;
    }

    /// The name without its ending.
    private static String stem(String name) {
        return name.substring(0, Math.max(name.lastIndexOf('.'), 0));
    }

    private static Line line(int number, List<String> cells) {
        return new Line(number, cells.stream().map(CellText::read).toList());
    }

    /// The one that the most lines have equally many of: texts have commas in them, too.
    private static char separator(String text) {
        char best = ',';
        int most = 0;
        for (int i = 0; i < SEPARATORS.length(); i++) {
            char candidate = SEPARATORS.charAt(i);
            int alike = alike(text, candidate);
            if (alike > most) {
                most = alike;
                best = candidate;
            }
        }
        return best;
    }

    /// How many lines have the number of separators that most lines with any have.
    private static int alike(String text, char separator) {
        Map<Integer, Integer> lines = new HashMap<>();
        boolean quoted = false;
        int count = 0;
        for (int i = 0; i < Math.min(text.length(), BEGINNING); i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            if (!quoted && c == '\n') {
                lines.merge(count, 1, Integer::sum);
                count = 0;
            } else if (!quoted && c == separator) {
                count++;
            }
        }
        lines.merge(count, 1, Integer::sum);
        lines.remove(0);
        return lines.values().stream().max(Integer::compare).orElse(0);
    }
}
