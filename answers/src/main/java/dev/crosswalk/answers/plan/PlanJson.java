package dev.crosswalk.answers.plan;

import dev.crosswalk.answers.WindowJson;
import dev.crosswalk.answers.text.Json;
import dev.crosswalk.content.practice.Deadline;
import dev.crosswalk.content.practice.Gate;
import dev.crosswalk.engine.Coverage;
import dev.crosswalk.engine.Obligation;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.RollUp;
import dev.crosswalk.engine.Verdict;
import dev.crosswalk.planner.Candidate;
import dev.crosswalk.planner.PersonDays;
import dev.crosswalk.planner.Plan;
import dev.crosswalk.planner.PlanningWays;
import dev.crosswalk.planner.Schedule;
import dev.crosswalk.planner.Step;
import dev.crosswalk.programme.gate.Lack;
import dev.crosswalk.programme.gate.OperatedSoFar;
import dev.crosswalk.programme.standing.Judged;
import dev.crosswalk.programme.words.Words;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A plan as JSON: a contract, see its schema.
final class PlanJson {
    private final PlanAnswer answer;
    private final Json json;

    PlanJson(PlanAnswer answer, Json json) {
        this.answer = answer;
        this.json = json;
    }

    void write() {
        Plan plan = answer.plan();
        json.object()
                .field("have", answer.question().have())
                .field("want", answer.want())
                .field("contentVersion", answer.question().content().library().contentVersion())
                .field(
                        "asOf",
                        answer.question().asOf() == null
                                ? null
                                : answer.question().asOf().toString());
        json.array("assurances");
        for (Judged want : answer.wants()) {
            json.object()
                    .field("want", want.scope().toString())
                    .field("assurance", Words.of(want.question()));
            WindowJson.write(json, want.asked());
            json.field("windowOver", want.isTooLate()).end();
        }
        json.end();
        json.rounded("cost", days(plan.cost()))
                .rounded("costFrom", days(SumOfDays.of(answer, plan.cost()).from()))
                .rounded("costTo", days(SumOfDays.of(answer, plan.cost()).to()))
                .rounded("fromNothing", days(answer.work().fromNothing()))
                .rounded("decided", days(plan.decided()))
                .rounded("bound", days(plan.bound()))
                .rounded("gap", plan.gap())
                .field("optimal", plan.optimal())
                .field("unit", "person-days");
        Plan.Budgeted budgeted = plan.budgeted();
        if (budgeted != null) {
            json.object("budget")
                    .rounded("days", days(budgeted.budget()))
                    .field("full", (int) budgeted.weight())
                    .field("atMost", (int) budgeted.atMost())
                    .array("first");
            for (int i = 0; i < budgeted.first().size(); i++) {
                Plan.First first = budgeted.first().get(i);
                json.object()
                        .field("of", of(i - budgeted.first().size()))
                        .field("closed", (int) first.closed())
                        .field("atMost", (int) first.atMost())
                        .field("open", (int) first.open())
                        .end();
            }
            json.end().end();
        }
        outlook();
        json.object("running").rounded("perYear", days(answer.work().running()));
        if (answer.timing() != null) {
            json.rounded("perWeek", days(answer.timing().countdown().running()));
        }
        json.end();
        paper();
        onWord();
        Unknown.write(answer, json);
        afresh();
        ways();
        reach();
        schedule();
        steps();
        load();
        toAsk();
        forTheLaw();
        leftOut();
        json.field("unheldRoles", answer.work().unheld().roles());
        json.array("unreachable");
        for (Plan.Unreachable u : plan.unreachable()) {
            json.object()
                    .field("obligation", u.obligation())
                    .field("requirements", names(u.requirements()))
                    .end();
        }
        json.end().field("unreachableRequirements", names(plan.unreachableRequirements()));
        words();
        json.end();
    }

