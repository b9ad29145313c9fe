package dev.crosswalk.answers.why;

import dev.crosswalk.answers.Words;
import dev.crosswalk.answers.gap.GapAnswer;
import dev.crosswalk.answers.gap.PublishedRows;
import dev.crosswalk.answers.text.Page;
import dev.crosswalk.answers.text.Screen;
import dev.crosswalk.answers.text.Screen.Style;
import dev.crosswalk.engine.ControlFact;
import dev.crosswalk.engine.Proof;
import dev.crosswalk.engine.RelationSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// A proof as a tree of sentences.
final class ProofTree {
    private final GapAnswer answer;
    private final PublishedRows rows;
    private final Set<Proof> shown = Collections.newSetFromMap(new IdentityHashMap<>());

    ProofTree(GapAnswer answer) {
        this.answer = answer;
        rows = new PublishedRows(answer.question().content().library());
    }

    /// @param kind `verdict`, `met`, `satisfied`, `related` .. of a statement; `fact`, `claim`,
    ///   `mapping` of a leaf
    /// @param rule what gives a statement, empty for a leaf
    record Line(int depth, String kind, String words, String rule) {}

    List<Line> lines(Proof proof) {
        List<Line> lines = new ArrayList<>();
        collect(proof, 0, lines);
        return lines;
    }

    private void collect(Proof proof, int depth, List<Line> lines) {
        lines.add(
                new Line(
                        depth,
                        kind(proof.statement()),
                        sentence(proof.statement()),
                        proof.rule().sentence()));
        proof.premises().forEach(p -> collect(p, depth + 1, lines));
        for (Proof.Leaf leaf : proof.leaves()) {
            lines.add(new Line(depth + 1, kind(leaf), sentence(leaf), ""));
        }
    }

    /// The tree with its branches drawn, on the page.
    void write(Page page, Proof proof) {
        node(page, proof, "", "");
    }

    void write(Page page, Proof proof, StringBuilder into) {
        write(page, proof);
        into.append(page);
    }

    private void node(Page page, Proof proof, String first, String rest) {
        Screen screen = page.screen();
        List<Proof> premises = proof.premises();
        List<Proof.Leaf> leaves = proof.leaves();
        boolean again = !premises.isEmpty() && !shown.add(proof);
        boolean hasMore = !again && (!premises.isEmpty() || !leaves.isEmpty());
        page.hanging(
                first,
                rest + (hasMore ? screen.symbol("│ ", "| ") : "  "),
                styled(screen, proof)
                        + screen.in(Style.DIM, again ? " (shown above)" : rule(proof)));
        if (again) {
            return;
        }
        String tee = screen.symbol("├─ ", "+- ");
        String corner = screen.symbol("└─ ", "`- ");
        String pipe = screen.symbol("│  ", "|  ");
        int left = premises.size() + leaves.size();
        for (Proof premise : premises) {
            boolean last = --left == 0;
            node(page, premise, rest + (last ? corner : tee), rest + (last ? "   " : pipe));
        }
        for (Proof.Leaf leaf : leaves) {
            boolean last = --left == 0;
            page.hanging(
                    rest + (last ? corner : tee),
                    rest + (last ? "   " : pipe) + "  ",
                    screen.in(Style.DIM, kind(leaf) + ":") + " " + screen.safe(sentence(leaf)));
        }
    }

    /// Left out where the statement or the leaf says the same.
    private static String rule(Proof proof) {
        return switch (proof.rule()) {
            case VERDICT, EXCLUDED, ATTESTED -> "";
            case CONTROL_HOLDS,
                    CONTROLS_FAIL,
                    DEMANDED,
                    ALL_DEMANDS,
                    CONTAINED,
                    UNION,
                    DEMAND_FAILED,
                    LAST_DEMAND,
                    DEMANDS_WITHIN,
                    WITHIN,
                    LAST_PART,
                    CHAIN,
                    CHAINS ->
                    ", because: " + proof.rule().sentence();
        };
    }

    private String styled(Screen screen, Proof proof) {
        Style style =
                switch (proof.statement()) {
                    case Proof.Met _, Proof.Satisfied _ -> Style.GOOD;
                    case Proof.Unmet _, Proof.Failed _ -> Style.BAD;
                    case Proof.Related _ -> Style.NAME;
                    case Proof.Covered covered -> Words.style(covered.coverage());
                };
        return screen.in(style, sentence(proof.statement()));
    }

    static String kind(Proof.Statement statement) {
        return switch (statement) {
            case Proof.Met _ -> "met";
            case Proof.Unmet _ -> "unmet";
            case Proof.Satisfied _ -> "satisfied";
            case Proof.Failed _ -> "failed";
            case Proof.Related _ -> "related";
            case Proof.Covered _ -> "covered";
        };
    }

    static String kind(Proof.Leaf leaf) {
        return switch (leaf) {
            case Proof.Attested _ -> "fact";
            case Proof.InState _ -> "control";
            case Proof.Excluded _ -> "excluded";
            case Proof.Demands _ -> "claim";
            case Proof.Step _ -> "mapping";
            case Proof.Union _ -> "union";
        };
    }

    String sentence(Proof.Statement statement) {
        return switch (statement) {
            case Proof.Met s -> s.requirement() + " is met";
            case Proof.Unmet s -> s.requirement() + " is not met";
            case Proof.Satisfied s ->
                    "Satisfied: " + answer.obligation(s.obligation()).text() + id(s.obligation());
            case Proof.Failed s ->
                    "Failed: " + answer.obligation(s.obligation()).text() + id(s.obligation());
            case Proof.Related s -> s.from() + " " + relations(s.known()) + " " + s.to();
            case Proof.Covered s ->
                    s.requirement()
                            + ": "
                            + Words.spoken(s.coverage())
                            + (s.disproved() ? ", and known not to be met" : "");
        };
    }

    private static String id(String obligation) {
        return " [" + obligation + "]";
    }

    private static String relations(RelationSet known) {
        if (known.equals(RelationSet.OVERLAPS)) {
            return "shares something with";
        }
        return known.relations().stream()
                .map(r ->
                        switch (r) {
                            case EQUAL -> "is the same as";
                            case SUBSET -> "is part of";
                            case SUPERSET -> "contains";
                            case INTERSECTS -> "overlaps";
                            case DISJOINT -> "is apart from";
                        })
                .collect(Collectors.joining(" or "));
    }

    String sentence(Proof.Leaf leaf) {
        return switch (leaf) {
            case Proof.Attested l -> Words.attested(l.attestation());
            case Proof.InState l -> l.control().control() + " " + state(l.control().state());
            case Proof.Excluded l ->
                    l.exclusion().requirement()
                            + " does not apply: "
                            + l.exclusion().justification();
            case Proof.Demands l ->
                    l.requirement() + " demands " + String.join(", ", l.obligations());
            case Proof.Step l ->
                    "row " + rows.source(l.row()) + ", from " + l.from() + " to " + l.to();
            case Proof.Union l ->
                    "row "
                            + rows.source(l.row())
                            + ": "
                            + l.parts().stream()
                                    .map(Object::toString)
                                    .collect(Collectors.joining(" and "))
                            + " together hold "
                            + l.whole();
        };
    }

    private static String state(ControlFact.State state) {
        return switch (state) {
            case ControlFact.Holds holds -> "holds, " + Words.of(holds.level());
            case ControlFact.Fails fails -> "fails, " + Words.assurance(fails.level());
            case ControlFact.Unknown unknown -> "is unknown: " + Words.spoken(unknown.reason());
        };
    }
}
