package dev.crosswalk.answers.gap;

import dev.crosswalk.answers.Question;
import dev.crosswalk.answers.Words;
import dev.crosswalk.answers.text.Numbers;
import dev.crosswalk.answers.text.Page;
import dev.crosswalk.answers.text.Screen;
import dev.crosswalk.answers.text.Screen.Style;
import dev.crosswalk.engine.Coverage;
import dev.crosswalk.engine.Groups;
import dev.crosswalk.engine.RollUp;
import dev.crosswalk.engine.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A gap analysis for a terminal: the sums first, then theme by theme what is proved and what is
/// missing.
final class GapPage {
    /// From this width on a theme's line also counts its requirements by coverage.
    private static final int ROOM_FOR_COUNTS = 96;

    /// So many requirements push the sums off the screen.
    private static final int LONG = 20;

    private final GapAnswer answer;
    private final Page page;
    private final Screen screen;
    private final VerdictLines lines;
    private final Attested attested;

    GapPage(GapAnswer answer, Page page) {
        this.answer = answer;
        this.page = page;
        this.screen = page.screen();
        lines = new VerdictLines(answer, page);
        attested = new Attested(answer.question());
    }

    void write() {
        title();
        answer.clashes().write(page);
        summary();
        attested.exceptions(page);
        List<Groups.Group> groups = new Groups(answer.edition()).of(answer.gap().verdicts());
        themes(groups);
        if (!answer.brief()) {
            groups.forEach(this::requirements);
        }
        if (!answer.brief() && answer.listed().size() >= LONG) {
            summaryLine();
        }
        legend();
    }

    private void title() {
        Question question = answer.question();
        String arrow = screen.symbol(" → ", " -> ");
        page.line(
                screen.in(Style.BOLD, "Gap")
                        + "  "
                        + screen.in(Style.NAME, attested.named())
                        + arrow
                        + screen.in(Style.NAME, answer.gap().want().toString()));
        page.line(screen.safe(answer.edition().title()));
        page.line(
                screen.in(
                        Style.DIM,
                        (question.asOf() == null ? "no date given" : "as of " + question.asOf())
                                + ", assurance "
                                + question.asked()
                                + ", content "
                                + question.content().library().contentVersion()));
        question.caution().ifPresent(page::line);
    }

    private void summary() {
        RollUp sum = answer.gap().summary();
        page.blank();
        if (sum.applicable() == 0) {
            page.line("No requirement applies: there is nothing to prove.");
        } else {
            bar("proven", sum.proven(), sum.proven(), sum.applicable());
            bar("possible", sum.possibleShare(), sum.proven(), sum.applicable());
        }
        page.blank();
        String label = "attested      ";
        for (String edition : attested.sums()) {
            page.hanging(label, "              ", screen.safe(edition));
            label = "              ";
        }
        page.hanging("requirements  ", "              ", counts(sum, true) + ", of " + sum.total());
        if (sum.obligations() > 0) {
            page.hanging("obligations   ", "              ", obligations(sum));
        }
        for (String note : answer.notes()) {
            page.hanging("note          ", "              ", screen.safe(note));
        }
    }

    private String obligations(RollUp sum) {
        return screen.in(Style.GOOD, sum.covered() + " covered")
                + ", "
                + screen.in(Style.HALF, sum.possible() + " possible")
                + ", "
                + screen.in(Style.BAD, sum.missing() + " missing")
                + ", of "
                + sum.obligations()
                + " demanded";
    }

    /// After pages of requirements the sums have scrolled away.
    private void summaryLine() {
        RollUp sum = answer.gap().summary();
        page.blank();
        page.line(
                screen.in(Style.BOLD, "In sum")
                        + "  proven "
                        + GapAnswer.share(sum.proven(), sum.applicable())
                        + "; possible "
                        + GapAnswer.share(sum.possibleShare(), sum.applicable())
                        + "; "
                        + counts(sum, true)
                        + (sum.obligations() == 0 ? "" : "; obligations " + obligations(sum)));
    }

    private void bar(String name, double possibleShare, double solid, int applicable) {
        String value =
                GapAnswer.share(possibleShare, applicable)
                        + (applicable == 1 ? " requirement" : " requirements");
        int length = Math.min(40, page.width() - 12 - (page.isNarrow() ? 0 : value.length() + 2));
        String first = screen.in(Style.BOLD, name) + " ".repeat(10 - name.length());
        String bar = screen.bar(solid, possibleShare, length);
        if (page.isNarrow()) {
            page.raw(first + bar + "\n").hanging("          ", "          ", value);
        } else {
            page.raw(first + bar + "  " + value + "\n");
        }
    }

