package dev.crosswalk.engine.judgement;

import static dev.crosswalk.engine.judgement.Histories.every;
import static dev.crosswalk.engine.judgement.Histories.moment;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.engine.judgement.History.Found;
import dev.crosswalk.engine.judgement.History.Item;
import dev.crosswalk.engine.judgement.History.Role;
import dev.crosswalk.engine.operation.Cadence.Every;
import dev.crosswalk.engine.operation.Ground;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.engine.operation.Occurrence;
import dev.crosswalk.engine.operation.Operated;
import dev.crosswalk.engine.operation.Period;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What is said of a day stands to be looked at again, and nothing else does.
final class TodayCheckerTest {
    private static final String DAY = "2026-06-30";

    private static Operated said(Histories h, String day) {
        return Objects.requireNonNull(Rechecked.today(h.history(), "x", moment(day)));
    }

    /// What the checker says of what holds in one history, against another.
    private static List<String> check(Histories said, Histories now) {
        return check(said, now, DAY);
    }

    private static List<String> check(Histories said, Histories now, String day) {
        return Rechecked.onTheDay(said(said, DAY), "x", now.history(), moment(day));
    }

    private static Histories reviews(String... days) {
        return every(Every.QUARTERLY, 14).recorded("2025-01-01", DAY).done(days);
    }

    @Test
    void whatSaysNothingOfTheDayIsRefused() {
        Histories h = reviews("2026-03-20");

        assertThat(check(h, h)).isEmpty();
        assertThat(check(h, h, "2026-06-29")).isNotEmpty();
        assertThat(check(h, h, "2026-09-30")).isNotEmpty();
        assertThat(check(h, reviews("2026-03-20").inPlace())).isNotEmpty();
    }

    @Test
    void aSettingSpeaksOnlyOfItsFreshDaysAndUntilItWasSeenToFail() {
        assertThat(check(settings("2026-04-01"), settings("2026-04-01"))).isEmpty();
        assertThat(check(settings("2026-04-01"), settings("2026-03-31"))).isNotEmpty();
        assertThat(check(settings("2026-04-01"), settings("2026-04-01", "2026-06-01")))
                .contains("i0 does not show it.");
        assertThat(
                        check(
                                settings("2026-04-01"),
                                settings("2026-04-01")
                                        .item("config", moment("2026-06-01"), true, true, null)))
                .contains("i1 was seen last, and it fails.");
        assertThat(
                        check(
                                settings("2026-04-01"),
                                every(Every.CONTINUOUS, 0)
                                        .kind("config", Role.SETTING, "y")
                                        .of("config", "2026-04-01")))
                .isNotEmpty();
    }

    private static Histories settings(String... days) {
        return every(Every.CONTINUOUS, 0).kind("config", Role.SETTING, "x").of("config", days);
    }

    @Test
    void onlyWhatIsReceivedCounts() {
        Histories received = settings("2026-04-01");
        Histories later =
                every(Every.CONTINUOUS, 0)
                        .kind("config", Role.SETTING, "x")
                        .item(
                                "config",
                                moment("2026-04-01"),
                                moment("2026-07-01"),
                                false,
                                true,
                                null);

        assertThat(check(received, later)).contains("i0 does not show it.");
    }

    @Test
    void aWordIsNoFileAndAFileIsNoWord() {
        assertThat(check(reviews().word("2026-03-20"), reviews().word("2026-03-20"))).isEmpty();
        assertThat(check(reviews("2026-03-20"), reviews().word("2026-03-20")))
                .contains("That is only said.");
        assertThat(check(reviews().word("2026-03-20"), reviews("2026-03-20")))
                .contains("That is not only said.");
    }

    /// The latest is said only, the one before is on file.
    @Test
    void aFileThatStillCountsIsNamedBesideAWordThatCameLater() {
        Histories h = reviews("2025-12-20").word("2026-03-20");

        assertThat(said(h, DAY).grounds()).contains(new Ground.Shown(List.of("i1", "i0")));
        assertThat(check(h, h)).isEmpty();
    }

