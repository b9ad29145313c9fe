package dev.crosswalk.formats.report;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The files that a report can become.
public enum Format {
    /// One page with nothing outside it: no font, script or picture from a network.
    HTML("html", "text/html; charset=utf-8"),
    /// The same for a frame that lets nothing run: without the script, which a browser would note
    /// as blocked.
    FRAME("frame", "text/html; charset=utf-8"),
    PDF("pdf", "application/pdf"),
    DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    /// The tables and heat maps, a sheet each, after a sheet "About" with the key numbers. Other
    /// blocks are left out.
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    /// In GitHub's flavour.
    MARKDOWN("md", "text/markdown; charset=utf-8"),
    /// The first table only.
    CSV("csv", "text/csv; charset=utf-8");

    private final String extension;
    private final String mediaType;

    Format(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    /// By extension, in any case: `md`.
    public static Optional<Format> of(String extension) {
        String wanted = extension.toLowerCase(Locale.ROOT);
        return Stream.of(values()).filter(f -> f.extension.equals(wanted)).findFirst();
    }

    public String extension() {
        return extension;
    }

    public String mediaType() {
        return mediaType;
    }

    /// The whole file. The same report gives the same bytes.
    public byte[] render(Report report) {
        return switch (this) {
            case HTML -> HtmlRenderer.page(report).getBytes(StandardCharsets.UTF_8);
            case FRAME -> HtmlRenderer.still(report).getBytes(StandardCharsets.UTF_8);
            case PDF -> PdfRenderer.pdf(report);
            case DOCX -> DocxRenderer.docx(report);
            case XLSX -> XlsxRenderer.xlsx(report);
            case MARKDOWN -> MarkdownRenderer.markdown(report).getBytes(StandardCharsets.UTF_8);
            case CSV -> CsvRenderer.csv(report).getBytes(StandardCharsets.UTF_8);
        };
    }
}
