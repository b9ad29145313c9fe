package dev.crosswalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What people enter in the registers. Today is 2026-11-02.
class RegisterVerbsTest {
    @TempDir private Path root;
    private Path acme = Path.of("");

    @BeforeEach
    void aProgrammeThatIsAboutToBeCertified() throws IOException {
        acme = root.resolve("acme");
        Files.createDirectories(acme.resolve("controls"));
        write(
                "programme.yaml",
                """
                organisation: Acme
                riskCriteria: { scale: 5, acceptable: 6 }
                frameworks:
                  - edition: iso27001-2022
                """);
        write(
                "controls/access.yaml",
                """
                controls:
                  - control: ACC-07
                    state: implemented
                    implementedOn: 2026-01-01
                    owner: Head of IT
                """);
        write(
                "people.yaml",
                """
                people:
                  - id: ada
                    name: Ada Example
                    roles: [{ role: Head of IT }]
                  - id: grace
                    name: Grace Example
                    roles: [{ role: Quality lead }]
                """);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(acme.resolve(name), text);
    }

    private String read(String name) throws IOException {
        return Files.readString(acme.resolve(name));
    }

    private Run edit(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--programme", acme.toString()));
        return Run.of(all.toArray(String[]::new));
    }

    private String done(String... words) {
        Run run = edit(words);
        assertThat(run.err()).isEmpty();
        return plain(run.out());
    }

    private String refused(String... words) {
        Run run = edit(words);
        assertThat(run.exit()).isEqualTo(2);
        return plain(run.err());
    }

    private static String plain(String out) {
        return out.replace('\u00a0', ' ').replaceAll("\\s+", " ");
    }

    private String enter(String... more) {
        return done(
                Stream.concat(
                                Stream.of(
                                        "risk",
                                        "add",
                                        "--title",
                                        "A stolen password opens the console",
                                        "--owner",
                                        "Head of IT",
                                        "--likelihood",
                                        "3",
                                        "--impact",
                                        "5"),
                                Stream.of(more))
                        .toArray(String[]::new));
    }

    @Test
    void aRiskIsEnteredAndItsGateSaysWhatItLacks() throws IOException {
        String out = enter("--controls", "ACC-07", "--residual", "8");

        assertThat(out)
                .contains(
                        "R-01 A stolen password opens the console is entered in the register of"
                                + " risks: 3 x 5 = 15, 8 once it is treated, owned by Head of IT.",
                        "Gates Treatment approved",
                        "Set the day (dueOn) by which 1 of 1 risks (R-01) are treated.",
                        "Have their owners accept what remains of 1 of 1 risks (R-01): nobody did.",
                        "Written to risks.yaml.");
        assertThat(read("risks.yaml")).contains("id: R-01", "likelihood: 3", "residual: 8");

        assertThat(done("undo")).contains("risks.yaml");
        assertThat(acme.resolve("risks.yaml")).doesNotExist();
    }

    @Test
    void whatIsLeftOutStaysAndWhatIsNamedGoes() throws IOException {
        enter("--residual", "8", "--due-on", "2027-01-31", "--reason", "Keys cost little");

        assertThat(done("risk", "change", "R-01", "--owner", "Quality lead", "--without", "dueOn"))
                .contains(
                        "is changed: owner Quality lead, before Head of IT; to be treated by:"
                                + " nothing any more, before 2027-01-31");
        assertThat(read("risks.yaml"))
                .contains("Keys cost little", "Quality lead")
                .doesNotContain("dueOn");
        assertThat(refused("risk", "change", "R-01", "--without", "title"))
                .contains("unknown field of R-01 that may say nothing \"title\"");
        assertThat(refused("risk", "change", "R-01", "--owner", "Quality lead"))
                .contains("R-01 says that already");
        assertThat(refused("risk", "change", "R-02", "--owner", "Quality lead"))
                .contains("unknown risk \"R-02\"");
    }

    @Test
    void aRatingIsOnTheScaleAndNoMoreRemainsThanThereWas() {
        enter();

        assertThat(refused("risk", "change", "R-01", "--likelihood", "6"))
                .contains("6 is off the scale of the programme, which goes from 1 to 5");
        assertThat(refused("risk", "change", "R-01", "--residual", "16"))
                .contains("16 is no score between 1 and 15");
    }

    @Test
    void anAcceptanceCountsNoMoreOnceMoreRemainsThanWasAccepted() throws IOException {
        enter("--residual", "8", "--due-on", "2027-01-31");
        done("risk", "accept", "R-01", "--accepted-by", "ada", "--until", "2027-06-30");

        assertThat(done("risk", "change", "R-01", "--residual", "7")).doesNotContain("no more");
        assertThat(read("risks.yaml")).contains("acceptedBy: ada");
        assertThat(done("risk", "change", "R-01", "--residual", "10"))
                .contains(
                        "It was accepted at 7 by ada, and 10 remains of it now: that acceptance"
                                + " counts no more.");
        assertThat(read("risks.yaml")).doesNotContain("acceptedBy");
    }

