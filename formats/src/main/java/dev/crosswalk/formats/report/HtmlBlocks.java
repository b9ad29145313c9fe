package dev.crosswalk.formats.report;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Blocks as HTML elements.
final class HtmlBlocks {
    private static final int INNER = -1;
    private static final Pattern WHOLE =
            Pattern.compile(
                    "[(\\[]{0,3}\\b(?:\\d{4}-\\d{2}-\\d{2}|[A-Z]{1,5}-\\d{2,6})\\b[,;.:)\\]]*");
    private static final Pattern LONG =
            Pattern.compile("[^\\s-]{%d,}+".formatted(ColumnWidths.LONGEST + 1));
    private static final int MOST_FIGURES = 5;

    /// So many columns fit the window of a telephone.
    private static final int FEW = 3;

    private final Markup page;
    private final boolean wide;
    private final boolean pdf;

    /// The levels of the headings that a block stands under, the nearest first.
    private final Deque<Integer> above = new ArrayDeque<>();

    /// @param pdf whether this is for the library that makes PDFs, which has to be told how much
    ///   space a block needs
    HtmlBlocks(Markup page, boolean wide, boolean pdf) {
        this.page = page;
        this.wide = wide;
        this.pdf = pdf;
    }

    /// Blocks of the report itself. Each of its headings has an id, made of its index where it has
    /// no anchor, for the outline of the PDF to lead to.
    void all(List<Block> blocks) {
        for (int i = 0; i < blocks.size(); i++) {
            block(blocks, i, i);
            page.line();
        }
    }

    private void inner(List<Block> blocks) {
        for (int i = 0; i < blocks.size(); i++) {
            block(blocks, i, INNER);
            page.line();
        }
    }

    private void block(List<Block> all, int at, int index) {
        switch (all.get(at)) {
            case Block.Heading heading ->
                    heading(heading, index, SpaceNeeded.ofHeading(all, at, wide));
            case Block.Paragraph paragraph -> {
                page.open("p", "class", ListTitle.isAt(all, at) ? "lead" : null);
                runs(paragraph.runs());
                page.close();
            }
            case Block.Items items -> items(items);
            case Block.Table table -> table(table);
            case Block.HeatMap map -> heatMap(map);
            case Block.Meter meter -> meter(meter);
            case Block.Figures figures -> figures(figures);
            case Block.Details details -> details(details);
            case Block.Callout callout -> callout(callout);
            case Block.CodeBlock code -> page.open("pre").element("code", code.text()).close();
            case Block.PageBreak _ -> page.open("div", "class", "page-break").close();
            case Block.Rule _ -> page.empty("hr");
            case Block.Chart chart -> {
                new HtmlChart(page, pdf).write(chart);
                if (!pdf) {
                    details(
                            new Block.Details(
                                    List.of(Run.plain("The figures of this picture")),
                                    List.of(chart.table()),
                                    null));
                }
            }
            case Block.Layout layout -> inner(layout.simpler());
        }
    }

    private @Nullable String room(double millimetres) {
        return pdf ? "-fs-page-break-min-height:" + Math.round(millimetres) + "mm" : null;
    }

    static String id(Block.Heading heading, int index) {
        String anchor = heading.anchor();
        return anchor == null ? "section-" + index : anchor;
    }

    /// No heading is more than one level below the one that it stands under: who listens to a page
    /// would look for what was skipped. It looks as its own level does all the same.
    private void heading(Block.Heading heading, int index, double room) {
        while (!above.isEmpty() && above.peek() >= heading.level()) {
            above.pop();
        }
        above.push(heading.level());
        // The title is h1.
        int level = Math.min(6, above.size() + 1);
        int look = Math.min(6, heading.level() + 1);
        page.element(
                "h" + level,
                heading.text(),
                "id",
                index == INNER ? heading.anchor() : id(heading, index),
                "class",
                level == look ? null : "as-h" + look,
                "style",
                room(room));
    }

    private void runs(List<Run> runs) {
        runs.forEach(this::run);
    }

    private void run(Run run) {
        String link = run.link();
        if (link != null) {
            page.open("a", "href", link, "rel", link.startsWith("#") ? null : "noreferrer");
        }
        String element =
                switch (run.style()) {
                    case PLAIN, NAME -> "";
                    case STRONG -> "strong";
                    case EMPHASIS -> "em";
                    case CODE -> "code";
                    case QUIET, GOOD, PARTLY, BAD -> "span";
                };
        if (!element.isEmpty()) {
            String ink = run.style().ink();
            page.open(element, "style", ink.isEmpty() ? null : "color:#" + ink);
        }
        String[] lines = XmlCharacters.text(run.text()).split("\n", -1);
        line(lines[0]);
        for (int i = 1; i < lines.length; i++) {
            page.empty("br");
            line(lines[i]);
        }
        if (!element.isEmpty()) {
            page.close();
        }
        if (link != null) {
            page.close();
        }
    }

    /// Dates and ids such as `ACC-07`, with the comma or bracket after them, are kept on one line:
    /// browsers would break them at a hyphen, and the library that makes PDFs before the comma.
    /// Browsers make columns as wide as their longest word, and are told which ones may break.
    private void line(String text) {
        marked(
                text,
                WHOLE,
                "whole",
                between -> {
                    if (pdf) {
                        page.text(between);
                    } else {
                        marked(between, LONG, "long", page::text);
                    }
                });
    }

    private void marked(String text, Pattern what, String css, Consumer<String> between) {
        Matcher found = what.matcher(text);
        int from = 0;
        while (found.find()) {
            between.accept(text.substring(from, found.start()));
            page.element("span", found.group(), "class", css);
            from = found.end();
        }
        between.accept(text.substring(from));
    }

