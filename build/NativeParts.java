import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;

/// Takes the native libraries out of a jar that holds those of all platforms: what is for this one
/// goes into a folder, where Java finds it without unpacking, and the rest is left out.
///
/// The jar of the ONNX Runtime has 93 MB, most of it for debuggers on other platforms.
final class NativeParts {
    private NativeParts() {}

    /// Arguments: the jar, which is replaced; the folder in it that has one for each platform; the
    /// name of this platform there; the folder to write to. A platform that the jar has nothing for
    /// leaves it as it is.
    public static void main(String[] args) throws IOException {
        var source = Path.of(args[0]);
        var all = args[1] + "/";
        var ours = all + args[2] + "/";
        var folder = Path.of(args[3]);
        var target = source.resolveSibling(source.getFileName() + ".new");
        try (var in = new JarFile(source.toFile())) {
            if (in.stream().noneMatch(entry -> entry.getName().startsWith(ours))) {
                return;
            }
            Files.createDirectories(folder);
            try (var out = new JarOutputStream(Files.newOutputStream(target))) {
                for (var entry : in.stream().filter(e -> !e.isDirectory()).toList()) {
                    if (!entry.getName().startsWith(all)) {
                        out.putNextEntry(new JarEntry(entry.getName()));
                        in.getInputStream(entry).transferTo(out);
                        out.closeEntry();
                    } else if (isLibrary(entry.getName(), ours)) {
                        var file = folder.resolve(entry.getName().substring(ours.length()));
                        Files.copy(
                                in.getInputStream(entry),
                                file,
                                StandardCopyOption.REPLACE_EXISTING);
                    }
                }
            }
        }
        Files.move(target, source, StandardCopyOption.REPLACE_EXISTING);
    }

    /// Not what stands in folders of its own, which is for debuggers.
    private static boolean isLibrary(String name, String folder) {
        return name.startsWith(folder) && name.indexOf('/', folder.length()) < 0;
    }
}
