package dev.crosswalk.formats.markdown;

import dev.crosswalk.formats.report.Run;
import dev.crosswalk.formats.report.Run.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/// The text inside one block.
final class InlineReader {
    private final List<Run> runs = new ArrayList<>();

    private InlineReader() {}

    static List<Run> of(Node parent) {
        var reader = new InlineReader();
        reader.children(parent, Style.PLAIN, null);
        return reader.runs;
    }

    static String text(Node parent) {
        var text = new StringBuilder();
        of(parent).forEach(run -> text.append(run.text()));
        return text.toString();
    }

    private void children(Node parent, Style style, @Nullable String link) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            inline(node, style, link);
        }
    }

    private void inline(Node node, Style style, @Nullable String link) {
        switch (node) {
            case Text text -> add(text.getLiteral(), style, link);
            case Code code -> add(code.getLiteral(), Style.CODE, link);
            case HtmlInline html -> add(html.getLiteral(), style, link);
            case SoftLineBreak _ -> add(" ", style, link);
            case HardLineBreak _ -> add("\n", style, link);
            // Text that is both strong and emphasised is shown as strong.
            case StrongEmphasis strong -> children(strong, Style.STRONG, link);
            case Emphasis emphasis ->
                    children(emphasis, style == Style.PLAIN ? Style.EMPHASIS : style, link);
            case Link to -> children(to, style, to.getDestination());
            case Image image -> children(image, style, link);
            default -> children(node, style, link);
        }
    }

    private void add(String text, Style style, @Nullable String link) {
        if (!runs.isEmpty()) {
            Run last = runs.getLast();
            var longer = new Run.Text(last.text() + text, style, link);
            if (last.style() == style && Objects.equals(last.link(), longer.link())) {
                runs.set(runs.size() - 1, longer);
                return;
            }
        }
        runs.add(new Run.Text(text, style, link));
    }
}
