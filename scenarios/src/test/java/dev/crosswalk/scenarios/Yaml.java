package dev.crosswalk.scenarios;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads values out of loaded YAML and refuses what it does not expect.
final class Yaml {

    private Yaml() {}

    static Map<String, Object> map(Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            throw new IllegalArgumentException("not a mapping: " + value);
        }
        Map<String, Object> read = new LinkedHashMap<>();
        map.forEach((key, v) -> read.put(String.valueOf(key), v));
        return read;
    }

    static Map<String, Object> map(Object value, String... allowed) {
        Map<String, Object> read = map(value);
        for (String key : read.keySet()) {
            if (!Set.of(allowed).contains(key)) {
                throw new IllegalArgumentException(
                        "unknown key '%s', expected one of %s".formatted(key, List.of(allowed)));
            }
        }
        return read;
    }

    static List<Object> list(Object value) {
        if (!(value instanceof List<?> list)) {
            throw new IllegalArgumentException("not a list: " + value);
        }
        return new ArrayList<>(list);
    }

    static List<String> texts(Object value) {
        return list(value).stream().map(Yaml::text).toList();
    }

    static String text(Object value) {
        if (value == null || value instanceof Map || value instanceof List) {
            throw new IllegalArgumentException("not a text: " + value);
        }
        return value.toString();
    }

    static boolean flag(Object value) {
        if (!(value instanceof Boolean flag)) {
            throw new IllegalArgumentException("not true or false: " + value);
        }
        return flag;
    }
}
