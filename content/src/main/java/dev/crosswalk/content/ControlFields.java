package dev.crosswalk.content;

import dev.crosswalk.content.control.Answering;
import dev.crosswalk.content.control.Control;
import dev.crosswalk.content.finding.Finding;
import dev.crosswalk.content.yaml.Dates;
import dev.crosswalk.content.yaml.Fields;
import dev.crosswalk.content.yaml.Node;
import dev.crosswalk.content.yaml.Value;
import dev.crosswalk.engine.operation.Cadence;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The parts of a control that are written alike in the library and in an organisation's files.
public final class ControlFields {
    /// All that is said of a control beside its name.
    public static final Set<String> KEYS =
            Set.of(
                    "title",
                    "objective",
                    "description",
                    "type",
                    "nature",
                    "cadence",
                    "owner",
                    "discharges",
                    "measures",
                    "guidance",
                    "testOfDesign",
                    "testOfOperation",
                    "evidence",
                    "effort",
                    "dependsOn",
                    "documents",
                    "succeeds",
                    "firstDue",
                    "dayBegins",
                    "stage");

    private static final Set<String> KIND_KEYS =
            Set.of("kind", "role", "shows", "freshDays", "population", "toleranceDays", "answers");

    /// In a library a kind has a title; an organisation's own is called by the words of its id.
    private static final Set<String> TITLED_KIND_KEYS =
            Stream.concat(KIND_KEYS.stream(), Stream.of("title")).collect(Collectors.toSet());

    /// Efforts as people write them, `3`, `0.5`, `12.25`, exact in hundredths of a day.
    private static final Pattern DAYS = Pattern.compile("(\\d{1,6})(?:\\.(\\d{1,2})0*)?");

    private static final Pattern HOUR = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d");

    /// Longer than anybody waits.
    private static final int MOST_DAYS = 3660;

    private ControlFields() {}

    public static Cadence cadence(Fields control) {
        Cadence.Every every = Cadence.Every.PER_EVENT;
        int tolerance = 0;
        Cadence.Days days = Cadence.Days.CALENDAR;
        Optional<Fields> fields =
                control.node("cadence")
                        .flatMap(n ->
                                Fields.of(
                                        control.source(),
                                        n,
                                        "a cadence",
                                        Set.of("every", "toleranceDays", "days")));
        if (fields.isPresent()) {
            every = fields.get().constant("every", Cadence.Every.class).orElse(every);
            tolerance = fields.get().number("toleranceDays", 0, MOST_DAYS);
            days = optional(fields.get(), "days", Cadence.Days.class).orElse(days);
        }
        return new Cadence(every, tolerance, days);
    }

    private static <E extends Enum<E>> Optional<E> optional(
            Fields fields, String key, Class<E> type) {
        return fields.has(key) ? fields.constant(key, type) : Optional.empty();
    }

    public static Control.@Nullable Stage stage(Fields control) {
        return optional(control, "stage", Control.Stage.class).orElse(null);
    }

    public static @Nullable LocalDate firstDue(Fields control) {
        return control.has("firstDue") ? Dates.day(control, "firstDue").orElse(null) : null;
    }

    public static LocalTime dayBegins(Fields control) {
        Value value = control.optional("dayBegins").orElse(null);
        if (value == null) {
            return LocalTime.MIDNIGHT;
        }
        if (HOUR.matcher(value.text()).matches()) {
            return LocalTime.parse(value.text());
        }
        control.error(
                "dayBegins",
                value.line(),
                "type",
                "dayBegins is an hour of the day such as \"04:00\", not \"%s\""
                        .formatted(Finding.shortened(value.text())));
        return LocalTime.MIDNIGHT;
    }

    public static List<Control.EvidenceWanted> evidence(Fields control) {
        return evidence(control, KIND_KEYS, (kind, shows) -> {}, new HashMap<>());
    }

    /// The kinds of evidence, of which each may show only what the control discharges, and answer
    /// only what it lists.
    static List<Control.EvidenceWanted> evidence(
            Fields control, List<String> discharges, Cadence.Every every) {
        Map<String, Fields> kinds = new HashMap<>();
        List<Control.EvidenceWanted> all =
                evidence(
                        control,
                        TITLED_KIND_KEYS,
                        (kind, shows) -> discharged(kind, shows, discharges),
                        kinds);
        for (Control.EvidenceWanted kind : all) {
            Fields fields = kinds.getOrDefault(kind.kind(), control);
            Answering.wrong(kind, every, all, control.source()::maybe)
                    .forEach(w -> fields.error(fields.lineOf(w.key()), w.rule(), w.message()));
        }
        return all;
    }

