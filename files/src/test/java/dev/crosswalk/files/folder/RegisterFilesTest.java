package dev.crosswalk.files.folder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.content.Content;
import dev.crosswalk.content.control.Control;
import dev.crosswalk.content.finding.Finding;
import dev.crosswalk.content.finding.InvalidContent;
import dev.crosswalk.content.tree.FileTree;
import dev.crosswalk.content.tree.MemoryTree;
import dev.crosswalk.engine.Coverage;
import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.engine.Verdict;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.files.Sha256;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.standing.ProgrammeAt;
import dev.crosswalk.programme.standing.Registers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Registers as files, over the bundled library.
class RegisterFilesTest {
    private static final Content CONTENT = Content.bundled();

    private static final String REGISTER =
            """
            nonconformities:
              - id: NC-1
                title: A leaver kept access
                foundOn: 2026-03-01
                controls: [ACC-07]
                owner: ann
                correction: Taken away.
                correctedOn: 2026-03-01
                cause: No list of leavers.
                similar: All others were looked at; none.
                evaluatedOn: 2026-03-03
                action: HR sends a list.
                doneOn: 2026-03-10
                effect: Two reviews found none.
                verifiedBy: bea
                verifiedOn: 2026-10-01
                closedOn: 2026-10-01
                evidence: [EV-1, EV-3]
            """;

    private final Map<String, String> files = new HashMap<>();

    RegisterFilesTest() {
        files.put(
                "programme.yaml",
                "organisation: Example\nframeworks: [ { edition: iso27001-2022 } ]\n");
        files.put(
                "controls/all.yaml",
                """
                controls:
                  - { control: ISM-12, state: implemented, implementedOn: 2026-01-01 }
                  - { control: ACC-07, state: implemented, implementedOn: 2026-01-01 }
                """);
        files.put(
                "documents.yaml",
                """
                documents:
                  - { document: corrective-action-procedure, approvedBy: Bea, approvedOn: 2026-01-01 }
                  - { document: management-review-agenda, approvedBy: Bea, approvedOn: 2026-01-01 }
                """);
        files.put(
                "evidence/all.yaml",
                "evidence:\n"
                        + evidence("EV-1", "ISM-12", "nonconformity-record", "2026-03-03")
                        + evidence("EV-2", "ISM-12", "corrective-action-ticket", "2026-03-10")
                        + evidence("EV-3", "ISM-12", "effect-review-record", "2026-10-01")
                        + evidence("EV-4", "ACC-07", reviews(), "2026-06-30")
                        + evidence("EV-5", "ACC-07", reviews(), "2026-09-30"));
        files.put("people.yaml", "people: [ { id: ann, name: Ann }, { id: bea, name: Bea } ]\n");
    }

    /// The kind of evidence that an access review was held.
    private static String reviews() {
        return CONTENT.controls().control("ACC-07").orElseThrow().evidence().stream()
                .filter(e -> e.role() == Control.Role.PERFORMANCE)
                .findFirst()
                .orElseThrow()
                .kind();
    }

    private static String evidence(String id, String control, String kind, String on) {
        return "  - { id: %s, controls: [%s], kind: %s, observedAt: %s, receivedAt: %s, file: %s.txt, sha256: \"%s\" }\n"
                .formatted(id, control, kind, on, on, id, Sha256.of(id));
    }

    private FileTree tree() {
        Map<String, byte[]> bytes = new HashMap<>();
        files.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
        for (int n = 1; n <= 5; n++) {
            bytes.put(
                    "evidence/EV-%d.txt".formatted(n),
                    ("EV-" + n).getBytes(StandardCharsets.UTF_8));
        }
        return new MemoryTree(bytes);
    }

    private Verdict improvement() throws InvalidContent {
        Programme programme = ProgrammeFolder.read(tree(), CONTENT);
        Moment day = programme.on(LocalDate.parse("2026-10-10"));
        Crosswalk crosswalk = Crosswalk.of(CONTENT.library());
        return ProgrammeAt.of(programme, CONTENT.controls(), crosswalk, day, day)
                .standing("iso27001-2022")
                .gap(crosswalk, Scope.of("iso27001-2022"))
                .verdicts()
                .stream()
                .filter(v -> v.ref().equals(RequirementRef.parse("iso27001-2022/10.2")))
                .findFirst()
                .orElseThrow();
    }

