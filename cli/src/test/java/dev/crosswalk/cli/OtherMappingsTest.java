package dev.crosswalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What somebody sees who loads a mapping that another publisher made.
class OtherMappingsTest {
    private static final String HEADING = "Candidates: worth a look, they prove nothing";

    @TempDir Path folder;

    private String pack(String name, String file, String text) throws IOException {
        Path path = folder.resolve(name).resolve(file);
        Files.createDirectories(path.resolveSibling("."));
        Files.writeString(path, text);
        return folder.resolve(name).toString();
    }

    private static String set(String id, String left, String right, String publisher) {
        return "id: %s\nleft: %s\nright: %s\npublisher: %s\n".formatted(id, left, right, publisher);
    }

    private static String rows(String relation, String... pairs) {
        StringBuilder rows = new StringBuilder("mappings:\n");
        for (String pair : pairs) {
            List<String> ends = List.of(pair.split(" ", -1));
            rows.append(
                    "  - { left: [\"%s\"], relation: %s, right: [\"%s\"] }\n"
                            .formatted(ends.get(0), relation, ends.get(1)));
        }
        return rows.toString();
    }

    private static String flat(String text) {
        return text.replaceAll("\\s+", " ");
    }

    @Nested
    class RowsThatTheClaimsContradict {
        /// Rows whose two sides share nothing in the claims, not even by guidance.
        private static final String[] LOOSE = {
            "CC1.1 A.8.24", "CC1.2 A.8.24", "CC1.3 A.8.24", "CC2.2 A.8.24", "CC3.3 A.8.24"
        };

        private String loose;

        @BeforeEach
        void write() throws IOException {
            loose =
                    pack(
                            "loose",
                            "crosswalks/theirs.yaml",
                            set("theirs", "soc2-2017", "iso27001-2022", "Theirs")
                                    + rows("intersects", LOOSE));
        }

        private Run gap(String... more) {
            return Run.of(
                    List.of("gap", "--have", "soc2-2017", "--want", "iso27001-2022", "--content"),
                    more);
        }

        @Test
        void areWarningsOfLintAndKeepNobodyFromLoadingThem() {
            Run lint = Run.of("lint", "--content", loose);

            assertThat(lint.out().split("\\(contradicts-claims\\)", -1)).hasSize(6);
            assertThat(lint.out()).doesNotContain("error " + loose).contains("warning " + loose);
            assertThat(flat(lint.out()))
                    .contains(
                            "theirs#1 (Theirs) says that soc2-2017/CC1.1 is intersecting with"
                                    + " iso27001-2022/A.8.24, and the claims say that it is"
                                    + " disjoint from it.");
        }

        @Test
        void areToldBelowTheAnswerThreeAtMostWithBothSides() {
            Run gap = gap(loose, "--brief");

            assertThat(gap.err()).isEmpty();
            assertThat(gap.out().indexOf("5 contradictions of published mappings"))
                    .isGreaterThan(gap.out().indexOf("A.8  Technological controls"));
            assertThat(flat(gap.out()))
                    .contains("theirs#1 (Theirs, " + loose + "/crosswalks/theirs.yaml:6) says")
                    .contains("soc2-2017/CC1.1 overlaps iso27001-2022/A.8.24; the claims say that")
                    .contains("soc2-2017/CC1.1 shares nothing with iso27001-2022/A.8.24 (only")
                    .contains("gov-conduct-tone")
                    .contains("and 2 more: crosswalk lint --content ")
                    .doesNotContain("theirs#4");
        }

        @Test
        void changeNoFigureAndAreCandidatesAllTheSame() {
            Run without =
                    Run.of(
                            "gap",
                            "--have",
                            "soc2-2017",
                            "--want",
                            "iso27001-2022",
                            "--format",
                            "json");
            Run with = gap(loose, "--format", "json");

            assertThat(summary(with)).isEqualTo(summary(without));
            assertThat(gap(loose).out()).contains(HEADING).contains("(Theirs)");
        }

        private static String summary(Run run) {
            int from = run.out().indexOf("\"summary\"");
            return run.out().substring(from, run.out().indexOf("\"contradictions\""));
        }

