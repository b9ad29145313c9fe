package dev.crosswalk.content;

import static dev.crosswalk.content.LibraryFolder.CONTROLS_FILE;
import static dev.crosswalk.content.LibraryFolder.DOCUMENT;
import static dev.crosswalk.content.LibraryFolder.DOCUMENT_FILE;
import static dev.crosswalk.content.LibraryFolder.control;
import static dev.crosswalk.content.LibraryFolder.file;
import static dev.crosswalk.content.LibraryFolder.words;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.content.control.Control;
import dev.crosswalk.content.control.DocumentTemplate;
import dev.crosswalk.content.finding.Finding;
import dev.crosswalk.content.finding.Severity;
import dev.crosswalk.engine.operation.Cadence;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What lint asks of controls and documents.
class ControlRulesTest {
    private static final String RULES = control("HSE-01", "[house-rules-written]");
    private static final String DOORS = control("HSE-02", "[house-doors-locked]");
    private static final String WINDOWS = control("HSE-03", "[house-windows-closed]");

    @TempDir Path folder;

    private List<String> lint(String... controls) {
        return LibraryFolder.lint(LibraryFolder.small(folder).with(CONTROLS_FILE, file(controls)));
    }

    private List<String> lintOf(String file, String text) {
        return LibraryFolder.lint(LibraryFolder.small(folder).with(file, text));
    }

    @Test
    void aSoundLibraryHasNoFindings() {
        assertThat(lint(RULES, DOORS, WINDOWS)).isEmpty();
    }

    @Test
    void contentWithoutALibraryIsNotAskedForOne() {
        assertThat(LibraryFolder.obligations(PackFolder.tiny(folder)).lint()).isEmpty();
    }

    @Test
    void theBundledLibraryIsSoundAndWhole() {
        LintReport report = Lint.of(Content.bundled());

        Counts.OfControls controls = report.counts().controls();
        assertThat(report.findings()).isEmpty();
        assertThat(controls.total()).isBetween(120, 160);
        assertThat(controls.discharged()).isEqualTo(controls.dischargeable()).isPositive();
        assertThat(report.counts().editions())
                .allMatch(e -> e.reachable() == e.obligations())
                .anyMatch(e -> e.reachable() > 300);
        assertThat(report.counts().documents().total()).isGreaterThanOrEqualTo(28);
    }

    @Nested
    class TheEvidenceOfAControl {
        private static final String ROUND = "kind: round-record, freshDays: 45, population: true";

        private List<String> lintOf(String evidence, String test, String... more) {
            String[] replacements = {ROUND, evidence, "testOfOperation: " + words(50), test};
            List<String> all = new ArrayList<>(List.of(replacements));
            all.addAll(List.of(more));
            return lint(
                    RULES,
                    control("HSE-02", "[house-doors-locked]", all.toArray(String[]::new)),
                    WINDOWS);
        }

        private static String naming(String kinds) {
            return "testOfOperation: " + words(30) + " " + kinds;
        }

        @Test
        void isNotJudgedWhereNoKindSaysItsRole() {
            assertThat(lintOf(ROUND, naming("nothing"), "every: monthly", "every: per-event"))
                    .isEmpty();
        }

        @Test
        void showsEachObligation() {
            assertThat(
                            lintOf(
                                    "kind: round-list, role: population, freshDays: 45 }, { kind:"
                                            + " round-record, shows: [house-doors-locked],"
                                            + " freshDays: 45",
                                    naming("the round list and round records")))
                    .isEmpty();
            assertThat(
                            lintOf(
                                    "kind: round-list, role: population, freshDays: 45",
                                    naming("the round list")))
                    .containsExactlyInAnyOrder(
                            CONTROLS_FILE
                                    + ":34: \"HSE-02\" discharges \"house-doors-locked\", and no kind"
                                    + " of its evidence shows it. Add it to the shows of the kind"
                                    + " that does, or add such a kind",
                            CONTROLS_FILE
                                    + ":34: \"HSE-02\" recurs, and no kind of its evidence shows that"
                                    + " an occurrence was done. Give one the role performance");
        }

        @Test
        void listsTheEventsThatAControlAnswers() {
            assertThat(
                            lintOf(
                                    "kind: round-record, shows: [house-doors-locked], freshDays: 45",
                                    naming("the round record"),
                                    "every: monthly",
                                    "every: per-event"))
                    .containsExactly(
                            CONTROLS_FILE
                                    + ":34: \"HSE-02\" answers events, and no kind of its evidence"
                                    + " lists them all. Give one the role population, or population:"
                                    + " true");
        }

