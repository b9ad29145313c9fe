package dev.crosswalk.papers.report;

import dev.crosswalk.content.control.Control;
import dev.crosswalk.engine.ControlFact;
import dev.crosswalk.engine.ObligationState;
import dev.crosswalk.engine.Verdict;
import dev.crosswalk.engine.operation.Occurrence;
import dev.crosswalk.engine.operation.Operation;
import dev.crosswalk.programme.standing.ControlStanding;
import dev.crosswalk.programme.standing.ControlStanding.Condition;
import dev.crosswalk.programme.standing.ControlWords;
import dev.crosswalk.programme.standing.Judged;
import dev.crosswalk.programme.standing.Situation;
import dev.crosswalk.programme.standing.Standing;
import dev.crosswalk.programme.words.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Why obligations are open, and which controls of the library would close them.
final class OpenObligations {
    private static final int MOST_NAMED = 3;

    private final Judged target;
    private final Map<String, List<ControlStanding>> own = new HashMap<>();
    private final Map<String, List<Control>> library = new HashMap<>();

    OpenObligations(Situation situation, Judged target) {
        this.target = target;
        if (target.standing() != null) {
            for (ControlStanding c : target.standing().controls()) {
                if (c.condition() != Condition.UNDECIDED) {
                    given(situation, c.control()).forEach(o -> add(own, o, c));
                }
            }
        }
        situation.content().controls().controls().stream()
                .sorted(
                        Comparator.comparingInt((Control c) -> c.effort().adopt())
                                .thenComparing(Control::id))
                .filter(c -> !isHad(c.id()))
                .forEach(c -> given(situation, c).forEach(o -> add(library, o, c)));
    }

    private static Set<String> given(Situation situation, Control control) {
        return situation.crosswalk().given(control.discharges());
    }

    private static <T> void add(Map<String, List<T>> map, String obligation, T value) {
        map.computeIfAbsent(obligation, k -> new ArrayList<>()).add(value);
    }

    private boolean isHad(String control) {
        return target.standing() != null
                && target.standing().control(control).map(ControlStanding::isAdopted).orElse(false);
    }

    /// Whether the programme has a control for the obligation that only has to be finished, shown
    /// or mended.
    private boolean isBeingClosed(String obligation) {
        return own.getOrDefault(obligation, List.of()).stream()
                .anyMatch(ControlStanding::isAdopted);
    }

    /// Sentences without a full stop: what each control that discharges the obligation lacks, or
    /// that there is none.
    List<String> why(Verdict verdict, String obligation) {
        List<String> why = new ArrayList<>();
        if (isDisputed(verdict, obligation)) {
            why.add("facts contradict each other about it");
        }
        for (ControlStanding c : own.getOrDefault(obligation, List.of())) {
            why.add(lacks(c, obligation));
        }
        if (target.standing() != null && !own.containsKey(obligation)) {
            why.add("no control yet");
        }
        return why;
    }

    private static boolean isDisputed(Verdict verdict, String obligation) {
        return verdict.state(obligation) instanceof ObligationState.Unknown unknown
                && unknown.because().contains(ObligationState.Reason.DISPUTED);
    }

    private String lacks(ControlStanding c, String obligation) {
        String id = c.id();
        return switch (c.condition()) {
            case PLANNED ->
                    id
                            + " is planned"
                            + (c.adoption().dueOn() == null ? "" : ", due " + c.adoption().dueOn());
            case RETIRED -> id + " was retired on " + c.adoption().retiredOn();
            case PROVED, UNPROVED, FAILED ->
                    c.today().of(obligation) instanceof ControlFact.Unknown unknown
                            ? unproved(c, obligation, unknown.reason())
                            : notOperated(c);
            case UNDECIDED -> id + " is not decided on";
        };
    }

    private String unproved(ControlStanding c, String obligation, ControlFact.Reason reason) {
        if (reason == ControlFact.Reason.FAILING) {
            return c.id() + " failed its test (" + String.join(", ", c.failing()) + ")";
        }
        boolean expired = reason == ControlFact.Reason.EVIDENCE_EXPIRED;
        Operation over = target.asked() == null || expired ? null : c.operation();
        if (over != null && over.missing() > 0) {
            return c.id() + missed(over);
        }
        return switch (reason) {
            case EVIDENCE_EXPIRED -> {
                LocalDate until = c.shownUntil(obligation);
                yield c.id()
                        + " is in place, and its evidence expired"
                        + (until == null ? "" : " on " + until);
            }
            case CHECK_BROKE -> c.id() + " is in place, and its last test did not work";
            case NO_DATA, NOT_IMPLEMENTED -> c.id() + " is in place, and nothing shows it";
            case DOCUMENT_NOT_IN_FORCE,
                    LAPSED,
                    FAILING,
                    INCOMPLETE,
                    DEVIATIONS,
                    PART_OF_WINDOW,
                    NOT_EFFECTIVE ->
                    c.id() + " is in place: " + ControlWords.lacking(reason);
        };
    }

