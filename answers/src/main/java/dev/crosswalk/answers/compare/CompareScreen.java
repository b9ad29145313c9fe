package dev.crosswalk.answers.compare;

import static dev.crosswalk.formats.report.Run.name;
import static dev.crosswalk.formats.report.Run.plain;
import static dev.crosswalk.formats.report.Run.quiet;
import static dev.crosswalk.formats.report.Run.strong;

import dev.crosswalk.answers.BlockList;
import dev.crosswalk.answers.CandidateBlocks;
import dev.crosswalk.engine.Candidate;
import dev.crosswalk.engine.Comparison;
import dev.crosswalk.engine.Comparison.Basis;
import dev.crosswalk.engine.Comparison.Pair;
import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.engine.Obligation;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.formats.report.Block;
import dev.crosswalk.formats.report.Run;
import dev.crosswalk.programme.standing.GapCandidates;
import dev.crosswalk.programme.words.CandidateWords;
import dev.crosswalk.programme.words.ContestedWords;
import dev.crosswalk.programme.words.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A comparison for a terminal: sums, each direction, and what has no counterpart.
public final class CompareScreen {
    private static final int MOST_CANDIDATES = 20;
    private static final Run.Symbol BOTH = new Run.Symbol("↔", "<->", Run.Style.PLAIN);

    private final CompareAnswer answer;
    private final Comparison comparison;
    private final CompareSide left;
    private final CompareSide right;
    private final BlockList blocks = new BlockList();

    CompareScreen(CompareAnswer answer) {
        this.answer = answer;
        comparison = answer.comparison();
        left = answer.left();
        right = answer.right();
    }

    List<Block> blocks() {
        blocks.line(
                strong("Compare"),
                plain("  "),
                name(left.scope().toString()),
                plain(" "),
                BOTH,
                plain(" "),
                name(right.scope().toString()));
        blocks.line(quiet("content " + answer.crosswalk().library().contentVersion()));
        answer.cautions().forEach(words -> blocks.line(strong("Only part."), plain(" " + words)));
        blocks.space();
        sums();
        if (!answer.brief()) {
            direction(left, right, comparison.pairs());
            direction(right, left, answer.turned());
        }
        // Where nothing corresponds they are what there is to work from.
        if (comparison.pairs().isEmpty()) {
            candidatesOfEach();
        }
        close(left, right);
        close(right, left);
        declined();
        if (!comparison.pairs().isEmpty()) {
            candidates();
        }
        blocks.addAll(answer.contradictions().blocksOfRows());
        if (!answer.brief()) {
            blocks.addAll(legend(answer.crosswalk(), comparison.pairs()));
        }
        String limits = answer.limits();
        if (!limits.isEmpty()) {
            blocks.space().line(quiet(limits));
        }
        answer.next().ifPresent(words -> blocks.space().line(quiet(words)));
        return blocks.list();
    }

    private void declined() {
        List<List<String>> rows = answer.declinedRows();
        if (rows.isEmpty()) {
            return;
        }
        blocks.under(DeclinedWords.TITLE + ": " + rows.size());
        if (answer.brief()) {
            return;
        }
        blocks.table(
                DeclinedWords.TITLE, List.of("left", "right", "publishers", "why we do not"), rows);
    }

    /// The best of each requirement on the right, in document order.
    private void candidatesOfEach() {
        Map<RequirementRef, List<Candidate>> found = new HashMap<>();
        answer.candidates()
                .forEach(c -> found.computeIfAbsent(c.right(), _ -> new ArrayList<>()).add(c));
        if (found.isEmpty()) {
            return;
        }
        blocks.under(CandidateWords.TITLE);
        blocks.paragraph(CandidateWords.MEANING);
        List<RequirementRef> ordered =
                answer.crosswalk().library().editions().stream()
                        .filter(e -> e.id().equals(right.scope().edition()))
                        .flatMap(e -> e.requirements().stream())
                        .map(r -> new RequirementRef(right.scope().edition(), r.id()))
                        .filter(found::containsKey)
                        .limit(answer.brief() ? MOST_CANDIDATES : Integer.MAX_VALUE)
                        .toList();
        for (RequirementRef ref : ordered) {
            List<Candidate> all = found.getOrDefault(ref, List.of());
            List<Candidate> best = all.subList(0, Math.min(GapCandidates.MOST, all.size()));
            blocks.addAll(
                    CandidateBlocks.of(
                            answer.crosswalk(),
                            ref,
                            best,
                            Candidate::left,
                            left.scope().edition(),
                            all.size() - best.size()));
        }
        if (ordered.size() < found.size()) {
            blocks.line(
                    quiet(
                            "and %d more requirements, without %s"
                                    .formatted(
                                            found.size() - ordered.size(),
                                            answer.dialect().parameter("brief", ""))));
        }
    }

