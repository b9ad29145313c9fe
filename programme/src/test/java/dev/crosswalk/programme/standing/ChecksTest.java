package dev.crosswalk.programme.standing;

import static dev.crosswalk.programme.World.about;
import static dev.crosswalk.programme.World.concluded;
import static dev.crosswalk.programme.World.event;
import static dev.crosswalk.programme.World.failed;
import static dev.crosswalk.programme.World.inconclusive;
import static dev.crosswalk.programme.World.listing;
import static dev.crosswalk.programme.World.looksAtDevices;
import static dev.crosswalk.programme.World.passed;
import static dev.crosswalk.programme.World.population;
import static dev.crosswalk.programme.World.programme;
import static dev.crosswalk.programme.World.seen;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.ControlFact;
import dev.crosswalk.engine.judgement.History.As;
import dev.crosswalk.engine.judgement.Judgement;
import dev.crosswalk.engine.judgement.Judgement.Outcome;
import dev.crosswalk.engine.judgement.Judgement.Rule;
import dev.crosswalk.programme.ControlPopulation;
import dev.crosswalk.programme.Evidence;
import dev.crosswalk.programme.World;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.Test;

/// What checks found of single subjects, which are judged apart, over the year 2026.
class ChecksTest {
    private static final List<String> DEVICES = List.of("d1", "d2", "d3");

    private final World world = programme().adopts(looksAtDevices());

    /// An export of each month with a row a device and fortnight.
    ///
    /// @param there whether there is a row of a device in a month
    private static List<Evidence> exports(String kind, BiPredicate<String, Integer> there) {
        List<Evidence> exports = new ArrayList<>();
        for (int month = 1; month <= 13; month++) {
            LocalDate first = LocalDate.of(2026, 1, 1).plusMonths(month - 1);
            List<String> rows = new ArrayList<>();
            for (LocalDate day : List.of(first, first.plusDays(14))) {
                for (String device : DEVICES) {
                    if (there.test(device, month)) {
                        rows.add(device + " " + day);
                    }
                }
            }
            exports.add(listing(kind + "-" + month, "DEV", kind, rows.toArray(String[]::new)));
        }
        return exports;
    }

    private static List<Evidence> good(String kind) {
        return exports(kind, (_, _) -> true);
    }

    @SafeVarargs
    private Judgement judged(List<Evidence>... evidence) {
        List<Evidence> all = new ArrayList<>();
        for (List<Evidence> e : evidence) {
            all.addAll(e);
        }
        world.evidence(all.toArray(Evidence[]::new));
        return Objects.requireNonNull(
                World.control(world.on("alpha", "2027-03-01"), "DEV").judgement());
    }

    private static List<String> deviations(Judgement j) {
        return j.deviations().stream()
                .map(d -> d.id() + " " + d.what() + " to " + d.days().to())
                .toList();
    }

    private static Judgement.Shown shown(Judgement j, String obligation) {
        return j.obligations().stream()
                .filter(s -> s.obligation().equals(obligation))
                .findFirst()
                .orElseThrow();
    }

    /// A list of the devices of days.
    private static ControlPopulation inventory(String id, String days, String... devices) {
        String from = days.substring(0, days.indexOf('/'));
        return population(
                id,
                "DEV",
                days,
                "2027-01-05",
                List.of(devices).stream()
                        .map(d -> event(d, from, null))
                        .toArray(dev.crosswalk.engine.operation.Population.Item[]::new));
    }

    @Test
    void whatPassesInEachExportWasEffective() {
        Judgement j = judged(good("lock-report"), good("agent-report"));

        assertThat(j.outcome()).isEqualTo(Outcome.EFFECTIVE);
        assertThat(j.due()).isEqualTo(3 * 365);
        assertThat(shown(j, "small-log").evidence())
                .contains("lock-report-1", "lock-report-12")
                .doesNotContain("lock-report-13");
    }

    @Test
    void oneDeviceThatFailsForTwelveDaysIsADeviationOfItsObligationAlone() {
        Judgement j =
                judged(
                        good("agent-report"),
                        good("lock-report"),
                        List.of(
                                listing(
                                        "march",
                                        "DEV",
                                        "lock-report",
                                        "d2 2026-03-02 failed",
                                        "d2 2026-03-14")));

        assertThat(deviations(j)).containsExactly("d2/2026-03-02 FAILED to 2026-03-13");
        assertThat(j.deviations().getFirst().check()).isEqualTo("lock-report");
        // Twelve days in a row of one device of three cannot be concluded on.
        assertThat(shown(j, "small-log").outcome()).isEqualTo(Outcome.NOT_EFFECTIVE);
        assertThat(shown(j, "small-log").rule()).isEqualTo(Rule.RUN);
        assertThat(shown(j, "small-backup").state()).isEqualTo(Judgement.State.SATISFIED);
    }

    @Test
    void aDeviceThatFailsForAShortTimeCanBeConcludedOn() {
        List<Evidence> march =
                List.of(
                        listing(
                                "march",
                                "DEV",
                                "lock-report",
                                "d2 2026-03-02 failed",
                                "d2 2026-03-04"),
                        seen("harm", "DEV", "logins", "2026-03-20", "2026-03-20"));
        Judgement j = judged(good("agent-report"), good("lock-report"), march);
        assertThat(j.outcome()).isEqualTo(Outcome.DEVIATIONS);

        world.conclusions(
                concluded("C-1", "DEV", As.EFFECTIVE_WITH_EXCEPTIONS, "2027-02-01", "Zoe", "harm"));
        assertThat(judged(good("agent-report"), good("lock-report"), march).concluded()).isTrue();
    }

