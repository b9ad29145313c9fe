package dev.crosswalk.answers.why;

import dev.crosswalk.answers.Question;
import dev.crosswalk.answers.Words;
import dev.crosswalk.answers.gap.Attested;
import dev.crosswalk.answers.gap.GapAnswer;
import dev.crosswalk.answers.text.Page;
import dev.crosswalk.answers.text.Screen;
import dev.crosswalk.answers.text.Screen.Style;
import dev.crosswalk.engine.Verdict;
import java.util.List;

/// A verdict and its proof for a terminal.
final class WhyPage {
    private final WhyAnswer answer;
    private final Page page;
    private final Screen screen;

    WhyPage(WhyAnswer answer, Page page) {
        this.answer = answer;
        this.page = page;
        screen = page.screen();
    }

    void write() {
        Verdict v = answer.why().verdict();
        Question question = answer.one().question();
        page.line(
                screen.in(Style.BOLD, "Why")
                        + "  "
                        + screen.in(Style.NAME, v.ref().toString())
                        + "  "
                        + screen.in(Style.BOLD, v.requirement().title()));
        page.line(
                screen.in(
                        Style.DIM,
                        "have "
                                + new Attested(question).named()
                                + (question.asOf() == null
                                        ? ", no date given"
                                        : ", as of " + question.asOf())
                                + ", assurance "
                                + question.asked()
                                + ", content "
                                + question.content().library().contentVersion()));
        question.caution().ifPresent(page::line);
        answer.one().clashes().write(page);
        page.blank();
        page.line(verdict(v));
        if (v.decomposed() && v.applicable()) {
            page.raw(screen.bar(v.proven(), v.possible(), 20)).raw("\n");
        }
        page.blank().line(screen.in(Style.BOLD, "Proof"));
        new ProofTree(answer.one()).write(page, answer.why().proof());
        switch (v.coverage()) {
            case FULL -> losses();
            case PARTIAL, NONE, NOT_ASSESSED -> {
                section("Possible, not proved", answer.possible());
                section("Missing", answer.missing());
                section("In its way", answer.obstacles().sentences());
                additions();
            }
            case NOT_APPLICABLE -> {}
        }
    }

    private String verdict(Verdict v) {
        String word =
                Words.mark(screen, v.coverage())
                        + " "
                        + screen.in(Words.style(v.coverage()), Words.spoken(v.coverage()));
        if (!v.applicable()) {
            return word;
        }
        if (!v.decomposed()) {
            return word + ", from published mappings: the requirement is not decomposed";
        }
        int possible = v.possiblyCovered().size();
        return word
                + ", "
                + GapAnswer.obligations(v)
                + " proved"
                + (possible == 0 ? "" : ", " + possible + " more possible");
    }

    private void losses() {
        List<String> single = answer.singlePoints();
        section(
                "Single points of failure: the loss of any one breaks it",
                single.stream().map(answer::titled).toList());
        section(
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
            page.blank().line(screen.safe(hint));
        }
        section(
                "Smallest sets that would make it full: any one of these",
                answer.additionSentences());
    }

    private void section(String title, List<String> items) {
        if (items.isEmpty()) {
            return;
        }
        page.blank().line(screen.in(Style.BOLD, title));
        items.forEach(item -> page.hanging("  - ", "    ", screen.safe(item)));
    }
}
