package dev.crosswalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Where a control of one's own does most of what a step is about, the step says so and what lacks.
class OwnShareTest {
    private static final String DOES = "LA-01 (own) does most of it, 4 of 5 points";

    @TempDir private Path folder;

    private String acme = "";

    @BeforeEach
    void signOnIsInPlaceButForOnePoint() throws Exception {
        acme = folder.resolve("acme").toString();
        Run.of(
                "init",
                acme,
                "--organisation",
                "Acme",
                "--want",
                "iso27001-2022",
                "--adopt",
                "none");
        Files.createDirectories(Path.of(acme, "controls"));
        Files.writeString(
                Path.of(acme, "controls/own.yaml"),
                """
                controls:
                  - control: LA-01
                    title: Sign-on with a second factor
                    state: implemented
                    implementedOn: 2026-01-01
                    domain: access
                    description: Everybody signs on in one place with a second factor.
                    type: preventive
                    nature: automated
                    cadence: { every: continuous, toleranceDays: 0 }
                    discharges: [acc-identity-unique, acc-authn-before-access, acc-authn-bruteforce,
                      acc-authn-external, people-remote-access-protected, acc-authn-mfa-privileged,
                      acc-cred-quality, acc-cred-self-change, acc-cred-protected, acc-session-timeout,
                      acc-cred-transit-protected]
                    evidence:
                      - { kind: control-record, role: performance, freshDays: 365, population: false }
                """);
        Path file = Files.writeString(folder.resolve("sign-on.txt"), "As it is set.");
        assertThat(
                        in(
                                "evidence",
                                "add",
                                file.toString(),
                                "--control",
                                "LA-01",
                                "--on",
                                "2026-10-01",
                                "--received-on",
                                "2026-10-01",
                                "--findings",
                                "0"))
                .contains("LA-01");
    }

    private String in(String... words) {
        return flat(Run.of(List.of(words), "--programme", acme));
    }

    private static String flat(Run run) {
        assertThat(run.err()).isEmpty();
        return run.out().replaceAll("\\s+", " ");
    }

    @Test
    void aStepNamesIt() {
        assertThat(in("plan", "--as-of", "2026-10-15"))
                .contains("are what is left to do, of what the control takes from nothing");
        assertThat(
                        flat(
                                Run.of(
                                        "report",
                                        "plan",
                                        "--programme",
                                        acme,
                                        "--as-of",
                                        "2026-10-15",
                                        "--format",
                                        "md")))
                .contains(DOES, DOES + "; missing: ");
    }
}
