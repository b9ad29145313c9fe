package dev.crosswalk.answers;

import dev.crosswalk.answers.Refusal.Code;
import dev.crosswalk.engine.operation.Moment;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The days that can be asked about. Those before and after them are slips of the pen, and some
/// file formats cannot write them.
public final class Days {
    public static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    public static final LocalDate LAST = LocalDate.of(2999, 12, 31);

    private Days() {}

    /// @param day null where none was given
    public static void check(String parameter, @Nullable LocalDate day) throws Refusal {
        if (day != null) {
            check(parameter, day, day.toString());
        }
    }

    /// @param moment null where none was given
    public static void check(String parameter, @Nullable Moment moment) throws Refusal {
        if (moment != null) {
            check(parameter, moment.day(), moment.toString());
        }
    }

    private static void check(String parameter, LocalDate day, String value) throws Refusal {
        if (day.isBefore(FIRST) || day.isAfter(LAST)) {
            throw Refusal.of(
                            Code.MALFORMED,
                            parameter,
                            value,
                            "<" + parameter + " {value}> is not between {first} and {last}")
                    .with("first", FIRST.toString())
                    .with("last", LAST.toString());
        }
    }
}
