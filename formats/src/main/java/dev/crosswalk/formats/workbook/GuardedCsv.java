package dev.crosswalk.formats.workbook;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/// CSV on its way to the parser: refused where a quote is never closed or a cell never ends, before
/// the parser has gathered all of it. Reading throws [RefusedWorkbook.InStream] then.
///
/// Where a quote opens a cell, one closes it before the next separator or the end of the line; the
/// parser would take more than that, and lines would become one cell.
final class GuardedCsv extends FilterReader {
    private enum At {
        START,
        PLAIN,
        QUOTED,
        /// At a quote inside of quotes, which ends the cell or is the first of two.
        QUOTE
    }

    private final String name;
    private final char separator;
    private At at = At.START;
    private int line = 1;
    private int opened;
    private int cell;
    private int cells;
    private long all;
    private char before;

    GuardedCsv(String name, char separator, Reader in) {
        super(in);
        this.name = name;
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
            character(to[i]);
        }
        if (count < 0 && at == At.QUOTED) {
            throw refused(opened, "a quote is opened there and never closed");
        }
        all += Math.max(count, 0);
        if (all > Limits.INFLATED_BYTES) {
            throw new RefusedWorkbook.InStream(
                    "%s.csv: more than 256 MB are not read".formatted(name));
        }
        return count;
    }

    private void character(char c) throws RefusedWorkbook.InStream {
        switch (at) {
            case START -> {
                if (c == '"') {
                    at = At.QUOTED;
                    opened = line;
                } else {
                    plain(c);
                }
            }
            case PLAIN -> plain(c);
            case QUOTED -> {
                if (c == '"') {
                    at = At.QUOTE;
                } else {
                    count();
                }
            }
            case QUOTE -> {
                if (c == '"') {
                    at = At.QUOTED;
                    count();
                } else if (isEnd(c)) {
                    plain(c);
                } else {
                    throw refused(
                            line,
                            ("a cell in quotes goes on after its quote ends, with \"%c\"; a quote"
                                            + " inside of a text is written twice")
                                    .formatted(c));
                }
            }
        }
        if (c == '\r' || (c == '\n' && before != '\r')) {
            line++;
        }
        before = c;
    }

    private void plain(char c) throws RefusedWorkbook.InStream {
        if (isEnd(c)) {
            at = At.START;
            cell = 0;
            cells = c == separator ? cells + 1 : 0;
            if (cells >= Limits.COLUMNS) {
                throw refused(line, "more than %,d columns".formatted(Limits.COLUMNS));
            }
        } else {
            at = At.PLAIN;
            count();
        }
    }

    private boolean isEnd(char c) {
        return c == separator || c == '\n' || c == '\r';
    }

    private void count() throws RefusedWorkbook.InStream {
        cell++;
        if (cell > Limits.CELL_CHARACTERS) {
            throw refused(
                    line,
                    "a cell of more than %,d characters, which no spreadsheet holds"
                            .formatted(Limits.CELL_CHARACTERS));
        }
    }

    private RefusedWorkbook.InStream refused(int line, String why) {
        return new RefusedWorkbook.InStream("%s.csv, line %d: %s".formatted(name, line, why));
    }
}
