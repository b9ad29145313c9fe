package dev.crosswalk.programme.words;

import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.engine.operation.Period;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Writes constants, counts, lists and days as words.
public final class Words {
    /// Apart, because most answers about editions have no day in them.
    private static final class Dates {
        static final DateTimeFormatter LONG =
                DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

        static final DateTimeFormatter TIME =
                DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm (xxx)", Locale.ENGLISH);
    }

    /// A space at which no line is broken.
    public static final String NO_BREAK = "\u00a0";

    private Words() {}

    /// `not-assessed`: the constant's name as it is written in JSON and on command lines.
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static @Nullable String ofNullable(@Nullable Enum<?> constant) {
        return constant == null ? null : of(constant);
    }

    /// `not assessed`
    public static String spoken(Enum<?> constant) {
        return of(constant).replace('-', ' ');
    }

    /// `22 of 118`, on one line.
    public static String of(int n, int all) {
        return n + NO_BREAK + "of" + NO_BREAK + all;
    }

    /// `1 control`, `2 controls`
    public static String many(int n, String one, String many) {
        return n + " " + (n == 1 ? one : many);
    }

    /// `A, B and C`
    public static String and(List<String> names) {
        return names.size() < 2
                ? String.join("", names)
                : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
    }

    /// As many words of a text as fit, where not all do: `Identities that are no longer needed ..`
    public static String beginning(String text, int most) {
        int end = text.length() <= most ? -1 : text.lastIndexOf(' ', most);
        return end <= 0 ? text : text.substring(0, end) + " ..";
    }

    /// `A, B and 3 more`: at most so many of the names, and how many are left out.
    public static String some(List<String> names, int most) {
        int more = names.size() - most;
        return more > 0
                ? String.join(", ", names.subList(0, most)) + " and " + more + " more"
                : String.join(", ", names);
    }

    public static String capital(String words) {
        return words.isEmpty()
                ? words
                : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /// A sentence inside of another one: without its full stop.
    public static String unstopped(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    /// `30 June 2026`
    public static String date(LocalDate day) {
        return Dates.LONG.format(day);
    }

    /// `30 June 2026`, or `30 June 2026, 14:00 (+02:00)`
    public static String date(Moment moment) {
        return switch (moment) {
            case Moment.OnDay day -> date(day.day());
            case Moment.At at -> Dates.TIME.format(at.instant().atZone(at.zone()));
        };
    }

    /// `2026-06-30`, or nothing.
    public static String iso(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    /// `1 July 2025 to 30 June 2026`
    public static String period(Period period) {
        return period.from().equals(period.to())
                ? date(period.from())
                : date(period.from()) + " to " + date(period.to());
    }

    /// `2025-07-01 to 2026-06-30`
    public static String days(Period period) {
        return period.toString().replace("/", " to ");
    }

    public static String days(Moment from, Moment to) {
        return from.equals(to) ? from.toString() : from + " to " + to;
    }
}
