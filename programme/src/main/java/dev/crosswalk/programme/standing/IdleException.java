package dev.crosswalk.programme.standing;

import dev.crosswalk.engine.FrameworkEdition;
import dev.crosswalk.engine.Library;
import dev.crosswalk.engine.Obligation;
import dev.crosswalk.engine.Requirement;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.programme.AuditReport;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Exceptions that name obligations of which the criteria of their report demand none: whoever
/// wrote them down believes that they count, and they take nothing out.
public final class IdleException {
    private IdleException() {}

    /// What an exception names in vain; nothing where it names a control, or a requirement.
    public static List<String> of(AuditReport report, AuditReport.Found found, Library library) {
        if (!found.control().isEmpty() || found.obligations().isEmpty()) {
            return List.of();
        }
        Set<String> demanded = demanded(report.scopes(), library);
        return found.obligations().stream()
                .filter(o -> giving(o, library).stream().noneMatch(demanded::contains))
                .toList();
    }

    /// A sentence for each report that attests something and has such exceptions.
    static List<String> told(Standing standing, Library library) {
        List<String> all = new ArrayList<>();
        for (AuditReport report : standing.programme().reports()) {
            Set<String> idle = new TreeSet<>();
            report.exceptions().forEach(f -> idle.addAll(of(report, f, library)));
            if (!idle.isEmpty() && DoubtfulReport.attests(report, standing)) {
                all.add(
                        ("%s has an exception that takes nothing out of what it proves: none of its"
                                        + " criteria demands %s.")
                                .formatted(report.title(), String.join(" or ", idle)));
            }
        }
        return all;
    }

    private static Set<String> demanded(List<Scope> scopes, Library library) {
        Set<RequirementRef> criteria = new HashSet<>();
        for (Scope scope : scopes) {
            library.editions().stream()
                    .filter(e -> e.id().equals(scope.edition()))
                    .forEach(e -> criteria.addAll(within(scope, e)));
        }
        Set<String> demanded = new HashSet<>();
        library.claims().stream()
                .filter(c -> criteria.contains(c.requirement()))
                .forEach(c -> demanded.addAll(c.demands()));
        return demanded;
    }

    private static List<RequirementRef> within(Scope scope, FrameworkEdition edition) {
        Map<String, Requirement> byId = new HashMap<>();
        edition.requirements().forEach(r -> byId.put(r.id(), r));
        return edition.requirements().stream()
                .filter(r -> scope.guidance() || !r.optional())
                .filter(r -> scope.nodes().isEmpty() || isUnder(r, scope.nodes(), byId))
                .map(r -> new RequirementRef(edition.id(), r.id()))
                .toList();
    }

    private static boolean isUnder(
            Requirement requirement, List<String> nodes, Map<String, Requirement> byId) {
        if (nodes.contains(requirement.id())) {
            return true;
        }
        Requirement parent = requirement.parent() == null ? null : byId.get(requirement.parent());
        return parent != null && isUnder(parent, nodes, byId);
    }

    /// An obligation, then all that implies it: what fails takes these with it.
    private static Set<String> giving(String obligation, Library library) {
        Set<String> giving = new HashSet<>(Set.of(obligation));
        boolean grew = true;
        while (grew) {
            grew = false;
            for (Obligation o : library.obligations()) {
                grew |= o.implies().stream().anyMatch(giving::contains) && giving.add(o.id());
            }
        }
        return giving;
    }
}
