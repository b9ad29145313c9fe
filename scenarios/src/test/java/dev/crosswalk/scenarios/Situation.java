package dev.crosswalk.scenarios;

import dev.crosswalk.content.Content;
import dev.crosswalk.content.control.Control;
import dev.crosswalk.content.control.ControlLibrary;
import dev.crosswalk.engine.Answered;
import dev.crosswalk.engine.Assertion;
import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.Attestation;
import dev.crosswalk.engine.Claim;
import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.engine.Exclusion;
import dev.crosswalk.engine.Facet;
import dev.crosswalk.engine.FrameworkEdition;
import dev.crosswalk.engine.Library;
import dev.crosswalk.engine.Mapping;
import dev.crosswalk.engine.MappingSet;
import dev.crosswalk.engine.Obligation;
import dev.crosswalk.engine.Posture;
import dev.crosswalk.engine.Requirement;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.engine.Trust;
import dev.crosswalk.engine.judgement.Judgement;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.programme.Adoption;
import dev.crosswalk.programme.AuditReport;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.standing.ProgrammeAt;
import dev.crosswalk.programme.standing.Standing;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The content and the facts of a story so far: what was given, changed by the stages.
final class Situation {

    private static final Map<String, Assertion> WORDS =
            Map.of(
                    "equals", Assertion.EQUAL,
                    "is inside", Assertion.SUBSET,
                    "contains", Assertion.SUPERSET,
                    "overlaps", Assertion.INTERSECTS,
                    "shares nothing with", Assertion.DISJOINT,
                    "relates to", Assertion.RELATED);

    private static final Pattern ROW =
            Pattern.compile("(.+) (" + String.join("|", WORDS.keySet()) + ") (.+)");
    private static final Pattern LEVEL = Pattern.compile("(\\S+)(?: at (\\S+))?");

    private final Map<String, List<String>> demands = new LinkedHashMap<>();
    private final Map<String, List<String>> suggests = new LinkedHashMap<>();
    private final Map<String, List<String>> implied = new LinkedHashMap<>();
    private final Set<String> opaque = new LinkedHashSet<>();
    private final Map<String, List<String>> exact = new LinkedHashMap<>();
    private final Map<String, Point> guidance = new LinkedHashMap<>();
    private final Map<String, MappingSet> sets = new LinkedHashMap<>();
    private final Set<String> rows = new LinkedHashSet<>();
    private final Set<String> met = new LinkedHashSet<>();
    private final Set<String> unmet = new LinkedHashSet<>();
    private final Set<String> done = new LinkedHashSet<>();
    private final Set<String> notDone = new LinkedHashSet<>();
    private final Map<String, OnFile> controls = new LinkedHashMap<>();
    private final Map<String, String> excluded = new LinkedHashMap<>();
    private final Map<String, AuditReport> reports = new LinkedHashMap<>();
    private Moment on = moment("2026-06-30");
    private Moment knownOn = on;
    private @Nullable Period window;
    private Assurance asks = Assurance.IMPLEMENTED;
    private Trust trust = Trust.ALL;
    private int reach = Crosswalk.DEFAULT_REACH;

    /// The story is about the content that comes with the product; it may name whole scopes as met.
    private boolean bundled;

    void add(Object change) {
        Yaml.map(change).forEach(this::add);
    }

    private void add(String key, Object value) {
        switch (key) {
            case "demands" -> Yaml.map(value).forEach((r, o) -> demands.put(r, Yaml.texts(o)));
            case "suggests" -> Yaml.map(value).forEach((r, o) -> suggests.put(r, Yaml.texts(o)));
            case "implies" -> Yaml.map(value).forEach((o, of) -> implied.put(o, Yaml.texts(of)));
            case "opaque" -> opaque.addAll(Yaml.texts(value));
            case "exactly its children" ->
                    Yaml.map(value).forEach((r, c) -> exact.put(r, Yaml.texts(c)));
            case "guidance" -> Yaml.map(value).forEach((r, p) -> guidance.put(r, Point.read(p)));
            case "mappings" -> rows.addAll(Yaml.texts(value));
            case "published" -> Yaml.map(value).forEach((id, set) -> sets.put(id, set(id, set)));
            case "met" -> met.addAll(Yaml.texts(value));
            case "not met" -> unmet.addAll(Yaml.texts(value));
            case "done" -> done.addAll(Yaml.texts(value));
            case "not done" -> notDone.addAll(Yaml.texts(value));
            case "controls" ->
                    Yaml.map(value).forEach((id, c) -> controls.put(id, OnFile.read(id, c)));
            case "reports" ->
                    Yaml.map(value).forEach((id, r) -> reports.put(id, ReportStory.read(id, r)));
            case "excluded" -> Yaml.map(value).forEach((r, w) -> excluded.put(r, Yaml.text(w)));
            case "on" -> {
                on = moment(Yaml.text(value));
                knownOn = on;
            }
            case "known on" -> knownOn = moment(Yaml.text(value));
            case "window" -> window = period(Yaml.text(value));
            case "asks" -> asks = Assurance.valueOf(Yaml.text(value));
            case "trust" -> trust = trust(value);
            case "content" -> {
                if (!Yaml.text(value).equals("bundled")) {
                    throw new IllegalArgumentException("unknown content: " + value);
                }
                bundled = true;
            }
            case "reach" -> reach = Integer.parseInt(Yaml.text(value));
            default -> throw new IllegalArgumentException("unknown fact: " + key);
        }
    }

