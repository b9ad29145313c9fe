package dev.crosswalk.engine;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.Timer;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

class EngineArchitectureTest {

    private static final Path OUTPUT = output();
    private static final JavaClasses ENGINE = new ClassFileImporter().importPath(OUTPUT);

    @Test
    void everyCompiledClassWasScanned() throws IOException {
        long compiled;
        try (var files = Files.walk(OUTPUT)) {
            compiled =
                    files.map(file -> file.getFileName().toString())
                            .filter(file -> file.endsWith(".class"))
                            .filter(file -> !file.equals("module-info.class"))
                            .count();
        }

        System.out.println(ENGINE.size() + " classes were scanned");

        assertThat(compiled).isPositive();
        assertThat(ENGINE).hasSize(Math.toIntExact(compiled));
    }

    /// The list names no `java.io`, `java.nio` or `java.net`: the engine reads and writes nothing.
    @Test
    void theEngineDependsOnNothingButPlainJavaAndJspecify() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "dev.crosswalk.engine..",
                        "org.jspecify.annotations",
                        "java.lang",
                        "java.lang.annotation",
                        "java.lang.invoke",
                        "java.lang.runtime",
                        "java.math",
                        "java.text",
                        "java.time..",
                        "java.util..")
                .check(ENGINE);
    }

    @Test
    void theEngineNeverAsksForTheTime() {
        noClasses()
                .should()
                .callMethodWhere(
                        target(name("now")).and(target(owner(resideInAPackage("java.time..")))))
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(Clock.class, Timer.class)
                .check(ENGINE);
    }

    @Test
    void theEngineNeverRollsDice() {
        noClasses()
                .should()
                .callMethod(Math.class, "random")
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(
                        Random.class,
                        SecureRandom.class,
                        SplittableRandom.class,
                        ThreadLocalRandom.class,
                        UUID.class)
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("java.util.random")
                .check(ENGINE);
    }

    @Test
    void theEngineNeverLooksAtItsSurroundings() {
        noClasses()
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .accessField(System.class, "in")
                .orShould()
                .callMethodWhere(
                        target(owner(resideInAPackage("java.lang")))
                                .and(target(name("getenv").or(name("getProperty")))))
                .check(ENGINE);
    }

    private static Path output() {
        try {
            return Path.of(Facet.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
