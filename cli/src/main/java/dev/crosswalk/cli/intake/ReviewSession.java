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
import dev.crosswalk.programme.words.Words;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Goes through the controls of a list at a terminal. Each decision is kept at once, so that
/// whoever stops goes on there another time.
///
/// What an auditor found something in, or could not test, comes first, one after the other. Then,
/// where there are many, come pages: those on which one key accepts each control for the one thing
/// that it is taken for, then those on which something has to be chosen. What was decided on no
/// page is left for later, unless whoever reviews wants it one after the other.
final class ReviewSession {
    private static final String HOW =
            """
            Enter accepts what is marked with *; 1,3 accepts these (or ids of obligations); = says that it is the \
            control it resembles, = ACC-07 that it is that one; w WORDS looks for other obligations; m shows more; \
            s skips it for good, s WHY with the reason; l leaves it for later; / WORDS finds controls of the list by \
            their words; d ends here and leaves the rest for later; u undoes; q quits, and what was decided is kept. \
            "1,2 as AC-1" gives it that id. By numbers a control becomes your own, which the report's test shows. \
            A control of the library (=) asks for more than a test, as is said beside it: until that is there, it is \
            not shown.\
            """;

    /// What is said before the first control that is decided for itself: the rest is told by ?.
    private static final String BRIEF =
            """
            Name all that it does, by numbers: 1,3. w WORDS looks for something else, s skips it, l leaves it for later, \
            u undoes, q quits, ? tells more.\
            """;

    private static final String HOW_SURE =
            """
            Each of these is taken for one thing, by its whole text; about one in six is wrong. Enter accepts all; -2,5 all but \
            these, which come again below; 2,5 these alone; o ID shows all of a text.\
            """;

    private static final String HOW_CHOSEN =
            """
            Of these it is less clear what they do. 1,4 accepts what you name, each for its own control; the others are \
            left for the end. Enter accepts none.\
            """;

    private static final String HOW_PAGES =
            """
            o ID opens a control of the list now, with its whole text and more suggestions, also one that is decided; \
            s ID skips it for good, s ID WHY with the reason; / WORDS finds controls by their words; l leaves the \
            page for later; d ends here and leaves the rest for later; u undoes; q quits.\
            """;

    private static final String ON_YOUR_WORD =
            """
            What they do stands on your word, and can be changed: o ID here, --again ID later.\
            """;

    /// So many controls are decided one after the other; more come in pages.
    private static final int FEW = 6;

    /// Lines that are none of a page: what is said above it, the question, and what was said
    /// before.
    private static final int ROUND_A_PAGE = 6;

    private static final Pattern NUMBERS =
            Pattern.compile("-?[0-9]{1,3}([,;\\s]+[0-9]{1,3})*[,;]?");
    private static final Pattern BETWEEN = Pattern.compile("[,;\\s]+");

    private static final Pattern NAME = Pattern.compile("([^,;\\s]+)([,;\\s]*)");

    private static final int SHOWN = 3;

    /// So many controls are named that words find.
    private static final int MOST_FOUND = 8;

    private static final Pattern AS = Pattern.compile("(.*?)\\s*\\bas\\s+(\\S+)");
    private static final Pattern OBLIGATIONS = Pattern.compile("[0-9a-z][0-9a-z,; -]*");

    private final Reviewing about;
    private final Keeping keeping;
    private final Prompt prompt;
    private final Screen screen;
    private final Deque<Undo> undo = new ArrayDeque<>();
    private final Set<String> later = new HashSet<>();
    private final Set<String> singly = new HashSet<>();

    /// Those that are not what one key would have accepted, or that nobody said so of.
    private final Set<String> unsure = new HashSet<>();

    private final Set<String> told = new HashSet<>();
    private final int lines;

    private Review review;
    private boolean goesSingly;
    private boolean isQuit;

    /// Where decisions are kept.
    @FunctionalInterface
    interface Keeping {
        void keep(Review review) throws Refusal;
    }

