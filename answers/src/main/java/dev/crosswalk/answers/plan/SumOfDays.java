package dev.crosswalk.answers.plan;

import dev.crosswalk.content.practice.Practices;
import dev.crosswalk.planner.PersonDays;

/// A sum of days as it is said: about so many, and between which it may be, since nobody measured
/// them.
///
/// @param sum to the hundredth of a day, as the estimates add up
/// @param range what it may come to
record SumOfDays(PersonDays sum, Practices.Range range) {
    private static final long PERCENT = 100;
    private static final long DAY = 100;
    private static final long MANY = 100 * DAY;
    private static final long SOME = 10 * DAY;
    private static final long TENTH = 10;

    static SumOfDays of(PlanAnswer answer, PersonDays sum) {
        return new SumOfDays(sum, answer.question().content().practices().sumOfDays());
    }

    PersonDays from() {
        return new PersonDays(sum.hundredths() * range.fromPercent() / PERCENT);
    }

    PersonDays to() {
        return new PersonDays(sum.hundredths() * range.toPercent() / PERCENT);
    }

    /// `about 360`; `0.0` where nothing is to be done.
    String about() {
        String rounded = rounded(sum);
        return sum.equals(PersonDays.ZERO) ? rounded : "about " + rounded;
    }

    /// `270 to 470`
    String between() {
        return rounded(from()) + " to " + rounded(to());
    }

    /// `470`
    String atMost() {
        return rounded(to());
    }

    /// That something holds by the sum and not over all of the range: `It holds as the days add up,
    /// about 360, and no more from 112 % of that on, about 400: the range goes to 470, 130 %.`
    ///
    /// @param share the first share of the sum with which it does not, in percent
    String no(int share) {
        return "It holds if nothing takes longer than estimated, %s, and no more from %d %% of that on, about %s: nobody measured them, and they may come to %s."
                .formatted(
                        about(),
                        share,
                        rounded(new PersonDays(sum.hundredths() * share / PERCENT)),
                        rounded(to()));
    }

    /// `388`: what was added up, beside a sum that is said as about so many; less than ten days to
    /// a tenth.
    static String whole(PersonDays days) {
        long some = days.hundredths();
        return some < SOME ? rounded(days) : Long.toString((some + DAY / 2) / DAY);
    }

    /// To ten days of more than a hundred, to a day of more than ten, else to a tenth of one.
    private static String rounded(PersonDays days) {
        long some = days.hundredths();
        if (some < SOME) {
            return new PersonDays((some + TENTH / 2) / TENTH * TENTH).toString();
        }
        long unit = some < MANY ? DAY : 10 * DAY;
        return Long.toString((some + unit / 2) / unit * unit / DAY);
    }
}
