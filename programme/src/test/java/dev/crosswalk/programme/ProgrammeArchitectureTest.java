package dev.crosswalk.programme;

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

class ProgrammeArchitectureTest {
    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("dev.crosswalk.programme");

    /// A rule over nothing always holds.
    @Test
    void eachClassWasScanned() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("target/classes/dev/crosswalk/programme"))) {
            long compiled = files.filter(f -> f.toString().endsWith(".class")).count();

            assertThat(CLASSES.stream().filter(c -> c.getSource().isPresent()))
                    .hasSize((int) compiled)
                    .extracting(JavaClass::getSimpleName)
                    .contains("Programme", "Standing", "Agenda", "Changes", "Checklist");
        }
    }

    @Test
    void noPackagesKnowEachOtherInACircle() {
        slices().matching("dev.crosswalk.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void aProgrammeIsValuesAndKnowsNoFileYamlGitOrSolver() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.nio.file..",
                        "java.io..",
                        "org.snakeyaml..",
                        "org.eclipse.jgit..",
                        "dev.crosswalk.content.yaml",
                        "dev.crosswalk.files..",
                        "dev.crosswalk.papers..",
                        "dev.crosswalk.planner..",
                        "dev.crosswalk.formats..")
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
