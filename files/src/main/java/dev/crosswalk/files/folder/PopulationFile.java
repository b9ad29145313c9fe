package dev.crosswalk.files.folder;

import dev.crosswalk.content.finding.Finding;
import dev.crosswalk.content.finding.Place;
import dev.crosswalk.content.tree.FileKind;
import dev.crosswalk.content.tree.FileNames;
import dev.crosswalk.content.yaml.Source;
import dev.crosswalk.engine.operation.Iso;
import dev.crosswalk.engine.operation.Population;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the events of a population: a CSV file with the columns `item`, `occurredOn` and `doneOn`,
/// and any others that the organisation wants.
final class PopulationFile {
    private static final List<String> COLUMNS = List.of("item", "occurredOn", "doneOn");

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final FolderReading reading;
    private final List<Population.Item> items = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();

    PopulationFile(FolderReading reading) {
        this.reading = reading;
    }

    /// The events in the file that a population names; where each stands is recorded in the
    /// population's item.
    List<Population.Item> read(Item population, String name) {
        String file = FileNames.from("", name).orElse("");
        FileKind kind = reading.tree().kind(file);
        if (kind == FileKind.NOTHING || kind == FileKind.FOLDER) {
            reading.findings()
                    .error(
                            population.at("file"),
                            "no-such-file",
                            "there is no file \"%s\" in the programme's folder".formatted(name));
        } else {
            Source source = reading.source(file);
            new CsvRows(source)
                    .read(
                            reading.tree(),
                            file,
                            ProgrammeFolder.MOST_POPULATION_BYTES,
                            new Events(source));
        }
        population.places("items", places);
        return items;
    }

    private final class Events implements CsvRows.Reading {
        private final Source source;
        private List<String> header = List.of();

        Events(Source source) {
            this.source = source;
        }

        @Override
        public boolean header(List<String> titles) {
            header = titles;
            if (header.stream().anyMatch(PopulationFile::isDay)) {
                source.error(1, "csv", "the first line is no header: " + String.join(",", COLUMNS));
                return false;
            }
            boolean all = true;
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

        @Override
        public void row(CsvRows.Row row) {
            String id = row.fields().get(header.indexOf("item")).strip();
            String on = row.fields().get(header.indexOf("occurredOn"));
            String doneText = row.fields().get(header.indexOf("doneOn"));
            LocalDate occurred = day(source, row.line(), "occurredOn", on);
            LocalDate done =
                    doneText.isBlank() ? null : day(source, row.line(), "doneOn", doneText);
            if (occurred != null) {
                items.add(new Population.Item(id, occurred, done));
                places.add(source.place(row.line()));
            }
        }

        @Override
        public void empty() {
            // An empty file may be an export that failed; a population without events still has its
            // header.
            source.error(
                    0,
                    "csv",
                    "is empty. A population without events has its header: "
                            + String.join(",", COLUMNS));
        }
    }

    /// No column is called by a day.
    private static boolean isDay(String title) {
        return DAY.matcher(title).lookingAt();
    }

    private @Nullable LocalDate day(Source source, int line, String column, String text) {
        String value = text.strip();
        try {
            return value.indexOf('T') < 0
                    ? Iso.day(value)
                    : LocalDate.ofInstant(Iso.instant(value), reading.draft().timeZone());
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
