package dev.crosswalk.answers.plan;

import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.planner.PersonDays;
import dev.crosswalk.planner.Schedule;
import dev.crosswalk.programme.words.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What else could be done where a day cannot be held, with a figure each.
final class WaysOut {
    private static final int LEFT_OUT_NAMED = 8;
    private static final int ASKED_NAMED = 3;
    private static final int BRIEF_NAMED = 3;

    /// More than so many person-days a week, as of six people, hardly any organisation of some 50
    /// people gets, whatever it has.
    private static final PersonDays LIKELY = PersonDays.of("30");

    private final PlanAnswer answer;
    private final Timing timing;
    private final Countdown countdown;
    private final TimingWords words;

    WaysOut(PlanAnswer answer, Timing timing) {
        this.answer = answer;
        this.timing = timing;
        countdown = timing.countdown();
        words = new TimingWords(answer, timing);
    }

    /// The same with one figure each, in a line or two.
    List<String> inShort() {
        if (!isAsked()) {
            return List.of();
        }
        List<String> ways = new ArrayList<>();
        ask().ifPresent(ways::add);
        ways.addAll(people(true));
        ways.add(laterDay(true));
        if (timing.holds()) {
            return ways;
        }
        if (answer.leastWithOpen().isEmpty()) {
            ways.add("Less at first: " + less());
        }
        Timing.Smaller smaller = timing.smaller();
        if (timing.least() != null && smaller != null && !answer.atTheAudit().isReached()) {
            InReach then =
                    answer.smallerScope().map(WithOpen::verdict).orElse(InReach.NOT_AS_IT_STANDS);
            ways.add(
                    smaller.holds()
                            ? "A smaller scope: without %s all of the rest is in time."
                                    .formatted(smaller.title())
                            : then.isReached()
                                    ? "A smaller scope: without %s the answer is %s."
                                            .formatted(smaller.title(), then.inASentence())
                                    : "A smaller scope: none that was tried holds the day.");
        }
        return ways;
    }

    /// That what is unknown is asked about, where it is in doubt that all can be there.
    private Optional<String> ask() {
        boolean isOfAudits = words.ofTheDay().findAny().isPresent();
        boolean isInDoubt =
                isOfAudits
                        ? words.ofTheDay().anyMatch(r -> answer.atTheAudit().inReach(r).isInDoubt())
                        : words.allClosed().isInDoubt();
        return isInDoubt ? answer.unknown().way() : Optional.empty();
    }

    /// Whether anything is said at all: not where the day holds over the whole range of its days.
    private boolean isAsked() {
        return !timing.holds()
                || words.ofTheDay().anyMatch(r -> answer.atTheAudit().failsFrom(r).isPresent())
                || words.ofTheDay()
                        .flatMap(r -> answer.atTheAudit().overloaded(r).stream())
                        .anyMatch(Load::isHeld)
                || !words.holdsOverRange();
    }

    /// The least that may hold the day, what holds it over the range of the days, and what has all
    /// of it in time, each with what a plan says that has so much a week.
    private List<String> people(boolean isShort) {
        if (timing.capacity().isEmpty()) {
            return List.of(
                    "More people: no capacity is enough, since there is no time left for it.");
        }
        PersonDays needed = Reserve.inHalves(answer.reserve().over(timing.capacity().get()));
        WithOpen all = answer.allInTime().orElse(null);
        WithOpen least = answer.leastWithOpen().orElse(null);
        WithOpen over = answer.leastOverRange().orElse(null);
        List<String> ways = new ArrayList<>();
        words.ofTheDay()
                .flatMap(r -> answer.atTheAudit().overloaded(r).stream())
                .filter(Load::isHeld)
                .forEach(l ->
                        ways.add(
                                "More people: %d, where %s alone is asked for %s."
                                        .formatted(l.people(), l.who(), l.asked())));
        if (least != null && (over == null || least.perWeek().compareTo(over.perWeek()) < 0)) {
            ways.add(
                    "The least that holds the day by the sum of the days: %s."
                            .formatted(withOpen(least, isShort)));
        }
        boolean isToldWho = false;
        if (over != null && over.perWeek().compareTo(needed) < 0) {
            isToldWho = isShort && !over.overloaded().isEmpty();
            ways.add(
                    "%s: %s."
                            .formatted(
                                    over.verdict().isInDoubt()
                                            ? inDoubt(
                                                    over,
                                                    "Days enough",
                                                    "In time by the sum of the days")
                                            : "Comfortable",
                                    withOpen(over, isShort)));
        }
        ways.add(
                "%s: %s%s."
                        .formatted(
                                all != null && all.verdict().isInDoubt()
                                        ? inDoubt(
                                                all,
                                                "Days enough for all of it",
                                                "All of it in time by the sum of the days")
                                        : "All of it in time",
                                needed.compareTo(LIKELY) <= 0
                                        ? ""
                                        : "more than this organisation is likely to have, ",
                                all == null
                                        ? TimingWords.capacity(needed)
                                        : isToldWho ? all.answerInShort() : all.answer()));
        return ways;
    }