    /// @param controls that one answer was about
    /// @param before what was decided before it
    private record Undo(List<ListedControl> controls, Review before) {}

    /// @param lines that a window shows at once
    ReviewSession(
            Review review,
            Reviewing about,
            Keeping keeping,
            Prompt prompt,
            Screen screen,
            int lines) {
        this.review = review;
        this.about = about;
        this.keeping = keeping;
        this.prompt = prompt;
        this.screen = screen;
        this.lines = lines;
    }

    /// What was decided once whoever reviews is through, or stops.
    Review review() throws Refusal {
        boolean goesOn = true;
        while (goesOn) {
            List<ListedControl> open =
                    review.open().stream().filter(c -> !later.contains(c.id())).toList();
            goesOn = !open.isEmpty() && goesOnWith(open);
        }
        int left = review.open().size();
        if (!isQuit && left > 0) {
            prompt.say(
                    "%s; %d left for later: they prove nothing until then."
                            .formatted(
                                    Words.many(review.decided(), "control is", "controls are")
                                            + " decided",
                                    left));
        }
        return review;
    }

    /// Whether whoever reviews went through, or said that the rest is for later.
    boolean isThrough() {
        return !isQuit;
    }

    private boolean goesOnWith(List<ListedControl> open) throws Refusal {
        if (open.size() > FEW || !singly.isEmpty()) {
            for (ListedControl control : open) {
                if (review.list().isForItself(control)) {
                    return decides(control);
                }
            }
            List<ListedControl> onPages =
                    open.stream().filter(c -> !singly.contains(c.id())).toList();
            List<ListedControl> sure =
                    onPages.stream().filter(c -> !unsure.contains(c.id())).toList();
            ReviewPage page = page(sure, this::taken, true);
            if (page.controls().isEmpty()) {
                page = page(onPages, this::offered, false);
            }
            if (page.controls().size() > 1 || (!singly.isEmpty() && !page.controls().isEmpty())) {
                return decides(page);
            }
            if (!goesSingly && !singly.isEmpty() && open.size() > 1) {
                return asksOfRest(open);
            }
        }
        return decides(open.getFirst());
    }

    private ReviewPage page(
            List<ListedControl> controls, ReviewPage.Offering offering, boolean isSure) {
        return ReviewPage.of(controls, offering, isSure, about, screen, lines - ROUND_A_PAGE);
    }

    private List<Suggestion> taken(ListedControl control) {
        List<Suggestion> suggestions = about.suggestions(control);
        List<String> proposed = Reviewing.proposed(suggestions);
        return suggestions.stream().filter(s -> proposed.contains(s.obligation())).toList();
    }

    /// What was not wanted at a glance is not offered again.
    private List<Suggestion> offered(ListedControl control) {
        List<Suggestion> offered = about.offered(control);
        if (!unsure.contains(control.id())) {
            return offered;
        }
        List<Suggestion> other = new ArrayList<>(about.suggestions(control));
        other.removeAll(taken(control));
        return other.stream().limit(Math.max(1, offered.size() - 1)).toList();
    }

    /// Says what help there is the first time that it is of use.
    private void tellOnce(String help) throws Refusal {
        if (told.add(help)) {
            tell(help);
        }
    }

    /// Says something in lines that the window holds.
    private void tell(String words) throws Refusal {
        prompt.print(screen.show(List.of(new Block.Entry(0, Run.quiet(words)))));
    }

