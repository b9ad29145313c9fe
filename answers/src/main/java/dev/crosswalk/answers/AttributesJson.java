package dev.crosswalk.answers;

import dev.crosswalk.answers.text.Json;
import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.engine.Scope;
import java.util.List;
import java.util.Map;

/// The attributes of requirements as JSON, and the condition on them that an answer was asked with;
/// each only where there is any.
public final class AttributesJson {
    private AttributesJson() {}

    public static void write(Json json, String name, Map<String, List<String>> attributes) {
        if (!attributes.isEmpty()) {
            json.object(name);
            attributes.forEach(json::field);
            json.end();
        }
    }

    /// How many requirements have each value of each attribute.
    public static void counted(Json json, String name, Map<String, Map<String, Integer>> counts) {
        if (!counts.isEmpty()) {
            json.object(name);
            counts.forEach((attribute, values) -> {
                json.object(attribute);
                values.forEach(json::field);
                json.end();
            });
            json.end();
        }
    }

    /// The condition of a scope, and how many of its requirements it leaves out.
    public static void where(Json json, Scope scope, Crosswalk crosswalk) {
        if (!scope.where().isAny()) {
            write(json, "where", scope.where().wanted());
            json.field("leftOut", crosswalk.leftOut(scope).size());
        }
    }
}
