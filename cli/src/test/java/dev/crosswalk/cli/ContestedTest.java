package dev.crosswalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What people see of claims on which careful readings differ: that delta demands a review, and
/// that omega demands a list.
class ContestedTest {
    @TempDir Path folder;

    private static Run run(String... args) {
        String[] all = new String[args.length + 2];
        System.arraycopy(args, 0, all, 0, args.length);
        all[args.length] = "--content";
        all[args.length + 1] = Run.resource("contested");
        return Run.of(all);
    }

    private static Run gap(String... more) {
        String[] args = {"gap", "--have", "delta", "--want", "omega"};
        String[] all = Arrays.copyOf(args, args.length + more.length);
        System.arraycopy(more, 0, all, args.length, more.length);
        return run(all);
    }

    private String facts(boolean stands) throws IOException {
        Path file = folder.resolve("facts.yaml");
        Files.writeString(
                file,
                """
                attestations:
                  - { requirement: delta/D.1, met: true }
                decisions:
                  - { requirement: delta/D.1, obligation: rights-reviewed, stands: %s, by: "Bea Braun", on: 2026-06-01, why: "our auditor samples it" }
                """
                        .formatted(stands));
        return file.toString();
    }

    @Test
    void theGapSaysHowMuchRestsOnThem() {
        assertThat(gap().out())
                .contains(
                        "(50.0 % to 100 %, as the",
                        "2 of 2, 1 on a contested claim", "D.1 contested");
        assertThat(gap("--format", "json").out())
                .contains("\"range\": [0.5, 1]", "\"contested\": true", "\"claims\": \"all\"");
        assertThat(gap("--format", "csv").out()).contains("delta/D.1,,rights-reviewed");
        assertThat(gap("--format", "md").out())
                .contains(
                        "(50.0 % to 100 %, as the demands are taken on which careful readings"
                                + " differ).",
                        "| full, 1 of 2 on contested claims |");
        assertThat(
                        run("report", "gap", "--have", "delta", "--want", "omega", "--format", "md")
                                .out())
                .contains("1 of 2 on contested claims");
    }

    @Test
    void agreedClaimsOnlyLeaveOutWhatTheyGive() {
        assertThat(gap("--claims", "agreed").out()).contains("agreed claims only", "1 of 2");
        assertThat(gap("--claims", "agreed", "--format", "json").out())
                .contains("\"proven\": 0.5,", "\"range\": [0.5, 1]", "\"claims\": \"agreed\"");
        assertThat(gap("--claims", "all").out().replace(" --claims all", ""))
                .isEqualTo(gap().out());
        assertThat(run("why", "--have", "delta", "omega/O.1", "--claims", "agreed").out())
                .contains("partial, 1 of 2");
        assertThat(gap("--claims", "contested").err()).contains("--claims", "agreed");
    }

    @Test
    void theProofSaysBothSides() {
        assertThat(run("why", "--have", "delta", "omega/O.1", "--format", "csv").out())
                .contains(
                        "delta/D.1 demands rights-reviewed; rights-reviewed contested, for: nobody"
                                + " knows otherwise whether rights still fit; against: changing them"
                                + " in time is enough");
        assertThat(run("why", "--have", "delta", "omega/O.1", "--format", "json").out())
                .contains("\"contested\": [\"rights-reviewed\"]");
        assertThat(run("why", "--have", "delta", "omega/O.1").out())
                .contains("2 of 2 obligations proved, 1 on a contested claim");
    }

    @Test
    void aRequirementIsShownWithBothSides() {
        assertThat(run("show", "delta/D.1").out())
                .contains("contested, for: nobody", "changing\n    them in time is enough");
        assertThat(run("show", "delta/D.1", "--format", "json").out())
                .contains("\"contested\": \"for: nobody knows", "\"contested\": null");
        assertThat(run("show", "delta/D.1", "--format", "csv").out())
                .contains(",for: nobody knows");
        assertThat(run("lint", Run.resource("contested")).out()).doesNotContain("error:");
    }

    @Test
    void anObligationIsShownWithWhoseDemandOfItIsContested() {
        String sides =
                "for: nobody knows otherwise whether rights still fit; against: changing them in"
                        + " time is enough";
        assertThat(run("show", "rights-reviewed").out().replaceAll("\\s+", " "))
                .containsSubsequence("delta/D.1 Access", "contested, " + sides, "omega/O.1 ");
        assertThat(run("show", "rights-reviewed", "--format", "json").out())
                .contains("\"requirement\": \"delta/D.1\"", "\"sides\": \"" + sides);
        assertThat(run("show", "rights-reviewed", "--format", "csv").out())
                .contains("obligation,modality,requirement,title,contested", "," + sides);
        assertThat(run("show", "rights-reviewed", "--format", "md").out())
                .contains("Contested", ": " + sides);
        assertThat(run("show", "rights-granted").out()).doesNotContain("contested");
        assertThat(run("show", "rights-granted", "--format", "json").out())
                .contains("\"contested\": []");
    }

    @Test
    void aPairSaysHowMuchOfWhatItSharesIsContested() {
        assertThat(run("compare", "delta", "omega").out())
                .contains("2 of 2 | 2 of 2, 1 contested", "1 contested: on whether");
        assertThat(run("compare", "delta:D.2", "omega:O.2").out()).doesNotContain("contested");
        assertThat(run("compare", "delta", "omega", "--format", "json").out())
                .contains("\"contested\": [\"rights-reviewed\"]", "\"contested\": []");
        assertThat(run("compare", "delta", "omega", "--format", "csv").out())
                .contains("rights-granted; rights-reviewed,rights-reviewed");
        assertThat(run("compare", "delta", "omega", "--format", "md").out())
                .contains("2 of 2, 1 contested");
        assertThat(run("show", "omega/O.1").out()).contains("2 of 2 | 2 of 2, 1 contested");
        assertThat(run("show", "omega/O.1", "--format", "json").out())
                .contains("\"contested\": [\"rights-reviewed\"]");
    }

    @Test
    void theCrosswalkReportMarksWhatIsContested() {
        String report =
                run("report", "crosswalk", "--have", "delta", "--want", "omega", "--format", "md")
                        .out();

        assertThat(report)
                .contains("2 of 2, 1 contested", "(contested)", "1 contested: on whether");
        assertThat(report.replaceFirst("\\(contested\\)", "")).doesNotContain("(contested)");
    }

    @Test
    void whoDecidedOneIsNamed() throws IOException {
        String decided = "decided by Bea Braun, 2026-06-01: our auditor samples it";

        String stands = facts(true);
        assertThat(run("gap", "--facts", stands, "--want", "omega", "--format", "md").out())
                .contains("delta/D.1 demands rights-reviewed: " + decided, "| full | 2 of 2 |");
        assertThat(run("why", "--facts", stands, "omega/O.1", "--format", "csv").out())
                .contains("rights-reviewed " + decided);
        assertThat(run("gap", "--facts", stands, "--want", "omega:O.1", "--claims", "agreed").out())
                .contains("2 of 2");

        String falls = facts(false);
        assertThat(run("gap", "--facts", falls, "--want", "omega", "--format", "md").out())
                .contains("delta/D.1 does not demand rights-reviewed: " + decided, "| partial |");
        assertThat(run("why", "--facts", falls, "omega/O.1").out()).contains("Decided\n");
    }
}
