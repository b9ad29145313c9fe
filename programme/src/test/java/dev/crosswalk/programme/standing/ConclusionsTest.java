package dev.crosswalk.programme.standing;

import static dev.crosswalk.programme.World.concluded;
import static dev.crosswalk.programme.World.day;
import static dev.crosswalk.programme.World.inPlace;
import static dev.crosswalk.programme.World.period;
import static dev.crosswalk.programme.World.person;
import static dev.crosswalk.programme.World.seen;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.content.control.Control;
import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.judgement.History.As;
import dev.crosswalk.engine.judgement.Judgement;
import dev.crosswalk.engine.judgement.Practice;
import dev.crosswalk.engine.operation.Cadence;
import dev.crosswalk.programme.AcceptedException;
import dev.crosswalk.programme.Adoption;
import dev.crosswalk.programme.Approval;
import dev.crosswalk.programme.Calendar;
import dev.crosswalk.programme.Conclusion;
import dev.crosswalk.programme.Evidence;
import dev.crosswalk.programme.People;
import dev.crosswalk.programme.World;
import dev.crosswalk.programme.change.Cause;
import dev.crosswalk.programme.change.Changes;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a person concluded of a quarterly review whose first one of 2026 was late.
class ConclusionsTest {
    private static final String YEAR = "2026-01-01/2026-12-31";
    private static final String NOW = "2027-02-01";

    private final World world = World.programme();

    @BeforeEach
    void aReviewIsLate() {
        world.adopts(inPlace("REV-01", "2026-01-01"))
                .approvals(
                        new Approval("access-policy", "1", "Bea", "Bea", day("2026-01-01"), null))
                .evidence(
                        seen("q1", "REV-01", "review-record", "2026-04-20", "2026-04-20"),
                        seen("q2", "REV-01", "review-record", "2026-07-05", "2026-07-05"),
                        seen("q3", "REV-01", "review-record", "2026-10-05", "2026-10-05"),
                        seen("q4", "REV-01", "review-record", "2026-12-20", "2026-12-20"));
    }

    private ControlStanding review(String window, String asOf) {
        return world.at(asOf, asOf)
                .control("REV-01", Assurance.OPERATING, period(window))
                .orElseThrow();
    }

    private static Judgement judged(ControlStanding standing) {
        return Objects.requireNonNull(standing.judgement());
    }

    private List<Judgement.Why> refused() {
        return judged(review(YEAR, NOW)).refused().stream().map(Judgement.Refused::why).toList();
    }

    private boolean isLifted() {
        return review(YEAR, NOW).operated();
    }

    private static Conclusion by(String who) {
        return concluded("C-1", "REV-01", As.EFFECTIVE_WITH_EXCEPTIONS, "2027-01-20", who, "q2");
    }

    @Test
    void withoutAConclusionWhatDeviatesIsNotProved() {
        assertThat(judged(review(YEAR, NOW)).outcome()).isEqualTo(Judgement.Outcome.DEVIATIONS);
        assertThat(isLifted()).isFalse();
    }

    @Test
    void aConclusionLiftsWhatAPersonMayConcludeOn() {
        world.conclusions(by("Cem"));

        assertThat(refused()).isEmpty();
        assertThat(isLifted()).isTrue();
    }

    @Test
    void aConclusionCountsFromItsDayOn() {
        world.conclusions(by("Cem"));

        assertThat(review(YEAR, "2027-01-19").operated()).isFalse();
        assertThat(review(YEAR, "2027-01-20").operated()).isTrue();
    }

    @Test
    void aConclusionHoldsInWindowsInsideItsOwnAndInNoOther() {
        world.conclusions(by("Cem"));

        assertThat(judged(review("2026-01-01/2026-06-30", NOW)).concluded()).isTrue();
        assertThat(review("2026-01-01/2027-01-15", NOW).concluded()).isEmpty();
    }

