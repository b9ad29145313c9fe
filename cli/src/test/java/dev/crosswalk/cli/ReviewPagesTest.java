package dev.crosswalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The pages on which a review shows many controls, and what they are decided by.
class ReviewPagesTest {
    /// Skips those that were found wanting, or had no occasion, which come first.
    private static final String FIRST = "s\ns\ns\n";

    @TempDir private Path folder;

    private String list = "";

    @BeforeEach
    void aLongList() throws IOException {
        MadeUpReport.write(folder);
        list = folder.resolve("report.csv").toString();
    }

    /// In a window in which all controls of a kind are on one page.
    private Run wide(String typed, String... more) {
        return flat(inLines(typed, more));
    }

    private Run inLines(String typed, String... more) {
        return Run.atTerminal(Map.of("LINES", "900", "COLUMNS", "100"), typed, args(more));
    }

    private String[] args(String... more) {
        List<String> args = new ArrayList<>(List.of("intake", list, "--review"));
        args.addAll(List.of(more));
        return args.toArray(String[]::new);
    }

    /// The same with what was broken into lines on one.
    private static Run flat(Run run) {
        return new Run(run.exit(), run.out(), run.err().replaceAll("\\s*\n {2,}", " "));
    }

    private static Set<String> shown(String screens) {
        return Pattern.compile("(?m)^([A-Z]+-\\d+) {2}")
                .matcher(screens)
                .results()
                .map(m -> m.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private String kept() throws IOException {
        return Files.readString(Path.of(list + ".review.yaml"));
    }

    @Test
    void eachControlOfTheListComesOnAPageWithWhatIsNearest() {
        Run run = wide(FIRST + "\n\nq\n");

        assertThat(shown(run.err())).hasSize(64);
        assertThat(run.err())
                .containsSubsequence(
                        "Here it is less clear", "COM-01  ", "1.", "controls are left");
    }

    @Test
    void aControlThatIsOpenedAgainShowsWhatWasDecidedOfIt() throws IOException {
        wide(FIRST + "s COM-01 nobody does it\nq\n");

        assertThat(wide("o COM-01\nq\n").err()).contains("Decided: skipped, nobody does it");
    }

    @Test
    void whatIsNotMarkedTakesALineAndWhatOneKeyAcceptsIsShownWhole() {
        Run run = inLines(FIRST + "\nq\n");
        String pages = run.err();

        assertThat(flat(run).err())
                .contains(
                        "* Background checks on candidates, such as references, career history or"
                                + " criminal record, are completed before they start work or"
                                + " receive access.");
        assertThat(pages.substring(pages.indexOf("Here it is less clear")).lines())
                .filteredOn(l -> l.matches(" {4}[0-9]+\\. .*"))
                .isNotEmpty()
                .allSatisfy(l -> assertThat(l).hasSizeLessThanOrEqualTo(100));
    }

    @Test
    void whatFitsStandsWholeAndNoLineEndsInAWordThatOnlyLeadsToTheNext() {
        assertThat(wide(FIRST + "\nq\n").err())
                .contains(
                        "Fraud risks are analysed and given a response like the other risks of the assessment.")
                .contains(
                        "RSK-04  Insurance against interruption of business and against attacks ..")
                .doesNotContain(" and ..", " the ..", " of ..");
    }

    @Test
    void whatStandsOnAPageIsCalledByItsNumberWhereItComesAgain() throws IOException {
        Run run = wide(FIRST + "\n3\nq\n");

        assertThat(run.err())
                .containsOnlyOnce("A written code of conduct describes the behaviour")
                .contains("ORG-02", " 3. as 2: A written code of conduct describes ..");
        assertThat(kept())
                .containsPattern(
                        "control: \"ORG-02\"\\s+digest: \\S+\\s+discharges: \\[gov-conduct-code]");
    }

    @Test
    void whatWentWithAnotherControlIsShownWholeWhereItComesNext() {
        String shown = wide(FIRST + "\ns ORG-01\nq\n").err();

        assertThat(shown.substring(shown.lastIndexOf("ORG-02  ")))
                .contains(" 3. A written code of conduct describes the behaviour expected");
    }

    @Test
    void whatIsJudgedByOneSentenceStandsTogether() {
        assertThat(wide(FIRST + "\nq\n").err())
                .containsSubsequence("AVL-03  ", "AVL-06  ", "AVL-04  ")
                .containsSubsequence("CNF-01  ", "CNF-03  ", "CNF-02  ");
    }

    @Test
    void oneThatIsLikelyAloneIsAPageToo() {
        Matcher likely =
                Pattern.compile("(?m)^([A-Z]+-\\d+) {2}").matcher(inLines(FIRST + "q\n").err());
        List<String> ids = new ArrayList<>();
        likely.results().skip(3).forEach(m -> ids.add(m.group(1)));
        ids.removeLast();
        wide(ids.stream().map(id -> "s " + id + "\n").collect(Collectors.joining()) + "q\n");
        Run run = wide("\nq\n");

        assertThat(run.err())
                .containsSubsequence(
                        "Enter accepts each *", "1 accepted.", "Here it is less clear");
    }

    @Test
    void anAAcceptsTheFirstOfEachWithoutThoseThatAreNamedAndTheRiskIsToldBefore()
            throws IOException {
        Run run = wide(FIRST + "\na -1\nq\n");

        assertThat(run.err())
                .containsSubsequence("almost half are wrong", "38 accepted; 1 left for the end.");
        assertThat(kept()).doesNotContain("ORG-01").contains("ORG-02");
    }

    @Test
    void ofWhatNothingWasNamedOfOtherSuggestionsComeOnPagesOnce() throws IOException {
        Run run = wide(FIRST + "\n\nm\n1\nu\n1\nm\nq\n");

        assertThat(run.err())
                .containsSubsequence(
                        "m: pages of other suggestions",
                        "ORG-01  ",
                        "1 accepted; 38 left for the end.",
                        "Taken back: what was decided of ORG-01",
                        "1 accepted; 38 left for the end.",
                        "They were shown with all that a page has room for");
        assertThat(kept()).contains("ORG-01").doesNotContain("ORG-02");
    }

    @Test
    void moreSuggestionsOfOneControlAreThoseThatWereNotShown() {
        String shown = wide("m\nm\nm\nq\n").err();

        assertThat(shown)
                .containsOnlyOnce("(acc-removal-leavers)")
                .containsSubsequence(" 3. 0.", " 4. 0.", "That is all that is near");
    }

    @Test
    void anExceptionOfASkippedControlNamesFewOfWhatItTakesOutAndCountsTheOthers() {
        String programme = folder.resolve("acme").toString();
        Run.of("init", programme, "--organisation", "Example Freight Ltd", "--adopt", "none");
        Run run =
                Run.atTerminal(
                        FIRST + "d\n",
                        args(
                                "--programme",
                                programme,
                                "--issuer",
                                "Example Assurance LLP",
                                "--scope",
                                "soc2-2017:CC,A,C",
                                "--period",
                                "2025-10-01..2026-09-30",
                                "--issued",
                                "2026-10-12",
                                "--apply"));

        assertThat(run.out().replaceAll("\\s+", " "))
                .containsPattern("soc2-2017/CC8.1: .*; and [0-9]+ more[.]");
    }
}
