package dev.crosswalk.planner;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.net.URISyntaxException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PlannerArchitectureTest {

    private static final JavaClasses PLANNER = new ClassFileImporter().importPath(output());

    @Test
    void classesWereScanned() {
        System.out.println(PLANNER.size() + " classes were scanned");

        assertThat(PLANNER).hasSizeGreaterThan(20);
    }

    @Test
    void eachSolverIsKnownToOneClass() {
        noClasses()
                .that()
                .haveNameNotMatching(".*\\.CpSat(\\$\\d+)?")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.google..")
                .check(PLANNER);
        noClasses()
                .that()
                .doNotHaveSimpleName("OjAlgo")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.ojalgo..")
                .check(PLANNER);
    }

    /// What reads and writes files is the loading of the native library, and nothing else.
    @Test
    void thePlannerIsPureButForItsNativeLibrary() {
        classes()
                .that()
                .doNotHaveSimpleName("NativeLibrary")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "dev.crosswalk.planner",
                        "dev.crosswalk.engine",
                        "dev.crosswalk.engine.judgement",
                        "com.google..",
                        "org.ojalgo..",
                        "org.jspecify.annotations",
                        "java.lang",
                        "java.lang.annotation",
                        "java.lang.invoke",
                        "java.lang.runtime",
                        "java.math",
                        "java.time..",
                        "java.util..")
                .check(PLANNER);
    }

    @Test
    void thePlannerNeverAsksForTheTimeAndNeverRollsDice() {
        noClasses()
                .should()
                .callMethodWhere(
                        target(name("now")).and(target(owner(resideInAPackage("java.time..")))))
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("java\\.util\\..*Random.*")
                .check(PLANNER);
    }

    private static Path output() {
        try {
            return Path.of(
                    Planner.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
