package dev.crosswalk.engine.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.engine.judgement.History.Item;
import dev.crosswalk.engine.operation.Cadence;
import dev.crosswalk.engine.operation.Moment;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FollowUpTest {
    private static final History QUARTERLY = Histories.every(Cadence.Every.QUARTERLY, 14).history();

    /// A finding in each of up to three quarters, on day 1 or 2 of it, and up to three actions,
    /// each on a day of the three quarters, that names a quarter or none.
    @Test
    void nothingLacksJustWhereEachThatFoundSomethingCanHaveAnActionOfItsOwn() {
        List<Item> actions = new ArrayList<>();
        for (int quarter = 0; quarter < 3; quarter++) {
            for (int day = 1; day <= 2; day++) {
                for (int names = -1; names < 3; names++) {
                    actions.add(item(quarter, day, names, null));
                }
            }
        }
        int satisfied = 0;
        int all = 0;
        for (int found = 0; found < 27; found++) {
            List<Item> owed = new ArrayList<>();
            for (int q = 0, rest = found; q < 3; q++, rest /= 3) {
                if (rest % 3 > 0) {
                    owed.add(item(q, rest % 3, -1, 1));
                }
            }
            for (List<Item> some : upToThree(actions)) {
                boolean can = canHave(owed, some);
                FollowUp followUp = new FollowUp(QUARTERLY, owed, owed, List.of(), some);
                assertThat(followUp.lacks()).as("%s acted on by %s", owed, some).isEqualTo(!can);
                assertThat(followUp.followed())
                        .hasSameSizeAs(owed)
                        .allMatch(f -> f.actedOn() == null || !f.actedOn().isBefore(f.foundOn()));
                satisfied += can ? 1 : 0;
                all++;
            }
        }
        assertThat(satisfied).isBetween(all / 10, all * 9 / 10);
    }

    private static final String[] QUARTERS = {
        "2025-10-01", "2026-01-01", "2026-04-01", "2026-07-01"
    };

    /// Each of four quarters is missing, silent, without a finding, with one, late with one, or
    /// failed, and has an action that names it or none. What is acted on is shown just where each
    /// quarter that found something or failed has an action of its own, and something looked and
    /// was acted on; that nothing was found, only where all four say so. The checker agrees each
    /// time.
    @Test
    void isShownJustWhereNothingThatWasFoundIsLeft() {
        int satisfied = 0;
        for (int n = 0; n < 6 * 6 * 6 * 6 * 16; n++) {
            Histories h =
                    Histories.every(Cadence.Every.QUARTERLY, 14)
                            .discharges("reviewed", "acted")
                            .kind("record", History.Role.PERFORMANCE, "reviewed")
                            .kind("ticket", History.Role.FOLLOW_UP, "acted");
            boolean left = false;
            boolean owes = false;
            int looked = 0;
            int none = 0;
            int acts = 0;
            int rest = n / 16;
            for (int q = 0; q < 4; q++, rest /= 6) {
                LocalDate start = LocalDate.parse(QUARTERS[q]);
                String day = start.plusDays(80).toString();
                boolean own = (n >> q & 1) == 1;
                switch (rest % 6) {
                    case 0 -> {}
                    case 1 -> h.doneFor(day, day);
                    case 2 -> h.findings(day, 0);
                    case 3 -> h.findings(day, 1);
                    case 4 -> h.late(day, start.plusMonths(3).plusDays(20).toString(), 1);
                    default -> h.failed(day);
                }
                boolean owed = rest % 6 > 2;
                owes |= owed;
                left |= owed && !own;
                looked += rest % 6 > 0 ? 1 : 0;
                none += rest % 6 == 2 ? 1 : 0;
                acts += own && q < 3 ? 1 : 0;
                if (own) {
                    h.acted("ticket", day, start.plusMonths(3).plusDays(30).toString());
                }
            }
            boolean all = !left && (owes || (acts > 0 ? looked > 0 : none == 4));
            History history = h.history();
            Judgement.Shown acted =
                    Judgement.of(history, Practice.USUAL, Histories.YEAR, Histories.LATER)
                            .obligations()
                            .getLast();
            assertThat(acted.state() == Judgement.State.SATISFIED)
                    .as("%s", history.items())
                    .isEqualTo(all);
            if (n % 7 == 0) {
                assertThat(Rechecked.wrong(history, Histories.YEAR, Histories.LATER))
                        .as("%s", history.items())
                        .isEmpty();
            }
            satisfied += all ? 1 : 0;
        }
        assertThat(satisfied).isPositive();
    }

    /// Of two findings and two actions that name nothing the first go together.
    @Test
    void saysWhenWhatWasFoundWasActedOn() {
        List<Item> owed = List.of(item(0, 1, -1, 1), item(1, 1, -1, 1));

        assertThat(
                        new FollowUp(
                                        QUARTERLY,
                                        owed,
                                        owed,
                                        List.of(),
                                        List.of(item(2, 1, -1, null), item(0, 2, -1, null)))
                                .followed())
                .extracting(Followed::days)
                .containsExactly(1L, 91L);
        assertThat(
                        new FollowUp(
                                        QUARTERLY,
                                        owed,
                                        owed,
                                        List.of(),
                                        List.of(item(2, 1, 0, null), item(1, 2, -1, null)))
                                .followed())
                .containsExactly(
                        new Followed(start(0).plusDays(1), start(2).plusDays(1)),
                        new Followed(start(1).plusDays(1), start(1).plusDays(2)));
    }

    /// One action acts on all that one occurrence found, so the first of it waited longest; what
    /// was acted on in between did not wait.
    @Test
    void countsFromTheFirstFindingThatNothingActedOnInBetween() {
        Histories found =
                Histories.every(Cadence.Every.DAILY, 0)
                        .discharges("acted")
                        .kind("record", History.Role.PERFORMANCE)
                        .kind("ticket", History.Role.FOLLOW_UP, "acted")
                        .findings("2026-03-02", 1)
                        .findings("2026-03-09", 1)
                        .findings("2026-03-20", 1);

        assertThat(followed(found.of("ticket", "2026-03-25")))
                .containsExactly(
                        new Followed(Histories.day("2026-03-02"), Histories.day("2026-03-25")));
        assertThat(followed(found.of("ticket", "2026-03-10")))
                .containsExactly(
                        new Followed(Histories.day("2026-03-20"), Histories.day("2026-03-25")));
    }

    private static List<Followed> followed(Histories h) {
        return Followed.of(h.history(), Histories.YEAR, Histories.LATER, Histories.LATER);
    }

    private static Item item(int quarter, int day, int names, @Nullable Integer findings) {
        LocalDate on = start(quarter).plusDays(day);
        Moment moment = Moment.on(on, ZoneOffset.UTC);
        return new Item(
                "q%d-%d-%d".formatted(quarter, day, names),
                findings == null ? "ticket" : "record",
                moment,
                moment,
                true,
                false,
                false,
                names < 0 ? null : new History.Named.In(start(names).plusDays(40)),
                findings);
    }

    private static LocalDate start(int quarter) {
        return LocalDate.of(2026, 1, 1).plusMonths(3L * quarter);
    }

    private static List<List<Item>> upToThree(List<Item> items) {
        List<List<Item>> all = new ArrayList<>();
        all.add(List.of());
        for (int a = 0; a < items.size(); a++) {
            all.add(List.of(items.get(a)));
            for (int b = a; b < items.size(); b++) {
                all.add(List.of(items.get(a), items.get(b)));
                for (int c = b; c < items.size(); c++) {
                    all.add(List.of(items.get(a), items.get(b), items.get(c)));
                }
            }
        }
        return all;
    }

    /// Tries every action for the first, then every other one for the rest.
    private static boolean canHave(List<Item> owed, List<Item> actions) {
        if (owed.isEmpty()) {
            return true;
        }
        Item first = owed.getFirst();
        for (int i = 0; i < actions.size(); i++) {
            Item action = actions.get(i);
            boolean about =
                    !(action.names() instanceof History.Named.In in)
                            || quarter(in.day()) == quarter(first.on().day());
            if (about && !action.on().day().isBefore(first.on().day())) {
                List<Item> rest = new ArrayList<>(actions);
                rest.remove(i);
                if (canHave(owed.subList(1, owed.size()), rest)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static int quarter(LocalDate day) {
        return day.getYear() * 4 + (day.getMonthValue() - 1) / 3;
    }
}
