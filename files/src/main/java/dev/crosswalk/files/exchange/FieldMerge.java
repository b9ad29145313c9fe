package dev.crosswalk.files.exchange;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// Two changes of one item, put together field by field: what one side changed alone is that, and
/// what both changed otherwise clashes. A list is one field, and so is whatever else is inside one.
///
/// What is signed is never put together with what whoever signed has not seen, and fields that say
/// one thing only together count as one.
///
/// @param fields of both together, by name; of what clashes, nothing is in it
/// @param clashing the names of fields that somebody has to decide
record FieldMerge(SortedMap<String, String> fields, SortedSet<String> clashing) {
    /// By which somebody puts their name under the rest of an item. Where one side changed one of
    /// these and the other side anything, all that either changed clashes.
    private static final Set<String> SIGNING =
            Set.of(
                    "by",
                    "on",
                    "version",
                    "approvedBy",
                    "approvedOn",
                    "recorded",
                    "acceptedBy",
                    "acceptedOn",
                    "acceptedUntil",
                    "checkedOn",
                    "decision",
                    "verifiedBy",
                    "verifiedOn",
                    "closedOn",
                    "reportedOn",
                    "issuedOn",
                    "ranBy",
                    "sha256",
                    "frozenOn",
                    "frozenSha256");

    /// Where both sides changed some of these, they clash, though each is another field.
    private static final List<Set<String>> ONE_THING =
            List.of(
                    Set.of(
                            "state",
                            "plannedOn",
                            "dueOn",
                            "setUpBy",
                            "proposedFor",
                            "implementedOn",
                            "retiredOn"),
                    Set.of("cadence", "anchor", "firstDue"),
                    Set.of("likelihood", "impact", "current", "residual", "treatment"),
                    Set.of("covers", "observedAt", "receivedAt"));

    FieldMerge {
        fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
        clashing = Collections.unmodifiableSortedSet(new TreeSet<>(clashing));
    }

    /// @param base what both had in common; a field that is not in a map is not said
    static FieldMerge of(
            Map<String, String> base, Map<String, String> here, Map<String, String> there) {
        SortedSet<String> all = new TreeSet<>(base.keySet());
        all.addAll(here.keySet());
        all.addAll(there.keySet());
        SortedSet<String> mine = new TreeSet<>();
        SortedSet<String> theirs = new TreeSet<>();
        for (String field : all) {
            String is = here.getOrDefault(field, "");
            String was = there.getOrDefault(field, "");
            String before = base.getOrDefault(field, "");
            if (!is.equals(was)) {
                addIf(!is.equals(before), field, mine);
                addIf(!was.equals(before), field, theirs);
            }
        }
        SortedSet<String> clashing = new TreeSet<>(mine);
        clashing.retainAll(theirs);
        for (Set<String> one : ONE_THING) {
            List<String> changed = new ArrayList<>();
            mine.stream().filter(one::contains).forEach(changed::add);
            int ofMine = changed.size();
            theirs.stream().filter(one::contains).forEach(changed::add);
            if (ofMine > 0 && changed.size() > ofMine) {
                clashing.addAll(changed);
            }
        }
        boolean isSigned = !Collections.disjoint(mine, SIGNING);
        boolean wasSigned = !Collections.disjoint(theirs, SIGNING);
        if ((isSigned || wasSigned) && !mine.isEmpty() && !theirs.isEmpty()) {
            clashing.addAll(mine);
            clashing.addAll(theirs);
        }
        SortedMap<String, String> fields = new TreeMap<>();
        for (String field : all) {
            String value = (theirs.contains(field) ? there : here).getOrDefault(field, "");
            if (!clashing.contains(field) && !value.isEmpty()) {
                fields.put(field, value);
            }
        }
        return new FieldMerge(fields, clashing);
    }

    private static void addIf(boolean is, String field, Set<String> to) {
        if (is) {
            to.add(field);
        }
    }

    /// The item that they say, as JSON.
    String json() {
        List<String> entries = new ArrayList<>();
        fields.forEach((name, value) -> entries.add("\"%s\": %s".formatted(name, value)));
        return "{" + String.join(", ", entries) + "}";
    }

    /// The fields of an item, each as its JSON is written.
    ///
    /// @param json an object
    static SortedMap<String, String> fields(String json) {
        SortedMap<String, String> fields = new TreeMap<>();
        String inside = json.strip();
        inside = inside.substring(1, inside.length() - 1);
        for (int at = 0; at < inside.length(); ) {
            int colon = end(inside, at, ':');
            int end = end(inside, colon + 1, ',');
            if (colon < inside.length()) {
                String name = inside.substring(at, colon).strip();
                fields.put(
                        name.substring(1, name.length() - 1),
                        inside.substring(colon + 1, end).strip());
            }
            at = end + 1;
        }
        return fields;
    }

    /// Where a character stands next that is in no text, list or object; the end where it does not.
    private static int end(String json, int from, char wanted) {
        int depth = 0;
        boolean isText = false;
        for (int i = from; i < json.length(); i++) {
            char c = json.charAt(i);
            if (isText) {
                i += c == '\\' ? 1 : 0;
                isText = c != '"';
            } else if (c == '"') {
                isText = true;
            } else if (c == '{' || c == '[') {
                depth++;
            } else if (c == '}' || c == ']') {
                depth--;
            } else if (c == wanted && depth == 0) {
                return i;
            }
        }
        return json.length();
    }
}
