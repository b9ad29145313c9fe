package dev.crosswalk.formats.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class HtmlRendererTest {
    private static Document parsed(String html) throws Exception {
        var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        return builder.parse(new InputSource(new StringReader(html)));
    }

    private static List<Element> elements(Document document, String name) {
        var nodes = document.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    private static List<String> attributes(Document document, String element, String name) {
        return elements(document, element).stream()
                .map(e -> e.getAttribute(name))
                .filter(value -> !value.isEmpty())
                .toList();
    }

    @Nested
    class AnyText {
        @Test
        void isShownAndNeverObeyed() throws Exception {
            for (long seed = 0; seed < 400; seed++) {
                Report report = OddReport.of(seed);

                Document page = parsed(HtmlRenderer.page(report));

                assertThat(elements(page, "script")).as("seed %d", seed).hasSize(1);
                assertThat(elements(page, "style")).as("seed %d", seed).hasSize(1);
                assertThat(elements(page, "b")).as("seed %d", seed).isEmpty();
                assertThat(attributes(page, "a", "href"))
                        .as("seed %d", seed)
                        .allMatch(href -> href.matches("(?s)(#|https://).*"));
                String title = elements(page, "h1").getFirst().getTextContent();
                assertThat(title).as("seed %d", seed).isEqualTo(XmlCharacters.text(report.title()));
            }
        }

        @Test
        void thatCssCouldTakeForItsOwnStaysText() {
            var report = new Report("</style>\"; x", "", "a\\b", "", "", List.of(), false);

            assertThat(HtmlRenderer.page(report))
                    .doesNotContain("</style>\"")
                    .contains("\\3c \\2f style\\3e \\22 \\3b  x");
        }
    }

    @Nested
    class ThePage {
        private final String html = HtmlRenderer.page(SampleReport.of(5, false));

        @Test
        void fetchesNothing() throws Exception {
            Document page = parsed(html);

            assertThat(html).contains("default-src 'none'").doesNotContain("@import", "url(");
            for (String element : List.of("link", "img", "iframe", "object", "svg")) {
                assertThat(elements(page, element)).isEmpty();
            }
            assertThat(attributes(page, "script", "src")).isEmpty();
        }

        @Test
        void hasNoScriptInAFrameAndIsTheSameBesides() {
            String still = HtmlRenderer.still(SampleReport.of(5, false));

            assertThat(still)
                    .doesNotContain("<script", "script-src")
                    .contains("default-src 'none'");
            assertThat(html.replaceAll("(?s)<script>.*</script>|; script-src 'sha256-[^']*'", ""))
                    .isEqualTo(still);
        }

        @Test
        void linksLeadSomewhereAndNamesAreGivenOnce() throws Exception {
            Document page = parsed(html);

            List<String> ids = attributes(page, "*", "id");
            Set<String> targets = new HashSet<>();
            attributes(page, "a", "href").forEach(href -> targets.add(href.substring(1)));

            assertThat(ids).doesNotHaveDuplicates().containsAll(targets);
            assertThat(targets).contains("CC6", "gap");
        }

        @Test
        void tellsItsLanguageAndItsHeaders() throws Exception {
            Document page = parsed(html);

            assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo("en");
            assertThat(elements(page, "th"))
                    .isNotEmpty()
                    .allMatch(th -> th.getAttribute("scope").matches("col|row"));
            assertThat(elements(page, "table"))
                    .allMatch(table -> table.getElementsByTagName("caption").getLength() == 1);
            assertThat(elements(page, "h1")).hasSize(1);
        }

        /// A browser makes a column as wide as its longest word, which a long one must not be; what
        /// does not fit the window then can be scrolled to, and paper has room enough.
        @Test
        void breaksOnlyWordsThatNoColumnHasRoomFor() throws Exception {
            var columns = List.of(new Block.Column("Name", 1));
            var cell = new Block.Cell("Donaudampfschifffahrt of ACC-07, well-established-names");
            var table = new Block.Table("T", columns, List.of(List.of(cell)));
            var report = new Report("t", "", "", "", "", List.of(table), false);
            Document page = parsed(HtmlRenderer.page(report));

            assertThat(elements(page, "span"))
                    .filteredOn(span -> span.getAttribute("class").equals("long"))
                    .extracting(Element::getTextContent)
                    .containsExactly("Donaudampfschifffahrt");
            assertThat(elements(page, "table"))
                    .extracting(t -> ((Element) t.getParentNode()).getAttribute("class"))
                    .containsExactly("scroll");
            String[] css = ReportResource.text("report.css").split("@media print", 2);
            assertThat(css[0])
                    .contains(".scroll { overflow-x: auto;")
                    .doesNotContain(".table { table-layout: fixed");
            assertThat(css[1])
                    .contains(".scroll { overflow: visible; }", ".table { table-layout: fixed;");
        }

        @Test
        void itsHeadingsSkipNoLevel() throws Exception {
            Report report =
                    new Report(
                            "Title",
                            List.of(
                                    new Block.Heading(2, "First"),
                                    new Block.Heading(2, "Beside it"),
                                    new Block.Heading(1, "Above"),
                                    new Block.Heading(3, "Below"),
                                    new Block.Heading(2, "Less far below")));

            String html = HtmlRenderer.page(report);

            assertThat(html)
                    .containsPattern("<h2[^>]*class=\"as-h3\"[^>]*>First")
                    .containsPattern("<h2[^>]*class=\"as-h3\"[^>]*>Beside it")
                    .containsPattern("<h2[^>]*>Above")
                    .containsPattern("<h3[^>]*class=\"as-h4\"[^>]*>Below")
                    .containsPattern("<h3[^>]*>Less far below");
        }

        @Test
        void keepsABracketWithTheIdBehindIt() {
            Report report =
                    new Report(
                            "Title",
                            List.of(new Block.Paragraph("on record (SUP-01), since 2026-01-01.")));

            assertThat(HtmlRenderer.page(report))
                    .contains("<span class=\"whole\">(SUP-01),</span>");
        }

        @Test
        void aKeyboardReachesEachTableThatMayHaveToBeScrolled() throws Exception {
            Document page = parsed(html);

            assertThat(elements(page, "table"))
                    .isNotEmpty()
                    .extracting(t -> (Element) t.getParentNode())
                    .allSatisfy(around -> {
                        assertThat(around.getAttribute("tabindex")).isEqualTo("0");
                        assertThat(around.getAttribute("role")).isEqualTo("region");
                        assertThat(around.getAttribute("aria-label")).isNotEmpty();
                    });
        }

        @Test
        void repeatsTheTitlesOfATableOnEachPrintedPage() {
            assertThat(html).contains("thead { display: table-header-group; }");
            assertThat(html).contains("table class=\"table repeated\"");
        }
    }

    @Nested
    class Colours {
        /// As WCAG 2 computes it.
        private static double contrast(String a, String b) {
            double light = Math.max(luminance(a), luminance(b));
            double dark = Math.min(luminance(a), luminance(b));
            return (light + 0.05) / (dark + 0.05);
        }

        private static double luminance(String colour) {
            double[] weights = {0.2126, 0.7152, 0.0722};
            double sum = 0;
            for (int i = 0; i < 3; i++) {
                double c = Integer.parseInt(colour.substring(2 * i, 2 * i + 2), 16) / 255.0;
                double linear = c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
                sum += weights[i] * linear;
            }
            return sum;
        }

        @Test
        void ofAHeatMapCanBeReadAtEveryIntensity() {
            for (int i = 0; i <= 1000; i++) {
                HeatColours heat = HeatColours.of(i / 1000.0);

                assertThat(contrast(heat.paper(), heat.ink()))
                        .as("at %d", i)
                        .isGreaterThanOrEqualTo(4.5);
            }
        }

        @Test
        void ofATextCanBeReadOnItsBackground() {
            var pair =
                    java.util.regex.Pattern.compile(
                            "background: #([0-9a-f]{6}); color: #([0-9a-f]{6})");
            for (String file : List.of("report.css", "pdf.css")) {
                var pairs = pair.matcher(ReportResource.text(file)).results().toList();

                assertThat(pairs).hasSizeGreaterThan(3);
                pairs.forEach(p ->
                        assertThat(contrast(p.group(1), p.group(2))).isGreaterThanOrEqualTo(4.5));
            }
            for (Tone tone : Tone.values()) {
                assertThat(contrast(tone.ink(), tone.paper())).isGreaterThanOrEqualTo(4.5);
            }
        }

        @Test
        void areNeverAlone() {
            for (Tone tone : Tone.values()) {
                assertThat(tone.symbol().isEmpty()).isEqualTo(tone == Tone.NONE);
            }
        }
    }
}