    /// What is to become of what nothing was named of; whether to go on.
    private boolean asksOfRest(List<ListedControl> rest) throws Refusal {
        prompt.say("");
        tell(
                "%s left of which nothing was named: %s."
                        .formatted(
                                Words.many(rest.size(), "control is", "controls are"),
                                VisibleText.of(
                                        String.join(
                                                ", ",
                                                rest.stream().map(ListedControl::id).toList()))));
        while (true) {
            prompt.print(
                    "[Enter: leave them for later; o: one by one; s: skip them; o ID, / WORDS, u, q] ");
            String line = prompt.line();
            if (line == null) {
                return quits();
            }
            String typed = line.strip();
            switch (typed.toLowerCase(Locale.ROOT)) {
                case "", "l", "later", "d", "done" -> {
                    rest.forEach(c -> later.add(c.id()));
                    return true;
                }
                case "o" -> {
                    goesSingly = true;
                    return true;
                }
                case "s", "skip" -> {
                    Review next = review;
                    for (ListedControl control : rest) {
                        next = next.with(control, new Decision.Skipped());
                    }
                    return decided(rest, next);
                }
                case "u", "undo" -> {
                    if (undoes()) {
                        return true;
                    }
                }
                case "q", "quit" -> {
                    return quits();
                }
                default -> {
                    List<ListedControl> opened = aside(typed);
                    if (!opened.isEmpty()) {
                        return decides(opened.getFirst());
                    }
                }
            }
        }
    }

    private boolean quits() throws Refusal {
        isQuit = true;
        prompt.say("");
        return false;
    }

    private boolean ends() {
        review.open().forEach(c -> later.add(c.id()));
        return true;
    }

    /// What may be typed wherever many controls are spoken of: the control that is to be opened;
    /// none where it was something else, which is answered.
    private List<ListedControl> aside(String typed) throws Refusal {
        if (typed.startsWith("/")) {
            finds(typed.substring(1).strip());
            return List.of();
        }
        boolean opens = typed.toLowerCase(Locale.ROOT).startsWith("o ");
        List<ListedControl> named = named(opens ? typed.substring(2).strip() : typed);
        if (named.size() > 1) {
            prompt.say("  One at a time: o " + VisibleText.of(named.getFirst().id()));
            return List.of();
        }
        return named;
    }

    /// Tells the controls of the list whose texts have some words, and what was decided of each.
    private void finds(String words) throws Refusal {
        List<String> wanted =
                BETWEEN.splitAsStream(words.toLowerCase(Locale.ROOT))
                        .filter(w -> !w.isEmpty())
                        .toList();
        List<ListedControl> found =
                review.list().controls().stream()
                        .filter(c -> {
                            String text = (c.id() + " " + c.text()).toLowerCase(Locale.ROOT);
                            return wanted.stream().allMatch(text::contains);
                        })
                        .toList();
        if (wanted.isEmpty() || found.isEmpty()) {
            prompt.say(
                    wanted.isEmpty()
                            ? "  Say which words, as in / backup"
                            : "  No control of the list has " + VisibleText.quoted(words));
            return;
        }
        for (ListedControl control : found.stream().limit(MOST_FOUND).toList()) {
            String line = control.id() + "  " + decision(control) + "  ";
            prompt.say(
                    "  "
                            + VisibleText.of(
                                    line
                                            + ReviewPage.beginning(
                                                    control.text(),
                                                    screen.width() - line.length() - 2)));
        }
        prompt.say(
                (found.size() > MOST_FOUND
                                ? "  and %d more; ".formatted(found.size() - MOST_FOUND)
                                : "  ")
                        + "o ID opens one");
    }

    private String decision(ListedControl control) {
        Decision decision = review.of(control);
        return switch (decision) {
            case null -> "open";
            case Decision.Discharges d -> String.join(", ", d.obligations());
            case Decision.Is is -> "= " + is.control();
            case Decision.Skipped _ -> "skipped";
        };
    }

    // ---- a page