    /// Where all pairs are shown the first ones, else how many there are.
    private void candidates() {
        List<Candidate> candidates = answer.candidates();
        if (candidates.isEmpty()) {
            return;
        }
        blocks.under(CandidateWords.TITLE + ": " + candidates.size());
        blocks.paragraph(CandidateWords.MEANING);
        if (answer.brief()) {
            return;
        }
        blocks.table(
                CandidateWords.TITLE,
                List.of("left", "right", "because"),
                candidates.stream()
                        .limit(MOST_CANDIDATES)
                        .map(c ->
                                List.of(
                                        c.left().id() + " " + answer.title(c.left()),
                                        c.right().id() + " " + answer.title(c.right()),
                                        CandidateWords.because(c)))
                        .toList());
        if (candidates.size() > MOST_CANDIDATES) {
            blocks.line(
                    quiet(
                            "and %d more: %s json or md has all"
                                    .formatted(
                                            candidates.size() - MOST_CANDIDATES,
                                            answer.dialect().parameter("format", ""))));
        }
    }

    private void sums() {
        Set<String> leftDemands = demanded(left);
        Set<String> rightDemands = demanded(right);
        sum(left, shared(leftDemands, rightDemands));
        sum(right, shared(rightDemands, leftDemands));
        Map<Basis, Integer> kinds = new LinkedHashMap<>();
        for (Pair pair : comparison.pairs()) {
            kinds.merge(pair.basis(), 1, Integer::sum);
        }
        List<String> parts = new ArrayList<>();
        kinds.forEach((basis, n) -> parts.add(kind(basis, n)));
        blocks.entry(
                0,
                plain(
                        Words.many(comparison.pairs().size(), "pair", "pairs")
                                + (parts.isEmpty() ? "" : ": " + String.join(", ", parts))
                                + (answer.candidates().isEmpty()
                                        ? ""
                                        : "; "
                                                + Words.many(
                                                        answer.candidates().size(),
                                                        "candidate, which proves nothing",
                                                        "candidates, which prove nothing"))));
    }

    /// How many of some obligations the others give; empty where one side is not decomposed.
    private String shared(Set<String> some, Set<String> others) {
        if (some.isEmpty() || others.isEmpty()) {
            return "";
        }
        Set<String> given = answer.crosswalk().given(others);
        int n = (int) some.stream().filter(given::contains).count();
        return "; "
                + CompareSide.share(n, some.size())
                + " of its obligations "
                + (n == 1 ? "is shared" : "are shared");
    }

    /// @param obligations how many of them are shared; empty where one side is not decomposed
    private void sum(CompareSide side, String obligations) {
        blocks.entry(0, name(side.scope().toString()), plain("  " + side.sentence() + obligations));
    }

    private static String kind(Basis basis, int n) {
        return switch (basis) {
            case DEMANDED ->
                    Words.many(
                            n,
                            "shares something that both demand",
                            "share something that both demand");
            case SUGGESTED ->
                    Words.many(
                            n, "shares only what guidance names", "share only what guidance names");
            case PUBLISHED ->
                    Words.many(n, "comes from published mappings", "come from published mappings");
        };
    }

