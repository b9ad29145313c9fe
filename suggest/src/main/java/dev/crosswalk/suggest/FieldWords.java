package dev.crosswalk.suggest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What texts of the field say that the content says in other words, and what the content says that
/// no text speaks of by chance: two lists, each a line of phrases, a colon, and what they mean.
final class FieldWords {
    private static final Pattern AMERICAN =
            Pattern.compile("(?i)(?<=\\w{3})iz(?=(?:e|ed|es|er|ers|ing|ation|ations|able)\\b)");

    private final List<Line> meanings = lines("field-words.txt");
    private final List<Line> narrow = lines("narrow-words.txt");

    /// @param said phrases, one of which a text has
    /// @param behind what stands behind the colon, and `asked` its phrases
    private record Line(Pattern said, String behind, Pattern asked) {}

    /// What the phrases of the field mean that a text has.
    List<String> meanings(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return meanings.stream()
                .filter(m -> m.said().matcher(lower).find())
                .map(Line::behind)
                .toList();
    }

    /// Which of the narrow things a sentence of the content asks about.
    BitSet asked(String sentence) {
        String lower = sentence.toLowerCase(Locale.ROOT);
        BitSet asked = new BitSet();
        for (int i = 0; i < narrow.size(); i++) {
            asked.set(i, narrow.get(i).said().matcher(lower).find());
        }
        return asked;
    }

    /// Which of them a text does not speak of.
    BitSet unsaid(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        BitSet unsaid = new BitSet();
        for (int i = 0; i < narrow.size(); i++) {
            unsaid.set(i, !narrow.get(i).asked().matcher(lower).find());
        }
        return unsaid;
    }

    /// `authorized` as the content spells it.
    static String spelled(String text) {
        return AMERICAN.matcher(text).replaceAll("is");
    }

    private static List<Line> lines(String name) {
        try (InputStream in = Objects.requireNonNull(FieldWords.class.getResourceAsStream(name));
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> {
                        int colon = line.indexOf(':');
                        String behind = line.substring(colon + 1).strip();
                        return new Line(phrases(line.substring(0, colon)), behind, phrases(behind));
                    })
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the words of the field cannot be read", e);
        }
    }

    /// `pen test*; pentest` as a pattern.
    private static Pattern phrases(String list) {
        return Pattern.compile(
                Stream.of(list.split(";", -1))
                        .map(String::strip)
                        .map(p -> p.replace("*", "\\w*").replace(" ", "[\\s-]+"))
                        .collect(Collectors.joining("|", "\\b(?:", ")\\b")));
    }
}