    @Test
    void ownerPerformerAndAcceptorMayNotConclude() {
        for (String who : List.of("IT lead", "it lead", "Ann")) {
            world.conclusions(by(who));

            assertThat(refused()).as(who).containsExactly(Judgement.Why.NOT_INDEPENDENT);
        }
        world.conclusions(by("Cem"))
                .exceptions(
                        new AcceptedException(
                                "EX-1",
                                "REV-01",
                                "holidays",
                                List.of(),
                                "Cem",
                                day("2026-03-01"),
                                day("2026-05-01")));

        assertThat(refused()).containsExactly(Judgement.Why.NOT_INDEPENDENT);
    }

    @Test
    void aPersonIsTheSameUnderAnyNameAndRole() {
        world.people(person("cem", "Cem", "IT lead", null), person("ann", "Ann", "Clerk", null));

        for (String who : List.of("Cem", "cem", "ann", "Clerk")) {
            world.conclusions(by(who));

            assertThat(refused()).as(who).containsExactly(Judgement.Why.NOT_INDEPENDENT);
        }
    }

    @Test
    void whoOnlyGotTheRoleAfterTheWindowIsStillTheOwnerOnTheDayOfTheConclusion() {
        world.people(
                person("cem", "Cem", "IT lead", "2027-01-10"), person("ann", "Ann", "Clerk", null));
        world.conclusions(by("Cem"));

        assertThat(isLifted()).isFalse();
    }

    @Test
    void thatDifferentTextsAreDifferentPersonsIsNotShown() {
        world.conclusions(by("Cem"));
        Concluded free = review(YEAR, NOW).concluded().getFirst();

        assertThat(free.apart(People.Apart.NOT_SHOWN))
                .extracting(Concluded.Apart::who)
                .containsExactly("IT lead", "Ann");

        world.people(
                person("cem", "Cem", "Auditor", null),
                person("dee", "Dee", "IT lead", null),
                person("ann", "Ann", "Clerk", null));
        Concluded known = review(YEAR, NOW).concluded().getFirst();

        assertThat(known.apart(People.Apart.NOT_SHOWN)).isEmpty();
        assertThat(isLifted()).isTrue();
    }

    @Test
    void harmHasToBeLookedIntoAndShown() {
        for (String shownBy : List.of("", "nothing")) {
            world.conclusions(
                    concluded(
                            "C-1",
                            "REV-01",
                            As.EFFECTIVE_WITH_EXCEPTIONS,
                            "2027-01-20",
                            "Cem",
                            shownBy));

            assertThat(refused()).containsExactly(Judgement.Why.HARM_NOT_LOOKED_INTO);
        }
    }

    @Test
    void anybodyMayConcludeThatAControlIsNotEffective() {
        world.conclusions(
                concluded("C-1", "REV-01", As.NOT_EFFECTIVE, "2026-06-01", "IT lead", ""));

        assertThat(judged(review(YEAR, NOW)).outcome()).isEqualTo(Judgement.Outcome.NOT_EFFECTIVE);
    }

    @Test
    void aDeviationSaysSinceWhenItIsKnownAndWhatBecameOfIt() {
        world.conclusions(by("Cem"))
                .exceptions(
                        new AcceptedException(
                                "EX-1",
                                "REV-01",
                                "holidays",
                                List.of(),
                                "Dee",
                                day("2026-03-01"),
                                day("2026-05-01"),
                                "2026-Q1",
                                List.of()));

        KnownDeviation known =
                KnownDeviation.of(review(YEAR, NOW), world.now(), Practice.USUAL, World.moment(NOW))
                        .getFirst();

        assertThat(known.deviation().id()).isEqualTo("2026-Q1");
        assertThat(known.knownSince()).isEqualTo(day("2026-04-20"));
        assertThat(known.deviation().correctedOn()).isEqualTo(day("2026-04-20"));
        assertThat(known.concluded()).extracting(c -> c.said().id()).containsExactly("C-1");
        assertThat(known.accepted()).extracting(AcceptedException::id).containsExactly("EX-1");
    }

