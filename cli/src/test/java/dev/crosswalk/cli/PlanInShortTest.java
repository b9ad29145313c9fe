package dev.crosswalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What whoever reads only the first screen of a plan gets to know, how a sum of days is said, and
/// what is to be booked beside the steps.
class PlanInShortTest {
    private static final String DAY =
            "plan --have soc2-2017:CC,A,C --want iso27001-2022 --from 2026-11-30 --by 2027-05-17"
                    + " --capacity 10";

    /// Three minutes, at 200 words a minute.
    private static final int MOST_WORDS = 700;

    private static final int MOST_LINES = 4;

    @TempDir Path folder;

    private static String run(String line) {
        Run run = Run.of(line.split(" ", -1));
        assertThat(run.err()).isEmpty();
        return run.out();
    }

    private static String told(String line) {
        return run(line).replaceAll("\\s+", " ");
    }

    @Test
    void itIsReadInThreeMinutesAndAHalfAndHasWhatSomebodyActsOn() {
        String screen = run(DAY + " --brief");

        assertThat(Arrays.stream(screen.strip().split("\\s+", -1)).count())
                .isLessThanOrEqualTo(MOST_WORDS);
        assertThat(screen)
                .contains("No, not as it stands: ", "Days:", "Ways out:", "First:", "To book")
                .contains("- Stage 1: 2027-03-15", "- Stage 2: 2027-05-17")
                .containsPattern(
                        "- All of it in time: (more than this organisation is likely\\s+to\\s+have,\\s+)?with\\s+[0-9]+(\\.5)?\\s+person-days\\s+a\\s+week\\s+the\\s+answer\\s+is\\s+yes")
                .containsPattern(
                        "- A later day: [\\s\\S]{0,300}?stage\\s+2\\s+on\\s+20[0-9-]+\\s+and\\s+the\\s+certificate\\s+about\\s+20[0-9-]+")
                .containsPattern(
                        "- The least that holds the day by the sum of the days: with [0-9]+(\\.5)?\\s+person-days\\s+a\\s+week\\s+the\\s+answer\\s+is\\s+doubtful")
                .containsPattern(
                        "- Comfortable: with [0-9]+(\\.5)? person-days a week the answer is yes, ")
                .containsPattern("- ISM-[0-9]+ [^:]+: Security lead,\\s+by 202[67]-")
                .doesNotContain("Certificate: about", "content ", "bound", "gap 0 %", "optimal")
                // Of eleven that are not accepted one less is no help.
                .doesNotContain("Nearest to being accepted");
        assertThat(paragraphs(screen))
                .allSatisfy(
                        p -> assertThat(p.lines().count()).as(p).isLessThanOrEqualTo(MOST_LINES));
    }

    /// Running takes 8.7 a week: all that there is with 8, and with 10 where the work comes to the
    /// upper end of its range.
    @Test
    void moreCapacityLosesNoLaterDayAndTheDaysAreOfOneSchedule() {
        LocalDate before = LocalDate.MAX;
        for (int perWeek : List.of(5, 8, 10)) {
            String screen =
                    told(
                            "plan --have soc2-2017:CC --want iso27001-2022 --from 2026-11-30 --by"
                                    + " 2027-05-31 --brief --capacity "
                                    + perWeek);
            assertThat(screen)
                    .contains(
                            "person-days a week alone, ",
                            "If whoever owns the controls runs them beside these days: stage 2 on ");
            LocalDate later = day(screen, "beside these days: stage 2 on ");
            assertThat(later).as("%d a week", perWeek).isBefore(before);
            LocalDate last = day(screen, "the last step is done on ");
            assertThat(last).isBefore(later);
            assertThat(day(screen, "all of it in place, ")).isAfterOrEqualTo(last);
            before = later;
        }
    }

    @Test
    void withoutADayItBeginsWithTheFirstAuditThatHoldsWhichIsNotBeforeTheWorkIsDone() {
        String programme = Begun.holdingSoc2(folder.resolve("acme"), "--want", "iso27001-2022");

        String json = told("plan --programme " + programme + " --format json");

        LocalDate audit =
                day(json, "\"No day is set: the first audit that holds with all of this is on ");
        assertThat(json)
                .containsPattern(
                        "\"value\": \""
                                + audit
                                + "\", \"what\": \"The first day of an audit that holds")
                .contains("\"what\": \"The work is done, before that\"");
        assertThat(day(json, "\"finish\": \"")).isBeforeOrEqualTo(audit);
    }

    /// With 9 a week running takes all that there is at the upper end of the range; with 11 and 12
    /// it does not, and keeping it free takes longer.
    @Test
    void whereRunningIsKeptFreeTheDayWithAllOfItIsNoLaterThanWhereItCannotBe() {
        LocalDate before = LocalDate.MAX;
        for (int perWeek : List.of(9, 11, 12)) {
            String json =
                    run(
                            "plan --have soc2-2017:CC --want iso27001-2022 --from 2026-11-30 --by"
                                    + " 2027-05-31 --format json --capacity "
                                    + perWeek);
            boolean beside = json.contains("firstDayBesideRunningOverRange");
            LocalDate all =
                    day(
                            json,
                            "\"firstDay%sOverRange\": \"".formatted(beside ? "BesideRunning" : ""));
            assertThat(all).as("%d a week", perWeek).isBeforeOrEqualTo(before);
            before = all;
        }
    }

    private static LocalDate day(String screen, String after) {
        assertThat(screen).contains(after);
        int at = screen.indexOf(after) + after.length();
        return LocalDate.parse(screen.substring(at, at + "2027-05-31".length()));
    }

