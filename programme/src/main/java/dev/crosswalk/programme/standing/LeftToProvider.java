package dev.crosswalk.programme.standing;

import dev.crosswalk.engine.Assurance;
import dev.crosswalk.programme.AuditReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// What a report about us that counts leaves to a provider that it carves out, whatever is wanted
/// and whatever covers it.
///
/// @param named ids of the obligations that were said one by one to be the provider's, with what
///   follows from them: nobody else has to do them
/// @param theirs these, and those of the criteria that are carved out; of these some may be ours
///   too, as the doors of an own office are
public record LeftToProvider(
        AuditReport report, String provider, Set<String> named, Set<String> theirs) {

    public LeftToProvider {
        named = Set.copyOf(named);
        theirs = Set.copyOf(theirs);
    }

    public static List<LeftToProvider> of(ProgrammeAt at) {
        ReportReading reading = new ReportReading(at, Assurance.IMPLEMENTED, null, _ -> false);
        List<LeftToProvider> all = new ArrayList<>();
        for (AuditReport report : at.programme().reports()) {
            if (report.isOurs() && at.counts(report)) {
                for (AuditReport.CarvedOut part : report.carvedOut()) {
                    all.add(
                            new LeftToProvider(
                                    report,
                                    part.provider(),
                                    given(at, part.obligations()),
                                    given(at, reading.part(report, part).theirs())));
                }
            }
        }
        return all;
    }

    private static Set<String> given(ProgrammeAt at, Iterable<String> obligations) {
        List<String> some = new ArrayList<>();
        obligations.forEach(some::add);
        return new TreeSet<>(at.crosswalk().given(some));
    }
}
