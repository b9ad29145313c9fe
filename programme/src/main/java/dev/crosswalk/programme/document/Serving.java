package dev.crosswalk.programme.document;

import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.engine.Obligation;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.standing.ControlStanding;
import dev.crosswalk.programme.standing.Standing;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Which adopted controls serve which requirements.
final class Serving {
    private final Crosswalk crosswalk;
    private final Programme programme;
    private final List<ControlStanding> adopted;

    Serving(Crosswalk crosswalk, Standing standing) {
        this.crosswalk = crosswalk;
        programme = standing.programme();
        adopted = standing.controls().stream().filter(Serving::isAdopted).toList();
    }

    /// Decided on, and not given up.
    static boolean isAdopted(ControlStanding control) {
        return control.state() != null && control.state() != Programme.State.RETIRED;
    }

    List<ControlStanding> adopted() {
        return adopted;
    }

    /// What a requirement is made of: its demands, or where it has none, what guidance names.
    Set<String> obligations(RequirementRef ref) {
        List<Obligation> demands = crosswalk.demands(ref);
        return (demands.isEmpty() ? crosswalk.suggests(ref) : demands)
                .stream().map(Obligation::id).collect(Collectors.toCollection(TreeSet::new));
    }

    /// The controls that discharge some of them, those that discharge most of them first.
    List<ControlStanding> of(Set<String> obligations) {
        return adopted.stream()
                .filter(c -> shared(c, obligations) > 0)
                .sorted((a, b) -> shared(b, obligations) - shared(a, obligations))
                .toList();
    }

    private static int shared(ControlStanding control, Set<String> obligations) {
        return (int)
                control.adoption().control().discharges().stream()
                        .filter(obligations::contains)
                        .count();
    }

    /// What is wanted of the edition and demands some of the obligations, in document order.
    List<String> demanding(Programme.Wanted wanted, Set<String> obligations) {
        Set<RequirementRef> demanding = new LinkedHashSet<>();
        obligations.forEach(o -> demanding.addAll(crosswalk.demandedBy(o)));
        return crosswalk.requirements(wanted.scope()).stream()
                .filter(demanding::contains)
                .map(RequirementRef::id)
                .toList();
    }

    List<Programme.Wanted> wanted() {
        return programme.frameworks();
    }

    /// As people say it: `SOC 2`.
    String name(Programme.Wanted wanted) {
        return crosswalk.library().editions().stream()
                .filter(e -> e.id().equals(wanted.scope().edition()))
                .map(e -> e.title().replaceFirst(" \\(.*\\)$", ""))
                .findFirst()
                .orElse(wanted.scope().edition());
    }

    /// `planned for 2026-12-01`
    static String state(ControlStanding control) {
        Programme.Adoption adoption = control.adoption();
        if (control.state() == Programme.State.IMPLEMENTED) {
            return "in place since " + adoption.implementedOn();
        }
        return adoption.dueOn() == null ? "planned" : "planned for " + adoption.dueOn();
    }
}
