package dev.crosswalk.papers.report;

import dev.crosswalk.engine.Candidate;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.formats.report.Block;
import dev.crosswalk.programme.standing.GapCandidates;
import dev.crosswalk.programme.standing.Judged;
import dev.crosswalk.programme.standing.Situation;
import dev.crosswalk.programme.words.CandidateWords;
import java.util.ArrayList;
import java.util.List;

/// What published rows set beside each other and what proves nothing, under a heading that says so.
final class CandidateTables {
    /// Of two editions there may be thousands.
    private static final int MOST = 60;

    private CandidateTables() {}

    private record Row(RequirementRef requirement, Candidate candidate, int all) {}

    /// Of the open requirements of a framework; nothing where there is none.
    static List<Block> of(Situation situation, Judged target) {
        List<Row> rows = new ArrayList<>();
        for (GapCandidates.Entry e :
                GapCandidates.of(
                        situation.crosswalk(),
                        situation.content().declined(),
                        target.posture(),
                        target.gap())) {
            e.best().forEach(c -> rows.add(new Row(e.verdict().ref(), c, e.all())));
        }
        return rows.isEmpty()
                ? List.of()
                : List.of(
                        new Block.Heading(2, CandidateWords.TITLE),
                        new Block.Paragraph(
                                CandidateWords.MEANING
                                        + " Of each requirement the best "
                                        + GapCandidates.MOST
                                        + "."),
                        new TableOf<Row>()
                                .text("Requirement", 10, r -> r.requirement().id())
                                .text("Title", 26, r -> title(situation, r.requirement()))
                                .text("Candidate", 34, r -> named(situation, r.candidate().left()))
                                .text("Because", 24, r -> CandidateWords.because(r.candidate()))
                                .number("Candidates in all", 9, r -> Integer.toString(r.all()))
                                .of("Candidates of " + target.name(), rows));
    }

    /// Of two editions, besides those that somebody looked at with the answer that they are none.
    static List<Block> of(Situation situation, Overlap overlap) {
        List<Candidate> candidates =
                situation.crosswalk().candidates(overlap.comparison()).stream()
                        .filter(c ->
                                situation.content().declined().stream()
                                        .noneMatch(p -> p.isOf(c.left(), c.right())))
                        .toList();
        int more = candidates.size() - MOST;
        return candidates.isEmpty()
                ? List.of()
                : List.of(
                        new Block.Heading(2, CandidateWords.TITLE),
                        new Block.Paragraph(
                                CandidateWords.MEANING
                                        + (more > 0
                                                ? " The first "
                                                        + MOST
                                                        + "; crosswalk compare has "
                                                        + more
                                                        + " more."
                                                : "")),
                        new TableOf<Candidate>()
                                .text("Left", 8, c -> c.left().id())
                                .text("Title", 26, c -> title(situation, c.left()))
                                .text("Right", 8, c -> c.right().id())
                                .text("Title", 26, c -> title(situation, c.right()))
                                .text("Because", 32, CandidateWords::because)
                                .of(
                                        "Candidates of "
                                                + overlap.leftName()
                                                + " and "
                                                + overlap.rightName(),
                                        candidates.stream().limit(MOST).toList()));
    }

    private static String named(Situation situation, RequirementRef ref) {
        return ref + " " + title(situation, ref);
    }

    private static String title(Situation situation, RequirementRef ref) {
        return situation.crosswalk().requirement(ref).title();
    }
}
