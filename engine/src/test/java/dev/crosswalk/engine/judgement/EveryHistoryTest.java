package dev.crosswalk.engine.judgement;

import static dev.crosswalk.engine.judgement.Histories.every;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.engine.judgement.History.As;
import dev.crosswalk.engine.judgement.History.Conclusion;
import dev.crosswalk.engine.judgement.History.Found;
import dev.crosswalk.engine.judgement.History.Named;
import dev.crosswalk.engine.judgement.History.Role;
import dev.crosswalk.engine.judgement.JudgingModel.Verdict;
import dev.crosswalk.engine.operation.Cadence;
import dev.crosswalk.engine.operation.Cadence.Every;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.engine.operation.Period;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every history of a small control is judged as the sentences of the specification say, by a model
/// that shares no code with what judges, and the checker of proofs accepts why it counts.
/// `./verify` tries all histories of up to four occurrences and a part of those of five; `./verify
/// --long` tries all.
final class EveryHistoryTest {
    private static final long SEED = 20_260_731;

    private static final int SHOWN = 5;

    private final List<String> differences = new ArrayList<>();

    /// What became of one occurrence.
    private enum Fate {
        IN_TIME,
        LATE,
        AFTER_ITS_LIMIT,
        FAILED,
        FAILED_THEN_DONE,
        NEVER,
        BY_WORD
    }

    /// The days on which the control was in place.
    private enum Place {
        WHOLE,
        FROM_THE_MIDDLE,
        UNTIL_THE_MIDDLE
    }

    /// When it is judged, after the end of the window or before.
    private enum Known {
        RUNNING,
        JUST_OVER,
        LONG_AFTER
    }

    /// What was concluded.
    private enum Concluded {
        NOT,
        VALID,
        COMPENSATED,
        NOT_CORRECTED,
        HARM_NOT_LOOKED_INTO,
        BY_THE_OWNER,
        BEFORE_THE_END,
        SOON,
        LEAVES_ONE_OUT,
        NAMES_ALL,
        NOT_EFFECTIVE_BY_THE_OWNER,
        NOT_EFFECTIVE_BEFORE_THE_END,
        LIFTED_AND_LOWERED_AT_ONCE,
        LIFTED_THEN_LOWERED,
        LOWERED_THEN_LIFTED,
        LIFTED_THEN_NOT_VALID
    }

    private record Setting(Place place, Known known, Concluded concluded, boolean named) {
        static final List<Setting> ALL = new ArrayList<>();

        static {
            for (Place place : Place.values()) {
                for (Known known : Known.values()) {
                    for (Concluded concluded : Concluded.values()) {
                        ALL.add(new Setting(place, known, concluded, false));
                        ALL.add(new Setting(place, known, concluded, true));
                    }
                }
            }
        }

        static final Setting PLAIN =
                new Setting(Place.WHOLE, Known.LONG_AFTER, Concluded.NOT, false);
    }

    @ParameterizedTest
    @CsvSource({
        "QUARTERLY, 14, 2025-10-01, 45, 2500",
        "MONTHLY, 7, 2025-10-01, 15, 1000",
        "WEEKLY, 2, 2025-09-29, 4, 1000",
        "DAILY, 0, 2025-10-01, 2, 1000",
        "DAILY, 1, 2025-10-01, 3, 1000"
    })
    void ofAPeriodicControl(Every every, int tolerance, LocalDate from, int limit, int atMost) {
        Random random = new Random(SEED);
        boolean all = System.getProperty("long") != null && every != Every.DAILY;
        for (int n = 1; n <= (every == Every.DAILY ? 6 : 5); n++) {
            List<Period> periods = periods(every, from, n);
            int most = all ? Integer.MAX_VALUE : atMost;
            for (Fate[] fates : tuples(Fate.values(), n, most, random)) {
                for (Setting s : settings(n <= 1 || (n == 2 && every == Every.QUARTERLY), random)) {
                    Histories h = every(every, tolerance);
                    for (int i = 0; i < n; i++) {
                        Period p = periods.get(i);
                        LocalDate middle = p.from().plusDays(p.days() / 2);
                        add(
                                h,
                                fates[i],
                                middle,
                                p.to(),
                                tolerance,
                                limit,
                                s.named() ? new Named.In(p.to()) : null);
                    }
                    compare(h, new Period(from, periods.getLast().to()), s, Arrays.toString(fates));
                }
            }
        }
        assertThat(differences).isEmpty();
    }

