package dev.crosswalk.content.yaml;

import dev.crosswalk.content.finding.Finding;
import dev.crosswalk.content.text.OneLine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the keys of one mapping strictly. What is wrong becomes a finding and an absent value.
public final class Fields {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
    private static final Pattern FLAG = Pattern.compile("true|True|TRUE|false|False|FALSE");
    private static final Pattern FLAG_OR_NUMBER =
            Pattern.compile(FLAG.pattern() + "|[-+]?[0-9][0-9.,_]*");

    private final Source source;
    private final Node.Keyed node;
    private final String what;
    private boolean sound = true;
    private final Set<String> wrong = new HashSet<>();

    private Fields(Source source, Node.Keyed node, String what) {
        this.source = source;
        this.node = node;
        this.what = what;
    }

    /// @param what how messages call the thing: "a requirement"
    /// @param keys all keys that it may have
    public static Optional<Fields> of(Source source, Node node, String what, Set<String> keys) {
        if (!(node instanceof Node.Keyed keyed)) {
            return source.refuse(
                    node.line(), "type", what + " has keys and values, not " + node.kind());
        }
        Fields fields = new Fields(source, keyed, what);
        for (Node.Entry entry : keyed.entries().values()) {
            if (!keys.contains(entry.key())) {
                fields.error(
                        entry.line(),
                        "unknown-key",
                        "unknown key \"%s\" in %s.%s"
                                .formatted(
                                        Finding.shortened(entry.key()),
                                        what,
                                        source.maybe(entry.key(), keys)));
            }
        }
        return Optional.of(fields);
    }

    public Source source() {
        return source;
    }

    public int line() {
        return node.line();
    }

    /// Line of the key, or of the mapping where the key is missing.
    public int line(String key) {
        Node.Entry entry = node.entries().get(key);
        return entry == null ? node.line() : entry.line();
    }

    public boolean has(String key) {
        return node.entries().containsKey(key);
    }

    /// Whether nothing was wrong so far, so that what depends on the values can be judged.
    public boolean sound() {
        return sound;
    }

    public void error(int line, String rule, String message) {
        sound = false;
        source.error(line, rule, message);
    }

    /// An error in what stands under a key.
    public void error(String key, int line, String rule, String message) {
        wrong.add(key);
        error(line, rule, message);
    }

    /// Whether something was wrong with what stands under a key, or it lacks and was asked for.
    public boolean isWrong(String key) {
        return wrong.contains(key);
    }

    /// The line of what stands under a key, or under keys inside of it; of a list or a mapping that
    /// is the line of its key. Where a key is missing, what should have it counts.
    public int lineOf(String... keys) {
        int line = node.line();
        Node at = node;
        for (String key : keys) {
            Node.Entry entry = at instanceof Node.Keyed keyed ? keyed.entries().get(key) : null;
            if (entry == null) {
                return line;
            }
            at = entry.value();
            line = at instanceof Node.Scalar scalar ? scalar.line() : entry.line();
        }
        return line;
    }

    public Optional<Node> node(String key) {
        Node.Entry entry = node.entries().get(key);
        if (entry == null) {
            error(key, node.line(), "missing-key", what + " lacks the key \"" + key + "\"");
            return Optional.empty();
        }
        return Optional.of(entry.value());
    }

    public Optional<Value> required(String key) {
        return node(key).flatMap(n -> value(n, key, key));
    }

    public Optional<Value> optional(String key) {
        return has(key) ? required(key) : Optional.empty();
    }

    /// The text of an optional key, empty where it is missing or wrong.
    public String text(String key) {
        return optional(key).map(Value::text).orElse("");
    }

    /// Text that people read. A plain `true` or `false` is none: it answers another question than
    /// the one that the key asks.
    public Optional<Value> requiredWords(String key) {
        return words(key, FLAG);
    }

    /// The same of an optional key, empty where it is missing or wrong.
    public String words(String key) {
        return has(key) ? requiredWords(key).map(Value::text).orElse("") : "";
    }

    /// Why something is so. A plain number is no reason, either.
    public Optional<Value> requiredReason(String key) {
        return words(key, FLAG_OR_NUMBER);
    }

    /// The same of an optional key, empty where it is missing or wrong.
    public String reason(String key) {
        return has(key) ? requiredReason(key).map(Value::text).orElse("") : "";
    }

    private Optional<Value> words(String key, Pattern none) {
        if (has(key)
                && node(key).orElseThrow()
                        instanceof Node.Scalar(String text, boolean plain, int line)
                && plain
                && none.matcher(text).matches()) {
            error(
                    line,
                    "type",
                    "%s is text, and a plain %s is none. Say it in words"
                            .formatted(key, Finding.shortened(text)));
            return Optional.empty();
        }
        return required(key);
    }

