package dev.crosswalk.content.yaml;

import dev.crosswalk.content.finding.Finding;
import dev.crosswalk.content.finding.Findings;
import dev.crosswalk.content.finding.Severity;
import dev.crosswalk.content.tree.Unreadable;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;

/// A file being read, under the name that its reader knows, and where its findings go.
public record Source(String file, Findings findings) {
    private static final Pattern SPACES = Pattern.compile("\\s+");

    public void error(int line, String rule, String message) {
        findings.error(file, line, rule, message);
    }

    public void warning(int line, String rule, String message) {
        findings.add(new Finding(Severity.WARNING, file, line, rule, message));
    }

    /// An error that ends the reading of a value.
    public <T> Optional<T> refuse(int line, String rule, String message) {
        error(line, rule, message);
        return Optional.empty();
    }

    /// That a file is not read, and why.
    public <T> Optional<T> refuse(Unreadable why) {
        return refuse(0, why.rule(), why.words());
    }

    /// That no such thing is known, with the nearest one that is.
    ///
    /// @param kind what it is: "control"
    public void unknown(String kind, Value id, Collection<String> known) {
        error(
                id.line(),
                "unknown-" + kind,
                "unknown %s \"%s\".%s"
                        .formatted(kind, shortened(id.text()), maybe(id.text(), known)));
    }

    /// As [dev.crosswalk.content.finding.Nearest#maybe], for the first findings.
    public String maybe(String value, Collection<String> valid) {
        return findings.maybe(value, valid);
    }

    /// As [dev.crosswalk.content.finding.Nearest#of], for the first findings.
    public Optional<String> nearest(String value, Collection<String> valid) {
        return findings.nearest(value, valid);
    }

    /// A value as a message can show it: one line, not too long.
    public static String shortened(String text) {
        String line = SPACES.matcher(text).replaceAll(" ");
        return line.codePointCount(0, line.length()) <= 60
                ? line
                : line.substring(0, line.offsetByCodePoints(0, 57)) + "...";
    }
}
