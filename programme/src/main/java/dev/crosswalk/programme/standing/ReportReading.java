package dev.crosswalk.programme.standing;

import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.Claim;
import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.engine.Obligation;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.programme.AuditReport;
import dev.crosswalk.programme.AuditReport.CarvedOut;
import dev.crosswalk.programme.AuditReport.Found;
import dev.crosswalk.programme.AuditReport.Opinion;
import dev.crosswalk.programme.AuditReport.UserEntityControl;
import dev.crosswalk.programme.words.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads what a report says of each requirement of its scope: its opinion, what its exceptions take
/// out of it, and what it leaves to carved-out providers.
final class ReportReading {
    private final ProgrammeAt at;
    private final Crosswalk crosswalk;
    private final Assurance question;
    private final @Nullable AskedWindow window;
    private final Predicate<String> holds;

    /// The claims to which an amendment added something.
    private final List<Claim> amended;

    /// @param holds whether a control, by its id, is proved at the assurance that is asked for
    ReportReading(
            ProgrammeAt at,
            Assurance question,
            @Nullable AskedWindow window,
            Predicate<String> holds) {
        this.at = at;
        crosswalk = at.crosswalk();
        this.question = question;
        this.window = window;
        this.holds = holds;
        amended = crosswalk.library().claims().stream().filter(c -> !c.since().isEmpty()).toList();
    }

    /// What the report says of each requirement, those of which its auditor could not tell left
    /// out.
    Map<RequirementRef, ReportOpinion> opinions(AuditReport report) {
        Set<String> excepted = excepted(report);
        Set<RequirementRef> opaque = opaqueExceptions(report);
        Map<String, ReportOpinion.Left> pending = new TreeMap<>();
        Map<String, Set<RequirementRef>> wholly = new TreeMap<>();
        for (CarvedOut carved : report.carvedOut()) {
            carveOut(report, carved, pending, wholly);
        }
        Map<RequirementRef, ReportOpinion> all = new LinkedHashMap<>();
        Map<RequirementRef, Opinion> opinions = new LinkedHashMap<>();
        report.opinions().forEach(o -> opinions.put(o.requirement(), o));
        Set<RequirementRef> spoken = new LinkedHashSet<>(opinions.keySet());
        spoken.addAll(scope(report, _ -> true));
        Set<RequirementRef> guided = scope(report, Scope::guidance);
        for (RequirementRef ref : spoken) {
            Opinion opinion = opinions.get(ref);
            Set<String> asked = asked(ref);
            if (opinion != null) {
                if (opinion.opinion().denies()) {
                    String source = source(report, List.of(opinion.note()));
                    all.put(
                            ref,
                            new ReportOpinion(
                                    ref, false, Set.of(), Set.of(), Map.of(), false, source));
                }
            } else if (!opaque.contains(ref)) {
                Set<String> later = later(report, ref);
                Set<String> out = both(excepted, asked);
                out.addAll(later);
                Map<String, ReportOpinion.Left> theirs = new TreeMap<>();
                pending.forEach((provider, of) -> {
                    // What implies something of a provider's is not done without it either.
                    Set<String> left = both(crosswalk.giving(of.obligations()), demands(ref));
                    left.removeAll(out);
                    if (!left.isEmpty() || isIn(wholly, provider, ref)) {
                        theirs.put(provider, new ReportOpinion.Left(left, of.why()));
                    }
                });
                all.put(
                        ref,
                        new ReportOpinion(
                                ref,
                                true,
                                demands(ref),
                                out,
                                theirs,
                                guided.contains(ref),
                                source(report, notes(report, out, later))));
            }
        }
        return all;
    }

    /// What a requirement demands since an amendment that came after the report's auditor looked.
    private Set<String> later(AuditReport report, RequirementRef ref) {
        Set<String> later = new TreeSet<>();
        for (Claim claim : amended) {
            if (claim.requirement().equals(ref)) {
                claim.since()
                        .forEach((obligation, day) -> {
                            if (report.lookedOn().isBefore(day)) {
                                later.add(obligation);
                            }
                        });
            }
        }
        return later;
    }

    private static boolean isIn(
            Map<String, Set<RequirementRef>> wholly, String provider, RequirementRef ref) {
        return wholly.getOrDefault(provider, Set.of()).contains(ref);
    }

    private Set<RequirementRef> scope(AuditReport report, Predicate<Scope> which) {
        Set<RequirementRef> refs = new LinkedHashSet<>();
        report.scopes().stream()
                .filter(which)
                .forEach(scope -> refs.addAll(crosswalk.requirements(scope)));
        return refs;
    }

