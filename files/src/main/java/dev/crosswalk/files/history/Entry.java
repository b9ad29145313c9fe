package dev.crosswalk.files.history;

import dev.crosswalk.content.finding.Finding;
import dev.crosswalk.content.yaml.Dates;
import dev.crosswalk.content.yaml.Fields;
import dev.crosswalk.content.yaml.Node;
import dev.crosswalk.content.yaml.Source;
import dev.crosswalk.content.yaml.Value;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.engine.operation.Period;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One mapping of a history. Each day that is read from it is one that the file speaks of.
record Entry(Fields fields, ZoneId zone, Days days) {

    /// Those under a key that may be missing.
    List<Entry> entries(String key, String what, Set<String> keys) {
        List<Entry> entries = new ArrayList<>();
        if (fields.has(key)) {
            for (Node node : fields.items(key)) {
                of(node, what, keys).ifPresent(entries::add);
            }
        }
        return entries;
    }

    Optional<Entry> of(Node node, String what, Set<String> keys) {
        return Fields.of(source(), node, what, keys).map(f -> new Entry(f, zone, days));
    }

    Source source() {
        return fields.source();
    }

    boolean has(String key) {
        return fields.has(key);
    }

    /// A text that must be there.
    Optional<String> text(String key) {
        return fields.required(key).map(Value::text);
    }

    <E extends Enum<E>> Optional<E> constant(String key, Class<E> type) {
        return has(key) ? fields.constant(key, type) : Optional.empty();
    }

    /// A day or an instant of a key that may be missing.
    Optional<Moment> moment(String key) {
        return Dates.moment(fields, key, zone).filter(m -> isLikely(key, m.day()));
    }

    Optional<Moment> requiredMoment(String key) {
        return fields.required(key).flatMap(_ -> moment(key));
    }

    /// The day of what stands under a key.
    Optional<LocalDate> day(String key) {
        return moment(key).map(Moment::day);
    }

    Optional<LocalDate> requiredDay(String key) {
        return requiredMoment(key).map(Moment::day);
    }

    /// When something was received. Nobody has it before it was seen.
    ///
    /// @param seen after which it was received, and which holds where the key is missing
    Moment received(Moment seen) {
        Moment received = moment("received").orElse(seen);
        if (received.isBefore(seen)) {
            fields.error(
                    fields.lineOf("received"),
                    "date",
                    "received %s, before %s, when it was seen".formatted(received, seen));
        }
        return received;
    }

    void refuseSecond(String key, String what, String id) {
        fields.error(
                key,
                fields.lineOf(key),
                "duplicate-id",
                "there are two of the %s \"%s\"".formatted(what, Finding.shortened(id)));
    }

    boolean isLikely(String key, Period days) {
        boolean from = isLikely(key, days.from());
        boolean to = isLikely(key, days.to());
        return from && to;
    }

    /// Others are slips of the pen.
    private boolean isLikely(String key, LocalDate day) {
        if (Days.ALL.contains(day)) {
            days.add(day);
            return true;
        }
        fields.error(
                key,
                fields.lineOf(key),
                "date",
                "%s %s is not between %s and %s"
                        .formatted(key, day, Days.ALL.from(), Days.ALL.to()));
        return false;
    }
}
