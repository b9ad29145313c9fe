package dev.crosswalk.formats.report;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import com.openhtmltopdf.util.XRRuntimeException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/// The printed page as a PDF, with its own font for all of Latin, Greek, Cyrillic and the symbols.
final class PdfRenderer {
    static {
        // The library would report each step on standard error.
        XRLog.setLoggingEnabled(false);
    }

    private PdfRenderer() {}

    static byte[] pdf(Report report) {
        var builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        // Shown for characters that the font lacks; the library's own choice, "#", would look like
        // part of the text.
        builder.useReplacementText("\uFFFD");
        builder.useSVGDrawer(new PdfLines());
        builder.useUnicodeLineBreaker(new WordBreaks());
        builder.withHtmlContent(HtmlRenderer.print(report), null);
        font(builder, "DejaVu Sans", "DejaVuSansCondensed.ttf", 400, FontStyle.NORMAL);
        font(builder, "DejaVu Sans", "DejaVuSansCondensed-Bold.ttf", 700, FontStyle.NORMAL);
        font(builder, "DejaVu Sans", "DejaVuSansCondensed-Oblique.ttf", 400, FontStyle.ITALIC);
        font(builder, "DejaVu Sans Mono", "DejaVuSansMono.ttf", 400, FontStyle.NORMAL);
        var bytes = new ByteArrayOutputStream();
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.layout();
            renderer.createPDFWithoutClosing();
            PDDocument document = renderer.getPdfDocument();
            stable(document, report);
            document.save(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (XRRuntimeException e) {
            throw new Unprintable(
                    "the PDF library cannot lay it out: "
                            + String.valueOf(e.getMessage()).lines().findFirst().orElse(""),
                    e);
        }
        return bytes.toByteArray();
    }

    /// Replaces what the library sets by the clock and at random, so that the same report gives the
    /// same bytes.
    private static void stable(PDDocument document, Report report) {
        document.setDocumentId(0L);
        var information = new PDDocumentInformation();
        information.setTitle(XmlCharacters.text(report.title()));
        information.setAuthor(XmlCharacters.text(report.organisation()));
        information.setSubject(XmlCharacters.text(report.subtitle()));
        information.setKeywords(XmlCharacters.text(HtmlRenderer.facts(report)));
        information.setProducer("Crosswalk");
        document.setDocumentInformation(information);
        document.getDocumentCatalog().setLanguage("en");
        document.getDocumentCatalog().getCOSObject().removeItem(COSName.METADATA);
    }

    private static void font(
            PdfRendererBuilder builder, String family, String file, int weight, FontStyle style) {
        builder.useFont(() -> ReportResource.open("fonts/" + file), family, weight, style, true);
    }
}
