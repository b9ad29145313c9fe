package dev.crosswalk.formats.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A report as Markdown in GitHub's flavour.
final class MarkdownRenderer {
    private static final int BAR = 20;

    private MarkdownRenderer() {}

    static String markdown(Report report) {
        List<String> parts = new ArrayList<>();
        parts.add("# " + MarkdownText.line(report.title()));
        if (!report.subtitle().isEmpty()) {
            parts.add(MarkdownText.start(MarkdownText.line(report.subtitle())));
        }
        String facts =
                Stream.of(report.organisation(), HtmlRenderer.facts(report))
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(" · "));
        if (!facts.isEmpty()) {
            parts.add(MarkdownText.start(MarkdownText.line(facts)));
        }
        parts.addAll(blocks(report.blocks()));
        return String.join("\n\n", parts) + "\n";
    }

    private static List<String> blocks(List<Block> blocks) {
        List<String> parts = new ArrayList<>();
        Block above = null;
        for (Block block : blocks) {
            // Without something between them two lists would run into one.
            if (above instanceof Block.Items && block instanceof Block.Items) {
                parts.add("<!-- -->");
            }
            String part = block(block);
            if (!part.isEmpty()) {
                parts.add(part);
                above = block;
            }
        }
        return parts;
    }

    private static String joined(List<Block> blocks) {
        return String.join("\n\n", blocks(blocks));
    }

    private static String block(Block block) {
        return switch (block) {
            case Block.Heading heading -> heading(heading);
            case Block.Paragraph paragraph -> MarkdownText.runs(paragraph.runs());
            case Block.Items items -> items(items);
            case Block.Table table -> table(table);
            case Block.HeatMap map -> heatMap(map);
            case Block.Meter meter -> meter(meter);
            case Block.Figures figures -> figures(figures);
            case Block.Details details -> details(details);
            case Block.Callout callout -> callout(callout);
            case Block.CodeBlock code -> MarkdownText.fenced(code.text());
            case Block.PageBreak _ -> "";
            case Block.Rule _ -> "---";
            case Block.Layout layout -> joined(layout.simpler());
        };
    }

    private static String heading(Block.Heading heading) {
        String line =
                "#".repeat(Math.min(6, heading.level() + 1))
                        + " "
                        + MarkdownText.line(heading.text());
        String anchor = heading.anchor();
        return anchor == null ? line : place(anchor) + "\n\n" + line;
    }

    private static String place(String anchor) {
        return "<a id=\"" + MarkdownText.html(anchor) + "\"></a>";
    }

    private static String items(Block.Items items) {
        List<String> lines = new ArrayList<>();
        int number = items.first();
        for (List<Block> item : items.items()) {
            String marker = items.numbered() ? number++ + ". " : "- ";
            String text = tight(item).replace("\n", "\n" + " ".repeat(marker.length()));
            lines.add(withoutSpacesAtTheEnd(marker + text));
        }
        return String.join("\n", lines);
    }

    /// A list inside of an item follows without an empty line, which would make renderers space out
    /// all items.
    private static String tight(List<Block> item) {
        var text = new StringBuilder();
        for (Block block : item) {
            String gap = block instanceof Block.Items ? "\n" : "\n\n";
            text.append(text.isEmpty() ? "" : gap).append(block(block));
        }
        return text.toString();
    }

    private static String table(Block.Table table) {
        List<String> titles =
                table.columns().stream().map(c -> MarkdownText.cell(c.title())).toList();
        List<String> dashes = table.columns().stream().map(c -> dashes(c.alignment())).toList();
        List<List<String>> rows =
                table.rows().stream()
                        .map(row -> row.stream().map(MarkdownRenderer::cell).toList())
                        .toList();
        return grid(titles, dashes, rows);
    }

    private static String dashes(Block.Alignment alignment) {
        return switch (alignment) {
            case LEFT -> "---";
            case CENTRE -> ":-:";
            case RIGHT -> "--:";
        };
    }

    private static String cell(Block.Cell cell) {
        return (cell.tone().symbol() + " " + MarkdownText.cell(cell.runs())).strip();
    }

    private static String grid(List<String> titles, List<String> dashes, List<List<String>> rows) {
        List<String> lines = new ArrayList<>();
        lines.add(row(titles));
        lines.add(row(dashes));
        rows.forEach(row -> lines.add(row(row)));
        return String.join("\n", lines);
    }

    private static String row(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |";
    }

    private static String heatMap(Block.HeatMap map) {
        List<String> titles = new ArrayList<>(List.of(" "));
        map.columnLabels().forEach(label -> titles.add(MarkdownText.cell(label)));
        List<String> dashes = new ArrayList<>(List.of("---"));
        map.columnLabels().forEach(_ -> dashes.add("--:"));
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < map.rowLabels().size(); i++) {
            List<String> row = new ArrayList<>(List.of(MarkdownText.cell(map.rowLabels().get(i))));
            map.cells().get(i).forEach(cell -> row.add(heat(cell)));
            rows.add(row);
        }
        return "**" + MarkdownText.line(map.title()) + "**\n\n" + grid(titles, dashes, rows);
    }

    private static String heat(Block.HeatCell cell) {
        Run run = Run.plain(cell.text());
        return MarkdownText.cell(List.of(cell.anchor() == null ? run : run.to(cell.anchor())));
    }

    private static String meter(Block.Meter meter) {
        String bar = new Run.Bar(meter.proven(), meter.possible(), BAR).text();
        return "**%s** %s %s"
                .formatted(MarkdownText.line(meter.label()), bar, MarkdownText.line(meter.text()));
    }

    private static String figures(Block.Figures figures) {
        return figures.figures().stream()
                .map(figure ->
                        "- %s **%s** %s"
                                .formatted(
                                        figure.tone().symbol(),
                                        MarkdownText.line(figure.number()),
                                        MarkdownText.line(figure.caption()))
                                .replace("-  ", "- "))
                .collect(Collectors.joining("\n"));
    }

    private static String details(Block.Details details) {
        String anchor = details.anchor();
        String id = anchor == null ? "" : " id=\"" + MarkdownText.html(anchor) + "\"";
        String summary = MarkdownText.html(Run.text(details.summary()));
        return "<details"
                + id
                + ">\n<summary>"
                + summary
                + "</summary>\n\n"
                + joined(details.blocks())
                + "\n\n</details>";
    }

    private static String callout(Block.Callout callout) {
        String text = (callout.tone().symbol() + " " + joined(callout.blocks())).strip();
        return withoutSpacesAtTheEnd("> " + text.replace("\n", "\n> "));
    }

    /// Of each line. Each run of spaces is looked at once only.
    private static String withoutSpacesAtTheEnd(String lines) {
        return lines.replaceAll("(?m)(?<! ) +$", "");
    }
}
