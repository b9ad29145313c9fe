package dev.crosswalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What an auditor's report says of the sample company, and what it no longer says.
class AuditorsReportTest {
    private static final String NOTE = "access of one of six leavers was removed 20 days late";

    @TempDir private static Path folder;

    private static Path sample = Path.of("");

    @BeforeAll
    static void writeTheSample() {
        sample = folder.resolve("sample");
        assertThat(Run.of("init", "--sample", sample.toString()).err()).isEmpty();
    }

    /// All that is printed, each paragraph on one line.
    private static String run(Path programme, String asOf, String verb, String... more) {
        List<String> all = new ArrayList<>(List.of(verb.split(" ")));
        all.addAll(List.of("--programme", programme.toString(), "--as-of", asOf));
        all.addAll(List.of(more));
        Run run = Run.of(all.toArray(String[]::new));
        assertThat(run.err()).isEmpty();
        return run.out().replaceAll("[\\s\u00a0]+", " ");
    }

    /// The report covers the window that is wanted, with one exception, and the organisation kept
    /// no log of it.
    @Nested
    class OverTheWholeWindow {
        private static final String AS_OF = "2026-10-15";
        private static final String ANSWERS =
                "SOC 2 Type II report of October 2026 answers 459 occurrences that are missing"
                        + " in the own log, with 1 exception: ACC-04 ("
                        + NOTE
                        + ")";

        @TempDir private static Path folder;

        private static Path signed = Path.of("");

        @BeforeAll
        static void haveItSigned() throws IOException {
            signed = folder.resolve("signed");
            assertThat(Run.of("init", "--sample", signed.toString()).err()).isEmpty();
            Files.writeString(
                    signed.resolve("attestations.yaml"),
                    """

                      - id: soc2-2026
                        title: SOC 2 Type II report of October 2026
                        kind: type-2
                        issuer: Example Assurance
                        scope: ["soc2-2017:CC,A"]
                        covers: { from: 2025-10-01, to: 2026-09-30 }
                        issuedOn: 2026-10-12
                        exceptions:
                          - control: ACC-04
                            obligations: [acc-removal-leavers]
                            note: %s
                    """
                            .formatted(NOTE),
                    StandardOpenOption.APPEND);
            for (String gone :
                    List.of(
                            "evidence",
                            "populations",
                            "log.yaml",
                            "conclusions.yaml",
                            "nonconformities.yaml")) {
                delete(signed.resolve(gone));
            }
        }

        private static void delete(Path path) throws IOException {
            try (Stream<Path> all = Files.walk(path)) {
                for (Path p : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(p);
                }
            }
        }

        @Test
        void whatItAnswersIsNotMissingInStatus() {
            assertThat(run(signed, AS_OF, "status"))
                    .contains(ANSWERS)
                    .contains("occurrences: 66 missing, 0 late");
            assertThat(run(signed, AS_OF, "status", "--format", "md")).contains(ANSWERS);
        }

        @Test
        void isInTheJsonAsItsSchemaSays() throws IOException {
            String json = run(signed, AS_OF, "status", "--format", "json");
            String schema = Files.readString(Path.of("../docs/schemas/status.schema.json"));

            assertThat(
                            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                                    .getSchema(schema)
                                    .validate(json, InputFormat.JSON))
                    .isEmpty();
            assertThat(json).contains("\"answered\": 459");
        }

        @Test
        void whatItAnswersIsNotLeftToDo() {
            assertThat(run(signed, AS_OF, "checklist", "--want", "soc2-2017"))
                    .contains(ANSWERS + ". None of these is left to do.")
                    .contains("found wanting: ACC-04 (" + NOTE + "). Say what became of it.")
                    .doesNotContain("Open a nonconformity", "Gather ", "Late for", "Missing for");
        }

        @ParameterizedTest
        @ValueSource(strings = {"management", "checklist", "controls"})
        void isSaidInReports(String kind) {
            assertThat(run(signed, AS_OF, "report " + kind, "--format", "md")).contains(ANSWERS);
        }

