package dev.crosswalk.content;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// Collects all that is wrong, so that a person mends a file in one go.
public final class Findings {
    private final List<Finding> all = new ArrayList<>();

    public void add(Finding finding) {
        all.add(finding);
    }

    public void addAll(Collection<Finding> findings) {
        all.addAll(findings);
    }

    public void error(String file, int line, String rule, String message) {
        add(new Finding(Severity.ERROR, file, line, rule, message));
    }

    public boolean hasErrors() {
        return all.stream().anyMatch(f -> f.severity() == Severity.ERROR);
    }

    /// Sorted: errors first, then by file and line.
    public List<Finding> sorted() {
        return all.stream().sorted().distinct().toList();
    }

    public void throwIfErrors() throws InvalidContent {
        if (hasErrors()) {
            throw new InvalidContent(sorted());
        }
    }
}
