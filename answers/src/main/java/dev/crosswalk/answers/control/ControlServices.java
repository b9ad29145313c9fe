package dev.crosswalk.answers.control;

import dev.crosswalk.content.control.Control;
import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.engine.FrameworkEdition;
import dev.crosswalk.engine.Requirement;
import dev.crosswalk.engine.RequirementRef;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds the requirements that a control serves, in every edition.
public final class ControlServices {
    private final Crosswalk crosswalk;
    private final Comparator<ControlService> order;

    public ControlServices(Crosswalk crosswalk) {
        this.crosswalk = crosswalk;
        Map<RequirementRef, Integer> positions = new HashMap<>();
        for (FrameworkEdition edition : crosswalk.library().editions()) {
            for (Requirement r : edition.requirements()) {
                positions.put(new RequirementRef(edition.id(), r.id()), positions.size());
            }
        }
        order =
                Comparator.comparing((ControlService s) -> s.requirement().edition())
                        .thenComparing(s -> !s.isDemanded())
                        .thenComparing(s -> positions.getOrDefault(s.requirement(), 0));
    }

    /// The requirements that the control serves, by edition: those that demand something of it
    /// first, then in document order.
    public List<ControlService> of(Control control) {
        Set<RequirementRef> asking = new LinkedHashSet<>();
        Set<String> given = crosswalk.given(control.discharges());
        for (String o : given) {
            asking.addAll(crosswalk.demandedBy(o));
            asking.addAll(crosswalk.suggestedBy(o));
        }
        List<ControlService> services = new ArrayList<>();
        for (RequirementRef ref : asking) {
            List<String> demands = ids(ref, true);
            List<String> suggests = ids(ref, false);
            services.add(
                    new ControlService(
                            ref,
                            demands.size(),
                            demands.stream().filter(given::contains).toList(),
                            suggests.size(),
                            suggests.stream().filter(given::contains).toList()));
        }
        services.sort(order);
        return services;
    }

    private List<String> ids(RequirementRef ref, boolean demanded) {
        return (demanded ? crosswalk.demands(ref) : crosswalk.suggests(ref))
                .stream().map(o -> o.id()).toList();
    }
}