    @Test
    void aConclusionIsWhyAControlProvesMoreThanBefore() {
        ProgrammeAt before = world.at(NOW, NOW);
        world.conclusions(by("Cem"));

        Changes changes = Changes.between(before, world.at(NOW, NOW));

        assertThat(changes.controls())
                .extracting(Cause.ControlChanged::why)
                .containsExactly(Cause.Why.CONCLUDED);
        assertThat(Changes.between(world.at(NOW, NOW), before).controls())
                .extracting(Cause.ControlChanged::why)
                .containsExactly(Cause.Why.CONCLUSION_GONE);
    }

    // ---- what compensates

    /// A monthly control beside the review, of which this was seen.
    private void beside(String discharges, String... days) {
        Control other =
                Control.builder("OWN-02")
                        .title("Look at rights")
                        .cadence(new Cadence(Cadence.Every.MONTHLY, 5))
                        .owner("Dee")
                        .discharges(List.of(discharges))
                        .evidence(
                                List.of(
                                        new Control.EvidenceWanted(
                                                "look",
                                                Control.Role.PERFORMANCE,
                                                List.of(discharges),
                                                90,
                                                false)))
                        .build();
        world.adopts(
                inPlace("REV-01", "2026-01-01"),
                Adoption.of(new Adoption.Own(other))
                        .state(Adoption.State.IMPLEMENTED)
                        .implementedOn(World.moment("2026-01-01")));
        List<Evidence> all = new ArrayList<>(world.now().evidence());
        for (String on : days) {
            all.add(seen("look-" + on, "OWN-02", "look", on, on));
        }
        world.evidence(all.toArray(Evidence[]::new));
    }

    private static Conclusion compensatedBy(String... controls) {
        Conclusion c = by("Cem");
        return new Conclusion(
                c.id(),
                c.control(),
                c.window(),
                c.as(),
                c.on(),
                c.by(),
                c.deviations(),
                c.cause(),
                c.extent(),
                c.harm(),
                c.correction(),
                List.of(controls),
                c.obligations());
    }

    private Concluded concludedOnTheReview() {
        return review(YEAR, NOW).concluded().getFirst();
    }

    @Test
    void aControlCompensatesThatDischargesTheSameAndWasEffectiveUntilTheCorrection() {
        beside("small-review", "2026-01-20", "2026-02-20", "2026-03-20");
        world.conclusions(compensatedBy("OWN-02"));

        assertThat(concludedOnTheReview().fact().compensated()).isTrue();
        assertThat(concludedOnTheReview().compensating()).isEmpty();
    }

    @Test
    void aControlThatWasNotDoneMeanwhileOrDischargesSomethingElseCompensatesNothing() {
        beside("small-review", "2026-01-20", "2026-03-20");
        world.conclusions(compensatedBy("OWN-02"));
        assertThat(concludedOnTheReview().compensating()).containsExactly("OWN-02");

        beside("small-log", "2026-01-21", "2026-02-21", "2026-03-21");
        assertThat(concludedOnTheReview().compensating()).containsExactly("OWN-02");
        assertThat(concludedOnTheReview().fact().compensated()).isFalse();
    }

    @Test
    void neitherTheControlItselfNorOneThatNobodyAdoptedCompensates() {
        beside("small-review", "2026-01-20", "2026-02-20", "2026-03-20");
        world.conclusions(compensatedBy("OWN-02", "REV-01", "NO-01"));

        assertThat(concludedOnTheReview().compensating()).containsExactly("REV-01", "NO-01");
        assertThat(concludedOnTheReview().fact().compensated()).isFalse();
    }

