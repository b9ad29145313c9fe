package dev.crosswalk.answers.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a column of a control list holds.
public enum ListColumn {
    /// What the control is called there.
    ID,
    /// What is done.
    TEXT,
    /// Which criteria it serves.
    CRITERIA,
    /// How the auditor tested it.
    TEST,
    /// What came of the test.
    RESULT,
    /// Who answers for the control. A list may well do without.
    OWNER;

    /// As it is typed and written: `criteria`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(ListColumn::word).toList();
    }

    static Optional<ListColumn> of(String word) {
        return Arrays.stream(values())
                .filter(column -> column.word().equals(word.toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
