package dev.crosswalk.files.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A programme of which every line can be read.
final class SmallFolder {
    static final String CONTROLS =
            """
            controls:
              # Reviewed in May.
              - control: ACC-01
                state: implemented
                implementedOn: 2025-11-01
                parameters: { days: "30", hours: 2 }
              - control: ACC-02
                state: planned # soon
              - control: OWN-1
                title: Our own
                state: implemented
                implementedOn: 2025-12-01
                cadence: { every: per-event }
                evidence:
                  - { kind: own-record, freshDays: 40 }
                  - { kind: own-list, freshDays: 40, population: true }
            """;

    static final String LOG =
            """
            occurrences:
              - control: ACC-01
                performedOn: 2026-03-30
                evidence: [E-1]
              - control: ACC-01
                performedOn: 2026-06-30
            populations:
              - id: joiners
                control: OWN-1
                covers: { from: 2026-01-01, to: 2026-06-30 }
                receivedAt: 2026-07-02
                file: populations/joiners.csv
            """;

    static final String ITEMS =
            """
            item,occurredOn,doneOn,who
            T-1,2026-02-01,2026-02-02,"Roe, J"
            T-2,2026-02-05,,x
            """;

    private SmallFolder() {}

    static Path in(Path folder) throws IOException {
        for (String inside : new String[] {"controls", "evidence", "populations"}) {
            Files.createDirectories(folder.resolve(inside));
        }
        Files.writeString(
                folder.resolve("programme.yaml"),
                """
                # Acme's programme.
                organisation: Acme
                parameters:
                  company: Acme
                  ciso: Jane # acting
                """);
        Files.writeString(folder.resolve("controls/access.yaml"), CONTROLS);
        Files.writeString(
                folder.resolve("evidence/2026.yaml"),
                """
                evidence:
                  - id: E-1
                    controls: [ACC-01]
                    kind: policy-document
                    observedAt: 2026-03-30
                    receivedAt: 2026-03-31T23:30:00+02:00
                  - id: E-2
                    controls: [ACC-01, OWN-1]
                    kind: own-record
                    covers: { from: 2026-01-01, to: 2026-03-31 }
                    receivedAt: 2026-04-02
                """);
        Files.writeString(folder.resolve("log.yaml"), LOG);
        Files.writeString(folder.resolve("populations/joiners.csv"), ITEMS);
        Files.writeString(
                folder.resolve("attestations.yaml"),
                """
                reports:
                  - id: R-1
                    title: The first report
                    scope: [soc2-2017]
                    assurance: operating
                    issuedOn: 2026-01-15
                    exceptions:
                      - requirement: soc2-2017/CC6.1
                        note: Late.
                  - id: R-2
                    title: The second report
                    scope: [soc2-2017]
                    assurance: operating
                    issuedOn: 2026-02-15
                """);
        return folder;
    }
}
