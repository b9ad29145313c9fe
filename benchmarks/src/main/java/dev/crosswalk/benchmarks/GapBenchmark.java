package dev.crosswalk.benchmarks;

import dev.crosswalk.content.Content;
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

/// One gap with its summary, on a snapshot that is ready: between two editions of the bundled
/// content, and in a synthetic world of the same size.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 4, time = 1)
@Fork(1)
public class GapBenchmark {

    private final Library library = Worlds.bundledSize();
    private Crosswalk crosswalk = Crosswalk.of(library);
    private Posture decomposed = Posture.EMPTY;
    private Posture opaque = Posture.EMPTY;
    private dev.crosswalk.engine.Scope want = dev.crosswalk.engine.Scope.of("decomposed-123");

    private final Library content = Content.bundled().library();
    private Crosswalk bundled = Crosswalk.of(content);
    private Posture soc2 = Posture.EMPTY;
    private dev.crosswalk.engine.Scope iso = dev.crosswalk.engine.Scope.of("iso27001-2022");

    @Setup
    public void ready() {
        soc2 = Worlds.have(content, "soc2-2017");
        decomposed = Worlds.have(library, "decomposed-61");
        opaque = Worlds.have(library, "opaque");
    }

    @Benchmark
    public Gap bundled() {
        return bundled.gap(soc2, iso);
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
