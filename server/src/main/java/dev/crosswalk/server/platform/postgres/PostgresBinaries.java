package dev.crosswalk.server.platform.postgres;

import dev.crosswalk.files.Sha256;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/// The programs of PostgreSQL, as they are packed for this platform in a jar of the class path.
final class PostgresBinaries {
    /// What the jars hold, whatever their own version.
    static final int MAJOR = 18;

    /// Of the archive's digest, which is a part of the folder's name.
    private static final int DIGITS = 12;

    private final Path folder;

    private PostgresBinaries(Path folder) {
        this.folder = folder;
    }

    Path initdb() {
        return folder.resolve("bin/initdb");
    }

    Path postgres() {
        return folder.resolve("bin/postgres");
    }

    Path control() {
        return folder.resolve("bin/pg_ctl");
    }

    /// The programs in a folder of that name inside `home`, unpacked there unless they are. Other
    /// versions beside it are left alone: a server that still runs has them open.
    static PostgresBinaries in(Path home) throws IOException, DatabaseUnavailable {
        String packed = packed();
        try (InputStream in = PostgresBinaries.class.getResourceAsStream("/" + packed)) {
            if (in == null) {
                throw new DatabaseUnavailable(
                        "No PostgreSQL comes along for this platform (%s %s). Set CROSSWALK_DATABASE_URL to a database of your own, PostgreSQL %d or later."
                                .formatted(
                                        System.getProperty("os.name"),
                                        System.getProperty("os.arch"),
                                        MAJOR));
            }
            byte[] bytes = in.readAllBytes();
            Path folder = home.resolve("postgres-" + Sha256.of(bytes).substring(0, DIGITS));
            if (!Files.isDirectory(folder)) {
                unpack(bytes, folder);
            }
            return new PostgresBinaries(folder);
        }
    }

    private static String packed() {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String system = os.startsWith("mac") ? "darwin" : os.startsWith("windows") ? "windows" : os;
        String arch = System.getProperty("os.arch");
        String machine =
                switch (arch) {
                    case "amd64", "x86_64" -> "x86_64";
                    case "aarch64", "arm64" -> "arm_64";
                    default -> arch;
                };
        return "postgres-%s-%s.txz".formatted(system, machine);
    }

    /// Into a folder beside it first, which takes the name when it is whole.
    private static void unpack(byte[] archive, Path folder) throws IOException {
        Path beside = Files.createTempDirectory(folder.getParent(), "unpacking");
        try {
            try (TarArchiveInputStream tar =
                    new TarArchiveInputStream(
                            new XZCompressorInputStream(new ByteArrayInputStream(archive)))) {
                for (TarArchiveEntry entry = tar.getNextEntry();
                        entry != null;
                        entry = tar.getNextEntry()) {
                    unpack(entry, tar, beside);
                }
            }
            Files.setPosixFilePermissions(beside, PosixFilePermissions.fromString("rwxr-xr-x"));
            take(beside, folder);
        } finally {
            remove(beside);
        }
    }

    private static void take(Path beside, Path folder) throws IOException {
        try {
            Files.move(beside, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException | FileAlreadyExistsException e) {
            if (!Files.isDirectory(folder)) {
                throw e;
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path into)
            throws IOException {
        Path path = into.resolve(entry.getName()).normalize();
        if (!path.startsWith(into)) {
            throw new IOException(entry.getName() + " leads out of the archive");
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, path);
        boolean runs = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(
                path, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
    }

    private static void remove(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> walked = Files.walk(folder)) {
            all = walked.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.delete(path);
        }
    }
}
