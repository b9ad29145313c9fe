package dev.crosswalk.files.write;

import dev.crosswalk.programme.Programme;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// What is said in programmes by each component of each record that they are made of.
final class Components {
    private final SortedMap<String, Set<Object>> values = new TreeMap<>();

    void see(Programme programme) {
        seen(programme);
    }

    /// By `Risk.title`, all values that were seen there.
    SortedMap<String, Set<Object>> values() {
        return values;
    }

    private void seen(Object value) {
        switch (value) {
            case Record record
                    when record.getClass().getPackageName().startsWith("dev.crosswalk") -> {
                for (RecordComponent part : record.getClass().getRecordComponents()) {
                    Object inside = value(record, part);
                    values.computeIfAbsent(
                                    record.getClass().getSimpleName() + "." + part.getName(),
                                    _ -> new HashSet<>())
                            .add(inside == null ? "(null)" : inside);
                    if (inside != null) {
                        seen(inside);
                    }
                }
            }
            case Collection<?> all -> all.forEach(this::seen);
            case Map<?, ?> map -> map.values().forEach(this::seen);
            default -> {
                // Nothing in it.
            }
        }
    }

    private static Object value(Record record, RecordComponent part) {
        try {
            part.getAccessor().setAccessible(true);
            return part.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