    /// What a capacity is called by whose days the day holds, and whose answer is doubtful all the
    /// same.
    private static String inDoubt(WithOpen some, String enough, String bySum) {
        return some.overloaded().stream().anyMatch(Load::isHeld)
                ? enough + ", and too few people"
                : bySum;
    }

    private static String withOpen(WithOpen some, boolean isShort) {
        return "%s; %s%s, and %s"
                .formatted(
                        some.answer(),
                        some.inWords(),
                        some.open().isEmpty() || isShort
                                ? ""
                                : ": "
                                        + Words.some(
                                                some.open().stream()
                                                        .map(RequirementRef::id)
                                                        .toList(),
                                                BRIEF_NAMED),
                        some.lookedAtFirst());
    }

    private String laterDay(boolean isShort) {
        LocalDate all = timing.reserved();
        WithOpen open = answer.firstWithOpen().orElse(null);
        if (open == null && timing.holds() && !all.isAfter(countdown.by())) {
            return "A later day: none is needed%s."
                    .formatted(
                            timing.isRunBeside()
                                    ? ", if whoever owns the controls runs them beside these days: that takes %s by then, on top of the %s here"
                                            .formatted(
                                                    TimingWords.capacity(words.running()),
                                                    countdown.perWeek())
                                    : "");
        }
        String with = isShort ? "" : "with the same " + TimingWords.capacity(countdown.perWeek());
        String some =
                open == null
                        ? ""
                        : "%s, %swith %s%s; "
                                .formatted(
                                        words.audit(open.by()),
                                        isShort ? "" : with + " and ",
                                        open.inWords(),
                                        open.hangsOnReport() ? ", and the next report" : "")
                                .replace("and with ", "and ");
        String next = withTheNextReport(all, isShort ? BRIEF_NAMED : PlanWords.NAMED);
        String bySum = bySum() + " if nothing takes longer than estimated";
        return timing.isRunBeside()
                ? "A later day: %s%s. If whoever owns the controls runs them beside these days: %s, with all of it in place, %s.%s"
                        .formatted(
                                some,
                                alone(),
                                timing.alone() == null ? words.audit(all) : "on " + all,
                                bySum,
                                next)
                : "A later day: %s%s%s, %s.%s"
                        .formatted(
                                some,
                                open == null || !isShort ? words.audit(all) : "all of it on " + all,
                                open == null
                                        ? ", "
                                                + (isShort ? "with " : with + " and ")
                                                + "all of it in place"
                                        : isShort ? "" : ", with all of it in place",
                                bySum,
                                next);
    }

    /// What a later day is where nobody runs anything beside what there is a week: the day that
    /// holds where it is asked for.
    private String alone() {
        LocalDate day = timing.alone();
        String perWeek = TimingWords.capacity(countdown.perWeek()) + " alone";
        PersonDays running = words.running();
        boolean isAllOfIt = running.compareTo(countdown.perWeek()) >= 0;
        return day != null
                ? "%s with %s, of which running what is set up takes %s by then"
                        .formatted(words.audit(day), perWeek, running)
                : isAllOfIt
                        ? "none with %s, since running what is set up takes %s by then"
                                .formatted(perWeek, running)
                        : "none that holds over the range of the days with %s, of which running what is set up takes %s by then"
                                .formatted(perWeek, running);
    }

    /// The first day by the sum of the days, whose steps have an order and a calendar of their own:
    /// not before the last step of this plan all the same, beside which it is told.
    LocalDate bySum() {
        LocalDate beside = timing.besideRunning();
        LocalDate first = beside == null ? timing.first() : beside;
        Schedule schedule = answer.schedule();
        return Optional.ofNullable(schedule)
                .flatMap(Schedule::finish)
                .filter(last -> last.isAfter(first) && !last.isAfter(timing.reserved()))
                .orElse(first);
    }

    /// The ways out, with a figure each; none where the day holds.
    List<String> waysOut() {
        if (!isAsked()) {
            return List.of();
        }
        List<String> ways = new ArrayList<>();
        ask().ifPresent(ways::add);
        ways.addAll(people(false));
        ways.add(laterDay(false));
        if (timing.holds()) {
            return ways;
        }
        ways.add("Less at first: " + less());
        if (timing.least() != null
                && timing.smaller() != null
                && !answer.atTheAudit().isReached()) {
            ways.add("A smaller scope: " + smaller(timing.smaller()));
        }
        if (!answer.brief()) {
            questions().ifPresent(ways::add);
        }
        return ways;
    }

    /// ` By then .. is over: 28 requirements (5.2, 6.1.2 ..) need records of your own, or ..`;
    /// empty where nothing rests on a report that is over by then.
    private String withTheNextReport(LocalDate later, int named) {
        return expiry(later).map(e -> " " + RestsOn.sentence(e, named)).orElse("");
    }

    private Optional<Expiry> expiry(LocalDate later) {
        return words.ofTheDay()
                .flatMap(r -> answer.atTheAudit().expiryLater(r, later).stream())
                .findFirst();
    }

