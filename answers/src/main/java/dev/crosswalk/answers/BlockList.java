package dev.crosswalk.answers;

import dev.crosswalk.formats.report.Block;
import dev.crosswalk.formats.report.Run;
import dev.crosswalk.programme.standing.Situation;
import java.util.ArrayList;
import java.util.List;

/// Collects blocks from top to bottom.
public final class BlockList {
    private final List<Block> blocks = new ArrayList<>();

    public BlockList add(Block block) {
        blocks.add(block);
        return this;
    }

    public BlockList addAll(List<Block> more) {
        blocks.addAll(more);
        return this;
    }

    public BlockList space() {
        return add(new Block.Space());
    }

    /// A line that is indented, and whose further lines are indented by two columns more.
    public BlockList entry(int indent, Run... words) {
        return add(new Block.Entry(indent, words));
    }

    public BlockList line(Run... runs) {
        return add(new Block.Paragraph(runs));
    }

    /// Nothing for an empty text.
    public BlockList paragraph(String text) {
        return text.isEmpty() ? this : add(new Block.Paragraph(text));
    }

    /// What evidence was altered since it was indexed; nothing where none was.
    public BlockList altered(Situation situation) {
        return paragraph(situation.altered().orElse(""));
    }

    public BlockList heading(String title) {
        return add(new Block.Heading(1, title));
    }

    /// A heading after an empty line.
    public BlockList under(String title) {
        return space().heading(title);
    }

    /// A heading with a list; nothing where the list is empty.
    public BlockList section(String title, List<String> items) {
        return addAll(Block.section(title, items));
    }

    /// Nothing for an empty list.
    public BlockList bullets(List<String> items) {
        return items.isEmpty() ? this : add(Block.Items.bullets(items));
    }

    public BlockList table(String name, List<String> header, List<List<String>> rows) {
        return add(Block.Table.of(name, header, rows));
    }

    /// A table under its own name.
    public BlockList titledTable(String name, List<String> header, List<List<String>> rows) {
        return heading(name).table(name, header, rows);
    }

    public List<Block> list() {
        return List.copyOf(blocks);
    }
}
