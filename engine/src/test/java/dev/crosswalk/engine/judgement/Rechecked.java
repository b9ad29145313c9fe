package dev.crosswalk.engine.judgement;

import dev.crosswalk.engine.operation.Ground;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.engine.operation.Operated;
import dev.crosswalk.engine.operation.Period;
import java.util.ArrayList;
import java.util.List;

/// What was judged, tested again by the checker.
final class Rechecked {
    private Rechecked() {}

    /// What the checker says against the grounds of a judgement.
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
        }
        return wrong;
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
