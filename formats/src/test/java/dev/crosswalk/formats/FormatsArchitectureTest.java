package dev.crosswalk.formats;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class FormatsArchitectureTest {
    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("dev.crosswalk");

    /// A rule over nothing always holds.
    @Test
    void theRulesSeeTheWholeModule() {
        assertThat(CLASSES).hasSizeGreaterThan(60);
    }

    @Test
    void theModuleKnowsNoOtherModule() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.crosswalk.engine..",
                        "dev.crosswalk.content..",
                        "dev.crosswalk.planner..",
                        "dev.crosswalk.cli..")
                .check(CLASSES);
    }

    @Test
    void eachLibraryIsKnownInOnePlace() {
        only("com.openhtmltopdf..", "PdfRenderer|PdfLines|WordBreaks");
        only("org.apache.pdfbox..", "PdfRenderer|PdfContent|PdfRows|PdfPictures?");
        only("org.dhatim..", "XlsxRenderer|XlsxWriter");
        only("de.siegmar..", "CsvRecords|CsvRenderer|CsvSheet|Grids");
        only("org.commonmark..", "Markdown|BlockReader|InlineReader|MarkdownRows");
    }

    private static void only(String library, String simpleNames) {
        noClasses()
                .that()
                .haveNameNotMatching(".*[.](" + simpleNames + ")([$].*)?")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(CLASSES);
    }

    @Test
    void nothingReadsTheClock() {
        noClasses()
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .check(CLASSES);
        classes().should().notBeAnnotatedWith(Deprecated.class).check(CLASSES);
    }
}