    /// An optional requirement: what it is guidance on, what it demands, and with what it applies.
    private record Point(RequirementRef on, List<String> demands, List<String> with) {
        static Point read(Object value) {
            Map<String, Object> p = Yaml.map(value, "on", "demands", "applies with");
            return new Point(
                    RequirementRef.parse(Yaml.text(p.getOrDefault("on", ""))),
                    texts(p, "demands"),
                    texts(p, "applies with"));
        }
    }

    void remove(Object change) {
        Yaml.map(change).forEach((key, value) -> Yaml.texts(value).forEach(v -> remove(key, v)));
    }

    private void remove(String key, String name) {
        boolean wasThere =
                switch (key) {
                    case "demands" -> demands.remove(name) != null;
                    case "mappings" -> rows.remove(name);
                    case "published" -> sets.remove(name) != null;
                    case "met" -> met.remove(name);
                    case "not met" -> unmet.remove(name);
                    case "implies" -> implied.remove(name) != null;
                    case "done" -> done.remove(name);
                    case "not done" -> notDone.remove(name);
                    case "controls" -> controls.remove(name) != null;
                    case "reports" -> reports.remove(name) != null;
                    case "excluded" -> excluded.remove(name) != null;
                    default -> throw new IllegalArgumentException("cannot remove: " + key);
                };
        if (!wasThere) {
            throw new IllegalArgumentException("there is no " + key + " " + name + " to remove");
        }
    }

    private static Trust trust(Object value) {
        Map<String, Object> t =
                Yaml.map(value, "publishers", "statuses", "licences", "at least publishers");
        Set<MappingSet.Status> statuses = new LinkedHashSet<>();
        texts(t, "statuses").forEach(s -> statuses.add(MappingSet.Status.valueOf(s)));
        return new Trust(
                Set.copyOf(texts(t, "publishers")),
                statuses,
                Set.copyOf(texts(t, "licences")),
                Integer.parseInt(Yaml.text(t.getOrDefault("at least publishers", 1))));
    }

    private static List<String> texts(Map<String, Object> map, String key) {
        return Yaml.texts(map.getOrDefault(key, List.of()));
    }

    private static MappingSet set(String id, Object value) {
        Map<String, Object> s =
                Yaml.map(value, "publisher", "status", "licence", "overrides", "rows");
        List<Mapping> mappings = new ArrayList<>();
        texts(s, "rows").forEach(row -> mappings.add(mapping(id + ": " + row, row)));
        MappingSet.Provenance provenance =
                new MappingSet.Provenance(
                        Yaml.text(s.getOrDefault("publisher", id)),
                        "",
                        "",
                        Yaml.text(s.getOrDefault("licence", "CC0-1.0")),
                        "",
                        "",
                        MappingSet.Status.valueOf(Yaml.text(s.getOrDefault("status", "ACCEPTED"))),
                        "");
        Object overrides = s.get("overrides");
        return new MappingSet(
                id, "", "", provenance, overrides == null ? null : overrides.toString(), mappings);
    }

    private static Mapping mapping(String id, String row) {
        Matcher m = ROW.matcher(row);
        if (!m.matches()) {
            throw new IllegalArgumentException(
                    "not a mapping row: '" + row + "', its words are " + WORDS.keySet());
        }
        return new Mapping(id, ends(m.group(1)), WORDS.get(m.group(2)), ends(m.group(3)), "", 0);
    }

