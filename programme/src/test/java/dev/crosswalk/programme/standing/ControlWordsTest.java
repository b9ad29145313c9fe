package dev.crosswalk.programme.standing;

import static dev.crosswalk.programme.World.inPlace;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.content.control.Control;
import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.ControlFact;
import dev.crosswalk.engine.ControlFact.Reason;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.engine.judgement.Judgement;
import dev.crosswalk.engine.judgement.Judgement.Outcome;
import dev.crosswalk.engine.judgement.Judgement.Rule;
import dev.crosswalk.engine.judgement.Judgement.Why;
import dev.crosswalk.engine.operation.Cadence;
import dev.crosswalk.programme.Adoption;
import dev.crosswalk.programme.AuditReport;
import dev.crosswalk.programme.Evidence;
import dev.crosswalk.programme.World;
import dev.crosswalk.programme.standing.ControlStanding.Condition;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// How a control stands, what is due of it, and why a conclusion on it lifts nothing, in words.
final class ControlWordsTest {
    @ParameterizedTest
    @CsvSource({
        "PROVED, in place and shown",
        "UNPROVED, in place and not shown",
        "FAILED, failed",
        "PLANNED, planned",
        "RETIRED, retired",
        "UNDECIDED, not decided on"
    })
    void aControlStandsAsPeopleSayIt(Condition condition, String words) {
        assertThat(ControlWords.of(condition)).isEqualTo(words);
    }

    @Test
    void whatAPlanProposedAndNobodyDecidedOnIsNotCalledPlanned() {
        LocalDate day = LocalDate.of(2027, 3, 1);
        Standing standing =
                new World()
                        .adopts(
                                Adoption.of("REV-01").dueOn(day).proposedFor(day),
                                Adoption.of("MFA-01")
                                        .dueOn(day)
                                        .proposedFor(day)
                                        .plannedOn(World.moment("2026-10-01")))
                        .on("beta", "2026-12-20");

        assertThat(ControlWords.counts(standing))
                .extracting(ControlWords.Count::words)
                .containsExactly("1 planned", "1 proposed by a plan and decided on by nobody");
    }

    @Test
    void whatAnAuditorExceptedIsCountedApartUntilThatIsClosed() {
        World world =
                new World()
                        .adopts(inPlace("REV-01", "2025-01-01"), inPlace("LOG-01", "2025-01-01"));
        AuditReport late =
                new AuditReport(
                        "R-1",
                        "A report",
                        List.of(Scope.of("alpha")),
                        Assurance.OPERATING,
                        World.period("2026-01-01/2026-06-30"),
                        LocalDate.of(2026, 7, 20),
                        null,
                        List.of(new AuditReport.Found("REV-01", List.of(), null, "one was late")));
        world.reports(late);

        assertThat(ControlWords.counts(world.on("alpha", "2026-12-20")))
                .extracting(ControlWords.Count::words)
                .containsExactly(
                        "1 in place with an auditor's exception", "1 in place and not shown");

        world.reports(
                late,
                new AuditReport(
                                "R-2",
                                "A later report",
                                List.of(Scope.of("alpha")),
                                Assurance.OPERATING,
                                World.period("2026-07-01/2026-11-30"),
                                LocalDate.of(2026, 12, 10),
                                null,
                                List.of())
                        .toBuilder()
                                .tests(List.of(new AuditReport.TestOfControl("REV-01", false, "")))
                                .build());

        assertThat(ControlWords.counts(world.on("alpha", "2026-12-20")))
                .extracting(ControlWords.Count::words)
                .noneMatch(words -> words.contains("exception"));
    }

