package dev.crosswalk.answers.plan;

import dev.crosswalk.answers.Answer;
import dev.crosswalk.answers.Question;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Words;
import dev.crosswalk.answers.text.Csv;
import dev.crosswalk.answers.text.Json;
import dev.crosswalk.answers.text.Markdown;
import dev.crosswalk.answers.text.Page;
import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.Gap;
import dev.crosswalk.engine.Obligation;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.formats.report.Format;
import dev.crosswalk.papers.report.Medium;
import dev.crosswalk.planner.Candidate;
import dev.crosswalk.planner.Plan;
import dev.crosswalk.planner.Schedule;
import dev.crosswalk.planner.Step;
import dev.crosswalk.planner.Ways;
import dev.crosswalk.programme.standing.AskedWindow;
import dev.crosswalk.programme.standing.Standing;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
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
/// @param ways null where only one scope is wanted, or there is a budget
/// @param schedule null where no calendar was asked for
public record PlanAnswer(
        Question question,
        List<Want> wants,
        Plan plan,
        @Nullable Ways ways,
        @Nullable Schedule schedule,
        boolean brief)
        implements Answer {

    /// A wanted scope.
    ///
    /// @param assurance that is asked for
    /// @param window over which controls have to operate; null where none is asked about
    /// @param gap what is open
    public record Want(Assurance assurance, @Nullable AskedWindow window, Gap gap) {
        Scope scope() {
            return gap.want();
        }

        String asked() {
            return Words.asked(assurance, window);
        }

        /// Whether nothing that is done now counts for the window that is asked about.
        boolean isTooLate() {
            return window != null && window.isPast();
        }
    }

    List<String> want() {
        return wants.stream().map(w -> w.scope().toString()).toList();
    }

    /// `implemented`, or where the scopes differ `soc2-2017 operating over 2025-10-01 to
    /// 2026-09-30, iso27001-2022 implemented`
    String assurance() {
        return wants.stream().map(Want::asked).distinct().count() == 1
                ? wants.getFirst().asked()
                : wants.stream()
                        .map(w -> w.scope() + " " + w.asked())
                        .collect(Collectors.joining(", "));
    }

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
                "standing",
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
                    Words.of(step.standing()),
                    slot == null ? "" : slot.start().toString(),
                    slot == null ? "" : slot.finish().toString(),
                    closed(step).stream().sorted().collect(Collectors.joining(" ")),
                    String.join(" ", full(step)));
        }
    }

    @Override
    public void markdown(Markdown markdown) throws Refusal {
        markdown.ready(
                new String(
                        Format.MARKDOWN.render(new PlanReport(this, Medium.PAGES).report()),
                        StandardCharsets.UTF_8));
    }

    @Override
    public byte[] file(String format) throws Refusal {
        if (format.equals("ics")) {
            return new PlanCalendar(this).ics().getBytes(StandardCharsets.UTF_8);
        }
        Format file = Format.of(format).orElseThrow();
        return file.render(new PlanReport(this, Medium.of(file)).report());
    }

    @Override
    public boolean failsOn(Set<String> named) {
        return (named.contains("unreachable") && !plan.unreachable().isEmpty())
                || (named.contains("late") && schedule != null && !schedule.late().isEmpty())
                || (named.contains("unproved") && !plan.optimal());
    }

    /// How many steps there are of controls that stand like this.
    int count(Candidate.Standing standing) {
        return (int) plan.steps().stream().filter(s -> s.standing() == standing).count();
    }

    /// Whether there is nothing else to do than to adopt new controls.
    boolean onlyAdopts() {
        return count(Candidate.Standing.NEW) == plan.steps().size();
    }

    /// The day that the programme sets for a control that it has decided on; null where there is
    /// none.
    @Nullable LocalDate dueOn(Step step) {
        Standing standing = question.standing();
        if (standing == null || step.standing() != Candidate.Standing.DECIDED) {
            return null;
        }
        return standing.control(step.control()).map(c -> c.adoption().dueOn()).orElse(null);
    }

    /// Distinct obligations that the step closes.
    static Set<String> closed(Step step) {
        return step.closes().stream()
                .flatMap(c -> c.obligations().stream())
                .collect(Collectors.toSet());
    }

    /// The requirements that the step makes full, without their edition where only one is wanted.
    List<String> full(Step step) {
        return step.madeFull().stream().map(this::name).toList();
    }

    String name(RequirementRef ref) {
        return ofOneEdition() ? ref.id() : ref.toString();
    }

    boolean ofOneEdition() {
        return wants.stream().map(w -> w.scope().edition()).distinct().count() == 1;
    }

    /// How many distinct obligations are open in what is wanted.
    int open() {
        return (int)
                wants.stream()
                        .flatMap(w -> w.gap().verdicts().stream())
                        .filter(v -> v.applicable() && v.decomposed())
                        .flatMap(v ->
                                Stream.concat(v.missing().stream(), v.possiblyCovered().stream()))
                        .distinct()
                        .count();
    }

    /// Whether all that is left of what is wanted is requirements that nobody has decomposed.
    boolean onlyOpaque() {
        return open() == 0 && !plan.unreachableRequirements().isEmpty();
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
