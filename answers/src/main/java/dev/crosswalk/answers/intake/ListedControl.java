package dev.crosswalk.answers.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A control as somebody else lists it.
///
/// @param id what it is called there
/// @param text what is done
/// @param criteria ids without the edition, in the order of the framework
/// @param owner who answers for it, as it is written there; empty where nobody is named
/// @param at where it stands first
public record ListedControl(
        String id,
        String text,
        List<String> criteria,
        List<ListedTest> tests,
        String owner,
        String at) {
    public ListedControl {
        criteria = List.copyOf(criteria);
        tests = List.copyOf(tests);
    }

    /// An exception where any test found one; none where each test says so; else null.
    public @Nullable TestResult result() {
        TestResult all = tests.isEmpty() ? null : TestResult.NO_EXCEPTIONS;
        for (ListedTest test : tests) {
            if (test.result() == TestResult.EXCEPTION) {
                return TestResult.EXCEPTION;
            }
            all = test.result() == null ? null : all;
        }
        return all;
    }
}