    private static List<RequirementRef> ends(String text) {
        return Pattern.compile(" and ").splitAsStream(text).map(RequirementRef::parse).toList();
    }

    /// `2026-06-30`, or `2026-06-30T14:00:00Z`
    static Moment moment(String text) {
        return Moment.parse(text, ZoneOffset.UTC);
    }

    /// `2026-01-01/2026-06-30`, or a day
    static Period period(String text) {
        String[] ends = text.split("/", 2);
        return new Period(LocalDate.parse(ends[0]), LocalDate.parse(ends[ends.length - 1]));
    }

    // ---- as engine values

    Crosswalk crosswalk() {
        return Crosswalk.of(library(), trust, reach);
    }

    boolean bundled() {
        return bundled;
    }

    Library library() {
        if (bundled) {
            return Content.bundled().library();
        }
        List<MappingSet> all = new ArrayList<>(sets.values());
        List<Mapping> mappings = new ArrayList<>();
        rows.forEach(row -> mappings.add(mapping(row, row)));
        all.add(
                new MappingSet(
                        "story",
                        "",
                        "",
                        new MappingSet.Provenance(
                                "story", "", "", "", "", "", MappingSet.Status.ACCEPTED, ""),
                        null,
                        mappings));
        Set<RequirementRef> claimed = refs(demands.keySet());
        claimed.addAll(refs(suggests.keySet()));
        List<Claim> claims = new ArrayList<>();
        for (RequirementRef r : claimed) {
            claims.add(
                    new Claim(
                            r,
                            demands.getOrDefault(r.toString(), List.of()),
                            suggests.getOrDefault(r.toString(), List.of()),
                            ""));
        }
        guidance.forEach((r, p) ->
                claims.add(new Claim(RequirementRef.parse(r), p.demands(), List.of(), "")));
        return new Library("story", editions(all), obligations(), claims, all);
    }

    private List<Obligation> obligations() {
        Set<String> ids = new LinkedHashSet<>();
        demands.values().forEach(ids::addAll);
        suggests.values().forEach(ids::addAll);
        guidance.values().forEach(p -> ids.addAll(p.demands()));
        controls.values().forEach(c -> ids.addAll(c.history().discharges()));
        ids.addAll(done);
        ids.addAll(notDone);
        ids.addAll(implied.keySet());
        implied.values().forEach(ids::addAll);
        return ids.stream()
                .map(o ->
                        new Obligation(o, o, "", Facet.OPERATE, implied.getOrDefault(o, List.of())))
                .toList();
    }

    /// Whatever the story names is there; nodes in the order of their ids, parents first.
    private List<FrameworkEdition> editions(List<MappingSet> all) {
        Set<RequirementRef> named = refs(demands.keySet());
        named.addAll(refs(suggests.keySet()));
        named.addAll(refs(opaque));
        Map<RequirementRef, RequirementRef> parents = new TreeMap<>();
        exact.forEach((node, children) ->
                refs(children).forEach(c -> parents.put(c, RequirementRef.parse(node))));
        all.forEach(s ->
                s.mappings()
                        .forEach(m -> {
                            named.addAll(m.left());
                            named.addAll(m.right());
                        }));
        Set<RequirementRef> themes = refs(exact.keySet());
        named.addAll(parents.keySet());
        named.removeAll(themes);
        named.removeAll(refs(guidance.keySet()));
        Map<String, List<Requirement>> nodes = new TreeMap<>();
        for (RequirementRef t : themes) {
            nodes.computeIfAbsent(t.edition(), k -> new ArrayList<>())
                    .add(new Requirement(t.id(), "theme", t.id(), "", null, false, true));
        }
        for (RequirementRef r : named) {
            RequirementRef parent = parents.get(r);
            nodes.computeIfAbsent(r.edition(), k -> new ArrayList<>())
                    .add(
                            new Requirement(
                                    r.id(),
                                    "control",
                                    r.id(),
                                    "",
                                    parent == null ? null : parent.id(),
                                    true,
                                    false));
        }
        guidance.forEach((ref, p) ->
                nodes.computeIfAbsent(p.on().edition(), _ -> new ArrayList<>())
                        .add(optional(RequirementRef.parse(ref).id(), p)));
        List<FrameworkEdition> editions = new ArrayList<>();
        nodes.forEach(
                (id, list) -> editions.add(new FrameworkEdition(id, id, "", "", "", null, list)));
        return editions;
    }

    private static Requirement optional(String id, Point p) {
        return new Requirement(
                id, "point", id, "", p.on().id(), true, false, true, p.with(), Map.of());
    }