    private List<String> warnings() {
        return ProgrammeFolder.check(tree(), CONTENT).stream()
                .map(Finding::toString)
                .filter(f -> Stream.of("nonconf", "audits", "risks").anyMatch(f::contains))
                .toList();
    }

    @Test
    void correctiveActionIsNotFullWithoutTheRegister() throws InvalidContent {
        assertThat(improvement().coverage()).isEqualTo(Coverage.NONE);
        assertThat(warnings())
                .singleElement()
                .asString()
                .contains(
                        "evidence/all.yaml:2",
                        "no entry of nonconformities.yaml names 3 pieces of evidence",
                        "EV-1, EV-2, EV-3");

        files.put("nonconformities.yaml", REGISTER);

        assertThat(improvement().coverage()).isEqualTo(Coverage.FULL);
    }

    @Test
    void correctiveActionIsNotFullWhereItsEffectWasSeenByTheOwnerOrTooEarly()
            throws InvalidContent {
        files.put("nonconformities.yaml", REGISTER.replace("verifiedBy: bea", "verifiedBy: Ann"));

        assertThat(improvement().coverage()).isEqualTo(Coverage.PARTIAL);
        assertThat(warnings())
                .anyMatch(
                        f -> f.contains("nonconformities.yaml:15: whoever answers for the action"));

        files.put(
                "nonconformities.yaml",
                REGISTER.replace("verifiedOn: 2026-10-01", "verifiedOn: 2026-07-01"));

        assertThat(improvement().coverage()).isEqualTo(Coverage.PARTIAL);
        assertThat(warnings())
                .anyMatch(
                        f -> f.contains("nonconformities.yaml:16: the effect was seen too early"));
    }

    @Test
    void tenRisksThatOthersThanTheirOwnersAcceptedAreOneWarning() {
        StringBuilder risks = new StringBuilder("risks:\n");
        for (int i = 1; i <= 12; i++) {
            risks.append(
                    "  - { id: R-%d, title: Fire, owner: ann, likelihood: 3, impact: 3, treatment: retain, acceptedBy: %s, acceptedOn: 2026-02-01 }\n"
                            .formatted(i, i > 10 ? "Ann" : "Bea"));
        }
        risks.append(
                "  - { id: R-13, title: Flood, owner: ann, likelihood: 5, impact: 4, treatment: share }\n");
        files.put("risks.yaml", risks.toString());
        files.put(
                "programme.yaml",
                "organisation: Example\nriskCriteria: { scale: 5, acceptable: 9 }\n");

        assertThat(warnings())
                .filteredOn(f -> f.contains("risks.yaml:"))
                .satisfiesExactly(
                        first ->
                                assertThat(first)
                                        .contains(
                                                "risks.yaml:2",
                                                "not their owners accepted 10 risks: R-1 (Bea, not ann)"),
                        second ->
                                assertThat(second)
                                        .contains(
                                                "risks.yaml:14",
                                                "R-13 (20) is above what riskCriteria say"));
    }

    @Test
    void criteriaUnderWhichNothingNeedsAcceptanceAreNone() {
        files.put(
                "programme.yaml",
                "organisation: Example\nriskCriteria: { scale: 3, acceptable: 10 }\n");

        assertThat(ProgrammeFolder.check(tree(), CONTENT).stream().map(Finding::toString))
                .anyMatch(f -> f.contains("10 is acceptable, and no risk is rated above 9"));
    }

    @Test
    void theLibraryHasControlsThatKeepEachRegister() {
        for (String kind :
                List.of(
                        Registers.RECORD,
                        Registers.ACTION,
                        Registers.EFFECT,
                        Registers.AUDIT_REPORT,
                        Registers.INDEPENDENCE,
                        Registers.NOTICE)) {
            assertThat(CONTENT.controls().controls())
                    .as(kind)
                    .filteredOn(c -> c.evidence().stream().anyMatch(e -> e.kind().equals(kind)))
                    .hasSize(1);
        }
    }
}
