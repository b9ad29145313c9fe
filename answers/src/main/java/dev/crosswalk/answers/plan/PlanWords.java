package dev.crosswalk.answers.plan;

import dev.crosswalk.answers.ask.SaidNotToApply;
import dev.crosswalk.answers.ask.SaidNotToApply.Exclusion;
import dev.crosswalk.content.practice.Deadline;
import dev.crosswalk.engine.judgement.WorkingDays;
import dev.crosswalk.formats.report.Block;
import dev.crosswalk.planner.Candidate;
import dev.crosswalk.planner.PersonDays;
import dev.crosswalk.planner.Plan;
import dev.crosswalk.planner.PlanningWays;
import dev.crosswalk.planner.Schedule;
import dev.crosswalk.planner.Step;
import dev.crosswalk.programme.gate.GateWords;
import dev.crosswalk.programme.gate.Milestone;
import dev.crosswalk.programme.standing.AskedWindow;
import dev.crosswalk.programme.standing.Judged;
import dev.crosswalk.programme.words.Numbers;
import dev.crosswalk.programme.words.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The sums of a plan in sentences, the same on every medium.
final class PlanWords {
    static final String WAYS_OUT = "Three ways out:";
    static final String BOOK = "Book today, for no control of this plan is it:";
    static final String LATE = "What matters most and comes late:";

    static final String ORDER =
            "What is decided comes first, then what is built, run, checked and improved; of one stage"
                    + " what you want first, then what an auditor hardly accepts as open, then what"
                    + " closes most per day, and what others depend on before them. An obligation is"
                    + " the smallest thing that an assessor could tick; a control closes it when it"
                    + " is in place and shown.";

    private final PlanAnswer answer;
    private final Plan plan;

    PlanWords(PlanAnswer answer) {
        this.answer = answer;
        plan = answer.plan();
    }

    /// What a plan comes to before anything else: yes or no, and what it takes.
    List<String> first() {
        if (answer.onlyOpaque()) {
            return List.of();
        }
        List<String> all = new ArrayList<>();
        Timing timing = answer.timing();
        if (timing == null) {
            outlook().ifPresent(all::add);
            answer.reaches().forEach(reach -> all.addAll(new ReachWords(answer).sentences(reach)));
            onWord().ifPresent(all::add);
        } else {
            TimingWords words = new TimingWords(answer, timing);
            all.addAll(words.verdicts());
            onWord().ifPresent(all::add);
            if (!plan.steps().isEmpty()) {
                all.add(words.takes());
                all.add(assumption());
            }
            words.whose().ifPresent(all::add);
        }
        for (Urgency.Rank rank : answer.urgency().asked()) {
            if (plan.steps().stream().noneMatch(s -> rank.controls().contains(s.control()))) {
                all.add(
                        "Nothing in this plan is about %s, which you want first: what it does is proved, or other controls do it for less."
                                .formatted(rank.title()));
            }
        }
        all.addAll(ReachWords.alsoCovered(answer));
        return all;
    }

    /// `216 points rest on somebody's word alone and need their records by 2027-04-19, when the
    /// internal audit starts: 82 controls have only that to show, for 29.0 person-days of this
    /// plan.`; empty where nothing rests on word
    private Optional<String> onWord() {
        OnWord word = answer.word();
        if (word.isNone()) {
            return Optional.empty();
        }
        List<String> parts = new ArrayList<>();
        List<Step> only = answer.onlyShowing();
        Set<String> shown = new HashSet<>();
        plan.steps().forEach(s -> shown.addAll(answer.shows(s)));
        int rest =
                shown.size() - (int) only.stream().flatMap(s -> answer.shows(s).stream()).count();
        if (!only.isEmpty()) {
            parts.add(
                    "%s only that to show, for %s of this plan"
                            .formatted(
                                    Words.many(only.size(), "control has", "controls have"),
                                    days(
                                            only.stream()
                                                    .map(Step::effort)
                                                    .reduce(PersonDays.ZERO, PersonDays::plus))));
        }
        if (rest > 0) {
            parts.add("%d %s shown by other steps".formatted(rest, rest == 1 ? "is" : "are"));
        }
        int left = word.said().size() - shown.size();
        if (left > 0) {
            parts.add("%d %s on word with this plan".formatted(left, left == 1 ? "stays" : "stay"));
        }
        int beside = word.beside().size();
        if (beside > 0) {
            parts.add(
                    "no control here leaves the record of %d, which somebody has to show beside the"
                                    .formatted(beside)
                            + " plan");
        }
        int all = word.said().size() + beside;
        return Optional.of(
                "%s on somebody's word alone and %s %s: %s."
                        .formatted(
                                Words.many(all, "point rests", "points rest"),
                                all == 1 ? "needs its record" : "need their records",
                                byWhen(),
                                String.join("; ", parts)));
    }

