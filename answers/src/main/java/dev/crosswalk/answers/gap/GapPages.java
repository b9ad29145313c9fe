package dev.crosswalk.answers.gap;

import dev.crosswalk.answers.AttestationSummary;
import dev.crosswalk.answers.BlockList;
import dev.crosswalk.answers.next.Step;
import dev.crosswalk.engine.Candidate;
import dev.crosswalk.engine.Coverage;
import dev.crosswalk.engine.RequirementGroups;
import dev.crosswalk.engine.RollUp;
import dev.crosswalk.engine.Verdict;
import dev.crosswalk.formats.report.Block;
import dev.crosswalk.formats.report.Report;
import dev.crosswalk.programme.standing.ExceptionWords;
import dev.crosswalk.programme.standing.GapCandidates;
import dev.crosswalk.programme.words.AnswerWords;
import dev.crosswalk.programme.words.AttestationWords;
import dev.crosswalk.programme.words.AttributeWords;
import dev.crosswalk.programme.words.CandidateWords;
import dev.crosswalk.programme.words.ContestedWords;
import dev.crosswalk.programme.words.FactWords;
import dev.crosswalk.programme.words.GapWords;
import dev.crosswalk.programme.words.GuidanceWords;
import dev.crosswalk.programme.words.LeaningWords;
import dev.crosswalk.programme.words.Numbers;
import dev.crosswalk.programme.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A gap analysis to be passed on.
final class GapPages {
    private final GapAnswer answer;
    private final BlockList blocks = new BlockList();

    GapPages(GapAnswer answer) {
        this.answer = answer;
    }

    Report report() {
        RollUp sum = answer.gap().summary();
        AttestationSummary attested = new AttestationSummary(answer.question());
        boolean provable = answer.unprovable().isEmpty();
        answer.unprovable().ifPresent(blocks::paragraph);
        blocks.add(
                Block.Items.bullets(
                        "As of: "
                                + (answer.question().asOf() == null
                                        ? "no date given"
                                        : answer.question().asOf()),
                        "To be shown: " + answer.question().asked(),
                        "Content version: "
                                + answer.question().content().library().contentVersion(),
                        "Proven: "
                                + Numbers.share(sum.proven(), sum.applicable())
                                + AnswerWords.share(sum),
                        provable
                                ? "Possible: "
                                        + Numbers.share(sum.possibleShare(), sum.applicable())
                                : "Sharing something, which proves nothing: "
                                        + sum.count(Coverage.PARTIAL)
                                        + " of "
                                        + sum.applicable(),
                        "Obligations: "
                                + sum.covered()
                                + " covered, "
                                + sum.possible()
                                + " possible, "
                                + sum.missing()
                                + " missing, of "
                                + sum.obligations()
                                + " demanded"
                                + LeaningWords.of(sum).map(w -> "; " + w).orElse("")));
        AttributeWords.caution(answer.gap().want(), answer.question().crosswalk())
                .ifPresent(blocks::paragraph);
        answer.question().caution().ifPresent(blocks::paragraph);
        if (provable) {
            answer.ending().forEach(blocks::paragraph);
            answer.means()
                    .ifPresent(words ->
                            blocks.paragraph(words + " " + GapWords.reading(answer.gap())));
            answer.ownRecords().ifPresent(blocks::paragraph);
            blocks.addAll(Step.section(answer.next()));
        }
        blocks.section("Decided", answer.decided());
        blocks.section("Notes", answer.notes());
        blocks.section("Contradictions", answer.contradictions().ofFacts());
        blocks.section("Attested", attested.sums());
        AttestationWords words = answer.question().attestations();
        blocks.section(AttestationWords.NOT_MET, words.notMet());
        blocks.section(AttestationWords.RESERVED, words.reserved());
        blocks.section(AttestationWords.BESIDE, words.beside());
        blocks.section(
                ExceptionWords.TITLE, answer.question().acceptedWords(answer.gap().verdicts()));
        blocks.section(
                ExceptionWords.FOUND_TITLE, answer.question().foundWords(answer.gap().verdicts()));
        blocks.section(AnswerWords.EXPIRED, answer.question().situation().expiredWords());
        if (provable) {
            figures(sum);
        }
        if (!answer.brief()) {
            requirements(provable);
        }
        GuidanceWords.sums(answer.edition(), answer.gap().guidance())
                .filter(_ -> !answer.brief())
                .ifPresent(sums -> guidance(Words.capital(sums) + "."));
        if (!answer.brief()) {
            candidates();
        }
        blocks.section("Contradictions of published mappings", answer.contradictions().ofRows());
        return new Report("Gap: " + attested.named() + " to " + answer.gap().want(), blocks.list());
    }

