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
        if (answer.brief() && answer.timing() != null && !answer.onlyOpaque()) {
            inShort();
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
                                    words.order()
                                            + " "
                                            + answer.question().dialect().question("show", "ID")
                                            + " explains a control."));
        }
        words.toKeep().ifPresent(s -> blocks.line(quiet(s)));
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

    private void inShort() {
        PlanBrief brief = new PlanBrief(answer, words);
        brief.verdicts().forEach(v -> blocks.line(plain(v.say())).bullets(v.more()));
        brief.beside().forEach(s -> blocks.line(plain(s)));
        blocks.space();
        if (answer.plan().steps().isEmpty()) {
            words.sentences().forEach(s -> blocks.line(plain(s)));
        } else {
            section("Days:", brief.days());
            brief.takes().forEach(s -> blocks.line(plain(s)));
            section(PlanWords.WAYS_OUT, brief.waysOut());
            section("First:", brief.first().stream().map(PlanBrief.First::sentence).toList());
            section("To book, and to do beside the steps:", brief.toBook());
        }
        unreachable();
        if (!answer.plan().steps().isEmpty()) {
            blocks.space()
                    .line(
                            quiet(
                                    "The whole plan has each step, what comes late, and what each audit asks for."));
        }
        words.toKeep().ifPresent(s -> blocks.line(quiet(s)));
    }

    private void section(String title, List<String> items) {
        if (!items.isEmpty()) {
            blocks.line(plain(title)).bullets(items);
        }
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

    /// Of what is too late for the day that it is late, of what is not and comes after its own that
    /// its record is short.
    private String mark(Schedule.Slot slot) {
        boolean isShort =
                slot.late() && answer.timing() != null && !answer.atTheAudit().isTooLate(slot);
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
                                + ReachWords.notYetSay(answer),
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
        Map<RequirementRef, String> largely = ReachWords.shares(answer, reach);
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
                                                            answer, reach, e.getKey(), e.getValue())
                                                    + (hardly.contains(e.getKey())
                                                            ? "; an auditor will hardly accept this open"
                                                            : largely.containsKey(e.getKey())
                                                                    ? "; largely there, "
                                                                            + largely.get(
                                                                                    e.getKey())
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
