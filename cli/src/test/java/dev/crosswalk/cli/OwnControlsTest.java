package dev.crosswalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Controls of one's own, what is said of controls, and evidence that is withdrawn, without opening
/// a file. Today is 2026-11-02.
class OwnControlsTest {
    @TempDir private Path root;
    private Path acme = Path.of("");

    @BeforeEach
    void aProgrammeWithOneControlThatAReviewShows() throws IOException {
        acme = root.resolve("acme");
        Files.createDirectories(acme.resolve("controls"));
        Files.writeString(
                acme.resolve("programme.yaml"),
                "organisation: Acme\nframeworks:\n  - edition: iso27001-2022\n");
        Files.writeString(
                acme.resolve("controls/access.yaml"),
                """
                controls:
                  - control: ACC-07   # quarterly
                    state: implemented
                    implementedOn: 2026-01-01
                """);
        Path review =
                Files.writeString(root.resolve("access-review Q3.txt"), "All 41 looked at.\n");
        assertThat(edit("evidence", "add", review, "--control", "ACC-07", "--id", "EV-1").err())
                .isEmpty();
    }

    private Run edit(Object... words) {
        List<String> all = new ArrayList<>(Stream.of(words).map(String::valueOf).toList());
        all.addAll(List.of("--programme", acme.toString()));
        return Run.of(all.toArray(String[]::new));
    }

    /// What is printed, wherever its lines break.
    private static String words(Run run) {
        return run.out().replaceAll("\\s+", " ");
    }

    private Map<String, String> tree() throws IOException {
        Map<String, String> tree = new TreeMap<>();
        try (Stream<Path> all = Files.walk(acme)) {
            for (Path p : all.filter(Files::isRegularFile).toList()) {
                if (!p.startsWith(acme.resolve(".crosswalk"))) {
                    tree.put(
                            acme.relativize(p).toString(),
                            HexFormat.of().formatHex(Files.readAllBytes(p)));
                }
            }
        }
        return tree;
    }

    private Run addRound() {
        return edit(
                "control",
                "add",
                "--title",
                "Clean desk round",
                "--discharges",
                "phys-clear-desk-kept",
                "--cadence",
                "monthly",
                "--evidence",
                "Round sheet");
    }

    @Test
    void aControlOfOnesOwnSaysWhatItWillCountForAndIsTakenBack() throws IOException {
        Map<String, String> before = tree();

        Run run = addRound();

        assertThat(run.err()).isEmpty();
        assertThat(words(run))
                .contains(
                        "OWN-01 Clean desk round is a control of your own: planned, with no day set."
                                + " It discharges 1",
                        "OWN-01 counts for 1 requirement, not fully covered today:",
                        "iso27001-2022/A.7.7",
                        "it wants the round sheet, monthly",
                        "Written to controls/own.yaml.");
        assertThat(edit("show", "OWN-01").out()).contains("Clean desk round", "not in place");

        assertThat(edit("undo").out()).startsWith("Taken back: crosswalk control add");
        assertThat(tree()).isEqualTo(before);
    }

    @Test
    void whatIsLeftOutOfAChangeStaysWhatItWas() throws IOException {
        addRound();

        Run tried = edit("control", "change", "OWN-01", "--cadence", "quarterly", "--dry-run");
        assertThat(words(tried)).contains("Nothing is written");
        assertThat(Files.readString(acme.resolve("controls/own.yaml"))).contains("monthly");

        Run run =
                edit(
                        "control",
                        "change",
                        "OWN-01",
                        "--cadence",
                        "quarterly",
                        "--tolerance-days",
                        "14",
                        "--owner",
                        "Ada",
                        "--note",
                        "With the caretaker.");

        assertThat(run.err()).isEmpty();
        assertThat(words(run))
                .contains(
                        "done quarterly, with 14 days of tolerance, before monthly with",
                        "noted: With the caretaker.");
        assertThat(Files.readString(acme.resolve("controls/own.yaml")))
                .contains("Clean desk round", "quarterly", "owner: Ada", "With the caretaker.")
                .doesNotContain("monthly");
        assertThat(edit("control", "change", "OWN-01", "--note", "").out())
                .contains("without a note");
    }

    @Test
    void ofAControlOfTheLibraryCadenceAndOwnerAreSaid() throws IOException {
        Run run = edit("control", "change", "ACC-07", "--cadence", "monthly", "--owner", "Ada");

        assertThat(run.err()).isEmpty();
        assertThat(words(run)).contains("done monthly");
        assertThat(Files.readString(acme.resolve("controls/access.yaml")))
                .contains("- control: ACC-07   # quarterly", "owner: Ada");
    }

    @Test
    void evidenceThatShouldNotBeThereIsWithdrawnAndWhatItProvedIsLost() throws IOException {
        Map<String, String> before = tree();

        Run run = edit("evidence", "withdraw", "EV-1", "--why", "It is of the test tenant.");

        assertThat(run.err()).isEmpty();
        assertThat(words(run))
                .contains(
                        "EV-1, access-review-record of ACC-07",
                        "withdrawn: It is of the test tenant.",
                        "in place by word, not shown: no evidence",
                        "Written to evidence/evidence.yaml.");
        assertThat(Files.readString(acme.resolve("evidence/evidence.yaml"))).doesNotContain("EV-1");
        assertThat(tree().keySet()).as("its file stays").anyMatch(f -> f.startsWith("evidence/"));

        assertThat(edit("undo").exit()).isZero();
        assertThat(tree()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            quoteCharacter = '~',
            textBlock =
                    """
                    control > control needs add | change CONTROL
                    control remove ACC-07 > unknown action of control "remove". One of: add, change.
                    control add > say what it is called: --title TEXT
                    control add OWN-02 --title A --discharges phys-clear-desk-kept > control does not know what to do with "OWN-02"
                    control add --title A > say which obligations it discharges, --discharges OBLIGATION
                    control add --title A --discharges phys-clear-desk-keep > Maybe "phys-clear-desk-kept"?
                    control add --title A --discharges phys-clear-desk-kept --id ACC-07 > ACC-07 is the id of another control
                    control add --title A --discharges phys-clear-desk-kept --cadence montly > Maybe "monthly"?
                    control add --title A --discharges phys-clear-desk-kept --tolerance-days many > many
                    control change > say what: crosswalk control change CONTROL
                    control change ACC-07 > say what is otherwise of ACC-07: --title, --objective,
                    control change ACC-07 --title A > ACC-07 is a control of the library, which says its title
                    control change ACC-7 --note x > unknown control "ACC-7". Maybe "ACC-07"?
                    control change ACC-07 --owner= > says nothing
                    control change ACC-07 --id ACC-08 > a control keeps its id
                    evidence withdraw > say what: crosswalk evidence withdraw ID..
                    evidence withdraw EV-1 > say why it should not be there, --why TEXT: an auditor will ask
                    evidence withdraw EV-2 --why x > Maybe "EV-1"?
                    evidence withdraw EV-1 --why x --control ACC-07 > --control says something of a file that is added
                    evidence add pom.xml --control ACC-07 --why x > --why says why evidence is withdrawn
                    evidence add pom.xml > say which control it shows: --control CONTROL
                    evidence remove EV-1 > unknown action of evidence "remove"
                    """)
    void whatDoesNotFitIsSaidAndNothingIsWritten(String words, String said) throws IOException {
        Map<String, String> before = tree();

        Run run = edit((Object[]) words.strip().split(" ", -1));

        assertThat(run.err()).contains(said.strip());
        assertThat(run.exit()).isEqualTo(2);
        assertThat(tree()).isEqualTo(before);
    }
}
