package dev.crosswalk.files.folder;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.crosswalk.content.finding.Finding;
import dev.crosswalk.content.tree.FileTree;
import dev.crosswalk.content.tree.Unreadable;
import dev.crosswalk.content.yaml.Source;
import dev.crosswalk.content.yaml.Utf8;
import dev.crosswalk.content.yaml.YamlFile;
import dev.crosswalk.formats.workbook.CsvRecords;
import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a CSV file row by row, of any length, because no more than a row is kept. What is wrong
/// with the file as CSV is reported with its line.
final class CsvRows {
    private static final Pattern LINE = Pattern.compile("line (\\d+)");

    /// The names of the columns end before that.
    private static final int BEGINNING = 1 << 16;

    private final Source source;

    /// @param line of the file
    /// @param number of the row, from 1, without the header
    record Row(int line, int number, List<String> fields) {}

    /// What a reader does with a file.
    interface Reading {

        /// Whether semicolons, tabs or bars may stand where commas do.
        default boolean mayBeSeparatedOtherwise() {
            return false;
        }

        /// Whether the rows below this header are wanted.
        boolean header(List<String> header);

        void row(Row row);

        /// There is nothing in the file, not even a header.
        void empty();
    }

    CsvRows(Source source) {
        this.source = source;
    }

    /// @param most how many bytes are read
    void read(FileTree tree, String name, int most, Reading reading) {
        try {
            long size = tree.size(name);
            if (size > most) {
                source.error(
                        0,
                        "too-large",
                        "has %,d bytes; at most %,d are read".formatted(size, most));
                return;
            }
            try (InputStream in = tree.open(name);
                    BufferedReader begun = new BufferedReader(text(in), BEGINNING)) {
                char separator =
                        reading.mayBeSeparatedOtherwise()
                                ? CsvRecords.separator(begun, BEGINNING)
                                : ',';
                read(new Quotes(begun, separator), separator, reading);
            }
        } catch (CharacterCodingException e) {
            refuseText(tree, name, most);
        } catch (IOException e) {
            source.refuse(Unreadable.of(e));
        }
    }

    /// Says where a file is no text.
    private void refuseText(FileTree tree, String name, int most) {
        try {
            if (Utf8.plainText(tree.bytes(name, most), source).isPresent()) {
                source.error(0, "not-utf-8", "is not UTF-8");
            }
        } catch (IOException e) {
            source.refuse(Unreadable.of(e));
        }
    }

