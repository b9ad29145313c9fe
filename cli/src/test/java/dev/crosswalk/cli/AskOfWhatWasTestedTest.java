package dev.crosswalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A person's word on what stands in the text of a control that an auditor tested.
class AskOfWhatWasTestedTest {
    private static final String CLOSE =
            "INV-01: \"An inventory of hardware and software, each with an owner, is refreshed every"
                    + " day; whatever is gone is struck off.\"";

    @TempDir private Path folder;
    private String acme = "";

    @BeforeEach
    void aReportWithAControlOfWhichOneThingWasAccepted() throws IOException {
        acme = folder.resolve("acme").toString();
        Path list = folder.resolve("list.csv");
        Files.writeString(
                list,
                """
                Control ID,Control description,Criteria,Test of control,Result
                INV-01,"An inventory of hardware and software, each with an owner, is refreshed every day; whatever is gone is struck off.",CC6.1,Looked at it.,No exceptions noted.
                """);
        Run.of("init", acme, "--organisation", "Example Ltd", "--adopt", "none");
        Run taken =
                Run.atTerminal(
                        "asset-inventory-systems\n",
                        "intake",
                        list.toString(),
                        "--programme",
                        acme,
                        "--review",
                        "--apply",
                        "--issuer",
                        "Example Audit",
                        "--scope",
                        "soc2-2017:CC",
                        "--period",
                        "2025-10-01..2026-09-30",
                        "--issued",
                        "2026-10-20");
        assertThat(taken.exit()).as(taken.err()).isZero();
    }

    private Run asked(String typed) {
        Run run =
                Run.atTerminal(
                        "Ann Example\n" + typed,
                        "ask",
                        "--programme",
                        acme,
                        "--want",
                        "iso27001-2022",
                        "--domain",
                        "asset");
        return new Run(
                run.exit(), run.out().replaceAll("\\s+", " "), run.err().replaceAll("\\s+", " "));
    }

    /// Skips questions up to the one that has it.
    private String before() {
        String all = asked("s\n".repeat(20)).err();
        String until = all.substring(0, all.indexOf("close: INV-01"));
        return "s\n".repeat(until.split("\\[y/n/p/d/x/o/s/u/q/\\?] ", -1).length - 1);
    }

    @Test
    void standsBesideThePointThatItMaySettle() {
        assertThat(asked("s\n".repeat(20)).err())
                .contains("Tested without exception, and close: " + CLOSE);
    }

    @Test
    void isHeldAgainstANoUntilThatIsMeantAllTheSame() {
        String before = before();

        assertThat(asked(before + "n\n\nq\n").err())
                .contains("An auditor tested INV-01", "Is none of this so all the same? [no]");
        assertThat(folder.resolve("acme/answers.yaml")).doesNotExist();
        asked(before + "n\nyes\nq\n");
        assertThat(folder.resolve("acme/answers.yaml")).content().contains("met: false");
    }

    @Test
    void isNamedInAYesThatItSupports() {
        asked(before() + "y\nq\n");

        assertThat(folder.resolve("acme/answers.yaml"))
                .content()
                .contains("close to it, and tested: INV-01");
    }
}
