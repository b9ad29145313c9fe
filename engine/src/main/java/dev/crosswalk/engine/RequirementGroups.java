package dev.crosswalk.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The headings, such as themes, series or domains, under which an edition's requirements are
/// shown.
///
/// Usually these are the nodes at the top. An edition with only a few of those, each of which is
/// divided again, is shown by the next level: SOC 2 by its series, not by its five categories.
public final class RequirementGroups {
    private static final int FEW = 8;

    private final Map<String, Requirement> byId = new HashMap<>();
    private final boolean oneDown;

    public record Group(Requirement heading, List<Verdict> verdicts) {
        public RollUp summary() {
            return RollUp.of(verdicts);
        }
    }

    public RequirementGroups(FrameworkEdition edition) {
        int tops = 0;
        boolean divided = true;
        for (Requirement r : edition.requirements()) {
            byId.put(r.id(), r);
            Requirement parent = parent(r);
            if (parent == null) {
                tops++;
                divided &= !r.assessable();
            } else if (parent.parent() == null) {
                divided &= !r.assessable();
            }
        }
        oneDown = divided && tops < FEW;
    }

    /// The heading of a requirement, which is the requirement itself where it has no parent.
    public Requirement heading(Requirement requirement) {
        Requirement below = requirement;
        Requirement at = requirement;
        for (Requirement up = parent(at); up != null; up = parent(at)) {
            below = at;
            at = up;
        }
        return oneDown ? below : at;
    }

    /// The verdicts grouped by heading, in document order.
    public List<Group> of(List<Verdict> verdicts) {
        Map<String, List<Verdict>> under = new LinkedHashMap<>();
        for (Verdict v : verdicts) {
            under.computeIfAbsent(heading(v.requirement()).id(), id -> new ArrayList<>()).add(v);
        }
        List<Group> groups = new ArrayList<>();
        under.forEach(
                (id, all) -> groups.add(new Group(heading(all.getFirst().requirement()), all)));
        return groups;
    }

    private @Nullable Requirement parent(Requirement r) {
        return r.parent() == null ? null : byId.get(r.parent());
    }
}
