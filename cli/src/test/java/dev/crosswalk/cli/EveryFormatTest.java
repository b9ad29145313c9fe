package dev.crosswalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Each report of the sample in each of its formats: whatever file a reader is handed, it says the
/// same.
class EveryFormatTest {
    /// What a row of a table is of: the id of a control, requirement or risk, in bold.
    private static final Pattern ROW =
            Pattern.compile("\\| \\[?\\*\\*([A-Z0-9][A-Za-z0-9.-]*\\d)\\*\\*");

    /// `- ✓ **63 of 81** controls in place and shown`
    private static final Pattern FIGURE =
            Pattern.compile("(?m)^- (?:\\S )?\\*\\*(\\d[^*]*)\\*\\* ");

    private static final Pattern TAG = Pattern.compile("<[^>]*>");

    @TempDir private static Path folder;
    private static String programme = "";

    @BeforeAll
    static void makeTheSample() {
        programme = folder.resolve("sample").toString();
        assertThat(Run.of("init", "--sample", programme).err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gap",
                "crosswalk",
                "controls",
                "soa",
                "documented-information",
                "plan",
                "checklist",
                "management"
            })
    void aReportHasTheSameRowsAndFiguresInAllFormats(String kind) throws IOException {
        String markdown = plain(text(kind, "md"));
        Set<String> said = found(ROW, markdown);
        said.addAll(found(FIGURE, markdown));

        assertThat(said).hasSizeGreaterThan(10);
        for (String format : new String[] {"html", "pdf", "docx", "xlsx"}) {
            String text = plain(text(kind, format));
            assertThat(text).as(format).contains(said);
            assertThat(text).as(format).contains("Example Invoices Ltd", "15 October 2026");
            // What is for the organisation to set stands in brackets.
            assertThat(text).as(format).doesNotContain("{{");
        }
    }

    /// What shows a control today says nothing of the months that an auditor samples.
    @ParameterizedTest
    @ValueSource(strings = {"md", "html", "pdf", "docx", "xlsx"})
    void aRowOfTheStatementOfApplicabilitySaysWhatDeviatedBesideWhatItCounts(String format)
            throws IOException {
        String text = plain(text("soa", format));

        assertThat(text).contains("overdue: RSK-05");
        if (format.equals("pdf")) {
            // A narrow column breaks it.
            assertThat(text).contains("deviated in the");
        } else {
            assertThat(text)
                    .contains("deviated in the window: SUP-02", "deviated in the window: DEV-08");
        }
    }

    private static String text(String kind, String format) throws IOException {
        Path file = folder.resolve(kind + "." + format);
        Run run =
                Run.of(
                        "report",
                        kind,
                        "--programme",
                        programme,
                        "--as-of",
                        "2026-10-15",
                        "--output",
                        file.toString());
        assertThat(run.err()).isEmpty();
        byte[] bytes = Files.readAllBytes(file);
        return switch (format) {
            case "pdf" -> {
                try (var document = Loader.loadPDF(bytes)) {
                    yield new PDFTextStripper().getText(document);
                }
            }
            case "docx", "xlsx" -> unzipped(bytes);
            case "html" -> TAG.matcher(string(bytes)).replaceAll("");
            default -> string(bytes);
        };
    }

    /// The texts of all parts; tags between them end a word.
    private static String unzipped(byte[] bytes) throws IOException {
        StringBuilder text = new StringBuilder();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                text.append(TAG.matcher(string(zip.readAllBytes())).replaceAll("\n"));
            }
        }
        return text.toString();
    }

    private static String string(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static String plain(String text) {
        return text.replace("&#xa0;", " ").replace('\u00a0', ' ');
    }

    private static Set<String> found(Pattern pattern, String text) {
        Set<String> found = new TreeSet<>();
        pattern.matcher(text).results().forEach(m -> found.add(m.group(1).strip()));
        return found;
    }
}
