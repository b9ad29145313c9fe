package dev.crosswalk.cli;

import dev.crosswalk.cli.command.Terminal;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/// Runs the usual command lines once, so that the JDK's AOT cache holds the classes they need. A
/// verb that is missing or fails costs start time later and nothing else.
final class Training {
    private static final List<String> COMMAND_LINES =
            List.of(
                    "--version",
                    "--help",
                    "frameworks",
                    "show soc2-2017",
                    "show soc2-2017/CC6.1",
                    "show ACC-01",
                    "controls",
                    "gap --have soc2-2017 --want iso27001-2022",
                    "gap --have soc2-2017 --want iso27001-2022 --color always",
                    "gap --have soc2-2017:CC,A --want iso27001-2022 --fail-on gaps --format json",
                    "gap --have soc2-2017 --want iso27001-2022 --format csv",
                    "gap --have iso27001-2022 --want nist-csf-2.0 --trust publisher=NIST",
                    "compare soc2-2017 iso27001-2022",
                    "compare soc2-2017 iso27001-2022 --format json",
                    "why --have soc2-2017 iso27001-2022/A.5.1",
                    "lint",
                    "gap --have no-such-edition --want iso27001-2022",
                    "gap --have");

    private Training() {}

    public static void main(String[] args) {
        // The writers are trained too, but nobody wants to read what they write.
        Terminal nowhere =
                new Terminal(
                        InputStream.nullInputStream(),
                        OutputStream.nullOutputStream(),
                        OutputStream.nullOutputStream(),
                        false,
                        true,
                        Clock.systemUTC(),
                        Map.of());
        for (var line : COMMAND_LINES) {
            Main.run(nowhere, line.split(" ", -1));
        }
        // The main one again as a user gets it, through the real standard output.
        Main.main("gap --have soc2-2017 --want iso27001-2022".split(" ", -1));
    }
}
