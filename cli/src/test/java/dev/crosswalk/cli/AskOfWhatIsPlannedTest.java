package dev.crosswalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A person's yes to what the programme itself has for a day to come. Today is 2026-11-02.
class AskOfWhatIsPlannedTest {
    private static final String POINT = "isms-audit-programme";
    private static final String PLANNED =
            "the programme has ISM-10 planned for 2027-01-22, and no internal audit in its register";

    @TempDir private Path root;
    private String programme = "";

    @BeforeEach
    void anInternalAuditThatIsPlanned() {
        programme = Begun.holdingSoc2(root.resolve("acme"), "--want", "iso27001-2022");
        run("adopt", "ISM-10", "--planned-for", "2027-01-22");
    }

    private Run run(String command, String... more) {
        Run run = Run.of(List.of(command, "--programme", programme), more);
        return new Run(
                run.exit(), run.out().replaceAll("\\s+", " "), run.err().replaceAll("\\s+", " "));
    }

    @Test
    void isAskedBackUntilItSaysHowItIsDoneAlready() {
        Run yes = run("ask", "--answer", POINT + "=yes", "--by", "Bea");

        assertThat(yes.exit()).isEqualTo(2);
        assertThat(yes.err()).contains("done already?", "--note TEXT", POINT + ": " + PLANNED);
        assertThat(root.resolve("acme").resolve("answers.yaml")).doesNotExist();
        assertThat(
                        run(
                                        "ask",
                                        "--answer",
                                        POINT + "=yes",
                                        "--by",
                                        "Bea",
                                        "--note",
                                        "held in May by our holding")
                                .exit())
                .isZero();
    }

    @Test
    void isAskedWithWhatIsPlannedBesideIt() {
        assertThat(run("ask", "--most", "500").out()).contains(PLANNED);
        assertThat(run("ask", "--format", "json").out())
                .contains("\"planned\": \"" + PLANNED + "\"");
    }

    @Test
    void isTakenAtItsWordWhereNothingIsPlannedOrANoIsSaid() {
        assertThat(run("ask", "--answer", POINT + "=no", "--by", "Bea").exit()).isZero();
        run("retire", "ISM-10");
        assertThat(run("ask", "--answer", POINT + "=yes", "--by", "Bea").exit()).isZero();
    }
}
