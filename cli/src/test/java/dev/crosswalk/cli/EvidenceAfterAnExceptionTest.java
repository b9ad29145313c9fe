package dev.crosswalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.formats.workbook.Sheet;
import dev.crosswalk.formats.workbook.SheetColumn;
import dev.crosswalk.formats.workbook.Workbook;
import dev.crosswalk.formats.workbook.Xlsx;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Evidence of a control in which an auditor found an exception. Today is 2026-11-02.
class EvidenceAfterAnExceptionTest {
    private static final String FOUND = "two of 25 leavers kept access";

    private static final String NOT_SHOWN =
            "in place by word, not shown: no evidence of days since an auditor's exception";

    @TempDir private Path root;
    private Path acme = Path.of("");
    private Path review = Path.of("");

    @BeforeEach
    void aReportWithAnException() throws IOException {
        acme =
                Begun.withAnException(
                        root.resolve("acme"),
                        """
                        control: ACC-07
                        note: two of 25 leavers kept access
                        """);
        Files.createDirectories(acme.resolve("controls"));
        Files.writeString(
                acme.resolve("controls/access.yaml"),
                """
                controls:
                  - control: ACC-07
                    state: implemented
                    implementedOn: 2025-01-01
                """);
        Files.writeString(
                acme.resolve("documents.yaml"),
                """
                documents:
                  - document: access-control-policy
                    version: "1.0"
                    owner: Bea
                    approvedBy: Cleo
                    approvedOn: 2024-12-01
                """);
        review = Files.writeString(root.resolve("access-review.txt"), "Ada looked at all 41.\n");
    }

    private String[] words(Path file, String... more) {
        List<String> all =
                new ArrayList<>(List.of("evidence", "add", file.toString(), "--control", "ACC-07"));
        all.addAll(List.of("--kind", "access-review-record", "--programme", acme.toString()));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private Run add(Path file, String... more) {
        return Run.of(words(file, more));
    }

    private String index() throws IOException {
        return Files.readString(acme.resolve("evidence/evidence.yaml"));
    }

    @Test
    void saysWhatItFoundOrIsRefusedWithTheException() {
        Run run = add(review);

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err())
                .contains("an auditor found an exception in what this is evidence of")
                .contains("--findings N, 0 where nothing was")
                .contains("ACC-07: exception in SOC 2 report 2026 over")
                .contains(FOUND);
        assertThat(acme.resolve("evidence")).doesNotExist();
    }

    @Test
    void thatFoundNothingIsGoodOnlyIfItShowsTheExceptionPutRight() throws IOException {
        Run run = add(review, "--findings", "0");

        assertThat(run.err()).isEmpty();
        assertThat(run.out().replaceAll("\\s+", " "))
                .contains(FOUND)
                .contains("So this is good only if it shows that put right: the report keeps its")
                .contains("It says that nothing was found any more.")
                .contains("in place (seen on 2026-11-02)");
        assertThat(index()).contains("findings: 0");
    }

    private String checklist(String day) {
        return Run.of("checklist", "--programme", acme.toString(), "--as-of", day)
                .out()
                .replaceAll("\\s+", " ");
    }

    private String status(String day) {
        return Run.of("status", "--programme", acme.toString(), "--as-of", day)
                .out()
                .replaceAll("\\s+", " ");
    }

    private String plan() {
        return Run.of(
                        "plan",
                        "--programme",
                        acme.toString(),
                        "--by",
                        "2027-09-30",
                        "--capacity",
                        "20")
                .out()
                .replaceAll("\\s+", " ");
    }

    @Test
    void leavesItOpenWhereItSaysNothingOfDaysSinceTheReport() throws IOException {
        String before = add(review, "--findings", "0").out().replaceAll("\\s+", " ");

        assertThat(before)
                .contains("Put right what the auditor found, and show it")
                .contains("Its cause, its extent and its correction have no entry")
                .contains("nonconformity add --title TITLE --controls ACC-07 --owner PERSON");
        assertThat(checklist("2026-11-02"))
                .contains("Put right what the auditor found")
                .doesNotContain("Renew its evidence: it counts until 2026-10-27");
        assertThat(plan()).contains("exception in SOC 2 report 2026: its cause");
        assertThat(Run.of("status", "--programme", acme.toString()).out().replaceAll("\\s+", " "))
                .contains("2026-11-09 new evidence: ACC-07", "Put right what the auditor found");

        Files.writeString(review, "Bea looked too.\n");
        add(review, "--findings", "0", "--covers", "2026-10-01..2026-10-31");
        assertThat(checklist("2026-11-02"))
                .as("some of its days are before the report")
                .contains("Put right what the auditor found");
    }

