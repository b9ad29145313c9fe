package dev.crosswalk.answers.plan;

import dev.crosswalk.answers.Dialect;
import dev.crosswalk.engine.judgement.WorkingDays;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.planner.Candidate;
import dev.crosswalk.planner.PersonDays;
import dev.crosswalk.planner.Plan;
import dev.crosswalk.planner.PlanningWays;
import dev.crosswalk.planner.Schedule;
import dev.crosswalk.planner.Step;
import dev.crosswalk.programme.standing.ControlStanding;
import dev.crosswalk.programme.standing.Standing;
import dev.crosswalk.programme.words.Numbers;
import dev.crosswalk.programme.words.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a plan costs, how sure that is, and what it brings, in sentences.
final class CostWords {
    private static final int NAMED = 6;

    private final PlanAnswer answer;
    private final Plan plan;

    CostWords(PlanAnswer answer) {
        this.answer = answer;
        plan = answer.plan();
    }

    /// `No date given. At 5.0 person-days a week, which is assumed, this takes 90.0 weeks, until
    /// ..`. Where its last day is known the weeks are those until then: with holidays, and with
    /// what waits for something, these are more than the days of work divided by what there is a
    /// week.
    Optional<String> outlook() {
        Outlook outlook = answer.outlook();
        if (outlook == null || answer.reaches().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                "No date given. At %s a week, which is %s, this takes %s%s%s."
                        .formatted(
                                PlanWords.days(outlook.perWeek()),
                                TimingWords.assumed(answer),
                                weeks(outlook),
                                outlook.finish() == null
                                        ? ""
                                        : ", until " + outlook.finish() + running(outlook),
                                outlook.first() == null || isOut()
                                        ? ""
                                        : "; the first day of an audit that holds with all of it is %s%s"
                                                .formatted(
                                                        outlook.first(),
                                                        RestsOn.figure(answer, outlook.first()))));
    }

    /// `No day is set: the first audit that holds with all of this is on 2027-12-10.`; empty where
    /// no such day is known.
    Optional<String> outlookInShort() {
        Outlook outlook = answer.outlook();
        return outlook == null || outlook.first() == null || isOut()
                ? Optional.empty()
                : Optional.of(
                        "No day is set: the first audit that holds with all of this is on %s."
                                .formatted(outlook.first()));
    }

    /// Whether no audit is in reach of what is planned.
    private boolean isOut() {
        return answer.reaches().stream()
                .allMatch(r -> answer.atTheAudit().inReach(r) == InReach.NO);
    }

    private String weeks(Outlook outlook) {
        LocalDate finish = outlook.finish();
        Moment asOf = answer.question().asOf();
        return finish == null || asOf == null
                ? TimingWords.weeks(plan.cost(), outlook.perWeek())
                : TimingWords.weeks(asOf.day(), finish);
    }

    /// What becomes of running what is set up in these days.
    private static String running(Outlook outlook) {
        if (outlook.beside() != null) {
            return " if whoever owns the controls runs them beside these days, which takes %s by then"
                    .formatted(TimingWords.capacity(outlook.beside()));
        }
        return outlook.running().equals(PersonDays.ZERO)
                ? ""
                : " with what is set up run beside it, %s in the mean"
                        .formatted(TimingWords.capacity(outlook.running()));
    }

    /// What all days rest on, and what is not among them.
    String assumption() {
        SumOfDays sum = SumOfDays.of(answer, plan.cost());
        String law = ForTheLaw.sentences(answer);
        String other = OtherWork.sentence(answer);
        return (answer.timing() == null
                        ? "Nobody measured these days: count with %s. ".formatted(sum.between())
                                + (law.isEmpty() ? "" : law + " ")
                                + (other.isEmpty() ? "" : other.strip() + " ")
                        : "")
                + restOn()
                + (answer.schedule() == null ? "" : holidays(answer.schedule()));
    }

    /// `The days are for a company of about 50 people; ..`
    private String restOn() {
        return "The days are for a company of about 50 people: with many more, count rather with the upper end%s. Not in them: reading and approving documents, filing records, training everybody, days with auditors."
                .formatted(ownDays());
    }

    static String restOnInShort() {
        return "All days are for some 50 people (with many more, count with the upper end), without reading and approving documents, filing records, training everybody, and days with auditors.";
    }

    /// How days of one's own take the place of the estimates; empty where there is no programme.
    private String ownDays() {
        Dialect dialect = answer.question().dialect();
        return answer.question().situation().at() == null
                ? ""
                : ", and say your own days of a control: "
                        + dialect.question("adopt", "ID " + dialect.parameter("effort", "DAYS"));
    }

    /// ` No work is planned on weekends, nor on the 9 holidays of the programme's calendar.`
    private String holidays(Schedule schedule) {
        LocalDate last = last(schedule);
        int free = free(schedule);
        return free == 0
                ? " No work is planned on weekends; holidays and absences are not known here, so the days until %s hold none.%s"
                        .formatted(
                                last,
                                answer.question().standing() == null
                                        ? ""
                                        : " Holidays are given in programme.yaml, each a day, as in calendar: { holidays: [%d-12-25] }."
                                                .formatted(schedule.start().getYear()))
                : " No work is planned on weekends, nor on %s that the programme's calendar has until %s; absences are not known."
                        .formatted(Words.many(free, "holiday", "holidays"), last);
    }

