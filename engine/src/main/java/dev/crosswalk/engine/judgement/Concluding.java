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
import dev.crosswalk.engine.operation.Failure;
import dev.crosswalk.engine.operation.Ground;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.engine.operation.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Joins what follows from the facts with what persons concluded.
final class Concluding {
    private final History h;
    private final Practice practice;
    private final Period window;
    private final Moment asOf;
    private final Moment knownAt;
    private final InWindow in;
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
        in = new InWindow(known, practice, window, asOf, compensated);
        verdicts = Judging.all(in);
    }

    Judgement judgement() {
        // Obligations that the same kinds show have one verdict.
        Set<Verdict> apart = Collections.newSetFromMap(new IdentityHashMap<>());
        Verdict worst =
                verdicts.values().stream()
                        .filter(apart::add)
                        .reduce(Verdict::and)
                        .orElseGet(this::nothing);
        Map<String, Conclusion> latest = latest();
        Conclusion counts = counting(latest, worst);
        boolean lowered = counts != null && counts.as() == As.NOT_EFFECTIVE;
        List<Shown> shown = new ArrayList<>();
        verdicts.forEach(
                (obligation, v) -> shown.add(shown(obligation, v, latest.get(obligation))));
        return new Judgement(
                window,
                lowered ? Outcome.NOT_EFFECTIVE : worst.outcome(),
                counts,
                worst.due(),
                worst.deviating(),
                lowered ? Rule.CONCLUDED_NOT_EFFECTIVE : worst.rule(),
                worst.deviations(),
                counts != null && !lowered ? worst.whole() : worst.part(),
                in.runs() ? lowered ? SoFar.LOST : soFar(worst) : null,
                shown,
                refused);
    }

    /// Of a control that discharges nothing.
    private Verdict nothing() {
        return Verdict.uncounted(
                Outcome.INCOMPLETE,
                Rule.NOTHING_SHOWS,
                List.of(),
                new Part(List.of(), window.days(), false),
                List.of(),
                List.of());
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
                    v.part(),
                    v.evidence(),
                    List.of(),
                    List.of(new Failure.Concluded(conclusion.id(), conclusion.on())),
                    List.of());
        }
        boolean concluded = conclusion != null && v.outcome() == Outcome.DEVIATIONS;
        boolean holds =
                concluded
                        || v.outcome() == Outcome.EFFECTIVE
                        || v.outcome() == Outcome.NOT_EXERCISED;
        Part part = concluded ? v.whole() : v.part();
        State state = State.UNKNOWN;
        boolean possible = v.rule() != Rule.NOT_IN_PLACE || in.runs();
        if (holds && part.isWhole() && part.counts()) {
            state = State.SATISFIED;
            possible = true;
        } else if (v.outcome() == Outcome.NOT_EFFECTIVE) {
            state = v.failures().isEmpty() ? State.UNKNOWN : State.FAILED;
            possible = false;
        }
        List<Ground> grounds =
                conclusion != null && concluded
                        ? List.of(
                                new Ground.Concluded(conclusion.id(), conclusion.on(), v.grounds()))
                        : v.grounds();
        return new Shown(
                obligation,
                state,
                possible,
                v.outcome(),
                v.rule(),
                part,
                v.evidence(),
                grounds,
                v.failures(),
                v.tested());
    }

    /// The conclusion that changes what follows for the control: one that lowers it, or the latest
    /// of those that lift all that deviates. Null where there is none.
    private @Nullable Conclusion counting(Map<String, Conclusion> latest, Verdict worst) {
        Conclusion lifts = null;
        boolean all = true;
        for (Map.Entry<String, Verdict> e : verdicts.entrySet()) {
            Conclusion c = latest.get(e.getKey());
            if (c != null && c.as() == As.NOT_EFFECTIVE) {
                return c;
            }
            if (e.getValue().outcome() == Outcome.DEVIATIONS) {
                all &= c != null;
                lifts = c != null && (lifts == null || c.on().isAfter(lifts.on())) ? c : lifts;
            }
        }
        return all && worst.outcome() == Outcome.DEVIATIONS ? lifts : null;
    }

    /// The latest conclusion on each obligation that counts. The others are noted as refused.
    private Map<String, Conclusion> latest() {
        List<Conclusion> all = new ArrayList<>(h.conclusions());
        // Of two on one day the one that lowers counts; in whatever order they were read.
        all.sort(
                Comparator.comparing(Conclusion::on)
                        .thenComparing(Conclusion::as)
                        .thenComparing(Conclusion::toString));
        Map<String, Conclusion> latest = new HashMap<>();
        for (Conclusion c : all.reversed()) {
            List<String> open =
                    verdicts.keySet().stream()
                            .filter(o -> c.isOf(o) && !latest.containsKey(o))
                            .toList();
            Verdict of = of(c, verdicts);
            Why why =
                    of == null
                            ? Why.NOTHING_TO_LIFT
                            : open.isEmpty() ? Why.REPLACED : refusal(c, of);
            if (why == null) {
                open.forEach(o -> latest.put(o, c));
            } else {
                refused.add(new Refused(c, why));
            }
        }
        return latest;
    }

    /// What is known of the obligations that a conclusion speaks of; null where the control
    /// discharges none of them.
    ///
    /// That something was not acted on says nothing of whether it was looked for, so what only
    /// follow-up shows takes part in it where the conclusion speaks of nothing else.
    private @Nullable Verdict of(Conclusion c, Map<String, Verdict> verdicts) {
        List<String> about = verdicts.keySet().stream().filter(c::isOf).toList();
        List<String> looked =
                about.stream().filter(o -> !in.h.showing(o).isFollowUpAlone()).toList();
        return (looked.isEmpty() ? about : looked)
                .stream()
                        .map(o -> Objects.requireNonNull(verdicts.get(o)))
                        .reduce(Verdict::and)
                        .orElse(null);
    }

    private @Nullable Why refusal(Conclusion c, Verdict now) {
        if (c.on().isAfter(asOf.day())) {
            return Why.NOT_KNOWN_YET;
        }
        if (c.as() == As.NOT_EFFECTIVE) {
            // Anybody may say at any time that a control does not work.
            return null;
        }
        if (now.outcome() == Outcome.NOT_EFFECTIVE) {
            // What nobody may ever conclude on is told before what may still be mended.
            return Why.NOTHING_TO_LIFT;
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
        Map<String, List<Deviation>> then = knownOn(c);
        List<String> looked = c.deviations();
        if (looked != null && !new HashSet<>(looked).containsAll(then.keySet())) {
            return Why.LEAVES_OUT_A_DEVIATION;
        }
        for (Deviation d : now.deviations()) {
            if (then.getOrDefault(d.id(), List.of()).stream().noneMatch(d::isNoWorseThan)) {
                return Why.VOIDED;
            }
        }
        return now.outcome() == Outcome.INCOMPLETE
                ? Why.NOTHING_TO_LIFT
                : restsOnLaterRecords(c) ? Why.RESTS_ON_LATER_RECORDS : null;
    }

    /// Whether only records that were there to be filed on the day of a conclusion, and were filed
    /// after it, make what deviates fit the limits: nobody could conclude so on its day. What was
    /// done after it mends, and voids nothing.
    private boolean restsOnLaterRecords(Conclusion c) {
        InWindow without =
                new InWindow(
                        in.h.withoutFiledAfter(c.on()), practice, window, asOf, in.compensated);
        Verdict verdict = of(c, Judging.all(without));
        return verdict != null && verdict.outcome() == Outcome.NOT_EFFECTIVE;
    }

    /// The deviations that were known on the day of a conclusion, by their ids.
    private Map<String, List<Deviation>> knownOn(Conclusion c) {
        Moment then = Moment.on(c.on(), knownAt.zone());
        Moment known = then.isBy(knownAt) ? then : knownAt;
        InWindow seen = new InWindow(h.as(then, known), practice, window, then, true);
        Verdict verdict = of(c, Judging.all(seen));
        return verdict == null
                ? Map.of()
                : verdict.deviations().stream().collect(Collectors.groupingBy(Deviation::id));
    }
}
