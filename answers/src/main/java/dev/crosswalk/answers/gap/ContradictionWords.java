package dev.crosswalk.answers.gap;

import dev.crosswalk.answers.Dialect;
import dev.crosswalk.answers.text.Json;
import dev.crosswalk.content.Content;
import dev.crosswalk.engine.Contradiction;
import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.engine.Posture;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.formats.report.Block;
import dev.crosswalk.formats.report.Run;
import dev.crosswalk.programme.words.FactWords;
import dev.crosswalk.programme.words.RowContradictions;
import dev.crosswalk.programme.words.Words;
import java.util.ArrayList;
import java.util.List;

/// Puts contradictions into words, and says where what each of them names comes from. Those of
/// facts come before the figures, which suffer from them; those of published rows after: the claims
/// hold.
public final class ContradictionWords {
    private final List<Contradiction> all;
    private final List<Contradiction> facts;
    private final List<Contradiction> rows;
    private final Posture posture;
    private final Crosswalk crosswalk;
    private final Content content;
    private final String place;
    private final Dialect dialect;

    /// @param place where the facts are, so that somebody can correct them: `the facts file`
    ContradictionWords(
            List<Contradiction> contradictions,
            Content content,
            Crosswalk crosswalk,
            Posture posture,
            String place,
            Dialect dialect) {
        this.place = place;
        this.dialect = dialect;
        this.posture = posture;
        this.crosswalk = crosswalk;
        this.content = content;
        all = List.copyOf(contradictions);
        facts = of(contradictions, Contradiction.Kind.FACT);
        rows = of(contradictions, Contradiction.Kind.MAPPING);
    }

    private static List<Contradiction> of(
            List<Contradiction> contradictions, Contradiction.Kind kind) {
        return contradictions.stream().filter(c -> c.kind() == kind).toList();
    }

    /// The words for those of mappings that touch what lies between two scopes, where nobody asked
    /// about facts.
    public static ContradictionWords ofMappings(
            Content content, Crosswalk crosswalk, Scope left, Scope right, Dialect dialect) {
        return new ContradictionWords(
                RowContradictions.touching(
                        crosswalk, crosswalk.contradictions(), List.of(left), right),
                content,
                crosswalk,
                Posture.EMPTY,
                "the facts",
                dialect);
    }

    /// Those of facts, one line each, with the causes.
    public List<String> ofFacts() {
        return facts.stream()
                .map(c -> sentence(c) + ": " + String.join("; ", causesOfFacts(c)))
                .toList();
    }

    /// All of them with their causes, as data.
    public void json(Json json) {
        RowContradictions words = new RowContradictions(content, crosswalk.library());
        json.array("contradictions");
        for (Contradiction c : all) {
            boolean isOfFacts = c.kind() == Contradiction.Kind.FACT;
            json.object()
                    .field("kind", Words.of(c.kind()))
                    .field("left", c.left())
                    .field("right", c.right())
                    .field("because", c.because())
                    .field("causes", isOfFacts ? causesOfFacts(c) : words.causes(c));
            Contradiction.Claims claims = c.claims();
            if (claims != null) {
                json.object("claims")
                        .field("relation", Words.of(claims.relation()))
                        .field("shared", claims.shared())
                        .field("leftOnly", claims.leftOnly())
                        .field("rightOnly", claims.rightOnly())
                        .end();
            }
            json.end();
        }
        json.end();
    }

    /// Those of published rows, one line each, as many as are told beside an answer.
    public List<String> ofRows() {
        if (rows.isEmpty()) {
            return List.of();
        }
        RowContradictions words = new RowContradictions(content, crosswalk.library());
        List<String> sentences = new ArrayList<>();
        rows.stream().limit(RowContradictions.MOST).map(words::sentence).forEach(sentences::add);
        String more = more();
        if (!more.isEmpty()) {
            sentences.add(more);
        }
        return sentences;
    }

    private String more() {
        return RowContradictions.more(
                rows.size(), dialect.question("lint", dialect.repeated(List.of("content"))));
    }

    private static String sentence(Contradiction c) {
        return c.left().equals(c.right())
                ? "The facts say of " + c.left() + " both yes and no"
                : "The facts contradict each other on " + c.left() + " and " + c.right();
    }

    private List<String> causesOfFacts(Contradiction c) {
        List<String> causes = new ArrayList<>();
        for (String name : c.because()) {
            List<String> said =
                    posture.attestations().stream()
                            .filter(a -> a.label().equals(name) && a.answers(posture.question()))
                            .map(a -> FactWords.attested(a, crosswalk))
                            .toList();
            causes.addAll(said.isEmpty() ? List.of(name) : said);
        }
        return causes;
    }

    /// What facts contradict each other, because of what, and what to do about it.
    public List<Block> blocksOfFacts() {
        if (facts.isEmpty()) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Space());
        blocks.add(
                new Block.Paragraph(
                        Run.of(
                                Run.Style.BAD,
                                Words.many(facts.size(), "contradiction", "contradictions")
                                        + ": what is named here cannot all be true.")));
        for (Contradiction c : facts) {
            List<Block> item = new ArrayList<>();
            item.add(new Block.Paragraph(sentence(c) + ":"));
            causesOfFacts(c).forEach(cause -> item.add(new Block.Entry(2, Run.plain(cause))));
            blocks.add(new Block.Items(false, 1, List.of(item)));
        }
        blocks.add(
                advice(
                        "What rests on these facts counts as possible, not as proved. Find out"
                                + " which is wrong and correct it in "
                                + place
                                + "."));
        return blocks;
    }

    /// Which published rows contradict the claims or each other, and what can be done about it.
    public List<Block> blocksOfRows() {
        if (rows.isEmpty()) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Space());
        blocks.add(new Block.Paragraph(Run.of(Run.Style.PARTLY, RowContradictions.heading(rows))));
        for (String sentence : ofRows()) {
            blocks.add(
                    sentence.equals(more())
                            ? new Block.Entry(2, Run.quiet(sentence))
                            : new Block.Items(
                                    false, 1, List.of(List.of(new Block.Paragraph(sentence)))));
        }
        blocks.add(
                advice(
                        "A file with status: hints contradicts nothing: its rows are shown as"
                                + " candidates. Or mend a row in its pack, or leave its publisher"
                                + " out with "
                                + dialect.parameter("trust", "")
                                + "."));
        return blocks;
    }

    private static Block advice(String words) {
        return new Block.Entry(2, Run.plain(words)).hang(2);
    }
}