        @Test
        void itsExceptionIsNamedWhereverItIsAReason() {
            assertThat(run(signed, AS_OF, "gap", "--want", "soc2-2017")).contains(NOTE);
            assertThat(run(signed, AS_OF, "why", "soc2-2017/CC6.2")).contains(NOTE);
            assertThat(run(signed, AS_OF, "report soa", "--format", "md")).contains(NOTE);
            assertThat(run(signed, AS_OF, "report gap", "--format", "md")).contains(NOTE);
        }
    }

    /// Own evidence proves the control all the same; the auditor's exception stands beside it.
    @Nested
    class WithAnExceptionInWhatOwnEvidenceProves {
        private static final String AS_OF = "2026-10-15";
        private static final String SETTLE =
                "In SOC 2 Type II report of October 2026 the auditor found an exception in CHG-03,"
                        + " which your own evidence is said to prove: settle that before you sign.";
        private static final String FOUND =
                "CHG-03: exception in SOC 2 Type II report of October 2026 over 2025-10-01 to"
                        + " 2026-09-30: two of 25 changes were deployed untested";
        private static final String MARK = "(auditor's exception in report soc2-2026)";

        @TempDir private static Path folder;

        private static Path signed = Path.of("");

        @BeforeAll
        static void haveItSigned() throws IOException {
            signed = folder.resolve("signed");
            assertThat(Run.of("init", "--sample", signed.toString()).err()).isEmpty();
            Files.writeString(
                    signed.resolve("attestations.yaml"),
                    """

                      - id: soc2-2026
                        title: SOC 2 Type II report of October 2026
                        kind: type-2
                        issuer: Example Assurance
                        scope: ["soc2-2017:CC,A"]
                        covers: { from: 2025-10-01, to: 2026-09-30 }
                        issuedOn: 2026-10-12
                        opinions:
                          - { requirement: soc2-2017/CC6.1, opinion: adverse }
                        tests:
                          - control: CHG-03
                            exception: true
                            note: two of 25 changes were deployed untested

                      - id: other-2026
                        title: Report of another auditor
                        kind: type-2
                        issuer: Other Assurance
                        scope: ["soc2-2017:CC,A"]
                        covers: { from: 2025-10-01, to: 2026-09-30 }
                        issuedOn: 2026-10-13
                    """,
                    StandardOpenOption.APPEND);
        }

