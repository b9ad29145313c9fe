package dev.crosswalk.formats.report;

import java.util.List;

/// A bold paragraph right above a list or a table, such as "Proved", is its title: the page must
/// not break between the two.
final class ListTitle {
    private ListTitle() {}

    /// Whether the block at the index is such a title.
    static boolean isAt(List<Block> blocks, int index) {
        return index + 1 < blocks.size()
                && blocks.get(index) instanceof Block.Paragraph paragraph
                && !paragraph.runs().isEmpty()
                && paragraph.runs().stream().allMatch(r -> r.style() == Run.Style.STRONG)
                && (blocks.get(index + 1) instanceof Block.Items
                        || blocks.get(index + 1) instanceof Block.Table);
    }
}
