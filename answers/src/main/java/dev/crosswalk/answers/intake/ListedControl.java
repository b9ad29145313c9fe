package dev.crosswalk.answers.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A control as somebody else lists it.
///
/// @param id what it is called there
/// @param text what is done
/// @param criteria ids without the edition, in the order of the framework
/// @param isOfGroup whether they are those of a heading that names several, over all the controls
///   below it: then some of them are this control's, and nobody said which
/// @param owner who answers for it, as it is written there; empty where nobody is named
/// @param at where it stands first
public record ListedControl(
        String id,
        String text,
        List<String> criteria,
        boolean isOfGroup,
        List<ListedTest> tests,
        String owner,
        String at) {
    public ListedControl {
        criteria = List.copyOf(criteria);
        tests = List.copyOf(tests);
    }

    /// An exception where any test found one; none where each test that could be done says so; no
    /// occasion, or carved out, where none could; else null.
    public @Nullable TestResult result() {
        if (has(TestResult.EXCEPTION)) {
            return TestResult.EXCEPTION;
        }
        if (tests.isEmpty() || tests.stream().anyMatch(test -> test.result() == null)) {
            return null;
        }
        return has(TestResult.NO_EXCEPTIONS)
                ? TestResult.NO_EXCEPTIONS
                : has(TestResult.NO_OCCASION) ? TestResult.NO_OCCASION : TestResult.CARVED_OUT;
    }

    /// The provider that a result says it is carved out to; empty where none is named.
    public String carvedOutTo() {
        return tests.stream()
                .filter(test -> test.result() == TestResult.CARVED_OUT)
                .map(test -> ResultWords.provider(test.words()))
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("");
    }

    /// The same with what somebody says came of its tests, where their words say nothing that is
    /// known; what could be read stays.
    ListedControl read(TestResult said) {
        List<ListedTest> read =
                tests.stream()
                        .map(t ->
                                t.result() == null
                                        ? new ListedTest(t.text(), t.words(), said, t.at())
                                        : t)
                        .toList();
        return new ListedControl(id, text, criteria, isOfGroup, read, owner, at);
    }

    /// What the auditor wrote of tests with such a result, or, for null, of those whose result
    /// could not be read, each once.
    public List<String> wrote(@Nullable TestResult result) {
        return tests.stream()
                .filter(t -> t.result() == result)
                .map(ListedTest::words)
                .filter(w -> !w.isBlank())
                .distinct()
                .toList();
    }

    private boolean has(TestResult result) {
        return tests.stream().anyMatch(test -> test.result() == result);
    }
}
