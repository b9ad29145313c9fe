package dev.crosswalk.cli.plan;

import dev.crosswalk.engine.Coverage;
import dev.crosswalk.formats.report.Block;
import dev.crosswalk.formats.report.Report;
import dev.crosswalk.formats.report.Run;
import dev.crosswalk.formats.report.Tone;
import dev.crosswalk.planner.Candidate;
import dev.crosswalk.planner.PersonDays;
import dev.crosswalk.planner.Plan;
import dev.crosswalk.planner.Schedule;
import dev.crosswalk.planner.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A plan as a document: the sums, the steps, and what each of them closes.
final class PlanReport {
    private final PlanAnswer answer;
    private final Plan plan;
    private final Map<String, String> texts;

    PlanReport(PlanAnswer answer) {
        this.answer = answer;
        plan = answer.plan();
        texts = answer.texts();
    }

    Report report() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                new Block.Figures(
                        new Block.Figure(
                                plan.cost().toString(),
                                plan.decided().equals(PersonDays.ZERO)
                                        ? "person-days"
                                        : "person-days, %s of them decided on"
                                                .formatted(plan.decided())),
                        new Block.Figure(
                                plan.bound().toString(),
                                plan.optimal() ? "proven bound: optimal" : "proven bound",
                                plan.optimal() ? Tone.GOOD : Tone.PARTLY),
                        new Block.Figure(Integer.toString(plan.steps().size()), "steps"),
                        new Block.Figure(
                                answer.closed() + " of " + answer.open(),
                                "open obligations closed"),
                        new Block.Figure(
                                Integer.toString(plan.madeFull().size()),
                                "requirements made full")));
        blocks.add(new Block.Paragraph("Assurance asked for: " + answer.assurance() + "."));
        new PlanWords(answer).sentences().forEach(s -> blocks.add(new Block.Paragraph(s)));
        if (!plan.steps().isEmpty()) {
            blocks.add(new Block.Heading(1, "Steps"));
            blocks.add(steps());
        }
        unreachable(blocks);
        if (!plan.steps().isEmpty() && !answer.brief()) {
            blocks.add(new Block.Heading(1, "What each step closes"));
            plan.steps().forEach(step -> blocks.add(details(step)));
        }
        blocks.add(
                new Block.Callout(
                        Tone.QUIET,
                        Run.plain(
                                "Days are person-days to adopt a control, for a company of 50"
                                        + " people. Steps that close most per day come first, what"
                                        + " they depend on before them.")));
        String organisation =
                answer.question().standing() == null
                        ? ""
                        : answer.question().standing().programme().organisation();
        return new Report(
                "Plan for " + String.join(", ", answer.want()),
                answer.question().have().isEmpty()
                        ? ""
                        : "Beside what is met: " + String.join(", ", answer.question().have()),
                organisation,
                answer.question().asOf() == null ? "" : answer.question().asOf().toString(),
                answer.question().content().library().contentVersion(),
                blocks,
                false);
    }

    private Block steps() {
        Schedule schedule = answer.schedule();
        boolean mixed = !new PlanWords(answer).onlyAdopts();
        List<Block.Column> columns = new ArrayList<>();
        columns.add(new Block.Column("#", 1, Block.Alignment.RIGHT));
        columns.add(new Block.Column("Control", 2));
        columns.add(new Block.Column("Title", 6));
        if (mixed) {
            columns.add(new Block.Column("To do", 1.8));
        }
        columns.add(new Block.Column("Days", 1.5, Block.Alignment.RIGHT));
        columns.add(new Block.Column("Sum", 1.5, Block.Alignment.RIGHT));
        if (schedule != null) {
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
            row.add(new Block.Cell(step.title()));
            if (mixed) {
                row.add(new Block.Cell(PlanWords.toDo(step)));
            }
            row.add(new Block.Cell(step.effort().toString()));
            row.add(new Block.Cell(sum.toString()));
            if (schedule != null) {
                Schedule.Slot slot = schedule.slots().get(i);
                row.add(new Block.Cell(slot.start().toString()));
                row.add(
                        new Block.Cell(
                                slot.finish().toString(), slot.late() ? Tone.BAD : Tone.NONE));
            }
            row.add(new Block.Cell(Integer.toString(PlanAnswer.closed(step).size())));
            row.add(new Block.Cell(String.join(", ", answer.full(step))));
            rows.add(row);
        }
        return new Block.Table("Steps", columns, rows);
    }

    private static String anchor(Step step) {
        return "step-" + step.control();
    }

    private Block details(Step step) {
        List<Block> inside = new ArrayList<>();
        if (step.closes().isEmpty()) {
            inside.add(
                    new Block.Paragraph(
                            step.standing() == Candidate.Standing.DECIDED
                                    ? "Other steps depend on it, or close already what it would."
                                    : "Other steps depend on it."));
        }
        List<List<Block.Cell>> rows = new ArrayList<>();
        for (Step.Closing closing : step.closes()) {
            rows.add(
                    List.of(
                            new Block.Cell(answer.name(closing.requirement())),
                            new Block.Cell(
                                    String.join(
                                            "\n",
                                            closing.obligations().stream()
                                                    .map(o -> texts.getOrDefault(o, o))
                                                    .toList())),
                            new Block.Cell(
                                    closing.becomes().name().toLowerCase(Locale.ROOT),
                                    closing.becomes() == Coverage.FULL ? Tone.GOOD : Tone.PARTLY)));
        }
        if (!rows.isEmpty()) {
            inside.add(
                    new Block.Table(
                            step.control(),
                            List.of(
                                    new Block.Column("Requirement", 2),
                                    new Block.Column("Obligations closed", 8),
                                    new Block.Column("Becomes", 1.5)),
                            rows));
        }
        return new Block.Details(
                List.of(Run.strong(step.control() + " " + step.title())), inside, anchor(step));
    }

    private void unreachable(List<Block> blocks) {
        if (!plan.unreachable().isEmpty()) {
            blocks.add(new Block.Heading(1, "No control closes"));
            blocks.add(
                    Block.Items.bullets(
                            plan.unreachable().stream()
                                    .map(u ->
                                            texts.getOrDefault(u.obligation(), u.obligation())
                                                    + " ("
                                                    + String.join(
                                                            ", ",
                                                            u.requirements().stream()
                                                                    .map(answer::name)
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
                                            plan.unreachableRequirements().stream()
                                                    .map(answer::name)
                                                    .toList())));
        }
    }
}
