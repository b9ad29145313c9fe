package dev.crosswalk.suggest;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Cuts a text into the pieces of words that a model of the BERT family was taught, by their
/// numbers.
///
/// Written out here, because it is a page, and the library that the model's publisher uses brings
/// native code for it. Texts are taken as the uncased models do: without accents, in small letters,
/// each punctuation mark and each Chinese character a word of its own.
final class WordPieces {
    private static final String UNKNOWN = "[UNK]";
    private static final int LONGEST_WORD = 100;

    private final Map<String, Integer> numbers;
    private final int unknown;

    private WordPieces(Map<String, Integer> numbers) {
        this.numbers = numbers;
        this.unknown = number(UNKNOWN);
    }

    /// @param tokenizer what Hugging Face calls `tokenizer.json`
    /// @throws IllegalArgumentException where it holds no vocabulary
    static WordPieces of(String tokenizer) {
        Map<String, Integer> numbers = HashMap.newHashMap(32_000);
        int at = after(tokenizer, "\"vocab\"", 0);
        at = after(tokenizer, "{", at);
        while (true) {
            at = skipSpace(tokenizer, at);
            if (tokenizer.charAt(at) == '}') {
                return new WordPieces(numbers);
            }
            StringBuilder piece = new StringBuilder();
            at = string(tokenizer, at, piece);
            at = skipSpace(tokenizer, after(tokenizer, ":", at));
            int end = at;
            while (Character.isDigit(tokenizer.charAt(end))) {
                end++;
            }
            numbers.put(piece.toString(), Integer.parseInt(tokenizer, at, end, 10));
            at = skipSpace(tokenizer, end);
            if (tokenizer.charAt(at) == ',') {
                at++;
            }
        }
    }

    private static int after(String json, String sign, int from) {
        int at = json.indexOf(sign, from);
        if (at < 0) {
            throw new IllegalArgumentException("no " + sign + " in the tokenizer");
        }
        return at + sign.length();
    }

    private static int skipSpace(String json, int from) {
        int at = from;
        while (Character.isWhitespace(json.charAt(at))) {
            at++;
        }
        return at;
    }

    /// Reads the string that begins at a quotation mark, and returns where it is over.
    private static int string(String json, int from, StringBuilder into) {
        int at = from + 1;
        while (json.charAt(at) != '"') {
            if (json.charAt(at) != '\\') {
                into.append(json.charAt(at++));
            } else if (json.charAt(at + 1) == 'u') {
                into.append((char) Integer.parseInt(json, at + 2, at + 6, 16));
                at += 6;
            } else {
                // Of the other escapes, no vocabulary holds any but these of the mark itself.
                into.append(json.charAt(at + 1));
                at += 2;
            }
        }
        return at + 1;
    }

    /// The number of a piece.
    ///
    /// @throws IllegalArgumentException where the vocabulary lacks it
    int number(String piece) {
        Integer number = numbers.get(piece);
        if (number == null) {
            throw new IllegalArgumentException("the vocabulary lacks " + piece);
        }
        return number;
    }

    /// The pieces of a text, in its order, without the marks for beginning and end.
    List<Integer> cut(String text) {
        List<Integer> pieces = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        String plain = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        plain.codePoints()
                .forEach(c -> {
                    if (isLeftOut(c)) {
                        return;
                    }
                    boolean alone = isPunctuation(c) || isChinese(c);
                    if (alone || isSpace(c)) {
                        addWord(word, pieces);
                    }
                    if (!isSpace(c)) {
                        word.appendCodePoint(c);
                    }
                    if (alone) {
                        addWord(word, pieces);
                    }
                });
        addWord(word, pieces);
        return pieces;
    }

    private void addWord(StringBuilder word, List<Integer> pieces) {
        int before = pieces.size();
        int length = word.length();
        if (word.codePointCount(0, length) > LONGEST_WORD) {
            pieces.add(unknown);
            word.setLength(0);
            return;
        }
        int from = 0;
        while (from < length) {
            int end = length;
            Integer piece = null;
            while (end > from && piece == null) {
                String part = word.substring(from, end);
                piece = numbers.get(from == 0 ? part : "##" + part);
                end--;
            }
            if (piece == null) {
                pieces.subList(before, pieces.size()).clear();
                pieces.add(unknown);
                break;
            }
            pieces.add(piece);
            from = end + 1;
        }
        word.setLength(0);
    }

    private static boolean isLeftOut(int c) {
        int type = Character.getType(c);
        return c == 0
                || c == 0xFFFD
                || type == Character.NON_SPACING_MARK
                || (!isSpace(c)
                        && (type == Character.CONTROL
                                || type == Character.FORMAT
                                || type == Character.PRIVATE_USE));
    }

    private static boolean isSpace(int c) {
        return c == '\t' || c == '\n' || c == '\r' || Character.isSpaceChar(c);
    }

    private static boolean isPunctuation(int c) {
        if (c < 128) {
            return c > 32 && c < 127 && !Character.isLetterOrDigit(c);
        }
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION ->
                    true;
            default -> false;
        };
    }

    private static boolean isChinese(int c) {
        return Character.isIdeographic(c)
                && Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
    }
}
