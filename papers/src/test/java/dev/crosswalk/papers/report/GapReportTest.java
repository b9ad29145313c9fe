package dev.crosswalk.papers.report;

import static dev.crosswalk.papers.report.Reports.column;
import static dev.crosswalk.papers.report.Reports.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.crosswalk.content.Facts;
import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.Attestation;
import dev.crosswalk.engine.Comparison;
import dev.crosswalk.engine.Coverage;
import dev.crosswalk.engine.RequirementGroups;
import dev.crosswalk.engine.RollUp;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.engine.Verdict;
import dev.crosswalk.files.World;
import dev.crosswalk.formats.report.Block;
import dev.crosswalk.formats.report.Report;
import dev.crosswalk.programme.standing.Judged;
import dev.crosswalk.programme.standing.Situation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GapReportTest {
    private static final Situation HARBOUR = Reports.harbour();
    private static final Report PAGES = Reports.report(new GapReport(), HARBOUR, Medium.PAGES);
    private static final Report SHEETS = Reports.report(new GapReport(), HARBOUR, Medium.SHEETS);

    private static List<String> ids(Judged target) {
        return target.gap().verdicts().stream().map(v -> v.ref().id()).toList();
    }

    @Test
    void everyWantedRequirementStandsOnceInItsTable() {
        for (Judged t : HARBOUR.wanted()) {
            assertThat(column(table(PAGES, "Requirements of " + t.name()), "Id")).isEqualTo(ids(t));
            assertThat(column(table(SHEETS, "Requirements of " + t.name()), "Id"))
                    .isEqualTo(ids(t));
        }
    }

    @Test
    void everythingThatIsMissingStandsOnceBesideWhatClosesItWithAllThatDemandIt() {
        for (Judged t : HARBOUR.wanted()) {
            Map<String, Set<String>> open = new HashMap<>();
            for (Verdict v : t.gap().verdicts()) {
                if (v.applicable()) {
                    Stream.concat(v.missing().stream(), v.possiblyCovered().stream())
                            .forEach(o ->
                                    open.computeIfAbsent(o, _ -> new HashSet<>())
                                            .add(v.ref().id()));
                }
            }
            List<String> lines =
                    Reports.all(Block.Table.class, PAGES).stream()
                            .filter(table -> table.name().endsWith(", of " + t.name()))
                            .flatMap(table ->
                                    column(
                                            table,
                                            "What is missing, and which requirements demand it")
                                            .stream())
                            .flatMap(String::lines)
                            .toList();

            assertThat(lines).hasSameSizeAs(open.keySet());
            open.forEach((o, requirements) ->
                    assertThat(lines)
                            .filteredOn(line -> line.startsWith("• " + HARBOUR.text(o) + " "))
                            .singleElement()
                            .asString()
                            .contains(requirements));
        }
    }

    private static String words(World world, String asOf) {
        LocalDate day = World.day(asOf);
        Situation situation =
                Situation.of(
                        Reports.on(day, world.read(), World.CONTENT, World.CROSSWALK),
                        World.CONTENT,
                        List.of(),
                        null);
        return Reports.words(Reports.report(new GapReport(), situation, Medium.PAGES));
    }

    @Test
    void namesWhatIsAttestedAndNoAnswerWhereNothingElseAnswers(@TempDir Path folder) {
        World world = new World(folder);
        world.items(
                "attestations.yaml",
                "reports",
                "id: R-1, title: Design report, scope: [alpha], assurance: designed, issuedOn:"
                        + " 2026-02-01, validUntil: 2027-02-01",
                "id: R-2, title: Report, scope: ['alpha:A.1'], assurance: operating, covers: {"
                        + " from: 2026-01-01, to: 2026-12-31 }, issuedOn: 2027-01-20");

        assertThat(words(world, "2027-01-31"))
                .contains(
                        "4 requirements of Alpha Criteria are on record as designed; asked for here:"
                                + " in operation (Design report): A.2, A.3, A.4, A.5\n");
    }

    @Test
    void saysThatEventsAreNotAllListedAndNotThatSomethingWasNotDone(@TempDir Path folder) {
        World world = new World(folder);
        world.controls(World.inPlace("LEA-01", "2026-01-01"));
        world.items(
                "documents.yaml",
                "documents",
                "document: access-policy, version: 1, owner: Ann, approvedBy: Bea, approvedOn:"
                        + " 2026-01-01");
        world.file("leavers.csv", "item,occurredOn,doneOn\nann,2026-02-01,2026-02-01\n");
        world.items(
                "log.yaml",
                "populations",
                "id: POP-1, control: LEA-01, covers: { from: 2026-01-01, to: 2026-11-30 },"
                        + " receivedAt: 2026-11-30, file: leavers.csv");

        assertThat(words(world, "2027-01-15"))
                .contains(
                        "LEA-01 is shown to be in place: 1 of 1, not complete: its events are not"
                                + " all listed")
                .doesNotContain("was not done yet");
    }

    @Test
    void saysOfAWindowThatRunsThatNothingHasOperatedYet() {
        Situation before = Reports.of(Reports.HARBOUR, Reports.DAY.minusDays(1));
        String caution =
                "The window runs until 2026-06-30: no control counts as operated before it is"
                        + " over, and possible is what is in place so far.";

        assertThat(Reports.words(Reports.report(new GapReport(), before, Medium.PAGES)))
                .contains(
                        "SOC 2 (CC, A, C). " + caution,
                        "To be shown. In operation over 2025-07-01 to 2026-06-30. " + caution,
                        "To be shown. In place.\n");
        assertThat(Reports.words(PAGES)).doesNotContain("The window runs");
    }

    @Nested
    class ItsNumbers {
        @Test
        void areThoseOfTheRollUp() {
            Block.Table frameworks = table(PAGES, "Frameworks");
            List<Block.Meter> meters = Reports.all(Block.Meter.class, PAGES);
            for (int i = 0; i < HARBOUR.wanted().size(); i++) {
                RollUp sum = HARBOUR.wanted().get(i).summary();

                assertThat(meters.get(i).proven()).isEqualTo(sum.proven());
                assertThat(meters.get(i).possible()).isEqualTo(sum.possibleShare());
                assertThat(column(frameworks, "Full").get(i))
                        .isEqualTo(sum.count(Coverage.FULL) + " of " + sum.applicable());
                assertThat(column(frameworks, "Obligations proved").get(i))
                        .isEqualTo(sum.covered() + " of " + sum.obligations());
            }
        }

        @Test
        void areThoseOfTheRollUpOfEachTheme() {
            for (Judged t : HARBOUR.wanted()) {
                List<String> obligations =
                        column(table(PAGES, "Themes of " + t.name()), "Obligations");
                List<RequirementGroups.Group> themes =
                        new RequirementGroups(t.edition()).of(t.gap().verdicts());

                assertThat(obligations)
                        .isEqualTo(
                                themes.stream()
                                        .map(RequirementGroups.Group::summary)
                                        .map(s -> s.covered() + " of " + s.obligations())
                                        .toList());
            }
        }

        @Test
        void giveEachOpenObligationOneReason() {
            Block.Table open = table(PAGES, "Why obligations are open");
            for (int i = 0; i < HARBOUR.wanted().size(); i++) {
                RollUp sum = HARBOUR.wanted().get(i).summary();
                int reasons = 0;
                for (String reason :
                        List.of(
                                "Test failed",
                                "In place and not shown",
                                "Planned",
                                "No control yet")) {
                    reasons += Integer.parseInt(column(open, reason).get(i));
                }

                assertThat(reasons).isEqualTo(sum.possible() + sum.missing());
                assertThat(column(open, "Open").get(i))
                        .isEqualTo(reasons + " of " + sum.obligations());
            }
        }
    }

    @Nested
    class TheHeatMap {
        private final Block.HeatMap map = Reports.all(Block.HeatMap.class, PAGES).getFirst();
        private final Comparison comparison =
                Reports.CROSSWALK.compare(
                        new Scope("soc2-2017", List.of("CC", "A", "C")), Scope.of("iso27001-2022"));

        @Test
        void countsWhatTheComparisonShares() {
            Map<String, Set<String>> expected = new HashMap<>();
            RequirementGroups left = new RequirementGroups(HARBOUR.edition("soc2-2017"));
            RequirementGroups right = new RequirementGroups(HARBOUR.edition("iso27001-2022"));
            for (Comparison.Pair p : comparison.pairs()) {
                if (p.basis() == Comparison.Basis.DEMANDED) {
                    String place =
                            left.heading(Reports.CROSSWALK.requirement(p.left())).id()
                                    + " "
                                    + right.heading(Reports.CROSSWALK.requirement(p.right())).id();
                    expected.computeIfAbsent(place, k -> new HashSet<>()).addAll(p.shared());
                }
            }

            Map<String, Integer> shown = new HashMap<>();
            for (int i = 0; i < map.rowLabels().size(); i++) {
                for (int j = 0; j < map.columnLabels().size(); j++) {
                    Block.HeatCell cell = map.cells().get(i).get(j);
                    if (!cell.text().isEmpty()) {
                        String row = map.rowLabels().get(i).split(" ", -1)[0];
                        shown.put(
                                row + " " + map.columnLabels().get(j),
                                Integer.parseInt(cell.text()));
                    }
                }
            }

            assertThat(shown).isNotEmpty();
            Map<String, Integer> sizes = new HashMap<>();
            expected.forEach((place, obligations) -> sizes.put(place, obligations.size()));
            assertThat(shown).isEqualTo(sizes);
        }

        @Test
        void opensToAsManyObligationsAsACellSays() {
            Map<String, Block.Table> behind = new HashMap<>();
            for (Block.Details d : Reports.all(Block.Details.class, PAGES)) {
                if (d.anchor() != null) {
                    behind.put(d.anchor(), (Block.Table) d.blocks().getFirst());
                }
            }
            RequirementGroups themes = new RequirementGroups(HARBOUR.edition("iso27001-2022"));
            Map<String, String> themeOf = new HashMap<>();
            Reports.CROSSWALK
                    .requirements(Scope.of("iso27001-2022"))
                    .forEach(r ->
                            themeOf.put(
                                    r.id(), themes.heading(Reports.CROSSWALK.requirement(r)).id()));
            List<Integer> said = new ArrayList<>();
            List<Integer> listed = new ArrayList<>();
            for (List<Block.HeatCell> row : map.cells()) {
                for (int j = 0; j < row.size(); j++) {
                    Block.HeatCell cell = row.get(j);
                    String theme = map.columnLabels().get(j);
                    if (cell.anchor() != null) {
                        said.add(Integer.parseInt(cell.text()));
                        Block.Table table = Objects.requireNonNull(behind.get(cell.anchor()));
                        listed.add(
                                (int)
                                        column(table, "ISO/IEC 27001:2022").stream()
                                                .filter(ids ->
                                                        Stream.of(ids.split(", ", -1))
                                                                .map(themeOf::get)
                                                                .anyMatch(theme::equals))
                                                .count());
                    }
                }
            }

            assertThat(said).isNotEmpty();
            assertThat(listed).isEqualTo(said);
        }

        @Test
        void isDarkestWhereMostIsShared() {
            double darkest = 0;
            int most = 0;
            for (List<Block.HeatCell> row : map.cells()) {
                for (Block.HeatCell cell : row) {
                    darkest = Math.max(darkest, cell.intensity());
                    most =
                            Math.max(
                                    most,
                                    cell.text().isEmpty() ? 0 : Integer.parseInt(cell.text()));
                }
            }
            double least = most;

            assertThat(darkest).isEqualTo(1, within(1e-9));
            assertThat(map.cells())
                    .allSatisfy(row ->
                            assertThat(row)
                                    .allSatisfy(c ->
                                            assertThat(c.intensity())
                                                    .isEqualTo(
                                                            c.text().isEmpty()
                                                                    ? 0
                                                                    : Integer.parseInt(c.text())
                                                                            / least,
                                                            within(1e-9))));
        }
    }

    @Nested
    class AnOpenObligation {
        @Test
        void namesTheControlThatIsInPlaceAndNotShown() {
            assertThat(Reports.words(PAGES))
                    .contains("GOV-06 is in place, and its evidence expired on 2026-04-01");
        }

        @Test
        void namesTheControlThatIsPlannedAndWhenItIsDue() {
            assertThat(Reports.words(PAGES)).contains("ISM-01 is planned, due 2026-07-31");
        }

        @Test
        void namesTheControlsOfTheLibraryThatWouldCloseIt() {
            assertThat(Reports.words(PAGES))
                    .contains("ISM-02 Context, parties and system risks (up to 3 person-days)");
        }

        @Test
        void namesTheTestThatFailed() {
            assertThat(Reports.words(PAGES)).contains("CRY-02 failed its test (tls-scan-report)");
        }
    }

    @Test
    void pageOneNamesTheReportsHeldAndWhatIsExcluded() {
        assertThat(firstPage(PAGES))
                .contains(
                        "SOC 2 Type II report 2025, Quay & Partners, SOC 2 (CC, A, C), in operation"
                                + " over 2025-01-01 to 2025-12-31",
                        "qualified opinion on SOC 2 CC7.5",
                        "4 requirements are excluded as not applicable, with a justification; each"
                                + " is approved; 1 is to be, is not approved, and applies.");
    }

    @Test
    void pageOneNamesTheContradiction(@TempDir Path folder) throws IOException {
        Path from = Reports.resource("harbour");
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = folder.resolve(from.relativize(file).toString());
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
        }
        Files.writeString(
                folder.resolve("attestations.yaml"),
                """
                - requirement: iso27001-2022/A.7.4
                  met: false
                  source: the insurer's visit
                """,
                StandardOpenOption.APPEND);
        Situation situation = Reports.of(Reports.read(Reports.BUNDLED, folder));

        Report report = Reports.report(new GapReport(), situation, Medium.PAGES);

        assertThat(firstPage(report))
                .contains("The facts say both yes and no of", "landlord", "the insurer's visit");
    }

    private static String firstPage(Report report) {
        String words = Reports.words(report);
        return words.substring(0, words.indexOf("What SOC 2 (CC, A, C) shares with"));
    }

    @Test
    void isMadeOfAttestationsAloneToo() {
        List<Attestation> met =
                Reports.CROSSWALK.requirements(Scope.of("soc2-2017")).stream()
                        .map(r -> new Attestation(r, true, null, "--have"))
                        .toList();
        Situation situation =
                Situation.of(
                        new Facts(null, met, List.of()),
                        Reports.BUNDLED,
                        Reports.CROSSWALK,
                        List.of(Scope.of("iso27001-2022")),
                        Assurance.IMPLEMENTED);

        Report report = Reports.report(new GapReport(), situation, Medium.PAGES);

        assertThat(report.organisation()).isEmpty();
        assertThat(report.date()).isEmpty();
        assertThat(Reports.all(Block.HeatMap.class, report)).hasSize(1);
        assertThat(Reports.words(report))
                .contains("Taken as met: SOC 2.")
                .doesNotContain("no control yet", "No control yet");
    }
}
