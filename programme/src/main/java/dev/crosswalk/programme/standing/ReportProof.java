package dev.crosswalk.programme.standing;

import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.ControlFact;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.programme.AuditReport;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What one report says at a moment, whatever is asked: of each criterion, what its exceptions take
/// out, and what it leaves to others.
///
/// @param criteria of its scope and its opinions, in that order, each with what is said of it
/// @param beside the criteria that guidance alone brings to an exception, each with the obligations
///   that are taken out and that it does not demand: nothing of what it demands is lost
/// @param exceptions each with the obligations that it takes out
/// @param left what carved-out providers do whose own reports do not cover it, by provider
/// @param parts what is carved out, by provider, whatever covers it
public record ReportProof(
        AuditReport report,
        Map<RequirementRef, Says> criteria,
        Map<RequirementRef, Set<String>> beside,
        List<TakenOut> exceptions,
        Map<String, LeftTo> left,
        Map<String, Part> parts) {

    public ReportProof {
        criteria = Collections.unmodifiableMap(new LinkedHashMap<>(criteria));
        beside = Map.copyOf(beside);
        exceptions = List.copyOf(exceptions);
        left = Collections.unmodifiableMap(new TreeMap<>(left));
        parts = Collections.unmodifiableMap(new TreeMap<>(parts));
    }

    public enum Says {
        MET,
        /// Met but for what exceptions take out, or providers do.
        IN_PART,
        /// By an opinion that is qualified or adverse.
        NOT_MET,
        /// The auditor could not tell, or an exception leaves nothing of it.
        NOT_SAID
    }

    /// What a report carves out for a provider.
    ///
    /// @param theirs ids of the obligations that the provider does
    /// @param whole criteria that nobody decomposed, of which it does all
    /// @param own ids of those that its criteria ask for and tested controls of ours do
    public record Part(Set<String> theirs, Set<RequirementRef> whole, Set<String> own) {

        /// Whether nothing is left of it.
        public boolean isNothing() {
            return theirs.isEmpty() && whole.isEmpty();
        }

        Part and(Part other) {
            return new Part(
                    union(theirs, other.theirs), union(whole, other.whole), union(own, other.own));
        }

        private static <T> Set<T> union(Set<T> some, Set<T> others) {
            Set<T> all = new TreeSet<>(some);
            all.addAll(others);
            return all;
        }
    }

    /// @param obligations ids of those that are shown no more by this report
    public record TakenOut(AuditReport.Found found, Set<String> obligations) {}

    /// @param why what the provider's own report lacks, in words
    public record LeftTo(Set<String> obligations, Set<String> why) {}

    /// What a report says at a moment.
    public static ReportProof of(ProgrammeAt at, AuditReport report) {
        Standing standing = at.controls();
        ReportReading reading =
                new ReportReading(
                        at,
                        Assurance.IMPLEMENTED,
                        null,
                        id -> standing.control(id).filter(ReportProof::holds).isPresent());
        Map<RequirementRef, ReportOpinion> opinions = reading.opinions(report);
        Set<RequirementRef> spoken = new LinkedHashSet<>();
        report.scopes().forEach(s -> spoken.addAll(at.crosswalk().requirements(s)));
        report.opinions().forEach(o -> spoken.add(o.requirement()));
        Map<RequirementRef, Says> criteria = new LinkedHashMap<>();
        Map<RequirementRef, Set<String>> beside = new TreeMap<>();
        Map<String, LeftTo> left = new TreeMap<>();
        for (RequirementRef ref : spoken) {
            ReportOpinion opinion = opinions.get(ref);
            criteria.put(ref, says(opinion));
            if (opinion != null) {
                if (isBeside(opinion)) {
                    beside.put(ref, opinion.excepted());
                }
                opinion.pending()
                        .forEach((provider, of) ->
                                left.merge(
                                        provider,
                                        new LeftTo(of.obligations(), of.why()),
                                        ReportProof::both));
            }
        }
        List<TakenOut> exceptions = new ArrayList<>();
        reading.takenOut(report).forEach((found, out) -> exceptions.add(new TakenOut(found, out)));
        Map<String, Part> parts = new TreeMap<>();
        for (AuditReport.CarvedOut c : report.carvedOut()) {
            parts.merge(c.provider(), reading.part(report, c), Part::and);
        }
        return new ReportProof(report, criteria, beside, exceptions, left, parts);
    }

    private static boolean isBeside(ReportOpinion opinion) {
        return opinion.met()
                && opinion.pending().isEmpty()
                && !opinion.excepted().isEmpty()
                && Collections.disjoint(opinion.excepted(), opinion.demands());
    }

    private static boolean holds(ControlStanding control) {
        return control.fact().state() instanceof ControlFact.Holds;
    }

    private static LeftTo both(LeftTo one, LeftTo other) {
        Set<String> obligations = new TreeSet<>(one.obligations());
        obligations.addAll(other.obligations());
        Set<String> why = new TreeSet<>(one.why());
        why.addAll(other.why());
        return new LeftTo(obligations, why);
    }

    private static Says says(@Nullable ReportOpinion opinion) {
        if (opinion == null) {
            return Says.NOT_SAID;
        }
        if (!opinion.met()) {
            return Says.NOT_MET;
        }
        return opinion.excepted().isEmpty() && opinion.pending().isEmpty()
                ? Says.MET
                : Says.IN_PART;
    }

    /// How many criteria it says this of.
    public int count(Says what) {
        return (int) criteria.values().stream().filter(s -> s == what).count();
    }
}
