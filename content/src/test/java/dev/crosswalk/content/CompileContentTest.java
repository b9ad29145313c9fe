package dev.crosswalk.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class CompileContentTest {

    @Test
    void theCompiledContentIsBesideTheClasses() throws IOException {
        try (var compiled = CompileContent.class.getResourceAsStream("crosswalk.bin")) {
            assertThat(compiled).isNotEmpty();
        }
    }
}