    public boolean flag(String key, boolean otherwise) {
        return has(key) ? requiredFlag(key).orElse(otherwise) : otherwise;
    }

    public Optional<Boolean> requiredFlag(String key) {
        Node node = node(key).orElse(null);
        if (node instanceof Node.Scalar(String text, boolean plain, int _)
                && plain
                && (text.equals("true") || text.equals("false"))) {
            return Optional.of(text.equals("true"));
        }
        if (node != null) {
            error(
                    key,
                    node.line(),
                    "type",
                    "%s is true or false, not %s".formatted(key, node.kind()));
        }
        return Optional.empty();
    }

    public int number(String key, int from, int to) {
        Value value = optional(key).orElse(null);
        if (value == null) {
            return from;
        }
        if (NUMBER.matcher(value.text()).matches()) {
            int number = Integer.parseInt(value.text());
            if (number >= from && number <= to) {
                return number;
            }
        }
        error(
                key,
                value.line(),
                "type",
                "%s is a whole number from %d to %d, not \"%s\""
                        .formatted(key, from, to, Finding.shortened(value.text())));
        return from;
    }

    /// One of the constants, written in small letters, its words joined by hyphens.
    public <E extends Enum<E>> Optional<E> constant(String key, Class<E> type) {
        return required(key).flatMap(value -> constant(key, value, type));
    }

    /// The same of one value, which may be an item of a list under the key.
    public <E extends Enum<E>> Optional<E> constant(String key, Value value, Class<E> type) {
        List<String> names =
                Arrays.stream(type.getEnumConstants())
                        .map(c -> c.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .toList();
        int found = names.indexOf(value.text());
        if (found >= 0) {
            return Optional.of(type.getEnumConstants()[found]);
        }
        error(
                key,
                value.line(),
                "enum",
                "%s is one of %s, not \"%s\".%s"
                        .formatted(
                                key,
                                String.join(", ", names),
                                Finding.shortened(value.text()),
                                source.nearest(value.text(), names)
                                        .map(n -> " Maybe \"" + n + "\"?")
                                        .orElse("")));
        return Optional.empty();
    }

    /// The items of an optional list of texts, each only once.
    public List<Value> texts(String key) {
        if (!has(key)) {
            return List.of();
        }
        List<Value> values = new ArrayList<>();
        Map<String, Integer> lines = new HashMap<>();
        for (Node item : items(key)) {
            value(item, key, "an item of " + key)
                    .ifPresent(value -> {
                        if (lines.putIfAbsent(value.text(), value.line()) == null) {
                            values.add(value);
                        } else {
                            error(
                                    key,
                                    value.line(),
                                    "duplicate-item",
                                    "\"%s\" is in %s twice"
                                            .formatted(Finding.shortened(value.text()), key));
                        }
                    });
        }
        return values;
    }

    /// The items of a list that must be there; it may be empty.
    public List<Node> items(String key) {
        return switch (node(key).orElse(null)) {
            case null -> List.of();
            case Node.Sequence sequence -> sequence.items();
            case Node other -> {
                error(
                        key,
                        other.line(),
                        "type",
                        "%s is a list, not %s%s".formatted(key, other.kind(), asList(other)));
                yield List.of();
            }
        };
    }

    /// The entries of a mapping that must be there.
    public List<Node.Entry> entries(String key) {
        return switch (node(key).orElse(null)) {
            case null -> List.of();
            case Node.Keyed keyed -> List.copyOf(keyed.entries().values());
            case Node other -> {
                error(
                        key,
                        other.line(),
                        "type",
                        "%s has keys and values, not %s".formatted(key, other.kind()));
                yield List.of();
            }
        };
    }

    private Optional<Value> value(Node node, String key, String name) {
        if (node instanceof Node.Scalar scalar) {
            String text = OneLine.of(scalar.text());
            if (!scalar.isNull() && !text.isEmpty()) {
                return Optional.of(new Value(text, scalar.line()));
            }
            error(key, node.line(), "no-value", "%s of %s has no value".formatted(name, what));
            return Optional.empty();
        }
        error(key, node.line(), "type", "%s is text, not %s".formatted(name, node.kind()));
        return Optional.empty();
    }

    private static String asList(@Nullable Node node) {
        return node instanceof Node.Scalar scalar && !scalar.isNull()
                ? ": write [" + Finding.shortened(scalar.text()) + "]"
                : "";
    }
}
