package dev.crosswalk.cli.intake;

import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.intake.ControlList;
import dev.crosswalk.answers.intake.Decision;
import dev.crosswalk.answers.intake.ListedControl;
import dev.crosswalk.answers.intake.Review;
import dev.crosswalk.cli.command.Prompt;
import dev.crosswalk.formats.terminal.Screen;
import dev.crosswalk.formats.terminal.VisibleText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The controls of a list that somebody means who types their ids, or words that they have.
///
/// @param prompt where it is said what no control is called
record TypedControls(ControlList list, Prompt prompt, Screen screen) {
    /// So many controls are named that words find.
    private static final int MOST_FOUND = 8;

    private static final Pattern BETWEEN = Pattern.compile("[,;\\s]+");
    private static final Pattern NAME = Pattern.compile("([^,;\\s]+)([,;\\s]*)");

    /// Tells the controls of the list whose texts have some words, and what was decided of each.
    void finds(String words, Review review) throws Refusal {
        List<String> wanted =
                BETWEEN.splitAsStream(words.toLowerCase(Locale.ROOT))
                        .filter(w -> !w.isEmpty())
                        .toList();
        List<ListedControl> found =
                list.controls().stream()
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
            String line = control.id() + "  " + decision(control, review) + "  ";
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

    private static String decision(ListedControl control, Review review) {
        Decision decision = review.of(control);
        return switch (decision) {
            case null -> "open";
            case Decision.Discharges d -> String.join(", ", d.obligations());
            case Decision.Is is -> "= " + is.control();
            case Decision.Skipped _ -> "skipped";
        };
    }

    /// What stands behind the controls of a page that somebody names; empty where it begins with
    /// none.
    String after(String typed) {
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
        return list.controls().stream()
                .filter(c -> c.id().equalsIgnoreCase(id.strip()))
                .findFirst();
    }

    /// The controls that somebody names; none where one of them is not in the list, which is said.
    List<ListedControl> named(String typed) throws Refusal {
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
}
