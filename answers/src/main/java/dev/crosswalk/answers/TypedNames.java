package dev.crosswalk.answers;

import dev.crosswalk.answers.Refusal.Code;
import dev.crosswalk.engine.FrameworkEdition;
import dev.crosswalk.engine.Library;
import dev.crosswalk.engine.Obligation;
import dev.crosswalk.engine.Requirement;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.programme.words.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the names that people type: editions, parts of them, requirements.
public final class TypedNames {
    private static final int SHORTEST_BEGIN = 3;

    private static final Pattern BETWEEN_SCOPES = Pattern.compile("(?:[\\s;]|\\band\\b)+");
    private static final Pattern COMMA = Pattern.compile(",");

    /// A name that means nothing to a shell, and is not too long to have been meant.
    private static final Pattern SEARCHABLE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");

    private final Library library;

    public TypedNames(Library library) {
        this.library = library;
    }

    public boolean isEdition(String id) {
        return find(id) != null;
    }

    public boolean isObligation(String id) {
        return library.obligations().stream().anyMatch(o -> o.id().equals(id));
    }

    /// @param parameter that is being read, as a request calls it
    public FrameworkEdition edition(String parameter, String id) throws Refusal {
        FrameworkEdition edition = find(id);
        if (edition == null) {
            throw unknownEdition(parameter, id);
        }
        return edition;
    }

    /// Refuses an edition that there is not. A name that is only the beginning of others suggests
    /// the newest of them: for `iso27001`, `iso27001-2022`.
    private Refusal unknownEdition(String parameter, String id) {
        Refusal unknown = Refusal.unknown(parameter, "framework edition", id, editionIds());
        String begun = newestThatBegins(id);
        return begun == null ? unknown : unknown.meant(begun);
    }

    /// Null where no edition begins so, or where the text is too short to tell.
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

    /// What is met: a scope, or `soc2-2017:CC,A+guidance`, where what guidance names is done too.
    ///
    /// @param parameter that is being read, as a request calls it
    public Scope held(String parameter, String typed) throws Refusal {
        String stripped = typed.strip();
        int plus = stripped.lastIndexOf('+');
        if (plus < 0) {
            return scope(parameter, typed);
        }
        if (!stripped.endsWith(Scope.WITH_GUIDANCE)) {
            throw Refusal.unknown(
                    parameter,
                    "addition to a scope",
                    stripped.substring(plus),
                    List.of(Scope.WITH_GUIDANCE));
        }
        return scope(parameter, stripped.substring(0, plus).stripTrailing()).withGuidance();
    }

    /// `soc2-2017`, or `soc2-2017:CC,A`.
    ///
    /// @param parameter that is being read, as a request calls it
    public Scope scope(String parameter, String typed) throws Refusal {
        if (typed.strip().endsWith(Scope.WITH_GUIDANCE)) {
            throw Refusal.of(
                    Code.UNSUITABLE,
                    parameter,
                    typed,
                    "{value!}: +guidance is said of what is met, as in"
                            + " <have soc2-2017+guidance>");
        }
        int colon = typed.indexOf(':');
        if (colon < 0) {
            if (isRequirement(typed)) {
                throw unknownEdition(parameter, typed).meant(typed.replaceFirst("/", ":"));
            }
            return Scope.of(edition(parameter, typed).id());
        }
        FrameworkEdition edition = edition(parameter, typed.substring(0, colon));
        List<String> nodes = new ArrayList<>();
        for (String part : typed.substring(colon + 1).split(",", -1)) {
            String node = part.strip();
            if (!has(edition, node)) {
                throw unknownPart(parameter, edition, node);
            }
            nodes.add(node);
        }
        return edition.scope(nodes);
    }

    /// Several scopes as people write them down: `soc2-2017:CC,A,C, iso27001-2022`, or with blanks,
    /// semicolons or "and" between them. A word that is no part of the edition before it begins the
    /// next scope.
    ///
    /// @param parameter that is being read, as a request calls it
    public List<Scope> scopes(String parameter, String typed) throws Refusal {
        List<String> each = new ArrayList<>();
        for (String group : BETWEEN_SCOPES.splitAsStream(typed).toList()) {
            boolean isJoined = false;
            for (String word : COMMA.splitAsStream(group).filter(w -> !w.isEmpty()).toList()) {
                String open = each.isEmpty() ? "" : each.getLast();
                boolean mayBePart = open.indexOf(':') >= 0 && word.indexOf(':') < 0;
                if (mayBePart && (isNode(open, word) || (isJoined && !isEdition(word)))) {
                    each.set(each.size() - 1, open + "," + word);
                } else {
                    each.add(word);
                }
                isJoined = true;
            }
        }
        if (each.isEmpty()) {
            throw Refusal.of(
                    Code.MALFORMED,
                    parameter,
                    typed,
                    "{value!} names no framework. Write it like soc2-2017:CC,A iso27001-2022");
        }
        List<Scope> scopes = new ArrayList<>();
        for (String scope : each) {
            scopes.add(scope(parameter, scope));
        }
        return scopes;
    }

