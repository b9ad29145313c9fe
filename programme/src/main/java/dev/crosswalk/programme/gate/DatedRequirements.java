package dev.crosswalk.programme.gate;

import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.programme.Adoption;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.Risk;
import dev.crosswalk.programme.standing.ControlStanding;
import dev.crosswalk.programme.standing.ProgrammeAt;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Requirements that may be open when an auditor comes: the statement of applicability says "not
/// yet" of each control that would close them, the plan dates it, and the owner of a risk that it
/// treats accepted the risk until then.
final class DatedRequirements {
    private final Programme programme;
    private final LocalDate today;
    private final List<ControlStanding> controls;
    private final Crosswalk crosswalk;

    DatedRequirements(ProgrammeAt at, List<ControlStanding> controls) {
        programme = at.programme();
        today = at.asOf().day();
        this.controls = controls;
        crosswalk = at.crosswalk();
    }

    /// @param open the obligations of the requirement that are open
    /// @return null where it may not be open
    @Nullable MetBy of(RequirementRef requirement, List<String> open) {
        Set<String> words = new LinkedHashSet<>();
        List<LocalDate> days = new ArrayList<>();
        for (String o : open) {
            Set<String> giving = crosswalk.giving(List.of(o));
            ControlStanding c =
                    controls.stream()
                            .filter(s -> s.state() == Adoption.State.PLANNED)
                            .filter(s -> !Collections.disjoint(s.control().discharges(), giving))
                            .filter(s -> due(s) != null && accepted(s) != null)
                            .findFirst()
                            .orElse(null);
            LocalDate due = c == null ? null : due(c);
            Risk risk = c == null ? null : accepted(c);
            if (c == null || due == null || risk == null) {
                return null;
            }
            days.add(due);
            words.add(
                    "%s planned for %s, %s accepted by %s"
                            .formatted(c.id(), due, risk.id(), risk.acceptedBy()));
        }
        return days.isEmpty()
                ? null
                : new MetBy(
                        MetBy.Kind.DATED,
                        requirement.id(),
                        String.join("; ", words),
                        days.stream().max(Comparator.naturalOrder()).orElseThrow());
    }

    /// The day that the plan sets, while it is still to come.
    private @Nullable LocalDate due(ControlStanding c) {
        LocalDate due = c.adoption().dueOn();
        return due == null || due.isBefore(today) ? null : due;
    }

    /// A risk that the control treats, and that its owner accepted until the control is there.
    private @Nullable Risk accepted(ControlStanding c) {
        LocalDate due = due(c);
        return programme.risks().stream()
                .filter(r -> r.controls().contains(c.id()))
                .filter(r -> r.isAcceptedOn(today) && (due == null || r.isAcceptedOn(due)))
                .filter(r -> RiskLacks.isByOwner(programme, r))
                .findFirst()
                .orElse(null);
    }
}
