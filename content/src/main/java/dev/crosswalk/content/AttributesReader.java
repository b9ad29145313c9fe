package dev.crosswalk.content;

import dev.crosswalk.content.yaml.Fields;
import dev.crosswalk.content.yaml.Node;
import dev.crosswalk.content.yaml.Source;
import dev.crosswalk.content.yaml.Value;
import dev.crosswalk.engine.Where;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The attributes by which a publisher tags requirements: an edition declares each with its values,
/// so that a slip in one of many tags is found.
///
/// @param declared in their order, in which those of every requirement come
record AttributesReader(Source source, Map<String, List<String>> declared) {
    private static final String KEY = "attributes";
    private static final String RULE = "attribute";

    static AttributesReader of(Source source, Fields framework) {
        Map<String, List<String>> declared = new LinkedHashMap<>();
        if (framework.has(KEY)) {
            List<Node.Entry> entries = framework.entries(KEY);
            Set<String> names = new HashSet<>();
            entries.forEach(e -> names.add(e.key()));
            Map<String, String> seen = new HashMap<>();
            framework
                    .node(KEY)
                    .flatMap(node -> Fields.of(source, node, KEY, names))
                    .ifPresent(fields -> {
                        for (Node.Entry e : entries) {
                            Value name = new Value(e.key(), e.line());
                            boolean isNew = isNew(fields, name, seen);
                            if (Ids.ATTRIBUTE.check(fields, name) && isNew) {
                                declared.put(name.text(), values(fields, name.text()));
                            }
                        }
                    });
        }
        return new AttributesReader(source, declared);
    }

    private static List<String> values(Fields fields, String name) {
        List<Value> values = fields.texts(name);
        if (values.isEmpty() && !fields.isWrong(name)) {
            fields.error(name, fields.line(name), RULE, name + " has no values");
        }
        Map<String, String> seen = new HashMap<>();
        List<String> sound = new ArrayList<>();
        for (Value value : values) {
            boolean isNew = isNew(fields, value, seen);
            if (Ids.ATTRIBUTE.check(fields, value) && isNew) {
                sound.add(value.text());
            }
        }
        return sound;
    }

    /// Whether nothing before it is the same but for letter case and hyphens.
    private static boolean isNew(Fields fields, Value value, Map<String, String> seen) {
        String before = seen.putIfAbsent(Where.plain(value.text()), value.text());
        if (before != null) {
            fields.error(
                    value.line(),
                    RULE,
                    "\"%s\" and \"%s\" read the same: keep one spelling"
                            .formatted(before, value.text()));
        }
        return before == null;
    }

    /// The attributes of one requirement, each name and value of which is declared.
    Map<String, List<String>> read(Fields requirement) {
        if (!requirement.has(KEY)) {
            return Map.of();
        }
        if (declared.isEmpty()) {
            requirement.error(
                    KEY,
                    requirement.line(KEY),
                    RULE,
                    "the edition declares no attributes. Say above its requirements which there"
                            + " are, as in attributes: { concepts: [identify, protect] }");
            return Map.of();
        }
        Fields fields =
                requirement
                        .node(KEY)
                        .flatMap(node -> Fields.of(source, node, KEY, declared.keySet()))
                        .orElse(null);
        Map<String, List<String>> read = new LinkedHashMap<>();
        if (fields != null) {
            declared.forEach((name, valid) -> {
                Set<String> has = new HashSet<>();
                for (Value value : fields.texts(name)) {
                    if (valid.contains(value.text())) {
                        has.add(value.text());
                    } else {
                        source.unknown("value of " + name, value, valid);
                    }
                }
                if (!has.isEmpty()) {
                    read.put(name, valid.stream().filter(has::contains).toList());
                }
            });
        }
        return read;
    }
}