        @Test
        void saysWhichOfSeveralListsItAnswersAndTheSameWhereItShowsTheSame() {
            String lists =
                    "kind: a-list, role: population, freshDays: 45 }, { kind: b-list, role:"
                            + " population, freshDays: 45 }, { ";
            String named = naming("a list, b list, early record and late record");

            assertThat(
                            lintOf(
                                    lists
                                            + "kind: early-record, shows: [house-doors-locked],"
                                            + " freshDays: 45, answers: [a-list] }, { kind:"
                                            + " late-record, shows: [house-doors-locked], freshDays:"
                                            + " 45, answers: [a-list]",
                                    named,
                                    "every: monthly",
                                    "every: per-event"))
                    .isEmpty();
            assertThat(
                            lintOf(
                                    lists
                                            + "kind: early-record, shows: [house-doors-locked],"
                                            + " freshDays: 45, answers: [a-list], toleranceDays: 0"
                                            + " }, { kind: late-record, shows:"
                                            + " [house-doors-locked], freshDays: 45",
                                    named,
                                    "every: monthly",
                                    "every: per-event"))
                    .containsExactlyInAnyOrder(
                            CONTROLS_FILE
                                    + ":34: \"late-record\" of \"HSE-02\" does not say which lists"
                                    + " of events it answers: answers: [a-list, b-list]",
                            CONTROLS_FILE
                                    + ":34: \"early-record\" and \"late-record\" of \"HSE-02\" both"
                                    + " show \"house-doors-locked\" and answer other lists, or by"
                                    + " another day. Let each show its own");
        }

        @Test
        void isNamedByTheTestOfOperation() {
            assertThat(
                            lintOf(
                                    "kind: round-record, shows: [house-doors-locked], freshDays: 45",
                                    naming("the record of rounds")))
                    .containsExactly(
                            CONTROLS_FILE
                                    + ":33: the test of operation of \"HSE-02\" does not say what is"
                                    + " done with \"round-record\". Name it there as \"round"
                                    + " record\"");
        }

        @ParameterizedTest
        @CsvSource({
            "access-removal-ticket, sample 25 access removal tickets, true",
            "access-removal-ticket, Access-removal ticket, true",
            "access-removal-ticket, removal tickets for access, false",
            "access-removal-ticket, access removal ticketing, false",
            "policy, the policies of the year, true",
            "access-review-search, access review searches, true",
            "log, a blog, false"
        })
        void isNamedByItsWordsInOrder(String kind, String text, boolean named) {
            assertThat(ControlEvidenceRules.isNamed(kind, text)).isEqualTo(named);
        }

        @Test
        void thatPeopleGatherEachDayLetsThemRestAtWeekends() {
            String daily = DOORS.replace("every: monthly, toleranceDays: 5", "every: daily");

            assertThat(lint(RULES, daily, WINDOWS))
                    .contains(
                            CONTROLS_FILE
                                    + ":27: \"HSE-02\" is manual and daily, so it is missing each"
                                    + " weekend. Let people rest: days: business");
            assertThat(lint(RULES, daily.replace("daily", "daily, days: business"), WINDOWS))
                    .noneMatch(f -> f.contains("weekend"));
        }

        @Test
        void mayBeLateButNotForAsLongAsItTakesToBeMissing() {
            assertThat(lint(RULES, DOORS.replace("toleranceDays: 5", "toleranceDays: 15"), WINDOWS))
                    .containsExactly(
                            CONTROLS_FILE
                                    + ":27: \"HSE-02\" is monthly, and a tolerance of 15 days would"
                                    + " let nothing be late: 14 is the most");
        }
    }

    @Nested
    class Obligations {
        @Test
        void thatNoControlDischarges() {
            assertThat(lint(RULES, DOORS))
                    .containsExactly(
                            "obligations/house.yaml:5: no control discharges"
                                    + " \"house-windows-closed\", so that no plan can close it");
        }

