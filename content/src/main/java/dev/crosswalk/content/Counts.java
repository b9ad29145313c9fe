package dev.crosswalk.content;

import dev.crosswalk.content.control.Control;
import dev.crosswalk.content.control.DocumentTemplate;
import dev.crosswalk.engine.Facet;
import dev.crosswalk.engine.operation.Cadence;
import java.util.List;
import java.util.Map;

/// How much content there is.
///
/// @param editions one entry an edition, in the order of the library
/// @param obligationsByDomain by domain id, in the order of the library
/// @param demands how many times an obligation is demanded, over all requirements
/// @param suggests how many times one is suggested
/// @param contested how many demands are, those of optional requirements included
/// @param sharedObligations obligations that requirements, optional ones left out, of two
///   frameworks or more demand, where the editions of one framework count once
/// @param implications as content says them, without those that follow from others
/// @param unlabelledWithoutShared unlabelled rows between decomposed requirements that share
///   neither a demand nor a suggestion
public record Counts(
        List<OfEdition> editions,
        int obligations,
        Map<String, Integer> obligationsByDomain,
        Map<Facet, Integer> obligationsByFacet,
        int demands,
        int suggests,
        int contested,
        int sharedObligations,
        int implications,
        int mappingSets,
        int mappingRows,
        int editionSteps,
        int unlabelledWithoutShared,
        int acceptedContradictions,
        OfControls controls,
        OfDocuments documents) {

    public Counts {
        editions = List.copyOf(editions);
    }

    /// Optional requirements are counted apart, and nowhere else.
    ///
    /// @param opaque assessable requirements that are not decomposed
    /// @param obligations distinct obligations that the edition demands
    /// @param reachable how many of those some control discharges
    /// @param fewestDemands of a decomposed requirement, as are the median and the most; all 0
    ///   where none is decomposed
    /// @param optional requirements that are guidance on others
    /// @param unexplained suggestions of requirements on which there is guidance, and of which none
    ///   demands what is suggested
    public record OfEdition(
            String id,
            int requirements,
            int assessable,
            int decomposed,
            int opaque,
            int obligations,
            int reachable,
            int demands,
            int suggests,
            int fewestDemands,
            double medianDemands,
            int mostDemands,
            int optional,
            int unexplained) {}

    /// @param byDomain by domain id, in the order of the library
    /// @param discharged distinct obligations, replaced ones left out, that some control discharges
    /// @param dischargeable obligations that no other has replaced
    /// @param adopt hundredths of a person-day to adopt all of them
    /// @param runPerYear hundredths of a person-day to run all of them for a year
    public record OfControls(
            int total,
            Map<String, Integer> byDomain,
            Map<Control.Nature, Integer> byNature,
            Map<Cadence.Every, Integer> byCadence,
            int discharged,
            int dischargeable,
            int adopt,
            int runPerYear) {}

    /// @param words in all bodies together
    /// @param longOnes of 450 words or more
    /// @param discharged distinct obligations that some document discharges
    public record OfDocuments(
            int total,
            Map<DocumentTemplate.Kind, Integer> byKind,
            int words,
            int longOnes,
            int discharged) {}
}
