package dev.crosswalk.content;

import dev.crosswalk.content.finding.Finding;
import dev.crosswalk.content.finding.Findings;
import dev.crosswalk.content.finding.Place;
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
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/// How people name requirements and scopes, and what is wrong with a name.
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

    /// A scope such as `soc2-2017`, `soc2-2017:CC,A` or `soc2-2017+guidance`, known or not.
    public Scope scope(String text) {
        if (text.endsWith(Scope.WITH_GUIDANCE)) {
            int end = text.length() - Scope.WITH_GUIDANCE.length();
            return scope(text.substring(0, end).strip()).withGuidance();
        }
        int colon = text.indexOf(':');
        if (colon < 0) {
            return Scope.of(text);
        }
        return scope(
                text.substring(0, colon),
                Stream.of(text.substring(colon + 1).split(",", -1)).map(String::strip).toList());
    }

    /// A part of an edition, its nodes in the edition's own order where they all are known.
    public Scope scope(String edition, List<String> nodes) {
        return library.editions().stream()
                .filter(e -> e.id().equals(edition) && requirements(edition).containsAll(nodes))
                .map(e -> e.scope(nodes))
                .findFirst()
                .orElseGet(() -> new Scope(edition, nodes));
    }

    private Set<String> requirements(String edition) {
        return editions.getOrDefault(edition, Map.of()).keySet();
    }

    /// Whether the edition and its nodes are there; a finding for what is not.
    ///
    /// @param node where each of the nodes is named, by its index
    public boolean isKnown(Findings findings, Place place, Scope scope, IntFunction<Place> node) {
        if (!editions.containsKey(scope.edition())) {
            findings.unknown("framework", place, scope.edition(), editions.keySet());
            return false;
        }
        Set<String> known = requirements(scope.edition());
        for (int i = 0; i < scope.nodes().size(); i++) {
            String id = scope.nodes().get(i);
            if (!known.contains(id)) {
                findings.error(
                        node.apply(i),
                        "unknown-requirement",
                        "%s has no requirement \"%s\".%s"
                                .formatted(
                                        scope.edition(),
                                        Finding.shortened(id),
                                        findings.maybe(id, known)));
            }
        }
        return known.containsAll(scope.nodes());
    }

    /// Whether there is such a requirement, and it is assessable; a finding where not.
    ///
    /// @param verb what is done with it: "attested"
    public boolean isAssessable(Findings findings, Place place, RequirementRef ref, String verb) {
        if (!isKnown(findings, place, ref)) {
            return false;
        }
        boolean assessable = requirement(ref).assessable();
        if (!assessable) {
            findings.error(
                    place,
                    "not-assessable",
                    "%s is not assessable, so it cannot be %s. Under it: %s"
                            .formatted(ref, verb, under(ref)));
        }
        return assessable;
    }

    /// Whether there is such a requirement, and its edition lets an organisation leave it out with
    /// a reason; a finding where not. Controls of an annex are such; the clauses of ISO/IEC 27001
    /// itself are not, because an organisation that leaves one out does not conform at all.
    public boolean isExcludable(Findings findings, Place place, RequirementRef ref) {
        return isChosen(findings, place, ref, "excluded", "not-excludable", "cannot be excluded");
    }

    /// The same of one for which somebody says why it applies: what nobody can leave out applies
    /// whatever is said of it.
    public boolean mayBeIncluded(Findings findings, Place place, RequirementRef ref) {
        return isChosen(
                findings, place, ref, "included", "always-applies", "applies without a reason");
    }

    private boolean isChosen(
            Findings findings,
            Place place,
            RequirementRef ref,
            String verb,
            String rule,
            String otherwise) {
        if (!isAssessable(findings, place, ref, verb)) {
            return false;
        }
        FrameworkEdition edition = edition(ref.edition());
        boolean may = edition.mayExclude(ref.id());
        if (!may) {
            List<String> nodes = Objects.requireNonNull(edition.excludable());
            findings.error(
                    place,
                    rule,
                    "%s %s: an organisation leaves out nothing of %s%s"
                            .formatted(
                                    ref,
                                    otherwise,
                                    ref.edition(),
                                    nodes.isEmpty()
                                            ? ""
                                            : " but what of %s does not apply"
                                                    .formatted(String.join(", ", nodes))));
        }
        return may;
    }

    private FrameworkEdition edition(String id) {
        return library.editions().stream().filter(e -> e.id().equals(id)).findFirst().orElseThrow();
    }

    public Requirement requirement(RequirementRef ref) {
        Requirement found = editions.getOrDefault(ref.edition(), Map.of()).get(ref.id());
        if (found == null) {
            throw new IllegalStateException("not known: " + ref);
        }
        return found;
    }

    /// The requirement that a text names, known or not. An id without its edition is enough where
    /// only one edition has it; empty, and a finding, where it does not say which.
    public Optional<RequirementRef> named(Findings findings, Place place, String text) {
        int slash = text.indexOf('/');
        return slash < 0
                ? withoutEdition(findings, place, text)
                : Optional.of(
                        new RequirementRef(text.substring(0, slash), text.substring(slash + 1)));
    }

    /// Whether there is such a requirement; a finding where not.
    public boolean isKnown(Findings findings, Place place, RequirementRef ref) {
        Map<String, Requirement> requirements = editions.get(ref.edition());
        if (requirements == null) {
            findings.error(
                    place,
                    "unknown-framework",
                    "unknown framework \"%s\" in \"%s\".%s"
                            .formatted(
                                    Finding.shortened(ref.edition()),
                                    Finding.shortened(ref.toString()),
                                    findings.maybe(ref.edition(), editions.keySet())));
            return false;
        }
        boolean known = requirements.containsKey(ref.id());
        if (!known) {
            findings.error(
                    place,
                    "unknown-requirement",
                    "%s has no requirement \"%s\".%s"
                            .formatted(
                                    ref.edition(),
                                    Finding.shortened(ref.id()),
                                    findings.maybe(ref.id(), requirements.keySet())));
        }
        return known;
    }

    private Optional<RequirementRef> withoutEdition(Findings findings, Place place, String id) {
        List<RequirementRef> all =
                editions.entrySet().stream()
                        .filter(e -> e.getValue().containsKey(id))
                        .map(e -> new RequirementRef(e.getKey(), id))
                        .toList();
        if (all.size() == 1) {
            return Optional.of(all.getFirst());
        }
        if (all.isEmpty()) {
            findings.error(
                    place,
                    "unknown-requirement",
                    "no framework has a requirement \"%s\".%s"
                            .formatted(Finding.shortened(id), findings.maybe(id, ids())));
        } else {
            findings.error(
                    place,
                    "ambiguous-requirement",
                    "\"%s\" is in several editions. Write one of: %s".formatted(id, named(all)));
        }
        return Optional.empty();
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
                if (r.assessable() && !r.optional()) {
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