        @Test
        void thatOthersHaveReplacedNeedNone() {
            PackFolder pack =
                    LibraryFolder.small(folder)
                            .with(
                                    "obligations/old.yaml",
                                    """
                                    domain: house
                                    obligations:
                                      - { id: house-old, facet: document, text: "Doors are shut.", replacedBy: house-doors-locked }
                                    """)
                            .with(
                                    CONTROLS_FILE,
                                    file(
                                            RULES,
                                            DOORS.replace("locked]", "locked, house-old]"),
                                            WINDOWS));

            assertThat(LibraryFolder.lint(pack))
                    .contains(
                            CONTROLS_FILE
                                    + ":21: \"HSE-02\" names \"house-old\", which"
                                    + " \"house-doors-locked\" has replaced")
                    .noneMatch(f -> f.contains("no control discharges \"house-old\""));
        }

        @Test
        void thatAUsersPackBringsAreOnlyWarnedOf(@TempDir Path below) {
            Content base = LibraryFolder.small(below).load().withoutPlaces();
            PackFolder own =
                    new PackFolder(folder)
                            .with(
                                    "obligations/roof.yaml",
                                    """
                                    domain: roof
                                    obligations:
                                      - { id: roof-tight, facet: technical, text: "The roof keeps rain and snow out of all the rooms." }
                                    """);

            List<Finding> findings = Lint.of(own.on(base)).findings();

            assertThat(findings)
                    .filteredOn(f -> f.rule().equals("undischarged-obligation"))
                    .singleElement()
                    .matches(f -> f.severity() == Severity.WARNING && f.place().line() == 3);
        }
    }

    @Nested
    class Sets {
        @Test
        void ofMoreThanFifteenAreTooMany() {
            String ids =
                    IntStream.rangeClosed(1, 16)
                            .mapToObj(i -> "house-thing-" + i)
                            .collect(Collectors.joining(", "));
            String obligations =
                    IntStream.rangeClosed(1, 16)
                            .mapToObj(i ->
                                    "  - { id: house-thing-%d, facet: operate, text: \"%s\" }\n"
                                            .formatted(i, words(9)))
                            .collect(Collectors.joining());
            PackFolder pack =
                    LibraryFolder.small(folder)
                            .with(
                                    "obligations/more.yaml",
                                    "domain: house\nobligations:\n" + obligations)
                            .with(
                                    "claims/tiny-1.yaml",
                                    PackFolder.CLAIMS.replace(
                                            "suggests: [house-doors-locked]",
                                            "suggests: [house-rules-written, " + ids + "]"))
                            .with(
                                    CONTROLS_FILE,
                                    file(
                                            RULES,
                                            DOORS,
                                            WINDOWS,
                                            control("HSE-04", "[" + ids + "]")));

            assertThat(LibraryFolder.lint(pack))
                    .containsExactly(
                            CONTROLS_FILE
                                    + ":55: \"HSE-04\" discharges 16 obligations; 15 are the most"
                                    + " for one control");
        }

        @Test
        void areNotDischargedTwice() {
            assertThat(
                            lint(
                                    RULES,
                                    control("HSE-02", "[house-doors-locked, house-windows-closed]"),
                                    control(
                                            "HSE-03",
                                            "[house-windows-closed, house-doors-locked]")))
                    .containsExactly(
                            CONTROLS_FILE
                                    + ":38: \"HSE-03\" discharges the same obligations as"
                                    + " \"HSE-02\"");
        }

        @Test
        void thatAUsersControlDischargesAsABundledOneAreWarnedOfThere(@TempDir Path below) {
            Content base = LibraryFolder.small(below).load().withoutPlaces();
            PackFolder own =
                    new PackFolder(folder)
                            .with(
                                    "controls/a.yaml",
                                    // A domain that sorts before the bundled one.
                                    "domain: attic\ncontrols:\n"
                                            + control("MINE-7", "[house-rules-written]"));

            LintReport report = Lint.of(own.on(base));

            assertThat(LibraryFolder.found(own, report))
                    .containsExactly(
                            "controls/a.yaml:3: \"MINE-7\" discharges the same obligations as"
                                    + " \"HSE-01\"");
            assertThat(report.hasErrors()).isTrue(); // so few documents
            assertThat(report.findings())
                    .filteredOn(f -> f.rule().equals("same-discharges"))
                    .extracting(Finding::severity)
                    .containsExactly(Severity.WARNING);
        }
    }

    @Nested
    class Texts {
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                textBlock =
                        """
                        title           | 1   | 2 to 8
                        objective       | 36  | 8 to 35
                        description     | 24  | 25 to 80
                        guidance        | 151 | 60 to 150
                        testOfDesign    | 91  | 25 to 90
                        testOfOperation | 24  | 25 to 110
                        """)
        void haveTheirLengths(String field, int n, String range) {
            String control = DOORS.replaceFirst(field + ": .*", field + ": " + words(n));

            assertThat(lint(RULES, control, WINDOWS))
                    .containsExactly(
                            CONTROLS_FILE
                                    + ":21: the %s of \"HSE-02\" has %d words, not %s"
                                            .formatted(field, n, range));
        }

