package dev.crosswalk.answers.plan;

import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.planner.PersonDays;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongPredicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The same question with other capacities and for other days. Each is planned for when somebody
/// asks what comes of it, and once.
final class Tries {
    /// The steps in which capacities are tried, in hundredths of a day.
    private static final long HALF = 50;

    /// After so many steps more a capacity that nearly holds is given up.
    private static final int MORE = 20;

    /// Makes a plan.
    interface Planned {
        PlanAnswer at(PersonDays perWeek, LocalDate by);
    }

    /// Plans if all were there that nobody spoke of yet.
    private final Supplier<Planned> ifAllIsThere;

    /// Plans if some requirements did not apply.
    private final Function<Set<RequirementRef>, Planned> leavingOut;

    private Unknown.@Nullable IfThere there;

    private record Key(PersonDays perWeek, LocalDate by) {}

    private final Planned planned;
    private final Reserve reserve;
    private final Map<Key, PlanAnswer> known = new HashMap<>();
    private final Map<String, Optional<WithOpen>> found = new HashMap<>();

    Tries(
            Planned planned,
            Supplier<Planned> ifAllIsThere,
            Function<Set<RequirementRef>, Planned> leavingOut,
            Reserve reserve) {
        this.planned = planned;
        this.ifAllIsThere = ifAllIsThere;
        this.leavingOut = leavingOut;
        this.reserve = reserve;
    }

    PlanAnswer at(PersonDays perWeek, LocalDate by) {
        Key key = new Key(perWeek, by);
        PlanAnswer plan = known.get(key);
        if (plan == null) {
            plan = planned.at(perWeek, by);
            known.put(key, plan);
        }
        return plan;
    }

    /// What a plan would come to if all were there that nobody spoke of yet.
    Unknown.IfThere ifAllIsThere(PlanAnswer answer) {
        Unknown.IfThere known = there;
        if (known == null) {
            known = look(answer);
            there = known;
        }
        return known;
    }

    private Unknown.IfThere look(PlanAnswer answer) {
        Timing timing = answer.timing();
        if (timing == null) {
            throw new IllegalStateException("a plan without a day has nothing to try");
        }
        Countdown countdown = timing.countdown();
        Planned all = ifAllIsThere.get();
        PlanAnswer bySum = all.at(countdown.perWeek(), countdown.by());
        Reach reach =
                bySum.reaches().stream()
                        .filter(bySum.atTheAudit()::isOfTheDay)
                        .findFirst()
                        .orElse(null);
        PersonDays days = bySum.plan().cost();
        if (reach == null) {
            return new Unknown.IfThere(days, null);
        }
        InReach verdict = bySum.atTheAudit().inReach(reach);
        boolean isSure =
                verdict.isInDoubt()
                        || all.at(reserve.worth(countdown.perWeek()), countdown.by())
                                .atTheAudit()
                                .isSure(reach);
        return new Unknown.IfThere(days, isSure ? verdict : InReach.DOUBTFUL);
    }

    /// Whether nothing is in the way by the sum of the days but what the next report is to say.
    private boolean holds(PersonDays perWeek, LocalDate by, Reach reach) {
        return !at(perWeek, by).atTheAudit().bySum(reach).isInDoubt();
    }

    private boolean holdsOverRange(PersonDays perWeek, LocalDate by, Reach reach) {
        return isSure(reserve.worth(perWeek), by, reach) && holds(perWeek, by, reach);
    }

    private boolean isSure(PersonDays perWeek, LocalDate by, Reach reach) {
        return at(perWeek, by).atTheAudit().isSure(reach);
    }

    /// What a plan comes to at the upper end of the range of its days.
    PlanAnswer atUpperEnd(Countdown countdown) {
        return at(reserve.worth(countdown.perWeek()), countdown.by());
    }

    /// The first share of the sum of the days, in percent, with which a plan is in doubt that is
    /// none by the sum and is at the upper end of their range.
    int failsFrom(Countdown countdown, Reach reach) {
        return (int)
                least(
                        Reserve.SUM,
                        reserve.percent(),
                        share ->
                                !isSure(
                                        Reserve.worth(countdown.perWeek(), (int) share),
                                        countdown.by(),
                                        reach));
    }

    /// The least capacity with which a day holds with open controls by the sum of the days; empty
    /// where it holds with all of it, nothing may be open, or no capacity is enough.
    Optional<WithOpen> least(PlanAnswer answer) {
        return once("least", () -> withOpen(answer).flatMap(o -> least(o.timing(), o.reach())));
    }

    private Optional<WithOpen> least(Timing timing, Reach reach) {
        LocalDate by = timing.countdown().by();
        if (timing.holds() || timing.capacity().isEmpty()) {
            return Optional.empty();
        }
        long most = Math.ceilDiv(timing.capacity().get().hundredths(), HALF);
        long least = least(0, most, n -> holds(new PersonDays(n * HALF), by, reach));
        return least == most
                ? Optional.empty()
                : Optional.of(open(new PersonDays(least * HALF), by, reach));
    }

