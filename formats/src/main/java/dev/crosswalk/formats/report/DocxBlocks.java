package dev.crosswalk.formats.report;

import java.util.ArrayList;
import java.util.List;

/// Blocks as paragraphs and tables of WordprocessingML.
final class DocxBlocks {
    static final String LINK = "link";

    /// What one level of a list is indented by, in twentieths of a point; lists.xml says the same.
    private static final int INDENT = 360;

    private static final int DEEPEST = 8;
    private static final int BULLETS = 1;

    private final Markup xml;
    private final DocxRuns runs;
    private final DocxTables tables;
    private final List<Numbered> numbered = new ArrayList<>();

    // Where the next paragraph stands: the level of the list that it is in, -1 for none; the number
    // of the list whose marker it is to have, 0 for none; the callout that it is in, and the symbol
    // that it is to begin with. Only the first paragraph of an item or a callout has a marker or a
    // symbol.
    private int level = -1;
    private int marker;
    private Tone callout = Tone.NONE;
    private String symbol = "";
    private boolean newPage;
    private boolean lead;

    /// A numbered list, which counts for itself.
    record Numbered(int level, int first) {}

    DocxBlocks(Markup xml, int width, boolean wide) {
        this.xml = xml;
        this.runs = new DocxRuns(xml);
        this.tables = new DocxTables(xml, runs, width, wide);
    }

    List<Numbered> numbered() {
        return numbered;
    }

    List<String> addresses() {
        return runs.addresses();
    }

    void blocks(List<Block> blocks) {
        for (int i = 0; i < blocks.size(); i++) {
            lead = ListTitle.isAt(blocks, i);
            block(blocks.get(i));
        }
        lead = false;
    }

    void styled(String style, String text) {
        paragraph(style, List.of(Run.plain(text)));
    }

    private void block(Block block) {
        switch (block) {
            case Block.Heading heading -> {
                start("Heading" + heading.level());
                runs.anchored(heading.anchor(), List.of(Run.plain(heading.text())));
                xml.close().line();
            }
            case Block.Paragraph paragraph -> paragraph("BodyText", paragraph.runs());
            case Block.Items items -> items(items);
            case Block.Table table -> table(() -> tables.table(table));
            case Block.HeatMap map -> {
                styled("Caption", map.title());
                table(() -> tables.heatMap(map));
            }
            case Block.Meter meter -> {
                styled("Caption", meter.label());
                table(() -> tables.meter(meter));
                styled("Small", meter.text());
            }
            case Block.Figures figures -> table(() -> tables.figures(figures));
            case Block.Details details -> {
                start("Summary");
                runs.anchored(details.anchor(), details.summary());
                xml.close().line();
                blocks(details.blocks());
            }
            case Block.Callout inner -> callout(inner);
            case Block.CodeBlock code -> styled("Code", code.text());
            case Block.PageBreak _ -> newPage = true;
            case Block.Rule _ -> paragraph("Rule", List.of());
            case Block.Layout layout -> blocks(layout.simpler());
        }
    }

    private void paragraph(String style, List<Run> text) {
        start(style);
        runs.write(text);
        xml.close().line();
    }

    /// Opens a paragraph. The order of its properties is the schema's.
    private void start(String style) {
        boolean quote = callout == Tone.NONE && symbol.equals(">");
        xml.open("w:p").open("w:pPr");
        xml.empty("w:pStyle", "w:val", quote ? "Quote" : style);
        if (lead) {
            xml.empty("w:keepNext");
            lead = false;
        }
        if (newPage) {
            xml.empty("w:pageBreakBefore");
            newPage = false;
        }
        if (marker > 0) {
            xml.open("w:numPr").empty("w:ilvl", "w:val", String.valueOf(level));
            xml.empty("w:numId", "w:val", String.valueOf(marker)).close();
        }
        if (callout != Tone.NONE) {
            border();
        }
        indent();
        xml.close();
        if (callout != Tone.NONE && !symbol.isEmpty()) {
            runs.toned(symbol + "  ", callout);
            symbol = "";
        }
        marker = 0;
    }

    private void border() {
        xml.open("w:pBdr");
        side("top", "4", "5", callout.paper());
        side("left", "24", "8", callout.ink());
        side("bottom", "4", "5", callout.paper());
        xml.close();
        xml.empty("w:shd", "w:val", "clear", "w:color", "auto", "w:fill", callout.paper());
    }

    private void side(String side, String size, String space, String colour) {
        xml.empty(
                "w:" + side, "w:val", "single", "w:sz", size, "w:space", space, "w:color", colour);
    }

    private void indent() {
        int left = INDENT * (level + 1) + (callout == Tone.NONE ? 0 : 240);
        if (left > 0 && marker == 0) {
            xml.empty("w:ind", "w:left", String.valueOf(left));
        }
    }

    private void items(Block.Items items) {
        int before = level;
        level = Math.min(DEEPEST, level + 1);
        int list = BULLETS;
        if (items.numbered()) {
            numbered.add(new Numbered(level, items.first()));
            list = BULLETS + numbered.size();
        }
        for (List<Block> item : items.items()) {
            marker = list;
            if (item.isEmpty() || !(item.getFirst() instanceof Block.Paragraph)) {
                // An item that begins with a list or a table has its marker on a line above that.
                paragraph("ListParagraph", List.of());
            }
            for (Block block : item) {
                if (block instanceof Block.Paragraph paragraph) {
                    paragraph("ListParagraph", paragraph.runs());
                } else {
                    block(block);
                }
            }
        }
        level = before;
    }

    private void callout(Block.Callout inner) {
        Tone before = callout;
        String symbolBefore = symbol;
        callout = inner.tone();
        symbol = callout == Tone.NONE ? ">" : callout.symbol();
        blocks(inner.blocks());
        callout = before;
        symbol = symbolBefore;
    }

    private void table(Runnable write) {
        if (newPage) {
            paragraph("Spacer", List.of());
        }
        write.run();
        // Two tables in a row would become one, and a document may not end with one.
        xml.trusted("<w:p><w:pPr><w:pStyle w:val=\"Spacer\"/></w:pPr></w:p>").line();
    }
}
