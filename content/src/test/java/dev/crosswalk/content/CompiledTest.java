package dev.crosswalk.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.crosswalk.content.control.ControlLibrary;
import dev.crosswalk.content.finding.InvalidContent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompiledTest {
    private static final Path CONTENT = Path.of("").toAbsolutePath();

    @Test
    void theCompiledFormHoldsAllThatTheFilesSay() throws InvalidContent {
        Content fromFiles = Content.load(CONTENT);

        Content compiled = Content.bundled();

        assertThat(compiled).isEqualTo(fromFiles.withoutPlaces());
        assertThat(compiled.library().editions())
                .extracting(e -> e.id())
                .contains("soc2-2017", "iso27001-2022", "iso27001-2013", "nist-csf-2.0");
    }

    @Test
    void theSameContentGivesTheSameBytes() throws InvalidContent {
        Content content = Content.load(CONTENT);

        byte[] bytes = Compiled.write(content);

        assertThat(Compiled.write(Compiled.read(bytes, ControlLibrary.EMPTY))).isEqualTo(bytes);
        assertThat(Compiled.write(Content.load(CONTENT))).isEqualTo(bytes);
    }

    @Test
    void textsOfAnyScriptComeBackAsTheyWere(@TempDir Path folder) {
        Content content =
                PackFolder.tiny(folder)
                        .with(
                                "frameworks/tiny-1.yaml",
                                PackFolder.FRAMEWORK
                                        .replace("title: Doors", "title: \"Türen, дверь, 扉, 🚪\"")
                                        .replace("title: Windows", "title: Fenêtres"))
                        .load();

        assertThat(Compiled.read(Compiled.write(content), content.controls()))
                .isEqualTo(content.withoutPlaces());
    }

    @Test
    void bytesOfAnotherVersionAreRefused() {
        byte[] other = "crosswalk-content 0\n".getBytes(StandardCharsets.US_ASCII);

        assertThatIllegalStateException()
                .isThrownBy(() -> Compiled.read(other, ControlLibrary.EMPTY));
    }
}
