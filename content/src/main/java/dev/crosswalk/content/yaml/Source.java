package dev.crosswalk.content.yaml;

import dev.crosswalk.content.finding.Findings;
import dev.crosswalk.content.finding.Place;
import dev.crosswalk.content.tree.Unreadable;
import java.util.Collection;
import java.util.Optional;

/// A file being read, under the name that its reader knows, and where its findings go.
public record Source(String file, Findings findings) {
    public Place.Line place(int line) {
        return new Place.Line(file, line);
    }

    public void error(int line, String rule, String message) {
        findings.error(place(line), rule, message);
    }

    public void warning(int line, String rule, String message) {
        findings.warning(place(line), rule, message);
    }

    /// Warns of a text that a person wrote in which two versions stand beside each other.
    public void warnOfMerge(String text) {
        int line = MergeMarker.line(text);
        if (line > 0) {
            warning(line, MergeMarker.RULE, MergeMarker.MESSAGE);
        }
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
        findings.unknown(kind, place(id.line()), id.text(), known);
    }

    /// As [Findings#maybe].
    public String maybe(String value, Collection<String> valid) {
        return findings.maybe(value, valid);
    }

    /// As [Findings#nearest].
    public Optional<String> nearest(String value, Collection<String> valid) {
        return findings.nearest(value, valid);
    }
}