    @Test
    void aPageIsToldTheSameSentences() {
        String screen = told(DAY + " --brief");
        String json = run(DAY + " --format json");
        String brief = json.substring(json.indexOf("\"brief\": {"), json.indexOf("\"say\": ["));

        assertThat(brief)
                .contains("\"state\": \"not-as-it-stands\"", "\"value\": \"2027-05-17\"")
                .contains("\"what\": \"Stage 2 of ISO/IEC 27001:2022\"", "days until stage 2")
                .contains("\"what\": \"person-days a week are there\"");
        for (String list : List.of("more", "beside", "days", "takes", "waysOut")) {
            assertThat(strings(brief, list))
                    .as(list)
                    .allSatisfy(s -> assertThat(screen).contains(s));
        }
        assertThat(strings(brief, "waysOut")).hasSizeGreaterThan(2);
        assertThat(brief.split("\"why\":", -1)).hasSizeBetween(4, 6);
        assertThat(strings(brief, "takes")).isNotEmpty();
    }

    @Test
    void whatNobodyHasSaidStandsBesideTheVerdictAndIsTheFirstWayOut() {
        String asked = told("ask --have soc2-2017:CC,A,C --want iso27001-2022");
        String points = asked.replaceFirst(".*?(\\d+) points are unknown, in .*", "$1");
        String questions = asked.replaceFirst(".*? unknown, in (\\d+) questions.*", "$1");
        String sentence =
                "%s points that nobody spoke of yet are counted as absent; %s questions ask about them, those that settle most first: crosswalk ask"
                        .formatted(points, questions);
        String first = "Ask first: %s questions. ".formatted(questions);

        assertThat(told(DAY + " --brief"))
                .contains(
                        "%s points that nobody spoke of yet are counted as absent. "
                                .formatted(points),
                        "Ways out: - " + first)
                .doesNotContain(sentence);
        assertThat(told(DAY)).contains(sentence, "Ways out: - " + first);
        assertThat(told(DAY + " --brief --format md"))
                .contains(
                        sentence.replace(": crosswalk ask", "."),
                        "Have %s questions answered.".formatted(questions))
                .doesNotContain("crosswalk ask", "Ask first");
        assertThat(told(DAY + " --format json"))
                .contains(
                        "\"unknown\": { \"points\": %s, \"questions\": %s, \"say\": \"%s\","
                                .formatted(points, questions, sentence));
        assertThat(told(DAY + "0 --brief")).contains(sentence).doesNotContain("Ask first");
    }

    @Test
    void withoutADayAPageIsToldWhatToDecide() {
        String json = run("plan --have soc2-2017 --want iso27001-2022 --format json");

        assertThat(json)
                .contains("\"state\": \"open\"", "\"what\": \"Name the day of the audit.\"")
                .contains("\"what\": \"Say how much work a week there is for it.\"");
    }

    /// All texts of the lists of that name.
    private static List<String> strings(String json, String list) {
        return Pattern.compile("\"" + list + "\": \\[([^\\]]*)\\]")
                .matcher(json)
                .results()
                .flatMap(m ->
                        Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"").matcher(m.group(1)).results())
                .map(m -> m.group(1).replace("\\\"", "\""))
                .toList();
    }

    /// Texts between what begins a list's entry, an empty line, or a full stop at a line's end.
    private static List<String> paragraphs(String screen) {
        return Stream.of(screen.split("\n *- |\n\n|[.:]\n", -1)).toList();
    }

    @Test
    void aSumOfDaysIsARangeWhereNobodyMeasuredIt() throws Exception {
        assertThat(told(DAY))
                .containsPattern(
                        "It takes [0-9]+ steps and about [0-9]+0 person-days; nobody measured them,"
                                + " count with [0-9]+0 to [0-9]+0\\.")
                .contains("reading and approving documents, filing records");
        assertThat(told("report " + DAY + " --format md"))
                .containsPattern(
                        "\\*\\*about [0-9]+0\\*\\* person-days in [0-9]+ steps: count with");
        assertThat(run(DAY + " --format json"))
                .containsPattern("\"costFrom\": [0-9.]+, *\\s*\"costTo\"");

        Path pack = Files.createDirectories(folder.resolve("own/practice"));
        Files.writeString(
                pack.resolve("operation.yaml"),
                "sumOfDays: { fromPercent: 100, toPercent: 100 }\n");
        assertThat(told(DAY + " --brief --content " + folder.resolve("own")))
                .containsPattern(
                        "about ([0-9]+) person-days; nobody measured them, count with \\1 to \\1\\.");
    }

    @Test
    void whatIsForTheLawStandsBesideTheSum() {
        assertThat(told(DAY))
                .containsPattern(
                        "Of the about [0-9]+ in all about [0-9]+ are for what A\\.5\\.34 \\(personal data\\) asks"
                                + " for beyond what auditors look at first: .*PRV-0[4-8]")
                .doesNotContainPattern("look at first: [^.]*PRV-0[129]")
                .doesNotContainPattern("look at first: [^.]*SUP-");
        assertThat(run(DAY + " --format json"))
                .containsPattern("\"forTheLaw\": \\[\\s*\\{\\s*\"title\": \"personal data\"");
    }

    @Test
    void whatNoControlDoesHasItsDayOnEveryMedium() {
        assertThat(told(DAY))
                .contains(
                        "Today, 2026-11-30: choose one of the ways out: what is booked for the day"
                                + " moves with that choice. -"
                                + " Today, 2026-11-30: choose an accredited certification body",
                        "By 2027-04-02: date what stage 1 found",
                        "approve statement of applicability and treatment plan again");
        assertThat(run(DAY + " --format json")).contains("\"book-stand-ins\"", "\"2027-04-26\"");
        assertThat(run(DAY + " --format ics").replaceAll("\r\n ", ""))
                .contains("plan-book-body-chosen@", "SUMMARY:Name who answers on each audit day");
    }
}
