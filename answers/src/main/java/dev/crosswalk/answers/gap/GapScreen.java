package dev.crosswalk.answers.gap;

import static dev.crosswalk.formats.report.Run.NO_BREAK;
import static dev.crosswalk.formats.report.Run.name;
import static dev.crosswalk.formats.report.Run.plain;
import static dev.crosswalk.formats.report.Run.quiet;
import static dev.crosswalk.formats.report.Run.strong;

import dev.crosswalk.answers.AttestationSummary;
import dev.crosswalk.answers.CandidateBlocks;
import dev.crosswalk.answers.CoverageMarks;
import dev.crosswalk.answers.Question;
import dev.crosswalk.answers.next.Step;
import dev.crosswalk.engine.Candidate;
import dev.crosswalk.engine.Coverage;
import dev.crosswalk.engine.RequirementGroups;
import dev.crosswalk.engine.RollUp;
import dev.crosswalk.engine.Verdict;
import dev.crosswalk.formats.report.Block;
import dev.crosswalk.formats.report.Run;
import dev.crosswalk.formats.report.Run.Style;
import dev.crosswalk.programme.standing.GapCandidates;
import dev.crosswalk.programme.words.AttributeWords;
import dev.crosswalk.programme.words.CandidateWords;
import dev.crosswalk.programme.words.FactWords;
import dev.crosswalk.programme.words.GapWords;
import dev.crosswalk.programme.words.GuidanceWords;
import dev.crosswalk.programme.words.LeaningWords;
import dev.crosswalk.programme.words.Numbers;
import dev.crosswalk.programme.words.Words;
import java.util.ArrayList;
import java.util.List;

/// A gap analysis for a terminal: the sums first, then theme by theme what is proved and what is
/// missing.
final class GapScreen {
    /// So many listed requirements push the sums off the screen.
    private static final int LONG = 20;

    private static final String LABEL = " ".repeat(14);

    private static final String FIRST = "Do first";

    private final GapAnswer answer;
    private final List<Step> next;
    private final AttestationSummary attested;
    private final RollUp sum;
    private final boolean unprovable;
    private final List<Block> blocks = new ArrayList<>();

    GapScreen(GapAnswer answer) {
        this.answer = answer;
        next = answer.next();
        attested = new AttestationSummary(answer.question());
        sum = answer.gap().summary();
        unprovable = answer.unprovable().isPresent();
    }

    List<Block> blocks() {
        title();
        blocks.addAll(answer.contradictions().blocksOfFacts());
        first();
        List<GapCandidates.Entry> candidates = answer.candidates();
        summary(candidates);
        blocks.addAll(attested.exceptions());
        List<RequirementGroups.Group> groups =
                new RequirementGroups(answer.edition()).of(answer.gap().verdicts());
        if (!unprovable) {
            themes(groups);
            if (!answer.brief()) {
                VerdictBlocks verdicts = new VerdictBlocks(answer);
                groups.forEach(group -> requirements(group, verdicts));
            }
        }
        candidates(candidates);
        blocks.addAll(answer.contradictions().blocksOfRows());
        if (!unprovable) {
            boolean isLong = !answer.brief() && answer.listed().size() >= LONG;
            if (isLong) {
                summaryLine();
            }
            legend();
            if (isLong) {
                blocks.addAll(Step.inShort(FIRST, next));
            }
        }
        return blocks;
    }

    private void title() {
        Question question = answer.question();
        line(
                strong("Gap"),
                plain("  "),
                name(attested.named()),
                plain(" "),
                Run.Symbol.TO,
                plain(" "),
                name(answer.gap().want().toString()));
        line(plain(answer.edition().title()));
        answer.unprovable().ifPresent(why -> line(Run.of(Style.PARTLY, why)));
        line(
                quiet(
                        (question.asOf() == null ? "no date given" : "as of " + question.asOf())
                                + ", to be shown: "
                                + question.asked()
                                + ", content "
                                + question.content().library().contentVersion()));
        AttributeWords.caution(answer.gap().want(), question.crosswalk())
                .ifPresent(words -> line(strong("Only part."), plain(" " + words)));
        question.caution().ifPresent(caution -> line(plain(caution)));
    }

    /// What it comes to for somebody who reads no further, how the figures are to be read, and what
    /// to do first.
    private void first() {
        if (unprovable) {
            return;
        }
        answer.ending().forEach(words -> line(plain(words)));
        answer.means()
                .ifPresent(words -> {
                    space();
                    line(strong(words));
                    line(plain(GapWords.reading(answer.gap())));
                    answer.ownRecords().ifPresent(own -> line(plain(own)));
                });
        blocks.addAll(Step.blocks(FIRST, next));
    }

