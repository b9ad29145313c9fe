package dev.crosswalk.answers;

import dev.crosswalk.answers.Refusal.Code;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.programme.WantedFramework;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The days that can be asked about. Those before and after them are slips of the pen, and some
/// file formats cannot write them.
public final class Days {
    public static final LocalDate FIRST = WantedFramework.CAN_BE_ASKED.from();
    public static final LocalDate LAST = WantedFramework.CAN_BE_ASKED.to();

    /// What people write between two days.
    private static final Pattern BETWEEN =
            Pattern.compile("\\s*(?:\\.{2,3}|/|…|–|—|\\s(?:to|until|till|through|-)\\s)\\s*");

    private static final String LIKE = " Write it like \"2026-01-01..2026-12-31\"";

    private Days() {}

    /// What somebody wrote as a moment: a day, or a time with its offset.
    ///
    /// @param typed null where nothing was given
    public static @Nullable Moment moment(String parameter, @Nullable String typed) throws Refusal {
        try {
            return typed == null ? null : Moment.parse(typed, ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw Refusal.malformed(
                    parameter,
                    typed,
                    "is neither a date nor a time with its offset. Write it like \"2026-06-30\" or"
                            + " \"2026-06-30T14:00:00+02:00\"");
        }
    }

    /// What somebody wrote as a day.
    ///
    /// @param typed null where nothing was given
    public static @Nullable LocalDate day(String parameter, @Nullable String typed) throws Refusal {
        try {
            return typed == null ? null : LocalDate.parse(typed);
        } catch (DateTimeException e) {
            throw Refusal.malformed(
                    parameter, typed, "is not a date. Write it like \"2026-06-30\"");
        }
    }

    /// @param day null where none was given
    public static void check(String parameter, @Nullable LocalDate day) throws Refusal {
        if (day != null) {
            check(parameter, day, day.toString());
        }
    }

    /// Refuses a day that is still to come.
    ///
    /// @param day null where none was given
    public static void happened(String parameter, @Nullable LocalDate day, LocalDate today)
            throws Refusal {
        check(parameter, day);
        if (day != null && day.isAfter(today)) {
            throw Refusal.of(
                            Code.UNSUITABLE,
                            parameter,
                            day.toString(),
                            "<" + parameter + "> {value} is still to come: today is {today}")
                    .with("today", today.toString());
        }
    }

    /// @param moment null where none was given
    public static void check(String parameter, @Nullable Moment moment) throws Refusal {
        if (moment != null) {
            check(parameter, moment.day(), moment.toString());
        }
    }

    /// The parts of what somebody typed for a period: `2026-01-01..2026-12-31`, the same with a
    /// slash between them, as ISO 8601 has it, or with "to".
    public static List<String> ends(String typed) {
        return BETWEEN.splitAsStream(typed).map(String::strip).toList();
    }

    /// Reads the days over which controls have to operate, as [#ends] has them.
    public static Period window(String typed) throws Refusal {
        List<String> ends = ends(typed);
        if (ends.size() != 2) {
            throw Refusal.malformed("window", typed, "is no window." + LIKE);
        }
        LocalDate from = end(typed, ends.getFirst());
        LocalDate to = end(typed, ends.getLast());
        check("window", from);
        check("window", to);
        if (to.isBefore(from)) {
            throw Refusal.of(
                            Code.MALFORMED,
                            "window",
                            typed,
                            "<window {value}> ends on {to}, before it starts on {from}")
                    .with("to", to.toString())
                    .with("from", from.toString());
        }
        Period window = new Period(from, to);
        if (WantedFramework.isTooLong(window)) {
            throw Refusal.of(
                            Code.MALFORMED,
                            "window",
                            typed,
                            "<window {value}> has {days} days, and controls are judged over at most"
                                    + " {years} years: ask about a part of it")
                    .with("days", "%,d".formatted(window.days()))
                    .with("years", String.valueOf(WantedFramework.MOST_YEARS));
        }
        return window;
    }

    private static LocalDate end(String typed, String day) throws Refusal {
        try {
            return LocalDate.parse(day.strip());
        } catch (DateTimeException e) {
            throw Refusal.malformed("window", typed, "is no window, as {day} is not a date." + LIKE)
                    .with("day", "\"" + day.strip() + "\"");
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
