package dev.crosswalk.content.yaml;

import dev.crosswalk.content.finding.Finding;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/// Builds values from YAML events, and stops at the first thing that our files never hold.
///
/// It reads the events of the YAML library, not the library's own values: so aliases are refused
/// before they are expanded, and deep nesting before anything recurses into it.
final class NodeBuilder {
    private static final int DEEPEST = 64;

    private final Source source;
    private final Deque<Open> open = new ArrayDeque<>();
    private @Nullable Node root;
    private int documents;

    NodeBuilder(Source source) {
        this.source = source;
    }

    /// A list or mapping whose end has not come yet.
    private static final class Open {
        final int line;
        final @Nullable List<Node> items;
        final Map<String, Node.Entry> entries = new LinkedHashMap<>();
        Node.@Nullable Scalar key;

        Open(int line, boolean list) {
            this.line = line;
            items = list ? new ArrayList<>() : null;
        }

        Node closed() {
            return items == null ? new Node.Keyed(entries, line) : new Node.Sequence(items, line);
        }
    }

    Optional<Node> build(Iterable<Event> events) {
        for (Event event : events) {
            if (!accept(event)) {
                return Optional.empty();
            }
        }
        if (root == null || (root instanceof Node.Scalar s && s.isNull())) {
            return source.refuse(0, "empty", "is empty");
        }
        return Optional.of(root);
    }

    private boolean accept(Event event) {
        int line = event.getStartMark().map(m -> m.getLine() + 1).orElse(0);
        return switch (event.getEventId()) {
            case StreamStart, StreamEnd, DocumentEnd, Comment -> true;
            case DocumentStart ->
                    ++documents == 1
                            || refuse(line, "documents", "a second document starts here (---)");
            case Alias ->
                    refuse(
                            line,
                            "alias",
                            "aliases are not allowed here: write *%s out"
                                    .formatted(((AliasEvent) event).getAlias().getValue()));
            case Scalar -> plainNode((NodeEvent) event, line) && scalar((ScalarEvent) event, line);
            case SequenceStart -> plainNode((NodeEvent) event, line) && opened(line, true);
            case MappingStart -> plainNode((NodeEvent) event, line) && opened(line, false);
            case SequenceEnd, MappingEnd -> add(open.pop().closed());
        };
    }

    /// Without an anchor and without a tag.
    private boolean plainNode(NodeEvent event, int line) {
        if (event.getAnchor().isPresent()) {
            return refuse(
                    line,
                    "anchor",
                    "anchors and aliases are not allowed here: &"
                            + event.getAnchor().get().getValue());
        }
        Optional<String> tag =
                event instanceof ScalarEvent scalar
                        ? scalar.getTag()
                        : event instanceof CollectionStartEvent start
                                ? start.getTag()
                                : Optional.empty();
        return tag.isEmpty()
                || refuse(
                        line,
                        "tag",
                        "tags are not allowed here: "
                                + Finding.shortened(tag.get().replace("tag:yaml.org,2002:", "!!")));
    }

    /// An escape can stand for a character that the file itself must not hold, and that a terminal
    /// would obey.
    private boolean scalar(ScalarEvent event, int line) {
        if (event.getScalarStyle() == ScalarStyle.DOUBLE_QUOTED
                && !StreamReader.isPrintable(event.getValue())) {
            return refuse(
                    line,
                    Utf8.UNPRINTABLE,
                    "a text here holds, as an escape, a character that cannot be printed");
        }
        return add(
                new Node.Scalar(
                        event.getValue(), event.getScalarStyle() == ScalarStyle.PLAIN, line));
    }

    private boolean opened(int line, boolean list) {
        if (open.size() == DEEPEST) {
            return refuse(line, "depth", "is nested more than " + DEEPEST + " levels deep");
        }
        Open parent = open.peek();
        if (parent != null && parent.items == null && parent.key == null) {
            return refuse(line, "key", "a key must be text, not a list or keys and values");
        }
        open.push(new Open(line, list));
        return true;
    }

    private boolean add(Node node) {
        Open parent = open.peek();
        if (parent == null) {
            root = node;
        } else if (parent.items != null) {
            parent.items.add(node);
        } else if (parent.key == null) {
            // A list or a mapping in the place of a key was refused when it was opened.
            parent.key = (Node.Scalar) node;
        } else {
            put(parent, parent.key, node);
            parent.key = null;
        }
        return true;
    }

    private void put(Open parent, Node.Scalar key, Node value) {
        Node.Entry entry = new Node.Entry(key.text(), value, key.line());
        Node.Entry first = parent.entries.putIfAbsent(key.text(), entry);
        if (first != null) {
            source.error(
                    key.line(),
                    "duplicate-key",
                    "key \"%s\" is here twice, first in line %d"
                            .formatted(Finding.shortened(key.text()), first.line()));
        }
    }

    private boolean refuse(int line, String rule, String message) {
        source.error(line, rule, message);
        return false;
    }
}
