package dev.crosswalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What people see of obligations that imply others: who detects every change checks
/// configurations, and who checks them has a baseline.
class ImpliedTest {
    private static Run run(String... args) {
        String[] all = new String[args.length + 2];
        System.arraycopy(args, 0, all, 0, args.length);
        all[args.length] = "--content";
        all[args.length + 1] = Run.resource("implied");
        return Run.of(all);
    }

    @Test
    void showPrintsWhatAnObligationImpliesAndWhatImpliesIt() {
        Run show = run("show", "config-checked-yearly");

        assertThat(show.out())
                .contains(
                        "Implies 1 obligation\n  config-baseline-kept",
                        "Implied by 1 obligation\n  config-change-detected");
        assertThat(run("show", "config-change-detected").out())
                .contains("Implies 2 obligations")
                .doesNotContain("Implied by");
        assertThat(run("show", "config-findings-kept").out()).doesNotContain("Impl");
        assertThat(run("show", "config-checked-yearly", "--format", "json").out())
                .containsSubsequence(
                        "\"implies\": [",
                        "\"id\": \"config-baseline-kept\"",
                        "\"impliedBy\": [",
                        "\"id\": \"config-change-detected\"",
                        "\"demandedBy\": [");
        assertThat(run("show", "config-checked-yearly", "--format", "csv").out())
                .contains(
                        "config-checked-yearly,implies,config-baseline-kept,",
                        "config-checked-yearly,implied-by,config-change-detected,");
        assertThat(run("show", "config-checked-yearly", "--format", "md").out())
                .contains("Implied by", "(config-change-detected)");
    }

    @Test
    void theGapCountsWhatFollowsFromWhatIsMet() {
        Run gap = run("gap", "--have", "delta:D.1", "--want", "omega", "--format", "json");

        assertThat(gap.out()).contains("\"full\": 1,\n      \"partial\": 1");
    }

    @Test
    void theProofSaysWhichObligationImpliesWhich() {
        Run why = run("why", "--have", "delta", "omega/O.2");

        assertThat(why.out())
                .contains(
                        "because: implied by another obligation",
                        "implication: \"Every change of a configuration is detected");
        assertThat(run("why", "--have", "delta", "omega/O.2", "--format", "json").out())
                .contains("\"rule\": \"implied\"", "\"kind\": \"implication\"");
    }

    @Test
    void whatWasAnsweredNotDoneFailsWhatImpliesIt(@TempDir Path folder) throws IOException {
        Path facts = folder.resolve("facts.yaml");
        Files.writeString(
                facts,
                """
                asOf: 2026-06-30
                answers:
                  - { obligation: config-baseline-kept, met: false, by: "Lead", on: 2026-06-01 }
                """);

        Run why = run("why", "--facts", facts.toString(), "delta/D.1");

        assertThat(why.out())
                .contains(
                        "known not to be met",
                        "because: it implies an obligation that failed",
                        "implication: \"Every change of a configuration is detected");
    }

    @Test
    void anAttestationMayExceptWhatFollowsFromItsDemands(@TempDir Path folder) throws IOException {
        Path facts = folder.resolve("facts.yaml");
        Files.writeString(
                facts,
                """
                asOf: 2026-06-30
                attestations:
                  - { requirement: delta/D.1, met: true, except: [config-checked-yearly], source: "exception 1" }
                """);

        Run gap = run("gap", "--facts", facts.toString(), "--want", "omega", "--format", "csv");

        assertThat(gap.err()).doesNotContain("changes nothing");
        assertThat(gap.out()).containsPattern("O\\.1,.*none").containsPattern("O\\.2,.*full");
    }

    @Test
    void aComparisonSharesWhatEitherDemandsAndBothGive() {
        Run compare = run("compare", "delta", "omega");

        assertThat(compare.out()).containsPattern("(?s)D\\.1.*O\\.1.*O\\.2");
        assertThat(run("compare", "delta", "omega", "--format", "json").out())
                .contains("\"shared\": [\"config-checked-yearly\"]");
    }

    @Test
    void aPlanClosesWhatFollowsFromWhatAControlDischarges() {
        Run plan = run("plan", "--have", "delta:D.2", "--want", "omega", "--format", "json");

        assertThat(plan.out()).contains("\"CFG-91\"", "config-baseline-kept");
        assertThat(plan.out()).contains("\"unreachable\": []");
    }

    @Test
    void aRequirementNamesTheControlsThatGiveWhatItDemands() {
        assertThat(run("show", "omega/O.2").out()).contains("CFG-91");
        assertThat(run("show", "CFG-91").out()).contains("O.2");
        assertThat(run("controls", "--requirement", "omega/O.2").out()).contains("CFG-91");
    }
}
