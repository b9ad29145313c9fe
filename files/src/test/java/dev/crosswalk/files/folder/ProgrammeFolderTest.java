package dev.crosswalk.files.folder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.content.control.Control;
import dev.crosswalk.content.finding.Finding;
import dev.crosswalk.content.finding.InvalidContent;
import dev.crosswalk.content.finding.Severity;
import dev.crosswalk.content.tree.FolderTree;
import dev.crosswalk.content.yaml.Node;
import dev.crosswalk.content.yaml.Source;
import dev.crosswalk.content.yaml.YamlFile;
import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.operation.Cadence;
import dev.crosswalk.engine.operation.Population;
import dev.crosswalk.files.World;
import dev.crosswalk.programme.AdoptedControl;
import dev.crosswalk.programme.Adoption;
import dev.crosswalk.programme.ControlPopulation;
import dev.crosswalk.programme.Periods;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.Risk;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProgrammeFolderTest {
    @TempDir Path folder;

    @BeforeEach
    void copy() throws IOException {
        Folders.copyFull(folder);
    }

    private static Programme read(Path folder) throws InvalidContent {
        return ProgrammeFolder.read(folder, World.CONTENT);
    }

    private List<String> findings() {
        return World.findings(folder);
    }

    @Nested
    class AFolder {
        @Test
        void isReadWhole() throws InvalidContent {
            Programme p = read(folder);

            assertThat(p.organisation()).isEqualTo("Example Ltd");
            assertThat(p.timeZone()).isEqualTo(ZoneId.of("Europe/Berlin"));
            assertThat(p.frameworks())
                    .extracting(w -> w.scope() + " " + w.assurance())
                    .containsExactly("alpha:A OPERATING", "beta IMPLEMENTED");
            assertThat(p.adoptions())
                    .extracting(a -> a.id() + " " + a.state())
                    .containsExactly(
                            "LEA-01 IMPLEMENTED",
                            "MFA-01 RETIRED",
                            "OWN-1 IMPLEMENTED",
                            "REV-01 IMPLEMENTED",
                            "TST-01 PLANNED");
            assertThat(p.approvals()).hasSize(2);
            assertThat(p.exclusions()).hasSize(1);
            assertThat(p.exceptions()).hasSize(1);
            assertThat(p.reports().getFirst().exceptions()).hasSize(1);
            assertThat(p.attestations().getFirst().attestation().level())
                    .isEqualTo(Assurance.IMPLEMENTED);
            assertThat(p.risks().getFirst().treatment()).isEqualTo(Risk.Treatment.MODIFY);
        }

        @Test
        void setsWhatTheLibraryLeavesToTheOrganisation() throws InvalidContent {
            Adoption review = read(folder).adoption("REV-01").orElseThrow();
            AdoptedControl judged = AdoptedControl.of(review, World.CONTENT.controls());

            assertThat(review.subject())
                    .isEqualTo(
                            new Adoption.OfLibrary(
                                    "REV-01",
                                    "Office lead",
                                    new Cadence(Cadence.Every.QUARTERLY, 20)));
            assertThat(judged.owner()).isEqualTo("Office lead");
            assertThat(judged.cadence()).isEqualTo(new Cadence(Cadence.Every.QUARTERLY, 20));
            assertThat(judged.control().title()).isEqualTo("Access review");
            assertThat(review.parameters()).containsEntry("systems", "all");
            assertThat(review.isOwn()).isFalse();
        }

        @Test
        void hasControlsOfItsOwn() throws InvalidContent {
            Adoption adoption = read(folder).adoption("OWN-1").orElseThrow();
            Control own = AdoptedControl.of(adoption, World.CONTENT.controls()).control();

            assertThat(adoption.isOwn()).isTrue();
            assertThat(own.discharges()).containsExactly("small-oddity");
            assertThat(own.effort().adopt()).isEqualTo(100);
        }

        @Test
        void hasInstantsAsDaysOfItsTimeZone() throws InvalidContent {
            ControlPopulation population = read(folder).populations().getFirst();

            assertThat(population.population().items().get(1).occurredOn())
                    .isEqualTo(LocalDate.of(2026, 3, 2));
            assertThat(population.population().items().get(2).doneOn()).isNull();
        }

        @Test
        void thatIsInOrderHasNoFinding() {
            assertThat(findings()).isEmpty();
        }

        @Test
        void needsNothingButItsFirstFile() throws IOException, InvalidContent {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    if (!file.endsWith("programme.yaml")) {
                        Files.delete(file);
                    }
                }
            }

            Programme p = read(folder);

            assertThat(p.adoptions()).isEmpty();
            assertThat(p.frameworks()).hasSize(2);
        }

        @Test
        void mayHaveEmptyFiles() throws IOException, InvalidContent {
            Files.writeString(folder.resolve("risks.yaml"), "");
            Files.writeString(folder.resolve("exceptions.yaml"), "# none yet\n");

            assertThat(read(folder).risks()).isEmpty();
        }

        @Test
        void isTheSameInWhateverOrderItsFilesAre() throws IOException, InvalidContent {
            Programme one = read(folder);
            Files.move(folder.resolve("controls/library.yaml"), folder.resolve("controls/zz.yaml"));

            assertThat(read(folder)).isEqualTo(one);
        }
    }

    /// File, what is there, what somebody wrote instead (`\n` is a new line), and what they are
    /// told.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    programme.yaml | organisation: Example Ltd\\nscope | scope | programme.yaml:1: a programme lacks the key "organisation"
                    programme.yaml | Europe/Berlin | Europe/Berln | programme.yaml:3: "Europe/Berln" is not a time zone such as Europe/Berlin or UTC. Maybe "Europe/Berlin"?
                    programme.yaml | edition: alpha | edition: alhpa | programme.yaml:5: unknown framework "alhpa". Maybe "alpha"?
                    programme.yaml | nodes: [A] | nodes: [A.6] | programme.yaml:5: alpha has no requirement "A.6". Maybe "A.5"?
                    programme.yaml | assurance: operating | assurance: operated | programme.yaml:5: assurance is one of designed, implemented, operating, not "operated". Maybe "operating"?
                    programme.yaml | , window: { from: 2026-01-01, to: 2026-12-31 } | | programme.yaml:5: operating is asked for without a window
                    programme.yaml | to: 2026-12-31 | to: 2025-12-31 | programme.yaml:5: window ends on 2025-12-31, before it starts on 2026-01-01
                    programme.yaml | to: 2026-12-31 | to: 2999-12-31 | programme.yaml:5: the window 2026-01-01 to 2999-12-31 has 355,746 days, and controls are judged over at most 5 years
                    programme.yaml | to: 2026-12-31 | to: 3000-01-01 | programme.yaml:5: the window 2026-01-01 to 3000-01-01 is not between 1900-01-01 and 2999-12-31
                    programme.yaml | edition: beta | edition: alpha | programme.yaml:6: framework "alpha" is there already, in
                    programme.yaml | organisation: Example Ltd\\n | organisation: Example Ltd\\nfoo: 1\\n | programme.yaml:2: unknown key "foo" in a programme
                    programme.yaml | parameters:\\n  organisation | parameters:\\n  Organisation | programme.yaml:8: "Organisation" is not the name of a parameter
                    controls/library.yaml | control: REV-01 | control: REV-1 | controls/library.yaml:2: the library has no control "REV-1". Maybe "REV-01"?
                    controls/library.yaml | state: planned | state: plannd | controls/library.yaml:14: state is one of planned, implemented, retired, not "plannd". Maybe "planned"?
                    controls/library.yaml | implementedOn: 2026-01-01\\n    owner | owner | controls/library.yaml:3: a control that is implemented says since when: implementedOn lacks
                    controls/library.yaml | plannedOn: 2025-10-01 | plannedOn: 2026-10-01 | controls/library.yaml:5: implementedOn 2026-01-01 is before plannedOn 2026-10-01
                    controls/library.yaml | dueOn: 2026-12-15 | retiredOn: 2026-12-15 | controls/library.yaml:14: the state is planned, and there is retiredOn: 2026-12-15
                    controls/library.yaml | every: quarterly | every: quartely | controls/library.yaml:7: every is one of
                    controls/library.yaml | toleranceDays: 20 | toleranceDays: -1 | controls/library.yaml:7: toleranceDays is a whole number from 0 to 3660, not "-1"
                    controls/library.yaml | control: LEA-01 | control: REV-01 | controls/library.yaml:12: control "REV-01" is there already, in
                    controls/library.yaml | LEA-01, state: implemented, implementedOn: 2026-01-01 | LEA-01, state: implemented, implementedOn: 2026-02-30 | controls/library.yaml:12: the date 2026-02-30 does not exist
                    controls/own.yaml | control: OWN-1 | control: REV-01 | controls/own.yaml:2: "REV-01" is a control of the library
                    controls/own.yaml | control: OWN-1 | control: "OWN 1" | controls/own.yaml:2: "OWN 1" is not an id
                    controls/own.yaml | [small-oddity] | [small-odity] | controls/own.yaml:9: unknown obligation "small-odity". Maybe "small-oddity"?
                    controls/own.yaml | dependsOn: [REV-01] | dependsOn: [REV-02] | controls/own.yaml:12: unknown control "REV-02". Maybe "REV-01"?
                    controls/own.yaml | dependsOn: [REV-01] | dependsOn: [REV-01, OWN-1] | controls/own.yaml:12: OWN-1 depends on itself: OWN-1 -> OWN-1
                    controls/own.yaml | kind: odd-note | kind: odd-note, shows: [small-odity] | controls/own.yaml:10: odd-note shows "small-odity", which OWN-1 does not discharge. Maybe "small-oddity"?
                    controls/own.yaml | dependsOn: [REV-01] | succeeds: REV-02 | controls/own.yaml:12: unknown control "REV-02". Maybe "REV-01"?
                    controls/own.yaml | dependsOn: [REV-01] | succeeds: OWN-1 | controls/own.yaml:12: OWN-1 cannot succeed OWN-1, which succeeds it
                    controls/own.yaml | dependsOn: [REV-01] | dayBegins: "4" | controls/own.yaml:12: dayBegins is an hour of the day such as "04:00", not "4"
                    controls/library.yaml | toleranceDays: 20 | toleranceDays: 45 | controls/library.yaml:7: "REV-01" is quarterly, and a tolerance of 45 days would let nothing be late: 44 is the most
                    evidence/2026.yaml | controls: [REV-01] | controls: [REV-02] | evidence/2026.yaml:3: unknown control "REV-02". Maybe "REV-01"?
                    evidence/2026.yaml | controls: [REV-01] | controls: [LOG-01] | evidence/2026.yaml:3: "LOG-01" is in the library and not among the controls of this programme
                    evidence/2026.yaml | controls: [REV-01] | controls: [] | evidence/2026.yaml:3: evidence names the controls that it shows
                    evidence/2026.yaml | kind: review-record\\n    observedAt: 2026-03-20 | kind: review-record | evidence/2026.yaml:2: evidence says what it proves
                    evidence/2026.yaml | receivedAt: 2026-03-21 | receivedAt: 2026-03-19 | evidence/2026.yaml:6: received on 2026-03-19, before the last day that it proves, 2026-03-20
                    evidence/2026.yaml | observedAt: 2026-03-20\\n    receivedAt: 2026-03-21 | observedAt: 2026-03-20T14:00:00Z\\n    receivedAt: 2026-03-20T13:59:59Z | evidence/2026.yaml:6: received at 2026-03-20T14:59:59+01:00, before it was observed, at 2026-03-20T15:00:00+01:00
                    evidence/2026.yaml | receivedAt: 2026-03-21 | receivedAt: 2026-03-19T22:59:59Z | evidence/2026.yaml:6: received on 2026-03-19T23:59:59+01:00, before the last day that it proves, 2026-03-20
                    evidence/2026.yaml | observedAt: 2026-03-20 | observedAt: 2026-03-20\\n    run: nightly-7 | evidence/2026.yaml:6: there is a run of a test and no result that it gave
                    controls/library.yaml | plannedOn: 2025-10-01 | plannedOn: 2026-01-01T12:00:00Z\\n    retiredOn: 2026-01-01T11:00:00Z | controls/library.yaml:5: the state is implemented, and there is retiredOn: 2026-01-01T12:00:00+01:00
                    evidence/2026.yaml | observedAt: 2026-03-20 | observedAt: 2026-03-20T10:00 | evidence/2026.yaml:5: observedAt is a date such as 2026-03-31, or a time with its offset
                    evidence/2026.yaml | file: review.txt | file: reviews.txt | evidence/2026.yaml:8: there is no file evidence/reviews.txt
                    evidence/2026.yaml | file: review.txt | file: ../risks.yaml | evidence/2026.yaml:8: "../risks.yaml" lies outside the folder evidence
                    evidence/2026.yaml | result: pass | result: passed | evidence/2026.yaml:11: result is one of pass, fail, inconclusive, not "passed". Maybe "pass"?
                    evidence/2026.yaml | id: EV-2 | id: EV-1 | evidence/2026.yaml:11: evidence "EV-1" is there already, in
                    evidence/2026.yaml | file: review.txt\\n    sha | sha | evidence/2026.yaml:8: there is a sha256 and no file that it is of
                    evidence/2026.yaml | receivedAt: 2026-03-21 | receivedAt: 2926-03-21 | evidence/2026.yaml:6: receivedAt 2926-03-21 is probably a typing error: it is not between 1990 and 2099
                    controls/library.yaml | plannedOn: 2025-10-01 | plannedOn: 0205-10-01 | controls/library.yaml:4: plannedOn 0205-10-01 is probably a typing error
                    controls/library.yaml | [https://wiki.example/reviews] | [wiki.example/reviews] | controls/library.yaml:10: "wiki.example/reviews" is no link that can be followed: http, https or mailto
                    controls/own.yaml | [odd-policy] | [acces-policy] | controls/own.yaml:13: no template, no entry of documents.yaml and no file in the folder documents is "acces-policy". Maybe "access-policy"?
                    programme.yaml | parameters:\\n | parameters:\\n  odd: x\\n | programme.yaml:8: no document has a parameter "odd".
                    documents.yaml | reviewBy: 2027-01-15 | inForceSince: 2026-01-16 | documents.yaml:2: in force since 2026-01-16, after this version was approved on 2026-01-15: it is the day since which some approved version was
                    documents.yaml | reviewBy: 2027-01-15 | inForceSince: last year | documents.yaml:2: inForceSince is a date such as 2026-06-30, not "last year"
                    documents.yaml | reviewBy: 2027-01-15 | reviewBy: 2025-01-15 | documents.yaml:2: to be reviewed by 2025-01-15, before it was approved on 2026-01-15
                    attestations.yaml | validUntil: 2027-02-14 | validUntil: 2025-02-14 | attestations.yaml:2: is valid until 2025-02-14, before it was issued on 2026-02-15
                    documents.yaml | approvedBy: Bea, | | documents.yaml:2: an approval says who gave it: approvedBy lacks
                    documents.yaml | document: odd-policy | document: access-policy | documents.yaml:3: document "access-policy" is there already, in
                    exclusions.yaml | beta/B.3 | beta/B.33 | exclusions.yaml:2: beta has no requirement "B.33". Maybe "B.3"?
                    exclusions.yaml | beta/B.3 | alpha/A | exclusions.yaml:2: alpha/A is not assessable, so it cannot be excluded
                    exclusions.yaml | justification: There are no servers., | | exclusions.yaml:2: an exclusion lacks the key "justification"
                    exceptions.yaml | expiresOn: 2026-12-31 | expiresOn: 2026-02-01 | exceptions.yaml:2: expires on 2026-02-01, before it was accepted on 2026-03-01
                    exceptions.yaml | compensating: [LEA-01] | compensating: [LEA-02] | exceptions.yaml:2: unknown control "LEA-02". Maybe "LEA-01"?
                    attestations.yaml | "alpha:A" | "alpha:X" | attestations.yaml:2: alpha has no requirement "X".
                    attestations.yaml | issuedOn: 2026-02-15, | | attestations.yaml:2: a report lacks the key "issuedOn"
                    attestations.yaml | met: true | met: maybe | attestations.yaml:4: met is
                    attestations.yaml | alpha/A.4 | alpha/A.44 | attestations.yaml:2: alpha has no requirement "A.44". Maybe "A.4"?
                    log.yaml | for: 2026-Q1 | for: 2026-Q5 | log.yaml:2: "2026-Q5" is no period. Write 2026, 2026-H1
                    log.yaml | evidence: [EV-1] | evidence: [EV-11] | log.yaml:2: unknown evidence "EV-11". Maybe "EV-1"?
                    log.yaml | file: leavers.csv | file: leaver.csv | log.yaml:4: there is no file "leaver.csv" in the programme's folder
                    log.yaml | file: leavers.csv | file: ../leavers.csv | log.yaml:4: there is no file "../leavers.csv" in the programme's folder
                    leavers.csv | item,occurredOn | item,occuredOn | leavers.csv:1: lacks the column occurredOn; the header is
                    leavers.csv | occurredOn,doneOn,who | occurredOn,doneOn,item | leavers.csv:1: has the column "item" twice
                    leavers.csv | 2026-02-03,HR | 2026-02-31,HR | leavers.csv:2: doneOn is a date such as 2026-03-31, not "2026-02-31"
                    leavers.csv | eve,2026-03-30 | eve,2026-04-01 | leavers.csv:4: occurredOn 2026-04-01 is outside what the population covers
                    leavers.csv | eve | ann | leavers.csv:4: the item "ann" is there twice
                    leavers.csv | eve,2026-03-30,,HR | eve,2026-03-30 | leavers.csv:4: has 2 fields, and the header 4
                    leavers.csv | eve,2026-03-30,,HR | eve,2026-03-30,,HR,x | leavers.csv:4: has 5 fields, and the header 4
                    risks.yaml | likelihood: 2 | likelihood: 11 | risks.yaml:2: likelihood is a whole number from 1 to 10, not "11"
                    risks.yaml | treatment: modify | treatment: modfy | risks.yaml:2: treatment is one of modify, avoid, share, retain, not "modfy". Maybe "modify"?
                    risks.yaml | controls: [LEA-01] | controls: [LEA-1] | risks.yaml:2: unknown control "LEA-1". Maybe "LEA-01"?
                    risks.yaml | risks: | risk: | risks.yaml:1: unknown key "risk"
                    """)
    void isRefusedWithFileLineValueAndTheNearestValidOne(
            String file, String old, String with, String message) throws IOException {
        String text = Files.readString(folder.resolve(file));
        int at = text.indexOf(old.replace("\\n", "\n"));
        assertThat(at).isNotNegative();
        String now = with == null ? "" : with.replace("\\n", "\n");
        String rest = text.substring(at + old.replace("\\n", "\n").length());
        Files.writeString(folder.resolve(file), text.substring(0, at) + now + rest);

        assertThat(findings()).anySatisfy(f -> assertThat(f).startsWith(message));
    }

    @Test
    void aCircleOfDependenciesIsToldOnceWhereItCloses() throws IOException {
        Files.writeString(
                folder.resolve("controls/two.yaml"),
                """
                controls:
                  - control: TWO-1
                    title: One
                    cadence: { every: yearly }
                    state: planned
                    dependsOn: [REV-01, TWO-2]
                  - control: TWO-2
                    title: Two
                    cadence: { every: yearly }
                    state: planned
                    dependsOn:
                      - OWN-1
                      - TWO-1
                """);

        assertThat(findings())
                .filteredOn(f -> f.contains("depends on itself"))
                .containsExactly(
                        "controls/two.yaml:13: TWO-1 depends on itself: TWO-1 -> TWO-2 -> TWO-1");
    }

    @Nested
    class TheLog {
        private List<String> told(String performedOn, String evidence) throws IOException {
            Files.writeString(
                    folder.resolve("log.yaml"),
                    "occurrences:\n  - { control: REV-01, performedOn: "
                            + performedOn
                            + ", evidence: ["
                            + evidence
                            + "] }\n");
            return findings();
        }

        @Test
        void thatNamesNoEvidenceShowsNothing() throws IOException {
            assertThat(told("2026-03-20", ""))
                    .containsExactly(
                            "log.yaml:2: REV-01 was performed on 2026-03-20 by the log, and nothing"
                                    + " shows it");
        }

        @Test
        void thatNamesEvidenceOfAnotherDaySaysWhatThatCountsFor() throws IOException {
            assertThat(told("2026-03-21", "EV-1"))
                    .containsExactly(
                            "log.yaml:2: REV-01 was performed on 2026-03-21 by the log, and EV-1"
                                    + " shows nothing after 2026-03-20: it counts for that day"
                                    + " alone");
            assertThat(told("2026-03-10", "EV-1"))
                    .containsExactly(
                            "log.yaml:2: REV-01 was performed on 2026-03-10 by the log, and its"
                                    + " evidence is of 2026-03-20: it counts as done then");
            assertThat(told("2026-03-20", "EV-1")).isEmpty();
        }
    }

    @Nested
    class APopulation {
        /// The folder at hand is what people name most.
        @Test
        void isFoundFromTheFolderAtHand() {
            FolderReading reading = new FolderReading(new FolderTree(Path.of(".")), World.CONTENT);
            Path file = Path.of("").toAbsolutePath().relativize(Folders.full().toAbsolutePath());
            String name = file.resolve("leavers.csv").toString();
            byte[] entry = ("file: " + name).getBytes(StandardCharsets.UTF_8);
            Source source = new Source("log.yaml", reading.findings());
            Node node = YamlFile.read(new ByteArrayInputStream(entry), source).orElseThrow();
            Item item = reading.item(source, node, "a population", Set.of("file")).orElseThrow();

            List<Population.Item> items = new PopulationFile(reading).read(item, name);

            assertThat(reading.findings().sorted()).isEmpty();
            assertThat(items).hasSize(3);
        }

        @Test
        void ofNobodyHasItsHeader() throws IOException, InvalidContent {
            Files.writeString(folder.resolve("leavers.csv"), "item,occurredOn,doneOn\n");

            assertThat(read(folder).populations().getFirst().population().items()).isEmpty();
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                textBlock =
                        """
                        '' | leavers.csv: is empty. A population without events has its header
                        'item,occurredOn' | leavers.csv:1: lacks the column doneOn
                        """,
                quoteCharacter = '\'')
        void ofNothingIsNone(String text, String message) throws IOException {
            Files.writeString(folder.resolve("leavers.csv"), text);

            assertThat(findings()).anySatisfy(f -> assertThat(f).startsWith(message));
        }
    }

    @Nested
    class AFileThat {
        @Test
        void isNoneOfAProgrammeIsNamedWithTheNearest() throws IOException {
            Files.move(folder.resolve("exclusions.yaml"), folder.resolve("exclusion.yaml"));

            assertThat(findings())
                    .contains(
                            "exclusion.yaml: is no file of a programme. Maybe"
                                    + " \"exclusions.yaml\"?");
        }

        @Test
        void wasAlteredIsFoundByTheCheck() throws IOException {
            Files.writeString(folder.resolve("evidence/review.txt"), "not reviewed\n");

            assertThat(findings())
                    .anySatisfy(f ->
                            assertThat(f)
                                    .startsWith(
                                            "evidence/2026.yaml:2: the file review.txt of"
                                                    + " EV-1 was altered: its SHA-256 is "));
        }

        /// As Excel saves it in Western Europe: Windows-1252.
        @Test
        void holdsNoByteOfZero() throws IOException {
            Files.writeString(
                    folder.resolve("leavers.csv"), "item,occurredOn,doneOn\na\0,2026-03-01,\n");

            assertThat(findings())
                    .containsExactly("leavers.csv:2: holds the character U+0000, so it is no text");
        }

        private List<String> of(String csv) throws IOException {
            Files.writeString(folder.resolve("leavers.csv"), csv);
            return findings();
        }

        @Test
        void endsInsideAQuoteIsToldWhereItBegins() throws IOException {
            String header = "item,occurredOn,doneOn\n";
            String told = ": the quote that begins in this line never ends";

            assertThat(of(header + "\"unclosed,2026-03-01,\nb,2026-03-01,\n"))
                    .containsExactly("leavers.csv:2" + told);
            assertThat(of(header + "\"a\"\"\nb\",2026-03-01,\"\n"))
                    .containsExactly("leavers.csv:3" + told);
            assertThat(of(header + "\"\"\"a\"\"\r\n b\",2026-03-01,\nc\"d,2026-03-01,\n"))
                    .singleElement()
                    .asString()
                    .contains("nobody can rely on the list");
        }

        @ParameterizedTest
        @ValueSource(ints = {0x01, 0x07, 0x1b, 0x80, 0x9b, 0x9f, 0xfffe})
        void holdsNoCharacterThatYamlRefuses(int character) throws IOException {
            String odd = Character.toString(character);
            String told = " holds the character U+%04X, which is not allowed here";

            assertThat(of("item,occurredOn,doneOn,who\na" + odd + ",2026-03-01,,x" + odd + "\n"))
                    .containsExactly(
                            "leavers.csv:2: item" + told.formatted(character),
                            "leavers.csv:2: who" + told.formatted(character));
            assertThat(of("item,occurredOn,doneOn,who" + odd + "\n"))
                    .singleElement()
                    .asString()
                    .startsWith("leavers.csv:1: who")
                    .endsWith(told.formatted(character));
        }

        @Test
        void hasARowOfOneFieldIsToldSo() throws IOException {
            assertThat(of("item,occurredOn,doneOn\na\n"))
                    .containsExactly("leavers.csv:2: has 1 field, and the header 3");
        }

        @Test
        void isLargerThanCsvCanBeIsToldWithTheLineAndTheReason() throws IOException {
            assertThat(of("item,occurredOn,doneOn" + ",x".repeat(100_000)))
                    .singleElement()
                    .asString()
                    .startsWith("leavers.csv:1: cannot be read as CSV: ")
                    .contains("16384");
            assertThat(of("item,occurredOn,doneOn\nb,2026-03-01,\n" + "a".repeat(20_000_000)))
                    .singleElement()
                    .asString()
                    .startsWith("leavers.csv:3: cannot be read as CSV: ")
                    .contains("16777216");
        }

        @Test
        void isNoUtf8IsRefusedWithTheLineAndTheByte() throws IOException {
            Path file = folder.resolve("leavers.csv");
            String text = Files.readString(file).replaceFirst("eve", "Zo\u00eb");
            Files.write(file, text.getBytes(Charset.forName("windows-1252")));

            assertThat(findings())
                    .containsExactly(
                            "leavers.csv:4: is not UTF-8: byte %d is 0xEB"
                                    .formatted(text.indexOf('\u00eb')));
        }
    }

    @Test
    void whatEditorsHideIsNotRead() throws IOException {
        Files.writeString(folder.resolve("controls/.library.yaml"), "[");
        Files.writeString(folder.resolve(".programme.yaml"), "[");
        Files.createSymbolicLink(
                folder.resolve("evidence/.#2026.yaml"), Path.of("somebody@elsewhere.123"));

        assertThat(findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"controls", "evidence", "populations", "documents"})
    void aFileInThePlaceOfAFolderIsToldAndNothingElse(String name) throws IOException {
        Path place = folder.resolve(name);
        if (Files.exists(place)) {
            Files.move(place, folder.resolve("elsewhere"));
        }
        Files.writeString(place, "");
        assertThat(findings()).containsExactly(name + ": is a file, and has to be a folder");
        Files.delete(place);
        Files.createSymbolicLink(place, Path.of("nowhere"));

        assertThat(findings())
                .containsExactly(name + ": is a link that leads nowhere, and has to be a folder");
    }

    @Test
    void aFolderThatIsNoneIsRefused() {
        assertThat(ProgrammeFolder.check(folder.resolve("none"), World.CONTENT))
                .extracting(Finding::message)
                .containsExactly("there is no such folder. crosswalk init makes one");
        assertThat(ProgrammeFolder.check(folder.resolve("evidence"), World.CONTENT))
                .extracting(Finding::message)
                .containsExactly(
                        "holds no programme.yaml, so it is no programme. crosswalk init makes one");
    }

    /// The seed is in the message: the mutation can be made again.
    @Test
    void noMutationOfAFileMakesItThrow() throws IOException {
        byte[] marks = "[]{},:?-|>&*!%@`'\"#\n\t \\~T0Q".getBytes(StandardCharsets.UTF_8);
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files =
                    all.filter(f -> Files.isRegularFile(f) && !f.endsWith("review.txt"))
                            .sorted()
                            .toList();
        }
        int refused = 0;
        for (int seed = 0; seed < 1_500; seed++) {
            Random random = new Random(seed);
            Path file = files.get(random.nextInt(files.size()));
            byte[] sound = Files.readAllBytes(file);
            Files.write(file, mutated(sound, random, marks));
            try {
                boolean wrong =
                        ProgrammeFolder.check(folder, World.CONTENT).stream()
                                .anyMatch(f -> f.severity() == Severity.ERROR);
                if (seed % 5 == 0) {
                    assertThat(isRead(seed)).as("seed %d, %s", seed, file).isEqualTo(!wrong);
                }
                refused += wrong ? 1 : 0;
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + seed + ", " + file, e);
            }
            Files.write(file, sound);
        }
        assertThat(refused).isBetween(500, 1_490);
    }

    private boolean isRead(int seed) {
        try {
            return read(folder).organisation() != null;
        } catch (InvalidContent e) {
            assertThat(e.findings()).as("seed %d", seed).isNotEmpty();
            return false;
        }
    }

    private static byte[] mutated(byte[] sound, Random random, byte[] marks) {
        byte[] bytes = sound.clone();
        if (random.nextInt(10) == 0) {
            return Arrays.copyOf(bytes, random.nextInt(bytes.length));
        }
        for (int i = 0; i < 1 + random.nextInt(3); i++) {
            bytes[random.nextInt(bytes.length)] =
                    random.nextInt(5) == 0
                            ? (byte) random.nextInt(256)
                            : marks[random.nextInt(marks.length)];
        }
        return bytes;
    }

    @Test
    void aYearHasAPeriodForEachWayToWriteIt() {
        assertThat(
                        Stream.of(
                                        "2026",
                                        "2026-H2",
                                        "2026-Q3",
                                        "2026-09",
                                        "2026-W01",
                                        "2026-W53",
                                        "2026-03-31")
                                .map(p -> Periods.firstOf(p).orElseThrow().toString()))
                .containsExactly(
                        "2026-01-01",
                        "2026-07-01",
                        "2026-07-01",
                        "2026-09-01",
                        "2025-12-29",
                        "2026-12-28",
                        "2026-03-31");
        assertThat(
                        Stream.of("2025-W53", "2026-13", "2026-Q0", "26", "2026-02-30")
                                .map(Periods::firstOf))
                .allMatch(Optional::isEmpty);
    }
}
