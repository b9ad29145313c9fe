package dev.crosswalk.programme.standing;

import dev.crosswalk.content.control.Control;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.programme.words.Words;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Evidence that people handed in long after what it shows was seen: it counts, and an auditor asks
/// why.
public record LateReceived(String evidence, LocalDate seenOn, LocalDate receivedOn) {
    private static final int NAMED = 3;

    /// That of a control since a window began.
    ///
    /// @param window null for all that is at hand
    /// @param lagDays later than so many days is long after
    public static List<LateReceived> of(ControlStanding c, @Nullable Period window, int lagDays) {
        return c.control().nature() == Control.Nature.AUTOMATED
                ? List.of()
                : c.atHand().stream()
                        .filter(e -> !e.population())
                        .map(e -> new LateReceived(e.id(), e.to().day(), e.receivedAt().day()))
                        .filter(e -> e.days() > lagDays)
                        .filter(e -> window == null || !e.seenOn().isBefore(window.from()))
                        .toList();
    }

    public long days() {
        return ChronoUnit.DAYS.between(seenOn, receivedOn);
    }

    /// `ticket-1 of 2025-11-03 was received 345 days later, on 2026-10-14`
    public String words() {
        return "%s of %s was received %,d days later, on %s"
                .formatted(evidence, seenOn, days(), receivedOn);
    }

    /// The same of all of a control in a sentence, the latest first; empty where there is none.
    static Optional<String> sentence(List<LateReceived> late) {
        return late.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "Not contemporaneous: %s. An auditor asks why."
                                .formatted(
                                        Words.some(
                                                late.stream()
                                                        .sorted(
                                                                Comparator.comparingLong(
                                                                                LateReceived::days)
                                                                        .reversed())
                                                        .map(LateReceived::words)
                                                        .toList(),
                                                NAMED)));
    }

    /// `records received long after what they show: 2 of SUP-02 (up to 345 days)`, of the controls
    /// that a window is asked of; empty where there is none.
    public static Optional<String> sentence(List<ControlStanding> controls, int lagDays) {
        List<String> all = new ArrayList<>();
        for (ControlStanding c : controls) {
            if (c.operation() != null) {
                List<LateReceived> late = of(c, c.operation().window(), lagDays);
                late.stream()
                        .mapToLong(LateReceived::days)
                        .max()
                        .ifPresent(most ->
                                all.add(
                                        "%d of %s (%s%,d days)"
                                                .formatted(
                                                        late.size(),
                                                        c.id(),
                                                        late.size() == 1 ? "" : "up to ",
                                                        most)));
            }
        }
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "records received more than %d days after what they show: %s"
                                .formatted(lagDays, Words.some(all, NAMED)));
    }
}