    /// The report was issued on 2026-10-20.
    @Test
    void isDueFromTheDayOfTheReportAndOverdueLaterWithDaysThatCanStillBeKept() throws IOException {
        knownOn("2026-10-01");

        assertThat(checklist("2026-10-22"))
                .contains("correction by 2026-10-27")
                .doesNotContain("overdue since 2026");
        assertThat(checklist("2027-02-01"))
                .contains(
                        "exception in SOC 2 report 2026, overdue since 2026-10-27",
                        "correction by 2027-02-08, then a sample of what ran since by 2027-03-08")
                .contains("due 2026-10-27");
        assertThat(status("2027-02-01"))
                .containsPattern("Overdue .*2026-10-27 new evidence: ACC-07.* Due until");
    }

    @Test
    void isNotOverdueOnTheFirstDayOfAProgrammeThatBeginsAfterTheReport() throws IOException {
        assertThat(checklist("2027-02-01"))
                .contains("exception in SOC 2 report 2026: its cause", "correction by 2027-02-08")
                .doesNotContain("2026-10-27,");
        assertThat(status("2027-02-01"))
                .doesNotContainPattern("Overdue .*new evidence: ACC-07.* Due until");

        knownOn("2027-01-30");
        assertThat(checklist("2027-02-01"))
                .contains(
                        "correction by 2027-02-06, then a sample of what ran since by 2027-03-06");
        assertThat(checklist("2027-02-07")).contains("overdue since 2027-02-06");
    }

    /// An entry speaks of the day on which something was found, which may be of any control and
    /// long before anybody took down anything.
    @Test
    void isDueNoSoonerWhereAnEntryOfTheRegisterIsOfAnEarlierDay() throws IOException {
        knownOn("2027-01-30");
        register("");

        assertThat(checklist("2027-02-01"))
                .contains("correction by 2027-02-06, then a sample of what ran since by 2027-03-06")
                .doesNotContain("overdue since 2026-10-27");
    }

    private void knownOn(String day) throws IOException {
        Files.writeString(
                acme.resolve("answers.yaml"),
                """
                answers:
                  - obligation: isms-audit-performed
                    met: false
                    by: Bea
                    "on": %s
                """
                        .formatted(day));
    }

    private static final String ENTRY =
            """
            nonconformities:
              - id: NC-01
                title: Two leavers kept access
                foundOn: 2026-10-20
                controls: [ACC-07]
                owner: Bea
                correction: Taken away.
                correctedOn: 2026-10-21
                cause: Nobody told IT.
                similar: None of the other 23.
                evaluatedOn: 2026-10-22
            """;

    private void register(String more) throws IOException {
        Files.writeString(acme.resolve("nonconformities.yaml"), ENTRY + more.indent(4));
    }

    private void sampleOfDaysAfterTheReport() {
        add(review, "--findings", "0", "--covers", "2026-10-21..2026-10-31");
    }

    private void assertOpen(String until) {
        assertThat(checklist("2026-11-02")).contains("Put right what the auditor found", until);
        assertThat(plan())
                .contains("exception in SOC 2 report 2026", ": its cause, all others of its");
        assertThat(status("2026-11-02")).contains("1 in place with an auditor's exception");
    }

    @Test
    void isFirstOfTheChecklistAndOfItsFiles() throws IOException {
        add(review, "--findings", "2", "--covers", "2026-10-22..2026-10-31");

        assertThat(checklist("2026-11-02"))
                .containsPattern(
                        "An auditor found an exception: put it right, and show it 1 1 [^ ]+ ACC-07 ");
        assertThat(
                        Run.of(
                                        "checklist",
                                        "--programme",
                                        acme.toString(),
                                        "--as-of",
                                        "2026-11-02",
                                        "--format",
                                        "csv")
                                .out()
                                .lines()
                                .toList()
                                .get(1))
                .startsWith("excepted,ACC-07,");
    }

    @Test
    void leavesItOpenWithASampleOfDaysAfterTheReportAlone() throws IOException {
        add(review, "--findings", "2", "--covers", "2026-10-22..2026-10-31");
        assertOpen("closed, and a sample of days that are all after the report is on file.");

        Files.writeString(review, "Bea looked too.\n");
        sampleOfDaysAfterTheReport();
        assertOpen(
                "A sample shows the control as it is now. Its cause, its extent and its correction"
                        + " have no entry in nonconformities: nonconformity add. It stays open until"
                        + " such an entry is closed.");
    }

