package dev.crosswalk.content;

import dev.crosswalk.engine.Facet;
import java.util.List;
import java.util.Map;

/// How much content there is.
///
/// @param editions one entry an edition, in the order of the library
/// @param obligationsByDomain by domain id, in the order of the library
/// @param demands how many times an obligation is demanded, over all requirements
/// @param suggests how many times one is suggested
/// @param sharedObligations obligations that requirements of two frameworks or more demand, where
///   the editions of one framework count once
/// @param unlabelledWithoutShared unlabelled rows between decomposed requirements that share
///   neither a demand nor a suggestion
public record Counts(
        List<OfEdition> editions,
        int obligations,
        Map<String, Integer> obligationsByDomain,
        Map<Facet, Integer> obligationsByFacet,
        int demands,
        int suggests,
        int sharedObligations,
        int mappingSets,
        int mappingRows,
        int editionSteps,
        int unlabelledWithoutShared,
        int acceptedContradictions) {

    public Counts {
        editions = List.copyOf(editions);
    }

    /// @param opaque assessable requirements that are not decomposed
    /// @param obligations distinct obligations that the edition demands
    /// @param fewestDemands of a decomposed requirement, as are the median and the most; all 0
    ///   where none is decomposed
    public record OfEdition(
            String id,
            int requirements,
            int assessable,
            int decomposed,
            int opaque,
            int obligations,
            int demands,
            int suggests,
            int fewestDemands,
            double medianDemands,
            int mostDemands) {}
}
