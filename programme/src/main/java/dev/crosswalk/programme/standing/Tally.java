package dev.crosswalk.programme.standing;

import dev.crosswalk.engine.judgement.Deviation;
import dev.crosswalk.engine.judgement.Judgement;
import dev.crosswalk.engine.operation.Occurrence;
import dev.crosswalk.engine.operation.Operation;
import dev.crosswalk.programme.words.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How many occurrences of controls a window had, and what came of them, each named as what it is
/// in the judgement of its control. One that deviates for some obligations only deviates; what an
/// auditor answered is in no count.
///
/// @param done in time
/// @param open not done, and not missing yet
/// @param concluded of those that are late, missing or failed, how many a person concluded on
/// @param unknownDays days of systems of which nothing is known
/// @param failedDays days on which systems were seen not to be as they have to be
public record Tally(
        int due,
        int done,
        int late,
        int missing,
        int failed,
        int open,
        int concluded,
        int unknownDays,
        int failedDays) {
    private static final Tally NOTHING = new Tally(0, 0, 0, 0, 0, 0, 0, 0, 0);

    public static Tally of(List<ControlStanding> controls, Audited audited) {
        return controls.stream().map(c -> of(c, audited)).reduce(NOTHING, Tally::plus);
    }

    public static Tally of(ControlStanding control, Audited audited) {
        Operation operation = control.operation();
        Judgement judgement = control.judgement();
        if (operation == null || judgement == null) {
            return NOTHING;
        }
        Map<String, Deviation.What> deviating = new HashMap<>();
        Tally days = NOTHING;
        for (Deviation d : judgement.deviations()) {
            if (d.id().equals(d.occurrence())) {
                deviating.merge(d.occurrence(), d.what(), (a, b) -> a.compareTo(b) < 0 ? b : a);
            } else {
                boolean unknown = d.what() == Deviation.What.UNKNOWN;
                days =
                        days.plus(
                                new Tally(
                                        0,
                                        0,
                                        0,
                                        0,
                                        0,
                                        0,
                                        0,
                                        unknown ? d.turns() : 0,
                                        unknown ? 0 : d.turns()));
            }
        }
        Tally all = audited.controls().contains(control.id()) ? NOTHING : days;
        for (Occurrence o : operation.occurrences()) {
            Occurrence.Status status = status(o, deviating.get(o.name()));
            if (!audited.answers(control, o.due(), status)) {
                all = all.plus(of(status, judgement.concluded()));
            }
        }
        return all;
    }

    /// What the judgement says of an occurrence, or else what is expected of it says.
    private static Occurrence.Status status(Occurrence o, Deviation.@Nullable What deviates) {
        if (deviates == null) {
            return o.status();
        }
        return switch (deviates) {
            case LATE -> Occurrence.Status.LATE;
            case MISSING, UNKNOWN -> Occurrence.Status.MISSING;
            case FAILED -> Occurrence.Status.FAILED;
        };
    }

    private static Tally of(Occurrence.Status status, boolean isConcluded) {
        int concluded = isConcluded ? 1 : 0;
        return switch (status) {
            case ON_TIME -> new Tally(1, 1, 0, 0, 0, 0, 0, 0, 0);
            case LATE -> new Tally(1, 0, 1, 0, 0, 0, concluded, 0, 0);
            case MISSING -> new Tally(1, 0, 0, 1, 0, 0, concluded, 0, 0);
            case FAILED -> new Tally(1, 0, 0, 0, 1, 0, concluded, 0, 0);
            case OPEN -> new Tally(1, 0, 0, 0, 0, 1, 0, 0, 0);
        };
    }

    private Tally plus(Tally other) {
        return new Tally(
                due + other.due,
                done + other.done,
                late + other.late,
                missing + other.missing,
                failed + other.failed,
                open + other.open,
                concluded + other.concluded,
                unknownDays + other.unknownDays,
                failedDays + other.failedDays);
    }

    /// The same with so many unknown days less.
    public Tally knowing(int days) {
        return days == 0
                ? this
                : new Tally(
                        due,
                        done,
                        late,
                        missing,
                        failed,
                        open,
                        concluded,
                        Math.max(0, unknownDays - days),
                        failedDays);
    }

    /// How many deviate.
    public int deviating() {
        return late + missing + failed;
    }

    public int days() {
        return unknownDays + failedDays;
    }

    /// What deviates besides what is missing, each as what it is: `, 1 late, 2 failed (3 concluded
    /// on)`.
    public String besides() {
        return ", "
                + late
                + " late"
                + (failed == 0 ? "" : ", " + failed + " failed")
                + (concluded == 0 ? "" : " (" + concluded + " concluded on)");
    }

    /// `149 of 365 done, 214 still open, 2 failed, 152 days unknown`
    public String ofAll() {
        List<String> parts = new ArrayList<>();
        parts.add(Words.of(done + late, due) + " done");
        part(parts, open, "still open");
        deviations(parts);
        return String.join(", ", parts) + (concluded == 0 ? "" : "; concluded on");
    }

    /// `4 missing and 1 late of 12, 152 days unknown`
    public String deviations() {
        List<String> parts = new ArrayList<>();
        deviations(parts);
        int days = (unknownDays > 0 ? 1 : 0) + (failedDays > 0 ? 1 : 0);
        List<String> occurrences = parts.subList(0, parts.size() - days);
        String some = occurrences.isEmpty() ? "" : Words.and(occurrences) + " of " + due;
        List<String> all = new ArrayList<>(some.isEmpty() ? List.of() : List.of(some));
        all.addAll(parts.subList(parts.size() - days, parts.size()));
        return String.join(", ", all) + (concluded == 0 ? "" : "; concluded on");
    }

    private void deviations(List<String> parts) {
        part(parts, missing, "missing");
        part(parts, late, "late");
        part(parts, failed, "failed");
        part(parts, unknownDays, unknownDays == 1 ? "day unknown" : "days unknown");
        part(parts, failedDays, failedDays == 1 ? "day failed" : "days failed");
    }

    private static void part(List<String> parts, int n, String what) {
        if (n > 0) {
            parts.add(n + " " + what);
        }
    }
}
