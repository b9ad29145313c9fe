package dev.crosswalk.answers.control;

import dev.crosswalk.content.control.Control;
import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.engine.FrameworkEdition;
import dev.crosswalk.engine.Requirement;
import dev.crosswalk.engine.RequirementRef;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

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

    /// What the requirements of the services that demand something are tagged with, edition by
    /// edition.
    Map<String, List<String>> attributes(List<ControlService> services) {
        Map<String, List<String>> attributes = new LinkedHashMap<>();
        for (FrameworkEdition edition : crosswalk.library().editions()) {
            List<Requirement> served =
                    services.stream()
                            .filter(ControlService::isDemanded)
                            .map(ControlService::requirement)
                            .filter(r -> r.edition().equals(edition.id()))
                            .map(crosswalk::requirement)
                            .toList();
            edition.attributesOf(served)
                    .forEach((name, values) ->
                            attributes.merge(name, values, ControlServices::both));
        }
        return attributes;
    }

    private static List<String> both(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).distinct().toList();
    }

    private List<String> ids(RequirementRef ref, boolean demanded) {
        return (demanded ? crosswalk.demands(ref) : crosswalk.suggests(ref))
                .stream().map(o -> o.id()).toList();
    }
}
