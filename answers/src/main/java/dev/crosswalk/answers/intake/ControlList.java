package dev.crosswalk.answers.intake;

import java.util.List;

/// The controls that a report or a tool lists, each once, in the order in which they stand there.
public record ControlList(List<ListedControl> controls) {
    public ControlList {
        controls = List.copyOf(controls);
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

    /// Whether a control wants a look of its own: an exception takes out all that it does, and what
    /// has no result, where others have one, needs something else to be shown.
    public boolean isForItself(ListedControl control) {
        return control.result() == TestResult.EXCEPTION
                || (control.result() != TestResult.NO_EXCEPTIONS
                        && count(TestResult.NO_EXCEPTIONS) > 0);
    }
}
