package dev.crosswalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Small programmes that want ISO/IEC 27001, for tests to begin from.
final class Begun {
    private Begun() {}

    /// One that `init` makes, and the folder that it is in.
    ///
    /// @param adopt which controls it starts from: none, starter
    static String programme(Path folder, String organisation, String adopt) {
        Run run =
                Run.of(
                        "init",
                        folder.toString(),
                        "--organisation",
                        organisation,
                        "--want",
                        "iso27001-2022",
                        "--adopt",
                        adopt);
        assertThat(run.exit()).as(run.err()).isZero();
        return folder.toString();
    }

    /// One of `init` with a SOC 2 report of Security, Availability and Confidentiality until
    /// 2026-09-30, and no control.
    ///
    /// @param more what it wants, and other options
    static String holdingSoc2(Path folder, String... more) {
        List<String> args = new ArrayList<>(List.of("init", folder.toString(), "--organisation"));
        args.addAll(List.of("A", "--adopt", "none", "--report"));
        args.add("soc2-2017:CC,A,C=2026-10-12,type-2,2025-10-01..2026-09-30");
        args.addAll(List.of(more));
        Run run = Run.of(args.toArray(String[]::new));
        assertThat(run.err()).isEmpty();
        return folder.toString();
    }

    /// Acme, with nothing but a SOC 2 report until 2026-09-30 that has an exception.
    ///
    /// @param exception its keys, a line each
    static Path withAnException(Path folder, String exception) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(
                folder.resolve("programme.yaml"),
                "organisation: Acme\nframeworks:\n  - edition: iso27001-2022\n");
        Files.writeString(
                folder.resolve("attestations.yaml"),
                """
                attestations: []
                reports:
                  - id: soc2
                    title: SOC 2 report 2026
                    kind: type-2
                    issuer: Example Audit
                    scope: [soc2-2017:CC]
                    covers: { from: 2025-10-01, to: 2026-09-30 }
                    issuedOn: 2026-10-20
                    exceptions:
                      -
                """
                        + exception.indent(8));
        return folder;
    }
}
