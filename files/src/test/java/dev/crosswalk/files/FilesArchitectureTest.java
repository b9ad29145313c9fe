package dev.crosswalk.files;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.crosswalk.content.SharedFields;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FilesArchitectureTest {
    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("dev.crosswalk.files");

    /// A rule over nothing always holds.
    @Test
    void eachClassWasScanned() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("target/classes/dev/crosswalk/files"))) {
            long compiled = files.filter(f -> f.toString().endsWith(".class")).count();

            assertThat(CLASSES.stream().filter(c -> c.getSource().isPresent()))
                    .hasSize((int) compiled)
                    .extracting(JavaClass::getSimpleName)
                    .contains("ProgrammeFolder", "Revisions", "FolderWrite", "DocumentFolder");
        }
    }

    @Test
    void noPackagesKnowEachOtherInACircle() {
        slices().matching("dev.crosswalk.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void onlyRevisionsKnowGit() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.crosswalk.files.revision")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.eclipse.jgit..")
                .check(CLASSES);
    }

    @Test
    void filesKnowNoPaperNoSolverAndNoAnswer() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.crosswalk.papers..",
                        "dev.crosswalk.planner..",
                        "dev.crosswalk.answers..")
                .check(CLASSES);
    }

    /// Evidence may lie in a workbook; how anything is shown is nothing that files know.
    @Test
    void ofFormatsFilesKnowWorkbooksAlone() {
        noClasses()
                .should()
                .dependOnClassesThat(
                        resideInAPackage("dev.crosswalk.formats..")
                                .and(resideOutsideOfPackage("dev.crosswalk.formats.workbook")))
                .check(CLASSES);
    }

    @Test
    void nothingAsksWhatDayItIs() {
        noClasses()
                .should()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.Clock.class, "systemUTC")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(CLASSES);
    }

    /// A server answers for many at once: what one of them waits for or sets concerns no other.
    @Test
    void noFieldIsSharedByTheWholeProcessAndChanges() {
        SharedFields.NONE_CHANGES.check(CLASSES);
    }
}
