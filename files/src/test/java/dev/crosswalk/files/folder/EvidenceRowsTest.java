package dev.crosswalk.files.folder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.content.Content;
import dev.crosswalk.content.finding.Finding;
import dev.crosswalk.content.finding.InvalidContent;
import dev.crosswalk.content.finding.Severity;
import dev.crosswalk.content.tree.MemoryTree;
import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.engine.Trust;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.engine.operation.Occurrence;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.files.Sha256;
import dev.crosswalk.files.start.Sample;
import dev.crosswalk.programme.EvidenceRows;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.standing.ProgrammeAt;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// A file of evidence that lists occurrences is read row by row.
class EvidenceRowsTest {
    private static final Content CONTENT = Content.bundled();

    private String rows = "{}";

    private MemoryTree folder(String csv) {
        String evidence =
                """
                evidence:
                  - id: jobs
                    controls: [CON-04]
                    kind: backup-job-log
                    covers: { from: 2026-05-01, to: 2026-05-31 }
                    receivedAt: 2026-06-01
                    file: jobs.csv
                    sha256: "%s"
                    rows: %s
                """
                        .formatted(Sha256.of(csv), rows);
        return new MemoryTree(
                Map.of(
                        "programme.yaml", bytes("organisation: Example Ltd\n"),
                        "controls/own.yaml",
                                bytes("controls: [{ control: CON-04, state: planned }]\n"),
                        "evidence/index.yaml", bytes(evidence),
                        "evidence/jobs.csv", bytes(csv)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private EvidenceRows read(String csv) throws InvalidContent {
        Programme programme = ProgrammeFolder.read(folder(csv), CONTENT);
        return Objects.requireNonNull(programme.evidence().getFirst().details().rows());
    }

    private List<String> errors(String csv) {
        return ProgrammeFolder.check(folder(csv), CONTENT).stream()
                .filter(f -> f.severity() == Severity.ERROR)
                .map(Finding::toString)
                .toList();
    }

    @Test
    void columnsAreFoundByTheirUsualNames() throws InvalidContent {
        EvidenceRows read =
                read("Date,subject,Status\n2026-05-01,a,OK\n2026-05-01T09:00:00Z,b,failed\n");

        assertThat(read.count()).isEqualTo(2);
        assertThat(read.failures()).isEqualTo(1);
        assertThat(read.rows().getLast().subject()).isEqualTo("b");
    }

    @Test
    void columnsAndResultsMayHaveAnyName() throws InvalidContent {
        rows = "{ at: finished, subject: job, result: code, done: [0], failed: [1, 2] }";

        EvidenceRows read =
                read("job,finished,code\na,2026-05-01 02:00:00Z,0\na,2026-05-02T02:00:00Z,2\n");

        assertThat(read.rows().stream().map(EvidenceRows.Row::failed)).containsExactly(false, true);
    }

    @Test
    void aRowIsADayThatIsCoveredAndAKnownResult() {
        assertThat(
                        errors(
                                """
                                on,result
                                yesterday,ok
                                2026-06-01,ok
                                2026-05-02,faild
                                """))
                .containsExactly(
                        "evidence/jobs.csv:2: \"yesterday\" is no date such as 2026-03-31, nor a time"
                                + " with its offset such as 2026-03-31T23:30:00+02:00",
                        "evidence/jobs.csv:3: 2026-06-01 is outside what the evidence covers,"
                                + " 2026-05-01/2026-05-31",
                        "evidence/jobs.csv:4: \"faild\" is no known result. Maybe \"fail\"? Say in"
                                + " the evidence what it means: rows: { done: [..], failed: [..] }");
    }

    @Test
    void manyWrongRowsAreCounted() {
        assertThat(errors("on,result\n" + "2026-05-01,perhaps\n".repeat(100)))
                .hasSize(21)
                .contains("evidence/jobs.csv: 80 further rows cannot be read");
    }

    @Test
    void aColumnThatIsNotThereIsToldWithTheNearest() {
        rows = "{ at: finishd }";

        assertThat(errors("finished,result\n"))
                .containsExactly(
                        "evidence/jobs.csv:1: lacks the column \"finishd\", which the rows of the"
                                + " evidence name as at; the header is finished,result. Maybe"
                                + " \"finished\"?");
        rows = "{}";
        assertThat(errors("finished,code\n"))
                .singleElement()
                .asString()
                .startsWith("evidence/jobs.csv:1: has no column called result or status");
    }

    @Test
    void rowsOfADaySubjectAndResultAreOne() throws InvalidContent {
        EvidenceRows read =
                read("on,subject,result\n" + "2026-05-01,a,ok\n".repeat(9) + "2026-05-01,b,ok\n");

        assertThat(read.rows()).hasSize(2);
        assertThat(read.rows().getFirst().times()).isEqualTo(9);
        assertThat(read.count()).isEqualTo(10);
    }

    @Test
    void ofManySubjectsOnlyThoseThatFailedAreKeptApart() throws InvalidContent {
        StringBuilder csv = new StringBuilder("on,subject,result\n");
        for (int i = 0; i < 60_000; i++) {
            csv.append("2026-05-0%d,job %d,ok\n".formatted(1 + i % 9, i));
        }
        csv.append("2026-05-10,job 7,failed\n");

        EvidenceRows read = read(csv.toString());

        assertThat(read.count()).isEqualTo(60_001);
        assertThat(read.failures()).isEqualTo(1);
        assertThat(read.rows()).hasSizeLessThan(20);
        assertThat(read.rows()).filteredOn(r -> r.subject().equals("job 7")).hasSize(2);
    }

    /// How often the backup of the sample failed in the year that it tells.
    private static long failures(Map<String, byte[]> sample) throws InvalidContent {
        Programme programme = ProgrammeFolder.read(new MemoryTree(sample), CONTENT);
        Moment now = Moment.on(LocalDate.parse(Sample.TOLD_ON), programme.timeZone());
        ProgrammeAt at =
                ProgrammeAt.of(
                        programme,
                        CONTENT.controls(),
                        CONTENT.practices().operating(),
                        Crosswalk.of(CONTENT.library(), Trust.ALL, Crosswalk.DEFAULT_REACH),
                        now,
                        now);
        Period year = new Period(LocalDate.parse("2025-10-01"), LocalDate.parse("2026-09-30"));
        return Objects.requireNonNull(
                        at.control("CON-04", Assurance.OPERATING, year).orElseThrow().operation())
                .occurrences()
                .stream()
                .filter(o -> o.status() == Occurrence.Status.FAILED)
                .count();
    }

    @Test
    void aMonthOfJobsThatFailedIsAFailureEachDay() throws InvalidContent {
        Map<String, byte[]> sample = new TreeMap<>(Sample.files());
        assertThat(failures(sample)).isZero();

        String may = "evidence/backup/jobs/2026-05.csv";
        String ok = new String(Objects.requireNonNull(sample.get(may)), StandardCharsets.UTF_8);
        sample.put(may, bytes(ok.replace(",ok,", ",failed,")));

        assertThat(failures(sample)).isEqualTo(31);
    }

    @Test
    void rowsWithoutDaysThatTheyMayBeOfAreRefused() {
        MemoryTree folder =
                new MemoryTree(
                        Map.of(
                                "programme.yaml", bytes("organisation: Example Ltd\n"),
                                "controls/own.yaml",
                                        bytes("controls: [{ control: CON-04, state: planned }]\n"),
                                "evidence/index.yaml",
                                        bytes(
                                                "evidence: [{ id: a, controls: [CON-04], kind: b,"
                                                        + " observedAt: 2026-05-01, receivedAt:"
                                                        + " 2026-05-01, rows: {} }]")));

        assertThat(ProgrammeFolder.check(folder, CONTENT).stream().map(Finding::toString))
                .contains("evidence/index.yaml:1: there are rows and no file that they stand in");
    }
}
