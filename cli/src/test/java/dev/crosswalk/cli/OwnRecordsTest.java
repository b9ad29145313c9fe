package dev.crosswalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a report on another framework proves is no record of the organisation's own, and an audit
/// wants that: a gap says so in one sentence.
class OwnRecordsTest {
    private static final String SENTENCE =
            "need records of your own too: in points that it looks into they rest on SOC 2 alone.";

    @TempDir private Path folder;

    private static String flat(Run run) {
        return run.out().replaceAll("\\s+", " ");
    }

    private static String sentence(String out) {
        return out.substring(out.indexOf("At the audit"), out.indexOf(SENTENCE));
    }

    @Test
    void aGapSaysOfWhichClausesTheAuditWantsThem() {
        for (String format : new String[] {"table", "md"}) {
            String said =
                    flat(
                            Run.of(
                                    "gap",
                                    "--have",
                                    "soc2-2017",
                                    "--want",
                                    "iso27001-2022",
                                    "--format",
                                    format));

            assertThat(said.split("At the audit", -1)).as(format).hasSize(2);
            assertThat(said).contains(SENTENCE);
            assertThat(sentence(said)).contains("7.2, 8.1").doesNotContain("A.");
        }
        assertThat(flat(Run.of("report", "gap", "--have", "soc2-2017", "--want", "iso27001-2022")))
                .contains(SENTENCE);
    }

    @Test
    void nothingIsSaidWhereNobodyKnowsWhatAuditsAskForOrNothingIsProvedByOthers() {
        assertThat(Run.of("gap", "--have", "soc2-2017", "--want", "iso27001-2013").out())
                .doesNotContain("At the audit");
        assertThat(Run.of("gap", "--have", "iso27001-2022", "--want", "iso27001-2022").out())
                .doesNotContain("At the audit");
    }

    @Test
    void aRecordOnFileIsAskedForNoMore() throws IOException {
        String acme = folder.resolve("acme").toString();
        Run.of("init", acme, "--sample");
        String[] gap = {"gap", "--programme", acme, "--want", "iso27001-2022", "--brief"};
        assertThat(sentence(flat(Run.of(gap)))).contains("7.2");
        Path matrix = folder.resolve("matrix.txt");
        Files.writeString(matrix, "Who knows what.");

        Run.of("adopt", "PPL-04", "--implemented-on", "2026-09-01", "--programme", acme);
        Run filed =
                Run.of(
                        "evidence",
                        "add",
                        matrix.toString(),
                        "--control",
                        "PPL-04",
                        "--kind",
                        "competence-matrix",
                        "--on",
                        "2026-10-10",
                        "--by",
                        "Rosa Example",
                        "--programme",
                        acme);

        assertThat(filed.exit()).as(filed.err()).isZero();
        assertThat(sentence(flat(Run.of(gap)))).doesNotContain("7.2").contains("9.1");
    }
}
