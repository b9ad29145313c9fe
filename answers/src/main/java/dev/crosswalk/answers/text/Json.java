package dev.crosswalk.answers.text;

import dev.crosswalk.formats.terminal.VisibleText;
import dev.crosswalk.programme.words.Numbers;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/// Writes one JSON document, indented, with members in the order they are written.
public final class Json {
    private final StringBuilder text = new StringBuilder();
    private String open = "";
    private boolean first = true;

    public Json object() {
        return begin('{');
    }

    public Json object(String name) {
        return name(name).begin('{');
    }

    public Json array(String name) {
        return name(name).begin('[');
    }

    /// Ends the innermost object or array.
    public Json end() {
        char bracket = open.charAt(open.length() - 1);
        open = open.substring(0, open.length() - 1);
        if (!first) {
            newLine();
        }
        text.append(bracket == '{' ? '}' : ']');
        first = false;
        return this;
    }

    public Json field(String name, @Nullable String value) {
        name(name);
        if (value == null) {
            text.append("null");
        } else {
            quote(value);
        }
        return this;
    }

    public Json field(String name, int value) {
        name(name);
        text.append(value);
        return this;
    }

    public Json field(String name, @Nullable Integer value) {
        return value == null ? field(name, (String) null) : field(name, value.intValue());
    }

    public Json field(String name, boolean value) {
        name(name);
        text.append(value);
        return this;
    }

    /// A number rounded to four digits.
    public Json rounded(String name, double value) {
        name(name);
        text.append(Numbers.fourDigits(value));
        return this;
    }

    /// Two numbers rounded to four digits, as an array on one line.
    public Json rounded(String name, double from, double to) {
        name(name);
        text.append('[')
                .append(Numbers.fourDigits(from))
                .append(", ")
                .append(Numbers.fourDigits(to))
                .append(']');
        return this;
    }

    /// An array of strings, on one line.
    public Json field(String name, Collection<String> values) {
        name(name);
        strings(values);
        return this;
    }

    /// An array of strings as an element of the array at hand.
    public Json element(Collection<String> values) {
        separate();
        strings(values);
        return this;
    }

    @Override
    public String toString() {
        return text + "\n";
    }

    private Json begin(char bracket) {
        if (!open.isEmpty() && open.charAt(open.length() - 1) == '[') {
            separate();
        }
        text.append(bracket);
        open += bracket;
        first = true;
        return this;
    }

    private Json name(String name) {
        separate();
        quote(name);
        text.append(": ");
        return this;
    }

    private void separate() {
        if (!first) {
            text.append(',');
        }
        first = false;
        newLine();
    }

    private void newLine() {
        text.append('\n').repeat("  ", open.length());
    }

    private void strings(Collection<String> values) {
        text.append('[');
        String comma = "";
        for (String value : values) {
            text.append(comma);
            quote(value);
            comma = ", ";
        }
        text.append(']');
    }

    private void quote(String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> {
                    if (VisibleText.isHarmful(c) || isLoneSurrogate(value, i)) {
                        escape(c);
                    } else {
                        text.append(c);
                    }
                }
            }
        }
        text.append('"');
    }

    /// Whether half a character stands at the index, which UTF-8 cannot hold but a JSON escape can.
    private static boolean isLoneSurrogate(String value, int i) {
        char c = value.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == value.length() || !Character.isLowSurrogate(value.charAt(i + 1));
        }
        return Character.isLowSurrogate(c)
                && (i == 0 || !Character.isHighSurrogate(value.charAt(i - 1)));
    }

    private void escape(char c) {
        String hex = Integer.toHexString(c);
        text.append("\\u").repeat("0", 4 - hex.length()).append(hex);
    }
}
