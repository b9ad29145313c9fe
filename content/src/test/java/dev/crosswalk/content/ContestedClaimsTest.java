package dev.crosswalk.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.content.control.ControlLibrary;
import dev.crosswalk.content.finding.Finding;
import dev.crosswalk.content.finding.InvalidContent;
import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.Claim;
import dev.crosswalk.engine.Decision;
import dev.crosswalk.engine.Library;
import dev.crosswalk.engine.RequirementRef;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Demands on which careful readings differ: how they are read, compiled and counted, and what an
/// organisation says of them in a facts file.
class ContestedClaimsTest {
    @TempDir Path folder;

    private static final String CLAIMS =
            """
            framework: tiny-1
            claims:
              T.1:
                demands: [house-doors-locked]
                contested: { house-doors-locked: "for: nobody locks up a house by half;
                  against: a door may be shut and not locked" }
              T.2: { demands: [house-windows-closed] }
            """;

    private PackFolder pack(String claims) {
        return PackFolder.tiny(folder).with("claims/tiny-1.yaml", claims);
    }

    private List<String> wrong(String from, String to) {
        return pack(CLAIMS.replace(from, to)).wrong();
    }

    private static Claim first(Content content) {
        return content.library().claims().stream()
                .filter(c -> c.requirement().id().equals("T.1"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void bothSidesAreReadAndCompiled() {
        Content content = pack(CLAIMS).load();

        assertThat(first(content).contested())
                .containsExactly(
                        Map.entry(
                                "house-doors-locked",
                                "for: nobody locks up a house by half; against: a door may be shut"
                                        + " and not locked"));
        assertThat(Compiled.read(Compiled.write(content), ControlLibrary.EMPTY).library())
                .isEqualTo(content.library());
        assertThat(Lint.of(content).counts().contested()).isEqualTo(1);
    }

    @Test
    void onlyADemandCanBeContested() {
        assertThat(wrong("contested: { house-doors-locked", "contested: { house-door-locked"))
                .containsExactly(
                        "claims/tiny-1.yaml:5: \"T.1\" does not demand \"house-door-locked\", so that"
                                + " cannot be contested. Maybe \"house-doors-locked\"?");
    }

    @Test
    void bothSidesHaveToBeSaid() {
        for (String half :
                List.of("for: so", "against: not so", "so or not so", "for: ; against: x")) {
            String claims = CLAIMS.replaceFirst("\"for: [^\"]*\"", '"' + half + '"');
            assertThat(pack(claims).wrong())
                    .containsExactly(
                            "claims/tiny-1.yaml:5: \"house-doors-locked\" is contested, and both sides"
                                    + " have to be said: \"for: ..; against: ..\"");
        }
    }

    @Test
    void whatIsOpaqueContestsNothing() {
        assertThat(wrong("  T.1:\n    demands: [house-doors-locked]", "  T.1:\n    opaque: true"))
                .hasSize(1);
    }

    private Library library() {
        return pack(CLAIMS).load().library();
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> odd(String text) {
        return Facts.check(stream(text), "facts.yaml", library()).stream()
                .map(Finding::toString)
                .toList();
    }

    @Test
    void aFactsFileSaysWhoDecidedWhatAndWhy() throws InvalidContent {
        String text =
                """
                decisions:
                  - { requirement: T.1, obligation: house-doors-locked, stands: false, by: Bea, on: 2026-06-01, why: "the doors have no locks" }
                """;

        assertThat(
                        Facts.read(stream(text), "facts.yaml", library(), Assurance.IMPLEMENTED)
                                .decisions())
                .containsExactly(
                        new Decision(
                                new RequirementRef("tiny-1", "T.1"),
                                "house-doors-locked",
                                false,
                                "Bea, 2026-06-01: the doors have no locks"));
    }

    @Test
    void aDecisionIsOnAKnownPairWithANameAndAReasonAndOnlyOnce() {
        assertThat(
                        odd(
                                """
                                asOf: 2026-06-30
                                decisions:
                                  - { requirement: T.9, obligation: house-doors-locked, stands: true, by: Bea, why: so }
                                  - { requirement: T.1, obligation: house-door-locked, stands: true, by: Bea, why: so }
                                  - { requirement: T.1, obligation: house-doors-locked, stands: true, why: so }
                                  - { requirement: T.1, obligation: house-doors-locked, stands: true, by: Bea }
                                  - { requirement: T.1, obligation: house-doors-locked, stands: true, by: Bea, on: 2026-07-01, why: so }
                                  - { requirement: T.1, obligation: house-doors-locked, stands: true, by: Bea, why: so }
                                  - { requirement: T.1, obligation: house-doors-locked, stands: false, by: Bea, why: so }
                                """))
                .hasSize(6);
    }

    @Test
    void aDecisionNamesARequirementThatIsThereAlsoWithItsEdition() {
        assertThat(
                        odd(
                                """
                                decisions:
                                  - { requirement: tiny-1/T.9, obligation: house-doors-locked, stands: true, by: Bea, why: so }
                                  - { requirement: tiny-1/T, obligation: house-doors-locked, stands: true, by: Bea, why: so }
                                  - { requirement: tiny-9/T.1, obligation: house-doors-locked, stands: true, by: Bea, why: so }
                                """))
                .containsExactly(
                        "facts.yaml:2: tiny-1 has no requirement \"T.9\". Maybe \"T.1\"?",
                        "facts.yaml:3: tiny-1/T is not assessable, so it cannot be decided on. Under"
                                + " it: tiny-1/T.1, tiny-1/T.2",
                        "facts.yaml:4: unknown framework \"tiny-9\" in \"tiny-9/T.1\". Maybe"
                                + " \"tiny-1\"?");
    }

    @Test
    void aDecisionOnWhatNobodyContestsIsOdd() {
        assertThat(
                        odd(
                                """
                                decisions:
                                  - { requirement: T.2, obligation: house-windows-closed, stands: true, by: Bea, why: so }
                                """))
                .containsExactly(
                        "facts.yaml:2: no reading contests \"house-windows-closed\" of tiny-1/T.2, so"
                                + " deciding it changes nothing.");
    }
}
