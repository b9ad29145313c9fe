package dev.crosswalk.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A condition on the attributes that its publisher gave a requirement.
///
/// @param wanted for each name of an attribute the values of which a requirement has at least one;
///   it has to hold for every name. None holds for every requirement
public record Where(Map<String, List<String>> wanted) {
    public static final Where ANY = new Where(Map.of());

    public Where {
        wanted = ordered(wanted);
    }

    public boolean isAny() {
        return wanted.isEmpty();
    }

    public boolean holds(Requirement requirement) {
        for (Map.Entry<String, List<String>> one : wanted.entrySet()) {
            List<String> has = requirement.attributes().getOrDefault(one.getKey(), List.of());
            if (Collections.disjoint(has, one.getValue())) {
                return false;
            }
        }
        return true;
    }

    /// `concepts = detect or respond and control type = corrective`; empty where there is no
    /// condition.
    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        wanted.forEach((name, values) ->
                parts.add(
                        spoken(name)
                                + " = "
                                + String.join(
                                        " or ", values.stream().map(Where::spoken).toList())));
        return String.join(" and ", parts);
    }

    /// The name or value of an attribute as people read it: `control type` for `control_type`.
    public static String spoken(String name) {
        return name.replace('_', ' ').replace('-', ' ');
    }

    /// The same for names that are one however they are written: `Control-Type`, `control_type`.
    public static String plain(String name) {
        return spoken(name).strip().toLowerCase(Locale.ROOT);
    }

    /// A copy that keeps its order and never changes.
    static Map<String, List<String>> ordered(Map<String, List<String>> lists) {
        if (lists.isEmpty()) {
            return Map.of();
        }
        Map<String, List<String>> copy = new LinkedHashMap<>();
        lists.forEach((name, values) -> copy.put(name, List.copyOf(values)));
        return Collections.unmodifiableMap(copy);
    }
}
