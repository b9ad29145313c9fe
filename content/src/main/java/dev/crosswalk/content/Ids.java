package dev.crosswalk.content;

import dev.crosswalk.content.finding.Finding;
import dev.crosswalk.content.yaml.Fields;
import dev.crosswalk.content.yaml.Value;
import java.util.Optional;
import java.util.regex.Pattern;

/// What ids look like.
enum Ids {
    EDITION("[a-z0-9.-]+", "small letters, digits, dots and hyphens"),
    /// Without what separates ids elsewhere: `soc2-2017:CC,A`, `soc2-2017/CC6.1`, `set#17`.
    REQUIREMENT("[^\\s/,:#\"'`]+", "without spaces and without / , : # and quotation marks"),
    DOMAIN("[a-z0-9]+(-[a-z0-9]+)*", "small letters, digits and hyphens"),
    OBLIGATION("[a-z0-9]+(-[a-z0-9]+)*", "small letters and digits, in parts joined by hyphens"),
    CONTROL(
            "[A-Za-z0-9]+([.-][A-Za-z0-9]+)*",
            "letters and digits, in parts joined by hyphens or dots"),
    DOCUMENT("[a-z0-9]+(-[a-z0-9]+)*", "small letters and digits, in parts joined by hyphens"),
    EVIDENCE_KIND("[a-z0-9]+(-[a-z0-9]+)*", "small letters and digits, in parts joined by hyphens"),
    ATTRIBUTE(
            "[A-Za-z0-9]+([_-][A-Za-z0-9]+)*",
            "letters and digits, in parts joined by underscores or hyphens"),
    GATE("[a-z0-9]+(-[a-z0-9]+)*", "small letters and digits, in parts joined by hyphens"),
    MAPPING_SET("[a-z0-9._-]+", "small letters, digits, dots, hyphens and underscores");

    private static final int LONGEST = 80;

    private final Pattern pattern;
    private final String words;

    Ids(String pattern, String words) {
        this.pattern = Pattern.compile(pattern);
        this.words = words;
    }

    /// The required id under the key, or a finding.
    Optional<Value> read(Fields fields, String key) {
        return fields.required(key).filter(id -> check(fields, id));
    }

    boolean check(Fields fields, Value id) {
        boolean fits = id.text().length() <= LONGEST && pattern.matcher(id.text()).matches();
        if (!fits) {
            fields.error(
                    id.line(),
                    "id-pattern",
                    "\"%s\" is not an id: %s, at most %d characters"
                            .formatted(Finding.shortened(id.text()), words, LONGEST));
        }
        return fits;
    }
}
