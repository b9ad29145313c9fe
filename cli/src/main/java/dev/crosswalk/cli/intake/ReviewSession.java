package dev.crosswalk.cli.intake;

import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.intake.Decision;
import dev.crosswalk.answers.intake.Decisions;
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
import dev.crosswalk.formats.terminal.VisibleText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Goes through the controls of a list at a terminal, one after the other. Each decision is kept at
/// once, so that whoever stops goes on there another time.
final class ReviewSession {
    private static final String HOW =
            """
            Enter accepts what is marked with *; 1,3 accepts these (or ids of obligations);
            = says that it is the control it resembles, = ACC-07 that it is that one;
            w WORDS looks for other obligations; m shows more; s skips it for good; l leaves it for later;
            u undoes; q quits, and what was decided is kept. "1,2 as AC-1" gives it that id.
            By numbers a control becomes your own, which the report's test shows. A control of the library (=)
            asks for more than a test, as is said beside it: until that is there, it is not shown.\
            """;

    private static final int SHOWN = 5;

    private static final Pattern AS = Pattern.compile("(.*?)\\s*\\bas\\s+(\\S+)");
    private static final Pattern OBLIGATIONS = Pattern.compile("[0-9a-z][0-9a-z,; -]*");

    private final Reviewing about;
    private final Keeping keeping;
    private final Prompt prompt;
    private final Screen screen;
    private final Deque<Undo> undo = new ArrayDeque<>();
    private final Set<String> later = new HashSet<>();

    private Review review;

    /// Where decisions are kept.
    @FunctionalInterface
    interface Keeping {
        void keep(Review review) throws Refusal;
    }

    /// @param before null where nothing was decided
    private record Undo(ListedControl control, @Nullable Decision before) {}

    ReviewSession(Review review, Reviewing about, Keeping keeping, Prompt prompt, Screen screen) {
        this.review = review;
        this.about = about;
        this.keeping = keeping;
        this.prompt = prompt;
        this.screen = screen;
    }

    /// What was decided once whoever reviews is through, or stops.
    Review review() throws Refusal {
        if (!review.open().isEmpty()) {
            prompt.say(HOW);
        }
        boolean goesOn = true;
        while (goesOn) {
            ListedControl next =
                    review.open().stream()
                            .filter(c -> !later.contains(c.id()))
                            .findFirst()
                            .orElse(null);
            goesOn = next != null && decides(next);
        }
        return review;
    }

    /// Whether to go on.
    private boolean decides(ListedControl control) throws Refusal {
        List<Suggestion> suggestions = about.suggestions(control);
        List<String> proposed = Reviewing.proposed(suggestions);
        show(control);
        int shown = Math.min(SHOWN, suggestions.size());
        showSuggestions(suggestions, proposed, shown);
        showResembled(control);
        while (true) {
            prompt.print(
                    proposed.isEmpty()
                            ? "[Enter: later, 1,3, =, w, m, s, u, q, ?] "
                            : "[Enter: *, 1,3, =, w, m, s, l, u, q, ?] ");
            String line = prompt.line();
            if (line == null) {
                prompt.say("");
                return false;
            }
            String typed = line.strip();
            String id = "";
            Matcher as = AS.matcher(typed);
            if (as.matches() && !typed.startsWith("w ")) {
                typed = as.group(1);
                id = as.group(2);
                if (!Reviewing.isId(id)) {
                    prompt.say(
                            "  \"%s\" is no id: letters and digits, in parts joined by hyphens or dots"
                                    .formatted(VisibleText.of(id)));
                    continue;
                }
            }
            String key = typed.toLowerCase(Locale.ROOT);
            switch (key) {
                case "", "y", "yes", "a" -> {
                    if (!proposed.isEmpty() && isTaken(control, id)) {
                        continue;
                    }
                    if (!proposed.isEmpty()) {
                        return decided(control, new Decision.Discharges(proposed, id));
                    }
                    if (!key.isEmpty()) {
                        prompt.say("  Nothing is marked: say which, by number");
                        continue;
                    }
                    later.add(control.id());
                    return true;
                }
                case "s", "skip" -> {
                    return decided(control, new Decision.Skipped());
                }
                case "l", "later" -> {
                    later.add(control.id());
                    return true;
                }
                case "u", "undo" -> {
                    if (undoes()) {
                        return true;
                    }
                }
                case "q", "quit" -> {
                    return false;
                }
                case "m", "more" -> {
                    shown = suggestions.size();
                    showSuggestions(suggestions, proposed, shown);
                }
                case "?", "h", "help" -> prompt.say(HOW);
                default -> {
                    if (key.startsWith("=")) {
                        Decision is = is(control, typed.substring(1).strip());
                        if (is != null) {
                            return decided(control, is);
                        }
                    } else if (key.startsWith("w ")) {
                        suggestions = about.suggestions(typed.substring(2).strip());
                        proposed = List.of();
                        shown = suggestions.size();
                        showSuggestions(suggestions, proposed, shown);
                    } else {
                        // A number that nobody can see is none that anybody means.
                        Decision some = some(typed, suggestions.subList(0, shown), id);
                        if (some != null && !isTaken(control, id)) {
                            return decided(control, some);
                        }
                    }
                }
            }
        }
    }

