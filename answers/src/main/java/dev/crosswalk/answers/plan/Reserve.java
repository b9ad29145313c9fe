package dev.crosswalk.answers.plan;

import dev.crosswalk.content.practice.Practices;
import dev.crosswalk.planner.PersonDays;

/// How much more the work may come to than its days add up to ([SumOfDays]). More work in the same
/// time is the same work with less of a week for it, the running of what is set up included: so a
/// day that holds over all of the range is one that holds with what is left of a capacity.
///
/// @param percent the upper end of the range, in percent of the sum
record Reserve(int percent) {
    static final int SUM = 100;
    private static final long HALF = 50;

    static Reserve of(Practices practices) {
        return new Reserve(practices.sumOfDays().toPercent());
    }

    /// What a capacity is worth where the work comes to some percent of its sum.
    static PersonDays worth(PersonDays perWeek, int percent) {
        return new PersonDays(Math.max(1, perWeek.hundredths() * SUM / percent));
    }

    /// What a capacity is worth at the upper end.
    PersonDays worth(PersonDays perWeek) {
        return worth(perWeek, percent);
    }

    /// A capacity as somebody can ask for it, in halves of a day and never less than it is: days
    /// that nobody measured tell no more.
    static PersonDays inHalves(PersonDays perWeek) {
        return new PersonDays(Math.ceilDiv(perWeek.hundredths(), HALF) * HALF);
    }

    /// The least capacity that is worth another one at the upper end.
    PersonDays over(PersonDays perWeek) {
        return new PersonDays(Math.ceilDiv(perWeek.hundredths() * percent, SUM));
    }
}
