package dev.crosswalk.programme.standing;

import dev.crosswalk.programme.AuditReport;
import dev.crosswalk.programme.words.Words;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// Says of reports that count by their own statement alone, long after one of their kind usually
/// does, how old what they looked at is.
final class LongValid {
    private LongValid() {}

    /// A sentence for each that attests something.
    static List<String> of(Standing standing) {
        List<String> all = new ArrayList<>();
        for (AuditReport report : standing.programme().reports()) {
            if (countsByStatement(report, standing) && attests(report, standing)) {
                all.add(words(report));
            }
        }
        return all;
    }

    private static boolean countsByStatement(AuditReport report, Standing standing) {
        LocalDate usual = report.usuallyUntil(standing.programme().reports());
        return report.isValidForLong(standing.programme().reports())
                && usual.isBefore(standing.day())
                && report.isValidOn(standing.day(), standing.programme().reports());
    }

    private static boolean attests(AuditReport report, Standing standing) {
        return standing.posture().attestations().stream()
                .anyMatch(a -> a.source().startsWith(report.title()));
    }

    private static String words(AuditReport report) {
        LocalDate until = report.countsUntil(List.of(report));
        LocalDate looked = report.lookedOn();
        long months = ChronoUnit.MONTHS.between(looked, until);
        String after =
                months >= 24
                        ? Words.many((int) (months / 12), "year", "years")
                        : Words.many((int) months, "month", "months");
        return "%s is stated to be valid until %s, %s after its period ended on %s: one of its kind usually counts until %s, and few who rely on it take it much longer."
                .formatted(
                        report.title(), until, after, looked, report.usuallyUntil(List.of(report)));
    }
}