    @Test
    void aDeviceOfWhichNothingIsHeardAnyMoreIsUnknownAfterItsLastResultIsStale() {
        Judgement j =
                judged(
                        good("agent-report"),
                        exports("lock-report", (d, month) -> !d.equals("d3") || month < 7));

        assertThat(deviations(j)).containsExactly("d3/2026-07-16 UNKNOWN to 2027-03-01");
        assertThat(shown(j, "small-log").rule()).isEqualTo(Rule.TOO_MUCH_UNKNOWN);
        assertThat(shown(j, "small-backup").state()).isEqualTo(Judgement.State.SATISFIED);
    }

    @Test
    void aDeviceThatLeavesTheInventoryCountsNoMore() {
        world.populations(
                inventory("h1", "2026-01-01/2026-07-10", "d1", "d2", "d3"),
                inventory("h2", "2026-07-11/2026-12-31", "d1", "d2"));
        Judgement j =
                judged(
                        good("agent-report"),
                        exports("lock-report", (d, month) -> !d.equals("d3") || month < 7));

        assertThat(j.outcome()).isEqualTo(Outcome.EFFECTIVE);
        assertThat(shown(j, "small-log").grounds().toString()).contains("subjects=3");
    }

    @Test
    void aDeviceThatTheInventoryHasAndNoResultSpeaksOfIsUnknown() {
        world.populations(inventory("all", "2026-01-01/2026-12-31", "d1", "d2", "d3", "d4"));
        Judgement j = judged(good("agent-report"), good("lock-report"));

        assertThat(deviations(j))
                .containsExactly(
                        "agent-report d4/2026-01-01 UNKNOWN to 2026-12-31",
                        "lock-report d4/2026-01-01 UNKNOWN to 2026-12-31");
        assertThat(j.outcome()).isEqualTo(Outcome.INCOMPLETE);
    }

    @Test
    void aListOfAnotherKindIsNoInventoryOfACheck() {
        ControlPopulation all = inventory("all", "2026-01-01/2026-12-31", "d1", "d2", "d3", "d4");
        world.populations(
                new ControlPopulation(
                        "DEV",
                        "agent-report",
                        List.of(),
                        all.population(),
                        all.file(),
                        all.provenance(),
                        null,
                        ""));
        Judgement j = judged(good("agent-report"), good("lock-report"));

        assertThat(deviations(j)).containsExactly("d4/2026-01-01 UNKNOWN to 2026-12-31");
        assertThat(shown(j, "small-log").state()).isEqualTo(Judgement.State.SATISFIED);
    }

    @Test
    void aListThatNobodyCountedTwiceLetsNoDeviceGo() {
        ControlPopulation few = inventory("few", "2026-01-01/2026-12-31", "d1");
        world.populations(new ControlPopulation("DEV", few.population(), few.file(), ""));

        assertThat(judged(good("agent-report"), good("lock-report")).due()).isEqualTo(3 * 365);

        world.populations(few);

        assertThat(judged(good("agent-report"), good("lock-report")).due()).isEqualTo(365);
    }

    @Test
    void resultsOfTestsThatNameASubjectAreResultsOfACheck() {
        List<Evidence> tests = new ArrayList<>();
        for (LocalDate day = LocalDate.of(2026, 1, 1);
                day.isBefore(LocalDate.of(2027, 2, 1));
                day = day.plusDays(20)) {
            String on = day.toString();
            Evidence look = seen("t-" + on, "DEV", "lock-report", on, on);
            tests.add(about("d1", passed(look)));
        }
        Evidence broke = seen("broke", "DEV", "lock-report", "2026-05-05", "2026-05-05");
        tests.add(about("d1", inconclusive(broke)));
        Judgement j = judged(tests, good("agent-report"));
        assertThat(j.outcome()).isEqualTo(Outcome.EFFECTIVE);

        Evidence wrong = seen("wrong", "DEV", "lock-report", "2026-05-06", "2026-05-06");
        tests.add(about("d2", failed(wrong)));
        j = judged(tests, good("agent-report"));

        assertThat(deviations(j)).containsExactly("d2/2026-05-06 FAILED to 2027-03-01");
        assertThat(shown(j, "small-backup").state()).isEqualTo(Judgement.State.SATISFIED);
    }

    @Test
    void onADayACheckIsInPlaceWhereItsSubjectsPass() {
        List<Evidence> all = new ArrayList<>(good("lock-report"));
        all.addAll(exports("agent-report", (d, month) -> !d.equals("d3") || month < 7));
        world.evidence(all.toArray(Evidence[]::new));

        ControlFact june = fact("2026-06-20");
        assertThat(state(june, "small-log")).isInstanceOf(ControlFact.Holds.class);
        assertThat(((ControlFact.Holds) state(june, "small-log")).evidence())
                .containsExactly("lock-report-6");
        assertThat(state(june, "small-backup")).isInstanceOf(ControlFact.Holds.class);
        ControlFact october = fact("2026-10-20");
        assertThat(state(october, "small-log")).isInstanceOf(ControlFact.Holds.class);
        assertThat(state(october, "small-backup").toString()).contains("LAPSED");
    }

    private ControlFact fact(String day) {
        return World.control(world.on("alpha", Assurance.IMPLEMENTED, day), "DEV").fact();
    }

    private static ControlFact.State state(ControlFact fact, String obligation) {
        return fact.shares().stream()
                .filter(s -> s.discharges().contains(obligation))
                .findFirst()
                .orElseThrow()
                .state();
    }
}
