package dev.crosswalk.answers.intake;

import dev.crosswalk.formats.foreign.BrokenText;
import dev.crosswalk.formats.foreign.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What the rows of a list say of one control, as they come in.
final class ControlRows {
    private String id;
    private final Place place;
    private final List<String> under;
    private final List<TestRows> tests = new ArrayList<>();
    private String text = "";
    private String criteria = "";
    private String criteriaAt = "";
    private String owner = "";

    /// What a row says of a control.
    ///
    /// @param criteriaAt the cell that names the criteria
    /// @param resultAt the cell that says what came of a test
    record Said(
            String text,
            String criteria,
            String test,
            String result,
            String owner,
            Place place,
            String criteriaAt,
            String resultAt) {
        /// The same with another text.
        Said with(String other) {
            return new Said(other, criteria, test, result, owner, place, criteriaAt, resultAt);
        }

        boolean isOfATest() {
            return !test.isEmpty() || !result.isEmpty();
        }
    }

    private static final class TestRows {
        private final Place place;
        private final String resultAt;
        private String text;
        private String result;

        TestRows(Said said) {
            place = said.place;
            resultAt = said.resultAt;
            text = said.test;
            result = said.result;
        }
    }

    /// @param under the criteria of the heading that it stands under
    ControlRows(String id, Place place, List<String> under) {
        this.id = id;
        this.place = place;
        this.under = new ArrayList<>(under);
    }

    String id() {
        return id;
    }

    /// Its id goes on on the next page.
    void calledOn(String more) {
        id += more;
    }

    Place place() {
        return place;
    }

    String text() {
        return text;
    }

    /// What its rows say of criteria.
    String criteria() {
        return criteria;
    }

    /// Where they say it first.
    String criteriaAt() {
        return criteriaAt;
    }

    /// Who its rows say answers for it; whoever they name first.
    String owner() {
        return owner;
    }

    List<String> under() {
        return under;
    }

    /// Whether the text is the same, but for spaces, hyphens and other signs.
    boolean says(String other) {
        return plain(text).equals(plain(other));
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    /// A row of its own: the first one, or one more criterion or test.
    void row(Said said) {
        text = text.isEmpty() ? said.text : text;
        owner = owner.isEmpty() ? said.owner : owner;
        if (!said.criteria.isEmpty() && !criteria.equals(said.criteria)) {
            criteriaAt = criteria.isEmpty() ? said.criteriaAt : criteriaAt;
            criteria = criteria.isEmpty() ? said.criteria : criteria + ", " + said.criteria;
        }
        if (!said.isOfATest() || isKnown(said)) {
            return;
        }
        TestRows last = tests.isEmpty() ? null : tests.getLast();
        if (last != null && said.result.isEmpty()) {
            // Several tests with one result, which stands beside the first of them.
            last.text = BrokenText.joined(last.text, said.test);
        } else if (last != null && said.test.isEmpty() && last.result.isEmpty()) {
            last.result = said.result;
        } else {
            tests.add(new TestRows(said));
        }
    }

    /// The same control under another criterion has the same tests.
    private boolean isKnown(Said said) {
        return tests.stream()
                .anyMatch(t ->
                        plain(t.text).equals(plain(said.test))
                                && plain(t.result).equals(plain(said.result)));
    }

    /// The rest of a row that a page broke, or one more test on the next page.
    void rest(Said said) {
        text = BrokenText.joined(text, said.text);
        owner = BrokenText.joined(owner, said.owner);
        criteriaAt = criteria.isEmpty() ? said.criteriaAt : criteriaAt;
        criteria = BrokenText.joined(criteria, said.criteria);
        if (!said.isOfATest()) {
            return;
        }
        TestRows last = tests.isEmpty() ? null : tests.getLast();
        if (last == null || (!said.test.isEmpty() && begins(said.result, last.result))) {
            tests.add(new TestRows(said));
            return;
        }
        last.text = BrokenText.joined(last.text, said.test);
        last.result = BrokenText.joined(last.result, said.result);
    }

    /// Whether a result is one of its own, and not the rest of the one above: that one is whole,
    /// and this one begins as a sentence does. What goes on an exception, an exception keeps.
    private static boolean begins(String result, String above) {
        Optional<TestResult> of = ResultWords.read(above);
        return of.isPresent()
                && !result.isEmpty()
                && !Character.isLowerCase(result.codePointAt(0))
                && (of.get() != TestResult.EXCEPTION || ResultWords.read(result).isPresent());
    }

    /// @param problems take what results say neither
    List<ListedTest> tests(List<ListProblem> problems) {
        List<ListedTest> read = new ArrayList<>();
        for (TestRows test : tests) {
            Optional<TestResult> result = ResultWords.read(test.result, test.text);
            if (result.isEmpty() && !test.result.isEmpty()) {
                problems.add(
                        new ListProblem(
                                test.resultAt,
                                id,
                                "has a result that says neither that there was an exception nor"
                                        + " only that there was none: \""
                                        + test.result
                                        + "\""));
            }
            read.add(new ListedTest(test.text, test.result, result.orElse(null), test.place.row()));
        }
        return read;
    }
}
