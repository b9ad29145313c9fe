package dev.crosswalk.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// The way in. Exit codes: 0 answered, 2 bad input.
///
/// Commands are built in code, not by annotations: those cost 30 ms at every start, more than the
/// bare Java does, because the proxies behind them fit in no AOT cache.
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(out, err, args));
    }

    /// One command line, without ending the process: tests and the training run call it many times.
    static int run(PrintWriter out, PrintWriter err, String... args) {
        Callable<Integer> noVerb =
                () -> {
                    err.println("crosswalk: say what to do; crosswalk --help lists the commands");
                    return CommandLine.ExitCode.USAGE;
                };
        return new CommandLine(spec(noVerb)).setOut(out).setErr(err).execute(args);
    }

    private static CommandSpec spec(Callable<Integer> action) {
        var spec =
                CommandSpec.wrapWithoutInspection(action)
                        .name("crosswalk")
                        .version("crosswalk 0.1.0-SNAPSHOT")
                        .addOption(
                                OptionSpec.builder("-h", "--help")
                                        .usageHelp(true)
                                        .description("Show this help.")
                                        .build())
                        .addOption(
                                OptionSpec.builder("-V", "--version")
                                        .versionHelp(true)
                                        .description("Show the version.")
                                        .build());
        spec.usageMessage()
                .description(
                        "What one framework already proves for another, obligation by obligation.");
        return spec;
    }
}
