package dev.crosswalk.engine.judgement;

import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.ControlFact;
import dev.crosswalk.engine.ControlFact.Reason;
import dev.crosswalk.engine.ControlFact.Share;
import dev.crosswalk.engine.ControlFact.State;
import dev.crosswalk.engine.operation.Ground;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.engine.operation.Operated;
import dev.crosswalk.engine.operation.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the engine is told of a control whose history is known.
public final class HistoryFacts {
    private final String control;
    private final History history;
    private final InPlaceToday today;
    private final Said said;
    private final InPlace inPlace;
    private final Map<String, List<String>> written;
    private final LocalDate day;

    /// What the organisation says of the control on the day.
    public enum Said {
        /// Nobody decided on it, or it was given up.
        ABSENT,
        /// It was decided on, and its documents are not in force.
        PLANNED,
        DESIGNED,
        /// It is in place, and a document of it is not in force.
        WITHOUT_DOCUMENTS,
        IN_PLACE
    }

    public HistoryFacts(
            String control,
            History history,
            Practice practice,
            Said said,
            Moment asOf,
            Moment knownAt) {
        this(control, history, practice, said, asOf, knownAt, Map.of());
    }

    /// @param written the documents that alone show an obligation, by its id; none of these is
    ///   among what the history is about
    public HistoryFacts(
            String control,
            History history,
            Practice practice,
            Said said,
            Moment asOf,
            Moment knownAt,
            Map<String, List<String>> written) {
        this.control = control;
        this.history = history;
        LocalDate from = history.inForceFrom();
        boolean without = from != null && from.isAfter(asOf.day());
        this.said = said == Said.IN_PLACE && without ? Said.WITHOUT_DOCUMENTS : said;
        this.written = written;
        inPlace = InPlace.of(history, practice);
        day = asOf.day();
        today = new InPlaceToday(history.as(asOf, knownAt), practice, asOf);
    }

    /// Whether the control is in place.
    public ControlFact onTheDay() {
        Map<String, State> states = new LinkedHashMap<>();
        history.discharges().forEach(o -> states.put(o, onTheDay(o)));
        written.forEach((o, documents) -> states.put(o, inForce(documents)));
        return fact(states);
    }

    /// Whether it operated, as a judgement over a window says.
    public ControlFact over(Judgement judgement) {
        Map<String, State> states = new LinkedHashMap<>();
        judgement.obligations().forEach(s -> states.put(s.obligation(), operated(s, judgement)));
        written.forEach((o, documents) -> states.put(o, inForce(o, documents, judgement)));
        return fact(states);
    }

    private ControlFact fact(Map<String, State> states) {
        Map<State, List<String>> shares = new LinkedHashMap<>();
        states.forEach((o, s) -> shares.computeIfAbsent(s, x -> new ArrayList<>()).add(o));
        if (shares.isEmpty()) {
            return new ControlFact(
                    control, List.of(), new ControlFact.Unknown(Reason.NO_DATA, null, false));
        }
        List<Share> all = new ArrayList<>();
        shares.forEach((s, o) -> all.add(new Share(o, s)));
        return new ControlFact(control, all);
    }

    private State onTheDay(String obligation) {
        if (said != Said.IN_PLACE && said != Said.WITHOUT_DOCUMENTS) {
            return inForce(List.of());
        }
        InPlaceToday.Today found = today.of(obligation);
        if (said == Said.WITHOUT_DOCUMENTS) {
            // Where nothing shows it either, that is what lacks first.
            return found.found() == InPlaceToday.Found.NOTHING
                    ? new ControlFact.Unknown(Reason.NO_DATA, null, true)
                    : inForce(List.of());
        }
        return switch (found.found()) {
            case SHOWN -> inPlace(found.evidence(), found.grounds());
            case NOTHING -> unknown(Reason.NO_DATA, true);
            case EXPIRED -> unknown(Reason.EVIDENCE_EXPIRED, true);
            case LAPSED -> unknown(Reason.LAPSED, true);
            case FAILING -> unknown(Reason.FAILING, false);
        };
    }

