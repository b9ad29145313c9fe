package dev.crosswalk.answers.gap;

import dev.crosswalk.answers.Words;
import dev.crosswalk.answers.text.Markdown;
import dev.crosswalk.engine.Coverage;
import dev.crosswalk.engine.Groups;
import dev.crosswalk.engine.RollUp;
import dev.crosswalk.engine.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A gap analysis as a document.
final class GapMarkdown {
    private final GapAnswer answer;
    private final Markdown md;

    GapMarkdown(GapAnswer answer, Markdown md) {
        this.answer = answer;
        this.md = md;
    }

    void write() {
        RollUp sum = answer.gap().summary();
        Attested attested = new Attested(answer.question());
        md.heading(1, "Gap: " + attested.named() + " to " + answer.gap().want());
        md.list(
                List.of(
                        "As of: "
                                + (answer.question().asOf() == null
                                        ? "no date given"
                                        : answer.question().asOf()),
                        "Assurance asked for: " + answer.question().asked(),
                        "Content version: "
                                + answer.question().content().library().contentVersion(),
                        "Proven: " + GapAnswer.share(sum.proven(), sum.applicable()),
                        "Possible: " + GapAnswer.share(sum.possibleShare(), sum.applicable()),
                        "Obligations: "
                                + sum.covered()
                                + " covered, "
                                + sum.possible()
                                + " possible, "
                                + sum.missing()
                                + " missing, of "
                                + sum.obligations()
                                + " demanded"));
        answer.question().caution().ifPresent(md::paragraph);
        section("Notes", answer.notes());
        if (!answer.gap().contradictions().isEmpty()) {
            md.heading(2, "Contradictions");
            md.list(answer.clashes().sentences());
        }
        section("Attested", attested.sums());
        section("Attested not met", attested.notMet());
        section("Attested, but not for this question", attested.beside());
        List<List<String>> counts = new ArrayList<>();
        for (Coverage c : Words.COVERAGES) {
            counts.add(List.of(Words.spoken(c), sum.count(c) + " of " + sum.total()));
        }
        md.heading(2, "Requirements by coverage");
        md.table(List.of("coverage", "requirements"), counts);
        md.heading(2, "By theme");
        md.table(
                List.of("id", "theme", "proven", "possible", "full"),
                new Groups(answer.edition())
                        .of(answer.gap().verdicts()).stream().map(GapMarkdown::row).toList());
        if (answer.brief()) {
            return;
        }
        md.heading(2, "Requirements");
        md.table(
                List.of(
                        "requirement",
                        "title",
                        "coverage",
                        "proven",
                        "because",
                        "possible",
                        "missing"),
                answer.listed().stream().map(this::row).toList());
    }

    private static List<String> row(Groups.Group group) {
        RollUp sum = group.summary();
        return List.of(
                group.heading().id(),
                group.heading().title(),
                GapAnswer.share(sum.proven(), sum.applicable()),
                GapAnswer.share(sum.possibleShare(), sum.applicable()),
                sum.count(Coverage.FULL) + " of " + sum.applicable());
    }

    private List<String> row(Verdict v) {
        String justification = answer.justification(v);
        return List.of(
                v.ref().id(),
                v.requirement().title(),
                Words.spoken(v.coverage()) + (v.disproved() ? ", known not to be met" : ""),
                GapAnswer.fraction(v),
                justification != null ? justification : String.join(", ", v.because()),
                v.possiblyCovered().stream()
                        .map(o -> answer.perhaps(v, o))
                        .collect(Collectors.joining(" ")),
                String.join(" ", answer.texts(v.missing())));
    }

    private void section(String title, List<String> items) {
        if (!items.isEmpty()) {
            md.heading(2, title);
            md.list(items);
        }
    }
}
