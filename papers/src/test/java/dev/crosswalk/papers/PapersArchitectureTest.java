package dev.crosswalk.papers;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PapersArchitectureTest {
    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("dev.crosswalk.papers");

    /// A rule over nothing always holds.
    @Test
    void eachClassWasScanned() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("target/classes/dev/crosswalk/papers"))) {
            long compiled = files.filter(f -> f.toString().endsWith(".class")).count();

            assertThat(CLASSES.stream().filter(c -> c.getSource().isPresent()))
                    .hasSize((int) compiled)
                    .extracting(JavaClass::getSimpleName)
                    .contains("Documents", "GapReport", "StatementOfApplicability");
        }
    }

    @Test
    void noPackagesKnowEachOtherInACircle() {
        slices().matching("dev.crosswalk.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void papersKnowNoSolverAndNoAnswer() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.crosswalk.planner..", "dev.crosswalk.answers..", "org.snakeyaml..")
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
}
