package dev.crosswalk.formats.workbook;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import dev.crosswalk.formats.office.CellText;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// One sheet as CSV (RFC 4180).
final class CsvSheet {
    private static final String MARK = "\uFEFF";

    /// As many as a sheet of a workbook may have.
    private static final long MOST_CELLS = 4_000_000;

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
            csv.writeRecord(neutral(sheet.columns().stream().map(Column::title)));
            for (List<String> row : sheet.rows()) {
                csv.writeRecord(neutral(row.stream()));
            }
        }
        try {
            ByteBuffer bytes =
                    StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text.toString()));
            byte[] exact = new byte[bytes.remaining()];
            bytes.get(exact);
            return exact;
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(
                    "half of a surrogate pair in sheet " + sheet.name() + " is not text", e);
        }
    }

    private static List<String> neutral(Stream<String> values) {
        return values.map(CellText::write).toList();
    }

    static Grid read(String name, InputStream in) throws IOException, RefusedWorkbook {
        String text = decoded(name, in);
        String separator = separator(text);
        quotesAreClosed(name, text, separator.charAt(0));
        var grid = new Grid(name);
        long cells = 0;
        try (CsvReader<CsvRecord> csv =
                CsvReader.builder()
                        .fieldSeparator(separator)
                        .skipEmptyLines(false)
                        // Told below with its line.
                        .allowMissingFields(true)
                        .allowExtraFields(true)
                        .ofCsvRecord(text)) {
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
                cells += line.getFieldCount();
                if (cells > MOST_CELLS) {
                    throw new RefusedWorkbook("more than %,d cells".formatted(MOST_CELLS));
                }
                grid.rows().add(new ArrayList<>(line.getFields()));
            }
        } catch (CsvParseException e) {
            throw new RefusedWorkbook(name + ".csv: " + e.getMessage(), e);
        }
        return grid;
    }

    /// Where a quote opens a cell, one closes it before the next separator or the end of the line.
    private static void quotesAreClosed(String name, String text, char separator)
            throws RefusedWorkbook {
        int line = 1;
        int opened = 0;
        boolean start = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char next = i + 1 < text.length() ? text.charAt(i + 1) : '\n';
            if (c == '\n' || (c == '\r' && next != '\n')) {
                line++;
            }
            if (opened == 0) {
                opened = start && c == '"' ? line : 0;
                start = c == separator || c == '\n' || c == '\r';
            } else if (c == '"' && next == '"') {
                i++;
            } else if (c == '"') {
                if (next != separator && next != '\n' && next != '\r') {
                    throw new RefusedWorkbook(
                            ("%s.csv, line %d: a cell in quotes goes on after its quote ends,"
                                            + " with \"%c\"; a quote inside of a text is written"
                                            + " twice")
                                    .formatted(name, line, next));
                }
                opened = 0;
                start = false;
            }
        }
        if (opened > 0) {
            throw new RefusedWorkbook(
                    "%s.csv, line %d: a quote is opened there and never closed"
                            .formatted(name, opened));
        }
    }

    private static String decoded(String name, InputStream in) throws IOException, RefusedWorkbook {
        byte[] bytes = in.readNBytes((int) GuardedZip.LARGEST_FILE + 1);
        if (bytes.length > GuardedZip.LARGEST_FILE) {
            throw new RefusedWorkbook(name + ".csv: more than 100 MB are not read");
        }
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith(MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new RefusedWorkbook(name + ".csv is not UTF-8; save it as \"CSV UTF-8\"", e);
        }
    }

    /// Excel writes the separator of its country: the first one outside quotes in the title row.
    private static String separator(String text) {
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == ';' || c == '\t')) {
                return String.valueOf(c);
            } else if (!quoted && (c == '\n' || c == '\r')) {
                break;
            }
        }
        return ",";
    }
}
