package dev.crosswalk.programme.standing;

import static dev.crosswalk.programme.World.day;
import static dev.crosswalk.programme.World.inPlace;
import static dev.crosswalk.programme.World.period;
import static dev.crosswalk.programme.World.programme;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.engine.operation.Occurrence;
import dev.crosswalk.programme.AuditReport;
import dev.crosswalk.programme.World;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class JudgedTest {
    private final World world = programme();

    private static Judged judged(String edition, Standing standing) {
        return Judged.of(World.CROSSWALK, Scope.of(edition), standing);
    }

    @Test
    void aWindowThatIsOverIsTooLateForWhatIsDoneNow() {
        assertThat(judged("alpha", world.on("alpha", "2026-12-30")).isTooLate()).isFalse();
        assertThat(judged("alpha", world.on("alpha", "2026-12-31")).isTooLate()).isFalse();
        assertThat(judged("alpha", world.on("alpha", "2027-01-01")).isTooLate()).isTrue();
        assertThat(judged("beta", world.on("beta", "2027-01-01")).isTooLate()).isFalse();
    }

    @Test
    void aWindowThatRunsAsksForCaution() {
        assertThat(judged("alpha", world.on("alpha", "2026-12-31")).caution()).isPresent();
        assertThat(judged("alpha", world.on("alpha", "2027-01-01")).caution()).isEmpty();
        assertThat(judged("beta", world.on("beta", "2026-12-30")).caution()).isEmpty();
    }

    @Test
    void theWindowOfAFrameworkIsKnownWhereItIsNotAskedAbout() {
        Judged asked = judged("alpha", world.on("alpha", "2026-06-30"));
        Judged inPlace = judged("alpha", world.on("alpha", Assurance.IMPLEMENTED, "2026-06-30"));

        assertThat(asked.window()).isEqualTo(period("2026-01-01/2026-12-31"));
        assertThat(Objects.requireNonNull(asked.asked()).words())
                .isEqualTo("2026-01-01 to 2026-12-31");
        assertThat(inPlace.window()).isEqualTo(asked.window());
        assertThat(inPlace.asked()).isNull();
        assertThat(judged("beta", world.on("beta", "2026-06-30")).window()).isNull();
    }

    private static AuditReport report(String covers, String exception) {
        return new AuditReport(
                "R-1",
                "A report",
                List.of(Scope.of("alpha")),
                Assurance.OPERATING,
                period(covers),
                day("2027-01-20"),
                null,
                List.of(new AuditReport.Found(exception, List.of(), null, "one was late")));
    }

    @Test
    void whatAnAuditorAnswersOverTheWindowIsNotMissingWhateverTheLogLacks() {
        world.adopts(inPlace("REV-01", "2025-01-01"), inPlace("LOG-01", "2025-01-01"));
        ControlStanding review = world.on("alpha", "2027-04-01").control("REV-01").orElseThrow();
        assertThat(Audited.NOTHING.left(review, Occurrence.Status.MISSING)).isEqualTo(4);

        world.reports(report("2026-01-01/2026-12-31", "LOG-01"));
        Audited audited = judged("alpha", world.on("alpha", "2027-02-01")).audited();

        assertThat(audited.controls()).contains("REV-01", "LOG-01");
        assertThat(audited.left(review, Occurrence.Status.MISSING)).isZero();
        assertThat(audited.found())
                .extracting(Audited.Wanting::words)
                .containsExactly("LOG-01 (one was late)");
    }

    @Test
    void whatAnAuditorTestedOverHalfAYearIsNotMissingAndTheOtherHalfIs() {
        world.adopts(inPlace("REV-01", "2025-01-01"));
        AuditReport half =
                report("2026-01-01/2026-06-30", "LOG-01").toBuilder()
                        .tests(List.of(new AuditReport.TestOfControl("REV-01", false, "")))
                        .build();
        world.reports(half);
        Judged judged = judged("alpha", world.on("alpha", "2027-04-01"));
        ControlStanding review = judged.required().control("REV-01").orElseThrow();

        assertThat(judged.audited().reports()).containsExactly(half);
        assertThat(judged.audited().left(review, Occurrence.Status.MISSING)).isEqualTo(2);
        assertThat(Objects.requireNonNull(review.judgement()).deviations())
                .extracting(d -> d.id())
                .containsExactly("2026-Q3", "2026-Q4");

        world.reports(
                half.toBuilder()
                        .tests(List.of(new AuditReport.TestOfControl("REV-01", true, "late")))
                        .build());
        assertThat(judged("alpha", world.on("alpha", "2027-04-01")).audited().isEmpty()).isTrue();
    }

    @Test
    void aReportOnOtherDaysAnswersNothingOfTheWindow() {
        world.adopts(inPlace("REV-01", "2025-01-01"));
        world.reports(report("2025-01-01/2025-12-31", "LOG-01"));

        assertThat(judged("alpha", world.on("alpha", "2027-02-01")).audited().isEmpty()).isTrue();
    }

    @Test
    void itsThemesHoldEachRequirementOnce() {
        Judged judged = judged("alpha", world.on("alpha", "2026-06-30"));

        assertThat(judged.themes())
                .extracting(g -> g.heading().id() + " " + g.verdicts().size())
                .containsExactly("A 5");
        assertThat(judged.summary()).isEqualTo(judged.gap().summary());
        assertThat(judged.required().window()).isEqualTo(judged.window());
    }
}
