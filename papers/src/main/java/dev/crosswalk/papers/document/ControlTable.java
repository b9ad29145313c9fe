package dev.crosswalk.papers.document;

import dev.crosswalk.content.Domain;
import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.programme.WantedFramework;
import dev.crosswalk.programme.standing.ControlStanding;
import dev.crosswalk.programme.standing.Standing;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// `{{#control_list}}`: the adopted controls by domain, with their state and owner, and the
/// criteria that each serves.
final class ControlTable {
    private final AdoptedControls serving;
    private final List<Domain> domains;

    ControlTable(Standing standing, Crosswalk crosswalk, List<Domain> domains) {
        serving = new AdoptedControls(crosswalk, standing);
        this.domains = domains;
    }

    String markdown() {
        if (serving.adopted().isEmpty()) {
            return "*No control has been adopted yet.*";
        }
        return byDomain().entrySet().stream()
                .map(e -> "**" + MarkdownLiteral.of(e.getKey()) + "**\n\n" + grid(e.getValue()))
                .collect(Collectors.joining("\n\n"));
    }

    /// Domains as the library orders them, then the organisation's own.
    private Map<String, List<ControlStanding>> byDomain() {
        Map<String, List<ControlStanding>> byId =
                serving.adopted().stream()
                        .collect(
                                Collectors.groupingBy(
                                        c -> c.control().domain(),
                                        TreeMap::new,
                                        Collectors.toList()));
        Map<String, List<ControlStanding>> ordered = new LinkedHashMap<>();
        for (Domain domain : domains) {
            List<ControlStanding> of = byId.remove(domain.id());
            if (of != null) {
                ordered.put(domain.title(), of);
            }
        }
        byId.forEach((id, of) -> ordered.put(id.isBlank() ? "Other controls" : id, of));
        return ordered;
    }

    private MarkdownTable grid(List<ControlStanding> controls) {
        MarkdownTable grid = new MarkdownTable("Control", "State", "Owner", "Serves");
        for (ControlStanding control : controls) {
            grid.row(
                    MarkdownLiteral.of(control.id() + " " + control.title()),
                    AdoptedControls.state(control),
                    MarkdownLiteral.of(control.owner()),
                    MarkdownLiteral.of(serves(control)));
        }
        return grid;
    }

    /// A system description speaks of the criteria of SOC 2; without that, of all that is wanted.
    private String serves(ControlStanding control) {
        List<WantedFramework> soc2 =
                serving.wanted().stream()
                        .filter(w -> w.scope().edition().startsWith("soc2-"))
                        .toList();
        return (soc2.isEmpty() ? serving.wanted() : soc2)
                .stream()
                        .flatMap(w ->
                                serving
                                        .demanding(w, new HashSet<>(control.control().discharges()))
                                        .stream())
                        .collect(Collectors.joining(", "));
    }
}
