package dev.crosswalk.answers;

import dev.crosswalk.content.Content;
import dev.crosswalk.content.finding.Finding;
import dev.crosswalk.content.finding.Severity;
import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.programme.AuditReport;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.WantedFramework;
import dev.crosswalk.programme.change.Changes;
import dev.crosswalk.programme.edit.Edit;
import dev.crosswalk.programme.edit.Edited;
import dev.crosswalk.programme.edit.Edits;
import dev.crosswalk.programme.rule.Attachments;
import dev.crosswalk.programme.rule.Where;
import dev.crosswalk.programme.standing.Judged;
import dev.crosswalk.programme.standing.ProgrammeAt;
import dev.crosswalk.programme.words.Numbers;
import dev.crosswalk.programme.words.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What an edit makes of a programme: the same moment without it and with it.
///
/// @param findings what the rules find odd in it, none of it an error
public record Consequences(ProgrammeAt before, ProgrammeAt after, List<Finding> findings) {
    public Consequences {
        findings = List.copyOf(findings);
    }

    /// A wanted framework without the edit and with it.
    public record Framework(Judged before, Judged after) {}

    /// @param edited the programme as it becomes
    public static Consequences between(
            ProgrammeAt before, Programme edited, List<Finding> findings) {
        return new Consequences(before, before.edited(edited), findings);
    }

    /// @param no what is refused where the rules do not allow it, with the errors as its details
    public static Consequences of(ProgrammeAt before, Edit edit, Content content, Refusal no)
            throws Refusal {
        Edited.Done done = allowed(edit, before.programme(), content, new NoFiles(), no);
        return between(before, done.programme(), done.findings());
    }

    /// @param no what is refused where the rules do not allow them, with the errors and their
    ///   places as its details
    public static Consequences of(ProgrammeAt before, Edits edits, Content content, Refusal no)
            throws Refusal {
        Edits.Outcome.Done done = allowed(edits, before.programme(), content, no);
        return between(before, done.programme(), done.findings());
    }

    /// An edit that the rules allow.
    ///
    /// @param no as above
    public static Edited.Done allowed(
            Edit edit, Programme programme, Content content, Attachments attachments, Refusal no)
            throws Refusal {
        return switch (edit.apply(programme, content, attachments, Where.pointer(""))) {
            case Edited.Done done -> done;
            case Edited.Refused refused ->
                    throw no.because(errors(refused.findings(), Finding::message));
        };
    }

    /// Edits that the rules allow together.
    ///
    /// @param no as above
    public static Edits.Outcome.Done allowed(
            Edits edits, Programme programme, Content content, Refusal no) throws Refusal {
        return switch (edits.apply(programme, content, new NoFiles())) {
            case Edits.Outcome.Done done -> done;
            case Edits.Outcome.Refused refused ->
                    throw no.because(errors(refused.findings(), Finding::toString));
        };
    }

    private static List<String> errors(List<Finding> findings, Function<Finding, String> words) {
        return findings.stream().filter(f -> f.severity() == Severity.ERROR).map(words).toList();
    }

    /// The programme as it becomes.
    public Programme written() {
        return after.programme();
    }

    public Changes changes() {
        return Changes.between(before, after);
    }

    /// The frameworks that the programme wants, in its order.
    public List<Framework> frameworks() {
        return written().frameworks().stream()
                .map(w -> new Framework(before.judged(w.scope()), after.judged(w.scope())))
                .toList();
    }

    /// The same over the days of a report of ours, where the programme wants a window that still
    /// runs: nothing has operated over that one yet, whatever the report says.
    ///
    /// @param report null where it is about none
    public List<Framework> frameworks(@Nullable AuditReport report) {
        ProgrammeAt was = over(before, report);
        ProgrammeAt is = over(after, report);
        return written().frameworks().stream()
                .map(w -> new Framework(was.judged(w.scope()), is.judged(w.scope())))
                .toList();
    }

    /// A programme as if it wanted the days of a report in place of windows that still run.
    public static ProgrammeAt over(ProgrammeAt at, @Nullable AuditReport report) {
        return report == null || !report.isOurs()
                ? at
                : at.wanting(
                        at.programme().frameworks().stream()
                                .map(w -> over(w, at.asOf().day(), report))
                                .toList());
    }

    private static WantedFramework over(WantedFramework w, LocalDate day, AuditReport report) {
        Period window = w.window();
        if (window == null || window.to().isBefore(day)) {
            return w;
        }
        Period covers = report.covers();
        return report.level() == Assurance.OPERATING && covers != null
                ? new WantedFramework(w.scope(), Assurance.OPERATING, covers)
                : new WantedFramework(w.scope(), Assurance.IMPLEMENTED, null);
    }

    /// What counts for the windows that still run, a sentence each, where figures are those of a
    /// report's own days.
    ///
    /// @param at with the report
    public static List<String> running(
            ProgrammeAt at, @Nullable AuditReport report, Function<Scope, String> name) {
        List<String> all = new ArrayList<>();
        ProgrammeAt own = over(at, report);
        for (WantedFramework w : at.programme().frameworks()) {
            Period window = w.window();
            Judged judged = at.judged(w.scope());
            if (window != null && !judged.askedFor().equals(own.judged(w.scope()).askedFor())) {
                all.add(
                        "For %s over %s, which still runs, counts what is done and recorded in those days, and the next report over them: %s is proven so far."
                                .formatted(
                                        name.apply(w.scope()),
                                        Words.days(window),
                                        Numbers.percent(judged.summary().proven())));
            }
        }
        return all;
    }
}
