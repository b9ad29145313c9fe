package dev.crosswalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a screen ends with can be done, and is what comes first.
class LeadsOnTest {
    @TempDir Path folder;

    private static String told(String programme, String... more) {
        List<String> args = new ArrayList<>(List.of(more));
        args.addAll(List.of("--programme", programme, "--as-of", "2026-12-01"));
        Run run = Run.of(args.toArray(String[]::new));
        assertThat(run.err()).isEmpty();
        return run.out().replaceAll("\\s+", " ");
    }

    @Test
    void aNewProgrammeBeginsWithWhatIsDecidedFirstAndWithTextsThatAreNotThereYet() {
        String programme = Begun.programme(folder.resolve("a"), "A", "starter");
        String next = told(programme, "status").replaceFirst(".* Next ", "");
        assertThat(next)
                .startsWith("RSK-02 (")
                .contains(") needs an approved Risk Management Procedure: write")
                .contains("crosswalk documents --document risk-management-procedure --write")
                .doesNotContain("document approve");
        Run written =
                Run.of(
                        "documents",
                        "--document",
                        "risk-management-procedure",
                        "--write",
                        "--programme",
                        programme);
        assertThat(written.exit()).as(written.err()).isZero();
        assertThat(Path.of(programme, "documents", "risk-management-procedure.md")).exists();
    }

    @Test
    void whatIsUnknownIsAskedAndWhatIsLeftIsPlannedHoweverMuchIsToBeShown() {
        String programme = Begun.programme(folder.resolve("a"), "A", "starter");
        for (String[] verb : List.of(new String[] {"status"}, new String[] {"gap", "--brief"})) {
            assertThat(told(programme, verb)).contains("crosswalk ask ", "crosswalk plan ");
        }
    }

    @Test
    void whatAReportSaysOfEarlierDaysIsNoProgrammeToCompareWith() {
        Path programme = folder.resolve("p");
        Begun.holdingSoc2(programme, "--want", "iso27001-2022");
        Run adopted =
                Run.of(
                        "adopt",
                        "ACC-07",
                        "--implemented-on",
                        "2025-10-01",
                        "--programme",
                        programme.toString());
        assertThat(adopted.exit()).as(adopted.err()).isZero();
        Run run =
                Run.of(
                        "status",
                        "--programme",
                        programme.toString(),
                        "--as-of",
                        "2026-10-15",
                        "--since",
                        "2026-09-15");
        assertThat(run.out()).contains("the programme is new").doesNotContain("better");
    }

    @Test
    void aRiskAboveTheScaleOfTheTemplateIsToldWhereNobodySaysAnother() throws Exception {
        String programme = Begun.programme(folder.resolve("a"), "A", "none");
        Files.writeString(
                Path.of(programme, "risks.yaml"),
                """
                risks:
                  - id: R-01
                    title: Somebody leaves with the keys
                    owner: Chief executive
                    likelihood: 7
                    impact: 2
                    treatment: retain
                """);
        assertThat(Run.of("lint", programme).out().replaceAll("\\s+", " "))
                .contains("R-01 is rated above 5, the highest of the register's template");
    }

    @Test
    void aPartThatAnEditionHasNotIsRefusedWithThoseThatItHas() {
        assertThat(
                        Run.of("gap", "--have", "soc2-2017:QQ", "--want", "iso27001-2022")
                                .err()
                                .replaceAll("\\s+", " "))
                .contains("Its parts are CC, A, C, PI and P");
    }

    @Test
    void whatIsLeftOutIsOfTheEditionThatIsWanted() {
        String programme = Begun.programme(folder.resolve("a"), "A", "none");
        Run run =
                Run.of(
                        "exclude",
                        "A.7.1",
                        "--reason",
                        "Nobody works in premises of ours.",
                        "--programme",
                        programme);
        assertThat(run.out()).as(run.err()).contains("iso27001-2022/A.7.1");
    }

    @Test
    void whatAnAuditorFoundComesFirstAndThenTheListOfEventsThatMayHaveNone() throws Exception {
        Path programme =
                Begun.withAnException(
                        folder.resolve("a"), "control: OWN-01\nnote: One leaver kept an account.");
        Files.createDirectories(programme.resolve("controls"));
        Files.writeString(
                programme.resolve("controls/own.yaml"),
                """
                controls:
                  - control: OWN-01
                    title: Accounts of leavers are closed
                    state: implemented
                    implementedOn: 2025-10-01
                    cadence: { every: per-event, toleranceDays: 0 }
                    discharges: [acc-removal-leavers]
                    evidence:
                      - { kind: control-record, freshDays: 365 }
                  - control: OWN-02
                    title: Desks are looked at after a move
                    state: implemented
                    implementedOn: 2025-10-01
                    cadence: { every: per-event, toleranceDays: 0 }
                    discharges: [phys-clear-desk-rules, phys-clear-desk-kept, endpoint-clear-screen-followed]
                    evidence:
                      - { kind: control-record, freshDays: 365 }
                      - { kind: event-list, role: population, freshDays: 365 }
                """);
        String list =
                "OWN-02 (Desks are looked at after a move) needs the list of its events, which is"
                        + " empty where nothing called for it";

        String status = told(programme.toString(), "status");
        assertThat(status)
                .containsSubsequence(
                        "Next OWN-01 ",
                        "crosswalk nonconformity add",
                        "OWN-02 (Desks are looked at after a move) needs the list of its events",
                        "crosswalk population ");
        assertThat(told(programme.toString(), "gap", "--want", "iso27001-2022", "--brief"))
                .containsSubsequence("Do first OWN-01 ", list, "crosswalk population ");
        assertThat(told(programme.toString(), "why", "iso27001-2022/A.7.7"))
                .containsSubsequence(
                        list,
                        "OWN-02 (Desks are looked at after a move) wants the control record: the"
                                + " record of one time that it was done, where it was, which");
    }
}