    @ParameterizedTest
    @CsvSource({
        "EVIDENCE_EXPIRED, evidence expired",
        "CHECK_BROKE, the last test did not work",
        "NO_DATA, no evidence",
        "NOT_IMPLEMENTED, not in place",
        "DOCUMENT_NOT_IN_FORCE, a document of it is not in force",
        "LAPSED, the last occurrence was not done",
        "FAILING, the last test failed",
        "INCOMPLETE, not all of the window is known",
        "DEVIATIONS, deviations nobody concluded on",
        "PART_OF_WINDOW, part of the window only",
        "NOT_EFFECTIVE, deviations beyond any conclusion"
    })
    void anObligationIsUnknownForAReason(Reason reason, String words) {
        assertThat(ControlWords.of(new ControlFact.Unknown(reason, null, false))).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"DESIGNED, designed", "IMPLEMENTED, in place", "OPERATING, operated"})
    void anObligationHoldsAtALevel(Assurance level, String words) {
        assertThat(ControlWords.of(new ControlFact.Holds(level, List.of()))).isEqualTo(words);
    }

    @Test
    void deviationsAreExceptionsOnceSomebodyConcludedOnThem() {
        assertThat(ControlWords.of(Outcome.DEVIATIONS, false))
                .isEqualTo("deviations nobody concluded on");
        assertThat(ControlWords.of(Outcome.DEVIATIONS, true))
                .isEqualTo("effective with exceptions");
    }

    /// What was due was all done, and what is not complete is something else.
    @Test
    void anOutcomeThatIsNotOfWhatWasDueNamesWhatItIsOf() {
        Control own =
                Control.builder("OWN-01")
                        .title("Reviews")
                        .owner("IT lead")
                        .cadence(new Cadence(Cadence.Every.QUARTERLY, 14))
                        .discharges(List.of("small-factors", "small-log"))
                        .evidence(
                                List.of(
                                        kind("review", Control.Role.PERFORMANCE, "small-factors"),
                                        kind("fix", Control.Role.FOLLOW_UP, "small-log")))
                        .build();
        World world =
                new World()
                        .wants(World.operating("beta", "2026-01-01/2026-12-31"))
                        .adopts(
                                Adoption.of(new Adoption.Own(own))
                                        .state(Adoption.State.IMPLEMENTED)
                                        .implementedOn(World.moment("2025-01-01")))
                        .evidence(
                                review("2026-03-20"),
                                review("2026-06-20"),
                                review("2026-09-20"),
                                review("2026-12-20"));

        ControlStanding c = World.control(world.on("beta", "2027-06-30"), "OWN-01");

        assertThat(ControlWords.overWindow(c))
                .contains("4 of 4")
                .contains("not complete for small-log: nothing shows it");
        assertThat(ControlWords.besideFigures(c))
                .isEqualTo("; not complete for small-log: nothing shows it");
    }

    private static Control.EvidenceWanted kind(String kind, Control.Role role, String shows) {
        return new Control.EvidenceWanted(kind, role, List.of(shows), 90, false);
    }

    private static Evidence review(String day) {
        return World.seen("EV-" + day, "OWN-01", "review", day, day);
    }

    @ParameterizedTest
    @EnumSource(Due.Kind.class)
    void whatIsDueIsSaidOtherwiseOnceItIsOverdue(Due.Kind kind) {
        assertThat(DueWords.overdue(kind)).isNotEqualTo(DueWords.of(kind)).doesNotContain("-");
    }

    // NullAway does not read from compiled code that a nested type may be null.
    @SuppressWarnings("NullAway")
    private static Judgement judged(Outcome outcome, Rule rule) {
        return new Judgement(
                World.period("2026-01-01/2026-12-31"),
                outcome,
                null,
                4,
                1,
                rule,
                List.of(),
                new Judgement.Part(List.of(), 365, false),
                null,
                List.of(),
                List.of());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    FALSIFIED_RECORD                | a record was falsified or overridden, on which nobody concludes
                    RUN                             | too many deviate in a row, on which nobody concludes
                    MORE_THAN_A_PERSON_MAY_CONCLUDE | it deviates beyond what a person may conclude on
                    MORE_THAN_A_QUARTER             | more than a quarter deviate, on which nobody concludes
                    CONCLUDED_NOT_EFFECTIVE         | somebody concluded that it is not effective
                    """)
    void whatIsNotEffectiveIsNotLiftedForTheReasonThatDecided(Rule rule, String words) {
        assertThat(
                        ConclusionWords.why(
                                Why.NOTHING_TO_LIFT, null, judged(Outcome.NOT_EFFECTIVE, rule)))
                .isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    WINDOW_RUNS             | the window is not over
                    NOTHING_DUE             | nothing was ever due
                    NOT_IN_PLACE            | the control was not in place
                    OPEN                    | something that is due is still open
                    POPULATION_ABSENT       | there is no list of all events of the window
                    POPULATION_UNRECONCILED | the list of all events is not reconciled
                    NOTHING_SHOWS           | no evidence of a kind that shows it is on file
                    NOT_ACTED_ON            | nothing shows that what was found was acted on
                    TOO_MUCH_UNKNOWN        | nothing says how it was on more days, or more in a row, than anybody may conclude on
                    """)
    void whatIsNotKnownIsNotLiftedForWhatLacks(Rule rule, String words) {
        assertThat(ConclusionWords.why(Why.NOTHING_TO_LIFT, null, judged(Outcome.INCOMPLETE, rule)))
                .isEqualTo(
                        "not all of the window is known%s: %s"
                                .formatted(
                                        rule == Rule.WINDOW_RUNS || rule == Rule.OPEN ? " yet" : "",
                                        words));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    NOT_KNOWN_YET           | it is of a later day
                    BEFORE_THE_WINDOW_ENDED | the window ends on 2026-12-31, and a conclusion comes after it
                    LEAVES_OUT_A_DEVIATION  | it leaves out a deviation that was known by then
                    NOT_CORRECTED           | what deviates was not corrected by then
                    VOIDED                  | a deviation became known, or became worse, after it
                    NOTHING_TO_LIFT         | nothing deviates
                    REPLACED                | another conclusion counts, of that day or a later one
                    NOT_INDEPENDENT         | whoever concluded owns or performs the control, or accepted what deviates, and so was not independent
                    """)
    void aConclusionIsRefusedForAReason(Why why, String words) {
        assertThat(ConclusionWords.why(why, null, judged(Outcome.EFFECTIVE, Rule.ALL_DONE)))
                .isEqualTo(words);
    }

    @Test
    void ofManyNamesTheFirstThreeAreSaid() {
        assertThat(ConclusionWords.or(List.of("a"))).isEqualTo("a");
        assertThat(ConclusionWords.or(List.of("a", "b", "c"))).isEqualTo("a, or b, or c");
        assertThat(ConclusionWords.or(List.of("a", "b", "c", "d")))
                .isEqualTo("a, or b, or c, or others");
    }
}
