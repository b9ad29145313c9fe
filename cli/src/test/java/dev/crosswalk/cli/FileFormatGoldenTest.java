package dev.crosswalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What goes into spreadsheets and documents, whole, beside this class in `golden-files/`.
/// `-Dgolden.write=true` writes the files anew; read the difference before you commit it.
class FileFormatGoldenTest {
    private static final Path FOLDER =
            Path.of("src/test/resources/dev/crosswalk/cli/golden-files").toAbsolutePath();

    @ParameterizedTest
    @ValueSource(strings = {"csv", "md"})
    void theGapIsWrittenAsItWas(String format) throws IOException {
        written("gap", format, "gap", "--facts", Run.resource("facts.yaml"), "--want", "beta");
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "md"})
    void theGapOfOpaqueRequirementsIsWrittenAsItWas(String format) throws IOException {
        written("gap-opaque", format, "gap", "--have", "alpha", "--want", "gamma");
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "md"})
    void theComparisonIsWrittenAsItWas(String format) throws IOException {
        written("compare", format, "compare", "alpha", "beta");
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "md"})
    void theComparisonByPublishedMappingsIsWrittenAsItWas(String format) throws IOException {
        written("compare-published", format, "compare", "alpha", "gamma");
    }

    private static void written(String name, String format, String... args) throws IOException {
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--format", format));
        Path golden = FOLDER.resolve(name + "." + format);

        Run run = Run.small(all.toArray(String[]::new));
        // The version is that of the bundled content too, which changes without this pack.
        String written = run.out().replaceAll("(Content version:? )[0-9a-f]{12}", "$1............");
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(FOLDER);
            Files.writeString(golden, written);
        }

        assertThat(run.err()).isEmpty();
        assertThat(written).isEqualTo(Files.readString(golden));
    }
}
