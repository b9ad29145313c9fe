package dev.crosswalk.answers.workbook;

import dev.crosswalk.answers.Answer;
import dev.crosswalk.answers.BlockList;
import dev.crosswalk.answers.text.Csv;
import dev.crosswalk.answers.text.Json;
import dev.crosswalk.content.finding.Finding;
import dev.crosswalk.files.table.TableChange;
import dev.crosswalk.files.table.TableImport;
import dev.crosswalk.formats.report.Block;
import dev.crosswalk.formats.report.Block.Cell;
import dev.crosswalk.formats.report.Block.Column;
import dev.crosswalk.formats.report.Report;
import dev.crosswalk.formats.report.Run;
import dev.crosswalk.formats.report.Run.Style;
import dev.crosswalk.formats.workbook.WorkbookProblem;
import dev.crosswalk.papers.report.Medium;
import dev.crosswalk.programme.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// What an import changes, or has changed.
///
/// @param programme as it was typed
/// @param file likewise
/// @param apply the command that writes the changes
/// @param notRead what stands in the file and is nobody's business here
/// @param applied whether they were written
public record ImportAnswer(
        String programme,
        String file,
        String apply,
        TableImport imported,
        List<WorkbookProblem> notRead,
        boolean applied)
        implements Answer {
    private static final List<String> HEADER = List.of("cell", "what", "change", "file");

    private List<TableChange> changes() {
        return imported.changes();
    }

    @Override
    public boolean failsOn(Set<String> named) {
        return named.contains("changes") && !changes().isEmpty();
    }

    private Set<String> files() {
        Set<String> files = new TreeSet<>();
        changes().forEach(c -> files.add(c.file()));
        return files;
    }

    private int count(TableChange.Kind kind) {
        return (int) changes().stream().filter(c -> c.kind() == kind).count();
    }

    /// `2 cells changed, 1 row added, 0 rows removed, in 2 files`
    private String counts() {
        return Words.many(count(TableChange.Kind.CHANGED), "cell", "cells")
                + " changed, "
                + Words.many(count(TableChange.Kind.ADDED), "row", "rows")
                + " added, "
                + Words.many(count(TableChange.Kind.REMOVED), "row", "rows")
                + " removed, in "
                + Words.many(files().size(), "file", "files");
    }

    private String next() {
        return applied
                ? "Written. Export again before you edit on: this workbook is of what the folder"
                        + " was."
                : "Nothing is written yet. To write it: " + apply;
    }

    private String nothing() {
        return imported.kept() == 0
                ? "Nothing was edited: the folder says what the workbook says, and keeps every"
                        + " byte."
                : "Nothing was edited here: the folder keeps every byte.";
    }

    /// What else is to be known of what is not imported.
    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (imported.kept() > 0) {
            notes.add(
                    Words.many(imported.kept(), "row", "rows")
                            + " changed in the folder since the export and not here: left as the"
                            + " folder has "
                            + (imported.kept() == 1 ? "it." : "them."));
        }
        notRead.forEach(p -> notes.add(p + "."));
        return notes;
    }

    private static String change(TableChange c, boolean unicode) {
        return switch (c.kind()) {
            case ADDED -> "added" + fields(c, unicode);
            case REMOVED -> "removed";
            case CHANGED -> c.field() + ": " + CellDifference.of(c.before(), c.after(), unicode);
        };
    }

    /// `: State: planned; Owner: CISO`, without what names the row already.
    private static String fields(TableChange c, boolean unicode) {
        String fields =
                c.fields().stream()
                        .filter(f -> !f.value().equals(c.item()))
                        .map(f -> f.title() + ": " + CellDifference.value(f.value(), unicode))
                        .collect(Collectors.joining("; "));
        return fields.isEmpty() ? "" : ": " + fields;
    }

    @Override
    public List<Block> screen() {
        BlockList blocks = new BlockList();
        if (changes().isEmpty()) {
            blocks.line(Run.of(Style.GOOD, nothing()));
            notes().forEach(blocks::paragraph);
            return blocks.list();
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (TableChange c : changes()) {
            rows.add(
                    List.of(
                            new Cell(c.at()),
                            new Cell(Finding.shortened(c.item())),
                            new Cell(Run.signs(style(c), change(c, true), change(c, false))),
                            new Cell(c.file())));
        }
        blocks.add(new Block.Table("Changes", Column.yielding(2, HEADER), rows));
        blocks.space().line(Run.strong(counts()));
        notes().forEach(blocks::paragraph);
        if (!imported.findings().isEmpty()) {
            blocks.line(Run.of(Style.PARTLY, lintSays()));
            imported.findings().forEach(f -> blocks.entry(2, Run.plain(f.toString())));
        }
        return blocks.paragraph(next()).list();
    }

    private String lintSays() {
        return applied ? "Lint says of it now:" : "Lint would say of it:";
    }

    private static Style style(TableChange c) {
        return switch (c.kind()) {
            case ADDED -> Style.GOOD;
            case REMOVED -> Style.BAD;
            case CHANGED -> Style.PLAIN;
        };
    }

    @Override
    public void json(Json json) {
        json.object()
                .field("programme", programme)
                .field("file", file)
                .field("applied", applied)
                .field("files", files())
                .array("changes");
        for (TableChange c : changes()) {
            json.object()
                    .field("kind", Words.of(c.kind()))
                    .field("sheet", c.table())
                    .field("at", c.at())
                    .field("item", c.item())
                    .field("field", c.field().isEmpty() ? null : c.field())
                    .field("before", c.kind() == TableChange.Kind.CHANGED ? c.before() : null)
                    .field("after", c.kind() == TableChange.Kind.CHANGED ? c.after() : null)
                    .field("file", c.file())
                    .array("fields");
            for (TableChange.Field f : c.fields()) {
                json.object().field("field", f.title()).field("after", f.value()).end();
            }
            json.end().end();
        }
        json.end().array("findings");
        for (Finding f : imported.findings()) {
            json.object()
                    .field("severity", Words.of(f.severity()))
                    .field("file", f.place().name())
                    .field("line", f.place().line())
                    .field("rule", f.rule())
                    .field("message", f.message())
                    .end();
        }
        json.end().field("kept", imported.kept()).array("notRead");
        notRead.forEach(p -> json.object().field("at", p.at()).field("what", p.message()).end());
        json.end().end();
    }

    @Override
    public void csv(Csv csv) {
        csv.row("kind", "sheet", "at", "item", "field", "before", "after", "file");
        for (TableChange c : changes()) {
            csv.row(
                    Words.of(c.kind()),
                    c.table(),
                    c.at(),
                    c.item(),
                    c.field(),
                    c.before(),
                    c.after(),
                    c.file());
            for (TableChange.Field f : c.fields()) {
                csv.row(
                        Words.of(c.kind()),
                        c.table(),
                        c.at(),
                        c.item(),
                        f.title(),
                        "",
                        f.value(),
                        c.file());
            }
        }
    }

    @Override
    public Report report(Medium medium) {
        BlockList blocks = new BlockList();
        if (changes().isEmpty()) {
            blocks.paragraph(nothing());
            notes().forEach(blocks::paragraph);
        } else {
            blocks.paragraph(counts());
            notes().forEach(blocks::paragraph);
            blocks.table("Changes", HEADER, changes().stream().map(ImportAnswer::row).toList());
            if (!imported.findings().isEmpty()) {
                blocks.paragraph(lintSays());
                blocks.bullets(imported.findings().stream().map(Finding::toString).toList());
            }
            blocks.paragraph(next());
        }
        return new Report("Import", blocks.list());
    }

    private static List<String> row(TableChange c) {
        return List.of(c.at(), Finding.shortened(c.item()), change(c, true), c.file());
    }
}