    private @Nullable Decision is(ListedControl control, String typed) throws Refusal {
        Control resembled = about.resembled(control);
        String id = typed.isEmpty() && resembled != null ? resembled.id() : typed;
        if (id.isEmpty()) {
            prompt.say("  It resembles no control: say which it is, as in = ACC-07");
            return null;
        }
        String known = about.controls().containsKey(id) ? id : id.toUpperCase(Locale.ROOT);
        if (!about.controls().containsKey(known)) {
            prompt.say("  " + VisibleText.of(Decisions.unknownControl(id, about)));
            return null;
        }
        return new Decision.Is(known);
    }

    private @Nullable Decision some(String typed, List<Suggestion> suggestions, String id)
            throws Refusal {
        if (!OBLIGATIONS.matcher(typed).matches()) {
            prompt.say(HOW);
            return null;
        }
        Decisions.Typed some = Decisions.obligations(typed, ids(suggestions), about);
        for (String wrong : some.wrong()) {
            prompt.say("  " + VisibleText.of(wrong));
        }
        return some.wrong().isEmpty() && !some.obligations().isEmpty()
                ? new Decision.Discharges(some.obligations(), id)
                : null;
    }

    private static List<String> ids(List<Suggestion> suggestions) {
        return suggestions.stream().map(Suggestion::obligation).toList();
    }

    /// Says why a control cannot have the id that it would get.
    private boolean isTaken(ListedControl control, String id) throws Refusal {
        String problem = about.taken(control, id.isEmpty() ? about.usualId(control) : id);
        if (problem != null) {
            prompt.say("  " + VisibleText.of(problem));
        }
        return problem != null;
    }

    private boolean decided(ListedControl control, Decision decision) throws Refusal {
        Decision before = review.of(control);
        Review next = review.with(control, decision);
        keeping.keep(next);
        review = next;
        undo.push(new Undo(control, before));
        return true;
    }

    private boolean undoes() throws Refusal {
        Undo last = undo.peek();
        if (last == null) {
            prompt.say("  Nothing was decided this time that could be undone");
            return false;
        }
        Review next = review.with(last.control(), last.before());
        keeping.keep(next);
        review = next;
        undo.pop();
        later.remove(last.control().id());
        return true;
    }

    // ---- what is shown

    private void show(ListedControl control) throws Refusal {
        int all = review.list().controls().size();
        TestResult result = control.result();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Space());
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
        if (result == TestResult.NO_OCCASION) {
            blocks.add(
                    new Block.Entry(
                            3,
                            Run.quiet(
                                    "Nothing in the period called for it: by numbers it becomes a"
                                            + " control per event, and no test of it is recorded.")));
        }
        prompt.print(screen.show(blocks));
    }

    private void showSuggestions(List<Suggestion> suggestions, List<String> marked, int most)
            throws Refusal {
        List<Block> blocks = new ArrayList<>();
        if (suggestions.isEmpty()) {
            blocks.add(new Block.Entry(3, Run.quiet("Nothing is suggested.")));
        }
        for (int i = 0; i < Math.min(most, suggestions.size()); i++) {
            Suggestion s = suggestions.get(i);
            Obligation obligation = about.obligation(s.obligation());
            blocks.add(
                    new Block.Entry(
                            3,
                            Run.strong(
                                    "%d.%s "
                                            .formatted(
                                                    i + 1,
                                                    marked.contains(s.obligation()) ? "*" : "")),
                            Run.quiet(ReviewWorkbook.score(s) + " "),
                            Run.plain(obligation == null ? "" : obligation.text()),
                            Run.quiet(
                                    " (%s%s)"
                                            .formatted(
                                                    s.obligation(),
                                                    s.within() ? "" : ", beyond its criteria"))));
        }
        prompt.print(screen.show(blocks));
    }

    private void showResembled(ListedControl control) throws Refusal {
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
                        Run.plain(" " + resembled.title())));
        if (!beyond.isEmpty()) {
            blocks.add(new Block.Entry(5, Run.quiet("which asks beyond the test for " + beyond)));
        }
        prompt.print(screen.show(blocks));
    }
}
