package dev.crosswalk.answers.gap;

import dev.crosswalk.answers.Words;
import dev.crosswalk.answers.text.Page;
import dev.crosswalk.answers.text.Screen;
import dev.crosswalk.answers.text.Screen.Style;
import dev.crosswalk.engine.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One requirement with what is covered because of what, what is possible, and what is missing.
final class VerdictLines {
    private static final String INDENT = "    ";
    private static final int LABEL = 10;

    private final GapAnswer answer;
    private final Page page;
    private final Screen screen;

    /// What all names of facts begin with and need not; null where they differ.
    private final @Nullable String shared;

    VerdictLines(GapAnswer answer, Page page) {
        this.answer = answer;
        this.page = page;
        this.screen = page.screen();
        String edition = answer.question().onlyEdition();
        shared =
                edition == null || edition.equals(answer.gap().want().edition())
                        ? null
                        : edition + "/";
    }

    void requirement(Verdict v) {
        page.spread(
                Words.mark(screen, v.coverage()) + " ",
                INDENT,
                screen.in(Style.NAME, v.ref().id())
                        + "  "
                        + screen.in(Style.BOLD, v.requirement().title()),
                screen.in(Words.style(v.coverage()), score(v)));
        if (v.disproved()) {
            list("", List.of(screen.in(Style.BAD, "Known not to be met, whatever else is shown.")));
        }
        reasons(v);
    }

    void reasons(Verdict v) {
        String justification = answer.justification(v);
        if (justification != null) {
            list("excluded", List.of(screen.safe(justification)));
            return;
        }
        if (!v.decomposed()) {
            opaque(v);
            return;
        }
        list("covered", v.covered().stream().map(o -> because(v, o)).toList());
        list("possible", v.possiblyCovered().stream().map(o -> because(v, o)).toList());
        List<String> missing = new ArrayList<>();
        for (String o : v.missing()) {
            missing.add(
                    (v.failed(o) ? screen.in(Style.BAD, "Failed:") + " " : "")
                            + screen.safe(answer.obligation(o).text()));
        }
        list("missing", missing);
    }

    /// `3 of 5`, `3 of 5, 1 more possible`, or the coverage in a word.
    private static String score(Verdict v) {
        String fraction = v.applicable() ? GapAnswer.fraction(v) : "";
        if (fraction.isEmpty()) {
            return Words.spoken(v.coverage());
        }
        int possible = v.possiblyCovered().size();
        return possible == 0 ? fraction : fraction + ", " + possible + " more possible";
    }

    private void opaque(Verdict v) {
        List<String> because = v.because().stream().map(this::shortened).toList();
        switch (v.coverage()) {
            case FULL -> list("covered", List.of("Held by " + names(because) + "."));
            case PARTIAL ->
                    list(
                            "possible",
                            List.of(
                                    "Shares something with "
                                            + names(because)
                                            + ". A published mapping says no more, so nothing is"
                                            + " proved."));
            case NONE -> list("missing", List.of("Not met because of " + names(because) + "."));
            case NOT_ASSESSED ->
                    list("missing", List.of("Nothing that is met proves or touches it."));
            case NOT_APPLICABLE -> {}
        }
    }

    private String names(List<String> refs) {
        return refs.isEmpty() ? "nothing named" : screen.in(Style.NAME, String.join(", ", refs));
    }

    private String because(Verdict v, String obligation) {
        List<String> refs = v.because(obligation).stream().map(this::shortened).toList();
        String text = screen.safe(answer.obligation(obligation).text());
        return refs.isEmpty() ? text : text + " " + names(refs);
    }

    /// Without the edition where all facts are of one.
    private String shortened(String name) {
        return shared != null && name.startsWith(shared) ? name.substring(shared.length()) : name;
    }

    private void list(String label, List<String> items) {
        if (items.isEmpty()) {
            return;
        }
        if (page.isNarrow()) {
            if (!label.isEmpty()) {
                page.hanging("  ", "  ", screen.in(Style.DIM, label));
            }
            items.forEach(item -> page.hanging("  - ", INDENT, item));
            return;
        }
        String first = INDENT + screen.in(Style.DIM, label) + " ".repeat(LABEL - label.length());
        String rest = " ".repeat(INDENT.length() + LABEL);
        for (String item : items) {
            page.hanging(first, rest + "  ", item);
            first = rest;
        }
    }
}
