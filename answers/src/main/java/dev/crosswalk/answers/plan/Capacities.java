package dev.crosswalk.answers.plan;

import dev.crosswalk.planner.PersonDays;
import dev.crosswalk.programme.Person;
import dev.crosswalk.programme.standing.Situation;
import java.util.Optional;

/// How much of a week people have for a programme, as its `people.yaml` says.
final class Capacities {
    private Capacities() {}

    /// What all of them together have a week of those who are there; empty where nobody says.
    static Optional<PersonDays> of(Situation situation) {
        if (situation.at() == null) {
            return Optional.empty();
        }
        long all =
                situation.now().programme().people().stream()
                        .filter(p -> p.wasThere(situation.day()))
                        .mapToLong(Capacities::hundredths)
                        .sum();
        return all == 0 ? Optional.empty() : Optional.of(new PersonDays(all));
    }

    private static long hundredths(Person p) {
        return p.capacity() == null ? 0 : p.capacity();
    }
}
