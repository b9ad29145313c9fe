package dev.crosswalk.programme.rule;

import dev.crosswalk.content.finding.Finding;
import dev.crosswalk.content.finding.Place;
import java.util.regex.Pattern;

/// Limits on the names and values of the parameters by which an organisation fills what templates
/// leave open.
public final class Parameters {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

    /// In characters, about three pages: templates ask for a name, a sentence or a list.
    private static final int LONGEST = 10_000;

    private final Judging judging;

    Parameters(Judging judging) {
        this.judging = judging;
    }

    public static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    void check(String name, String value, Place place) {
        if (!isName(name)) {
            judging.findings.error(
                    place,
                    "id-pattern",
                    "\"%s\" is not the name of a parameter: small letters, digits and _"
                            .formatted(Finding.shortened(name)));
        }
        if (value.isEmpty()) {
            judging.findings.error(
                    place,
                    "no-value",
                    "the parameter %s has no value".formatted(Finding.shortened(name)));
        }
        if (value.length() > LONGEST) {
            judging.findings.error(
                    place,
                    "too-long",
                    "the parameter %s has %,d characters, and at most %,d find a place in a document"
                            .formatted(Finding.shortened(name), value.length(), LONGEST));
        }
    }
}
