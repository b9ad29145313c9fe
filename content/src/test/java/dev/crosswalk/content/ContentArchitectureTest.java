package dev.crosswalk.content;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ContentArchitectureTest {
    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("dev.crosswalk.content");

    /// A rule over nothing always holds.
    @Test
    void theRulesSeeTheWholeModule() {
        assertThat(CLASSES)
                .hasSizeGreaterThan(40)
                .extracting(JavaClass::getSimpleName)
                .contains("YamlFile", "NodeBuilder", "Compiled", "BinaryReader", "BinaryWriter");
    }

    @Test
    void onlyTwoClassesKnowTheYamlLibrary() {
        noClasses()
                .that()
                .haveNameNotMatching(".*[.](YamlFile|NodeBuilder)([$].*)?")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.snakeyaml..")
                .check(CLASSES);
    }

    @Test
    void readingCompiledContentNeedsTheEngineAndNothingElse() {
        classes()
                .that()
                .haveSimpleNameStartingWith("Binary")
                .or()
                .haveSimpleNameStartingWith("Compiled")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org.jspecify..",
                        "dev.crosswalk.engine..",
                        "dev.crosswalk.content",
                        "dev.crosswalk.content.control",
                        "dev.crosswalk.content.practice")
                .check(CLASSES);
    }

    /// A server answers for many at once: what one of them waits for or sets concerns no other.
    @Test
    void noFieldIsSharedByTheWholeProcessAndChanges() {
        SharedFields.NONE_CHANGES.check(CLASSES);
    }
}