    /// What the plan comes to, as every other format says it.
    private void words() {
        PlanWords words = new PlanWords(answer);
        new PlanBrief(answer, words).write(json);
        json.field("say", words.first())
                .field("waysOut", words.waysOut())
                .field("comesLate", words.late())
                .field("sentences", answer.onlyOpaque() ? List.of() : words.sentences())
                .array("marks");
        for (CountedBack.Mark mark : words.marks()) {
            json.object()
                    .field("day", mark.day().toString())
                    .field("what", mark.what())
                    .field("here", mark.here())
                    .end();
        }
        json.end()
                .field("applicable", sum(RollUp::applicable))
                .field("fullToday", sum(s -> s.count(Coverage.FULL)));
    }

    private int sum(ToIntFunction<RollUp> of) {
        return answer.wants().stream().mapToInt(w -> of.applyAsInt(w.gap().summary())).sum();
    }

    private void load() {
        json.array("load");
        for (Load l : answer.loads()) {
            json.object()
                    .field("who", l.who())
                    .field("held", l.isHeld())
                    .field("steps", l.steps())
                    .rounded("days", days(l.days()));
            if (l.room() != null) {
                json.rounded("perWeek", days(l.room()));
            }
            json.array("above");
            l.above()
                    .forEach((week, some) ->
                            json.object()
                                    .field("week", week.toString())
                                    .rounded("days", days(some))
                                    .end());
            json.end().end();
        }
        json.end();
    }

    private void leftOut() {
        json.array("leftOut");
        leftOut(answer.leftOut().controls(), true);
        leftOut(answer.leftOut().waiting(), false);
        json.end().field("openByLeavingOut", names(answer.leftOut().requirements(answer)));
    }

    private void leftOut(List<Candidate> controls, boolean isAsked) {
        controls.forEach(c ->
                json.object()
                        .field("control", c.control())
                        .field("title", c.title())
                        .field("asked", isAsked)
                        .end());
    }

    private void toAsk() {
        json.array("toAsk");
        for (ToAsk ask : ToAsk.all(answer)) {
            json.object()
                    .field("id", ask.id())
                    .field("what", ask.what())
                    .field("who", ask.who())
                    .field("by", ask.by() == null ? null : ask.by().toString())
                    .field("command", ask.command().isEmpty() ? null : ask.command())
                    .end();
        }
        json.end();
    }

    private void outlook() {
        Outlook outlook = answer.outlook();
        if (outlook != null) {
            json.object("outlook")
                    .rounded("capacityPerWeek", days(outlook.perWeek()))
                    .field("finish", outlook.finish() == null ? null : outlook.finish().toString())
                    .field("firstDay", outlook.first() == null ? null : outlook.first().toString())
                    .end();
        }
    }

    /// What a rank of a budget is of.
    ///
    /// @param place counted back from the last, which is -1
    private String of(int place) {
        List<Urgency.Rank> ranks = answer.urgency().ranks();
        int rank = ranks.size() + place;
        if (rank < 0) {
            return "gates";
        }
        return ranks.get(rank).asked() ? "asked" : "hardly-open";
    }

    private void forTheLaw() {
        json.array("forTheLaw");
        for (ForTheLaw law : ForTheLaw.of(answer)) {
            json.object()
                    .field("title", law.title())
                    .field("controls", law.steps().stream().map(Step::control).toList())
                    .rounded("days", days(law.days()))
                    .end();
        }
        json.end();
    }

    private void paper() {
        Set<String> documents = answer.work().documents();
        json.object("documents")
                .field("ofPlan", documents.size())
                .field(
                        "approved",
                        (int) documents.stream().filter(answer.work()::isApproved).count())
                .field("inDays", true)
                .end();
    }

    static double days(PersonDays days) {
        return days.days().doubleValue();
    }

    private static List<String> names(List<RequirementRef> refs) {
        return refs.stream().map(Object::toString).toList();
    }

