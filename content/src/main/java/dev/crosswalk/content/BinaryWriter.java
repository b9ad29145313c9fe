package dev.crosswalk.content;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// Writes compiled content: a number takes one byte for each seven of its bits, and a text is the
/// number of an entry in a table of all texts, which is written first.
final class BinaryWriter {
    /// "XWLK"; the number after it grows when the form changes.
    static final int MAGIC = 0x58574C4B;

    static final int FORM = 4;

    private final Map<String, Integer> texts = new LinkedHashMap<>();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    void number(int number) {
        number(body, number);
    }

    void text(String text) {
        Integer known = texts.get(text);
        if (known == null) {
            known = texts.size();
            texts.put(text, known);
        }
        number(known);
    }

    void optionalText(@Nullable String text) {
        number(text == null ? 0 : 1);
        if (text != null) {
            text(text);
        }
    }

    void texts(List<String> list) {
        list(list, BinaryWriter::text);
    }

    <T> void list(List<T> list, BiConsumer<BinaryWriter, T> element) {
        number(list.size());
        list.forEach(e -> element.accept(this, e));
    }

    byte[] bytes() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int shift = 24; shift >= 0; shift -= 8) {
            all.write(MAGIC >>> shift);
        }
        number(all, FORM);
        number(all, texts.size());
        for (String text : texts.keySet()) {
            // Java copies Latin-1 as it is and decodes UTF-8 byte by byte, which a cold start
            // feels.
            boolean latin = isLatin(text);
            byte[] bytes =
                    text.getBytes(latin ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
            number(all, bytes.length * 2 + (latin ? 0 : 1));
            all.writeBytes(bytes);
        }
        all.writeBytes(body.toByteArray());
        return all.toByteArray();
    }

    /// A loop, because whoever brings a pack of content waits for this over all texts there are.
    private static boolean isLatin(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 255) {
                return false;
            }
        }
        return true;
    }

    private static void number(ByteArrayOutputStream out, int number) {
        int rest = number;
        while (rest >>> 7 != 0) {
            out.write((rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        out.write(rest);
    }
}