    @Test
    void closesItWithASampleAndAnEntryOfTheRegisterThatIsClosedAndNotBefore() throws IOException {
        register("");
        assertOpen("It stays open until NC-01 is closed");
        register("closedOn: 2026-10-30");
        assertOpen(
                "It stays open until a sample of days that are all after the report is on file.");

        sampleOfDaysAfterTheReport();
        assertThat(checklist("2026-10-29")).contains("It stays open until NC-01 is closed");
        assertThat(checklist("2026-11-02")).doesNotContain("Put right what the auditor found");
        assertThat(plan()).doesNotContain(": its cause, all others of its");
        assertThat(status("2026-11-02")).doesNotContain("in place with an auditor's exception");
    }

    @Test
    void isSaidToBeClosedByTheEditThatClosesIt() throws IOException {
        register("");
        sampleOfDaysAfterTheReport();

        assertThat(close("--correction", "All three were taken away."))
                .doesNotContain("that an auditor found in ACC-07 is");
        assertThat(close("--closed-on", "2026-10-30"))
                .contains("The exception that an auditor found in ACC-07 is closed now.");
    }

    @Test
    void isSaidToLackASampleByTheEditThatClosesItsEntry() throws IOException {
        register("");

        assertThat(close("--closed-on", "2026-10-30"))
                .contains(
                        "The exception that an auditor found in ACC-07 is open. It stays open until"
                                + " a sample of days that are all after the report is on file.");
        assertThat(
                        add(review, "--findings", "0", "--covers", "2026-10-21..2026-10-31")
                                .out()
                                .replaceAll("\\s+", " "))
                .contains("The exception that an auditor found in ACC-07 is closed now.");
    }

    @Test
    void whatItsEntryDoesNotSayYetIsInTheCommandThatClosesIt() throws IOException {
        Files.writeString(
                acme.resolve("nonconformities.yaml"),
                ENTRY.replaceAll("    (cause|evaluatedOn): .*\n", ""));

        assertThat(status("2026-11-02"))
                .contains(
                        "crosswalk nonconformity change NC-01 --cause .. --evaluated-on .."
                                + " --closed-on DATE");
    }

    private String close(String... said) {
        List<String> words = new ArrayList<>(List.of("nonconformity", "change", "NC-01"));
        words.addAll(List.of(said));
        words.addAll(List.of("--programme", acme.toString()));
        Run run = Run.of(words.toArray(String[]::new));
        assertThat(run.exit()).as(run.err()).isZero();
        return run.out().replaceAll("\\s+", " ");
    }

    /// The control is quarterly, and has to be done twice after the action.
    @Test
    void leavesItOpenWhereItsEntryIsClosedWithAnEffectThatWasSeenTooEarly() throws IOException {
        sampleOfDaysAfterTheReport();
        register(
                """
                action: HR opens the ticket.
                dueOn: 2026-10-21
                doneOn: 2026-10-21
                effect: Nobody kept access.
                verifiedBy: Cleo
                verifiedOn: 2026-10-31
                closedOn: 2026-10-31
                """);

        assertOpen(
                "It stays open until NC-01 is closed, with nothing of it open and its effect seen by"
                        + " another person and not too early.");
    }

    /// The control runs all the time, so it has to have run for twenty days after the action, and
    /// something of them has to be on file. Today that came in.
    @Test
    void closesItOnlyWhereItWasOnFileWhenTheEffectOfTheActionWasSeenAndThenSaysWho()
            throws IOException {
        Files.writeString(
                acme.resolve("controls/access.yaml"),
                "    cadence: { every: continuous, toleranceDays: 0 }\n",
                StandardOpenOption.APPEND);
        sampleOfDaysAfterTheReport();
        seenOn("2026-11-01");

        assertThat(Run.of("lint", acme.toString()).out().replaceAll("\\s+", " "))
                .contains(
                        "the effect was seen too early, so it shows nothing: NC-01, as what shows"
                                + " that ACC-07 had worked was put on file on 2026-11-02, after"
                                + " 2026-11-01, when its effect was seen");
        assertOpen(
                "and not too early: what shows the effect of NC-01 was put on file on 2026-11-02,"
                        + " after 2026-11-01, when it was seen.");
        assertThat(status("2026-11-02")).doesNotContain("put right: NC-01");

        seenOn("2026-11-02");
        String by = "(put right: NC-01, closed 2026-11-02, effect seen by Cleo)";
        assertThat(Run.of("lint", acme.toString()).out()).doesNotContain("too early");
        assertThat(checklist("2026-11-02")).doesNotContain("Put right what the auditor found");
        assertThat(status("2026-11-02")).contains("exceptions that auditors found: ACC-07 " + by);
        assertThat(
                        Run.of("show", "ACC-07", "--programme", acme.toString())
                                .out()
                                .replaceAll("\\s+", " "))
                .contains(FOUND + " " + by);
        assertThat(
                        Run.of(
                                        "report",
                                        "management",
                                        "--programme",
                                        acme.toString(),
                                        "--format",
                                        "md")
                                .out())
                .contains(FOUND + " " + by);
    }