    private void summary(List<GapCandidates.Entry> candidates) {
        space();
        if (sum.applicable() == 0) {
            line(plain("No requirement applies: there is nothing to prove."));
        } else if (!unprovable) {
            meter("proven", sum.proven());
            meter("possible", sum.possibleShare());
        }
        if (!unprovable) {
            space();
        }
        String label = "attested      ";
        for (String edition : attested.sums()) {
            labelled(label, List.of(plain(edition)));
            label = LABEL;
        }
        String total =
                AttributeWords.part(answer.gap().want(), answer.question().crosswalk())
                        .orElse(Integer.toString(sum.total()));
        List<Run> requirements =
                unprovable ? new ArrayList<>(List.of(plain("0 proved"))) : counts();
        requirements.add(plain(", of " + total));
        labelled("requirements  ", requirements);
        if (sum.obligations() > 0) {
            labelled("obligations   ", obligations());
            LeaningWords.of(sum).ifPresent(words -> labelled(LABEL, List.of(plain(words))));
        }
        GuidanceWords.sums(answer.edition(), answer.gap().guidance())
                .ifPresent(words -> labelled("guidance      ", List.of(plain(words))));
        if (!candidates.isEmpty()) {
            labelled(
                    "candidates    ",
                    List.of(
                            plain(
                                    Words.many(
                                                    candidates.size(),
                                                    "open requirement has some",
                                                    "open requirements have some")
                                            + ", which prove nothing"
                                            + (isListed()
                                                    ? ""
                                                    : "; listed without "
                                                            + answer.question()
                                                                    .dialect()
                                                                    .parameter("brief", "")))));
        }
        String decided = "decided       ";
        for (String decision : answer.decided()) {
            labelled(decided, List.of(plain(decision)));
            decided = LABEL;
        }
        for (String note : answer.notes()) {
            labelled("note          ", List.of(plain(note)));
        }
    }

    /// Draws a bar. Whatever it measures, it is solid as far as something is proved.
    private void meter(String name, double possible) {
        String share = Numbers.share(possible, sum.applicable());
        blocks.add(
                new Block.Meter(
                        name,
                        sum.proven(),
                        possible,
                        share + (sum.applicable() == 1 ? " requirement" : " requirements")));
    }

    private List<Run> obligations() {
        return List.of(
                Run.of(Style.GOOD, sum.covered() + " covered"),
                plain(", "),
                Run.of(Style.PARTLY, sum.possible() + " possible"),
                plain(", "),
                Run.of(Style.BAD, sum.missing() + " missing"),
                plain(", of " + sum.obligations() + " demanded"));
    }

    /// Repeats the sums below a long list, because those above it have scrolled away.
    private void summaryLine() {
        List<Run> runs = new ArrayList<>();
        runs.add(strong("In sum"));
        runs.add(
                plain(
                        "  proven "
                                + Numbers.share(sum.proven(), sum.applicable())
                                + "; possible "
                                + Numbers.share(sum.possibleShare(), sum.applicable())
                                + "; "));
        runs.addAll(counts());
        if (sum.obligations() > 0) {
            runs.add(plain("; obligations "));
            runs.addAll(obligations());
        }
        space();
        blocks.add(new Block.Paragraph(runs));
    }

    /// `● 12 full, ◐ 3 partial, ..`, each of them on one line.
    private List<Run> counts() {
        List<Run> runs = new ArrayList<>();
        for (Coverage c : FactWords.COVERAGES) {
            int n = sum.count(c);
            if (n > 0 || (c != Coverage.NOT_ASSESSED && c != Coverage.NOT_APPLICABLE)) {
                if (!runs.isEmpty()) {
                    runs.add(plain(", "));
                }
                runs.add(CoverageMarks.of(c));
                runs.add(plain(NO_BREAK + Integer.toString(n) + NO_BREAK + Words.spoken(c)));
            }
        }
        return runs;
    }

    private void themes(List<RequirementGroups.Group> groups) {
        if (groups.isEmpty()) {
            return;
        }
        List<Block.Meters.Part> parts = new ArrayList<>();
        for (RequirementGroups.Group group : groups) {
            RollUp theme = group.summary();
            boolean applies = theme.applicable() > 0;
            parts.add(
                    new Block.Meters.Part(
                            group.heading().id(),
                            group.heading().title(),
                            theme.proven(),
                            theme.possibleShare(),
                            applies ? Numbers.percent(theme.proven()) : "",
                            applies
                                    ? Numbers.count(theme.proven(), theme.applicable())
                                    : "none applies",
                            tallies(theme)));
        }
        space();
        blocks.add(new Block.Meters(parts));
    }

