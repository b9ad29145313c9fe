package dev.crosswalk.programme.standing;

import dev.crosswalk.content.control.Control;
import dev.crosswalk.engine.ControlFact;
import dev.crosswalk.engine.judgement.Judgement;
import dev.crosswalk.programme.standing.ControlStanding.Condition;
import dev.crosswalk.programme.words.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Puts how a control stands in words.
public final class ControlWords {
    /// So many obligations are named; of more there is a number.
    private static final int MOST_NAMED = 3;

    /// How a control stands of which nothing shows some.
    public static final String IN_PART = "in place and shown in part";

    /// How a control stands that an auditor's test alone shows: the next auditor samples anew.
    public static final String TESTED = "tested by the auditor, no record of your own since";

    private static final String EXCEPTED = "in place with an auditor's exception";

    private static final String SINCE_FOUND = "no evidence of days since an auditor's exception";

    private ControlWords() {}

    public static String of(Condition condition) {
        return switch (condition) {
            case PROVED -> "in place and shown";
            case UNPROVED -> "in place and not shown";
            case FAILED -> "failed";
            case PLANNED -> "planned";
            case RETIRED -> "retired";
            case UNDECIDED -> "not decided on";
        };
    }

    /// How many controls of a condition there are, in words.
    ///
    /// @param inPart whether something of each is not shown, or an auditor found an exception in
    ///   it, or nothing shows it but an auditor's test
    /// @param words `54 in place and shown`
    public record Count(Condition condition, boolean inPart, String words) {}

    /// How many there are of each condition; what a plan proposed and nobody decided on is not
    /// called planned, and what an auditor excepted is counted apart, whatever is shown of it, as
    /// is what an auditor's test alone shows.
    public static List<Count> counts(Standing standing) {
        List<ControlStanding> excepted = standing.excepted();
        int tested = standing.testedAlone().size();
        List<Count> counts = new ArrayList<>();
        for (Condition condition : Condition.values()) {
            if (condition == Condition.UNPROVED && !excepted.isEmpty()) {
                counts.add(new Count(Condition.PROVED, true, excepted.size() + " " + EXCEPTED));
            }
            List<ControlStanding> all =
                    standing.controls().stream()
                            .filter(c -> c.condition() == condition)
                            .filter(c -> !excepted.contains(c))
                            .toList();
            int proposed = (int) all.stream().filter(c -> c.adoption().isUndecided()).count();
            int inPart = (int) all.stream().filter(ControlStanding::isShownInPart).count();
            int alone = condition == Condition.PROVED ? tested : 0;
            int whole = all.size() - proposed - inPart - alone;
            if (whole > 0) {
                counts.add(new Count(condition, false, whole + " " + of(condition)));
            }
            if (alone > 0) {
                counts.add(new Count(condition, true, alone + " " + TESTED));
            }
            if (inPart > 0) {
                counts.add(new Count(condition, true, inPart + " " + IN_PART));
            }
            if (proposed > 0) {
                counts.add(
                        new Count(
                                condition,
                                false,
                                proposed + " proposed by a plan and decided on by nobody"));
            }
        }
        return counts;
    }

    /// `in place and not shown: evidence expired on 2026-10-09`
    public static String of(ControlStanding c) {
        return switch (c.condition()) {
            case PROVED ->
                    c.isTestedAlone()
                            ? TESTED
                            : (c.operated()
                                            ? c.judgement() != null && c.judgement().concluded()
                                                    ? "in operation, with deviations that somebody concluded on"
                                                    : "in operation"
                                            : of(Condition.PROVED))
                                    + partly(c);
            case UNPROVED -> of(Condition.UNPROVED) + ": " + lacking(c);
            case PLANNED ->
                    (c.adoption().isUndecided()
                                    ? "proposed by a plan, not decided on"
                                    : of(Condition.PLANNED))
                            + on(", due ", c.adoption().dueOn());
            case RETIRED -> of(Condition.RETIRED) + on(" on ", c.adoption().retiredOn());
            case FAILED, UNDECIDED -> of(c.condition());
        };
    }

    /// What is not shown of a control of which something is, and why: `, but for 1 of its 3
    /// obligations: evidence expired on 2026-10-09`.
    private static String partly(ControlStanding c) {
        List<ControlFact.Share> unshown = c.unshown();
        int lacking = unshown.stream().mapToInt(s -> s.discharges().size()).sum();
        return lacking == 0
                ? ""
                : ", but for %d of its %d obligations: %s"
                        .formatted(
                                lacking,
                                c.control().discharges().size(),
                                Words.and(
                                        unshown.stream().map(s -> why(c, s)).distinct().toList()));
    }

