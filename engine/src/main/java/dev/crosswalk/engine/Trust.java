package dev.crosswalk.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Which published mapping sets a question believes. A set whose status is rejected is never
/// believed.
///
/// @param publishers whose mapping sets are believed; empty means any
/// @param statuses which mapping sets are believed by status; empty means any but rejected
/// @param licences under which mapping sets are believed; empty means any
/// @param minimumPublishers a row counts only where at least so many publishers state the same of
///   the same ends; 1 or more
public record Trust(
        Set<String> publishers,
        Set<MappingSet.Status> statuses,
        Set<String> licences,
        int minimumPublishers) {

    public static final Trust ALL = new Trust(Set.of(), Set.of(), Set.of(), 1);

    public Trust {
        publishers = Set.copyOf(publishers);
        statuses = Set.copyOf(statuses);
        licences = Set.copyOf(licences);
    }

    public boolean believes(MappingSet.Provenance provenance) {
        return provenance.status() != MappingSet.Status.REJECTED
                && (publishers.isEmpty() || publishers.contains(provenance.publisher()))
                && (statuses.isEmpty() || statuses.contains(provenance.status()))
                && (licences.isEmpty() || licences.contains(provenance.licence()));
    }

    /// The published rows that count: rows of believed sets that enough publishers state, and that
    /// no other believed set overrides by a row with the same ends.
    public List<Mapping> believed(Library library) {
        List<MappingSet> sets =
                library.mappingSets().stream().filter(s -> believes(s.provenance())).toList();
        Map<String, Set<List<Set<RequirementRef>>>> overridden = overridden(sets);
        // Publishers are counted only when needed, because counting takes time, and links a
        // record's equality at each start of the command line.
        Map<Statement, Set<String>> stated = minimumPublishers <= 1 ? Map.of() : stated(sets);
        List<Mapping> believed = new ArrayList<>();
        for (MappingSet set : sets) {
            Set<List<Set<RequirementRef>>> replaced = overridden.getOrDefault(set.id(), Set.of());
            for (Mapping m : set.mappings()) {
                boolean enough =
                        minimumPublishers <= 1
                                || stated.getOrDefault(Statement.of(m), Set.of()).size()
                                        >= minimumPublishers;
                if (enough && (replaced.isEmpty() || !replaced.contains(ends(m)))) {
                    believed.add(m);
                }
            }
        }
        return believed;
    }

    /// For each overridden set, by its id, the ends of the rows that other sets replace.
    private static Map<String, Set<List<Set<RequirementRef>>>> overridden(List<MappingSet> sets) {
        Map<String, Set<List<Set<RequirementRef>>>> overridden = new HashMap<>();
        for (MappingSet set : sets) {
            if (set.overrides() != null) {
                Set<List<Set<RequirementRef>>> ends =
                        overridden.computeIfAbsent(set.overrides(), k -> new HashSet<>());
                set.mappings().forEach(m -> ends.add(ends(m)));
            }
        }
        return overridden;
    }

    /// The publishers of each statement.
    private static Map<Statement, Set<String>> stated(List<MappingSet> sets) {
        Map<Statement, Set<String>> publishers = new HashMap<>();
        for (MappingSet set : sets) {
            for (Mapping m : set.mappings()) {
                publishers
                        .computeIfAbsent(Statement.of(m), k -> new TreeSet<>())
                        .add(set.provenance().publisher());
            }
        }
        return publishers;
    }

    /// What a row states, apart from its id; the same in both reading directions.
    private record Statement(List<Set<RequirementRef>> ends, Assertion assertion) {
        static Statement of(Mapping m) {
            return new Statement(
                    Trust.ends(m), isSwapped(m) ? m.assertion().converse() : m.assertion());
        }
    }

    /// A row's two ends, the same in both reading directions.
    private static List<Set<RequirementRef>> ends(Mapping m) {
        Set<RequirementRef> left = Set.copyOf(m.left());
        Set<RequirementRef> right = Set.copyOf(m.right());
        return isSwapped(m) ? List.of(right, left) : List.of(left, right);
    }

    private static boolean isSwapped(Mapping m) {
        return Collections.min(m.left()).compareTo(Collections.min(m.right())) > 0;
    }
}