    private boolean isListed() {
        return unprovable || !answer.brief();
    }

    /// What is worth a look, requirement by requirement, where there is room for it; in a brief gap
    /// only where there is nothing else to see.
    private void candidates(List<GapCandidates.Entry> all) {
        List<GapCandidates.Entry> entries =
                all.stream().filter(e -> answer.only().contains(e.verdict().coverage())).toList();
        if (entries.isEmpty() || !isListed()) {
            return;
        }
        space();
        line(strong(CandidateWords.TITLE));
        line(quiet(CandidateWords.MEANING));
        int shown = answer.brief() ? Math.min(LONG, entries.size()) : entries.size();
        for (GapCandidates.Entry e : entries.subList(0, shown)) {
            blocks.addAll(
                    CandidateBlocks.of(
                            answer.question().crosswalk(),
                            e.verdict().ref(),
                            e.best(),
                            Candidate::left,
                            answer.question().onlyEdition(),
                            e.all() - e.best().size()));
        }
        if (shown < entries.size()) {
            line(quiet("and %d more requirements".formatted(entries.size() - shown)));
        }
        if (unprovable && entries.size() < sum.applicable()) {
            line(
                    quiet(
                            "No published mapping that is loaded joins the other %d with what is met."
                                    .formatted(sum.applicable() - entries.size())));
        }
    }

    private List<Block.Tally> tallies(RollUp theme) {
        List<Block.Tally> tallies = new ArrayList<>();
        for (Coverage c : FactWords.COVERAGES) {
            if (sum.count(c) > 0) {
                tallies.add(new Block.Tally(CoverageMarks.of(c), theme.count(c)));
            }
        }
        return tallies;
    }

    private void requirements(RequirementGroups.Group group, VerdictBlocks verdicts) {
        List<Verdict> listed = new ArrayList<>();
        for (Verdict v : group.verdicts()) {
            if (answer.only().contains(v.coverage())) {
                listed.add(v);
            }
        }
        if (listed.isEmpty()) {
            return;
        }
        // A requirement without a heading above it is its own heading. They are told apart by id:
        // the equality of a record fits in no AOT cache and costs a start 15 ms.
        String heading = group.heading().id();
        if (!listed.getFirst().ref().id().equals(heading)) {
            space();
            line(strong(heading + "  " + group.heading().title()));
        }
        for (Verdict v : listed) {
            space();
            verdicts.of(v, blocks);
        }
    }

    private void legend() {
        List<Run> marks = new ArrayList<>();
        for (Coverage c : FactWords.COVERAGES) {
            if (sum.count(c) > 0) {
                if (!marks.isEmpty()) {
                    marks.add(plain("  "));
                }
                marks.add(CoverageMarks.of(c));
                marks.add(plain(NO_BREAK + meaning(c).replace(' ', NO_BREAK)));
            }
        }
        space();
        blocks.add(new Block.Paragraph(marks));
        line(
                quiet(
                        "Each requirement counts by the share of its obligations, the smallest things"
                                + " that an assessor could tick, that is proved."
                                + " Possible adds what guidance suggests or a published mapping may"
                                + " show; that proves nothing. What stands in [brackets] is for the"
                                + " organisation to set. "
                                + answer.question().dialect().question("why", "")
                                + " shows the proof of a requirement."));
    }

    private String meaning(Coverage coverage) {
        return switch (coverage) {
            case FULL -> "full: all proved";
            case PARTIAL ->
                    answer.gap().verdicts().stream().anyMatch(Verdict::decomposed)
                            ? "partial: some proved"
                            : "partial: shares something";
            case NONE -> "none: nothing proved";
            case NOT_ASSESSED -> "not assessed: nothing known";
            case NOT_APPLICABLE -> "not applicable";
        };
    }

    private void space() {
        blocks.add(new Block.Space());
    }

    private void line(Run... runs) {
        blocks.add(new Block.Paragraph(runs));
    }

    private void labelled(String label, List<Run> words) {
        blocks.add(
                new Block.Entry(
                        0, List.of(plain(label)), Block.Entry.UNDER_WORDS, words, List.of()));
    }
}
