package dev.crosswalk.answers;

import dev.crosswalk.formats.report.Block;
import dev.crosswalk.formats.report.Run;
import java.util.ArrayList;
import java.util.List;

/// Blocks from top to bottom, as an answer adds them.
public final class Blocks {
    private final List<Block> blocks = new ArrayList<>();

    public Blocks add(Block block) {
        blocks.add(block);
        return this;
    }

    public Blocks addAll(List<Block> more) {
        blocks.addAll(more);
        return this;
    }

    public Blocks space() {
        return add(new Block.Space());
    }

    public Blocks line(Run... runs) {
        return add(new Block.Paragraph(runs));
    }

    /// Nothing for an empty text.
    public Blocks paragraph(String text) {
        return text.isEmpty() ? this : add(new Block.Paragraph(text));
    }

    public Blocks heading(String title) {
        return add(new Block.Heading(1, title));
    }

    /// A heading after an empty line.
    public Blocks under(String title) {
        return space().heading(title);
    }

    /// A heading with a list; nothing where the list is empty.
    public Blocks section(String title, List<String> items) {
        return addAll(Block.section(title, items));
    }

    /// Nothing for an empty list.
    public Blocks bullets(List<String> items) {
        return items.isEmpty() ? this : add(Block.Items.bullets(items));
    }

    public Blocks table(String name, List<String> header, List<List<String>> rows) {
        return add(Block.Table.of(name, header, rows));
    }

    /// A table under its own name.
    public Blocks titledTable(String name, List<String> header, List<List<String>> rows) {
        return heading(name).table(name, header, rows);
    }

    public List<Block> list() {
        return List.copyOf(blocks);
    }
}
