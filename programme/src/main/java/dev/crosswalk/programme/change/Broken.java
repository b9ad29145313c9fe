package dev.crosswalk.programme.change;

import dev.crosswalk.programme.change.Cause.ControlChanged;
import dev.crosswalk.programme.change.Cause.Why;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Controls that prove less than before because of one and the same thing: a document that is no
/// longer approved, a test of all of them that failed.
///
/// @param controls by id; most often one
/// @param requirements what is proved less for it, of all frameworks
public record Broken(List<ControlChanged> controls, List<RequirementChange> requirements) {

    /// What may make several controls worse at once.
    private static final Set<Why> OF_SEVERAL =
            EnumSet.of(Why.DOCUMENT_NOT_APPROVED, Why.TEST_FAILED);

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
        return OF_SEVERAL.contains(c.why()) ? List.of(c.why(), c.detail()) : List.of(c.control());
    }
}
