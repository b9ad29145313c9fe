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
import dev.crosswalk.programme.Provenance;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads `log.yaml`: when controls were done, and the populations of per-event controls.
final class LogReader {
    private static final Set<String> PERFORMED_KEYS =
            Set.of("control", "performedOn", "for", "by", "evidence", "note");
    private static final Set<String> POPULATION_KEYS =
            Set.of(
                    "id",
                    "control",
                    "kind",
                    "performs",
                    "covers",
                    "receivedAt",
                    "file",
                    "source",
                    "query",
                    "parameters",
                    "ranBy",
                    "ranAt",
                    "rows",
                    "sha256",
                    "reconciledWith",
                    "frozenOn",
                    "frozenSha256",
                    "note");
    private static final Set<String> RECONCILED_KEYS = Set.of("count", "source", "by", "on");

    private static final int MOST_ROWS = 100_000_000;

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
                                item.text("kind"),
                                item.texts("performs"),
                                new Population(
                                        item.required("id"),
                                        item.requiredPeriod("covers"),
                                        item.requiredMoment("receivedAt"),
                                        events),
                                file,
                                provenance(item),
                                freeze(item),
                                item.words("note")),
                        item);
    }

    private static Provenance provenance(Item item) {
        return new Provenance(
                item.words("source"),
                item.words("query"),
                item.words("parameters"),
                item.words("ranBy"),
                item.moment("ranAt"),
                item.has("rows")
                        ? Integer.valueOf(item.fields().number("rows", 0, MOST_ROWS))
                        : null,
                item.text("sha256"),
                item.has("reconciledWith")
                        ? item.inside("reconciledWith", "a second count", RECONCILED_KEYS)
                                .map(LogReader::reconciliation)
                                .orElse(null)
                        : null);
    }

    private static Provenance.Reconciliation reconciliation(Item item) {
        boolean counted = item.fields().required("count").isPresent();
        return new Provenance.Reconciliation(
                counted ? item.fields().number("count", 0, MOST_ROWS) : 0,
                item.requiredWords("source"),
                item.requiredWords("by"),
                item.requiredDay("on"));
    }

    private static ControlPopulation.@Nullable Freeze freeze(Item item) {
        boolean on = item.has("frozenOn");
        boolean sha = item.has("frozenSha256");
        if (on != sha) {
            String said = on ? "frozenOn" : "frozenSha256";
            item.fields()
                    .error(
                            said,
                            item.fields().line(said),
                            "missing-key",
                            "a frozen list says since when and its digest: frozenOn and"
                                    + " frozenSha256. crosswalk population freeze writes both");
        }
        LocalDate day = on && sha ? item.day("frozenOn") : null;
        return day == null ? null : new ControlPopulation.Freeze(day, item.text("frozenSha256"));
    }
}
