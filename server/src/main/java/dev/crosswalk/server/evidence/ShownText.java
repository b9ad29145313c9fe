package dev.crosswalk.server.evidence;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/// The beginning of a file that is text, as people may look at it: as its characters, never as what
/// they mean to a browser.
///
/// @param isCut whether the file goes on
public record ShownText(String text, boolean isCut) {
    private static final int MOST_BYTES = 200_000;

    /// What turns lines around for a reader, so that they read something else than is there.
    private static final Pattern TURNS = Pattern.compile("[\u202a-\u202e\u2066-\u2069]");

    private static final Pattern NO_TEXT =
            Pattern.compile("[\\x00-\\x08\\x0b\\x0e-\\x1a\\x1c-\\x1f\\x7f]");

    /// @return empty where it is no text in UTF-8, or in UTF-16 with a mark that says so
    public static Optional<ShownText> of(byte[] file) {
        Charset charset = StandardCharsets.UTF_8;
        if (file.length >= 2 && (file[0] & 0xff) == 0xfe && (file[1] & 0xff) == 0xff) {
            charset = StandardCharsets.UTF_16BE;
        } else if (file.length >= 2 && (file[0] & 0xff) == 0xff && (file[1] & 0xff) == 0xfe) {
            charset = StandardCharsets.UTF_16LE;
        }
        boolean isCut = file.length > MOST_BYTES;
        ByteBuffer bytes = ByteBuffer.wrap(file, 0, Math.min(MOST_BYTES, file.length));
        try {
            String text = decoded(charset.newDecoder(), bytes, isCut).replaceFirst("^\ufeff", "");
            return NO_TEXT.matcher(text).find()
                    ? Optional.empty()
                    : Optional.of(
                            new ShownText(
                                    TURNS.matcher(text)
                                            .replaceAll(m ->
                                                    "[U+%04X]"
                                                            .formatted((int) m.group().charAt(0))),
                                    isCut));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /// A character that was cut through at the end is left out.
    private static String decoded(CharsetDecoder decoder, ByteBuffer bytes, boolean isCut)
            throws CharacterCodingException {
        decoder.onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer text = CharBuffer.allocate(bytes.remaining() + 1);
        CoderResult result = decoder.decode(bytes, text, !isCut);
        if (result.isError()) {
            result.throwException();
        }
        return text.flip().toString();
    }
}
