package dev.crosswalk.answers.plan;

import static dev.crosswalk.formats.report.Run.name;
import static dev.crosswalk.formats.report.Run.plain;
import static dev.crosswalk.formats.report.Run.quiet;
import static dev.crosswalk.formats.report.Run.strong;

import dev.crosswalk.answers.AttestationSummary;
import dev.crosswalk.answers.BlockList;
import dev.crosswalk.content.practice.Gate;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.formats.report.Block;
import dev.crosswalk.formats.report.Run;
import dev.crosswalk.planner.PersonDays;
import dev.crosswalk.planner.Plan;
import dev.crosswalk.planner.Schedule;
import dev.crosswalk.planner.Step;
import dev.crosswalk.programme.words.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A plan for a terminal: what it costs and how sure that is, then the steps in order.
final class PlanScreen {
    private static final int NAMED = 6;
    private static final int FIRST = 5;

    private static final int NAMED_FOR = 3;

    /// How many are named beside the days of a calendar, where there is less room.
    private static final int NAMED_BESIDE_DAYS = 1;

    /// Stands after the day of a step; one that is in time leaves it free, so that the columns are
    /// the same.
    private static final String LATE = " late ";

    private static final String SHORT = " short";

    private final PlanAnswer answer;
    private final PlanWords words;
    private final BlockList blocks = new BlockList();

    PlanScreen(PlanAnswer answer) {
        this.answer = answer;
        words = new PlanWords(answer);
    }

    List<Block> blocks() {
        String have = String.join(" + ", new AttestationSummary(answer.question()).parts());
        Run want = name(String.join(", ", answer.want()));
        if (have.isEmpty()) {
            blocks.line(strong("Plan"), plain("  "), want);
        } else {
            blocks.line(
                    strong("Plan"),
                    plain("  "),
                    name(have),
                    plain(" "),
                    Run.Symbol.TO,
                    plain(" "),
                    want);
        }
        blocks.line(quiet(basis())).space();
        answer.question().caution().ifPresent(caution -> blocks.line(plain(caution)));
        Timing timing = answer.timing();
        if (answer.brief() && timing != null && !answer.onlyOpaque()) {
            inShort(timing);
            return blocks.list();
        }
        words.first().forEach(s -> blocks.line(plain(s)));
        if (!words.waysOut().isEmpty()) {
            blocks.line(plain(PlanWords.WAYS_OUT)).bullets(words.waysOut());
        }
        if (!words.late().isEmpty()) {
            blocks.line(plain(PlanWords.LATE)).bullets(words.late());
        }
        words.days().ifPresent(days -> blocks.space().add(days).space());
        sentences().forEach(s -> blocks.line(plain(s)));
        if (!answer.brief() && !answer.plan().steps().isEmpty()) {
            blocks.space();
            steps();
        }
        if (!answer.brief()) {
            words.unheld().ifPresent(s -> blocks.space().line(plain(s)));
        }
        if (!answer.brief() && !words.toAsk().isEmpty()) {
            blocks.space().line(plain(PlanWords.TO_ASK)).bullets(words.toAsk());
        }
        unreachable();
        if (!answer.brief()) {
            audits();
        }
        if (!answer.brief() && !words.booking().isEmpty()) {
            blocks.space().line(plain(PlanWords.BOOK)).bullets(words.booking());
        }
        if (!answer.plan().steps().isEmpty()) {
            blocks.space()
                    .line(
                            quiet(
                                    PlanWords.ORDER
                                            + " "
                                            + answer.question().dialect().question("show", "ID")
                                            + " explains a control."));
        }
        return blocks.list();
    }

    String basis() {
        return (answer.question().asOf() == null
                        ? "no date given"
                        : "as of " + answer.question().asOf())
                + ", to be shown: "
                + answer.assurance()
                + (answer.brief()
                        ? ""
                        : ", content " + answer.question().content().library().contentVersion());
    }

