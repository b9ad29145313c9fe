package dev.crosswalk.cli;

import dev.crosswalk.engine.FrameworkEdition;
import dev.crosswalk.engine.Library;
import dev.crosswalk.engine.Obligation;
import dev.crosswalk.engine.Requirement;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.Scope;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads the names that people type: editions, parts of them, requirements.
final class Names {
    private final Library library;

    Names(Library library) {
        this.library = library;
    }

    boolean isEdition(String id) {
        return find(id) != null;
    }

    boolean isObligation(String id) {
        return library.obligations().stream().anyMatch(o -> o.id().equals(id));
    }

    FrameworkEdition edition(String id) throws Refusal {
        FrameworkEdition edition = find(id);
        if (edition == null) {
            throw Refusal.unknown("framework edition", id, editionIds());
        }
        return edition;
    }

    /// `soc2-2017`, or `soc2-2017:CC,A`; the nodes are sorted and there once, so that what means
    /// the same is written the same.
    Scope scope(String typed) throws Refusal {
        int colon = typed.indexOf(':');
        if (colon < 0) {
            return Scope.of(edition(typed).id());
        }
        FrameworkEdition edition = edition(typed.substring(0, colon));
        List<String> nodes = new ArrayList<>();
        for (String part : typed.substring(colon + 1).split(",", -1)) {
            String node = part.strip();
            if (!has(edition, node)) {
                throw new Refusal(unknownIn(edition, node));
            }
            nodes.add(node);
        }
        return new Scope(edition.id(), nodes.stream().distinct().sorted().toList());
    }

    /// `iso27001-2022/A.5.15`, or only `A.5.15` where one edition has it.
    RequirementRef requirement(String typed) throws Refusal {
        int slash = typed.indexOf('/');
        if (slash >= 0) {
            FrameworkEdition edition = edition(typed.substring(0, slash));
            String id = typed.substring(slash + 1);
            if (!has(edition, id)) {
                throw new Refusal(unknownIn(edition, id));
            }
            return new RequirementRef(edition.id(), id);
        }
        List<RequirementRef> found = requirementsCalled(typed);
        if (found.isEmpty()) {
            throw Refusal.unknown("requirement", typed, requirementIds());
        }
        if (found.size() > 1) {
            throw new Refusal(
                    "\""
                            + typed
                            + "\" is in several editions. Say which: "
                            + String.join(
                                    ", ", found.stream().map(RequirementRef::toString).toList()));
        }
        return found.getFirst();
    }

    /// Whether this is a requirement named in full.
    boolean isRequirement(String name) {
        int slash = name.indexOf('/');
        FrameworkEdition edition = slash < 0 ? null : find(name.substring(0, slash));
        return edition != null && has(edition, name.substring(slash + 1));
    }

    List<RequirementRef> requirementsCalled(String id) {
        List<RequirementRef> found = new ArrayList<>();
        for (FrameworkEdition edition : library.editions()) {
            if (has(edition, id)) {
                found.add(new RequirementRef(edition.id(), id));
            }
        }
        return found;
    }

    List<String> editionIds() {
        return library.editions().stream().map(FrameworkEdition::id).toList();
    }

    List<String> requirementIds() {
        return library.editions().stream()
                .flatMap(e -> e.requirements().stream())
                .map(Requirement::id)
                .distinct()
                .toList();
    }

    List<String> obligationIds() {
        return library.obligations().stream().map(Obligation::id).toList();
    }

    private static String unknownIn(FrameworkEdition edition, String id) {
        List<String> ids = edition.requirements().stream().map(Requirement::id).toList();
        return "\"" + id + "\" is not in " + edition.id() + "." + Refusal.maybe(id, ids);
    }

    private @Nullable FrameworkEdition find(String id) {
        for (FrameworkEdition edition : library.editions()) {
            if (edition.id().equals(id)) {
                return edition;
            }
        }
        return null;
    }

    private static boolean has(FrameworkEdition edition, String id) {
        return edition.requirements().stream().anyMatch(r -> r.id().equals(id));
    }
}