    /// Whether to go on.
    private boolean decides(ReviewPage page) throws Refusal {
        prompt.say("");
        tellOnce(page.isSure() ? HOW_SURE : HOW_CHOSEN);
        prompt.print(page.shown());
        while (true) {
            prompt.print(
                    "[%d of %d decided; %s; o ID, s ID, / WORDS, l, d, u, q, ?] "
                            .formatted(
                                    review.decided(),
                                    review.list().controls().size(),
                                    page.isSure()
                                            ? "Enter: all; -2: all but"
                                            : "1,4; Enter: none"));
            String line = prompt.line();
            if (line == null) {
                return quits();
            }
            String typed = line.strip();
            String key = typed.toLowerCase(Locale.ROOT);
            switch (key) {
                case "" -> {
                    return accepted(page, _ -> page.isSure());
                }
                case "l", "later" -> {
                    page.controls().forEach(c -> later.add(c.id()));
                    return true;
                }
                case "d", "done" -> {
                    return ends();
                }
                case "u", "undo" -> {
                    if (undoes()) {
                        return true;
                    }
                }
                case "q", "quit" -> {
                    return quits();
                }
                case "?", "h", "help" -> {
                    tell(page.isSure() ? HOW_SURE : HOW_CHOSEN);
                    tell(HOW_PAGES);
                }
                default -> {
                    if (NUMBERS.matcher(typed).matches()) {
                        boolean isBut = typed.startsWith("-");
                        Set<Integer> numbers = new HashSet<>();
                        BETWEEN.splitAsStream(isBut ? typed.substring(1) : typed)
                                .filter(n -> !n.isEmpty())
                                .forEach(n -> numbers.add(Integer.valueOf(n)));
                        if (numbers.stream().allMatch(n -> n >= 1 && n <= page.offers().size())) {
                            return accepted(page, n -> numbers.contains(n) != isBut);
                        }
                        prompt.say("  The numbers are from 1 to " + page.offers().size());
                    } else if (key.equals("s") || key.equals("o")) {
                        prompt.say(
                                "  Say which, as in %s %s"
                                        .formatted(
                                                key,
                                                VisibleText.of(page.controls().getFirst().id())));
                    } else if (key.startsWith("s ")) {
                        String why = after(typed.substring(2).strip());
                        List<ListedControl> skipped =
                                named(typed.substring(2, typed.length() - why.length()).strip());
                        if (!skipped.isEmpty()) {
                            Review next = review;
                            for (ListedControl control : skipped) {
                                next = next.with(control, new Decision.Skipped(why));
                            }
                            return decided(skipped, next);
                        }
                    } else {
                        List<ListedControl> opened = aside(typed);
                        if (!opened.isEmpty()) {
                            return decides(opened.getFirst());
                        }
                    }
                }
            }
        }
    }

    /// What stands behind the controls of a page that somebody names; empty where it begins with
    /// none.
    private String after(String typed) {
        if (control(typed).isPresent()) {
            return "";
        }
        Matcher next = NAME.matcher(typed);
        int end = 0;
        boolean isListed = true;
        while (next.find() && control(next.group(1)).isPresent()) {
            end = next.end();
            isListed = !next.group(2).isBlank();
        }
        String rest = typed.substring(end);
        // What is listed, or looks like an id, is a control that somebody mistyped.
        boolean isId = rest.matches("\\S*[0-9]\\S*");
        return end == 0 || isListed || isId ? "" : rest;
    }

    private Optional<ListedControl> control(String id) {
        return review.list().controls().stream()
                .filter(c -> c.id().equalsIgnoreCase(id.strip()))
                .findFirst();
    }

    /// The controls that somebody names; none where one of them is not in the list, which is said.
    private List<ListedControl> named(String typed) throws Refusal {
        ListedControl whole = control(typed).orElse(null);
        if (whole != null) {
            return List.of(whole);
        }
        List<ListedControl> named = new ArrayList<>();
        for (String id : BETWEEN.splitAsStream(typed).filter(i -> !i.isEmpty()).toList()) {
            ListedControl control = control(id).orElse(null);
            if (control == null) {
                prompt.say(
                        "  %s is no control of the list, and no answer: ? says which there are"
                                .formatted(VisibleText.quoted(id)));
                return List.of();
            }
            named.add(control);
        }
        return named;
    }