    private void seenOn(String day) throws IOException {
        register(
                """
                action: HR opens the ticket.
                dueOn: 2026-10-12
                doneOn: 2026-10-12
                effect: Nobody kept access.
                verifiedBy: Cleo
                verifiedOn: %s
                closedOn: %s
                """
                        .formatted(day, day));
        String entry = Files.readString(acme.resolve("nonconformities.yaml"));
        Files.writeString(
                acme.resolve("nonconformities.yaml"),
                entry.replace("foundOn: 2026-10-20", "foundOn: 2026-10-10")
                        .replace("correctedOn: 2026-10-21", "correctedOn: 2026-10-11")
                        .replace("evaluatedOn: 2026-10-22", "evaluatedOn: 2026-10-11"));
    }

    /// Its period ended on 2026-09-30.
    @Test
    void ofDaysOverWhichTheAuditorLookedShowsNothingOfWhatTheAuditorFoundWanting()
            throws IOException {
        assertThat(shown("2026-09-01..2026-09-30")).contains(NOT_SHOWN);
        assertThat(shown("2026-09-20..2026-10-10"))
                .as("some of its days are in the period")
                .doesNotContain("in place (seen");
        assertThat(shown("2026-10-01..2026-10-12"))
                .contains("→ in place (seen on 2026-10-12)")
                .contains("It stays open until such an entry is closed, and a sample");
    }

    private String shown(String days) throws IOException {
        Files.writeString(review, "Bea looked at " + days + ".\n");
        return add(review, "--findings", "0", "--covers", days).out().replaceAll("\\s+", " ");
    }

    @Test
    void comesAfterTheEntryInWhatIsToBeDoneFirst() {
        String next = add(review, "--findings", "0").out().replaceAll("\\s+", " ");

        assertThat(next.indexOf("crosswalk nonconformity add"))
                .isPositive()
                .isLessThan(next.indexOf("crosswalk evidence add"));
    }

    @Test
    void thatFoundSomethingDoesNotCloseItUntilSomethingWasDone() throws IOException {
        Run run = add(review, "--findings", "3", "--dry-run");

        assertThat(run.out().replaceAll("\\s+", " "))
                .contains("It says that 3 things were found, so it does not close the exception");
    }

    @Test
    void aPersonAtATerminalIsToldOfTheExceptionAndAskedBeforeAnythingIsWritten()
            throws IOException {
        Run run = Run.atTerminal("some\n2\n", words(review));

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.err().replaceAll("\\s+", " "))
                .contains("An auditor found an exception in what this is evidence of:")
                .contains(FOUND)
                .contains("It is good only if it shows that this was put right.")
                .contains("is not a number of findings");
        assertThat(index()).contains("findings: 2");