        @ParameterizedTest
        @CsvSource({
            "Appropriate",
            "adequately",
            "suitable",
            "ensures",
            "leverage",
            "robust",
            "best practice",
            "ISO",
            "SOC 2",
            "NIST"
        })
        void doNotSayWhatMeansNothingOrOneFramework(String banned) {
            String control =
                    DOORS.replaceFirst("guidance: word", "guidance: word " + banned + ", word");

            assertThat(lint(RULES, control, WINDOWS))
                    .containsExactly(
                            CONTROLS_FILE
                                    + ":21: the guidance of \"HSE-02\" says \""
                                    + banned
                                    + "\"");
        }

        @Test
        void nameNoRequirementOfAnyEdition() {
            PackFolder pack =
                    LibraryFolder.small(folder)
                            .with(
                                    CONTROLS_FILE,
                                    file(
                                            RULES.replace("[a lock]", "[\"a lock (T.2)\"]"),
                                            DOORS.replace("A thing done", "Doing T.1."),
                                            WINDOWS.replace("A thing done", "TLS 1.3 and T.10")));

            assertThat(LibraryFolder.lint(pack))
                    .containsExactly(
                            CONTROLS_FILE + ":4: the measures of \"HSE-01\" says \"T.2\"",
                            CONTROLS_FILE + ":21: the title of \"HSE-02\" says \"T.1\"");
        }