        @Test
        void areNotToldWhereTheyDoNotTouchTheQuestion() {
            Run other =
                    Run.of(
                            "gap",
                            "--have",
                            "iso27001-2013",
                            "--want",
                            "iso27001-2022",
                            "--content",
                            loose,
                            "--fail-on",
                            "contradictions");
            Run part = Run.of("compare", "soc2-2017:A", "iso27001-2022", "--content", loose);

            assertThat(other.out()).doesNotContain("contradiction");
            assertThat(other.exit()).isZero();
            assertThat(part.out()).doesNotContain("contradiction");
        }

        @Test
        void areBelowTheTableOfAComparison() {
            Run compare = Run.of("compare", "soc2-2017", "iso27001-2022", "--content", loose);

            assertThat(compare.out().indexOf("5 contradictions of published mappings"))
                    .isGreaterThan(compare.out().indexOf("without a counterpart"));
        }

        @Test
        void haveBothSidesInJson() {
            assertThat(flat(gap(loose, "--format", "json").out()))
                    .contains(
                            "\"claims\": { \"relation\": \"disjoint\", \"shared\": [],"
                                    + " \"leftOnly\": [");
        }

        @Test
        void contradictNothingAsHints() throws IOException {
            String hints =
                    pack(
                            "hints",
                            "crosswalks/theirs.yaml",
                            set("theirs", "soc2-2017", "iso27001-2022", "Theirs")
                                    + "status: hints\n"
                                    + rows("equal", LOOSE));

            Run gap = gap(hints);

            assertThat(gap.out()).doesNotContain("contradiction").contains("(Theirs)");
            assertThat(Run.of("lint", "--content", hints).out()).doesNotContain("contradicts");
        }
    }

    @Nested
    class AnEditionThatNobodyBrokeDown {
        private static final String WHY = "Nothing can be proved here: what NIST";

        @Test
        void saysInTheThirdLineThatNothingCanBeProvedAndHasNoBar() {
            Run gap = Run.of("gap", "--have", "iso27001-2022", "--want", "nist-csf-2.0");

            assertThat(gap.out().lines().skip(2).findFirst().orElseThrow()).startsWith(WHY);
            assertThat(gap.out())
                    .doesNotContain("100 %", "▒")
                    .contains(HEADING, "PR.AA-06", "A.7.2  Physical entry  (NIST)");
        }

        @Test
        void saysSoInEveryFormat() {
            for (String format : List.of("md", "html", "json")) {
                Run gap =
                        Run.of(
                                "gap",
                                "--have",
                                "iso27001-2022",
                                "--want",
                                "nist-csf-2.0",
                                "--format",
                                format);

                assertThat(gap.out()).as(format).contains(WHY);
                assertThat(gap.out())
                        .as(format)
                        .contains(format.equals("json") ? "\"candidates\": [" : HEADING)
                        .doesNotContain("100 %");
            }
        }

        /// Partial would be a coverage, and nothing is covered.
        @Test
        void isPartlyCoveredInNoPage() {
            String[] asked = {
                "gap", "--have", "iso27001-2022", "--want", "nist-csf-2.0", "--format", "md"
            };
            Run gap = Run.of(asked);
            Run report =
                    Run.of(
                            Stream.concat(Stream.of("report"), Stream.of(asked))
                                    .toArray(String[]::new));

            assertThat(gap.out().lines().skip(2).findFirst().orElseThrow()).startsWith(WHY);
            assertThat(gap.out())
                    .contains("| shares something with iso27001-2022/", ", iso27001-2022/A.7.2")
                    .doesNotContainIgnoringCase("partial", "| 106 of 106");
            assertThat(report.out())
                    .contains(
                            "| Framework | To be shown | Applicable | Full |",
                            "| **GV.OC-01** | Mission informs cyber risk management | ISO/IEC"
                                    + " 27001:2022 4.1 ",
                            " (NIST)<br>and 4 more |")
                    .doesNotContainIgnoringCase("partial");
        }

