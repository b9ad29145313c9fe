package dev.crosswalk.papers.report;

import dev.crosswalk.engine.Candidate;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.Scope;
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

    /// Of the open requirements of a framework; nothing where there is none.
    static List<Block> of(Situation situation, Judged target, Medium medium) {
        List<GapCandidates.Entry> entries =
                GapCandidates.of(
                        situation.crosswalk(),
                        situation.content().declined(),
                        target.posture(),
                        target.gap());
        return entries.isEmpty()
                ? List.of()
                : List.of(
                        new Block.Heading(2, CandidateWords.TITLE),
                        new Block.Paragraph(
                                CandidateWords.MEANING
                                        + " Of each requirement the best "
                                        + GapCandidates.MOST
                                        + "."),
                        switch (medium) {
                            case SHEETS -> sheet(situation, target, entries);
                            case PAGES -> page(situation, target, entries);
                        });
    }

    /// A row for each requirement, with all that is set beside it.
    private static Block page(
            Situation situation, Judged target, List<GapCandidates.Entry> entries) {
        return new TableOf<GapCandidates.Entry>()
                .cell("Requirement", 10, e -> Cells.strong(e.verdict().ref().id()))
                .text("Title", 28, e -> e.verdict().requirement().title())
                .cell("Candidates, because", 62, e -> Cells.lines(best(situation, e)))
                .of(name(target), entries);
    }

    private static List<String> best(Situation situation, GapCandidates.Entry e) {
        List<String> lines = new ArrayList<>();
        for (Candidate c : e.best()) {
            lines.add(
                    situation.name(c.left())
                            + " "
                            + title(situation, c.left())
                            + " ("
                            + CandidateWords.because(c)
                            + ")");
        }
        if (e.all() > e.best().size()) {
            lines.add("and " + (e.all() - e.best().size()) + " more");
        }
        return lines;
    }

    private record Row(RequirementRef requirement, Candidate candidate, int all) {}

    /// A row for each candidate, to be sorted and filtered.
    private static Block sheet(
            Situation situation, Judged target, List<GapCandidates.Entry> entries) {
        List<Row> rows = new ArrayList<>();
        for (GapCandidates.Entry e : entries) {
            e.best().forEach(c -> rows.add(new Row(e.verdict().ref(), c, e.all())));
        }
        return new TableOf<Row>()
                .text("Requirement", 12, r -> r.requirement().id())
                .text("Title", 36, r -> title(situation, r.requirement()))
                .text("Candidate", 24, r -> r.candidate().left().toString())
                .text("Candidate's title", 36, r -> title(situation, r.candidate().left()))
                .text("Because", 36, r -> CandidateWords.because(r.candidate()))
                .number("Candidates in all", 11, r -> Integer.toString(r.all()))
                .of(name(target), rows);
    }

    private static String name(Judged target) {
        return "Candidates of " + target.name();
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
                                .cell(
                                        edition(situation, overlap.comparison().left()),
                                        10,
                                        c -> Cells.strong(c.left().id()))
                                .text("Title", 26, c -> title(situation, c.left()))
                                .cell(
                                        edition(situation, overlap.comparison().right()),
                                        10,
                                        c -> Cells.strong(c.right().id()))
                                .text("Title", 26, c -> title(situation, c.right()))
                                .text("Because", 32, CandidateWords::because)
                                .of(
                                        "Candidates of "
                                                + overlap.leftName()
                                                + " and "
                                                + overlap.rightName(),
                                        candidates.stream().limit(MOST).toList()));
    }

    private static String edition(Situation situation, Scope scope) {
        return situation.name(Scope.of(scope.edition()));
    }

    private static String title(Situation situation, RequirementRef ref) {
        return situation.crosswalk().requirement(ref).title();
    }
}
