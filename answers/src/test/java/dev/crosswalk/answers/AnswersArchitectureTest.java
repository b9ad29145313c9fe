package dev.crosswalk.answers;

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

class AnswersArchitectureTest {
    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("dev.crosswalk.answers");

    /// A rule over nothing always holds.
    @Test
    void eachClassWasScanned() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("target/classes/dev/crosswalk/answers"))) {
            long compiled = files.filter(f -> f.toString().endsWith(".class")).count();

            assertThat(CLASSES.stream().filter(c -> c.getSource().isPresent()))
                    .hasSize((int) compiled)
                    .extracting(JavaClass::getSimpleName)
                    .contains("Answer", "Question", "GapAnswer", "PlanAnswer", "StatusAnswer");
        }
    }

    @Test
    void noPackagesKnowEachOtherInACircle() {
        slices().matching("dev.crosswalk.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void answersKnowNoCommandLineNoTerminalAndNoServer() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "picocli..",
                        "dev.crosswalk.cli..",
                        "org.springframework..",
                        "java.io.Console",
                        "org.snakeyaml..")
                .check(CLASSES);
    }

    @Test
    void answersKnowNoEnvironment() {
        noClasses()
                .should()
                .callMethod(System.class, "getenv", String.class)
                .orShould()
                .callMethod(System.class, "getenv")
                .orShould()
                .callMethod(System.class, "getProperty", String.class)
                .orShould()
                .callMethod(System.class, "exit", int.class)
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