    private boolean isNode(String scope, String word) {
        FrameworkEdition edition = find(scope.substring(0, scope.indexOf(':')));
        return edition != null && has(edition, word);
    }

    /// `iso27001-2022/A.5.15`, or only `A.5.15` where one edition has it.
    ///
    /// @param parameter that is being read, as a request calls it
    public RequirementRef requirement(String parameter, String typed) throws Refusal {
        int slash = typed.indexOf('/');
        if (slash >= 0) {
            FrameworkEdition edition = edition(parameter, typed.substring(0, slash));
            String id = typed.substring(slash + 1);
            if (!has(edition, id)) {
                throw unknownIn(parameter, edition, id);
            }
            return new RequirementRef(edition.id(), id);
        }
        List<RequirementRef> found = requirementsCalled(typed);
        if (found.isEmpty()) {
            throw noRequirement(parameter, typed);
        }
        if (found.size() > 1) {
            throw Refusal.of(
                            Code.AMBIGUOUS,
                            parameter,
                            typed,
                            "{value!} is in several editions. Say which: {among}")
                    .among(found.stream().map(RequirementRef::toString).toList());
        }
        return found.getFirst();
    }

    /// Refuses a name that could have meant anything.
    ///
    /// @param others ids of controls and documents
    public Refusal unknown(String parameter, String typed, Collection<String> others) {
        List<String> all = new ArrayList<>(editionIds());
        all.addAll(requirementIds());
        all.addAll(library.obligations().stream().map(Obligation::id).toList());
        all.addAll(others);
        Refusal unknown =
                Refusal.of(
                                Code.UNKNOWN,
                                parameter,
                                typed,
                                "unknown edition, requirement, obligation, control or document"
                                        + " {value!}.{maybe}"
                                        + searched(typed))
                        .near(all);
        String begun = newestThatBegins(typed);
        return begun == null ? unknown : unknown.meant(begun);
    }

    private Refusal noRequirement(String parameter, String typed) {
        if (isEdition(typed)) {
            return Refusal.of(
                            Code.UNSUITABLE,
                            parameter,
                            typed,
                            "{value} is an edition, and one requirement of it is asked for, as in"
                                    + " {example}")
                    .with("example", first(typed));
        }
        if (isObligation(typed)) {
            return Refusal.of(
                    Code.UNSUITABLE,
                    parameter,
                    typed,
                    "{value} is an obligation, and a requirement is asked for. <?show {value}>"
                            + " shows those that demand it");
        }
        String ref = typed.replaceFirst(":", "/");
        Refusal unknown =
                Refusal.of(
                                Code.UNKNOWN,
                                parameter,
                                typed,
                                "unknown requirement {value!}.{maybe}" + searched(typed))
                        .near(requirementIds());
        return isRequirement(ref) ? unknown.meant(ref) : unknown;
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

    /// What to do next about a name that is none, where that can be typed as it is.
    public static String searched(String typed) {
        return SEARCHABLE.matcher(typed).matches() ? " <?find {value}> shows what is near." : "";
    }

    private static Refusal unknownIn(String parameter, FrameworkEdition edition, String id) {
        return Refusal.of(
                        Code.UNKNOWN,
                        parameter,
                        id,
                        "{value!} is not in {edition}.{maybe}" + searched(id))
                .with("edition", edition.id())
                .near(edition.requirements().stream().map(Requirement::id).toList());
    }

    private static Refusal unknownPart(String parameter, FrameworkEdition edition, String id) {
        return Refusal.of(
                        Code.UNKNOWN,
                        parameter,
                        id,
                        "{value!} is not in {edition}.{maybe} Its parts are {parts}, and what is"
                                + " under them")
                .with("edition", edition.id())
                .with(
                        "parts",
                        Words.and(
                                edition.requirements().stream()
                                        .filter(r -> r.parent() == null)
                                        .map(Requirement::id)
                                        .toList()))
                .near(edition.requirements().stream().map(Requirement::id).toList());
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
