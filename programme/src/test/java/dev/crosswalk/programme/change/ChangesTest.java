package dev.crosswalk.programme.change;

import static dev.crosswalk.programme.World.answered;
import static dev.crosswalk.programme.World.concluded;
import static dev.crosswalk.programme.World.daily;
import static dev.crosswalk.programme.World.day;
import static dev.crosswalk.programme.World.decided;
import static dev.crosswalk.programme.World.excluded;
import static dev.crosswalk.programme.World.failed;
import static dev.crosswalk.programme.World.implemented;
import static dev.crosswalk.programme.World.inPlace;
import static dev.crosswalk.programme.World.inconclusive;
import static dev.crosswalk.programme.World.moment;
import static dev.crosswalk.programme.World.operating;
import static dev.crosswalk.programme.World.passed;
import static dev.crosswalk.programme.World.programme;
import static dev.crosswalk.programme.World.retired;
import static dev.crosswalk.programme.World.said;
import static dev.crosswalk.programme.World.seen;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.content.GivenAnswer;
import dev.crosswalk.content.control.Control;
import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.engine.FrameworkEdition;
import dev.crosswalk.engine.Library;
import dev.crosswalk.engine.judgement.History.As;
import dev.crosswalk.engine.operation.Cadence;
import dev.crosswalk.programme.Adoption;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.World;
import dev.crosswalk.programme.change.Cause.ControlChanged;
import dev.crosswalk.programme.change.Cause.Why;
import dev.crosswalk.programme.standing.ProgrammeAt;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ChangesTest {
    private final World world = programme();

    private static ProgrammeAt at(Programme p, String asOf) {
        return at(p, asOf, asOf);
    }

    private static ProgrammeAt at(Programme p, String asOf, String knownAt) {
        return ProgrammeAt.of(p, World.LIBRARY, World.CROSSWALK, moment(asOf), moment(knownAt));
    }

    /// The same files on two days.
    private Changes days(String before, String after) {
        Programme p = world.now();
        return Changes.between(at(p, before), at(p, after));
    }

    private static List<String> told(Changes changes) {
        return changes.controls().stream()
                .map(c ->
                        "%s %s %s%s"
                                .formatted(
                                        c.direction(),
                                        c.control(),
                                        c.why(),
                                        c.on() == null ? "" : " on " + c.on()))
                .toList();
    }

    private static List<String> requirements(Changes changes, String edition) {
        return changes.frameworks().stream()
                .filter(f -> f.scope().edition().equals(edition))
                .flatMap(f -> f.requirements().stream())
                .map(r ->
                        "%s %s %s to %s"
                                .formatted(
                                        r.direction(),
                                        r.after().ref().id(),
                                        r.before().coverage(),
                                        r.after().coverage()))
                .toList();
    }

    @Test
    void nothingChangesWhereNothingDid() {
        world.adopts(inPlace("MFA-01", "2026-01-01"), inPlace("REV-01", "2026-01-01"));
        world.evidence(seen("EV-1", "MFA-01", "mfa-report", "2026-06-01", "2026-06-01"));

        Changes changes = days("2026-06-02", "2026-06-03");

        assertThat(changes.controls()).isEmpty();
        assertThat(changes.frameworks()).hasSize(2).allMatch(f -> f.requirements().isEmpty());
        assertThat(changes.hasRegression()).isFalse();
    }

    @Nested
    class AControl {
        @Test
        void whoseEvidenceExpiredReopensItsRequirements() {
            world.adopts(inPlace("MFA-01", "2026-01-01"));
            world.evidence(seen("EV-1", "MFA-01", "mfa-report", "2026-06-20", "2026-06-20"));

            Changes changes = days("2026-08-04", "2026-08-05");

            assertThat(told(changes))
                    .containsExactly("WORSE MFA-01 EVIDENCE_EXPIRED on 2026-08-04");
            assertThat(requirements(changes, "beta")).containsExactly("WORSE B.2 PARTIAL to NONE");
            assertThat(changes.reachedBy(changes.controls().getFirst()))
                    .extracting(r -> r.after().ref().toString())
                    .containsExactly("beta/B.2");
            assertThat(changes.hasRegression()).isTrue();
        }

        @Test
        void isToldToHaveExpiredOnTheLastDayOnWhichTheObligationWasShown() {
            Control.EvidenceWanted log =
                    new Control.EvidenceWanted(
                            "log-export", Control.Role.SETTING, List.of("small-log"), 30, false);
            Control.EvidenceWanted factors =
                    new Control.EvidenceWanted(
                            "mfa-export",
                            Control.Role.SETTING,
                            List.of("small-factors"),
                            300,
                            false);
            world.adopts(
                    Adoption.of(
                                    new Adoption.Own(
                                            Control.builder("OWN-1")
                                                    .title("Settings")
                                                    .cadence(
                                                            new Cadence(
                                                                    Cadence.Every.CONTINUOUS, 0))
                                                    .owner("Cy")
                                                    .discharges(
                                                            List.of("small-log", "small-factors"))
                                                    .evidence(List.of(log, factors))
                                                    .build()))
                            .state(Adoption.State.IMPLEMENTED)
                            .implementedOn(moment("2026-01-01")));
            world.evidence(
                    seen("EV-1", "OWN-1", "log-export", "2026-06-20", "2026-06-20"),
                    seen("EV-2", "OWN-1", "mfa-export", "2026-06-20", "2026-06-20"));

            assertThat(told(days("2026-07-10", "2026-08-05")))
                    .containsExactly("WORSE OWN-1 EVIDENCE_EXPIRED on 2026-07-20");
        }

        @Test
        void sharesItsOneLineWithAllThatADocumentNoLongerDescribes() {
            world.adopts(inPlace("REV-01", "2026-01-01"), inPlace("LEA-01", "2026-01-01"));
            ProgrammeAt before = at(world.now(), "2026-07-10");
            world.approvals();

            Changes changes = Changes.between(before, at(world.now(), "2026-07-10"));

            assertThat(changes.broken())
                    .singleElement()
                    .satisfies(b -> {
                        assertThat(ChangeWords.of(b)).isEqualTo("LEA-01, REV-01");
                        assertThat(ChangeWords.why(b.first()))
                                .isEqualTo("no longer approved: access-policy");
                    });
        }

        @Test
        void whoseOccurrenceIsMissingReopensItsRequirements() {
            world.adopts(inPlace("REV-01", "2026-01-01"));
            world.evidence(seen("EV-1", "REV-01", "review-record", "2026-06-20", "2026-06-20"));

            Changes changes = days("2026-11-14", "2026-11-15");

            // It is late since October 15, and missing since November 15.
            assertThat(told(changes))
                    .containsExactly("WORSE REV-01 OCCURRENCE_MISSED on 2026-10-14");
            assertThat(changes.controls().getFirst().detail()).containsExactly("2026-Q3");
            assertThat(requirements(changes, "beta")).containsExactly("WORSE B.1 FULL to NONE");
            assertThat(changes.hasRegression()).isTrue();
        }

        @Test
        void thatIsOnlyAskedForLessOftenIsToldToBeLoosened() {
            world.adopts(inPlace("REV-01", "2026-01-01"));
            world.evidence(seen("EV-1", "REV-01", "review-record", "2026-06-20", "2026-06-20"));
            ProgrammeAt before = at(world.now(), "2026-11-15");
            world.adopts(
                    inPlace("REV-01", "2026-01-01")
                            .subject(
                                    new Adoption.OfLibrary(
                                            "REV-01", "", new Cadence(Cadence.Every.YEARLY, 0))));

            Changes changes = Changes.between(before, at(world.now(), "2026-11-15"));

            assertThat(changes.controls())
                    .extracting(Cause.ControlChanged::why)
                    .containsExactly(Why.LOOSENED);
            assertThat(ChangeWords.why(changes.controls().getFirst()))
                    .startsWith("asked for less often, or later: yearly, before quarterly");
            assertThat(changes.loosened()).containsExactly("REV-01");
            assertThat(Changes.between(before, before).loosened()).isEmpty();
        }

        @Test
        void thatMissedAnOccurrenceWhileTheWindowRunsIsWorseAlthoughNothingWasProved() {
            world.adopts(inPlace("REV-01", "2026-01-01"));
            world.evidence(seen("EV-1", "REV-01", "review-record", "2026-03-20", "2026-03-20"));

            Changes later = days("2026-07-10", "2026-07-20");
            assertThat(told(later)).containsExactly("WORSE REV-01 OCCURRENCE_MISSED on 2026-07-14");
            assertThat(later.controls().getFirst().detail()).containsExactly("2026-Q2");
            assertThat(later.hasRegression()).isFalse();
        }

        @Test
        void missesNothingOfDaysWithoutPopulation() {
            world.adopts(inPlace("LEA-01", "2026-01-01"));

            assertThat(told(days("2026-01-02", "2026-07-01"))).isEmpty();
        }

        @Test
        void whoseTestFailedIsWorseAndBetterWhenALaterOnePasses() {
            world.adopts(inPlace("MFA-01", "2026-01-01"));
            world.evidence(
                    seen("EV-1", "MFA-01", "mfa-report", "2026-03-01", "2026-03-01"),
                    failed(seen("T-1", "MFA-01", "mfa-test", "2026-03-10", "2026-03-10")),
                    passed(seen("T-2", "MFA-01", "mfa-test", "2026-03-12", "2026-03-12")));

            Changes failed = days("2026-03-09", "2026-03-10");
            Changes passed = days("2026-03-10", "2026-03-12");

            assertThat(told(failed)).containsExactly("WORSE MFA-01 TEST_FAILED on 2026-03-10");
            assertThat(failed.controls().getFirst().detail()).containsExactly("T-1");
            assertThat(requirements(failed, "beta")).containsExactly("WORSE B.2 PARTIAL to NONE");
            assertThat(told(passed)).containsExactly("BETTER MFA-01 TEST_PASSED");
            assertThat(passed.hasRegression()).isFalse();
        }

        @Test
        void whoseTestFailedForTooManyDaysInARowIsWorseForTheWindowAlthoughALaterOnePassed() {
            world.adopts(inPlace("MFA-01", "2026-01-01"));
            world.evidence(
                    seen("EV-1", "MFA-01", "mfa-report", "2026-01-01", "2026-01-01"),
                    seen("EV-2", "MFA-01", "mfa-report", "2026-02-10", "2026-02-10"),
                    failed(seen("T-1", "MFA-01", "mfa-test", "2026-03-10", "2026-03-10")),
                    passed(seen("T-2", "MFA-01", "mfa-test", "2026-03-20", "2026-03-20")));

            assertThat(told(days("2026-03-09", "2026-03-20")))
                    .containsExactly("WORSE MFA-01 NOT_EFFECTIVE");
        }

        @Test
        void whoseTestBrokeIsNoLongerProvedWhenTheLastThatPassedIsStale() {
            world.adopts(inPlace("MFA-01", "2026-01-01"));
            world.evidence(
                    passed(seen("T-1", "MFA-01", "mfa-test", "2026-03-10", "2026-03-10")),
                    inconclusive(seen("T-2", "MFA-01", "mfa-test", "2026-03-20", "2026-03-20")));

            assertThat(told(days("2026-03-19", "2026-03-20"))).isEmpty();
            // The one that passed counted for 60 days.
            assertThat(told(days("2026-05-09", "2026-05-10")))
                    .containsExactly("WORSE MFA-01 TEST_BROKE");
        }

        @Test
        void thatIsRetiredPlannedOrPutInPlaceSaysSo() {
            world.adopts(
                    retired("MFA-01", "2026-02-01", "2026-03-15").plannedOn(moment("2026-01-05")));
            world.evidence(seen("EV-1", "MFA-01", "mfa-report", "2026-02-01", "2026-02-01"));

            assertThat(told(days("2026-01-04", "2026-01-05")))
                    .containsExactly("BETTER MFA-01 PLANNED on 2026-01-05");
            assertThat(told(days("2026-01-20", "2026-02-01")))
                    .containsExactly("BETTER MFA-01 IMPLEMENTED on 2026-02-01");
            assertThat(told(days("2026-03-01", "2026-03-15")))
                    .containsExactly("WORSE MFA-01 RETIRED on 2026-03-15");
        }

        @Test
        void thatOperatedIsBetterWhenItsWindowIsOver() {
            world.adopts(inPlace("MFA-01", "2026-01-01"));
            world.evidence(daily("EV-1", "MFA-01", "mfa-report", "2026-01-01/2026-12-31"));
            Programme p = world.now();
            Changes changes = Changes.between(at(p, "2026-12-31"), at(p, "2027-01-01"));

            assertThat(told(changes)).containsExactly("BETTER MFA-01 OPERATED on 2026-12-31");
            assertThat(requirements(changes, "alpha")).containsExactly("BETTER A.2 NONE to FULL");
        }
    }

    /// A control of the organisation's own, of which evidence of a first kind is on file, and none
    /// of a second.
    @Nested
    class AnOwnControl {
        private static Control.EvidenceWanted kind(String kind, String... shows) {
            return new Control.EvidenceWanted(
                    kind, Control.Role.SETTING, List.of(shows), 90, false);
        }

        private ProgrammeAt of(List<String> discharges, Control.EvidenceWanted... kinds) {
            Control own =
                    Control.builder("OWN-1")
                            .title("Settings")
                            .cadence(new Cadence(Cadence.Every.CONTINUOUS, 0))
                            .owner("Cy")
                            .discharges(discharges)
                            .evidence(List.of(kinds))
                            .build();
            world.wants(implemented("beta"))
                    .adopts(
                            Adoption.of(new Adoption.Own(own))
                                    .state(Adoption.State.IMPLEMENTED)
                                    .implementedOn(moment("2026-01-01")))
                    .evidence(seen("EV-1", "OWN-1", "first", "2026-06-20", "2026-06-20"));
            return at(world.now(), "2026-07-01");
        }

        private static List<String> bothWays(ProgrammeAt one, ProgrammeAt other) {
            return Stream.of(Changes.between(one, other), Changes.between(other, one))
                    .flatMap(c -> c.controls().stream())
                    .map(c -> c.direction() + " " + c.why() + " " + c.detail())
                    .toList();
        }

        @Test
        void thatDischargesMoreIsBetterAndOneThatDischargesLessIsWorse() {
            assertThat(
                            bothWays(
                                    of(List.of("small-log"), kind("first", "small-log")),
                                    of(
                                            List.of("small-log", "small-backup"),
                                            kind("first", "small-log", "small-backup"))))
                    .containsExactly(
                            "BETTER DISCHARGES_MORE [small-backup]",
                            "WORSE DISCHARGES_LESS [small-backup]");
        }

        @Test
        void whoseEvidenceShowsMoreIsBetterAndOneWhoseEvidenceShowsLessIsWorse() {
            List<String> discharges = List.of("small-log", "small-backup");
            assertThat(
                            bothWays(
                                    of(discharges, kind("first", "small-log")),
                                    of(
                                            discharges,
                                            kind("first", "small-log"),
                                            kind("second", "small-backup"))))
                    .containsExactly(
                            "BETTER SHOWS_MORE [small-backup]", "WORSE SHOWS_LESS [small-backup]");
        }
    }

    @Test
    void anEarlierLookKnowsWhatWasReceivedByItsDayAndNothingThatTheLaterOneDoesNot() {
        ProgrammeAt now = at(world.now(), "2026-10-15", "2026-09-01");

        assertThat(now.earlier(now.programme(), day("2026-06-30")).knownAt())
                .isEqualTo(moment("2026-06-30"));
        assertThat(now.earlier(day("2026-10-01")).knownAt()).isEqualTo(moment("2026-09-01"));
    }

    @Nested
    class TwoVersionsOfTheFiles {
        private Programme old;

        @BeforeEach
        void first() {
            world.adopts(inPlace("MFA-01", "2026-01-01"), inPlace("REV-01", "2026-01-01"));
            world.evidence(
                    seen("EV-1", "MFA-01", "mfa-report", "2026-06-01", "2026-06-01"),
                    seen("EV-2", "REV-01", "review-record", "2026-06-01", "2026-06-01"));
            world.attestations(said("beta/B.4", true));
            old = world.now();
        }

        private Changes since() {
            return Changes.between(at(old, "2026-06-10"), at(world.now(), "2026-06-10"));
        }

        @Test
        void differByEvidenceThatWasTakenOut() {
            world.evidence(seen("EV-1", "MFA-01", "mfa-report", "2026-06-01", "2026-06-01"));

            assertThat(told(since())).containsExactly("WORSE REV-01 EVIDENCE_GONE");
            assertThat(requirements(since(), "beta")).containsExactly("WORSE B.1 FULL to NONE");
        }

        @Test
        void differByADocumentThatIsApprovedAndByOneThatIsNoLonger() {
            world.approvals();
            ProgrammeAt without = at(world.now(), "2026-06-10");

            assertThat(told(Changes.between(without, at(old, "2026-06-10"))))
                    .containsExactly("BETTER REV-01 DOCUMENTS_APPROVED");
            assertThat(told(Changes.between(at(old, "2026-06-10"), without)))
                    .containsExactly("WORSE REV-01 DOCUMENT_NOT_APPROVED");
        }

        @Test
        void differByAFailureThatIsNoLongerOnFile() {
            world.wants(implemented("beta"));
            Programme good = world.now();
            world.evidence(
                    seen("EV-1", "MFA-01", "mfa-report", "2026-06-01", "2026-06-01"),
                    failed(seen("T-1", "MFA-01", "mfa-test", "2026-06-05", "2026-06-05")),
                    seen("EV-2", "REV-01", "review-record", "2026-06-01", "2026-06-01"));

            assertThat(told(Changes.between(at(world.now(), "2026-06-10"), at(good, "2026-06-10"))))
                    .containsExactly("BETTER MFA-01 FAILURE_GONE");
        }

        @Test
        void differByAControlThatIsNoLongerInPlace() {
            world.adopts(
                    inPlace("MFA-01", "2026-01-01"),
                    Adoption.of("REV-01")
                            .state(Adoption.State.PLANNED)
                            .plannedOn(moment("2026-01-01")));

            assertThat(told(since())).containsExactly("WORSE REV-01 NO_LONGER_IN_PLACE");
        }

        @Test
        void differByAPersonWhoSaysThatAControlIsNotEffective() {
            world.conclusions(
                    concluded("C-1", "MFA-01", As.NOT_EFFECTIVE, "2026-06-05", "Cem", ""));

            assertThat(told(since()))
                    .containsExactly("WORSE MFA-01 CONCLUDED_NOT_EFFECTIVE on 2026-06-05");
        }

        @Test
        void differByAControlThatWasTakenOut() {
            world.adopts(inPlace("MFA-01", "2026-01-01"));
            world.evidence(seen("EV-1", "MFA-01", "mfa-report", "2026-06-01", "2026-06-01"));

            ControlChanged change = since().controls().getFirst();

            assertThat(change.control()).isEqualTo("REV-01");
            assertThat(change.why()).isEqualTo(Why.REMOVED);
        }

        @Test
        void differByAWordThatWasTakenBack() {
            world.attestations();

            RequirementChange b4 = since().frameworks().get(1).requirements().getFirst();

            assertThat(b4.direction()).isEqualTo(Direction.WORSE);
            assertThat(b4.causes())
                    .singleElement()
                    .isInstanceOfSatisfying(
                            Cause.WordChanged.class,
                            w -> {
                                assertThat(w.came()).isFalse();
                                assertThat(w.word().source()).isEqualTo("Bea");
                            });
        }

        @Test
        void differByAnExclusionWhichIsNeitherBetterNorWorse() {
            world.exclusions(excluded("beta/B.1", "nobody has rights"));

            Changes changes = since();

            assertThat(requirements(changes, "beta"))
                    .containsExactly("OTHER B.1 FULL to NOT_APPLICABLE");
            assertThat(changes.frameworks().get(1).requirements().getFirst().causes())
                    .singleElement()
                    .isInstanceOf(Cause.ExclusionChanged.class);
            assertThat(changes.hasRegression()).isFalse();
        }

        @Test
        void differByAnAnswerOfAPerson() {
            old = world.now();
            world.answers(answered("small-removal", GivenAnswer.Said.NOT_DONE, "2026-01-05"));

            RequirementChange change = since().frameworks().get(1).requirements().getFirst();

            assertThat(change.causes())
                    .singleElement()
                    .isInstanceOfSatisfying(
                            Cause.AnswerChanged.class,
                            a ->
                                    assertThat(ChangeWords.of(a, id -> id))
                                            .isEqualTo(
                                                    "answered: \"small-removal\" is not done, says"
                                                            + " Bea, 2026-01-05"));
        }

        @Test
        void sayWhatIsNotDoneOfARequirementThatIsBetterByOtherAnswers() {
            world.adopts();
            old = world.now();
            world.answers(
                    answered("small-removal", GivenAnswer.Said.NOT_DONE, "2026-01-05"),
                    answered("small-factors", GivenAnswer.Said.DONE, "2026-01-05"));

            assertThat(since().frameworks().get(1).requirements())
                    .filteredOn(r -> r.after().ref().id().equals("B.2"))
                    .singleElement()
                    .satisfies(r -> assertThat(r.direction()).isEqualTo(Direction.BETTER))
                    .satisfies(r -> assertThat(r.isSaidNotDone()).isFalse())
                    .satisfies(r -> assertThat(r.saysNotDone()).isTrue());
        }

        @Test
        void differByAnAnswerThatExpiredOrWasWithdrawnWhichIsNoFailure() {
            GivenAnswer yes = answered("small-removal", GivenAnswer.Said.DONE, "2026-01-05");
            world.answers(yes);
            old = world.now();
            world.answers();
            RequirementChange withdrawn = since().frameworks().get(1).requirements().getFirst();
            world.answers(
                    new GivenAnswer(
                            yes.obligation(),
                            yes.said(),
                            yes.level(),
                            yes.by(),
                            yes.on(),
                            LocalDate.parse("2026-01-06"),
                            yes.note()));
            RequirementChange expired = since().frameworks().get(1).requirements().getFirst();

            assertThat(withdrawn.isAnswerGone()).isTrue();
            assertThat(withdrawn.causes().stream().map(c -> ChangeWords.of(c, id -> id)))
                    .containsExactly(
                            "an answer was withdrawn: \"small-removal\" is done, says Bea,"
                                    + " 2026-01-05");
            assertThat(expired.isAnswerGone()).isTrue();
            assertThat(expired.causes().stream().map(c -> ChangeWords.of(c, id -> id)))
                    .containsExactly(
                            "an answer expired on 2026-01-06: \"small-removal\" is done, says Bea,"
                                    + " 2026-01-05");
        }

        @Test
        void differByADecisionOnAContestedClaim() {
            world.attestations(said("alpha/A.1", true), said("beta/B.4", true));
            old = world.now();
            world.decisions(decided("alpha/A.1", "small-removal", false));

            RequirementChange change = since().frameworks().get(1).requirements().getFirst();

            assertThat(change.after().ref().id()).isEqualTo("B.2");
            assertThat(change.causes())
                    .singleElement()
                    .isInstanceOfSatisfying(
                            Cause.ClaimDecided.class,
                            d ->
                                    assertThat(ChangeWords.of(d, id -> id))
                                            .isEqualTo(
                                                    "alpha/A.1 does not demand small-removal:"
                                                            + " decided by Bea: so"));
        }

        private List<String> unasked(Changes changes) {
            return changes.frameworks().stream()
                    .flatMap(f -> f.unasked().stream())
                    .map(u -> u.before().ref() + " " + u.why() + " " + u.justification())
                    .toList();
        }

        @Test
        void differByARequirementThatIsNoLongerAskedWhereItIsExcluded() {
            world.exclusions(excluded("beta/B.1", "nobody has rights"));

            assertThat(unasked(since())).containsExactly("beta/B.1 EXCLUDED nobody has rights");
            assertThat(since().asksLess()).isTrue();
        }

        @Test
        void differByWhatIsNoLongerAskedWhereLessIsWanted() {
            world.wants(implemented("beta", "B.1"));

            assertThat(unasked(since()))
                    .contains("beta/B.2 SCOPE_NARROWED ")
                    .anyMatch(u -> u.startsWith("alpha/") && u.endsWith(" FRAMEWORK_DROPPED "))
                    .noneMatch(u -> u.startsWith("beta/B.1 "));
            assertThat(since().hasRegression()).isFalse();
        }

        @Test
        void doNotDifferInWhatAppliesToNeither() {
            world.exclusions(excluded("beta/B.1", "nobody has rights"));
            old = world.now();
            world.evidence(seen("EV-1", "MFA-01", "mfa-report", "2026-06-01", "2026-06-01"));

            Changes changes = since();

            assertThat(told(changes)).containsExactly("WORSE REV-01 EVIDENCE_GONE");
            assertThat(requirements(changes, "beta")).isEmpty();
            assertThat(changes.hasRegression()).isFalse();
            assertThat(changes.asksLess()).isFalse();
        }

        @Test
        void askForAnEditionInPlaceOfTheOneThatItSucceeds() {
            Library small = World.CROSSWALK.library();
            Crosswalk crosswalk =
                    Crosswalk.of(
                            new Library(
                                    small.contentVersion(),
                                    small.editions().stream()
                                            .map(e ->
                                                    e.id().equals("alpha")
                                                            ? successor(e, "beta")
                                                            : e)
                                            .toList(),
                                    small.obligations(),
                                    small.claims(),
                                    small.mappingSets()));
            world.wants(implemented("beta"));
            ProgrammeAt before = under(world.now(), crosswalk);
            world.wants(implemented("alpha"));

            assertThat(
                            ChangeWords.succeeded(
                                    Changes.between(before, under(world.now(), crosswalk))))
                    .singleElement()
                    .asString()
                    .startsWith("alpha is asked for in place of beta: proven ");
        }

        private static FrameworkEdition successor(FrameworkEdition e, String of) {
            return new FrameworkEdition(
                    e.id(),
                    e.title(),
                    e.publisher(),
                    e.edition(),
                    e.licence(),
                    of,
                    e.requirements());
        }

        private static ProgrammeAt under(Programme p, Crosswalk crosswalk) {
            return ProgrammeAt.of(
                    p, World.LIBRARY, crosswalk, moment("2026-07-10"), moment("2026-07-10"));
        }

        @Test
        void differByWhatIsAskedFor() {
            world.wants(operating("beta", "2026-01-01/2026-12-31"));

            Changes changes = since();

            assertThat(changes.frameworks())
                    .extracting(f -> f.scope() + " " + f.wanted())
                    .containsExactly("beta STILL", "alpha NO_LONGER");
            assertThat(changes.frameworks().getFirst().requirements())
                    .isNotEmpty()
                    .allSatisfy(r ->
                            assertThat(r.causes().getFirst())
                                    .isInstanceOf(Cause.QuestionChanged.class));
        }

        @Test
        void thatAreTheSameDoNotDiffer() {
            assertThat(since().controls()).isEmpty();
        }
    }
}
