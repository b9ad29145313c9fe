package dev.crosswalk.content.tree;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// What a ZIP says of itself: the directory at its end, and where the bytes of an entry begin.
///
/// Java's own readers do not tell which entries are links. Numbers are unsigned and start with
/// their lowest byte; see PKWARE's APPNOTE, 4.3.
///
/// @param shown how messages call the ZIP
/// @param size of the ZIP, in bytes
record ZipDirectory(String shown, Bytes zip, long size) {
    static final int MOST_ENTRIES = 50_000;

    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;

    private static final int ENTRY = 0x02014b50;
    private static final int ENTRY_LENGTH = 46;
    private static final long LARGEST_DIRECTORY = 64L << 20;

    private static final int LOCAL = 0x04034b50;
    private static final int LOCAL_LENGTH = 30;

    private static final int ENCRYPTED = 1;

    /// Where Unix keeps the form of a file, and the form of a link.
    private static final int FORM = 0xF000;

    private static final int LINK = 0xA000;

    /// Any part of the ZIP.
    interface Bytes {
        /// As [java.nio.channels.FileChannel#read(ByteBuffer, long)].
        int read(ByteBuffer into, long at) throws IOException;
    }

    /// @param deflated or else stored as it is
    /// @param length inflated
    /// @param at where the entry begins
    record Header(
            String name,
            boolean link,
            boolean deflated,
            long packed,
            long length,
            long crc,
            long at) {
        boolean isFolder() {
            return name.endsWith("/");
        }
    }

    /// The entries in the order of the directory.
    List<Header> headers() throws IOException {
        ByteBuffer end = end();
        int entries = unsigned16(end, 10);
        long length = unsigned32(end, 12);
        long at = unsigned32(end, 16);
        if (unsigned16(end, 4) != 0 || unsigned16(end, 6) != 0) {
            throw refused("is a ZIP in several parts, which is not read");
        }
        if (entries == 0xFFFF || length == 0xFFFF_FFFFL || at == 0xFFFF_FFFFL) {
            throw refused("is a ZIP of 4 GB or more than 65,534 files, which is not read");
        }
        if (entries > MOST_ENTRIES || length > LARGEST_DIRECTORY) {
            throw refused("holds more than %,d files, which is the most".formatted(MOST_ENTRIES));
        }
        ByteBuffer directory = read(at, (int) length);
        List<Header> headers = new ArrayList<>();
        while (directory.hasRemaining()) {
            headers.add(header(directory));
        }
        if (headers.size() != entries) {
            throw broken();
        }
        return headers;
    }

    /// The record that ends the ZIP, after which there is only its comment.
    private ByteBuffer end() throws IOException {
        int length = (int) Math.min(size, END_LENGTH + LONGEST_COMMENT);
        ByteBuffer tail = read(size - length, length);
        for (int at = length - END_LENGTH; at >= 0; at--) {
            if (tail.getInt(at) == END && unsigned16(tail, at + 20) == length - at - END_LENGTH) {
                return tail.slice(at, END_LENGTH).order(ByteOrder.LITTLE_ENDIAN);
            }
        }
        throw broken();
    }

    private Header header(ByteBuffer directory) throws IOException {
        int start = directory.position();
        if (directory.remaining() < ENTRY_LENGTH || directory.getInt(start) != ENTRY) {
            throw broken();
        }
        int nameLength = unsigned16(directory, start + 28);
        int length =
                ENTRY_LENGTH
                        + nameLength
                        + unsigned16(directory, start + 30)
                        + unsigned16(directory, start + 32);
        if (directory.remaining() < length) {
            throw broken();
        }
        String name = name(directory.slice(start + ENTRY_LENGTH, nameLength));
        if ((unsigned16(directory, start + 8) & ENCRYPTED) != 0) {
            throw refused("is protected by a password");
        }
        int method = unsigned16(directory, start + 10);
        if (method != 0 && method != 8) {
            throw refused("holds %s, packed in a way that is not read".formatted(name));
        }
        Header header =
                new Header(
                        name,
                        (unsigned16(directory, start + 40) & FORM) == LINK,
                        method == 8,
                        unsigned32(directory, start + 20),
                        unsigned32(directory, start + 24),
                        unsigned32(directory, start + 16),
                        unsigned32(directory, start + 42));
        directory.position(start + length);
        return header;
    }

    private String name(ByteBuffer bytes) throws IOException {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException e) {
            throw refused("holds a file whose name is not UTF-8");
        }
    }

    /// Where the bytes of an entry begin, which its own header says.
    long start(Header header) throws IOException {
        ByteBuffer local = read(header.at(), LOCAL_LENGTH);
        long start = header.at() + LOCAL_LENGTH + unsigned16(local, 26) + unsigned16(local, 28);
        if (local.getInt(0) != LOCAL || start + header.packed() > size) {
            throw broken();
        }
        return start;
    }

    private ByteBuffer read(long at, int length) throws IOException {
        if (at < 0 || at + length > size) {
            throw broken();
        }
        ByteBuffer into = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (into.hasRemaining()) {
            if (zip.read(into, at + into.position()) < 0) {
                throw new EOFException("the ZIP was cut off while it was read");
            }
        }
        into.flip();
        return into;
    }

    private static int unsigned16(ByteBuffer bytes, int at) {
        return Short.toUnsignedInt(bytes.getShort(at));
    }

    private static long unsigned32(ByteBuffer bytes, int at) {
        return Integer.toUnsignedLong(bytes.getInt(at));
    }

    private Unreadable broken() {
        return refused("is no ZIP, or a broken one");
    }

    Unreadable refused(String words) {
        return new Unreadable(shown, "zip", words);
    }
}
