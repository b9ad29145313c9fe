package dev.crosswalk.papers.document;

import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.programme.Adoption;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.WantedFramework;
import dev.crosswalk.programme.standing.ControlStanding;
import dev.crosswalk.programme.standing.Standing;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The adopted controls, and which of the wanted requirements they serve.
final class AdoptedControls {
    private final Crosswalk crosswalk;
    private final Programme programme;
    private final List<ControlStanding> adopted;

    AdoptedControls(Crosswalk crosswalk, Standing standing) {
        this.crosswalk = crosswalk;
        programme = standing.programme();
        adopted = standing.controls().stream().filter(ControlStanding::isAdopted).toList();
    }

    List<ControlStanding> adopted() {
        return adopted;
    }

    /// Ids of the requirements in the wanted scope that demand at least one of these obligations,
    /// or of what follows from them, in document order.
    List<String> demanding(WantedFramework wanted, Set<String> obligations) {
        Set<RequirementRef> demanding = new LinkedHashSet<>();
        crosswalk.given(obligations).forEach(o -> demanding.addAll(crosswalk.demandedBy(o)));
        return crosswalk.requirements(wanted.scope()).stream()
                .filter(demanding::contains)
                .map(RequirementRef::id)
                .toList();
    }

    List<WantedFramework> wanted() {
        return programme.frameworks();
    }

    /// `planned for 2026-12-01`
    static String state(ControlStanding control) {
        Adoption adoption = control.adoption();
        if (control.state() == Adoption.State.IMPLEMENTED) {
            return "in place since " + adoption.implementedOn();
        }
        return adoption.dueOn() == null ? "planned" : "planned for " + adoption.dueOn();
    }
}
