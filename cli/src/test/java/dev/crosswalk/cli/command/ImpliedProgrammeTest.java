package dev.crosswalk.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// That whoever stands in a programme's folder need not name it is walked in
/// docs/guides/everyday.md.
class ImpliedProgrammeTest {
    @TempDir private Path root;

    @Test
    void theNearestFolderUpwardThatHoldsAProgrammeIsMeant() throws IOException {
        Path inner = Files.createDirectories(root.resolve("acme/inner"));
        Path deep = Files.createDirectories(inner.resolve("controls/old"));
        Files.writeString(root.resolve("acme/programme.yaml"), "organisation: Acme\n");

        assertThat(ImpliedProgramme.nearest(deep)).contains(root.resolve("acme"));

        Files.writeString(inner.resolve("programme.yaml"), "organisation: Inner\n");
        assertThat(ImpliedProgramme.nearest(deep)).contains(inner);
        assertThat(ImpliedProgramme.nearest(root)).isEmpty();
    }

    @Test
    void itIsNamedFromWhereSomebodyStands() {
        assertThat(ImpliedProgramme.relative(root, root)).isEqualTo(".");
        assertThat(ImpliedProgramme.relative(root.resolve("a/b"), root)).isEqualTo("../..");
    }
}
