package dev.crosswalk.programme.standing;

import dev.crosswalk.engine.Assurance;
import dev.crosswalk.programme.words.Words;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A document that came into force only after a control that it describes was in place, so that
/// days of a window do not count.
///
/// @param said whether the organisation says that no version was in force before
public record LateDocument(String document, LocalDate inForceFrom, boolean said) {
    private static final int NAMED = 3;

    /// `Days before access-policy was in force (2026-03-01) do not count.`; empty where all do.
    public static String sentence(List<LateDocument> late) {
        return switch (late.size()) {
            case 0 -> "";
            case 1 -> "Days before " + wasInForce(late.getFirst()) + " do not count.";
            default ->
                    "Days before all its documents were in force do not count: %s."
                            .formatted(named(late));
        };
    }

    /// `of 12 controls no day counts before access-policy was in force (2026-03-01)`, with what to
    /// do; nothing where no window is asked about, or none is cut.
    public static Optional<String> sentence(Assurance question, List<ControlStanding> controls) {
        Set<LateDocument> all = new LinkedHashSet<>();
        int cut = 0;
        for (ControlStanding c : controls) {
            all.addAll(c.late());
            cut += c.late().isEmpty() ? 0 : 1;
        }
        if (question != Assurance.OPERATING || all.isEmpty()) {
            return Optional.empty();
        }
        List<LateDocument> late = List.copyOf(all);
        String before =
                late.size() == 1
                        ? wasInForce(late.getFirst())
                        : "all their documents were in force: " + named(late);
        String hint =
                late.stream().allMatch(LateDocument::said)
                        ? ""
                        : "; if an earlier version was, say since when: inForceSince in"
                                + " documents.yaml";
        return Optional.of(
                "of %s no day counts before %s%s"
                        .formatted(Words.many(cut, "control", "controls"), before, hint));
    }

    private static String wasInForce(LateDocument late) {
        return "%s was in force (%s)".formatted(late.document, late.inForceFrom);
    }

    /// The last ones first.
    private static String named(List<LateDocument> late) {
        return Words.some(
                late.stream()
                        .sorted(
                                Comparator.comparing(LateDocument::inForceFrom)
                                        .reversed()
                                        .thenComparing(LateDocument::document))
                        .map(d -> d.document + " (" + d.inForceFrom + ")")
                        .toList(),
                NAMED);
    }
}
