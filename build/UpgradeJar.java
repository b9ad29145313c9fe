import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;

/// Copies a jar and lifts its old class files to a version that the JDK's AOT cache accepts.
///
/// picocli is compiled for Java 5, whose classes carry no stack maps: the cache leaves them out and
/// every start would parse and verify them again, which takes twice as long as starting Java.
final class UpgradeJar {
    private static final int FIRST_WITHOUT_OLD_VERIFIER = 51;

    private UpgradeJar() {}

    public static void main(String[] args) throws IOException {
        var source = Path.of(args[0]);
        var target = Path.of(args[1]);
        try (var in = new JarFile(source.toFile());
                var loader = new URLClassLoader(new URL[] {source.toUri().toURL()});
                var out = new JarOutputStream(Files.newOutputStream(target))) {
            // Stack maps name common superclasses, so the writer must be able to look them up.
            var classFile =
                    ClassFile.of(
                            StackMapsOption.GENERATE_STACK_MAPS,
                            ClassHierarchyResolverOption.of(
                                    ClassHierarchyResolver.ofResourceParsing(loader)));
            for (var entry : in.stream().filter(UpgradeJar::isNeeded).toList()) {
                var bytes = in.getInputStream(entry).readAllBytes();
                out.putNextEntry(new JarEntry(entry.getName()));
                out.write(entry.getName().endsWith(".class") ? upgraded(classFile, bytes) : bytes);
                out.closeEntry();
            }
        }
    }

    /// The folder and the manifest of a multi-release jar name classes that a class path never
    /// loads.
    private static boolean isNeeded(JarEntry entry) {
        return !entry.isDirectory() && !entry.getName().startsWith("META-INF/versions/");
    }

    private static byte[] upgraded(ClassFile classFile, byte[] bytes) {
        int major = (bytes[6] & 0xff) << 8 | bytes[7] & 0xff;
        if (major >= FIRST_WITHOUT_OLD_VERIFIER) {
            return bytes;
        }
        // Only a body that goes through a transform is written anew and gets its stack maps.
        return classFile.transformClass(
                classFile.parse(bytes),
                ClassTransform.transformingMethodBodies(CodeBuilder::with)
                        .andThen(
                                ClassTransform.endHandler(
                                        end -> end.withVersion(ClassFile.JAVA_8_VERSION, 0))));
    }
}
