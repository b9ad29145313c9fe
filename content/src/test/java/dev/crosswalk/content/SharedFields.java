package dev.crosswalk.content;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/// A server answers for many at once: what one of them waits for or sets concerns no other.
public final class SharedFields {
    public static final ArchRule NONE_CHANGES =
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
                            });

    private SharedFields() {}
}
