package dev.crosswalk.content.tree;

import java.io.IOException;
import java.io.InputStream;

/// Reads no more than was asked for, whatever a file says of its size.
public final class BoundedRead {
    private BoundedRead() {}

    /// Refuses a file by what its tree says of it, before it is opened.
    static void check(String file, long size, int most) throws Unreadable {
        if (size > most) {
            throw new Unreadable(
                    file,
                    "too-large",
                    "has %,d bytes; the most that is read is %,d".formatted(size, most));
        }
    }

    /// All of a stream, which stays open.
    ///
    /// @param file how messages call it
    /// @param most how many bytes are read
    /// @throws Unreadable where there are more
    public static byte[] bytes(String file, InputStream in, int most) throws IOException {
        byte[] bytes = in.readNBytes(most + 1);
        if (bytes.length > most) {
            throw new Unreadable(
                    file,
                    "too-large",
                    "has more than %,d bytes, which is the most that is read".formatted(most));
        }
        return bytes;
    }
}
