package dev.crosswalk.cli;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.List;

/// Runs the usual command lines once, so that the JDK's AOT cache holds the classes they need. A
/// verb that is missing or fails costs start time later and nothing else.
final class Training {
    private static final List<String> COMMAND_LINES =
            List.of(
                    "--version",
                    "--help",
                    "frameworks",
                    "show soc2-2017",
                    "gap --have soc2-2017 --want iso27001-2022",
                    "gap --have soc2-2017 --want iso27001-2022 --format json",
                    "compare soc2-2017 iso27001-2022",
                    "why --have soc2-2017 --want iso27001-2022 A.5.1",
                    "gap --have no-such-edition --want iso27001-2022");

    private Training() {}

    public static void main(String[] args) {
        // The writers and the console are trained too, but nobody wants to read them.
        var nowhere = new PrintWriter(Writer.nullWriter());
        for (var line : COMMAND_LINES) {
            Main.run(nowhere, nowhere, line.split(" ", -1));
        }
        // The first one again as a user gets it, through the real standard output.
        Main.main(new String[] {"--version"});
    }
}
