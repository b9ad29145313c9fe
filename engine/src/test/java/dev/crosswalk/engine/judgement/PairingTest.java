package dev.crosswalk.engine.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class PairingTest {
    private static final LocalDate START = LocalDate.of(2026, 1, 1);

    /// Periods of two days and days of performances on a grid: every tolerance, limit, choice of
    /// those that come last, and multiset of days.
    @Test
    void eachWayToPairIsNoBetterForPeriods() {
        for (int slots = 1; slots <= 5; slots++) {
            for (int[] t : new int[][] {{0, 0}, {0, 1}, {0, 2}, {1, 1}, {1, 2}, {1, 3}, {0, 4}}) {
                for (int last = 0; last <= 2; last++) {
                    List<Pairing.Slot> all = new ArrayList<>();
                    for (int i = 0; i < slots; i++) {
                        int end = 2 * i + 1;
                        boolean isLast = (last == 1 && i == 0) || (last == 2 && i == slots - 1);
                        all.add(slot(2 * i, end + t[0], end + t[1], isLast));
                    }
                    multisets(
                            all,
                            0,
                            2 * slots + 3,
                            slots <= 3 ? 5 : slots == 4 ? 4 : 3,
                            new ArrayList<>());
                }
            }
        }
    }

    /// Of events several may be on one day, and one that another performance names may be late by
    /// that alone.
    @Test
    void eachWayToPairIsNoBetterForEvents() {
        Random random = new Random(5);
        for (int n = 0; n < 20_000; n++) {
            int tolerance = random.nextInt(4);
            int limit = tolerance + random.nextInt(5);
            List<Pairing.Slot> all = new ArrayList<>();
            for (int i = random.nextInt(5); i >= 0; i--) {
                int on = random.nextInt(1 + n % 6);
                boolean last = random.nextInt(6) == 0;
                boolean named = random.nextInt(6) == 0;
                int late = named ? on + tolerance : on + limit;
                all.add(slot(on, on + tolerance, late, last));
            }
            all.sort(Comparator.comparing(Pairing.Slot::inTime));
            List<Integer> days = new ArrayList<>();
            for (int i = random.nextInt(5); i >= 0; i--) {
                days.add(random.nextInt(4 + n % 6));
            }
            days.sort(null);
            compare(all, days);
        }
    }

    private static Pairing.Slot slot(int from, int inTime, int late, boolean last) {
        return new Pairing.Slot(
                START.plusDays(from), START.plusDays(inTime), START.plusDays(late), last);
    }

    private static void multisets(
            List<Pairing.Slot> slots, int least, int days, int more, List<Integer> chosen) {
        compare(slots, chosen);
        for (int day = least; more > 0 && day < days; day++) {
            chosen.add(day);
            multisets(slots, day, days, more - 1, chosen);
            chosen.removeLast();
        }
    }

    private static void compare(List<Pairing.Slot> slots, List<Integer> on) {
        List<LocalDate> days = on.stream().map(START::plusDays).toList();
        int[] paired = Pairing.of(slots, days);
        int[] of = new int[days.size()];
        Arrays.fill(of, -1);
        char[] found = new char[slots.size()];
        for (int i = 0; i < found.length; i++) {
            found[i] = '-';
            if (paired[i] >= 0) {
                assertThat(of[paired[i]]).as("%s %s", slots, on).isEqualTo(-1);
                of[paired[i]] = i;
                found[i] = with(slots.get(i), days.get(paired[i]));
            }
        }
        String best = best(slots, days, 0, new char[slots.size()], null, false);
        if (!new String(found).equals(best)) {
            assertThat(new String(found)).as("%s %s", slots, on).isEqualTo(best);
        }
        if (slots.stream().noneMatch(s -> s.last() || s.late().equals(s.inTime()))) {
            // No other choice of as many in time allows more that are late.
            String most = best(slots, days, 0, new char[slots.size()], null, true);
            assertThat(count(slots, best, 'L', false)).isEqualTo(count(slots, most, 'L', false));
        }
    }

    /// `D` in time, `L` late, `x` not at all.
    private static char with(Pairing.Slot slot, LocalDate day) {
        if (day.isBefore(slot.from())) {
            return 'x';
        } else if (!day.isAfter(slot.inTime())) {
            return 'D';
        }
        return !day.isAfter(slot.late()) && !slot.last() ? 'L' : 'x';
    }

    private static String best(
            List<Pairing.Slot> slots,
            List<LocalDate> days,
            int next,
            char[] so,
            @Nullable String best,
            boolean byNumber) {
        if (next == days.size()) {
            String tried = new String(so).replace('\0', '-');
            return best == null || isBetter(slots, tried, best, byNumber) ? tried : best;
        }
        String better = best(slots, days, next + 1, so, best, byNumber);
        for (int i = 0; i < so.length; i++) {
            char with = with(slots.get(i), days.get(next));
            if (so[i] == '\0' && with != 'x') {
                so[i] = with;
                better = best(slots, days, next + 1, so, better, byNumber);
                so[i] = '\0';
            }
        }
        return better;
    }

    private static boolean isBetter(
            List<Pairing.Slot> slots, String a, String b, boolean byNumber) {
        for (boolean last : new boolean[] {false, true}) {
            for (char c : new char[] {'D', 'L'}) {
                int more = count(slots, a, c, last) - count(slots, b, c, last);
                if (more != 0) {
                    return more > 0;
                }
                for (int i = 0; !byNumber && i < a.length(); i++) {
                    if (slots.get(i).last() == last && (a.charAt(i) == c) != (b.charAt(i) == c)) {
                        return a.charAt(i) == c;
                    }
                }
            }
        }
        return false;
    }

    private static int count(List<Pairing.Slot> slots, String s, char c, boolean last) {
        int count = 0;
        for (int i = 0; i < s.length(); i++) {
            count += s.charAt(i) == c && slots.get(i).last() == last ? 1 : 0;
        }
        return count;
    }
}
