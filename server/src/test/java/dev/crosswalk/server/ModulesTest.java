package dev.crosswalk.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

final class ModulesTest {
    private static final int MODULES = 12;

    @Test
    void noModuleKnowsOneThatItMayNot() {
        ApplicationModules modules = ApplicationModules.of(ServerApplication.class);

        assertThat(modules.stream().count()).isEqualTo(MODULES);
        modules.verify();
    }
}
