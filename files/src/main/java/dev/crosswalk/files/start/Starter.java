package dev.crosswalk.files.start;

import dev.crosswalk.content.control.Control;
import dev.crosswalk.content.control.ControlLibrary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which controls of the library a new programme starts with.
public enum Starter {
    NONE,
    /// The controls that every company needs first, whichever framework it wants: [#THEMES].
    STARTER,
    ALL;

    /// The few controls without which a theme is missing altogether, by theme. The controls that
    /// they depend on are added.
    static final Map<String, List<String>> THEMES = themes();

    private static Map<String, List<String>> themes() {
        Map<String, List<String>> themes = new LinkedHashMap<>();
        themes.put("access control", List.of("ACC-03", "ACC-04", "ACC-05", "ACC-07", "ACC-08"));
        themes.put("risk management", List.of("RSK-01", "RSK-02", "RSK-06"));
        themes.put("change management", List.of("CHG-02", "CHG-03", "CHG-04"));
        themes.put("vendor management", List.of("SUP-02", "SUP-03", "SUP-05"));
        themes.put("incident response", List.of("INC-01", "INC-04", "INC-05", "INC-08"));
        themes.put("backup and recovery", List.of("CON-01", "CON-04", "CON-06"));
        return themes;
    }

    /// The controls in the order of the library. A control that the library lacks is left out, so
    /// that a pack may bring a library of its own.
    public List<Control> of(ControlLibrary library) {
        return switch (this) {
            case NONE -> List.of();
            case ALL -> library.controls();
            case STARTER -> {
                Set<String> ids = closed(library);
                yield library.controls().stream().filter(c -> ids.contains(c.id())).toList();
            }
        };
    }

    private static Set<String> closed(ControlLibrary library) {
        Set<String> ids = new LinkedHashSet<>();
        List<String> open = new ArrayList<>();
        THEMES.values().forEach(open::addAll);
        while (!open.isEmpty()) {
            String id = open.removeLast();
            if (ids.add(id)) {
                library.control(id).ifPresent(c -> open.addAll(c.dependsOn()));
            }
        }
        return ids;
    }
}
