package dev.crosswalk.programme.words;

import dev.crosswalk.engine.FrameworkEdition;
import dev.crosswalk.engine.Library;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.Scope;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What frameworks and requirements are called in reports that are passed on: by their names as
/// people say them, where files and commands use ids.
public record Naming(Library library) {

    /// `SOC 2`, `SOC 2 (CC, A)`: the edition's title, without the part in brackets where it is not
    /// needed to tell editions apart; then the condition, where it has one.
    public String of(Scope scope) {
        String title = edition(scope.edition()).title();
        String shortened = shortened(title);
        long alike =
                library.editions().stream()
                        .filter(e -> shortened(e.title()).equals(shortened))
                        .count();
        return (alike > 1 ? title : shortened)
                + (scope.nodes().isEmpty() ? "" : " (" + String.join(", ", scope.nodes()) + ")")
                + (scope.where().isAny() ? "" : " where " + scope.where());
    }

    /// `SOC 2 CC6.1`
    public String of(RequirementRef ref) {
        return of(Scope.of(ref.edition())) + " " + ref.id();
    }

    /// `SOC 2 CC6.1, CC6.2`, one text for each framework, which is named once in it.
    public List<String> of(Collection<RequirementRef> refs) {
        Map<String, List<String>> byEdition = new LinkedHashMap<>();
        refs.forEach(
                r -> byEdition.computeIfAbsent(r.edition(), _ -> new ArrayList<>()).add(r.id()));
        List<String> names = new ArrayList<>();
        byEdition.forEach(
                (edition, ids) -> names.add(of(Scope.of(edition)) + " " + String.join(", ", ids)));
        return names;
    }

    public FrameworkEdition edition(String id) {
        return library.editions().stream().filter(e -> e.id().equals(id)).findFirst().orElseThrow();
    }

    private static String shortened(String title) {
        int bracket = title.indexOf(" (");
        return bracket <= 0 ? title : title.substring(0, bracket);
    }
}
