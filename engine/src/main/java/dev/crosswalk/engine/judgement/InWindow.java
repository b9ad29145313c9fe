package dev.crosswalk.engine.judgement;

import dev.crosswalk.engine.judgement.History.Item;
import dev.crosswalk.engine.judgement.History.Population;
import dev.crosswalk.engine.judgement.Judgement.Part;
import dev.crosswalk.engine.judgement.Judgement.Rule;
import dev.crosswalk.engine.operation.Failure;
import dev.crosswalk.engine.operation.Ground;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.engine.operation.Period;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A history and the window over which it is judged: on which of its days the control was in place,
/// and what is on file for the window as a whole.
final class InWindow {
    final History h;
    final Practice practice;
    final Period window;
    final Moment knownAt;
    final InPlace inPlace;
    final boolean compensated;

    /// @param h as it was known at the moment
    /// @param compensated whether a compensating control was effective meanwhile
    InWindow(History h, Practice practice, Period window, Moment knownAt, boolean compensated) {
        this.h = h;
        this.practice = practice;
        this.window = window;
        this.knownAt = knownAt;
        this.compensated = compensated;
        inPlace = InPlace.of(h, practice);
    }

    /// The same for what some kinds of evidence have to answer.
    InWindow seenBy(Set<String> kinds) {
        return new InWindow(h.seenBy(kinds), practice, window, knownAt, compensated);
    }

    /// The same for what looks for findings.
    InWindow looking() {
        return new InWindow(h.looking(), practice, window, knownAt, compensated);
    }

    boolean runs() {
        return !window.isOverAt(knownAt);
    }

    /// The days of the window on which the control was in place with its documents.
    List<Period> days() {
        return inPlace.counted(window);
    }

    /// Those since a day; all where that is null.
    List<Period> days(@Nullable LocalDate since) {
        if (since == null || !since.isAfter(window.from())) {
            return days();
        }
        return since.isAfter(window.to())
                ? List.of()
                : inPlace.counted(new Period(since, window.to()));
    }

    Part part(@Nullable LocalDate since, boolean counts) {
        return new Part(days(since), window.days(), counts);
    }

    /// Records of the window that were falsified or overridden; whatever they are about, none can
    /// be trusted.
    List<Failure> falsified() {
        List<String> ids =
                h.items().stream()
                        .filter(i -> i.falsified() && window.contains(i.on().day()))
                        .map(Item::id)
                        .toList();
        return ids.isEmpty() ? List.of() : List.of(new Failure.Falsified(ids));
    }

    /// What is wrong with the populations of the part, of each list that is wanted; null where
    /// nothing is. Of tested days the auditor had them.
    @Nullable Rule lacking(Tests tests) {
        List<Period> days = tests.without(days());
        if (h.lists().isEmpty()) {
            return lacking(h.populations(), days);
        }
        return h.lists().stream()
                .map(list -> lacking(populations(list), days))
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /// What is wrong with those of one list.
    @Nullable Rule lacking(String list) {
        return lacking(populations(list), days());
    }

    /// The populations that are one of the lists that the control wants, or may be.
    List<Population> populations(String list) {
        return h.populations().stream()
                .filter(p -> p.kind().isEmpty() || p.kind().equals(list))
                .toList();
    }

    /// That there was nothing to do, by all lists.
    Ground noEvent() {
        return new Ground.NoEvent(h.populations().stream().map(Population::id).toList());
    }

    private static @Nullable Rule lacking(List<Population> populations, List<Period> days) {
        for (Period part : days) {
            LocalDate next = part.from();
            boolean reconciled = true;
            for (Population p :
                    populations.stream()
                            .filter(p -> p.covers().intersection(part) != null)
                            .sorted(Comparator.comparing(p -> p.covers().from()))
                            .toList()) {
                reconciled &= p.reconciled();
                if (p.covers().contains(next)) {
                    LocalDate to = p.covers().to();
                    next = to.equals(LocalDate.MAX) ? to : to.plusDays(1);
                }
            }
            if (!next.isAfter(part.to())) {
                return Rule.POPULATION_ABSENT;
            }
            if (!reconciled) {
                return Rule.POPULATION_UNRECONCILED;
            }
        }
        return null;
    }
}
