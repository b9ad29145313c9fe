package dev.crosswalk.answers.edit;

import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Refusal.Code;
import dev.crosswalk.content.control.Control;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.programme.Adoption;
import dev.crosswalk.programme.ItemKind;
import dev.crosswalk.programme.WantedFramework;
import dev.crosswalk.programme.edit.Edit;
import dev.crosswalk.programme.words.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Puts the days of a plan into a programme. A day that people set stays, unless somebody says that
/// it is to be moved; one that an earlier plan proposed is that of this plan instead.
final class AskedPlan {
    /// So many controls are told one by one; what is decided of them is one sentence where there
    /// are more.
    private static final int MOST_TOLD = 5;

    private static final int NAMED = 12;

    private final EditsSoFar so;

    private final List<Theirs> theirs = new ArrayList<>();

    /// A control that people had set another day for.
    private record Theirs(String control, LocalDate day) {
        @Override
        public String toString() {
            return "%s (%s)".formatted(control, day);
        }
    }

    AskedPlan(EditsSoFar so) {
        this.so = so;
    }

    void put(EditRequest.AdoptPlanned plan) throws Refusal {
        for (EditRequest.PlannedDay day : plan.days()) {
            refusePast(day);
        }
        List<EditRequest.PlannedDay> put = new ArrayList<>();
        for (EditRequest.PlannedDay day : plan.days()) {
            if (put(day, plan.moves())) {
                put.add(day);
            }
        }
        if (so.did().size() > MOST_TOLD) {
            so.inOne(
                    "%s, each to be in place by the day on which its step is done: %s first, by %s, and %s last, by %s. The checklist has the day of each"
                            .formatted(
                                    counted(put),
                                    put.getFirst().control(),
                                    put.getFirst().by(),
                                    put.getLast().control(),
                                    put.getLast().by()));
        }
        if (!theirs.isEmpty()) {
            so.did(told(plan.moves()));
        }
        keep(plan);
        keepDay(plan);
    }

    /// Keeps the day of the audit where the programme has none, so that whoever asks how it stands
    /// is answered for the day that was proposed for. One that people keep stays.
    private void keepDay(EditRequest.AdoptPlanned plan) throws Refusal {
        LocalDate day = plan.auditOn();
        WantedFramework before = so.programme().wanted(plan.edition()).orElse(null);
        LocalDate kept = before == null ? null : before.auditOn();
        if (day == null || before == null || day.equals(kept)) {
            return;
        }
        if (kept != null) {
            so.did(
                    "%s stays the day of this audit, which programme.yaml keeps, though this plan is for %s: the checklist, the status and the papers go by %s"
                            .formatted(kept, day, kept));
            return;
        }
        so.apply(
                "by",
                plan.edition(),
                Edit.Change.replaced(ItemKind.FRAMEWORK, before, before.auditedOn(day)));
        so.did(
                "%s is kept as the day of this audit, since none was: the checklist, the status and the papers begin with whether it holds"
                        .formatted(day));
    }

    /// Keeps the capacity of the plan beside what it is for, so that whoever asks whether the day
    /// holds is answered as whoever proposed these days.
    private void keep(EditRequest.AdoptPlanned plan) throws Refusal {
        Integer capacity = plan.capacity();
        WantedFramework before = so.programme().wanted(plan.edition()).orElse(null);
        if (capacity == null || before == null || capacity.equals(before.capacity())) {
            return;
        }
        so.apply(
                "capacity",
                plan.edition(),
                Edit.Change.replaced(ItemKind.FRAMEWORK, before, before.plannedWith(capacity)));
        so.did(
                "%s person-days a week are kept as the capacity of this plan: what is asked of its day is answered with them"
                        .formatted(Control.Effort.days(capacity)));
    }