        @Test
        void saysOfEachReportWhatItFound() {
            String apart =
                    "SOC 2 Type II report of October 2026 and Report of another auditor answer 2"
                            + " occurrences that are missing in the own log. SOC 2 Type II report of"
                            + " October 2026 has an adverse opinion on soc2-2017/CC6.1 and 1"
                            + " exception: CHG-03 (two of 25 changes were deployed untested). Report"
                            + " of another auditor has no exception";

            assertThat(run(signed, AS_OF, "status")).contains(apart);
            assertThat(run(signed, AS_OF, "report controls", "--format", "md")).contains(apart);
            assertThat(run(signed, AS_OF, "checklist", "--want", "soc2-2017")).contains(apart);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "status",
                    "status --format md",
                    "gap --want soc2-2017",
                    "gap --want soc2-2017 --format md",
                    "why soc2-2017/CC8.1",
                    "why soc2-2017/CC8.1 --format md",
                    "checklist --want soc2-2017",
                    "show CHG-03",
                    "show CHG-03 --format md",
                    "report controls --format md",
                    "report gap --format md",
                    "report management --format md"
                })
        void whatHasToBeSettledIsInTheFirstLines(String verb) {
            String out = run(signed, AS_OF, verb);
            assertThat(out).contains(SETTLE);
            assertThat(out.indexOf(SETTLE)).isLessThan(2000);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "status --format md",
                    "gap --want soc2-2017",
                    "gap --want iso27001-2022",
                    "gap --want iso27001-2022 --format md",
                    "why iso27001-2022/A.8.32",
                    "why iso27001-2022/A.8.32 --format md",
                    "show CHG-03",
                    "show CHG-03 --format md",
                    "report controls --format md",
                    "report soa --format md",
                    "report gap --format md"
                })
        void theExceptionIsNamedBesideItsControl(String verb) {
            assertThat(run(signed, AS_OF, verb)).contains(FOUND);
        }

        /// What is left of the control was tested without one: neither is said of the whole.
        @Test
        void anExceptionToAPartIsToldOfThatPartAlone(@TempDir Path made) throws IOException {
            Path partly = made.resolve("partly");
            assertThat(Run.of("init", "--sample", partly.toString()).err()).isEmpty();
            Files.writeString(
                    partly.resolve("attestations.yaml"),
                    """

                      - id: soc2-2026
                        title: SOC 2 Type II report of October 2026
                        kind: type-2
                        issuer: Example Assurance
                        scope: ["soc2-2017:CC,A"]
                        covers: { from: 2025-10-01, to: 2026-09-30 }
                        issuedOn: 2026-10-12
                        exceptions:
                          - control: OWN-90
                            obligations: [people-aware-onboard]
                            note: three joiners were late
                        tests:
                          - { control: OWN-90, exception: false }
                    """,
                    StandardOpenOption.APPEND);
            Files.writeString(
                    partly.resolve("controls/training.yaml"),
                    """
                    controls:
                      - control: OWN-90
                        title: All staff are trained
                        state: implemented
                        implementedOn: 2025-10-01
                        cadence: { every: continuous, toleranceDays: 0 }
                        discharges: [people-aware-onboard, people-aware-periodic]
                        evidence: [{ kind: control-record, freshDays: 365 }]
                        owner: Security lead
                    """);
            String open =
                    " not shown in full: auditor's exception in report soc2-2026, and no evidence";

            assertThat(
                            run(partly, AS_OF, "why", "iso27001-2022/A.6.3")
                                    .replaceAll("[│├└─\\s]+", " "))
                    .contains(
                            "OWN-90 (All staff are trained) holds, implemented (auditor's exception"
                                    + " in report soc2-2026 to people-aware-onboard)",
                            "OWN-90 (All staff are trained)" + open);
            assertThat(run(partly, AS_OF, "report soa", "--format", "md"))
                    .contains("OWN-90" + open);
        }

        @Test
        void deviationsAreOfThePeriodOfTheLastReportWhereNoWindowIsWanted(@TempDir Path made) {
            Path held = made.resolve("held");
            String report = "soc2-2017:CC=2026-10-12,type-2,2025-10-01..2026-09-30";
            Run.of(
                    "init",
                    held.toString(),
                    "--organisation=Acme",
                    "--want",
                    "iso27001-2022",
                    "--report",
                    report);

            Run deviations = Run.of("deviations", "--programme", held.toString());

            assertThat(deviations.err()).isEmpty();
            assertThat(deviations.out().replaceAll("\\s+", " "))
                    .contains("over 2025-10-01 to 2026-09-30, the period of ")
                    .contains("since the programme wants no window");
        }

        @Test
        void aReasonIsMarkedByIt() throws IOException {
            assertThat(run(signed, AS_OF, "gap", "--want", "soc2-2017")).contains("CHG-03 " + MARK);
            // All that is on file is of days over which the auditor looked.
            assertThat(run(signed, AS_OF, "why", "iso27001-2022/A.8.29"))
                    .contains("not shown: auditor's exception in report soc2-2026")
                    .doesNotContain("holds, implemented " + MARK);
            assertThat(run(signed, AS_OF, "report controls", "--format", "md"))
                    .contains(
                            "In place and not shown: no evidence of days since an auditor's"
                                    + " exception "
                                    + MARK);
            assertThat(run(signed, AS_OF, "status"))
                    .contains("exceptions that auditors found: CHG-03");
            for (String verb :
                    List.of(
                            "gap --want iso27001-2022",
                            "why iso27001-2022/A.8.32",
                            "show CHG-03")) {
                String json = run(signed, AS_OF, verb, "--format", "json");
                String schema =
                        Files.readString(
                                Path.of(
                                        "../docs/schemas/%s.schema.json"
                                                .formatted(verb.split(" ", -1)[0])));
                assertThat(
                                SchemaRegistry.withDefaultDialect(
                                                SpecificationVersion.DRAFT_2020_12)
                                        .getSchema(schema)
                                        .validate(json, InputFormat.JSON))
                        .isEmpty();
                assertThat(json)
                        .contains(
                                "\"foundByAuditors\": [ { \"control\": \"CHG-03\", \"report\":"
                                        + " \"soc2-2026\"");
            }
        }

        /// What the auditor found in days that nobody asks about is told, and nothing is to be
        /// settled for them.
        @Test
        void nothingIsToBeSettledForDaysThatTheReportDidNotSee() {
            assertThat(run(signed, AS_OF, "show CHG-03", "--window", "2024-10-01/2025-09-30"))
                    .contains(FOUND)
                    .doesNotContain("settle that");
        }
    }

    /// The day after the last one on which the report of the sample counts.
    @Nested
    class ThatHasExpired {
        private static final String AS_OF = "2027-01-01";
        private static final String EXPIRED =
                "SOC 2 Type II report of December 2025 expired on 2026-12-31 and attests nothing"
                        + " any more. If it answered, 11 more requirements would be full and 52.2 %"
                        + " proven instead of 32.5 %.";

        @Test
        void isNamedWithWhatItCosts() {
            String want = "--want";
            assertThat(run(sample, AS_OF, "gap", want, "iso27001-2022")).contains(EXPIRED);
            assertThat(run(sample, AS_OF, "checklist", want, "iso27001-2022")).contains(EXPIRED);
            assertThat(run(sample, AS_OF, "plan", want, "iso27001-2022", "--brief"))
                    .contains(EXPIRED);
            assertThat(run(sample, AS_OF, "status")).contains(EXPIRED);
        }

        @ParameterizedTest
        @ValueSource(strings = {"soa", "management", "gap", "checklist"})
        void isNamedInReports(String kind) {
            assertThat(run(sample, AS_OF, "report " + kind, "--format", "md")).contains(EXPIRED);
        }

        @Test
        void isOneLineOfWhatBroke() {
            assertThat(run(sample, AS_OF, "status", "--since", "2026-12-30"))
                    .contains(
                            "iso27001-2022/4.2 and 55 more: SOC 2 Type II report of December 2025"
                                    + " expired on 2026-12-31");
        }
    }

    /// The report of the provider that the report of the sample carves out has expired.
    @Nested
    class OfACarvedOutProvider {
        private static final String AS_OF = "2026-10-15";
        private static final String LEFT =
                " but for what is left to Example Cloud, whose own report does not cover it: Secure"
                        + " areas can be entered only at controlled points that check each person's"
                        + " authorisation; Rooms and cabinets with backup or other storage media are"
                        + " locked and open only to authorised people";
        private static final String EXPIRED =
                "(SOC 2 Type II report of December 2025; Example Cloud SOC 2 Type II report of"
                        + " August 2026 expired on 2026-09-30)";

        @TempDir private static Path folder;

        private static Path expired = Path.of("");

        @BeforeAll
        static void haveItExpire() throws IOException {
            expired = folder.resolve("expired");
            assertThat(Run.of("init", "--sample", expired.toString()).err()).isEmpty();
            replace("issuedOn: 2026-08-21", "issuedOn: 2026-08-21\n    validUntil: 2026-09-30");
        }

        private static void replace(String old, String with) throws IOException {
            Path file = expired.resolve("attestations.yaml");
            String text = Files.readString(file);
            assertThat(text).containsOnlyOnce(old);
            Files.writeString(file, text.replace(old, with));
        }

        @Test
        void whatIsItsPartAndWhatItsReportLacksIsSaid() {
            assertThat(run(expired, AS_OF, "why", "iso27001-2022/A.7.2"))
                    .contains(
                            "What stands against it - soc2-2017/CC6.4 Physical entry to facilities"
                                    + " and media is on record but for 2 points, 1 of them open"
                                    + " here, left to Example Cloud, whose own report does not cover it "
                                    + EXPIRED
                                    + " Next")
                    .doesNotContain("except for phys-access-approved");
            assertThat(run(expired, AS_OF, "report soa", "--format", "md"))
                    .contains(
                            "Attested through SOC 2 CC6.4<br>SOC 2 CC6.4"
                                    + LEFT
                                    + " "
                                    + EXPIRED
                                    + " |")
                    .doesNotContain("except for phys-access-approved");
        }

        @Test
        void whatBrokeIsItsReport() {
            assertThat(run(expired, AS_OF, "status"))
                    .contains(
                            "iso27001-2022/A.5.15 and 1 more: now left to Example Cloud, whose own report does"
                                    + " not cover it: soc2-2017/CC6.4 "
                                    + EXPIRED)
                    .doesNotContain("no longer said to be met");
        }

        @ParameterizedTest
        @CsvSource({
            "report: example-cloud-2026, '# none', no report of its own is on file",
            "'[region west, region north]', '[region west, region east]',"
                    + " Example Cloud SOC 2 Type II report of August 2026 does not speak of all that"
                    + " is used",
            "reviewedOn: 2026-09-03, reviewedOn: 2026-08-03,"
                    + " Example Cloud SOC 2 Type II report of August 2026 was not reviewed since"
                    + " 2026-08-21",
            "'provider: Example Cloud, control: CRY-02', 'provider: Example Cloud',"
                    + " not all is shown that Example Cloud SOC 2 Type II report of August 2026"
                    + " expects of its customers"
        })
        void whateverItsReportLacksIsSaid(String old, String with, String lacks)
                throws IOException {
            Path attestations = expired.resolve("attestations.yaml");
            String before = Files.readString(attestations);
            try {
                replace("    validUntil: 2026-09-30\n", "");
                replace(old, with);
                assertThat(run(expired, AS_OF, "why", "iso27001-2022/A.7.2"))
                        .contains("(SOC 2 Type II report of December 2025; " + lacks + ")");
            } finally {
                Files.writeString(attestations, before);
            }
        }
    }

    @Test
    void aLetterIsOneLineForItShowsNothingOfOperation() {
        assertThat(run(sample, "2026-10-15", "status"))
                .contains(
                        "Bridge letter of January 2026 is word, and shows nothing of operation."
                                + " soc2")
                .doesNotContain("If it answered");
    }

    /// An edition that nobody wants and nobody holds is no way to close anything.
    @Test
    void whyNamesTheControlThatWouldCloseWhatAProgrammeLacks() throws IOException {
        assertThat(run(sample, "2026-10-15", "why", "iso27001-2022/A.8.1"))
                .contains(
                        "Adopt PHY-08",
                        "it closes what is open",
                        "crosswalk adopt PHY-08 --programme")
                .doesNotContain("iso27001-2013");
    }

    @Test
    void anAcceptedExceptionIsNamedWhereverItsControlIsAReason() {
        String on = "2026-10-15";
        String exception = "EX-01 to END-02 for 3 subjects";
        assertThat(run(sample, on, "gap", "--want", "iso27001-2022"))
                .contains("END-02 (accepted exception EX-01)", exception);
        assertThat(run(sample, on, "why", "iso27001-2022/A.8.1"))
                .contains(
                        "END-02 (Managed device baseline) holds, implemented (accepted exception EX-01)",
                        exception);
        assertThat(run(sample, on, "gap", "--want", "iso27001-2022", "--format", "json"))
                .contains("\"acceptedExceptions\": [ { \"id\": \"EX-01\"");
        assertThat(run(sample, on, "why", "iso27001-2022/A.8.1", "--format", "json"))
                .contains("\"acceptedExceptions\": [ { \"id\": \"EX-01\"");
        assertThat(run(sample, on, "report soa", "--format", "md")).contains(exception);
        assertThat(run(sample, on, "report gap", "--format", "md")).contains(exception);
        assertThat(run(sample, on, "report management", "--format", "md"))
                .contains("EX-01", "(for 3 subjects)");
        assertThat(run(sample, on, "report controls", "--format", "md")).contains("EX-01");
        assertThat(run(sample, on, "status")).contains(exception);
    }

    @Test
    void aControlThatFailedIsNamedBesideWhatSomethingElseMakesPossible(@TempDir Path folder)
            throws IOException {
        Path left = folder.resolve("left");
        assertThat(Run.of("init", "--sample", left.toString()).err()).isEmpty();
        Files.writeString(
                left.resolve("attestations.yaml"),
                """

                attestations:
                  - { requirement: soc2-2017/C1.1, met: true, by: "the studio", source: "its letter" }
                """,
                StandardOpenOption.APPEND);

        assertThat(run(left, "2026-10-15", "gap", "--want", "iso27001-2022"))
                .contains("masked. C1.1 - but DEV-08 (Test data control) failed");
    }
}
