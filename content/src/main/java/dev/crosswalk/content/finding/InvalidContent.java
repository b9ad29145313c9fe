package dev.crosswalk.content.finding;

import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;

/// Content or facts that are refused as a whole, with everything that is wrong with them.
public final class InvalidContent extends Exception {
    @Serial private static final long serialVersionUID = 1L;

    // Whoever catches it shows them at once; nothing serialises an exception.
    private final transient List<Finding> findings;

    public InvalidContent(List<Finding> findings) {
        super(findings.stream().map(Finding::toString).collect(Collectors.joining("\n")));
        this.findings = List.copyOf(findings);
    }

    public List<Finding> findings() {
        return findings;
    }
}
