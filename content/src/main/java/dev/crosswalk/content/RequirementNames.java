package dev.crosswalk.content;

import dev.crosswalk.content.yaml.Source;
import dev.crosswalk.content.yaml.Value;
import dev.crosswalk.engine.FrameworkEdition;
import dev.crosswalk.engine.Library;
import dev.crosswalk.engine.Requirement;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.Scope;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// How an organisation's files name requirements and scopes, and what is wrong with a name.
public final class RequirementNames {
    private static final int MOST_NAMED = 6;

    private final Library library;
    private final Map<String, Map<String, Requirement>> editions = new LinkedHashMap<>();
    private final Set<String> ids = new LinkedHashSet<>();

    public RequirementNames(Library library) {
        this.library = library;
        for (FrameworkEdition edition : library.editions()) {
            Map<String, Requirement> byId = new LinkedHashMap<>();
            edition.requirements().forEach(r -> byId.put(r.id(), r));
            editions.put(edition.id(), byId);
        }
    }

    /// A scope such as `soc2-2017` or `soc2-2017:CC,A`, in the edition's own order, or a finding.
    public Optional<Scope> scope(Source source, Value name) {
        int colon = name.text().indexOf(':');
        Value edition =
                new Value(colon < 0 ? name.text() : name.text().substring(0, colon), name.line());
        List<Value> nodes = new ArrayList<>();
        if (colon >= 0) {
            for (String node : name.text().substring(colon + 1).split(",", -1)) {
                nodes.add(new Value(node.strip(), name.line()));
            }
        }
        return scope(source, edition, nodes);
    }

    /// @param nodes ids of nodes of the edition; none means all of it
    public Optional<Scope> scope(Source source, Value edition, List<Value> nodes) {
        Map<String, Requirement> requirements = editions.get(edition.text());
        if (requirements == null) {
            source.unknown("framework", edition, editions.keySet());
            return Optional.empty();
        }
        List<String> known = new ArrayList<>();
        for (Value node : nodes) {
            if (requirements.containsKey(node.text())) {
                known.add(node.text());
            } else {
                source.error(
                        node.line(),
                        "unknown-requirement",
                        "%s has no requirement \"%s\".%s"
                                .formatted(
                                        edition.text(),
                                        Source.shortened(node.text()),
                                        source.maybe(node.text(), requirements.keySet())));
            }
        }
        return known.size() == nodes.size()
                ? library.editions().stream()
                        .filter(e -> e.id().equals(edition.text()))
                        .map(e -> e.scope(known))
                        .findFirst()
                : Optional.empty();
    }

    /// The requirement of that name, which has to be assessable, or a finding.
    ///
    /// @param verb what is done with it: "attested"
    public Optional<RequirementRef> assessable(Source source, Value name, String verb) {
        return known(source, name)
                .filter(ref -> {
                    boolean assessable = requirement(ref).assessable();
                    if (!assessable) {
                        source.error(
                                name.line(),
                                "not-assessable",
                                "%s is not assessable, so it cannot be %s. Under it: %s"
                                        .formatted(ref, verb, under(ref)));
                    }
                    return assessable;
                });
    }

    /// The requirement of that name, which an organisation may leave out with a reason, or a
    /// finding. Controls of an annex are such; the clauses of ISO/IEC 27001 itself, 4 to 10, are
    /// not: an organisation that leaves one out does not conform to the standard at all.
    public Optional<RequirementRef> excludable(Source source, Value name) {
        return assessable(source, name, "excluded")
                .filter(ref -> !refusesClause(source, name, ref));
    }

    private boolean refusesClause(Source source, Value name, RequirementRef ref) {
        if (!requirement(ref).kind().equals("clause")) {
            return false;
        }
        // Whether another standard allows it is known to those who wrote its pack.
        boolean never = ref.edition().startsWith("iso27001-");
        String message =
                "%s is a clause of the management system, which no organisation can leave out"
                        .formatted(ref);
        if (never) {
            source.error(name.line(), "clause-not-applicable", message);
        } else {
            source.warning(name.line(), "clause-not-applicable", message);
        }
        return never;
    }

    public Requirement requirement(RequirementRef ref) {
        Requirement found = editions.getOrDefault(ref.edition(), Map.of()).get(ref.id());
        if (found == null) {
            throw new IllegalStateException("not known: " + ref);
        }
        return found;
    }

    /// An id without its edition is enough where only one edition has it.
    public Optional<RequirementRef> known(Source source, Value name) {
        String text = name.text();
        int slash = text.indexOf('/');
        return slash < 0
                ? withoutEdition(source, name)
                : withEdition(source, name, text.substring(0, slash), text.substring(slash + 1));
    }

    private Optional<RequirementRef> withEdition(
            Source source, Value name, String edition, String id) {
        Map<String, Requirement> requirements = editions.get(edition);
        if (requirements == null) {
            return source.refuse(
                    name.line(),
                    "unknown-framework",
                    "unknown framework \"%s\" in \"%s\".%s"
                            .formatted(
                                    Source.shortened(edition),
                                    Source.shortened(name.text()),
                                    source.maybe(edition, editions.keySet())));
        }
        if (!requirements.containsKey(id)) {
            return source.refuse(
                    name.line(),
                    "unknown-requirement",
                    "%s has no requirement \"%s\".%s"
                            .formatted(
                                    edition,
                                    Source.shortened(id),
                                    source.maybe(id, requirements.keySet())));
        }
        return Optional.of(new RequirementRef(edition, id));
    }

    private Optional<RequirementRef> withoutEdition(Source source, Value name) {
        List<RequirementRef> all =
                editions.entrySet().stream()
                        .filter(e -> e.getValue().containsKey(name.text()))
                        .map(e -> new RequirementRef(e.getKey(), name.text()))
                        .toList();
        if (all.size() == 1) {
            return Optional.of(all.getFirst());
        }
        if (all.size() > 1) {
            return source.refuse(
                    name.line(),
                    "ambiguous-requirement",
                    "\"%s\" is in several editions. Write one of: %s"
                            .formatted(name.text(), named(all)));
        }
        return source.refuse(
                name.line(),
                "unknown-requirement",
                "no framework has a requirement \"%s\".%s"
                        .formatted(
                                Source.shortened(name.text()), source.maybe(name.text(), ids())));
    }

    /// The ids of all editions, gathered when the first name is wrong.
    private Set<String> ids() {
        if (ids.isEmpty()) {
            editions.values().forEach(e -> ids.addAll(e.keySet()));
        }
        return ids;
    }

    /// The assessable nodes below, as many as a message can hold.
    private String under(RequirementRef ref) {
        Set<String> inside = new LinkedHashSet<>(Set.of(ref.id()));
        List<RequirementRef> found = new ArrayList<>();
        for (Requirement r : editions.getOrDefault(ref.edition(), Map.of()).values()) {
            if (r.parent() != null && inside.contains(r.parent())) {
                inside.add(r.id());
                if (r.assessable()) {
                    found.add(new RequirementRef(ref.edition(), r.id()));
                }
            }
        }
        return found.isEmpty() ? "nothing assessable" : named(found);
    }

    private static String named(List<RequirementRef> refs) {
        String first =
                String.join(", ", refs.stream().limit(MOST_NAMED).map(Object::toString).toList());
        int more = refs.size() - MOST_NAMED;
        return more > 0 ? first + " and " + more + " more" : first;
    }
}