    @Test
    void anAuditIsPlannedAndWhatItFoundIsANonconformityThatItNames() throws IOException {
        assertThat(
                        done(
                                "audit",
                                "add",
                                "--title",
                                "Internal audit",
                                "--from",
                                "2026-10-19",
                                "--to",
                                "2026-10-21",
                                "--scope",
                                "iso27001-2022:4,5,6,7,8,9,10",
                                "--controls",
                                "ACC-07",
                                "--auditors",
                                "grace"))
                .contains(
                        "IA-01 Internal audit is entered in the register of internal audits: held"
                                + " 2026-10-19 to 2026-10-21, by grace.",
                        "Internal audit held",
                        "File the report of IA-01");
        assertThat(
                        done(
                                "nonconformity",
                                "add",
                                "--title",
                                "Leavers kept their keys",
                                "--owner",
                                "Head of IT",
                                "--grade",
                                "minor",
                                "--controls",
                                "ACC-07",
                                "--audit",
                                "IA-01"))
                .contains(
                        "NC-01 Leavers kept their keys is entered in the register of"
                                + " nonconformities: found on 2026-11-02, owned by Head of IT.",
                        "IA-01 Internal audit names it as a finding.",
                        "Findings in correction");
        assertThat(read("audits.yaml")).contains("findings: [NC-01]");
        assertThat(refused("audit", "change", "IA-01", "--to", "2026-10-18"))
                .contains("it would end on 2026-10-18, before it begins on 2026-10-19");
        assertThat(
                        refused(
                                "audit",
                                "add",
                                "--title",
                                "Another",
                                "--from",
                                "2026-10-19",
                                "--auditors",
                                "grace"))
                .contains("say what it looks at");
    }

    @Test
    void whatIsNotSeenThroughIsNotClosed() throws IOException {
        done(
                "nonconformity",
                "add",
                "--title",
                "Leavers kept their keys",
                "--owner",
                "Head of IT",
                "--grade",
                "minor",
                "--found-on",
                "2026-10-20");

        assertThat(refused("nonconformity", "change", "NC-01", "--closed-on", "2026-11-01"))
                .contains("NC-01 cannot be closed: it does not say yet", "its cause");
        done(
                "nonconformity",
                "change",
                "NC-01",
                "--correction",
                "All were handed in",
                "--corrected-on",
                "2026-10-21",
                "--cause",
                "Nobody asked for them",
                "--similar",
                "Badges: none",
                "--evaluated-on",
                "2026-10-22");
        assertThat(done("nonconformity", "change", "NC-01", "--closed-on", "2026-11-01"))
                .contains("is changed: closed on 2026-11-01");
        assertThat(read("nonconformities.yaml")).contains("closedOn: 2026-11-01");
    }

    @Test
    void whatAnEntryDoesNotSayYetIsSaidByACommandAndInNoFile() {
        String told =
                done(
                        "nonconformity",
                        "add",
                        "--title",
                        "Leavers kept their keys",
                        "--owner",
                        "Head of IT",
                        "--grade",
                        "minor",
                        "--found-on",
                        "2026-10-20");

        assertThat(told)
                .contains(
                        "crosswalk nonconformity change NC-01 --correction .. --corrected-on .."
                                + " --cause .. --similar .. --evaluated-on ..",
                        "where others like it were looked for")
                .doesNotContain("say so in nonconformities.yaml");
    }

    @Test
    void daysThatAreNotInOrderAreRefusedWithBothOptionsThatMendThem() {
        done(
                "nonconformity",
                "add",
                "--title",
                "Leavers kept their keys",
                "--owner",
                "Head of IT",
                "--found-on",
                "2026-10-20");

        assertThat(refused("nonconformity", "change", "NC-01", "--done-on", "2026-09-20"))
                .contains(
                        "NC-01 cannot say that its action was done on 2026-09-20, before it was"
                                + " found on 2026-10-20: give another day for one of them, --done-on"
                                + " DATE or --found-on DATE");
    }

    @Test
    void anObservationIsClosedWithoutMore() {
        done(
                "nonconformity",
                "add",
                "--title",
                "A log could be kept longer",
                "--owner",
                "Head of IT",
                "--grade",
                "observation");

        assertThat(done("nonconformity", "change", "NC-01", "--closed-on", "2026-11-02"))
                .contains("closed on 2026-11-02");
    }

    @Test
    void whatGatesBecomeIsAsTheSchemaSays() throws IOException {
        Run run =
                edit(
                        "risk",
                        "add",
                        "--title",
                        "A fire",
                        "--owner",
                        "Head of IT",
                        "--likelihood",
                        "1",
                        "--impact",
                        "5",
                        "--format",
                        "json");

        assertThat(
                        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                                .getSchema(
                                        Files.readString(
                                                Path.of("../docs/schemas/edit.schema.json")))
                                .validate(run.out(), InputFormat.JSON))
                .isEmpty();
        assertThat(run.out()).contains("\"gates\":", "\"gate\": \"treatment-approved\"");
    }
}
