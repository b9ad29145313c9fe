package dev.crosswalk.programme.words;

import dev.crosswalk.content.control.Control;
import dev.crosswalk.engine.Answered;
import dev.crosswalk.engine.Assertion;
import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.Attestation;
import dev.crosswalk.engine.Comparison.Basis;
import dev.crosswalk.engine.Coverage;
import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.engine.Obligation;
import dev.crosswalk.engine.Relation;
import dev.crosswalk.engine.operation.Cadence;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.programme.AdoptedControl;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the engine's facts and verdicts are called when people read them.
public final class FactWords {
    /// The order in which a summary counts coverages.
    public static final List<Coverage> COVERAGES =
            List.of(
                    Coverage.FULL,
                    Coverage.PARTIAL,
                    Coverage.NONE,
                    Coverage.NOT_ASSESSED,
                    Coverage.NOT_APPLICABLE);

    /// So many points that somebody leaves out are said in words.
    private static final int MOST_LEFT_OUT = 3;

    private FactWords() {}

    /// What is asked for, as data has it: `implemented`, `operating over 2025-10-01 to 2026-09-30`.
    public static String asked(Assurance level, @Nullable Period window) {
        return Words.of(level)
                + (level == Assurance.OPERATING && window != null
                        ? " over " + Words.days(window)
                        : "");
    }

    /// What has to be shown, for people: `in place`, `in operation over 2025-10-01 to 2026-09-30`.
    public static String toShow(Assurance level, @Nullable Period window) {
        return spoken(level)
                + (level == Assurance.OPERATING && window != null
                        ? " over " + Words.days(window)
                        : "");
    }

    /// What a level of assurance says of a control: `designed`, `in place`, `in operation`.
    public static String spoken(Assurance level) {
        return switch (level) {
            case DESIGNED -> "designed";
            case IMPLEMENTED -> "in place";
            case OPERATING -> "in operation";
        };
    }

    public static String assurance(@Nullable Assurance level) {
        return level == null ? "level not stated" : Words.of(level);
    }

    /// `soc2-2017/CC6.1 is attested met, operating (the report)`
    public static String attested(Attestation a, Crosswalk crosswalk) {
        Assurance level = a.level();
        String word =
                level == null && a.met()
                        ? "level not stated (counts as operating)"
                        : assurance(level);
        return a.requirement()
                + " is attested "
                + (a.met() ? "met" : "not met")
                + (a.isReserved() ? butFor(a, left(a, crosswalk)) : "")
                + ", "
                + word
                + source(a);
    }

    private static String butFor(Attestation a, List<String> obligations) {
        String left = String.join(", ", obligations);
        return a.isPending()
                ? " but for %sleft to %s, whose own report does not cover it"
                        .formatted(left.isEmpty() ? "what is " : left + ", ", a.by())
                : left.isEmpty() ? "" : " except for " + left;
    }

    /// ` but for 2 points: Access is reviewed; Leavers lose access`, ` but for what is left to the
    /// host, whose own report does not cover it: Entry is controlled`, or nothing.
    public static String reservation(Attestation a, Crosswalk crosswalk) {
        if (!a.isReserved()) {
            return "";
        }
        List<String> left = left(a, crosswalk).stream().map(o -> point(o, crosswalk)).toList();
        if (left.isEmpty() && !a.isPending()) {
            return "";
        }
        int more = left.size() - MOST_LEFT_OUT;
        return " but for "
                + (a.isPending()
                        ? "what is left to " + a.by() + ", whose own report does not cover it"
                        : Words.many(left.size(), "point", "points"))
                + (left.isEmpty() ? "" : ": ")
                + String.join("; ", left.subList(0, Math.min(MOST_LEFT_OUT, left.size())))
                + (more > 0 ? "; and %d more".formatted(more) : "");
    }

    /// What an obligation says, inside of a sentence; its id where nothing knows it any more.
    public static String point(String obligation, Crosswalk crosswalk) {
        return crosswalk
                .obligation(obligation)
                .map(o -> Words.unstopped(o.words()))
                .orElse(obligation);
    }

    /// What an attestation leaves out of what its requirement asks for, ids of obligations.
    public static List<String> left(Attestation a, Crosswalk crosswalk) {
        if (a.isPending()) {
            return ids(crosswalk.demands(a.requirement()).stream())
                    .filter(o -> !a.except().contains(o))
                    .toList();
        }
        List<String> asked =
                ids(Stream.concat(
                                crosswalk.demands(a.requirement()).stream(),
                                crosswalk.suggests(a.requirement()).stream()))
                        .toList();
        return asked.isEmpty()
                ? a.except()
                : a.except().stream().filter(crosswalk.given(asked)::contains).toList();
    }

    private static Stream<String> ids(Stream<Obligation> obligations) {
        return obligations.map(Obligation::id);
    }

    /// `inc-lessons-drawn is answered done, implemented (Security lead)`
    public static String answered(Answered a) {
        return a.obligation()
                + " is answered "
                + (a.isPending() ? "done by " + a.by() : a.done() ? "done" : "not done")
                + ", "
                + Words.of(a.level())
                + (a.source().isEmpty() ? "" : " (" + a.source() + ")");
    }

    /// ` (exception 4 of the report)`, or nothing.
    public static String source(Attestation a) {
        return a.source().isEmpty() ? "" : " (" + a.source() + ")";
    }

    /// How the left requirement of a pair relates to the right one.
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

    /// The verb that tells what a published row states, to stand between its two sides.
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

    /// `quarterly, within 14 days`, `daily on business days`
    public static String cadence(Cadence cadence) {
        String every = Words.spoken(cadence.every()).replace("half yearly", "half-yearly");
        boolean business = cadence.days() == Cadence.Days.BUSINESS;
        if (business && cadence.every() == Cadence.Every.DAILY) {
            every += " on business days";
        }
        String day = business ? "business day" : "day";
        return cadence.toleranceDays() == 0
                ? every
                : every + ", within " + Words.many(cadence.toleranceDays(), day, day + "s");
    }

    /// The same of an adopted control, with what the library says where that is stricter: `yearly
    /// (looser than the library's control: quarterly, within 14 days)`.
    public static String cadence(AdoptedControl adopted) {
        Cadence usual = adopted.looserThan();
        return cadence(adopted.cadence())
                + (usual == null
                        ? ""
                        : " (looser than the library's control: %s)".formatted(cadence(usual)));
    }

    /// What a kind of evidence answers and by when, where it says so: `, for each event of the
    /// deployment population by its day`.
    public static String answering(Control.EvidenceWanted kind) {
        Integer tolerance = kind.toleranceDays();
        if (tolerance == null && kind.answers().isEmpty()) {
            return "";
        }
        String events =
                kind.answers().isEmpty()
                        ? ""
                        : " of the "
                                + kind.answers().stream()
                                        .map(Control.EvidenceWanted::called)
                                        .collect(Collectors.joining(" and the "));
        String by =
                tolerance == null
                        ? ""
                        : tolerance == 0
                                ? " by its day"
                                : " within " + Words.many(tolerance, "day", "days");
        return ", for each event" + events + by;
    }
}
