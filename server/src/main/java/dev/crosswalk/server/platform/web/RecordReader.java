package dev.crosswalk.server.platform.web;

import dev.crosswalk.answers.Days;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Refusal.Code;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.formats.terminal.VisibleText;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads request records of `answers` from JSON objects whose fields are called like their
/// components. What is left out says nothing: an empty text, an empty list, false, or null where
/// the record allows it.
public final class RecordReader {
    private static final int LONGEST_TEXT = 10_000;
    private static final int MOST_VALUES = 1_000;

    public static final JsonMapper JSON =
            JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    private RecordReader() {}

    /// A JSON object as it was sent.
    public static JsonNode object(String text) throws Refusal {
        JsonNode node;
        try {
            node = JSON.readTree(text.isBlank() ? "{}" : text);
        } catch (JacksonException e) {
            var at = e.getLocation();
            throw Refusal.of(
                            Code.INVALID,
                            "body",
                            "",
                            "the body is no JSON, line {line}, column {column}: {why}")
                    .with("line", at == null ? "1" : String.valueOf(at.getLineNr()))
                    .with("column", at == null ? "1" : String.valueOf(at.getColumnNr()))
                    .with("why", e.getOriginalMessage());
        }
        if (!node.isObject()) {
            throw Refusal.of(
                    Code.INVALID,
                    "body",
                    "",
                    "the body is no JSON object: it has its fields in braces");
        }
        return node;
    }

    /// @param required the fields that have to say something
    /// @param set components that are not read, and what they are instead
    public static <R extends Record> R read(
            Class<R> type, JsonNode object, Set<String> required, Map<String, Object> set)
            throws Refusal {
        for (String name : required) {
            JsonNode value = object.get(name);
            if (value == null
                    || value.isNull()
                    || (value.isString() && value.stringValue().isBlank())
                    || (value.isArray() && value.isEmpty())) {
                throw Refusal.missing(name, "say <" + name + ">");
            }
        }
        return read(type, object, "", set);
    }

    private static <R extends Record> R read(
            Class<R> type, JsonNode object, String path, Map<String, Object> set) throws Refusal {
        RecordComponent[] components = type.getRecordComponents();
        Set<String> known = new TreeSet<>();
        List<@Nullable Object> values = new ArrayList<>();
        for (RecordComponent component : components) {
            if (set.containsKey(component.getName())) {
                values.add(set.get(component.getName()));
            } else {
                known.add(component.getName());
                values.add(value(component, object.get(component.getName()), path));
            }
        }
        for (String name : object.propertyNames()) {
            if (!known.contains(name)) {
                throw Refusal.unknown(path + name, "field", path + name, known);
            }
        }
        try {
            var constructor =
                    type.getDeclaredConstructor(
                            Arrays.stream(components)
                                    .map(RecordComponent::getType)
                                    .toArray(Class[]::new));
            // Some are known to their own package alone.
            constructor.setAccessible(true);
            return constructor.newInstance(values.toArray());
        } catch (InvocationTargetException e) {
            throw Refusal.of(Code.INVALID, path, "", "{why}")
                    .with("why", String.valueOf(e.getCause()));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable Object value(
            RecordComponent component, @Nullable JsonNode given, String path) throws Refusal {
        String name = path + component.getName();
        Class<?> type = component.getType();
        boolean mayBeNull = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        JsonNode node = given == null || given.isNull() ? null : given;
        if (type == String.class) {
            return node == null ? (mayBeNull ? null : "") : text(name, node);
        }
        if (type == boolean.class) {
            if (node != null && !node.isBoolean()) {
                throw Refusal.malformed(name, shown(node), "is neither true nor false");
            }
            return node != null && node.booleanValue();
        }
        if (type == LocalDate.class) {
            if (node == null && !mayBeNull) {
                throw Refusal.missing(name, "say <" + name + ">, a day");
            }
            return node == null ? null : Days.day(name, text(name, node));
        }
        if (type == Moment.class) {
            return node == null ? null : Days.moment(name, text(name, node));
        }
        if (type == Integer.class) {
            if (node != null && !node.canConvertToInt()) {
                throw Refusal.malformed(name, shown(node), "is no whole number");
            }
            return node == null ? null : node.intValue();
        }
        if (type == List.class) {
            Class<?> of =
                    (Class<?>)
                            ((ParameterizedType) component.getGenericType())
                                    .getActualTypeArguments()[0];
            return list(name, of, node);
        }
        if (type == JsonNode.class) {
            return node;
        }
        if (type.isRecord()) {
            if (node != null && !node.isObject()) {
                throw Refusal.malformed(name, shown(node), "is no object");
            }
            return read(
                    type.asSubclass(Record.class),
                    node == null ? JSON.createObjectNode() : node,
                    name + ".",
                    Map.of());
        }
        throw new IllegalStateException("no JSON is read as " + type);
    }

    private static List<Object> list(String name, Class<?> of, @Nullable JsonNode node)
            throws Refusal {
        if (node == null) {
            return List.of();
        }
        if (!node.isArray()) {
            throw Refusal.malformed(name, shown(node), "is no list");
        }
        if (node.size() > MOST_VALUES) {
            throw Refusal.malformed(
                    name, node.size() + " values", "is more than %,d".formatted(MOST_VALUES));
        }
        List<Object> all = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            String at = name + "[" + i + "]";
            if (of == String.class) {
                all.add(text(at, node.get(i)));
            } else if (node.get(i).isObject()) {
                all.add(read(of.asSubclass(Record.class), node.get(i), at + ".", Map.of()));
            } else {
                throw Refusal.malformed(at, shown(node.get(i)), "is no object");
            }
        }
        return all;
    }

    private static String text(String name, JsonNode node) throws Refusal {
        if (!node.isString()) {
            throw Refusal.malformed(name, shown(node), "is no text");
        }
        String text = node.stringValue().strip();
        if (text.length() > LONGEST_TEXT) {
            throw Refusal.malformed(
                    name,
                    text.substring(0, 40) + "..",
                    "has more than %,d characters".formatted(LONGEST_TEXT));
        }
        String why = VisibleText.whyMisleading(text);
        if (why != null) {
            throw Refusal.malformed(name, text, why);
        }
        return text;
    }

    private static String shown(JsonNode node) {
        String text = node.toString();
        return text.length() > 60 ? text.substring(0, 60) + ".." : text;
    }
}
