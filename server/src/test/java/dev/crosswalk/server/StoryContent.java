package dev.crosswalk.server;

import dev.crosswalk.content.Content;
import dev.crosswalk.content.control.ControlLibrary;
import dev.crosswalk.engine.Assertion;
import dev.crosswalk.engine.Claim;
import dev.crosswalk.engine.Facet;
import dev.crosswalk.engine.FrameworkEdition;
import dev.crosswalk.engine.Library;
import dev.crosswalk.engine.Mapping;
import dev.crosswalk.engine.MappingSet;
import dev.crosswalk.engine.Obligation;
import dev.crosswalk.engine.Requirement;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.server.Story.Stage;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The frameworks that stories tell of, all of them beside those that are bundled.
final class StoryContent {
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

    private final Stage stage;

    private StoryContent(Stage stage) {
        this.stage = stage;
    }

    static Content of(List<Story> stories) {
        Content bundled = Content.bundled();
        Library library = bundled.library();
        List<FrameworkEdition> editions = new ArrayList<>(library.editions());
        List<Obligation> obligations = new ArrayList<>(library.obligations());
        List<Claim> claims = new ArrayList<>(library.claims());
        List<MappingSet> sets = new ArrayList<>(library.mappingSets());
        for (Story story : stories) {
            for (Stage stage : story.stages()) {
                if (!stage.isBundled()) {
                    StoryContent content = new StoryContent(stage);
                    List<MappingSet> own = content.sets();
                    sets.addAll(own);
                    claims.addAll(content.claims());
                    obligations.addAll(content.obligations());
                    editions.addAll(content.editions(own));
                }
            }
        }
        return new Content(
                new Library(library.contentVersion(), editions, obligations, claims, sets),
                bundled.steps(),
                bundled.domains(),
                bundled.replacedBy(),
                bundled.opaque(),
                bundled.accepted(),
                bundled.declined(),
                bundled.packEditions(),
                // Stories have controls of their own, under ids that the library has too.
                ControlLibrary.EMPTY,
                bundled.practices(),
                bundled.places());
    }

    private RequirementRef ref(@Nullable Object text) {
        return RequirementRef.parse(stage.prefix() + text);
    }

    private List<String> obligations(Object texts) {
        return Story.texts(texts).stream().map(o -> stage.prefix() + o).toList();
    }

    private List<MappingSet> sets() {
        List<MappingSet> sets = new ArrayList<>();
        stage.map("published")
                .forEach((id, said) -> {
                    Map<String, Object> set = Story.map(said);
                    String overrides = String.valueOf(set.getOrDefault("overrides", ""));
                    sets.add(
                            new MappingSet(
                                    stage.prefix() + id,
                                    "",
                                    "",
                                    provenance(
                                            String.valueOf(set.getOrDefault("publisher", id)),
                                            String.valueOf(set.getOrDefault("licence", "CC0-1.0")),
                                            String.valueOf(set.getOrDefault("status", "ACCEPTED"))),
                                    overrides.isEmpty() ? null : stage.prefix() + overrides,
                                    rows(
                                            id + ": ",
                                            Story.texts(set.getOrDefault("rows", List.of())))));
                });
        sets.add(
                new MappingSet(
                        stage.prefix() + "story",
                        "",
                        "",
                        provenance("story", "", "ACCEPTED"),
                        null,
                        rows("", stage.texts("mappings"))));
        return sets;
    }

    private static MappingSet.Provenance provenance(
            String publisher, String licence, String status) {
        return new MappingSet.Provenance(
                publisher, "", "", licence, "", "", MappingSet.Status.valueOf(status), "");
    }

    private List<Mapping> rows(String set, List<String> rows) {
        List<Mapping> mappings = new ArrayList<>();
        for (String row : new LinkedHashSet<>(rows)) {
            Matcher m = ROW.matcher(row);
            if (!m.matches()) {
                throw new IllegalArgumentException("no mapping row: " + row);
            }
            mappings.add(
                    new Mapping(
                            stage.prefix() + set + row,
                            ends(m.group(1)),
                            Objects.requireNonNull(WORDS.get(m.group(2))),
                            ends(m.group(3)),
                            "",
                            0));
        }
        return mappings;
    }