    private static LocalDate last(Schedule schedule) {
        return schedule.finish().orElse(schedule.start());
    }

    /// How many holidays there are until the last day.
    private static int free(Schedule schedule) {
        WorkingDays days = schedule.pace().days();
        LocalDate last = last(schedule);
        return (int)
                days.holidays().stream()
                        .filter(h -> !h.isBefore(schedule.start()) && !h.isAfter(last))
                        .filter(h -> !days.weekend().contains(h.getDayOfWeek()))
                        .count();
    }

    /// `, and if nobody is away: no holidays are in the calendar`; empty where some are, and where
    /// there is no programme that could have them.
    static String ifNobodyIsAway(PlanAnswer answer) {
        Schedule schedule = answer.schedule();
        return answer.question().standing() == null || schedule == null || free(schedule) > 0
                ? ""
                : ", and if nobody is away: no holidays are in the calendar";
    }

    /// What comes beside the sum, which sets up and does not run.
    Optional<String> running() {
        PersonDays perYear = answer.work().running();
        if (perYear.equals(PersonDays.ZERO)) {
            return Optional.empty();
        }
        Timing timing = answer.timing();
        PersonDays room = timing == null ? PersonDays.ZERO : timing.countdown().running();
        return Optional.of(
                "That is setting up%s. Running all of it%s takes about %s a year%s."
                        .formatted(
                                plan.steps().stream()
                                                .anyMatch(s ->
                                                        !answer.work()
                                                                .firstRun(s)
                                                                .equals(PersonDays.ZERO))
                                        ? ", and the first run of what checks the rest"
                                        : "",
                                answer.question().standing() == null
                                        ? ""
                                        : ", with what is in place today,",
                                PlanWords.days(perYear),
                                timing == null || room.equals(PersonDays.ZERO)
                                        ? ""
                                        : ". What these steps add to it takes %s a week once all is set up; on this calendar %s of the %s a week are kept free for it until %s, from the first day on what it takes in the mean, though it is nothing at first%s"
                                                .formatted(
                                                        PlanWords.days(
                                                                new TimingWords(answer, timing)
                                                                        .running()),
                                                        room,
                                                        PlanWords.days(
                                                                timing.countdown().perWeek()),
                                                        new TimingWords(answer, timing).what(),
                                                        timing.later() == null
                                                                ? ""
                                                                : ", and "
                                                                        + new TimingWords(
                                                                                        answer,
                                                                                        timing)
                                                                                .afterwards())));
    }

    String cost() {
        return work()
                + ". "
                + notAdopted()
                + left()
                + proof()
                + answer.afresh().map(a -> " " + a.sentence(answer)).orElse("");
    }

    /// `A part of what they do is proved already and costs nothing: from nothing they would take
    /// 503.5 person-days. `; empty where nothing is.
    private String left() {
        PersonDays all = answer.work().fromNothing();
        return all.equals(plan.cost())
                ? ""
                : "What is proved of them already costs nothing: from nothing they would take %s. "
                        .formatted(PlanWords.days(all));
    }

    /// `AST-03 is in place by a report or somebody's word, and not adopted: ..`; empty where all
    /// that is in place is a control of the programme, or there is no programme.
    private String notAdopted() {
        Standing standing = answer.question().standing();
        if (standing == null) {
            return "";
        }
        List<String> ids =
                plan.steps().stream()
                        .filter(s -> s.standing() == Candidate.Standing.IN_PLACE)
                        .map(Step::control)
                        .filter(id ->
                                standing.control(id).filter(ControlStanding::isAdopted).isEmpty())
                        .toList();
        if (ids.isEmpty()) {
            return "";
        }
        return ids.size() == 1
                ? "%s is in place by a report or somebody's word, and not adopted yet: adopt it, so that it stays shown and an auditor can sample it. "
                        .formatted(ids.getFirst())
                : "%d of those in place are so by a report or somebody's word and not adopted yet, %s: adopt them, so that they stay shown and an auditor can sample them. "
                        .formatted(ids.size(), Words.some(ids, NAMED));
    }

