package dev.crosswalk.programme.checklist;

import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.judgement.Judgement;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.programme.Nonconformity;
import dev.crosswalk.programme.gate.RegisterWords;
import dev.crosswalk.programme.standing.Audited;
import dev.crosswalk.programme.standing.ControlStanding;
import dev.crosswalk.programme.standing.Registers;
import dev.crosswalk.programme.standing.SoFar;
import dev.crosswalk.programme.standing.Standing;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Lists the nonconformities that nobody opened yet, though a control was not effective, and what
/// is still open of those that somebody did.
final class NonconformityToDos {
    private final Standing standing;
    private final Served served;
    private final Audited audited;

    NonconformityToDos(Standing standing, Served served, Audited audited) {
        this.standing = standing;
        this.served = served;
        this.audited = audited;
    }

    void add(List<ToDo> items) {
        for (ControlStanding c : standing.controls()) {
            if (isNotEffective(c) && known().noneMatch(n -> answers(n, c.id()))) {
                add(
                        items,
                        c.id(),
                        c.title(),
                        "Open a nonconformity for %s: it is not effective over the window. Say in its entry how it was put right, why it came to it and where else it may be, and what keeps it from coming back."
                                .formatted(c.id()),
                        c.control().discharges(),
                        c.owner(),
                        null);
            }
        }
        known().filter(n -> n.closedOn() == null).forEach(n -> open(n, items));
        known().forEach(n ->
                Registers.closedThoughFailing(n, standing.controls(), standing.programme().who())
                        .ifPresent(words ->
                                add(
                                        items,
                                        n,
                                        "It is closed, though %s: open it again."
                                                .formatted(words))));
    }

    private Stream<Nonconformity> known() {
        return standing.programme().nonconformities().stream()
                .filter(n -> isPast(n.foundOn()))
                .map(n -> n.upTo(this::isPast));
    }

    private boolean isPast(LocalDate day) {
        return !day.isAfter(standing.day());
    }

    private boolean isNotEffective(ControlStanding c) {
        Judgement judgement = c.judgement();
        return standing.question() == Assurance.OPERATING
                && judgement != null
                && c.isAdopted()
                && judgement.outcome() == Judgement.Outcome.NOT_EFFECTIVE
                && !needsEvidence(c)
                && !audited.controls().contains(c.id());
    }

    /// What is missing so far may only not be on file.
    private static boolean needsEvidence(ControlStanding c) {
        SoFar soFar = c.soFar();
        return soFar != null && soFar.course() == SoFar.Course.NEEDS_EVIDENCE;
    }

    private boolean answers(Nonconformity n, String control) {
        Period window = standing.window();
        return n.answers(control, window == null ? LocalDate.MIN : window.from());
    }

    private void open(Nonconformity n, List<ToDo> items) {
        List<String> open = n.open();
        add(
                items,
                n,
                open.isEmpty()
                        ? "Close it: nothing of it is open."
                        : RegisterWords.seeThrough(open, ""));
    }

    private void add(List<ToDo> items, Nonconformity n, String what) {
        Set<String> obligations = new HashSet<>();
        for (ControlStanding c : standing.controls()) {
            if (n.controls().contains(c.id()) || Registers.isOfNonconformities(c.control())) {
                obligations.addAll(c.control().discharges());
            }
        }
        add(items, n.id(), n.title(), what, obligations, n.owner(), n.dueOn());
    }

    private void add(
            List<ToDo> items,
            String about,
            String title,
            String what,
            Collection<String> obligations,
            String owner,
            @Nullable LocalDate due) {
        List<RequirementRef> serves = served.by(obligations);
        if (!serves.isEmpty()) {
            items.add(
                    Checklist.toDo(
                            ToDo.Kind.NONCONFORMITY,
                            about,
                            title,
                            what,
                            serves,
                            served,
                            owner,
                            due));
        }
    }
}
