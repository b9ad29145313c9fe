package dev.crosswalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a report alone shows counts as in place, and an auditor has no control of it to sample: a
/// plan and a checklist say so, as the statement of applicability does.
class ControlsToNameTest {
    private static final String UNNAMED =
            "3 controls of Annex A count as in place by a report or somebody's word alone, with no"
                    + " control of yours named for them: A.8.3, A.8.6, A.8.16.";

    @TempDir private Path folder;
    private String acme = "";

    @BeforeEach
    void beginWithTheSample() {
        acme = folder.resolve("acme").toString();
        assertThat(Run.of("init", acme, "--sample").err()).isEmpty();
    }

    private String told(String line) {
        Run run = Run.of((line + " --want iso27001-2022 --programme " + acme).split(" ", -1));
        assertThat(run.err()).isEmpty();
        return run.out().replaceAll("\\s+", " ");
    }

    @Test
    void aPlanNamesThemBesideItsVerdictAndHasThemToDoBeforeStageOne() {
        assertThat(told("plan --by 2027-05-31 --capacity 10 --brief")).contains(UNNAMED);
        assertThat(told("plan --by 2027-05-31 --capacity 10"))
                .contains(
                        UNNAMED,
                        "are in place and shown today, 3 of them by a report alone, with no control"
                                + " named; with this plan")
                .containsPattern(
                        "- By 2027-03-15, [^:]+: name the control that does each of A\\.8\\.3,"
                                + " A\\.8\\.6, A\\.8\\.16: ");
    }

    @Test
    void theChecklistHasOneEntryForThemUntilAControlIsAdopted() {
        assertThat(told("checklist"))
                .contains("Name the control that does each of these 3", "for A.8.3, A.8.6, A.8.16");

        Run adopted =
                Run.of("adopt", "CHG-08", "--implemented-on", "2026-10-01", "--programme", acme);

        assertThat(adopted.err()).isEmpty();
        assertThat(told("checklist"))
                .contains("Name the control that does each of these 2", "for A.8.3, A.8.16");
    }
}
