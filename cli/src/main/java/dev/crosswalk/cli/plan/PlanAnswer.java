package dev.crosswalk.cli.plan;

import dev.crosswalk.cli.command.Answer;
import dev.crosswalk.cli.command.Question;
import dev.crosswalk.cli.command.Refusal;
import dev.crosswalk.cli.text.Csv;
import dev.crosswalk.cli.text.Json;
import dev.crosswalk.cli.text.Markdown;
import dev.crosswalk.cli.text.Page;
import dev.crosswalk.engine.Coverage;
import dev.crosswalk.engine.Gap;
import dev.crosswalk.engine.Obligation;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.formats.report.Format;
import dev.crosswalk.planner.Plan;
import dev.crosswalk.planner.Schedule;
import dev.crosswalk.planner.Step;
import dev.crosswalk.planner.Ways;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A plan, with what it was made for.
///
/// @param question the first one asked; all share content, facts and controls
/// @param want the scopes, as people write them
/// @param gaps what is open, one for each wanted scope
/// @param ways null where only one scope is wanted, or there is a budget
/// @param schedule null where no calendar was asked for
record PlanAnswer(
        Question question,
        List<String> want,
        List<Gap> gaps,
        Plan plan,
        @Nullable Ways ways,
        @Nullable Schedule schedule,
        boolean brief)
        implements Answer {

    @Override
    public void page(Page page) {
        new PlanPage(this, page).write();
    }

    @Override
    public void json(Json json) {
        new PlanJson(this, json).write();
    }

    @Override
    public void csv(Csv csv) {
        csv.row(
                "step",
                "control",
                "title",
                "effort",
                "sunk",
                "start",
                "finish",
                "obligations",
                "full");
        int n = 0;
        for (Step step : plan.steps()) {
            Schedule.Slot slot = schedule == null ? null : schedule.slots().get(n);
            n++;
            csv.row(
                    n,
                    step.control(),
                    step.title(),
                    step.effort().toString(),
                    step.sunk(),
                    slot == null ? "" : slot.start().toString(),
                    slot == null ? "" : slot.finish().toString(),
                    closed(step).stream().sorted().collect(Collectors.joining(" ")),
                    String.join(" ", full(step)));
        }
    }

    @Override
    public void markdown(Markdown markdown) {
        markdown.block(
                new String(
                        Format.MARKDOWN.render(new PlanReport(this).report()),
                        StandardCharsets.UTF_8));
    }

    @Override
    public byte[] file(String format) throws Refusal {
        if (format.equals("ics")) {
            return new PlanCalendar(this).ics().getBytes(StandardCharsets.UTF_8);
        }
        return Format.of(format).orElseThrow().render(new PlanReport(this).report());
    }

    @Override
    public boolean failsOn(Set<String> named) {
        return (named.contains("unreachable") && !plan.unreachable().isEmpty())
                || (named.contains("late") && schedule != null && !schedule.late().isEmpty())
                || (named.contains("unproved") && !plan.optimal());
    }

    /// Distinct obligations that the step closes.
    static Set<String> closed(Step step) {
        return step.closes().stream()
                .flatMap(c -> c.obligations().stream())
                .collect(Collectors.toSet());
    }

    /// The requirements that the step makes full, without their edition where only one is wanted.
    List<String> full(Step step) {
        return step.closes().stream()
                .filter(c -> c.becomes() == Coverage.FULL)
                .map(c -> name(c.requirement()))
                .toList();
    }

    String name(RequirementRef ref) {
        long editions = gaps.stream().map(g -> g.want().edition()).distinct().count();
        return editions == 1 ? ref.id() : ref.toString();
    }

    /// How many distinct obligations are open in what is wanted.
    int open() {
        return (int)
                gaps.stream()
                        .flatMap(g -> g.verdicts().stream())
                        .filter(v -> v.applicable() && v.decomposed())
                        .flatMap(v ->
                                Stream.concat(v.missing().stream(), v.possiblyCovered().stream()))
                        .distinct()
                        .count();
    }

    /// How many distinct obligations the steps close.
    int closed() {
        return (int) plan.steps().stream().flatMap(s -> closed(s).stream()).distinct().count();
    }

    Map<String, String> texts() {
        Map<String, String> texts = new HashMap<>();
        for (Obligation o : question.content().library().obligations()) {
            texts.put(o.id(), o.text());
        }
        return texts;
    }
}
