package dev.crosswalk.files.folder;

import dev.crosswalk.content.yaml.Fields;
import dev.crosswalk.content.yaml.Node;
import dev.crosswalk.content.yaml.Source;
import dev.crosswalk.content.yaml.Value;
import dev.crosswalk.engine.operation.Cadence;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.engine.operation.Population;
import dev.crosswalk.programme.Adoption;
import dev.crosswalk.programme.ControlPopulation;
import dev.crosswalk.programme.Performed;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// `log.yaml`: when controls were done, and the populations of those that answer events.
final class LogReader {
    private static final Set<String> PERFORMED_KEYS =
            Set.of("control", "performedOn", "for", "by", "evidence", "note");
    private static final Set<String> POPULATION_KEYS =
            Set.of("id", "control", "covers", "receivedAt", "file", "note");

    private final ProgrammeDraft draft;

    LogReader(ProgrammeDraft draft) {
        this.draft = draft;
    }

    void read(Source source, Node node) {
        Fields fields =
                Fields.of(source, node, "a log", Set.of("occurrences", "populations")).orElse(null);
        if (fields == null) {
            return;
        }
        if (fields.has("occurrences")) {
            fields.items("occurrences").forEach(item -> performed(source, item));
        }
        if (fields.has("populations")) {
            fields.items("populations").forEach(item -> population(source, item));
        }
    }

    private Optional<String> control(Fields fields) {
        return fields.required("control")
                .flatMap(c -> draft.adopted(fields.source(), List.of(c)).stream().findFirst());
    }

    private void performed(Source source, Node item) {
        Fields fields = Fields.of(source, item, "an occurrence", PERFORMED_KEYS).orElse(null);
        if (fields == null) {
            return;
        }
        Optional<String> control = control(fields);
        Moment on = Days.neededMoment(fields, "performedOn", draft.timeZone);
        Optional<Value> period = fields.optional("for");
        Optional<LocalDate> meantFor = period.flatMap(p -> Days.firstOf(p.text()));
        if (period.isPresent() && meantFor.isEmpty()) {
            fields.error(
                    period.get().line(),
                    "period",
                    "\"%s\" is no period. Write 2026, 2026-H1, 2026-Q3, 2026-09, 2026-W07 or a day"
                            .formatted(Source.shortened(period.get().text())));
        }
        List<String> evidence = draft.evidence(source, fields.texts("evidence"));
        if (control.isPresent() && on != null && fields.sound()) {
            draft.performedAt.add(new ProgrammeDraft.Place(source.file(), fields.line()));
            draft.performed.add(
                    new Performed(
                            control.get(),
                            on,
                            meantFor.orElse(null),
                            period.map(Value::text).orElse(""),
                            fields.text("by"),
                            evidence,
                            fields.text("note")));
        }
    }

    private void population(Source source, Node item) {
        Fields fields = Fields.of(source, item, "a population", POPULATION_KEYS).orElse(null);
        if (fields == null) {
            return;
        }
        Optional<Value> id = fields.required("id");
        Optional<String> control = control(fields);
        control.ifPresent(c -> perEvent(fields, c));
        fields.node("covers");
        Period covers = Days.period(fields, "covers", draft.timeZone);
        Moment receivedAt = Days.neededMoment(fields, "receivedAt", draft.timeZone);
        if (covers != null && receivedAt != null && receivedAt.day().isBefore(covers.to())) {
            fields.error(
                    fields.line("receivedAt"),
                    "date",
                    "received on %s, before the last day that it covers, %s"
                            .formatted(receivedAt, covers.to()));
        }
        Optional<Value> file = fields.required("file");
        if (fields.sound()
                && id.isPresent()
                && control.isPresent()
                && covers != null
                && receivedAt != null
                && file.isPresent()
                && draft.isNew(fields, "population", id.get().text(), id.get().line())) {
            List<Population.Item> items =
                    new PopulationFile(draft, covers).read(fields, file.get());
            draft.populations.add(
                    new ControlPopulation(
                            control.get(),
                            new Population(id.get().text(), covers, receivedAt, items),
                            file.get().text(),
                            fields.text("note")));
        }
    }

    private void perEvent(Fields fields, String control) {
        Adoption adoption = draft.adoptions.get(control);
        if (adoption != null
                && draft.adopted(adoption).cadence().every() != Cadence.Every.PER_EVENT) {
            fields.source()
                    .warning(
                            fields.line("control"),
                            "population-not-used",
                            "%s is not done per event, so nothing looks at its populations"
                                    .formatted(control));
        }
    }
}
