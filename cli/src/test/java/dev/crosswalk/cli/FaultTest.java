package dev.crosswalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaultTest {
    @TempDir Path folder;

    private String programme = "";

    @BeforeEach
    void aProgramme() throws IOException {
        Files.writeString(folder.resolve("programme.yaml"), "organisation: Example Ltd\n");
        programme = folder.toString();
    }

    @Test
    void aFaultOfOursIsToldInTwoLinesWithAFileThatHasTheRest() throws IOException {
        Run run =
                Run.broken(
                        new IllegalStateException("the clock stands\nstill"),
                        "status",
                        "--programme",
                        programme);

        assertThat(run.exit()).isEqualTo(70);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith(
                        "crosswalk: something went wrong that is not your fault:"
                                + " IllegalStateException: the clock stands\n")
                .doesNotContain("\tat ");
        Matcher named = Pattern.compile("the details are in (\\S+),").matcher(run.err());
        assertThat(named.find()).isTrue();
        Path log = Path.of(named.group(1));
        assertThat(Files.readString(log))
                .contains("command line: status --programme " + programme)
                .contains("java.lang.IllegalStateException: the clock stands")
                .contains("\tat dev.crosswalk.cli");
        Files.delete(log);
    }

    @Test
    void whereMemoryRunsOutTheMessageSaysWhatToRaise() {
        Run run = Run.broken(new OutOfMemoryError("heap"), "status", "--programme", programme);

        assertThat(run.exit()).isEqualTo(70);
        assertThat(run.err()).contains("JAVA_TOOL_OPTIONS=-Xmx").hasLineCount(1);
    }

    @Test
    void afterTheEndOfOptionsNothingIsCalledAnUnknownOption() {
        assertThat(Run.of("gap", "--", "--programme", "x").err())
                .isEqualTo(
                        "crosswalk: gap does not know what to do with \"--programme\": after -- it"
                                + " is no option (crosswalk gap --help)\n");
        assertThat(Run.of("gap", "--", "--no-such").err())
                .isEqualTo(
                        "crosswalk: gap does not know what to do with \"--no-such\" (crosswalk gap"
                                + " --help)\n");
    }
}
