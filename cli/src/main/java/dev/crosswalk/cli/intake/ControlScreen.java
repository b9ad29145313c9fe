package dev.crosswalk.cli.intake;

import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.intake.Decision;
import dev.crosswalk.answers.intake.ListedControl;
import dev.crosswalk.answers.intake.ListedTest;
import dev.crosswalk.answers.intake.Review;
import dev.crosswalk.answers.intake.ReviewWorkbook;
import dev.crosswalk.answers.intake.Reviewing;
import dev.crosswalk.answers.intake.Suggestion;
import dev.crosswalk.answers.intake.TestResult;
import dev.crosswalk.cli.command.Prompt;
import dev.crosswalk.content.control.Control;
import dev.crosswalk.engine.Obligation;
import dev.crosswalk.formats.report.Block;
import dev.crosswalk.formats.report.Run;
import dev.crosswalk.formats.terminal.Screen;
import dev.crosswalk.programme.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a terminal shows of one control that is decided for itself.
record ControlScreen(Reviewing about, Prompt prompt, Screen screen) {
    void show(ListedControl control, Review review) throws Refusal {
        int all = review.list().controls().size();
        TestResult result = control.result();
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                new Block.Entry(
                        0,
                        Run.strong(control.id()),
                        Run.plain("  " + String.join(", ", control.criteria()) + "  "),
                        Run.of(
                                result == TestResult.EXCEPTION ? Run.Style.BAD : Run.Style.QUIET,
                                result == null ? "" : result.words()),
                        Run.quiet("  %d of %d decided".formatted(review.decided(), all))));
        blocks.add(new Block.Entry(3, Run.plain(control.text())));
        for (ListedTest test : control.tests()) {
            if (test.result() == TestResult.EXCEPTION) {
                blocks.add(new Block.Entry(3, Run.of(Run.Style.BAD, test.words())));
            }
        }
        String taken = taken(review.of(control));
        if (!taken.isEmpty()) {
            blocks.add(new Block.Entry(3, Run.quiet("Decided: "), Run.plain(taken)));
        }
        if (review.list().isUnread(control)) {
            List<String> words = control.wrote(null);
            blocks.add(
                    new Block.Entry(
                            3,
                            Run.quiet(
                                    words.isEmpty()
                                            ? "It stands here alone because no result stands beside it."
                                            : "It stands here alone because this result says neither \"no"
                                                    + " exceptions\" alone nor that there was one:")));
            words.forEach(w -> blocks.add(new Block.Entry(3, Run.of(Run.Style.BAD, w))));
        }
        if (result == TestResult.NO_OCCASION) {
            blocks.add(
                    new Block.Entry(
                            3,
                            Run.quiet(
                                    "Nothing in the period called for it: by numbers it becomes a"
                                            + " control per event, without a test.")));
        }
        if (result == TestResult.CARVED_OUT) {
            String provider = control.carvedOutTo();
            blocks.add(
                    new Block.Entry(
                            3,
                            Run.quiet(
                                    "The report leaves it to %s, and no test of it is recorded. What the provider does stands in the report (carved out); s WHY skips the control."
                                            .formatted(
                                                    provider.isEmpty()
                                                            ? "a provider"
                                                            : provider))));
        }
        prompt.print(screen.show(blocks));
    }

    /// What was decided of a control, in a line; empty where nothing was.
    private String taken(@Nullable Decision decision) {
        return switch (decision) {
            case Decision.Discharges d ->
                    d.obligations().stream().map(this::words).collect(Collectors.joining(" "));
            case Decision.Is is -> "it is " + is.control();
            case Decision.Skipped s -> s.why().isEmpty() ? "skipped" : "skipped, " + s.why();
            case null -> "";
        };
    }

    private String words(String id) {
        Obligation obligation = about.obligation(id);
        return obligation == null ? id : obligation.words();
    }

    /// @param numbered the first of which is number 1
    /// @param shown which of them are shown, in their order
    void showSuggestions(
            ListedControl control,
            List<Suggestion> numbered,
            List<String> marked,
            Set<String> refused,
            List<Suggestion> shown)
            throws Refusal {
        List<Block> blocks = new ArrayList<>();
        if (shown.isEmpty()) {
            blocks.add(new Block.Entry(3, Run.quiet("Nothing is suggested.")));
        }
        List<String> order = numbered.stream().map(Suggestion::obligation).toList();
        for (Suggestion s : shown) {
            Obligation obligation = about.obligation(s.obligation());
            String left = about.leftTo(control, s.obligation());
            blocks.add(
                    new Block.Entry(
                            3,
                            Run.strong(
                                    "%d.%s "
                                            .formatted(
                                                    order.indexOf(s.obligation()) + 1,
                                                    marked.contains(s.obligation()) ? "*" : "")),
                            Run.quiet(s.score() > 0 ? ReviewWorkbook.score(s) + " " : ""),
                            Run.plain(obligation == null ? "" : obligation.text()),
                            Run.quiet(
                                    " (%s%s%s%s)"
                                            .formatted(
                                                    s.obligation(),
                                                    s.within() ? "" : ", beyond its criteria",
                                                    left.isEmpty() ? "" : ", " + left,
                                                    refused.contains(s.obligation())
                                                            ? ", you said no"
                                                            : ""))));
        }
        prompt.print(screen.show(blocks));
    }

    void showResembled(ListedControl control) throws Refusal {
        Control resembled = about.resembled(control);
        if (resembled == null) {
            return;
        }
        String beyond = about.asksBeyond(control, resembled);
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                new Block.Entry(
                        3,
                        Run.quiet("= resembles "),
                        Run.name(resembled.id()),
                        Run.plain(" " + resembled.title()),
                        Run.quiet(beyond.isEmpty() ? "" : " (wants more evidence: ?)")));
        prompt.print(screen.show(blocks));
    }

    /// What the control that it resembles asks beyond what the test shows.
    void tellBeyond(ListedControl control) throws Refusal {
        Control resembled = about.resembled(control);
        String beyond = resembled == null ? "" : about.asksBeyond(control, resembled);
        if (resembled != null && !beyond.isEmpty()) {
            tell("%s asks beyond the test for %s.".formatted(resembled.id(), beyond));
        }
    }

    /// What a control does, to be named by numbers, and what may have failed with it.
    ///
    /// @param numbered the first of which is number 1
    /// @param before so many of them stand on the screen
    /// @param close which of them may have failed too
    void showNumbered(List<String> numbered, int before, List<String> close) throws Refusal {
        List<Block> blocks = new ArrayList<>();
        for (int i = before; i < numbered.size() && !close.contains(numbered.get(i)); i++) {
            blocks.add(numbered(numbered, i));
        }
        List<String> above =
                close.stream()
                        .map(numbered::indexOf)
                        .filter(i -> i < before)
                        .map(i -> "" + (i + 1))
                        .toList();
        if (!close.isEmpty()) {
            blocks.add(
                    new Block.Entry(
                            3,
                            Run.quiet(
                                    "Close to it, and counted unless you name it as failed too:"
                                            + (above.isEmpty()
                                                    ? ""
                                                    : " %s above".formatted(Words.and(above))))));
        }
        for (int i = before; i < numbered.size(); i++) {
            if (close.contains(numbered.get(i))) {
                blocks.add(numbered(numbered, i));
            }
        }
        prompt.print(screen.show(blocks));
    }

    private Block numbered(List<String> numbered, int i) {
        Obligation obligation = about.obligation(numbered.get(i));
        String text = obligation == null ? numbered.get(i) : obligation.text();
        return new Block.Entry(5, Run.strong((i + 1) + ". "), Run.plain(text));
    }

    /// Says something in lines that the window holds.
    void tell(String words) throws Refusal {
        prompt.print(screen.show(List.of(new Block.Entry(0, Run.quiet(words)))));
    }
}