    private void items(Block.Items items) {
        String start = items.first() == 1 ? null : String.valueOf(items.first());
        page.open(items.numbered() ? "ol" : "ul", "start", items.numbered() ? start : null);
        for (List<Block> item : items.items()) {
            page.open("li");
            inner(item);
            page.close();
        }
        page.close();
    }

    private void table(Block.Table table) {
        String kind =
                (table.repeatHeader() ? "table repeated" : "table")
                        + (table.columns().size() <= FEW ? " few" : "");
        scrolled(table.name());
        page.open("table", "class", kind, "style", room(SpaceNeeded.ofTable(table, wide)));
        page.element("caption", table.name(), "class", "unseen");
        page.open("colgroup");
        for (double share : ColumnWidths.shares(table, wide)) {
            page.empty("col", "style", "width:" + percent(share));
        }
        page.close().open("thead").open("tr");
        for (Block.Column column : table.columns()) {
            String css = column.alignment().css();
            page.element("th", column.title(), "scope", "col", "class", css);
        }
        page.close().close().line().open("tbody");
        for (List<Block.Cell> row : table.rows()) {
            page.open("tr");
            for (int i = 0; i < row.size(); i++) {
                cell(row.get(i), table.columns().get(i));
            }
            page.close().line();
        }
        page.close().close();
        endScrolled();
    }

    /// Begins what a narrow window scrolls, by a keyboard too.
    private void scrolled(String name) {
        if (!pdf) {
            page.open(
                    "div",
                    "class",
                    "scroll",
                    "role",
                    "region",
                    "tabindex",
                    "0",
                    "aria-label",
                    name);
        }
    }

    private void endScrolled() {
        if (!pdf) {
            page.close();
        }
    }

    private void cell(Block.Cell cell, Block.Column column) {
        page.open("td", "class", column.alignment().css() + " " + cell.tone().css());
        symbol(cell.tone());
        runs(cell.runs());
        page.close();
    }

    private void symbol(Tone tone) {
        if (tone != Tone.NONE) {
            page.element("span", tone.symbol(), "class", "symbol").text(pdf ? " " : "\u00a0");
        }
    }

    private void heatMap(Block.HeatMap map) {
        int columns = map.columnLabels().size();
        double column = ColumnWidths.heatColumn(columns);
        double width = ColumnWidths.HEAT_LABEL + columns * column;
        scrolled(map.title());
        page.open("table", "class", "heat", "style", "width:" + percent(width));
        page.element("caption", map.title()).open("colgroup");
        page.empty("col", "style", "width:" + percent(ColumnWidths.HEAT_LABEL / width)).close();
        page.open("thead").open("tr").open("td").close();
        map.columnLabels().forEach(label -> page.element("th", label, "scope", "col"));
        page.close().close().line().open("tbody");
        for (int i = 0; i < map.rowLabels().size(); i++) {
            page.open("tr").element("th", map.rowLabels().get(i), "scope", "row");
            map.cells().get(i).forEach(this::heat);
            page.close().line();
        }
        page.close().close();
        endScrolled();
    }

    private void heat(Block.HeatCell cell) {
        HeatColours heat = HeatColours.of(cell.intensity());
        page.open("td", "style", "background:#" + heat.paper() + ";color:#" + heat.ink());
        if (cell.anchor() == null) {
            page.element("span", cell.text());
        } else {
            String style = "color:#" + heat.ink();
            page.element("a", cell.text(), "href", "#" + cell.anchor(), "style", style);
        }
        page.close();
    }

    private void meter(Block.Meter meter) {
        double inside = meter.possible() == 0 ? 0 : meter.proven() / meter.possible();
        page.open("div", "class", "meter").element("p", meter.label(), "class", "meter-label");
        page.open("div", "class", "bar");
        page.open("div", "class", "possible", "style", "width:" + percent(meter.possible()));
        page.open("div", "class", "proven", "style", "width:" + percent(inside)).close();
        page.close().close().element("p", meter.text(), "class", "meter-text").close();
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f%%", 100 * share);
    }

    /// In rows of five. The library that makes PDFs cannot wrap them by itself, so the last row is
    /// filled up with empty ones.
    private void figures(Block.Figures figures) {
        List<Block.Figure> all = figures.figures();
        int columns = Math.clamp(all.size(), 1, MOST_FIGURES);
        for (int from = 0; from < all.size(); from += columns) {
            page.open("div", "class", "figures");
            for (int i = from; i < from + columns; i++) {
                if (i < all.size()) {
                    figure(all.get(i));
                } else {
                    page.open("div", "class", "no-figure").close();
                }
            }
            page.close();
        }
    }

    private void figure(Block.Figure figure) {
        page.open("div", "class", "figure " + figure.tone().css());
        page.open("p", "class", "number");
        symbol(figure.tone());
        page.text(figure.number()).close().element("p", figure.caption()).close();
    }

    private void details(Block.Details details) {
        page.open("details", "id", details.anchor()).open("summary");
        runs(details.summary());
        page.close().open("div", "class", "inside");
        inner(details.blocks());
        page.close().close();
    }

    private void callout(Block.Callout callout) {
        if (callout.tone() == Tone.NONE) {
            page.open("blockquote");
        } else {
            page.open("div", "class", "callout " + callout.tone().css());
            page.element("span", callout.tone().symbol(), "class", "symbol");
        }
        inner(callout.blocks());
        page.close();
    }
}
