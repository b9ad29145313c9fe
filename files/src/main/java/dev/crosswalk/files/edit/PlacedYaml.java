package dev.crosswalk.files.edit;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Finds where in a text its values stand. The text has already been read without an error, so it
/// holds no aliases and is not deeply nested.
public final class PlacedYaml {
    private final String text;
    private final Iterator<Event> events;

    /// Where each code point of the text starts; empty where every code point is one character.
    private final int[] offsets;

    private PlacedYaml(String text, Iterator<Event> events) {
        this.text = text;
        this.events = events;
        boolean simple = text.codePoints().noneMatch(c -> c > Character.MAX_VALUE);
        offsets = simple ? new int[0] : offsets(text);
    }

    /// The value of the whole text; empty where it holds nothing but comments.
    ///
    /// @param text without a byte order mark
    /// @throws IllegalArgumentException where it is not YAML
    public static Optional<Placed> read(String text) {
        var settings =
                LoadSettings.builder()
                        .setCodePointLimit(Integer.MAX_VALUE)
                        // Buffers the whole text, because a token longer than the buffer takes
                        // quadratic time.
                        .setBufferSize(Math.max(1024, text.length() + 1))
                        .build();
        try {
            var reader = new PlacedYaml(text, new Parse(settings).parseString(text).iterator());
            return reader.document();
        } catch (YamlEngineException e) {
            throw new IllegalArgumentException("not YAML: " + e.getMessage(), e);
        }
    }

    private static int[] offsets(String text) {
        int[] offsets = new int[text.codePointCount(0, text.length()) + 1];
        int at = 0;
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] = at;
            at += at < text.length() ? Character.charCount(text.codePointAt(at)) : 0;
        }
        return offsets;
    }

    private Optional<Placed> document() {
        Event event = events.next();
        while (event.getEventId() != Event.ID.DocumentStart) {
            if (event.getEventId() == Event.ID.StreamEnd) {
                return Optional.empty();
            }
            event = events.next();
        }
        Placed root = value(events.next());
        return root instanceof Placed.Text t && t.isNull() ? Optional.empty() : Optional.of(root);
    }

    private Placed value(Event event) {
        return switch (event) {
            case ScalarEvent scalar -> scalar(scalar);
            case SequenceStartEvent list -> items(list);
            case MappingStartEvent map -> keyed(map);
            default -> throw new IllegalArgumentException("not a value: " + event);
        };
    }

    private Placed.Items items(SequenceStartEvent start) {
        List<Placed> items = new ArrayList<>();
        Event event = events.next();
        while (event.getEventId() != Event.ID.SequenceEnd) {
            items.add(value(event));
            event = events.next();
        }
        int from = offset(start.getStartMark());
        // The parser ends a block where the next value starts, behind comments that do not belong
        // to it.
        int end =
                start.isFlow()
                        ? offset(event.getEndMark())
                        : items.isEmpty() ? from : items.getLast().end();
        return new Placed.Items(items, start.isFlow(), from, end);
    }

    private Placed.Keyed keyed(MappingStartEvent start) {
        List<Placed.Pair> pairs = new ArrayList<>();
        Event event = events.next();
        while (event.getEventId() != Event.ID.MappingEnd) {
            if (!(value(event) instanceof Placed.Text key)) {
                throw new IllegalArgumentException("a key that is not text");
            }
            pairs.add(new Placed.Pair(key, value(events.next())));
            event = events.next();
        }
        int from = offset(start.getStartMark());
        int end =
                start.isFlow()
                        ? offset(event.getEndMark())
                        : pairs.isEmpty() ? from : pairs.getLast().value().end();
        return new Placed.Keyed(pairs, start.isFlow(), from, end);
    }

    private Placed.Text scalar(ScalarEvent scalar) {
        Placed.Style style =
                switch (scalar.getScalarStyle()) {
                    case PLAIN -> Placed.Style.PLAIN;
                    case SINGLE_QUOTED -> Placed.Style.SINGLE_QUOTED;
                    case DOUBLE_QUOTED, JSON_SCALAR_STYLE -> Placed.Style.DOUBLE_QUOTED;
                    case LITERAL -> Placed.Style.LITERAL;
                    case FOLDED -> Placed.Style.FOLDED;
                };
        int start = offset(scalar.getStartMark());
        int end = offset(scalar.getEndMark());
        return new Placed.Text(
                scalar.getValue(), style, start, style.isBlock() ? lastLine(start, end) : end);
    }

    /// The parser ends a block text behind the blank lines that follow it, which do not belong to
    /// it unless it keeps them (`|+`).
    private int lastLine(int start, int end) {
        int header = text.indexOf('\n', start);
        boolean keeps = header >= 0 && text.substring(start, header).split("#", 2)[0].contains("+");
        int at = Math.min(end, text.length());
        if (keeps) {
            return at > start && text.charAt(at - 1) == '\n' ? withoutBreak(at) : at;
        }
        while (at > start && Character.isWhitespace(text.charAt(at - 1))) {
            at--;
        }
        int lineEnd = text.indexOf('\n', at);
        return lineEnd < 0 ? text.length() : withoutBreak(lineEnd + 1);
    }

    private int withoutBreak(int end) {
        return end - (end > 1 && text.charAt(end - 2) == '\r' ? 2 : 1);
    }

    private int offset(Optional<Mark> mark) {
        int index = mark.orElseThrow().getIndex();
        return offsets.length == 0 ? index : offsets[index];
    }
}
