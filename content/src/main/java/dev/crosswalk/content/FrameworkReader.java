package dev.crosswalk.content;

import dev.crosswalk.content.yaml.Fields;
import dev.crosswalk.content.yaml.Node;
import dev.crosswalk.content.yaml.Source;
import dev.crosswalk.content.yaml.Value;
import dev.crosswalk.engine.FrameworkEdition;
import dev.crosswalk.engine.Requirement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// `frameworks/<id>.yaml`: an edition and its tree of requirements.
final class FrameworkReader {
    private static final Set<String> KEYS =
            Set.of(
                    "id",
                    "title",
                    "publisher",
                    "edition",
                    "licence",
                    "successorOf",
                    "excludable",
                    "attributes",
                    "requirements");
    private static final Set<String> NODE_KEYS =
            Set.of(
                    "id",
                    "kind",
                    "title",
                    "summary",
                    "assessable",
                    "exact",
                    "optional",
                    "appliesWith",
                    "attributes",
                    "children");

    /// An edition that names its predecessor, which is judged when all files were read.
    record Successor(Source source, String edition, Value of) {}

    /// A framework of one's own need not say where it comes from.
    private static final String NOT_STATED = "not stated";

    private final ContentDraft draft;
    private final List<Successor> successors = new ArrayList<>();

    FrameworkReader(ContentDraft draft) {
        this.draft = draft;
    }

    void read(Source source, Node node) {
        Fields fields = Fields.of(source, node, "a framework", KEYS).orElse(null);
        if (fields == null) {
            return;
        }
        Optional<Value> id = Ids.EDITION.read(fields, "id");
        AttributesReader attributes = AttributesReader.of(source, fields);
        List<Requirement> requirements =
                new Tree(source, id.map(Value::text).orElse("?"), attributes).read(fields);
        Optional<Value> successorOf = fields.optional("successorOf");
        FrameworkEdition edition =
                new FrameworkEdition(
                        id.map(Value::text).orElse(""),
                        fields.requiredWords("title").map(Value::text).orElse(""),
                        fields.optional("publisher").map(Value::text).orElse(NOT_STATED),
                        fields.optional("edition").map(Value::text).orElse(NOT_STATED),
                        fields.optional("licence").map(Value::text).orElse(NOT_STATED),
                        successorOf.map(Value::text).orElse(null),
                        excludable(source, fields, requirements),
                        attributes.declared(),
                        requirements);
        id.ifPresent(i -> add(source, i, edition, successorOf.orElse(null)));
    }

    /// The nodes under which requirements may be excluded, each of which the edition has.
    private static @Nullable List<String> excludable(
            Source source, Fields fields, List<Requirement> all) {
        if (!fields.has("excludable")) {
            return null;
        }
        Set<String> known = new LinkedHashSet<>();
        all.forEach(r -> known.add(r.id()));
        List<String> nodes = new ArrayList<>();
        for (Value node : fields.texts("excludable")) {
            if (known.contains(node.text())) {
                nodes.add(node.text());
            } else {
                source.unknown("requirement", node, known);
            }
        }
        return nodes;
    }

    private void add(
            Source source, Value id, FrameworkEdition edition, @Nullable Value successorOf) {
        Optional<String> already =
                draft.already("framework " + id.text(), draft.hasEdition(id.text()));
        if (already.isPresent()) {
            source.error(
                    id.line(),
                    "duplicate-id",
                    "framework \"%s\" exists already, %s, and must not be redefined"
                            .formatted(id.text(), already.get()));
            return;
        }
        draft.addEdition(edition, source, id.line());
        if (successorOf != null) {
            successors.add(new Successor(source, id.text(), successorOf));
        }
    }

    /// Judges the successors, now that all editions are known.
    void finish() {
        for (Successor s : successors) {
            if (draft.edition(s.source(), s.of()).isPresent() && followsItself(s.edition())) {
                s.source()
                        .error(
                                s.of().line(),
                                "successor",
                                "\"%s\" follows itself through successorOf".formatted(s.edition()));
            }
        }
    }

    private boolean followsItself(String edition) {
        Set<String> seen = new HashSet<>();
        String at = edition;
        while (at != null && seen.add(at)) {
            at = draft.edition(at).map(FrameworkEdition::successorOf).orElse(null);
        }
        return at != null;
    }

    /// The tree, flattened in document order.
    private final class Tree {
        private final Source source;
        private final String edition;
        private final AttributesReader attributes;
        private final List<Requirement> found = new ArrayList<>();
        private final Map<String, Integer> lines = new HashMap<>();
        private final Map<Requirement, List<Value>> appliesWith = new LinkedHashMap<>();

        Tree(Source source, String edition, AttributesReader attributes) {
            this.source = source;
            this.edition = edition;
            this.attributes = attributes;
        }

