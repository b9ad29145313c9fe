package dev.crosswalk.content.text;

import java.util.List;
import java.util.regex.Pattern;

/// A text as everything here has it: its words with one space between them, and none around. How it
/// was broken into lines, in a file or in a form, says nothing.
public final class OneLine {
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private OneLine() {}

    public static String of(String text) {
        // Nearly every text is one already.
        boolean space = !text.isEmpty();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ' ? space : Character.isWhitespace(c)) {
                return made(text);
            }
            space = c == ' ';
        }
        return space ? made(text) : text;
    }

    private static String made(String text) {
        return SPACES.matcher(text.strip()).replaceAll(" ");
    }

    public static List<String> all(List<String> texts) {
        return List.of(texts.stream().map(OneLine::of).toArray(String[]::new));
    }
}
