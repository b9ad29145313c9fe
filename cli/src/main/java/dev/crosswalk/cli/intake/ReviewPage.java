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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Several controls of a list on one screen, to be decided together: each with its whole text, and
/// the one or two obligations that are suggested most strongly, numbered through.
///
/// @param controls whose texts are shown, in the order of the list
/// @param offers what is numbered, the first of which is number 1
/// @param shown the screen
record ReviewPage(List<ListedControl> controls, List<Offer> offers, String shown) {
    /// @param isMarked whether Enter accepts it
    record Offer(ListedControl control, String obligation, boolean isMarked) {}

    ReviewPage {
        controls = List.copyOf(controls);
        offers = List.copyOf(offers);
    }

    /// As many of some controls as a window shows, so that nothing scrolls out of sight that is
    /// accepted; none where for none of them anything is offered.
    ///
    /// @param most so many lines
    static ReviewPage of(List<ListedControl> open, Reviewing about, Screen screen, int most) {
        List<ListedControl> controls = new ArrayList<>();
        List<Offer> offers = new ArrayList<>();
        StringBuilder shown = new StringBuilder();
        int lines = 0;
        for (ListedControl control : open) {
            List<Suggestion> offered = about.offered(control);
            if (offered.isEmpty()) {
                continue;
            }
            List<String> marked = Reviewing.proposed(about.suggestions(control));
            String text = screen.show(blocks(control, offered, marked, offers.size(), about));
            lines += (int) text.lines().count();
            if (lines > most && !controls.isEmpty()) {
                break;
            }
            shown.append(text);
            controls.add(control);
            for (Suggestion s : offered) {
                offers.add(new Offer(control, s.obligation(), marked.contains(s.obligation())));
            }
        }
        return new ReviewPage(controls, offers, shown.toString());
    }

    private static List<Block> blocks(
            ListedControl control,
            List<Suggestion> offered,
            List<String> marked,
            int before,
            Reviewing about) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                new Block.Entry(
                        0,
                        Run.strong(control.id()),
                        Run.quiet("  " + String.join(", ", control.criteria()) + "  "),
                        Run.plain(control.text())));
        int number = before;
        for (Suggestion s : offered) {
            number++;
            Obligation obligation = about.obligation(s.obligation());
            blocks.add(
                    new Block.Entry(
                            4,
                            Run.strong(
                                    "%d.%s "
                                            .formatted(
                                                    number,
                                                    marked.contains(s.obligation()) ? "*" : "")),
                            Run.plain(obligation == null ? s.obligation() : obligation.text()),
                            Run.quiet(s.within() ? "" : " (beyond its criteria)")));
        }
        return blocks;
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

    boolean hasMarked() {
        return offers.stream().anyMatch(Offer::isMarked);
    }

    Optional<ListedControl> control(String id) {
        String wanted = id.strip().toLowerCase(Locale.ROOT);
        return controls.stream()
                .filter(c -> c.id().toLowerCase(Locale.ROOT).equals(wanted))
                .findFirst();
    }
}
