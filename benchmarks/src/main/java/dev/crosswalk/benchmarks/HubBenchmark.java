package dev.crosswalk.benchmarks;

import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.engine.Gap;
import dev.crosswalk.engine.Library;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// 20 opaque frameworks around a hub: all ordered pairs in a Java that has just started, and one
/// gap in one that is warm.
public class HubBenchmark {

    @State(Scope.Benchmark)
    public static class World {
        final Library library = Worlds.hubAndSpokes();
    }

    /// Making ready counts: the snapshot is built, then every pair of requirements is read once.
    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    @Warmup(iterations = 0)
    @Measurement(iterations = 1)
    @Fork(
            value = 5,
            jvmArgs = {"-XX:+UseSerialGC", "-Xmx192m"})
    public long allPairs(World world) {
        return AllPairs.known(world.library);
    }

    @State(Scope.Benchmark)
    public static class Ready {
        private final Library library = Worlds.hubAndSpokes();
        final Crosswalk crosswalk = Crosswalk.of(library);
        final dev.crosswalk.engine.Posture have = Worlds.have(library, "framework-0");
        final dev.crosswalk.engine.Scope want = dev.crosswalk.engine.Scope.of("framework-1");
    }

    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    @Warmup(iterations = 3, time = 1)
    @Measurement(iterations = 4, time = 1)
    @Fork(2)
    public Gap onePair(Ready ready) {
        return ready.crosswalk.gap(ready.have, ready.want);
    }
}
