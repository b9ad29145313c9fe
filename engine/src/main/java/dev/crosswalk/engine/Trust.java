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
/// @param publishers empty means any
/// @param statuses empty means any but rejected
/// @param licences empty means any
/// @param minimumPublishers a row counts only where at least so many publishers state it of the
///   same ends; 1 or more
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

    /// The published rows that count: of sets that are believed, stated by enough publishers, and
    /// not overridden by another believed set that has a row with the same ends.
    public List<Mapping> believed(Library library) {
        List<MappingSet> sets =
                library.mappingSets().stream().filter(s -> believes(s.provenance())).toList();
        Map<String, Set<List<Set<RequirementRef>>>> overridden = overridden(sets);
        // Counted only when asked for: it costs time, and a start of the command line the linkage
        // of a record's equality.
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

    /// By the id of a set, the ends of the rows that other sets give anew.
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

    /// Who states each meaning.
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

    /// A row's meaning without its name, the same in both reading directions.
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