    private Set<String> demanded(CompareSide side) {
        Set<String> ids = new HashSet<>();
        for (RequirementRef ref : side.all()) {
            for (Obligation o : answer.crosswalk().demands(ref)) {
                ids.add(o.id());
            }
        }
        return ids;
    }

    private void direction(CompareSide from, CompareSide to, List<Pair> pairs) {
        Map<RequirementRef, List<Pair>> byLeft = new LinkedHashMap<>();
        for (RequirementRef ref : inOrder(from.scope(), pairs)) {
            byLeft.put(ref, new ArrayList<>());
        }
        pairs.forEach(p -> byLeft.getOrDefault(p.left(), new ArrayList<>()).add(p));
        blocks.space()
                .line(
                        strong(from.scope() + " "),
                        new Run.Symbol("→", "->", Run.Style.STRONG),
                        strong(" " + to.scope()));
        byLeft.forEach(this::counterparts);
    }

    /// The requirements of the pairs in document order. A heading that only a mapping names comes
    /// where its edition has it.
    private List<RequirementRef> inOrder(Scope from, List<Pair> pairs) {
        Set<RequirementRef> paired = new HashSet<>();
        pairs.forEach(p -> paired.add(p.left()));
        return answer.crosswalk().library().editions().stream()
                .filter(e -> e.id().equals(from.edition()))
                .flatMap(e -> e.requirements().stream())
                .map(r -> new RequirementRef(from.edition(), r.id()))
                .filter(paired::contains)
                .toList();
    }

    private void counterparts(RequirementRef ref, List<Pair> pairs) {
        int demands = answer.crosswalk().demands(ref).size();
        blocks.space()
                .add(
                        new Block.Entry(0, name(ref.id()), plain("  "), strong(answer.title(ref)))
                                .right(
                                        quiet(
                                                demands == 0
                                                        ? "not decomposed"
                                                        : Words.many(
                                                                demands,
                                                                "obligation",
                                                                "obligations"))));
        for (Pair pair : pairs) {
            blocks.add(counterpart(answer.crosswalk(), pair));
        }
    }

    /// A counterpart on one line, its relation first.
    public static Block counterpart(Crosswalk crosswalk, Pair pair) {
        String relation = CompareAnswer.relation(pair);
        boolean demanded = pair.basis() == Basis.DEMANDED;
        String title = crosswalk.requirement(pair.right()).title();
        return new Block.Entry(2, name(pair.right().id()), plain("  "), plain(title))
                .lead(
                        demanded ? Run.of(Run.Style.GOOD, relation) : quiet(relation),
                        plain(" ".repeat(11 - relation.length())))
                .hang(13)
                .right(quiet(CompareAnswer.shares(crosswalk, pair)));
    }

    private void close(CompareSide side, CompareSide other) {
        list(side, "without a counterpart in " + other.scope(), side.without());
        list(side, "by guidance only", side.byGuidanceOnly());
    }

    private void list(CompareSide side, String what, List<RequirementRef> refs) {
        blocks.space()
                .line(
                        strong(
                                refs.size()
                                        + " of "
                                        + side.all().size()
                                        + " in "
                                        + side.scope()
                                        + " "
                                        + what));
        for (RequirementRef ref : refs) {
            blocks.entry(2, name(ref.id()), plain("  "), plain(answer.title(ref) + side.mark(ref)));
        }
    }

    /// Explains the words and numbers of a pair.
    public static List<Block> legend(Crosswalk crosswalk, List<Pair> pairs) {
        return new BlockList()
                .space()
                .line(
                        quiet(
                                "same as: both demand the same. contains: the first demands all of"
                                        + " the second and more; part of: the reverse. overlaps: they"
                                        + " share some of their demands. apart from: the first shares"
                                        + " nothing with the second. 3 of 7 | 3 of 5: three obligations"
                                        + " are shared, of seven that the first demands and of five"
                                        + " that the second demands."
                                        + ContestedWords.legend(crosswalk, pairs)
                                        + " guidance: they share only what"
                                        + " guidance names, which proves nothing. published: a"
                                        + " published mapping says so, without the obligations;"
                                        + " related: and no more than that they share something."))
                .list();
    }
}
