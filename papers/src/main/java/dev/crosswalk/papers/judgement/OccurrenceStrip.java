package dev.crosswalk.papers.judgement;

import dev.crosswalk.engine.judgement.Deviation;
import dev.crosswalk.engine.judgement.History;
import dev.crosswalk.engine.judgement.Judgement;
import dev.crosswalk.engine.judgement.Practice;
import dev.crosswalk.engine.operation.Cadence.Days;
import dev.crosswalk.engine.operation.Cadence.Every;
import dev.crosswalk.engine.operation.Occurrence;
import dev.crosswalk.engine.operation.Operation;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.formats.report.Block;
import dev.crosswalk.formats.report.Run;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The window as a strip: one sign for each time that something was due, or for each day.
public final class OccurrenceStrip {
    /// Of longer windows only the table of deviations speaks.
    private static final int MOST_MONTHS = 36;

    private static final int FEW = 8;

    private final JudgementWords judged;
    private final Judgement judgement;
    private final Period window;

    /// What came of each time that something was due; null where that is not known one by one.
    private final @Nullable Operation operation;

    /// The days on which somebody looked; null until anybody asks.
    private @Nullable Set<LocalDate> looks;

    private final List<Block> blocks = new ArrayList<>();

    /// What becomes of each day; of several deviations on one day the worst one.
    private final TreeMap<LocalDate, Mark> deviating = new TreeMap<>();

    private final EnumSet<Mark> used = EnumSet.noneOf(Mark.class);

    /// In the order of the legend.
    private enum Mark {
        FINE("●", "#", Run.Style.GOOD, "no deviation"),
        COVERED("◇", "+", Run.Style.GOOD, "nobody looked, covered by another day"),
        LATE("◐", "l", Run.Style.PARTLY, "late"),
        UNKNOWN("?", "?", Run.Style.PARTLY, "unknown"),
        MISSING("○", "o", Run.Style.BAD, "missing"),
        FAILED("✗", "x", Run.Style.BAD, "failed"),
        OPEN("·", ".", Run.Style.QUIET, "still open"),
        DONE_OR_OPEN("·", ".", Run.Style.QUIET, "done or still open"),
        NOT_DUE("–", "-", Run.Style.QUIET, "nothing due");

        private final String sign;
        private final String ascii;
        private final Run.Style style;
        private final String words;

        Mark(String sign, String ascii, Run.Style style, String words) {
            this.sign = sign;
            this.ascii = ascii;
            this.style = style;
            this.words = words;
        }

        static Mark of(Deviation.What what) {
            return switch (what) {
                case LATE -> LATE;
                case UNKNOWN -> UNKNOWN;
                case MISSING -> MISSING;
                case FAILED -> FAILED;
            };
        }

        Run run(int times) {
            return Run.signs(style, sign.repeat(times), ascii.repeat(times));
        }
    }

    private OccurrenceStrip(JudgementWords judged, @Nullable Operation operation) {
        this.judged = judged;
        this.operation = operation;
        judgement = judged.judgement();
        window = judgement.window();
        for (Deviation d : judgement.deviations()) {
            Period days = d.days().intersection(window);
            LocalDate from = days == null ? d.days().to() : days.from();
            LocalDate to = days == null || isOccurrence(d) ? d.days().to() : days.to();
            for (LocalDate day = isOccurrence(d) ? to : from;
                    !day.isAfter(to);
                    day = day.plusDays(1)) {
                deviating.merge(day, Mark.of(d.what()), (a, b) -> a.compareTo(b) < 0 ? b : a);
            }
        }
    }

    /// A check deviates on days; an occurrence as a whole, and is shown on the day it was due.
    private static boolean isOccurrence(Deviation d) {
        return d.id().equals(d.occurrence());
    }

    /// Empty for a window of more than three years, and where nothing was due.
    ///
    /// @param operation what came of each time that something was due; null where that is not known
    public static List<Block> of(JudgementWords judged, @Nullable Operation operation) {
        Period window = judged.judgement().window();
        long months =
                YearMonth.from(window.from()).until(YearMonth.from(window.to()), ChronoUnit.MONTHS);
        if (months >= MOST_MONTHS || isUnseen(judged)) {
            return List.of();
        }
        OccurrenceStrip strip = new OccurrenceStrip(judged, operation);
        switch (judged.history().cadence().every()) {
            case PER_EVENT -> strip.events();
            case DAILY, CONTINUOUS -> strip.days();
            case WEEKLY, MONTHLY, QUARTERLY, HALF_YEARLY, YEARLY -> strip.periods();
        }
        if (strip.used.isEmpty()) {
            return List.of();
        }
        strip.blocks.add(new Block.Entry(0, strip.legend()));
        return strip.blocks;
    }

