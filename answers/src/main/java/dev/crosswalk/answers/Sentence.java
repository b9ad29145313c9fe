package dev.crosswalk.answers;

import dev.crosswalk.formats.terminal.VisibleText;
import java.util.LinkedHashMap;
import java.util.Map;

/// A sentence with named parts, to be said in whatever [Dialect] its reader writes.
///
/// `{name}` is a part, and `{name!}` the same in quotes, as a message repeats what somebody typed;
/// `<want EDITION>` is a parameter and what it takes; `<?plan <programme DIR>>` is another question
/// with what it is asked with.
public record Sentence(String template, Map<String, String> parts) {
    public Sentence {
        parts = Map.copyOf(parts);
    }

    public static Sentence of(String template) {
        return new Sentence(template, Map.of());
    }

    public Sentence with(String part, String words) {
        Map<String, String> all = new LinkedHashMap<>(parts);
        all.put(part, words);
        return new Sentence(template, all);
    }

    public String in(Dialect dialect) {
        StringBuilder said = new StringBuilder();
        for (int i = 0; i < template.length(); i++) {
            char c = template.charAt(i);
            if (c == '{' || c == '<') {
                int end = c == '{' ? template.indexOf('}', i) : end(i);
                String inside = template.substring(i + 1, end);
                said.append(c == '{' ? part(inside) : reference(inside, dialect));
                i = end;
            } else {
                said.append(c);
            }
        }
        return said.toString();
    }

    /// Of a reference, which may have others in it.
    private int end(int start) {
        int depth = 0;
        for (int i = start; i < template.length(); i++) {
            depth += template.charAt(i) == '<' ? 1 : template.charAt(i) == '>' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        throw new IllegalStateException("no end of < in: " + template);
    }

    private String part(String name) {
        boolean quoted = name.endsWith("!");
        String part = parts.get(quoted ? name.substring(0, name.length() - 1) : name);
        if (part == null) {
            throw new IllegalStateException("no part " + name + " for: " + template);
        }
        return quoted ? VisibleText.quoted(part) : part;
    }

    private String reference(String inside, Dialect dialect) {
        boolean isQuestion = inside.startsWith("?");
        String[] words = (isQuestion ? inside.substring(1) : inside).split(" ", 2);
        String rest = words.length == 1 ? "" : new Sentence(words[1], parts).in(dialect);
        return isQuestion ? dialect.question(words[0], rest) : dialect.parameter(words[0], rest);
    }
}
