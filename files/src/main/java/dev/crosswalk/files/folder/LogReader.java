package dev.crosswalk.files.folder;

import dev.crosswalk.content.finding.Finding;
import dev.crosswalk.content.yaml.Fields;
import dev.crosswalk.content.yaml.Node;
import dev.crosswalk.content.yaml.Source;
import dev.crosswalk.content.yaml.Value;
import dev.crosswalk.engine.operation.Population;
import dev.crosswalk.programme.ControlPopulation;
import dev.crosswalk.programme.ItemKind;
import dev.crosswalk.programme.Performed;
import dev.crosswalk.programme.Periods;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads `log.yaml`: when controls were done, and the populations of per-event controls.
final class LogReader {
    private static final Set<String> PERFORMED_KEYS =
            Set.of("control", "performedOn", "for", "by", "evidence", "note");
    private static final Set<String> POPULATION_KEYS =
            Set.of("id", "control", "covers", "receivedAt", "file", "note");

    private final FolderReading reading;

    LogReader(FolderReading reading) {
        this.reading = reading;
    }

    void read(Source source, Node node) {
        Fields fields =
                Fields.of(source, node, "a log", Set.of("occurrences", "populations")).orElse(null);
        if (fields == null) {
            return;
        }
        if (fields.has("occurrences")) {
            for (Node item : fields.items("occurrences")) {
                reading.item(source, item, "an occurrence", PERFORMED_KEYS)
                        .ifPresent(this::performed);
            }
        }
        if (fields.has("populations")) {
            for (Node item : fields.items("populations")) {
                reading.item(source, item, "a population", POPULATION_KEYS)
                        .ifPresent(this::population);
            }
        }
    }

    private void performed(Item item) {
        Optional<Value> period = item.fields().optional("for");
        Optional<LocalDate> meantFor = period.flatMap(p -> Periods.firstOf(p.text()));
        if (period.isPresent() && meantFor.isEmpty()) {
            item.fields()
                    .error(
                            "for",
                            period.get().line(),
                            "period",
                            "\"%s\" is no period. Write 2026, 2026-H1, 2026-Q3, 2026-09, 2026-W07 or a day"
                                    .formatted(Finding.shortened(period.get().text())));
        }
        reading.draft()
                .add(
                        ItemKind.OCCURRENCE,
                        new Performed(
                                item.required("control"),
                                item.requiredMoment("performedOn"),
                                meantFor.orElse(null),
                                period.map(Value::text).orElse(""),
                                item.words("by"),
                                item.texts("evidence"),
                                item.words("note")),
                        item);
    }

    private void population(Item item) {
        String file = item.required("file");
        List<Population.Item> events =
                file.isEmpty() ? List.of() : new PopulationFile(reading).read(item, file);
        reading.draft()
                .add(
                        ItemKind.POPULATION,
                        new ControlPopulation(
                                item.required("control"),
                                new Population(
                                        item.required("id"),
                                        item.requiredPeriod("covers"),
                                        item.requiredMoment("receivedAt"),
                                        events),
                                file,
                                item.words("note")),
                        item);
    }
}
