package dev.crosswalk.cli;

import dev.crosswalk.cli.text.Numbers;
import dev.crosswalk.cli.text.Page;
import dev.crosswalk.cli.text.Screen;
import dev.crosswalk.cli.text.Screen.Style;
import dev.crosswalk.engine.Comparison;
import dev.crosswalk.engine.Comparison.Basis;
import dev.crosswalk.engine.Comparison.Pair;
import dev.crosswalk.engine.Obligation;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.Scope;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A comparison for a terminal: sums, each direction, and what has no counterpart.
final class ComparePage {
    private final CompareAnswer answer;
    private final Comparison comparison;
    private final Page page;
    private final Screen screen;

    ComparePage(CompareAnswer answer, Page page) {
        this.answer = answer;
        this.page = page;
        comparison = answer.comparison();
        screen = page.screen();
    }

    void write() {
        String both = screen.symbol(" ↔ ", " <-> ");
        page.line(
                screen.in(Style.BOLD, "Compare")
                        + "  "
                        + screen.in(Style.NAME, comparison.left().toString())
                        + both
                        + screen.in(Style.NAME, comparison.right().toString()));
        page.line(screen.in(Style.DIM, "content " + answer.crosswalk().library().contentVersion()));
        GapPage.contradictions(page, answer.crosswalk().contradictions());
        page.blank();
        sums();
        if (!answer.brief()) {
            direction(comparison.left(), comparison.right(), comparison.pairs());
            List<Pair> turned = new ArrayList<>();
            comparison.pairs().forEach(p -> turned.add(CompareAnswer.turned(p)));
            direction(comparison.right(), comparison.left(), turned);
        }
        without(comparison.left(), comparison.right(), comparison.leftWithoutCounterpart());
        without(comparison.right(), comparison.left(), comparison.rightWithoutCounterpart());
        if (!answer.brief()) {
            legend();
        }
    }

    private void sums() {
        Set<String> left = demanded(comparison.left());
        Set<String> right = demanded(comparison.right());
        Set<String> shared = new HashSet<>(left);
        shared.retainAll(right);
        Set<RequirementRef> firm = new HashSet<>();
        for (Pair pair : comparison.pairs()) {
            if (pair.basis() == Basis.DEMANDED) {
                firm.add(pair.left());
                firm.add(pair.right());
            }
        }
        sum(comparison.left(), comparison.leftWithoutCounterpart(), firm, shared, left, right);
        sum(comparison.right(), comparison.rightWithoutCounterpart(), firm, shared, right, left);
        Map<String, Integer> kinds = new LinkedHashMap<>();
        for (Pair pair : comparison.pairs()) {
            kinds.merge(kind(pair.basis()), 1, Integer::sum);
        }
        List<String> parts = new ArrayList<>();
        kinds.forEach((kind, n) -> parts.add(n + " " + kind));
        page.hanging(
                "",
                "  ",
                Numbers.count(comparison.pairs().size(), "pair", "pairs")
                        + (parts.isEmpty() ? "" : ": " + String.join(", ", parts)));
    }

    private static String kind(Basis basis) {
        return switch (basis) {
            case DEMANDED -> "share something that both demand";
            case SUGGESTED -> "share only what guidance names";
            case PUBLISHED -> "come from published mappings";
        };
    }

    /// @param firm requirements that share a demand with a counterpart
    private void sum(
            Scope side,
            List<RequirementRef> without,
            Set<RequirementRef> firm,
            Set<String> shared,
            Set<String> demanded,
            Set<String> demandedThere) {
        List<RequirementRef> all = answer.crosswalk().requirements(side);
        String counterparts =
                part(all.size() - without.size(), all.size())
                        + " of its requirements have a counterpart";
        String obligations =
                demanded.isEmpty() || demandedThere.isEmpty()
                        ? ""
                        : ", "
                                + all.stream().filter(firm::contains).count()
                                + " of them because both demand the same; "
                                + part(shared.size(), demanded.size())
                                + " of its obligations are shared";
        page.hanging(
                "",
                "  ",
                screen.in(Style.NAME, side.toString()) + "  " + counterparts + obligations);
    }

    private static String part(int n, int of) {
        return n + " of " + of + (of == 0 ? "" : " (" + Numbers.percent((double) n / of) + ")");
    }

    private Set<String> demanded(Scope side) {
        Set<String> ids = new HashSet<>();
        for (RequirementRef ref : answer.crosswalk().requirements(side)) {
            for (Obligation o : answer.crosswalk().demands(ref)) {
                ids.add(o.id());
            }
        }
        return ids;
    }

    private void direction(Scope from, Scope to, List<Pair> pairs) {
        Map<RequirementRef, List<Pair>> byLeft = new LinkedHashMap<>();
        for (RequirementRef ref : inOrder(from, pairs)) {
            byLeft.put(ref, new ArrayList<>());
        }
        pairs.forEach(p -> byLeft.getOrDefault(p.left(), new ArrayList<>()).add(p));
        page.blank();
        page.line(screen.in(Style.BOLD, from + screen.symbol(" → ", " -> ") + to));
        byLeft.forEach(this::counterparts);
    }

    /// Document order; a node that only a mapping ends in comes where its edition has it.
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
        page.blank();
        int demands = answer.crosswalk().demands(ref).size();
        page.spread(
                "",
                "  ",
                screen.in(Style.NAME, ref.id()) + "  " + screen.in(Style.BOLD, answer.title(ref)),
                screen.in(
                        Style.DIM,
                        demands == 0
                                ? "not decomposed"
                                : Numbers.count(demands, "obligation", "obligations")));
        for (Pair pair : pairs) {
            counterpart(page, pair, answer.title(pair.right()));
        }
    }

    /// One counterpart on a line, the relation first.
    static void counterpart(Page page, Pair pair, String title) {
        Screen screen = page.screen();
        String relation = CompareAnswer.relation(pair);
        boolean demanded = pair.basis() == Basis.DEMANDED;
        String first =
                "  "
                        + screen.in(demanded ? Style.GOOD : Style.DIM, relation)
                        + " ".repeat(11 - relation.length());
        page.spread(
                first,
                " ".repeat(13),
                screen.in(Style.NAME, pair.right().id()) + "  " + screen.safe(title),
                screen.in(Style.DIM, CompareAnswer.shares(pair)));
    }

    private void without(Scope side, Scope other, List<RequirementRef> refs) {
        page.blank();
        page.line(
                screen.in(
                        Style.BOLD,
                        refs.size()
                                + " of "
                                + answer.crosswalk().requirements(side).size()
                                + " in "
                                + side
                                + " without a counterpart in "
                                + other));
        for (RequirementRef ref : refs) {
            page.hanging(
                    "  ",
                    "    ",
                    screen.in(Style.NAME, ref.id()) + "  " + screen.safe(answer.title(ref)));
        }
    }

    private void legend() {
        page.blank();
        page.line(
                screen.in(
                        Style.DIM,
                        "3 of 7 | 3 of 5: three obligations are shared, of seven that the"
                                + " requirement demands and of five that its counterpart demands."
                                + " guidance: they share only what guidance names, which proves"
                                + " nothing. published: a published mapping says so, without the"
                                + " obligations."));
    }
}
