package dev.crosswalk.content;

import dev.crosswalk.content.control.Control;
import dev.crosswalk.content.control.ControlLibrary;
import dev.crosswalk.content.control.DocumentTemplate;
import dev.crosswalk.content.finding.Finding;
import dev.crosswalk.content.finding.Findings;
import dev.crosswalk.content.practice.Authorities;
import dev.crosswalk.content.practice.Deadline;
import dev.crosswalk.content.practice.Documented;
import dev.crosswalk.content.practice.Gate;
import dev.crosswalk.content.practice.HardlyOpen;
import dev.crosswalk.content.practice.Practices;
import dev.crosswalk.content.yaml.Fields;
import dev.crosswalk.content.yaml.Source;
import dev.crosswalk.content.yaml.Value;
import dev.crosswalk.engine.Claim;
import dev.crosswalk.engine.FrameworkEdition;
import dev.crosswalk.engine.Library;
import dev.crosswalk.engine.MappingSet;
import dev.crosswalk.engine.Obligation;
import dev.crosswalk.engine.Requirement;
import dev.crosswalk.engine.RequirementRef;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Content while its files are being read: what is there already, and what the files add to it.
///
/// Kinds are read in the order in which they refer to each other, so that a name is either known
/// when it is used or wrong.
final class ContentDraft {
    final Findings findings = new Findings();

    /// Whether something is there already, so that this is a pack of the user's.
    private final boolean onTop;

    private final Set<String> decomposedBefore = new HashSet<>();
    private final Map<String, Places.Entry> places = new HashMap<>();
    private final TreeMap<String, FrameworkEdition> editions = new TreeMap<>();
    private final Map<String, Map<String, Requirement>> requirements = new HashMap<>();
    private final TreeMap<String, Domain> domains = new TreeMap<>();
    private final Map<String, Obligation> obligations = new LinkedHashMap<>();
    private final Map<String, String> replacedBy = new HashMap<>();
    private final Map<RequirementRef, Claim> claims = new HashMap<>();
    private final Set<RequirementRef> opaque = new HashSet<>();
    private final TreeMap<String, MappingSet> mappingSets = new TreeMap<>();
    private final TreeMap<String, List<EditionStep>> steps = new TreeMap<>();
    private final List<AcceptedContradiction> accepted = new ArrayList<>();
    private final List<DeclinedPair> declined = new ArrayList<>();
    private final Set<String> packEditions = new TreeSet<>();
    private Practices practices;
    private final Authorities authoritiesBefore;
    private boolean authoritiesRead;
    private final ControlLibrary before;
    private final Map<String, Control> controls = new LinkedHashMap<>();
    private final TreeMap<String, DocumentTemplate> documents = new TreeMap<>();

    /// All ids of both, gathered when all files were read and the first name is wrong.
    private final Set<String> controlIds = new TreeSet<>();

    private final Set<String> documentIds = new TreeSet<>();
    private final Set<String> kinds = new TreeSet<>();

    /// Whether a file of frameworks, or of obligations, could not be read at all: then names that
    /// seem unknown may stand there.
    boolean frameworksIncomplete;

    boolean obligationsIncomplete;

    ContentDraft(Content base) {
        onTop = !base.library().editions().isEmpty();
        places.putAll(base.places().byName());
        base.library().editions().forEach(e -> add(e, places.get("framework " + e.id())));
        base.domains().forEach(d -> domains.put(d.id(), d));
        base.library().obligations().forEach(o -> obligations.put(o.id(), o));
        replacedBy.putAll(base.replacedBy());
        for (Claim claim : base.library().claims()) {
            claims.put(claim.requirement(), claim);
            if (!base.opaque().contains(claim.requirement())) {
                decomposedBefore.add(claim.requirement().edition());
            }
        }
        opaque.addAll(base.opaque());
        base.library().mappingSets().forEach(s -> mappingSets.put(s.id(), s));
        base.steps().forEach(s -> stepsOf(s).add(s));
        accepted.addAll(base.accepted());
        declined.addAll(base.declined());
        packEditions.addAll(base.packEditions());
        practices = base.practices();
        authoritiesBefore = practices.authorities();
        before = base.controls();
    }

    /// Where something stands already, as the end of a message: "in a/b.yaml:3", "in the bundled
    /// content".
    Optional<String> already(String name, boolean known) {
        Places.Entry place = places.get(name);
        if (place != null) {
            return Optional.of("in " + place.place());
        }
        return known ? Optional.of("in the bundled content") : Optional.empty();
    }

