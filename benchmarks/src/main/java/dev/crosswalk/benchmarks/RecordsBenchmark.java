package dev.crosswalk.benchmarks;

import dev.crosswalk.programme.standing.ControlStanding;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// One control asked of a programme with a million records of evidence, which are in a file: where
/// 200 controls have 5,000 each, and where one control has them all.
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class RecordsBenchmark {

    @State(Scope.Benchmark)
    public static class Spread {
        @SuppressWarnings("NullAway.Init")
        RecordFile records;

        @Setup(Level.Trial)
        public void write() throws IOException {
            records = RecordFile.write(RecordFile.Shape.SPREAD, 1);
        }

        @TearDown(Level.Trial)
        public void delete() throws IOException {
            records.close();
        }
    }

    @State(Scope.Benchmark)
    public static class AllOfOne {
        @SuppressWarnings("NullAway.Init")
        RecordFile records;

        @Setup(Level.Trial)
        public void write() throws IOException {
            records = RecordFile.write(RecordFile.Shape.ALL_OF_ONE, 1);
        }

        @TearDown(Level.Trial)
        public void delete() throws IOException {
            records.close();
        }
    }

    @Benchmark
    public ControlStanding spread(Spread world) {
        return OneControl.ask(RecordFile.Shape.SPREAD, world.records, 100);
    }

    @Benchmark
    public ControlStanding allOfOne(AllOfOne world) {
        return OneControl.ask(RecordFile.Shape.ALL_OF_ONE, world.records, 0);
    }
}
