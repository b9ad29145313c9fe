package dev.crosswalk.cli;

import dev.crosswalk.cli.command.Terminal;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/// Runs usual command lines once, so that an AOT cache of the JDK holds the classes they need. A
/// verb that is missing or fails costs start time later and nothing else.
///
/// Java reads the whole cache at each start, so one that is trained on every verb makes each slower
/// that needs little of it. There are three, and `./crosswalk` takes the one for what is asked.
final class Training {
    private static final String GAP = "gap --have soc2-2017 --want iso27001-2022";

    /// How far one edition reaches towards another: what is asked most.
    private static final List<String> OF_EDITIONS =
            List.of(
                    GAP,
                    GAP + " --color always",
                    GAP + " --format json",
                    GAP + " --format csv",
                    "compare soc2-2017 iso27001-2022",
                    "compare soc2-2017 iso27001-2022 --format json",
                    "why --have soc2-2017 iso27001-2022/A.5.1");

    /// What reads the folder of a programme, apart from the formats of files. Where a cache holds
    /// those as well, each of these starts later.
    private static final List<String> OF_A_PROGRAMME =
            List.of(
                    "status --programme sample --as-of 2026-10-15",
                    "status --programme sample --as-of 2026-10-15 --format json",
                    "checklist --programme sample --want soc2-2017 --as-of 2026-10-15",
                    "calendar --programme sample --as-of 2026-10-15",
                    "gap --programme sample --want iso27001-2022 --as-of 2026-10-15",
                    "why --programme sample A.5.18 --as-of 2026-10-15",
                    "documents --programme sample --as-of 2026-10-15",
                    "adopt ACC-14 --implemented-on 2026-10-01 --programme sample --dry-run",
                    "done ACC-07 --on 2026-10-01 --programme sample",
                    "undo --programme sample",
                    "diff sample sample --as-of 2026-10-15");

    /// The sample is there for those that need a programme.
    private static final List<String> OTHERS =
            List.of(
                    "--version",
                    "--help",
                    "frameworks",
                    "show soc2-2017",
                    "show soc2-2017/CC6.1",
                    "show ACC-01",
                    "controls",
                    "lint",
                    "init --sample sample",
                    "show no-such-edition",
                    "gap --have");

    private Training() {}

    /// @param args the name of the cache: `gap`, `programme`, which needs the folder that the last
    ///   one leaves, or `crosswalk`
    public static void main(String[] args) {
        List<String> commandLines =
                switch (args[0]) {
                    case "gap" -> OF_EDITIONS;
                    case "programme" -> OF_A_PROGRAMME;
                    case "crosswalk" -> OTHERS;
                    default -> throw new IllegalArgumentException("no cache " + args[0]);
                };
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
        for (var line : commandLines) {
            Main.run(nowhere, line.split(" ", -1));
        }
        // The first one again as a user gets it, through the real standard output.
        Main.main(commandLines.getFirst().split(" ", -1));
    }
}