    /// `by 2027-04-19, when the internal audit starts`, `before an auditor comes`
    private String byWhen() {
        Timing timing = answer.timing();
        Deadline deadline = timing == null ? null : timing.countdown().deadline();
        if (timing == null || deadline == null) {
            return "before an auditor comes";
        }
        return deadline.audit().isEmpty()
                ? "by " + timing.countdown().inPlaceBy()
                : "by %s, when the internal audit starts".formatted(timing.countdown().auditFrom());
    }

    /// `No date given. At 5.0 person-days a week, which is assumed, this takes 90.0 weeks, until
    /// ..`
    private Optional<String> outlook() {
        Outlook outlook = answer.outlook();
        if (outlook == null || answer.reaches().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                "No date given. At %s a week, which is %s, this takes %s%s%s."
                        .formatted(
                                days(outlook.perWeek()),
                                TimingWords.assumed(answer),
                                TimingWords.weeks(plan.cost(), outlook.perWeek()),
                                outlook.finish() == null ? "" : ", until " + outlook.finish(),
                                outlook.first() == null
                                                || answer.reaches().stream()
                                                        .allMatch(r ->
                                                                answer.inReach(r) == InReach.NO)
                                        ? ""
                                        : "; the first day of an audit that holds with all of it is "
                                                + outlook.first()));
    }

    /// What comes late though it matters most, a sentence each; none where all is in time.
    List<String> late() {
        return answer.timing() == null || plan.steps().isEmpty()
                ? List.of()
                : new TimingWords(answer, answer.timing()).late();
    }

    /// What all days rest on, in one line.
    private String assumption() {
        return "Days are estimates that nobody measured, for a company of about 50 people: a larger one needs more."
                + (answer.schedule() == null ? "" : holidays(answer.schedule()));
    }

    /// ` No work is planned on weekends, nor on the 9 holidays of the programme's calendar.`
    private String holidays(Schedule schedule) {
        WorkingDays days = schedule.pace().days();
        LocalDate last = schedule.finish().orElse(schedule.start());
        int free =
                (int)
                        days.holidays().stream()
                                .filter(h -> !h.isBefore(schedule.start()) && !h.isAfter(last))
                                .filter(h -> !days.weekend().contains(h.getDayOfWeek()))
                                .count();
        return free == 0
                ? " No work is planned on weekends; holidays and absences are not known here, so the days until %s hold none."
                        .formatted(last)
                : " No work is planned on weekends, nor on %s that the programme's calendar has until %s; absences are not known."
                        .formatted(Words.many(free, "holiday", "holidays"), last);
    }

    List<String> waysOut() {
        return answer.timing() == null || plan.steps().isEmpty()
                ? List.of()
                : new TimingWords(answer, answer.timing()).waysOut();
    }

