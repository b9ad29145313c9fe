package dev.crosswalk.answers.plan;

import dev.crosswalk.planner.PersonDays;
import dev.crosswalk.programme.Person;
import dev.crosswalk.programme.standing.Situation;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How much of a week there is for a plan, and who says so.
record Capacity(PersonDays perWeek, From from) {
    /// Where nobody says any: one person, all week.
    private static final PersonDays USUAL = PersonDays.of("5");

    enum From {
        /// Whoever asks for the plan.
        ASKED,
        /// The programme keeps it for the audit.
        KEPT,
        /// Its people say what they have.
        PEOPLE,
        ASSUMED
    }

    /// @param edition of whose audit the plan is; null for that of the first that keeps one
    static Capacity of(Situation situation, @Nullable String edition) {
        Optional<PersonDays> kept = kept(situation, edition);
        Optional<PersonDays> people = kept.isPresent() ? kept : people(situation);
        return new Capacity(
                people.orElse(USUAL),
                kept.isPresent() ? From.KEPT : people.isPresent() ? From.PEOPLE : From.ASSUMED);
    }

    boolean isAssumed() {
        return from == From.ASSUMED;
    }

    /// What all people of the programme together have a week of those who are there; empty where
    /// nobody says.
    private static Optional<PersonDays> people(Situation situation) {
        if (situation.at() == null) {
            return Optional.empty();
        }
        long all =
                situation.now().programme().people().stream()
                        .filter(p -> p.wasThere(situation.day()))
                        .mapToLong(Capacity::hundredths)
                        .sum();
        return all == 0 ? Optional.empty() : Optional.of(new PersonDays(all));
    }

    /// The capacity that a programme keeps for the audit of an edition; for that of the first of
    /// what is asked about that keeps one, where no edition is named.
    private static Optional<PersonDays> kept(Situation situation, @Nullable String edition) {
        if (situation.at() == null) {
            return Optional.empty();
        }
        return situation.wanted().stream()
                .map(w -> w.scope().edition())
                .filter(e -> edition == null || e.equals(edition))
                .flatMap(e -> situation.now().programme().wanted(e).stream())
                .flatMap(w -> Stream.ofNullable(w.capacity()))
                .map(PersonDays::new)
                .findFirst();
    }

    private static long hundredths(Person p) {
        return p.capacity() == null ? 0 : p.capacity();
    }
}
