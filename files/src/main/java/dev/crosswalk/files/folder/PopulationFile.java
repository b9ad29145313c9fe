package dev.crosswalk.files.folder;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.crosswalk.content.finding.Finding;
import dev.crosswalk.content.finding.Place;
import dev.crosswalk.content.tree.FileKind;
import dev.crosswalk.content.tree.FileNames;
import dev.crosswalk.content.tree.Unreadable;
import dev.crosswalk.content.yaml.Source;
import dev.crosswalk.content.yaml.Utf8;
import dev.crosswalk.content.yaml.YamlFile;
import dev.crosswalk.engine.operation.Population;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the events of a population: a CSV file with the columns `item`, `occurredOn` and `doneOn`,
/// and any others that the organisation wants.
final class PopulationFile {
    private static final List<String> COLUMNS = List.of("item", "occurredOn", "doneOn");

    private static final Pattern LINE = Pattern.compile("line (\\d+)");

    private final FolderReading reading;
    private final List<Population.Item> items = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();

    PopulationFile(FolderReading reading) {
        this.reading = reading;
    }

    /// The events in the file that a population names; where each stands is recorded in the
    /// population's item.
    List<Population.Item> read(Item population, String name) {
        text(population, name).ifPresent(this::read);
        population.places("items", places);
        return items;
    }

    private Optional<Text> text(Item population, String name) {
        String file = FileNames.from("", name).orElse("");
        FileKind kind = reading.tree().kind(file);
        if (kind == FileKind.NOTHING || kind == FileKind.FOLDER) {
            reading.findings()
                    .error(
                            population.at("file"),
                            "no-such-file",
                            "there is no file \"%s\" in the programme's folder".formatted(name));
            return Optional.empty();
        }
        Source source = reading.source(file);
        try {
            return Utf8.plainText(
                            reading.tree().bytes(file, ProgrammeFolder.MOST_POPULATION_BYTES),
                            source)
                    .map(text -> new Text(source, text));
        } catch (IOException e) {
            return source.refuse(Unreadable.of(e));
        }
    }

    private record Text(Source source, String text) {}

    private void read(Text file) {
        Source source = file.source();
        int open = openQuote(file.text());
        if (open > 0) {
            source.error(open, "csv", "the quote that begins in this line never ends");
            return;
        }
        CsvReader.CsvReaderBuilder reader =
                CsvReader.builder()
                        // A row with missing fields is reported below, with its line.
                        .allowMissingFields(true)
                        .allowExtraFields(true);
        try (CsvReader<CsvRecord> csv = reader.ofCsvRecord(file.text())) {
            rows(source, csv);
        } catch (CsvParseException | IOException e) {
            refuse(source, e);
        }
    }

    /// The library says in the cause what is wrong, and in the message in which line.
    private static void refuse(Source source, Exception e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        Matcher line = LINE.matcher(String.valueOf(e.getMessage()));
        source.error(
                line.find() ? Integer.parseInt(line.group(1)) : 1,
                "csv",
                "cannot be read as CSV: " + cause.getMessage());
    }

    /// The line of a quote that never ends, and so takes in all rows after it; 0 where there is
    /// none.
    private static int openQuote(String text) {
        boolean starts = true;
        boolean quoted = false;
        int line = 1;
        int opened = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean ends = c == '\n' || (c == '\r' && !text.startsWith("\n", i + 1));
            if (c == '"' && (starts || quoted)) {
                // A quote inside is written twice, so it closes and opens again.
                boolean isDouble = quoted && text.startsWith("\"", i + 1);
                i += isDouble ? 1 : 0;
                if (!isDouble) {
                    quoted = !quoted;
                    opened = line;
                }
            }
            starts = !quoted && (c == ',' || c == '\n' || c == '\r');
            line += ends ? 1 : 0;
        }
        return quoted ? opened : 0;
    }

    private void rows(Source source, CsvReader<CsvRecord> csv) {
        List<String> header = null;
        for (CsvRecord row : csv) {
            if (header == null) {
                header = row.getFields().stream().map(String::strip).toList();
                if (!isPrintable(source, 1, header, header) || !hasColumns(source, header)) {
                    return;
                }
                continue;
            }
            int line = (int) row.getStartingLineNumber();
            if (row.getFieldCount() == header.size()) {
                row(source, line, header, row);
            } else {
                source.error(
                        line,
                        "csv",
                        "has %d %s, and the header %d"
                                .formatted(
                                        row.getFieldCount(),
                                        row.getFieldCount() == 1 ? "field" : "fields",
                                        header.size()));
            }
        }
        if (header == null) {
            // An empty file may be an export that failed; a population without events still has its
            // header.
            source.error(
                    0,
                    "csv",
                    "is empty. A population without events has its header: "
                            + String.join(",", COLUMNS));
        }
    }

    private void row(Source source, int line, List<String> header, CsvRecord row) {
        if (!isPrintable(source, line, header, row.getFields())) {
            return;
        }
        String id = row.getField(header.indexOf("item")).strip();
        String on = row.getField(header.indexOf("occurredOn"));
        String doneText = row.getField(header.indexOf("doneOn"));
        LocalDate occurred = day(source, line, "occurredOn", on);
        LocalDate done = doneText.isBlank() ? null : day(source, line, "doneOn", doneText);
        if (occurred != null) {
            items.add(new Population.Item(id, occurred, done));
            places.add(source.place(line));
        }
    }

    /// As in YAML: what no text needs would reach the terminals of those who read it.
    private static boolean isPrintable(
            Source source, int line, List<String> header, List<String> fields) {
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

    private static boolean hasColumns(Source source, List<String> header) {
        boolean all = true;
        Set<String> seen = new HashSet<>();
        for (String column : header) {
            if (!seen.add(column)) {
                source.error(
                        1,
                        "csv",
                        "has the column \"%s\" twice".formatted(Finding.shortened(column)));
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
                                        Finding.shortened(String.join(",", header)),
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
            return value.indexOf('T') < 0
                    ? LocalDate.parse(value)
                    : OffsetDateTime.parse(value)
                            .atZoneSameInstant(reading.draft().timeZone())
                            .toLocalDate();
        } catch (DateTimeException e) {
            source.error(
                    line,
                    "date",
                    "%s is a date such as 2026-03-31, not \"%s\""
                            .formatted(column, Finding.shortened(value)));
            return null;
        }
    }
}