    void place(String name, Source source, int line) {
        places.put(name, new Places.Entry(source.place(line), onTop));
    }

    // -- frameworks

    private void add(FrameworkEdition edition, Places.@Nullable Entry place) {
        editions.put(edition.id(), edition);
        Map<String, Requirement> byId = new LinkedHashMap<>();
        edition.requirements().forEach(r -> byId.put(r.id(), r));
        requirements.put(edition.id(), byId);
        if (place != null) {
            places.put("framework " + edition.id(), place);
        }
    }

    boolean hasEdition(String id) {
        return editions.containsKey(id);
    }

    Optional<FrameworkEdition> edition(String id) {
        return Optional.ofNullable(editions.get(id));
    }

    void addEdition(FrameworkEdition edition, Source source, int line) {
        add(edition, new Places.Entry(source.place(line), onTop));
        if (onTop) {
            packEditions.add(edition.id());
        }
    }

    /// The named edition, or a finding.
    Optional<String> edition(Source source, Value id) {
        if (hasEdition(id.text())) {
            return Optional.of(id.text());
        }
        if (!frameworksIncomplete) {
            source.unknown("framework", id, editions.keySet());
        }
        return Optional.empty();
    }

    /// The named requirement of a known edition, or a finding.
    Optional<Requirement> requirement(Source source, String edition, Value id) {
        Map<String, Requirement> known = requirements.getOrDefault(edition, Map.of());
        Requirement found = known.get(id.text());
        if (found == null) {
            String prefix = edition + "/";
            String bare =
                    id.text().startsWith(prefix) ? id.text().substring(prefix.length()) : id.text();
            String maybe =
                    known.containsKey(bare)
                            ? " Ids stand here without their edition. Maybe \"" + bare + "\"?"
                            : source.maybe(bare, known.keySet());
            source.error(
                    id.line(),
                    "unknown-requirement",
                    "%s has no requirement \"%s\".%s"
                            .formatted(edition, Finding.shortened(id.text()), maybe));
        }
        return Optional.ofNullable(found);
    }

    // -- obligations

    /// The id of the domain that a file is about, which the file may be the first to name; empty
    /// where it is wrong.
    String domain(Fields file) {
        Value id = Ids.DOMAIN.read(file, "domain").orElse(null);
        if (id == null) {
            return "";
        }
        Value title = file.optional("title").orElse(null);
        Domain known = domains.get(id.text());
        if (title != null && known != null && !known.title().equals(title.text())) {
            file.error(
                    title.line(),
                    "domain-title",
                    "domain \"%s\" has the title \"%s\" already, not \"%s\""
                            .formatted(id.text(), known.title(), title.text()));
        }
        // A domain that has a title keeps it; one of a user's own is called by its id.
        domains.putIfAbsent(
                id.text(), new Domain(id.text(), title == null ? id.text() : title.text()));
        return id.text();
    }

    boolean hasObligation(String id) {
        return obligations.containsKey(id);
    }

    void addObligation(Obligation obligation) {
        obligations.put(obligation.id(), obligation);
    }

    Optional<String> replacement(String obligation) {
        return Optional.ofNullable(replacedBy.get(obligation));
    }

    void addReplacement(String obligation, String replacement) {
        replacedBy.put(obligation, replacement);
    }

    /// The ids of those that are known; a finding for each that is not.
    List<String> obligations(Source source, List<Value> ids) {
        List<String> known = new ArrayList<>();
        for (Value id : ids) {
            if (hasObligation(id.text())) {
                known.add(id.text());
            } else if (!obligationsIncomplete) {
                source.unknown("obligation", id, obligations.keySet());
            }
        }
        return known;
    }

    // -- claims

    /// Whether the edition was decomposed before these files came.
    boolean decomposedBefore(String edition) {
        return decomposedBefore.contains(edition);
    }

    void addClaim(Claim claim) {
        claims.put(claim.requirement(), claim);
        opaque.remove(claim.requirement());
    }

    /// @param note why; may be empty
    void addOpaque(RequirementRef ref, String note) {
        opaque.add(ref);
        if (!note.isEmpty()) {
            claims.put(ref, new Claim(ref, List.of(), List.of(), note));
        }
    }

    // -- crosswalks and steps

    Optional<MappingSet> mappingSet(String id) {
        return Optional.ofNullable(mappingSets.get(id));
    }

    Set<String> mappingSetIds() {
        return mappingSets.keySet();
    }

    void addMappingSet(MappingSet set) {
        mappingSets.put(set.id(), set);
    }

