package dev.crosswalk.planner;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Each in a JVM of its own, because a library loads once.
class NativeLibraryTest {

    @TempDir private Path folder;

    @Test
    void nothingIsLeftInTheTemporaryFolder() throws IOException, InterruptedException {
        String said = plan("-Djava.io.tmpdir=" + folder);

        assertThat(said).contains("solved by OR-Tools CP-SAT");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whereTheLibraryCannotBeUnpackedThePlanIsSolvedInPlainJava()
            throws IOException, InterruptedException {
        String said = plan("-Djava.io.tmpdir=" + folder.resolve("missing"));

        assertThat(said).contains("solved by ojAlgo");
    }

    @Test
    void noSolverIsLoadedWhereThereIsNothingToDecide() throws IOException, InterruptedException {
        String said = plan("-Xlog:class+load", "nothing");

        assertThat(said).contains("dev.crosswalk.planner.Planner").contains("solved by nobody");
        assertThat(said).doesNotContain("com.google.ortools").doesNotContain("org.ojalgo");
    }

    private static String plan(String option, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        option,
                        "-cp",
                        System.getProperty("java.class.path"),
                        OnePlan.class.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    /// What the JVMs run.
    static final class OnePlan {

        private OnePlan() {}

        public static void main(String[] args) {
            Library library = new Library().control("A", "1", "x");
            Plan plan = (args.length == 0 ? library.demand("iso/1", "x") : library).cheapest();
            System.out.println("solved by " + (plan.solver().isEmpty() ? "nobody" : plan.solver()));
        }
    }
}