    /// `36 controls to adopt for 168.0 person-days, 15 decided ones to finish for 52.0, and 2 in
    /// place to prove: 220.0 person-days in all`
    private String work() {
        int adopt = answer.count(Candidate.Standing.NEW);
        PersonDays ofPlans = answer.work().proposed();
        int proposed = (int) plan.steps().stream().filter(answer.work()::isProposed).count();
        int finish = answer.count(Candidate.Standing.DECIDED) - proposed;
        int prove = answer.count(Candidate.Standing.IN_PLACE);
        List<String> parts = new ArrayList<>();
        if (adopt > 0) {
            parts.add(
                    "%s to adopt for %s"
                            .formatted(
                                    Words.many(adopt, "control", "controls"),
                                    PlanWords.days(plan.adopting())));
        }
        if (finish > 0) {
            PersonDays days = plan.decided().minus(ofPlans);
            parts.add(
                    parts.isEmpty()
                            ? "%s to finish for %s"
                                    .formatted(
                                            Words.many(
                                                    finish, "decided control", "decided controls"),
                                            PlanWords.days(days))
                            : "%s to finish for %s"
                                    .formatted(
                                            Words.many(finish, "decided one", "decided ones"),
                                            days));
        }
        if (proposed > 0) {
            parts.add(
                    parts.isEmpty()
                            ? "%s to decide on for %s"
                                    .formatted(
                                            Words.many(
                                                    proposed,
                                                    "proposed control",
                                                    "proposed controls"),
                                            PlanWords.days(ofPlans))
                            : "%s to decide on for %s"
                                    .formatted(
                                            Words.many(proposed, "proposed one", "proposed ones"),
                                            ofPlans));
        }
        if (prove > 0) {
            parts.add(
                    (parts.isEmpty()
                                    ? Words.many(prove, "control", "controls")
                                            + " in place to prove for "
                                    : prove + " in place to prove for ")
                            + (parts.isEmpty() ? PlanWords.days(plan.showing()) : plan.showing()));
        }
        String last = parts.removeLast();
        String work = parts.isEmpty() ? last : String.join(", ", parts) + ", and " + last;
        return !parts.isEmpty() ? work + ": " + PlanWords.days(plan.cost()) + " in all" : work;
    }

    private String proof() {
        Plan.Budgeted b = plan.budgeted();
        if (b != null) {
            int urgent = b.first().size() - answer.urgency().ranks().size();
            int asked = urgent + answer.urgency().asked().size();
            String first =
                    Stream.of(
                                    first(
                                            b,
                                            0,
                                            urgent,
                                            "obligations",
                                            ", after what the next audits ask for"),
                                    first(
                                            b,
                                            urgent,
                                            asked,
                                            "obligations",
                                            ", then what you want first"),
                                    first(
                                            b,
                                            asked,
                                            b.first().size(),
                                            "requirements",
                                            ", then what an auditor hardly accepts as open"))
                            .collect(Collectors.joining());
            return (b.weight() == b.atMost()
                                    ? "Proved: no choice within %s makes more requirements full"
                                    : "Not proved to be the most: within %s at most "
                                            + b.atMost()
                                            + " could be full")
                            .formatted(PlanWords.days(b.budget()))
                    + first
                    + ".";
        }
        if (plan.optimal() && answer.count(Candidate.Standing.NEW) == 0) {
            return "There is nothing new to adopt.";
        }
        return plan.optimal()
                ? "Proved: no choice %sis cheaper."
                        .formatted(
                                answer.count(Candidate.Standing.DECIDED) == 0
                                        ? ""
                                        : "of what to adopt ")
                : "Not proved to be the cheapest: it may cost down to %s (gap %s)."
                        .formatted(PlanWords.days(plan.bound()), Numbers.percent(plan.gap()));
    }

    /// `, after what the next audits ask for (12 of 20 obligations closed, then 3 of 4)`; empty
    /// where nothing of it was open.
    private static String first(Plan.Budgeted b, int from, int to, String of, String what) {
        List<String> parts =
                b.first().subList(from, to).stream()
                        .filter(f -> f.open() > 0)
                        .map(f -> f.closed() + " of " + f.open())
                        .toList();
        return parts.isEmpty()
                ? ""
                : "%s (%s %s closed)".formatted(what, String.join(", then ", parts), of);
    }

    String effect() {
        int said = answer.word().said().size();
        if (answer.effects().open() == 0 && said > 0) {
            return "Nothing is open but that %s to be shown.".formatted(points(said));
        }
        return "They close %d of %s and make %s full%s."
                .formatted(
                        answer.effects().closed(),
                        Words.many(answer.effects().open(), "open obligation", "open obligations"),
                        Words.many(
                                answer.effects().madeFull().size(), "requirement", "requirements"),
                        said == 0 ? "" : "; beside that %s to be shown".formatted(points(said)));
    }

    private static String points(int said) {
        return Words.many(said, "point that rests on word is", "points that rest on word are");
    }

    String saved(PlanningWays ways) {
        if (ways.savedAgainstOrder() == 0 && ways.savedAgainstAlone() == 0) {
            return "Planned together, one after the other or each as if it were the only one: %s all"
                            .formatted(PlanWords.days(ways.together().cost()))
                    + " the same.";
        }
        return ("Planned together %s; one after the other in this order %s; each as if it were the"
                                + " only one %s in sum: together saves %s against the order and %s against"
                                + " planning alone.")
                        .formatted(
                                PlanWords.days(ways.together().cost()),
                                PlanWords.days(ways.costInOrder()),
                                PlanWords.days(ways.costAlone()),
                                hundredths(ways.savedAgainstOrder()),
                                hundredths(ways.savedAgainstAlone()))
                + (ways.together().decided().equals(PersonDays.ZERO)
                        ? ""
                        : " What was decided on counts once in each.");
    }

    private static String hundredths(long saved) {
        return saved < 0 ? "-" + new PersonDays(-saved) : new PersonDays(saved).toString();
    }
}
