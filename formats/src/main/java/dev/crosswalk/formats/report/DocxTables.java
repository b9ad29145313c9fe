package dev.crosswalk.formats.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/// Grids of WordprocessingML. Widths are in twentieths of a point.
final class DocxTables {
    private static final int MOST_FIGURES = 5;

    private final Markup xml;
    private final DocxRuns runs;
    private final int width;
    private final boolean wide;

    DocxTables(Markup xml, DocxRuns runs, int width, boolean wide) {
        this.wide = wide;
        this.xml = xml;
        this.runs = runs;
        this.width = width;
    }

    void table(Block.Table table) {
        List<Integer> widths = widths(ColumnWidths.shares(table, wide));
        start("Report", widths, table.name());
        row(table.repeatHeader());
        for (int i = 0; i < widths.size(); i++) {
            Block.Column column = table.columns().get(i);
            cell(widths.get(i), "", "bottom");
            paragraph("TableHeader", column.alignment());
            runs.write(List.of(Run.plain(column.title())));
            xml.close().close();
        }
        xml.close();
        for (List<Block.Cell> cells : table.rows()) {
            row(false);
            for (int i = 0; i < widths.size(); i++) {
                cell(cells.get(i), widths.get(i), table.columns().get(i).alignment());
            }
            xml.close().line();
        }
        xml.close().line();
    }

    private void cell(Block.Cell cell, int width, Block.Alignment alignment) {
        Tone tone = cell.tone();
        cell(width, tone == Tone.NONE ? "" : tone.paper(), "top");
        paragraph("TableText", alignment);
        if (tone != Tone.NONE) {
            runs.toned(tone.symbol() + " ", tone);
        }
        runs.write(cell.runs());
        xml.close().close();
    }

    void heatMap(Block.HeatMap map) {
        int columns = map.columnLabels().size();
        double share = ColumnWidths.heatColumn(columns);
        List<Integer> widths = new ArrayList<>(List.of((int) (ColumnWidths.HEAT_LABEL * width)));
        widths.addAll(Collections.nCopies(columns, (int) (share * width)));
        start("Heat", widths, map.title());
        row(true);
        label(widths.getFirst(), "");
        map.columnLabels().forEach(label -> label(widths.get(1), label));
        xml.close();
        for (int i = 0; i < map.rowLabels().size(); i++) {
            row(false);
            cell(widths.getFirst(), "", "center");
            boolean last = i + 1 == map.rowLabels().size();
            paragraph(last ? "TableText" : "HeatText", Block.Alignment.LEFT);
            runs.write(List.of(Run.plain(map.rowLabels().get(i))));
            xml.close().close();
            for (Block.HeatCell cell : map.cells().get(i)) {
                heat(cell, widths.get(1));
            }
            xml.close().line();
        }
        xml.close().line();
    }

    private void label(int width, String text) {
        cell(width, "", "bottom");
        paragraph("TableHeader", Block.Alignment.CENTRE);
        runs.write(List.of(Run.plain(text)));
        xml.close().close();
    }

    private void heat(Block.HeatCell cell, int width) {
        HeatColours heat = HeatColours.of(cell.intensity());
        cell(width, heat.paper(), "center");
        paragraph("TableText", Block.Alignment.CENTRE);
        if (cell.anchor() == null) {
            runs.coloured(cell.text(), heat.ink());
        } else {
            runs.link(cell.text(), cell.anchor(), heat.ink());
        }
        xml.close().close();
    }

    void meter(Block.Meter meter) {
        record Part(double share, String colour) {}
        List<Part> parts =
                Stream.of(
                                new Part(meter.proven(), "2B4A6B"),
                                new Part(meter.possible() - meter.proven(), "B4C9DE"),
                                new Part(1 - meter.possible(), "EAEDF1"))
                        .filter(part -> part.share() > 0.002)
                        .toList();
        List<Integer> widths = widths(parts.stream().map(Part::share).toList());
        start("Meter", widths, meter.label());
        xml.open("w:tr").open("w:trPr");
        xml.empty("w:trHeight", "w:val", "160", "w:hRule", "exact").close();
        for (int i = 0; i < parts.size(); i++) {
            cell(widths.get(i), parts.get(i).colour(), "center");
            paragraph("Spacer", Block.Alignment.LEFT);
            xml.close().close();
        }
        xml.close().close().line();
    }

    void figures(Block.Figures figures) {
        List<Block.Figure> all = figures.figures();
        int columns = Math.clamp(all.size(), 1, MOST_FIGURES);
        start("Figures", widths(Collections.nCopies(columns, 1.0)), "");
        for (int from = 0; from < all.size(); from += columns) {
            row(false);
            for (int i = from; i < from + columns; i++) {
                figure(i < all.size() ? all.get(i) : new Block.Figure("", ""), width / columns);
            }
            xml.close().line();
        }
        xml.close().line();
    }

    private void figure(Block.Figure figure, int width) {
        cell(width, figure.caption().isEmpty() ? "" : "F5F7F9", "top");
        paragraph("Number", Block.Alignment.LEFT);
        Tone tone = figure.tone();
        String ink = tone == Tone.NONE ? "2B4A6B" : tone.ink();
        runs.coloured((tone.symbol() + "\u00a0" + figure.number()).strip(), ink);
        xml.close();
        paragraph("Small", Block.Alignment.LEFT);
        runs.write(List.of(Run.plain(figure.caption())));
        xml.close().close();
    }

    private void start(String style, List<Integer> widths, String name) {
        int sum = widths.stream().mapToInt(w -> w).sum();
        xml.open("w:tbl").open("w:tblPr").empty("w:tblStyle", "w:val", style);
        xml.empty("w:tblW", "w:w", String.valueOf(sum), "w:type", "dxa");
        xml.empty("w:tblLayout", "w:type", "fixed");
        if (!name.isEmpty()) {
            xml.empty("w:tblCaption", "w:val", name);
        }
        xml.close();
        xml.open("w:tblGrid");
        widths.forEach(w -> xml.empty("w:gridCol", "w:w", String.valueOf(w)));
        xml.close().line();
    }

    private void row(boolean header) {
        xml.open("w:tr").open("w:trPr").empty("w:cantSplit");
        if (header) {
            xml.empty("w:tblHeader");
        }
        xml.close();
    }

    private void cell(int width, String paper, String vertical) {
        xml.open("w:tc").open("w:tcPr");
        xml.empty("w:tcW", "w:w", String.valueOf(width), "w:type", "dxa");
        if (!paper.isEmpty()) {
            xml.empty("w:shd", "w:val", "clear", "w:color", "auto", "w:fill", paper);
        }
        xml.empty("w:vAlign", "w:val", vertical).close();
    }

    private void paragraph(String style, Block.Alignment alignment) {
        xml.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", style);
        if (alignment != Block.Alignment.LEFT) {
            xml.empty("w:jc", "w:val", alignment.css());
        }
        xml.close();
    }

    private List<Integer> widths(List<Double> shares) {
        double sum = shares.stream().mapToDouble(share -> share).sum();
        return shares.stream().map(share -> (int) Math.round(width * share / sum)).toList();
    }
}