    boolean hasSteps(String from, String to) {
        return steps.containsKey(from + "--" + to);
    }

    void addStep(EditionStep step) {
        stepsOf(step).add(step);
    }

    private List<EditionStep> stepsOf(EditionStep step) {
        return steps.computeIfAbsent(
                step.fromEdition() + "--" + step.toEdition(), k -> new ArrayList<>());
    }

    void addAccepted(AcceptedContradiction entry) {
        accepted.add(entry);
    }

    // -- controls and documents

    boolean hasControl(String id) {
        return controls.containsKey(id) || before.control(id).isPresent();
    }

    void addControl(Control control) {
        controls.put(control.id(), control);
    }

    /// A finding for each that is not known, now that all files of controls were read.
    void controls(Source source, List<Value> ids) {
        for (Value id : ids) {
            if (!hasControl(id.text())) {
                if (controlIds.isEmpty()) {
                    controlIds.addAll(controls.keySet());
                    before.controls().forEach(c -> controlIds.add(c.id()));
                }
                source.unknown("control", id, controlIds);
            }
        }
    }

    boolean hasDocument(String id) {
        return documents.containsKey(id) || before.document(id).isPresent();
    }

    void addDocument(DocumentTemplate document) {
        documents.put(document.id(), document);
    }

    /// The same of documents.
    void documents(Source source, List<Value> ids) {
        for (Value id : ids) {
            if (!hasDocument(id.text())) {
                if (documentIds.isEmpty()) {
                    documentIds.addAll(documents.keySet());
                    before.documents().forEach(d -> documentIds.add(d.id()));
                }
                source.unknown("document", id, documentIds);
            }
        }
    }

    /// A pair, in the place of what was said of the same two before.
    void addDeclined(DeclinedPair pair) {
        declined.removeIf(p -> p.isOf(pair.left(), pair.right()));
        declined.add(pair);
    }

    // -- practice

    Practices practices() {
        return practices;
    }

    void practices(Practices replacing) {
        practices = replacing;
    }

    /// One that takes the place of what was said of the edition before.
    void addDeadline(Deadline deadline) {
        List<Deadline> deadlines = new ArrayList<>(practices.deadlines());
        deadlines.removeIf(d -> d.edition().equals(deadline.edition()));
        deadlines.add(deadline);
        said(
                practices.gates(),
                deadlines,
                practices.hardlyOpen(),
                practices.mostOpen(),
                practices.largelyThere(),
                practices.documented(),
                practices.authorities());
    }

    /// What an auditor of the edition hardly accepts as open, in the place of what was said of the
    /// edition before.
    void hardlyOpen(String edition, List<HardlyOpen> ranks) {
        List<HardlyOpen> all = new ArrayList<>(practices.hardlyOpen());
        all.removeIf(h -> h.edition().equals(edition));
        all.addAll(ranks);
        said(
                practices.gates(),
                practices.deadlines(),
                all,
                practices.mostOpen(),
                practices.largelyThere(),
                practices.documented(),
                practices.authorities());
    }

    /// How many an auditor of the edition accepts as open, in the place of what was said before.
    void mostOpen(Practices.MostOpen most) {
        List<Practices.MostOpen> all = new ArrayList<>(practices.mostOpen());
        all.removeIf(m -> m.edition().equals(most.edition()));
        all.add(most);
        said(
                practices.gates(),
                practices.deadlines(),
                practices.hardlyOpen(),
                all,
                practices.largelyThere(),
                practices.documented(),
                practices.authorities());
    }

    /// From which percent on a requirement of the edition is there with gaps, in the place of what
    /// was said before.
    void largelyThere(String edition, int percent) {
        List<Practices.LargelyThere> all = new ArrayList<>(practices.largelyThere());
        all.removeIf(l -> l.edition().equals(edition));
        all.add(new Practices.LargelyThere(edition, percent));
        said(
                practices.gates(),
                practices.deadlines(),
                practices.hardlyOpen(),
                practices.mostOpen(),
                all,
                practices.documented(),
                practices.authorities());
    }

    void addGate(Gate gate) {
        List<Gate> gates = new ArrayList<>(practices.gates());
        gates.removeIf(g -> g.edition().equals(gate.edition()) && g.id().equals(gate.id()));
        gates.add(gate);
        said(
                gates,
                practices.deadlines(),
                practices.hardlyOpen(),
                practices.mostOpen(),
                practices.largelyThere(),
                practices.documented(),
                practices.authorities());
    }