    private String counts(RollUp sum, boolean all) {
        List<String> parts = new ArrayList<>();
        for (Coverage c : Words.COVERAGES) {
            int n = sum.count(c);
            if (n > 0 || (all && c != Coverage.NOT_ASSESSED && c != Coverage.NOT_APPLICABLE)) {
                // No break between mark, number and word.
                parts.add(
                        Words.mark(screen, c)
                                + Page.NO_BREAK
                                + n
                                + (all ? Page.NO_BREAK + Words.spoken(c) : ""));
            }
        }
        return String.join(all ? ", " : "  ", parts);
    }

    private void themes(List<Groups.Group> groups) {
        if (groups.isEmpty()) {
            return;
        }
        page.blank();
        int longest = groups.stream().mapToInt(g -> g.heading().id().length()).max().orElse(0);
        for (Groups.Group group : groups) {
            RollUp sum = group.summary();
            String first =
                    screen.in(Style.NAME, group.heading().id())
                            + " ".repeat(longest + 2 - group.heading().id().length());
            String rest = " ".repeat(longest + 2);
            String title = screen.safe(group.heading().title());
            if (page.isNarrow()) {
                page.hanging(first, rest, title);
                page.hanging(rest, rest, themeBar(sum, 10) + " " + themeShare(sum));
            } else {
                page.spread(
                        first,
                        rest,
                        title,
                        themeBar(sum, 10)
                                + themeColumns(sum)
                                + (page.width() < ROOM_FOR_COUNTS ? "" : counts(sum)));
            }
        }
    }

    private String themeBar(RollUp sum, int length) {
        return screen.bar(sum.proven(), sum.possibleShare(), length);
    }

    private static String themeColumns(RollUp sum) {
        return sum.applicable() == 0
                ? padded("    none applies", 25)
                : rightOf(Numbers.percent(sum.proven()), 8)
                        + rightOf(GapAnswer.count(sum.proven(), sum.applicable()), 13)
                        + "    ";
    }

    private static String rightOf(String words, int columns) {
        return " ".repeat(Math.max(0, columns - words.length())) + words;
    }

    private static String themeShare(RollUp sum) {
        return GapAnswer.share(sum.proven(), sum.applicable());
    }

    /// Full, partial, none in columns.
    private String counts(RollUp sum) {
        StringBuilder counts = new StringBuilder();
        for (Coverage c : Words.COVERAGES) {
            if (answer.gap().summary().count(c) > 0) {
                int n = sum.count(c);
                counts.append(n == 0 ? "" : Words.mark(screen, c) + " ")
                        .append(
                                n == 0
                                        ? " ".repeat(screen.unicode() ? 6 : 8)
                                        : padded(Integer.toString(n), 4));
            }
        }
        return counts.toString();
    }

    private static String padded(String words, int columns) {
        return words + " ".repeat(Math.max(0, columns - words.length()));
    }

    private void requirements(Groups.Group group) {
        List<Verdict> listed =
                group.verdicts().stream()
                        .filter(v -> answer.only().contains(v.coverage()))
                        .collect(Collectors.toList());
        if (listed.isEmpty()) {
            return;
        }
        page.blank();
        // A requirement that stands at the top says its own name. By id: the equality of a record
        // fits
        // in no AOT cache and costs a start 15 ms.
        String first = listed.getFirst().ref().id();
        boolean isHeaded = !first.equals(group.heading().id());
        if (isHeaded) {
            page.line(screen.in(Style.BOLD, group.heading().id() + "  " + group.heading().title()));
            page.blank();
        }
        for (Verdict v : listed) {
            if (!v.ref().id().equals(first)) {
                page.blank();
            }
            lines.requirement(v);
        }
    }

    private void legend() {
        page.blank();
        StringBuilder marks = new StringBuilder();
        for (Coverage c : Words.COVERAGES) {
            if (answer.gap().summary().count(c) > 0) {
                marks.append(marks.isEmpty() ? "" : "  ")
                        .append(Words.mark(screen, c))
                        .append(Page.NO_BREAK)
                        .append(meaning(c).replace(' ', Page.NO_BREAK));
            }
        }
        page.line(marks.toString());
        page.line(
                screen.in(
                        Style.DIM,
                        "Each requirement counts by the share of its obligations that is proved."
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
}
