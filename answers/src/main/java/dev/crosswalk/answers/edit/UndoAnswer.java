package dev.crosswalk.answers.edit;

import static dev.crosswalk.formats.report.Run.plain;
import static dev.crosswalk.formats.report.Run.strong;

import dev.crosswalk.answers.Answer;
import dev.crosswalk.answers.BlockList;
import dev.crosswalk.answers.text.Csv;
import dev.crosswalk.answers.text.Json;
import dev.crosswalk.formats.report.Block;
import dev.crosswalk.formats.report.Report;
import dev.crosswalk.papers.report.Medium;
import java.util.List;

/// The last edit of a folder, taken back.
///
/// @param edit the command that made it, as it was typed
/// @param applied whether it was taken back, or only shown
/// @param restored files that are what they were before
/// @param removed files that the edit had made
public record UndoAnswer(String edit, boolean applied, List<String> restored, List<String> removed)
        implements Answer {
    public UndoAnswer {
        restored = List.copyOf(restored);
        removed = List.copyOf(removed);
    }

    private List<Block> blocks() {
        BlockList blocks = new BlockList();
        blocks.line(strong(applied ? "Taken back: " : "To be taken back: "), plain(edit));
        restored.forEach(f ->
                blocks.entry(2, plain(f + (applied ? " is what it was" : " becomes what it was"))));
        removed.forEach(f -> blocks.entry(2, plain(f + (applied ? " is gone" : " goes"))));
        return blocks.paragraph(applied ? "" : "Nothing is written.").list();
    }

    @Override
    public List<Block> screen() {
        return blocks();
    }

    @Override
    public Report report(Medium medium) {
        return new Report("Taken back", blocks());
    }

    @Override
    public void json(Json json) {
        json.object()
                .field("edit", edit)
                .field("applied", applied)
                .field("restored", restored)
                .field("removed", removed)
                .end();
    }

    @Override
    public void csv(Csv csv) {
        csv.titles("file,became");
        restored.forEach(f -> csv.row(f, "restored"));
        removed.forEach(f -> csv.row(f, "removed"));
    }
}
