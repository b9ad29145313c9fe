package dev.crosswalk.formats.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The page around the blocks: head, style, title. Well-formed XML, because the PDF is made of it
/// too.
final class HtmlRenderer {
    /// Opens the details that a link leads into, and all details before the page is printed.
    /// Without it readers open them by hand.
    private static final String SCRIPT =
            """
            addEventListener('hashchange', show);
            addEventListener('beforeprint', () => {
              document.querySelectorAll('details').forEach(d => { d.open = true; });
            });
            function show() {
              const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
              for (let e = target; e; e = e.parentElement) {
                if (e.localName === 'details') { e.open = true; }
              }
              if (target) { target.scrollIntoView(); }
            }
            show();
            """;

    /// Elements inside each other that the JDK's reader of XML allows, which the library that makes
    /// PDFs reads the page with.
    private static final int DEEPEST = 100;

    /// Characters of a text in the margin of a page.
    private static final int MARGIN = 200;

    private HtmlRenderer() {}

    /// For browsers, on screen and on paper.
    static String page(Report report) {
        return page(report, SCRIPT);
    }

    /// The same where nothing may run: details are opened by hand.
    static String still(Report report) {
        return page(report, "");
    }

    private static String page(Report report, String script) {
        var page = new Markup();
        head(page, report, "report.css");
        page.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        page.empty("meta", "http-equiv", "Content-Security-Policy", "content", policy(script));
        page.close().line();
        body(page, report, false);
        if (!script.isEmpty()) {
            page.open("script").trusted(script).close();
        }
        page.close().close().line();
        return page.toString();
    }

    /// For the PDF.
    ///
    /// @throws Unprintable where its lists or quotations are too deep
    static String print(Report report) {
        var page = new Markup();
        head(page, report, "pdf.css");
        page.open("bookmarks");
        PdfBookmarks.write(page, report);
        page.close().close().line();
        body(page, report, true);
        page.close().close();
        if (page.deepest() > DEEPEST) {
            throw new Unprintable(
                    "its lists or quotations are nested too deeply for a PDF, which holds some 45"
                            + " levels of lists");
        }
        return page.toString();
    }

    private static void head(Markup page, Report report, String style) {
        page.trusted("<!DOCTYPE html>\n");
        page.open("html", "xmlns", "http://www.w3.org/1999/xhtml", "lang", "en").open("head");
        page.empty("meta", "charset", "utf-8").element("title", report.title());
        page.empty("meta", "name", "author", "content", report.organisation());
        page.empty("meta", "name", "description", "content", report.subtitle());
        page.open("style").trusted(ReportResource.text(style)).trusted(margins(report)).close();
    }

    private static void body(Markup page, Report report, boolean pdf) {
        String style = report.landscape() ? "wide" : report.dense() ? "dense" : null;
        page.open("body", "class", style).open("header").line();
        optional(page, "p", "organisation", report.organisation());
        page.element("h1", report.title()).line();
        optional(page, "p", "subtitle", report.subtitle());
        // The margins of pages have the content too.
        optional(page, "p", "facts", pdf ? report.date() : facts(report));
        page.close().line().open("main").line();
        new HtmlBlocks(page, report.landscape(), pdf).all(report.blocks());
        page.close().line();
    }

    /// `31 March 2026 · Content 2026.1`, without what is empty.
    static String facts(Report report) {
        String content = report.contentVersion();
        return Stream.of(report.date(), content.isEmpty() ? "" : "Content " + content)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static void optional(Markup page, String element, String style, String text) {
        if (!text.isEmpty()) {
            page.element(element, text, "class", style).line();
        }
    }

    /// The size of printed pages and the text in their margins, which CSS alone can say.
    private static String margins(Report report) {
        String style =
                "font-family: \"DejaVu Sans\", system-ui, sans-serif; font-size: 7.5pt; color:"
                        + " #56606c";
        return """
        @page { size: A4 %1$s;
          @top-left { %2$s; content: %3$s }
          @top-right { %2$s; content: %4$s }
          @bottom-left { %2$s; content: %5$s }
          @bottom-right { %2$s; content: "Page " counter(page) " of " counter(pages) } }
        @page :first { @top-left { content: "" } @top-right { content: "" } }
        """
                .formatted(
                        report.landscape() ? "landscape" : "portrait",
                        style,
                        css(report.organisation()),
                        css(report.title()),
                        css(facts(report)));
    }

    /// A CSS string in which everything but letters, digits and spaces is escaped, `</style>` too;
    /// cut where no margin has room for more of it.
    private static String css(String text) {
        var css = new StringBuilder("\"");
        XmlCharacters.cut(XmlCharacters.text(text), MARGIN)
                .codePoints()
                .forEach(c -> {
                    if (c == ' ' || (c < 128 && Character.isLetterOrDigit(c))) {
                        css.appendCodePoint(c);
                    } else {
                        // The space ends the escape, and is no part of the text.
                        css.append("\\%x ".formatted(c));
                    }
                });
        return css.append('"').toString();
    }

    /// Nothing may be fetched, and no script may run but ours.
    private static String policy(String script) {
        String still = "default-src 'none'; style-src 'unsafe-inline'";
        if (script.isEmpty()) {
            return still;
        }
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(script.getBytes(StandardCharsets.UTF_8));
            return "%s; script-src 'sha256-%s'"
                    .formatted(still, Base64.getEncoder().encodeToString(hash));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
