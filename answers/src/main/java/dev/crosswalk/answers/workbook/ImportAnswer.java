package dev.crosswalk.answers.workbook;

import dev.crosswalk.answers.Answer;
import dev.crosswalk.answers.Words;
import dev.crosswalk.answers.text.Csv;
import dev.crosswalk.answers.text.Json;
import dev.crosswalk.answers.text.Markdown;
import dev.crosswalk.answers.text.Numbers;
import dev.crosswalk.answers.text.Page;
import dev.crosswalk.answers.text.Screen;
import dev.crosswalk.answers.text.Screen.Style;
import dev.crosswalk.content.finding.Finding;
import dev.crosswalk.files.table.Change;
import dev.crosswalk.files.table.TableImport;
import dev.crosswalk.formats.workbook.Problem;
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
        List<Problem> notRead,
        boolean applied)
        implements Answer {
    private static final List<String> HEADER = List.of("cell", "what", "change", "file");

    private List<Change> changes() {
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

    private int count(Change.Kind kind) {
        return (int) changes().stream().filter(c -> c.kind() == kind).count();
    }

    /// `2 cells changed, 1 row added, 0 rows removed, in 2 files`
    private String counts() {
        return Numbers.count(count(Change.Kind.CHANGED), "cell", "cells")
                + " changed, "
                + Numbers.count(count(Change.Kind.ADDED), "row", "rows")
                + " added, "
                + Numbers.count(count(Change.Kind.REMOVED), "row", "rows")
                + " removed, in "
                + Numbers.count(files().size(), "file", "files");
    }

    private String next() {
        return applied
                ? "Written. Export again before you edit on: this workbook is of what the folder"
                        + " was."
                : "Nothing is written yet. To write it: " + apply;
    }

    private String nothing() {
        return imported.kept() == 0
                ? "Nothing was edited: the folder says what the workbook says, and keeps every byte."
                : "Nothing was edited here: the folder keeps every byte.";
    }

    /// What else is to be known of what is not imported.
    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (imported.kept() > 0) {
            notes.add(
                    Numbers.count(imported.kept(), "row", "rows")
                            + " changed in the folder since the export and not here: left as the"
                            + " folder has "
                            + (imported.kept() == 1 ? "it." : "them."));
        }
        notRead.forEach(p -> notes.add(p + "."));
        return notes;
    }

    private static String change(Change c, boolean unicode) {
        return switch (c.kind()) {
            case ADDED -> "added" + fields(c, unicode);
            case REMOVED -> "removed";
            case CHANGED -> c.field() + ": " + Difference.of(c.before(), c.after(), unicode);
        };
    }

    /// `: State: planned; Owner: CISO`, without what names the row already.
    private static String fields(Change c, boolean unicode) {
        String fields =
                c.fields().stream()
                        .filter(f -> !f.value().equals(c.item()))
                        .map(f -> f.title() + ": " + Difference.value(f.value(), unicode))
                        .collect(Collectors.joining("; "));
        return fields.isEmpty() ? "" : ": " + fields;
    }

    @Override
    public void page(Page page) {
        Screen screen = page.screen();
        if (changes().isEmpty()) {
            page.line(screen.in(Style.GOOD, nothing()));
            notes().forEach(note -> page.line(screen.safe(note)));
            return;
        }
        List<List<String>> rows =
                changes().stream()
                        .map(c ->
                                List.of(
                                        screen.safe(c.at()),
                                        screen.safe(Finding.shortened(c.item())),
                                        styled(screen, c),
                                        screen.safe(c.file())))
                        .toList();
        page.table(HEADER, rows, 2);
        page.blank();
        page.line(screen.in(Style.BOLD, counts()));
        notes().forEach(note -> page.line(screen.safe(note)));
        if (!imported.findings().isEmpty()) {
            page.line(screen.in(Style.HALF, lintSays()));
            imported.findings().forEach(f -> page.hanging("  ", "    ", screen.safe(f.toString())));
        }
        page.line(screen.safe(next()));
    }

    private String lintSays() {
        return applied ? "Lint says of it now:" : "Lint would say of it:";
    }

    private static String styled(Screen screen, Change c) {
        String words = screen.safe(change(c, screen.unicode()));
        return switch (c.kind()) {
            case ADDED -> screen.in(Style.GOOD, words);
            case REMOVED -> screen.in(Style.BAD, words);
            case CHANGED -> words;
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
        for (Change c : changes()) {
            json.object()
                    .field("kind", Words.of(c.kind()))
                    .field("sheet", c.table())
                    .field("at", c.at())
                    .field("item", c.item())
                    .field("field", c.field().isEmpty() ? null : c.field())
                    .field("before", c.kind() == Change.Kind.CHANGED ? c.before() : null)
                    .field("after", c.kind() == Change.Kind.CHANGED ? c.after() : null)
                    .field("file", c.file())
                    .array("fields");
            for (Change.Field f : c.fields()) {
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
        for (Change c : changes()) {
            csv.row(
                    Words.of(c.kind()),
                    c.table(),
                    c.at(),
                    c.item(),
                    c.field(),
                    c.before(),
                    c.after(),
                    c.file());
            for (Change.Field f : c.fields()) {
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
    public void markdown(Markdown md) {
        md.heading(1, "Import");
        if (changes().isEmpty()) {
            md.paragraph(nothing());
            notes().forEach(md::paragraph);
            return;
        }
        md.paragraph(counts());
        notes().forEach(md::paragraph);
        md.table(
                HEADER,
                changes().stream()
                        .map(c ->
                                List.of(
                                        c.at(),
                                        Finding.shortened(c.item()),
                                        change(c, true),
                                        c.file()))
                        .toList());
        if (!imported.findings().isEmpty()) {
            md.paragraph(lintSays());
            md.list(imported.findings().stream().map(Finding::toString).toList());
        }
        md.paragraph(next());
    }
}