    /// What a document says holds while it is in force, and its control in place.
    private State inForce(List<String> documents) {
        return switch (said) {
            case ABSENT -> new ControlFact.Unknown(Reason.NOT_IMPLEMENTED, null, false);
            case PLANNED -> new ControlFact.Unknown(Reason.NOT_IMPLEMENTED, null, false);
            case DESIGNED ->
                    new ControlFact.Unknown(Reason.NOT_IMPLEMENTED, Assurance.DESIGNED, false);
            case WITHOUT_DOCUMENTS ->
                    new ControlFact.Unknown(Reason.DOCUMENT_NOT_IN_FORCE, null, true);
            case IN_PLACE -> inPlace(documents, List.of(new Ground.InForce(documents)));
        };
    }

    private State inForce(String obligation, List<String> documents, Judgement judgement) {
        State now = inForce(documents);
        if (!(now instanceof ControlFact.Holds)) {
            return now;
        }
        History.Conclusion conclusion = judgement.conclusion();
        if (conclusion != null
                && conclusion.as() == History.As.NOT_EFFECTIVE
                && conclusion.isOf(obligation)) {
            return new ControlFact.Unknown(Reason.NOT_EFFECTIVE, reached(now), false);
        }
        if (judgement.soFar() != null) {
            return new ControlFact.Unknown(Reason.INCOMPLETE, reached(now), true);
        }
        long days = inPlace.counted(judgement.window()).stream().mapToLong(Period::days).sum();
        return days == judgement.window().days()
                ? new ControlFact.Holds(
                        Assurance.OPERATING,
                        documents,
                        List.of(
                                new Operated(
                                        control,
                                        inPlace.counted(judgement.window()),
                                        List.of(new Ground.InForce(documents)))))
                : new ControlFact.Unknown(Reason.PART_OF_WINDOW, reached(now), true);
    }

    private State inPlace(List<String> evidence, List<Ground> grounds) {
        return new ControlFact.Holds(
                Assurance.IMPLEMENTED,
                evidence,
                List.of(new Operated(control, List.of(Period.day(day)), grounds)));
    }

    private static State unknown(Reason reason, boolean possible) {
        return new ControlFact.Unknown(reason, Assurance.DESIGNED, possible);
    }

    private State operated(Judgement.Shown shown, Judgement judgement) {
        if (said == Said.WITHOUT_DOCUMENTS) {
            return onTheDay(shown.obligation());
        }
        return switch (shown.state()) {
            case SATISFIED ->
                    new ControlFact.Holds(
                            Assurance.OPERATING,
                            shown.evidence(),
                            List.of(new Operated(control, shown.part().days(), shown.grounds())));
            case FAILED ->
                    new ControlFact.Fails(
                            Assurance.OPERATING,
                            judgement.deviations().stream().map(Deviation::id).toList(),
                            shown.failures());
            case UNKNOWN ->
                    new ControlFact.Unknown(
                            why(shown), reached(onTheDay(shown.obligation())), shown.possible());
        };
    }

    private static @Nullable Assurance reached(State state) {
        return switch (state) {
            case ControlFact.Holds holds -> holds.level();
            case ControlFact.Unknown unknown -> unknown.reached();
            case ControlFact.Fails fails -> null;
        };
    }

    private static Reason why(Judgement.Shown shown) {
        return switch (shown.outcome()) {
            case NOT_EFFECTIVE -> Reason.NOT_EFFECTIVE;
            case DEVIATIONS -> Reason.DEVIATIONS;
            case INCOMPLETE ->
                    shown.rule() == Judgement.Rule.NOT_IN_PLACE
                            ? Reason.NOT_IMPLEMENTED
                            : shown.rule() == Judgement.Rule.NOTHING_SHOWS
                                    ? Reason.NO_DATA
                                    : Reason.INCOMPLETE;
            case NOT_EXERCISED, EFFECTIVE -> Reason.PART_OF_WINDOW;
        };
    }
}
