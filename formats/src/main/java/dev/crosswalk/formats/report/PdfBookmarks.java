package dev.crosswalk.formats.report;

import java.util.List;

/// The outline that a PDF reader shows beside the pages: the headings of levels 1 and 2.
final class PdfBookmarks {
    private PdfBookmarks() {}

    static void write(Markup page, Report report) {
        List<Block> blocks = report.blocks();
        boolean inside = false;
        for (int i = 0; i < blocks.size(); i++) {
            if (!(blocks.get(i) instanceof Block.Heading heading) || heading.level() > 2) {
                continue;
            }
            if (heading.level() == 1 && inside) {
                page.close();
                inside = false;
            }
            String anchor = "#" + HtmlBlocks.id(heading, i);
            page.open("bookmark", "name", heading.text(), "href", anchor);
            if (heading.level() == 1) {
                inside = true;
            } else {
                page.close();
            }
        }
        if (inside) {
            page.close();
        }
    }
}
