package dev.crosswalk.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.content.Content;
import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.Attestation;
import dev.crosswalk.engine.Coverage;
import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.engine.FrameworkEdition;
import dev.crosswalk.engine.Library;
import dev.crosswalk.engine.Posture;
import dev.crosswalk.engine.Proof;
import dev.crosswalk.engine.ProofChecker;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.engine.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The proofs of what users ask of the bundled content, checked against that content.
class BundledProofsTest {

    private final Library library = Content.bundled().library();
    private final Crosswalk crosswalk = Crosswalk.of(library);

    @Test
    void noProofBetweenTwoBundledEditionsIsRefused() {
        int proofs = 0;
        List<String> refused = new ArrayList<>();

        for (FrameworkEdition have : library.editions()) {
            Posture posture = allMet(have);
            for (FrameworkEdition want : library.editions()) {
                if (!have.id().equals(want.id())) {
                    for (RequirementRef ref : crosswalk.requirements(Scope.of(want.id()))) {
                        proofs++;
                        Proof proof = crosswalk.proof(posture, ref);
                        ProofChecker.check(proof, library, posture)
                                .forEach(w -> refused.add(have.id() + " -> " + ref + ": " + w));
                    }
                }
            }
        }

        assertThat(refused).isEmpty();
        assertThat(proofs).isGreaterThan(1_000);
    }

    /// So that the test above can fail at all.
    @Test
    void aProofOfFullCoverageIsRefusedWithoutTheFactsThatItRestsOn() {
        int full = 0;
        for (FrameworkEdition have : library.editions()) {
            Posture posture = allMet(have);
            for (FrameworkEdition want : library.editions()) {
                for (Verdict verdict : crosswalk.gap(posture, Scope.of(want.id())).verdicts()) {
                    if (verdict.coverage() == Coverage.FULL) {
                        full++;
                        Proof proof = crosswalk.proof(posture, verdict.ref());

                        assertThat(ProofChecker.check(proof, library, Posture.EMPTY))
                                .as(have.id() + " -> " + verdict.ref())
                                .isNotEmpty();
                    }
                }
            }
        }
        assertThat(full).isGreaterThan(200);
    }

    private Posture allMet(FrameworkEdition edition) {
        List<Attestation> met =
                crosswalk.requirements(Scope.of(edition.id())).stream()
                        .map(r -> new Attestation(r, true, null, "report"))
                        .toList();
        return new Posture(Assurance.IMPLEMENTED, met, List.of(), List.of());
    }
}