    /// The record of one occurrence, or of each, is filed long after it was done: before or after
    /// what somebody concluded.
    @ParameterizedTest
    @CsvSource({"QUARTERLY, 14, 45", "MONTHLY, 7, 15", "WEEKLY, 2, 4"})
    void ofRecordsThatWereFiledAfterAConclusion(Every every, int tolerance, int limit) {
        Random random = new Random(SEED);
        LocalDate from = every == Every.WEEKLY ? LocalDate.of(2025, 9, 29) : EVENTS.from();
        for (int n = 1; n <= 5; n++) {
            List<Period> periods = periods(every, from, n);
            Period window = new Period(from, periods.getLast().to());
            for (Fate[] fates : tuples(Fate.values(), n, 400, random)) {
                for (int after = -1; after < n; after++) {
                    Setting s = Setting.ALL.get(random.nextInt(Setting.ALL.size()));
                    Histories h = every(every, tolerance);
                    for (int i = 0; i < n; i++) {
                        Period p = periods.get(i);
                        LocalDate middle = p.from().plusDays(p.days() / 2);
                        Histories own = every(every, tolerance);
                        Named named = s.named() ? new Named.In(p.to()) : null;
                        add(own, fates[i], middle, p.to(), tolerance, limit, named);
                        boolean filedLate = after == i || (after < 0 && random.nextBoolean());
                        for (History.Item item : own.history().items()) {
                            LocalDate on = item.on().day();
                            LocalDate filed = window.to().plusDays(85 + random.nextInt(15));
                            h.item(
                                    item.kind(),
                                    item.on(),
                                    filedLate && on.isBefore(filed)
                                            ? Moment.on(filed, ZoneOffset.UTC)
                                            : item.on(),
                                    item.failed(),
                                    item.artefact(),
                                    item.names());
                        }
                    }
                    compare(h, window, s, "filed late " + after + Arrays.toString(fates));
                }
            }
        }
        assertThat(differences).isEmpty();
    }

    @Test
    void ofAControlThatFollowsEvents() {
        Random random = new Random(SEED);
        for (int n = 0; n <= 5; n++) {
            for (int apart : new int[] {0, 2, 20}) {
                for (Fate[] fates : tuples(Fate.values(), n, 300, random)) {
                    for (Setting s : settings(n <= 1, random)) {
                        Histories h = every(Every.PER_EVENT, 1);
                        List<History.Event> events = new ArrayList<>();
                        for (int i = 0; i < n; i++) {
                            LocalDate on = EVENTS.from().plusDays(2 + (long) i * apart);
                            events.add(new History.Event("e" + i, on));
                            add(
                                    h,
                                    fates[i],
                                    on,
                                    on,
                                    1,
                                    10,
                                    s.named() || n > 3 ? new Named.Event("e" + i) : null);
                        }
                        switch (random.nextInt(8)) {
                            case 0 -> {}
                            case 1 -> h.population(EVENTS, false, events);
                            case 2 ->
                                    h.population(
                                            new Period(EVENTS.from(), EVENTS.to().minusDays(9)),
                                            true,
                                            events);
                            default -> h.population(EVENTS, true, events);
                        }
                        compare(h, EVENTS, s, apart + " days apart " + Arrays.toString(fates));
                    }
                }
            }
        }
        assertThat(differences).isEmpty();
    }

    /// Each event is on one of two lists, or on one that does not say which; what has to be done
    /// before those of the first, and may be done after those of the second.
    @Test
    void ofAControlWhoseKindsAnswerDifferentLists() {
        Random random = new Random(SEED);
        List<String> lists = List.of("deployments", "emergencies", "");
        for (int n = 0; n <= 4; n++) {
            for (Fate[] fates : tuples(Fate.values(), n, 250, random)) {
                for (Setting s : settings(n == 0, random)) {
                    for (List<String> shows : List.of(List.of("x"), List.of("y"))) {
                        Histories h =
                                every(Every.PER_EVENT, 1)
                                        .answers("approval", 0, lists.subList(0, 1), "x", "y")
                                        .kind("deployments", Role.POPULATION)
                                        .kind("emergencies", Role.POPULATION);
                        String[] shown = shows.toArray(new String[0]);
                        switch (random.nextInt(3)) {
                            case 0 -> h.answers("record", 2, lists.subList(1, 2), shown);
                            case 1 -> h.answers("record", 2, List.of(), shown);
                            default -> h.kind("record", Role.PERFORMANCE, shown);
                        }
                        List<List<History.Event>> events =
                                List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
                        for (int i = 0; i < n; i++) {
                            LocalDate on = EVENTS.from().plusDays(2 + 3L * i);
                            events.get(random.nextInt(random.nextInt(4) == 0 ? 3 : 2))
                                    .add(new History.Event("e" + i, on));
                            String kind = random.nextBoolean() ? "approval" : "record";
                            Named named =
                                    s.named() || random.nextBoolean()
                                            ? new Named.Event("e" + i)
                                            : null;
                            add(h, kind, fates[i], on, on, random.nextInt(3), 10, named);
                        }
                        for (int i = 0; i < 3; i++) {
                            if (!events.get(i).isEmpty() || (i < 2 && random.nextInt(4) > 0)) {
                                boolean reconciled = random.nextInt(8) > 0;
                                h.population(lists.get(i), EVENTS, reconciled, events.get(i));
                            }
                        }
                        compare(h, EVENTS, s, "two lists " + Arrays.toString(fates));
                    }
                }
            }
        }
        assertThat(differences).isEmpty();
    }

