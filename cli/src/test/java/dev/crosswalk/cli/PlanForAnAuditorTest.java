package dev.crosswalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What whoever audits reads in a plan, and has to be able to sign.
class PlanForAnAuditorTest {
    private static final String REPORT =
            "plan --have iso27001-2022 --want soc2-2017:CC --from 2026-11-30 --by 2027-12-31"
                    + " --capacity 5";

    private static final String CERTIFICATE =
            "plan --have soc2-2017:CC,A,C --want iso27001-2022 --from 2026-11-30";

    @TempDir Path folder;

    private static String told(String line) {
        Run run = Run.of(line.split(" ", -1));
        assertThat(run.err()).isEmpty();
        return run.out().replaceAll("\\s+", " ");
    }

    @Test
    void aReportIsAnsweredWithItsPeriodAndNotInTheWordsOfACertificate() {
        String told = told(REPORT);

        assertThat(told)
                .contains(
                        "ready for a Type II period from 2027-10-01 to 2027-12-31 with 5.0",
                        "an opinion is on how controls operate in the whole period",
                        "2027-12-31 is the last day of the period",
                        "many customers want six or twelve months",
                        "relies on no certificate",
                        "A service auditor:",
                        "The description of the system:",
                        "system described: to be written and approved for this report",
                        "assertion ready: to be written and approved for this report")
                .doesNotContain("stage 2", "the certificate", "certification body");
    }

    @Test
    void ofAPeriodThatRunsItIsDoubtfulWhatDidNotRunFromItsFirstDayOn() {
        String programme = folder.resolve("p").toString();
        assertThat(
                        Run.of(
                                        "init",
                                        programme,
                                        "--organisation",
                                        "A",
                                        "--want",
                                        "soc2-2017:CC",
                                        "--adopt",
                                        "none",
                                        "--report",
                                        "soc2-2017:CC,A,C=2026-10-12,type-2,2025-10-01..2026-09-30")
                                .err())
                .isEmpty();
        assertThat(
                        told(
                                "plan --programme "
                                        + programme
                                        + " --as-of 2026-11-30 --by 2027-09-30 --capacity 10"))
                .contains(
                        "Doubtful: ",
                        "The period, from 2026-10-01 to 2027-09-30, has begun.",
                        "did not run from 2026-10-01 on",
                        "the period began on 2026-10-01");
    }

    @Test
    void whereNoneIsOpenNobodyIsAskedHowOpenOnesAreTreated() {
        String line = CERTIFICATE + " --by 2027-05-17 --capacity 25";

        assertThat(told(line))
                .contains("Yes, with short records: the certificate for", " short ")
                .doesNotContain(
                        "Only with open controls", "does not call implemented", "come after");
        assertThat(Run.of((line + " --format json").split(" ", -1)).out())
                .contains("\"verdict\": \"yes-with-short-records\"", "\"inReach\": true");
    }

    @Test
    void aWayOutThatNobodyCanTakeIsSaidAsThat() {
        assertThat(told(CERTIFICATE + " --by 2027-03-15 --capacity 10"))
                .contains("no capacity that this organisation is likely to have: ")
                .doesNotContain("There are 1 week");
        assertThat(told(CERTIFICATE + " --by 2027-02-01 --capacity 10"))
                .contains("No time is left until controls have to be in place.")
                .doesNotContain("until 2026-");
        assertThat(told(CERTIFICATE + " --by 2027-05-17 --capacity 5"))
                .containsPattern(
                        "A later day: none with the same 5\\.0 person-days a week: running all of it"
                                + " takes [0-9.]+ person-days a week alone");
    }

    @Test
    void theLeastIsTheSameWhateverIsAskedWith() {
        assertThat(least("10"))
                .isEqualTo(least("17"))
                .isEqualTo(least("25"))
                .matches("\\d+\\.[05]");
    }

    private static String least(String capacity) {
        Matcher m =
                Pattern.compile("With open controls: ([0-9.]+) person-days a week, the least")
                        .matcher(told(CERTIFICATE + " --by 2027-05-17 --capacity " + capacity));
        assertThat(m.find()).isTrue();
        return m.group(1);
    }

    @Test
    void whatComesAfterTheDayComesNoSoonerThanWithALaterDay() {
        String line = CERTIFICATE + " --capacity 10 --format json --by ";
        LocalDate by = LocalDate.of(2027, 5, 17);
        String told = told(CERTIFICATE + " --capacity 10 --by " + by);
        Matcher later = Pattern.compile("A later day: ([0-9-]{10})").matcher(told);
        assertThat(later.find()).isTrue();
        Map<String, LocalDate> then = finishes(line + later.group(1));

        assertThat(finishes(line + by))
                .isNotEmpty()
                .allSatisfy((control, day) -> {
                    if (day.isAfter(by)) {
                        assertThat(day).as(control).isAfterOrEqualTo(then.get(control));
                    }
                });
        assertThat(told)
                .containsPattern(
                        "About [0-9]+ of them are in steps that are done by 2027-05-17\\.");
    }

    private static Map<String, LocalDate> finishes(String line) {
        Map<String, LocalDate> days = new HashMap<>();
        Pattern.compile("\"control\": \"([^\"]+)\".*?\"finish\": \"([0-9-]+)\"", Pattern.DOTALL)
                .matcher(Run.of(line.split(" ", -1)).out())
                .results()
                .forEach(m -> days.put(m.group(1), LocalDate.parse(m.group(2))));
        return days;
    }
}
