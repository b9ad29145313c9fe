package dev.crosswalk.content.control;

import dev.crosswalk.content.control.Control.EvidenceWanted;
import dev.crosswalk.content.control.Control.Role;
import dev.crosswalk.engine.operation.Cadence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;

/// What a kind of evidence may say of the events that it answers, and by when: only what is done
/// for events has either.
public final class Answering {
    private Answering() {}

    /// Something that a kind of evidence may not say.
    ///
    /// @param key the field in which it does
    public record Wrong(String key, String rule, String message) {}

    /// What is wrong with a kind of evidence.
    ///
    /// @param every how often its control is done
    /// @param all the kinds of evidence of its control
    /// @param maybe gives ` Maybe "x"?` for a text that is none of others, or nothing
    public static List<Wrong> wrong(
            EvidenceWanted kind,
            Cadence.Every every,
            List<EvidenceWanted> all,
            BiFunction<String, Collection<String>, String> maybe) {
        List<Wrong> wrong = new ArrayList<>();
        String why =
                every != Cadence.Every.PER_EVENT
                        ? "its control is " + words(every) + " and answers no events"
                        : kind.role() != Role.PERFORMANCE
                                ? "its role is " + words(kind.role())
                                : "";
        if (!why.isEmpty()) {
            if (kind.toleranceDays() != null) {
                wrong.add(refused(kind, "toleranceDays", why));
            }
            if (!kind.answers().isEmpty()) {
                wrong.add(refused(kind, "answers", why));
            }
            return wrong;
        }
        List<String> lists =
                all.stream().filter(EvidenceWanted::population).map(EvidenceWanted::kind).toList();
        for (String list : kind.answers()) {
            if (!lists.contains(list)) {
                wrong.add(
                        new Wrong(
                                "answers",
                                "answers",
                                "\"%s\" answers \"%s\", which is no list of events of its control.%s"
                                        .formatted(kind.kind(), list, maybe.apply(list, lists))));
            }
        }
        return wrong;
    }

    private static Wrong refused(EvidenceWanted kind, String key, String why) {
        return new Wrong(
                key,
                "answers",
                "%s is for a performance of a per-event control, and of \"%s\" %s: leave it out"
                        .formatted(key, kind.kind(), why));
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
