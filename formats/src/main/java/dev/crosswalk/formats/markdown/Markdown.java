package dev.crosswalk.formats.markdown;

import dev.crosswalk.formats.report.Block;
import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;

/// A Markdown document (CommonMark with GitHub's tables) as blocks. HTML in it is shown as text.
///
/// @param title the text of a level 1 heading at the very start, which is not among the blocks;
///   else empty
public record Markdown(String title, List<Block> blocks) {

    /// How deep blocks may be inside of each other, far beyond what anybody writes; what is deeper
    /// is read as text.
    private static final int DEEPEST = 100;

    public Markdown {
        blocks = List.copyOf(blocks);
    }

    public static Markdown parse(String source) {
        Node document =
                Parser.builder()
                        .maxOpenBlockParsers(DEEPEST)
                        .extensions(List.of(TablesExtension.create()))
                        .build()
                        .parse(source);
        String title = "";
        if (document.getFirstChild() instanceof Heading heading && heading.getLevel() == 1) {
            title = InlineReader.text(heading);
            heading.unlink();
        }
        return new Markdown(title, new BlockReader().blocks(document));
    }
}
