package dev.crosswalk.files.folder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.content.finding.Finding;
import dev.crosswalk.content.tree.MemoryTree;
import dev.crosswalk.programme.SmallPack;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// What is said of how controls operated and cannot be so, or counts for nothing: each is told with
/// its file, its line, its value and the rule.
class BadOperationTest {
    private final Map<String, byte[]> files = new TreeMap<>();
    private final List<String> evidence = new ArrayList<>();

    @BeforeEach
    void aReviewEachQuarterAndLeavers() {
        file("programme.yaml", "organisation: Example Ltd\nframeworks: []\n");
        file(
                "controls/all.yaml",
                """
                controls:
                  - { control: REV-01, state: implemented, implementedOn: 2026-01-01 }
                  - { control: LEA-01, state: implemented, implementedOn: 2026-01-01 }
                  - { control: BCK-01, state: implemented, implementedOn: 2026-01-01 }
                """);
    }

    private void file(String name, String text) {
        files.put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String digest(String text) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Reviews of these days, each with a file.
    private void reviewed(String... days) {
        for (String day : days) {
            String file = day + ".txt";
            file("evidence/" + file, day);
            evidence(
                    "{ id: E-%s, controls: [REV-01], kind: review-record, observedAt: %s,"
                                    .formatted(day, day)
                            + " receivedAt: %s, by: Ann, file: %s, sha256: %s }"
                                    .formatted(day, file, digest(day)));
        }
    }

    private void evidence(String item) {
        evidence.add("  - " + item + "\n");
        file("evidence/index.yaml", "evidence:\n" + String.join("", evidence));
    }

    private List<String> found() {
        return found(null);
    }

    private List<String> found(@Nullable Instant now) {
        return ProgrammeFolder.checked(new MemoryTree(files), SmallPack.CONTENT, now)
                .findings()
                .stream()
                .map(Finding::toString)
                .toList();
    }

    @Nested
    class AConclusion {
        private void concluded(String on, String by, String deviations) {
            file(
                    "conclusions.yaml",
                    """
                    conclusions:
                      - id: C-01
                        control: REV-01
                        window: { from: 2026-01-01, to: 2026-12-31 }
                        as: effective-with-exceptions
                        on: %s
                        by: %s
                        deviations: %s
                        cause: the reviewer was ill
                        harm: { where: logins, lookedInto: true, artefact: E-2027-01-05 }
                    """
                            .formatted(on, by, deviations));
        }

        @BeforeEach
        void threeReviewsInTimeAndOneLate() {
            reviewed("2026-03-20", "2026-06-20", "2026-10-25", "2027-01-05");
        }

        @Test
        void ofSomebodyElseAfterTheEndIsInOrder() {
            concluded("2027-01-20", "Bea", "all");

            assertThat(found()).noneMatch(f -> f.contains("lifts nothing"));
        }

        @Test
        void byTheOwnerLiftsNothing() {
            concluded("2027-01-20", "IT lead", "all");

            assertThat(found())
                    .contains(
                            "conclusions.yaml:7: C-01 lifts nothing of REV-01: IT lead owns REV-01,"
                                    + " and whoever concludes is somebody else");
        }

        @Test
        void bySomebodyWhomPeopleDoNotKnowLiftsNothing() {
            file("people.yaml", "people: [ { id: bea, name: Bea }, { id: ann, name: Ann } ]\n");
            concluded("2027-01-20", "Bae", "all");

            assertThat(found())
                    .contains(
                            "conclusions.yaml:7: C-01 lifts nothing of REV-01: whoever concludes is a"
                                    + " person, or had a role, of people.yaml, and on 2027-01-20"
                                    + " nobody is Bae",
                            "conclusions.yaml:7: unknown person or role \"Bae\". Maybe \"Bea\"?")
                    .noneMatch(f -> f.contains("is not shown"));
        }

        @Test
        void thatIsThereTwiceIsWarnedOf() {
            concluded("2027-01-20", "Bea", "all");
            String one = text("conclusions.yaml").replace("conclusions:\n", "");
            String again = one.replace("C-01", "C-02");
            String said = "C-01 says this of REV-01 already: leave out C-02";

            file("conclusions.yaml", "conclusions:\n" + one + again);
            assertThat(found()).contains("conclusions.yaml:11: " + said);

            file("conclusions.yaml", "conclusions:\n" + one + again.replace("01-20", "01-21"));
            assertThat(found()).noneMatch(f -> f.contains(said));
        }

        @Test
        void thatTakesEvidenceOfAnotherControlForHarmIsWarnedOf() {
            evidence(
                    "{ id: E-B, controls: [BCK-01], kind: backup-log, observedAt: 2027-01-05,"
                            + " receivedAt: 2027-01-05 }");
            concluded("2027-01-20", "Bea", "all");
            file("conclusions.yaml", text("conclusions.yaml").replace("E-2027-01-05", "E-B"));

            assertThat(found())
                    .contains(
                            "conclusions.yaml:10: E-B is evidence of BCK-01 and not of REV-01: does"
                                    + " it show where harm was looked for?");
        }

        @Test
        void beforeTheWindowsEndIsRefused() {
            concluded("2026-12-31", "Bea", "all");

            assertThat(found())
                    .contains(
                            "conclusions.yaml:6: concluded on 2026-12-31, and the window ends on"
                                    + " 2026-12-31: a conclusion comes after it");
        }

        @Test
        void thatLeavesOutADeviationLiftsNothing() {
            concluded("2027-01-20", "Bea", "[2026-Q2]");

            assertThat(found())
                    .contains(
                            "conclusions.yaml:8: C-01 lifts nothing of REV-01: it leaves out a"
                                    + " deviation that was known by then, 2026-Q3",
                            "conclusions.yaml:8: REV-01 has no deviation \"2026-Q2\" that was known"
                                    + " on 2027-01-20. Maybe \"2026-Q3\"?");
        }

        @Test
        void onWhatIsNeverConcludableLiftsNothing() {
            evidence.clear();
            reviewed("2026-03-20", "2027-01-05");
            concluded("2027-01-20", "Bea", "all");

            assertThat(found())
                    .contains(
                            "conclusions.yaml:3: C-01 lifts nothing of REV-01: too many deviate in a"
                                    + " row, on which nobody concludes");
        }
    }

    @Nested
    class APopulation {
        private static final String EVENTS = "item,occurredOn,doneOn\nann,2026-02-02,2026-02-03\n";

        private void listed(String more) {
            file(
                    "log.yaml",
                    """
                    populations:
                      - id: P-1
                        control: LEA-01
                        covers: { from: 2026-01-01, to: 2026-03-31 }
                        receivedAt: 2026-04-01
                        file: leavers.csv
                    """
                            + more);
        }

        @Test
        void thatWasChangedAfterItsFreezeIsRefused() {
            String changed = EVENTS + "eve,2026-03-01,2026-03-01\n";
            listed("    frozenOn: 2026-04-02\n    frozenSha256: " + digest(EVENTS) + "\n");
            file("leavers.csv", EVENTS);
            assertThat(found()).noneMatch(f -> f.contains("frozen"));

            file("leavers.csv", changed);

            assertThat(found())
                    .contains(
                            "log.yaml:8: the list leavers.csv was changed after it was frozen on"
                                    + " 2026-04-02: its digest is "
                                    + digest(changed)
                                    + ". Take the change back, or freeze it again, and draw its"
                                    + " samples again");
        }

        @Test
        void whoseRowsAreNoDatesOrLieOutsideWhatItCoversIsRefused() {
            listed("");
            file("leavers.csv", EVENTS + "eve,2026-02-30,\nbob,2026-04-02,\n");

            assertThat(found())
                    .contains(
                            "leavers.csv:3: occurredOn is a date such as 2026-03-31, not"
                                    + " \"2026-02-30\"",
                            "leavers.csv:4: occurredOn 2026-04-02 is outside what the population"
                                    + " covers, 2026-01-01/2026-03-31");
        }

        @Test
        void whoseFieldsAreSeparatedOtherwiseOrThatHasNoHeaderIsRefusedInOneLine() {
            listed("");
            file("leavers.csv", EVENTS.replace(',', ';'));
            assertThat(found())
                    .containsExactly(
                            "leavers.csv:1: fields are separated by commas; this file has"
                                    + " semicolons");

            file("leavers.csv", "ann,2026-02-02,2026-02-02\n");
            assertThat(found())
                    .containsExactly(
                            "leavers.csv:1: the first line is no header: item,occurredOn,doneOn");
        }

        @Test
        void thatNobodyKnownReconciledIsWarnedOf() {
            file("people.yaml", "people: [ { id: bea, name: Bea } ]\n");
            listed("    reconciledWith: { count: 1, source: payroll, by: Bae, on: 2026-04-02 }\n");
            file("leavers.csv", EVENTS);

            assertThat(found())
                    .contains("log.yaml:7: unknown person or role \"Bae\". Maybe \"Bea\"?");
        }

        @Test
        void knowsTheEventsOfWhichRowsSpeak() {
            listed("");
            file("leavers.csv", EVENTS);
            String rows = "on,occurrence,result\n2026-02-03,ann,ok\n2026-02-04,anne,ok\n";
            file("evidence/removed.csv", rows);
            evidence(
                    "{ id: E-1, controls: [LEA-01], kind: removal-log, covers: { from: 2026-02-01,"
                            + " to: 2026-02-28 }, receivedAt: 2026-03-01, file: removed.csv, sha256: "
                            + digest(rows)
                            + ", rows: {} }");

            assertThat(found())
                    .contains(
                            "evidence/index.yaml:2: removed.csv names anne, which no list of LEA-01"
                                    + " has: one of them is wrong, or the list lacks it and is not complete. Maybe"
                                    + " \"ann\"?");
        }

        @Test
        void knowsTheSubjectsOfWhichRowsSpeakWhereItIsAnInventory() {
            listed("");
            file("log.yaml", text("log.yaml").replace("LEA-01", "BCK-01"));
            file("leavers.csv", EVENTS.replace("ann", "db-1"));
            String rows = "on,subject,result\n2026-02-03,db-1,ok\n2026-02-04,db-7,ok\n";
            file("evidence/jobs.csv", rows);
            evidence(
                    "{ id: E-1, controls: [BCK-01], kind: backup-log, covers: { from: 2026-02-01,"
                            + " to: 2026-02-28 }, receivedAt: 2026-03-01, file: jobs.csv, sha256: "
                            + digest(rows)
                            + ", rows: {} }");

            assertThat(found())
                    .contains(
                            "evidence/index.yaml:2: jobs.csv names db-7, which no list of BCK-01"
                                    + " has: one of them is wrong, or the list lacks it and is not complete. Maybe"
                                    + " \"db-1\"?");
        }
    }

    private String text(String name) {
        return new String(Objects.requireNonNull(files.get(name)), StandardCharsets.UTF_8);
    }

    @Test
    void rowsOfEvidenceThatAreNoDatesOrLieOutsideWhatItCoversAreRefused() {
        String rows = "on,result\nyesterday,ok\n2026-03-01,ok\n";
        file("evidence/jobs.csv", rows);
        evidence(
                "{ id: E-1, controls: [BCK-01], kind: backup-log, covers: { from: 2026-02-01,"
                        + " to: 2026-02-28 }, receivedAt: 2026-03-01, file: jobs.csv, sha256: "
                        + digest(rows)
                        + ", rows: {} }");

        assertThat(found())
                .contains(
                        "evidence/jobs.csv:2: \"yesterday\" is no date such as 2026-03-31, nor a"
                                + " time with its offset such as 2026-03-31T23:30:00+02:00",
                        "evidence/jobs.csv:3: 2026-03-01 is outside what the evidence covers,"
                                + " 2026-02-01/2026-02-28");
    }

    @Test
    void rowsOfEvidenceOfWhichSomeNameNoSubjectAreRefused() {
        rows("on,subject,result\n2026-02-01,db-1,ok\n2026-02-02,,ok\n");

        assertThat(found())
                .contains(
                        "evidence/jobs.csv:3: subject is empty, and other rows of the file say what"
                                + " they are about");

        rows("on,subject,result\n2026-02-01,,ok\n2026-02-02,,ok\n");

        assertThat(found()).noneMatch(f -> f.contains("subject"));
    }

    @Test
    void aFileOfEvidenceWithoutARowIsWarnedOf() {
        rows("on,subject,result\n");

        assertThat(found())
                .contains(
                        "evidence/index.yaml:2: jobs.csv lists nothing, so it shows nothing: no row"
                                + " of it has a result");
    }

    private void rows(String rows) {
        file("evidence/jobs.csv", rows);
        evidence.clear();
        evidence(
                "{ id: E-1, controls: [BCK-01], kind: backup-log, covers: { from: 2026-02-01,"
                        + " to: 2026-02-28 }, receivedAt: 2026-03-01, file: jobs.csv, sha256: "
                        + digest(rows)
                        + ", rows: {} }");
    }

    @Test
    void whatIsStillToComeIsWarnedOf() {
        evidence(
                "{ id: E-1, controls: [BCK-01], kind: backup-log, observedAt: 2026-02-02,"
                        + " receivedAt: 2026-02-02 }");
        file(
                "log.yaml",
                """
                populations:
                  - id: P-1
                    control: LEA-01
                    covers: { from: 2026-01-01, to: 2026-01-31 }
                    receivedAt: 2026-02-01
                    file: leavers.csv
                """);
        file("leavers.csv", "item,occurredOn,doneOn\nann,2026-01-02,2028-01-03\n");
        file(
                "attestations.yaml",
                """
                reports:
                  - id: R-1
                    title: Alpha report
                    kind: type-2
                    scope: ["alpha:A"]
                    covers: { from: 2025-01-01, to: 2026-03-01 }
                    issuedOn: 2026-03-02
                """);
        file(
                "audits.yaml",
                """
                audits:
                  - id: IA-1
                    title: Access
                    held: { from: 2026-03-01, to: 2026-03-02 }
                    controls: [REV-01]
                    auditors: [Gus]
                """);
        String today = " is still to come: today is 2026-02-01";

        assertThat(found(Instant.parse("2026-02-01T12:00:00Z")))
                .filteredOn(f -> f.contains("still to come") || f.contains("held"))
                .containsExactlyInAnyOrder(
                        "evidence/index.yaml:2: observedAt 2026-02-02" + today,
                        "evidence/index.yaml:2: receivedAt 2026-02-02" + today,
                        "leavers.csv:2: doneOn 2028-01-03" + today,
                        "attestations.yaml:6: covers to 2026-03-01" + today,
                        "attestations.yaml:7: issuedOn 2026-03-02" + today);
        assertThat(found(Instant.parse("2026-03-03T12:00:00Z")))
                .anyMatch(f -> f.contains("IA-1 has no report on file"));
    }

    @Test
    void anExceptionThatNothingMakesUpForIsTold() {
        reviewed("2026-03-20");
        String accepted =
                """
                exceptions:
                  - id: EX-1
                    control: BCK-01
                    reason: too old
                    compensating: [BCK-01]
                    acceptedBy: Bea
                    acceptedOn: 2026-04-01
                    expiresOn: 2027-06-30
                """;
        file("exceptions.yaml", accepted);

        assertThat(found())
                .contains(
                        "exceptions.yaml:5: BCK-01 does not make up for itself: name what does, or"
                                + " nothing");

        file("exceptions.yaml", accepted.replace("[BCK-01]", "[REV-01]"));

        assertThat(found(Instant.parse("2027-05-01T12:00:00Z")))
                .contains(
                        "exceptions.yaml:5: REV-01 is not effective from 2026-04-01 to 2027-05-01, so"
                                + " it makes up for nothing of BCK-01");
    }

    @Test
    void anExceptionForASubjectThatNothingKnowsExcusesNothing() {
        evidence(
                "{ id: E-1, controls: [BCK-01], kind: backup-log, observedAt: 2026-02-01,"
                        + " receivedAt: 2026-02-01, subject: db-1 }");
        file(
                "exceptions.yaml",
                """
                exceptions:
                  - id: EX-1
                    control: BCK-01
                    reason: too old
                    acceptedBy: Bea
                    acceptedOn: 2026-02-02
                    expiresOn: 2026-06-30
                    subjects: [db-1, db-2]
                """);

        assertThat(found())
                .filteredOn(f -> f.startsWith("exceptions"))
                .containsExactly(
                        "exceptions.yaml:8: neither a list nor evidence of BCK-01 has \"db-2\", for"
                                + " which EX-1 was accepted. Maybe \"db-1\"?");
    }

    @Test
    void aPersonWithoutARoleOnThatDayIsWarnedOf() {
        file(
                "people.yaml",
                """
                people:
                  - { id: ann, name: Ann, roles: [{ role: Clerk, from: 2026-05-01 }] }
                  - { id: bea, name: Bea, roles: [{ role: IT lead, from: 2026-05-01 }] }
                """);
        reviewed("2026-03-20");
        file(
                "log.yaml",
                """
                occurrences:
                  - control: REV-01
                    performedOn: 2026-03-20
                    by: IT lead
                    evidence: [E-2026-03-20]
                """);

        assertThat(found())
                .contains(
                        "evidence/index.yaml:2: Ann held no role on 2026-03-20",
                        "log.yaml:4: nobody was IT lead on 2026-03-20");
    }

    @Test
    void personsWhoseIdsDifferOnlyByCaseAreRefused() {
        file("people.yaml", "people:\n  - { id: P1, name: Ann }\n  - { id: p1, name: Bea }\n");

        assertThat(found())
                .containsExactly(
                        "people.yaml:3: person \"p1\" differs only by case from \"P1\", in"
                                + " people.yaml:2: what names one names both");
    }

    @Nested
    class AReport {
        private static final String TWO =
                """
                reports:
                  - id: R-1
                    title: Alpha report
                    kind: type-2
                    scope: ["alpha:A"]
                    covers: { from: 2025-01-01, to: 2025-12-31 }
                    issuedOn: 2026-02-15
                  - id: R-2
                    title: Alpha report
                    kind: type-2
                    scope: ["alpha:A"]
                    covers: { from: 2026-01-01, to: 2026-06-30 }
                    issuedOn: 2026-08-15
                """;

        @Test
        void ofAdjacentPeriodsIsInOrder() {
            file("attestations.yaml", TWO);

            assertThat(found()).isEmpty();
        }

        @Test
        void whosePeriodsOverlapIsRefused() {
            file("attestations.yaml", TWO.replace("2026-01-01", "2025-12-31"));

            assertThat(found())
                    .containsExactly(
                            "attestations.yaml:12: covers 2025-12-31 to 2026-06-30, and \"R-1\" of"
                                    + " the same title covers 2025-01-01 to 2025-12-31: the periods"
                                    + " of one report do not overlap");
        }

        @Test
        void ofOneIssuerAndScopeWhosePeriodsOverlapIsWarnedOf() {
            String issued = TWO.replace("    kind", "    issuer: Numbers LLP\n    kind");
            String again =
                    issued.replaceFirst("Alpha report", "The report")
                            .replace("2026-01-01", "2025-12-31");
            file("attestations.yaml", again);

            assertThat(found())
                    .containsExactly(
                            "attestations.yaml:14: covers 2025-12-31 to 2026-06-30, and \"R-1\" of"
                                    + " the same issuer and scope covers 2025-01-01 to 2025-12-31:"
                                    + " is one report there twice?");
        }

        @Test
        void thatSomebodyUnknownReviewedIsWarnedOf() {
            file("people.yaml", "people: [ { id: bea, name: Bea } ]\n");
            file(
                    "attestations.yaml",
                    TWO
                            + """
                                carvedOut:
                                  - provider: Cloud
                                    requirements: [alpha/A.1]
                                    reviewedBy: Bae
                                    reviewedOn: 2026-09-01
                            """);

            assertThat(found())
                    .contains(
                            "attestations.yaml:15: unknown person or role \"Bae\". Maybe \"Bea\"?");
        }

        @Test
        void thatCoversTheFutureIsRefused() {
            file("attestations.yaml", TWO.replace("2026-06-30", "2026-12-31"));

            assertThat(found())
                    .containsExactly(
                            "attestations.yaml:12: covers days until 2026-12-31, after it was issued"
                                    + " on 2026-08-15: no report speaks of days that are still to"
                                    + " come");
        }

        @Test
        void withoutAPeriodIsWarnedOf() {
            file(
                    "attestations.yaml",
                    TWO.replace("    covers: { from: 2026-01-01, to: 2026-06-30 }\n", ""));

            assertThat(found())
                    .containsExactly(
                            "attestations.yaml:8: \"R-2\": it is a Type II report and says no days"
                                    + " over which it looked (covers), so it says nothing of any"
                                    + " window");
        }

        @Test
        void thatEndsBeforeTheWindowDoesOrIsPastItsEndIsWarnedOfInOneLine() {
            file(
                    "programme.yaml",
                    """
                    organisation: Example Ltd
                    frameworks:
                      - { edition: alpha, assurance: operating, window: { from: 2026-01-01, to: 2026-12-31 } }
                    """);
            file("attestations.yaml", TWO);

            String early = "it looked until 2026-06-30, and the window of alpha ends on 2026-12-31";
            assertThat(found(Instant.parse("2027-06-30T12:00:00Z")))
                    .containsExactly("attestations.yaml:8: \"R-2\": " + early);
            assertThat(found(Instant.parse("2027-07-01T12:00:00Z")))
                    .containsExactly(
                            "attestations.yaml:8: \"R-2\": it counted until 2027-06-30, and attests"
                                    + " nothing today; "
                                    + early);
        }

        @Test
        void ofAProviderMayEndThreeMonthsBeforeTheWindowDoes() {
            file(
                    "programme.yaml",
                    """
                    organisation: Example Ltd
                    frameworks:
                      - { edition: alpha, assurance: operating, window: { from: 2026-01-01, to: 2026-09-30 } }
                    """);
            String provider = TWO.replace("    kind", "    about: Example Cloud\n    kind");
            file("attestations.yaml", provider);
            assertThat(found()).isEmpty();

            file("attestations.yaml", provider.replace("2026-06-30", "2026-06-29"));
            assertThat(found())
                    .containsExactly(
                            "attestations.yaml:9: \"R-2\": it looked until 2026-06-29, and the"
                                    + " window of alpha ends on 2026-09-30");
        }
    }
}
