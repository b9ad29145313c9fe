package dev.crosswalk.formats.report;

import dev.crosswalk.formats.office.StableZip;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipOutputStream;

/// A report as a word processor's document: the parts around the text that [DocxBlocks] writes.
final class DocxRenderer {
    private static final String DECLARATION =
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String OFFICE =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String WORD =
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// Of all pages, in twentieths of a point: A4 and its margins.
    private static final int SHORT = 11906;

    private static final int LONG = 16838;
    private static final int MARGIN = 1000;

    private final Report report;
    private final ZipOutputStream zip;

    private DocxRenderer(Report report, ZipOutputStream zip) {
        this.report = report;
        this.zip = zip;
    }

    static byte[] docx(Report report) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            new DocxRenderer(report, zip).parts();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void parts() throws IOException {
        fixed("[Content_Types].xml", "content-types.xml");
        fixed("_rels/.rels", "package.rels");
        fixed("word/styles.xml", "styles.xml");
        fixed("word/settings.xml", "settings.xml");
        fixed("word/fontTable.xml", "fonts.xml");
        part("docProps/core.xml", properties());
        var body = root("w:document");
        var blocks = new DocxBlocks(body.open("w:body"), textWidth(), report.landscape());
        title(blocks);
        blocks.blocks(report.blocks());
        section(body);
        part("word/document.xml", body.close().close());
        part("word/numbering.xml", numbering(blocks.numbered()));
        part("word/_rels/document.xml.rels", relationships(blocks.addresses()));
        part("word/header1.xml", header());
        part("word/footer1.xml", footer());
    }

    private int textWidth() {
        return (report.landscape() ? LONG : SHORT) - 2 * MARGIN;
    }

    private void title(DocxBlocks blocks) {
        if (!report.organisation().isEmpty()) {
            blocks.styled("Organisation", report.organisation());
        }
        blocks.styled("Title", report.title());
        if (!report.subtitle().isEmpty()) {
            blocks.styled("Subtitle", report.subtitle());
        }
        blocks.styled("Facts", report.date());
    }

    private void section(Markup body) {
        body.open("w:sectPr");
        body.empty("w:headerReference", "w:type", "default", "r:id", "rId3");
        body.empty("w:footerReference", "w:type", "default", "r:id", "rId4");
        boolean wide = report.landscape();
        body.empty(
                "w:pgSz",
                "w:w",
                String.valueOf(wide ? LONG : SHORT),
                "w:h",
                String.valueOf(wide ? SHORT : LONG),
                "w:orient",
                wide ? "landscape" : null);
        String margin = String.valueOf(MARGIN);
        body.empty(
                "w:pgMar",
                "w:top",
                "1300",
                "w:right",
                margin,
                "w:bottom",
                "1200",
                "w:left",
                margin,
                "w:header",
                "620",
                "w:footer",
                "560",
                "w:gutter",
                "0");
        body.close();
    }

    private Markup header() {
        Markup header = root("w:hdr");
        sides(header, "Header", report.organisation()).text(report.title()).close().close();
        return header.close().close();
    }

    private Markup footer() {
        Markup footer = root("w:ftr");
        sides(footer, "Footer", HtmlRenderer.facts(report)).text("Page ").close().close();
        field(footer, "PAGE");
        space(footer.open("w:r"), "w:t").text(" of ").close().close();
        field(footer, "NUMPAGES");
        return footer.close().close();
    }

    /// Begins a line of the margin: the text is at its left edge, and what is written next stands
    /// at its right edge, until the caller closes the elements that are open.
    private Markup sides(Markup xml, String style, String left) {
        xml.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", style).open("w:tabs");
        String right = String.valueOf(textWidth());
        xml.empty("w:tab", "w:val", "right", "w:pos", right).close().close();
        space(xml.open("w:r"), "w:t").text(left).close().empty("w:tab").close();
        return space(xml.open("w:r"), "w:t");
    }

    private static Markup space(Markup xml, String element) {
        return xml.open(element, "xml:space", "preserve");
    }

    /// A page number, which word processors calculate; what shows it without doing so says 1.
    private static void field(Markup xml, String instruction) {
        xml.open("w:fldSimple", "w:instr", instruction);
        xml.open("w:r").element("w:t", "1").close().close();
    }

    private static Markup numbering(List<DocxBlocks.Numbered> lists) {
        Markup xml = root("w:numbering");
        xml.trusted(ReportResource.text("docx/lists.xml"));
        xml.open("w:num", "w:numId", "1").empty("w:abstractNumId", "w:val", "0").close();
        for (int i = 0; i < lists.size(); i++) {
            DocxBlocks.Numbered list = lists.get(i);
            xml.open("w:num", "w:numId", String.valueOf(i + 2));
            xml.empty("w:abstractNumId", "w:val", "1");
            xml.open("w:lvlOverride", "w:ilvl", String.valueOf(list.level()));
            xml.empty("w:startOverride", "w:val", String.valueOf(list.first())).close().close();
        }
        return xml.close();
    }

    private static Markup relationships(List<String> addresses) {
        Markup xml =
                start().open(
                                "Relationships",
                                "xmlns",
                                "http://schemas.openxmlformats.org/package/2006/relationships");
        String[] own = {"styles", "numbering", "header", "footer", "settings", "fontTable"};
        String[] files = {
            "styles.xml",
            "numbering.xml",
            "header1.xml",
            "footer1.xml",
            "settings.xml",
            "fontTable.xml"
        };
        for (int i = 0; i < own.length; i++) {
            String type = OFFICE + "/" + own[i];
            xml.empty("Relationship", "Id", "rId" + (i + 1), "Type", type, "Target", files[i]);
        }
        for (int i = 0; i < addresses.size(); i++) {
            xml.empty(
                    "Relationship",
                    "Id",
                    DocxBlocks.LINK + i,
                    "Type",
                    OFFICE + "/hyperlink",
                    "Target",
                    addresses.get(i),
                    "TargetMode",
                    "External");
        }
        return xml.close();
    }

    private Markup properties() {
        Markup xml =
                start().open(
                                "cp:coreProperties",
                                "xmlns:cp",
                                "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
                                "xmlns:dc",
                                "http://purl.org/dc/elements/1.1/");
        xml.element("dc:title", report.title()).element("dc:subject", report.subtitle());
        xml.element("dc:creator", report.organisation());
        xml.element("cp:keywords", HtmlRenderer.facts(report));
        return xml.close();
    }

    private static Markup start() {
        return new Markup().trusted(DECLARATION);
    }

    private static Markup root(String element) {
        return start().open(element, "xmlns:w", WORD, "xmlns:r", OFFICE);
    }

    private void fixed(String name, String resource) throws IOException {
        part(name, start().trusted(ReportResource.text("docx/" + resource)));
    }

    private void part(String name, Markup xml) throws IOException {
        zip.putNextEntry(StableZip.entry(name));
        zip.write(xml.toString().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
