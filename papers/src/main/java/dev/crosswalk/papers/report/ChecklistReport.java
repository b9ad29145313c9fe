package dev.crosswalk.papers.report;

import static dev.crosswalk.papers.report.Cells.cell;

import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.engine.Verdict;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.formats.report.Block;
import dev.crosswalk.formats.report.Report;
import dev.crosswalk.formats.report.Run;
import dev.crosswalk.formats.report.Tone;
import dev.crosswalk.programme.checklist.Checklist;
import dev.crosswalk.programme.checklist.ToDo;
import dev.crosswalk.programme.checklist.ToDoWords;
import dev.crosswalk.programme.gate.GateWords;
import dev.crosswalk.programme.gate.GatesAhead;
import dev.crosswalk.programme.gate.Milestone;
import dev.crosswalk.programme.gate.StageOneRead;
import dev.crosswalk.programme.standing.Judged;
import dev.crosswalk.programme.standing.Situation;
import dev.crosswalk.programme.standing.Standing;
import dev.crosswalk.programme.words.GuidanceWords;
import dev.crosswalk.programme.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/// What is left to do before an audit of each framework that is wanted, to be ticked off.
final class ChecklistReport implements ReportKind {
    private static final Block.Column DONE = new Block.Column("Done", 1, Block.Alignment.CENTRE);

    @Override
    public String name() {
        return "checklist";
    }

    @Override
    public String purpose() {
        return "What is left to do before an audit of each framework that is wanted.";
    }

    @Override
    public boolean needsProgramme() {
        return true;
    }

    @Override
    public Report report(Situation situation, Medium medium) {
        List<Block> blocks = new ArrayList<>();
        for (Judged target : situation.wanted()) {
            Scope scope = target.scope();
            Standing standing = Objects.requireNonNull(target.standing());
            Checklist checklist =
                    Checklist.of(
                            situation,
                            standing,
                            scope,
                            StageOneRead.of(situation, scope.edition(), null).orElse(null));
            framework(
                    situation,
                    scope,
                    medium,
                    GatesAhead.of(situation, scope.edition())
                            .map(checklist::before)
                            .orElse(checklist),
                    blocks);
        }
        return FrontMatter.report("Checklist", situation, blocks, true);
    }

    private static void framework(
            Situation situation,
            Scope scope,
            Medium medium,
            Checklist checklist,
            List<Block> blocks) {
        items(situation, scope, medium, checklist, blocks);
        guidance(situation, scope, checklist, blocks);
    }

    /// The guidance that is not covered, which is not counted among what is left to do.
    private static void guidance(
            Situation situation, Scope scope, Checklist checklist, List<Block> blocks) {
        List<Verdict> open = checklist.openGuidance();
        if (open.isEmpty()) {
            return;
        }
        String what =
                Words.capital(GuidanceWords.plural(situation.edition(scope.edition())))
                        + " that are open";
        blocks.add(new Block.Heading(2, what));
        GuidanceWords.sums(situation.edition(scope.edition()), checklist.gap().guidance())
                .ifPresent(words -> blocks.add(new Block.Paragraph(Words.capital(words) + ".")));
        blocks.add(
                new TableOf<Verdict>()
                        .column(DONE, _ -> cell("☐"))
                        .cell("Id", 2, v -> Cells.strong(v.ref().id()))
                        .text("Title", 5, v -> v.requirement().title())
                        .cell("Coverage", 2.2, Cells::coverage)
                        .text(
                                "Missing",
                                8,
                                v ->
                                        v.missing().stream()
                                                .map(situation::text)
                                                .collect(Collectors.joining(" ")))
                        .of(what + ", " + situation.name(scope), open));
    }