    /// Whether nobody looked, so that nothing deviates for want of anything to see.
    private static boolean isUnseen(JudgementWords judged) {
        if (judged.apart().size() > 1) {
            return judged.apart().stream().noneMatch(a -> a.judgement().due() > 0);
        }
        Judgement judgement = judged.judgement();
        return switch (judgement.rule()) {
            case NOTHING_SHOWS, NOT_IN_PLACE, NOTHING_DUE -> true;
            case CONCLUDED_NOT_EFFECTIVE,
                    FALSIFIED_RECORD,
                    RUN,
                    MORE_THAN_A_PERSON_MAY_CONCLUDE,
                    MORE_THAN_A_QUARTER,
                    WINDOW_RUNS,
                    OPEN,
                    POPULATION_ABSENT,
                    POPULATION_UNRECONCILED,
                    NOT_ACTED_ON,
                    TOO_MUCH_UNKNOWN,
                    DEVIATES,
                    NO_EVENT,
                    NO_FINDING,
                    ALL_DONE ->
                    judgement.due() == 0;
        };
    }

    private Run[] legend() {
        List<Run> legend = new ArrayList<>();
        for (Mark mark : used) {
            legend.add(mark.run(1));
            legend.add(Run.quiet(" " + words(mark) + "  "));
        }
        return legend.toArray(Run[]::new);
    }

    private String words(Mark mark) {
        Occurrence before = new PeriodRemarks(judged, operation).doneBefore().orElse(null);
        if (mark == Mark.FINE && used.contains(Mark.COVERED)) {
            return "seen, " + mark.words;
        }
        return mark == Mark.FINE && before != null
                ? mark.words
                        + ", that of "
                        + before.due()
                        + " done on "
                        + before.doneOn()
                        + ", before the window began"
                : mark.words;
    }

    // ---- periods

    private void periods() {
        History h = judged.history();
        List<Period> due = h.cadence().dueWithin(window, h.anchor());
        if (due.size() <= FEW) {
            List<Run> runs = new ArrayList<>();
            for (Period period : due) {
                runs.add(Run.quiet((runs.isEmpty() ? "" : "   ") + period.to() + Run.NO_BREAK));
                runs.add(marked(period).run(1));
            }
            if (!runs.isEmpty()) {
                blocks.add(new Block.Entry(0, runs.toArray(Run[]::new)));
            }
            return;
        }
        lines(due);
    }

    /// A line for each year, with a gap between months or quarters.
    private void lines(List<Period> due) {
        boolean weekly = judged.history().cadence().every() == Every.WEEKLY;
        Map<Integer, List<Period>> years =
                due.stream()
                        .collect(
                                Collectors.groupingBy(
                                        p -> p.to().getYear(), TreeMap::new, Collectors.toList()));
        years.forEach((year, periods) -> {
            List<Run> runs = new ArrayList<>();
            int before = 0;
            for (Period period : periods) {
                int group =
                        weekly
                                ? period.to().getMonthValue()
                                : (period.to().getMonthValue() + 2) / 3;
                if (before != 0 && before != group) {
                    runs.add(Run.plain(" "));
                }
                before = group;
                runs.add(marked(period).run(1));
            }
            blocks.add(new Block.Entry(0, runs.toArray(Run[]::new)).lead(Run.quiet(year + "  ")));
        });
    }

    private Mark marked(Period period) {
        Mark mark = deviating.get(period.to());
        if (mark == null) {
            mark =
                    isDone(period)
                            ? Mark.FINE
                            : !isDue(period)
                                    ? Mark.NOT_DUE
                                    : isOver(period.to())
                                            ? Mark.FINE
                                            : soFar(o -> o.due().equals(period.to()));
        }
        if (mark == Mark.FINE && isByLooks() && !looks().contains(period.to())) {
            mark = Mark.COVERED;
        }
        used.add(mark);
        return mark;
    }

    /// Whether a day counts because somebody looked on it, or on another one.
    private boolean isByLooks() {
        History h = judged.history();
        return switch (h.cadence().every()) {
            case CONTINUOUS -> !looks().isEmpty();
            case DAILY -> !h.results().isEmpty() && RecordRemarks.performances(judged).isEmpty();
            case PER_EVENT, WEEKLY, MONTHLY, QUARTERLY, HALF_YEARLY, YEARLY -> false;
        };
    }

    /// The days on which anybody, or a check, looked and saw something.
    private Set<LocalDate> looks() {
        if (looks == null) {
            History h = judged.history().as(judged.knownAt(), judged.knownAt());
            Set<LocalDate> days = new HashSet<>();
            h.results().stream()
                    .filter(r -> r.found() != History.Found.UNKNOWN)
                    .forEach(r -> days.add(r.at().day()));
            h.items().stream()
                    .filter(i -> i.artefact() && isLook(h, i))
                    .forEach(i -> days.add(i.on().day()));
            looks = days;
        }
        return looks;
    }

