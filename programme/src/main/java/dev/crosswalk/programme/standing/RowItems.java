package dev.crosswalk.programme.standing;

import dev.crosswalk.engine.judgement.History;
import dev.crosswalk.engine.judgement.WorkingDays;
import dev.crosswalk.engine.operation.Cadence;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.programme.Evidence;
import dev.crosswalk.programme.EvidenceRows;
import dev.crosswalk.programme.EvidenceRows.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// The occurrences that the rows of evidence show.
///
/// Of a control that recurs, all rows of a period are one occurrence: it failed where any subject
/// failed in it and did not succeed after that, in the period or within the tolerance. A success
/// that its subject had to have anyway, in its own period, makes up for nothing before; so a job
/// that failed on a day is not mended by the next day's run of the same job, and never by another
/// job. Where a subject that was there before and after lacks in a run of periods, nothing shows
/// that these were done.
final class RowItems {
    private final Cadence cadence;
    private final @Nullable LocalDate anchor;

    /// For how many occurrences in a row a subject has to lack until these do not count as done.
    private final int run;

    private final BiFunction<String, String, History.@Nullable Named> named;

    /// @param named the occurrence that a row of evidence of a kind calls by its name
    RowItems(
            Cadence cadence,
            @Nullable LocalDate anchor,
            int run,
            BiFunction<String, String, History.@Nullable Named> named) {
        this.cadence = cadence;
        this.anchor = anchor;
        this.run = run;
        this.named = named;
    }

    /// A row and the piece of evidence that it stands in.
    private record Found(ControlHistory.Piece piece, Row row) {
        Moment on() {
            return row.on();
        }

        LocalDate day() {
            return row.on().day();
        }

        String id() {
            return EvidenceRows.item(piece.id(), row.number());
        }

        History.Item item(History.@Nullable Named names) {
            return item(id(), names);
        }

        History.Item item(String id, History.@Nullable Named names) {
            return new History.Item(
                    id,
                    piece.kind(),
                    row.on(),
                    piece.receivedAt(),
                    piece.artefact(),
                    row.failed(),
                    piece.details().falsified(),
                    names,
                    findings());
        }

        /// What a file found is what failed in it, where as many of its rows did.
        private @Nullable Integer findings() {
            Integer all = piece.details().findings();
            EvidenceRows rows = piece.details().rows();
            boolean areRows =
                    all != null && rows != null && all > 0 && rows.failed().count() == all;
            return areRows ? Integer.valueOf(row.failed() ? row.times() : 0) : all;
        }
    }

    /// What is known of one period.
    private static final class Bucket {
        final Period days;

        /// The last failure of each subject.
        final Map<String, Found> failures = new LinkedHashMap<>();

        final List<Found> successes = new ArrayList<>();

        Bucket(Period days) {
            this.days = days;
        }
    }

    /// @param pieces of one control
    List<History.Item> of(List<ControlHistory.Piece> pieces) {
        Map<String, List<Found>> byKind = new LinkedHashMap<>();
        for (ControlHistory.Piece p : pieces) {
            Evidence.Details details = p.details();
            if (details.rows() != null && p.result() != Evidence.Result.INCONCLUSIVE) {
                List<Found> all = byKind.computeIfAbsent(p.kind(), _ -> new ArrayList<>());
                details.rows().rows().forEach(r -> all.add(new Found(p, r)));
            }
        }
        List<History.Item> items = new ArrayList<>();
        byKind.values().forEach(rows -> items.addAll(items(rows)));
        return items;
    }

    private List<History.Item> items(List<Found> rows) {
        List<History.Item> items = new ArrayList<>();
        List<Found> unnamed = new ArrayList<>();
        for (Found found : rows) {
            String occurrence = found.row().occurrence();
            if (!occurrence.isEmpty()) {
                items.add(found.item(named.apply(found.piece().kind(), occurrence)));
            } else if (cadence.every().isPeriodic()) {
                unnamed.add(found);
            } else {
                items.addAll(each(found));
            }
        }
        Map<String, NavigableMap<LocalDate, List<Found>>> successes = new HashMap<>();
        for (Found s : unnamed) {
            if (!s.row().failed()) {
                successes
                        .computeIfAbsent(s.row().subject(), _ -> new TreeMap<>())
                        .computeIfAbsent(s.day(), _ -> new ArrayList<>())
                        .add(s);
            }
        }
        Set<LocalDate> away =
                LackingSubject.away(
                        unnamed.stream().map(Found::row).toList(), cadence, anchor, run);
        buckets(unnamed)
                .forEach((from, bucket) -> {
                    List<History.Item> of = occurrence(bucket, successes);
                    of.stream()
                            .filter(i -> i.failed() || i.falsified() || !away.contains(from))
                            .forEach(items::add);
                });
        return items;
    }

