package dev.crosswalk.answers;

import dev.crosswalk.answers.text.Visible;
import dev.crosswalk.engine.FrameworkEdition;
import dev.crosswalk.engine.Library;
import dev.crosswalk.engine.Obligation;
import dev.crosswalk.engine.Requirement;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.Scope;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Reads the names that people type: editions, parts of them, requirements.
public final class Names {
    private static final int SHORTEST_BEGIN = 3;

    private final Library library;

    public Names(Library library) {
        this.library = library;
    }

    public boolean isEdition(String id) {
        return find(id) != null;
    }

    public boolean isObligation(String id) {
        return library.obligations().stream().anyMatch(o -> o.id().equals(id));
    }

    public FrameworkEdition edition(String id) throws Refusal {
        FrameworkEdition edition = find(id);
        if (edition == null) {
            throw new Refusal("unknown framework edition " + Visible.quoted(id) + "." + maybe(id));
        }
        return edition;
    }

    /// ` Maybe "iso27001-2022"?` of `iso27001`: a name that is only begun means its newest edition.
    private String maybe(String edition) {
        String begun = newestThatBegins(edition);
        return begun == null ? Refusal.maybe(edition, editionIds()) : didYouMean(begun);
    }

    private static String didYouMean(String name) {
        return " Maybe \"" + name + "\"?";
    }

    /// Null where none begins so, or where it is too short to tell.
    private @Nullable String newestThatBegins(String typed) {
        String begin = typed.toLowerCase(Locale.ROOT);
        Set<String> ids = new TreeSet<>();
        Set<String> old = new HashSet<>();
        for (FrameworkEdition edition : library.editions()) {
            if (edition.id().startsWith(begin)) {
                ids.add(edition.id());
            }
            if (edition.successorOf() != null) {
                old.add(edition.successorOf());
            }
        }
        ids.removeAll(old);
        return ids.isEmpty() || begin.length() < SHORTEST_BEGIN ? null : ids.iterator().next();
    }

    /// `soc2-2017`, or `soc2-2017:CC,A`.
    public Scope scope(String typed) throws Refusal {
        int colon = typed.indexOf(':');
        if (colon < 0) {
            if (isRequirement(typed)) {
                throw new Refusal(
                        "unknown framework edition "
                                + Visible.quoted(typed)
                                + "."
                                + didYouMean(typed.replaceFirst("/", ":")));
            }
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
        return edition.scope(nodes);
    }

    /// `iso27001-2022/A.5.15`, or only `A.5.15` where one edition has it.
    public RequirementRef requirement(String typed) throws Refusal {
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
            throw noRequirement(typed);
        }
        if (found.size() > 1) {
            throw new Refusal(
                    Visible.quoted(typed)
                            + " is in several editions. Say which: "
                            + String.join(
                                    ", ", found.stream().map(RequirementRef::toString).toList()));
        }
        return found.getFirst();
    }

    /// Of a name that might have been anything.
    ///
    /// @param others ids of controls and documents
    public Refusal unknown(String typed, Collection<String> others) {
        String begun = newestThatBegins(typed);
        List<String> all = new ArrayList<>(editionIds());
        all.addAll(requirementIds());
        all.addAll(library.obligations().stream().map(Obligation::id).toList());
        all.addAll(others);
        return new Refusal(
                "unknown edition, requirement, obligation, control or document "
                        + Visible.quoted(typed)
                        + "."
                        + (begun == null ? Refusal.maybe(typed, all) : didYouMean(begun)));
    }

    private Refusal noRequirement(String typed) {
        if (isEdition(typed)) {
            return new Refusal(
                    typed
                            + " is an edition, and one requirement of it is asked for, as in "
                            + first(typed));
        }
        if (isObligation(typed)) {
            return new Refusal(
                    typed
                            + " is an obligation, and a requirement is asked for. crosswalk show "
                            + typed
                            + " shows those that demand it");
        }
        String ref = typed.replaceFirst(":", "/");
        return isRequirement(ref)
                ? new Refusal(
                        "unknown requirement " + Visible.quoted(typed) + "." + didYouMean(ref))
                : Refusal.unknown("requirement", typed, requirementIds());
    }

    private String first(String edition) {
        return library.editions().stream()
                .filter(e -> e.id().equals(edition))
                .flatMap(e -> e.requirements().stream())
                .filter(Requirement::assessable)
                .map(r -> edition + "/" + r.id())
                .findFirst()
                .orElse(edition + "/..");
    }

    /// Whether this is a requirement named in full.
    public boolean isRequirement(String name) {
        int slash = name.indexOf('/');
        FrameworkEdition edition = slash < 0 ? null : find(name.substring(0, slash));
        return edition != null && has(edition, name.substring(slash + 1));
    }

    public List<RequirementRef> requirementsCalled(String id) {
        List<RequirementRef> found = new ArrayList<>();
        for (FrameworkEdition edition : library.editions()) {
            if (has(edition, id)) {
                found.add(new RequirementRef(edition.id(), id));
            }
        }
        return found;
    }

    public List<String> editionIds() {
        return library.editions().stream().map(FrameworkEdition::id).toList();
    }

    public List<String> requirementIds() {
        return library.editions().stream()
                .flatMap(e -> e.requirements().stream())
                .map(Requirement::id)
                .distinct()
                .toList();
    }

    private static String unknownIn(FrameworkEdition edition, String id) {
        List<String> ids = edition.requirements().stream().map(Requirement::id).toList();
        return Visible.quoted(id) + " is not in " + edition.id() + "." + Refusal.maybe(id, ids);
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
