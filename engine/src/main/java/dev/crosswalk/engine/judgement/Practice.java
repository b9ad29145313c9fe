package dev.crosswalk.engine.judgement;

import dev.crosswalk.engine.operation.Cadence.Every;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The figures by which controls are judged over a window. They are what auditors are used to, not
/// what follows from anything, so an organisation can replace them.
///
/// @param rows one for each cadence
/// @param overPercent more deviations than this share of what was due are beyond what a person may
///   conclude, save a single late one
/// @param manySubjects from how many subjects of a check on some may have a run of deviations
/// @param subjectsWithRunPercent the share of many subjects that may have one
/// @param freshDays how many days a setting or a population counts where its kind does not say
/// @param lackDays up to how many days without a control, its owner or its documents are only said
/// @param newEventDays over how many days all events of a new or mended per-event control have to
///   be done, where they are fewer than its row asks for
/// @param longToleranceDays where more days than that are allowed after an event it is said, and
///   changes no outcome
/// @param longRestDays where so many working days in a row are holidays it is said, and changes no
///   outcome
public record Practice(
        Map<Every, Row> rows,
        int overPercent,
        int manySubjects,
        int subjectsWithRunPercent,
        int freshDays,
        int lackDays,
        int newEventDays,
        int longToleranceDays,
        int longRestDays,
        OnADay onADay) {

    public Practice {
        rows = Map.copyOf(rows);
    }

    /// How a control is judged on a day.
    ///
    /// @param eventDays the events of so many days before it count
    /// @param overduePercent at most this share of them may be overdue
    /// @param fewEvents where they are fewer than that, a share says little
    /// @param overdueOfFew and so many of them may be overdue
    /// @param subjectsPercent at most this share of the subjects of a check may fail or be unknown
    public record OnADay(
            int eventDays,
            int overduePercent,
            int fewEvents,
            int overdueOfFew,
            int subjectsPercent) {

        /// How many of so many events may be overdue.
        int mayOf(int events) {
            return events < fewEvents ? overdueOfFew : overduePercent * events / 100;
        }
    }

    /// What holds for controls of one cadence.
    ///
    /// @param late how many days after it was due an occurrence is missing
    /// @param tiers what a person may conclude, by how much was due; in order, the last one open
    /// @param run how many adjacent deviations nobody may conclude; 0 where runs do not count
    /// @param newAfter how many times a new or mended control has to be done until it counts
    public record Row(Limit late, List<Tier> tiers, int run, int newAfter) {
        public Row {
            tiers = List.copyOf(tiers);
        }

        public Allowed allowed(int due, boolean compensated) {
            for (Tier tier : tiers) {
                if (due <= tier.upTo()) {
                    return compensated ? tier.compensated() : tier.alone();
                }
            }
            throw new IllegalStateException("no tier for " + due);
        }
    }

    /// The last day on which an occurrence is late, counted from its due day.
    ///
    /// @param days at least so many
    /// @param afterTolerance whether they are counted from the end of the tolerance
    /// @param timesTolerance at least so many times the tolerance
    public record Limit(int days, boolean afterTolerance, int timesTolerance) {
        public int of(int toleranceDays) {
            return Math.max(
                    days + (afterTolerance ? toleranceDays : 0), timesTolerance * toleranceDays);
        }
    }

    /// @param upTo for at most so many that were due
    public record Tier(int upTo, Allowed alone, Allowed compensated) {}

    /// How many deviations a person may conclude.
    ///
    /// @param number so many
    /// @param percent or this share of what was due, rounded down, where that is more
    /// @param lateOnly whether they all have to be late, none missing or failed
    public record Allowed(int number, int percent, boolean lateOnly) {
        public int of(int due) {
            return (int) Math.max(number, (long) due * percent / 100);
        }
    }

    private static final Allowed ONE_LATE = new Allowed(1, 0, true);
    private static final Allowed SMALL_SHARE = new Allowed(1, 5, false);
    private static final Allowed LARGE_SHARE = new Allowed(1, 10, false);

    private static Allowed any(int number) {
        return new Allowed(number, 0, false);
    }

    private static Limit days(int days) {
        return new Limit(days, false, 0);
    }

    private static List<Tier> always(Allowed alone, Allowed compensated) {
        return List.of(new Tier(Integer.MAX_VALUE, alone, compensated));
    }

    /// What the bundled tables say.
    public static final Practice USUAL =
            new Practice(
                    Map.of(
                            Every.YEARLY,
                            new Row(days(90), always(ONE_LATE, ONE_LATE), 2, 1),
                            Every.HALF_YEARLY,
                            new Row(days(60), always(ONE_LATE, ONE_LATE), 2, 1),
                            Every.QUARTERLY,
                            new Row(days(45), always(ONE_LATE, any(1)), 2, 2),
                            Every.MONTHLY,
                            new Row(days(15), always(any(1), any(2)), 2, 2),
                            Every.WEEKLY,
                            new Row(days(4), always(any(2), any(5)), 3, 5),
                            Every.DAILY,
                            new Row(new Limit(2, true, 0), always(SMALL_SHARE, LARGE_SHARE), 4, 20),
                            Every.PER_EVENT,
                            new Row(
                                    new Limit(10, false, 5),
                                    List.of(
                                            new Tier(10, ONE_LATE, any(1)),
                                            new Tier(20, any(1), any(2)),
                                            new Tier(Integer.MAX_VALUE, SMALL_SHARE, LARGE_SHARE)),
                                    0,
                                    25),
                            Every.CONTINUOUS,
                            new Row(days(0), always(SMALL_SHARE, LARGE_SHARE), 4, 20)),
                    25,
                    20,
                    5,
                    90,
                    30,
                    30,
                    30,
                    4,
                    new OnADay(90, 10, 10, 1, 5));

    public Row row(Every every) {
        return Objects.requireNonNull(rows.get(every), every::name);
    }
}
