package dev.crosswalk.content;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Reads what [BinaryWriter] wrote.
final class BinaryReader {
    private final byte[] bytes;
    private final String[] texts;
    private int at;

    /// @throws IllegalStateException where another version of the product wrote the bytes
    BinaryReader(byte[] bytes) {
        this.bytes = bytes;
        int magic = 0;
        for (int i = 0; i < 4 && i < bytes.length; i++) {
            magic = (magic << 8) | (bytes[at++] & 0xff);
        }
        if (magic != BinaryWriter.MAGIC || number() != BinaryWriter.FORM) {
            throw new IllegalStateException("the compiled content is of another version");
        }
        texts = new String[number()];
        for (int i = 0; i < texts.length; i++) {
            int number = number();
            int length = number >>> 1;
            texts[i] =
                    new String(
                            bytes,
                            at,
                            length,
                            (number & 1) == 0
                                    ? StandardCharsets.ISO_8859_1
                                    : StandardCharsets.UTF_8);
            at += length;
        }
    }

    int number() {
        int number = 0;
        for (int shift = 0; ; shift += 7) {
            byte b = bytes[at++];
            number |= (b & 0x7f) << shift;
            if (b >= 0) {
                return number;
            }
        }
    }

    String text() {
        return texts[number()];
    }

    @Nullable String optionalText() {
        return number() == 0 ? null : text();
    }

    List<String> texts() {
        return list(BinaryReader::text);
    }

    <T> List<T> list(Function<BinaryReader, T> element) {
        int size = number();
        List<T> list = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            list.add(element.apply(this));
        }
        return list;
    }
}
