package dev.crosswalk.answers.plan;

import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.planner.PersonDays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The least capacity with which a day holds that does not hold with all of it: some controls of
/// Annex A are open then, no more than an auditor accepts beyond doubt and none of those that they
/// look at first. Each capacity that is tried is planned for, so whoever asks with the one that is
/// named gets what is said here.
///
/// @param perWeek to half a day; the same whatever capacity was asked with
/// @param open what is "not yet" at the audit then
/// @param largely how many of them are largely there then
record LeastWithOpen(PersonDays perWeek, List<RequirementRef> open, int largely) {
    /// The steps in which capacities are tried, in hundredths of a day.
    private static final int HALF = 50;

    /// Looks for it when it is asked for, which takes as long as some plans do.
    static final class Search {
        private final Function<PersonDays, PlanAnswer> at;
        private boolean isKnown;
        private Optional<LeastWithOpen> found = Optional.empty();

        /// @param at the plan at a capacity
        Search(Function<PersonDays, PlanAnswer> at) {
            this.at = at;
        }

        /// Empty where the day holds with all of it, nothing may be open, or no capacity is enough.
        Optional<LeastWithOpen> of(PlanAnswer answer) {
            if (!isKnown) {
                found = look(answer);
                isKnown = true;
            }
            return found;
        }

        private Optional<LeastWithOpen> look(PlanAnswer answer) {
            Timing timing = answer.timing();
            if (timing == null || timing.holds() || timing.capacity().isEmpty()) {
                return Optional.empty();
            }
            Reach reach =
                    answer.reaches().stream()
                            .filter(r -> answer.atTheAudit().isOfTheDay(r) && !r.dated().isEmpty())
                            .findFirst()
                            .orElse(null);
            if (reach == null) {
                return Optional.empty();
            }
            long low = 0;
            long high = Math.ceilDiv(timing.capacity().get().hundredths(), HALF);
            PlanAnswer best = null;
            while (high - low > 1) {
                long middle = (low + high) / 2;
                PlanAnswer some = at.apply(new PersonDays(middle * HALF));
                if (isInReach(some, reach)) {
                    high = middle;
                    best = some;
                } else {
                    low = middle;
                }
            }
            return Optional.ofNullable(best)
                    .map(a ->
                            new LeastWithOpen(
                                    perWeek(a),
                                    List.copyOf(a.atTheAudit().openWithDays(reach).keySet()),
                                    a.atTheAudit().largelyThere(reach).size()));
        }

        private static PersonDays perWeek(PlanAnswer answer) {
            Timing timing = answer.timing();
            return timing == null ? PersonDays.ZERO : timing.countdown().perWeek();
        }

        /// Whether nothing is in the way but what the next report is to say, and who does it.
        private static boolean isInReach(PlanAnswer answer, Reach reach) {
            InReach in = answer.atTheAudit().inReach(reach);
            return in.isReached() || in == InReach.ONLY_WITH_THE_NEXT_REPORT;
        }
    }
}
