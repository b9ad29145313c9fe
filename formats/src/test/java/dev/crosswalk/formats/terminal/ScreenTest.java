package dev.crosswalk.formats.terminal;

import static dev.crosswalk.formats.report.Run.name;
import static dev.crosswalk.formats.report.Run.plain;
import static dev.crosswalk.formats.report.Run.strong;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.formats.report.Block;
import dev.crosswalk.formats.report.Block.Cell;
import dev.crosswalk.formats.report.Block.Entry;
import dev.crosswalk.formats.report.Run;
import dev.crosswalk.formats.report.Run.Style;
import dev.crosswalk.formats.report.SampleReport;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ScreenTest {
    private static final Run.Symbol FULL = new Run.Symbol("●", "[x]", Style.GOOD);

    private static String at(int width, Block... blocks) {
        return new Screen(width, false, true).show(List.of(blocks));
    }

    private static String ascii(Block... blocks) {
        return new Screen(80, false, false).show(List.of(blocks));
    }

    private static String colour(Block... blocks) {
        return new Screen(80, true, true).show(List.of(blocks));
    }

    @Nested
    class Words {
        @Test
        void haveTheColourOfTheirStyleWhereThereIsColour() {
            var line = new Block.Paragraph(strong("Gap"), plain("  "), name("soc2-2017"));

            assertThat(colour(line))
                    .isEqualTo("\u001b[1mGap\u001b[0m  \u001b[36msoc2-2017\u001b[0m\n");
            assertThat(at(80, line)).isEqualTo("Gap  soc2-2017\n");
        }

        @Test
        void fromElsewhereCannotSteerTheTerminal() {
            assertThat(at(80, new Block.Heading(1, "a\u001b[2J"), new Block.CodeBlock("\u0007\nb")))
                    .isEqualTo("a\\u001b[2J\n\\u0007\nb\n");
        }

        @Test
        void showABlankAsSomethingToFill() {
            assertThat(at(80, new Block.Paragraph("every {{interval}}")))
                    .isEqualTo("every [interval]\n");
        }

        @Test
        void haveSymbolsInAsciiToo() {
            var line = new Block.Paragraph(List.of(FULL, plain(" a "), Run.Symbol.TO, plain(" b")));

            assertThat(at(80, line)).isEqualTo("● a → b\n");
            assertThat(ascii(line)).isEqualTo("[x] a -> b\n");
        }
    }

    @Nested
    class Entries {
        private final Entry entry =
                new Entry(2, name("A.5.1"), plain("  Policies for information security"))
                        .right(plain("3 of 5"));

        @Test
        void haveTheirRightSideAtTheEdge() {
            assertThat(at(60, entry))
                    .isEqualTo(
                            "  A.5.1  Policies for information security"
                                    + " ".repeat(12)
                                    + "3 of 5\n");
        }

        @Test
        void haveItBelowWhereItDoesNotFit() {
            assertThat(at(44, entry))
                    .isEqualTo("  A.5.1  Policies for information security\n    3 of 5\n");
        }

        @Test
        void goOnUnderTheirWords() {
            assertThat(at(24, new Entry(0, plain("one two three four")).lead(plain("notes   "))))
                    .isEqualTo("notes   one two three\n        four\n");
        }

        @Test
        void goOnUnderTheirWordsHoweverWideTheMarkIs() {
            var long_ = new Entry(0, plain("word ".repeat(20).strip())).lead(FULL, plain(" "));

            assertThat(at(80, long_).lines().toList().get(1)).startsWith("  word");
            assertThat(ascii(long_).lines().toList().get(1)).startsWith("    word");
        }

        @Test
        void giveUpWhatYieldsBeforeTheyWrap() {
            var due =
                    new Entry(
                            2,
                            plain("2026-06-30  "),
                            Run.yielding("access review of everything that there is to review"),
                            plain(" - Ann"));

            assertThat(at(64, due))
                    .isEqualTo("  2026-06-30  access review of everything that there is.. - Ann\n");
            assertThat(at(63, due).lines()).hasSize(2);
            assertThat(at(80, due)).contains("to review - Ann");
        }
    }

    @Nested
    class Lists {
        @Test
        void standBesideTheirLabelOrBelowIt() {
            var labelled =
                    new Block.Labelled(
                            "missing", List.of(List.of(plain("a")), List.of(plain("b"))));

            assertThat(at(64, labelled)).isEqualTo("    missing   a\n              b\n");
            assertThat(at(63, labelled)).isEqualTo("  missing\n  - a\n  - b\n");
            assertThat(at(64, new Block.Labelled("missing", List.of()))).isEmpty();
        }

        @Test
        void nest() {
            var inner = new Block.Items(true, 9, List.of(item("b"), item("c")));
            var items =
                    new Block.Items(
                            false, 1, List.of(List.of(new Block.Paragraph("a"), inner), item("d")));

            assertThat(at(64, items)).isEqualTo("  - a\n    9. b\n    10. c\n  - d\n");
        }

        private List<Block> item(String text) {
            return List.of(new Block.Paragraph(text));
        }

        @Test
        void shareWhatIsLeftOfAScreenAndCountWhatIsCut() {
            var lists =
                    new Block.Excerpts(
                            18,
                            List.of(list("Broke", 1), list("Overdue", 9), list("Due", 9)),
                            "--format json has all");

            assertThat(at(80, lists))
                    .isEqualTo(
                            """
                            Broke
                              1

                            Overdue
                              1
                              2
                              3
                              4
                              and 5 more: --format json has all

                            Due
                              1
                              2
                              3
                              and 6 more: --format json has all
                            """);
        }

        private Block.Excerpt list(String title, int n) {
            List<Entry> entries = new ArrayList<>();
            for (int i = 1; i <= n; i++) {
                entries.add(new Entry(2, plain(Integer.toString(i))));
            }
            return new Block.Excerpt(List.of(plain(title)), entries);
        }

        @Test
        void drawTreesWithTheirBranches() {
            var leaf = new Block.Tree(List.of(plain("leaf")), List.of());
            var branch = new Block.Tree(List.of(plain("branch")), List.of(leaf));
            var root = new Block.Tree(List.of(plain("root")), List.of(branch, leaf));

            assertThat(at(64, root)).isEqualTo("root\n├─ branch\n│  └─ leaf\n└─ leaf\n");
            assertThat(ascii(root)).isEqualTo("root\n+- branch\n|  `- leaf\n`- leaf\n");
        }
    }

    @Nested
    class Tables {
        private final List<Block.Column> columns =
                Block.Column.yielding(1, List.of("id", "title", "n"));
        private final List<List<Cell>> rows =
                List.of(
                        List.of(
                                new Cell("A.1"),
                                new Cell("a title of several words"),
                                new Cell("1")),
                        List.of(new Cell("A.10"), new Cell("short"), new Cell("20")));

        @Test
        void wrapTheColumnThatYields() {
            var table = new Block.Table("T", columns, rows);

            assertThat(at(80, table))
                    .isEqualTo(
                            """
                            id    title                     n
                            A.1   a title of several words  1
                            A.10  short                     20
                            """);
            assertThat(at(26, table))
                    .isEqualTo(
                            """
                            id    title             n
                            A.1   a title of        1
                                  several words
                            A.10  short             20
                            """);
        }

        @Test
        void becomeBlocksOfLinesWhereEvenThatIsTooWide() {
            assertThat(at(25, new Block.Table("T", columns, rows)))
                    .isEqualTo(
                            """
                            A.1
                              title: a title of
                                several words
                              n: 1

                            A.10
                              title: short
                              n: 20

                            """);
        }

        @Test
        void haveTheSameColumnsInAllGroups() {
            var groups =
                    new Block.Groups(
                            "T",
                            columns,
                            List.of(
                                    new Block.Groups.Group("One", "1 of them", rows.subList(0, 1)),
                                    new Block.Groups.Group("Two", "", rows.subList(1, 2))));

            assertThat(at(34, groups))
                    .isEqualTo(
                            """
                            id    title                     n

                            One                      1 of them
                            A.1   a title of several words  1

                            Two
                            A.10  short                     20
                            """);
        }

        @Test
        void haveNumbersAtTheRightOfTheirColumnWhereTheyAreToldTo() {
            var right = new Block.Column("days", 1, Block.Alignment.RIGHT);
            var left = new Block.Column("what", 2);

            assertThat(
                            at(
                                    80,
                                    new Block.Table(
                                            "T",
                                            List.of(right, left),
                                            List.of(List.of(new Cell("5"), new Cell("x"))))))
                    .isEqualTo("days  what\n   5  x\n");
        }
    }

    @Nested
    class Bars {
        private static String bar(double proven, double possible) {
            return ascii(new Block.Paragraph(new Run.Bar(proven, possible, 4)));
        }

        @Test
        void showAnythingAboveNothingAndNothingShortOfAll() {
            assertThat(bar(0, 0)).isEqualTo("....\n");
            assertThat(bar(0.001, 0.001)).isEqualTo("#...\n");
            assertThat(bar(0.999, 0.999)).isEqualTo("###.\n");
            assertThat(bar(1, 1)).isEqualTo("####\n");
            assertThat(bar(0.5, 0.75)).isEqualTo("##+.\n");
        }

        @Test
        void makeRoomForTheirNumbersOrStandAboveThem() {
            var meter = new Block.Meter("proven", 0.5, 1, "1.0 of 2");

            assertThat(at(80, meter))
                    .isEqualTo("proven    " + "█".repeat(20) + "▒".repeat(20) + "  1.0 of 2\n");
            assertThat(at(40, meter))
                    .isEqualTo(
                            "proven    "
                                    + "█".repeat(14)
                                    + "▒".repeat(14)
                                    + "\n          1.0 of 2\n");
        }

        @Test
        void standBelowEachOtherWithTheirNumbersInColumns() {
            var meters =
                    new Block.Meters(
                            List.of(
                                    part("A.5", 0.5, "50.0 %", "1.0 of 2", 1),
                                    part("A.10", 0, "", "none applies", 0)));

            assertThat(at(96, meters))
                    .isEqualTo(
                            "A.5   title of A.5"
                                    + " ".repeat(37)
                                    + "█████░░░░░  50.0 %     1.0 of 2    ● 1\n"
                                    + "A.10  title of A.10"
                                    + " ".repeat(36)
                                    + "░░░░░░░░░░    none applies\n");
            assertThat(at(95, meters)).doesNotContain("●");
            assertThat(at(40, meters))
                    .isEqualTo(
                            """
                            A.5   title of A.5
                                  █████░░░░░ 50.0 %, 1.0 of 2
                            A.10  title of A.10
                                  ░░░░░░░░░░ none applies
                            """);
        }

        private Block.Meters.Part part(
                String name, double share, String percent, String count, int full) {
            return new Block.Meters.Part(
                    name,
                    "title of " + name,
                    share,
                    share,
                    percent,
                    count,
                    List.of(new Block.Tally(FULL, full)));
        }
    }

    @Test
    void aMeterWithALongNameStandsBelowIt() {
        assertThat(at(80, new Block.Meter("ISO/IEC 27001:2022", 1, 1, "2.0 of 2")))
                .isEqualTo("ISO/IEC 27001:2022\n" + "█".repeat(40) + "  2.0 of 2\n");
    }

    /// In a time that grows with its length alone, or this would not end.
    @Test
    void aTextOfExtremeLengthIsNoTrouble() {
        String text = "x".repeat(1_000_000);
        for (String odd : List.of(text, text + "ω", "ω" + " ".repeat(1_000_000) + "ω")) {
            assertThat(
                            at(
                                    80,
                                    new Block.Paragraph(odd),
                                    new Entry(2, strong(odd)).right(plain(odd)),
                                    new Block.Table(
                                            "T",
                                            Block.Column.yielding(0, List.of("a")),
                                            List.of(List.of(new Cell(odd))))))
                    .isNotEmpty();
        }
    }

    @Test
    void noLineOfAReportIsWiderThanTheScreen() {
        List<Block> blocks = SampleReport.of(3, false).blocks();
        for (int width = 20; width <= 120; width++) {
            String shown = new Screen(width, true, true).show(blocks);

            int most = width;
            assertThat(
                            shown.lines()
                                    .filter(l ->
                                            !l.contains("crosswalk plan") && !l.contains("--want")))
                    .as("width %d", width)
                    .allMatch(line -> Lines.columns(line) <= most);
        }
    }
}
