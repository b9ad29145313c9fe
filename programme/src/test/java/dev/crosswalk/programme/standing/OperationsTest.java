package dev.crosswalk.programme.standing;

import static dev.crosswalk.programme.World.concluded;
import static dev.crosswalk.programme.World.day;
import static dev.crosswalk.programme.World.event;
import static dev.crosswalk.programme.World.inPlace;
import static dev.crosswalk.programme.World.period;
import static dev.crosswalk.programme.World.population;
import static dev.crosswalk.programme.World.retired;
import static dev.crosswalk.programme.World.seen;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.ControlFact;
import dev.crosswalk.engine.Proof;
import dev.crosswalk.engine.ProofChecker;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.engine.judgement.History.As;
import dev.crosswalk.engine.judgement.Practice;
import dev.crosswalk.engine.operation.Ground;
import dev.crosswalk.engine.operation.Operated;
import dev.crosswalk.programme.Evidence;
import dev.crosswalk.programme.World;
import dev.crosswalk.programme.words.FailureWords;
import dev.crosswalk.programme.words.GroundWords;
import dev.crosswalk.programme.words.LeaningWords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// How controls operated is told with its reasons, which are looked at again, and what is lacking
/// for it is offered.
final class OperationsTest {
    private static final String YEAR = "2026-01-01/2026-12-31";
    private static final RequirementRef REVIEWED = RequirementRef.parse("beta/B.1");

    private final World world = World.programme();

    private Standing standing() {
        return world.at("2027-02-01", "2027-02-01").standing(Assurance.OPERATING, period(YEAR));
    }

