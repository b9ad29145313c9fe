package dev.crosswalk.engine.judgement;

import dev.crosswalk.engine.judgement.History.As;
import dev.crosswalk.engine.judgement.History.Conclusion;
import dev.crosswalk.engine.judgement.Judgement.Outcome;
import dev.crosswalk.engine.judgement.Judgement.Part;
import dev.crosswalk.engine.judgement.Judgement.Refused;
import dev.crosswalk.engine.judgement.Judgement.Rule;
import dev.crosswalk.engine.judgement.Judgement.Shown;
import dev.crosswalk.engine.judgement.Judgement.SoFar;
import dev.crosswalk.engine.judgement.Judgement.State;
import dev.crosswalk.engine.judgement.Judgement.Why;
import dev.crosswalk.engine.judgement.Judging.Verdict;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.engine.operation.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Joins what follows from the facts with what persons concluded.
final class Concluding {
    private final History h;
    private final Practice practice;
    private final Period window;
    private final Moment asOf;
    private final Moment knownAt;
    private final Judging judging;
    private final Map<String, Verdict> verdicts;
    private final List<Refused> refused = new ArrayList<>();

    Concluding(History history, Practice practice, Period window, Moment asOf, Moment knownAt) {
        h = history;
        this.practice = practice;
        this.window = window;
        this.asOf = asOf;
        this.knownAt = knownAt;
        History known = history.as(asOf, knownAt);
        // That a compensating control was effective is a fact, whoever says so.
        boolean compensated = known.conclusions().stream().anyMatch(Conclusion::compensated);
        judging = new Judging(known, practice, window, asOf, compensated);
        verdicts = judging.all();
    }

    Judgement judgement() {
        Verdict worst = verdicts.values().stream().reduce(Verdict::and).orElseThrow();
        Conclusion conclusion = latest(worst);
        boolean lowered = conclusion != null && conclusion.as() == As.NOT_EFFECTIVE;
        Conclusion counts = lowered || worst.outcome() == Outcome.DEVIATIONS ? conclusion : null;
        List<Shown> shown = new ArrayList<>();
        verdicts.forEach((obligation, v) -> shown.add(shown(obligation, v, counts)));
        return new Judgement(
                window,
                lowered ? Outcome.NOT_EFFECTIVE : worst.outcome(),
                counts,
                worst.due(),
                worst.deviating(),
                lowered ? Rule.CONCLUDED_NOT_EFFECTIVE : worst.rule(),
                worst.deviations(),
                counts != null && !lowered ? judging.whole() : worst.part(),
                judging.runs() ? lowered ? SoFar.LOST : soFar(worst) : null,
                shown,
                refused);
    }

    private static SoFar soFar(Verdict v) {
        if (v.outcome() == Outcome.NOT_EFFECTIVE) {
            return SoFar.LOST;
        }
        return v.deviations().isEmpty() && !v.late() ? SoFar.ON_COURSE : SoFar.NEEDS_A_CONCLUSION;
    }

    private Shown shown(String obligation, Verdict v, @Nullable Conclusion conclusion) {
        if (conclusion != null && conclusion.as() == As.NOT_EFFECTIVE) {
            return new Shown(
                    obligation,
                    State.FAILED,
                    false,
                    Outcome.NOT_EFFECTIVE,
                    Rule.CONCLUDED_NOT_EFFECTIVE,
                    v.part());
        }
        boolean concluded = conclusion != null && v.outcome() == Outcome.DEVIATIONS;
        boolean holds =
                concluded
                        || v.outcome() == Outcome.EFFECTIVE
                        || v.outcome() == Outcome.NOT_EXERCISED;
        Part part = concluded ? judging.whole() : v.part();
        State state = State.UNKNOWN;
        boolean possible = v.rule() != Rule.NOT_IN_PLACE || judging.runs();
        if (holds && part.isWhole() && part.counts()) {
            state = State.SATISFIED;
            possible = true;
        } else if (v.outcome() == Outcome.NOT_EFFECTIVE) {
            state = v.failed() ? State.FAILED : State.UNKNOWN;
            possible = false;
        }
        return new Shown(obligation, state, possible, v.outcome(), v.rule(), part);
    }

    /// The latest conclusion that counts; null where none does. The others are noted as refused.
    private @Nullable Conclusion latest(Verdict now) {
        List<Conclusion> all = new ArrayList<>(h.conclusions());
        // Of two on one day the one that lowers counts; in whatever order they were read.
        all.sort(
                Comparator.comparing(Conclusion::on)
                        .thenComparing(Conclusion::as)
                        .thenComparing(Conclusion::toString));
        Conclusion latest = null;
        for (Conclusion c : all.reversed()) {
            Why why = latest != null ? Why.REPLACED : refusal(c, now);
            if (why == null) {
                latest = c;
            } else {
                refused.add(new Refused(c, why));
            }
        }
        return latest;
    }

    private @Nullable Why refusal(Conclusion c, Verdict now) {
        if (c.on().isAfter(asOf.day())) {
            return Why.NOT_KNOWN_YET;
        }
        if (c.as() == As.NOT_EFFECTIVE) {
            // Anybody may say at any time that a control does not work.
            return null;
        }
        if (!c.on().isAfter(window.to())) {
            return Why.BEFORE_THE_WINDOW_ENDED;
        }
        if (!c.independent()) {
            return Why.NOT_INDEPENDENT;
        }
        if (!c.harmLookedInto()) {
            return Why.HARM_NOT_LOOKED_INTO;
        }
        if (!c.corrected()) {
            return Why.NOT_CORRECTED;
        }
        Map<String, Deviation> then = knownOn(c.on());
        List<String> looked = c.deviations();
        if (looked != null && !new HashSet<>(looked).containsAll(then.keySet())) {
            return Why.LEAVES_OUT_A_DEVIATION;
        }
        for (Deviation d : now.deviations()) {
            Deviation before = then.get(d.id());
            if (before == null
                    || d.what().compareTo(before.what()) > 0
                    || d.turns() > before.turns()) {
                return Why.VOIDED;
            }
        }
        return now.outcome() == Outcome.NOT_EFFECTIVE || now.outcome() == Outcome.INCOMPLETE
                ? Why.NOTHING_TO_LIFT
                : null;
    }

    /// The deviations that were known at the end of a day.
    private Map<String, Deviation> knownOn(LocalDate day) {
        Moment then = Moment.on(day, knownAt.zone());
        Set<Deviation> all = new HashSet<>();
        new Judging(h.as(then, then.isBy(knownAt) ? then : knownAt), practice, window, then, true)
                .all()
                .values()
                .forEach(v -> all.addAll(v.deviations()));
        Map<String, Deviation> byId = new HashMap<>();
        all.forEach(d -> byId.merge(d.id(), d, (a, b) -> a.what().compareTo(b.what()) < 0 ? b : a));
        return byId;
    }
}
