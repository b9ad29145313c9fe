package dev.crosswalk.papers.report;

import static dev.crosswalk.files.World.inPlace;
import static dev.crosswalk.files.World.seen;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.content.Content;
import dev.crosswalk.content.finding.InvalidContent;
import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.files.World;
import dev.crosswalk.formats.report.Format;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.standing.Situation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Each report on one small programme, whole, in `golden/`. `-Dgolden.write=true` writes the files
/// anew; read the difference before you commit it.
class ReportGoldenTest {
    private static final Path FOLDER =
            Path.of("src/test/resources/dev/crosswalk/papers/report/golden").toAbsolutePath();
    private static final LocalDate DAY = LocalDate.of(2026, 10, 15);

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"gap", "gap-short", "crosswalk", "controls", "soa", "management"})
    void theReportIsWrittenAsItWas(String kind) throws Exception {
        Content content = World.CONTENT.with(Reports.resource("annex"));
        Situation situation =
                Situation.of(
                        Reports.on(
                                DAY, programme(content), content, Crosswalk.of(content.library())),
                        content,
                        List.of(),
                        null);
        Path golden = FOLDER.resolve(kind + ".md");

        byte[] rendered = Format.MARKDOWN.render(kind(kind).report(situation, Medium.PAGES));
        String written =
                new String(rendered, StandardCharsets.UTF_8)
                        .replace(content.library().contentVersion(), "............");
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(FOLDER);
            Files.writeString(golden, written);
        }

        assertThat(written).isEqualTo(read(golden));
    }

    private static ReportKind kind(String name) {
        return name.equals("gap-short")
                ? new GapReport().brief().orElseThrow()
                : StandardReports.of(name).orElseThrow();
    }

    private static String read(Path golden) throws IOException {
        return Files.readString(golden);
    }

    private Programme programme(Content content) throws InvalidContent {
        World world =
                new World(folder)
                        .file(
                                "programme.yaml",
                                """
                                organisation: Example Ltd
                                scope: The one service that there is.
                                timeZone: Europe/Berlin
                                frameworks:
                                  - { edition: iso27001-tiny, assurance: implemented }
                                  - { edition: alpha, assurance: operating, window: { from: 2025-10-01, to: 2026-09-30 } }
                                """)
                        .controls(
                                inPlace("REV-01", "2025-09-01"),
                                inPlace("MFA-01", "2025-09-01"),
                                inPlace("TST-01", "2025-09-01"),
                                "control: BCK-01, state: planned, plannedOn: 2026-05-01, dueOn:"
                                        + " 2026-10-01",
                                "control: LEA-01, state: retired, implementedOn: 2025-09-01,"
                                        + " retiredOn: 2026-08-01",
                                "control: OWN-01, title: Keys are counted, state: implemented,"
                                        + " implementedOn: 2026-01-01, cadence: { every: monthly,"
                                        + " toleranceDays: 3 }, owner: Ann, discharges: []")
                        .onFile(
                                seen("EV-1", "REV-01", "review-record", "2025-12-20", "2025-12-21"),
                                seen("EV-2", "REV-01", "review-record", "2026-04-20", "2026-04-20"),
                                seen("EV-3", "REV-01", "review-record", "2026-09-20", "2026-09-20"),
                                seen("EV-4", "MFA-01", "mfa-report", "2026-06-01", "2026-06-01"),
                                seen("EV-5", "TST-01", "restore-report", "2025-11-20", "2025-11-21")
                                        + ", result: fail");
        world.items(
                "documents.yaml",
                "documents",
                "document: access-policy, version: '1', owner: IT lead, approvedBy: Cleo,"
                        + " approvedOn: 2026-01-10, reviewBy: 2026-10-01");
        world.items(
                "exclusions.yaml",
                "exclusions",
                "requirement: iso27001-tiny/A.8.3, justification: Nothing runs on servers.");
        world.items(
                "exceptions.yaml",
                "exceptions",
                "id: EX-1, control: MFA-01, reason: Two tablets cannot., acceptedBy: Cleo,"
                        + " acceptedOn: 2026-09-01, expiresOn: 2026-12-01");
        world.items(
                "risks.yaml",
                "risks",
                "id: R-1, title: Someone stays in, owner: Ann, likelihood: 3, impact: 4, treatment:"
                        + " modify, controls: [REV-01, MFA-01], residual: 4, acceptedBy: Cleo,"
                        + " acceptedOn: 2026-01-10",
                "id: R-2, title: Copies are lost, owner: Ann, likelihood: 2, impact: 5, treatment:"
                        + " modify, controls: [BCK-01], residual: 5");
        world.file(
                "attestations.yaml",
                """
                reports:
                  - id: ALPHA-25
                    title: Alpha report 2025
                    scope: ["alpha:A"]
                    assurance: operating
                    covers: { from: 2025-01-01, to: 2025-12-31 }
                    issuedOn: 2026-02-01
                    validUntil: 2027-02-01
                  - id: ALPHA-26
                    title: Alpha report 2026
                    scope: ["alpha:A"]
                    assurance: operating
                    covers: { from: 2025-10-01, to: 2026-09-30 }
                    issuedOn: 2026-10-12
                    validUntil: 2027-10-12
                    exceptions: [ { requirement: alpha/A.2, note: one of five lacked it } ]
                """);
        return Reports.read(content, folder);
    }
}
