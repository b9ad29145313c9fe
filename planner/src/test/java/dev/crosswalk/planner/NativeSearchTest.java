package dev.crosswalk.planner;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.Literal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class NativeSearchTest {
    private static final int ENDED = 7;

    @Test
    void aProcessThatEndsWhileASearchGoesOnEndsAsItWasTold()
            throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "--sun-misc-unsafe-memory-access=allow",
                                "-cp",
                                System.getProperty("java.class.path"),
                                EndsWhileItSearches.class.getName())
                        .redirectErrorStream(true)
                        .start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);

        assertThat(process.waitFor()).as(said).isEqualTo(ENDED);
        assertThat(said).isEqualTo("searching" + System.lineSeparator());
    }

    /// What the JVM runs.
    static final class EndsWhileItSearches {
        private static final int CHOICES = 600;
        private static final int SEED = 5;

        private EndsWhileItSearches() {}

        public static void main(String[] args) throws InterruptedException {
            assertThat(CpSat.load()).isPresent();
            CountDownLatch found = new CountDownLatch(1);
            CpSolver solver = new CpSolver();
            solver.getParameters()
                    .setNumWorkers(1)
                    .setLogSearchProgress(true)
                    .setLogToStdout(false);
            // The first line of its log says that it has begun.
            Consumer<String> log = _ -> found.countDown();
            solver.setLogCallback(log);
            Thread.ofPlatform()
                    .daemon()
                    .start(() -> {
                        NativeSearch.solve(solver, hard());
                        System.out.println("found something");
                    });
            found.await();
            System.out.println("searching");
            System.exit(ENDED);
        }

        /// Covers of random sets at random costs, whose cheapest nobody finds within minutes.
        private static CpModel hard() {
            Random random = new Random(SEED);
            CpModel model = new CpModel();
            BoolVar[] choices = new BoolVar[CHOICES];
            long[] costs = new long[CHOICES];
            for (int i = 0; i < CHOICES; i++) {
                choices[i] = model.newBoolVar("");
                costs[i] = 90 + random.nextInt(20);
            }
            for (int i = 0; i < CHOICES; i++) {
                Literal[] some = new Literal[20];
                for (int j = 0; j < some.length; j++) {
                    some[j] = choices[random.nextInt(CHOICES)];
                }
                model.addBoolOr(some);
            }
            model.minimize(LinearExpr.weightedSum(choices, costs));
            return model;
        }
    }
}
