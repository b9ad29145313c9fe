package dev.crosswalk.content;

import dev.crosswalk.content.yaml.Fields;
import dev.crosswalk.content.yaml.Source;
import dev.crosswalk.content.yaml.Value;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/// Efforts as people write them, `3`, `0.5`, `12.25`, exact in hundredths of a day.
public final class PersonDays {
    private static final Pattern DAYS = Pattern.compile("\\d{1,6}(\\.\\d{1,2}0*)?");

    private PersonDays() {}

    /// @return hundredths of a person-day; 0 where the value is wrong, which is a finding
    static int read(Fields fields, String key) {
        Value value = fields.required(key).orElse(null);
        if (value == null) {
            return 0;
        }
        if (DAYS.matcher(value.text()).matches()) {
            return new BigDecimal(value.text()).movePointRight(2).intValueExact();
        }
        fields.error(
                value.line(),
                "type",
                "%s is a number of person-days such as 3 or 0.5, not \"%s\""
                        .formatted(key, Source.shortened(value.text())));
        return 0;
    }
}
