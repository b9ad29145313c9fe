package dev.crosswalk.files.folder;

import dev.crosswalk.content.finding.Finding;
import dev.crosswalk.content.finding.Findings;
import dev.crosswalk.content.tree.FileKind;
import dev.crosswalk.content.tree.FileNames;
import dev.crosswalk.content.yaml.Source;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.programme.EvidenceRows;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads the rows of a file of evidence: each says when, what about, and whether it was done.
///
/// A million rows take no more memory than what differs in them: rows of one day, subject and
/// result become one. Where even these are many, all successes of a day become one, except those of
/// subjects that failed somewhere in the file.
final class EvidenceRowsFile {
    private static final List<String> AT =
            List.of("on", "at", "date", "time", "day", "timestamp", "finished", "finishedAt");
    private static final List<String> SUBJECT = List.of("subject");
    private static final List<String> RESULT = List.of("result", "status", "outcome");
    private static final List<String> OCCURRENCE = List.of("occurrence");

    private static final List<String> DONE =
            List.of(
                    "done",
                    "ok",
                    "success",
                    "succeeded",
                    "successful",
                    "completed",
                    "pass",
                    "passed");
    private static final List<String> FAILED =
            List.of("failed", "fail", "failure", "error", "missed", "aborted", "cancelled");

    /// That nobody knows how it was is no result: such a row says nothing.
    private static final Set<String> UNKNOWN = Set.of("unknown", "inconclusive");

    /// How long a date is: `2026-03-31`.
    private static final int DATE = 10;

    /// So many wrong rows of a file are told one by one: the others are most likely wrong in the
    /// same way.
    private static final int MOST_WRONG = 20;

    /// More than so many different rows are not kept apart by subject.
    private static final int MANY = 50_000;

    private final FolderReading reading;
    private final EvidenceRows.Columns columns;
    private final @Nullable Period covers;
    private final ZoneId zone;
    private final Set<String> done;
    private final Set<String> failed;
    private boolean lacksColumns;

    /// @param covers the days that the rows have to be of; null where they could not be read
    EvidenceRowsFile(FolderReading reading, EvidenceRows.Columns columns, @Nullable Period covers) {
        this.reading = reading;
        this.columns = columns;
        this.covers = covers;
        zone = reading.draft().timeZone();
        done = folded(columns.done().isEmpty() ? DONE : columns.done());
        failed = folded(columns.failed().isEmpty() ? FAILED : columns.failed());
        if (columns.done().isEmpty()) {
            done.removeAll(failed);
        }
        if (columns.failed().isEmpty()) {
            failed.removeAll(done);
        }
    }

    private static Set<String> folded(List<String> values) {
        Set<String> folded = new HashSet<>();
        values.forEach(v -> folded.add(fold(v)));
        return folded;
    }

    private static String fold(String value) {
        return value.strip().toLowerCase(Locale.ROOT);
    }

    /// The rows of the file that evidence names; without any, where there is no such file, which
    /// the rules report.
    EvidenceRows read(String file) {
        String name = FileNames.from(ProgrammeFolder.EVIDENCE, file).orElse("");
        if (!FileNames.isIn(ProgrammeFolder.EVIDENCE, name)
                || reading.tree().kind(name) != FileKind.FILE) {
            return new EvidenceRows(columns, List.of());
        }
        Pass first = new Pass(reading.source(name), Set.of(), false);
        read(name, first);
        Pass last = first;
        if (first.isMany) {
            Source quiet = new Source(reading.tree().shown(name), new Findings());
            last = new Pass(quiet, first.failing, true);
            read(name, last);
        }
        return new EvidenceRows(columns, List.copyOf(last.rows.values()));
    }

    /// Whether the file that was read has no columns that say when, and with what result.
    boolean lacksColumns() {
        return lacksColumns;
    }

    private void read(String name, Pass pass) {
        int most = ProgrammeFolder.MOST_POPULATION_BYTES;
        if (name.toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
            new SheetRows(pass.source).read(reading.tree(), name, most, pass);
        } else {
            new CsvRows(pass.source).read(reading.tree(), name, most, pass);
        }
        pass.finish();
    }

    /// What makes two rows the same.
    private record Key(LocalDate day, String subject, String occurrence, boolean failed) {
        // Written out, because a record's own equality is linked when it is first asked for, and is
        // in no AOT cache.
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key
                    && failed == key.failed
                    && day.equals(key.day)
                    && subject.equals(key.subject)
                    && occurrence.equals(key.occurrence);
        }