    private static Set<RequirementRef> refs(Iterable<String> texts) {
        Set<RequirementRef> refs = new TreeSet<>();
        texts.forEach(t -> refs.add(RequirementRef.parse(t)));
        return refs;
    }

    Posture posture(Crosswalk crosswalk) {
        List<Attestation> attestations = new ArrayList<>();
        for (String said : met) {
            boolean guided = said.endsWith(Scope.WITH_GUIDANCE);
            String m =
                    guided ? said.substring(0, said.length() - Scope.WITH_GUIDANCE.length()) : said;
            List<Attestation> of = new ArrayList<>();
            if (m.contains("/")) {
                of.add(attestation(m, true));
            } else {
                crosswalk
                        .requirements(scope(m))
                        .forEach(r -> of.add(attestation(r.toString(), true)));
            }
            of.forEach(a -> attestations.add(guided ? a.withGuidance() : a));
        }
        unmet.forEach(m -> attestations.add(attestation(m, false)));
        Standing reported = reported(crosswalk);
        attestations.addAll(reported.posture().attestations());
        List<Answered> answers = new ArrayList<>();
        done.forEach(o -> answers.add(answered(o, true)));
        notDone.forEach(o -> answers.add(answered(o, false)));
        return new Posture(
                asks,
                attestations,
                answers,
                controls.values().stream()
                        .map(c -> tested(c, reported))
                        .map(c ->
                                asks == Assurance.OPERATING && window != null
                                        ? c.over(recorded(), window, on, knownOn)
                                        : c.onTheDay(recorded(), on, knownOn))
                        .toList(),
                excluded.entrySet().stream()
                        .map(e -> new Exclusion(RequirementRef.parse(e.getKey()), e.getValue()))
                        .toList());
    }

    private static Answered answered(String obligation, boolean isDone) {
        return new Answered(obligation, isDone, Assurance.IMPLEMENTED, "story");
    }

    /// How a control operated over the window.
    Judgement judged(String control) {
        OnFile c = controls.get(control);
        if (c == null || window == null) {
            throw new IllegalArgumentException("no control or no window: " + control);
        }
        return tested(c, reported(crosswalk())).judged(recorded(), window, on, knownOn);
    }

    /// As an organisation keeps records: from the first thing that is on file to the day.
    private Period recorded() {
        LocalDate first = on.day();
        for (OnFile c : controls.values()) {
            LocalDate of = c.first(first);
            first = of.isBefore(first) ? of : first;
        }
        return new Period(first, on.day());
    }

    private static OnFile tested(OnFile c, Standing reported) {
        return c.tested(reported.control(c.control()).orElseThrow().facts().history().tests());
    }

    /// A programme that has the reports and adopted the story's controls.
    private Standing reported(Crosswalk crosswalk) {
        List<Adoption> adoptions =
                controls.values().stream()
                        .map(c ->
                                Adoption.of(
                                                new Adoption.Own(
                                                        Control.builder(c.control())
                                                                .title(c.control())
                                                                .discharges(
                                                                        c.history().discharges())
                                                                .build()))
                                        .state(Adoption.State.PLANNED)
                                        .build())
                        .toList();
        Programme programme =
                Programme.builder("story")
                        .adoptions(adoptions)
                        .reports(List.copyOf(reports.values()))
                        .build();
        return ProgrammeAt.of(programme, ControlLibrary.EMPTY, crosswalk, on, knownOn)
                .standing(asks, window);
    }

    /// An edition, or nodes of it as in `soc2-2017:CC,A`.
    static Scope scope(String text) {
        if (text.endsWith(Scope.WITH_GUIDANCE)) {
            return scope(text.substring(0, text.length() - Scope.WITH_GUIDANCE.length()))
                    .withGuidance();
        }
        String[] parts = text.split(":", 2);
        return new Scope(
                parts[0], parts.length == 1 ? List.of() : List.of(parts[1].split(",", -1)));
    }

    private static Attestation attestation(String text, boolean isMet) {
        Matcher m = LEVEL.matcher(text);
        if (!m.matches()) {
            throw new IllegalArgumentException(
                    "not of the form 'edition/id' or 'edition/id at LEVEL': "
                            + text
                            + ", levels "
                            + Arrays.toString(Assurance.values()));
        }
        Assurance level = m.group(2) == null ? null : Assurance.valueOf(m.group(2));
        return new Attestation(RequirementRef.parse(m.group(1)), isMet, level, "story");
    }
}
