package dev.crosswalk.files.folder;

import dev.crosswalk.content.finding.Place;
import dev.crosswalk.content.yaml.Dates;
import dev.crosswalk.content.yaml.Fields;
import dev.crosswalk.content.yaml.Node;
import dev.crosswalk.content.yaml.Source;
import dev.crosswalk.content.yaml.Value;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.programme.rule.Parameters;
import dev.crosswalk.programme.rule.Where;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One item of a YAML file: its fields as values, and where each of them stands.
///
/// A required field that is missing or cannot be read is reported as a finding, and gets a stand-in
/// value.
final class Item implements Where {
    private static final LocalDate NO_DAY = LocalDate.EPOCH;

    private final Fields fields;
    private final ZoneId zone;
    private final Map<String, List<Place>> lists = new HashMap<>();
    private final Map<List<String>, Place> names = new HashMap<>();
    private final Set<String> unread = new HashSet<>();

    Item(Fields fields, ZoneId zone) {
        this.fields = fields;
        this.zone = zone;
    }

    Fields fields() {
        return fields;
    }

    Source source() {
        return fields.source();
    }

    // ---- where fields stand

    @Override
    public Place at(String... field) {
        Place name = names.get(List.of(field));
        return name == null ? source().place(fields.lineOf(field)) : name;
    }

    @Override
    public Place at(String list, int index) {
        List<Place> places = lists.get(list);
        return places == null ? at(list) : places.get(index);
    }

    @Override
    public boolean isUnread(String field) {
        return fields.isWrong(field) || unread.contains(field);
    }

    /// Records where each item of a list stands.
    void places(String list, List<Place> places) {
        lists.put(list, places);
    }

    // ---- the values of fields

    boolean has(String key) {
        return fields.has(key);
    }

    String text(String key) {
        return fields.text(key);
    }

    String required(String key) {
        return fields.required(key).map(Value::text).orElse("");
    }

    /// A text in words, which a plain `true` is not.
    String words(String key) {
        return fields.words(key);
    }

    String requiredWords(String key) {
        return fields.requiredWords(key).map(Value::text).orElse("");
    }

    /// A reason, which neither a plain `true` nor a plain number is.
    String reason(String key) {
        return fields.reason(key);
    }

    String requiredReason(String key) {
        return fields.requiredReason(key).map(Value::text).orElse("");
    }

    List<String> texts(String key) {
        List<Value> values = fields.texts(key);
        places(key, values.stream().map(v -> (Place) source().place(v.line())).toList());
        return values.stream().map(Value::text).toList();
    }

    <E extends Enum<E>> E constant(String key, Class<E> type, E otherwise) {
        return fields.constant(key, type).orElse(otherwise);
    }

    /// A constant whose key may be missing.
    <E extends Enum<E>> Optional<E> constant(String key, Class<E> type) {
        return has(key) ? fields.constant(key, type) : Optional.empty();
    }

    /// A day, `2026-03-31`, or an instant, `2026-03-31T23:30:00+02:00`, which stands for its day in
    /// the organisation's time zone. Null where the key is missing or wrong.
    @Nullable LocalDate day(String key) {
        Moment moment = moment(key);
        return moment == null ? null : moment.day();
    }

    LocalDate requiredDay(String key) {
        LocalDate day = fields.required(key).isEmpty() ? null : day(key);
        return day == null ? NO_DAY : day;
    }

    /// A day or an instant. Null where the key is missing or wrong.
    @Nullable Moment moment(String key) {
        return Dates.moment(fields, key, zone).orElse(null);
    }

    Moment requiredMoment(String key) {
        Moment moment = fields.required(key).isEmpty() ? null : moment(key);
        return moment == null ? Moment.on(NO_DAY, zone) : moment;
    }

    /// `{ from: 2026-01-01, to: 2026-12-31 }`. Null where the key is missing or wrong.
    @Nullable Period period(String key) {
        if (!has(key)) {
            return null;
        }
        Period period = Dates.period(fields, key, zone).orElse(null);
        if (period == null) {
            unread.add(key);
        }
        return period;
    }

    Period requiredPeriod(String key) {
        fields.node(key);
        Period period = period(key);
        return period == null ? Period.day(NO_DAY) : period;
    }

    /// A stand-in for a period that is missing or cannot be read.
    static Period noDays() {
        return Period.day(NO_DAY);
    }

    /// The values under the key `parameters`, which may be missing. A parameter without a value is
    /// left out, because it is not set.
    Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (!has("parameters")) {
            return parameters;
        }
        for (Node.Entry entry : fields.entries("parameters")) {
            // Errors in a parameter's name stand at the parameter itself.
            names.put(List.of("parameters", entry.key()), source().place(entry.line()));
            if (!(entry.value() instanceof Node.Scalar scalar)) {
                fields.error(
                        entry.value().line(),
                        "type",
                        "the parameter %s is text, not %s"
                                .formatted(entry.key(), entry.value().kind()));
            } else if (!scalar.isNull() && !scalar.text().isBlank()) {
                parameters.put(entry.key(), scalar.text().strip());
            } else if (!Parameters.isName(entry.key())) {
                // The rules judge a parameter's name even where it has no value, so it gets a
                // stand-in.
                parameters.put(entry.key(), "-");
            }
        }
        return parameters;
    }
}
