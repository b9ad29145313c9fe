package dev.crosswalk.cli.plan;

import dev.crosswalk.cli.command.Words;
import dev.crosswalk.cli.text.Numbers;
import dev.crosswalk.cli.text.Page;
import dev.crosswalk.cli.text.Screen;
import dev.crosswalk.cli.text.Screen.Style;
import dev.crosswalk.planner.PersonDays;
import dev.crosswalk.planner.Plan;
import dev.crosswalk.planner.Schedule;
import dev.crosswalk.planner.Step;
import java.util.ArrayList;
import java.util.List;

/// A plan for a terminal: what it costs and how sure that is, then the steps in order.
final class PlanPage {
    private static final int NAMED = 6;

    private final PlanAnswer answer;
    private final Page page;
    private final Screen screen;

    PlanPage(PlanAnswer answer, Page page) {
        this.answer = answer;
        this.page = page;
        screen = page.screen();
    }

    void write() {
        List<String> have = answer.question().have();
        page.line(
                screen.in(Style.BOLD, "Plan")
                        + "  "
                        + (have.isEmpty()
                                ? ""
                                : screen.in(Style.NAME, String.join(", ", have))
                                        + screen.symbol(" → ", " -> "))
                        + screen.in(Style.NAME, String.join(", ", answer.want())));
        page.line(screen.in(Style.DIM, basis()));
        page.blank();
        sentences().forEach(s -> page.hanging("", "", s));
        if (!answer.brief() && !answer.plan().steps().isEmpty()) {
            page.blank();
            steps();
        }
        unreachable();
        if (!answer.plan().steps().isEmpty()) {
            page.blank()
                    .line(
                            screen.in(
                                    Style.DIM,
                                    "Days are person-days to adopt a control, for a company of 50"
                                            + " people. Steps that close most per day come first, what"
                                            + " they depend on before them. crosswalk show ID explains"
                                            + " a control."));
        }
    }

    String basis() {
        return (answer.question().asOf() == null
                        ? "no date given"
                        : "as of " + answer.question().asOf())
                + ", assurance "
                + Words.of(answer.question().posture().question())
                + ", content "
                + answer.question().content().library().contentVersion();
    }

    private List<String> sentences() {
        return new PlanWords(answer).sentences();
    }

    private void steps() {
        Schedule schedule = answer.schedule();
        List<String> header = new ArrayList<>(List.of("", "control", "title", "days", "sum"));
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
            row.add(step.title());
            row.add(step.sunk() ? "-" : step.effort().toString());
            row.add(sum.toString());
            if (schedule != null) {
                Schedule.Slot slot = schedule.slots().get(n);
                row.add(slot.finish() + (slot.late() ? " late" : ""));
            }
            row.add(Integer.toString(PlanAnswer.closed(step).size()));
            row.add(named(answer.full(step)));
            rows.add(row);
            n++;
        }
        page.table(header, rows, 2);
    }

    private static String named(List<String> full) {
        return full.size() <= NAMED
                ? String.join(" ", full)
                : String.join(" ", full.subList(0, NAMED)) + " +" + (full.size() - NAMED);
    }

    private void unreachable() {
        List<Plan.Unreachable> none = answer.plan().unreachable();
        if (!none.isEmpty()) {
            page.blank()
                    .line(
                            "No control closes "
                                    + Numbers.count(none.size(), "obligation", "obligations")
                                    + ":");
            for (Plan.Unreachable u : none) {
                page.hanging(
                        "  - ",
                        "    ",
                        u.obligation()
                                + " of "
                                + named(u.requirements().stream().map(answer::name).toList()));
            }
        }
        if (!answer.plan().unreachableRequirements().isEmpty()) {
            page.blank()
                    .hanging(
                            "",
                            "",
                            Numbers.count(
                                            answer.plan().unreachableRequirements().size(),
                                            "requirement is",
                                            "requirements are")
                                    + " not decomposed, so no plan can promise to meet them: "
                                    + named(
                                            answer.plan().unreachableRequirements().stream()
                                                    .map(answer::name)
                                                    .toList()));
        }
    }
}
