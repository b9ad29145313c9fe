package dev.crosswalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What an auditor tested, and no record of the organisation's own shows since, is told apart from
/// what it shows itself.
class TestedAloneTest {
    private static final String TESTED = "\"tested\": true";

    @TempDir Path folder;

    private String asked(String... words) {
        Run run = Run.of(List.of(words), "--programme", folder.toString(), "--as-of", "2026-12-01");
        assertThat(run.err()).isEmpty();
        return run.out();
    }

    @Test
    void whatAnAuditorsTestAloneShowsIsToldApartInTheJsonOfTheStatusAndOfTheControl()
            throws Exception {
        Begun.withAnException(folder, "control: OWN-02\nnote: Two doors stood open.");
        Path attestations = folder.resolve("attestations.yaml");
        Files.writeString(
                attestations,
                Files.readString(attestations)
                        + "    tests:\n      - { control: OWN-01, exception: false }\n");
        Files.createDirectories(folder.resolve("controls"));
        Path own = folder.resolve("controls/own.yaml");
        String controls =
                """
                controls:
                  - control: OWN-01
                    title: Desks are clear
                    owner: Ann
                    state: implemented
                    implementedOn: 2025-10-01
                    cadence: { every: continuous, toleranceDays: 0 }
                    discharges: [phys-clear-desk-kept]
                    evidence:
                      - { kind: control-record, freshDays: 365 }
                  - control: OWN-02
                    title: Doors are locked
                    owner: Ann
                    state: implemented
                    implementedOn: 2025-10-01
                    cadence: { every: continuous, toleranceDays: 0 }
                    discharges: [phys-clear-desk-rules]
                    evidence:
                      - { kind: control-record, freshDays: 365 }
                """;
        Files.writeString(own, controls);

        assertThat(asked("status").replaceAll("\\s+", " "))
                .contains("1 tested by the auditor, no record of your own since");
        assertThat(asked("status", "--format", "json")).containsOnlyOnce(TESTED);
        assertThat(asked("show", "OWN-01", "--format", "json")).contains(TESTED);
        assertThat(asked("show", "OWN-02", "--format", "json")).doesNotContain(TESTED);

        Files.writeString(folder.resolve("seen.txt"), "All desks were clear.");
        Run added =
                Run.of(
                        "evidence",
                        "add",
                        folder.resolve("seen.txt").toString(),
                        "--control",
                        "OWN-01",
                        "--kind",
                        "control-record",
                        "--covers",
                        "2026-11-01",
                        "--programme",
                        folder.toString());
        assertThat(added.err()).isEmpty();
        assertThat(asked("status", "--format", "json")).doesNotContain(TESTED);
    }
}
