package dev.crosswalk.programme.change;

import dev.crosswalk.programme.change.Cause.ControlChanged;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Controls that prove less than before because of one and the same thing: a document that is no
/// longer approved, a test of all of them that failed.
///
/// @param controls by id; most often one
/// @param requirements what is proved less for it, of all frameworks
public record Broken(List<ControlChanged> controls, List<RequirementChange> requirements) {

    public Broken {
        controls = List.copyOf(controls);
        requirements = List.copyOf(requirements);
    }

    /// The control that stands for all of them.
    public ControlChanged first() {
        return controls.getFirst();
    }

    /// First what leaves most requirements open, then by control.
    static List<Broken> in(Changes changes) {
        Map<List<Object>, List<ControlChanged>> byThing = new LinkedHashMap<>();
        for (ControlChanged c : changes.controls()) {
            if (c.direction() == Direction.WORSE) {
                byThing.computeIfAbsent(thing(c), _ -> new ArrayList<>()).add(c);
            }
        }
        return byThing.values().stream()
                .map(all ->
                        new Broken(
                                all,
                                all.stream()
                                        .flatMap(c -> changes.reachedBy(c).stream())
                                        .filter(r -> r.direction() == Direction.WORSE)
                                        .distinct()
                                        .toList()))
                .sorted(Comparator.comparingInt(b -> -b.requirements().size()))
                .toList();
    }

    /// What made a control worse, equal where one thing made several so.
    private static List<Object> thing(ControlChanged c) {
        return switch (c.why()) {
            case DOCUMENT_NOT_APPROVED, TEST_FAILED -> List.of(c.why(), c.detail());
            case OCCURRENCE_MISSED,
                    NOT_EFFECTIVE,
                    EVIDENCE_EXPIRED,
                    EVIDENCE_GONE,
                    TEST_BROKE,
                    RETIRED,
                    REMOVED,
                    NO_LONGER_IN_PLACE,
                    DISCHARGES_LESS,
                    SHOWS_LESS,
                    CONCLUSION_GONE,
                    CONCLUDED_NOT_EFFECTIVE,
                    WINDOW_OPEN,
                    PLANNED,
                    DOCUMENTS_APPROVED,
                    IMPLEMENTED,
                    EVIDENCE_RECEIVED,
                    TEST_PASSED,
                    FAILURE_GONE,
                    OPERATED,
                    CONCLUDED,
                    DISCHARGES_MORE,
                    SHOWS_MORE,
                    LOOSENED ->
                    List.of(c.control());
        };
    }
}