    private static void items(
            Situation situation,
            Scope scope,
            Medium medium,
            Checklist checklist,
            List<Block> blocks) {
        String name = situation.name(scope);
        blocks.add(new Block.Heading(1, name));
        List<ToDo> items = checklist.items();
        int explain = (int) items.stream().filter(i -> i.kind() == ToDo.Kind.EXPLAIN).count();
        blocks.add(
                new Block.Paragraph(
                        Words.many(items.size() - explain, "thing", "things")
                                + " left to do"
                                + (explain == 0
                                        ? "."
                                        : ", " + explain + " to explain to the auditor.")));
        checklist.cautions().forEach(words -> blocks.add(new Block.Paragraph(words)));
        if (items.isEmpty()) {
            return;
        }
        Milestone next = checklist.next();
        if (next != null) {
            blocks.add(
                    new Block.Paragraph(
                            (items.getFirst().kind() == ToDo.Kind.EXCEPTED
                                            ? "First what an auditor found, then what helps to pass the gates before "
                                            : "First what helps to pass the gates before ")
                                    + GateWords.of(next)
                                    + "."));
        }
        tooLate(checklist).ifPresent(words -> blocks.add(new Block.Paragraph(words)));
        TableOf<ToDo> table =
                new TableOf<ToDo>()
                        .column(DONE, i -> cell(i.kind() == ToDo.Kind.EXPLAIN ? "–" : "☐"))
                        .cell("Kind", 2.2, i -> kind(checklist, i.kind(), medium))
                        .cell("About", 4.5, i -> about(situation, i));
        switch (medium) {
            case SHEETS ->
                    table.text("What is left", 7, ToDo::what)
                            .text("Gates", 2.5, ChecklistReport::gates);
            // A column that is mostly empty takes its room from the others.
            case PAGES ->
                    table.text(
                            "What is left",
                            9,
                            i ->
                                    i.what()
                                            + (gates(i).isEmpty()
                                                    ? ""
                                                    : " Needed for: " + gates(i) + "."));
        }
        blocks.add(
                table.text("Requirements", 3, ChecklistReport::requirements)
                        .text("Who", 2.5, ToDo::owner)
                        .text("By when", 1.8, i -> Words.iso(i.due()))
                        .of("To do, " + name, items));
    }

    /// Which kinds of things come too late for the window asked about; empty where none does.
    private static Optional<String> tooLate(Checklist checklist) {
        List<ToDo.Kind> late =
                checklist.items().stream()
                        .map(ToDo::kind)
                        .distinct()
                        .filter(k -> checklist.tooLateFor(k) != null)
                        .toList();
        return late.stream()
                .findFirst()
                .map(checklist::tooLateFor)
                .map(missed ->
                        "Too late for the window to %s, and in time for the next one: what is there to %s."
                                .formatted(
                                        missed.to(),
                                        Words.and(late.stream().map(ToDoWords::of).toList())));
    }

    private static String gates(ToDo item) {
        return item.gates().stream()
                .map(g -> g.replace('-', ' '))
                .collect(Collectors.joining(", "));
    }

    private static String requirements(ToDo item) {
        return item.serves().stream().map(RequirementRef::id).collect(Collectors.joining(", "));
    }

    /// A sentence above the table says on pages what comes too late, and each row of a sheet.
    private static Block.Cell kind(Checklist checklist, ToDo.Kind kind, Medium medium) {
        Period missed = medium == Medium.PAGES ? null : checklist.tooLateFor(kind);
        return new Block.Cell(
                ToDoWords.of(kind)
                        + (missed == null ? "" : ": too late for the window to " + missed.to()),
                tone(kind));
    }

    /// The name of a document or of a gate, the id and the title of everything else.
    private static Block.Cell about(Situation situation, ToDo item) {
        return item.kind() == ToDo.Kind.GATE
                        || situation.content().controls().document(item.about()).isPresent()
                ? Cells.strong(item.title())
                : new Block.Cell(
                        Run.strong(situation.reason(item.about())), Run.plain(" " + item.title()));
    }

    private static Tone tone(ToDo.Kind kind) {
        return switch (kind) {
            case EXCEPTED, GATE, FAILED, NONCONFORMITY, MISSED -> Tone.BAD;
            case GATHER, SETTLE, PROVE, RENEW -> Tone.PARTLY;
            case APPROVE_DOCUMENT, FINISH, ADOPT, OWN, APPROVE_EXCLUSION, COMING -> Tone.NONE;
            case EXPLAIN -> Tone.QUIET;
        };
    }
}