    private static List<Control.EvidenceWanted> evidence(
            Fields control,
            Set<String> keys,
            BiConsumer<Fields, List<Value>> check,
            Map<String, Fields> kinds) {
        List<Control.EvidenceWanted> wanted = new ArrayList<>();
        if (!control.has("evidence")) {
            return wanted;
        }
        for (Node node : control.items("evidence")) {
            Fields fields =
                    Fields.of(control.source(), node, "a kind of evidence", keys).orElse(null);
            if (fields == null) {
                continue;
            }
            Optional<Value> kind = Ids.EVIDENCE_KIND.read(fields, "kind");
            if (fields.required("freshDays").isEmpty()) {
                continue;
            }
            int fresh = fields.number("freshDays", 1, MOST_DAYS);
            Control.Role role =
                    optional(fields, "role", Control.Role.class).orElse(Control.Role.PERFORMANCE);
            boolean population = fields.flag("population", role == Control.Role.POPULATION);
            if (role == Control.Role.POPULATION && !population && !fields.isWrong("population")) {
                fields.error(
                        fields.line("population"),
                        "population",
                        "a kind whose role is population lists all events: leave population out");
            }
            List<Value> shown = shown(fields, role);
            check.accept(fields, shown);
            List<String> shows = shown.stream().map(Value::text).toList();
            Integer tolerance =
                    fields.has("toleranceDays")
                            ? (Integer) fields.number("toleranceDays", 0, MOST_DAYS)
                            : null;
            List<String> answers = fields.texts("answers").stream().map(Value::text).toList();
            String title = fields.words("title");
            kind.ifPresent(k -> {
                if (kinds.put(k.text(), fields) != null) {
                    fields.error(
                            k.line(),
                            "duplicate-item",
                            "evidence of kind \"%s\" is wanted twice".formatted(k.text()));
                }
                wanted.add(
                        new Control.EvidenceWanted(
                                k.text(),
                                role,
                                shows,
                                fresh,
                                population,
                                tolerance,
                                answers,
                                title));
            });
        }
        return wanted;
    }

    private static List<Value> shown(Fields kind, Control.Role role) {
        List<Value> named = kind.texts("shows");
        if (kind.has("shows")
                && named.isEmpty()
                && !kind.isWrong("shows")
                && role != Control.Role.POPULATION) {
            kind.error(
                    kind.line("shows"),
                    "no-value",
                    "only a population may show nothing. Leave shows out where the kind shows all"
                            + " that the control discharges");
        }
        return named;
    }

    private static void discharged(Fields kind, List<Value> shows, List<String> discharges) {
        for (Value obligation : shows) {
            if (!discharges.contains(obligation.text())) {
                kind.error(
                        "shows",
                        obligation.line(),
                        "not-discharged",
                        "it shows \"%s\", which the control does not discharge.%s"
                                .formatted(
                                        Finding.shortened(obligation.text()),
                                        kind.source().maybe(obligation.text(), discharges)));
            }
        }
    }

    public static Control.Effort effort(Fields control) {
        Fields fields =
                control.node("effort")
                        .flatMap(n ->
                                Fields.of(
                                        control.source(),
                                        n,
                                        "an effort",
                                        Set.of("adopt", "runPerYear")))
                        .orElse(null);
        return fields == null
                ? new Control.Effort(0, 0)
                : new Control.Effort(days(fields, "adopt"), days(fields, "runPerYear"));
    }

    /// @return hundredths of a person-day; 0 where the value is wrong, which is a finding
    public static int days(Fields fields, String key) {
        Value value = fields.required(key).orElse(null);
        if (value == null) {
            return 0;
        }
        Matcher days = DAYS.matcher(value.text());
        if (days.matches()) {
            // A BigDecimal would do, but its first use costs a start 10 ms.
            String hundredths = days.group(2) == null ? "" : days.group(2);
            return 100 * Integer.parseInt(days.group(1))
                    + Integer.parseInt((hundredths + "00").substring(0, 2));
        }
        fields.error(
                value.line(),
                "type",
                "%s is a number of person-days such as 3 or 0.5, not \"%s\""
                        .formatted(key, Finding.shortened(value.text())));
        return 0;
    }
}
