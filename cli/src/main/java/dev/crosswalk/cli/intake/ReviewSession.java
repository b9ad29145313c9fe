package dev.crosswalk.cli.intake;

import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.intake.ControlList;
import dev.crosswalk.answers.intake.Decision;
import dev.crosswalk.answers.intake.Decisions;
import dev.crosswalk.answers.intake.ListedControl;
import dev.crosswalk.answers.intake.Review;
import dev.crosswalk.answers.intake.Reviewing;
import dev.crosswalk.answers.intake.Suggestion;
import dev.crosswalk.answers.intake.TestResult;
import dev.crosswalk.cli.command.Prompt;
import dev.crosswalk.content.control.Control;
import dev.crosswalk.formats.terminal.Screen;
import dev.crosswalk.formats.terminal.VisibleText;
import dev.crosswalk.programme.words.Words;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
    /// So many controls are decided one after the other; more come in pages.
    private static final int FEW = 6;

    /// Lines that are none of a page: what is said above it, the question, and what was said
    /// before.
    private static final int ROUND_A_PAGE = 6;

    private static final Pattern NUMBERS =
            Pattern.compile("[-+]?[0-9]{1,3}([,;\\s]+[-+]?[0-9]{1,3})*[,;]?");
    private static final Pattern BETWEEN = Pattern.compile("[,;\\s]+");

    private static final int SHOWN = 3;
    private static final int MORE = 6;

    /// What failed is seldom what the text of its control says most of.
    private static final int SHOWN_OF_EXCEPTION = 5;

    private static final Pattern AS = Pattern.compile("(.*?)\\s*\\bas\\s+(\\S+)");
    private static final Pattern OBLIGATIONS = Pattern.compile("[0-9a-z][0-9a-z,; -]*");

    private final Reviewing about;
    private final Keeping keeping;
    private final Prompt prompt;
    private final Screen screen;
    private final ControlScreen shows;
    private final TypedControls names;
    private final Deque<Undo> undo = new ArrayDeque<>();
    private final Set<String> later = new HashSet<>();
    private final Set<String> singly = new HashSet<>();

    /// Those that are not what one key would have accepted, or that nobody said so of.
    private final Set<String> unsure = new HashSet<>();

    /// Those of which nothing was named, and that come on a page once more with other suggestions.
    private final Set<String> again = new HashSet<>();

    private final Set<String> told = new HashSet<>();
    private final int lines;

    private Review review;

    /// The page that is gone through; null where a new one is made.
    private @Nullable ReviewPage page;

    private boolean goesSingly;
    private boolean isQuit;

    /// Where decisions are kept.
    @FunctionalInterface
    interface Keeping {
        void keep(Review review) throws Refusal;
    }

    /// @param controls that one answer was about
    /// @param before what was decided before it
    /// @param page that was gone through, if any
    /// @param later which were left for later before it, and so on
    private record Undo(
            List<ListedControl> controls,
            Review before,
            @Nullable ReviewPage page,
            Set<String> later,
            Set<String> singly,
            Set<String> unsure,
            Set<String> again) {}

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
        shows = new ControlScreen(about, prompt, screen);
        names = new TypedControls(review.list(), prompt, screen);
    }

    /// What was decided once whoever reviews is through, or stops.
    Review review() throws Refusal {
        boolean goesOn = true;
        while (goesOn) {
            List<ListedControl> open =
                    review.open().stream().filter(c -> !later.contains(c.id())).toList();
            ListedControl unread = unread();
            goesOn = unread != null ? asksOnlyResult(unread) : !open.isEmpty() && goesOnWith(open);
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

    /// The same once whoever reviews is through and opens a control again.
    Review reopening(String typed) throws Refusal {
        List<ListedControl> opened = aside(typed);
        if (!opened.isEmpty()) {
            decides(opened.getFirst());
        }
        return review();
    }

    /// The first control that is decided, and of which nobody has said what came of its tests.
    private @Nullable ListedControl unread() {
        ControlList list = review.list();
        return !list.hasResults()
                ? null
                : list.unread().stream()
                        .filter(c -> review.of(c) != null && !later.contains(c.id()))
                        .findFirst()
                        .orElse(null);
    }

    /// Whether whoever reviews went through, or said that the rest is for later.
    boolean isThrough() {
        return !isQuit;
    }

    /// What is left of a page.
    private boolean isLeft(ListedControl control) {
        return review.of(control) == null && !later.contains(control.id());
    }

    private boolean goesOnWith(List<ListedControl> open) throws Refusal {
        ReviewPage going = page;
        if (going != null && going.controls().stream().anyMatch(this::isLeft)) {
            return decides(going);
        }
        page = null;
        if (open.size() > FEW || !singly.isEmpty() || !again.isEmpty()) {
            for (ListedControl control : open) {
                if (review.list().isForItself(control)) {
                    return decides(control);
                }
            }
            List<ListedControl> onPages =
                    open.stream().filter(c -> !singly.contains(c.id())).toList();
            List<ListedControl> sure =
                    onPages.stream().filter(c -> !unsure.contains(c.id())).toList();
            ReviewPage next = page(sure, this::taken, true);
            if (next.controls().isEmpty()) {
                next = page(onPages, this::offered, false);
            }
            if (!next.controls().isEmpty()) {
                page = next;
                return decides(next);
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

    private List<String> proposed(ListedControl control) {
        return about.proposed(control, review.refused(control));
    }

    /// What a control is taken for, with what else its text says about as much: what is marked
    /// alone may be the less of it.
    private ReviewPage.Offered taken(ListedControl control) {
        return taken(control, review.refused(control));
    }

    private ReviewPage.Offered taken(ListedControl control, Set<String> refused) {
        List<String> proposed = about.proposed(control, refused);
        if (proposed.isEmpty()) {
            return ReviewPage.Offered.NOTHING;
        }
        List<Suggestion> shown =
                new ArrayList<>(
                        about.suggestions(control).stream()
                                .filter(s -> proposed.contains(s.obligation()))
                                .toList());
        List<Suggestion> besides = without(refused, about.besides(control));
        besides.stream().limit(1).filter(s -> about.isAsNear(control, s)).forEach(shown::add);
        besides.stream().filter(s -> !s.within()).forEach(shown::add);
        return new ReviewPage.Offered(shown, proposed, besides.size() + 1 - shown.size());
    }

    /// What was refused is not offered again.
    private ReviewPage.Offered offered(ListedControl control) {
        Set<String> refused = notAgain(control);
        boolean wasOffered = again.contains(control.id()) && !unsure.contains(control.id());
        return new ReviewPage.Offered(
                wasOffered ? about.others(control, refused) : about.offered(control, refused),
                List.of(),
                0);
    }

    /// What was refused, and what stood on a page beside that and was not named.
    private Set<String> notAgain(ListedControl control) {
        Set<String> seen = new HashSet<>(review.refused(control));
        if (unsure.contains(control.id())) {
            taken(control, Set.of()).suggestions().forEach(s -> seen.add(s.obligation()));
        }
        return seen;
    }

    private static List<Suggestion> without(Set<String> refused, List<Suggestion> suggestions) {
        return suggestions.stream().filter(s -> !refused.contains(s.obligation())).toList();
    }

    /// Says what help there is the first time that it is of use.
    private void tellOnce(String help) throws Refusal {
        if (told.add(help)) {
            shows.tell(help);
        }
    }

    /// What is to become of what nothing was named of; whether to go on.
    private boolean asksOfRest(List<ListedControl> rest) throws Refusal {
        prompt.say("");
        shows.tell(
                "%s left of which nothing was named: %s."
                        .formatted(
                                Words.many(rest.size(), "control is", "controls are"),
                                VisibleText.of(
                                        String.join(
                                                ", ",
                                                rest.stream().map(ListedControl::id).toList()))));
        List<ListedControl> more =
                rest.stream()
                        .filter(c -> !again.contains(c.id()))
                        .filter(c ->
                                !(unsure.contains(c.id())
                                                ? about.offered(c, notAgain(c))
                                                : about.others(c, notAgain(c)))
                                        .isEmpty())
                        .toList();
        while (true) {
            prompt.ask(
                    "[Enter accepts none, for later; %so: one by one; s: skip them; o ID, / WORDS, u, q] "
                            .formatted(more.isEmpty() ? "" : "m: pages of other suggestions; "));
            String line = prompt.line();
            if (line == null) {
                return quits();
            }
            String typed = line.strip();
            switch (typed.toLowerCase(Locale.ROOT)) {
                case "", "l", "later", "d", "done" -> {
                    return leftForLater(rest);
                }
                case "m", "more" -> {
                    if (!more.isEmpty()) {
                        undo.push(undo(more));
                        more.forEach(c -> again.add(c.id()));
                        more.forEach(c -> singly.remove(c.id()));
                        return true;
                    }
                    prompt.say("  They were shown with all that a page has room for");
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
        return leftForLater(review.open());
    }

    private boolean leftForLater(List<ListedControl> controls) {
        undo.push(undo(controls));
        controls.forEach(c -> later.add(c.id()));
        return true;
    }

    /// What may be typed wherever many controls are spoken of: the control that is to be opened;
    /// none where it was something else, which is answered.
    private List<ListedControl> aside(String typed) throws Refusal {
        if (typed.startsWith("/")) {
            names.finds(typed.substring(1).strip(), review);
            return List.of();
        }
        boolean opens = typed.toLowerCase(Locale.ROOT).startsWith("o ");
        List<ListedControl> named = names.named(opens ? typed.substring(2).strip() : typed);
        if (named.size() > 1) {
            prompt.say("  One at a time: o " + VisibleText.of(named.getFirst().id()));
            return List.of();
        }
        return named;
    }

    // ---- a page

    /// Whether to go on.
    private boolean decides(ReviewPage page) throws Refusal {
        prompt.say("");
        tellOnce(page.isSure() ? ReviewHelp.SURE : ReviewHelp.CHOSEN);
        prompt.print(page.shown(this::isLeft));
        prompt.forgetTypedAhead();
        while (true) {
            prompt.ask(
                    "[%d of %d decided; %s; o ID, s ID, l, d, u, q, ?] "
                            .formatted(
                                    review.decided(),
                                    review.list().controls().size(),
                                    page.isSure()
                                            ? "Enter accepts each *; -2: but 2; +3: and 3; 1,4: these"
                                            : "Enter accepts none; 1,4: these; a: the first of each"));
            String line = prompt.line();
            if (line == null) {
                return quits();
            }
            String typed = line.strip();
            String key = typed.toLowerCase(Locale.ROOT);
            switch (key) {
                case "" -> {
                    return accepted(page, o -> o.isMarked());
                }
                case "a", "all" -> {
                    return accepted(page, firsts(page)::contains);
                }
                case "l", "later" -> {
                    return leftForLater(page.controls().stream().filter(this::isLeft).toList());
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
                    shows.tell(page.isSure() ? ReviewHelp.HOW_SURE : ReviewHelp.HOW_CHOSEN);
                    shows.tell(ReviewHelp.HOW_PAGES);
                }
                default -> {
                    boolean isOfFirsts = key.startsWith("a ");
                    String numbers = isOfFirsts ? typed.substring(2).strip() : typed;
                    if (NUMBERS.matcher(numbers).matches()) {
                        Named named = numbered(page, numbers, isOfFirsts);
                        if (named != null) {
                            return accepted(page, named::isTaken);
                        }
                    } else if (key.startsWith("+")) {
                        Set<ListedControl> whole =
                                Set.copyOf(names.named(typed.substring(1).strip()));
                        if (!whole.isEmpty()) {
                            return accepted(page, o -> o.isMarked() || whole.contains(o.control()));
                        }
                    } else if (key.equals("s") || key.equals("o")) {
                        prompt.say(
                                "  Say which, as in %s %s"
                                        .formatted(
                                                key,
                                                VisibleText.of(page.controls().getFirst().id())));
                    } else if (key.startsWith("s ")) {
                        String why = names.after(typed.substring(2).strip());
                        List<ListedControl> skipped =
                                names.named(
                                        typed.substring(2, typed.length() - why.length()).strip());
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

    /// What numbers of a page say: `-7 +6` is what is marked without 7, and 6 as well.
    ///
    /// @param before what is taken before any number is read
    private record Named(
            Set<ReviewPage.Offer> before,
            Set<ReviewPage.Offer> with,
            Set<ReviewPage.Offer> without) {
        boolean isTaken(ReviewPage.Offer offer) {
            return (before.contains(offer) || with.contains(offer)) && !without.contains(offer);
        }
    }

    /// What one key accepts of a page: what is marked, and where nothing is, the first of each
    /// control.
    private Set<ReviewPage.Offer> firsts(ReviewPage page) {
        Set<ReviewPage.Offer> firsts = new LinkedHashSet<>();
        Set<ListedControl> seen = new HashSet<>();
        for (ReviewPage.Offer offer : page.offers()) {
            if (isLeft(offer.control())
                    && (page.isSure() ? offer.isMarked() : seen.add(offer.control()))) {
                firsts.add(offer);
            }
        }
        return firsts;
    }

    /// What numbers of a page stand for, each with the sign before it or before those before it.
    /// What is of a control that was decided meanwhile is left out, which is said. Null where a
    /// number stands for nothing, or none is left.
    ///
    /// @param isOfFirsts whether they add to, or take from, the first of each control
    private @Nullable Named numbered(ReviewPage page, String typed, boolean isOfFirsts)
            throws Refusal {
        boolean isAlone = Character.isDigit(typed.charAt(0)) && !isOfFirsts;
        Set<ReviewPage.Offer> before =
                isAlone || !(page.isSure() || isOfFirsts) ? Set.of() : firsts(page);
        Named named = new Named(before, new HashSet<>(), new HashSet<>());
        Map<String, String> dropped = new LinkedHashMap<>();
        boolean isOut = false;
        for (String number : BETWEEN.splitAsStream(typed).filter(n -> !n.isEmpty()).toList()) {
            char sign = number.charAt(0);
            isOut = Character.isDigit(sign) ? isOut : sign == '-';
            int n = Integer.parseInt(Character.isDigit(sign) ? number : number.substring(1));
            if (n < 1 || n > page.offers().size()) {
                prompt.say("  The numbers are from 1 to " + page.offers().size());
                return null;
            }
            ReviewPage.Offer offer = page.offers().get(n - 1);
            if (isLeft(offer.control())) {
                (isOut ? named.without() : named.with()).add(offer);
            } else {
                dropped.put(String.valueOf(n), offer.control().id());
            }
        }
        boolean isNothing = named.with().isEmpty() && named.without().isEmpty();
        for (Map.Entry<String, String> of : dropped.entrySet()) {
            prompt.say(
                    "  %s is of %s, which is decided%s: o %2$s opens it"
                            .formatted(
                                    of.getKey(),
                                    VisibleText.of(of.getValue()),
                                    isNothing ? "" : " and stays so"));
        }
        return isNothing ? null : named;
    }

    /// Accepts what is taken of a page. What nothing is taken of comes again where more is offered,
    /// and is named.
    private boolean accepted(ReviewPage page, Predicate<ReviewPage.Offer> isTaken) throws Refusal {
        Review next = review;
        int accepted = 0;
        int picks = 0;
        List<ListedControl> controls = page.controls().stream().filter(this::isLeft).toList();
        Set<String> unnamed = new HashSet<>();
        Map<ListedControl, List<String>> no = new LinkedHashMap<>();
        var taken = page.taken(isTaken);
        for (ListedControl control : controls) {
            Set<String> obligations = taken.get(control);
            if (page.isSure() && obligations == null) {
                next = next.refusing(control, Set.copyOf(proposed(control)));
                no.put(control, proposed(control));
            }
            if (obligations == null || isTaken(control, "")) {
                unnamed.add(control.id());
            } else {
                next = next.with(control, new Decision.Discharges(List.copyOf(obligations), ""));
                accepted++;
                picks += obligations.size();
            }
        }
        decided(controls, next);
        // What is no mark hardly ever is one of the next: it comes with others at the end.
        singly.addAll(unnamed);
        if (page.isSure()) {
            unsure.addAll(unnamed);
        }
        this.page = null;
        int left = controls.size() - accepted;
        shows.tell(
                "%s accepted%s."
                        .formatted(
                                picks == accepted
                                        ? String.valueOf(accepted)
                                        : "%d picks of %s"
                                                .formatted(
                                                        picks,
                                                        Words.many(
                                                                accepted, "control", "controls")),
                                left == 0 ? "" : "; %d left for the end".formatted(left)));
        if (page.isSure() && accepted > 0) {
            tellOnce(ReviewHelp.ON_YOUR_WORD);
        }
        tellAttested(no);
        return true;
    }

    /// Says once that a criterion claims what somebody refused of a control.
    private void tellAttested(Map<ListedControl, List<String>> no) throws Refusal {
        for (Map.Entry<ListedControl, List<String>> e : no.entrySet()) {
            for (String obligation : e.getValue()) {
                List<String> criteria = about.attesting(e.getKey(), obligation);
                if (!criteria.isEmpty() && told.add("attested")) {
                    shows.tell(
                            "The opinion on %s attests %s all the same. Where nobody does it: crosswalk audit-report change ID --exception '%2$s WHY'"
                                    .formatted(Words.and(criteria), obligation));
                }
            }
        }
    }

    // ---- one control

    /// As the review has it now.
    private ListedControl current(ListedControl control) {
        return review.list().controls().stream()
                .filter(c -> c.id().equals(control.id()))
                .findFirst()
                .orElse(control);
    }

    /// What came of the tests of a control, where that could not be read; whether to go on. Return
    /// says nothing: whoever reads it has to say it.
    private boolean asksResult(ListedControl control) throws Refusal {
        while (true) {
            prompt.ask(
                    "   Is it an exception? [y: yes; n: no; o: nothing was tested; l, d, u, q, ?] ");
            String line = prompt.line();
            if (line == null) {
                return quits();
            }
            TestResult said = null;
            switch (line.strip().toLowerCase(Locale.ROOT)) {
                case "y", "yes" -> said = TestResult.EXCEPTION;
                case "n", "no" -> said = TestResult.NO_EXCEPTIONS;
                case "o" -> said = TestResult.NO_OCCASION;
                case "l", "later" -> {
                    return leftForLater(List.of(control));
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
                case "?", "h", "help" -> shows.tell(ReviewHelp.HOW_RESULT);
                default -> prompt.say("  y or n: what the auditor wrote stands above");
            }
            if (said != null) {
                return decided(List.of(control), review.reading(control, said));
            }
        }
    }

    /// The same of a control of which it is decided already what it does.
    private boolean asksOnlyResult(ListedControl control) throws Refusal {
        prompt.say("");
        shows.show(control, review);
        boolean goesOn = asksResult(control);
        ListedControl read = current(control);
        Decision decision = review.of(read);
        if (goesOn && decision != null && read.result() == TestResult.EXCEPTION) {
            Decision all = limited(read, decision, List.of());
            return all == null ? undoes() : decided(read, all);
        }
        return goesOn;
    }

    /// Whether to go on.
    private boolean decides(ListedControl listed) throws Refusal {
        ListedControl control = listed;
        prompt.say("");
        tellOnce(ReviewHelp.BRIEF);
        shows.show(control, review);
        if (review.list().isUnread(control)) {
            boolean goesOn = asksResult(control);
            control = current(control);
            if (!goesOn || review.list().isUnread(control)) {
                return goesOn;
            }
        }
        List<Suggestion> suggestions = new ArrayList<>(suggestions(control));
        // What Enter accepts is on the screen, and a number stands for the same thing to the end.
        int most = control.result() == TestResult.EXCEPTION ? SHOWN_OF_EXCEPTION : SHOWN;
        int shown = Math.min(most, suggestions.size());
        List<String> proposed =
                proposed(control).stream()
                        .filter(ids(suggestions.subList(0, shown))::contains)
                        .toList();
        shows.showSuggestions(
                control,
                suggestions,
                proposed,
                review.refused(control),
                suggestions.subList(0, shown));
        shows.showResembled(control);
        while (true) {
            prompt.ask(
                    "[Enter accepts %s; 1,3: these; =, w, m, s, l, u, q, ?] "
                            .formatted(
                                    proposed.isEmpty()
                                            ? "none, for later"
                                            : (ids(suggestions).indexOf(proposed.getFirst()) + 1)
                                                    + "*"));
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
                        Decision all =
                                limited(
                                        control,
                                        new Decision.Discharges(proposed, id),
                                        suggestions.subList(0, shown));
                        if (all == null) {
                            continue;
                        }
                        return decided(control, all);
                    }
                    if (!key.isEmpty()) {
                        prompt.say("  Nothing is marked: say which, by number");
                        continue;
                    }
                    return leftForLater(List.of(control));
                }
                case "s", "skip" -> {
                    return decided(control, new Decision.Skipped());
                }
                case "l", "later" -> {
                    return leftForLater(List.of(control));
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
                    if (shown == suggestions.size()) {
                        prompt.say("  That is all that is near: w WORDS looks for something else");
                    }
                    int before = shown;
                    shown = Math.min(shown + MORE, suggestions.size());
                    shows.showSuggestions(
                            control,
                            suggestions,
                            proposed,
                            review.refused(control),
                            suggestions.subList(before, shown));
                }
                case "?", "h", "help" -> {
                    shows.tell(ReviewHelp.HOW);
                    shows.tellBeyond(control);
                }
                default -> {
                    if (key.startsWith("/")) {
                        names.finds(typed.substring(1).strip(), review);
                    } else if (key.startsWith("=")) {
                        Decision is = is(control, typed.substring(1).strip());
                        Decision all = is == null ? null : limited(control, is, List.of());
                        if (all != null) {
                            return decided(control, all);
                        }
                    } else if (key.startsWith("o ")) {
                        List<ListedControl> opened = aside(typed);
                        if (!opened.isEmpty()) {
                            return decides(opened.getFirst());
                        }
                    } else if (key.startsWith("w ")) {
                        List<Suggestion> found = about.suggestions(typed.substring(2).strip());
                        shown = numbered(suggestions, shown, found);
                        shows.showSuggestions(
                                control, suggestions, proposed, review.refused(control), found);
                    } else if (key.startsWith("s ") || key.startsWith("skip ")) {
                        return decided(
                                control,
                                new Decision.Skipped(typed.substring(typed.indexOf(' ')).strip()));
                    } else {
                        // A number that nobody can see is none that anybody means.
                        Decision.Discharges some = some(typed, suggestions.subList(0, shown), id);
                        if (some != null && !isTaken(control, id)) {
                            Decision all = limited(control, some, suggestions.subList(0, shown));
                            if (all != null) {
                                return decided(control, all);
                            }
                        }
                    }
                }
            }
        }
    }

    /// Puts what other words find, and has no number yet, behind what is numbered already, and says
    /// how much is numbered now.
    private static int numbered(List<Suggestion> numbered, int shown, List<Suggestion> found) {
        List<String> before = ids(numbered.subList(0, shown));
        List<Suggestion> more =
                found.stream().filter(s -> !before.contains(s.obligation())).toList();
        List<String> others = ids(more);
        numbered.subList(shown, numbered.size()).removeIf(s -> others.contains(s.obligation()));
        numbered.addAll(shown, more);
        return shown + more.size();
    }

    /// Best first, also what was on a page and nobody named, for here its text is shown whole; what
    /// was refused comes at the end.
    private List<Suggestion> suggestions(ListedControl control) {
        List<Suggestion> ordered = new ArrayList<>(about.suggestions(control));
        List<Suggestion> open = without(review.refused(control), ordered);
        ordered.removeAll(open);
        ordered.addAll(0, open);
        return ordered;
    }

    /// A decision with what of it the auditor found not done, where there is an exception and the
    /// control does several things, or others stand close; null where nothing was said.
    ///
    /// @param above what stands on the screen under numbers, which keeps them
    private @Nullable Decision limited(
            ListedControl control, Decision decision, List<Suggestion> above) throws Refusal {
        List<String> all =
                switch (decision) {
                    case Decision.Discharges d -> d.obligations();
                    case Decision.Is is -> about.discharges(is.control());
                    case Decision.Skipped _ -> List.of();
                };
        List<String> close =
                control.result() == TestResult.EXCEPTION
                                && decision instanceof Decision.Discharges(var does, _, _)
                        ? about.closeTo(control, does)
                        : List.of();
        if (control.result() != TestResult.EXCEPTION || all.size() + close.size() < 2) {
            return decision;
        }
        List<String> may = new ArrayList<>(all);
        may.addAll(close);
        List<String> numbered =
                ids(above).containsAll(all) ? new ArrayList<>(ids(above)) : new ArrayList<>();
        int before = numbered.size();
        may.stream().filter(o -> !numbered.contains(o)).forEach(numbered::add);
        shows.showNumbered(numbered, before, close);
        while (true) {
            prompt.ask(
                    "     Which of these did the auditor find not done? [%s] "
                            .formatted(
                                    close.isEmpty()
                                            ? "all"
                                            : String.join(
                                                    ",",
                                                    all.stream()
                                                            .map(o ->
                                                                    "" + (numbered.indexOf(o) + 1))
                                                            .toList())));
            String line = prompt.line();
            if (line == null || line.strip().equalsIgnoreCase("u")) {
                return null;
            }
            if (line.isBlank() || (close.isEmpty() && line.strip().equalsIgnoreCase("all"))) {
                return decision;
            }
            Decisions.Typed typed =
                    line.strip().equalsIgnoreCase("all")
                            ? new Decisions.Typed(may, List.of())
                            : Decisions.failed(line, numbered, may, about);
            for (String wrong : typed.wrong()) {
                prompt.say("  " + VisibleText.of(wrong));
            }
            if (typed.wrong().isEmpty()) {
                return failing(decision, may, typed.obligations());
            }
        }
    }

    /// A decision of which some failed. What failed too was the control's to do.
    ///
    /// @param may what could be named
    /// @param named none for all of it
    private static Decision failing(Decision decision, List<String> may, List<String> named) {
        List<String> failed = named.isEmpty() ? may : named;
        return switch (decision) {
            case Decision.Discharges d -> {
                Set<String> does = new LinkedHashSet<>(d.obligations());
                does.addAll(failed);
                yield new Decision.Discharges(
                        List.copyOf(does), d.id(), failed.containsAll(does) ? List.of() : failed);
            }
            case Decision.Is is -> new Decision.Is(is.control(), named);
            case Decision.Skipped skipped -> skipped;
        };
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

    private Decision.@Nullable Discharges some(
            String typed, List<Suggestion> suggestions, String id) throws Refusal {
        if (!OBLIGATIONS.matcher(typed).matches()) {
            shows.tell(ReviewHelp.HOW);
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
        keeping.keep(next);
        undo.push(undo(controls));
        review = next;
        return true;
    }

    /// What takes back what is decided next.
    private Undo undo(List<ListedControl> controls) {
        return new Undo(
                controls,
                review,
                page,
                Set.copyOf(later),
                Set.copyOf(singly),
                Set.copyOf(unsure),
                Set.copyOf(again));
    }

    private boolean undoes() throws Refusal {
        Undo last = undo.peek();
        if (last == null) {
            prompt.say("  Nothing was decided this time that could be undone");
            return false;
        }
        keeping.keep(last.before());
        List<String> back =
                last.controls().stream()
                        .filter(c -> review.of(c) != null && last.before().of(c) == null)
                        .map(ListedControl::id)
                        .toList();
        List<String> asked = last.controls().stream().map(ListedControl::id).toList();
        shows.tell(
                back.isEmpty()
                        ? "Asked again: %s.".formatted(VisibleText.of(Words.some(asked, 10)))
                        : "Taken back: what was decided of %s."
                                .formatted(VisibleText.of(Words.some(back, 10))));
        review = last.before();
        undo.pop();
        page = last.page();
        put(later, last.later());
        put(singly, last.singly());
        put(unsure, last.unsure());
        put(again, last.again());
        return true;
    }

    private static void put(Set<String> into, Set<String> all) {
        into.clear();
        into.addAll(all);
    }
}