    private static boolean isLook(History h, History.Item item) {
        return h.kinds().isEmpty()
                || h.kinds().stream()
                        .filter(k -> k.kind().equals(item.kind()))
                        .anyMatch(k ->
                                k.role() == History.Role.SETTING
                                        || k.role() == History.Role.PERFORMANCE);
    }

    /// Whether it was done in time, which it may have been though it did not have to be.
    private boolean isDone(Period period) {
        return operation != null
                && operation.occurrences().stream()
                        .filter(o -> o.status() == Occurrence.Status.ON_TIME)
                        .anyMatch(o -> o.due().equals(period.to()));
    }

    /// Of what does not deviate by now, and may still.
    private Mark soFar(Predicate<Occurrence> one) {
        return operation == null
                ? Mark.DONE_OR_OPEN
                : operation.occurrences().stream().anyMatch(one.and(o -> o.doneOn() != null))
                        ? Mark.FINE
                        : Mark.OPEN;
    }

    /// Whether it was in place on the last day and for half of the period, and whether a control
    /// that rests at weekends works then.
    private boolean isDue(Period period) {
        History h = judged.history();
        boolean rests = h.cadence().every() == Every.DAILY && h.cadence().days() == Days.BUSINESS;
        if (rests && !h.working().contains(period.to())) {
            return false;
        }
        long days = 0;
        boolean last = false;
        for (Period p : h.inPlace()) {
            Period both = p.intersection(period);
            days += both == null ? 0 : both.days();
            last |= p.contains(period.to());
        }
        return last && 2 * days >= period.days();
    }

    /// Whether what was due on a day is done or deviates by now. Of business days about half as
    /// many again pass, and holidays.
    private boolean isOver(LocalDate due) {
        History h = judged.history();
        Practice.Row row = judged.practice().row(h.cadence().every());
        int limit = row.late().of(h.cadence().toleranceDays());
        int days =
                switch (h.cadence().days()) {
                    case CALENDAR -> limit;
                    case BUSINESS -> 2 * limit + 2 + h.working().holidays().size();
                };
        return judged.knownAt().lastFullDay().isAfter(due.plusDays(days));
    }

    // ---- days

    private void days() {
        Map<YearMonth, List<Mark>> months = new TreeMap<>();
        for (LocalDate day = window.from(); !day.isAfter(window.to()); day = day.plusDays(1)) {
            Mark mark = marked(Period.day(day));
            months.computeIfAbsent(YearMonth.from(day), m -> new ArrayList<>()).add(mark);
        }
        months.forEach((month, marks) -> {
            List<Run> runs = new ArrayList<>();
            int from = 0;
            for (int i = 1; i <= marks.size(); i++) {
                if (i == marks.size() || marks.get(i) != marks.get(from)) {
                    runs.add(marks.get(from).run(i - from));
                    from = i;
                }
            }
            blocks.add(new Block.Entry(0, runs.toArray(Run[]::new)).lead(Run.quiet(month + "  ")));
        });
    }

    // ---- events

    private void events() {
        Map<String, Deviation> byEvent =
                judgement.deviations().stream()
                        .filter(OccurrenceStrip::isOccurrence)
                        .collect(Collectors.toMap(Deviation::occurrence, d -> d, (a, b) -> a));
        Map<YearMonth, List<Mark>> months = new TreeMap<>();
        judged.history().populations().stream()
                .flatMap(p -> p.events().stream())
                .filter(e -> window.contains(e.on()))
                .distinct()
                .sorted(Comparator.comparing(History.Event::on))
                .forEach(e -> {
                    Deviation d = byEvent.get(e.id());
                    Mark mark =
                            d != null
                                    ? Mark.of(d.what())
                                    : isOver(e.on())
                                            ? Mark.FINE
                                            : soFar(o -> o.name().equals(e.id()));
                    used.add(mark);
                    months.computeIfAbsent(YearMonth.from(e.on()), m -> new ArrayList<>())
                            .add(mark);
                });
        months.forEach((month, marks) -> {
            List<Run> runs = new ArrayList<>();
            for (Mark mark : Mark.values()) {
                long n = marks.stream().filter(mark::equals).count();
                if (n > 0) {
                    runs.add(mark.run(1));
                    runs.add(Run.plain(" " + n + "  "));
                }
            }
            blocks.add(new Block.Entry(0, runs.toArray(Run[]::new)).lead(Run.quiet(month + "  ")));
        });
    }
}
