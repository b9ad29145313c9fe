package dev.crosswalk.planner;

import java.math.BigDecimal;

/// An amount of work, exact to a hundredth of a day of one person.
public record PersonDays(long hundredths) implements Comparable<PersonDays> {

    public static final PersonDays ZERO = new PersonDays(0);

    /// A limit beyond what anybody plans for, below which sums over any library stay exact.
    private static final long MOST = 1_000_000_000_000L;

    /// @throws IllegalArgumentException where it is negative or above 10,000 million days
    public PersonDays {
        if (hundredths < 0 || hundredths > MOST) {
            throw new IllegalArgumentException(
                    "not between 0 and 10000000000 person-days: "
                            + BigDecimal.valueOf(hundredths, 2));
        }
    }

    /// @throws IllegalArgumentException where the days are not a whole number of hundredths
    public static PersonDays of(BigDecimal days) {
        try {
            return new PersonDays(days.movePointRight(2).longValueExact());
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(
                    "not a number of hundredths of a person-day: " + days.toPlainString(), e);
        }
    }

    public static PersonDays of(String days) {
        return of(new BigDecimal(days));
    }

    public PersonDays plus(PersonDays other) {
        return new PersonDays(Math.addExact(hundredths, other.hundredths));
    }

    public PersonDays minus(PersonDays other) {
        return new PersonDays(Math.subtractExact(hundredths, other.hundredths));
    }

    /// The days with one decimal place, or with two where they need them.
    public BigDecimal days() {
        BigDecimal days = BigDecimal.valueOf(hundredths, 2);
        return hundredths % 10 == 0 ? days.setScale(1) : days;
    }

    @Override
    public int compareTo(PersonDays other) {
        return Long.compare(hundredths, other.hundredths);
    }

    @Override
    public String toString() {
        return days().toPlainString();
    }
}