    /// Where each row is an occurrence of its own.
    private static List<History.Item> each(Found found) {
        List<History.Item> items = new ArrayList<>();
        for (int n = 0; n < found.row().times(); n++) {
            items.add(found.item(n == 0 ? found.id() : found.id() + " " + (n + 1), null));
        }
        return items;
    }

    /// The rows by the first day of their period.
    private NavigableMap<LocalDate, Bucket> buckets(List<Found> rows) {
        NavigableMap<LocalDate, Bucket> buckets = new TreeMap<>();
        for (Found found : rows) {
            Map.Entry<LocalDate, Bucket> entry = buckets.floorEntry(found.day());
            Bucket bucket =
                    entry != null && entry.getValue().days.contains(found.day())
                            ? entry.getValue()
                            : null;
            if (bucket == null) {
                bucket = new Bucket(period(found.day()));
                buckets.put(bucket.days.from(), bucket);
            }
            if (found.row().failed()) {
                bucket.failures.merge(found.row().subject(), found, RowItems::later);
            } else {
                bucket.successes.add(found);
            }
        }
        return buckets;
    }

    private Period period(LocalDate day) {
        Cadence.Every every = cadence.every();
        LocalDate zero = anchor == null ? Cadence.calendar(every) : anchor;
        for (long n = every.near(zero, day) - 1; ; n++) {
            Period period = new Period(every.start(zero, n), every.start(zero, n + 1).minusDays(1));
            if (!period.to().isBefore(day)) {
                return period;
            }
        }
    }

    private static Found later(Found one, Found other) {
        return Moment.BY_LATEST.compare(one.on(), other.on()) < 0 ? other : one;
    }

    private List<History.Item> occurrence(
            Bucket bucket, Map<String, NavigableMap<LocalDate, List<Found>>> successes) {
        List<History.Item> items = new ArrayList<>();
        if (bucket.failures.isEmpty()) {
            // The last success is of its own period; what there is besides may be of the one
            // before.
            Map<LocalDate, Found> days = new TreeMap<>();
            bucket.successes.forEach(s -> days.merge(s.day(), s, RowItems::later));
            Found last = bucket.successes.stream().reduce(RowItems::later).orElseThrow();
            days.values().forEach(s -> items.add(s.item(s.equals(last) ? in(s.day()) : null)));
            return items;
        }
        Found mended = null;
        boolean open = false;
        for (Found failure : bucket.failures.values()) {
            items.add(failure.item(in(failure.day())));
            Found by =
                    mended(
                            failure,
                            bucket.days,
                            successes.getOrDefault(failure.row().subject(), new TreeMap<>()));
            open |= by == null;
            mended = by == null ? mended : mended == null ? by : later(mended, by);
        }
        if (!open && mended != null) {
            items.add(
                    mended.item(mended.id() + " for " + bucket.days.from(), in(bucket.days.to())));
        }
        return items;
    }

    private static History.Named in(LocalDate day) {
        return new History.Named.In(day);
    }

    /// The success that makes up for a failure; null where there is none.
    ///
    /// @param successes of its subject, by day
    private @Nullable Found mended(
            Found failure, Period days, NavigableMap<LocalDate, List<Found>> successes) {
        List<Found> own =
                successes.subMap(days.from(), true, days.to(), true).values().stream()
                        .flatMap(List::stream)
                        .filter(s -> failure.on().isBefore(s.on()))
                        .toList();
        if (!own.isEmpty()) {
            return own.stream().reduce(RowItems::later).orElseThrow();
        }
        NavigableMap<LocalDate, List<Found>> after =
                successes.subMap(days.to(), false, lastOnTime(days.to()), true);
        Map<LocalDate, Integer> times = new TreeMap<>();
        after.forEach((day, all) ->
                all.forEach(s -> times.merge(period(day).from(), s.row().times(), Integer::sum)));
        return after.values().stream()
                .flatMap(List::stream)
                .filter(s -> times.getOrDefault(period(s.day()).from(), 0) > 1)
                .min(Comparator.comparing(Found::on, Moment.BY_LATEST))
                .orElse(null);
    }

    private LocalDate lastOnTime(LocalDate due) {
        LocalDate day = due;
        for (int left = cadence.toleranceDays(); left > 0; ) {
            day = day.plusDays(1);
            boolean counts =
                    cadence.days() == Cadence.Days.CALENDAR || WorkingDays.USUAL.contains(day);
            left -= counts ? 1 : 0;
        }
        return day;
    }
}
