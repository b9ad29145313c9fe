package dev.crosswalk.formats.office;

import java.io.ByteArrayInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipOutputStream;

/// Zips that are the same bytes whenever and wherever they are written.
public final class StableZip {
    /// The time that all entries have. Not the earliest one that a zip can hold, 1980-01-01: for
    /// that Java writes a second time beside it which depends on the time zone of the machine.
    private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 2, 1, 0, 0);

    private static final String CREATED = "(<dcterms:(created|modified)[^>]*>)[^<]*(<)";

    private static final int DIRECTORY_SIZE = 22;
    private static final int DIRECTORY = 0x06054b50;
    private static final int ENTRY = 0x02014b50;

    private StableZip() {}

    public static ZipEntry entry(String name) {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(ALWAYS);
        return entry;
    }

    /// The same office file without the times at which fastexcel wrote it. Reads the directory at
    /// the end: fastexcel's local headers, made for Excel, do not satisfy the JDK's
    /// [java.util.zip.ZipInputStream].
    ///
    /// @param out is not closed
    public static void copy(byte[] office, OutputStream out) throws IOException {
        ByteBuffer file = ByteBuffer.wrap(office).order(ByteOrder.LITTLE_ENDIAN);
        int end = office.length - DIRECTORY_SIZE;
        if (end < 0 || file.getInt(end) != DIRECTORY) {
            throw new ZipException("no directory at the end");
        }
        int count = Short.toUnsignedInt(file.getShort(end + 10));
        int at = file.getInt(end + 16);
        try (var zip = new ZipOutputStream(new Unclosed(out), StandardCharsets.UTF_8)) {
            for (int i = 0; i < count; i++) {
                at = copyEntry(file, at, zip);
            }
        }
    }

    /// @param at where the entry stands in the directory
    /// @return where the next one stands
    private static int copyEntry(ByteBuffer file, int at, ZipOutputStream zip) throws IOException {
        if (file.getInt(at) != ENTRY) {
            throw new ZipException("no entry in the directory");
        }
        int nameLength = Short.toUnsignedInt(file.getShort(at + 28));
        int extra = Short.toUnsignedInt(file.getShort(at + 30));
        int comment = Short.toUnsignedInt(file.getShort(at + 32));
        String name = new String(bytes(file, at + 46, nameLength), StandardCharsets.UTF_8);
        zip.putNextEntry(entry(name));
        try (InputStream part = part(file, file.getInt(at + 42), file.getInt(at + 20))) {
            if (name.equals("docProps/core.xml")) {
                var xml = new String(part.readAllBytes(), StandardCharsets.UTF_8);
                String stable = xml.replaceAll(CREATED, "$11980-01-01T00:00:00Z$3");
                zip.write(stable.getBytes(StandardCharsets.UTF_8));
            } else {
                part.transferTo(zip);
            }
        }
        zip.closeEntry();
        return at + 46 + nameLength + extra + comment;
    }

    private static InputStream part(ByteBuffer file, int local, int packed) {
        int name = Short.toUnsignedInt(file.getShort(local + 26));
        int extra = Short.toUnsignedInt(file.getShort(local + 28));
        byte[] bytes = bytes(file, local + 30 + name + extra, packed);
        return new InflaterInputStream(new ByteArrayInputStream(bytes), new Inflater(true));
    }

    private static byte[] bytes(ByteBuffer file, int at, int length) {
        byte[] bytes = new byte[length];
        file.get(at, bytes);
        return bytes;
    }

    /// A stream that stays open when somebody who writes a zip to it closes it; its owner closes
    /// the stream below.
    public static final class Unclosed extends FilterOutputStream {
        public Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            out.flush();
        }
    }
}