        @Override
        public int hashCode() {
            return ((day.hashCode() * 31 + subject.hashCode()) * 31 + occurrence.hashCode()) * 2
                    + (failed ? 1 : 0);
        }
    }

    /// One reading of the file.
    private final class Pass implements CsvRows.Reading {
        private final Source source;
        private final Set<String> apart;
        private final boolean together;
        private final Map<Key, EvidenceRows.Row> rows = new LinkedHashMap<>();
        private final Set<String> failing = new HashSet<>();
        private boolean isMany;
        private final List<Integer> withoutSubject = new ArrayList<>();
        private int furtherWithoutSubject;
        private String subjectColumn = "";
        private boolean hasSubjects;
        private int wrong;
        private int at;
        private int subject;
        private int result;
        private int occurrence;

        /// @param apart the subjects whose successes are kept apart
        /// @param together whether those of all others are not
        Pass(Source source, Set<String> apart, boolean together) {
            this.source = source;
            this.apart = apart;
            this.together = together;
        }

        @Override
        public boolean mayBeSeparatedOtherwise() {
            return true;
        }

        @Override
        public boolean header(List<String> header) {
            at = column(header, "at", columns.at(), AT, true);
            result = column(header, "result", columns.result(), RESULT, true);
            subject = column(header, "subject", columns.subject(), SUBJECT, false);
            occurrence = column(header, "occurrence", columns.occurrence(), OCCURRENCE, false);
            subjectColumn = subject < 0 ? "" : header.get(subject);
            lacksColumns = at == MISSING || result == MISSING;
            return at >= 0 && result >= 0 && subject != MISSING && occurrence != MISSING;
        }

        private int column(
                List<String> header, String key, String said, List<String> usual, boolean needed) {
            if (!said.isEmpty()) {
                int found = header.indexOf(said);
                if (found < 0) {
                    source.error(
                            1,
                            "rows",
                            "lacks the column \"%s\", which the rows of the evidence name as %s; the"
                                            .formatted(Finding.shortened(said), key)
                                    + " header is %s.%s"
                                            .formatted(
                                                    Finding.shortened(String.join(",", header)),
                                                    source.maybe(said, header)));
                }
                return found < 0 ? MISSING : found;
            }
            for (String name : usual) {
                for (int i = 0; i < header.size(); i++) {
                    if (header.get(i).equalsIgnoreCase(name)) {
                        return i;
                    }
                }
            }
            if (needed) {
                source.error(
                        1,
                        "rows",
                        "has no column called %s; the header is %s. Say in the evidence which one it"
                                        .formatted(
                                                String.join(" or ", usual),
                                                Finding.shortened(String.join(",", header)))
                                + " is: rows: { %s: .. }".formatted(key));
                return MISSING;
            }
            return NONE;
        }

        @Override
        public void row(CsvRows.Row row) {
            noteSubject(row);
            Moment on = moment(row);
            Boolean fails = fails(row);
            if (on == null || fails == null) {
                return;
            }
            String about = field(row, subject);
            if (fails) {
                failing.add(about);
            }
            boolean kept = !together || fails || apart.contains(about);
            String event = field(row, occurrence);
            Key key = new Key(on.day(), kept ? about : "", event, fails);
            if (together || rows.size() < MANY || rows.containsKey(key)) {
                rows.merge(
                        key,
                        new EvidenceRows.Row(row.number(), on, key.subject(), event, fails, 1),
                        Pass::both);
            } else {
                isMany = true;
            }
        }

        private void noteSubject(CsvRows.Row row) {
            if (!field(row, subject).isEmpty()) {
                hasSubjects = true;
            } else if (subject >= 0) {
                if (withoutSubject.size() < MOST_WRONG) {
                    withoutSubject.add(row.line());
                } else {
                    furtherWithoutSubject++;
                }
            }
        }

        private static EvidenceRows.Row both(EvidenceRows.Row one, EvidenceRows.Row other) {
            boolean later = one.on().latest().isBefore(other.on().latest());
            EvidenceRows.Row last = later ? other : one;
            return new EvidenceRows.Row(
                    last.number(),
                    last.on(),
                    last.subject(),
                    last.occurrence(),
                    last.failed(),
                    one.times() + other.times());
        }

        private static String field(CsvRows.Row row, int column) {
            return column < 0 ? "" : row.fields().get(column).strip();
        }

        /// What some systems write with a space between date and time.
        private static String withT(String value) {
            return value.length() > DATE && value.charAt(DATE) == ' '
                    ? value.substring(0, DATE) + "T" + value.substring(DATE + 1)
                    : value;
        }

        private @Nullable Moment moment(CsvRows.Row row) {
            String value = field(row, at);
            Moment on;
            try {
                on = Moment.parse(withT(value), zone);
            } catch (DateTimeException e) {
                wrong(
                        row,
                        "date",
                        "\"%s\" is no date such as 2026-03-31, nor a time with its offset such as"
                                        .formatted(Finding.shortened(value))
                                + " 2026-03-31T23:30:00+02:00");
                return null;
            }
            if (covers != null && !covers.contains(on.day())) {
                wrong(
                        row,
                        "rows",
                        "%s is outside what the evidence covers, %s".formatted(value, covers));
                return null;
            }
            return on;
        }

        private @Nullable Boolean fails(CsvRows.Row row) {
            String value = field(row, result);
            if (failed.contains(fold(value))) {
                return true;
            }
            if (done.contains(fold(value))) {
                return false;
            }
            if (UNKNOWN.contains(fold(value))) {
                return null;
            }
            List<String> known = new ArrayList<>(done);
            known.addAll(failed);
            known.sort(null);
            wrong(
                    row,
                    "rows",
                    "\"%s\" is no known result.%s Say in the evidence what it means: rows: { done: [..],"
                                    .formatted(
                                            Finding.shortened(value),
                                            source.maybe(fold(value), known))
                            + " failed: [..] }");
            return null;
        }

        private void wrong(CsvRows.Row row, String rule, String message) {
            wrong(row.line(), rule, message);
        }

        private void wrong(int line, String rule, String message) {
            if (++wrong <= MOST_WRONG) {
                source.error(line, rule, message);
            }
        }

        void finish() {
            if (hasSubjects) {
                for (int line : withoutSubject) {
                    wrong(
                            line,
                            "rows",
                            "%s is empty, and other rows of the file say what they are about"
                                    .formatted(Finding.shortened(subjectColumn)));
                }
                wrong += furtherWithoutSubject;
            }
            if (wrong > MOST_WRONG) {
                source.error(
                        0, "rows", "%,d further rows cannot be read".formatted(wrong - MOST_WRONG));
            }
        }

        @Override
        public void empty() {
            source.error(0, "csv", "is empty: not even the names of its columns are there");
        }
    }

    /// There is no such column, and none is needed.
    private static final int NONE = -1;

    /// There is no such column, which is reported.
    private static final int MISSING = -2;
}
