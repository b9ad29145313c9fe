package dev.crosswalk.programme.standing;

import dev.crosswalk.engine.Assurance;
import dev.crosswalk.programme.words.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
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
        return late.isEmpty() ? "" : "Days before " + in(late) + " do not count.";
    }

    /// `of 12 controls no day counts before access-policy was in force (2026-03-01)`, with what to
    /// do; nothing where no window is asked about, or none is cut.
    public static Optional<String> sentence(Assurance question, List<ControlStanding> controls) {
        Set<LateDocument> late = new LinkedHashSet<>();
        int cut = 0;
        for (ControlStanding c : controls) {
            late.addAll(c.late());
            cut += c.late().isEmpty() ? 0 : 1;
        }
        return question != Assurance.OPERATING || late.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "of %s no day counts before %s%s"
                                .formatted(
                                        Words.many(cut, "control", "controls"),
                                        in(late),
                                        late.stream().allMatch(LateDocument::said)
                                                ? ""
                                                : "; if an earlier version was, say since when:"
                                                        + " inForceSince in documents.yaml"));
    }

    private static String in(Collection<LateDocument> late) {
        List<String> each = new ArrayList<>();
        late.forEach(d -> each.add("%s was in force (%s)".formatted(d.document, d.inForceFrom)));
        return Words.some(each, NAMED);
    }
}
