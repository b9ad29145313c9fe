package dev.crosswalk.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class ScenariosTest {

    /// Surefire runs a module's tests in the module's folder, where the scenarios are.
    private static final Path FOLDER = Path.of("").toAbsolutePath();

    @Test
    void everyScenarioFileIsOneMapping() throws IOException {
        try (var files = Files.newDirectoryStream(FOLDER, "*.yaml")) {
            for (var file : files) {
                var story =
                        new Load(LoadSettings.builder().build())
                                .loadFromString(Files.readString(file));

                assertThat(story).as(file.toString()).isInstanceOf(java.util.Map.class);
            }
        }
    }
}
