package dev.crosswalk.answers.intake;

import dev.crosswalk.programme.words.Words;
import java.util.ArrayList;
import java.util.List;

/// The controls that a report or a tool lists, each once, in the order in which they stand there.
///
/// @param lost rows that may be of a control and could not be read, each with its place
public record ControlList(List<ListedControl> controls, List<String> lost) {
    /// So many of what was lost are named; `intake` names all.
    private static final int MOST_NAMED = 3;

    public ControlList {
        controls = List.copyOf(controls);
        lost = List.copyOf(lost);
    }

    /// One of which all was read.
    public ControlList(List<ListedControl> controls) {
        this(controls, List.of());
    }

    /// That controls may be missing in it; empty where all of it was read.
    public String lostInWords() {
        return lost.isEmpty()
                ? ""
                : "%s could not be read, so controls may be missing: %s"
                        .formatted(
                                Words.many(lost.size(), "row of the list", "rows of the list"),
                                Words.some(lost, MOST_NAMED));
    }

    /// How many have such a result.
    public int count(TestResult result) {
        return (int) controls.stream().filter(c -> c.result() == result).count();
    }

    /// Whether nobody knows yet what came of the tests of a control: the words say neither that
    /// there was an exception nor that there was none, or a test has none where others have one.
    /// Until somebody says it, it may be an exception.
    public boolean isUnread(ListedControl control) {
        return control.result() == null
                && !control.tests().isEmpty()
                && (hasResults() || !control.wrote(null).isEmpty());
    }

    /// Those of which that is so.
    public List<ListedControl> unread() {
        return controls.stream().filter(this::isUnread).toList();
    }

    /// Whether the result of any control could be read.
    public boolean hasResults() {
        return count(TestResult.NO_EXCEPTIONS) + count(TestResult.EXCEPTION) > 0;
    }

    /// `63 without exceptions`, `1 with one`, `2 that had no occasion in the period`
    List<String> results() {
        List<String> parts = new ArrayList<>();
        if (hasResults()) {
            parts.add("%,d without exceptions".formatted(count(TestResult.NO_EXCEPTIONS)));
            parts.add("%,d with one".formatted(count(TestResult.EXCEPTION)));
        }
        int idle = count(TestResult.NO_OCCASION);
        if (idle > 0) {
            parts.add("%,d that had no occasion in the period".formatted(idle));
        }
        int carved = count(TestResult.CARVED_OUT);
        if (carved > 0) {
            parts.add("%,d carved out".formatted(carved));
        }
        return parts;
    }

    /// Whether a control wants a look of its own: an exception takes out all that it does, and what
    /// has no result, where others have one, needs something else to be shown.
    public boolean isForItself(ListedControl control) {
        return control.result() == TestResult.EXCEPTION
                || (control.result() != TestResult.NO_EXCEPTIONS
                        && count(TestResult.NO_EXCEPTIONS) > 0);
    }
}
