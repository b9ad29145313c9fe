package dev.crosswalk.answers;

import dev.crosswalk.answers.text.Screen;
import dev.crosswalk.answers.text.Screen.Style;
import dev.crosswalk.engine.Assertion;
import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.Attestation;
import dev.crosswalk.engine.Comparison.Basis;
import dev.crosswalk.engine.Coverage;
import dev.crosswalk.engine.Relation;
import dev.crosswalk.formats.report.Run;
import dev.crosswalk.programme.standing.AskedWindow;
import dev.crosswalk.programme.standing.Judged;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The engine's constants in the words of the JSON contract, and their marks on a screen.
public final class Words {
    /// In the order in which a summary counts them.
    public static final List<Coverage> COVERAGES =
            List.of(
                    Coverage.FULL,
                    Coverage.PARTIAL,
                    Coverage.NONE,
                    Coverage.NOT_ASSESSED,
                    Coverage.NOT_APPLICABLE);

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:@%+=,-]+");

    private Words() {}

    /// An argument as it can be typed into a shell again.
    public static String typed(String argument) {
        return PLAIN.matcher(argument).matches()
                ? argument
                : "'" + argument.replace("'", "'\\''") + "'";
    }

    /// `not-assessed`: the constant's own name, written as JSON and people have it.
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// `operating over 2025-10-01 to 2026-09-30`, or the level alone where no window is asked
    /// about.
    public static String asked(Assurance level, @Nullable AskedWindow window) {
        return of(level) + (window == null ? "" : " over " + window.words());
    }

    /// The same of a framework that is wanted.
    public static String asked(Judged framework) {
        return asked(framework.question(), framework.asked());
    }

    public static @Nullable String ofNullable(@Nullable Enum<?> constant) {
        return constant == null ? null : of(constant);
    }

    /// `not assessed`
    public static String spoken(Enum<?> constant) {
        return of(constant).replace('-', ' ');
    }

    public static String mark(Screen screen, Coverage coverage) {
        return switch (coverage) {
            case FULL -> screen.in(Style.GOOD, screen.symbol("●", "[x]"));
            case PARTIAL -> screen.in(Style.HALF, screen.symbol("◐", "[~]"));
            case NONE -> screen.in(Style.BAD, screen.symbol("○", "[ ]"));
            case NOT_ASSESSED -> screen.in(Style.DIM, screen.symbol("?", "[?]"));
            case NOT_APPLICABLE -> screen.in(Style.DIM, screen.symbol("–", "[-]"));
        };
    }

    public static Run.Symbol mark(Coverage coverage) {
        return switch (coverage) {
            case FULL -> new Run.Symbol("●", "[x]", Run.Style.GOOD);
            case PARTIAL -> new Run.Symbol("◐", "[~]", Run.Style.PARTLY);
            case NONE -> new Run.Symbol("○", "[ ]", Run.Style.BAD);
            case NOT_ASSESSED -> new Run.Symbol("?", "[?]", Run.Style.QUIET);
            case NOT_APPLICABLE -> new Run.Symbol("–", "[-]", Run.Style.QUIET);
        };
    }

    public static Style style(Coverage coverage) {
        return switch (coverage) {
            case FULL -> Style.GOOD;
            case PARTIAL -> Style.HALF;
            case NONE -> Style.BAD;
            case NOT_ASSESSED, NOT_APPLICABLE -> Style.DIM;
        };
    }

    /// How the left one of a pair stands to the right one, for people.
    public static String relation(Basis basis, @Nullable Relation relation) {
        if (relation != null) {
            return switch (relation) {
                case EQUAL -> "same as";
                case SUBSET -> "part of";
                case SUPERSET -> "contains";
                case INTERSECTS -> "overlaps";
                case DISJOINT -> "apart from";
            };
        }
        return basis == Basis.SUGGESTED ? "guidance" : "related";
    }

    public static String assurance(@Nullable Assurance level) {
        return level == null ? "level not stated" : of(level);
    }

    /// `soc2-2017/CC6.1 is attested met, operating (the report)`
    public static String attested(Attestation a) {
        Assurance level = a.level();
        String word =
                level == null && a.met()
                        ? "level not stated (counts as operating)"
                        : assurance(level);
        return a.requirement()
                + " is attested "
                + (a.met() ? "met" : "not met")
                + ", "
                + word
                + source(a);
    }

    /// ` (exception 4 of the report)`, or nothing.
    public static String source(Attestation a) {
        return a.source().isEmpty() ? "" : " (" + a.source() + ")";
    }

    /// What a published row states, between its two sides.
    public static String verb(Assertion assertion, boolean many) {
        return switch (assertion) {
            case EQUAL -> many ? "together are the same as" : "is the same as";
            case SUBSET -> many ? "together are part of" : "is part of";
            case SUPERSET -> many ? "together contain" : "contains";
            case INTERSECTS -> many ? "together overlap" : "overlaps";
            case DISJOINT -> many ? "share nothing with" : "shares nothing with";
            case RELATED -> many ? "together are related to" : "is related to";
        };
    }
}
