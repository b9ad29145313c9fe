package dev.crosswalk.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.crosswalk.content.finding.InvalidContent;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompileContentTest {
    @TempDir Path folder;

    private void compile(String lint) throws Exception {
        CompileContent.main(
                new String[] {folder.toString(), folder.resolve("target/c.bin").toString(), lint});
    }

    @Test
    void contentThatDoesNotLoadFailsTheBuildWithAllFindings() {
        PackFolder.tiny(folder)
                .with("claims/tiny-1.yaml", "framework: tiny-1\nclaims: { T.7: {}, T.8: {} }\n");

        assertThatExceptionOfType(InvalidContent.class)
                .isThrownBy(() -> compile("off"))
                .withMessageContaining("T.7")
                .withMessageContaining("T.8");
    }

    @Test
    void whatLintFindsFailsTheBuildWhereItIsToldToRefuse() {
        PackFolder.tiny(folder)
                .with(
                        "obligations/house.yaml",
                        PackFolder.OBLIGATIONS.replace("Doors are locked", "Doors must be locked"));

        assertThatExceptionOfType(InvalidContent.class)
                .isThrownBy(() -> compile("refuse"))
                .withMessageContaining("must");
    }

    @Test
    void soundContentIsWritten() throws Exception {
        PackFolder.tiny(folder);

        compile("refuse");

        assertThat(folder.resolve("target/c.bin")).isNotEmptyFile();
    }

    @Test
    void theLintSwitchHasThreeStates() {
        assertThatIllegalArgumentException().isThrownBy(() -> compile("maybe"));
    }
}
