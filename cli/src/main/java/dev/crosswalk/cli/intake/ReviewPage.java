package dev.crosswalk.cli.intake;

import dev.crosswalk.answers.intake.ListedControl;
import dev.crosswalk.answers.intake.Reviewing;
import dev.crosswalk.answers.intake.Suggestion;
import dev.crosswalk.engine.Obligation;
import dev.crosswalk.formats.report.Block;
import dev.crosswalk.formats.report.Run;
import dev.crosswalk.formats.terminal.Screen;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Several controls of a list on one screen, to be decided together, each with what it may
/// discharge, numbered through. What can be accepted by its number stands there whole, or is called
/// by the number under which it does; of a control's text a line.
///
/// @param controls whose texts are shown, in the order of the list
/// @param offers what is numbered, the first of which is number 1
/// @param isSure whether each control is taken for one thing, which one key accepts
/// @param texts what is shown of each control
record ReviewPage(
        List<ListedControl> controls, List<Offer> offers, boolean isSure, List<Text> texts) {
    /// What fits in so much is shown whole, also where a window has less.
    private static final int LINE = 100;

    /// Of what is longer only so much is shown: it ends in the middle anyway, and `o` shows all.
    private static final int MEASURE = 72;

    /// So much calls to mind what stands further up on the page.
    private static final int REMINDER = 40;

    private static final Pattern LEADS_ON =
            Pattern.compile(
                    "(?:,?\\s(?:an?|and|as|at|by|for|from|in|is|are|its?|of|on|or|the|their|to|when|where|which|who|with))+$");

    /// @param isMarked whether one key accepts it
    record Offer(ListedControl control, String obligation, boolean isMarked) {}

    /// What a control is offered on a page.
    ///
    /// @param marked what of it one key accepts
    /// @param more how many others its text speaks of that are not shown
    record Offered(List<Suggestion> suggestions, List<String> marked, int more) {
        static final Offered NOTHING = new Offered(List.of(), List.of(), 0);

        Offered {
            suggestions = List.copyOf(suggestions);
            marked = List.copyOf(marked);
        }
    }

    /// What controls are offered on a page.
    @FunctionalInterface
    interface Offering {
        Offered of(ListedControl control);
    }

    /// What is shown of a control.
    @FunctionalInterface
    interface Text {
        /// @param isLeft whether a control is on the page still: what went with one that is not is
        ///   shown whole where it comes next
        String where(Predicate<ListedControl> isLeft);
    }

    ReviewPage {
        controls = List.copyOf(controls);
        offers = List.copyOf(offers);
        texts = List.copyOf(texts);
    }

    /// As many of some controls as a window shows, so that nothing scrolls out of sight that is
    /// accepted.
    ///
    /// @param open of which those are left out to which nothing is offered
    /// @param most so many lines
    static ReviewPage of(
            List<ListedControl> open,
            Offering offering,
            boolean isSure,
            Reviewing about,
            Screen screen,
            int most) {
        List<ListedControl> controls = new ArrayList<>();
        List<Offer> offers = new ArrayList<>();
        List<Text> texts = new ArrayList<>();
        int width = isSure ? screen.width() : Math.max(screen.width(), LINE);
        int lines = 0;
        for (Map.Entry<ListedControl, Offered> next : together(open, offering).entrySet()) {
            ListedControl control = next.getKey();
            Offered offered = next.getValue();
            List<Offer> before = List.copyOf(offers);
            Text text =
                    isLeft -> screen.show(blocks(control, offered, before, isLeft, width, about));
            lines += (int) text.where(_ -> true).lines().count();
            if (lines > most && !controls.isEmpty()) {
                break;
            }
            texts.add(text);
            controls.add(control);
            offered.suggestions()
                    .forEach(s ->
                            offers.add(
                                    new Offer(
                                            control,
                                            s.obligation(),
                                            offered.marked().contains(s.obligation()))));
        }
        return new ReviewPage(controls, offers, isSure, texts);
    }

    /// The controls to which something is offered, each of those to which the same is offered first
    /// behind the first of them: they are judged by one sentence.
    private static Map<ListedControl, Offered> together(
            List<ListedControl> open, Offering offering) {
        Map<String, Map<ListedControl, Offered>> byFirst = new LinkedHashMap<>();
        for (ListedControl control : open) {
            Offered offered = offering.of(control);
            if (!offered.suggestions().isEmpty()) {
                byFirst.computeIfAbsent(
                                offered.suggestions().getFirst().obligation(),
                                _ -> new LinkedHashMap<>())
                        .put(control, offered);
            }
        }
        Map<ListedControl, Offered> together = new LinkedHashMap<>();
        byFirst.values().forEach(together::putAll);
        return together;
    }

    /// The screen: what is left of it, under the numbers that each thing had from the beginning.
    String shown(Predicate<ListedControl> isLeft) {
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < controls.size(); i++) {
            if (isLeft.test(controls.get(i))) {
                shown.append(texts.get(i).where(isLeft));
            }
        }
        return shown.toString();
    }

    /// @param before what is numbered on the page above it
    private static List<Block> blocks(
            ListedControl control,
            Offered offered,
            List<Offer> before,
            Predicate<ListedControl> isLeft,
            int width,
            Reviewing about) {
        List<Block> blocks = new ArrayList<>();
        int taken = control.id().length() + 2;
        blocks.add(
                new Block.Entry(
                        0,
                        Run.strong(control.id()),
                        Run.plain("  " + beginning(control.text(), width - taken))));
        int number = before.size();
        for (Suggestion s : offered.suggestions()) {
            number++;
            boolean isLast = number == before.size() + offered.suggestions().size();
            boolean isMarked = offered.marked().contains(s.obligation());
            Obligation obligation = about.obligation(s.obligation());
            String text = obligation == null ? s.obligation() : obligation.text();
            String left = about.leftTo(control, s.obligation());
            int above = numberOf(s.obligation(), before, isLeft);
            blocks.add(
                    new Block.Entry(
                            4,
                            Run.strong("%d.%s ".formatted(number, isMarked ? "*" : "")),
                            Run.quiet(above > 0 ? "as %d: ".formatted(above) : ""),
                            Run.plain(above > 0 ? cut(text, REMINDER) : text),
                            Run.quiet(s.within() ? "" : " (beyond)"),
                            Run.quiet(left.isEmpty() ? "" : " (" + left + ")"),
                            Run.quiet(
                                    isLast && offered.more() > 0
                                            ? "  (+%d)".formatted(offered.more())
                                            : "")));
        }
        return blocks;
    }

    /// Under which number an obligation stands on a page; 0 where it does not.
    private static int numberOf(
            String obligation, List<Offer> offers, Predicate<ListedControl> isLeft) {
        for (int i = 0; i < offers.size(); i++) {
            Offer offer = offers.get(i);
            if (offer.obligation().equals(obligation) && isLeft.test(offer.control())) {
                return i + 1;
            }
        }
        return 0;
    }

    /// All of a text, where it fits, or else its beginning.
    static String beginning(String text, int columns) {
        return text.length() <= columns ? text : cut(text, Math.min(columns, MEASURE));
    }

    /// As many words of a text as fit, without those at its end that only lead to the next.
    private static String cut(String text, int columns) {
        if (text.length() <= columns) {
            return text;
        }
        int end = text.lastIndexOf(' ', Math.max(0, columns - 3));
        return end <= 0 ? text : LEADS_ON.matcher(text.substring(0, end)).replaceFirst("") + " ..";
    }

    /// The controls of which some offers are taken, each with its obligations.
    Map<ListedControl, Set<String>> taken(Predicate<Offer> isTaken) {
        Map<ListedControl, Set<String>> taken = new LinkedHashMap<>();
        for (Offer offer : offers) {
            if (isTaken.test(offer)) {
                taken.computeIfAbsent(offer.control(), _ -> new LinkedHashSet<>())
                        .add(offer.obligation());
            }
        }
        return taken;
    }
}
