package dev.crosswalk.answers.show;

import static dev.crosswalk.formats.report.Run.name;
import static dev.crosswalk.formats.report.Run.plain;
import static dev.crosswalk.formats.report.Run.quiet;
import static dev.crosswalk.formats.report.Run.strong;

import dev.crosswalk.answers.Answer;
import dev.crosswalk.answers.AttributesJson;
import dev.crosswalk.answers.BlockList;
import dev.crosswalk.answers.frameworks.FrameworksAnswer;
import dev.crosswalk.answers.text.Csv;
import dev.crosswalk.answers.text.Json;
import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.engine.FrameworkEdition;
import dev.crosswalk.engine.Requirement;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.formats.report.Block;
import dev.crosswalk.formats.report.Report;
import dev.crosswalk.papers.report.Medium;
import dev.crosswalk.programme.words.AttributeWords;
import dev.crosswalk.programme.words.GuidanceWords;
import dev.crosswalk.programme.words.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The tree of an edition, or of parts of it.
public record ShownEdition(Crosswalk crosswalk, Scope scope) implements Answer {

    /// @param depth 0 at the top
    private record Node(
            Requirement requirement,
            int depth,
            boolean decomposed,
            int demands,
            int suggests,
            int guidance) {

        /// `7 demanded, 4 suggested, 3 points of focus`, or why there is nothing to count.
        ///
        /// @param optional what optional requirements are called
        String counts(String optional) {
            if (!requirement.assessable()) {
                return "";
            }
            return decomposed
                    ? demands
                            + " demanded"
                            + (suggests == 0 ? "" : ", " + suggests + " suggested")
                            + (guidance == 0 ? "" : ", " + guidance + " " + optional)
                    : "not decomposed";
        }
    }

    private FrameworkEdition edition() {
        return crosswalk.library().editions().stream()
                .filter(e -> e.id().equals(scope.edition()))
                .findFirst()
                .orElseThrow();
    }

    /// What pages show; guidance is counted there, and shown with what it is guidance on.
    private List<Node> shown() {
        return nodes().stream()
                .filter(n ->
                        !n.requirement().optional() || scope.nodes().contains(n.requirement().id()))
                .toList();
    }

    private List<Node> nodes() {
        Map<String, Integer> depths = new HashMap<>();
        Set<String> inside = new HashSet<>(scope.nodes());
        List<Node> nodes = new ArrayList<>();
        for (Requirement r : edition().requirements()) {
            int depth = r.parent() == null ? 0 : depths.getOrDefault(r.parent(), 0) + 1;
            depths.put(r.id(), depth);
            if (scope.nodes().isEmpty() || inside.contains(r.id()) || isInside(inside, r)) {
                inside.add(r.id());
                RequirementRef ref = new RequirementRef(scope.edition(), r.id());
                nodes.add(
                        new Node(
                                r,
                                depth,
                                crosswalk.decomposed(ref),
                                crosswalk.demands(ref).size(),
                                crosswalk.suggests(ref).size(),
                                crosswalk.guidance(ref).size()));
            }
        }
        return scope.where().isAny() ? nodes : narrowed(nodes);
    }

    /// Those for which the condition holds, with what they stand under and the guidance on them.
    private List<Node> narrowed(List<Node> nodes) {
        Set<String> kept = new HashSet<>();
        for (Node n : nodes) {
            Requirement r = n.requirement();
            if (r.optional()
                    ? r.parent() != null && kept.contains(r.parent())
                    : r.assessable() && scope.where().holds(r)) {
                kept.add(r.id());
            }
        }
        for (Node n : nodes.reversed()) {
            Requirement r = n.requirement();
            if (r.parent() != null && kept.contains(r.id())) {
                kept.add(r.parent());
            }
        }
        return nodes.stream().filter(n -> kept.contains(n.requirement().id())).toList();
    }

    /// How many of the requirements that are shown have each value of each attribute; empty where
    /// the edition has none.
    private Map<String, Map<String, Integer>> attributes() {
        return edition()
                .counted(
                        crosswalk.requirements(scope).stream()
                                .map(crosswalk::requirement)
                                .toList());
    }

    private static boolean isInside(Set<String> inside, Requirement r) {
        return r.parent() != null && inside.contains(r.parent());
    }

