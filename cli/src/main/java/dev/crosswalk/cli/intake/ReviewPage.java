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

/// Several controls of a list on one screen, to be decided together, each with what it may
/// discharge, numbered through.
///
/// @param controls whose texts are shown, in the order of the list
/// @param offers what is numbered, the first of which is number 1
/// @param isSure whether each control is taken for one thing, which one key accepts: then one line
///   of its text is shown, and otherwise two
/// @param shown the screen
record ReviewPage(List<ListedControl> controls, List<Offer> offers, boolean isSure, String shown) {
    record Offer(ListedControl control, String obligation) {}

    /// What a control is offered on a page.
    @FunctionalInterface
    interface Offering {
        List<Suggestion> of(ListedControl control);
    }

    ReviewPage {
        controls = List.copyOf(controls);
        offers = List.copyOf(offers);
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
        StringBuilder shown = new StringBuilder();
        int lines = 0;
        for (ListedControl control : open) {
            List<Suggestion> offered = offering.of(control);
            if (offered.isEmpty()) {
                continue;
            }
            String text =
                    screen.show(
                            blocks(
                                    control,
                                    offered,
                                    offers.size(),
                                    isSure ? screen.width() : 2 * Math.min(screen.width(), 80) - 4,
                                    about));
            lines += (int) text.lines().count();
            if (lines > most && !controls.isEmpty()) {
                break;
            }
            shown.append(text);
            controls.add(control);
            offered.forEach(s -> offers.add(new Offer(control, s.obligation())));
        }
        return new ReviewPage(controls, offers, isSure, shown.toString());
    }

    private static List<Block> blocks(
            ListedControl control,
            List<Suggestion> offered,
            int before,
            int width,
            Reviewing about) {
        List<Block> blocks = new ArrayList<>();
        int taken = control.id().length() + 2;
        blocks.add(
                new Block.Entry(
                        0,
                        Run.strong(control.id()),
                        Run.plain("  " + beginning(control.text(), width - taken))));
        int number = before;
        for (Suggestion s : offered) {
            number++;
            Obligation obligation = about.obligation(s.obligation());
            blocks.add(
                    new Block.Entry(
                            4,
                            Run.strong(number + ". "),
                            Run.plain(obligation == null ? s.obligation() : obligation.text()),
                            Run.quiet(s.within() ? "" : " (beyond its criteria)")));
        }
        return blocks;
    }

    /// As many words of a text as fit.
    static String beginning(String text, int columns) {
        if (text.length() <= columns) {
            return text;
        }
        int end = text.lastIndexOf(' ', Math.max(0, columns - 3));
        return (end <= 0 ? text : text.substring(0, end) + " ..");
    }

    /// The controls of which some offers are taken, each with its obligations.
    Map<ListedControl, Set<String>> taken(Predicate<Integer> isTaken) {
        Map<ListedControl, Set<String>> taken = new LinkedHashMap<>();
        for (int i = 0; i < offers.size(); i++) {
            if (isTaken.test(i + 1)) {
                taken.computeIfAbsent(offers.get(i).control(), _ -> new LinkedHashSet<>())
                        .add(offers.get(i).obligation());
            }
        }
        return taken;
    }
}
