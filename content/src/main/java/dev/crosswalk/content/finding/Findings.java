package dev.crosswalk.content.finding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Collects all that is wrong, each thing once, so that a person mends a file in one go.
///
/// A hostile file can have millions of mistakes: those beyond [#MOST] are only counted.
public final class Findings {
    private static final int MOST = 10_000;

    /// Names with which unknown ones are compared, in all. The first findings have a suggestion; of
    /// many thousands the last ones need none.
    private static final long MOST_COMPARED = 1_000_000;

    private static final String TOO_MANY = "too-many";

    private final Set<Finding> all = new LinkedHashSet<>();
    private long more;
    private boolean errors;
    private long compared;

    public void add(Finding finding) {
        errors |= finding.severity() == Severity.ERROR;
        if (finding.rule().equals(TOO_MANY)) {
            more += leftOut(finding);
        } else if (all.size() < MOST) {
            all.add(finding);
        } else if (!all.contains(finding)) {
            more++;
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
                "unknown %s \"%s\".%s".formatted(kind, Finding.shortened(id), maybe(id, known)));
    }

    /// As [Nearest#of], for the first findings.
    public Optional<String> nearest(String value, Collection<String> valid) {
        compared += valid.size();
        return compared > MOST_COMPARED ? Optional.empty() : Nearest.of(value, valid);
    }

    /// As [Nearest#maybe], for the first findings.
    public String maybe(String value, Collection<String> valid) {
        compared += valid.size();
        return compared > MOST_COMPARED ? "" : Nearest.maybe(value, valid);
    }

    public boolean hasErrors() {
        return errors;
    }

    /// Sorted: errors first, then by place. Where there were too many, the last of them says how
    /// many are left out.
    public List<Finding> sorted() {
        List<Finding> sorted = new ArrayList<>(all);
        if (more > 0) {
            sorted.add(leftOut(errors ? Severity.ERROR : Severity.WARNING, more));
        }
        return sorted.stream().sorted().toList();
    }

    private static Finding leftOut(Severity severity, long count) {
        String message =
                count == 1
                        ? "1 further finding is left out"
                        : "%,d further findings are left out".formatted(count);
        return new Finding(severity, new Place.Everywhere(), TOO_MANY, message);
    }

    /// How many there are, with those that are left out.
    public static int count(Collection<Finding> findings, Severity severity) {
        return (int)
                findings.stream()
                        .filter(f -> f.severity() == severity)
                        .mapToLong(f -> f.rule().equals(TOO_MANY) ? leftOut(f) : 1)
                        .sum();
    }

    /// How many such a finding speaks of.
    private static long leftOut(Finding finding) {
        return Long.parseLong(finding.message().replaceAll("\\D", ""));
    }

    public void throwIfErrors() throws InvalidContent {
        if (hasErrors()) {
            throw new InvalidContent(
                    sorted().stream().filter(f -> f.severity() == Severity.ERROR).toList());
        }
    }
}
