package dev.crosswalk.programme.standing;

import static dev.crosswalk.programme.World.control;
import static dev.crosswalk.programme.World.failed;
import static dev.crosswalk.programme.World.moment;
import static dev.crosswalk.programme.World.programme;
import static dev.crosswalk.programme.World.seen;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.content.control.Control;
import dev.crosswalk.engine.judgement.Deviation;
import dev.crosswalk.engine.judgement.Judgement;
import dev.crosswalk.engine.operation.Cadence;
import dev.crosswalk.programme.Adoption;
import dev.crosswalk.programme.Evidence;
import dev.crosswalk.programme.World;
import dev.crosswalk.programme.standing.SoFar.Course;
import dev.crosswalk.programme.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// How a monthly control with three kinds of evidence, each of which shows something else, goes in
/// the year 2026.
class SoFarTest {
    private static final String SCAN = "scan-report";
    private static final String TRIAGE = "triage-record";
    private static final String POLICY = "policy-document";

    private final World world = programme();
    private final List<Evidence> onFile = new ArrayList<>();

    @BeforeEach
    void aScanEachMonthItsTriageAndAPolicy() {
        adopts(
                kind(SCAN, Control.Role.PERFORMANCE, "small-log"),
                kind(TRIAGE, Control.Role.PERFORMANCE, "small-backup"),
                kind(POLICY, Control.Role.SETTING, "small-restore"));
    }

    private void adopts(Control.EvidenceWanted... wanted) {
        world.adopts(
                Adoption.of(
                                new Adoption.Own(
                                        Control.builder("SCN-01")
                                                .title("Scans")
                                                .cadence(new Cadence(Cadence.Every.MONTHLY, 5))
                                                .owner("Cy")
                                                .discharges(
                                                        Stream.of(wanted)
                                                                .flatMap(w -> w.shows().stream())
                                                                .toList())
                                                .evidence(List.of(wanted))
                                                .build()))
                        .state(Adoption.State.IMPLEMENTED)
                        .implementedOn(moment("2026-01-01")));
    }

    private static Control.EvidenceWanted kind(String kind, Control.Role role, String shows) {
        return new Control.EvidenceWanted(kind, role, List.of(shows), 400, false);
    }

    private static Evidence of(String kind, String day) {
        return seen(kind + "-" + day, "SCN-01", kind, day, day);
    }

    private void file(Evidence... more) {
        onFile.addAll(List.of(more));
        world.evidence(onFile.toArray(Evidence[]::new));
    }

    private void monthly(String kind, String... months) {
        for (String month : months) {
            file(of(kind, month + "-20"));
        }
    }

    private ControlStanding on(String asOf) {
        return control(world.on("alpha", asOf), "SCN-01");
    }

    private SoFar soFar(String asOf) {
        return Objects.requireNonNull(on(asOf).soFar());
    }

    private static List<String> lacking(ControlStanding c) {
        return c.lackingKinds().stream().map(l -> l.sentence(c.control())).toList();
    }

    @Test
    void aControlOfWhichAllIsOnFileIsOnCourse() {
        file(of(POLICY, "2026-01-01"));
        monthly(SCAN, "2026-01", "2026-02", "2026-03");
        monthly(TRIAGE, "2026-01", "2026-02", "2026-03");

        assertThat(soFar("2026-04-10"))
                .isEqualTo(new SoFar(Course.ON_COURSE, "On course: nothing deviates so far."));
        assertThat(lacking(on("2026-04-10"))).isEmpty();
    }

    @Test
    void daysOfWhichNothingIsOnFileAreToBeFiledAndNotToBeConcludedOn() {
        monthly(SCAN, "2026-01", "2026-02", "2026-03");
        monthly(TRIAGE, "2026-01", "2026-02", "2026-03");

        assertThat(Objects.requireNonNull(on("2026-04-10").judgement()).soFar())
                .isEqualTo(Judgement.SoFar.NEEDS_A_CONCLUSION);
        assertThat(soFar("2026-04-10"))
                .isEqualTo(
                        new SoFar(
                                Course.NEEDS_EVIDENCE,
                                "Not known so far: file policy-document; 100 days are unknown."));
        assertThat(lacking(on("2026-04-10")))
                .containsExactly(
                        "Nothing of the policy document is on file for the window: it shows"
                                + " small-restore.");
    }