        @Test
        void hasNoCandidatesInCsv() {
            Run gap =
                    Run.of(
                            "gap",
                            "--have",
                            "iso27001-2022",
                            "--want",
                            "nist-csf-2.0",
                            "--format",
                            "csv");

            assertThat(gap.out()).doesNotContain("andidate");
        }
    }

    @Nested
    class AHub {
        private String hub;

        @BeforeEach
        void write() throws IOException {
            pack(
                    "hub",
                    "frameworks/hub.yaml",
                    """
                    id: hub-1
                    title: Hub
                    requirements:
                      - { id: IAC-01 }
                      - { id: IAC-06 }
                      - { id: NET-03 }
                    """);
            pack(
                    "hub",
                    "frameworks/cards.yaml",
                    """
                    id: cards-4.0
                    title: Cards
                    requirements:
                      - { id: "8.3", title: Strong authentication }
                      - { id: "1.2", title: Network controls }
                      - { id: "9.9", title: Devices }
                    """);
            pack(
                    "hub",
                    "crosswalks/cards.yaml",
                    set("cards-hub", "cards-4.0", "hub-1", "Hub Council")
                            + rows("intersects", "8.3 IAC-01", "8.3 IAC-06", "1.2 NET-03"));
            hub =
                    pack(
                            "hub",
                            "crosswalks/soc2.yaml",
                            set("soc2-hub", "soc2-2017", "hub-1", "Hub Council")
                                    + rows(
                                            "subset",
                                            "CC6.1 IAC-01",
                                            "CC6.1 IAC-06",
                                            "CC6.6 NET-03",
                                            "CC6.2 IAC-01"));
        }

        @Test
        void givesAListToWorkFromInCompareBeforeWhatHasNoCounterpart() {
            Run compare = Run.of("compare", "soc2-2017", "cards-4.0", "--content", hub);

            assertThat(compare.out()).contains("0 pairs; 3 candidates, which prove nothing");
            assertThat(flat(compare.out()))
                    .contains(
                            "8.3 Strong authentication CC6.1 Logical access architecture and data"
                                    + " protection (Hub Council; through 2 of hub-1: IAC-01,"
                                    + " IAC-06) CC6.2");
            assertThat(compare.out().indexOf(HEADING))
                    .isLessThan(compare.out().indexOf("without a counterpart"));
        }

        @Test
        void givesAListToWorkFromInAGap() {
            Run gap = Run.of("gap", "--have", "soc2-2017", "--want", "cards-4.0", "--content", hub);

            assertThat(flat(gap.out()))
                    .contains("candidates 2 open requirements have some, which prove nothing")
                    .contains("1.2 Network controls CC6.6")
                    .contains("(Hub Council; through hub-1/NET-03)")
                    .contains("No published mapping that is loaded joins the other 1");
        }

        @Test
        void isNamedWhereTheRequirementIsShown() {
            Run show = Run.of("show", "cards-4.0/8.3", "--content", hub);

            assertThat(flat(show.out()))
                    .contains(HEADING)
                    .contains("soc2-2017/CC6.1 Logical access architecture and data protection");
        }

        @Test
        void isInTheReports() {
            for (String report : List.of("gap", "crosswalk")) {
                Run run =
                        Run.of(
                                "report",
                                report,
                                "--have",
                                "soc2-2017",
                                "--want",
                                "cards-4.0",
                                "--content",
                                hub,
                                "--format",
                                "md");

                assertThat(run.exit()).as(run.err()).isZero();
                assertThat(run.out()).as(report).contains(HEADING).contains("through hub-1/NET-03");
            }
        }

        @Test
        void isInTheWorkbookOfAGap() throws IOException {
            Path file = folder.resolve("gap.xlsx");
            Run run =
                    Run.of(
                            "gap",
                            "--have",
                            "soc2-2017",
                            "--want",
                            "cards-4.0",
                            "--content",
                            hub,
                            "--output",
                            file.toString());

            assertThat(run.exit()).as(run.err()).isZero();
            assertThat(Spreadsheet.text(file)).contains("Hub Council; through hub-1/NET-03");
        }
    }
}