    @Test
    void whatWasToBeDoneLastIsNeitherMissingNorFailedNorInARun() {
        Histories h = reviews("2025-12-20", "2026-03-20");

        assertThat(check(h, reviews("2025-12-20"))).isNotEmpty();
        assertThat(check(h, reviews("2025-12-20", "2026-04-20"))).isNotEmpty();
        assertThat(check(h, reviews("2025-12-20", "2026-03-20").failed("2026-03-21"))).isNotEmpty();
        Histories late = twice("2025-12-20");
        assertThat(check(late, late)).isEmpty();
        assertThat(check(late, twice("2026-01-20"))).contains("A run ends in 2026-Q1.");
    }

    /// The second time late.
    private static Histories twice(String first) {
        return reviews().doneFor("2025-12-31", first).doneFor("2026-03-31", "2026-04-20");
    }

    @Test
    void ofTheEventsOfNinetyDaysAtMostATenthIsOverdue() {
        Histories h = changes(20, 2);

        assertThat(said(h, DAY).grounds())
                .contains(new Ground.Recent(new Ground.Count(20, 2, 2, false)));
        assertThat(check(h, h)).isEmpty();
        assertThat(check(h, changes(20, 3))).isNotEmpty();
        assertThat(check(h, changes(19, 2))).isNotEmpty();
        assertThat(check(changes(9, 1), changes(9, 1))).isEmpty();
        assertThat(check(changes(9, 1), changes(9, 2))).isNotEmpty();
    }

    private static Histories changes(int all, int overdue) {
        Histories h = every(Every.PER_EVENT, 3);
        List<History.Event> events = new ArrayList<>();
        for (int i = 0; i < all; i++) {
            LocalDate on = LocalDate.of(2026, 5, 1).plusDays(i);
            events.add(new History.Event("e" + i, on));
            if (i >= overdue) {
                h.handled("e" + i, on.toString());
            }
        }
        return h.population(Histories.YEAR, true, events);
    }

    @Test
    void ofTheSubjectsOfACheckAtMostOneInTwentyFailsOrIsUnknown() {
        Histories h = subjects(20, 1);

        assertThat(check(h, h)).isEmpty();
        assertThat(check(h, subjects(20, 2))).isNotEmpty();
        assertThat(check(h, subjects(19, 1))).isNotEmpty();
        assertThat(check(h, h, "2026-07-02")).isNotEmpty();
    }

    private static Histories subjects(int all, int failed) {
        Histories h = every(Every.CONTINUOUS, 0);
        for (int i = 0; i < all; i++) {
            h.result("s" + i, DAY, i < failed ? Found.FAIL : Found.PASS);
        }
        return h;
    }

    @Test
    void allThatIsSaidOfADayIsAcceptedAndNothingThatDiffersFromIt() {
        Map<Class<?>, Integer> tried = new HashMap<>();
        for (int n = 0; n < 6_000; n++) {
            AnyHistory any = AnyHistory.of(n);
            History h = n % 3 == 0 ? any.h() : OperationCheckerTest.ofKinds(any.h(), new Random(n));
            Moment known = Moment.on(any.known(), ZoneOffset.UTC);
            for (String obligation : h.discharges()) {
                Operated said = Rechecked.today(h, obligation, known);
                if (said == null) {
                    continue;
                }
                assertThat(Rechecked.onTheDay(said, obligation, h, known))
                        .as("history %s: %s, %s", n, said, h)
                        .isEmpty();
                said.grounds().forEach(g -> tried.merge(g.getClass(), 1, Integer::sum));
                for (Operated mutant : mutants(said)) {
                    assertThat(Rechecked.onTheDay(mutant, obligation, h, known))
                            .as("history %s: %s, not %s, %s", n, mutant, said, h)
                            .isNotEmpty();
                }
                for (String id : named(said)) {
                    List<Item> others = h.items().stream().filter(i -> !i.id().equals(id)).toList();
                    if (others.size() < h.items().size()) {
                        assertThat(Rechecked.onTheDay(said, obligation, h.withItems(others), known))
                                .as("history %s: %s without %s", n, said, id)
                                .isNotEmpty();
                    }
                }
            }
        }
        assertThat(tried)
                .containsOnlyKeys(
                        Ground.Shown.class,
                        Ground.OnWord.class,
                        Ground.Latest.class,
                        Ground.Recent.class,
                        Ground.Subjects.class)
                .allSatisfy((c, times) -> assertThat(times).as("%s", c).isGreaterThan(30));
    }

