package dev.crosswalk.programme.standing;

import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.programme.AuditReport;
import dev.crosswalk.programme.words.Words;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Says of reports that count by their own statement alone, long after one of their kind usually
/// does, how old what they looked at is; and of a provider's, that it is of other days than the one
/// that leaves something to it.
public final class LongValid {
    private LongValid() {}

    /// A sentence for each that attests something.
    static List<String> of(Standing standing) {
        List<String> all = new ArrayList<>();
        for (AuditReport report : standing.programme().reports()) {
            if (!countsByStatement(report, standing)) {
                continue;
            }
            List<AuditReport> left =
                    report.isOurs()
                            ? List.of()
                            : standing.programme().reports().stream()
                                    .filter(r -> r.isOurs() && leavesTo(r, report))
                                    .filter(r -> DoubtfulReport.attests(r, standing))
                                    .toList();
            if (DoubtfulReport.attests(report, standing) || !left.isEmpty()) {
                all.add(words(report));
                left.stream()
                        .flatMap(r -> apart(r, report).stream())
                        .forEach(words -> all.add(words + "."));
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

    private static boolean leavesTo(AuditReport report, AuditReport provider) {
        return report.carvedOut().stream().anyMatch(c -> c.report().equals(provider.id()));
    }

    /// Says of a provider's report that it looked on no day on which the one looked that leaves
    /// something to it.
    public static Optional<String> apart(AuditReport report, AuditReport provider) {
        Period ours = report.covers();
        Period theirs = provider.covers();
        return ours == null || theirs == null || ours.intersection(theirs) != null
                ? Optional.empty()
                : Optional.of(
                        "%s leaves a part to %s and is of %s: %s looked over %s, on none of these days"
                                .formatted(
                                        report.title(),
                                        provider.about(),
                                        Words.days(ours),
                                        provider.title(),
                                        Words.days(theirs)));
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
