package dev.crosswalk.answers.compare;

import dev.crosswalk.answers.Answer;
import dev.crosswalk.answers.AttributesJson;
import dev.crosswalk.answers.BlockList;
import dev.crosswalk.answers.Dialect;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Sources;
import dev.crosswalk.answers.TypedNames;
import dev.crosswalk.answers.WhereTerms;
import dev.crosswalk.answers.gap.ContradictionWords;
import dev.crosswalk.answers.text.Csv;
import dev.crosswalk.answers.text.Json;
import dev.crosswalk.content.Content;
import dev.crosswalk.content.DeclinedPair;
import dev.crosswalk.content.EditionStep;
import dev.crosswalk.engine.Candidate;
import dev.crosswalk.engine.Comparison;
import dev.crosswalk.engine.Comparison.Pair;
import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.formats.report.Block;
import dev.crosswalk.formats.report.Report;
import dev.crosswalk.papers.report.Medium;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.words.AttributeWords;
import dev.crosswalk.programme.words.CandidateWords;
import dev.crosswalk.programme.words.ContestedWords;
import dev.crosswalk.programme.words.FactWords;
import dev.crosswalk.programme.words.Naming;
import dev.crosswalk.programme.words.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A comparison in every format.
///
/// @param steps how editions follow each other
/// @param declined pairs of the two that others publish and the claims do not bear out
/// @param candidates those to which nobody has the answer yet that they are none
/// @param brief whether the page leaves out the pairs
public record CompareAnswer(
        Content content,
        Crosswalk crosswalk,
        Comparison comparison,
        List<EditionStep> steps,
        List<DeclinedPair> declined,
        List<Candidate> candidates,
        boolean brief,
        Dialect dialect)
        implements Answer {

    public static CompareAnswer of(CompareRequest request, Sources sources) throws Refusal {
        Crosswalk crosswalk = reviewed(sources.crosswalk(request.trust()), sources);
        TypedNames names = sources.names();
        List<Scope> sides =
                WhereTerms.narrowed(
                        request.where(),
                        List.of(
                                names.scope("left", request.left()),
                                names.scope("right", request.right())),
                        crosswalk);
        Scope left = sides.getFirst();
        Scope right = sides.getLast();
        Set<RequirementRef> ends = new HashSet<>(crosswalk.requirements(left));
        ends.addAll(crosswalk.requirements(right));
        List<DeclinedPair> declined =
                sources.content().declined().stream()
                        .filter(p -> ends.contains(p.left()) && ends.contains(p.right()))
                        .toList();
        Comparison comparison = crosswalk.compare(left, right);
        return new CompareAnswer(
                sources.content(),
                crosswalk,
                comparison,
                sources.content().steps(),
                declined,
                crosswalk.candidates(comparison).stream()
                        .filter(c -> declined.stream().noneMatch(p -> p.isOf(c.left(), c.right())))
                        .toList(),
                request.brief(),
                sources.dialect());
    }

    /// With the mapping rows as the programme decided on them, where there is one.
    private static Crosswalk reviewed(Crosswalk crosswalk, Sources sources) {
        Programme programme = sources.programme();
        return programme == null
                ? crosswalk
                : crosswalk.reviewed(programme.review(sources.today(programme).day()));
    }

    CompareSide left() {
        return CompareSide.of(
                comparison.left(),
                comparison.right().edition(),
                crosswalk.requirements(comparison.left()),
                comparison.pairs(),
                comparison.leftWithoutCounterpart(),
                steps);
    }

    CompareSide right() {
        return CompareSide.of(
                comparison.right(),
                comparison.left().edition(),
                crosswalk.requirements(comparison.right()),
                turned(),
                comparison.rightWithoutCounterpart(),
                steps);
    }

    /// The same pairs with left and right exchanged.
    List<Pair> turned() {
        return comparison.pairs().stream().map(CompareAnswer::turned).toList();
    }

    /// What the condition leaves out of a side, a sentence each.
    List<String> cautions() {
        return Stream.of(comparison.left(), comparison.right())
                .flatMap(s -> AttributeWords.caution(s, crosswalk).stream())
                .toList();
    }

    ContradictionWords contradictions() {
        return ContradictionWords.ofMappings(
                content, crosswalk, comparison.left(), comparison.right(), dialect);
    }

    @Override
    public List<Block> screen() {
        return new CompareScreen(this).blocks();
    }

    @Override
    public void json(Json json) {
        json.object()
                .field("left", comparison.left().whole().toString())
                .field("right", comparison.right().whole().toString());
        AttributesJson.write(json, "leftWhere", comparison.left().where().wanted());
        AttributesJson.write(json, "rightWhere", comparison.right().where().wanted());
        json.field("contentVersion", crosswalk.library().contentVersion()).array("pairs");
        for (Pair pair : comparison.pairs()) {
            json.object()
                    .field("left", pair.left().id())
                    .field("right", pair.right().id())
                    .field("basis", Words.of(pair.basis()))
                    .field("relation", Words.ofNullable(pair.relation()))
                    .field("shared", pair.shared())
                    .field("contested", crosswalk.contested(pair))
                    .field("leftOnly", pair.leftOnly())
                    .field("rightOnly", pair.rightOnly())
                    .end();
        }
        json.end().array("declined");
        for (DeclinedPair p : declined) {
            json.object()
                    .field("left", end(p, comparison.left()))
                    .field("right", end(p, comparison.right()))
                    .field("publishers", p.publishers())
                    .field("why", p.why())
                    .end();
        }
        json.end().array("candidates");
        for (Candidate c : candidates()) {
            json.object()
                    .field("left", c.left().id())
                    .field("right", c.right().id())
                    .field("publishers", c.publishers())
                    .field("hubs", c.hubs().stream().map(RequirementRef::toString).toList())
                    .field("rows", c.rows())
                    .end();
        }
        json.end()
                .field("leftWithoutCounterpart", ids(comparison.leftWithoutCounterpart()))
                .field("rightWithoutCounterpart", ids(comparison.rightWithoutCounterpart()))
                .field("leftByGuidanceOnly", ids(left().byGuidanceOnly()))
                .field("rightByGuidanceOnly", ids(right().byGuidanceOnly()))
                .field("say", opening());
        contradictions().json(json);
        new PublishedPairs(crosswalk, comparison).write(json);
        new CompareGrid(crosswalk, comparison, json).write();
        json.end();
    }

    /// What the comparison comes to, a sentence for each side, with what to be careful about first.
    private List<String> opening() {
        Naming naming = new Naming(crosswalk.library());
        List<String> opening = new ArrayList<>(cautions());
        for (CompareSide side : List.of(left(), right())) {
            opening.add(naming.of(side.scope()) + ": " + side.sentence() + ".");
        }
        return opening;
    }

    /// The end of a pair that is of the edition of a scope.
    static String end(DeclinedPair pair, Scope scope) {
        return (pair.left().edition().equals(scope.edition()) ? pair.left() : pair.right()).id();
    }

    private static List<String> ids(List<RequirementRef> refs) {
        return refs.stream().map(RequirementRef::id).toList();
    }

    String title(RequirementRef ref) {
        return crosswalk.requirement(ref).title();
    }

    @Override
    public void csv(Csv csv) {
        csv.titles(
                "left,leftTitle,right,rightTitle,basis,relation,shared,leftOnly,"
                        + "rightOnly,sharedObligations,contestedObligations");
        for (Pair pair : comparison.pairs()) {
            csv.row(
                    pair.left().toString(),
                    title(pair.left()),
                    pair.right().toString(),
                    title(pair.right()),
                    Words.of(pair.basis()),
                    orEmpty(Words.ofNullable(pair.relation())),
                    pair.shared().size(),
                    pair.leftOnly(),
                    pair.rightOnly(),
                    String.join("; ", pair.shared()),
                    String.join("; ", crosswalk.contested(pair)));
        }
    }

    private static String orEmpty(@Nullable String word) {
        return word == null ? "" : word;
    }

    @Override
    public Report report(Medium medium) {
        CompareSide left = left();
        CompareSide right = right();
        BlockList blocks =
                new BlockList()
                        .paragraph("Content version " + crosswalk.library().contentVersion())
                        .paragraph(String.join(" ", cautions()))
                        .bullets(
                                Stream.of(left, right)
                                        .map(s -> s.scope() + ": " + s.sentence())
                                        .toList());
        if (!brief) {
            List<List<String>> rows = new ArrayList<>();
            for (Pair pair : comparison.pairs()) {
                rows.add(
                        List.of(
                                pair.left().id(),
                                title(pair.left()),
                                relation(pair),
                                pair.right().id(),
                                title(pair.right()),
                                shares(crosswalk, pair)));
            }
            blocks.titledTable(
                    "Pairs",
                    List.of("left", "title", "relation", "right", "title", "shared"),
                    rows);
        }
        for (CompareSide side : List.of(left, right)) {
            list(blocks, "In " + side.scope() + " without a counterpart", side, side.without());
            list(blocks, "In " + side.scope() + " by guidance only", side, side.byGuidanceOnly());
        }
        if (!declined.isEmpty()) {
            blocks.titledTable(
                    DeclinedWords.TITLE,
                    List.of("left", "right", "publishers", "why we do not"),
                    declinedRows());
        }
        if (!candidates().isEmpty()) {
            blocks.heading(CandidateWords.TITLE)
                    .paragraph(CandidateWords.MEANING)
                    .titledTable(
                            CandidateWords.TITLE,
                            List.of("left", "title", "right", "title", "because"),
                            candidates().stream()
                                    .map(c ->
                                            List.of(
                                                    c.left().id(),
                                                    title(c.left()),
                                                    c.right().id(),
                                                    title(c.right()),
                                                    CandidateWords.because(c)))
                                    .toList());
        }
        blocks.section("Contradictions of published mappings", contradictions().ofRows());
        return new Report(
                "Compare " + comparison.left() + " and " + comparison.right(),
                blocks.paragraph(limits()).list());
    }

    List<List<String>> declinedRows() {
        return declined.stream()
                .map(p ->
                        List.of(
                                end(p, comparison.left()),
                                end(p, comparison.right()),
                                p.publishers().isEmpty()
                                        ? "readings"
                                        : String.join(", ", p.publishers()),
                                p.why()))
                .toList();
    }

    /// What cannot be said because one of the two editions is not decomposed; empty where both are.
    String limits() {
        boolean isOpaque =
                Stream.of(comparison.left(), comparison.right())
                        .flatMap(scope -> crosswalk.requirements(scope).stream())
                        .anyMatch(ref -> !crosswalk.decomposed(ref));
        return isOpaque
                ? "compare shows what two requirements share, or what publishers state of the pair."
                        + " gap also follows longer ways through other frameworks, and rows with"
                        + " several ends."
                : "";
    }

    /// Which question goes on from here; empty where both sides are of one edition.
    Optional<String> next() {
        Scope have = comparison.left().whole();
        Scope want = comparison.right().whole();
        return have.edition().equals(want.edition())
                ? Optional.empty()
                : Optional.of(
                        "Next: "
                                + dialect.question(
                                        "gap",
                                        dialect.parameter("have", have.toString())
                                                + " "
                                                + dialect.parameter("want", want.toString()))
                                + " says what the one proves of the other.");
    }

    private void list(BlockList blocks, String title, CompareSide side, List<RequirementRef> refs) {
        blocks.heading(title);
        if (refs.isEmpty()) {
            blocks.paragraph("None.");
        } else {
            blocks.bullets(refs.stream().map(r -> r.id() + " " + title(r) + side.mark(r)).toList());
        }
    }

    public static String relation(Pair pair) {
        return FactWords.relation(pair.basis(), pair.relation());
    }

    /// How many obligations the pair shares, of how many on each side, and how many of these are
    /// contested.
    public static String shares(Crosswalk crosswalk, Pair pair) {
        return switch (pair.basis()) {
            case DEMANDED ->
                    pair.leftShared()
                            + " of "
                            + (pair.leftShared() + pair.leftOnly())
                            + " | "
                            + pair.rightShared()
                            + " of "
                            + (pair.rightShared() + pair.rightOnly())
                            + ContestedWords.of(crosswalk, pair);
            case SUGGESTED -> pair.shared().size() + " shared";
            case PUBLISHED -> "published";
        };
    }

    private static Pair turned(Pair pair) {
        return new Pair(
                /* left= */ pair.right(),
                /* right= */ pair.left(),
                pair.basis(),
                pair.relation() == null ? null : pair.relation().converse(),
                pair.shared(),
                /* leftShared= */ pair.rightShared(),
                /* rightShared= */ pair.leftShared(),
                /* leftOnly= */ pair.rightOnly(),
                /* rightOnly= */ pair.leftOnly());
    }
}
