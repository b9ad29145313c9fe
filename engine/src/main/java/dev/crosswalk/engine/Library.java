package dev.crosswalk.engine;

import java.util.List;

/// All content that a question is asked against, as plain values that the loader has checked.
///
/// @param contentVersion changes whenever any of the content changes
public record Library(
        String contentVersion,
        List<FrameworkEdition> editions,
        List<Obligation> obligations,
        List<Claim> claims,
        List<MappingSet> mappingSets) {

    public Library {
        editions = List.copyOf(editions);
        obligations = List.copyOf(obligations);
        claims = List.copyOf(claims);
        mappingSets = List.copyOf(mappingSets);
    }
}
