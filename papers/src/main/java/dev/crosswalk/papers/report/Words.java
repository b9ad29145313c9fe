package dev.crosswalk.papers.report;

import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.Comparison;
import dev.crosswalk.engine.Coverage;
import dev.crosswalk.engine.RollUp;
import dev.crosswalk.engine.Verdict;
import dev.crosswalk.engine.operation.Cadence;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.formats.report.Tone;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Numbers, days and constants in the words of reports.
final class Words {
    private static final DateTimeFormatter LONG =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    static final String NO_BREAK = "\u00a0";

    private static final String OF = NO_BREAK + "of" + NO_BREAK;

    private Words() {}

    /// `22 of 118`, on one line.
    static String of(int n, int all) {
        return n + OF + all;
    }

    /// `30 June 2026`
    static String date(LocalDate day) {
        return LONG.format(day);
    }

    /// `2026-06-30`, or nothing.
    static String iso(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    /// `1 July 2025 to 30 June 2026`
    static String period(Period period) {
        return period.from().equals(period.to())
                ? date(period.from())
                : date(period.from()) + " to " + date(period.to());
    }

    /// `2025-07-01 to 2026-06-30`
    static String days(Period period) {
        return period.toString().replace("/", " to ");
    }

    static String days(Moment from, Moment to) {
        return from.equals(to) ? from.toString() : from + " to " + to;
    }

    /// `41.2 %`; `100 %` and `0 %` only where it is all and nothing.
    static String percent(double share) {
        long tenths = Math.round(share * 1_000);
        if (share > 0 && share < 1) {
            tenths = Math.clamp(tenths, 1, 999);
        }
        return (tenths % 1_000 == 0 ? Long.toString(tenths / 10) : tenths / 10 + "." + tenths % 10)
                + NO_BREAK
                + "%";
    }

    /// `50.7 of 123`: a mean over requirements, as how many of them it comes to.
    static String count(double mean, int applicable) {
        long tenths = Math.round(mean * applicable * 10);
        return tenths / 10 + "." + tenths % 10 + OF + applicable;
    }

    /// `41.2 %, 50.7 of 123`
    static String share(double mean, int applicable) {
        return applicable == 0 ? "none applies" : percent(mean) + ", " + count(mean, applicable);
    }

    static String proven(RollUp sum) {
        return share(sum.proven(), sum.applicable());
    }

    static String possible(RollUp sum) {
        return share(sum.possibleShare(), sum.applicable());
    }

    /// `proven 36.2 %, 42.7 of 118 requirements; possible 62.8 %, 74.1 of 118`
    static String both(RollUp sum) {
        if (sum.applicable() == 0) {
            return "no requirement applies";
        }
        return "proven "
                + proven(sum)
                + (sum.applicable() == 1 ? " requirement" : " requirements")
                + "; possible "
                + possible(sum);
    }

    /// `1 control`, `2 controls`
    static String many(int n, String one, String many) {
        return n + " " + (n == 1 ? one : many);
    }

    /// `A, B and C`
    static String and(List<String> names) {
        return names.size() < 2
                ? String.join("", names)
                : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
    }

    /// `not assessed`
    static String spoken(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static String capital(String words) {
        return words.isEmpty()
                ? words
                : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    static Tone tone(Coverage coverage) {
        return switch (coverage) {
            case FULL -> Tone.GOOD;
            case PARTIAL -> Tone.PARTLY;
            case NONE -> Tone.BAD;
            case NOT_ASSESSED, NOT_APPLICABLE -> Tone.QUIET;
        };
    }

    /// `3 of 5`, or nothing of a requirement that is not decomposed.
    static String proven(Verdict v) {
        return v.decomposed() ? of(v.covered().size(), v.demanded()) : "";
    }

    static String possible(Verdict v) {
        return v.decomposed()
                ? of(v.covered().size() + v.possiblyCovered().size(), v.demanded())
                : "";
    }

    static String assurance(Assurance level, @Nullable Period window) {
        return spoken(level)
                + (level == Assurance.OPERATING && window != null ? " over " + days(window) : "");
    }

    /// How the left one of a pair stands to the right one.
    static String relation(Comparison.Pair pair) {
        if (pair.relation() == null) {
            return pair.basis() == Comparison.Basis.SUGGESTED ? "guidance" : "related";
        }
        return switch (pair.relation()) {
            case EQUAL -> "same as";
            case SUBSET -> "part of";
            case SUPERSET -> "contains";
            case INTERSECTS -> "overlaps";
            case DISJOINT -> "apart from";
        };
    }

    /// `quarterly, 14 days of tolerance`
    static String cadence(Cadence cadence) {
        String every = spoken(cadence.every()).replace("half yearly", "half-yearly");
        return cadence.toleranceDays() == 0
                ? every
                : every + ", within " + many(cadence.toleranceDays(), "day", "days");
    }
}
