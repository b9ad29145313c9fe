package dev.crosswalk.engine.judgement;

import dev.crosswalk.engine.ControlFact;
import dev.crosswalk.engine.judgement.HistoryFacts.Said;
import dev.crosswalk.engine.operation.Failure;
import dev.crosswalk.engine.operation.Ground;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.engine.operation.Operated;
import dev.crosswalk.engine.operation.Period;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was judged, tested again by the checker.
final class Rechecked {
    private Rechecked() {}

    /// What the checker says against the grounds of a judgement, against why it says that the
    /// control failed, and against why the control is in place on the day on which it is judged.
    static List<String> wrong(History history, Period window, Moment known) {
        List<String> wrong = new ArrayList<>();
        for (Judgement.Shown shown :
                Judgement.of(history, Practice.USUAL, window, known).obligations()) {
            if (shown.counts()) {
                wrong.addAll(check(operated(shown), shown.obligation(), history, window, known));
            }
            for (Ground.Tested t : shown.tested()) {
                Operated tested = new Operated("c", List.of(t.days()), List.of(t));
                wrong.addAll(check(tested, shown.obligation(), history, window, known));
            }
            if (shown.state() == Judgement.State.FAILED) {
                wrong.addAll(failed(shown.failures(), shown.obligation(), history, window, known));
            }
        }
        for (String obligation : history.discharges()) {
            Operated today = today(history, obligation, known);
            if (today != null) {
                wrong.addAll(onTheDay(today, obligation, history, known));
            }
        }
        return wrong;
    }

    /// Why the control is in place on a day; null where it is not.
    static @Nullable Operated today(History history, String obligation, Moment known) {
        boolean inPlace = history.inPlace().stream().anyMatch(p -> p.contains(known.day()));
        ControlFact fact =
                new HistoryFacts(
                                "c",
                                history,
                                Practice.USUAL,
                                inPlace ? Said.IN_PLACE : Said.ABSENT,
                                known,
                                known)
                        .onTheDay();
        return fact.of(obligation) instanceof ControlFact.Holds holds
                ? holds.operated().getFirst()
                : null;
    }

    static List<String> onTheDay(Operated today, String obligation, History history, Moment known) {
        return OperationChecker.onTheDay(today, obligation, history, Practice.USUAL, known, known);
    }

    static List<String> failed(
            List<Failure> failures,
            String obligation,
            History history,
            Period window,
            Moment known) {
        return OperationChecker.failed(
                failures, obligation, history, Practice.USUAL, window, known, known);
    }

    static Operated operated(Judgement.Shown shown) {
        return new Operated("c", shown.part().days(), shown.grounds());
    }

    static List<String> check(
            Operated operated, String obligation, History history, Period window, Moment known) {
        return OperationChecker.check(
                operated, obligation, history, Practice.USUAL, window, known, known);
    }
}