    /// What whoever reads nothing else has to know of a day: whether it holds, the days, what it
    /// takes, the ways out, what to do first, and what to book.
    private void inShort(Timing timing) {
        TimingWords of = new TimingWords(answer, timing);
        List<List<String>> said = of.verdictsInShort();
        for (List<String> one : said) {
            blocks.line(plain(one.getFirst())).bullets(one.subList(1, one.size()));
        }
        List<String> more = new ArrayList<>();
        words.keptDay().ifPresent(more::add);
        words.onWordInShort().ifPresent(more::add);
        of.lateInShort().ifPresent(more::add);
        of.whose().ifPresent(more::add);
        more.addAll(words.asides());
        answer.wants().forEach(want -> words.tooLate(want).ifPresent(more::add));
        more.forEach(s -> blocks.line(plain(s)));
        blocks.space();
        if (answer.plan().steps().isEmpty()) {
            words.sentences().forEach(s -> blocks.line(plain(s)));
        } else {
            section("Days:", new CountedBack(answer, timing).inShort());
            of.takesInShort().forEach(s -> blocks.line(plain(s)));
            Schedule schedule = answer.schedule();
            if (schedule != null) {
                words.overdue(schedule).ifPresent(s -> blocks.line(plain(s)));
            }
            words.load().inShort().ifPresent(s -> blocks.line(plain(s)));
            section(PlanWords.WAYS_OUT, new WaysOut(answer, timing).inShort());
            section("First:", firstSteps());
            section("To book, and to do beside the steps:", words.booked());
        }
        unreachable();
        if (!answer.plan().steps().isEmpty()) {
            blocks.space()
                    .line(
                            quiet(
                                    "The whole plan has each step, what comes late, and what each audit asks for."));
        }
    }

    private void section(String title, List<String> items) {
        if (!items.isEmpty()) {
            blocks.line(plain(title)).bullets(items);
        }
    }

    /// `ISM-02 Context, parties and system risks: Security lead, by 2026-10-20`
    private List<String> firstSteps() {
        Schedule schedule = answer.schedule();
        return schedule == null
                ? List.of()
                : schedule.slots().stream()
                        .limit(FIRST)
                        .map(slot -> {
                            String who = answer.work().who(slot.step());
                            Schedule.Span setUp = slot.setUp();
                            return "%s %s: %sby %s"
                                    .formatted(
                                            slot.step().control(),
                                            slot.step().title(),
                                            who.isEmpty() ? "" : who + ", ",
                                            setUp == null ? slot.finish() : setUp.finish());
                        })
                        .toList();
    }

    private List<String> sentences() {
        return answer.onlyOpaque()
                ? List.of("Nothing can be planned: " + words.opaque() + ": " + opaque())
                : words.sentences();
    }

    private void steps() {
        Schedule schedule = answer.schedule();
        boolean mixed = !answer.onlyAdopts();
        List<String> header = new ArrayList<>(List.of("", "control", "title - who"));
        if (mixed) {
            header.add("to do");
        }
        header.add("days");
        // Beside what is to do and a day there is no room for it.
        boolean summed = schedule == null || !mixed;
        if (summed) {
            header.add("sum");
        }
        if (schedule != null) {
            header.add("done by");
        }
        header.addAll(List.of("closes", "makes full"));
        List<List<String>> rows = new ArrayList<>();
        PersonDays sum = PersonDays.ZERO;
        int n = 0;
        for (Step step : answer.plan().steps()) {
            sum = sum.plus(step.effort());
            List<String> row = new ArrayList<>();
            row.add(Integer.toString(n + 1));
            row.add(step.control());
            row.add(words.titleAndWho(step));
            if (mixed) {
                row.add(PlanWords.toDo(step));
            }
            row.add(answer.work().days(step));
            if (summed) {
                row.add(sum.toString());
            }
            if (schedule != null) {
                Schedule.Slot slot = schedule.slots().get(n);
                row.add(slot.finish() + mark(slot));
            }
            row.add(Integer.toString(answer.effects().closesNew(step).size()));
            row.add(makes(step));
            rows.add(row);
            n++;
        }
        blocks.add(
                new Block.Table(
                        "Steps",
                        Block.Column.yielding(2, header),
                        rows.stream()
                                .map(row -> row.stream().map(Block.Cell::new).toList())
                                .toList()));
    }