    private static String why(ControlStanding c, ControlFact.Share share) {
        return (ControlStanding.isFor(share, ControlFact.Reason.NO_DATA) && isFound(c)
                        ? SINCE_FOUND
                        : of(share.state()))
                + (ControlStanding.isFor(share, ControlFact.Reason.EVIDENCE_EXPIRED) ? on(c) : "");
    }

    /// ` on 2026-10-09`, of what expired bit by bit the days on which it did.
    private static String on(ControlStanding c) {
        List<String> days = c.expiries().stream().map(LocalDate::toString).toList();
        return days.isEmpty() ? "" : " on " + Words.some(days, MOST_NAMED);
    }

    /// What a control of which something is shown does not show, a sentence for each reason: since
    /// when, and what would show it.
    public static List<String> notShown(ControlStanding c) {
        Map<String, List<String>> why = new LinkedHashMap<>();
        if (c.isShownInPart()) {
            for (ControlFact.Share share : c.unshown()) {
                for (String o : share.discharges()) {
                    boolean expired =
                            ControlStanding.isFor(share, ControlFact.Reason.EVIDENCE_EXPIRED);
                    String words =
                            expired
                                    ? "evidence expired" + on(" on ", c.shownUntil(o))
                                    : of(share.state());
                    why.computeIfAbsent(words, _ -> new ArrayList<>()).add(o);
                }
            }
        }
        List<String> sentences = new ArrayList<>();
        why.forEach((words, obligations) ->
                sentences.add(
                        "%d of its %d obligations not shown: %s.%s"
                                .formatted(
                                        obligations.size(),
                                        c.control().discharges().size(),
                                        words,
                                        toFile(c, obligations))));
        return sentences;
    }

    private static String toFile(ControlStanding c, List<String> obligations) {
        List<String> kinds =
                c.control().evidence().stream()
                        .filter(k -> c.control().shown(k).stream().anyMatch(obligations::contains))
                        .map(Control.EvidenceWanted::called)
                        .toList();
        return kinds.isEmpty() ? "" : " File anew: " + Words.some(kinds, MOST_NAMED) + ".";
    }

    /// Whether something is on file of a control, and an auditor found an exception in it.
    private static boolean isFound(ControlStanding c) {
        return !c.found().isEmpty() && c.atHand().stream().anyMatch(AtHand::shows);
    }

    private static String lacking(ControlStanding c) {
        if (!(c.today().state() instanceof ControlFact.Unknown unknown)) {
            return lacking(ControlFact.Reason.NO_DATA);
        }
        if (unknown.reason() == ControlFact.Reason.NO_DATA && unknown.designed() && isFound(c)) {
            return SINCE_FOUND;
        }
        boolean expired = unknown.reason() == ControlFact.Reason.EVIDENCE_EXPIRED;
        return lacking(unknown) + (expired ? on(c) : "");
    }

    /// What is known of some obligations of a control: `operated`, `evidence expired`.
    public static String of(ControlFact.State state) {
        return switch (state) {
            case ControlFact.Holds holds ->
                    switch (holds.level()) {
                        case DESIGNED -> "designed";
                        case IMPLEMENTED -> "in place";
                        case OPERATING -> "operated";
                    };
            case ControlFact.Fails fails -> "failed";
            case ControlFact.Unknown unknown ->
                    unknown.reason() == ControlFact.Reason.NOT_IMPLEMENTED
                            ? "not in place"
                            : lacking(unknown);
        };
    }

    /// Why a control that is in place is not shown, with what of its documents lacks too.
    public static String lacking(ControlFact.Unknown unknown) {
        boolean written = unknown.designed() || unknown.reason() != ControlFact.Reason.NO_DATA;
        return lacking(unknown.reason())
                + (written || !unknown.possible() ? "" : ", and a document of it is not in force");
    }

    /// Why a control that is in place is not shown.
    public static String lacking(ControlFact.Reason reason) {
        return switch (reason) {
            case EVIDENCE_EXPIRED -> "evidence expired";
            case CHECK_BROKE -> "the last test did not work";
            case NO_DATA, NOT_IMPLEMENTED -> "no evidence";
            case DOCUMENT_NOT_IN_FORCE -> "a document of it is not in force";
            case LAPSED -> "the last occurrence was not done";
            case FAILING -> "the last test failed";
            case INCOMPLETE -> "not all of the window is known";
            case DEVIATIONS -> "deviations nobody concluded on";
            case PART_OF_WINDOW -> "part of the window only";
            case NOT_EFFECTIVE -> "deviations beyond any conclusion";
        };
    }

