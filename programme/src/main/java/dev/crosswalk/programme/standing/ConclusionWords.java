package dev.crosswalk.programme.standing;

import dev.crosswalk.content.control.Control;
import dev.crosswalk.engine.judgement.Judgement;
import dev.crosswalk.programme.People;
import dev.crosswalk.programme.standing.Concluded.Apart;
import dev.crosswalk.programme.words.Words;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Says why a conclusion counts or does not: the sentences of the rules.
public final class ConclusionWords {
    private ConclusionWords() {}

    /// Why a conclusion lifts nothing.
    ///
    /// @param concluded what is known of who concluded; null where nothing is
    /// @param judgement what is judged without it
    public static String why(
            Judgement.Why why, @Nullable Concluded concluded, Judgement judgement) {
        return switch (why) {
            case NOT_KNOWN_YET -> "it is of a later day";
            case BEFORE_THE_WINDOW_ENDED ->
                    "the window ends on %s, and a conclusion comes after it"
                            .formatted(judgement.window().to());
            case NOT_INDEPENDENT -> notIndependent(concluded);
            case LEAVES_OUT_A_DEVIATION -> "it leaves out a deviation that was known by then";
            case HARM_NOT_LOOKED_INTO ->
                    "it does not say where harm was looked for, with evidence on file that shows it"
                            + " and is no older than what deviates";
            case NOT_CORRECTED -> "what deviates was not corrected by then";
            case VOIDED -> "a deviation became known, or became worse, after it";
            case RESTS_ON_LATER_RECORDS ->
                    "by what was on file on that day it deviated beyond what a person may conclude"
                            + " on, and what was received later is for a conclusion of a later day";
            case NOTHING_TO_LIFT -> nothingToLift(judgement);
            case REPLACED -> "another conclusion counts, of that day or a later one";
        };
    }

    /// The same, with the kinds of evidence of which none is on file where that is the reason.
    public static String why(
            Judgement.Why why, @Nullable Concluded concluded, ControlStanding standing) {
        Judgement judgement = Objects.requireNonNull(standing.judgement());
        String words = why(why, concluded, judgement);
        List<String> kinds =
                why == Judgement.Why.NOTHING_TO_LIFT
                                && judgement.rule() == Judgement.Rule.NOTHING_SHOWS
                        ? lacking(standing, judgement)
                        : List.of();
        return kinds.isEmpty() ? words : words + ", of " + or(kinds);
    }

    /// The kinds of evidence that would show what nothing shows.
    private static List<String> lacking(ControlStanding standing, Judgement judgement) {
        return judgement.obligations().stream()
                .filter(s -> s.rule() == Judgement.Rule.NOTHING_SHOWS)
                .flatMap(s -> standing.control().shownBy(s.obligation()).stream())
                .map(Control.EvidenceWanted::called)
                .distinct()
                .toList();
    }

    private static String notIndependent(@Nullable Concluded concluded) {
        if (concluded != null && concluded.namesNobody()) {
            return "whoever concludes is a person, or had a role, of people.yaml, and on %s nobody is %s"
                    .formatted(concluded.said().on(), concluded.said().by());
        }
        if (concluded == null) {
            return "whoever concluded owns or performs the control, or accepted what deviates, and so was"
                    + " not independent";
        }
        String by = concluded.said().by();
        String parts =
                parts(concluded, People.Apart.SAME).entrySet().stream()
                        .map(e ->
                                e.getKey().equals(by)
                                        ? e.getValue()
                                        : "is " + e.getKey() + ", who " + e.getValue())
                        .collect(Collectors.joining(", and "));
        return by + " " + parts + ", and whoever concludes is somebody else";
    }

    /// Says of whoever concluded that they may have a part in the control: `Bea is not Ann, who
    /// owns and performs REV-01`; empty where it is known who they are.
    public static String notShown(Concluded concluded) {
        List<String> parts =
                parts(concluded, People.Apart.NOT_SHOWN).entrySet().stream()
                        .map(e -> e.getKey() + ", who " + e.getValue())
                        .toList();
        return parts.isEmpty() ? "" : concluded.said().by() + " is not " + or(parts);
    }

