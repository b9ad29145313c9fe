package dev.crosswalk.programme.standing;

import static dev.crosswalk.programme.World.concluded;
import static dev.crosswalk.programme.World.day;
import static dev.crosswalk.programme.World.inPlace;
import static dev.crosswalk.programme.World.period;
import static dev.crosswalk.programme.World.person;
import static dev.crosswalk.programme.World.seen;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.judgement.History.As;
import dev.crosswalk.engine.judgement.Judgement;
import dev.crosswalk.engine.judgement.Practice;
import dev.crosswalk.programme.AcceptedException;
import dev.crosswalk.programme.Approval;
import dev.crosswalk.programme.Calendar;
import dev.crosswalk.programme.Conclusion;
import dev.crosswalk.programme.People;
import dev.crosswalk.programme.World;
import dev.crosswalk.programme.change.Cause;
import dev.crosswalk.programme.change.Changes;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Objects;
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

    @Test
    void theDaysThatCountAreThoseOnWhichTheOrganisationWorks() {
        world.calendar(new Calendar(List.of(DayOfWeek.FRIDAY), List.of(day("2026-12-25"))));

        assertThat(review(YEAR, NOW).facts().history().working().contains(day("2026-01-02")))
                .isFalse();
        assertThat(review(YEAR, NOW).facts().history().working().contains(day("2026-01-03")))
                .isTrue();
    }
}
