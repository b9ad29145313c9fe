package dev.crosswalk.programme.checklist;

import static dev.crosswalk.programme.World.daily;
import static dev.crosswalk.programme.World.day;
import static dev.crosswalk.programme.World.event;
import static dev.crosswalk.programme.World.failed;
import static dev.crosswalk.programme.World.handled;
import static dev.crosswalk.programme.World.inPlace;
import static dev.crosswalk.programme.World.keepsRegister;
import static dev.crosswalk.programme.World.passed;
import static dev.crosswalk.programme.World.population;
import static dev.crosswalk.programme.World.programme;
import static dev.crosswalk.programme.World.said;
import static dev.crosswalk.programme.World.seen;
import static dev.crosswalk.programme.World.unapproved;
import static dev.crosswalk.programme.World.verified;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.content.control.Control;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.engine.operation.Cadence;
import dev.crosswalk.programme.Adoption;
import dev.crosswalk.programme.DecidedExclusion;
import dev.crosswalk.programme.World;
import dev.crosswalk.programme.checklist.ToDo.Kind;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ChecklistTest {
    private final World world = programme();

    private List<ToDo> left(String edition, String asOf) {
        return Checklist.of(
                        world.on(edition, asOf), Scope.of(edition), World.CROSSWALK, World.LIBRARY)
                .items();
    }

    private static List<String> told(List<ToDo> items) {
        return items.stream()
                .map(i -> i.kind() + " " + i.about() + " for " + refs(i.serves()))
                .toList();
    }

    private static String refs(List<RequirementRef> refs) {
        return String.join(" ", refs.stream().map(RequirementRef::id).toList());
    }

    private static List<ToDo> of(Kind kind, List<ToDo> items) {
        return items.stream().filter(i -> i.kind() == kind).toList();
    }

    @Test
    void ofAnEmptyProgrammeNamesTheCheapestControlsOfTheLibrary() {
        List<ToDo> items = left("alpha", "2026-06-10");

        assertThat(told(items))
                .containsExactly(
                        "ADOPT BCK-01 for A.3",
                        "ADOPT LEA-01 for A.1",
                        "ADOPT LOG-01 for A.4",
                        "ADOPT MFA-01 for A.2",
                        "ADOPT REV-01 for A.1",
                        "ADOPT TST-01 for A.3",
                        "OWN small-oddity for A.5");
        assertThat(of(Kind.ADOPT, items).get(2).what())
                .isEqualTo(
                        "Adopt it: up to 2 person-days, for an obligation that no control of the programme discharges. After MFA-01.");
        assertThat(items.getFirst().owner()).isEqualTo("Platform lead");
    }

    @Test
    void goesFromWhatFailedToWhatOnlyComes() {
        world.adopts(
                inPlace("REV-01", "2026-01-01"),
                inPlace("LEA-01", "2026-01-01"),
                inPlace("MFA-01", "2026-01-01"),
                Adoption.of("BCK-01").dueOn(day("2026-12-01")));
        world.evidence(failed(seen("T-1", "MFA-01", "mfa-test", "2026-06-01", "2026-06-01")));

        world.approvals();

        List<ToDo> items = left("alpha", "2026-06-10");

        assertThat(items).extracting(ToDo::kind).isSorted();
        assertThat(told(items))
                .startsWith(
                        "FAILED MFA-01 for A.2",
                        "NONCONFORMITY MFA-01 for A.2",
                        "GATHER LEA-01 for A.1")
                .contains(
                        "GATHER MFA-01 for A.2",
                        "PROVE REV-01 for A.1",
                        "PROVE LEA-01 for A.1",
                        "APPROVE_DOCUMENT access-policy for A.1",
                        "FINISH BCK-01 for A.3",
                        "ADOPT TST-01 for A.3",
                        "OWN small-oddity for A.5",
                        "COMING REV-01 for A.1",
                        "GATHER REV-01 for A.1");
    }

    @Test
    void namesATestThatFailedWithinTheWindowThoughALaterOnePassed() {
        world.adopts(inPlace("MFA-01", "2026-01-01"));
        world.evidence(
                failed(seen("T-1", "MFA-01", "mfa-test", "2026-05-01", "2026-05-01")),
                passed(seen("T-2", "MFA-01", "mfa-test", "2026-06-01", "2026-06-01")));

        assertThat(of(Kind.EXPLAIN, left("alpha", "2026-06-10")))
                .extracting(ToDo::what)
                .anyMatch(what ->
                        what.startsWith(
                                "A test failed within the window and passed later: T-1 on 2026-05-01."));
    }

    @Test
    void namesTheEvidenceOfWhatIsNotShownOfAControlOfWhichSomethingIs() {
        Control own =
                Control.builder("OWN-01")
                        .title("Own")
                        .cadence(new Cadence(Cadence.Every.CONTINUOUS, 0))
                        .discharges(List.of("small-factors", "small-log"))
                        .evidence(
                                List.of(
                                        setting("one", "small-factors"),
                                        setting("two", "small-log")))
                        .build();
        world.adopts(
                Adoption.of(new Adoption.Own(own))
                        .state(Adoption.State.IMPLEMENTED)
                        .implementedOn(World.moment("2026-01-10")));
        world.evidence(seen("EV-1", "OWN-01", "one", "2026-03-01", "2026-03-01"));

        assertThat(of(Kind.PROVE, left("beta", "2026-03-10")))
                .extracting(i -> i.about() + ": " + i.what())
                .containsExactly(
                        "OWN-01: Gather evidence: two. Nothing shows 1 of its 2 obligations.");
    }

    private static Control.EvidenceWanted setting(String kind, String shows) {
        return new Control.EvidenceWanted(kind, Control.Role.SETTING, List.of(shows), 90, false);
    }

    @Test
    void hasNothingOfControlsThatServeOtherFrameworksOnly() {
        world.adopts(inPlace("BCK-01", "2026-01-01"), inPlace("TST-01", "2026-01-01"));

        assertThat(left("beta", "2026-06-10")).noneMatch(i -> i.about().equals("BCK-01"));
        assertThat(left("alpha", "2026-06-10")).anyMatch(i -> i.about().equals("BCK-01"));
    }

    @Nested
    class AMissedOccurrence {
        @BeforeEach
        void reviews() {
            world.adopts(inPlace("REV-01", "2026-01-01"));
            world.evidence(seen("EV-1", "REV-01", "review-record", "2026-03-20", "2026-03-20"));
        }

        @Test
        void canBeDoneLateUntilItsLimitIsPast() {
            ToDo missed = of(Kind.MISSED, left("alpha", "2026-08-01")).getFirst();

            assertThat(missed.what())
                    .isEqualTo(
                            "Do it now for 2026-Q2: it is late, and missing once its limit is past too.");
            assertThat(missed.owner()).isEqualTo("IT lead");
            assertThat(missed.due()).isEqualTo("2026-07-14");
            assertThat(of(Kind.EXPLAIN, left("alpha", "2026-08-01"))).isEmpty();
            assertThat(of(Kind.MISSED, left("alpha", "2026-08-15"))).isEmpty();
        }

        @Test
        void beyondWhatAnybodyMayConcludeIsAnExceptionToExplain() {
            assertThat(of(Kind.EXPLAIN, left("alpha", "2027-03-01")))
                    .extracting(ToDo::what)
                    .containsExactly(
                            "Missing for 2026-Q2, 2026-Q3, 2026-Q4: beyond what anybody may conclude, so it is not effective over the window. Correct it, and say what stood in for it.");
        }

        @Test
        void doneLateNeedsSomebodyToConcludeOnIt() {
            world.evidence(
                    seen("EV-1", "REV-01", "review-record", "2026-03-20", "2026-03-20"),
                    seen("EV-2", "REV-01", "review-record", "2026-07-20", "2026-07-20"),
                    seen("EV-3", "REV-01", "review-record", "2026-09-20", "2026-09-20"),
                    seen("EV-4", "REV-01", "review-record", "2026-12-20", "2026-12-20"));

            assertThat(of(Kind.EXPLAIN, left("alpha", "2026-08-01")))
                    .extracting(ToDo::what)
                    .containsExactly(
                            "Late for 2026-Q2. Somebody who neither owns nor did it has to look for cause, extent and harm, and conclude on it after 2026-12-31.");
            assertThat(of(Kind.EXPLAIN, left("alpha", "2027-03-01")))
                    .extracting(ToDo::what)
                    .containsExactly(
                            "Late for 2026-Q2. Somebody who neither owns nor did it has to look for cause, extent and harm, and conclude on it.");
        }

        /// One of 365 is within what a person may conclude.
        @Test
        void ofADayIsCorrectedByTheDaysAfterIt() {
            world.adopts(inPlace("BCK-01", "2025-06-01"));
            world.evidence(
                    daily(
                            "EV-1",
                            "BCK-01",
                            "backup-log",
                            "2025-12-31/2026-06-06",
                            "2026-06-08/2026-06-13"));

            assertThat(of(Kind.EXPLAIN, left("alpha", "2026-06-14")))
                    .extracting(ToDo::what)
                    .containsExactly(
                            "Missing for 2026-06-07. Somebody who neither owns nor did it has to look for cause, extent and harm, and conclude on it after 2026-12-31.");
        }

        @Test
        void ofSeveralDaysInARowIsBeyondAnyConclusion() {
            world.adopts(inPlace("BCK-01", "2026-06-01"));
            world.evidence(daily("EV-1", "BCK-01", "backup-log", "2026-06-01/2026-06-08"));

            assertThat(of(Kind.EXPLAIN, left("alpha", "2027-01-10")))
                    .extracting(ToDo::what)
                    .anyMatch(what ->
                            what.startsWith(
                                            "Missing for 2026-06-09, 2026-06-10, 2026-06-11, 2026-06-12 and")
                                    && what.contains(": beyond what anybody may conclude"));
        }

        /// What is missing so far may only not be on file.
        @Test
        void ofSeveralDaysInARowIsToBeFiledWhileTheWindowRuns() {
            world.adopts(inPlace("BCK-01", "2026-06-01"));
            world.evidence(daily("EV-1", "BCK-01", "backup-log", "2026-06-01/2026-06-08"));

            assertThat(of(Kind.GATHER, left("alpha", "2026-06-17")))
                    .extracting(ToDo::what)
                    .containsExactly(
                            "Missing for 2026-06-09, 2026-06-10, 2026-06-11, 2026-06-12 and 2 more. Lost, unless what was done since 2026-06-09 is on file: file backup-log.");
            assertThat(of(Kind.NONCONFORMITY, left("alpha", "2026-06-17"))).isEmpty();
        }

        @Test
        void ofDaysOnWhichTheControlWasNotInPlaceIsToBeExplained() {
            world.adopts(inPlace("REV-01", "2026-01-01"), inPlace("BCK-01", "2026-06-01"));

            assertThat(of(Kind.EXPLAIN, left("alpha", "2026-06-02")))
                    .extracting(ToDo::what)
                    .anyMatch(what ->
                            what.startsWith(
                                    "In place from 2026-06-01 to 2026-12-31 only, 214 of the window's 365 days"));
        }
    }

    @Test
    void asksForTheListOfEventsOfDaysOfWhichThereIsNone() {
        world.adopts(inPlace("LEA-01", "2026-01-01"));
        world.populations(
                population(
                        "POP-1",
                        "LEA-01",
                        "2026-01-01/2026-11-30",
                        "2026-11-30",
                        event("ann", "2026-02-01", "2026-02-01")));

        assertThat(of(Kind.GATHER, left("alpha", "2026-12-20"))).isEmpty();
        assertThat(of(Kind.GATHER, left("alpha", "2027-01-15")))
                .extracting(ToDo::what)
                .containsExactly(
                        "Gather the list of all its events of 2026-12-01 to 2026-12-31; none is a list too.");
        assertThat(of(Kind.COMING, left("alpha", "2027-01-15"))).isEmpty();
    }

    @Test
    void namesWhatIsSaidNotToBeMet() {
        world.attestations(said("beta/B.1", false));

        assertThat(of(Kind.FAILED, left("beta", "2026-06-10")))
                .extracting(i -> i.about() + ": " + i.what())
                .containsExactly("beta/B.1: Mend what was found (Bea), and have it said again.");
    }

    @Test
    void namesOpaqueRequirementsAndExclusionsThatNobodyApproved() {
        world.exclusions(unapproved("beta/B.3", "no servers"));

        List<ToDo> items = left("beta", "2026-06-10");

        assertThat(told(items))
                .contains(
                        "OWN beta/B.4 for B.4",
                        "APPROVE_EXCLUSION beta/B.3 for B.3",
                        "ADOPT LOG-01 for B.3");
    }

    @Test
    void namesWhatRunsOutBeforeTheWindowEnds() {
        world.adopts(inPlace("MFA-01", "2026-01-01"));
        world.evidence(seen("EV-1", "MFA-01", "mfa-report", "2026-06-01", "2026-06-01"));

        assertThat(of(Kind.RENEW, left("alpha", "2026-06-10")))
                .extracting(i -> i.about() + ": " + i.what())
                .containsExactly("MFA-01: Renew its evidence: it counts until 2026-07-16.");
        assertThat(of(Kind.RENEW, left("beta", "2026-06-10"))).isEmpty();
    }

    @Test
    void isEmptyWhereNothingIsLeft() {
        world.exclusions(
                new DecidedExclusion(RequirementRef.parse("beta/B.1"), "a", "Bea", null),
                new DecidedExclusion(RequirementRef.parse("beta/B.2"), "b", "Bea", null),
                new DecidedExclusion(RequirementRef.parse("beta/B.3"), "c", "Bea", null),
                new DecidedExclusion(RequirementRef.parse("beta/B.4"), "d", "Bea", null));

        assertThat(left("beta", "2026-06-10")).isEmpty();
    }

    @Nested
    class Nonconformities {
        @Test
        void areToBeOpenedForWhatWasNotEffectiveUntilOneNamesIt() {
            world.adopts(inPlace("REV-01", "2026-01-01"), keepsRegister());

            List<ToDo> items = of(Kind.NONCONFORMITY, left("alpha", "2027-02-20"));

            assertThat(told(items)).containsExactly("NONCONFORMITY REV-01 for A.1");
            assertThat(items.getFirst().what())
                    .startsWith("Open a nonconformity for REV-01: it is not effective");

            world.nonconformities(handled("NC-1"));

            items = of(Kind.NONCONFORMITY, left("alpha", "2027-02-20"));

            assertThat(told(items)).containsExactly("NONCONFORMITY NC-1 for A.1 A.3 A.4");
            assertThat(items.getFirst().what())
                    .isEqualTo(
                            "See it through. It does not say yet: what shows the effect of the"
                                    + " action, and since when, who saw that effect.");
        }

        @Test
        void thatAreClosedAreNothingToDo() {
            world.adopts(inPlace("REV-01", "2026-01-01"), keepsRegister());
            world.nonconformities(verified(handled("NC-1"), "Bea", "2026-12-20"));

            assertThat(of(Kind.NONCONFORMITY, left("alpha", "2027-02-20"))).isEmpty();
        }
    }
}