    /// Of what is done after the day that it is late, of what is done by then and after its own
    /// that its record is short.
    private String mark(Schedule.Slot slot) {
        Timing timing = answer.timing();
        boolean isShort =
                slot.late() && timing != null && !slot.finish().isAfter(timing.countdown().by());
        return slot.late() ? (isShort ? SHORT : LATE) : " ".repeat(LATE.length());
    }

    /// The requirements that a step makes full, or what it is there for where it closes nothing.
    private String makes(Step step) {
        boolean isDated = answer.schedule() != null;
        if (answer.effects().isOwed(step)) {
            return "its record";
        }
        if (!step.closes().isEmpty() && answer.effects().closesNew(step).isEmpty()) {
            return "shows " + answer.effects().shows(step).size();
        }
        if (step.closes().isEmpty() && !step.neededBy().isEmpty()) {
            return "for "
                    + (isDated ? step.neededBy().getFirst() : named(step.neededBy(), NAMED_FOR));
        }
        return named(answer.effects().fullInShort(step), isDated ? NAMED_BESIDE_DAYS : NAMED);
    }

    /// What each audit to come asks for and which step brings it; then what may stay open at it.
    private void audits() {
        for (Reach reach : answer.reaches()) {
            for (Gate.Before before : Brought.audits(answer, reach)) {
                List<Brought> brought = Brought.of(answer, reach, before);
                if (!brought.isEmpty()) {
                    blocks.space()
                            .line(
                                    plain(
                                            "What "
                                                    + ReachWords.name(before)
                                                    + " asks for, and what brings it:"))
                            .bullets(brought.stream().map(new BroughtWords(answer)::text).toList());
                }
            }
            if (answer.atTheAudit().isOfTheDay(reach)) {
                late(
                        reach,
                        "Proposed as \"not yet\", with the day on which this plan has each. "
                                + ReachWords.NOT_YET,
                        answer.atTheAudit().openWithDays(reach));
                late(
                        reach,
                        "With a short record, and the day on which this plan has each. "
                                + ReachWords.SHORT_RECORD,
                        answer.atTheAudit().shortRecord(reach));
            }
        }
    }

    private void late(
            Reach reach,
            String title,
            Map<RequirementRef, ? extends @Nullable LocalDate> requirements) {
        List<RequirementRef> hardly = answer.atTheAudit().hardlyOpen(reach);
        if (!requirements.isEmpty()) {
            blocks.space()
                    .line(plain(title))
                    .bullets(
                            requirements.entrySet().stream()
                                    .map(e ->
                                            answer.name(e.getKey())
                                                    + " "
                                                    + answer.title(e.getKey())
                                                    + ": "
                                                    + ReachWords.notYet(
                                                            reach, e.getKey(), e.getValue())
                                                    + (hardly.contains(e.getKey())
                                                            ? "; an auditor will hardly accept this open"
                                                            : ""))
                                    .toList());
        }
    }

    private static String named(List<String> names) {
        return named(names, NAMED);
    }

    private static String named(List<String> names, int most) {
        return names.size() <= most
                ? String.join(" ", names)
                : String.join(" ", names.subList(0, most)) + " +" + (names.size() - most);
    }

    private void unreachable() {
        List<Plan.Unreachable> none = answer.plan().unreachable();
        if (!none.isEmpty()) {
            blocks.space()
                    .line(
                            plain(
                                    "No control closes "
                                            + Words.many(none.size(), "obligation", "obligations")
                                            + ":"))
                    .bullets(
                            none.stream()
                                    .map(u ->
                                            u.obligation()
                                                    + " of "
                                                    + named(
                                                            answer
                                                                    .inOrder(u.requirements())
                                                                    .stream()
                                                                    .map(answer::name)
                                                                    .toList()))
                                    .toList());
        }
        if (!answer.plan().unreachableRequirements().isEmpty() && !answer.onlyOpaque()) {
            blocks.space().line(plain(words.opaque() + ": " + opaque()));
        }
    }

    private String opaque() {
        return named(
                answer.inOrder(answer.plan().unreachableRequirements()).stream()
                        .map(answer::name)
                        .toList());
    }
}