    /// All that a requirement demands or suggests, with what follows from that.
    Set<String> asked(RequirementRef ref) {
        return given(
                Stream.concat(crosswalk.demands(ref).stream(), crosswalk.suggests(ref).stream()));
    }

    private Set<String> demands(RequirementRef ref) {
        return given(crosswalk.demands(ref).stream());
    }

    private Set<String> given(Stream<Obligation> obligations) {
        return new TreeSet<>(crosswalk.given(obligations.map(Obligation::id).toList()));
    }

    private static String source(AuditReport report, List<String> notes) {
        List<String> said = notes.stream().filter(n -> !n.isEmpty()).distinct().toList();
        return said.isEmpty() ? report.title() : report.title() + ": " + String.join("; ", said);
    }

    private static Set<String> both(Set<String> some, Set<String> others) {
        Set<String> both = new TreeSet<>(some);
        both.retainAll(others);
        return both;
    }

    // ---- exceptions

    /// The obligations that the exceptions of a report are about. A test with an exception is one,
    /// too.
    Set<String> excepted(AuditReport report) {
        Set<String> all = new TreeSet<>();
        found(report).forEach(f -> all.addAll(about(f)));
        return all;
    }

    /// The same, for each exception.
    Map<Found, Set<String>> takenOut(AuditReport report) {
        Map<Found, Set<String>> all = new LinkedHashMap<>();
        found(report).forEach(f -> all.put(f, about(f)));
        return all;
    }

    private static List<Found> found(AuditReport report) {
        List<Found> all = new ArrayList<>(report.exceptions());
        report.tests().stream()
                .filter(AuditReport.TestOfControl::exception)
                .forEach(t -> all.add(new Found(t.control(), List.of(), null, t.note())));
        return all;
    }

    private Set<String> about(Found found) {
        Set<String> about = new TreeSet<>(found.obligations());
        if (about.isEmpty() && !found.control().isEmpty()) {
            about.addAll(at.discharges(found.control()));
        }
        RequirementRef ref = found.requirement();
        // An exception that is said of a requirement always takes something out of it.
        if (ref != null && both(about, asked(ref)).isEmpty()) {
            about.addAll(asked(ref));
        }
        return about;
    }

