package dev.crosswalk.files.folder;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.crosswalk.content.finding.Finding;
import dev.crosswalk.content.finding.Nearest;
import dev.crosswalk.content.finding.Place;
import dev.crosswalk.content.yaml.Source;
import dev.crosswalk.content.yaml.Utf8;
import dev.crosswalk.engine.operation.Population;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The items of a population: a CSV file with the columns `item`, `occurredOn` and `doneOn`, and
/// any others that the organisation likes.
final class PopulationFile {
    private static final List<String> COLUMNS = List.of("item", "occurredOn", "doneOn");

    private final Reading reading;
    private final List<Population.Item> items = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();

    PopulationFile(Reading reading) {
        this.reading = reading;
    }

    /// The items of a file that a population names, and says to the population where they stand.
    List<Population.Item> read(Item population, String name) {
        source(population, name).ifPresent(this::read);
        population.places("items", places);
        return items;
    }


    private record Bytes(Source source, byte[] bytes) {}

    private Optional<Bytes> source(Item population, String name) {
        // Absolute, because the folder at hand, ".", normalizes to nothing, with which no path
        // starts.
        Path root = reading.folder().toAbsolutePath().normalize();
        Place place = population.at("file");
        Path file;
        try {
            file = root.resolve(name).normalize();
        } catch (InvalidPathException e) {
            reading.findings().error(place, "file", "\"%s\" is no file name".formatted(name));
            return Optional.empty();
        }
        byte[] instead =
                file.startsWith(root)
                        ? reading.instead().get(root.relativize(file).toString().replace('\\', '/'))
                        : null;
        if (!file.startsWith(root) || (instead == null && !Files.isRegularFile(file))) {
            reading.findings()
                    .error(
                            place,
                            "no-such-file",
                            "there is no file \"%s\" in the programme's folder".formatted(name));
            return Optional.empty();
        }
        String named = reading.folder().resolve(name).normalize().toString();
        Source source = new Source(named, reading.findings());
        try {
            return Optional.of(
                    new Bytes(source, instead == null ? Files.readAllBytes(file) : instead));
        } catch (IOException e) {
            return source.refuse(0, "unreadable", "cannot be read: " + e.getMessage());
        }
    }

    private void read(Bytes file) {
        Source source = file.source();
        String text = Utf8.text(file.bytes(), source).orElse(null);
        if (text == null) {
            return;
        }
        CsvReader.CsvReaderBuilder reader =
                CsvReader.builder()
                        // A row that is too short or too long is told with its line below.
                        .allowMissingFields(true)
                        .allowExtraFields(true);
        try (CsvReader<CsvRecord> csv = reader.ofCsvRecord(text)) {
            rows(source, csv);
        } catch (CsvParseException | IOException e) {
            source.error(0, "csv", "cannot be read as CSV: " + e.getMessage());
        }
    }

    private void rows(Source source, CsvReader<CsvRecord> csv) {
        List<String> header = null;
        for (CsvRecord row : csv) {
            if (header == null) {
                header = row.getFields().stream().map(String::strip).toList();
                if (!hasColumns(source, header)) {
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
                        "has %d fields, and the header %d"
                                .formatted(row.getFieldCount(), header.size()));
            }
        }
        if (header == null) {
            // Nothing at all is no list of nobody.
            source.error(
                    0,
                    "csv",
                    "is empty. A population without events has its header: "
                            + String.join(",", COLUMNS));
        }
    }

    private void row(Source source, int line, List<String> header, CsvRecord row) {
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
                                        Nearest.of(column, header)
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
