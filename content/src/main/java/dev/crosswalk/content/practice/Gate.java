package dev.crosswalk.content.practice;

import java.util.List;

/// Something that an auditor expects to be there before they come, or before they sign.
///
/// @param edition id of the framework edition whose audit it is
/// @param id unique in the edition: `internal-audit-held`
/// @param order what has a lower number comes first; what shares one may be done side by side
/// @param obligations ids of the obligations that have to be satisfied
/// @param evidence kinds of evidence that have to be on file
/// @param documents ids of the documents that have to be in force
public record Gate(
        String edition,
        String id,
        String title,
        Before before,
        int order,
        List<String> obligations,
        List<String> evidence,
        List<String> documents) {

    public Gate {
        obligations = List.copyOf(obligations);
        evidence = List.copyOf(evidence);
        documents = List.copyOf(documents);
    }

    /// What it stands before.
    public enum Before {
        STAGE_1,
        STAGE_2,
        CERTIFICATE,
        SURVEILLANCE,
        TYPE_1,
        TYPE_2_START,
        TYPE_2_END
    }
}
