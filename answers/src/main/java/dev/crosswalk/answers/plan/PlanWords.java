package dev.crosswalk.answers.plan;

import dev.crosswalk.answers.Dialect;
import dev.crosswalk.content.practice.Deadline;
import dev.crosswalk.formats.report.Block;
import dev.crosswalk.planner.PersonDays;
import dev.crosswalk.planner.Plan;
import dev.crosswalk.planner.PlanningWays;
import dev.crosswalk.planner.Schedule;
import dev.crosswalk.planner.Step;
import dev.crosswalk.programme.gate.GateWords;
import dev.crosswalk.programme.gate.Milestone;
import dev.crosswalk.programme.standing.AskedWindow;
import dev.crosswalk.programme.standing.Judged;
import dev.crosswalk.programme.words.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The sums of a plan in sentences, the same on every medium.
final class PlanWords {
    static final String TO_ASK =
            "To name, to get or to approve beside the steps, which only show that it is so:";
    static final int NAMED = 12;

    static final String WAYS_OUT = "Ways out:";
    static final String BOOK = "Book today, for no control of this plan is it:";
    static final String LATE = "What matters most and comes late:";

    private static final String ORDER =
            "What is decided comes first, then what is built, run, checked and improved; of one stage"
                    + " what you want first, then what an auditor hardly accepts as open, then what"
                    + " closes most per day, and what others depend on before them. An obligation is"
                    + " the smallest thing that an assessor could tick; a control closes it when it"
                    + " is in place and shown.";

    private final PlanAnswer answer;
    private final Plan plan;
    private final CostWords costs;
    private final BesideWords besides;
    private @Nullable LoadWords load;

    PlanWords(PlanAnswer answer) {
        this.answer = answer;
        plan = answer.plan();
        costs = new CostWords(answer);
        besides = new BesideWords(answer);
    }

    /// By what steps are ordered, and how their words and days are to be read.
    String order() {
        return plan.steps().stream()
                .filter(s -> !answer.work().fromNothing(s).equals(s.effort()))
                .findFirst()
                .map(s ->
                        " Days such as %s are what is left to do, of what the control takes from nothing."
                                .formatted(answer.work().days(s)))
                .map(ORDER::concat)
                .orElse(ORDER);
    }

    /// What a plan comes to before anything else: yes or no, and what it takes.
    List<String> first() {
        if (answer.onlyOpaque()) {
            return List.of();
        }
        List<String> all = new ArrayList<>();
        Timing timing = answer.timing();
        if (timing == null) {
            costs.outlook().ifPresent(all::add);
            answer.reaches().forEach(reach -> all.addAll(new ReachWords(answer).sentences(reach)));
            besides.onWord().ifPresent(all::add);
        } else {
            TimingWords words = new TimingWords(answer, timing);
            all.addAll(words.verdicts());
            all.addAll(Unknown.sentences(answer));
            keptDay().ifPresent(all::add);
            keptCapacity().ifPresent(all::add);
            besides.onWord().ifPresent(all::add);
            besides.unnamed().ifPresent(all::add);
            if (!plan.steps().isEmpty()) {
                all.add(words.takes());
                all.add(costs.assumption());
            }
            words.whose().ifPresent(all::add);
        }
        all.addAll(asides());
        return all;
    }

    /// What is to be known right behind a verdict in short; none where no day is to be held.
    List<String> besideVerdicts() {
        Timing timing = answer.timing();
        if (timing == null) {
            return List.of();
        }
        TimingWords of = new TimingWords(answer, timing);
        List<String> all = new ArrayList<>();
        all.addAll(Unknown.sentences(answer));
        keptDay().ifPresent(all::add);
        keptCapacity().ifPresent(all::add);
        onWordInShort().ifPresent(all::add);
        besides.unnamed().ifPresent(all::add);
        of.lateInShort().ifPresent(all::add);
        of.whose().ifPresent(all::add);
        all.addAll(asides());
        answer.wants().forEach(want -> tooLate(want).ifPresent(all::add));
        return all;
    }

    /// What of what was asked for is not in the plan, and why nothing is said of something.
    List<String> asides() {
        List<String> all = new ArrayList<>();
        for (Urgency.Rank rank : answer.urgency().asked()) {
            if (plan.steps().stream().noneMatch(s -> rank.controls().contains(s.control()))) {
                all.add(
                        "Nothing in this plan is about %s, which you want first: what it does is proved, or other controls do it for less."
                                .formatted(rank.title()));
            }
        }
        LeftOut.sentence(answer).ifPresent(all::add);
        all.addAll(ReachWords.alsoCovered(answer));
        return all;
    }

    /// That the day is one that nobody typed; empty where somebody did.
    Optional<String> keptDay() {
        KeptDay kept = answer.kept();
        return kept == null
                ? Optional.empty()
                : Optional.of(
                        "%s is the day that %s keeps for the audit of %s%s%s: %s asks about another."
                                .formatted(
                                        kept.day(),
                                        answer.question().dialect().file("programme.yaml"),
                                        kept.edition(),
                                        answer.question().dialect().field("auditOn"),
                                        certificateOf(kept),
                                        answer.question().dialect().parameter("by", "DATE")));
    }

