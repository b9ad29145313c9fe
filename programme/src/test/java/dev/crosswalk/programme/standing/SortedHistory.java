package dev.crosswalk.programme.standing;

import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.engine.operation.Population;
import dev.crosswalk.programme.Evidence;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.standing.ControlHistory.Entry;
import dev.crosswalk.programme.standing.ControlHistory.Piece;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A history as a store has it that keeps more than memory holds: an array for each control, in the
/// order of the days on which what is in it ends. It reads what a question needs and nothing else,
/// and tells the runs of a day as one: it gives exactly what [History] asks for.
final class SortedHistory implements History {
    private static final Comparator<Piece> ORDER =
            Comparator.comparing((Piece p) -> p.to().day())
                    .thenComparing(p -> p.to().latest())
                    .thenComparing(Piece::id);

    private final Map<String, Piece[]> pieces = new HashMap<>();
    private final Map<String, List<Entry>> log = new HashMap<>();
    private final Map<String, List<ControlHistory.Listed>> populations = new HashMap<>();
    private final Set<String> inLog = new HashSet<>();

    SortedHistory(Programme programme) {
        // What is in memory is told whole to whoever asks for all time.
        History whole = History.of(programme);
        Moment end = programme.on(LocalDate.of(2100, 1, 1));
        for (String control : programme.adoptions().stream().map(a -> a.id()).toList()) {
            ControlHistory all = whole.of(control, LocalDate.of(1900, 1, 1), end, end);
            Piece[] sorted = all.pieces().toArray(Piece[]::new);
            Arrays.sort(sorted, ORDER);
            pieces.put(control, sorted);
            log.put(control, all.log());
            populations.put(control, all.populations());
        }
        programme.performed().forEach(p -> inLog.addAll(p.evidence()));
    }

    @Override
    public ControlHistory of(String control, LocalDate since, Moment asOf, Moment knownAt) {
        Piece[] all = pieces.getOrDefault(control, new Piece[0]);
        int first = first(all, since);
        Map<String, List<Piece>> runs = new LinkedHashMap<>();
        for (Piece p : all) {
            if (isKnown(p, asOf, knownAt)) {
                runs.computeIfAbsent(p.kind() + " " + p.run(), r -> new ArrayList<>()).add(p);
            }
        }
        List<Piece> told = new ArrayList<>();
        told.addAll(before(all, first, runs, asOf, knownAt));
        told.addAll(since(all, first, runs, asOf, knownAt));
        return new ControlHistory(
                told,
                log.getOrDefault(control, List.of()).stream()
                        .map(e -> known(e, asOf, knownAt))
                        .filter(e -> reaches(e, since))
                        .toList(),
                populations.getOrDefault(control, List.of()).stream()
                        .filter(p -> p.population().receivedAt().isBy(knownAt))
                        .map(p ->
                                p.population().covers().to().isBefore(since)
                                        ? withOneEvent(p, asOf)
                                        : p)
                        .toList());
    }

    /// The place of the first piece that ends on a day or later.
    private static int first(Piece[] all, LocalDate since) {
        int low = 0;
        int high = all.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (all[middle].to().day().isBefore(since)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static boolean isKnown(Piece p, Moment asOf, Moment knownAt) {
        return p.receivedAt().isBy(knownAt) && p.from().hasBegunBy(asOf);
    }

    private static List<Piece> run(Piece p, Map<String, List<Piece>> runs) {
        return runs.getOrDefault(p.kind() + " " + p.run(), List.of(p));
    }

    /// Of each kind and result, with a file or without, what ended on the last day on which any
    /// did, with the whole of a run of which that is only one record. The result of a run is that
    /// of its worst record.
    private static List<Piece> before(
            Piece[] all, int end, Map<String, List<Piece>> runs, Moment asOf, Moment knownAt) {
        Map<String, LocalDate> lastDay = new HashMap<>();
        Set<Piece> told = new HashSet<>();
        for (int i = end; i < all.length; i++) {
            told.addAll(run(all[i], runs));
        }
        for (int i = end - 1; i >= 0; i--) {
            Piece p = all[i];
            if (isKnown(p, asOf, knownAt)) {
                LocalDate day = p.to().day();
                String kind = p.kind() + " " + worst(run(p, runs)) + " " + p.artefact();
                if (lastDay.computeIfAbsent(kind, k -> day).equals(day)) {
                    told.addAll(run(p, runs));
                }
            }
        }
        return Arrays.stream(all, 0, end).filter(told::contains).toList();
    }

    private static Evidence.@Nullable Result worst(List<Piece> run) {
        Evidence.Result worst = null;
        for (Piece p : run) {
            if (p.result() != null && (worst == null || rank(p.result()) > rank(worst))) {
                worst = p.result();
            }
        }
        return worst;
    }

    private static int rank(Evidence.Result result) {
        return switch (result) {
            case PASS -> 0;
            case INCONCLUSIVE -> 1;
            case FAIL -> 2;
        };
    }

    /// What ended since. Runs of one record that were on one day, with one result, and that the log
    /// does not name are one piece, the last of them.
    private List<Piece> since(
            Piece[] all, int start, Map<String, List<Piece>> runs, Moment asOf, Moment knownAt) {
        Map<List<Object>, Piece> told = new LinkedHashMap<>();
        for (int i = start; i < all.length; i++) {
            Piece p = all[i];
            if (!isKnown(p, asOf, knownAt)) {
                continue;
            }
            boolean alone = p.result() == null || run(p, runs).size() > 1 || inLog.contains(p.id());
            // What was seen on a day and what was seen at an hour of it are not alike, nor what has
            // a
            // file and what has none.
            List<Object> key =
                    alone
                            ? List.of(p.id())
                            : List.of(
                                    p.kind(),
                                    p.proves(),
                                    p.result(),
                                    p.to().getClass(),
                                    p.artefact());
            told.merge(key, p, SortedHistory::together);
        }
        return List.copyOf(told.values());
    }

    private static Piece together(Piece one, Piece later) {
        return new Piece(
                later.id(),
                later.kind(),
                later.from(),
                later.to(),
                later.receivedAt(),
                later.result(),
                later.run(),
                one.times() + later.times(),
                later.artefact());
    }

    private static Entry known(Entry e, Moment asOf, Moment knownAt) {
        return new Entry(
                e.performedOn(),
                e.meantFor(),
                e.evidence().stream().filter(p -> isKnown(p, asOf, knownAt)).toList());
    }

    private static boolean reaches(Entry e, LocalDate since) {
        return !e.performedOn().day().isBefore(since)
                || e.evidence().stream().anyMatch(p -> !p.to().day().isBefore(since));
    }

    private static @Nullable LocalDate handled(Population.Item i, Moment asOf, Population p) {
        LocalDate done = i.doneOn();
        return done != null && Moment.on(done, p.receivedAt().zone()).isBy(asOf) ? done : null;
    }

    /// The event that was handled last, else any.
    private static ControlHistory.Listed withOneEvent(ControlHistory.Listed listed, Moment asOf) {
        Population p = listed.population();
        Population one =
                new Population(
                        p.id(),
                        p.covers(),
                        p.receivedAt(),
                        p.items().stream()
                                .sorted(
                                        Comparator.comparing(
                                                        (Population.Item i) -> handled(i, asOf, p),
                                                        Comparator.nullsFirst(
                                                                Comparator.naturalOrder()))
                                                .thenComparing(Population.Item::id)
                                                .reversed())
                                .limit(1)
                                .toList());
        return new ControlHistory.Listed(
                one, listed.kind(), listed.performs(), listed.reconciled());
    }
}