        List<Requirement> read(Fields framework) {
            List<Node> nodes = framework.items("requirements");
            if (nodes.isEmpty() && framework.sound()) {
                framework.error(
                        framework.line("requirements"),
                        "no-value",
                        "a framework has at least one requirement");
            }
            nodes.forEach(n -> node(n, null));
            appliesWith.forEach((of, ids) -> ids.forEach(id -> appliesWith(of, id)));
            return found;
        }

        private @Nullable Requirement node(Node node, @Nullable String parent) {
            return Fields.of(source, node, "a requirement", NODE_KEYS)
                    .map(fields -> requirement(fields, parent))
                    .orElse(null);
        }

        private Requirement requirement(Fields fields, @Nullable String parent) {
            Optional<Value> id = Ids.REQUIREMENT.read(fields, "id");
            boolean isNew = id.filter(this::isNew).isPresent();
            int at = found.size();
            // Its children say whether it is assessable: until then an empty one keeps its place.
            Requirement place = new Requirement("", "", "", "", parent, true, false);
            if (isNew) {
                found.add(place);
            }
            List<Node> nodes = fields.has("children") ? fields.items("children") : List.of();
            if (fields.has("children") && nodes.isEmpty() && fields.sound()) {
                fields.error(
                        fields.line("children"),
                        "no-value",
                        "children is empty; leave it out instead");
            }
            List<Requirement> children = new ArrayList<>();
            for (Node child : nodes) {
                Requirement read = node(child, id.map(Value::text).orElse(parent));
                if (read != null) {
                    children.add(read);
                }
            }
            boolean onlyOptional = children.stream().allMatch(Requirement::optional);
            List<Value> with = fields.texts("appliesWith");
            Requirement requirement =
                    new Requirement(
                            id.map(Value::text).orElse(""),
                            fields.optional("kind").map(Value::text).orElse("requirement"),
                            fields.optional("title").map(Value::text).orElse(""),
                            fields.words("summary"),
                            parent,
                            fields.flag("assessable", onlyOptional),
                            fields.flag("exact", false),
                            fields.flag("optional", false),
                            with.stream().map(Value::text).toList(),
                            attributes.read(fields));
            shape(fields, requirement, children, onlyOptional);
            if (isNew) {
                found.set(at, requirement);
                appliesWith.put(requirement, with);
            }
            return requirement;
        }

        /// What stands under what, and what can be said of it.
        private void shape(
                Fields fields, Requirement r, List<Requirement> children, boolean onlyOptional) {
            if (r.exact() && onlyOptional) {
                fields.error(
                        fields.line("exact"),
                        "exact",
                        "exact says that a node is its children together, and this one has none"
                                + (children.isEmpty() ? "" : " that are not optional"));
            }
            if (r.optional() && !r.assessable()) {
                fields.error(
                        fields.line("optional"),
                        "optional",
                        "an optional requirement has a verdict of its own, so it is assessable, and"
                                + " what stands under it is optional");
            }
            if (r.optional() && r.parent() == null) {
                fields.error(
                        fields.line("optional"),
                        "optional",
                        "an optional requirement stands under the one that it is guidance on, and"
                                + " \"%s\" stands under none".formatted(r.id()));
            }
            if (fields.has("appliesWith") && !r.optional()) {
                fields.error(
                        "appliesWith",
                        fields.line("appliesWith"),
                        "optional",
                        "appliesWith is said of optional requirements, and this one is not");
            }
            for (Requirement child : children) {
                if (child.optional() ? !r.assessable() : r.optional()) {
                    source.error(
                            lines.getOrDefault(child.id(), fields.line()),
                            "optional",
                            child.optional()
                                    ? "\"%s\" is optional, so what it stands under is assessable, and \"%s\" is not"
                                            .formatted(child.id(), r.id())
                                    : "\"%s\" is not optional, and stands under \"%s\", which is"
                                            .formatted(child.id(), r.id()));
                }
            }
        }

        private void appliesWith(Requirement of, Value id) {
            Requirement with =
                    found.stream().filter(r -> r.id().equals(id.text())).findFirst().orElse(null);
            if (with == null) {
                source.unknown("requirement", id, lines.keySet());
            } else if (with.optional()) {
                source.error(
                        id.line(),
                        "optional",
                        "\"%s\" applies with \"%s\", which is optional itself"
                                .formatted(of.id(), id.text()));
            }
        }

        private boolean isNew(Value id) {
            Integer first = lines.putIfAbsent(id.text(), id.line());
            if (first != null) {
                source.error(
                        id.line(),
                        "duplicate-id",
                        "requirement \"%s\" is here twice, first in line %d"
                                .formatted(id.text(), first));
                return false;
            }
            draft.place("requirement " + edition + "/" + id.text(), source, id.line());
            return true;
        }
    }
}
