package dev.crosswalk.programme.checklist;

import dev.crosswalk.content.control.ControlLibrary;
import dev.crosswalk.content.practice.Practices;
import dev.crosswalk.engine.Coverage;
import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.engine.Gap;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.engine.Verdict;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.programme.gate.GatesAhead;
import dev.crosswalk.programme.gate.Milestone;
import dev.crosswalk.programme.gate.StageOneRead;
import dev.crosswalk.programme.standing.Audited;
import dev.crosswalk.programme.standing.ControlStanding;
import dev.crosswalk.programme.standing.Judged;
import dev.crosswalk.programme.standing.Situation;
import dev.crosswalk.programme.standing.Standing;
import dev.crosswalk.programme.standing.WithoutControl;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Everything left to do before an audit of a framework, at the assurance and over the window that
/// the programme wants.
///
/// @param gap the verdicts on the framework, from which totals are taken
/// @param items sorted by kind, and within a kind by how many requirements each keeps open, most
///   first; before them what helps to pass the gates of the next audit, in the order of the gates,
///   and before that what an auditor found
/// @param next what these gates stand before; null where none does
/// @param cautions what a reader has to know before the list, a sentence each: which reports that
///   are held do not answer, and what others do
public record Checklist(
        Standing standing,
        Gap gap,
        List<ToDo> items,
        @Nullable Milestone next,
        List<String> cautions) {
    private static final String STATEMENT = "statement-of-applicability";

    private static final Comparator<ToDo> ORDER =
            Comparator.comparing(ToDo::kind)
                    .thenComparingInt(t -> -t.open().size())
                    .thenComparing(Checklist::dueOrLast)
                    .thenComparing(ToDo::about)
                    .thenComparing(ToDo::what);

    public Checklist {
        items = List.copyOf(items);
        cautions = List.copyOf(cautions);
    }

    private static LocalDate dueOrLast(ToDo item) {
        return item.due() == null ? LocalDate.MAX : item.due();
    }

    /// @param standing judged by what the programme wants of the scope's edition
    public static Checklist of(
            Standing standing, Scope scope, Crosswalk crosswalk, ControlLibrary library) {
        return of(standing, scope, crosswalk, library, Practices.USUAL, null);
    }

    /// The same of a situation, by the practices of its content.
    ///
    /// @param read as below
    public static Checklist of(
            Situation situation, Standing standing, Scope scope, @Nullable StageOneRead read) {
        return of(
                standing,
                scope,
                situation.crosswalk(),
                situation.content().controls(),
                situation.content().practices(),
                read);
    }

    /// @param read by when documents are read that a first stage looks at; null where that is not
    ///   known
    public static Checklist of(
            Standing standing,
            Scope scope,
            Crosswalk crosswalk,
            ControlLibrary library,
            Practices practices,
            @Nullable StageOneRead read) {
        Judged judged = Judged.of(crosswalk, scope, standing);
        Gap gap = judged.gap();
        Served served = new Served(gap, crosswalk);
        List<ToDo> items = new ArrayList<>();
        Audited audited = judged.audited();
        new ControlToDos(standing, served, audited, practices.exceptions()).add(items);
        new RegisterToDos(standing, served, crosswalk, library, auditDay(standing), read)
                .add(items);
        toName(
                        WithoutControl.of(standing, gap, crosswalk, practices),
                        standing,
                        served,
                        library,
                        read)
                .ifPresent(items::add);
        new NonconformityToDos(standing, served, audited).add(items);
        new Uncovered(standing, served, crosswalk, library).add(items);
        gap.verdicts().forEach(v -> opaque(v, served, items));
        List<String> cautions = new ArrayList<>();
        judged.expired().ifPresent(cautions::add);
        cautions.addAll(judged.aside());
        if (!audited.isEmpty()) {
            cautions.add(audited.words(standing.controls()) + ". None of these is left to do.");
        }
        return new Checklist(standing, gap, items.stream().sorted(ORDER).toList(), null, cautions);
    }

    /// The same, with what the next audit waits for first.
    public Checklist before(GatesAhead gates) {
        Milestone milestone = gates.next().orElse(null);
        return milestone == null
                ? this
                : new Checklist(
                        standing, gap, new GateToDos(milestone).first(items), milestone, cautions);
    }

    /// The guidance that applies and is not covered. It is no condition, so it is no item.
    public List<Verdict> openGuidance() {
        return gap.guidance().stream().filter(v -> v.coverage() != Coverage.FULL).toList();
    }

    /// The window that the audit is about, where it is over; null otherwise.
    public @Nullable Period pastWindow() {
        Period window = standing.window();
        return window != null && window.to().isBefore(standing.day()) ? window : null;
    }

    /// The window for which items of a kind come too late, because it is over and what is put in
    /// place now operates only in the next one; null where the items are still of use.
    public @Nullable Period tooLateFor(ToDo.Kind kind) {
        return switch (kind) {
            case FINISH, ADOPT -> pastWindow();
            case EXCEPTED,
                    GATE,
                    FAILED,
                    NONCONFORMITY,
                    MISSED,
                    GATHER,
                    SETTLE,
                    PROVE,
                    APPROVE_DOCUMENT,
                    OWN,
                    APPROVE_EXCLUSION,
                    RENEW,
                    COMING,
                    EXPLAIN ->
                    null;
        };
    }

    /// The last day of the window where that is still to come, otherwise today.
    private static LocalDate auditDay(Standing standing) {
        LocalDate end = standing.window() == null ? null : standing.window().to();
        return end == null || end.isBefore(standing.day()) ? standing.day() : end;
    }

    private static void opaque(Verdict v, Served served, List<ToDo> items) {
        if (!v.decomposed() && served.open().contains(v.ref())) {
            items.add(
                    toDo(
                            ToDo.Kind.OWN,
                            v.ref(),
                            v.requirement().title(),
                            "What it demands is not known here: have somebody attest that it is"
                                    + " met, in attestations.yaml.",
                            served));
        }
    }

    /// That a control is named for what a report or somebody's word alone shows, one entry for all
    /// of it; empty where nothing is.
    private static Optional<ToDo> toName(
            List<Verdict> unnamed,
            Standing standing,
            Served served,
            ControlLibrary library,
            @Nullable StageOneRead read) {
        List<RequirementRef> refs = unnamed.stream().map(Verdict::ref).toList();
        return refs.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new ToDo(
                                ToDo.Kind.SETTLE,
                                STATEMENT,
                                library.documentTitle(STATEMENT),
                                "Name the control that does %s: nothing but a report or somebody's word shows %s, and an auditor samples a control. Adopt the one that does it, or have one of your own discharge it, before the internal audit and stage 1."
                                        .formatted(
                                                refs.size() == 1
                                                        ? refs.getFirst().id()
                                                        : "each of these %d".formatted(refs.size()),
                                                refs.size() == 1 ? "it" : "them"),
                                refs,
                                served.stillOpen(refs),
                                owner(standing, library),
                                read == null ? null : read.day(),
                                List.of(),
                                List.of()));
    }

    /// Whoever owns the control that the statement of applicability comes of.
    private static String owner(Standing standing, ControlLibrary library) {
        return library.controls().stream()
                .filter(c -> c.documents().contains(STATEMENT))
                .findFirst()
                .map(c ->
                        standing.control(c.id())
                                .map(ControlStanding::owner)
                                .orElse(
                                        standing.programme()
                                                .who()
                                                .calledOn(c.owner(), standing.day())))
                .orElse("");
    }

    static ToDo toDo(ToDo.Kind kind, RequirementRef ref, String title, String what, Served served) {
        List<RequirementRef> serves = List.of(ref);
        return new ToDo(
                kind,
                ref.toString(),
                title,
                what,
                serves,
                served.stillOpen(serves),
                "",
                null,
                List.of(),
                List.of());
    }

    static ToDo toDo(
            ToDo.Kind kind,
            String about,
            String title,
            String what,
            List<RequirementRef> serves,
            Served served,
            String owner,
            @Nullable LocalDate due) {
        return new ToDo(
                kind,
                about,
                title,
                what,
                serves,
                served.stillOpen(serves),
                owner,
                due,
                List.of(),
                List.of());
    }
}