    private String less() {
        Set<String> closed = answer.atTheAudit().closedInTime();
        Timing.Least least = timing.least();
        long later = words.ofTheDay().mapToLong(r -> r.notYet(closed).size()).sum();
        long open =
                words.ofTheDay().mapToLong(r -> answer.atTheAudit().openWithDays(r).size()).sum();
        long inTheWay = words.ofTheDay().mapToLong(r -> r.inTheWay(closed).size()).sum();
        if (least == null) {
            return "%sThe best that fits, as planned here, leaves %s open."
                    .formatted(
                            timing.smaller() == null
                                    ? "a smaller scope. "
                                    : "a smaller scope: " + smaller(timing.smaller()) + " ",
                            Words.many(words.open(closed), "requirement", "requirements"));
        }
        if (inTheWay == 0) {
            int hardly =
                    words.ofTheDay().mapToInt(r -> answer.atTheAudit().hardlyOpen(r).size()).sum();
            boolean much = words.ofTheDay().anyMatch(answer.atTheAudit()::isMuchOpen);
            boolean tooMuch = words.ofTheDay().anyMatch(answer.atTheAudit()::isTooMuchOpen);
            return "hold the day, and leave %s of Annex A %s, as planned here%s."
                    .formatted(
                            Words.many((int) later, "control", "controls"),
                            open == 0
                                    ? "with a short record"
                                    : open == later
                                            ? "\"not yet\""
                                            : "for later (%d \"not yet\", %d with a short record)"
                                                    .formatted(open, later - open),
                            hardly > 0
                                    ? "; of them an auditor will hardly accept %d, so it is no way unless these come first"
                                            .formatted(hardly)
                                    : tooMuch
                                            ? "; clearly more than an auditor accepts, so it is no way"
                                            : much
                                                    ? "; an auditor may accept so many, or not"
                                                    : "");
        }
        return least.capacity().isEmpty()
                ? "no such way. Even with all of Annex A \"not yet\", which no accredited body certifies, the first day of %s is %s."
                        .formatted(words.what(), least.first())
                : "no such way. Even with all of Annex A \"not yet\", which no accredited body certifies, what nothing excuses takes %s, or %s as the day of %s."
                        .formatted(
                                least.capacity()
                                        .map(Reserve::inHalves)
                                        .map(TimingWords::capacity)
                                        .get(),
                                least.first(),
                                words.what());
    }

    /// `What you do not have is left out, with that as the reason. Do you ..? If not, A.7.1, A.7.2,
    /// A.7.3 and 7 more are out: 14.0 person-days less.`; empty where nothing is asked.
    private Optional<String> questions() {
        List<String> asked = new ArrayList<>();
        for (Timing.Smaller some : timing.maybe()) {
            if (!some.ask().isEmpty()) {
                asked.add(
                        "%s If not: %s less, without %s."
                                .formatted(
                                        some.ask(),
                                        PlanWords.days(some.saved()),
                                        Words.some(
                                                some.without().stream()
                                                        .map(RequirementRef::id)
                                                        .toList(),
                                                ASKED_NAMED)));
            }
        }
        return asked.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "What you do not have is left out, with that as the reason. "
                                + String.join(" ", asked));
    }

    /// `leave out A.5.34 (privacy), with the reason, if it does not apply to you: it takes 61.2
    /// person-days less, and all of the rest is in time.`
    private String smaller(Timing.Smaller smaller) {
        String what =
                smaller.isCategory()
                        ? "leave %s out of the report".formatted(smaller.title())
                        : "leave out %s (%s), with the reason, if %s not apply to you"
                                .formatted(
                                        Words.some(
                                                smaller.without().stream()
                                                        .map(RequirementRef::id)
                                                        .toList(),
                                                LEFT_OUT_NAMED),
                                        smaller.title(),
                                        smaller.without().size() == 1 ? "it does" : "they do");
        String saved = PlanWords.days(smaller.saved()) + " less";
        WithOpen then = answer.smallerScope().orElse(null);
        if (then != null && !smaller.holds()) {
            return "%s%s: it takes %s, and with the same %s the answer is %s."
                    .formatted(
                            then.verdict().isReached()
                                    ? ""
                                    : "none that was tried holds the day. The nearest is to ",
                            what,
                            saved,
                            TimingWords.capacity(countdown.perWeek()),
                            then.verdict().inASentence());
        }
        return smaller.holds()
                ? "%s: it takes %s, and all of the rest is in time for %s."
                        .formatted(what, saved, countdown.by())
                : "none that was tried holds the day. The nearest is to %s: it takes %s%s%s."
                        .formatted(
                                what,
                                saved,
                                words.isOutrunOverRange()
                                        ? ""
                                        : ", and the first day of %s is %s"
                                                .formatted(words.what(), smaller.first()),
                                smaller.capacity()
                                        .map(Reserve::inHalves)
                                        .map(c ->
                                                ", or "
                                                        + TimingWords.capacity(c)
                                                        + " hold this one")
                                        .orElse(""));
    }
}
