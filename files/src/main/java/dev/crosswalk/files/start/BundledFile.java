package dev.crosswalk.files.start;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/// A file that ships inside the jar.
final class BundledFile {
    private BundledFile() {}

    /// @param name relative to the package `dev.crosswalk.files`
    static byte[] bytes(String name) {
        try (InputStream in =
                BundledFile.class.getResourceAsStream("/dev/crosswalk/files/" + name)) {
            if (in == null) {
                throw new IllegalStateException("not in the jar: " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
