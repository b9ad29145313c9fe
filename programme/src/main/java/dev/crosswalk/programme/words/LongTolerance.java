package dev.crosswalk.programme.words;

import dev.crosswalk.content.control.Control;
import dev.crosswalk.engine.judgement.History;
import dev.crosswalk.engine.operation.Cadence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Says that more days are allowed after each event than anybody takes without asking: whatever is
/// done within them is in time. It changes no outcome.
public final class LongTolerance {
    private LongTolerance() {}

    /// Of what is on file of a control.
    ///
    /// @param most more days than that are many
    public static Optional<String> of(History history, int most) {
        List<@Nullable Integer> own = new ArrayList<>();
        for (History.Kind k : history.kinds()) {
            if (k.role() == History.Role.PERFORMANCE) {
                own.add(k.toleranceDays());
            }
        }
        return of(history.cadence(), own, most);
    }

    /// Of a control as somebody has it.
    ///
    /// @param most more days than that are many
    public static Optional<String> of(Control control, int most) {
        List<@Nullable Integer> own = new ArrayList<>();
        for (Control.EvidenceWanted k : control.evidence()) {
            if (k.role() == Control.Role.PERFORMANCE) {
                own.add(k.toleranceDays());
            }
        }
        return of(control.cadence(), own, most);
    }

    /// @param own what kinds of performance say, null for as much as the cadence does
    private static Optional<String> of(Cadence cadence, List<@Nullable Integer> own, int most) {
        if (cadence.every() != Cadence.Every.PER_EVENT) {
            return Optional.empty();
        }
        int longest = own.isEmpty() ? cadence.toleranceDays() : 0;
        for (@Nullable Integer tolerance : own) {
            longest = Math.max(longest, tolerance == null ? cadence.toleranceDays() : tolerance);
        }
        String day = cadence.days() == Cadence.Days.BUSINESS ? "business day" : "day";
        return longest <= most
                ? Optional.empty()
                : Optional.of(
                        "%s are allowed after each event; an auditor will ask which policy says so."
                                .formatted(Words.many(longest, day, day + "s")));
    }
}
