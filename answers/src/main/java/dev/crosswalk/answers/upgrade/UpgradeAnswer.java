package dev.crosswalk.answers.upgrade;

import dev.crosswalk.answers.Answer;
import dev.crosswalk.answers.BlockList;
import dev.crosswalk.answers.text.Csv;
import dev.crosswalk.answers.text.Json;
import dev.crosswalk.files.folder.FolderFormat;
import dev.crosswalk.files.upgrade.FolderUpgrade;
import dev.crosswalk.files.upgrade.Unsaid;
import dev.crosswalk.formats.report.Block;
import dev.crosswalk.formats.report.Report;
import dev.crosswalk.papers.report.Medium;
import dev.crosswalk.programme.words.Words;
import java.util.ArrayList;
import java.util.List;

/// What makes a programme's folder one of today's format.
///
/// @param folder as it was named
/// @param applied whether it was written
/// @param apply the command that writes it
public record UpgradeAnswer(String folder, FolderUpgrade upgrade, boolean applied, String apply)
        implements Answer {
    private static final int MOST_NAMED = 8;

    private String headline() {
        if (upgrade.from() >= FolderFormat.TODAY) {
            return "%s has the latest format, %d: there is nothing to write."
                    .formatted(folder, FolderFormat.TODAY);
        }
        return "%s %s format %d, and %s format %d."
                .formatted(
                        folder,
                        applied ? "had" : "has",
                        upgrade.from(),
                        applied ? "has now" : "can have",
                        FolderFormat.TODAY);
    }

    private BlockList told(BlockList blocks) {
        List<String> unsaid = new ArrayList<>();
        for (Unsaid u : upgrade.unsaid()) {
            unsaid.add(
                    Words.capital(u.what())
                            + (u.of().isEmpty() ? "" : " (" + named(u.of()) + ")")
                            + ". Without it "
                            + u.costs()
                            + ".");
        }
        blocks.paragraph(headline())
                .section(applied ? "Written" : "What would be written", upgrade.edits())
                .section("What only you can say", unsaid);
        return upgrade.isNothing() || applied
                ? blocks
                : blocks.paragraph("Nothing is written yet. To write it: " + apply);
    }

    private static String named(List<String> ids) {
        List<String> first = ids.size() > MOST_NAMED ? ids.subList(0, MOST_NAMED - 1) : ids;
        return String.join(", ", first)
                + (first.size() < ids.size()
                        ? " and %d more".formatted(ids.size() - first.size())
                        : "");
    }

    @Override
    public List<Block> screen() {
        return told(new BlockList()).list();
    }

    @Override
    public Report report(Medium medium) {
        return new Report(upgrade.programme().organisation() + ": upgrade", screen());
    }

    @Override
    public void json(Json json) {
        json.object()
                .field("organisation", upgrade.programme().organisation())
                .field("from", upgrade.from())
                .field("to", FolderFormat.TODAY)
                .field("applied", applied)
                .field("edits", upgrade.edits())
                .array("unsaid");
        for (Unsaid u : upgrade.unsaid()) {
            json.object()
                    .field("what", u.what())
                    .field("costs", u.costs())
                    .field("of", u.of())
                    .end();
        }
        json.end().end();
    }

    @Override
    public void csv(Csv csv) {
        csv.titles("what,costs,of");
        upgrade.unsaid().forEach(u -> csv.row(u.what(), u.costs(), String.join(" ", u.of())));
    }
}
