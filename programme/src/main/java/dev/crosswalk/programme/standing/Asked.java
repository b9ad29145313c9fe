package dev.crosswalk.programme.standing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// What an auditor will ask about a control that shows something over a window, though it may not
/// be so.
///
/// @param doubts at least one
public record Asked(ControlStanding control, List<Remark> doubts) {
    /// The heading over a list of it.
    public static final String TITLE = "What an auditor will ask about";

    public Asked {
        doubts = List.copyOf(doubts);
    }

    /// A sentence for each.
    public List<String> words() {
        return doubts.stream().map(Remark::words).toList();
    }

    /// Of the controls of all frameworks that are wanted, each control once.
    public static List<Asked> of(List<Judged> wanted) {
        Map<String, ControlStanding> controls = new LinkedHashMap<>();
        Map<String, Set<Remark>> doubts = new LinkedHashMap<>();
        for (Judged framework : wanted) {
            for (ControlStanding c : framework.required().controls()) {
                List<Remark> own = c.doubts();
                if (!own.isEmpty()) {
                    controls.putIfAbsent(c.id(), c);
                    doubts.computeIfAbsent(c.id(), _ -> new LinkedHashSet<>()).addAll(own);
                }
            }
        }
        List<Asked> all = new ArrayList<>();
        controls.forEach(
                (id, c) -> all.add(new Asked(c, List.copyOf(doubts.getOrDefault(id, Set.of())))));
        return all;
    }

    /// The controls that are done by what their lists say themselves, each once; empty where none
    /// is.
    public static Optional<String> ownColumn(List<Judged> wanted) {
        Map<String, ControlStanding> controls = new LinkedHashMap<>();
        wanted.stream()
                .flatMap(f -> f.required().controls().stream())
                .filter(c -> c.operation() != null)
                .forEach(c -> controls.putIfAbsent(c.id(), c));
        return RecordWords.ownColumn(List.copyOf(controls.values()));
    }

    /// The ids of the controls by what gives rise to it.
    public static Map<Remark.Cause, List<String>> byCause(List<Asked> all) {
        Map<Remark.Cause, List<String>> byCause = new TreeMap<>();
        for (Asked a : all) {
            a.doubts().stream()
                    .map(Remark::cause)
                    .distinct()
                    .forEach(cause ->
                            byCause.computeIfAbsent(cause, _ -> new ArrayList<>())
                                    .add(a.control().id()));
        }
        return byCause;
    }
}
