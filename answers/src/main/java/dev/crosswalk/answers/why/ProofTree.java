package dev.crosswalk.answers.why;

import static dev.crosswalk.formats.report.Run.name;
import static dev.crosswalk.formats.report.Run.plain;
import static dev.crosswalk.formats.report.Run.quiet;

import dev.crosswalk.answers.CoverageMarks;
import dev.crosswalk.answers.gap.GapAnswer;
import dev.crosswalk.engine.ControlFact;
import dev.crosswalk.engine.Proof;
import dev.crosswalk.engine.RelationSet;
import dev.crosswalk.engine.operation.Ground;
import dev.crosswalk.formats.report.Block;
import dev.crosswalk.formats.report.Run;
import dev.crosswalk.programme.words.AnswerWords;
import dev.crosswalk.programme.words.ContestedWords;
import dev.crosswalk.programme.words.FactWords;
import dev.crosswalk.programme.words.FailureWords;
import dev.crosswalk.programme.words.GroundWords;
import dev.crosswalk.programme.words.PublishedRows;
import dev.crosswalk.programme.words.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// A proof as a tree of sentences.
final class ProofTree {
    private final GapAnswer answer;
    private final PublishedRows rows;
    private final Set<Proof> shown = Collections.newSetFromMap(new IdentityHashMap<>());

    /// Whether obligations are named by their ids, as data has it.
    private final boolean isData;

    ProofTree(GapAnswer answer) {
        this(answer, false);
    }

    private ProofTree(GapAnswer answer, boolean isData) {
        this.answer = answer;
        this.isData = isData;
        rows = new PublishedRows(answer.question().content().library());
    }

    /// @param kind `verdict`, `met`, `satisfied`, `related` .. of a statement; `fact`, `claim`,
    ///   `mapping` of a leaf
    /// @param rule what gives a statement, empty for a leaf
    record Line(int depth, String kind, String words, String rule) {}

    static List<Line> lines(GapAnswer answer, Proof proof) {
        List<Line> lines = new ArrayList<>();
        new ProofTree(answer, true).collect(proof, 0, lines);
        return lines;
    }

    private void collect(Proof proof, int depth, List<Line> lines) {
        lines.add(
                new Line(depth, kind(proof.statement()), sentence(proof), proof.rule().sentence()));
        proof.premises().forEach(p -> collect(p, depth + 1, lines));
        for (Proof.Leaf leaf : proof.leaves()) {
            lines.add(new Line(depth + 1, kind(leaf), sentence(leaf, proof), ""));
        }
    }

    /// With its branches drawn.
    Block.Tree drawn(Proof proof) {
        List<Proof> premises = proof.premises();
        List<Proof.Leaf> leaves = proof.leaves();
        boolean again = !premises.isEmpty() && !shown.add(proof);
        List<Block.Tree> branches = new ArrayList<>();
        if (!again) {
            premises.forEach(p -> branches.add(drawn(p)));
            leaves.forEach(l -> branches.add(drawn(l, proof)));
        }
        return new Block.Tree(
                List.of(styled(proof), quiet(again ? " (shown above)" : rule(proof))), branches);
    }

    private Block.Tree drawn(Proof.Leaf leaf, Proof of) {
        return new Block.Tree(
                List.of(quiet(kind(leaf) + ":"), plain(" " + sentence(leaf, of))), List.of());
    }

