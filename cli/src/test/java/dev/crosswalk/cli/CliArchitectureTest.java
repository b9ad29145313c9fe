package dev.crosswalk.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class CliArchitectureTest {
    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("dev.crosswalk.cli");

    /// A rule over nothing always holds.
    @Test
    void theRulesSeeTheWholeModule() {
        assertThat(CLASSES)
                .hasSizeGreaterThan(30)
                .extracting(JavaClass::getSimpleName)
                .contains("Main", "GapVerb", "CompareVerb", "Options");
    }

    @Test
    void theCommandLineNeedsNeitherServerNorDatabase() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.crosswalk.server..",
                        "dev.crosswalk.db..",
                        "java.sql..",
                        "javax.sql..",
                        "org.postgresql..",
                        "org.jooq..",
                        "org.flywaydb..",
                        "org.springframework..",
                        "jakarta..",
                        "com.sun.net.httpserver..")
                .check(CLASSES);
    }

    /// Everything else works with the network cable pulled.
    @Test
    void onlyPullAndPushKnowANetwork() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.crosswalk.cli.exchange..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net.http..", "javax.net..")
                .check(CLASSES);
    }

    @Test
    void onlyContentKnowsTheYamlLibrary() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.snakeyaml..", "org.yaml..")
                .check(CLASSES);
    }

    @Test
    void onlyMainEndsTheProcess() {
        var ends =
                calls(
                        Set.of(
                                "java.lang.System.exit",
                                "java.lang.Runtime.exit",
                                "java.lang.Runtime.halt"));

        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(Main.class.getName())
                .should()
                .accessTargetWhere(ends)
                .check(CLASSES);
        classes()
                .that()
                .haveFullyQualifiedName(Main.class.getName())
                .should()
                .accessTargetWhere(ends)
                .check(CLASSES);
    }

    /// Only a programme is judged on the day at hand, and that day is the terminal's to tell.
    @Test
    void nothingButTheTerminalAsksWhatTimeItIs() {
        noClasses()
                .that()
                .doNotHaveSimpleName("Terminal")
                .and()
                .doNotHaveSimpleName("Training")
                .should()
                .accessTargetWhere(
                        calls(
                                Set.of(
                                        "java.lang.System.currentTimeMillis",
                                        "java.time.Clock.systemUTC",
                                        "java.time.Clock.systemDefaultZone",
                                        "java.time.Instant.now",
                                        "java.time.LocalDate.now",
                                        "java.time.LocalDateTime.now",
                                        "java.time.OffsetDateTime.now",
                                        "java.time.Year.now",
                                        "java.time.YearMonth.now",
                                        "java.time.ZonedDateTime.now",
                                        "java.util.Date.<init>")))
                .check(CLASSES);
    }

    /// Calls and method references, of whatever parameters.
    private static DescribedPredicate<JavaAccess<?>> calls(Set<String> methods) {
        return DescribedPredicate.describe(
                "is one of " + new TreeSet<>(methods),
                access ->
                        methods.contains(
                                access.getTargetOwner().getFullName()
                                        + "."
                                        + access.getTarget().getName()));
    }
}