    private void ways() {
        PlanningWays ways = answer.ways();
        if (ways == null) {
            return;
        }
        json.object("ways")
                .rounded("together", days(ways.together().cost()))
                .rounded("oneAfterTheOther", days(ways.costInOrder()))
                .rounded("eachAlone", days(ways.costAlone()));
        each("inOrder", ways.inOrder());
        each("alone", ways.alone());
        json.rounded("savedAgainstOrder", ways.savedAgainstOrder() / 100.0)
                .rounded("savedAgainstAlone", ways.savedAgainstAlone() / 100.0)
                .end();
    }

    private void each(String name, List<Plan> plans) {
        json.array(name);
        for (int i = 0; i < plans.size(); i++) {
            json.object()
                    .field("want", answer.want().get(i))
                    .rounded("cost", days(plans.get(i).cost()))
                    .rounded("decided", days(plans.get(i).decided()))
                    .end();
        }
        json.end();
    }

    private void reach() {
        json.array("reach");
        for (Reach reach : answer.reaches()) {
            List<RequirementRef> inTheWay = reach.inTheWay(answer.atTheAudit().closedInTime());
            json.object()
                    .field(
                            "want",
                            reach.wants().stream()
                                    .map(w -> w.scope().toString())
                                    .collect(Collectors.joining(", ")))
                    .field("outcome", reach.dated().isEmpty() ? "opinion" : "certificate");
            if (answer.atTheAudit().isOfTheDay(reach)) {
                InReach verdict = answer.atTheAudit().inReach(reach);
                json.field("inReach", verdict.isReached())
                        .field(
                                "verdict",
                                verdict.name().toLowerCase(Locale.ROOT).replace('_', '-'));
                answer.atTheAudit()
                        .mostOpen(reach)
                        .ifPresent(most ->
                                json.field("mostOpen", most.requirements())
                                        .field("mostOpenBand", most.band()));
                json.field("open", answer.atTheAudit().openAtTheAudit(reach).size())
                        .field("counted", answer.atTheAudit().counted(reach));
                answer.atTheAudit()
                        .failsFrom(reach)
                        .ifPresent(share -> json.field("failsFromPercent", share));
                if (answer.atTheAudit().recordMonths(reach) > 0) {
                    json.field("recordMonths", answer.atTheAudit().recordMonths(reach))
                            .field("withRecords", answer.atTheAudit().withRecords(reach));
                }
                new Missing(answer, reach)
                        .few()
                        .ifPresent(f ->
                                json.object("few")
                                        .field("steps", f.controls())
                                        .rounded("days", days(f.days()))
                                        .field("left", f.left())
                                        .end());
                answer.atTheAudit().expiry(reach).ifPresent(e -> expiry("standsOn", e));
            }
            json.field("inTheWay", names(inTheWay));
            late("notYet", reach, answer.atTheAudit().openWithDays(reach));
            late("shortRecord", reach, answer.atTheAudit().shortRecord(reach));
            json.array("largelyThere");
            answer.atTheAudit()
                    .largelyThere(reach)
                    .forEach(l ->
                            json.object()
                                    .field("requirement", l.requirement().toString())
                                    .field("given", l.given())
                                    .field("demanded", l.demanded())
                                    .end());
            json.end();
            json.array("gates");
            for (Gate.Before before : Brought.audits(answer, reach)) {
                for (Brought b : Brought.of(answer, reach, before)) {
                    json.object()
                            .field("gate", b.edition() + "/" + b.gate().id())
                            .field(
                                    "before",
                                    before.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                            .field(
                                    "state",
                                    b.state().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                            .field("by", b.due() == null ? null : b.due().toString())
                            .field("proved", b.proved())
                            .field(
                                    "documents",
                                    b.documents().stream()
                                            .map(
                                                    answer.question().content().controls()
                                                            ::documentTitle)
                                            .toList())
                            .field(
                                    "files",
                                    b.files().stream().map(f -> f.replace('-', ' ')).toList())
                            .field("steps", b.by().stream().map(Step::control).toList());
                    json.array("toDo");
                    for (Lack lack : b.toDo()) {
                        json.object()
                                .field("about", lack.about())
                                .field("title", lack.title())
                                .field(
                                        "next",
                                        answer.question().dialect().seesFiles()
                                                ? lack.next()
                                                : lack.plain())
                                .field("owner", lack.owner())
                                .end();
                    }
                    json.end().end();
                }
            }
            json.end().end();
        }
        json.end();
    }

    private void late(
            String name,
            Reach reach,
            Map<RequirementRef, ? extends @Nullable LocalDate> requirements) {
        List<RequirementRef> hardly = answer.atTheAudit().hardlyOpen(reach);
        json.array(name);
        requirements.forEach((ref, day) ->
                json.object()
                        .field("requirement", ref.toString())
                        .field("on", day == null ? null : day.toString())
                        .field("partly", reach.isPartly(ref))
                        .field("hardlyOpen", hardly.contains(ref))
                        .end());
        json.end();
    }

    /// What rests on word, and what shows it.
    private void onWord() {
        OnWord word = answer.word();
        List<Step> only = answer.effects().onlyShowing();
        json.object("onWord")
                .field("points", word.said().size() + word.beside().size())
                .field("notShowable", word.beside().stream().sorted().toList())
                .field("controls", only.stream().map(Step::control).toList())
                .rounded(
                        "days",
                        days(
                                only.stream()
                                        .map(Step::effort)
                                        .reduce(PersonDays.ZERO, PersonDays::plus)))
                .end();
    }

    /// What is to be shown beside the plan because the audit relies on no report of another
    /// framework.
    private void afresh() {
        answer.afresh()
                .ifPresent(a ->
                        json.object("showAfresh")
                                .field("reports", a.reports())
                                .field("points", a.points())
                                .rounded("days", days(a.days()))
                                .end());
    }

    private void smaller(Timing.Smaller smaller) {
        json.field("title", smaller.title())
                .field("category", smaller.isCategory())
                .field("without", names(smaller.without()))
                .rounded("saved", days(smaller.saved()))
                .field("makesItHold", smaller.holds())
                .field("firstDay", smaller.first().toString());
        smaller.capacity().ifPresent(c -> json.rounded("capacityNeeded", days(c)));
        json.end();
    }

    private void expiry(String name, Expiry expiry) {
        json.object(name).field("over", expiry.day().toString()).array("reports");
        for (Expiry.Ended r : expiry.reports()) {
            json.object()
                    .field("id", r.id())
                    .field("title", r.title())
                    .field("until", r.until().toString())
                    .end();
        }
        json.end().field("requirements", names(expiry.lost())).end();
    }

    private void timing(Timing timing) {
        Countdown countdown = timing.countdown();
        LocalDate alone = timing.alone();
        json.object("timing")
                .field("day", countdown.by().toString())
                .field("holds", timing.holds())
                .field("firstDay", timing.first().toString())
                .field("firstDayOverRange", alone == null ? null : alone.toString());
        answer.firstWithOpen().ifPresent(o -> withOpen("firstDayWithOpen", o));
        new TimingWords(answer, timing)
                .ofTheDay()
                .flatMap(r -> answer.atTheAudit().expiryLater(r, timing.first()).stream())
                .findFirst()
                .ifPresent(e -> expiry("firstDayStandsOn", e));
        if (timing.besideRunning() != null) {
            json.field("firstDayBesideRunning", new WaysOut(answer, timing).bySum().toString());
        }
        if (timing.isRunBeside()) {
            json.field("firstDayBesideRunningOverRange", timing.reserved().toString());
        }
        timing.capacity()
                .ifPresent(c ->
                        json.rounded("capacityNeeded", days(c))
                                .rounded(
                                        "capacityNeededOverRange", days(answer.reserve().over(c))));
        Timing.Least least = timing.least();
        if (least != null) {
            least.capacity().ifPresent(c -> json.rounded("leastCapacity", days(c)));
            json.field("leastFirstDay", least.first().toString());
        }
        answer.leastWithOpen().ifPresent(o -> withOpen("leastWithOpen", o));
        answer.leastOverRange().ifPresent(o -> withOpen("leastWithOpenOverRange", o));
        answer.allInTime().ifPresent(o -> withOpen("allInTime", o));
        Deadline deadline = countdown.deadline();
        if (deadline != null) {
            json.field("edition", deadline.edition());
            ReportPeriod.of(answer).ifPresent(this::period);
            json.field("inPlaceBy", countdown.inPlaceBy().toString());
            if (!deadline.audit().isEmpty()) {
                json.field("measuredFrom", countdown.measuredFrom().toString());
                json.field("auditFrom", countdown.auditFrom().toString())
                        .field("reportBy", countdown.reportBy().toString());
            }
            if (!deadline.review().isEmpty()) {
                json.field("reviewBy", countdown.reviewBy().toString());
            }
            LocalDate certificate = countdown.certificateOn();
            if (certificate != null) {
                json.field("certificateOn", certificate.toString());
            }
            if (!deadline.correction().isEmpty()) {
                json.field("correctedBy", countdown.correctedBy().toString());
                Schedule laid = answer.schedule();
                if (laid != null && laid.kept() != null) {
                    json.field("corrected", laid.kept().finish().toString());
                }
            }
            if (deadline.stageOneDays() > 0) {
                json.field("stageOneOn", countdown.stageOneOn().toString());
                StageOne.of(answer).ifPresent(this::stageOne);
            }
        }
        json.end();
    }

    private void withOpen(String name, WithOpen some) {
        json.object(name)
                .field("day", some.by().toString())
                .rounded("capacity", days(some.perWeek()))
                .field("open", names(some.open()))
                .field("openAtUpperEnd", some.atMost())
                .field("verdict", PlanBrief.state(some.verdict()))
                .end();
    }

    private void period(ReportPeriod period) {
        json.object("period")
                .field("from", period.days().from().toString())
                .field("to", period.days().to().toString())
                .field("isKnown", period.isKnown())
                .field("hasBegun", period.isRunning())
                .field("uncovered", names(period.uncovered()))
                .field("needRecords", period.so(OperatedSoFar.Course.NEEDS_EVIDENCE))
                .field("exceptions", period.excepted())
                .end();
    }

    private void stageOne(StageOne stage) {
        json.field("stageOneFrom", stage.from().toString());
        if (stage.heldBy() != null) {
            json.field("stageOneHeldBy", stage.heldBy().control());
        }
    }

    private void setUp(Schedule.Slot slot) {
        Candidate.SetUp part = slot.step().setUp();
        Schedule.Span span = slot.setUp();
        if (part != null && span != null) {
            json.object("setUp")
                    .rounded("effort", days(part.effort()))
                    .field("start", span.start().toString())
                    .field("finish", span.finish().toString())
                    .end();
        }
        Schedule.Span prepared = slot.prepared();
        if (prepared != null) {
            json.object("prepared")
                    .field("start", prepared.start().toString())
                    .field("finish", prepared.finish().toString())
                    .end();
        }
    }

    private void schedule() {
        Schedule schedule = answer.schedule();
        if (schedule == null) {
            return;
        }
        json.object("schedule")
                .field("start", schedule.start().toString())
                .rounded("capacityPerWeek", days(answer.perWeek(schedule)))
                .field("capacityAssumed", answer.assumed())
                .field("capacityFrom", answer.capacity().from().name().toLowerCase(Locale.ROOT))
                .field("by", schedule.by() == null ? null : schedule.by().toString())
                .field("byKept", answer.kept() != null)
                .field("finish", schedule.finish().map(Object::toString).orElse(null))
                .field("late", schedule.late().stream().map(Step::control).toList());
        schedule.needed().ifPresent(n -> json.rounded("capacityNeeded", days(n)));
        if (answer.timing() != null) {
            timing(answer.timing());
            Timing.Smaller smaller = answer.timing().smaller();
            if (smaller != null) {
                json.object("smallerScope");
                smaller(smaller);
            }
            json.array("mayNotApply");
            for (Timing.Smaller maybe : answer.timing().maybe()) {
                json.object().field("ask", maybe.ask());
                smaller(maybe);
            }
            json.end();
        }
        json.end();
    }

    /// The obligations that a step closes, each once, in the order in which they are drawn, with
    /// what is known of each today.
    private void strip(Step step, Map<RequirementRef, Verdict> verdicts) {
        Map<String, String> states = new HashMap<>();
        for (Step.Closing closing : step.closes()) {
            Verdict v = verdicts.get(closing.requirement());
            for (String o : closing.obligations()) {
                if (v != null) {
                    states.put(
                            o,
                            v.failed(o)
                                    ? "failed"
                                    : v.possiblyCovered().contains(o) ? "possible" : "missing");
                }
            }
        }
        json.array("strip");
        states.keySet().stream()
                .map(answer.question().situation()::obligation)
                .sorted(Comparator.comparing(Obligation::facet).thenComparing(Obligation::id))
                .forEach(o ->
                        json.object()
                                .field("obligation", o.id())
                                .field("facet", Words.of(o.facet()))
                                .field("state", states.get(o.id()))
                                .field("text", o.text())
                                .end());
        json.end();
    }

    private void steps() {
        Map<RequirementRef, Verdict> verdicts = new HashMap<>();
        answer.wants().forEach(w -> w.gap().verdicts().forEach(v -> verdicts.put(v.ref(), v)));
        PersonDays spent = PersonDays.ZERO;
        int full = sum(s -> s.count(Coverage.FULL));
        json.array("steps");
        for (int i = 0; i < answer.plan().steps().size(); i++) {
            Step step = answer.plan().steps().get(i);
            spent = spent.plus(step.effort());
            full += step.madeFull().size();
            json.object()
                    .field("control", step.control())
                    .field("title", step.title())
                    .rounded("effort", days(step.effort()))
                    .rounded("fromNothing", days(answer.work().fromNothing(step)))
                    .field("standing", Words.of(step.standing()))
                    .field("toDo", PlanWords.toDo(step))
                    .rounded("spent", days(spent))
                    .field("full", full)
                    .field("makesFull", answer.effects().fullInShort(step))
                    .field("owner", answer.work().control(step).owner())
                    .field("who", answer.work().who(step))
                    .field("neededBy", step.neededBy());
            LocalDate dueOn = answer.work().dueOn(step);
            if (dueOn != null) {
                json.field("dueOn", dueOn.toString())
                        .field("dueOnHeld", answer.work().isHeld(step));
            }
            json.field("first", answer.urgency().isAsked(step.control()))
                    .field("hardlyOpen", answer.urgency().isHardlyOpen(step.control()));
            Schedule schedule = answer.schedule();
            if (schedule != null) {
                json.field("start", schedule.slots().get(i).start().toString())
                        .field("finish", schedule.slots().get(i).finish().toString());
                LocalDate due = schedule.slots().get(i).due();
                if (due != null) {
                    json.field("due", due.toString());
                }
                setUp(schedule.slots().get(i));
            }
            json.field(
                    "gates",
                    answer.passes(step).stream().map(g -> g.edition() + "/" + g.id()).toList());
            json.array("closes");
            for (Step.Closing closing : answer.effects().closings(step)) {
                json.object()
                        .field("requirement", closing.requirement().toString())
                        .field("obligations", closing.obligations())
                        .field("becomes", closing.becomes().name().toLowerCase(Locale.ROOT))
                        .end();
            }
            json.end().field("shows", List.copyOf(answer.effects().shows(step)));
            strip(step, verdicts);
            json.end();
        }
        json.end();
    }
}
