package dev.crosswalk.formats.workbook;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// A zip from somebody unknown: never more is inflated than a real workbook has.
final class GuardedZip implements Closeable {
    static final long LARGEST_FILE = 100L << 20;
    private static final long LARGEST_INFLATED = 256L << 20;
    private static final int MOST_ENTRIES = 10_000;

    /// Deflate reaches 1,032; sheets of real workbooks stay under 50.
    private static final long HIGHEST_RATIO = 200;

    /// Small parts may be as dense as they like.
    private static final long DENSE_ALLOWED = 8L << 20;

    private final ZipFile zip;
    private long inflated;

    private GuardedZip(ZipFile zip) {
        this.zip = zip;
    }

    static GuardedZip open(Path file) throws IOException, RefusedWorkbook {
        sizeAllowed(file);
        try {
            var zip = new ZipFile(file.toFile());
            int parts = zip.size();
            if (parts > MOST_ENTRIES) {
                zip.close();
                throw new RefusedWorkbook(
                        "%,d parts; more than %,d are not read".formatted(parts, MOST_ENTRIES));
            }
            if (zip.getEntry("mimetype") != null && zip.getEntry("content.xml") != null) {
                zip.close();
                throw new RefusedWorkbook("in the format .ods; save it as .xlsx");
            }
            return new GuardedZip(zip);
        } catch (ZipException e) {
            throw new RefusedWorkbook(whatItIs(file), e);
        }
    }

    static void sizeAllowed(Path file) throws IOException, RefusedWorkbook {
        long size = Files.size(file);
        if (size > LARGEST_FILE) {
            throw new RefusedWorkbook(
                    "%,d MB; more than 100 MB are not read".formatted(size >> 20));
        }
    }

    private static String whatItIs(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(4);
            boolean compound =
                    start.length == 4
                            && (start[0] & 0xFF) == 0xD0
                            && (start[1] & 0xFF) == 0xCF
                            && (start[2] & 0xFF) == 0x11
                            && (start[3] & 0xFF) == 0xE0;
            return compound
                    ? "protected by a password, or in the old format .xls; save it as .xlsx without one"
                    : "broken, or not a zip as every .xlsx file is";
        }
    }

    /// Without what a Mac adds to each file: `__MACOSX/._Controls.csv`.
    List<String> names() {
        return zip.stream().map(ZipEntry::getName).filter(name -> !isOfAMac(name)).toList();
    }

    private static boolean isOfAMac(String name) {
        return name.startsWith("__MACOSX/")
                || name.substring(name.lastIndexOf('/') + 1).startsWith("._");
    }

    /// Reading from it throws [Bomb] when it grows beyond what is allowed.
    Optional<InputStream> read(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null || entry.isDirectory()) {
            return Optional.empty();
        }
        return Optional.of(new Guarded(zip.getInputStream(entry), entry));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /// Thrown through readers that know only [IOException].
    static final class Bomb extends IOException {
        @Serial private static final long serialVersionUID = 1L;

        Bomb(String message) {
            super(message);
        }

        RefusedWorkbook refusal() {
            return new RefusedWorkbook(Objects.toString(getMessage()), this);
        }
    }

    private final class Guarded extends FilterInputStream {
        private final ZipEntry entry;
        private long own;

        Guarded(InputStream in, ZipEntry entry) {
            super(in);
            this.entry = entry;
        }

        @Override
        public int read() throws IOException {
            int b = in.read();
            counted(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int count = in.read(bytes, from, length);
            counted(Math.max(count, 0));
            return count;
        }

        @Override
        public long skip(long wanted) throws IOException {
            long count = in.skip(wanted);
            counted(count);
            return count;
        }

        private void counted(long count) throws Bomb {
            own += count;
            inflated += count;
            // The size that the zip states is its maker's word; a lie about it only makes it
            // stricter.
            long packed = Math.max(1, entry.getCompressedSize());
            if (inflated > LARGEST_INFLATED
                    || (own > DENSE_ALLOWED && own / packed > HIGHEST_RATIO)) {
                throw new Bomb(
                        "part %s inflates to far more than a workbook holds"
                                .formatted(Quoted.of(entry.getName())));
            }
        }
    }
}