    private String notOperated(ControlStanding c) {
        if (c.operation() == null) {
            return c.id() + " is shown to be in place; no window shows that it operates";
        }
        Standing standing = target.standing();
        if (standing != null && !c.operation().window().isOverAt(standing.asOf())) {
            return c.id() + " is shown to be in place; the window is not over";
        }
        if (c.fact().state() instanceof ControlFact.Fails fails) {
            return c.id()
                    + " is shown to be in place, and was not effective over the window: "
                    + String.join(", ", fails.evidence());
        }
        if (c.operation().missing() > 0) {
            return c.id() + " is shown to be in place, and" + missed(c.operation());
        }
        List<Occurrence> open = c.operation().with(Occurrence.Status.OPEN);
        if (!open.isEmpty()) {
            return c.id() + " is shown to be in place, and was not done yet for " + names(open);
        }
        return c.id() + " is shown to be in place: " + ControlWords.overWindow(c);
    }

    private static String missed(Operation operation) {
        List<String> all = new ArrayList<>();
        missed(all, "missed ", operation.with(Occurrence.Status.MISSING));
        missed(all, "failed at ", operation.with(Occurrence.Status.FAILED));
        return " " + String.join(", and ", all);
    }

    private static void missed(List<String> all, String verb, List<Occurrence> these) {
        if (!these.isEmpty()) {
            all.add(
                    verb
                            + Words.many(these.size(), "occurrence", "occurrences")
                            + ": "
                            + names(these));
        }
    }

    private static String names(List<Occurrence> occurrences) {
        List<String> names =
                occurrences.stream().limit(MOST_NAMED).map(Occurrence::spoken).toList();
        return String.join(", ", names) + (occurrences.size() > MOST_NAMED ? " .." : "");
    }

    /// What stands between an obligation and its proof.
    enum Cause {
        FAILED("Test failed"),
        /// In place, and the proof is missing, stale or reaches less far than is asked.
        NOT_SHOWN("In place and not shown"),
        PLANNED("Planned"),
        NO_CONTROL("No control yet");

        private final String title;

        Cause(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    /// What stands between an open obligation and its proof, by the control of the programme that
    /// is nearest to it.
    Cause cause(String obligation) {
        Cause best = Cause.NO_CONTROL;
        for (ControlStanding c : own.getOrDefault(obligation, List.of())) {
            Cause cause =
                    switch (c.condition()) {
                        case PROVED, UNPROVED, FAILED ->
                                isFailing(c, obligation) ? Cause.FAILED : Cause.NOT_SHOWN;
                        case PLANNED -> Cause.PLANNED;
                        case RETIRED, UNDECIDED -> Cause.NO_CONTROL;
                    };
            best = cause.compareTo(best) < 0 ? cause : best;
        }
        return best;
    }

    private static boolean isFailing(ControlStanding c, String obligation) {
        return c.today().of(obligation) instanceof ControlFact.Unknown unknown
                && unknown.reason() == ControlFact.Reason.FAILING;
    }

    /// Controls of the library that discharge the obligation and are not adopted, the least work
    /// first; none where the programme has one that only has to be finished, shown or mended.
    List<Control> wouldClose(String obligation) {
        return isBeingClosed(obligation) ? List.of() : library.getOrDefault(obligation, List.of());
    }

    /// The controls that close the obligation, with their titles: those of the programme that only
    /// have to be finished, shown or mended; else those of the library, with the days that they
    /// take to adopt.
    List<String> closers(String obligation) {
        return isBeingClosed(obligation)
                ? own.getOrDefault(obligation, List.of()).stream()
                        .filter(ControlStanding::isAdopted)
                        .map(c -> c.id() + " " + c.title())
                        .toList()
                : wouldClose(obligation).stream()
                        .limit(MOST_NAMED)
                        .map(OpenObligations::withDays)
                        .toList();
    }

    /// The first day for which a control that discharges the obligation is planned.
    Optional<LocalDate> due(String obligation) {
        return own.getOrDefault(obligation, List.of()).stream()
                .filter(c -> c.condition() == Condition.PLANNED)
                .map(c -> c.adoption().dueOn())
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder());
    }

    private static String withDays(Control c) {
        return c.id()
                + " "
                + c.title()
                + " (up to "
                + Control.Effort.days(c.effort().adopt())
                + " person-days)";
    }

    /// `to adopt: ACC-07 Quarterly user access review (up to 3 person-days)`
    String closing(String obligation) {
        if (isBeingClosed(obligation)) {
            return "";
        }
        List<Control> closing = wouldClose(obligation);
        if (closing.isEmpty()) {
            return "the library has no control for it";
        }
        return "to adopt: "
                + String.join(
                        " or ",
                        closing.stream().limit(MOST_NAMED).map(OpenObligations::withDays).toList());
    }
}
