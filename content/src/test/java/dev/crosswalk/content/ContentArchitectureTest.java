package dev.crosswalk.content;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
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
                        "dev.crosswalk.content.control")
                .check(CLASSES);
    }

    /// A server answers for many at once: what one of them waits for or sets concerns no other.
    @Test
    void noFieldIsSharedByTheWholeProcessAndChanges() {
        fields().that()
                .areStatic()
                .and()
                .doNotHaveModifier(JavaModifier.SYNTHETIC)
                .should()
                .beFinal()
                .andShould(
                        new ArchCondition<>("be no lock, counter or cache") {
                            @Override
                            public void check(JavaField field, ConditionEvents events) {
                                String type = field.getRawType().getPackageName();
                                boolean shared = type.startsWith("java.util.concurrent");
                                events.add(
                                        new SimpleConditionEvent(
                                                field, !shared, field.getFullName()));
                            }
                        })
                .check(CLASSES);
    }
}
