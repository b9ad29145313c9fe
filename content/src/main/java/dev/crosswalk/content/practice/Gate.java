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
/// @param requirements ids of the nodes of the edition whose requirements have to be met where they
///   apply; one may be open that is dated in the plan, where the owner of a risk that it treats
///   accepted the risk meanwhile
/// @param after ids of the gates that have to be passed before what this one asks for is done: a
///   review that comes before the audit has to be held again
/// @param recordMonths for how many months there have to be records of most controls; 0 where
///   nothing is said of it
public record Gate(
        String edition,
        String id,
        String title,
        Before before,
        int order,
        List<String> obligations,
        List<String> evidence,
        List<String> documents,
        List<String> requirements,
        List<String> after,
        int recordMonths) {

    public Gate {
        obligations = List.copyOf(obligations);
        evidence = List.copyOf(evidence);
        documents = List.copyOf(documents);
        requirements = List.copyOf(requirements);
        after = List.copyOf(after);
    }

    /// One that asks for obligations, evidence and documents alone.
    public Gate(
            String edition,
            String id,
            String title,
            Before before,
            int order,
            List<String> obligations,
            List<String> evidence,
            List<String> documents) {
        this(
                edition,
                id,
                title,
                before,
                order,
                obligations,
                evidence,
                documents,
                List.of(),
                List.of(),
                0);
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
