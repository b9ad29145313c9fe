package dev.crosswalk.benchmarks;

import dev.crosswalk.planner.Limit;
import dev.crosswalk.planner.Plan;
import dev.crosswalk.planner.Planner;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// A plan over 200 controls and 800 obligations, proved to be optimal, in a Java that has just
/// started: reading the library, loading the solver and ordering the steps count.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(
        value = 1,
        jvmArgs = {"-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED"})
public class PlanBenchmark {

    @Param({"DOMAINS", "MIXED", "NEIGHBOURS", "ANYWHERE"})
    private String shape = "DOMAINS";

    @Param({"101", "102", "103", "104"})
    private long seed = 101;

    @Benchmark
    public Plan optimal() {
        PlanWorlds world = PlanWorlds.of(PlanWorlds.Shape.valueOf(shape), seed);
        Plan plan = new Planner(world.candidates()).cheapest(world.wanted(), Limit.DEFAULT);
        if (!plan.optimal()) {
            throw new IllegalStateException("not proved: " + plan.cost() + " >= " + plan.bound());
        }
        return plan;
    }
}
