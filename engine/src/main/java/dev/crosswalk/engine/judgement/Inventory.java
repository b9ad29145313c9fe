package dev.crosswalk.engine.judgement;

import dev.crosswalk.engine.operation.Cadence;
import dev.crosswalk.engine.operation.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The subjects of a check, and the days on which each counts: those on which a list has it, and
/// those of which no reconciled list speaks, from its first result. Before the check first looked
/// nothing counts. Only a reconciled list lets a subject go: one that nobody counted twice may have
/// forgotten it.
final class Inventory {
    private final List<History.Population> lists = new ArrayList<>();
    private final Map<String, List<History.Result>> subjects = new TreeMap<>();

    /// The days on which lists have a subject.
    private final Map<String, List<Period>> listed = new HashMap<>();

    /// The first day on which the check found anything; null where it never did.
    private final @Nullable LocalDate first;

    private Inventory(History h, String check) {
        for (History.Result r : h.results()) {
            if (r.check().equals(check) && r.found() != History.Found.UNKNOWN) {
                subjects.computeIfAbsent(r.subject(), _ -> new ArrayList<>()).add(r);
            }
        }
        first = first(subjects.values().stream().flatMap(List::stream).toList());
        if (h.cadence().every() == Cadence.Every.PER_EVENT || first == null) {
            return;
        }
        for (History.Population p : h.populations()) {
            if (p.kind().isEmpty() || check.isEmpty() || p.kind().equals(check)) {
                lists.add(p);
                p.events().forEach(e -> list(p.covers(), e));
            }
        }
        lists.sort(Comparator.comparing(p -> p.covers().from()));
    }

    private void list(Period covers, History.Event subject) {
        subjects.computeIfAbsent(subject.id(), _ -> new ArrayList<>());
        if (!subject.on().isAfter(covers.to())) {
            LocalDate since = subject.on().isBefore(covers.from()) ? covers.from() : subject.on();
            listed.computeIfAbsent(subject.id(), _ -> new ArrayList<>())
                    .add(new Period(since, covers.to()));
        }
    }

    /// Of a control that answers no events, the lists that say that they are of the check's kind,
    /// or do not say of which they are.
    static Inventory of(History h, String check) {
        return new Inventory(h, check);
    }

    private static @Nullable LocalDate first(List<History.Result> results) {
        return results.stream().map(r -> r.at().day()).min(Comparator.naturalOrder()).orElse(null);
    }

    @Nullable LocalDate first() {
        return first;
    }

    /// The results of each subject, without those that say nothing; none of one that only a list
    /// has.
    Map<String, List<History.Result>> subjects() {
        return subjects;
    }

    /// The days among others on which a subject counts, in order and apart.
    List<Period> counted(String subject, Period days) {
        if (first == null || first.isAfter(days.to())) {
            return List.of();
        }
        Period since = new Period(first.isBefore(days.from()) ? days.from() : first, days.to());
        List<Period> counted = new ArrayList<>();
        listed.getOrDefault(subject, List.of()).forEach(p -> add(counted, p, since));
        LocalDate own = first(subjects.getOrDefault(subject, List.of()));
        if (own != null && !own.isAfter(since.to())) {
            unlisted(new Period(own.isBefore(since.from()) ? since.from() : own, since.to()))
                    .forEach(p -> add(counted, p, since));
        }
        return joined(counted);
    }

    /// The days among others of which no reconciled list speaks.
    private List<Period> unlisted(Period days) {
        List<Period> unlisted = new ArrayList<>();
        LocalDate next = days.from();
        for (History.Population p : lists) {
            Period both = p.reconciled() ? p.covers().intersection(days) : null;
            if (both != null) {
                if (both.from().isAfter(next)) {
                    unlisted.add(new Period(next, both.from().minusDays(1)));
                }
                next = both.to().isBefore(next) ? next : both.to().plusDays(1);
            }
        }
        if (!next.isAfter(days.to())) {
            unlisted.add(new Period(next, days.to()));
        }
        return unlisted;
    }

    private static void add(List<Period> all, Period days, Period within) {
        Period both = days.intersection(within);
        if (both != null) {
            all.add(both);
        }
    }

    private static List<Period> joined(List<Period> all) {
        List<Period> joined = new ArrayList<>();
        for (Period p : all.stream().sorted(Comparator.comparing(Period::from)).toList()) {
            Period last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && !last.to().plusDays(1).isBefore(p.from())) {
                joined.removeLast();
                p = new Period(last.from(), last.to().isAfter(p.to()) ? last.to() : p.to());
            }
            joined.add(p);
        }
        return joined;
    }
}
