package dev.crosswalk.engine;

import java.util.Set;

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
}