    /// What an edition wants in writing, in the place of what was there of it before.
    void documented(String edition, List<Documented> rows) {
        List<Documented> all = new ArrayList<>(practices.documented());
        all.removeIf(d -> d.edition().equals(edition));
        all.addAll(rows);
        said(
                practices.gates(),
                practices.deadlines(),
                practices.hardlyOpen(),
                practices.mostOpen(),
                practices.largelyThere(),
                all,
                practices.authorities());
    }

    void authorities(Authorities more) {
        authoritiesRead = true;
        said(
                practices.gates(),
                practices.deadlines(),
                practices.hardlyOpen(),
                practices.mostOpen(),
                practices.largelyThere(),
                practices.documented(),
                practices.authorities().with(more));
    }

    /// The practices with what files of their own say of editions and of who decides.
    private void said(
            List<Gate> gates,
            List<Deadline> deadlines,
            List<HardlyOpen> hardlyOpen,
            List<Practices.MostOpen> mostOpen,
            List<Practices.LargelyThere> largelyThere,
            List<Documented> documented,
            Authorities authorities) {
        practices =
                new Practices(
                        practices.operating(),
                        practices.lagDays(),
                        practices.reports(),
                        practices.showPercent(),
                        practices.leastPercent(),
                        practices.sumOfDays(),
                        practices.exceptions(),
                        practices.roleDays(),
                        practices.samples(),
                        gates,
                        deadlines,
                        hardlyOpen,
                        mostOpen,
                        largelyThere,
                        documented,
                        authorities);
    }

    /// A finding for each domain that has no control, now that all files of controls were read.
    void controlDomains(Source source, List<Value> ids) {
        Set<String> known = new TreeSet<>();
        before.controls().forEach(c -> known.add(c.domain()));
        controls.values().forEach(c -> known.add(c.domain()));
        for (Value id : ids) {
            if (!known.contains(id.text())) {
                source.unknown("domain of controls", id, known);
            }
        }
    }

    /// A finding for each kind of evidence that no control wants, now that all files of controls
    /// were read.
    void kinds(Source source, List<Value> ids) {
        if (!ids.isEmpty() && kinds.isEmpty()) {
            controlLibrary()
                    .controls()
                    .forEach(c -> c.evidence().forEach(e -> kinds.add(e.kind())));
        }
        for (Value id : ids) {
            if (!kinds.contains(id.text())) {
                source.error(
                        id.line(),
                        "unknown-kind",
                        "no control wants evidence of kind \"%s\".%s"
                                .formatted(
                                        Finding.shortened(id.text()),
                                        source.maybe(id.text(), kinds)));
            }
        }
    }

    private ControlLibrary controlLibrary() {
        if (controls.isEmpty() && documents.isEmpty() && !authoritiesRead) {
            return before;
        }
        List<Control> all = new ArrayList<>(before.controls());
        all.addAll(controls.values());
        // A stable sort: inside a domain the order of the file is kept, which somebody chose.
        all.sort(Comparator.comparing(Control::domain));
        List<DocumentTemplate> papers = new ArrayList<>(before.documents());
        papers.addAll(documents.values());
        papers.replaceAll(p -> practices.authorities().in(p, authoritiesBefore));
        papers.sort(Comparator.comparing(DocumentTemplate::id));
        return ControlLibrary.of(all, papers);
    }

    // -- the result

    Content content() {
        Content unversioned =
                new Content(
                        library(""),
                        steps.values().stream().flatMap(List::stream).toList(),
                        List.copyOf(domains.values()),
                        replacedBy,
                        opaque,
                        accepted,
                        declined,
                        packEditions,
                        controlLibrary(),
                        practices,
                        new Places(places));
        return unversioned.withVersion(Compiled.version(unversioned));
    }

    private Library library(String version) {
        return new Library(
                version,
                List.copyOf(editions.values()),
                obligations.values().stream()
                        // A stable sort: inside a domain the order of the file is kept, which
                        // somebody chose.
                        .sorted(Comparator.comparing(Obligation::domain))
                        .toList(),
                claimsInOrder(),
                List.copyOf(mappingSets.values()));
    }

    private List<Claim> claimsInOrder() {
        List<Claim> ordered = new ArrayList<>(claims.size());
        for (FrameworkEdition edition : editions.values()) {
            for (Requirement r : edition.requirements()) {
                Claim claim = claims.get(new RequirementRef(edition.id(), r.id()));
                if (claim != null) {
                    ordered.add(claim);
                }
            }
        }
        return ordered;
    }
}
