package dev.crosswalk.server;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.crosswalk.server.platform.Tenant;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RestController;

final class ServerArchitectureTest {
    /// Of the whole of Crosswalk, because some rules are about who else may do so.
    private static final JavaClasses ALL =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .withImportOption(location ->
                            !location.contains(compiled(ServerArchitectureTest.class).getPath()))
                    .importPackages("dev.crosswalk");

    private static final String SERVER = "dev.crosswalk.server..";
    private static final String[] SQL = {
        "java.sql..", "javax.sql..", "org.springframework.jdbc..", "org.postgresql.."
    };

    private static URI compiled(Class<?> one) {
        try {
            return one.getProtectionDomain().getCodeSource().getLocation().toURI();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /// A rule over nothing always holds.
    @Test
    void eachClassWasScanned() throws IOException {
        Path server = Path.of(compiled(ServerApplication.class)).resolve("dev/crosswalk/server");
        try (Stream<Path> files = Files.walk(server)) {
            long all = files.filter(f -> f.toString().endsWith(".class")).count();

            assertThat(
                            ALL.stream()
                                    .filter(c -> c.getSource().isPresent())
                                    .filter(c ->
                                            c.getPackageName().startsWith("dev.crosswalk.server")))
                    .hasSize((int) all)
                    .extracting(JavaClass::getSimpleName)
                    .contains("ProgrammeStore", "ProgrammeController", "Edits", "SignedIn");
        }
        assertThat(ALL.stream().map(JavaClass::getPackageName))
                .contains("dev.crosswalk.answers", "dev.crosswalk.engine", "dev.crosswalk.cli");
    }

    @Test
    void springAndTheDatabaseLiveHereAlone() {
        noClasses()
                .that()
                .resideOutsideOfPackage(SERVER)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..", "org.postgresql..", "jakarta..", SERVER)
                .check(ALL);
    }

    @Test
    void controllersHoldNoSqlAndNoTransaction() {
        noClasses()
                .that()
                .areAnnotatedWith(RestController.class)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(SQL)
                .orShould()
                .dependOnClassesThat()
                .haveSimpleName("Database")
                .orShould()
                .dependOnClassesThat(simpleNameEndingWith("Store"))
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework.transaction..")
                .check(ALL);
    }

    /// It asks `answers`, which computes, words and lays out.
    @Test
    void theServerComputesNoCoverageAndNoPlanItself() {
        noClasses()
                .that()
                .resideInAPackage(SERVER)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.crosswalk.planner..",
                        "dev.crosswalk.suggest..",
                        "dev.crosswalk.engine.judgement..",
                        "dev.crosswalk.cli..")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("dev.crosswalk.engine.Inference")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("dev.crosswalk.engine.Crosswalk")
                .check(ALL);
    }

    /// Row security holds whoever forgets; nobody gets so far as to forget.
    @Test
    void whatAsksOfAnOrganisationIsMadeForOne() {
        assertThat(
                        ALL.stream()
                                .filter(c -> c.getPackageName().startsWith("dev.crosswalk.server"))
                                .filter(c -> !c.getPackageName().contains(".identity"))
                                .filter(c -> c.getSimpleName().endsWith("Store")))
                .hasSizeGreaterThanOrEqualTo(4)
                .allSatisfy(store ->
                        assertThat(store.getConstructors())
                                .as(store.getName())
                                .allSatisfy(ServerArchitectureTest::takesTenant));
    }

    private static void takesTenant(JavaConstructor constructor) {
        assertThat(constructor.getRawParameterTypes())
                .extracting(JavaClass::getName)
                .contains(JdbcClient.class.getName(), Tenant.class.getName());
    }

    /// Two that ask on different days would not agree; tests turn the one clock that there is.
    @Test
    void nothingAsksWhatDayItIsButTheClock() {
        noClasses()
                .that()
                .resideInAPackage(SERVER)
                .and(not(belongToAnyOf(OtherTime.class)))
                .should()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(ALL);
    }
}
