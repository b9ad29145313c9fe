package dev.crosswalk.formats.foreign;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.crosswalk.formats.workbook.GuardedZip;
import dev.crosswalk.formats.workbook.RefusedWorkbook;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/// The tables of a Markdown file, and its headings and paragraphs between them.
final class MarkdownRows extends AbstractVisitor {
    private static final long MOST_BYTES = 16L << 20;
    private static final int DEEPEST = 100;

    private final List<ForeignRow> rows = new ArrayList<>();
    private int table;

    private MarkdownRows() {}

    static List<ForeignRow> of(Path file) throws IOException, RefusedFile, RefusedWorkbook {
        GuardedZip.sizeAllowed(file, MOST_BYTES);
        String source;
        try {
            byte[] bytes = Files.readAllBytes(file);
            source = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new RefusedFile("not in UTF-8", e);
        }
        var found = new MarkdownRows();
        Parser.builder()
                .maxOpenBlockParsers(DEEPEST)
                .includeSourceSpans(IncludeSourceSpans.BLOCKS)
                .extensions(List.of(TablesExtension.create()))
                .build()
                .parse(source)
                .accept(found);
        return found.rows;
    }

    @Override
    public void visit(Heading heading) {
        text(heading);
    }

    @Override
    public void visit(Paragraph paragraph) {
        text(paragraph);
    }

    private void text(Node block) {
        String text = BrokenText.line(words(block));
        if (!text.isEmpty()) {
            rows.add(ForeignRow.text(place(block), text));
        }
    }

    @Override
    public void visit(CustomBlock block) {
        table += block instanceof TableBlock ? 1 : 0;
        visitChildren(block);
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof TableRow) {
            List<String> cells = new ArrayList<>();
            for (Node cell = node.getFirstChild(); cell != null; cell = cell.getNext()) {
                cells.add(words(cell));
            }
            ForeignFile.row(rows, place(node), table, cells);
        } else {
            visitChildren(node);
        }
    }

    private static Place place(Node block) {
        var spans = block.getSourceSpans();
        return new Place.Named(
                "line " + (spans.isEmpty() ? 1 : spans.getFirst().getLineIndex() + 1));
    }

    private static String words(Node block) {
        var words = new StringBuilder();
        block.accept(
                new AbstractVisitor() {
                    @Override
                    public void visit(Text text) {
                        words.append(text.getLiteral());
                    }

                    @Override
                    public void visit(Code code) {
                        words.append(code.getLiteral());
                    }

                    @Override
                    public void visit(SoftLineBreak end) {
                        words.append(' ');
                    }

                    @Override
                    public void visit(HardLineBreak end) {
                        words.append(' ');
                    }

                    // What breaks a line in a cell is no text; nor are other tags.
                    @Override
                    public void visit(HtmlInline tag) {
                        words.append(' ');
                    }
                });
        return words.toString();
    }
}
