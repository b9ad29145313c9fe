package dev.crosswalk.content;

import static dev.crosswalk.content.LibraryFolder.CONTROLS_FILE;
import static dev.crosswalk.content.LibraryFolder.control;
import static dev.crosswalk.content.LibraryFolder.file;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.content.control.Control;
import dev.crosswalk.engine.operation.Cadence;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ControlsReaderTest {
    @TempDir Path folder;

    private PackFolder with(String controls) {
        return LibraryFolder.small(folder).with(CONTROLS_FILE, controls);
    }

    /// One control that says something else than usual.
    private PackFolder saying(String usual, String otherwise) {
        return with(file(control("HSE-01", "[house-doors-locked]", usual, otherwise)));
    }

    @Nested
    class WhatIsRead {
        @Test
        void aControlSaysAllThatItsFileSays() {
            Content content = LibraryFolder.small(folder).load();

            Control control = content.controls().control("HSE-02").orElseThrow();

            assertThat(control)
                    .isEqualTo(
                            Control.builder("HSE-02")
                                    .title("A thing done")
                                    .domain("house")
                                    .objective(LibraryFolder.words(12))
                                    .description(LibraryFolder.words(30))
                                    .type(Control.Type.PREVENTIVE)
                                    .nature(Control.Nature.MANUAL)
                                    .cadence(new Cadence(Cadence.Every.MONTHLY, 5))
                                    .owner("Caretaker")
                                    .discharges(
                                            List.of("house-doors-locked", "house-windows-closed"))
                                    .measures(List.of("a lock"))
                                    .guidance(LibraryFolder.words(80))
                                    .testOfDesign(LibraryFolder.words(40))
                                    .testOfOperation(LibraryFolder.words(50))
                                    .evidence(
                                            List.of(
                                                    new Control.EvidenceWanted(
                                                            "round-record", 45, true)))
                                    .effort(new Control.Effort(50, 1200))
                                    .dependsOn(List.of("HSE-01"))
                                    .documents(List.of("house-rules"))
                                    .build());
        }

        @Test
        void aControlOfOnesOwnSaysOnlyWhatItHasTo() {
            Content content =
                    with("""
                    domain: house
                    controls:
                      - id: mine.1
                        title: Mine
                        type: corrective
                        nature: automated
                        cadence: { every: per-event }
                        discharges: [house-doors-locked]
                        effort: { adopt: 1, runPerYear: 0.25 }
                    """)
                            .load();

            Control control = content.controls().control("mine.1").orElseThrow();
            assertThat(control.cadence()).isEqualTo(new Cadence(Cadence.Every.PER_EVENT, 0));
            assertThat(control.effort()).isEqualTo(new Control.Effort(100, 25));
            assertThat(control.evidence()).isEmpty();
            assertThat(control.owner()).isEmpty();
        }

        @Test
        void aKindOfEvidenceSaysWhatItIsForAndWhatItShows() {
            Control control =
                    with(file(
                                    control(
                                            "HSE-02",
                                            "[house-doors-locked, house-windows-closed]",
                                            "evidence: [ {",
                                            "evidence: [ { kind: door-list, role: population,"
                                                    + " freshDays: 9 }, { kind: door-setting, role:"
                                                    + " setting, shows: [house-windows-closed],"
                                                    + " freshDays: 9 }, {")))
                            .load()
                            .controls()
                            .control("HSE-02")
                            .orElseThrow();

            Control.EvidenceWanted list =
                    new Control.EvidenceWanted(
                            "door-list", Control.Role.POPULATION, List.of(), 9, true);
            Control.EvidenceWanted setting =
                    new Control.EvidenceWanted(
                            "door-setting",
                            Control.Role.SETTING,
                            List.of("house-windows-closed"),
                            9,
                            false);
            Control.EvidenceWanted record = new Control.EvidenceWanted("round-record", 45, true);
            assertThat(control.evidence()).containsExactly(list, setting, record);
            assertThat(control.shownBy("house-doors-locked")).containsExactly(record);
            assertThat(control.shownBy("house-windows-closed")).containsExactly(setting, record);
            assertThat(control.shownBy("house-rules-written")).isEmpty();
            assertThat(control.shown(list)).isEmpty();
            assertThat(control.shown(record)).isEqualTo(control.discharges());
        }

        @Test
        void aControlMaySayWhenItBeginsAndWhatItSucceeds() {
            Control control =
                    with(file(
                                    control("HSE-01", "[house-rules-written]"),
                                    control(
                                            "HSE-02",
                                            "[house-doors-locked]",
                                            "owner: Caretaker",
                                            "succeeds: HSE-01\n    firstDue: 2026-02-15\n   "
                                                    + " dayBegins: \"04:00\"\n    stage: run",
                                            "toleranceDays: 5",
                                            "toleranceDays: 5, days: business")))
                            .load()
                            .controls()
                            .control("HSE-02")
                            .orElseThrow();

            assertThat(control.succeeds()).isEqualTo("HSE-01");
            assertThat(control.firstDue()).isEqualTo("2026-02-15");
            assertThat(control.dayBegins()).isEqualTo("04:00");
            assertThat(control.stage()).isEqualTo(Control.Stage.RUN);
            assertThat(control.cadence())
                    .isEqualTo(new Cadence(Cadence.Every.MONTHLY, 5, Cadence.Days.BUSINESS));
        }

        @Test
        void linesThatEndAsInWindowsAreLinesToo() {
            Content unix = LibraryFolder.small(folder).load();

            Content windows = with(LibraryFolder.controls().replace("\n", "\r\n")).load();

            assertThat(windows.controls()).isEqualTo(unix.controls());
        }

        @Test
        void controlsKeepTheOrderOfTheirFile() {
            Content content =
                    with(file(
                                    control("HSE-09", "[house-doors-locked]"),
                                    control("HSE-02", "[house-windows-closed]")))
                            .load();

            assertThat(content.controls().controls())
                    .extracting(Control::id)
                    .containsExactly("HSE-09", "HSE-02");
        }
    }

    @Nested
    class Names {
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                textBlock =
                        """
                        discharges: [house-doors-locked] | discharges: [house-doors-loked] | 12 | unknown obligation "house-doors-loked". Maybe "house-doors-locked"?
                        documents: [house-rules]         | documents: [house-rule]         | 20 | unknown document "house-rule". Maybe "house-rules"?
                        dependsOn: []                    | dependsOn: [HSE-10]             | 19 | unknown control "HSE-10". Maybe "HSE-01"?
                        discharges: [house-doors-locked] | discharges: [house-doors-locked, house-doors-locked] | 12 | "house-doors-locked" is in discharges twice
                        discharges: [house-doors-locked] | discharges: []                  | 12 | a control discharges at least one obligation
                        type: preventive                 | type: preventative              | 8  | type is one of preventive, detective, corrective, not "preventative". Maybe "preventive"?
                        nature: manual                   | nature: by hand                 | 9  | nature is one of manual, automated, hybrid, not "by hand".
                        owner: Caretaker                 | owners: Caretaker               | 11 | unknown key "owners" in a control. Maybe "owner"?
                        title: A thing done              | title: ''                       | 5  | title of a control has no value
                        """)
        void thatAreUnknownAreRefusedWithLineAndNearest(
                String usual, String otherwise, int line, String message) {
            assertThat(saying(usual, otherwise).wrong())
                    .containsExactly(CONTROLS_FILE + ":" + line + ": " + message);
        }

        @Test
        void ofAControlAreThereOnce() {
            String one = control("HSE-01", "[house-doors-locked]");

            assertThat(with(file(one, one)).wrong())
                    .singleElement()
                    .asString()
                    .startsWith(CONTROLS_FILE + ":21: control \"HSE-01\" exists already, in ")
                    .endsWith(CONTROLS_FILE + ":4, and must not be redefined");
        }

        @Test
        void ofBundledControlsAreTaken(@TempDir Path below) {
            Content bundled = LibraryFolder.small(below).load().withoutPlaces();

            assertThat(
                            new PackFolder(folder)
                                    .with(
                                            CONTROLS_FILE,
                                            file(control("HSE-02", "[house-doors-locked]")))
                                    .wrongOn(bundled))
                    .containsExactly(
                            CONTROLS_FILE
                                    + ":4: control \"HSE-02\" exists already, in the bundled"
                                    + " content, and must not be redefined");
        }

        @Test
        void ofBundledControlsAndDocumentsMayBeUsedByAPack(@TempDir Path below) {
            Content bundled = LibraryFolder.small(below).load().withoutPlaces();

            Content content =
                    new PackFolder(folder)
                            .with(
                                    "controls/mine.yaml",
                                    file(
                                            control(
                                                    "MY-1",
                                                    "[house-doors-locked]",
                                                    "dependsOn: []",
                                                    "dependsOn: [HSE-01]")))
                            .on(bundled);

            assertThat(content.controls().controls())
                    .extracting(Control::id)
                    .containsExactly("HSE-01", "HSE-02", "MY-1");
        }

        @Test
        void thatNoFileCouldHaveAreRefused() {
            assertThat(with(file(control("HSE 01", "[house-doors-locked]"))).wrong())
                    .singleElement()
                    .asString()
                    .startsWith(CONTROLS_FILE + ":4: \"HSE 01\" is not an id: letters and digits");
        }

        @Test
        void ofADomainHaveOneTitle() {
            String other = LibraryFolder.controls().replace("title: House", "title: Home");

            assertThat(with(other).wrong())
                    .containsExactly(
                            CONTROLS_FILE
                                    + ":2: domain \"house\" has the title \"House\" already, not"
                                    + " \"Home\"");
        }
    }

    @Nested
    class Circles {
        @Test
        void areNamedOnceWithAllThatAreInThem() {
            String controls =
                    file(
                            control("A-1", "[house-doors-locked]", "On: []", "On: [A-2]"),
                            control("A-2", "[house-doors-locked]", "On: []", "On: [A-3]"),
                            control("A-3", "[house-doors-locked]", "On: []", "On: [A-1]"),
                            control("A-4", "[house-doors-locked]", "On: []", "On: [A-1]"));

            assertThat(with(controls).wrong())
                    .containsExactly(
                            CONTROLS_FILE
                                    + ":19: controls depend on each other in a circle: A-1, A-2,"
                                    + " A-3, A-1");
        }

        @Test
        void ofOneAreCalledWhatTheyAre() {
            assertThat(saying("dependsOn: []", "dependsOn: [HSE-01]").wrong())
                    .containsExactly(CONTROLS_FILE + ":19: \"HSE-01\" depends on itself");
        }
    }

    @Nested
    class Fields {
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                textBlock =
                        """
                        every: monthly      | every: fortnightly  | 10 | every is one of continuous, per-event, daily, weekly, monthly, quarterly, half-yearly, yearly, not "fortnightly".
                        every: monthly      | every: annually     | 10 | not "annually".
                        every: monthly      | every: half_yearly  | 10 | Maybe "half-yearly"?
                        toleranceDays: 5    | toleranceDays: -1   | 10 | toleranceDays is a whole number from 0 to 3660, not "-1"
                        toleranceDays: 5    | tolerance: 5        | 10 | unknown key "tolerance" in a cadence. One of: days, every, toleranceDays.
                        adopt: 0.5          | adopt: -1           | 18 | adopt is a number of person-days such as 3 or 0.5, not "-1"
                        adopt: 0.5          | adopt: 0.125        | 18 | not "0.125"
                        adopt: 0.5          | adopt: 1e3          | 18 | not "1e3"
                        adopt: 0.5          | adopt: three        | 18 | not "three"
                        adopt: 0.5          | adopt: 0,5          | 18 | adopt
                        adopt: 0.5, runPerYear: 12 | adopt: 1     | 18 | an effort lacks the key "runPerYear"
                        freshDays: 45       | freshDays: 0        | 17 | freshDays is a whole number from 1 to 3660, not "0"
                        freshDays: 45, population: true | freshDays: 45, population: all | 17 | population is true or false
                        kind: round-record  | kind: Round Record  | 17 | "Round Record" is not an id
                        toleranceDays: 5    | toleranceDays: 5, days: working | 10 | days is one of calendar, business, not "working".
                        freshDays: 45       | role: performed, freshDays: 45 | 17 | role is one of performance, setting, follow-up, population, not "performed".
                        freshDays: 45       | role: folow-up, freshDays: 45 | 17 | Maybe "follow-up"?
                        freshDays: 45       | shows: [house-doors-loked], freshDays: 45 | 17 | it shows "house-doors-loked", which the control does not discharge. Maybe "house-doors-locked"?
                        freshDays: 45       | shows: [house-windows-closed], freshDays: 45 | 17 | it shows "house-windows-closed", which the control does not discharge.
                        freshDays: 45       | shows: [house-doors-locked, house-doors-locked], freshDays: 45 | 17 | "house-doors-locked" is in shows twice
                        freshDays: 45       | shows: [], freshDays: 45 | 17 | only a population may show nothing. Leave shows out where the kind shows all
                        freshDays: 45       | toleranceDays: 1, freshDays: 45 | 17 | toleranceDays is for a performance of a per-event control, and of "round-record" its control is monthly and answers no events: leave it out
                        freshDays: 45       | answers: [round-record], freshDays: 45 | 17 | answers is for a performance of a per-event control
                        freshDays: 45       | toleranceDays: -1, freshDays: 45 | 17 | toleranceDays is a whole number from 0 to 3660, not "-1"
                        freshDays: 45, population: true | role: population, freshDays: 45, population: false | 17 | a kind whose role is population lists all events: leave population out
                        owner: Caretaker    | dayBegins: four      | 11 | dayBegins is an hour of the day such as "04:00", not "four"
                        owner: Caretaker    | firstDue: 2026-02-30 | 11 | the date 2026-02-30 does not exist
                        owner: Caretaker    | stage: running       | 11 | stage is one of decide, build, run, check, improve, not "running".
                        owner: Caretaker    | succeeds: HSE-1      | 11 | unknown control "HSE-1". Maybe "HSE-01"?
                        owner: Caretaker    | succeeds: HSE-01     | 11 | "HSE-01" cannot succeed "HSE-01", which succeeds it
                        kind: round-record, freshDays: 45 | kind: round-record | 17 | a kind of evidence lacks the key "freshDays"
                        """)
        void thatAreWrongAreRefusedWithTheirLine(
                String usual, String otherwise, int line, String message) {
            assertThat(saying(usual, otherwise).wrong())
                    .isNotEmpty()
                    .allMatch(w -> w.startsWith(CONTROLS_FILE + ":" + line + ": "))
                    .anyMatch(w -> w.contains(message));
        }

        @Test
        void ofEvidenceAnswerOnlyListsOfTheirControl() {
            assertThat(
                            with(file(
                                            control(
                                                    "HSE-01",
                                                    "[house-doors-locked]",
                                                    "every: monthly",
                                                    "every: per-event",
                                                    "population: true }",
                                                    "answers: [dor-list] }, { kind: door-list,"
                                                            + " role: population, freshDays: 9 }, {"
                                                            + " kind: door-setting, role: setting,"
                                                            + " freshDays: 9, toleranceDays: 0 }")))
                                    .wrong())
                    .containsExactlyInAnyOrder(
                            CONTROLS_FILE
                                    + ":17: \"round-record\" answers \"dor-list\", which is no list of"
                                    + " events of its control. Maybe \"door-list\"?",
                            CONTROLS_FILE
                                    + ":17: toleranceDays is for a performance of a per-event"
                                    + " control, and of \"door-setting\" its role is setting: leave it"
                                    + " out");
        }

        @Test
        void wantTheSameEvidenceOnce() {
            assertThat(
                            saying(
                                            "population: true }",
                                            "population: true }, { kind: round-record, freshDays:"
                                                    + " 5 }")
                                    .wrong())
                    .containsExactly(
                            CONTROLS_FILE
                                    + ":17: evidence of kind \"round-record\" is wanted twice");
        }
    }
}
