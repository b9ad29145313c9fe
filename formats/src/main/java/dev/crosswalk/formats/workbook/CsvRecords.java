package dev.crosswalk.formats.workbook;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/// Readers of CSV, all of which are made here. Records are of any length.
public final class CsvRecords {
    private CsvRecords() {}

    /// @param skipsEmpty whether empty lines are left out
    public static CsvReader<CsvRecord> of(Reader text, char separator, boolean skipsEmpty) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(skipsEmpty)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(new RecordEnds(text, separator));
    }

    /// One that refuses what no spreadsheet holds before all of it was gathered: see [GuardedCsv].
    ///
    /// @param name how messages call the file, without its ending
    static CsvReader<CsvRecord> guarded(
            String name, Reader text, char separator, boolean skipsEmpty) {
        return of(new GuardedCsv(name, separator, text), separator, skipsEmpty);
    }

    /// What separates the names of the columns: a comma where one stands outside of quotes in the
    /// first line, else a semicolon, a tab or a bar, whichever comes first; a comma where none
    /// does.
    ///
    /// @param most how many characters are looked at; the text is where it was after that
    public static char separator(BufferedReader text, int most) throws IOException {
        text.mark(most);
        boolean quoted = false;
        char first = 0;
        for (int i = 0; i < most; i++) {
            int c = text.read();
            quoted ^= c == '"';
            if (c < 0 || (!quoted && (c == ',' || c == '\n' || c == '\r'))) {
                first = c == ',' || first == 0 ? ',' : first;
                break;
            }
            if (!quoted && first == 0 && (c == ';' || c == '\t' || c == '|')) {
                first = (char) c;
            }
        }
        text.reset();
        return first == 0 ? ',' : first;
    }

    /// FastCSV remembers a lone `\r` of a quoted cell, takes the `\n` that ends the record after it
    /// for the rest of a `\r\n`, and makes one record of two. Such a `\n` is shown to it as a `\r`,
    /// which ends a record as well, and so are those that follow it at once.
    private static final class RecordEnds extends FilterReader {
        private final char separator;

        /// Whether a quote here opens a cell.
        private boolean starts = true;

        private boolean quoted;

        /// Whether the last character closed quotes, which one more quote opens again.
        private boolean closed;

        /// Whether the last line break of the quoted cell is a `\r`.
        private boolean broken;

        /// Whether the last character was shown as a `\r`.
        private boolean shown;

        RecordEnds(Reader in, char separator) {
            super(in);
            this.separator = separator;
        }

        @Override
        public int read() throws IOException {
            char[] one = new char[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }

        @Override
        public int read(char[] to, int from, int length) throws IOException {
            int count = in.read(to, from, length);
            for (int i = from; i < from + count; i++) {
                to[i] = shown(to[i]);
            }
            return count;
        }

        private char shown(char c) {
            if (c == '"') {
                boolean opens = !quoted && (starts || closed);
                broken &= !starts;
                closed = quoted;
                quoted = opens;
                starts = false;
                shown = false;
            } else if (quoted) {
                broken = c == '\r' || (c != '\n' && broken);
            } else {
                shown = c == '\n' && ((closed && broken) || shown);
                starts = c == separator || c == '\n' || c == '\r';
                closed = false;
            }
            return shown ? '\r' : c;
        }
    }
}
