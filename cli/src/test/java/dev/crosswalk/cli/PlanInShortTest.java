package dev.crosswalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What whoever reads only the first screen of a plan gets to know, how a sum of days is said, and
/// what is to be booked beside the steps.
class PlanInShortTest {
    private static final String DAY =
            "plan --have soc2-2017:CC,A,C --want iso27001-2022 --from 2026-11-30 --by 2027-05-17"
                    + " --capacity 10";
    private static final int MOST_WORDS = 500;
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
    void itIsReadInThreeMinutesAndHasWhatSomebodyActsOn() {
        String screen = run(DAY + " --brief");

        assertThat(Arrays.stream(screen.strip().split("\\s+", -1)).count())
                .isLessThanOrEqualTo(MOST_WORDS);
        assertThat(screen)
                .contains("No, not as it stands: ", "Days:", "Ways out:", "First:", "To book")
                .contains("- Stage 1: 2027-03-15", "- Stage 2: 2027-05-17")
                .contains("- Certificate: about 2027-06-28")
                .containsPattern("- More people: [0-9.]+ person-days a week")
                .containsPattern("- A later day: 20[0-9-]+")
                .containsPattern(
                        "- Open controls: [0-9.]+ person-days a week, with [0-9]+ controls")
                .containsPattern("- ISM-[0-9]+ [^:]+: Security lead,\\s+by 202[67]-")
                .doesNotContain("content ", "bound", "gap 0 %", "optimal");
        assertThat(paragraphs(screen))
                .allSatisfy(
                        p -> assertThat(p.lines().count()).as(p).isLessThanOrEqualTo(MOST_LINES));
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
        assertThat(told(DAY + " --brief")).contains("are for the law on personal data");
        assertThat(told(DAY))
                .containsPattern(
                        "Of the about [0-9]+ in all about [0-9]+ are for the law on personal data, if it applies to you,"
                                + " and not for the certificate: .*PRV-0[4-8]")
                .doesNotContainPattern("certificate: [^.]*PRV-0[129]")
                .doesNotContainPattern("certificate: [^.]*SUP-");
        assertThat(run(DAY + " --format json"))
                .containsPattern("\"forTheLaw\": \\[\\s*\\{\\s*\"title\": \"personal data\"");
    }

    @Test
    void whatNoControlDoesHasItsDayOnEveryMedium() {
        assertThat(told(DAY))
                .contains(
                        "By 2026-11-30: choose an accredited certification body",
                        "By 2027-04-02: put right what stage 1 found",
                        "approve statement of applicability and treatment plan again");
        assertThat(run(DAY + " --format json")).contains("\"book-stand-ins\"", "\"2027-04-26\"");
        assertThat(run(DAY + " --format ics").replaceAll("\r\n ", ""))
                .contains("plan-book-body-chosen@", "SUMMARY:Name who answers on each audit day");
    }
}
