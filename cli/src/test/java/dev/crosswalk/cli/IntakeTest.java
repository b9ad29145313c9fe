package dev.crosswalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.intake.ControlList;
import dev.crosswalk.answers.intake.IntakeAnswer;
import dev.crosswalk.answers.intake.IntakeRequest;
import dev.crosswalk.answers.intake.ListProblem;
import dev.crosswalk.answers.intake.ListedControl;
import dev.crosswalk.answers.intake.ListedTest;
import dev.crosswalk.answers.intake.Suggester;
import dev.crosswalk.answers.intake.TestResult;
import dev.crosswalk.cli.MadeUpPdf.Style;
import dev.crosswalk.content.Content;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntakeTest {
    private static final Content CONTENT = Content.bundled();

    @TempDir private static Path folder;

    @BeforeAll
    static void writeTheReport() throws IOException {
        MadeUpReport.write(folder);
    }

    private static IntakeAnswer read(Path file, String... columns) throws IOException {
        try {
            return IntakeAnswer.of(
                    new IntakeRequest(file.getFileName().toString(), List.of(columns)),
                    file,
                    CONTENT.library(),
                    Suggester.NONE);
        } catch (Refusal e) {
            throw new AssertionError(e.getMessage() + e.details(), e);
        }
    }

    /// Each line of a control and its tests, without their places.
    private static List<String> said(ControlList list) {
        List<String> said = new ArrayList<>();
        for (ListedControl c : list.controls()) {
            said.add(c.id() + " " + c.criteria() + " " + c.result() + " " + c.text());
            for (ListedTest t : c.tests()) {
                said.add("  " + t.text() + " | " + t.words() + " | " + t.result());
            }
        }
        return said;
    }

    @Nested
    class TheMadeUpReport {
        @Test
        void hasTwoExceptionsAndOneControlThatDidNotOperate() throws IOException {
            ControlList list = read(folder.resolve("report.csv")).list();

            assertThat(list.controls()).hasSize(64);
            assertThat(list.controls())
                    .filteredOn(c -> c.result() == TestResult.EXCEPTION)
                    .extracting(ListedControl::id)
                    .containsExactly("ACC-05", "CHG-01");
            assertThat(list.controls())
                    .filteredOn(c -> c.result() == null)
                    .extracting(ListedControl::id)
                    .containsExactly("OPS-07");
        }

        @ParameterizedTest
        @ValueSource(strings = {"pdf", "docx", "xlsx"})
        void listsTheSameInEachFormat(String format) throws IOException {
            assertThat(said(read(folder.resolve("report." + format)).list()))
                    .isEqualTo(said(read(folder.resolve("report.csv")).list()));
        }

        @ParameterizedTest
        @CsvSource({
            "ruled, repeats, upright",
            "ruled, once, upright",
            "ruled, repeats, turned",
            "plain, repeats, upright",
            "plain, once, upright",
            "plain, repeats, turned"
        })
        void listsTheSameHoweverItsTableIsDrawn(String lines, String headings, String page)
                throws IOException {
            Style style =
                    new Style(
                            lines.equals("ruled"),
                            headings.equals("repeats"),
                            false,
                            page.equals("turned"));
            Path file = folder.resolve(lines + headings + page + ".pdf");
            new MadeUpPdf(style).write(MadeUpReport.controls(), file);

            assertThat(said(read(file).list()))
                    .isEqualTo(said(read(folder.resolve("report.csv")).list()));
        }

        @ParameterizedTest
        @ValueSource(booleans = {true, false})
        void takesCriteriaFromTheHeadingsThatControlsStandUnder(boolean ruled)
                throws IOException {
            Path file = folder.resolve("grouped" + ruled + ".pdf");
            new MadeUpPdf(new Style(ruled, true, true, false))
                    .write(MadeUpReport.controls(), file);
            List<ListedControl> all = read(folder.resolve("report.csv")).list().controls();

            assertThat(read(file).list().controls())
                    .extracting(c -> c.id() + " " + c.criteria() + c.text())
                    .isEqualTo(
                            MadeUpReport.controls().stream()
                                    .map(c ->
                                            c.id()
                                                    + " ["
                                                    + c.criteria().split(",")[0]
                                                    + "]"
                                                    + c.text())
                                    .toList());
            assertThat(all).hasSize(64);
        }
    }
}
