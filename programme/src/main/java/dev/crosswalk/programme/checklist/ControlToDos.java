package dev.crosswalk.programme.checklist;

import dev.crosswalk.content.control.Control;
import dev.crosswalk.content.practice.Practices;
import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.ControlFact;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.operation.Cadence;
import dev.crosswalk.programme.Adoption;
import dev.crosswalk.programme.standing.Audited;
import dev.crosswalk.programme.standing.ControlStanding;
import dev.crosswalk.programme.standing.PutRight;
import dev.crosswalk.programme.standing.Standing;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Lists what the controls of a programme still lack.
final class ControlToDos {
    private static final int KINDS_NAMED = 3;

    private final Standing standing;
    private final Served served;
    private final Audited audited;
    private final Practices.Exceptions exceptions;

    ControlToDos(
            Standing standing, Served served, Audited audited, Practices.Exceptions exceptions) {
        this.standing = standing;
        this.served = served;
        this.audited = audited;
        this.exceptions = exceptions;
    }

    void add(List<ToDo> items) {
        audited.found().forEach(f -> items.add(found(f)));
        for (ControlStanding c : standing.controls()) {
            List<RequirementRef> serves = served.by(c.control().discharges());
            if (serves.isEmpty()) {
                continue;
            }
            if (audited.controls().contains(c.id())) {
                answered(c, serves, items);
                continue;
            }
            Optional<PutRight> wrong =
                    PutRight.of(c, standing.programme(), exceptions, standing.day());
            wrong.ifPresent(
                    w -> items.add(item(ToDo.Kind.EXCEPTED, c, serves, w.sentence(), w.due())));
            switch (c.condition()) {
                case FAILED -> items.add(item(ToDo.Kind.FAILED, c, serves, failed(c), null));
                case PLANNED ->
                        items.add(
                                item(
                                        ToDo.Kind.FINISH,
                                        c,
                                        serves,
                                        finish(c.adoption()),
                                        c.adoption().dueFirst()));
                case UNPROVED -> {
                    if (wrong.isEmpty()) {
                        LocalDate expired = c.expiredAfter();
                        LocalDate due = expired == null ? c.freshUntil() : expired;
                        items.add(item(ToDo.Kind.PROVE, c, serves, prove(c), due));
                    }
                }
                case PROVED -> {
                    if (wrong.isEmpty() && !c.unshown().isEmpty()) {
                        items.add(item(ToDo.Kind.PROVE, c, serves, rest(c), c.expiredAfter()));
                    }
                }
                case RETIRED, UNDECIDED -> {}
            }
            if (isJudged(c)) {
                new OperationToDos(standing, c, text -> item(text, c, serves)).add(items);
            }
        }
    }

    private static String finish(Adoption a) {
        LocalDate done = a.dueOn();
        return done == null || done.equals(a.dueFirst())
                ? "Put it in place."
                : "Set it up; it is done for the first time by %s.".formatted(done);
    }

    /// What an auditor answered leaves what the own log says of it, and that it fails now.
    private void answered(ControlStanding c, List<RequirementRef> serves, List<ToDo> items) {
        if (c.condition() == ControlStanding.Condition.FAILED) {
            items.add(item(ToDo.Kind.FAILED, c, serves, failed(c), null));
        }
        if (isJudged(c)) {
            new OperationToDos(standing, c, text -> item(text, c, serves)).addSeen(items);
        }
    }

    /// What a report found wanting stays in it, whatever was done since.
    private ToDo found(Audited.Wanting found) {
        ControlStanding control = standing.control(found.about()).orElse(null);
        List<String> obligations = control == null ? List.of() : control.control().discharges();
        return Checklist.toDo(
                ToDo.Kind.EXPLAIN,
                control == null ? found.report().id() : control.id(),
                control == null ? found.report().title() : control.title(),
                "%s found wanting: %s. Say what became of it."
                        .formatted(found.report().title(), found.words()),
                served.by(obligations),
                served,
                control == null ? "" : control.owner(),
                null);
    }

    /// Whether what the control did over the window matters.
    private boolean isJudged(ControlStanding c) {
        boolean inPlace =
                switch (c.condition()) {
                    case PROVED, UNPROVED, FAILED -> true;
                    case PLANNED, RETIRED, UNDECIDED -> false;
                };
        return inPlace && standing.question() == Assurance.OPERATING && c.operation() != null;
    }

    private ToDo item(OperationToDos.Text text, ControlStanding c, List<RequirementRef> serves) {
        return item(text.kind(), c, serves, text.what(), text.due());
    }

    private ToDo item(
            ToDo.Kind kind,
            ControlStanding c,
            List<RequirementRef> serves,
            String what,
            @Nullable LocalDate due) {
        return Checklist.toDo(kind, c.id(), c.title(), what, serves, served, c.owner(), due);
    }

    private static String failed(ControlStanding c) {
        String tests = String.join(", ", c.failing());
        return tests.isEmpty()
                ? "Mend it, and do or test it again: what was seen last is that it does not work."
                : "Mend it and test it again: " + tests + " failed, and no later one passed.";
    }

    /// What is left to show of a control of which something is shown.
    private static String rest(ControlStanding c) {
        List<String> obligations =
                c.unshown().stream().flatMap(s -> s.discharges().stream()).toList();
        List<Control.EvidenceWanted> kinds =
                c.control().evidence().stream()
                        .filter(k -> c.control().shown(k).stream().anyMatch(obligations::contains))
                        .toList();
        boolean lapsed =
                c.unshown().stream()
                        .anyMatch(s ->
                                s.state() instanceof ControlFact.Unknown u
                                        && u.reason() == ControlFact.Reason.LAPSED);
        return (lapsed ? "Do it: the last occurrence was not done. " : "")
                + gather(c.control(), kinds)
                + " Nothing shows %d of its %d obligations%s."
                        .formatted(
                                obligations.size(),
                                c.control().discharges().size(),
                                c.expiredAfter() == null
                                        ? ""
                                        : ": what there is counted until " + c.expiredAfter());
    }

    private static String prove(ControlStanding c) {
        String gather = gather(c.control());
        if (!(c.today().state() instanceof ControlFact.Unknown unknown)) {
            return gather;
        }
        return switch (unknown.reason()) {
            case EVIDENCE_EXPIRED ->
                    gather + " What there is counted until " + c.expiredAfter() + ".";
            case CHECK_BROKE -> "Test it again: the last test did not work, and says nothing.";
            case DOCUMENT_NOT_IN_FORCE ->
                    "Have "
                            + String.join(", ", c.unapproved())
                            + " approved: without it nothing shows that the control is in place.";
            case LAPSED -> "Do it: the last occurrence was not done. " + gather;
            case FAILING,
                    INCOMPLETE,
                    DEVIATIONS,
                    PART_OF_WINDOW,
                    NOT_EFFECTIVE,
                    NO_DATA,
                    NOT_IMPLEMENTED ->
                    gather + " Nothing shows that it is in place.";
        };
    }

    private static String gather(Control control) {
        return gather(control, control.evidence());
    }

    private static String gather(Control control, List<Control.EvidenceWanted> wanted) {
        boolean lists = control.cadence().every() == Cadence.Every.PER_EVENT;
        String kinds =
                wanted.stream()
                        .limit(KINDS_NAMED)
                        .map(Control.EvidenceWanted::called)
                        .collect(Collectors.joining(", "));
        if (kinds.isEmpty()) {
            return lists ? "Gather the list of its events." : "Gather evidence.";
        }
        return "Gather evidence: " + kinds + ".";
    }
}