    /// Where the capacity comes from, if it is the programme that says it; empty where somebody
    /// typed it, or nobody says any.
    Optional<String> keptCapacity() {
        Dialect dialect = answer.question().dialect();
        String from =
                switch (answer.capacity().from()) {
                    case KEPT ->
                            "those that %s keeps for this audit%s"
                                    .formatted(
                                            dialect.file("programme.yaml"),
                                            dialect.field("capacity"));
                    case PEOPLE ->
                            "those that people have by %s".formatted(dialect.file("people.yaml"));
                    case ASKED, ASSUMED -> "";
                };
        return from.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "%s a week are %s: %s asks about others."
                                .formatted(
                                        days(answer.capacity().perWeek()),
                                        from,
                                        dialect.parameter("capacity", "DAYS")));
    }

    /// How a capacity that somebody typed is kept; empty where it is, or there is no programme.
    Optional<String> toKeep() {
        Dialect dialect = answer.question().dialect();
        Timing timing = answer.timing();
        return answer.question().situation().at() == null
                        || timing == null
                        || answer.capacity().from() != Capacity.From.ASKED
                        || isKept(timing.countdown().deadline())
                ? Optional.empty()
                : Optional.of(
                        "%s a week are those of this question alone: %s keeps them and the days of the steps."
                                .formatted(
                                        days(answer.capacity().perWeek()),
                                        dialect.parameter("propose", "")));
    }

    /// Whether the programme keeps for this audit the capacity that the plan is made with.
    private boolean isKept(@Nullable Deadline deadline) {
        Capacity there =
                Capacity.of(
                        answer.question().situation(),
                        deadline == null ? null : deadline.edition());
        return there.from() == Capacity.From.KEPT
                && there.perWeek().equals(answer.capacity().perWeek());
    }

    /// `, with the certificate about 2027-07-31`: about the day that was asked for where it was the
    /// one of the certificate; empty where none follows.
    private String certificateOf(KeptDay kept) {
        return answer.question()
                .content()
                .practices()
                .deadline(kept.edition())
                .filter(d -> d.certificateDays() > 0)
                .map(d -> ", with the certificate about " + d.certificateOn(kept.day()))
                .orElse("");
    }

    /// What comes late though it matters most, a sentence each; none where all is in time.
    List<String> late() {
        return answer.timing() == null || plan.steps().isEmpty()
                ? List.of()
                : new TimingWords(answer, answer.timing()).late();
    }

    List<String> waysOut() {
        if (answer.timing() == null || plan.steps().isEmpty()) {
            return List.of();
        }
        return new WaysOut(answer, answer.timing()).waysOut();
    }

    /// What is to be booked or done beside all controls: what has a day first, then what is to know
    /// of it.
    List<String> booking() {
        List<String> all = new ArrayList<>(booked());
        all.addAll(answer.bookToday());
        return all;
    }

    /// Of that what has a day, a sentence each.
    List<String> booked() {
        Timing timing = answer.timing();
        LocalDate today = timing == null ? null : timing.countdown().start();
        return ToAsk.booked(answer).stream().map(b -> b.sentence(today) + ".").toList();
    }

    /// What somebody has to get or approve beside the steps, a sentence each.
    List<String> toAsk() {
        return ToAsk.of(answer).stream().map(ToAsk::sentence).toList();
    }

    /// What rests on word, and by when it has to be shown, in short.
    Optional<String> onWordInShort() {
        return besides.onWordInShort();
    }

    /// For how large a company the days are, and what is not in them.
    String assumption() {
        return costs.assumption();
    }

    LoadWords load() {
        if (load == null) {
            load = new LoadWords(answer);
        }
        return load;
    }

    /// The days counted back from the one that is to be held, in their order; none where no day is.
    List<CountedBack.Mark> marks() {
        Timing timing = answer.timing();
        return timing == null ? List.of() : new CountedBack(answer, timing).marks();
    }

    /// The same as a table; empty where there are none.
    Optional<Block> days() {
        List<CountedBack.Mark> marks = marks();
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
                besides.papers().ifPresent(few::add);
                besides.beside().ifPresent(few::add);
            }
            return few;
        }
        List<String> all = new ArrayList<>();
        all.add(costs.cost());
        if (answer.timing() == null) {
            all.addAll(Unknown.sentences(answer));
        }
        costs.running().ifPresent(all::add);
        if (answer.timing() == null) {
            all.add(costs.assumption());
        }
        all.add(costs.effect());
        load().sentence().ifPresent(all::add);
        ShortSpans.sentence(answer).ifPresent(all::add);
        StageOne.latePolicies(answer).ifPresent(all::add);
        besides.papers().ifPresent(all::add);
        besides.beside().ifPresent(all::add);
        besides.notApplying().ifPresent(all::add);
        answer.gates().forEach(ahead -> ahead.next().ifPresent(m -> passes(m, all)));
        answer.wants().forEach(want -> tooLate(want).ifPresent(all::add));
        PlanningWays ways = answer.ways();
        if (ways != null) {
            all.add(costs.saved(ways));
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
        if (answer.effects().open() == 0 && answer.word().said().isEmpty()) {
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

    /// What to know where the window that is asked about is over, so that no step reaches it.
    Optional<String> tooLate(Judged want) {
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
    Optional<String> overdue(Schedule schedule) {
        List<String> overdue = new ArrayList<>();
        for (Schedule.Slot slot : schedule.slots()) {
            LocalDate dueOn = answer.work().dueOn(slot.step());
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
        String who = answer.work().who(step);
        return answer.work().title(step) + (who.isEmpty() ? "" : " - " + who);
    }

    /// The roles of steps that nobody holds, and how somebody is named; empty where all are held.
    Optional<String> unheld() {
        return answer.work().unheld().sentence(answer.question().dialect());
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
