package dev.crosswalk.papers.report;

import static dev.crosswalk.papers.report.Reports.column;
import static dev.crosswalk.papers.report.Reports.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.programme.standing.Situation;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChecklistReportTest {
    private static List<String> kinds(LocalDate day) {
        Situation situation = Reports.of(Reports.HARBOUR, day);
        return column(
                table(
                        Reports.report(new ChecklistReport(), situation, Medium.SHEETS),
                        "To do, SOC 2 (CC, A, C)"),
                "Kind");
    }

    @Test
    void saysWhatComesTooLateForAWindowThatIsOver() {
        assertThat(kinds(LocalDate.of(2026, 6, 30)))
                .contains("adopt")
                .noneMatch(kind -> kind.contains("too late"));
        assertThat(kinds(LocalDate.of(2026, 7, 1)))
                .contains("adopt: too late for the window to 2026-06-30", "approve document")
                .doesNotContain("adopt");
    }

    @Test
    void saysOnPagesAboveTheTableWhatComesTooLate() {
        Situation situation = Reports.of(Reports.HARBOUR, LocalDate.of(2026, 7, 1));
        String words =
                Reports.words(Reports.report(new ChecklistReport(), situation, Medium.PAGES));

        assertThat(words)
                .contains("Too late for the window to 2026-06-30, and in time for the next")
                .doesNotContain("adopt: too late");
    }
}