    private List<RequirementRef> ends(String text) {
        return Pattern.compile(" and ").splitAsStream(text).map(this::ref).toList();
    }

    private List<Claim> claims() {
        List<Claim> claims = new ArrayList<>();
        Set<String> claimed = new TreeSet<>(stage.map("demands").keySet());
        claimed.addAll(stage.map("suggests").keySet());
        for (String each : claimed) {
            claims.add(
                    new Claim(
                            ref(each),
                            obligations(stage.map("demands").getOrDefault(each, List.of())),
                            obligations(stage.map("suggests").getOrDefault(each, List.of())),
                            ""));
        }
        stage.map("guidance")
                .forEach((each, said) ->
                        claims.add(
                                new Claim(
                                        ref(each),
                                        obligations(
                                                Story.map(said).getOrDefault("demands", List.of())),
                                        List.of(),
                                        "")));
        return claims;
    }

    private List<Obligation> obligations() {
        Set<String> ids = new LinkedHashSet<>();
        for (String kind : List.of("demands", "suggests", "implies")) {
            stage.map(kind).values().forEach(all -> ids.addAll(obligations(all)));
        }
        stage.map("implies").keySet().forEach(o -> ids.add(stage.prefix() + o));
        stage.map("guidance")
                .values()
                .forEach(p ->
                        ids.addAll(obligations(Story.map(p).getOrDefault("demands", List.of()))));
        stage.map("controls")
                .values()
                .forEach(c ->
                        ids.addAll(
                                obligations(Story.map(c).getOrDefault("discharges", List.of()))));
        ids.addAll(obligations(stage.texts("done")));
        ids.addAll(obligations(stage.texts("not done")));
        return ids.stream()
                .map(o ->
                        new Obligation(
                                o,
                                o,
                                "",
                                Facet.OPERATE,
                                obligations(
                                        stage.map("implies")
                                                .getOrDefault(
                                                        o.substring(stage.prefix().length()),
                                                        List.of()))))
                .toList();
    }

    /// Whatever the stage names is there; nodes in the order of their ids, parents first.
    private List<FrameworkEdition> editions(List<MappingSet> sets) {
        Set<RequirementRef> named = new TreeSet<>();
        for (String kind : List.of("demands", "suggests")) {
            stage.map(kind).keySet().forEach(r -> named.add(ref(r)));
        }
        stage.texts("opaque").forEach(r -> named.add(ref(r)));
        Map<RequirementRef, RequirementRef> parents = new TreeMap<>();
        Set<RequirementRef> themes = new TreeSet<>();
        stage.map("exactly its children")
                .forEach((node, children) -> {
                    themes.add(ref(node));
                    Story.texts(children).forEach(c -> parents.put(ref(c), ref(node)));
                });
        for (MappingSet set : sets) {
            for (Mapping row : set.mappings()) {
                named.addAll(row.left());
                named.addAll(row.right());
            }
        }
        named.addAll(parents.keySet());
        named.removeAll(themes);
        stage.map("guidance").keySet().forEach(r -> named.remove(ref(r)));
        Map<String, List<Requirement>> nodes = new TreeMap<>();
        for (RequirementRef t : themes) {
            nodes.computeIfAbsent(t.edition(), _ -> new ArrayList<>())
                    .add(new Requirement(t.id(), "theme", t.id(), "", null, false, true));
        }
        for (RequirementRef r : named) {
            RequirementRef parent = parents.get(r);
            nodes.computeIfAbsent(r.edition(), _ -> new ArrayList<>())
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
        stage.map("guidance")
                .forEach((each, said) -> {
                    Map<String, Object> point = Story.map(said);
                    RequirementRef on = ref(point.get("on"));
                    nodes.computeIfAbsent(on.edition(), _ -> new ArrayList<>())
                            .add(
                                    new Requirement(
                                            ref(each).id(),
                                            "point",
                                            ref(each).id(),
                                            "",
                                            on.id(),
                                            true,
                                            false,
                                            true,
                                            Story.texts(
                                                    point.getOrDefault("applies with", List.of())),
                                            Map.of()));
                });
        List<FrameworkEdition> editions = new ArrayList<>();
        nodes.forEach(
                (id, all) -> editions.add(new FrameworkEdition(id, id, "", "", "", null, all)));
        return editions;
    }
}