    @Test
    void aControlThatAPersonFoundNotEffectiveMeanwhileCompensatesNothing() {
        beside("small-review", "2026-01-20", "2026-02-20", "2026-03-20");
        world.conclusions(
                compensatedBy("OWN-02"),
                concluded("C-2", "OWN-02", As.NOT_EFFECTIVE, "2027-01-22", "Cem", ""));

        assertThat(review(YEAR, "2027-01-21").concluded().getFirst().compensating()).isEmpty();
        assertThat(concludedOnTheReview().compensating()).containsExactly("OWN-02");
    }

    // ---- what corrects

    /// A review of the organisation's own, whose last one of 2026 was missed, and what followed.
    private Concluded missedAndFollowedUp(Evidence... followed) {
        Control own =
                Control.builder("OWN-03")
                        .title("Review")
                        .cadence(new Cadence(Cadence.Every.QUARTERLY, 14))
                        .owner("Dee")
                        .discharges(List.of("small-review"))
                        .evidence(
                                List.of(
                                        new Control.EvidenceWanted(
                                                "look",
                                                Control.Role.PERFORMANCE,
                                                List.of("small-review"),
                                                90,
                                                false),
                                        new Control.EvidenceWanted(
                                                "ticket",
                                                Control.Role.FOLLOW_UP,
                                                List.of("small-review"),
                                                90,
                                                false)))
                        .build();
        world.adopts(
                Adoption.of(new Adoption.Own(own))
                        .state(Adoption.State.IMPLEMENTED)
                        .implementedOn(World.moment("2026-01-01")));
        List<Evidence> all =
                new ArrayList<>(
                        Stream.of("2026-03-20", "2026-06-20", "2026-09-20")
                                .map(on -> seen("look-" + on, "OWN-03", "look", on, on))
                                .toList());
        all.addAll(List.of(followed));
        world.evidence(all.toArray(Evidence[]::new));
        world.conclusions(
                concluded(
                        "C-1",
                        "OWN-03",
                        As.EFFECTIVE_WITH_EXCEPTIONS,
                        "2027-03-10",
                        "Cem",
                        "look-2026-09-20"));
        return world.at("2027-06-01", "2027-06-01")
                .control("OWN-03", Assurance.OPERATING, period(YEAR))
                .orElseThrow()
                .concluded()
                .getFirst();
    }

    /// What was done about an occurrence.
    private static Evidence ticket(String occurrence, String on) {
        return seen("T-1", "OWN-03", "ticket", on, on)
                .with(new Evidence.Details("", occurrence, null, false, null));
    }

    @Test
    void whatWasMissedIsCorrectedByFollowUpThatNamesItAndCameBeforeTheConclusion() {
        assertThat(missedAndFollowedUp().fact().corrected()).isFalse();
        assertThat(missedAndFollowedUp(ticket("2026-Q4", "2027-03-01")).fact().corrected())
                .isTrue();
        assertThat(missedAndFollowedUp(ticket("2026-Q4", "2027-03-11")).fact().corrected())
                .isFalse();
        assertThat(missedAndFollowedUp(ticket("2026-Q3", "2027-03-01")).fact().corrected())
                .isFalse();
        assertThat(missedAndFollowedUp(ticket("", "2027-03-01")).fact().corrected()).isFalse();
        assertThat(missedAndFollowedUp(ticket("CHG-1", "2027-03-01")).fact().corrected()).isFalse();
        assertThat(
                        missedAndFollowedUp(ticket("2026-Q4", "2027-03-01").withoutFile())
                                .fact()
                                .corrected())
                .isFalse();
    }

    @Test
    void theDaysThatCountAreThoseOnWhichTheOrganisationWorks() {
        world.calendar(new Calendar(List.of(DayOfWeek.FRIDAY), List.of(day("2026-12-25"))));

        assertThat(review(YEAR, NOW).facts().history().working().contains(day("2026-01-02")))
                .isFalse();
        assertThat(review(YEAR, NOW).facts().history().working().contains(day("2026-01-03")))
                .isTrue();
    }
}
