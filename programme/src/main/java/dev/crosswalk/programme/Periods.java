package dev.crosswalk.programme;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Periods as people name them: `2026-Q3`.
public final class Periods {
    private static final Pattern PERIOD =
            Pattern.compile("(\\d{4})(?:-(?:H([12])|Q([1-4])|W(\\d{2})|(\\d{2})(?:-(\\d{2}))?))?");

    private Periods() {}

    /// The first day of a period: `2026`, `2026-H1`, `2026-Q3`, `2026-09`, `2026-W07`,
    /// `2026-03-31`; empty where the text is none of these.
    public static Optional<LocalDate> firstOf(String period) {
        Matcher m = PERIOD.matcher(period);
        if (!m.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(m.group(1));
        try {
            if (m.group(4) != null) {
                LocalDate thursday =
                        LocalDate.of(year, 1, 4)
                                .with(
                                        IsoFields.WEEK_OF_WEEK_BASED_YEAR,
                                        Integer.parseInt(m.group(4)));
                // Some years have no week 53; the calendar would give a week of the next year
                // instead.
                return thursday.get(IsoFields.WEEK_BASED_YEAR) == year
                        ? Optional.of(thursday.minusDays(thursday.getDayOfWeek().getValue() - 1L))
                        : Optional.empty();
            }
            int month = 1;
            if (m.group(2) != null) {
                month = 6 * Integer.parseInt(m.group(2)) - 5;
            } else if (m.group(3) != null) {
                month = 3 * Integer.parseInt(m.group(3)) - 2;
            } else if (m.group(5) != null) {
                month = Integer.parseInt(m.group(5));
            }
            int day = m.group(6) == null ? 1 : Integer.parseInt(m.group(6));
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