    private static List<Operated> operated(Standing standing, String control) {
        return standing.posture().controls().stream()
                .filter(c -> c.control().equals(control))
                .map(c -> c.state() instanceof ControlFact.Holds h ? h.operated() : null)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> wrong(Standing standing) {
        Proof proof = World.CROSSWALK.proof(standing.posture(), REVIEWED);
        return ProofChecker.check(
                proof, World.CROSSWALK.library(), standing.posture(), standing.operations());
    }

    private static ControlFact reviewed(List<Operated> parts) {
        return new ControlFact(
                "REV-01",
                List.of("small-review"),
                new ControlFact.Holds(Assurance.OPERATING, List.of(), parts));
    }

    private World reviews(String... days) {
        List<Evidence> all = new ArrayList<>();
        for (String day : days) {
            all.add(seen("on-" + day, "REV-01", "review-record", day, day));
        }
        return world.adopts(inPlace("REV-01", "2026-01-01")).evidence(all.toArray(Evidence[]::new));
    }

    @Test
    void aControlThatOperatedSaysWhatDidItsOccurrences() {
        reviews("2026-03-20", "2026-06-20", "2026-09-20", "2026-12-20");
        Standing standing = standing();
        Operated found = operated(standing, "REV-01").getFirst();

        assertThat(GroundWords.operated(found.control(), found.days()))
                .isEqualTo("REV-01 operated from 2026-01-01 to 2026-12-31");
        assertThat(found.grounds())
                .extracting(GroundWords::of)
                .containsExactly(
                        "done in time 4 of 4 times: 2026-Q1 on 2026-03-20 by on-2026-03-20, 2026-Q2"
                                + " on 2026-06-20 by on-2026-06-20, 2026-Q3 on 2026-09-20 by"
                                + " on-2026-09-20, 2026-Q4 on 2026-12-20 by on-2026-12-20");
        assertThat(wrong(standing)).isEmpty();
    }

    @Test
    void aControlInPlaceSaysWhatShowsItAndWhatWasToBeDoneLast() {
        reviews("2026-03-20");
        Standing standing = world.at("2026-06-30", "2026-06-30").controls();
        Operated found = operated(standing, "REV-01").getFirst();

        assertThat(GroundWords.operated(found.control(), found.days()))
                .isEqualTo("REV-01 was in place on 2026-06-30");
        assertThat(found.grounds())
                .extracting(GroundWords::of)
                .containsExactly(
                        "seen last: on-2026-03-20",
                        "was to be done last for 2026-Q1 on 2026-03-20 by on-2026-03-20");
        assertThat(wrong(standing)).isEmpty();
    }

    @Test
    void aControlThatFailedSaysWhatWasLateOrFailedAndWhatMayBe() {
        reviews("2026-03-20", "2026-07-20", "2026-09-20", "2027-01-20");
        Standing standing = standing();

        ControlFact fact =
                standing.posture().controls().stream()
                        .filter(c -> c.control().equals("REV-01"))
                        .findFirst()
                        .orElseThrow();
        assertThat(((ControlFact.Fails) fact.state()).failures())
                .extracting(f -> FailureWords.of(f, Practice.USUAL))
                .containsExactly(
                        "late or failed 2 of 4 times, where a person may conclude on 1 that is"
                                + " late: 2026-Q2 late on 2026-07-20 by on-2026-07-20, 2026-Q4 late"
                                + " on 2027-01-20 by on-2027-01-20");
        assertThat(World.CROSSWALK.proof(standing.posture(), REVIEWED).toString())
                .contains("rule=CONTROLS_FAIL", "TooOften[limit=NUMBER");
        assertThat(wrong(standing)).isEmpty();
        assertThat(standing.operations().wrong(fact, "other")).isNotEmpty();
    }

    @Test
    void whatAListSaysWasDoneIsSaidByTheList() {
        world.adopts(inPlace("LEA-01", "2026-01-01"))
                .populations(
                        population(
                                "leavers",
                                "LEA-01",
                                "2026-01-01/2026-12-31",
                                "2027-01-05",
                                event("L-1", "2026-03-01", "2026-03-02")));

        assertThat(operated(standing(), "LEA-01").getFirst().grounds())
                .extracting(GroundWords::of)
                .first()
                .asString()
                .contains("L-1 on 2026-03-02, as its list says (leaver-list)");
    }

    @Test
    void whatIsNoLongerOnFileIsNoticed() {
        reviews("2026-03-20", "2026-06-20", "2026-09-20", "2026-12-20");
        ControlFact held = reviewed(operated(standing(), "REV-01"));

        reviews("2026-03-20", "2026-06-20", "2026-12-20");

        assertThat(standing().operations().wrong(held, "small-review"))
                .contains("2026-Q3 was not done in time.");
    }

    @Test
    void aConclusionIsOfferedThenNamedInTheProofAndCountedApart() {
        reviews("2026-03-20", "2026-07-20", "2026-09-20", "2026-12-20");

        assertThat(Offer.enough(World.CROSSWALK, standing(), REVIEWED))
                .singleElement()
                .satisfies(set ->
                        assertThat(set)
                                .extracting(Offer::words)
                                .containsExactly("a conclusion on REV-01's deviation"));

        world.conclusions(
                concluded(
                        "C-1",
                        "REV-01",
                        As.EFFECTIVE_WITH_EXCEPTIONS,
                        "2027-01-20",
                        "Cem",
                        "on-2026-07-20"));
        Standing standing = standing();
        assertThat(operated(standing, "REV-01").getFirst().grounds())
                .singleElement()
                .satisfies(g -> {
                    Ground.Concluded c = (Ground.Concluded) g;
                    assertThat(GroundWords.of(c))
                            .isEqualTo("concluded on 2027-01-20 as effective with exceptions: C-1");
                    assertThat(GroundWords.of(c.over().getFirst()))
                            .startsWith(
                                    "done in time 3 of 4 times, where a person may conclude on 1"
                                            + " that is late: ")
                            .contains("2026-Q2 late on 2026-07-20 by on-2026-07-20");
                });
        assertThat(wrong(standing)).isEmpty();
        assertThat(LeaningWords.of(standing.gap(World.CROSSWALK, Scope.of("beta")).summary()))
                .hasValue(
                        "of those covered, 1 rests on what persons concluded on controls that"
                                + " deviated");
        assertThat(Offer.enough(World.CROSSWALK, standing, REVIEWED)).isEmpty();
    }

    @Test
    void controlsThatTookOverFromOneAnotherAreNamedWithTheDaysOfEach() {
        List<Evidence> all = new ArrayList<>();
        all.add(seen("q1", "REV-01", "review-record", "2026-03-20", "2026-03-20"));
        all.add(seen("q2", "REV-01", "review-record", "2026-06-20", "2026-06-20"));
        for (LocalDate d = day("2026-07-01"); d.getYear() == 2026; d = d.plusDays(1)) {
            all.add(seen("log-" + d, "LOG-02", "log", d.toString(), d.toString()));
        }
        world.adopts(retired("REV-01", "2026-01-01", "2026-07-01"), inPlace("LOG-02", "2026-07-01"))
                .evidence(all.toArray(Evidence[]::new));
        Standing standing = standing();

        List<Operated> parts = operated(standing, "REV-01 + LOG-02");
        assertThat(parts)
                .extracting(o -> GroundWords.operated(o.control(), o.days()))
                .containsExactly(
                        "REV-01 operated from 2026-01-01 to 2026-06-30",
                        "LOG-02 operated from 2026-07-01 to 2026-12-31");
        assertThat(wrong(standing)).isEmpty();
        assertThat(standing.operations().wrong(reviewed(parts.subList(0, 1)), "small-review"))
                .contains("Nothing counts for 2026-07-01.");
    }
}
