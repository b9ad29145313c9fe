package dev.crosswalk.programme.rule;

import dev.crosswalk.content.finding.Finding;
import dev.crosswalk.content.finding.Place;
import java.util.regex.Pattern;

/// How what templates leave open is called.
public final class Parameters {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

    private final Judging judging;

    Parameters(Judging judging) {
        this.judging = judging;
    }

    public static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    void check(String name, Place place) {
        if (!isName(name)) {
            judging.findings.error(
                    place,
                    "id-pattern",
                    "\"%s\" is not the name of a parameter: small letters, digits and _"
                            .formatted(Finding.shortened(name)));
        }
    }
}
