package dev.crosswalk.programme.standing;

import dev.crosswalk.engine.judgement.Deviation;
import dev.crosswalk.engine.judgement.History;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a history shows of a deviation's correction.
public final class Correction {
    private Correction() {}

    /// The day on which a deviation was corrected: it was done late, a later occurrence was done,
    /// or a follow-up names it. Null where none of these was so by a day.
    public static @Nullable LocalDate on(Deviation d, History history, LocalDate by) {
        LocalDate on = d.correctedOn();
        return on != null && !on.isAfter(by) ? on : followedUpOn(d, history, by);
    }

    private static @Nullable LocalDate followedUpOn(Deviation d, History history, LocalDate by) {
        Set<String> kinds = new HashSet<>();
        for (History.Kind k : history.kinds()) {
            if (k.role() == History.Role.FOLLOW_UP) {
                kinds.add(k.kind());
            }
        }
        return history.items().stream()
                .filter(i -> kinds.contains(i.kind()) && i.artefact() && !i.failed())
                .filter(i -> isNamed(d, i) && !i.received().day().isAfter(by))
                .map(i -> i.on().day())
                .filter(on -> !on.isAfter(by) && !on.isBefore(d.days().from()))
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    private static boolean isNamed(Deviation d, History.Item item) {
        return switch (item.names()) {
            case null -> false;
            case History.Named.In(LocalDate day) -> d.days().contains(day);
            case History.Named.Event(String id) -> d.occurrence().equals(id);
        };
    }
}