    /// The days counted back from the one that is to be held; empty where there are none.
    Optional<Block> days() {
        Timing timing = answer.timing();
        List<TimingWords.Mark> marks =
                timing == null ? List.of() : new TimingWords(answer, timing).marks();
        return marks.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Block.Table.of(
                                "Days counted back",
                                List.of("By", "What has to be there", "In this plan"),
                                marks.stream()
                                        .map(m -> List.of(m.day().toString(), m.what(), m.here()))
                                        .toList()));
    }

    List<String> sentences() {
        if (plan.steps().isEmpty()) {
            List<String> few = new ArrayList<>();
            few.add(nothing());
            if (!answer.onlyOpaque()) {
                papers().ifPresent(few::add);
                beside().ifPresent(few::add);
            }
            return few;
        }
        List<String> all = new ArrayList<>();
        all.add(cost());
        running().ifPresent(all::add);
        if (answer.timing() == null) {
            all.add(assumption());
        }
        all.add(effect());
        papers().ifPresent(all::add);
        beside().ifPresent(all::add);
        notApplying().ifPresent(all::add);
        answer.gates().forEach(ahead -> ahead.next().ifPresent(m -> passes(m, all)));
        answer.wants().forEach(want -> tooLate(want).ifPresent(all::add));
        PlanningWays ways = answer.ways();
        if (ways != null) {
            all.add(saved(ways));
        }
        Schedule schedule = answer.schedule();
        if (schedule != null) {
            if (answer.timing() == null) {
                all.add(schedule(schedule));
            }
            overdue(schedule).ifPresent(all::add);
        }
        return all;
    }

    /// `Before stage 1: ISM-02 helps to pass context known; ISM-04 objectives set.`
    private void passes(Milestone next, List<String> sentences) {
        Map<String, List<String>> steps = new LinkedHashMap<>();
        for (Step step : plan.steps()) {
            String gates =
                    answer.passes(step).stream()
                            .filter(g -> next.gates().stream().anyMatch(j -> j.gate().equals(g)))
                            .map(GateWords::name)
                            .collect(Collectors.joining(", "));
            if (!gates.isEmpty()) {
                steps.computeIfAbsent(gates, _ -> new ArrayList<>()).add(step.control());
            }
        }
        if (!steps.isEmpty()) {
            List<String> parts = new ArrayList<>();
            steps.forEach((gates, controls) -> parts.add(Words.and(controls) + " for " + gates));
            sentences.add(
                    "What helps to pass the gates before "
                            + GateWords.of(next)
                            + ": "
                            + String.join("; ", parts)
                            + ".");
        }
    }

    private String nothing() {
        if (answer.onlyOpaque()) {
            return "Nothing can be planned: " + opaque() + ".";
        }
        if (answer.open() == 0 && answer.word().said().isEmpty()) {
            return "Nothing is open, so there is nothing to plan."
                    + (answer.reaches().isEmpty()
                            ? ""
                            : " What the audits ask for beside that is to be there all the same.");
        }
        return plan.budgeted() != null
                ? "Within the budget no further requirement can be made full."
                : "No control closes any of what is open.";
    }

    /// What to know where no plan can reach some of the requirements.
    String opaque() {
        return Words.many(
                        plan.unreachableRequirements().size(), "requirement is", "requirements are")
                + " not decomposed, so no plan can promise to meet them";
    }

    /// What comes beside the sum, which sets up and does not run.
    private Optional<String> running() {
        PersonDays perYear = answer.running();
        if (perYear.equals(PersonDays.ZERO)) {
            return Optional.empty();
        }
        Timing timing = answer.timing();
        PersonDays room = timing == null ? PersonDays.ZERO : timing.countdown().running();
        return Optional.of(
                "That is setting up%s. Running all of it takes about %s a year%s."
                        .formatted(
                                plan.steps().stream()
                                                .anyMatch(s ->
                                                        !answer.firstRun(s).equals(PersonDays.ZERO))
                                        ? ", and the first run of what checks the rest"
                                        : "",
                                days(perYear),
                                room.equals(PersonDays.ZERO)
                                        ? ""
                                        : "; on this calendar %s of the %s a week are kept free to run what is new of it"
                                                .formatted(
                                                        room,
                                                        timing == null
                                                                ? ""
                                                                : days(
                                                                        timing.countdown()
                                                                                .perWeek()))));
    }

    private String cost() {
        return work() + ". " + left() + proof();
    }

    /// `A part of what they do is proved already and costs nothing: from nothing they would take
    /// 503.5 person-days. `; empty where nothing is.
    private String left() {
        PersonDays all = answer.fromNothing();
        return all.equals(plan.cost())
                ? ""
                : "What is proved of them already costs nothing: from nothing they would take %s. "
                        .formatted(days(all));
    }

    /// `36 controls to adopt for 168.0 person-days, 15 decided ones to finish for 52.0, and 2 in
    /// place to prove: 220.0 person-days in all`
    private String work() {
        int adopt = answer.count(Candidate.Standing.NEW);
        int finish = answer.count(Candidate.Standing.DECIDED);
        int prove = answer.count(Candidate.Standing.IN_PLACE);
        List<String> parts = new ArrayList<>();
        if (adopt > 0) {
            parts.add(
                    "%s to adopt for %s"
                            .formatted(
                                    Words.many(adopt, "control", "controls"),
                                    days(plan.adopting())));
        }
        if (finish > 0) {
            parts.add(
                    parts.isEmpty()
                            ? "%s to finish for %s"
                                    .formatted(
                                            Words.many(
                                                    finish, "decided control", "decided controls"),
                                            days(plan.decided()))
                            : "%s to finish for %s"
                                    .formatted(
                                            Words.many(finish, "decided one", "decided ones"),
                                            plan.decided()));
        }
        if (prove > 0) {
            parts.add(
                    (parts.isEmpty()
                                    ? Words.many(prove, "control", "controls")
                                            + " in place to prove for "
                                    : prove + " in place to prove for ")
                            + (parts.isEmpty() ? days(plan.showing()) : plan.showing()));
        }
        String last = parts.removeLast();
        String work = parts.isEmpty() ? last : String.join(", ", parts) + ", and " + last;
        return (adopt > 0 ? 1 : 0) + (finish > 0 ? 1 : 0) + (prove > 0 ? 1 : 0) > 1
                ? work + ": " + days(plan.cost()) + " in all"
                : work;
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
                            .formatted(days(b.budget()))
                    + first
                    + ".";
        }
        if (plan.optimal() && answer.count(Candidate.Standing.NEW) == 0) {
            return "There is nothing new to adopt.";
        }
        return plan.optimal()
                ? "Proved: no choice %sis cheaper (bound %s, gap %s)."
                        .formatted(
                                answer.count(Candidate.Standing.DECIDED) == 0
                                        ? ""
                                        : "of what to adopt ",
                                plan.bound(),
                                Numbers.percent(plan.gap()))
                : "Not proved to be the cheapest: it may cost down to %s (gap %s)."
                        .formatted(days(plan.bound()), Numbers.percent(plan.gap()));
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

    private String effect() {
        int said = answer.word().said().size();
        if (answer.open() == 0 && said > 0) {
            return "Nothing is open but that %s to be shown.".formatted(points(said));
        }
        return "They close %d of %s and make %s full%s."
                .formatted(
                        answer.closed(),
                        Words.many(answer.open(), "open obligation", "open obligations"),
                        Words.many(answer.madeFull().size(), "requirement", "requirements"),
                        said == 0 ? "" : "; beside that %s to be shown".formatted(points(said)));
    }

    private static String points(int said) {
        return Words.many(said, "point that rests on word is", "points that rest on word are");
    }

    /// What the audits ask for beside closed obligations.
    private Optional<String> papers() {
        Set<String> documents = new HashSet<>();
        Set<String> files = new HashSet<>();
        for (ReachWords.Brought b : ReachWords.brought(answer)) {
            documents.addAll(b.documents());
            files.addAll(b.files());
        }
        Set<String> come = answer.documents();
        int approved = (int) come.stream().filter(answer::isApproved).count();
        int others = (int) documents.stream().filter(d -> !come.contains(d)).count();
        String sentence =
                come.isEmpty()
                        ? ""
                        : "Paper: the controls of this plan come with %s%s. Their days contain writing it from the templates, not reading and approving it. "
                                .formatted(
                                        Words.many(come.size(), "document", "documents"),
                                        approved == 0
                                                ? ""
                                                : ", %d of them approved already"
                                                        .formatted(approved));
        String asked =
                documents.isEmpty() && files.isEmpty()
                        ? ""
                        : "The audits ask by name for %s to be approved%s and for %s to be on file, each named with the audit that asks for it; filing has no days here."
                                .formatted(
                                        Words.many(documents.size(), "document", "documents"),
                                        others == 0
                                                ? ""
                                                : " (%d of no control of this plan, so without days)"
                                                        .formatted(others),
                                        Words.many(
                                                files.size(),
                                                "kind of record",
                                                "kinds of records"));
        return Optional.of((sentence + asked).strip()).filter(s -> !s.isEmpty());
    }

    /// What of the plan is about what people said does not apply, and what may be left out for
    /// that.
    private Optional<String> notApplying() {
        SaidNotToApply apart = SaidNotToApply.of(answer.question().situation());
        if (apart.obligations().isEmpty()) {
            return Optional.empty();
        }
        List<Step> steps =
                plan.steps().stream()
                        .filter(s -> !answer.closesNew(s).isEmpty())
                        .filter(s -> apart.obligations().containsAll(answer.closesNew(s)))
                        .toList();
        List<String> sentences = new ArrayList<>();
        if (!steps.isEmpty()) {
            sentences.add(
                    "What %s would close was said not to apply, all of it: %s here as nothing to build, and to show that it is so takes %s."
                            .formatted(
                                    Words.and(steps.stream().map(Step::control).toList()),
                                    steps.size() == 1 ? "it stands" : "they stand",
                                    days(
                                            steps.stream()
                                                    .map(Step::effort)
                                                    .reduce(PersonDays.ZERO, PersonDays::plus))));
        }
        if (!apart.exclusions().isEmpty()) {
            sentences.add(
                    "All that is open of %s was said not to apply: where the whole of %s does not apply to you, leave it out (%s ends with how)."
                            .formatted(
                                    Words.and(
                                            answer.question()
                                                    .situation()
                                                    .names(
                                                            apart.exclusions().stream()
                                                                    .map(Exclusion::requirement)
                                                                    .toList())),
                                    apart.exclusions().size() == 1 ? "it" : "one",
                                    answer.question().dialect().question("ask", "")));
        }
        return sentences.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", sentences));
    }

    /// What gates want beside what the steps bring: what a programme lacks, or where there is none,
    /// what nobody can see.
    private Optional<String> beside() {
        List<ReachWords.Brought> all = ReachWords.brought(answer);
        List<String> lacks =
                all.stream()
                        .filter(b -> !b.items().isEmpty())
                        .map(ReachWords.Brought::named)
                        .distinct()
                        .toList();
        List<String> unseen =
                all.stream()
                        .filter(ReachWords.Brought::isUnseen)
                        .map(ReachWords.Brought::named)
                        .distinct()
                        .toList();
        List<String> sentences = new ArrayList<>();
        if (!lacks.isEmpty()) {
            sentences.add(
                    "No step brings what these gates still want, and it has no days here: "
                            + String.join("; ", lacks)
                            + ".");
        }
        if (!unseen.isEmpty()) {
            sentences.add(
                    "Of these gates all is proved, and whether their paper is there cannot be seen without a programme: "
                            + String.join("; ", unseen)
                            + ".");
        }
        return sentences.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", sentences));
    }

    /// What to know where the window that is asked about is over, so that no step reaches it.
    private Optional<String> tooLate(Judged want) {
        AskedWindow window = want.asked();
        return window == null || !want.isTooLate()
                ? Optional.empty()
                : Optional.of(
                        ("Too late for the window of %s: what is adopted, finished or proved now"
                                        + " counts for the next window, not for the one that ended"
                                        + " on %s. %s says what can still be done for that one.")
                                .formatted(
                                        want.scope(),
                                        window.days().to(),
                                        answer.question().dialect().question("checklist", "")));
    }

    private String saved(PlanningWays ways) {
        if (ways.savedAgainstOrder() == 0 && ways.savedAgainstAlone() == 0) {
            return "Planned together, one after the other or each as if it were the only one: %s all"
                            .formatted(days(ways.together().cost()))
                    + " the same.";
        }
        return ("Planned together %s; one after the other in this order %s; each as if it were the"
                                + " only one %s in sum: together saves %s against the order and %s against"
                                + " planning alone.")
                        .formatted(
                                days(ways.together().cost()),
                                days(ways.costInOrder()),
                                days(ways.costAlone()),
                                hundredths(ways.savedAgainstOrder()),
                                hundredths(ways.savedAgainstAlone()))
                + (ways.together().decided().equals(PersonDays.ZERO)
                        ? ""
                        : " What was decided on counts once in each.");
    }

    private static String hundredths(long saved) {
        return saved < 0 ? "-" + new PersonDays(-saved) : new PersonDays(saved).toString();
    }

    private String schedule(Schedule schedule) {
        String finish =
                schedule.finish()
                        .map(day ->
                                "From %s with %s a week the work is done on %s."
                                        .formatted(
                                                schedule.start(),
                                                days(answer.perWeek(schedule)),
                                                day))
                        .orElse("");
        if (schedule.by() == null) {
            return finish;
        }
        List<Step> late = schedule.late();
        return late.isEmpty()
                ? finish + " That is in time for %s.".formatted(schedule.by())
                : finish
                        + " By %s %d of %s are not done%s."
                                .formatted(
                                        schedule.by(),
                                        late.size(),
                                        Words.many(plan.steps().size(), "step", "steps"),
                                        schedule.needed()
                                                .map(n ->
                                                        "; that would need " + days(n) + " a week")
                                                .orElse(""));
    }

    /// Which decided controls are finished only after the day that the programme sets for them.
    private Optional<String> overdue(Schedule schedule) {
        List<String> overdue = new ArrayList<>();
        for (Schedule.Slot slot : schedule.slots()) {
            LocalDate dueOn = answer.dueOn(slot.step());
            if (dueOn != null && slot.finish().isAfter(dueOn)) {
                overdue.add(slot.step().control() + " (" + dueOn + ")");
            }
        }
        return overdue.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "Finished only after the day that the programme sets for them: "
                                + String.join(", ", overdue)
                                + ".");
    }

    /// `Yearly security objectives and plan - Bea Lang`
    String titleAndWho(Step step) {
        String who = answer.who(step);
        return answer.title(step) + (who.isEmpty() ? "" : " - " + who);
    }

    /// The roles of steps that nobody holds, and how somebody is named; empty where all are held.
    Optional<String> unheld() {
        return answer.unheld().sentence(answer.question().dialect());
    }

    /// What is to be done with a control: `adopt`, `finish` or `prove`.
    static String toDo(Step step) {
        return switch (step.standing()) {
            case NEW -> "adopt";
            case DECIDED -> "finish";
            case IN_PLACE -> "prove";
        };
    }

    static String days(PersonDays days) {
        return days + " person-days";
    }
}