    private void figures(RollUp sum) {
        List<List<String>> counts = new ArrayList<>();
        for (Coverage c : FactWords.COVERAGES) {
            counts.add(List.of(Words.spoken(c), sum.count(c) + " of " + sum.total()));
        }
        blocks.titledTable("Requirements by coverage", List.of("coverage", "requirements"), counts);
        blocks.titledTable(
                "By theme",
                List.of("id", "theme", "proven", "possible", "full"),
                new RequirementGroups(answer.edition())
                        .of(answer.gap().verdicts()).stream().map(GapPages::row).toList());
    }

    /// Where nothing can be proved a coverage says nothing: a row says what is known instead.
    private void requirements(boolean provable) {
        List<String> titles =
                provable
                        ? List.of("coverage", "proven", "because", "possible", "missing")
                        : List.of("what is known");
        blocks.titledTable(
                "Requirements",
                Stream.concat(Stream.of("requirement", "title"), titles.stream()).toList(),
                answer.listed().stream().map(v -> provable ? row(v) : known(v)).toList());
    }

    private List<String> known(Verdict v) {
        String because = because(v);
        return List.of(
                v.ref().id(),
                v.requirement().title(),
                switch (v.coverage()) {
                    case FULL -> "held by " + because;
                    case PARTIAL -> "shares something with " + because;
                    case NONE -> "not met because of " + because;
                    case NOT_ASSESSED -> "nothing";
                    case NOT_APPLICABLE -> because;
                });
    }

    /// What the verdict rests on; why it does not apply, where it does not.
    private String because(Verdict v) {
        String justification = answer.justification(v);
        return justification != null
                ? justification
                : v.because().stream()
                        .map(answer.question()::reason)
                        .collect(Collectors.joining(", "));
    }

    private void candidates() {
        List<GapCandidates.Entry> entries = answer.candidates();
        if (!entries.isEmpty()) {
            blocks.heading(CandidateWords.TITLE)
                    .paragraph(CandidateWords.MEANING)
                    .table(
                            CandidateWords.TITLE,
                            List.of("requirement", "candidate", "because"),
                            rows(entries));
        }
    }

    /// A row for each candidate; the requirement stands in the first of its rows.
    private List<List<String>> rows(List<GapCandidates.Entry> entries) {
        List<List<String>> rows = new ArrayList<>();
        for (GapCandidates.Entry e : entries) {
            String requirement = e.verdict().ref().id() + " " + e.verdict().requirement().title();
            for (Candidate c : e.best()) {
                rows.add(
                        List.of(
                                requirement,
                                c.left()
                                        + " "
                                        + answer.question()
                                                .crosswalk()
                                                .requirement(c.left())
                                                .title(),
                                CandidateWords.because(c)));
                requirement = "";
            }
            if (e.all() > e.best().size()) {
                rows.add(List.of("", "and " + (e.all() - e.best().size()) + " more", ""));
            }
        }
        return rows;
    }

    private void guidance(String sums) {
        List<List<String>> rows = new ArrayList<>();
        for (Verdict v : answer.listed()) {
            for (Verdict g : answer.gap().guidance(v)) {
                rows.add(
                        List.of(
                                v.ref().id(),
                                g.ref().id(),
                                g.requirement().title(),
                                Words.spoken(g.coverage()),
                                GapAnswer.fraction(g),
                                String.join(" ", answer.texts(g.missing()))));
            }
        }
        if (!rows.isEmpty()) {
            blocks.heading(Words.capital(GuidanceWords.plural(answer.edition())))
                    .paragraph(sums)
                    .table(
                            Words.capital(GuidanceWords.plural(answer.edition())),
                            List.of("requirement", "id", "title", "coverage", "proven", "missing"),
                            rows);
        }
    }

    private static List<String> row(RequirementGroups.Group group) {
        RollUp sum = group.summary();
        return List.of(
                group.heading().id(),
                group.heading().title(),
                Numbers.share(sum.proven(), sum.applicable()),
                Numbers.share(sum.possibleShare(), sum.applicable()),
                sum.count(Coverage.FULL) + " of " + sum.applicable() + LeaningWords.withWord(sum));
    }

    private List<String> row(Verdict v) {
        return List.of(
                v.ref().id(),
                v.requirement().title(),
                Words.spoken(v.coverage())
                        + LeaningWords.onWord(v)
                        + ContestedWords.on(v)
                        + (v.disproved() ? ", known not to be met" : ""),
                GapAnswer.fraction(v),
                because(v),
                v.possiblyCovered().stream()
                        .map(o -> answer.perhaps(v, o) + answer.against(o))
                        .collect(Collectors.joining(" ")),
                String.join(" ", answer.texts(v.missing())));
    }
}
