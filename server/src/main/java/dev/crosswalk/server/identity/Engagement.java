package dev.crosswalk.server.identity;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an auditor is here for: they are answered of nothing else.
///
/// @param name as people call it: `Certification audit 2027`
/// @param frameworks those that it looks at
/// @param from the first day that it looks at; null where none is set
/// @param until the last one; null where none is set
/// @param lastDay of access; null where none is set
public record Engagement(
        String name,
        List<String> frameworks,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable LocalDate lastDay) {
    public Engagement {
        frameworks = List.copyOf(frameworks);
    }

    public static Engagement of(String name, String... frameworks) {
        return new Engagement(name, List.of(frameworks), null, null, null);
    }

    public boolean looksAt(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }

    public boolean isOver(LocalDate today) {
        return lastDay != null && today.isAfter(lastDay);
    }

    /// Why nothing is answered once it is over.
    public String ended() {
        return "Your access for %s ended on %s. An owner of the organisation can give it again."
                .formatted(name, lastDay);
    }

    /// The days that it looks at, in words; empty where all are.
    public String days() {
        if (from == null) {
            return until == null ? "" : "the days until " + until;
        }
        return until == null
                ? "the days from %s on".formatted(from)
                : "the days from %s to %s".formatted(from, until);
    }

    /// As the trail has it.
    String said() {
        return name
                + " ("
                + String.join(", ", frameworks)
                + (days().isEmpty() ? "" : "; " + days())
                + (lastDay == null ? "" : "; access until " + lastDay)
                + ")";
    }
}
