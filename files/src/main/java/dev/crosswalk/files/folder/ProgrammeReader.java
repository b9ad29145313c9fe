package dev.crosswalk.files.folder;

import dev.crosswalk.content.ControlFields;
import dev.crosswalk.content.yaml.Dates;
import dev.crosswalk.content.yaml.Fields;
import dev.crosswalk.content.yaml.Node;
import dev.crosswalk.content.yaml.Source;
import dev.crosswalk.content.yaml.Value;
import dev.crosswalk.engine.Assurance;
import dev.crosswalk.programme.Calendar;
import dev.crosswalk.programme.ItemKind;
import dev.crosswalk.programme.Parameter;
import dev.crosswalk.programme.RiskCriteria;
import dev.crosswalk.programme.WantedFramework;
import dev.crosswalk.programme.rule.Draft;
import dev.crosswalk.programme.rule.Where;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Reads `programme.yaml`: which organisation it is, and what it wants.
final class ProgrammeReader {
    private static final Set<String> KEYS =
            Set.of(
                    FolderFormat.KEY,
                    "organisation",
                    "scope",
                    "timeZone",
                    "calendar",
                    "riskCriteria",
                    "frameworks",
                    "parameters");
    private static final Set<String> FRAMEWORK_KEYS =
            Set.of("edition", "nodes", "assurance", "window", "auditOn", "capacity");

    /// More than a hundred years have.
    private static final int MOST_HOLIDAYS = 2_000;

    private final FolderReading reading;
    private final Draft draft;
    private int format = FolderFormat.FIRST;

    ProgrammeReader(FolderReading reading) {
        this.reading = reading;
        draft = reading.draft();
    }

    void read(Source source, Node node) {
        Item item = reading.item(source, node, "a programme", KEYS).orElse(null);
        if (item == null) {
            return;
        }
        format = FolderFormat.read(item.fields());
        draft.organisation(item.requiredWords("organisation"));
        draft.scope(item.words("scope"));
        Dates.zone(item.fields(), "timeZone").ifPresent(draft::timeZone);
        calendar(item);
        riskCriteria(item);
        if (item.has("frameworks")) {
            for (Node wanted : item.fields().items("frameworks")) {
                reading.item(source, wanted, "a framework", FRAMEWORK_KEYS)
                        .ifPresent(this::framework);
            }
        }
        item.parameters()
                .forEach((name, value) ->
                        draft.add(
                                ItemKind.PARAMETER,
                                new Parameter(name, value),
                                Where.only(item.at("parameters", name))));
    }

    /// The format that the folder says it has.
    int format() {
        return format;
    }

    private void calendar(Item item) {
        if (!item.has("calendar")) {
            return;
        }
        item.fields()
                .node("calendar")
                .flatMap(node ->
                        reading.item(
                                item.source(), node, "a calendar", Set.of("weekend", "holidays")))
                .ifPresent(days ->
                        draft.calendar(
                                new Calendar(
                                        days.has("weekend")
                                                ? weekend(days.fields())
                                                : Calendar.USUAL.weekend(),
                                        holidays(days.fields()))));
    }

    private void riskCriteria(Item item) {
        if (!item.has("riskCriteria")) {
            return;
        }
        item.fields()
                .node("riskCriteria")
                .flatMap(node ->
                        reading.item(
                                item.source(),
                                node,
                                "risk criteria",
                                Set.of("scale", "acceptable")))
                .ifPresent(c -> {
                    Fields fields = c.fields();
                    Integer scale =
                            fields.has("scale")
                                    ? fields.number("scale", 1, RegisterReader.HIGHEST)
                                    : null;
                    Integer acceptable = RegisterReader.score(fields, "acceptable");
                    if (scale != null && acceptable != null && acceptable > scale * scale) {
                        fields.error(
                                "acceptable",
                                fields.lineOf("acceptable"),
                                "risk-criteria",
                                "%d is acceptable, and no risk is rated above %d: none would need acceptance"
                                        .formatted(acceptable, scale * scale));
                    }
                    draft.riskCriteria(new RiskCriteria(scale, acceptable));
                });
    }

    private static List<DayOfWeek> weekend(Fields fields) {
        List<DayOfWeek> weekend = new ArrayList<>();
        for (Value value : fields.texts("weekend")) {
            fields.constant("weekend", value, DayOfWeek.class).ifPresent(weekend::add);
        }
        if (weekend.size() < DayOfWeek.values().length) {
            return weekend;
        }
        fields.error(
                "weekend",
                fields.lineOf("weekend"),
                "calendar",
                "a week without a working day: nothing would ever be due");
        return Calendar.USUAL.weekend();
    }

    private static List<LocalDate> holidays(Fields fields) {
        List<LocalDate> holidays = new ArrayList<>();
        for (Value value : fields.texts("holidays")) {
            Dates.day(fields, "holidays", value).ifPresent(holidays::add);
        }
        if (holidays.size() > MOST_HOLIDAYS) {
            fields.error(
                    "holidays",
                    fields.lineOf("holidays"),
                    "limit",
                    "there are %,d holidays, and at most %,d are read"
                            .formatted(holidays.size(), MOST_HOLIDAYS));
        }
        return holidays;
    }

    private void framework(Item item) {
        String edition = item.required("edition");
        draft.add(
                ItemKind.FRAMEWORK,
                new WantedFramework(
                        reading.names().scope(edition, item.texts("nodes")),
                        item.constant("assurance", Assurance.class).orElse(Assurance.IMPLEMENTED),
                        item.period("window"),
                        item.day("auditOn"),
                        item.has("capacity")
                                ? ControlFields.days(item.fields(), "capacity")
                                : null),
                item);
    }
}