    @Test
    void ofACheckOfOneOrTwoSubjects() {
        Random random = new Random(SEED);
        LocalDate from = EVENTS.from();
        for (int subjects = 1; subjects <= 2; subjects++) {
            for (int days = 1; days <= 6; days++) {
                for (Found[] found : tuples(Found.values(), subjects * days, 800, random)) {
                    int before = random.nextInt(4) == 0 ? random.nextInt(3) : 0;
                    int after = random.nextInt(4) == 0 ? random.nextInt(3) : 0;
                    if (before + after >= days) {
                        continue;
                    }
                    for (Setting s : settings(subjects * days <= 2, random)) {
                        Histories h = every(Every.CONTINUOUS, 0);
                        for (int i = 0; i < found.length; i++) {
                            h.result(
                                    "s" + i % subjects,
                                    from.plusDays(i / subjects).toString(),
                                    found[i]);
                        }
                        compare(
                                h,
                                new Period(from.plusDays(before), from.plusDays(days - 1 - after)),
                                s,
                                subjects + " subjects " + Arrays.toString(found));
                    }
                }
            }
        }
        assertThat(differences).isEmpty();
    }

    @Test
    void ofAnyControlOverAnyWindow() {
        for (int n = 0; n < 1_500; n++) {
            AnyHistory any = AnyHistory.of(n);
            long free =
                    any.h().items().stream().filter(i -> i.names() == null && !i.failed()).count();
            if (free <= 5) {
                compare(any.h(), any.window(), any.known(), "history " + n);
            }
        }
        assertThat(differences).isEmpty();
    }

    private static final Period EVENTS = Histories.period("2025-10-01", "2025-12-31");

    private static List<Period> periods(Every every, LocalDate from, int n) {
        Period all = new Period(from, every.start(from, n).minusDays(1));
        return new Cadence(every, 0).dueWithin(all, null);
    }

    /// All tuples, or so many of them where there are more.
    private static <T> List<T[]> tuples(T[] values, int n, int atMost, Random random) {
        List<T[]> tuples = new ArrayList<>();
        double all = Math.pow(values.length, n);
        for (long i = 0; i < Math.min(all, atMost); i++) {
            long rest = all <= atMost ? i : random.nextLong((long) all);
            T[] tuple = Arrays.copyOf(values, n);
            for (int at = 0; at < n; at++) {
                tuple[at] = values[(int) (rest % values.length)];
                rest /= values.length;
            }
            tuples.add(tuple);
        }
        return tuples;
    }

    /// All settings; else the plain one, and now and then another one.
    private static List<Setting> settings(boolean all, Random random) {
        if (all) {
            return Setting.ALL;
        }
        Setting other = Setting.ALL.get(random.nextInt(Setting.ALL.size()));
        return random.nextInt(3) == 0 ? List.of(Setting.PLAIN, other) : List.of(Setting.PLAIN);
    }

    private static void add(
            Histories h,
            Fate fate,
            LocalDate middle,
            LocalDate due,
            int tolerance,
            int limit,
            @Nullable Named named) {
        add(h, "record", fate, middle, due, tolerance, limit, named);
    }

    private static void add(
            Histories h,
            String kind,
            Fate fate,
            LocalDate middle,
            LocalDate due,
            int tolerance,
            int limit,
            @Nullable Named named) {
        switch (fate) {
            case IN_TIME -> item(h, kind, middle, false, true, named);
            case LATE -> item(h, kind, due.plusDays(tolerance + 1), false, true, named);
            case AFTER_ITS_LIMIT -> item(h, kind, due.plusDays(limit + 1), false, true, named);
            case FAILED -> item(h, kind, middle, true, true, named);
            case FAILED_THEN_DONE -> {
                item(h, kind, middle, true, true, named);
                item(h, kind, due.plusDays(tolerance), false, true, named);
            }
            case NEVER -> {}
            case BY_WORD -> item(h, kind, middle, false, false, named);
        }
    }

    private static void item(
            Histories h,
            String kind,
            LocalDate on,
            boolean failed,
            boolean artefact,
            @Nullable Named named) {
        h.item(kind, Moment.on(on, ZoneOffset.UTC), failed, artefact, named);
    }

