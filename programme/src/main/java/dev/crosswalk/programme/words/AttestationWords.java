package dev.crosswalk.programme.words;

import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.Attestation;
import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.engine.Posture;
import dev.crosswalk.engine.RequirementRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What is attested and less than met, in sentences.
///
/// @param edition what an edition of that id is called in them
/// @param requirement what a requirement is called in them
public record AttestationWords(
        Posture posture,
        Crosswalk crosswalk,
        Function<String, String> edition,
        Function<RequirementRef, String> requirement) {
    /// Over what [#notMet] says.
    public static final String NOT_MET = "Attested not met";

    /// Over what [#beside] says.
    public static final String BESIDE = "Attested, but not for this question";

    /// So many attestations that are no answer are a sentence each.
    private static final int MOST_ALONE = 3;

    /// `soc2-2017/CC7.2 Watching systems for anomalies (exception 4)`
    public List<String> notMet() {
        return posture.attestations().stream()
                .filter(a -> !a.met() && a.answers(posture.question()))
                .map(a -> titled(a) + FactWords.source(a))
                .toList();
    }

    /// Attestations at a level that says nothing to the question, where no other one answers it. A
    /// report of which much counts for nothing here is one sentence.
    public List<String> beside() {
        Map<String, List<Attestation>> same = new LinkedHashMap<>();
        posture.attestations().stream()
                .filter(posture::isBeside)
                .forEach(a -> same.computeIfAbsent(group(a), _ -> new ArrayList<>()).add(a));
        List<String> sentences = new ArrayList<>();
        for (List<Attestation> group : same.values()) {
            if (group.size() <= MOST_ALONE) {
                group.forEach(a -> sentences.add(titled(a) + " is " + beside(a)));
            } else {
                sentences.add(together(group));
            }
        }
        return sentences;
    }

    private String group(Attestation a) {
        return a.requirement().edition() + " " + beside(a);
    }

    private String together(List<Attestation> group) {
        Attestation first = group.getFirst();
        return "%d requirements of %s are %s: %s"
                .formatted(
                        group.size(),
                        edition.apply(first.requirement().edition()),
                        beside(first),
                        group.stream()
                                .map(a -> a.requirement().id())
                                .collect(Collectors.joining(", ")));
    }

    /// `attested as designed; this question asks for implemented (the report)`
    public String beside(Attestation a) {
        Assurance level = a.level();
        return "attested "
                + (a.met() ? "as " : "not met at ")
                + (level == null ? "" : Words.of(level))
                + "; this question asks for "
                + Words.of(posture.question())
                + FactWords.source(a);
    }

    private String titled(Attestation a) {
        return requirement.apply(a.requirement())
                + " "
                + crosswalk.requirement(a.requirement()).title();
    }
}
