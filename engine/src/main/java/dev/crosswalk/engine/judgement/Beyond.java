package dev.crosswalk.engine.judgement;

import dev.crosswalk.engine.operation.Cadence;
import dev.crosswalk.engine.operation.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Counts the turns that a window owns, and says which sentence puts their deviations beyond what a
/// person may conclude.
final class Beyond {
    private final Practice practice;
    private final Practice.Row row;
    private final Period window;
    private final List<Turn> turns;
    private final Set<Turn> owned;
    private final boolean counted;
    private final boolean compensated;

    /// @param turns all that are known, in order for each subject
    /// @param owned those of them that are judged
    /// @param counted whether their number is known: that of events is not before a window ends
    Beyond(
            Practice practice,
            Cadence.Every every,
            Period window,
            List<Turn> turns,
            List<Turn> owned,
            boolean counted,
            boolean compensated) {
        this.practice = practice;
        row = practice.row(every);
        this.window = window;
        this.turns = turns;
        this.owned = Collections.newSetFromMap(new IdentityHashMap<>());
        this.owned.addAll(owned);
        this.counted = counted;
        this.compensated = compensated;
    }

    /// How many occurrences, or days of subjects, a turn stands for in the window.
    int count(Turn t) {
        if (t.count() == 1) {
            return 1;
        }
        Period both = t.days().intersection(window);
        return both == null ? 0 : (int) both.days();
    }

    int due() {
        return owned.stream().mapToInt(this::count).sum();
    }

    Practice.Allowed allowed() {
        return row.allowed(due(), compensated);
    }

    /// How many turns next to the window may make a run with some in it.
    int reach() {
        return Math.max(0, row.run() - 1);
    }

    /// More than this share of what was due is beyond, save a single late one.
    int overPercent() {
        return practice.overPercent();
    }

    /// The sentence that is broken where just these states deviate; null where none is.
    Judgement.@Nullable Rule rule(EnumSet<Turn.State> deviating) {
        if (hasRun(deviating)) {
            return Judgement.Rule.RUN;
        }
        int late = 0;
        int other = 0;
        for (Turn t : owned) {
            if (deviating.contains(t.state())) {
                if (t.what() == Deviation.What.LATE) {
                    late += count(t);
                } else {
                    other += count(t);
                }
            }
        }
        int all = late + other;
        if (!counted || all == 0) {
            return null;
        }
        int due = due();
        Practice.Allowed allowed = allowed();
        if (all > allowed.of(due) || (allowed.lateOnly() && other > 0)) {
            return Judgement.Rule.MORE_THAN_A_PERSON_MAY_CONCLUDE;
        }
        boolean single = all == 1 && late == 1;
        return !single && 100L * all > (long) practice.overPercent() * due
                ? Judgement.Rule.MORE_THAN_A_QUARTER
                : null;
    }

    /// Whether too many adjacent turns deviate, at least one of them in the window.
    private boolean hasRun(EnumSet<Turn.State> deviating) {
        if (row.run() == 0) {
            return false;
        }
        Map<String, List<Turn>> subjects = new HashMap<>();
        for (Turn t : turns) {
            subjects.computeIfAbsent(t.subject(), s -> new ArrayList<>()).add(t);
        }
        long with = subjects.values().stream().filter(s -> hasRun(s, deviating)).count();
        int many = subjects.size();
        long may =
                many >= practice.manySubjects()
                        ? (long) many * practice.subjectsWithRunPercent() / 100
                        : 0;
        return with > may;
    }

    private boolean hasRun(List<Turn> turns, EnumSet<Turn.State> deviating) {
        long next = Long.MIN_VALUE;
        int length = 0;
        boolean touches = false;
        for (Turn t : turns) {
            if (t.first() != next || !deviating.contains(t.state())) {
                length = 0;
                touches = false;
            }
            next = t.first() + t.count();
            if (deviating.contains(t.state())) {
                length += t.count();
                touches |= owned.contains(t);
                if (touches && length >= row.run()) {
                    return true;
                }
            }
        }
        return false;
    }
}
