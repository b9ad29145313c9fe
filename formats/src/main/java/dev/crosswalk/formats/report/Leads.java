package dev.crosswalk.formats.report;

import java.util.List;

/// Paragraphs that name what comes after them, as "Proved" does over a list. They stay on its page.
final class Leads {
    private Leads() {}

    /// Whether the block there is one.
    static boolean at(List<Block> blocks, int index) {
        return index + 1 < blocks.size()
                && blocks.get(index) instanceof Block.Paragraph paragraph
                && !paragraph.runs().isEmpty()
                && paragraph.runs().stream().allMatch(r -> r.style() == Run.Style.STRONG)
                && (blocks.get(index + 1) instanceof Block.Items
                        || blocks.get(index + 1) instanceof Block.Table);
    }
}
