package dev.crosswalk.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/// Runs the JMH benchmarks and prints each figure beside its target.
final class Table {

    private Table() {}

    /// @param args the file that takes what JMH says on the way
    public static void main(String[] args) throws RunnerException {
        Map<String, Result<?>> results = new TreeMap<>();
        List<Result<?>> plans = new ArrayList<>();
        var options =
                new OptionsBuilder()
                        .include("dev\\.crosswalk\\.benchmarks\\..*Benchmark\\..*")
                        .shouldFailOnError(true)
                        .output(Path.of(args[0]).toString())
                        .build();
        for (RunResult run : new Runner(options).run()) {
            Result<?> result = run.getPrimaryResult();
            String name = run.getParams().getBenchmark();
            results.put(name.substring("dev.crosswalk.benchmarks.".length()), result);
            if (name.endsWith("PlanBenchmark.optimal")) {
                plans.add(result);
            }
        }
        row(results, "GapBenchmark.bundled", "one gap, bundled soc2-2017 to iso27001-2022", 100);
        row(results, "GapBenchmark.fromDecomposed", "the same in a synthetic world", 100);
        row(results, "GapBenchmark.fromOpaque", "the same from an opaque edition", 100);
        row(results, "HubBenchmark.allPairs", "all ordered pairs of 20 x 500, cold", 1000);
        row(results, "HubBenchmark.onePair", "one pair of them, warm", 10);
        row(results, "ClosureBenchmark.fromScratch", "closure, 2,000 nodes, 20,000 rows", 2000);
        row(results, "ClosureBenchmark.afterOneEdit", "closure after one edit, median", 20);
        Result<?> edit = results.get("ClosureBenchmark.afterOneEdit");
        if (edit != null) {
            print(
                    "closure after one edit, 99th percentile",
                    edit.getStatistics().getPercentile(99),
                    edit.getStatistics().getMin(),
                    edit.getScoreUnit(),
                    20);
        }
        plans(plans);
        row(results, "RecordsBenchmark.spread", "one control of 200, 1,000,000 records", 50);
        row(results, "RecordsBenchmark.allOfOne", "one control, 1,000,000 records", 50);
        row(results, "StandingBenchmark.inPlace", "all controls, 20,000 items, on a day", 50);
        row(results, "StandingBenchmark.operated", "all controls, 20,000 items, over a year", 50);
    }

    /// The worst of all libraries, because one that happens to be easy says nothing.
    private static void plans(List<Result<?>> plans) {
        double[] times = plans.stream().mapToDouble(Result::getScore).sorted().toArray();
        String what = "a plan over 200 controls, the worst of " + times.length;
        print(what, times[times.length - 1], times[0], "ms", 5000);
    }

    private static void row(
            Map<String, Result<?>> results, String benchmark, String what, double target) {
        Result<?> result = results.get(benchmark);
        if (result == null) {
            throw new IllegalStateException(benchmark + " did not run");
        }
        // The median, because one run that the machine disturbed says nothing of the engine.
        var runs = result.getStatistics();
        print(what, runs.getPercentile(50), runs.getMin(), result.getScoreUnit(), target);
    }

    private static void print(
            String what, double figure, double best, String unitPerCall, double target) {
        String unit = unitPerCall.replace("/op", "");
        System.out.printf(
                Locale.ROOT,
                "%-46s %10.2f %-5s < %6.0f %-5s %s  best %.2f%n",
                what,
                figure,
                unit,
                target,
                unit,
                figure < target ? "PASS" : "MISS",
                best);
    }
}
