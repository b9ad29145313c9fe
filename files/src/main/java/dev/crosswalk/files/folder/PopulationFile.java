package dev.crosswalk.files.folder;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.crosswalk.content.tree.Kind;
import dev.crosswalk.content.tree.Names;
import dev.crosswalk.content.tree.Unreadable;
import dev.crosswalk.content.yaml.Fields;
import dev.crosswalk.content.yaml.Source;
import dev.crosswalk.content.yaml.Utf8;
import dev.crosswalk.content.yaml.Value;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.engine.operation.Population;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The items of a population: a CSV file with the columns `item`, `occurredOn` and `doneOn`, and
/// any others that the organisation likes.
final class PopulationFile {
    private static final List<String> COLUMNS = List.of("item", "occurredOn", "doneOn");

    /// Room for a million events and further columns.
    static final int MOST_BYTES = 200_000_000;

    private final ProgrammeDraft draft;
    private final Period covers;

    PopulationFile(ProgrammeDraft draft, Period covers) {
        this.draft = draft;
        this.covers = covers;
    }

    List<Population.Item> read(Fields population, Value name) {
        String file = Names.from("", name.text()).orElse("");
        Kind kind = draft.tree.kind(file);
        if (kind == Kind.NOTHING || kind == Kind.FOLDER) {
            population.error(
                    name.line(),
                    "no-such-file",
                    "there is no file \"%s\" in the programme's folder".formatted(name.text()));
            return List.of();
        }
        Source source = new Source(draft.tree.shown(file), draft.findings);
        byte[] bytes;
        try {
            bytes = draft.tree.bytes(file, MOST_BYTES);
        } catch (IOException e) {
            source.refuse(Unreadable.of(e));
            return List.of();
        }
        return Utf8.plainText(bytes, source).map(text -> items(source, text)).orElse(List.of());
    }

    private List<Population.Item> items(Source source, String text) {
        CsvReader.CsvReaderBuilder reader =
                CsvReader.builder()
                        // Below, such a row is told of with its line.
                        .allowMissingFields(true)
                        .allowExtraFields(true);
        try (CsvReader<CsvRecord> csv = reader.ofCsvRecord(text)) {
            return items(source, csv);
        } catch (CsvParseException | IOException e) {
            source.error(0, "csv", "cannot be read as CSV: " + e.getMessage());
            return List.of();
        }
    }

    private List<Population.Item> items(Source source, CsvReader<CsvRecord> csv) {
        List<Population.Item> items = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        List<String> header = null;
        for (CsvRecord row : csv) {
            if (header == null) {
                header = row.getFields().stream().map(String::strip).toList();
                if (!hasColumns(source, header)) {
                    return List.of();
                }
                continue;
            }
            int line = (int) row.getStartingLineNumber();
            if (row.getFieldCount() != header.size()) {
                source.error(
                        line,
                        "csv",
                        "has %d fields, and the header %d"
                                .formatted(row.getFieldCount(), header.size()));
                continue;
            }
            String id = row.getField(header.indexOf("item")).strip();
            if (id.isEmpty() || !ids.add(id)) {
                source.error(
                        line,
                        "csv",
                        id.isEmpty()
                                ? "the item has no name"
                                : "the item \"%s\" is there twice".formatted(id));
            }
            LocalDate occurred =
                    day(source, line, "occurredOn", row.getField(header.indexOf("occurredOn")));
            String doneText = row.getField(header.indexOf("doneOn"));
            LocalDate done = doneText.isBlank() ? null : day(source, line, "doneOn", doneText);
            if (occurred != null) {
                judge(source, line, occurred, done);
                items.add(new Population.Item(id, occurred, done));
            }
        }
        if (header == null) {
            // An empty file may be an export that failed; a list without events has its header.
            source.error(
                    0,
                    "csv",
                    "is empty. A population without events has its header: "
                            + String.join(",", COLUMNS));
        }
        return items;
    }

    private void judge(Source source, int line, LocalDate occurred, @Nullable LocalDate done) {
        if (!covers.contains(occurred)) {
            source.error(
                    line,
                    "csv",
                    "occurredOn %s is outside what the population covers, %s"
                            .formatted(occurred, covers));
        }
        if (done != null && done.isBefore(occurred)) {
            source.warning(
                    line,
                    "done-before",
                    "doneOn %s is before occurredOn %s".formatted(done, occurred));
        }
    }

    private static boolean hasColumns(Source source, List<String> header) {
        boolean all = true;
        Set<String> seen = new HashSet<>();
        for (String column : header) {
            if (!seen.add(column)) {
                source.error(
                        1,
                        "csv",
                        "has the column \"%s\" twice".formatted(Source.shortened(column)));
                all = false;
            }
        }
        for (String column : COLUMNS) {
            if (!header.contains(column)) {
                source.error(
                        1,
                        "csv",
                        "lacks the column %s; the header is %s.%s"
                                .formatted(
                                        column,
                                        Source.shortened(String.join(",", header)),
                                        source.nearest(column, header)
                                                .map(n -> " Is \"" + n + "\" meant?")
                                                .orElse("")));
                all = false;
            }
        }
        return all;
    }

    private @Nullable LocalDate day(Source source, int line, String column, String text) {
        String value = text.strip();
        try {
            LocalDate day =
                    value.indexOf('T') < 0
                            ? LocalDate.parse(value)
                            : OffsetDateTime.parse(value)
                                    .atZoneSameInstant(draft.timeZone)
                                    .toLocalDate();
            Days.likely(source, line, column, day);
            return day;
        } catch (DateTimeException e) {
            source.error(
                    line,
                    "date",
                    "%s is a date such as 2026-03-31, not \"%s\""
                            .formatted(column, Source.shortened(value)));
            return null;
        }
    }
}