    /// The rule of a proof; left out where the statement or the leaf says the same.
    private static String rule(Proof proof) {
        return switch (proof.rule()) {
            case VERDICT, EXCLUDED, ATTESTED, ANSWERED, OPERATED, ON_WORD -> "";
            case GUIDED,
                    OPINION,
                    CONTROL_HOLDS,
                    TOGETHER,
                    NOT_EXERCISED,
                    CONCLUDED,
                    CONTROLS_FAIL,
                    IMPLIED,
                    IMPLIED_FAILED,
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

    private Run styled(Proof proof) {
        String sentence = sentence(proof);
        return switch (proof.statement()) {
            case Proof.Met _, Proof.Satisfied _, Proof.Operated _ ->
                    Run.of(Run.Style.GOOD, sentence);
            case Proof.Unmet _, Proof.Failed _ -> Run.of(Run.Style.BAD, sentence);
            case Proof.Related _ -> name(sentence);
            case Proof.Covered covered ->
                    Run.of(CoverageMarks.of(covered.coverage()).style(), sentence);
        };
    }

    static String kind(Proof.Statement statement) {
        return switch (statement) {
            case Proof.Met _ -> "met";
            case Proof.Unmet _ -> "unmet";
            case Proof.Satisfied _ -> "satisfied";
            case Proof.Failed _ -> "failed";
            case Proof.Operated _ -> "operated";
            case Proof.Related _ -> "related";
            case Proof.Covered _ -> "covered";
        };
    }

    static String kind(Proof.Leaf leaf) {
        return switch (leaf) {
            case Proof.Attested _ -> "fact";
            case Proof.Said _ -> "answer";
            case Proof.InState _ -> "control";
            case Proof.Because(Ground ground) -> kind(ground);
            case Proof.Found _ -> "failure";
            case Proof.Excluded _ -> "excluded";
            case Proof.Demands _ -> "claim";
            case Proof.Suggests _ -> "guidance";
            case Proof.Guides _ -> "optional";
            case Proof.Implies _ -> "implication";
            case Proof.Step _ -> "mapping";
            case Proof.Union _ -> "union";
        };
    }

    private static String kind(Ground ground) {
        return switch (ground) {
            case Ground.Performed _ -> "performance";
            case Ground.Seen _ -> "setting";
            case Ground.Checked _ -> "check";
            case Ground.ActedOn _ -> "follow-up";
            case Ground.Tested _ -> "test";
            case Ground.Listed _ -> "population";
            case Ground.InForce _ -> "document";
            case Ground.NoEvent _ -> "no event";
            case Ground.NoFinding _ -> "no finding";
            case Ground.Shown _ -> "evidence";
            case Ground.Latest _ -> "occurrence";
            case Ground.Recent _ -> "events";
            case Ground.Subjects _ -> "subjects";
            case Ground.OnWord _ -> "word";
            case Ground.Concluded _ -> "conclusion";
        };
    }

    /// What nobody but a person says is not done did not fail.
    private String sentence(Proof proof) {
        return proof.rule() == Proof.Rule.ANSWERED
                        && proof.statement() instanceof Proof.Failed(String obligation)
                ? Words.capital(AnswerWords.NOT_DONE)
                        + ": "
                        + answer.obligation(obligation).text()
                        + id(obligation)
                : sentence(proof.statement());
    }

    String sentence(Proof.Statement statement) {
        return switch (statement) {
            case Proof.Met s -> s.requirement() + " is met";
            case Proof.Unmet s -> s.requirement() + " is not met";
            case Proof.Satisfied s ->
                    "Satisfied: " + answer.obligation(s.obligation()).text() + id(s.obligation());
            case Proof.Failed s ->
                    "Failed: " + answer.obligation(s.obligation()).text() + id(s.obligation());
            case Proof.Operated s ->
                    GroundWords.operated(s.control(), s.days()) + id(s.obligation());
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

    /// @param of what it is a leaf of
    String sentence(Proof.Leaf leaf, Proof of) {
        return switch (leaf) {
            case Proof.Attested l ->
                    FactWords.attested(l.attestation(), answer.question().crosswalk());
            case Proof.Said l -> FactWords.answered(l.answer());
            case Proof.InState l ->
                    answer.question().control(l.control().control())
                            + " "
                            + state(l.control(), of.statement())
                            + answer.question().exceptions(l.control().control());
            case Proof.Because l -> GroundWords.of(l.ground());
            case Proof.Found l ->
                    FailureWords.of(
                            l.failure(), answer.question().content().practices().operating());
            case Proof.Excluded l ->
                    l.exclusion().requirement()
                            + " does not apply: "
                            + l.exclusion().justification();
            case Proof.Demands l -> demands(l, of);
            case Proof.Suggests l ->
                    "the guidance of %s names %s"
                            .formatted(l.requirement(), named(l.obligations(), of));
            case Proof.Guides l -> l.optional() + " is guidance on " + l.requirement();
            case Proof.Implies l -> quoted(l.obligation()) + " implies " + quoted(l.implied());
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

    /// With what readings differ on, or who decided it.
    private String demands(Proof.Demands l, Proof of) {
        List<String> words =
                new ArrayList<>(
                        List.of(l.requirement() + " demands " + named(l.obligations(), of)));
        words.addAll(
                ContestedWords.of(
                        answer.question().crosswalk(),
                        answer.question().posture(),
                        l.requirement(),
                        l.obligations()));
        return String.join("; ", words);
    }

    /// Obligations beside the sentences about them: they are named by how many of them stand there,
    /// and by their texts where none does.
    private String named(List<String> obligations, Proof of) {
        if (isData) {
            return String.join(", ", obligations);
        }
        Set<String> told = new HashSet<>();
        about(of.statement()).ifPresent(told::add);
        of.premises().forEach(p -> about(p.statement()).ifPresent(told::add));
        long proved = obligations.stream().filter(told::contains).count();
        if (proved == 0) {
            return obligations.stream().map(this::quoted).collect(Collectors.joining("; "));
        }
        if (proved == obligations.size()) {
            return proved == 1 ? "this" : "these " + proved;
        }
        return "%s obligations, of which %s"
                .formatted(obligations.size(), proved == 1 ? "this is one" : "these are " + proved);
    }

    private static Optional<String> about(Proof.Statement statement) {
        return switch (statement) {
            case Proof.Satisfied s -> Optional.of(s.obligation());
            case Proof.Failed s -> Optional.of(s.obligation());
            case Proof.Operated s -> Optional.of(s.obligation());
            case Proof.Met _, Proof.Unmet _, Proof.Related _, Proof.Covered _ -> Optional.empty();
        };
    }

    /// The text of an obligation inside of a sentence.
    private String quoted(String obligation) {
        return isData
                ? obligation
                : "\"" + Words.unstopped(answer.obligation(obligation).words()) + "\"";
    }

    /// Those of some demands on which readings differ, decided or not.
    List<String> contested(Proof.Demands l) {
        return l.obligations().stream()
                .filter(o -> answer.question().crosswalk().contested(l.requirement(), o))
                .toList();
    }

    private static String state(ControlFact control, Proof.Statement of) {
        ControlFact.State state =
                switch (of) {
                    case Proof.Satisfied s -> control.of(s.obligation());
                    case Proof.Failed s -> control.of(s.obligation());
                    case Proof.Met _,
                            Proof.Unmet _,
                            Proof.Operated _,
                            Proof.Related _,
                            Proof.Covered _ ->
                            null;
                };
        return switch (state == null ? control.state() : state) {
            case ControlFact.Holds holds -> "holds, " + Words.of(holds.level());
            case ControlFact.Fails fails -> "fails, " + FactWords.assurance(fails.level());
            case ControlFact.Unknown unknown -> "is unknown: " + Words.spoken(unknown.reason());
        };
    }
}
