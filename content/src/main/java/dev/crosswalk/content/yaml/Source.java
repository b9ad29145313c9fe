package dev.crosswalk.content.yaml;

import java.util.Optional;

/// A file being read, under the name that its reader knows, and where its findings go.
public record Source(String file, Findings findings) {

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

    /// A value as a message can show it: one line, not too long.
    public static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= 60
                ? line
                : line.substring(0, line.offsetByCodePoints(0, 57)) + "...";
    }
}
