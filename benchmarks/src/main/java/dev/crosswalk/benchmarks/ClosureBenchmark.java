package dev.crosswalk.benchmarks;

import dev.crosswalk.engine.Closure;
import java.util.List;
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

/// Algebraic closure of 20,000 constraints between 2,000 nodes, in a Java that has just started;
/// and after one more constraint, in one that is warm.
public class ClosureBenchmark {

    private static final int NODES = 2_000;

    @State(Scope.Benchmark)
    public static class Constraints {
        final List<Closure.Constraint> all = Worlds.network(NODES, 20_000).constraints();
    }

    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    @Warmup(iterations = 0)
    @Measurement(iterations = 1)
    @Fork(3)
    public Closure fromScratch(Constraints constraints) {
        return Closure.of(NODES, constraints.all);
    }

    /// A closure, and true constraints each of which tells it something new.
    @State(Scope.Benchmark)
    public static class Closed {
        private final Worlds.Network network = Worlds.network(NODES, 20_000);
        final Closure closure = Closure.of(NODES, network.constraints());
        final List<Closure.Constraint> edits =
                network.edits().stream()
                        .filter(e -> !closure.relation(e.from(), e.to()).within(e.known()))
                        .limit(1000)
                        .toList();
        private int next;

        Closure.Constraint edit() {
            next = (next + 1) % edits.size();
            return edits.get(next);
        }
    }

    @Benchmark
    @BenchmarkMode(Mode.SampleTime)
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    @Warmup(iterations = 2, time = 1)
    @Measurement(iterations = 4, time = 1)
    @Fork(1)
    public Closure afterOneEdit(Closed closed) {
        return closed.closure.with(closed.edit());
    }
}
