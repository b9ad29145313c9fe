package dev.crosswalk.benchmarks;

import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.engine.Gap;
import dev.crosswalk.engine.Library;
import dev.crosswalk.engine.Posture;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// One gap between editions of the bundled size, with its summary, on a snapshot that is ready.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 4, time = 1)
@Fork(2)
public class GapBenchmark {

    private final Library library = Worlds.bundledSize();
    private Crosswalk crosswalk = Crosswalk.of(library);
    private Posture decomposed = Posture.EMPTY;
    private Posture opaque = Posture.EMPTY;
    private dev.crosswalk.engine.Scope want = dev.crosswalk.engine.Scope.of("decomposed-123");

    @Setup
    public void ready() {
        decomposed = Worlds.have(library, "decomposed-61");
        opaque = Worlds.have(library, "opaque");
    }

    @Benchmark
    public Gap fromDecomposed() {
        return crosswalk.gap(decomposed, want);
    }

    @Benchmark
    public Gap fromOpaque() {
        return crosswalk.gap(opaque, want);
    }
}