    /// Accepts what is taken of a page. What nothing is taken of comes again where more is offered,
    /// and is named.
    private boolean accepted(ReviewPage page, Predicate<Integer> isTaken) throws Refusal {
        Review next = review;
        int accepted = 0;
        var taken = page.taken(isTaken);
        for (ListedControl control : page.controls()) {
            Set<String> obligations = taken.get(control);
            if (obligations == null || isTaken(control, "")) {
                (page.isSure() ? unsure : singly).add(control.id());
            } else {
                next = next.with(control, new Decision.Discharges(List.copyOf(obligations), ""));
                accepted++;
            }
        }
        decided(page.controls(), next);
        int left = page.controls().size() - accepted;
        tell(
                left == 0
                        ? "%d accepted.".formatted(accepted)
                        : "%d accepted; %d %s."
                                .formatted(
                                        accepted,
                                        left,
                                        page.isSure() ? "to come again" : "left for the end"));
        if (page.isSure() && accepted > 0) {
            tellOnce(ON_YOUR_WORD);
        }
        return true;
    }

    // ---- one control

    /// Whether to go on.
    private boolean decides(ListedControl control) throws Refusal {
        List<Suggestion> suggestions = suggestions(control);
        List<String> proposed = Reviewing.proposed(about.suggestions(control));
        prompt.say("");
        tellOnce(BRIEF);
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
                return quits();
            }
            String typed = line.strip();
            String id = "";
            Matcher as = AS.matcher(typed);
            boolean isWords =
                    typed.startsWith("w ") || typed.startsWith("s ") || typed.startsWith("skip ");
            if (as.matches() && !isWords) {
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
                case "d", "done" -> {
                    return ends();
                }
                case "q", "quit" -> {
                    return quits();
                }
                case "m", "more" -> {
                    shown = suggestions.size();
                    showSuggestions(suggestions, proposed, shown);
                }
                case "?", "h", "help" -> tell(HOW);
                default -> {
                    if (key.startsWith("/")) {
                        finds(typed.substring(1).strip());
                    } else if (key.startsWith("=")) {
                        Decision is = is(control, typed.substring(1).strip());
                        if (is != null) {
                            return decided(control, is);
                        }
                    } else if (key.startsWith("w ")) {
                        suggestions = about.suggestions(typed.substring(2).strip());
                        proposed = List.of();
                        shown = suggestions.size();
                        showSuggestions(suggestions, proposed, shown);
                    } else if (key.startsWith("s ") || key.startsWith("skip ")) {
                        return decided(
                                control,
                                new Decision.Skipped(typed.substring(typed.indexOf(' ')).strip()));
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

    /// Best first; what was on a page and nobody named comes at the end.
    private List<Suggestion> suggestions(ListedControl control) {
        List<Suggestion> all = about.suggestions(control);
        List<Suggestion> seen = singly.contains(control.id()) ? about.offered(control) : List.of();
        List<Suggestion> ordered = new ArrayList<>(all);
        ordered.removeAll(seen);
        ordered.addAll(seen);
        return ordered;
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
            tell(HOW);
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
        return decided(List.of(control), review.with(control, decision));
    }

    private boolean decided(List<ListedControl> controls, Review next) throws Refusal {
        Review before = review;
        keeping.keep(next);
        review = next;
        undo.push(new Undo(controls, before));
        return true;
    }

    private boolean undoes() throws Refusal {
        Undo last = undo.peek();
        if (last == null) {
            prompt.say("  Nothing was decided this time that could be undone");
            return false;
        }
        keeping.keep(last.before());
        review = last.before();
        undo.pop();
        for (ListedControl control : last.controls()) {
            later.remove(control.id());
            singly.remove(control.id());
            unsure.remove(control.id());
        }
        return true;
    }

    // ---- what is shown

    private void show(ListedControl control) throws Refusal {
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
        if (result == TestResult.NO_OCCASION) {
            blocks.add(
                    new Block.Entry(
                            3,
                            Run.quiet(
                                    "Nothing in the period called for it: by numbers it becomes a"
                                            + " control per event, and no test of it is recorded.")));
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