    @Test
    void unknownDaysDoNotHideWhatAPersonHasToConcludeOn() {
        file(failed(of(SCAN, "2026-01-20")));
        monthly(SCAN, "2026-02", "2026-03");
        monthly(TRIAGE, "2026-01", "2026-02", "2026-03");

        assertThat(soFar("2026-04-10").course()).isEqualTo(Course.NEEDS_EVIDENCE);
        assertThat(soFar("2026-04-10").words())
                .endsWith(
                        "100 days are unknown. What else deviates can be lifted by a person, once"
                                + " the window is over and enough of it is known.");

        file(of(POLICY, "2026-01-01"));

        assertThat(soFar("2026-04-10").course()).isEqualTo(Course.NEEDS_A_CONCLUSION);
    }

    @Test
    void whatIsMissingForWantOfEvidenceIsLostOnlyUnlessItIsFiled() {
        file(of(POLICY, "2026-01-01"));
        monthly(SCAN, "2026-01", "2026-02", "2026-03", "2026-04");
        monthly(TRIAGE, "2026-01");

        assertThat(Objects.requireNonNull(on("2026-05-20").judgement()).soFar())
                .isEqualTo(Judgement.SoFar.LOST);
        assertThat(soFar("2026-05-20"))
                .isEqualTo(
                        new SoFar(
                                Course.NEEDS_EVIDENCE,
                                "Lost, unless what was done since 2026-02-01 is on file: file"
                                        + " triage-record."));

        monthly(TRIAGE, "2026-02", "2026-03", "2026-04");

        assertThat(soFar("2026-05-20").course()).isEqualTo(Course.ON_COURSE);
    }

    @Test
    void whatFailedTooOftenIsLostWhateverIsFiled() {
        file(of(POLICY, "2026-01-01"));
        monthly(TRIAGE, "2026-01", "2026-02", "2026-03");
        file(failed(of(SCAN, "2026-01-20")), failed(of(SCAN, "2026-02-20")));
        monthly(SCAN, "2026-03");

        assertThat(soFar("2026-04-10"))
                .isEqualTo(
                        new SoFar(
                                Course.LOST,
                                "Lost: what deviates so far is beyond what a person may"
                                        + " conclude."));
    }

    @Test
    void aControlOfWhichNothingIsOnFileYetIsNotOnCourse() {
        assertThat(soFar("2026-01-01").course()).isEqualTo(Course.NEEDS_EVIDENCE);
    }

    @Test
    void obligationsThatOtherKindsShowHaveFiguresOfTheirOwn() {
        file(of(POLICY, "2026-01-01"));
        monthly(SCAN, "2026-01", "2026-02", "2026-03", "2026-04");
        ControlStanding c = on("2026-05-20");

        assertThat(JudgedApart.figures(c.apart()))
                .isEqualTo(
                        "4 of 4 so far for 1 of 3 obligations, 0 of 4 so far for 1, 140 of 140 days"
                                + " so far for 1");
        assertThat(lacking(c))
                .containsExactly(
                        "Nothing of the triage record is on file for the window: it shows"
                                + " small-backup.");
        assertThat(ControlWords.overWindow(c)).startsWith("4 of 4 so far for 1 of 3 obligations");
    }

    @Test
    void whatNothingShowsNamesTheFollowUpThatWould() {
        adopts(
                kind(SCAN, Control.Role.PERFORMANCE, "small-log"),
                kind("fix-ticket", Control.Role.FOLLOW_UP, "small-backup"));
        for (int month = 1; month <= 12; month++) {
            file(of(SCAN, "2026-%02d-20".formatted(month)));
        }

        assertThat(lacking(on("2027-02-10")))
                .containsExactly(
                        "Nothing of the fix ticket is on file for the window: it shows small-backup.");
    }

    @Test
    void aDeviationNamesItsKindsWhereTheyAreNotAllOfTheControl() {
        monthly(SCAN, "2026-01", "2026-02", "2026-03", "2026-04");
        ControlStanding c = on("2026-03-10");
        List<Deviation> all = Objects.requireNonNull(c.judgement()).deviations();

        assertThat(all.stream().map(d -> d.id() + " " + JudgedApart.named(c.apart(), d)))
                .containsExactly("2026-01 triage-record", "setting/2026-01-01 policy-document");
    }

    @Test
    void anOccurrenceIsCountedAsWhatItIsForAnyOfItsObligations() {
        file(of(POLICY, "2026-01-01"));
        file(failed(of(SCAN, "2026-01-20")));
        monthly(SCAN, "2026-02", "2026-03");
        monthly(TRIAGE, "2026-01", "2026-03");

        Tally tally = Tally.of(on("2026-04-10"), Audited.NOTHING);

        assertThat(tally.ofAll().replace(Words.NO_BREAK, " "))
                .isEqualTo("1 of 12 done, 9 still open, 1 missing, 1 failed");
        assertThat(tally.missing() + tally.besides()).isEqualTo("1, 0 late, 1 failed");
    }
}