    /// How a control operated over the window asked about: `364 of 365, effective with exceptions`,
    /// `0 of 152 days so far, not complete: the window is not over`; empty where none is.
    public static String overWindow(ControlStanding c) {
        Judgement j = c.judgement();
        if (j == null) {
            return "";
        }
        String figures = JudgedApart.figures(c.apart());
        String counts = figures.isEmpty() ? "" : figures + ", ";
        String unknown = j.outcome() == Judgement.Outcome.INCOMPLETE ? unknown(j.rule()) : "";
        return counts
                + of(j.outcome(), j.concluded())
                + about(c)
                + unknown
                + (j.part().days().isEmpty() ? "" : isGood(j) ? part(j) : from(j.part()));
    }

    /// ` for acc-a, acc-b`: what an outcome is about that is not of what was due; empty where it
    /// is.
    private static String about(ControlStanding c) {
        Judgement j = c.judgement();
        List<String> about = j == null ? List.of() : JudgedApart.aboutNothingDue(c.apart(), j);
        return about.isEmpty() ? "" : " for " + Words.some(about, MOST_NAMED);
    }

    /// How it came out for what nothing was due of, where the figures are of other obligations: `;
    /// not complete for acc-a: nothing shows it`; empty where they are of the same.
    public static String besideFigures(ControlStanding c) {
        Judgement j = c.judgement();
        String about = about(c);
        return j == null || about.isEmpty()
                ? ""
                : "; " + of(j.outcome(), j.concluded()) + about + unknown(j.rule());
    }

    /// Whether a control was effective on the days that count.
    public static boolean isGood(Judgement j) {
        return switch (j.outcome()) {
            case NOT_EFFECTIVE, INCOMPLETE -> false;
            case DEVIATIONS -> j.concluded();
            case NOT_EXERCISED, EFFECTIVE -> true;
        };
    }

    private static String from(Judgement.Part part) {
        return part.isWhole()
                ? ""
                : ", from %s, %d of %d days"
                        .formatted(part.days().getFirst().from(), part.length(), part.of());
    }

    /// What follows `effective` where that is only said of a part of the window: ` for its part,
    /// 2026-03-01 to 2026-09-30, 214 of 365 days; not shown for the rest`; empty where it is said
    /// of all of it.
    public static String part(Judgement judgement) {
        Judgement.Part part = judgement.part();
        if (part.isWhole() || part.days().isEmpty()) {
            return "";
        }
        String days =
                "%s, %d of %d days"
                        .formatted(
                                part.days().size() < 3
                                        ? Words.and(
                                                part.days().stream()
                                                        .map(p -> Words.days(p))
                                                        .toList())
                                        : part.days().size() + " stretches of days",
                                part.length(),
                                part.of());
        return part.counts()
                ? " for its part, " + days + "; not shown for the rest"
                : " so far, " + days + ", which is too little to count; not shown for the window";
    }

    /// What is not known yet of a control that is not complete.
    private static String unknown(Judgement.Rule rule) {
        return switch (rule) {
            case WINDOW_RUNS -> ": the window is not over";
            case NOTHING_DUE -> ": nothing was due";
            case NOT_IN_PLACE -> ": it was not in place";
            case OPEN -> ": something is still open";
            case POPULATION_ABSENT -> ": its events are not all listed";
            case POPULATION_UNRECONCILED -> ": the list of its events is not reconciled";
            case NOTHING_SHOWS -> ": nothing shows it";
            case NOT_ACTED_ON -> ": what was found was not acted on";
            case TOO_MUCH_UNKNOWN -> ": too many days are unknown";
            case CONCLUDED_NOT_EFFECTIVE,
                    FALSIFIED_RECORD,
                    RUN,
                    MORE_THAN_A_PERSON_MAY_CONCLUDE,
                    MORE_THAN_A_QUARTER,
                    DEVIATES,
                    NO_EVENT,
                    NO_FINDING,
                    ALL_DONE ->
                    "";
        };
    }

    public static String of(Judgement.Outcome outcome, boolean concluded) {
        return switch (outcome) {
            case EFFECTIVE -> "effective";
            case NOT_EXERCISED -> "not exercised";
            case DEVIATIONS ->
                    concluded ? "effective with exceptions" : "deviations nobody concluded on";
            case INCOMPLETE -> "not complete";
            case NOT_EFFECTIVE -> "not effective";
        };
    }

    private static String on(String words, @Nullable Object day) {
        return day == null ? "" : words + day;
    }
}
