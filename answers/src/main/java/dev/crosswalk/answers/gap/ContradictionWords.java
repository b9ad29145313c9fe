package dev.crosswalk.answers.gap;

import dev.crosswalk.answers.Dialect;
import dev.crosswalk.engine.Contradiction;
import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.engine.Posture;
import dev.crosswalk.formats.report.Block;
import dev.crosswalk.formats.report.Run;
import dev.crosswalk.programme.words.FactWords;
import dev.crosswalk.programme.words.Words;
import java.util.ArrayList;
import java.util.List;

/// Puts contradictions into words, and says where what each of them names comes from.
public final class ContradictionWords {
    private final List<Contradiction> contradictions;
    private final Posture posture;
    private final Crosswalk crosswalk;
    private final PublishedRows rows;
    private final String place;
    private final Dialect dialect;

    /// @param place where the facts are, so that somebody can correct them: `the facts file`
    ContradictionWords(
            List<Contradiction> contradictions,
            Crosswalk crosswalk,
            Posture posture,
            String place,
            Dialect dialect) {
        this.place = place;
        this.dialect = dialect;
        this.contradictions = contradictions;
        this.posture = posture;
        this.crosswalk = crosswalk;
        rows = new PublishedRows(crosswalk.library());
    }

    /// The words for contradictions of mappings, where nobody asked about facts.
    public static ContradictionWords ofMappings(Crosswalk crosswalk, Dialect dialect) {
        return new ContradictionWords(
                crosswalk.contradictions(), crosswalk, Posture.EMPTY, "the facts", dialect);
    }

    /// One line each, with its causes.
    public List<String> sentences() {
        return contradictions.stream()
                .map(c -> sentence(c) + ": " + String.join("; ", causes(c)))
                .toList();
    }

    private static String sentence(Contradiction c) {
        return switch (c.kind()) {
            case MAPPING ->
                    "Published mappings leave "
                            + c.left()
                            + " and "
                            + c.right()
                            + " no possible relation";
            case FACT ->
                    c.left().equals(c.right())
                            ? "The facts say of " + c.left() + " both yes and no"
                            : "The facts contradict each other on "
                                    + c.left()
                                    + " and "
                                    + c.right();
        };
    }

    private List<String> causes(Contradiction c) {
        List<String> causes = new ArrayList<>();
        for (String name : c.because()) {
            switch (c.kind()) {
                case MAPPING -> causes.add(rows.sentence(name));
                case FACT -> causes.addAll(facts(name));
            }
        }
        return causes;
    }

    private List<String> facts(String name) {
        List<String> said =
                posture.attestations().stream()
                        .filter(a -> a.label().equals(name) && a.answers(posture.question()))
                        .map(a -> FactWords.attested(a, crosswalk))
                        .toList();
        return said.isEmpty() ? List.of(name) : said;
    }

    /// What contradicts what, because of what, and what to do about it.
    public List<Block> blocks() {
        if (contradictions.isEmpty()) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Space());
        blocks.add(new Block.Paragraph(Run.of(Run.Style.BAD, heading())));
        for (Contradiction c : contradictions) {
            List<Block> item = new ArrayList<>();
            item.add(new Block.Paragraph(sentence(c) + ":"));
            causes(c).forEach(cause -> item.add(new Block.Entry(2, Run.plain(cause))));
            blocks.add(new Block.Items(false, 1, List.of(item)));
        }
        for (Contradiction.Kind kind : Contradiction.Kind.values()) {
            if (contradictions.stream().anyMatch(c -> c.kind() == kind)) {
                blocks.add(new Block.Entry(2, Run.plain(advice(kind))).hang(2));
            }
        }
        return blocks;
    }

    private String heading() {
        return Words.many(contradictions.size(), "contradiction", "contradictions")
                + ": what is named here cannot all be true.";
    }

    private String advice(Contradiction.Kind kind) {
        return switch (kind) {
            case MAPPING ->
                    "These mapping rows are set aside and prove nothing. Find out which is wrong:"
                            + " mend it in its pack, set the status of its file to rejected, or"
                            + " leave it out with "
                            + dialect.parameter("trust", "")
                            + ".";
            case FACT ->
                    "What rests on these facts counts as possible, not as proved. Find out which is"
                            + " wrong and correct it in "
                            + place
                            + ".";
        };
    }
}