    private static List<String> named(Operated said) {
        List<String> ids = new ArrayList<>();
        for (Ground g : said.grounds()) {
            if (g instanceof Ground.Shown(List<String> items)) {
                ids.addAll(items);
            }
            if (g instanceof Ground.Latest(Occurrence o) && o.shownBy() != null) {
                ids.add(o.shownBy());
            }
        }
        return ids;
    }

    private static List<Operated> mutants(Operated said) {
        List<Operated> mutants = new ArrayList<>();
        LocalDate day = said.days().getFirst().from();
        for (LocalDate other : List.of(day.minusDays(1), day.plusDays(1))) {
            mutants.add(new Operated("c", List.of(Period.day(other)), said.grounds()));
        }
        mutants.add(new Operated("c", said.days(), List.of()));
        boolean checked = said.grounds().stream().anyMatch(g -> g instanceof Ground.Subjects);
        for (int i = 0; i < said.grounds().size(); i++) {
            Ground ground = said.grounds().get(i);
            for (Ground other : others(ground)) {
                mutants.add(new Operated("c", said.days(), with(said.grounds(), i, other)));
            }
            // What a check passes needs no other evidence.
            if (!checked || !(ground instanceof Ground.Shown || ground instanceof Ground.OnWord)) {
                mutants.add(new Operated("c", said.days(), with(said.grounds(), i, null)));
            }
        }
        return mutants;
    }

    private static List<Ground> with(List<Ground> grounds, int at, @Nullable Ground other) {
        List<Ground> all = new ArrayList<>(grounds);
        all.remove(at);
        if (other != null) {
            all.add(at, other);
        }
        return all;
    }

    private static List<Ground> others(Ground ground) {
        return switch (ground) {
            case Ground.Shown(List<String> items) ->
                    List.of(
                            new Ground.Shown(List.of()),
                            new Ground.Shown(List.of("no")),
                            new Ground.OnWord(items),
                            new Ground.Listed(items));
            case Ground.OnWord(List<String> items) ->
                    List.of(
                            new Ground.OnWord(List.of()),
                            new Ground.OnWord(List.of("no")),
                            new Ground.Shown(items));
            case Ground.Latest(Occurrence o) ->
                    List.of(
                            latest(o, o.due().minusDays(1), o.status(), o.shownBy(), o.doneOn()),
                            latest(
                                    o,
                                    o.due(),
                                    o.status() == Occurrence.Status.LATE
                                            ? Occurrence.Status.ON_TIME
                                            : Occurrence.Status.LATE,
                                    o.shownBy(),
                                    o.doneOn()),
                            latest(o, o.due(), o.status(), "no", o.doneOn()),
                            latest(
                                    o,
                                    o.due(),
                                    o.status(),
                                    o.shownBy(),
                                    Objects.requireNonNull(o.doneOn()).minusDays(1)));
            case Ground.Recent(Ground.Count c) ->
                    others(c).stream().map(o -> (Ground) new Ground.Recent(o)).toList();
            case Ground.Subjects(String check, Ground.Count c) -> {
                List<Ground> all = new ArrayList<>();
                others(c).forEach(o -> all.add(new Ground.Subjects(check, o)));
                all.add(new Ground.Subjects("no", c));
                yield all;
            }
            default -> throw new AssertionError(ground + " is said of no day");
        };
    }

    private static List<Ground.Count> others(Ground.Count c) {
        return List.of(
                new Ground.Count(c.due() + 1, c.deviating(), c.may(), false),
                new Ground.Count(c.due(), c.deviating() - 1, c.may(), false),
                new Ground.Count(c.due(), c.deviating(), c.may() + 1, false));
    }

    private static Ground latest(
            Occurrence o,
            LocalDate due,
            Occurrence.Status status,
            @Nullable String by,
            @Nullable LocalDate on) {
        return new Ground.Latest(
                new Occurrence(o.kind(), o.name(), due, o.lastOnTime(), status, by, on));
    }
}
