package dev.crosswalk.papers.report;

import dev.crosswalk.engine.Scope;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.formats.report.Block;
import dev.crosswalk.formats.report.Report;
import dev.crosswalk.formats.report.Run;
import dev.crosswalk.formats.report.Tone;
import dev.crosswalk.programme.checklist.Checklist;
import dev.crosswalk.programme.checklist.ToDo;
import dev.crosswalk.programme.checklist.ToDoWords;
import dev.crosswalk.programme.standing.Judged;
import dev.crosswalk.programme.standing.Situation;
import dev.crosswalk.programme.standing.Standing;
import dev.crosswalk.programme.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/// What is left to do before an audit of each framework that is wanted, to be ticked off.
final class ChecklistReport implements ReportKind {
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
                            standing, scope, situation.crosswalk(), situation.content().controls());
            framework(situation, scope, checklist, blocks);
        }
        return FrontMatter.report("Checklist", situation, blocks, true);
    }

    private static void framework(
            Situation situation, Scope scope, Checklist checklist, List<Block> blocks) {
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
                                        : ", "
                                                + Words.many(explain, "exception", "exceptions")
                                                + " to explain.")));
        if (items.isEmpty()) {
            return;
        }
        List<List<Block.Cell>> rows = new ArrayList<>();
        for (ToDo item : items) {
            rows.add(row(situation, checklist, item));
        }
        blocks.add(
                new Block.Table(
                        "To do, " + name,
                        List.of(
                                new Block.Column("Done", 1, Block.Alignment.CENTRE),
                                new Block.Column("Kind", 2.2),
                                new Block.Column("About", 4),
                                new Block.Column("What to do", 7),
                                new Block.Column("Requirements", 3.5),
                                new Block.Column("Owner", 2.5),
                                new Block.Column("Due", 1.8)),
                        rows));
    }

    private static List<Block.Cell> row(Situation situation, Checklist checklist, ToDo item) {
        boolean past = item.kind() == ToDo.Kind.EXPLAIN;
        return List.of(
                new Block.Cell(past ? "–" : "☐"),
                kind(checklist, item.kind()),
                about(situation, item),
                new Block.Cell(item.what()),
                new Block.Cell(
                        item.serves().stream()
                                .map(ref -> ref.id())
                                .collect(Collectors.joining(", "))),
                new Block.Cell(item.owner()),
                new Block.Cell(Words.iso(item.due())));
    }

    private static Block.Cell kind(Checklist checklist, ToDo.Kind kind) {
        Period missed = checklist.tooLateFor(kind);
        return new Block.Cell(
                ToDoWords.of(kind)
                        + (missed == null ? "" : ": too late for the window to " + missed.to()),
                tone(kind));
    }

    /// The name of a document, the id and the title of everything else.
    private static Block.Cell about(Situation situation, ToDo item) {
        return situation.content().controls().document(item.about()).isPresent()
                ? Cells.strong(item.title())
                : new Block.Cell(
                        Run.strong(situation.reason(item.about())), Run.plain(" " + item.title()));
    }

    private static Tone tone(ToDo.Kind kind) {
        return switch (kind) {
            case FAILED, MISSED -> Tone.BAD;
            case GATHER, PROVE, RENEW -> Tone.PARTLY;
            case APPROVE_DOCUMENT, FINISH, ADOPT, OWN, APPROVE_EXCLUSION, COMING -> Tone.NONE;
            case EXPLAIN -> Tone.QUIET;
        };
    }
}