    /// `2 controls keep the day that people set, 1 of them overdue: ISM-02 (2026-10-09), ..`
    private String told(boolean moves) {
        List<String> named =
                theirs.stream()
                        .sorted(Comparator.comparing(Theirs::day))
                        .map(Theirs::toString)
                        .toList();
        long overdue = theirs.stream().filter(t -> t.day().isBefore(so.today())).count();
        return "%s the day that people set%s: %s%s"
                .formatted(
                        Words.many(
                                theirs.size(),
                                moves ? "control is moved from" : "control keeps",
                                moves ? "controls are moved from" : "controls keep"),
                        overdue == 0 ? "" : ", %d of them overdue".formatted(overdue),
                        Words.some(named, NAMED),
                        moves
                                ? ""
                                : ". The plan has them done on other days, and moves them only with "
                                        + so.sources().dialect().parameter("moveDays", ""));
    }

    private void refusePast(EditRequest.PlannedDay day) throws Refusal {
        if (day.by().isBefore(so.today())) {
            throw Refusal.of(
                            Code.UNSUITABLE,
                            "asOf",
                            day.by().toString(),
                            "this plan would have {control} in place on {value}, which is over: today"
                                    + " is {today}. What is proposed begins today at the earliest:"
                                    + " leave out <asOf>, or say <from {today}>")
                    .with("control", day.control())
                    .with("today", so.today().toString());
        }
    }

    /// @return false where the day that people set stays
    private boolean put(EditRequest.PlannedDay day, boolean moves) throws Refusal {
        String id = day.control();
        Adoption before = so.programme().adoption(id).orElse(null);
        if (before == null) {
            Control control =
                    so.content()
                            .controls()
                            .control(id)
                            .orElseThrow(() -> so.unknownControl(id, so.libraryAndOwn()));
            Adoption after = planned(Adoption.of(id).build(), null, day);
            so.apply("control", id, new Edit.Adopt(after));
            so.tell(id, control.title(), "is proposed, to be in place by " + day.by());
            return true;
        }
        AskedEdits.refuseRetired(before);
        LocalDate due = before.dueOn();
        if (due != null && !before.isProposed() && !due.equals(day.by())) {
            boolean isOver = due.isBefore(so.today());
            theirs.add(new Theirs(id, due));
            so.detail(
                    "%s is %s %s: %s"
                            .formatted(
                                    id,
                                    isOver ? "overdue since" : "planned for",
                                    due,
                                    moves
                                            ? "it is moved to " + day.by()
                                            : "it stays; the plan has it done by " + day.by()));
            if (!moves) {
                return false;
            }
        }
        // What people set for the very day is theirs.
        Adoption after =
                day.by().equals(due) && !before.isProposed()
                        ? before.toBuilder().setUpBy(day.setUpBy()).build()
                        : planned(before, decided(before), day);
        if (!after.equals(before)) {
            so.apply("control", id, Edit.Change.replaced(ItemKind.CONTROL, before, after));
        }
        so.tell(
                id,
                so.title(id),
                "is %s, to be in place by %s"
                        .formatted(after.isUndecided() ? "proposed" : "planned", day.by()));
        return true;
    }

    /// `100 controls are proposed, and decided on by nobody yet`, `15 controls are planned and 85
    /// proposed, ..`
    private String counted(List<EditRequest.PlannedDay> put) {
        int proposed =
                (int)
                        put.stream()
                                .flatMap(d -> so.programme().adoption(d.control()).stream())
                                .filter(Adoption::isUndecided)
                                .count();
        int planned = put.size() - proposed;
        String undecided = " proposed, and decided on by nobody yet";
        return planned == 0
                ? Words.many(proposed, "control is", "controls are") + undecided
                : Words.many(planned, "control is", "controls are")
                        + " planned"
                        + (proposed == 0 ? "" : " and " + proposed + undecided);
    }

    /// Since when a control is decided on; null where an earlier plan proposed it and nobody has.
    private @Nullable Moment decided(Adoption before) {
        Moment since = before.plannedOn();
        return since != null || before.isUndecided() ? since : so.programme().on(so.today());
    }

    private static Adoption planned(
            Adoption before, @Nullable Moment decided, EditRequest.PlannedDay day) {
        return before.toBuilder()
                .plannedOn(decided)
                .dueOn(day.by())
                .setUpBy(day.setUpBy())
                .proposedFor(day.by())
                .build();
    }
}
