package dev.crosswalk.programme.standing;

import static dev.crosswalk.programme.World.day;
import static dev.crosswalk.programme.World.implemented;
import static dev.crosswalk.programme.World.inPlace;
import static dev.crosswalk.programme.World.moment;
import static dev.crosswalk.programme.World.operating;
import static dev.crosswalk.programme.World.period;
import static dev.crosswalk.programme.World.programme;
import static dev.crosswalk.programme.World.seen;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.content.control.Control;
import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.engine.operation.Cadence;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.programme.AdoptedControl;
import dev.crosswalk.programme.Adoption;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.World;
import dev.crosswalk.programme.change.Changes;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A programme at a moment is prepared once, and judged for each question.
class ProgrammeAtTest {
    private final World world =
            programme()
                    .adopts(inPlace("MFA-01", "2026-01-01"), inPlace("REV-01", "2026-01-01"))
                    .evidence(seen("EV-1", "MFA-01", "mfa-report", "2026-03-01", "2026-03-01"));
    private final List<String> asked = new ArrayList<>();

    private ProgrammeAt at(String asOf) {
        Programme p = world.now();
        History memory = History.of(p);
        return ProgrammeAt.of(
                p,
                World.LIBRARY,
                (control, since, moment, knownAt) -> {
                    asked.add(control + " since " + since + " as of " + moment);
                    return memory.of(control, since, moment, knownAt);
                },
                World.CROSSWALK,
                moment(asOf),
                moment(asOf));
    }

    @Test
    void itReadsTheHistoryOfAControlOnceForAllThatIsAsked() {
        ProgrammeAt now = at("2026-03-10");

        now.standing("alpha");
        now.standing("beta");
        now.standing("beta", Assurance.OPERATING);
        now.controls();
        Changes.between(now.earlier(day("2026-02-01")), now);

        assertThat(asked)
                .containsExactlyInAnyOrder(
                        "MFA-01 since 2023-03-10 as of 2026-03-10",
                        "REV-01 since 2023-03-10 as of 2026-03-10",
                        "MFA-01 since 2023-02-01 as of 2026-02-01",
                        "REV-01 since 2023-02-01 as of 2026-02-01");
    }

    @Test
    void aQuestionThatIsAskedAgainHasItsAnswer() {
        ProgrammeAt now = at("2026-03-10");

        assertThat(now.standing("alpha"))
                .isSameAs(now.standing(Assurance.OPERATING, period("2026-01-01/2026-12-31")));
        assertThat(now.standing("beta")).isSameAs(now.controls());
        assertThat(now.judged(Scope.of("alpha"))).isSameAs(now.judged(Scope.of("alpha")));
        assertThat(now.judged(Scope.of("alpha")).standing()).isSameAs(now.standing("alpha"));
        assertThat(now.standing(null, Assurance.DESIGNED).question()).isEqualTo(Assurance.DESIGNED);
    }

    @Test
    void ofOneControlNoOtherIsRead() {
        ProgrammeAt now = at("2026-03-10");

        var alone = now.control("MFA-01", Assurance.IMPLEMENTED, null);
        assertThat(now.control("NONE-01", Assurance.IMPLEMENTED, null)).isEmpty();

        assertThat(asked).containsExactly("MFA-01 since 2023-03-10 as of 2026-03-10");
        assertThat(alone)
                .usingRecursiveComparison()
                .isEqualTo(at("2026-03-10").controls().control("MFA-01"));
    }

    @Test
    void aWindowThatBeganLongAgoIsReadFurtherBack() {
        at("2026-03-10").standing(Assurance.OPERATING, period("2024-07-01/2025-06-30"));
        world.wants(operating("alpha", "2025-02-01/2026-01-31"));
        at("2026-03-10").controls();

        assertThat(asked)
                .contains("MFA-01 since 2022-07-01 as of 2026-03-10")
                .contains("MFA-01 since 2023-02-01 as of 2026-03-10");
    }

    @Test
    void theHistoryIsReadBackToWhereAllEvidenceIsStale() {
        assertThat(since(monthly(800, 20))).isEqualTo(day("2025-01-01").minusDays(800).toString());
        assertThat(since(monthly(20, 1_000)))
                .isEqualTo(day("2025-01-01").minusDays(1_000).toString());
        assertThat(since(monthly(731, 20))).isEqualTo("2023-01-01");
        assertThat(since(monthly(732, 20))).isEqualTo("2022-12-31");
        Control lenient =
                monthly(20, 20).toBuilder().cadence(new Cadence(Cadence.Every.YEARLY, 400)).build();
        assertThat(since(lenient)).isEqualTo(day("2025-01-01").minusDays(766).toString());
    }

    private static Control monthly(int fresh, int other) {
        return Control.builder("OWN-01")
                .title("Own")
                .cadence(new Cadence(Cadence.Every.MONTHLY, 0))
                .evidence(
                        List.of(
                                new Control.EvidenceWanted("one", fresh, false),
                                new Control.EvidenceWanted("two", other, true)))
                .build();
    }

    private static String since(Control control) {
        AdoptedControl adopted =
                AdoptedControl.of(Adoption.of(new Adoption.Own(control)).build(), World.LIBRARY);
        return ControlFacts.since(adopted, day("2025-01-01")).toString();
    }

    @Test
    void anEarlierMomentIsNeverLaterThanThisOne() {
        Programme p = world.now();
        ProgrammeAt noon = at("2026-03-10T12:00:00Z");

        assertThat(noon.earlier(day("2026-03-10")).asOf()).isEqualTo(noon.asOf());
        assertThat(noon.earlier(day("2026-03-09")).asOf()).isEqualTo(moment("2026-03-09"));
        assertThat(noon.earlier(p, day("2026-03-11")).asOf()).isEqualTo(noon.asOf());
        assertThat(noon.earlier(p, day("2026-03-09")).knownAt()).isEqualTo(moment("2026-03-09"));
    }

    @Test
    void daysAreThoseOfTheOrganisation() {
        ZoneId tokyo = ZoneId.of("Asia/Tokyo");
        Programme p = world.now().toBuilder().timeZone(tokyo).build();

        ProgrammeAt day = of(p, moment("2026-03-10"));
        ProgrammeAt instant = of(p, moment("2026-03-10T20:00:00Z"));

        assertThat(day.asOf()).isEqualTo(Moment.on(LocalDate.of(2026, 3, 10), tokyo));
        assertThat(instant.asOf().day()).isEqualTo("2026-03-11");
        assertThat(instant.controls().asOf()).hasToString("2026-03-11T05:00:00+09:00");
        assertThat(instant.controls().day()).isEqualTo("2026-03-11");
    }

    private static ProgrammeAt of(Programme p, Moment moment) {
        return ProgrammeAt.of(p, World.LIBRARY, World.CROSSWALK, moment, moment);
    }

    @Test
    void asIfItWantedSomethingElseItReadsTheSameHistory() {
        ProgrammeAt now = at("2026-03-10");
        ProgrammeAt other = now.wanting(List.of(implemented("beta", "B.2")));

        assertThat(now.wanting(now.programme().frameworks())).isSameAs(now);
        assertThat(other.programme().frameworks()).containsExactly(implemented("beta", "B.2"));
        assertThat(other.controls().controls())
                .usingRecursiveComparison()
                .isEqualTo(now.controls().controls());
        assertThat(other.knownAt()).isEqualTo(now.knownAt());
    }
}
