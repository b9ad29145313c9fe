package dev.crosswalk.formats.workbook;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// A zip from somebody unknown: never more is inflated than a real workbook has.
public final class GuardedZip implements Closeable {
    private final ZipFile zip;
    private final Kind kind;
    private long inflated;

    /// What the zip is to hold.
    public enum Kind {
        WORKBOOK(".xlsx", ".xls", ".ods"),
        DOCUMENT(".docx", ".doc", ".odt");

        private final String ending;
        private final String old;
        private final String open;

        Kind(String ending, String old, String open) {
            this.ending = ending;
            this.old = old;
            this.open = open;
        }
    }

    private GuardedZip(ZipFile zip, Kind kind) {
        this.zip = zip;
        this.kind = kind;
    }

    static GuardedZip open(Path file) throws IOException, RefusedWorkbook {
        return open(file, Kind.WORKBOOK);
    }

    public static GuardedZip open(Path file, Kind kind) throws IOException, RefusedWorkbook {
        sizeAllowed(file, Limits.FILE_BYTES);
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw new RefusedWorkbook(whatItIs(file, kind), e);
        }
        try {
            check(zip, kind);
        } catch (RefusedWorkbook e) {
            zip.close();
            throw e;
        }
        return new GuardedZip(zip, kind);
    }

    private static void check(ZipFile zip, Kind kind) throws RefusedWorkbook {
        int parts = zip.size();
        if (parts > Limits.PARTS) {
            throw new RefusedWorkbook(
                    "%,d parts; more than %,d are not read".formatted(parts, Limits.PARTS));
        }
        if (zip.getEntry("mimetype") != null && zip.getEntry("content.xml") != null) {
            throw new RefusedWorkbook("in the format " + kind.open + "; save it as " + kind.ending);
        }
        Set<String> names = new HashSet<>();
        for (ZipEntry entry : zip.stream().toList()) {
            String name = entry.getName();
            if (name.length() > Limits.PART_NAME || leadsOut(name)) {
                throw new RefusedWorkbook(
                        "broken: a part is called %s, which leads out of the file"
                                .formatted(Quoted.of(name)));
            }
            // Of two entries with one name, programs disagree on which of them counts.
            if (!names.add(name)) {
                throw new RefusedWorkbook("broken: two parts are called " + Quoted.of(name));
            }
        }
    }

    /// Whether the name leads out of the zip. Nothing is ever written under such a name, but nobody
    /// honest makes one.
    private static boolean leadsOut(String name) {
        return name.startsWith("/")
                || name.indexOf('\0') >= 0
                || List.of(name.split("[/\\\\]")).contains("..");
    }

    public static void sizeAllowed(Path file, long most) throws IOException, RefusedWorkbook {
        long size = Files.size(file);
        if (!Files.isRegularFile(file)) {
            throw new RefusedWorkbook("a folder, a pipe or a device, not a file");
        }
        if (size > most) {
            throw new RefusedWorkbook(
                    "%,d MB; more than %,d MB are not read".formatted(size >> 20, most >> 20));
        }
    }

    private static String whatItIs(Path file, Kind kind) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(4);
            boolean compound =
                    start.length == 4
                            && (start[0] & 0xFF) == 0xD0
                            && (start[1] & 0xFF) == 0xCF
                            && (start[2] & 0xFF) == 0x11
                            && (start[3] & 0xFF) == 0xE0;
            return compound
                    ? "protected by a password, or in the old format %s; save it as %s without one"
                            .formatted(kind.old, kind.ending)
                    : "broken, or not a zip as every " + kind.ending + " file is";
        }
    }

    /// Without what a Mac adds to each file: `__MACOSX/._Controls.csv`.
    public List<String> names() {
        return zip.stream().map(ZipEntry::getName).filter(name -> !isOfAMac(name)).toList();
    }

    private static boolean isOfAMac(String name) {
        return name.startsWith("__MACOSX/")
                || name.substring(name.lastIndexOf('/') + 1).startsWith("._");
    }

    /// Reading from it throws [RefusedWorkbook.InStream] when it grows beyond what is allowed.
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

        private void counted(long count) throws RefusedWorkbook.InStream {
            own += count;
            inflated += count;
            // The size that the zip states is not to be trusted; a lie about it only makes this
            // stricter.
            long packed = Math.max(1, entry.getCompressedSize());
            if (inflated > Limits.INFLATED_BYTES
                    || (own > Limits.DENSE_BYTES && own / packed > Limits.INFLATION)) {
                throw new RefusedWorkbook.InStream(
                        "part %s inflates to far more than a %s holds"
                                .formatted(
                                        Quoted.of(entry.getName()),
                                        kind.name().toLowerCase(Locale.ROOT)));
            }
        }
    }
}
