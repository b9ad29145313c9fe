package dev.crosswalk.server.evidence;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// What a file is, by its bytes. Its name and whoever sent it may say anything.
public enum FileType {
    PNG("image/png", "A picture (PNG)"),
    JPEG("image/jpeg", "A picture (JPEG)"),
    GIF("image/gif", "A picture (GIF)"),
    WEBP("image/webp", "A picture (WebP)"),
    PDF("application/pdf", "A PDF"),
    /// Whatever can be read as text: also HTML, SVG and mails, of which the source is shown.
    TEXT("text/plain", "A text"),
    ARCHIVE("application/zip", "An archive, or a file of an office program"),
    OTHER("application/octet-stream", "A file of a kind that is not shown here");

    private static final byte[] PNG_MARK = {
        (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'
    };
    private static final int HEAD = 1_024;

    private final String type;
    private final String word;

    FileType(String type, String word) {
        this.type = type;
        this.word = word;
    }

    /// `image/png`
    public String type() {
        return type;
    }

    /// What people call it.
    public String word() {
        return word;
    }

    public static FileType of(byte[] file) {
        if (begins(file, 0, PNG_MARK)) {
            return PNG;
        }
        if (begins(file, 0, new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff})) {
            return JPEG;
        }
        if (begins(file, 0, ascii("GIF87a")) || begins(file, 0, ascii("GIF89a"))) {
            return GIF;
        }
        if (begins(file, 0, ascii("RIFF")) && begins(file, 8, ascii("WEBP"))) {
            return WEBP;
        }
        if (new String(file, 0, Math.min(HEAD, file.length), StandardCharsets.ISO_8859_1)
                .contains("%PDF-")) {
            return PDF;
        }
        if (begins(file, 0, new byte[] {'P', 'K', 3, 4})
                || begins(file, 0, new byte[] {'P', 'K', 5, 6})
                || begins(file, 0, new byte[] {0x1f, (byte) 0x8b})
                || begins(file, 0, ascii("7z\u00bc\u00af"))) {
            return ARCHIVE;
        }
        return ShownText.of(file).isPresent() ? TEXT : OTHER;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static boolean begins(byte[] file, int at, byte[] mark) {
        if (file.length < at + mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if (file[at + i] != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /// How large a picture becomes once a browser unpacks it, which its bytes tell before it does.
    ///
    /// @param width in pixels, like the height
    public record Size(int width, int height) {
        private static final long MOST_PIXELS = 50_000_000;

        public boolean isTooLarge() {
            return width <= 0 || height <= 0 || (long) width * height > MOST_PIXELS;
        }

        /// @return null where the file is no picture, or does not say
        public static @Nullable Size of(FileType type, byte[] file) {
            try {
                ByteBuffer big = ByteBuffer.wrap(file);
                ByteBuffer little = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
                return switch (type) {
                    case PNG -> new Size(big.getInt(16), big.getInt(20));
                    case GIF -> new Size(little.getShort(6) & 0xffff, little.getShort(8) & 0xffff);
                    case JPEG -> jpeg(big);
                    case WEBP -> webp(little);
                    case PDF, TEXT, ARCHIVE, OTHER -> null;
                };
            } catch (IndexOutOfBoundsException e) {
                return null;
            }
        }

        /// The first segment that begins a frame says it.
        private static @Nullable Size jpeg(ByteBuffer file) {
            int at = 2;
            while ((file.get(at) & 0xff) == 0xff) {
                int mark = file.get(at + 1) & 0xff;
                boolean isFrame =
                        mark >= 0xc0
                                && mark <= 0xcf
                                && mark != 0xc4
                                && mark != 0xc8
                                && mark != 0xcc;
                if (isFrame) {
                    return new Size(file.getShort(at + 7) & 0xffff, file.getShort(at + 5) & 0xffff);
                }
                at += 2 + Math.max(2, file.getShort(at + 2) & 0xffff);
            }
            return null;
        }

        private static @Nullable Size webp(ByteBuffer file) {
            return switch (file.get(15)) {
                case ' ' -> new Size(file.getShort(26) & 0x3fff, file.getShort(28) & 0x3fff);
                case 'L' -> {
                    int bits = file.getInt(21);
                    yield new Size((bits & 0x3fff) + 1, ((bits >> 14) & 0x3fff) + 1);
                }
                case 'X' ->
                        new Size(
                                (file.getInt(24) & 0xffffff) + 1, (file.getInt(27) & 0xffffff) + 1);
                default -> null;
            };
        }
    }
}