    /// The requirements that nobody decomposed and that an exception is said of: of these nothing
    /// is left.
    private Set<RequirementRef> opaqueExceptions(AuditReport report) {
        return report.exceptions().stream()
                .map(Found::requirement)
                .filter(ref -> ref != null && !crosswalk.decomposed(ref))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static List<String> words(AuditReport report, Set<String> later) {
        return later.isEmpty()
                ? List.of()
                : List.of(
                        "looked at on %s, before an amendment asked for %s"
                                .formatted(report.lookedOn(), String.join(", ", later)));
    }

    private List<String> notes(AuditReport report, Set<String> out, Set<String> later) {
        return Stream.concat(
                        found(report).stream()
                                .filter(f -> !both(about(f), out).isEmpty())
                                .map(Found::note),
                        words(report, later).stream())
                .toList();
    }

    // ---- carved-out providers

    /// What a provider does by a report that carves it out: what is named, and of its criteria what
    /// no control does that the report's auditor tested at the organisation itself.
    ReportProof.Part part(AuditReport report, CarvedOut carved) {
        Set<String> tested = new TreeSet<>();
        report.tests().forEach(t -> tested.addAll(at.discharges(t.control())));
        Set<String> done = new TreeSet<>(crosswalk.given(tested));
        done.removeAll(carved.obligations());
        Set<String> theirs = new TreeSet<>(carved.obligations());
        Set<RequirementRef> whole = new TreeSet<>();
        Set<String> own = new TreeSet<>();
        for (RequirementRef ref : carved.requirements()) {
            for (String o : demands(ref)) {
                (done.contains(o) ? own : theirs).add(o);
            }
            if (!crosswalk.decomposed(ref)) {
                whole.add(ref);
            }
        }
        return new ReportProof.Part(theirs, whole, own);
    }

    private void carveOut(
            AuditReport report,
            CarvedOut carved,
            Map<String, ReportOpinion.Left> pending,
            Map<String, Set<RequirementRef>> wholly) {
        ReportProof.Part part = part(report, carved);
        Set<String> left = new TreeSet<>(part.theirs());
        Set<RequirementRef> opaque = new HashSet<>(part.whole());
        AuditReport own = ownReport(carved);
        String lacks = own == null ? "no report of its own is on file" : lacks(own, report, carved);
        if (own != null && lacks.isEmpty()) {
            lacks = own.title() + " does not say so of all";
            opinions(own).values().stream()
                    .filter(ReportOpinion::met)
                    .forEach(o -> {
                        Set<String> given = new HashSet<>(o.demands());
                        given.removeAll(crosswalk.giving(o.excepted()));
                        o.pending().values().forEach(l -> given.removeAll(l.obligations()));
                        left.removeAll(given);
                        if (o.pending().isEmpty()) {
                            opaque.remove(o.requirement());
                        }
                    });
        }
        if (!left.isEmpty() || !opaque.isEmpty()) {
            pending.merge(
                    carved.provider(),
                    new ReportOpinion.Left(left, Set.of(lacks)),
                    ReportOpinion.Left::and);
            wholly.computeIfAbsent(carved.provider(), _ -> new HashSet<>()).addAll(opaque);
        }
    }

    /// The provider's own report, where an auditor's is on file.
    private @Nullable AuditReport ownReport(CarvedOut carved) {
        return at.programme().reports().stream()
                .filter(r -> r.id().equals(carved.report()) && !r.isOurs() && !r.isWord())
                .filter(r -> at.hasHappened(r.issuedOn()))
                .findFirst()
                .orElse(null);
    }

    /// Why the provider's own report does not cover what the provider does for us: its services,
    /// its days, after a review by us, and with all that it expects of us done. Empty where it
    /// does.
    private String lacks(AuditReport own, AuditReport report, CarvedOut carved) {
        if (!covers(own.services(), carved.services())) {
            return own.title() + " does not speak of all that is used";
        }
        String days = days(own, report);
        if (!days.isEmpty()) {
            return days;
        }
        return !isReviewed(own, carved)
                ? own.title() + " was not reviewed since " + own.issuedOn()
                : !isComplemented(own, report, carved.provider())
                        ? "not all is shown that " + own.title() + " expects of its customers"
                        : "";
    }

    private static boolean covers(List<String> services, List<String> used) {
        Set<String> all =
                services.stream()
                        .map(s -> s.toLowerCase(Locale.ROOT))
                        .collect(Collectors.toCollection(HashSet::new));
        return used.stream().allMatch(s -> all.contains(s.toLowerCase(Locale.ROOT)));
    }

    /// Why it is not of the days that the report is of; empty where it is.
    private String days(AuditReport own, AuditReport report) {
        if (!own.level().atLeast(question)) {
            return "%s says less than %s".formatted(own.title(), Words.of(question));
        }
        Period days = report.covers();
        if (question != Assurance.OPERATING || days == null) {
            return own.isValidOn(at.asOf().day(), at.programme().reports())
                    ? ""
                    : "%s expired on %s"
                            .formatted(own.title(), own.countsUntil(at.programme().reports()));
        }
        Period of = own.covers();
        Period needed = window == null ? days : shared(days, window.days());
        if (of == null) {
            return own.title() + " says no days over which it looked";
        }
        return needed == null || of.contains(needed)
                ? ""
                : "%s covers %s and not %s"
                        .formatted(own.title(), Words.days(of), Words.days(needed));
    }

    private static @Nullable Period shared(Period one, Period other) {
        LocalDate from = one.from().isAfter(other.from()) ? one.from() : other.from();
        LocalDate to = one.to().isBefore(other.to()) ? one.to() : other.to();
        return to.isBefore(from) ? null : new Period(from, to);
    }

    private boolean isReviewed(AuditReport own, CarvedOut carved) {
        LocalDate on = carved.reviewedOn();
        return on != null
                && !carved.reviewedBy().isEmpty()
                && !on.isBefore(own.issuedOn())
                && at.hasHappened(on);
    }

    /// Whether a control that is proved does each thing that the provider's report expects.
    private boolean isComplemented(AuditReport own, AuditReport report, String provider) {
        List<UserEntityControl> ours =
                report.userEntityControls().stream()
                        .filter(u -> u.provider().equals(provider))
                        .toList();
        return ours.stream().allMatch(u -> !u.control().isEmpty() && holds.test(u.control()))
                && own.userEntityControls().stream()
                        .filter(u -> u.provider().isEmpty())
                        .allMatch(u -> ours.stream().anyMatch(o -> o.text().equals(u.text())));
    }
}
