package dev.crosswalk.content.finding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// Collects all that is wrong, so that a person mends a file in one go.
public final class Findings {
    /// So many nobody reads; a hostile file can have millions.
    private static final int MOST = 10_000;

    private final List<Finding> all = new ArrayList<>();
    private long more;
    private boolean errorLeftOut;

    public void add(Finding finding) {
        if (all.size() < MOST) {
            all.add(finding);
        } else {
            more++;
            errorLeftOut |= finding.severity() == Severity.ERROR;
        }
    }

    public void addAll(Collection<Finding> findings) {
        findings.forEach(this::add);
    }

    public void error(Place place, String rule, String message) {
        add(new Finding(Severity.ERROR, place, rule, message));
    }

    public void warning(Place place, String rule, String message) {
        add(new Finding(Severity.WARNING, place, rule, message));
    }

    /// That no such thing is known, with the nearest one that is.
    ///
    /// @param kind what it is: "control"
    public void unknown(String kind, Place place, String id, Collection<String> known) {
        error(
                place,
                "unknown-" + kind,
                "unknown %s \"%s\".%s"
                        .formatted(kind, Finding.shortened(id), Nearest.maybe(id, known)));
    }

    public boolean hasErrors() {
        return errorLeftOut || all.stream().anyMatch(f -> f.severity() == Severity.ERROR);
    }

    /// Sorted: errors first, then by place.
    public List<Finding> sorted() {
        List<Finding> sorted = new ArrayList<>(all.stream().sorted().distinct().toList());
        if (more > 0) {
            String left = "%,d further findings are left out".formatted(more);
            Severity worst = hasErrors() ? Severity.ERROR : Severity.WARNING;
            sorted.add(new Finding(worst, new Place.Line("..", 0), "too-many", left));
        }
        return List.copyOf(sorted);
    }

    public void throwIfErrors() throws InvalidContent {
        if (hasErrors()) {
            throw new InvalidContent(
                    sorted().stream().filter(f -> f.severity() == Severity.ERROR).toList());
        }
    }
}
