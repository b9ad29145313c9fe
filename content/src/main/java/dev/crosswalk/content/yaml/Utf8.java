package dev.crosswalk.content.yaml;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Text in UTF-8 from somebody else. Bytes that are no UTF-8 are refused, never replaced: a letter
/// that was read as U+FFFD and written back would be lost.
public final class Utf8 {
    /// The rule of a finding on a character that cannot be printed.
    public static final String UNPRINTABLE = "control-character";

    /// So begins every ZIP that holds something, and all that is one inside.
    private static final String ZIP = "PK\u0003\u0004";

    private Utf8() {}

    /// Whether a byte order mark comes before the text.
    public static boolean hasMark(byte[] bytes) {
        return startsWith(bytes, 0xEF, 0xBB, 0xBF);
    }

    /// The text without a byte order mark; empty, and an error with line and byte, where it is no
    /// UTF-8.
    public static Optional<String> text(byte[] bytes, Source source) {
        int start = hasMark(bytes) ? 3 : 0;
        if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)) {
            return source.refuse(
                    1, "not-utf-8", "is not UTF-8: byte 0 starts a UTF-16 file. Save it as UTF-8");
        }
        // Java reads what is right faster than what may be wrong, in whose place it puts this sign.
        String read = new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8);
        if (read.indexOf('\ufffd') < 0 && !read.startsWith(ZIP)) {
            return Optional.of(read);
        }
        ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .decode(in, out, true);
        String text = out.flip().toString();
        if (text.startsWith(ZIP)) {
            return source.refuse(
                    0, "not-utf-8", "is a ZIP or an office file such as .xlsx, and not text");
        }
        if (result.isError()) {
            return source.refuse(
                    lineAt(text, text.length()),
                    "not-utf-8",
                    "is not UTF-8: byte %d is 0x%02X".formatted(in.position(), in.get()));
        }
        return Optional.of(text);
    }

    /// The same of a file that is no YAML, in which a byte 0 says that it is no text at all.
    public static Optional<String> plainText(byte[] bytes, Source source) {
        return text(bytes, source)
                .flatMap(text -> {
                    int at = text.indexOf('\0');
                    return at < 0
                            ? Optional.of(text)
                            : source.refuse(
                                    lineAt(text, at),
                                    UNPRINTABLE,
                                    "holds the character U+0000, so it is no text");
                });
    }

    /// The line, from 1, of a place in a text.
    static int lineAt(String text, int end) {
        int line = 1;
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            if (c == '\n' || (c == '\r' && (i + 1 >= end || text.charAt(i + 1) != '\n'))) {
                line++;
            }
        }
        return line;
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        for (int i = 0; i < start.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xff) != start[i]) {
                return false;
            }
        }
        return true;
    }
}
