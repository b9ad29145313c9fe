package dev.crosswalk.planner;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/// Loads OR-Tools' native library from `java.library.path`, or else from its jar, which is unpacked
/// into a private temporary folder that is deleted after loading.
///
/// OR-Tools' own loader leaves 71 MB in the temporary folder until the JVM ends, or forever where
/// the JVM is killed.
// Loading native code is the purpose of this class.
@SuppressWarnings("restricted")
final class NativeLibrary {

    private static final String LIBRARY = "jniortools";

    /// Windows looks for a needed library beside the program and not beside the library that needs
    /// it, so there all of them are loaded, each after those that it needs.
    private static final List<String> WINDOWS =
            List.of(
                    "zlib1",
                    "bz2",
                    "abseil_dll",
                    "re2",
                    "libutf8_validity",
                    "libprotobuf",
                    "highs",
                    "libscip",
                    "ortools",
                    LIBRARY);

    /// Declared last, because loading uses the constants above. It is done once for the JVM, since
    /// unpacking takes half a second.
    private static final boolean LOADED = load();

    private NativeLibrary() {}

    /// Whether the library can be called; the first call loads it.
    static boolean loaded() {
        return LOADED;
    }

    private static boolean load() {
        try {
            System.loadLibrary(LIBRARY);
            return true;
        } catch (UnsatisfiedLinkError | IllegalCallerException notInstalled) {
            return unpackAndLoad();
        }
    }

    private static boolean unpackAndLoad() {
        String folder = "ortools-" + platform() + "/";
        URL packed = NativeLibrary.class.getClassLoader().getResource(folder);
        if (packed == null) {
            return false;
        }
        try {
            List<Path> files = new ArrayList<>();
            try {
                Path unpacked = Files.createTempDirectory("crosswalk-solver");
                files.add(unpacked);
                unpack(packed, folder, unpacked, files);
                libraries(unpacked).forEach(file -> System.load(file.toString()));
                return true;
            } finally {
                remove(files);
            }
        } catch (IOException | UnsatisfiedLinkError | IllegalCallerException doesNotFit) {
            // The disk is full, nothing may be executed there, the C library is another one, or
            // native code is not allowed: the solver in plain Java is used instead.
            return false;
        }
    }

    private static List<Path> libraries(Path folder) {
        List<String> names = windows() ? WINDOWS : List.of(LIBRARY);
        return names.stream()
                .map(name -> folder.resolve(System.mapLibraryName(name)))
                .filter(file -> name(file).contains(LIBRARY) || Files.exists(file))
                .toList();
    }

    private static void unpack(URL packed, String folder, Path into, List<Path> files)
            throws IOException {
        if (!(packed.openConnection() instanceof JarURLConnection connection)) {
            throw new IOException("not in a jar: " + packed);
        }
        connection.setUseCaches(false);
        try (JarFile jar = connection.getJarFile()) {
            for (Enumeration<JarEntry> all = jar.entries(); all.hasMoreElements(); ) {
                JarEntry entry = all.nextElement();
                if (entry.getName().startsWith(folder) && !entry.isDirectory()) {
                    Path file = into.resolve(name(Path.of(entry.getName())));
                    files.add(file);
                    try (InputStream bytes = jar.getInputStream(entry)) {
                        Files.copy(bytes, file);
                    }
                }
            }
        }
    }

    /// Deletes the files after loading, which the loaded library does not need any more. Windows
    /// does not allow that, so there the JVM tries again when it ends.
    private static void remove(List<Path> files) throws IOException {
        for (Path file : files.reversed()) {
            if (windows()) {
                file.toFile().deleteOnExit();
            } else {
                Files.deleteIfExists(file);
            }
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static boolean windows() {
        return System.getProperty("os.name", "").startsWith("Windows");
    }

    /// The name of this platform in OR-Tools' jars: `linux-x86-64`, `darwin-aarch64`,
    /// `win32-x86-64`.
    private static String platform() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String machine = System.getProperty("os.arch", "");
        String os = windows() ? "win32" : system.startsWith("mac") ? "darwin" : system;
        return os + "-" + (machine.matches("amd64|x86_64") ? "x86-64" : machine);
    }
}
