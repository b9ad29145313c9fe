package dev.crosswalk.answers.why;

import static dev.crosswalk.formats.report.Run.name;
import static dev.crosswalk.formats.report.Run.plain;
import static dev.crosswalk.formats.report.Run.quiet;
import static dev.crosswalk.formats.report.Run.strong;

import dev.crosswalk.answers.AttestationSummary;
import dev.crosswalk.answers.BlockList;
import dev.crosswalk.answers.CoverageMarks;
import dev.crosswalk.answers.Question;
import dev.crosswalk.answers.gap.GapAnswer;
import dev.crosswalk.answers.next.Step;
import dev.crosswalk.engine.Verdict;
import dev.crosswalk.formats.report.Block;
import dev.crosswalk.formats.report.Run;
import dev.crosswalk.programme.standing.ExceptionWords;
import dev.crosswalk.programme.standing.RecordWords;
import dev.crosswalk.programme.words.ContestedWords;
import dev.crosswalk.programme.words.LeaningWords;
import dev.crosswalk.programme.words.Words;
import java.util.List;

/// A verdict and its proof for a terminal.
final class WhyScreen {
    private final WhyAnswer answer;
    private final BlockList blocks = new BlockList();

    WhyScreen(WhyAnswer answer) {
        this.answer = answer;
    }

    List<Block> blocks() {
        Verdict v = answer.why().verdict();
        Question question = answer.one().question();
        blocks.line(
                strong("Why"),
                plain("  "),
                name(v.ref().toString()),
                plain("  "),
                strong(v.requirement().title()));
        blocks.line(
                quiet(
                        "have "
                                + new AttestationSummary(question).named()
                                + (question.asOf() == null
                                        ? ", no date given"
                                        : ", as of " + question.asOf())
                                + ", to be shown: "
                                + question.asked()
                                + ", content "
                                + question.content().library().contentVersion()));
        question.caution().ifPresent(caution -> blocks.line(plain(caution)));
        blocks.addAll(answer.one().contradictions().blocksOfFacts());
        blocks.space();
        verdict(v);
        if (v.decomposed() && v.applicable()) {
            blocks.line(new Run.Bar(v.proven(), v.possible(), 20));
        }
        blocks.under("Proof");
        blocks.add(new ProofTree(answer.one()).drawn(answer.why().proof()));
        switch (v.coverage()) {
            case FULL -> losses();
            case PARTIAL, NONE, NOT_ASSESSED -> {
                blocks.section("Possible, and wants a look", answer.possible());
                blocks.section("Missing", answer.missing());
                blocks.section("What stands against it", answer.obstacles().sentences());
                additions();
            }
            case NOT_APPLICABLE -> {}
        }
        blocks.section(WhyAnswer.DECIDED, answer.decided());
        blocks.addAll(answer.one().contradictions().blocksOfRows());
        blocks.section(WhyAnswer.LACKING, answer.lacking());
        blocks.section(ExceptionWords.TITLE, answer.accepted());
        blocks.section(ExceptionWords.FOUND_TITLE, answer.found());
        blocks.section(RecordWords.TITLE, answer.askedOfRecords());
        blocks.addAll(Step.blocks(Step.TITLE, answer.next()));
        return blocks.list();
    }

    private void verdict(Verdict v) {
        Run.Symbol mark = CoverageMarks.of(v.coverage());
        blocks.line(
                mark,
                plain(" "),
                Run.of(mark.style(), Words.spoken(v.coverage())),
                plain(proved(v)));
    }

    private static String proved(Verdict v) {
        if (!v.applicable()) {
            return "";
        }
        if (!v.decomposed()) {
            return ", from published mappings: the requirement is not decomposed";
        }
        int possible = v.possiblyCovered().size();
        return ", "
                + GapAnswer.obligations(v)
                + " proved"
                + LeaningWords.onWord(v)
                + ContestedWords.ofThose(v)
                + (possible == 0 ? "" : ", " + possible + " more possible and wants a look");
    }

    private void losses() {
        List<String> single = answer.singlePoints();
        blocks.section(
                "Single points of failure: the loss of any one breaks it",
                single.stream().map(answer::titled).toList());
        blocks.section(
                single.isEmpty()
                        ? "No single point of failure. It breaks where these are lost together"
                        : "Other smallest losses",
                answer.otherLosses().stream()
                        .map(l -> String.join(" and ", l.stream().map(answer::titled).toList()))
                        .toList());
    }

    private void additions() {
        String hint = answer.hint();
        if (!hint.isEmpty()) {
            blocks.space().line(plain(hint));
        }
        blocks.section(WhyAnswer.ADDITIONS, answer.additionSentences());
        blocks.section(WhyAnswer.OFFERED, answer.offerSentences());
    }
}
