package dev.crosswalk.benchmarks;

import dev.crosswalk.engine.Assurance;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.standing.Standing;
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

/// Each control of the library judged from a year of 20,000 items of evidence, which are in memory:
/// whether it is in place on a day, and whether it operated over the year. Nothing is kept from an
/// earlier question, not even an index of what is in memory.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 10, time = 1)
@Fork(1)
public class StandingBenchmark {
    private final Programme programme = OperatedYear.programme();

    @Benchmark
    public Standing inPlace() {
        return OperatedYear.at(programme).controls();
    }

    @Benchmark
    public Standing operated() {
        return OperatedYear.at(programme).standing(Assurance.OPERATING, OperatedYear.YEAR);
    }
}