    private FrameworksAnswer.Row row() {
        return FrameworksAnswer.Row.of(edition(), crosswalk.library());
    }

    @Override
    public List<Block> screen() {
        FrameworkEdition edition = edition();
        List<RequirementRef> all = crosswalk.requirements(scope);
        Set<String> obligations = new HashSet<>();
        all.forEach(r -> crosswalk.demands(r).forEach(o -> obligations.add(o.id())));
        BlockList blocks =
                new BlockList()
                        .line(name(scope.toString()), plain("  "), strong(edition.title()))
                        .line(
                                quiet(
                                        edition.publisher()
                                                + ", "
                                                + Words.many(
                                                        all.size(),
                                                        "assessable requirement",
                                                        "assessable requirements")
                                                + ", "
                                                + all.stream().filter(crosswalk::decomposed).count()
                                                + " decomposed into "
                                                + obligations.size()
                                                + " distinct obligations, content "
                                                + crosswalk.library().contentVersion()))
                        .line(quiet("licence: " + edition.licence()));
        List<String> attributes = AttributeWords.counted(attributes());
        if (!attributes.isEmpty()) {
            blocks.line(quiet("attributes: " + String.join(", ", attributes)));
        }
        AttributeWords.caution(scope, crosswalk)
                .ifPresent(words -> blocks.line(strong("Only part."), plain(" " + words)));
        blocks.space();
        String optional = GuidanceWords.plural(edition);
        for (Node node : shown()) {
            Requirement r = node.requirement();
            blocks.add(
                    new Block.Entry(
                                    2 * node.depth(),
                                    name(r.id()),
                                    plain("  "),
                                    r.assessable() ? plain(r.title()) : strong(r.title()))
                            .right(quiet(node.counts(optional))));
        }
        return blocks.list();
    }

    @Override
    public void json(Json json) {
        json.object()
                .field("kind", "edition")
                .field("contentVersion", crosswalk.library().contentVersion())
                .field("scope", scope.whole().toString());
        AttributesJson.where(json, scope, crosswalk);
        AttributesJson.write(json, "attributes", edition().attributes());
        AttributesJson.counted(json, "attributeCounts", attributes());
        json.object("framework");
        row().json(json);
        json.end().array("nodes");
        for (Node node : nodes()) {
            Requirement r = node.requirement();
            json.object()
                    .field("id", r.id())
                    .field("kind", r.kind())
                    .field("title", r.title())
                    .field("summary", r.summary())
                    .field("parent", r.parent())
                    .field("depth", node.depth())
                    .field("assessable", r.assessable())
                    .field("optional", r.optional())
                    .field("decomposed", node.decomposed())
                    .field("demands", node.demands())
                    .field("suggests", node.suggests());
            AttributesJson.write(json, "attributes", r.attributes());
            json.end();
        }
        json.end().end();
    }

    @Override
    public void csv(Csv csv) {
        csv.titles(
                "requirement,kind,title,summary,parent,depth,assessable,decomposed,"
                        + "demands,suggests,attributes");
        for (Node node : nodes()) {
            Requirement r = node.requirement();
            String parent = r.parent();
            csv.row(
                    scope.edition() + "/" + r.id(),
                    r.kind(),
                    r.title(),
                    r.summary(),
                    parent == null ? "" : parent,
                    node.depth(),
                    r.assessable(),
                    node.decomposed(),
                    node.demands(),
                    node.suggests(),
                    String.join("; ", AttributeWords.of(r)));
        }
    }

    @Override
    public Report report(Medium medium) {
        String title =
                scope.equals(Scope.of(scope.edition()))
                        ? edition().title()
                        : scope + " " + edition().title();
        return new Report(
                title,
                new BlockList()
                        .paragraph(AttributeWords.caution(scope, crosswalk).orElse(""))
                        .table(
                                title,
                                List.of("id", "kind", "title", "obligations"),
                                shown().stream()
                                        .map(n ->
                                                List.of(
                                                        n.requirement().id(),
                                                        n.requirement().kind(),
                                                        n.requirement().title(),
                                                        n.counts(GuidanceWords.plural(edition()))))
                                        .toList())
                        .list());
    }
}
