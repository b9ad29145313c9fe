package dev.crosswalk.engine.judgement;

import static dev.crosswalk.engine.judgement.Histories.every;

import dev.crosswalk.engine.judgement.History.As;
import dev.crosswalk.engine.judgement.History.Conclusion;
import dev.crosswalk.engine.judgement.History.Found;
import dev.crosswalk.engine.judgement.History.Named;
import dev.crosswalk.engine.operation.Cadence.Every;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.engine.operation.Period;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// A small history by chance, the window over which it is judged, and the day on which that is
/// done. The same number gives the same one.
record AnyHistory(int number, History h, Period window, LocalDate known) {
    static final LocalDate START = LocalDate.of(2025, 10, 6);
    private static final List<Every> CADENCES =
            List.of(
                    Every.YEARLY,
                    Every.QUARTERLY,
                    Every.MONTHLY,
                    Every.WEEKLY,
                    Every.DAILY,
                    Every.PER_EVENT,
                    Every.CONTINUOUS);

    Judgement judged() {
        return judged(h);
    }

    Judgement judged(History other) {
        return over(other, window);
    }

    Judgement over(History other, Period days) {
        return Judgement.of(other, Practice.USUAL, days, moment(known));
    }

    boolean isCheck() {
        return h.cadence().every() == Every.CONTINUOUS;
    }

    private static Moment moment(LocalDate day) {
        return Moment.on(day, ZoneOffset.UTC);
    }

    static AnyHistory of(int number) {
        Random random = new Random(number);
        Every every = CADENCES.get(random.nextInt(CADENCES.size()));
        int days =
                switch (every) {
                    case YEARLY -> 900;
                    case QUARTERLY -> 450;
                    case MONTHLY -> 160;
                    case WEEKLY -> 45;
                    default -> 12;
                };
        int tolerance =
                switch (every) {
                    case YEARLY -> 30;
                    case QUARTERLY -> 14;
                    case MONTHLY -> 5;
                    case WEEKLY -> 2;
                    case DAILY, PER_EVENT -> random.nextInt(2);
                    default -> 0;
                };
        Histories h = every(every, tolerance);
        Period recorded = new Period(START, START.plusDays(days - 1));
        h.recorded(recorded.from().toString(), recorded.to().toString());
        LocalDate from = START.plusDays(random.nextInt(days / 3));
        Period window = new Period(from, from.plusDays(days / 2 - 1));
        LocalDate middle = START.plusDays(random.nextInt(days));
        switch (random.nextInt(8)) {
            case 0 -> h.inPlace(new Period(middle, LocalDate.MAX));
            case 1 -> h.inPlace(new Period(LocalDate.of(2020, 1, 1), middle));
            case 2 ->
                    h.inPlace(
                            new Period(LocalDate.of(2020, 1, 1), middle),
                            new Period(middle.plusDays(1 + random.nextInt(60)), LocalDate.MAX));
            default -> {}
        }
        if (every == Every.DAILY && random.nextInt(3) == 0) {
            h.inBusinessDays();
        }
        if (every == Every.PER_EVENT) {
            List<History.Event> events = new ArrayList<>();
            for (int i = random.nextInt(6); i > 0; i--) {
                events.add(new History.Event("e" + i, START.plusDays(random.nextInt(days))));
            }
            if (random.nextInt(6) > 0) {
                h.population(recorded, random.nextInt(6) > 0, events);
            }
        }
        if (every == Every.CONTINUOUS) {
            for (int i = random.nextInt(30); i > 0; i--) {
                h.result(
                        "s" + random.nextInt(2),
                        START.plusDays(random.nextInt(days + 5)).toString(),
                        random.nextInt(6) == 0
                                ? List.of(Found.values()).get(random.nextInt(3))
                                : Found.PASS);
            }
        } else {
            for (int i = random.nextInt(12); i > 0; i--) {
                LocalDate on = START.plusDays(random.nextInt(days + 10));
                Named named =
                        random.nextBoolean()
                                ? null
                                : every == Every.PER_EVENT
                                        ? new Named.Event("e" + (1 + random.nextInt(5)))
                                        : new Named.In(on.minusDays(random.nextInt(days / 5)));
                h.item(
                        "record",
                        moment(on),
                        moment(on.plusDays(random.nextInt(3))),
                        random.nextInt(7) == 0,
                        random.nextInt(12) > 0,
                        named);
            }
        }
        for (int i = random.nextInt(4) - 1; i > 0; i--) {
            h.concluded(
                    new Conclusion(
                            random.nextInt(4) == 0
                                    ? As.NOT_EFFECTIVE
                                    : As.EFFECTIVE_WITH_EXCEPTIONS,
                            window.to().plusDays(random.nextInt(days)),
                            null,
                            random.nextInt(3) == 0,
                            random.nextInt(6) > 0,
                            random.nextInt(6) > 0,
                            random.nextInt(6) > 0));
        }
        LocalDate known = START.plusDays(days / 2 + random.nextInt(2 * days));
        if (every == Every.CONTINUOUS && random.nextInt(3) == 0) {
            inventory(h, days, random);
        }
        return new AnyHistory(number, h.history(), window, known);
    }

    /// Lists of the subjects of a check, some of which nobody counted twice.
    private static void inventory(Histories h, int days, Random random) {
        for (int i = 1 + random.nextInt(2); i > 0; i--) {
            LocalDate from = START.plusDays(random.nextInt(days));
            Period covers = new Period(from, from.plusDays(random.nextInt(days)));
            List<History.Event> subjects = new ArrayList<>();
            for (int n = 0; n < 3; n++) {
                if (random.nextBoolean()) {
                    LocalDate since = from.plusDays(random.nextInt(4) == 0 ? 2 : 0);
                    subjects.add(new History.Event("s" + n, since));
                }
            }
            h.population(covers, random.nextInt(4) > 0, subjects);
        }
    }
}