    /// What somebody has to do with a control, by who it is: `Ann`, `owns and performs REV-01`.
    private static Map<String, String> parts(Concluded concluded, People.Apart from) {
        Map<String, Set<String>> verbs = new LinkedHashMap<>();
        for (Apart apart : concluded.apart(from)) {
            verbs.computeIfAbsent(apart.who(), _ -> new LinkedHashSet<>())
                    .add(
                            switch (apart.part()) {
                                case OWNER -> "owns";
                                case PERFORMER -> "performs";
                                case ACCEPTOR -> "accepted a deviation of";
                            });
        }
        Map<String, String> parts = new LinkedHashMap<>();
        verbs.forEach((who, of) ->
                parts.put(who, Words.and(List.copyOf(of)) + " " + concluded.said().control()));
        return parts;
    }

    /// Those of whom it is known, or not shown, that they are somebody else: `the owner, Ann`.
    public static List<String> names(Concluded concluded, People.Apart from) {
        return concluded.apart(from).stream().map(ConclusionWords::of).distinct().toList();
    }

    /// `the owner, Security lead`
    private static String of(Apart apart) {
        String part =
                switch (apart.part()) {
                    case OWNER -> "the owner";
                    case PERFORMER -> "a performer";
                    case ACCEPTOR -> "who accepted a deviation";
                };
        return part + ", " + apart.who();
    }

    /// `a, or b, or c`
    public static String or(List<String> names) {
        return names.size() > 3
                ? String.join(", or ", names.subList(0, 3)) + ", or others"
                : String.join(", or ", names);
    }

    /// Why a control's window leaves nothing for a person to conclude.
    private static String nothingToLift(Judgement judgement) {
        return switch (judgement.outcome()) {
            case NOT_EFFECTIVE -> never(judgement.rule());
            case INCOMPLETE ->
                    "not all of the window is known%s: %s"
                            .formatted(
                                    mayCome(judgement.rule()) ? " yet" : "",
                                    never(judgement.rule()));
            case NOT_EXERCISED, EFFECTIVE -> "nothing deviates";
            case DEVIATIONS -> "it speaks of nothing that deviates";
        };
    }

    /// Whether time alone brings what is not known.
    private static boolean mayCome(Judgement.Rule rule) {
        return rule == Judgement.Rule.WINDOW_RUNS || rule == Judgement.Rule.OPEN;
    }

    /// The sentence of the rule that decided.
    private static String never(Judgement.Rule rule) {
        return switch (rule) {
            case CONCLUDED_NOT_EFFECTIVE -> "somebody concluded that it is not effective";
            case FALSIFIED_RECORD ->
                    "a record was falsified or overridden, on which nobody concludes";
            case RUN -> "too many deviate in a row, on which nobody concludes";
            case MORE_THAN_A_PERSON_MAY_CONCLUDE ->
                    "it deviates beyond what a person may conclude on";
            case MORE_THAN_A_QUARTER -> "more than a quarter deviate, on which nobody concludes";
            case WINDOW_RUNS -> "the window is not over";
            case NOTHING_DUE -> "nothing was ever due";
            case NOT_IN_PLACE -> "the control was not in place";
            case OPEN -> "something that is due is still open";
            case POPULATION_ABSENT -> "there is no list of all events of the window";
            case POPULATION_UNRECONCILED -> "the list of all events is not reconciled";
            case NOTHING_SHOWS -> "no evidence of a kind that shows it is on file";
            case NOT_ACTED_ON -> "nothing shows that what was found was acted on";
            case TOO_MUCH_UNKNOWN ->
                    "nothing says how it was on more days, or more in a row, than anybody may conclude on";
            case DEVIATES -> "something deviates";
            case NO_EVENT -> "there was no event";
            case NO_FINDING -> "nothing was found that had to be acted on";
            case ALL_DONE -> "all was done";
        };
    }
}
