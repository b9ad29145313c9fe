package dev.crosswalk.formats.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import dev.crosswalk.formats.office.CellText;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;

/// One sheet as CSV (RFC 4180).
final class CsvSheet {
    private static final String MARK = "\uFEFF";

    /// The first title ends before that, or is refused: each of its characters may be a quote,
    /// which is written twice.
    private static final int TITLE = 2 * Limits.CELL_CHARACTERS + 8;

    /// Beyond what has to be quoted: empty values, or a row of one would be no row, and what could
    /// be taken for the separator of another country.
    private static final QuoteStrategy QUOTES =
            new QuoteStrategy() {
                @Override
                public boolean quoteEmpty(int line, int field) {
                    return true;
                }

                @Override
                public boolean quoteValue(int line, int field, String value) {
                    return value.indexOf(';') >= 0 || value.indexOf('\t') >= 0;
                }
            };

    private CsvSheet() {}

    static byte[] write(Sheet sheet) throws IOException {
        var text = new StringWriter();
        text.write(MARK);
        try (CsvWriter csv =
                CsvWriter.builder()
                        .lineDelimiter(LineDelimiter.CRLF)
                        .quoteStrategy(QUOTES)
                        .build(text)) {
            csv.writeRecord(sheet.columns().stream().map(c -> CellText.write(c.title())).toList());
            for (int row = 0; row < sheet.rows().size(); row++) {
                csv.writeRecord(cells(sheet, row));
            }
        }
        try {
            ByteBuffer bytes = UTF_8.newEncoder().encode(CharBuffer.wrap(text.toString()));
            byte[] exact = new byte[bytes.remaining()];
            bytes.get(exact);
            return exact;
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(
                    "half of a surrogate pair in sheet " + sheet.name() + " is not text", e);
        }
    }

    private static List<String> cells(Sheet sheet, int row) {
        List<String> cells = new ArrayList<>();
        for (String value : sheet.rows().get(row)) {
            String text = CellText.write(value);
            Limits.cell(text, sheet.name(), row + 1, cells.size());
            cells.add(text);
        }
        return cells;
    }

    static SheetCells read(String name, InputStream in) throws IOException, RefusedWorkbook {
        var text = new BufferedReader(new InputStreamReader(in, UTF_8.newDecoder()), TITLE);
        try {
            text.mark(1);
            if (text.read() != MARK.charAt(0)) {
                text.reset();
            }
            return grid(name, text, separator(text));
        } catch (CharacterCodingException e) {
            throw new RefusedWorkbook(name + ".csv is not UTF-8; save it as \"CSV UTF-8\"", e);
        }
    }

    private static SheetCells grid(String name, Reader text, char separator)
            throws IOException, RefusedWorkbook {
        var grid = new SheetCells(name);
        int cells = 0;
        try (CsvReader<CsvRecord> csv = CsvRecords.guarded(name, text, separator, false)) {
            for (CsvRecord line : csv) {
                int titles =
                        grid.rows().isEmpty()
                                ? line.getFieldCount()
                                : grid.rows().getFirst().size();
                boolean isEmpty = line.getFieldCount() == 1 && line.getField(0).isEmpty();
                if (line.getFieldCount() != titles && !isEmpty) {
                    throw new RefusedWorkbook(
                            ("%s.csv, line %d: has %d cells, and the title row %d. Is a"
                                            + " separator or a quote missing, or one too many?")
                                    .formatted(
                                            name,
                                            line.getStartingLineNumber(),
                                            line.getFieldCount(),
                                            titles));
                }
                grid.rows().add(List.copyOf(line.getFields()));
                cells += line.getFieldCount();
                XmlPart.atMost(Limits.CSV_CELLS, cells, "cells");
            }
        } catch (CsvParseException e) {
            throw new RefusedWorkbook(name + ".csv: " + e.getMessage(), e);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return grid;
    }

    /// Excel writes the separator of its country: the first one outside quotes in the title row.
    private static char separator(BufferedReader text) throws IOException {
        text.mark(TITLE);
        boolean quoted = false;
        char separator = ',';
        for (int i = 0; i < TITLE; i++) {
            int c = text.read();
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == ';' || c == '\t')) {
                separator = (char) c;
                break;
            } else if (c < 0 || (!quoted && (c == '\n' || c == '\r'))) {
                break;
            }
        }
        text.reset();
        return separator;
    }
}
