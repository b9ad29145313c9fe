package dev.crosswalk.answers.show;

import static dev.crosswalk.formats.report.Run.name;
import static dev.crosswalk.formats.report.Run.plain;
import static dev.crosswalk.formats.report.Run.quiet;
import static dev.crosswalk.formats.report.Run.strong;

import dev.crosswalk.answers.Answer;
import dev.crosswalk.answers.AttributesJson;
import dev.crosswalk.answers.BlockList;
import dev.crosswalk.answers.CoverageMarks;
import dev.crosswalk.answers.compare.CompareAnswer;
import dev.crosswalk.answers.compare.CompareScreen;
import dev.crosswalk.answers.compare.DeclinedWords;
import dev.crosswalk.answers.control.ControlJson;
import dev.crosswalk.answers.text.Csv;
import dev.crosswalk.answers.text.Json;
import dev.crosswalk.content.Content;
import dev.crosswalk.content.DeclinedPair;
import dev.crosswalk.content.EditionStep;
import dev.crosswalk.content.control.Control;
import dev.crosswalk.content.control.ControlLibrary;
import dev.crosswalk.engine.Candidate;
import dev.crosswalk.engine.Claim;
import dev.crosswalk.engine.Comparison;
import dev.crosswalk.engine.Comparison.Pair;
import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.engine.FrameworkEdition;
import dev.crosswalk.engine.Obligation;
import dev.crosswalk.engine.Requirement;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.engine.Where;
import dev.crosswalk.formats.report.Block;
import dev.crosswalk.formats.report.Report;
import dev.crosswalk.papers.report.Medium;
import dev.crosswalk.programme.words.AttributeWords;
import dev.crosswalk.programme.words.CandidateWords;
import dev.crosswalk.programme.words.GuidanceWords;
import dev.crosswalk.programme.words.Naming;
import dev.crosswalk.programme.words.PublishedRows;
import dev.crosswalk.programme.words.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// One requirement: what it demands and suggests, and its counterparts in every other edition.
///
/// @param library the controls that discharge what it demands and suggests
/// @param note what the claim says it is really about; may be empty
/// @param children the requirements right below it that are not optional
/// @param guidance the optional ones, which are guidance on it
/// @param counterparts pairs with this requirement on the left, edition by edition
/// @param steps what the change of edition made of it
/// @param declined pairs with it that others publish and the claims do not bear out
/// @param candidates pairs with it on the left that published rows suggest and that prove nothing
/// @param published rows that no counterpart shows: those with several ends, and those set aside
public record ShownRequirement(
        Crosswalk crosswalk,
        ControlLibrary library,
        RequirementRef ref,
        String note,
        List<Requirement> children,
        List<ShownGuidance> guidance,
        List<Pair> counterparts,
        List<EditionStep> steps,
        List<DeclinedPair> declined,
        List<Candidate> candidates,
        List<Published> published)
        implements Answer {
    private static final int MOST_CANDIDATES = 10;

    /// @param aside whether it contradicts another, so that it proves nothing
    record Published(PublishedRows.Row row, boolean aside) {
        public static List<Published> of(Crosswalk crosswalk, RequirementRef ref) {
            Set<String> aside = new HashSet<>();
            crosswalk.contradictions().forEach(c -> aside.addAll(c.because()));
            return new PublishedRows(crosswalk.library())
                    .naming(ref).stream()
                            .map(r -> new Published(r, aside.contains(r.mapping().id())))
                            .filter(p -> p.aside() || p.row().isManyEnded())
                            .toList();
        }

        String sentence() {
            return row.sentence()
                    + (aside ? ", set aside: it contradicts other rows or the claims" : "")
                    + row.rationale();
        }
    }

    public static ShownRequirement of(Content content, Crosswalk crosswalk, RequirementRef ref) {
        List<Requirement> children = new ArrayList<>();
        List<Pair> pairs = new ArrayList<>();
        List<Candidate> candidates = new ArrayList<>();
        // The whole edition stands on the left: only then do headings count that mappings end in.
        // What is optional counts only where it is named.
        Scope left =
                crosswalk.requirement(ref).optional()
                        ? new Scope(ref.edition(), List.of(ref.id()))
                        : Scope.of(ref.edition());
        for (FrameworkEdition edition : content.library().editions()) {
            if (edition.id().equals(ref.edition())) {
                edition.requirements().stream()
                        .filter(r -> ref.id().equals(r.parent()) && !r.optional())
                        .forEach(children::add);
            } else {
                Comparison comparison = crosswalk.compare(left, Scope.of(edition.id()));
                comparison.pairs().stream().filter(p -> p.left().equals(ref)).forEach(pairs::add);
                crosswalk.candidates(comparison).stream()
                        .filter(c -> c.left().equals(ref))
                        .filter(c ->
                                content.declined().stream()
                                        .noneMatch(p -> p.isOf(c.left(), c.right())))
                        .forEach(candidates::add);
            }
        }
        String note =
                content.library().claims().stream()
                        .filter(c -> c.requirement().equals(ref))
                        .map(Claim::note)
                        .findFirst()
                        .orElse("");
        List<EditionStep> steps =
                content.steps().stream()
                        .filter(s ->
                                (s.fromEdition().equals(ref.edition())
                                                && s.from().contains(ref.id()))
                                        || (s.toEdition().equals(ref.edition())
                                                && s.to().contains(ref.id())))
                        .toList();
        return new ShownRequirement(
                crosswalk,
                content.controls(),
                ref,
                note,
                children,
                ShownGuidance.on(crosswalk, ref),
                pairs,
                steps,
                content.declined().stream()
                        .filter(p -> p.left().equals(ref) || p.right().equals(ref))
                        .toList(),
                candidates,
                Published.of(crosswalk, ref));
    }

    private Requirement requirement() {
        return crosswalk.requirement(ref);
    }

    private String title(RequirementRef other) {
        return crosswalk.requirement(other).title();
    }

    @Override
    public List<Block> screen() {
        Requirement r = requirement();
        BlockList blocks =
                new BlockList()
                        .line(name(ref.toString()), plain("  "), strong(r.title()))
                        .line(
                                quiet(
                                        r.kind()
                                                + (r.parent() == null ? "" : " under " + r.parent())
                                                + optional(r)
                                                + (r.assessable()
                                                        ? crosswalk.decomposed(ref)
                                                                ? ""
                                                                : ", not decomposed"
                                                        : ", a heading without a verdict of its"
                                                                + " own")
                                                + ", content "
                                                + crosswalk.library().contentVersion()));
        if (!r.summary().isEmpty()) {
            blocks.space().line(plain(r.summary()));
        }
        if (!note.isEmpty()) {
            blocks.space().line(quiet("Note: "), plain(note));
        }
        attributes(blocks);
        asked(blocks, "Demands", crosswalk.demands(ref));
        asked(blocks, "Suggests", suggests());
        guidance(blocks);
        if (!children.isEmpty()) {
            blocks.under("Under it");
            children.forEach(c -> blocks.entry(2, name(c.id()), plain("  "), plain(c.title())));
        }
        counterparts(blocks);
        blocks.section(DeclinedWords.TITLE, declinedSentences());
        blocks.section(CandidateWords.TITLE, candidateSentences());
        if (!steps.isEmpty()) {
            blocks.under("Change of edition");
            for (EditionStep s : steps) {
                blocks.entry(2, plain(sentence(s)));
                changes(s).forEach(c -> blocks.entry(4, plain(c)));
            }
        }
        if (!published.isEmpty()) {
            blocks.under("Published mappings");
            published.forEach(p -> blocks.entry(2, plain(p.sentence())));
        }
        if (!counterparts.isEmpty()) {
            blocks.addAll(CompareScreen.legend(crosswalk, counterparts));
        }
        return blocks.list();
    }

    /// What its publisher tags it with.
    private void attributes(BlockList blocks) {
        if (!requirement().attributes().isEmpty()) {
            blocks.space();
        }
        for (String name : requirement().attributes().keySet()) {
            blocks.line(
                    quiet(Words.capital(Where.spoken(name)) + ": "),
                    plain(AttributeWords.of(requirement(), name)));
        }
    }

    private static String optional(Requirement r) {
        String applies = ShownGuidance.applies(r);
        return r.optional()
                ? ", guidance on it that is in no figure"
                        + (applies.isEmpty() ? "" : ", " + applies)
                : "";
    }

    /// What it suggests that none of its guidance demands; a heading asks and suggests nothing.
    private List<Obligation> suggests() {
        if (!requirement().assessable()) {
            return List.of();
        }
        Set<String> explained = new HashSet<>();
        guidance.forEach(g -> explained.addAll(g.demands()));
        return crosswalk.suggests(ref).stream().filter(o -> !explained.contains(o.id())).toList();
    }

    private String guidanceTitle() {
        return Words.capital(
                        GuidanceWords.plural(
                                new Naming(crosswalk.library()).edition(ref.edition())))
                + ", with what other editions have of them";
    }

    private void guidance(BlockList blocks) {
        if (guidance.isEmpty()) {
            return;
        }
        blocks.under(guidanceTitle());
        for (ShownGuidance g : guidance) {
            blocks.add(
                    new Block.Entry(
                                    2,
                                    name(g.requirement().id()),
                                    plain("  "),
                                    plain(g.requirement().title()))
                            .right(quiet(g.applies())));
            for (ShownGuidance.Elsewhere e : g.elsewhere()) {
                blocks.add(
                        new Block.Entry(4, plain(e.words()))
                                .lead(CoverageMarks.of(e.verdict().coverage()), plain(" ")));
            }
            if (g.demands().isEmpty()) {
                blocks.entry(4, quiet("demands nothing that could be ticked"));
            } else if (g.elsewhere().isEmpty()) {
                blocks.entry(4, quiet(g.nowhere()));
            }
        }
    }

    private List<String> ids(Obligation o) {
        return discharging(o).stream().map(Control::id).toList();
    }

    private List<Control> discharging(Obligation o) {
        return library.discharging(crosswalk.giving(List.of(o.id())));
    }

    private String controls(Obligation o) {
        return String.join(", ", ids(o));
    }

    private String who(Obligation o) {
        return ids(o).isEmpty() ? "no control" : controls(o);
    }

    /// ` - contested, for: ..; against: ..`; nothing where all readings agree on it.
    private String sides(Obligation o) {
        String sides = crosswalk.contested(ref).get(o.id());
        return sides == null ? "" : " - contested, " + sides;
    }

    private void asked(BlockList blocks, String title, List<Obligation> obligations) {
        if (obligations.isEmpty()) {
            return;
        }
        blocks.under(title + " " + Words.many(obligations.size(), "obligation", "obligations"));
        List<List<Block>> items = new ArrayList<>();
        for (Obligation o : obligations) {
            items.add(
                    List.of(
                            new Block.Paragraph(
                                    plain(o.text() + " "),
                                    quiet(o.id()),
                                    quiet(", by "),
                                    name(who(o)),
                                    quiet(sides(o)))));
        }
        blocks.add(new Block.Items(false, 1, items));
    }

    private boolean mayExclude() {
        return crosswalk.library().editions().stream()
                .filter(e -> e.id().equals(ref.edition()))
                .anyMatch(e -> e.mayExclude(ref.id()));
    }

    private void counterparts(BlockList blocks) {
        for (FrameworkEdition edition : crosswalk.library().editions()) {
            if (edition.id().equals(ref.edition())) {
                continue;
            }
            List<Pair> pairs =
                    counterparts.stream()
                            .filter(p -> p.right().edition().equals(edition.id()))
                            .toList();
            if (pairs.isEmpty() && !requirement().assessable()) {
                continue;
            }
            blocks.space()
                    .line(
                            strong("Counterparts in " + edition.id()),
                            plain(pairs.isEmpty() ? "  none" : ""));
            pairs.forEach(p -> blocks.add(CompareScreen.counterpart(crosswalk, p)));
        }
    }

    private List<String> candidateSentences() {
        List<String> sentences = new ArrayList<>();
        candidates.stream()
                .limit(MOST_CANDIDATES)
                .map(c ->
                        c.right() + " " + title(c.right()) + " (" + CandidateWords.because(c) + ")")
                .forEach(sentences::add);
        if (candidates.size() > MOST_CANDIDATES) {
            sentences.add("and " + (candidates.size() - MOST_CANDIDATES) + " more");
        }
        return sentences;
    }

    private List<String> declinedSentences() {
        return declined.stream().map(p -> DeclinedWords.sentence(p, ref)).toList();
    }

    private static String sentence(EditionStep s) {
        String from = s.from().isEmpty() ? "" : s.fromEdition() + " " + String.join(", ", s.from());
        String to = s.to().isEmpty() ? "" : s.toEdition() + " " + String.join(", ", s.to());
        String what =
                Words.of(s.kind())
                        + ": "
                        + (from.isEmpty() ? to : to.isEmpty() ? from : from + " to " + to);
        return s.reason().isEmpty() ? what : what + ". " + s.reason();
    }

    /// What a step adds to the demands, and what it drops.
    private List<String> changes(EditionStep s) {
        List<String> changes = new ArrayList<>();
        s.adds().forEach(o -> changes.add("adds: " + obligation(o)));
        s.drops().forEach(o -> changes.add("drops: " + obligation(o)));
        return changes;
    }

    private String obligation(String id) {
        return crosswalk.obligation(id).map(o -> o.text() + " [" + id + "]").orElse(id);
    }

    @Override
    public void json(Json json) {
        Requirement r = requirement();
        json.object()
                .field("kind", "requirement")
                .field("contentVersion", crosswalk.library().contentVersion())
                .object("requirement")
                .field("edition", ref.edition())
                .field("id", ref.id())
                .field("kind", r.kind())
                .field("title", r.title())
                .field("summary", r.summary())
                .field("note", note)
                .field("parent", r.parent())
                .field("children", children.stream().map(Requirement::id).toList())
                .field("assessable", r.assessable())
                .field("decomposed", crosswalk.decomposed(ref))
                .field("optional", r.optional())
                .field("mayExclude", mayExclude())
                .field("appliesWith", r.appliesWith());
        AttributesJson.write(json, "attributes", r.attributes());
        json.end();
        obligations(json, "demands", crosswalk.demands(ref));
        obligations(json, "suggests", suggests());
        controls(json);
        json.array("guidance");
        guidance.forEach(g -> g.json(json));
        json.end();
        json.array("counterparts");
        for (Pair p : counterparts) {
            json.object()
                    .field("edition", p.right().edition())
                    .field("id", p.right().id())
                    .field("title", title(p.right()))
                    .field("basis", Words.of(p.basis()))
                    .field("relation", Words.ofNullable(p.relation()))
                    .field("shared", p.shared())
                    .field("contested", crosswalk.contested(p))
                    .field("only", p.leftOnly())
                    .field("counterpartOnly", p.rightOnly())
                    .field("counterpartDemands", crosswalk.demands(p.right()).size())
                    .end();
        }
        json.end().array("editionSteps");
        for (EditionStep s : steps) {
            json.object()
                    .field("kind", Words.of(s.kind()))
                    .field("fromEdition", s.fromEdition())
                    .field("from", s.from())
                    .field("toEdition", s.toEdition())
                    .field("to", s.to())
                    .field("adds", s.adds())
                    .field("drops", s.drops())
                    .field("reason", s.reason())
                    .end();
        }
        json.end().array("declined");
        for (DeclinedPair p : declined) {
            json.object()
                    .field("left", p.left().toString())
                    .field("right", p.right().toString())
                    .field("publishers", p.publishers())
                    .field("why", p.why())
                    .end();
        }
        json.end().array("candidates");
        for (Candidate c : candidates) {
            json.object()
                    .field("requirement", c.right().toString())
                    .field("publishers", c.publishers())
                    .field("hubs", c.hubs().stream().map(RequirementRef::toString).toList())
                    .field("rows", c.rows())
                    .end();
        }
        json.end().array("publishedMappings");
        for (Published p : published) {
            json.object()
                    .field("row", p.row().mapping().id())
                    .field("publisher", p.row().set().provenance().publisher())
                    .field("text", p.row().sentence())
                    .field("setAside", p.aside())
                    .end();
        }
        json.end().end();
    }

    /// The controls that are named, once each.
    private void controls(Json json) {
        Set<Control> named = new LinkedHashSet<>();
        Stream.concat(crosswalk.demands(ref).stream(), suggests().stream())
                .forEach(o -> named.addAll(discharging(o)));
        json.array("controls");
        for (Control c : named) {
            json.object()
                    .field("id", c.id())
                    .field("title", c.title())
                    .rounded("adopt", c.effort().adopt() / 100.0)
                    .end();
        }
        json.end();
    }

    private void obligations(Json json, String name, List<Obligation> obligations) {
        json.array(name);
        for (Obligation o : obligations) {
            json.object();
            ControlJson.obligation(json, o);
            json.field("controls", ids(o));
            if (name.equals("demands")) {
                json.field("contested", crosswalk.contested(ref).get(o.id()));
            }
            json.end();
        }
        json.end();
    }

    @Override
    public void csv(Csv csv) {
        csv.row(
                "requirement",
                "what",
                "id",
                "text",
                "relation",
                "basis",
                "shared",
                "controls",
                "contested");
        String me = ref.toString();
        for (String name : requirement().attributes().keySet()) {
            csv.row(
                    me,
                    "attribute",
                    name,
                    AttributeWords.of(requirement(), name),
                    "",
                    "",
                    "",
                    "",
                    "");
        }
        crosswalk
                .demands(ref)
                .forEach(o ->
                        csv.row(
                                me,
                                "demands",
                                o.id(),
                                o.text(),
                                "",
                                "",
                                "",
                                controls(o),
                                crosswalk.contested(ref).getOrDefault(o.id(), "")));
        suggests()
                .forEach(o ->
                        csv.row(me, "suggests", o.id(), o.text(), "", "", "", controls(o), ""));
        for (ShownGuidance g : guidance) {
            csv.row(
                    me,
                    "guidance",
                    g.requirement().id(),
                    g.requirement().title(),
                    "",
                    "",
                    g.demands().size(),
                    "",
                    "");
        }
        for (Pair p : counterparts) {
            csv.row(
                    me,
                    "counterpart",
                    p.right().toString(),
                    title(p.right()),
                    p.relation() == null ? "" : Words.of(p.relation()),
                    Words.of(p.basis()),
                    p.shared().size(),
                    "",
                    "");
        }
    }

    @Override
    public Report report(Medium medium) {
        Requirement r = requirement();
        List<List<String>> rows = new ArrayList<>();
        for (Pair p : counterparts) {
            rows.add(
                    List.of(
                            p.right().toString(),
                            title(p.right()),
                            CompareAnswer.relation(p),
                            CompareAnswer.shares(crosswalk, p)));
        }
        List<String> changed = new ArrayList<>();
        for (EditionStep s : steps) {
            changed.add(sentence(s));
            changed.addAll(changes(s));
        }
        return new Report(
                ref + " " + r.title(),
                new BlockList()
                        .paragraph(r.summary())
                        .paragraph(note.isEmpty() ? "" : "Note: " + note)
                        .section("Attributes", AttributeWords.of(r))
                        .section("Demands", said(crosswalk.demands(ref)))
                        .section("Suggests", said(suggests()))
                        .section(guidanceTitle(), guidance.stream().map(this::said).toList())
                        .section(
                                "Under it",
                                children.stream().map(c -> c.id() + " " + c.title()).toList())
                        .titledTable(
                                "Counterparts",
                                List.of("requirement", "title", "relation", "shared"),
                                rows)
                        .section(DeclinedWords.TITLE, declinedSentences())
                        .section(CandidateWords.TITLE, candidateSentences())
                        .section("Change of edition", changed)
                        .section(
                                "Published mappings",
                                published.stream().map(Published::sentence).toList())
                        .list());
    }

    private String said(ShownGuidance g) {
        List<String> words = new ArrayList<>();
        g.elsewhere().forEach(e -> words.add(e.words()));
        if (!g.applies().isEmpty()) {
            words.addFirst(g.applies());
        }
        return g.requirement().id()
                + " "
                + g.requirement().title()
                + (words.isEmpty() ? "" : ": " + String.join("; ", words));
    }

    private List<String> said(List<Obligation> obligations) {
        return obligations.stream()
                .map(o -> o.text() + " (" + o.id() + "), by " + who(o) + sides(o))
                .toList();
    }
}