    private void compare(Histories h, Period window, Setting s, String what) {
        LocalDate middle = window.from().plusDays(window.days() / 2);
        boolean check = h.history().cadence().every() == Every.CONTINUOUS;
        Period recorded = check ? EVENTS : window;
        h.recorded(recorded.from().toString(), recorded.to().toString());
        switch (s.place()) {
            case WHOLE -> {}
            case FROM_THE_MIDDLE -> h.inPlace(new Period(middle, LocalDate.MAX));
            case UNTIL_THE_MIDDLE -> h.inPlace(new Period(LocalDate.of(2020, 1, 1), middle));
        }
        conclude(h, s.concluded(), window);
        LocalDate known =
                switch (s.known()) {
                    case RUNNING -> window.to().minusDays(1 + window.days() / 4);
                    case JUST_OVER -> window.to();
                    case LONG_AFTER -> window.to().plusDays(100);
                };
        compare(h.history(), window, known, what + " " + s);
    }

    private void compare(History history, Period window, LocalDate known, String what) {
        Verdict wanted = JudgingModel.judge(history, window, known);
        Verdict judged =
                Verdict.of(
                        Judgement.of(
                                history, Practice.USUAL, window, Moment.on(known, ZoneOffset.UTC)));
        List<String> refused = Rechecked.wrong(history, window, Moment.on(known, ZoneOffset.UTC));
        if (!refused.isEmpty() && differences.size() < SHOWN) {
            differences.add(
                    "\n%s %s %s known %s\n  refused %s"
                            .formatted(history.cadence(), what, window, known, refused));
        }
        if (!wanted.equals(judged) && differences.size() < SHOWN) {
            differences.add(
                    "\n%s %s %s known %s\n  model  %s\n  judged %s"
                            .formatted(history.cadence(), what, window, known, wanted, judged));
        }
    }

    private static void conclude(Histories h, Concluded how, Period window) {
        LocalDate on = window.to().plusDays(90);
        Conclusion valid = lifting(on, null, false, true, true, true);
        switch (how) {
            case NOT -> {}
            case VALID -> h.concluded(valid);
            case COMPENSATED -> h.concluded(lifting(on, null, true, true, true, true));
            case NOT_CORRECTED -> h.concluded(lifting(on, null, true, false, true, true));
            case HARM_NOT_LOOKED_INTO -> h.concluded(lifting(on, null, true, true, false, true));
            case BY_THE_OWNER -> h.concluded(lifting(on, null, true, true, true, false));
            case BEFORE_THE_END -> h.concluded(lifting(window.to(), null, false, true, true, true));
            case SOON ->
                    h.concluded(lifting(window.to().plusDays(1), null, false, true, true, true));
            case LEAVES_ONE_OUT ->
                    h.concluded(lifting(on, ids(h, window, on, 1), true, true, true, true));
            case NAMES_ALL ->
                    h.concluded(lifting(on, ids(h, window, on, 0), true, true, true, true));
            case NOT_EFFECTIVE_BY_THE_OWNER -> h.concluded(lowering(on));
            case NOT_EFFECTIVE_BEFORE_THE_END ->
                    h.concluded(lowering(window.from().plusDays(window.days() / 3)));
            case LIFTED_AND_LOWERED_AT_ONCE -> h.concluded(lowering(on)).concluded(valid);
            case LIFTED_THEN_LOWERED -> h.concluded(valid).concluded(lowering(on.plusDays(1)));
            case LOWERED_THEN_LIFTED -> h.concluded(valid).concluded(lowering(on.minusDays(1)));
            case LIFTED_THEN_NOT_VALID ->
                    h.concluded(valid)
                            .concluded(lifting(on.plusDays(1), null, true, true, false, true));
        }
    }

    private static Conclusion lowering(LocalDate on) {
        return new Conclusion(As.NOT_EFFECTIVE, on, null, false, false, false, false);
    }

    private static Conclusion lifting(
            LocalDate on,
            @Nullable List<String> deviations,
            boolean compensated,
            boolean corrected,
            boolean harmLookedInto,
            boolean independent) {
        return new Conclusion(
                As.EFFECTIVE_WITH_EXCEPTIONS,
                on,
                deviations,
                compensated,
                corrected,
                harmLookedInto,
                independent);
    }

    /// The deviations that are known on a day, without the first ones.
    private static List<String> ids(Histories h, Period window, LocalDate on, int without) {
        return h.judged(window, Moment.on(on, ZoneOffset.UTC)).deviations().stream()
                .map(Deviation::id)
                .skip(without)
                .toList();
    }
}
