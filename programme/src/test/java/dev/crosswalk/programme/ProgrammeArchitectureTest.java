package dev.crosswalk.programme;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ProgrammeArchitectureTest {
    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("dev.crosswalk.programme");

    /// A rule over nothing always holds.
    @Test
    void theRulesSeeTheWholeModule() {
        assertThat(CLASSES)
                .hasSizeGreaterThan(60)
                .extracting(JavaClass::getSimpleName)
                .contains("Programme", "Standing", "Agenda", "Changes", "Checklist", "Revisions");
    }

    @Test
    void onlyRevisionsAndTheMergeOfDocumentsKnowGit() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "dev.crosswalk.programme.revision", "dev.crosswalk.programme.document")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.eclipse.jgit..")
                .check(CLASSES);
    }

    @Test
    void whatIsJudgedKnowsNoFiles() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "dev.crosswalk.programme",
                        "dev.crosswalk.programme.standing",
                        "dev.crosswalk.programme.change",
                        "dev.crosswalk.programme.checklist")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.nio.file..", "java.io..", "dev.crosswalk.programme.folder")
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
                .callMethod(System.class, "currentTimeMillis")
                .check(CLASSES);
    }
}
