package dev.crosswalk.programme.standing;

import dev.crosswalk.engine.operation.Cadence;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.programme.EvidenceRows;
import dev.crosswalk.programme.words.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A subject that lacks in the rows of evidence in occurrences in which others are there, after it
/// was there before: a data store that vanished from the log of the backups. An occurrence counts
/// as done by the rows that it has, so nothing else tells that one is missing; only where a subject
/// comes back after a run of occurrences, none of these counts as done.
///
/// @param occurrences in how many it lacks
/// @param days from the first of them to the last
public record LackingSubject(String subject, int occurrences, Period days) {
    private static final int MOST_NAMED = 3;

    /// What is there less often has no rhythm that it could miss.
    private static final int LEAST = 3;

    /// @param rows of one kind of evidence of one control
    /// @param anchor the day from which the control's periods are counted; null for those of the
    ///   calendar
    /// @return none where the rows do not all say what they are about, nor of what does not recur
    public static List<LackingSubject> of(
            List<EvidenceRows> rows, Cadence cadence, @Nullable LocalDate anchor) {
        if (!cadence.every().isPeriodic()) {
            return List.of();
        }
        Cadence.Every every = cadence.every();
        LocalDate zero = anchor == null ? Cadence.calendar(every) : anchor;
        Map<String, NavigableSet<Long>> bySubject = new TreeMap<>();
        for (EvidenceRows of : rows) {
            for (EvidenceRows.Row row : of.rows()) {
                if (row.subject().isEmpty()) {
                    return List.of();
                }
                bySubject
                        .computeIfAbsent(row.subject(), _ -> new TreeSet<>())
                        .add(number(every, zero, row.on().day()));
            }
        }
        NavigableSet<Long> all = new TreeSet<>();
        bySubject.values().forEach(all::addAll);
        List<LackingSubject> lacking = new ArrayList<>();
        bySubject.forEach((subject, own) -> {
            List<Long> lacks = lacks(own, all);
            if (!lacks.isEmpty()) {
                lacking.add(
                        new LackingSubject(
                                subject,
                                lacks.size(),
                                new Period(
                                        every.start(zero, lacks.getFirst()),
                                        every.start(zero, lacks.getLast() + 1).minusDays(1))));
            }
        });
        return lacking;
    }

    /// The first days of the periods in which a subject lacks that was there before and after, for
    /// at least as many of them in a row: nothing says that it was done for all in them.
    ///
    /// @param rows of one kind of evidence
    static Set<LocalDate> away(
            List<EvidenceRows.Row> rows, Cadence cadence, @Nullable LocalDate anchor, int least) {
        Cadence.Every every = cadence.every();
        LocalDate zero = anchor == null ? Cadence.calendar(every) : anchor;
        Map<String, NavigableSet<Long>> bySubject = new TreeMap<>();
        NavigableSet<Long> all = new TreeSet<>();
        for (EvidenceRows.Row row : rows) {
            if (row.subject().isEmpty()) {
                return Set.of();
            }
            long n = number(every, zero, row.on().day());
            bySubject.computeIfAbsent(row.subject(), _ -> new TreeSet<>()).add(n);
            all.add(n);
        }
        Set<LocalDate> away = new HashSet<>();
        for (NavigableSet<Long> own : bySubject.values()) {
            List<Long> lacks = lacks(own, all).stream().filter(n -> n < own.last()).toList();
            for (long n : lacks) {
                int gap =
                        between(
                                        Objects.requireNonNull(own.lower(n)),
                                        Objects.requireNonNull(own.higher(n)),
                                        all)
                                .size();
                if (gap >= least) {
                    away.add(every.start(zero, n));
                }
            }
        }
        return away;
    }

    /// The number of the period that a day lies in.
    private static long number(Cadence.Every every, LocalDate zero, LocalDate day) {
        long n = every.near(zero, day);
        while (every.start(zero, n).isAfter(day)) {
            n--;
        }
        while (!every.start(zero, n + 1).isAfter(day)) {
            n++;
        }
        return n;
    }

    /// The occurrences of others that a subject lacks. One that is there in each of them lacks in
    /// any other, and one with a slower rhythm of its own where it is away for twice as long as
    /// usual. At the end a single occurrence may be one that is not over yet.
    ///
    /// @param own the occurrences that the subject is in
    private static List<Long> lacks(NavigableSet<Long> own, NavigableSet<Long> all) {
        if (own.size() < LEAST) {
            return List.of();
        }
        List<Integer> steps = new ArrayList<>();
        List<Long> present = List.copyOf(own);
        for (int i = 1; i < present.size(); i++) {
            steps.add(between(present.get(i - 1), present.get(i), all).size() + 1);
        }
        int usual = steps.stream().sorted().toList().get(steps.size() / 2);
        int most = usual == 1 ? 1 : 2 * usual;
        List<Long> lacks = new ArrayList<>();
        for (int i = 1; i < present.size(); i++) {
            if (steps.get(i - 1) > most) {
                lacks.addAll(between(present.get(i - 1), present.get(i), all));
            }
        }
        NavigableSet<Long> after = all.tailSet(own.last(), false);
        if (after.size() > most) {
            lacks.addAll(after);
        }
        return lacks;
    }

    private static NavigableSet<Long> between(long from, long to, NavigableSet<Long> all) {
        return all.subSet(from, false, to, false);
    }

    /// `Its evidence has rows of others and lacks those of "documents" in 31 occurrences, ..`
    public static String sentence(List<LackingSubject> all) {
        int more = all.size() - MOST_NAMED;
        return all.stream()
                        .limit(MOST_NAMED)
                        .map(l ->
                                "\"%s\" in %s, %s"
                                        .formatted(
                                                l.subject(),
                                                Words.many(
                                                        l.occurrences(),
                                                        "occurrence",
                                                        "occurrences"),
                                                Words.days(l.days())))
                        .collect(
                                Collectors.joining(
                                        "; ",
                                        "Its evidence has rows of others and lacks those of ",
                                        ""))
                + (more > 0 ? "; and of %,d more".formatted(more) : "")
                + ": find out whether it was done for "
                + (all.size() == 1 ? "it" : "them")
                + ", because an occurrence counts by the rows that are there";
    }
}
