package dev.crosswalk.answers.plan;

import dev.crosswalk.content.practice.Deadline;
import dev.crosswalk.content.practice.Gate;
import dev.crosswalk.engine.Coverage;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.formats.report.Block;
import dev.crosswalk.formats.report.Report;
import dev.crosswalk.formats.report.Run;
import dev.crosswalk.formats.report.Tone;
import dev.crosswalk.papers.report.Medium;
import dev.crosswalk.papers.report.Opening;
import dev.crosswalk.planner.PersonDays;
import dev.crosswalk.planner.Plan;
import dev.crosswalk.planner.Schedule;
import dev.crosswalk.planner.Step;
import dev.crosswalk.programme.standing.Judged;
import dev.crosswalk.programme.words.Naming;
import dev.crosswalk.programme.words.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A plan as a document: the sums, the steps, and what each of them closes.
final class PlanReport {
    private static final List<Block.Column> CLOSINGS =
            List.of(
                    new Block.Column("Requirement", 3.5),
                    new Block.Column("Obligations closed", 8),
                    new Block.Column("Becomes", 1.5));

    private static final List<Block.Column> GATES =
            List.of(
                    new Block.Column("Before", 2),
                    new Block.Column("What is to be there", 5),
                    new Block.Column("Brought by", 5.5),
                    new Block.Column("Documents and records", 5));

    private static final List<Block.Column> LATE =
            List.of(
                    new Block.Column("Requirement", 2),
                    new Block.Column("Title", 7),
                    new Block.Column("This plan has it on", 2.5));

    private static final Block.Column HARDLY =
            new Block.Column("Will an auditor accept it open?", 2.5);

    private static final int MOST_TO_ASK = 3;

    private final PlanAnswer answer;
    private final Medium medium;
    private final Plan plan;
    private final PlanWords words;
    private final Map<String, String> texts;
    private final Naming naming;

    PlanReport(PlanAnswer answer, Medium medium) {
        this.answer = answer;
        this.medium = medium;
        plan = answer.plan();
        words = new PlanWords(answer);
        texts = answer.texts();
        naming = new Naming(answer.question().content().library());
    }

    Report report() {
        return answer.brief() ? brief() : whole();
    }

    /// Two pages for whoever decides: whether it is in reach, what has to happen by when, what is
    /// to be decided, and who carries it.
    private Report brief() {
        List<Block> blocks = new ArrayList<>();
        PlanBrief brief = new PlanBrief(answer, words);
        blocks.add(figures());
        answer.question().caution().ifPresent(c -> blocks.add(new Block.Paragraph(c)));
        Timing timing = answer.timing();
        if (timing == null) {
            words.first().forEach(s -> blocks.add(new Block.Paragraph(s)));
        } else {
            blocks.addAll(PlanOpening.verdict(answer, timing));
            blocks.addAll(PlanOpening.forecast(answer));
            if (!plan.steps().isEmpty()) {
                items(blocks, "What it takes", brief.work());
            }
            List<Opening.Decision> decisions = PlanOpening.decisions(answer);
            items(
                    blocks,
                    "Decisions",
                    decisions.stream()
                            .limit(PlanOpening.MOST)
                            .map(Opening.Decision::what)
                            .toList());
            List<String> ways = PlanOpening.waysOut(answer, timing);
            if (!ways.isEmpty()) {
                blocks.add(new Block.Paragraph(PlanWords.WAYS_OUT));
                blocks.add(Block.Items.bullets(ways));
            }
        }
        items(blocks, "First", brief.first().stream().map(PlanBrief.First::sentence).toList());
        items(blocks, "To book, and to do beside the steps", brief.toBook());
        if (timing != null) {
            items(
                    blocks,
                    "What has to be there by when",
                    new CountedBack(answer, timing).whatByWhen());
        }
        if (!firstToAsk().isEmpty()) {
            blocks.add(new Block.Paragraph(PlanWords.TO_ASK));
            blocks.add(Block.Items.bullets(firstToAsk()));
        }
        words.load()
                .sentence()
                .ifPresent(who -> {
                    blocks.add(new Block.Heading(1, "Who carries most"));
                    blocks.add(new Block.Paragraph(who));
                });
        return report(blocks);
    }

    private static void items(List<Block> blocks, String title, List<String> items) {
        if (!items.isEmpty()) {
            blocks.add(new Block.Heading(1, title));
            blocks.add(Block.Items.bullets(items));
        }
    }