        Files.writeString(review, "another\n");
        String before = index();
        assertThat(Run.atTerminal("", words(review)).exit()).isEqualTo(2);
        assertThat(index()).isEqualTo(before);
    }

    @Test
    void rowsOfATableSayThemselvesWhatFailed() throws IOException {
        Path csv =
                Files.writeString(
                        root.resolve("reviews.csv"),
                        "on,result,subject\n2026-10-05,done,erp\n2026-10-06,failed,crm\n");

        Run run = add(csv, "--covers", "2026-10-01..2026-10-31");

        assertThat(run.err()).isEmpty();
        assertThat(run.out().replaceAll("\\s+", " "))
                .contains(
                        "2 rows of it are read, each as something that was done, but for 1 that"
                                + " failed: these count as failures.")
                .contains("So this is good only if it shows that put right");
        assertThat(index()).contains("rows:").doesNotContain("findings");
        assertThat(Run.of("lint", acme.toString()).out()).contains("0 errors");
    }

    @Test
    void aWorkbookOfRowsIsReadLikeAFileOfText() throws IOException {
        Path xlsx = root.resolve("reviews.xlsx");
        List<SheetColumn> columns =
                List.of(
                        SheetColumn.text("finished", 20),
                        SheetColumn.text("state", 20),
                        SheetColumn.text("system", 20));
        try (OutputStream out = Files.newOutputStream(xlsx)) {
            Xlsx.write(
                    new Workbook(
                            List.of(
                                    new Sheet(
                                            "Reviews",
                                            columns,
                                            List.of(
                                                    List.of("2026-10-05", "closed", "erp"),
                                                    List.of("2026-10-06", "closed", "crm"))))),
                    out);
        }

        Run whole = add(xlsx, "--covers", "2026-10-01..2026-10-31", "--findings", "0", "--dry-run");
        Run rows =
                add(
                        xlsx,
                        "--covers",
                        "2026-10-01..2026-10-31",
                        "--rows",
                        "at=finished,result=state,subject=system,done=closed");

        assertThat(whole.out().replaceAll("\\s+", " "))
                .contains(
                        "It is kept as one record, and its rows do not count one by one: reviews.xlsx")
                .contains("--rows at=COLUMN,result=COLUMN");
        assertThat(rows.err()).isEmpty();
        assertThat(rows.out()).contains("2 rows of it are read, each as something that was done");
        assertThat(index()).contains("result: state", "done: [closed]");
        assertThat(Run.of("lint", acme.toString()).out()).contains("0 errors");
        assertThat(
                        add(
                                        xlsx,
                                        "--covers",
                                        "2026-10-01..2026-10-31",
                                        "--rows",
                                        "at=finishd,result=state")
                                .err())
                .contains("the rows of \"reviews.xlsx\" are not so:")
                .contains("lacks the column \"finishd\"")
                .contains("Maybe \"finished\"?");
    }

    private Path table(String text) throws IOException {
        return Files.writeString(root.resolve("reviews.csv"), text);
    }

    private void assertRefused(Run run, String... messages) {
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains(messages);
        assertThat(acme.resolve("evidence")).doesNotExist();
    }

    @Test
    void aTableIsNotOneRecordBecauseARowOfItCannotBeRead() throws IOException {
        String[] october = {"--covers", "2026-10-01..2026-10-31", "--findings", "0"};

        assertRefused(
                add(table("at,result\n2026-10-05,purple\n05/10/2026,ok\n"), october),
                "reviews.csv, line 2: \"purple\" is no known result",
                "reviews.csv, line 3: \"05/10/2026\" is no date",
                "--rows none keeps the file as one record");
        assertRefused(
                add(table("at,result\n2026-10-05,ok\n2026-11-01,failed\n"), october),
                "line 3: 2026-11-01 is outside what the evidence covers");
        assertRefused(
                add(table("at,result,by\n2026-10-05,ok,\"a\rb\"\n2026-10-06,bad,c\n"), october),
                "line 4: \"bad\" is no known result");
        Path wide = root.resolve("wide.csv");
        Files.writeString(wide, "at,result\n2026-10-05,ok\n", StandardCharsets.UTF_16);
        assertRefused(add(wide, october), "starts a UTF-16 file");
    }

    @Test
    void aTableIsOneRecordWhereThatIsSaid() throws IOException {
        Path csv = table("at,result\n2026-10-05,purple\n");
        Run run =
                add(csv, "--covers", "2026-10-01..2026-10-31", "--findings", "0", "--rows", "none");

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("It is kept as one record");
        assertThat(index()).doesNotContain("rows:");
    }

    @Test
    void semicolonsAndAMarkBeforeTheTextAreReadAsInAList() throws IOException {
        Path csv =
                table(
                        "\ufeffat;result;by\r\n2026-10-05;passed;\"a;\rb\"\r\n2026-10-06;failed;\"c\rd\"\r\n");
        Run run = add(csv, "--covers", "2026-10-01..2026-10-31");

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("2 rows of it are read", "but for 1 that");
        assertThat(Run.of("lint", acme.toString()).out()).contains("0 errors");
    }

    @Test
    void aLinkThatLeadsOutOfItsFolderIsNotFollowed() throws IOException {
        Path inner = Files.createDirectories(root.resolve("inner"));
        Path link = Files.createSymbolicLink(inner.resolve("link.txt"), review);

        assertRefused(
                add(link, "--findings", "0"),
                "link.txt\" is a link that leads out of the folder, and is not followed");
    }
}
