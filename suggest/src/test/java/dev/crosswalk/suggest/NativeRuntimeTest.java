package dev.crosswalk.suggest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/// Isolated, because it changes what all of the JVM is told.
@Isolated
class NativeRuntimeTest {
    private static final String FOLDER = "onnxruntime.native.path";

    private final String path = System.getProperty("java.library.path", "");
    private final String machine = System.getProperty("os.arch", "");
    private final List<String> notices = new ArrayList<>();

    @AfterEach
    void restore() {
        System.setProperty("java.library.path", path);
        System.setProperty("os.arch", machine);
        System.clearProperty(FOLDER);
    }

    @Test
    void whatIsUnpackedIsToldAndGoneWhenItIsLoaded() throws IOException {
        System.setProperty("java.library.path", "");

        NativeRuntime runtime = NativeRuntime.provide(notices::add);

        Path folder = Path.of(System.getProperty(FOLDER));
        assertThat(notices).singleElement().asString().contains(folder.toString());
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(2).allMatch(file -> file.toFile().length() > 10_000);
        }
        runtime.close();
        assertThat(folder).doesNotExist();
        assertThat(System.getProperty(FOLDER)).isNull();
    }

    @Test
    void whatLiesOnTheLibraryPathIsTakenFromThereWithoutAWord(@TempDir Path folder)
            throws IOException {
        for (String library : List.of("onnxruntime", "onnxruntime4j_jni")) {
            Files.createFile(folder.resolve(System.mapLibraryName(library)));
        }
        System.setProperty("java.library.path", "/nowhere" + java.io.File.pathSeparator + folder);

        NativeRuntime.provide(notices::add).close();

        assertThat(notices).isEmpty();
        assertThat(System.getProperty(FOLDER)).isEqualTo(folder.toString());
        assertThat(folder).isNotEmptyDirectory();
    }

    @Test
    void aPlatformThatThereIsNothingForIsToldAndLeavesNothing() {
        System.setProperty("java.library.path", "");
        System.setProperty("os.arch", "abacus");

        assertThatThrownBy(() -> NativeRuntime.provide(notices::add))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("abacus");

        String notice = notices.getFirst();
        String folder = notice.substring(notice.indexOf("by way of ") + 10);
        assertThat(Path.of(folder)).doesNotExist();
    }
}
