package dev.crosswalk.suggest;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Where the ONNX Runtime finds its native libraries: on `java.library.path`, or unpacked from its
/// jar into a private folder that lives until they are loaded.
///
/// The runtime unpacks them by itself as well, says nothing, and leaves its folder behind.
final class NativeRuntime {
    private static final String FOLDER = "onnxruntime.native.path";
    private static final List<String> LIBRARIES =
            Stream.of("onnxruntime", "onnxruntime4j_jni").map(System::mapLibraryName).toList();

    /// What was unpacked, the folder first.
    private final List<Path> unpacked;

    private NativeRuntime(List<Path> unpacked) {
        this.unpacked = unpacked;
    }

    /// Shows the runtime where they are, until this is closed.
    ///
    /// @param notice is told what is unpacked, and where
    /// @throws IOException where there are none for this platform, or they cannot be unpacked
    static NativeRuntime provide(Consumer<String> notice) throws IOException {
        for (String folder :
                System.getProperty("java.library.path", "").split(File.pathSeparator, -1)) {
            if (LIBRARIES.stream().allMatch(file -> Files.exists(Path.of(folder, file)))) {
                System.setProperty(FOLDER, folder);
                return new NativeRuntime(List.of());
            }
        }
        Path folder = Files.createTempDirectory("crosswalk-model");
        Stream<Path> files = LIBRARIES.stream().map(folder::resolve);
        NativeRuntime runtime = new NativeRuntime(Stream.concat(Stream.of(folder), files).toList());
        try {
            notice.accept("loading the language model for suggestions, by way of " + folder);
            for (String library : LIBRARIES) {
                unpack(library, folder);
            }
        } catch (IOException e) {
            runtime.close();
            throw e;
        }
        System.setProperty(FOLDER, folder.toString());
        return runtime;
    }

    private static void unpack(String library, Path folder) throws IOException {
        String packed = "ai/onnxruntime/native/" + platform() + "/" + library;
        try (InputStream in = NativeRuntime.class.getClassLoader().getResourceAsStream(packed)) {
            if (in == null) {
                throw new IOException("there is no " + packed);
            }
            Files.copy(in, folder.resolve(library));
        }
    }

    /// Deletes what was unpacked, which the loaded libraries do not need any more. Windows does not
    /// allow that, so there the JVM does it when it ends.
    void close() throws IOException {
        if (!unpacked.isEmpty()) {
            System.clearProperty(FOLDER);
        }
        if (windows()) {
            unpacked.forEach(path -> path.toFile().deleteOnExit());
            return;
        }
        for (Path path : unpacked.reversed()) {
            Files.deleteIfExists(path);
        }
    }

    private static boolean windows() {
        return System.getProperty("os.name", "").startsWith("Windows");
    }

    /// As the jar of the runtime calls it: `linux-x64`, `osx-aarch64`.
    private static String platform() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String machine = System.getProperty("os.arch", "");
        String os = windows() ? "win" : system.startsWith("mac") ? "osx" : system;
        return os + "-" + (machine.matches("amd64|x86_64") ? "x64" : machine);
    }
}
