package dev.crosswalk.formats.report;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/// Writes elements that are well-formed both as HTML and as XML. All text of a page goes through it
/// and is escaped by it, so that no text becomes an element.
final class Markup {
    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();
    private int deepest;

    /// Attributes come in pairs; one whose value is null is left out.
    Markup open(String element, @Nullable String... attributes) {
        start(element, attributes);
        out.append('>');
        open.push(element);
        return this;
    }

    Markup close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    Markup empty(String element, @Nullable String... attributes) {
        start(element, attributes);
        out.append("/>");
        return this;
    }

    Markup text(String text) {
        escape(text);
        return this;
    }

    /// An element with nothing in it but text.
    Markup element(String element, String text, @Nullable String... attributes) {
        return open(element, attributes).text(text).close();
    }

    /// Writes as it stands what is part of this program, such as styles and the script. Never for
    /// text from outside.
    Markup trusted(String markup) {
        out.append(markup);
        return this;
    }

    Markup line() {
        out.append('\n');
        return this;
    }

    /// How deep elements have been inside of each other so far, at most.
    int deepest() {
        return deepest;
    }

    private void start(String element, @Nullable String... attributes) {
        deepest = Math.max(deepest, open.size() + 1);
        out.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            String value = attributes[i + 1];
            if (value != null) {
                out.append(' ').append(attributes[i]).append("=\"");
                escape(value);
                out.append('"');
            }
        }
    }

    private void escape(String text) {
        String legible = XmlCharacters.text(text);
        for (int i = 0; i < legible.length(); i++) {
            char c = legible.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.append(c);
            }
        }
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
