package dev.crosswalk.answers.gap;

import static dev.crosswalk.formats.report.Run.name;
import static dev.crosswalk.formats.report.Run.plain;
import static dev.crosswalk.formats.report.Run.quiet;
import static dev.crosswalk.formats.report.Run.strong;

import dev.crosswalk.answers.CoverageMarks;
import dev.crosswalk.engine.Verdict;
import dev.crosswalk.formats.report.Block;
import dev.crosswalk.formats.report.Run;
import dev.crosswalk.formats.report.Run.Style;
import dev.crosswalk.programme.words.AnswerWords;
import dev.crosswalk.programme.words.ContestedWords;
import dev.crosswalk.programme.words.LeaningWords;
import dev.crosswalk.programme.words.Words;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One requirement with what is covered because of what, what is possible, and what is missing.
final class VerdictBlocks {
    private final GapAnswer answer;

    /// The edition that the names of all facts begin with, which need not be repeated; null where
    /// they differ.
    private final @Nullable String shared;

    VerdictBlocks(GapAnswer answer) {
        this.answer = answer;
        String edition = answer.question().onlyEdition();
        shared =
                edition == null || edition.equals(answer.gap().want().edition())
                        ? null
                        : edition + "/";
    }

    void of(Verdict v, List<Block> to) {
        Run.Symbol mark = CoverageMarks.of(v.coverage());
        to.add(
                new Block.Entry(0, name(v.ref().id()), plain("  "), strong(v.requirement().title()))
                        .lead(mark, plain(" "))
                        .hang(4)
                        .right(Run.of(mark.style(), score(v))));
        if (v.disproved()) {
            Run denied = Run.of(Style.BAD, "Known not to be met, whatever else is shown.");
            to.add(new Block.Labelled("", List.of(List.of(denied))));
        }
        String justification = answer.justification(v);
        if (justification != null) {
            to.add(said("excluded", justification));
        } else if (v.decomposed()) {
            decomposed(v, to);
        } else {
            opaque(v, to);
        }
        to.add(new Block.Labelled("guidance", guidance(v)));
    }

    /// What is guidance on the requirement: each covered or open, with what it lacks.
    private List<List<Run>> guidance(Verdict v) {
        List<List<Run>> items = new ArrayList<>();
        for (Verdict g : answer.gap().guidance(v)) {
            Run.Symbol mark = CoverageMarks.of(g.coverage());
            String fraction = GapAnswer.fraction(g);
            items.add(
                    List.of(
                            mark,
                            plain(" "),
                            name(g.ref().id()),
                            plain(" " + g.requirement().title()),
                            quiet(fraction.isEmpty() ? "" : "  " + fraction)));
        }
        return items;
    }

    private void decomposed(Verdict v, List<Block> to) {
        to.add(new Block.Labelled("covered", because(v, v.covered())));
        to.add(new Block.Labelled("possible", possible(v)));
        List<List<Run>> missing = new ArrayList<>();
        for (String o : v.missing()) {
            Run text = plain(answer.obligation(o).text());
            missing.add(
                    v.denied(o)
                            ? List.of(
                                    Run.of(Style.PARTLY, Words.capital(AnswerWords.NOT_DONE) + ":"),
                                    plain(" "),
                                    text)
                            : answer.isFailed(v, o)
                                    ? List.of(Run.of(Style.BAD, "Failed:"), plain(" "), text)
                                    : List.of(text));
        }
        to.add(new Block.Labelled("missing", missing));
    }

    /// `3 of 5`, `3 of 5, 2 on contested claims, 1 more possible`, or the coverage in a word.
    private static String score(Verdict v) {
        String fraction = v.applicable() ? GapAnswer.fraction(v) : "";
        if (fraction.isEmpty()) {
            return Words.spoken(v.coverage());
        }
        int possible = v.possiblyCovered().size();
        return fraction
                + LeaningWords.onWord(v)
                + ContestedWords.ofThose(v)
                + (possible == 0 ? "" : ", " + possible + " more possible and wants a look");
    }

    private void opaque(Verdict v, List<Block> to) {
        Run names = names(v.because());
        switch (v.coverage()) {
            case FULL -> to.add(said("covered", plain("Held by "), names, plain(".")));
            case PARTIAL ->
                    to.add(
                            said(
                                    "possible",
                                    plain("Shares something with "),
                                    names,
                                    plain(
                                            ". A published mapping says no more, so nothing is"
                                                    + " proved.")));
            case NONE -> to.add(said("missing", plain("Not met because of "), names, plain(".")));
            case NOT_ASSESSED ->
                    to.add(said("missing", "Nothing that is met proves or touches it."));
            case NOT_APPLICABLE -> {}
        }
    }

    private static Block said(String label, String sentence) {
        return said(label, plain(sentence));
    }

    private static Block said(String label, Run... sentence) {
        return new Block.Labelled(label, List.of(List.of(sentence)));
    }

    /// The obligations, each with the facts that satisfy it.
    private List<List<Run>> because(Verdict v, List<String> obligations) {
        List<List<Run>> items = new ArrayList<>();
        for (String o : obligations) {
            Run text = plain(answer.obligation(o).text());
            List<String> because = v.because(o);
            List<Run> item = new ArrayList<>(List.of(text));
            if (!because.isEmpty()) {
                item.addAll(List.of(plain(" "), names(because)));
            }
            if (v.contested(o)) {
                item.add(quiet(" contested"));
            }
            items.add(item);
        }
        return items;
    }

    /// The same of what is possible; where a control of one's own says that it is not so, that is
    /// said beside it.
    private List<List<Run>> possible(Verdict v) {
        List<List<Run>> items = new ArrayList<>();
        List<String> obligations = v.possiblyCovered();
        List<List<Run>> because = because(v, obligations);
        for (int i = 0; i < obligations.size(); i++) {
            String against = answer.against(obligations.get(i));
            List<Run> runs = new ArrayList<>(because.get(i));
            if (!against.isEmpty()) {
                runs.add(plain(against));
            }
            items.add(runs);
        }
        return items;
    }

    private Run names(List<String> refs) {
        if (refs.isEmpty()) {
            return plain("nothing named");
        }
        StringBuilder names = new StringBuilder();
        for (String ref : refs) {
            names.append(names.isEmpty() ? "" : ", ")
                    .append(answer.question().reason(shortened(ref)));
        }
        return name(names.toString());
    }

    /// The name of a fact, without its edition where all facts are of one.
    private String shortened(String name) {
        return shared != null && name.startsWith(shared) ? name.substring(shared.length()) : name;
    }
}