    /// The characters without a byte order mark.
    private static Reader text(InputStream in) throws IOException {
        PushbackInputStream begun = new PushbackInputStream(in, 3);
        byte[] first = begun.readNBytes(3);
        if (!Utf8.hasMark(first)) {
            begun.unread(first);
        }
        return new InputStreamReader(
                begun,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private void read(Quotes text, char separator, Reading reading) throws IOException {
        // A row with missing fields is reported below, with its line.
        try (CsvReader<CsvRecord> csv = CsvRecords.of(text, separator, true)) {
            rows(csv, text, reading);
        } catch (CsvParseException e) {
            refuse(e, text);
            return;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        if (text.open() > 0) {
            source.error(text.open(), "csv", "the quote that begins in this line never ends");
        }
    }

    /// The library says in the cause what is wrong, and in the message in which line.
    private void refuse(CsvParseException e, Quotes text) throws CharacterCodingException {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        if (cause instanceof CharacterCodingException wrong) {
            throw wrong;
        }
        Matcher line = LINE.matcher(String.valueOf(e.getMessage()));
        if (text.open() > 0) {
            source.error(text.open(), "csv", "the quote that begins in this line never ends");
        } else {
            source.error(
                    line.find() ? Integer.parseInt(line.group(1)) : 1,
                    "csv",
                    "cannot be read as CSV: " + cause.getMessage());
        }
    }

    private void rows(CsvReader<CsvRecord> csv, Quotes text, Reading reading) {
        List<String> header = null;
        int number = 0;
        for (CsvRecord row : csv) {
            if (text.isSwallowed()) {
                return;
            }
            List<String> fields = row.getFields();
            if (header == null) {
                header = fields.stream().map(String::strip).toList();
                if (!isPrintable(1, header, header)
                        || isSeparatedOtherwise(header)
                        || !reading.header(header)
                        || hasTwice(header)) {
                    return;
                }
                continue;
            }
            number++;
            int line = (int) row.getStartingLineNumber();
            if (fields.size() != header.size()) {
                source.error(
                        line,
                        "csv",
                        "has %d %s, and the header %d"
                                .formatted(
                                        fields.size(),
                                        fields.size() == 1 ? "field" : "fields",
                                        header.size()));
            } else if (isPrintable(line, header, fields)) {
                reading.row(new Row(line, number, fields));
            }
        }
        if (header == null) {
            reading.empty();
        }
    }

    /// Some programs write semicolons or tabs where commas stand for decimals.
    private boolean isSeparatedOtherwise(List<String> header) {
        String whole = header.getFirst();
        boolean semicolons = whole.indexOf(';') >= 0;
        if (header.size() > 1 || (!semicolons && whole.indexOf('\t') < 0)) {
            return false;
        }
        source.error(
                1,
                "csv",
                "fields are separated by commas; this file has "
                        + (semicolons ? "semicolons" : "tabs"));
        return true;
    }

    private boolean hasTwice(List<String> header) {
        boolean any = false;
        Set<String> seen = new HashSet<>();
        for (String column : header) {
            if (!seen.add(column)) {
                source.error(
                        1,
                        "csv",
                        "has the column \"%s\" twice".formatted(Finding.shortened(column)));
                any = true;
            }
        }
        return any;
    }

    /// As in YAML: what no text needs would reach the terminals of those who read it.
    private boolean isPrintable(int line, List<String> header, List<String> fields) {
        boolean all = true;
        for (int i = 0; i < fields.size(); i++) {
            String field = fields.get(i);
            OptionalInt at = YamlFile.unprintable(field);
            if (at.isPresent()) {
                source.error(
                        line,
                        Utf8.UNPRINTABLE,
                        "%s holds the character U+%04X, which is not allowed here"
                                .formatted(
                                        Finding.shortened(header.get(i)),
                                        field.codePointAt(at.getAsInt())));
                all = false;
            }
        }
        return all;
    }

    /// Notices a quote that never ends, which takes in all rows after it.
    private static final class Quotes extends FilterReader {
        private boolean starts = true;
        private boolean quoted;

        /// Whether the last character was a quote within a quoted field: it ends the field unless
        /// another one follows.
        private boolean maybeEnds;

        private char before = '\n';
        private int line = 1;
        private int opened;
        private boolean ended;
        private final char separator;

        Quotes(Reader in, char separator) {
            super(in);
            this.separator = separator;
        }

        /// The line of a quote that has not ended; 0 where there is none.
        int open() {
            return quoted && !maybeEnds ? opened : 0;
        }

        /// Whether such a quote has taken in all the rest of the file.
        boolean isSwallowed() {
            return ended && open() > 0;
        }

        @Override
        public int read() throws IOException {
            char[] one = new char[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }

        @Override
        public int read(char[] into, int from, int most) throws IOException {
            int read = super.read(into, from, most);
            ended = read < 0;
            for (int i = from; i < from + read; i++) {
                see(into[i]);
            }
            return read;
        }

        private void see(char c) throws CharacterCodingException {
            // What means something comes before this one, and most of a file comes after it.
            if (c > ',' && c != separator && !maybeEnds) {
                starts = false;
                before = c;
                return;
            }
            if (c == '\0') {
                throw new CharacterCodingException();
            }
            if (maybeEnds) {
                maybeEnds = false;
                if (c != '"') {
                    quoted = false;
                }
                // A quote inside is written twice.
            } else if (c == '"' && quoted) {
                maybeEnds = true;
            } else if (c == '"' && starts) {
                quoted = true;
                opened = line;
            }
            boolean ends = c == '\n' || c == '\r';
            line += (c == '\n' && before != '\r') || c == '\r' ? 1 : 0;
            starts = !quoted && (c == separator || ends);
            before = c;
        }
    }
}