        @Test
        void ofAUsersPackAreOnlyWarnedOf(@TempDir Path below) {
            Content base = LibraryFolder.obligations(PackFolder.tiny(below)).load();
            PackFolder own =
                    new PackFolder(folder)
                            .with(
                                    CONTROLS_FILE,
                                    file(
                                            """
                                              - id: mine
                                                title: Mine
                                                type: detective
                                                nature: manual
                                                cadence: { every: yearly }
                                                discharges: [house-doors-locked]
                                                effort: { adopt: 1, runPerYear: 1 }
                                            """));

            List<Finding> findings = Lint.of(own.on(base.withoutPlaces())).findings();

            assertThat(findings)
                    .filteredOn(f -> f.place().name().startsWith(folder.toString()))
                    .hasSize(6)
                    .allMatch(f -> f.rule().equals("text-length"))
                    .allMatch(f -> f.severity() == Severity.WARNING);
        }
    }

    @Nested
    class Parts {
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                textBlock =
                        """
                        measures: [a lock]       | measures: []  | technical measure
                        documents: [house-rules] | documents: [] | document
                        owner: Caretaker         |               | owner
                        evidence: [ { kind: round-record, freshDays: 45, population: true } ] | evidence: [] | kind of evidence
                        """)
        void areAllThere(String usual, String otherwise, String part) {
            String control = DOORS.replace(usual, otherwise == null ? "" : otherwise);

            assertThat(lint(RULES, control, WINDOWS))
                    .containsExactly(CONTROLS_FILE + ":21: \"HSE-02\" names no " + part);
        }

        @Test
        void ofTheEvidenceOneOutlastsThePeriod() {
            String stale = DOORS.replace("freshDays: 45", "freshDays: 30");
            String other =
                    WINDOWS.replace(
                            "freshDays: 45, population: true }",
                            "freshDays: 30 }, { kind: other, freshDays: 31 }");

            assertThat(lint(RULES, stale, other))
                    .containsExactly(
                            CONTROLS_FILE
                                    + ":21: \"HSE-02\" runs every 31 days at most, and its evidence"
                                    + " is fresh for 30 at most");
        }

        @Test
        void ofContinuousControlsMayBeFreshForADay() {
            String daily =
                    DOORS.replace("every: monthly", "every: continuous")
                            .replace("freshDays: 45", "freshDays: 1");

            assertThat(lint(RULES, daily, WINDOWS)).isEmpty();
        }
    }

    @Nested
    class TheTitleOfAKindOfEvidence {
        private static final String KIND = "kind: round-record,";

        private List<String> rules(String ofDoors, String ofWindows) {
            return Lint.of(
                            LibraryFolder.small(folder)
                                    .with(
                                            CONTROLS_FILE,
                                            file(
                                                    RULES.replace(KIND, KIND + " title: a round,"),
                                                    DOORS.replace(KIND, ofDoors),
                                                    WINDOWS.replace(KIND, ofWindows)))
                                    .load())
                    .findings()
                    .stream()
                    .map(Finding::rule)
                    .filter(rule -> rule.contains("title"))
                    .toList();
        }

        @Test
        void isThereIsOneAndIsOfNoOther() {
            String said = KIND + " title: a round,";
            String other = "kind: window-record, title: a round of windows,";

            assertThat(rules(said, other)).isEmpty();
            assertThat(rules(KIND, other)).containsExactly("no-title");
            assertThat(rules(KIND + " title: a walk,", other)).containsExactly("two-titles");
            assertThat(rules(said, "kind: window-record, title: a round,"))
                    .containsExactly("same-title");
        }
    }

    @Nested
    class Stages {
        @Test
        void areSaidByEveryControlOfTheLibrary() {
            assertThat(
                            Lint.of(
                                            LibraryFolder.small(folder)
                                                    .with(
                                                            CONTROLS_FILE,
                                                            file(RULES, DOORS, WINDOWS))
                                                    .load())
                                    .findings())
                    .filteredOn(f -> f.rule().equals("no-stage"))
                    .hasSize(3);
            assertThat(Content.bundled().controls().controls()).allMatch(c -> c.stage() != null);
        }

        @ParameterizedTest
        @CsvSource({
            "decide, build",
            "decide, check",
            "build, check",
            "run, improve",
        })
        void neverWaitForALaterPart(String stage, String later) {
            assertThat(
                            lint(
                                    RULES.replace(
                                            "    owner:", "    stage: " + later + "\n    owner:"),
                                    DOORS.replace(
                                            "dependsOn: []",
                                            "dependsOn: [HSE-01]\n    stage: " + stage),
                                    WINDOWS))
                    .containsExactly(
                            CONTROLS_FILE
                                    + ":22: \"HSE-02\" waits for \"HSE-01\", which comes after it: %s after %s"
                                            .formatted(later, stage));
        }

        @ParameterizedTest
        @CsvSource({"build, run", "check, improve", "improve, decide"})
        void mayWaitForTheirOwnPartAndForEarlierOnes(String stage, String other) {
            assertThat(
                            lint(
                                    RULES.replace(
                                            "    owner:", "    stage: " + other + "\n    owner:"),
                                    DOORS.replace(
                                            "dependsOn: []",
                                            "dependsOn: [HSE-01]\n    stage: " + stage),
                                    WINDOWS))
                    .isEmpty();
        }
    }

    @Nested
    class Ids {
        @Test
        void areNumberedWithoutHoles() {
            assertThat(lint(RULES, WINDOWS, DOORS))
                    .containsExactly(
                            CONTROLS_FILE + ":21: \"HSE-03\" stands where \"HSE-02\" is next",
                            CONTROLS_FILE + ":38: \"HSE-02\" stands where \"HSE-04\" is next");
        }

        @Test
        void ofADomainHaveOnePrefix() {
            assertThat(
                            lint(
                                    RULES,
                                    DOORS.replace("HSE-02", "DOR-01"),
                                    WINDOWS.replace("HSE-03", "window")))
                    .containsExactly(
                            CONTROLS_FILE
                                    + ":21: \"DOR-01\" does not start with \"HSE-\" as the controls"
                                    + " of \"house\" do",
                            CONTROLS_FILE
                                    + ":38: \"window\" is not called like ACC-07: capitals, a"
                                    + " hyphen, two digits");
        }

        @Test
        void ofAnotherDomainHaveAnother() {
            PackFolder pack =
                    LibraryFolder.small(folder)
                            .with(CONTROLS_FILE, file(RULES, DOORS))
                            .with("controls/yard.yaml", "domain: yard\ncontrols:\n" + WINDOWS);

            assertThat(LibraryFolder.lint(pack))
                    .containsExactly(
                            "controls/yard.yaml:3: \"HSE-03\" starts with \"HSE-\", as controls of"
                                    + " \"house\" do");
        }
    }

    @Nested
    class Documents {
        @Test
        void thatAControlNeedsSayWhatItDischarges() {
            PackFolder pack =
                    LibraryFolder.small(folder)
                            .with(
                                    CONTROLS_FILE,
                                    file(
                                            RULES.replace("[house-rules]", "[other-rules]"),
                                            DOORS,
                                            WINDOWS))
                            .with(
                                    "documents/other-rules.md",
                                    DOCUMENT.replace("house-rules\n", "other-rules\n")
                                            .replace("[house-rules-written]", "[]"));

            assertThat(LibraryFolder.lint(pack))
                    .containsExactly(
                            CONTROLS_FILE
                                    + ":4: \"HSE-01\" discharges \"house-rules-written\", and none"
                                    + " of its documents does; house-rules would");
        }

        @Test
        void dischargeAllThatIsToBeWritten() {
            assertThat(lintOf(DOCUMENT_FILE, DOCUMENT.replace("[house-rules-written]", "[]")))
                    .containsExactly(
                            CONTROLS_FILE
                                    + ":4: \"HSE-01\" discharges \"house-rules-written\", and none"
                                    + " of its documents does; no document at all does",
                            "obligations/house.yaml:6: no document discharges"
                                    + " \"house-rules-written\"");
        }

        @Test
        void dischargeNothingThatIsDone() {
            String both =
                    DOCUMENT.replace(
                            "[house-rules-written]", "[house-rules-written, house-doors-locked]");

            assertThat(lintOf(DOCUMENT_FILE, both))
                    .containsExactly(
                            DOCUMENT_FILE
                                    + ":2: \"house-rules\" discharges \"house-doors-locked\", which"
                                    + " is not of facet document");
        }

        @Test
        void areNamedByAControl() {
            assertThat(lintOf("documents/spare.md", DOCUMENT.replace("house-rules\n", "spare\n")))
                    .containsExactly(
                            "documents/spare.md:2: no control names the document \"spare\"");
        }

        @Test
        void haveSubstance() {
            String thin = DOCUMENT.replace("word word word", "word").replace("Settles for all", "");

            assertThat(lintOf(DOCUMENT_FILE, thin))
                    .hasSize(1)
                    .first()
                    .asString()
                    .matches(
                            DOCUMENT_FILE
                                    + ":2: the text of \"house-rules\" has \\d+ words, and 220 are the fewest");
            assertThat(
                            lintOf(
                                    DOCUMENT_FILE,
                                    DOCUMENT.replaceFirst("summary: .*", "summary: Short")))
                    .containsExactly(
                            DOCUMENT_FILE
                                    + ":2: the summary of \"house-rules\" has 1 words, not 8 to 25");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                textBlock =
                        """
                        <b>locked</b>               | has HTML: <b>
                        <!-- to do -->              | has HTML: <!-- to do -->
                        https://example.org/a       | leads out of the paper: https://example.org/a
                        [rules](other.md)           | leads out of the paper: [rules](other.md)
                        ![plan](plan.png)           | leads out of the paper: ![plan](plan.png)
                        adequate locks              | says "adequate"
                        """)
        void areTextAndNoMore(String text, String message) {
            assertThat(lintOf(DOCUMENT_FILE, DOCUMENT + "\n" + text + "\n"))
                    .contains(DOCUMENT_FILE + ":18: the text of \"house-rules\" " + message);
        }

        @Test
        void maySpeakOfLessAndMoreAndPointWithinThemselves() {
            assertThat(lintOf(DOCUMENT_FILE, DOCUMENT + "\n1 < 2, see [above](#house-rules).\n"))
                    .isEmpty();
        }

        @Test
        void areEnoughAsALibrary() {
            LintReport report = Lint.of(LibraryFolder.small(folder).load());

            assertThat(report.findings())
                    .filteredOn(f -> !f.rule().equals("no-stage") && !f.rule().equals("no-title"))
                    .extracting(Finding::toString)
                    .containsExactly(
                            "documents: 1 documents, 0 of them of 450 words or more; 28 are the"
                                    + " fewest, and half of all");
        }
    }

    @Test
    void theCountsThatAReadmeQuotes() {
        Counts counts = Lint.of(LibraryFolder.small(folder).load()).counts();

        assertThat(counts.controls())
                .isEqualTo(
                        new Counts.OfControls(
                                2,
                                Map.of("house", 2),
                                Map.of(Control.Nature.MANUAL, 2),
                                Map.of(Cadence.Every.MONTHLY, 2),
                                3,
                                3,
                                100,
                                2400));
        assertThat(counts.documents())
                .isEqualTo(
                        new Counts.OfDocuments(
                                1, Map.of(DocumentTemplate.Kind.POLICY, 1), 247, 0, 1));
        assertThat(counts.editions()).extracting(Counts.OfEdition::reachable).containsExactly(3);
    }
}