    /// The same over the range of the days.
    Optional<WithOpen> leastOverRange(PlanAnswer answer) {
        return once(
                "range",
                () -> withOpen(answer).flatMap(o -> leastOverRange(answer, o.timing(), o.reach())));
    }

    private Optional<WithOpen> leastOverRange(PlanAnswer answer, Timing timing, Reach reach) {
        LocalDate by = timing.countdown().by();
        return least(answer)
                .flatMap(l -> {
                    // Half a day less does not hold by the sum: what is worth no more cannot here.
                    long from =
                            reserve.over(new PersonDays(l.perWeek().hundredths() - HALF))
                                                    .hundredths()
                                            / HALF
                                    + 1;
                    for (long n = from; n < from + MORE; n++) {
                        PersonDays some = new PersonDays(n * HALF);
                        if (holdsOverRange(some, by, reach)) {
                            return Optional.of(open(some, by, reach));
                        }
                    }
                    return Optional.empty();
                });
    }

    /// The first day after that of the answer that holds with its capacity and with open controls,
    /// over the range of the days; empty where nothing may be open, or none is before the day that
    /// holds with all of it.
    Optional<WithOpen> firstDay(PlanAnswer answer) {
        return once("day", () -> withOpen(answer).flatMap(o -> firstDay(o.timing(), o.reach())));
    }

    private Optional<WithOpen> firstDay(Timing timing, Reach reach) {
        Countdown countdown = timing.countdown();
        LocalDate from = timing.asked() ? countdown.by() : countdown.start();
        LocalDate alone = timing.alone();
        LocalDate all = alone == null ? timing.reserved() : alone;
        if (!all.isAfter(from)
                || holdsOverRange(countdown.perWeek(), from, reach)
                || !holdsOverRange(countdown.perWeek(), all, reach)) {
            return Optional.empty();
        }
        long most = ChronoUnit.DAYS.between(from, all);
        long first =
                least(0, most, n -> holdsOverRange(countdown.perWeek(), from.plusDays(n), reach));
        return first == most
                ? Optional.empty()
                : Optional.of(open(countdown.perWeek(), from.plusDays(first), reach));
    }

    /// The least number above one and up to another of which something is so, where it is so of all
    /// after it; the upper one where it is of none before.
    private static long least(long below, long upTo, LongPredicate isSo) {
        long fails = below;
        long is = upTo;
        while (is - fails > 1) {
            long between = (fails + is) / 2;
            if (isSo.test(between)) {
                is = between;
            } else {
                fails = between;
            }
        }
        return is;
    }

    /// What has all of it in time over the range of the days; empty where no capacity has.
    Optional<WithOpen> all(PlanAnswer answer) {
        return once(
                "all",
                () ->
                        withOpen(answer)
                                .flatMap(o ->
                                        o.timing()
                                                .capacity()
                                                .map(c -> Reserve.inHalves(reserve.over(c)))
                                                .map(c ->
                                                        open(
                                                                c,
                                                                o.timing().countdown().by(),
                                                                o.reach()))));
    }

    /// What the same capacity and day come to with the smaller scope that is nearest; empty where
    /// nothing can be left out, or nothing may be open.
    Optional<WithOpen> smaller(PlanAnswer answer) {
        return once("smaller", () -> withOpen(answer).flatMap(o -> smaller(o.timing())));
    }

    private Optional<WithOpen> smaller(Timing timing) {
        Timing.Smaller some = timing.smaller();
        if (some == null) {
            return Optional.empty();
        }
        Countdown countdown = timing.countdown();
        Tries of =
                new Tries(
                        leavingOut.apply(Set.copyOf(some.without())),
                        ifAllIsThere,
                        leavingOut,
                        reserve);
        return withOpen(of.at(countdown.perWeek(), countdown.by()))
                .map(o -> of.open(countdown.perWeek(), countdown.by(), o.reach()));
    }

    private WithOpen open(PersonDays perWeek, LocalDate by, Reach reach) {
        PlanAnswer some = at(perWeek, by);
        Timing timing = some.timing();
        if (timing == null) {
            throw new IllegalStateException("a plan for a day has no day");
        }
        return WithOpen.of(
                some,
                timing,
                reach,
                at(reserve.worth(perWeek), by),
                isSure(reserve.worth(perWeek), by, reach));
    }

    private record MayBeOpen(Timing timing, Reach reach) {}

    /// Empty where nothing may be open at the audit.
    private static Optional<MayBeOpen> withOpen(PlanAnswer answer) {
        Timing timing = answer.timing();
        return timing == null
                ? Optional.empty()
                : answer.reaches().stream()
                        .filter(r -> answer.atTheAudit().isOfTheDay(r) && !r.dated().isEmpty())
                        .findFirst()
                        .map(r -> new MayBeOpen(timing, r));
    }

    private Optional<WithOpen> once(String what, Supplier<Optional<WithOpen>> look) {
        Optional<WithOpen> known = found.get(what);
        if (known == null) {
            known = look.get();
            found.put(what, known);
        }
        return known;
    }
}
