package dev.crosswalk.programme.change;

import dev.crosswalk.engine.FrameworkEdition;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.engine.Verdict;
import dev.crosswalk.programme.change.RequirementChange.ObligationChange;
import dev.crosswalk.programme.change.RequirementChange.Place;
import dev.crosswalk.programme.standing.ControlStanding;
import dev.crosswalk.programme.standing.Judged;
import dev.crosswalk.programme.standing.ProgrammeAt;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What changed from one day or version of a programme to another, and why.
///
/// @param frameworks one for each framework that is wanted now, then those that no longer are
/// @param controls all controls whose state changed for any framework, by id; of one control a
///   change for the worse comes before others
public record Changes(
        ProgrammeAt before,
        ProgrammeAt after,
        List<FrameworkChange> frameworks,
        List<Cause.ControlChanged> controls) {

    public Changes {
        frameworks = List.copyOf(frameworks);
        controls = List.copyOf(controls);
    }

    public static Changes between(ProgrammeAt before, ProgrammeAt after) {
        Map<String, Scope> scopes = new LinkedHashMap<>();
        for (ProgrammeAt each : List.of(after, before)) {
            each.programme()
                    .frameworks()
                    .forEach(w -> scopes.putIfAbsent(w.scope().edition(), w.scope()));
        }
        List<FrameworkChange> frameworks = new ArrayList<>();
        scopes.forEach(
                (edition, scope) -> frameworks.add(new Comparing(before, after).framework(scope)));
        return new Changes(before, after, frameworks, controls(before, after, frameworks));
    }

    /// The changed controls of all frameworks, together with changes of a control's plain state,
    /// which count whatever the frameworks ask for, and are all there is where none is wanted.
    private static List<Cause.ControlChanged> controls(
            ProgrammeAt before, ProgrammeAt after, List<FrameworkChange> frameworks) {
        Map<String, Cause.ControlChanged> byControl = new TreeMap<>();
        List<Cause.ControlChanged> all =
                new ArrayList<>(ControlChanges.between(before.controls(), after.controls()));
        frameworks.forEach(f -> all.addAll(f.controls()));
        for (Cause.ControlChanged c : all) {
            byControl.merge(
                    c.control(), c, (a, b) -> b.direction() == Direction.WORSE ? first(a, b) : a);
        }
        return List.copyOf(byControl.values());
    }

    private static Cause.ControlChanged first(Cause.ControlChanged a, Cause.ControlChanged b) {
        return a.direction() == Direction.WORSE ? a : b;
    }

    /// Whether a requirement is covered less than it was.
    public boolean hasRegression() {
        return frameworks.stream().anyMatch(f -> !f.requirements(Direction.WORSE).isEmpty());
    }

    /// Whether a requirement that was asked for no longer is.
    public boolean asksLess() {
        return frameworks.stream().anyMatch(f -> !f.unasked().isEmpty());
    }

    /// The controls that have to be done less often than before, or may be done later: what was
    /// missed may count as done by that alone.
    public List<String> loosened() {
        return after.controls().controls().stream()
                .filter(is ->
                        before.controls()
                                .control(is.id())
                                .filter(was -> ControlChanges.isLoosened(was, is))
                                .isPresent())
                .map(ControlStanding::id)
                .toList();
    }

    /// What made controls worse, each thing once.
    public List<Broken> broken() {
        return Broken.in(this);
    }

    /// The editions that are wanted now in place of the one that they succeed, each with that one.
    public Map<FrameworkChange, FrameworkChange> succeeded() {
        Map<FrameworkChange, FrameworkChange> succeeded = new LinkedHashMap<>();
        for (FrameworkEdition e : after.crosswalk().library().editions()) {
            FrameworkChange now = framework(e.id(), FrameworkChange.Wanted.NEWLY);
            String former = e.successorOf();
            FrameworkChange old =
                    former == null ? null : framework(former, FrameworkChange.Wanted.NO_LONGER);
            if (now != null && old != null) {
                succeeded.put(now, old);
            }
        }
        return succeeded;
    }

    private @Nullable FrameworkChange framework(String edition, FrameworkChange.Wanted wanted) {
        return frameworks.stream()
                .filter(f -> f.scope().edition().equals(edition) && f.wanted() == wanted)
                .findFirst()
                .orElse(null);
    }

    /// The requirements, of all frameworks, that a control's change affects.
    public List<RequirementChange> reachedBy(Cause.ControlChanged control) {
        return frameworks.stream()
                .flatMap(f -> f.requirements().stream())
                .filter(r ->
                        r.causes().stream()
                                .anyMatch(c ->
                                        c instanceof Cause.ControlChanged other
                                                && other.control().equals(control.control())))
                .toList();
    }

    /// Compares the programme before and after for one framework at a time.
    private record Comparing(ProgrammeAt before, ProgrammeAt after) {

        FrameworkChange framework(Scope scope) {
            Judged old = side(before, scope.edition());
            Judged now = side(after, scope.edition());
            if (old == null || now == null) {
                return new FrameworkChange(
                        scope,
                        old == null
                                ? FrameworkChange.Wanted.NEWLY
                                : FrameworkChange.Wanted.NO_LONGER,
                        old,
                        now,
                        List.of(),
                        Unasked.between(old, now),
                        List.of());
            }
            List<Cause.ControlChanged> controls =
                    ControlChanges.between(old.required(), now.required());
            Causes causes = new Causes(after.crosswalk(), old.required(), now.required(), controls);
            return new FrameworkChange(
                    scope,
                    FrameworkChange.Wanted.STILL,
                    old,
                    now,
                    requirements(old, now, causes),
                    Unasked.between(old, now),
                    controls);
        }

        private static @Nullable Judged side(ProgrammeAt at, String edition) {
            return at.programme().wanted(edition).map(w -> at.judged(w.scope())).orElse(null);
        }

        private static List<RequirementChange> requirements(Judged old, Judged now, Causes causes) {
            Map<RequirementRef, Verdict> was = new LinkedHashMap<>();
            old.gap().verdicts().forEach(v -> was.put(v.ref(), v));
            List<RequirementChange> changes = new ArrayList<>();
            for (Verdict after : now.gap().verdicts()) {
                Verdict before = was.get(after.ref());
                if (before != null && RequirementChange.isOne(before, after)) {
                    List<ObligationChange> obligations = obligations(before, after);
                    changes.add(
                            new RequirementChange(
                                    before,
                                    after,
                                    obligations,
                                    causes.of(before, after, obligations)));
                }
            }
            return changes;
        }

        private static List<ObligationChange> obligations(Verdict before, Verdict after) {
            Set<String> demanded = new LinkedHashSet<>(after.covered());
            demanded.addAll(after.possiblyCovered());
            demanded.addAll(after.missing());
            List<ObligationChange> changes = new ArrayList<>();
            for (String o : demanded) {
                Place was = RequirementChange.place(before, o);
                Place is = RequirementChange.place(after, o);
                if (was != is) {
                    changes.add(new ObligationChange(o, was, is));
                }
            }
            return changes;
        }
    }
}
