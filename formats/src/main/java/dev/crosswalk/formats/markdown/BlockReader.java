package dev.crosswalk.formats.markdown;

import dev.crosswalk.formats.report.Block;
import dev.crosswalk.formats.report.Run;
import dev.crosswalk.formats.report.Tone;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;

/// Turns the nodes of one document into blocks.
final class BlockReader {
    private final Map<String, Integer> anchors = new HashMap<>();
    private String section = "";

    List<Block> blocks(Node parent) {
        List<Block> blocks = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            block(node, blocks);
        }
        return blocks;
    }

    private void block(Node node, List<Block> to) {
        switch (node) {
            case Heading heading -> {
                section = InlineReader.text(heading);
                to.add(new Block.Heading(heading.getLevel(), section, anchor(section)));
            }
            case Paragraph paragraph -> to.add(new Block.Paragraph(InlineReader.of(paragraph)));
            case ListBlock list -> to.add(items(list));
            case BlockQuote quote -> to.add(new Block.Callout(Tone.NONE, blocks(quote)));
            case FencedCodeBlock code -> to.add(code(code.getLiteral()));
            case IndentedCodeBlock code -> to.add(code(code.getLiteral()));
            case HtmlBlock html -> to.add(new Block.Paragraph(Run.plain(html.getLiteral())));
            case ThematicBreak _ -> to.add(new Block.Rule());
            case TableBlock table -> to.add(table(table));
            // Definitions of links show nothing themselves.
            default -> {}
        }
    }

    private static Block code(String literal) {
        return new Block.CodeBlock(literal.stripTrailing());
    }

    private Block items(ListBlock list) {
        List<List<Block>> items = new ArrayList<>();
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            items.add(blocks(item));
        }
        return switch (list) {
            case OrderedList ordered -> {
                Integer first = ordered.getMarkerStartNumber();
                yield new Block.Items(true, first == null ? 1 : first, items);
            }
            case BulletList _ -> new Block.Items(false, 1, items);
            default -> throw new IllegalStateException("list of kind " + list.getClass());
        };
    }

    /// A table is named after the section it stands in.
    private Block table(TableBlock table) {
        List<List<TableCell>> rows = new ArrayList<>();
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                rows.add(cells(row));
            }
        }
        List<TableCell> titles = rows.removeFirst();
        List<Block.Column> columns = new ArrayList<>();
        for (int i = 0; i < titles.size(); i++) {
            int column = i;
            columns.add(
                    Block.Column.fitting(
                            InlineReader.text(titles.get(i)),
                            rows.stream().map(row -> InlineReader.text(row.get(column))).toList(),
                            alignment(titles.get(i))));
        }
        List<List<Block.Cell>> body =
                rows.stream().map(row -> row.stream().map(BlockReader::cell).toList()).toList();
        return new Block.Table(section.isEmpty() ? "Table" : section, columns, body);
    }

    private static Block.Cell cell(TableCell cell) {
        return new Block.Cell(InlineReader.of(cell), Tone.NONE);
    }

    private static List<TableCell> cells(Node row) {
        List<TableCell> cells = new ArrayList<>();
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            cells.add((TableCell) cell);
        }
        return cells;
    }

    private static Block.Alignment alignment(TableCell cell) {
        TableCell.Alignment alignment = cell.getAlignment();
        return switch (alignment) {
            case null -> Block.Alignment.LEFT;
            case LEFT -> Block.Alignment.LEFT;
            case CENTER -> Block.Alignment.CENTRE;
            case RIGHT -> Block.Alignment.RIGHT;
        };
    }

    /// As GitHub makes them: `#incident-response`, a second one `#incident-response-1`.
    private String anchor(String text) {
        String slug =
                text.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-');
        int seen = anchors.merge(slug, 1, Integer::sum);
        return seen == 1 ? slug : slug + "-" + (seen - 1);
    }
}
