package dev.crosswalk.suggest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.net.URISyntaxException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SuggestArchitectureTest {
    private static final JavaClasses SUGGEST = new ClassFileImporter().importPath(output());

    @Test
    void classesWereScanned() {
        System.out.println(SUGGEST.size() + " classes were scanned");

        assertThat(SUGGEST).hasSizeGreaterThan(10);
    }

    @Test
    void luceneIsKnownToWordsAndTheFinderAndTheRuntimeOfTheModelToOneClass() {
        noClasses()
                .that()
                .haveNameNotMatching(".*\\.(Words|Finder)(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache..")
                .check(SUGGEST);
        noClasses()
                .that()
                .doNotHaveSimpleName("MiniLm")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("ai.onnxruntime..")
                .check(SUGGEST);
    }

    @Test
    void nothingAsksOverANetwork() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net..", "dev.langchain4j..")
                .check(SUGGEST);
    }

    @Test
    void suggestionsStandOnTheEngineAndTheContentAlone() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "dev.crosswalk.suggest",
                        "dev.crosswalk.content..",
                        "dev.crosswalk.engine",
                        "org.apache.lucene..",
                        "ai.onnxruntime",
                        "org.jspecify.annotations",
                        "java..")
                .check(SUGGEST);
    }

    private static Path output() {
        try {
            return Path.of(
                    Suggester.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