    /// What a control is to be named for stands beside the verdict already.
    private List<String> firstToAsk() {
        List<String> all =
                ToAsk.of(answer).stream()
                        .filter(a -> !a.id().equals(ToAsk.CONTROLS))
                        .map(ToAsk::sentence)
                        .toList();
        if (all.size() <= MOST_TO_ASK) {
            return all;
        }
        List<String> first = new ArrayList<>(all.subList(0, MOST_TO_ASK));
        first.add("%d more, which the whole plan names".formatted(all.size() - MOST_TO_ASK));
        return first;
    }

    private Report whole() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(figures());
        blocks.add(new Block.Paragraph("To be shown: " + answer.assurance() + "."));
        answer.question().caution().ifPresent(c -> blocks.add(new Block.Paragraph(c)));
        words.first().forEach(s -> blocks.add(new Block.Paragraph(s)));
        if (!words.waysOut().isEmpty()) {
            blocks.add(new Block.Paragraph(PlanWords.WAYS_OUT));
            blocks.add(Block.Items.bullets(words.waysOut()));
        }
        if (!words.late().isEmpty()) {
            blocks.add(new Block.Paragraph(PlanWords.LATE));
            blocks.add(Block.Items.bullets(words.late()));
        }
        Forecast.of(answer).ifPresent(blocks::add);
        Forecast.falls(answer).ifPresent(s -> blocks.add(new Block.Paragraph(s)));
        words.days().ifPresent(blocks::add);
        words.sentences().forEach(s -> blocks.add(new Block.Paragraph(s)));
        if (!words.booking().isEmpty()) {
            blocks.add(new Block.Heading(1, "Book today"));
            blocks.add(Block.Items.bullets(words.booking()));
        }
        audits(blocks);
        if (!plan.steps().isEmpty()) {
            blocks.add(new Block.Heading(1, "Steps"));
            blocks.add(steps());
            answer.work().unheld().onPaper().ifPresent(s -> blocks.add(new Block.Paragraph(s)));
            words.load()
                    .table()
                    .ifPresent(table -> {
                        blocks.add(new Block.Heading(1, "Who carries how much"));
                        blocks.add(table);
                    });
        }
        if (!words.toAsk().isEmpty()) {
            blocks.add(new Block.Heading(1, "Beside the steps"));
            blocks.add(new Block.Paragraph(PlanWords.TO_ASK));
            blocks.add(Block.Items.bullets(words.toAsk()));
        }
        unreachable(blocks);
        if (!plan.steps().isEmpty()) {
            blocks.add(new Block.Heading(1, "What each step closes"));
            switch (medium) {
                case SHEETS -> blocks.add(closings());
                case PAGES -> plan.steps().forEach(step -> blocks.add(details(step)));
            }
        }
        blocks.add(new Block.Callout(Tone.QUIET, Run.plain(words.order())));
        return report(blocks);
    }

    private Report report(List<Block> blocks) {
        String organisation =
                answer.question().standing() == null
                        ? ""
                        : answer.question().standing().programme().organisation();
        Moment asOf = answer.question().asOf();
        return new Report(
                "Plan",
                subtitle(),
                organisation,
                asOf == null ? "" : Words.date(asOf),
                answer.question().content().library().contentVersion(),
                blocks,
                false,
                answer.brief());
    }

    /// `, 52.0 of them decided on`, `, 377.0 of them proposed by a plan and decided on by nobody`;
    /// nothing of new controls.
    private String decided() {
        PersonDays proposed = answer.work().proposed();
        List<String> parts = new ArrayList<>();
        if (!plan.decided().equals(proposed)) {
            parts.add(SumOfDays.whole(plan.decided().minus(proposed)) + " of them decided on");
        }
        if (!proposed.equals(PersonDays.ZERO)) {
            parts.add(
                    SumOfDays.whole(proposed)
                            + (parts.isEmpty() ? " of them" : "")
                            + " proposed by a plan and decided on by nobody");
        }
        return parts.isEmpty() ? "" : ", " + String.join(", ", parts);
    }

    /// First what whoever reads nothing else has to know: whether the day holds.
    private Block figures() {
        List<Block.Figure> figures = new ArrayList<>();
        verdict().ifPresent(figures::add);
        figures.add(
                new Block.Figure(
                        SumOfDays.of(answer, plan.cost()).about(),
                        "person-days in %s: count with %s%s"
                                .formatted(
                                        Words.many(plan.steps().size(), "step", "steps"),
                                        SumOfDays.of(answer, plan.cost()).between(),
                                        decided())));
        figures.add(
                new Block.Figure(
                        Integer.toString(answer.effects().closed()),
                        "of %s closed%s"
                                .formatted(
                                        Words.many(
                                                answer.effects().open(),
                                                "open obligation",
                                                "open obligations"),
                                        finished())));
        figures.add(
                new Block.Figure(
                        Integer.toString(answer.effects().madeFull().size()),
                        (answer.effects().madeFull().size() == 1
                                        ? "requirement made full"
                                        : "requirements made full")
                                + finished()));
        return new Block.Figures(figures);
    }

    /// ` by 2028-12-20, when the last step is done`: of which day sums over all steps are.
    private String finished() {
        Schedule schedule = answer.schedule();
        return schedule == null
                ? ""
                : schedule.finish().map(" by %s, when the last step is done"::formatted).orElse("");
    }

    /// `Not in reach`, `stage 2 on 2027-05-31, the certificate about 2027-07-12`; empty where no
    /// day is held, or nothing is known of what the audit ends in.
    private Optional<Block.Figure> verdict() {
        Timing timing = answer.timing();
        if (timing == null) {
            return Optional.empty();
        }
        return answer.reaches().stream()
                .filter(answer.atTheAudit()::isOfTheDay)
                .map(answer.atTheAudit()::inReach)
                .max(Comparator.naturalOrder())
                .map(in ->
                        new Block.Figure(
                                in.inShort(),
                                whatFor(timing.countdown()),
                                switch (in) {
                                    case YES, YES_WITH_SHORT_RECORDS -> Tone.GOOD;
                                    case ONLY_IF_SHOWN,
                                            ONLY_WITH_OPEN_CONTROLS,
                                            ONLY_WITH_THE_NEXT_REPORT,
                                            LIKELY_IF_IT_GOES_ON,
                                            DOUBTFUL ->
                                            Tone.PARTLY;
                                    case NOT_AS_IT_STANDS, NO -> Tone.BAD;
                                }));
    }

    private String whatFor(Countdown countdown) {
        Deadline deadline = countdown.deadline();
        LocalDate certificate = countdown.certificateOn();
        if (deadline == null || certificate == null) {
            return "by " + countdown.by();
        }
        String audit = "%s on %s".formatted(ReachWords.name(deadline.day()), countdown.by());
        return answer.atTheAudit().isOut()
                ? audit
                : "%s, the certificate about %s".formatted(audit, certificate);
    }

    /// What each audit to come asks for and which step brings it; then what may stay open at it.
    private void audits(List<Block> blocks) {
        for (Reach reach : answer.reaches()) {
            List<List<Block.Cell>> rows = new ArrayList<>();
            BroughtWords of = new BroughtWords(answer);
            for (Gate.Before before : Brought.audits(answer, reach)) {
                for (Brought b : Brought.of(answer, reach, before)) {
                    rows.add(
                            List.of(
                                    new Block.Cell(ReachWords.name(before)),
                                    new Block.Cell(b.gate().title()),
                                    new Block.Cell(of.what(b)),
                                    new Block.Cell(of.papers(b))));
                }
            }
            if (!rows.isEmpty()) {
                String title =
                        "What the audits%s ask for"
                                .formatted(
                                        answer.ofOneEdition()
                                                ? ""
                                                : " of "
                                                        + Words.and(
                                                                reach.wants().stream()
                                                                        .map(Judged::name)
                                                                        .toList()));
                blocks.add(new Block.Heading(1, title));
                blocks.add(new Block.Table(title, GATES, rows));
            }
            if (answer.atTheAudit().isOfTheDay(reach)) {
                late(
                        blocks,
                        reach,
                        "Proposed as \"not yet\"",
                        ReachWords.notYetSay(answer),
                        answer.atTheAudit().openWithDays(reach));
                late(
                        blocks,
                        reach,
                        "In place by then with a short record",
                        ReachWords.SHORT_RECORD,
                        answer.atTheAudit().shortRecord(reach));
            }
        }
    }

    private void late(
            List<Block> blocks,
            Reach reach,
            String title,
            String what,
            Map<RequirementRef, ? extends @Nullable LocalDate> requirements) {
        if (requirements.isEmpty()) {
            return;
        }
        List<RequirementRef> hardly = answer.atTheAudit().hardlyOpen(reach);
        Map<RequirementRef, String> largely = ReachWords.shares(answer, reach);
        boolean some =
                requirements.keySet().stream()
                        .anyMatch(ref -> hardly.contains(ref) || largely.containsKey(ref));
        List<Block.Column> columns = new ArrayList<>(LATE);
        if (some) {
            columns.add(HARDLY);
        }
        List<List<Block.Cell>> rows = new ArrayList<>();
        requirements.forEach((ref, day) -> {
            List<Block.Cell> row = new ArrayList<>();
            row.add(new Block.Cell(name(ref)));
            row.add(new Block.Cell(answer.title(ref)));
            row.add(new Block.Cell(ReachWords.notYet(answer, reach, ref, day)));
            if (some) {
                row.add(
                        hardly.contains(ref)
                                ? new Block.Cell("hardly", Tone.BAD)
                                : new Block.Cell(
                                        largely.containsKey(ref)
                                                ? "largely there, " + largely.get(ref)
                                                : "it may"));
            }
            rows.add(row);
        });
        blocks.add(new Block.Heading(1, title));
        blocks.add(new Block.Paragraph(what));
        blocks.add(new Block.Table(title.replace("\"", ""), columns, rows));
    }

    /// `ISO/IEC 27001:2022, beside what is met of SOC 2`
    private String subtitle() {
        List<String> met = new ArrayList<>();
        for (Scope have : answer.question().haveScopes()) {
            met.add(naming.of(have));
        }
        List<String> wanted = answer.wants().stream().map(want -> naming.of(want.scope())).toList();
        return Words.and(wanted)
                + (met.isEmpty() ? "" : ", beside what is met of " + Words.and(met));
    }

    private Block steps() {
        Schedule schedule = answer.schedule();
        boolean mixed = !answer.onlyAdopts();
        List<Block.Column> columns = new ArrayList<>();
        columns.add(new Block.Column("#", 1, Block.Alignment.RIGHT));
        columns.add(new Block.Column("Control", 2));
        boolean pages = medium == Medium.PAGES;
        columns.add(new Block.Column(pages ? "Title - who" : "Title", 6));
        if (!pages) {
            columns.add(new Block.Column("Who", 4));
        }
        if (mixed) {
            columns.add(new Block.Column("To do", 1.8));
        }
        columns.add(new Block.Column("Days", 1.5, Block.Alignment.RIGHT));
        // A page has no room for the sum where it has days, nor for two of them beside each other.
        boolean narrow = schedule != null && pages;
        if (!narrow) {
            columns.add(new Block.Column("Sum", 1.5, Block.Alignment.RIGHT));
        }
        if (narrow) {
            columns.add(new Block.Column("Start, finish", 2.5));
        } else if (schedule != null) {
            columns.add(new Block.Column("Start", 2.5));
            columns.add(new Block.Column("Finish", 2.5));
        }
        columns.add(new Block.Column("Closes", 1.5, Block.Alignment.RIGHT));
        columns.add(new Block.Column("Makes full", 5));
        List<List<Block.Cell>> rows = new ArrayList<>();
        PersonDays sum = PersonDays.ZERO;
        for (int i = 0; i < plan.steps().size(); i++) {
            Step step = plan.steps().get(i);
            sum = sum.plus(step.effort());
            List<Block.Cell> row = new ArrayList<>();
            row.add(new Block.Cell(Integer.toString(i + 1)));
            row.add(new Block.Cell(Run.strong(step.control()).to(anchor(step))));
            row.add(new Block.Cell(pages ? words.titleAndWho(step) : answer.work().title(step)));
            if (!pages) {
                row.add(new Block.Cell(answer.work().who(step)));
            }
            if (mixed) {
                row.add(new Block.Cell(PlanWords.toDo(step)));
            }
            row.add(new Block.Cell(answer.work().days(step)));
            if (!narrow) {
                row.add(new Block.Cell(sum.toString()));
            }
            if (schedule != null) {
                Schedule.Slot slot = schedule.slots().get(i);
                if (!narrow) {
                    row.add(new Block.Cell(slot.start().toString()));
                }
                row.add(
                        new Block.Cell(
                                (narrow ? slot.start() + "\n" : "") + slot.finish(),
                                slot.late() ? Tone.BAD : Tone.NONE));
            }
            row.add(new Block.Cell(Integer.toString(answer.effects().closesNew(step).size())));
            row.add(
                    new Block.Cell(
                            answer.effects().closesNew(step).isEmpty()
                                    ? answer.effects().reason(step)
                                    : full(step)));
            rows.add(row);
        }
        return new Block.Table("Steps", columns, rows);
    }

    /// `A.5.1, A.5.2`
    private String full(Step step) {
        return String.join(", ", answer.effects().fullInShort(step));
    }

    private String name(RequirementRef ref) {
        return answer.ofOneEdition() ? ref.id() : naming.of(ref);
    }

    private static String anchor(Step step) {
        return "step-" + step.control();
    }

    private Block details(Step step) {
        List<Block> inside = new ArrayList<>();
        if (answer.effects().closesNew(step).isEmpty()) {
            inside.add(
                    new Block.Paragraph(
                            "It closes nothing itself: " + answer.effects().reason(step) + "."));
        }
        if (!answer.work().days(step).equals(step.effort().toString())) {
            inside.add(
                    new Block.Paragraph(
                            "It takes %s days in place of %s, which it would take from nothing: the rest of what it does is proved already."
                                    .formatted(step.effort(), answer.work().fromNothing(step))));
        }
        answer.work()
                .share(step)
                .ifPresent(s ->
                        inside.add(new Block.Paragraph(Words.capital(s.sentence(texts)) + ".")));
        List<List<Block.Cell>> rows = new ArrayList<>();
        answer.effects().closes(step).forEach(closing -> rows.add(row(closing)));
        if (!rows.isEmpty()) {
            inside.add(new Block.Table(step.control(), CLOSINGS, rows));
        }
        return new Block.Details(
                List.of(Run.strong(step.control() + " " + step.title())), inside, anchor(step));
    }

    private List<Block.Cell> row(Step.Closing closing) {
        RequirementRef ref = closing.requirement();
        return List.of(
                new Block.Cell(
                        Run.strong(name(ref)),
                        Run.plain(" " + answer.question().crosswalk().requirement(ref).title())),
                new Block.Cell(
                        String.join("\n", closing.obligations().stream().map(this::text).toList())),
                new Block.Cell(
                        closing.becomes().name().toLowerCase(Locale.ROOT),
                        closing.becomes() == Coverage.FULL ? Tone.GOOD : Tone.PARTLY));
    }

    /// What all steps close, one row each, to be filtered and sorted.
    private Block closings() {
        List<Block.Column> columns = new ArrayList<>();
        columns.add(new Block.Column("Step", 1, Block.Alignment.RIGHT));
        columns.add(new Block.Column("Control", 3));
        columns.addAll(CLOSINGS);
        List<List<Block.Cell>> rows = new ArrayList<>();
        for (int i = 0; i < plan.steps().size(); i++) {
            Step step = plan.steps().get(i);
            for (Step.Closing closing : answer.effects().closes(step)) {
                List<Block.Cell> row = new ArrayList<>();
                row.add(new Block.Cell(Integer.toString(i + 1)));
                row.add(new Block.Cell(Run.strong(step.control()), Run.plain(" " + step.title())));
                row.addAll(row(closing));
                rows.add(row);
            }
        }
        return new Block.Table("What each step closes", columns, rows);
    }

    /// What the obligation asks for, with what is for the organisation to set in brackets.
    private String text(String obligation) {
        return Run.filled(texts.getOrDefault(obligation, obligation));
    }

    private void unreachable(List<Block> blocks) {
        if (!plan.unreachable().isEmpty()) {
            blocks.add(new Block.Heading(1, "No control closes"));
            blocks.add(
                    Block.Items.bullets(
                            plan.unreachable().stream()
                                    .map(u ->
                                            text(u.obligation())
                                                    + " ("
                                                    + String.join(
                                                            ", ",
                                                            answer
                                                                    .inOrder(u.requirements())
                                                                    .stream()
                                                                    .map(this::name)
                                                                    .toList())
                                                    + ")")
                                    .toArray(String[]::new)));
        }
        if (!plan.unreachableRequirements().isEmpty()) {
            blocks.add(new Block.Heading(1, "Not decomposed"));
            blocks.add(
                    new Block.Paragraph(
                            "Nobody knows what these demand in obligations, so no plan can promise"
                                    + " to meet them: "
                                    + String.join(
                                            ", ",
                                            answer.inOrder(plan.unreachableRequirements()).stream()
                                                    .map(this::name)
                                                    .toList())));
        }
    }
}
