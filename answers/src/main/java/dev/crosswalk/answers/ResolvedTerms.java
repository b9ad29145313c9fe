package dev.crosswalk.answers;

import dev.crosswalk.answers.Refusal.Code;
import dev.crosswalk.answers.Sources.NamedFacts;
import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.Attestation;
import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.programme.AuditReport;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.standing.ProgrammeAt;
import dev.crosswalk.programme.standing.Situation;
import dev.crosswalk.programme.standing.Situation.Taken;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The terms of a question, resolved against what was read: the content as far as it is believed,
/// and what is known of the organisation at the moment that is asked about.
///
/// @param situation before anybody says which frameworks are wanted
public record ResolvedTerms(
        Situation situation, TypedNames names, WantedScopes wants, Dialect dialect) {

    /// Resolves a question about what an organisation has: a programme, a facts file, or what is
    /// taken as met.
    public static ResolvedTerms of(QuestionTerms terms, Sources sources) throws Refusal {
        if (terms.have().isEmpty() && sources.facts() == null && sources.programme() == null) {
            throw Refusal.missing(
                    "have", "say what is met: <have EDITION>, <facts FILE>, or <programme DIR>");
        }
        return ofAnything(terms, sources);
    }

    /// Resolves a question that can be asked where nothing is known yet.
    public static ResolvedTerms ofAnything(QuestionTerms terms, Sources sources) throws Refusal {
        if (sources.facts() != null && sources.programme() != null) {
            throw Refusal.of(
                    Code.CONFLICT,
                    "facts",
                    "",
                    "<facts> and <programme> both say what an organisation has: give one of them");
        }
        return reading(terms, sources);
    }

    /// Resolves a question that only a programme answers.
    public static ResolvedTerms ofProgramme(QuestionTerms terms, Sources sources) throws Refusal {
        var _ = sources.required();
        return reading(terms, sources);
    }

    private static ResolvedTerms reading(QuestionTerms terms, Sources sources) throws Refusal {
        Days.check("asOf", terms.asOf());
        Days.check("knownAt", terms.knownAt());
        Crosswalk believed = sources.crosswalk(terms.trust());
        Crosswalk crosswalk = terms.agreedOnly() ? believed.agreed() : believed;
        TypedNames names = sources.names();
        Taken taken = taken(terms, names, crosswalk, sources.dialect());
        NamedFacts facts = sources.facts();
        if (facts != null) {
            refuseClash(facts, taken, terms.question());
        }
        if (facts != null) {
            refuseTakenAgain(facts, taken, crosswalk);
        }
        Assurance assurance = terms.assurance() == null ? null : terms.question();
        ProgrammeAt at = at(terms, sources, crosswalk);
        Moment asOf = at == null ? terms.asOf() : at.asOf();
        if (facts != null && facts.facts().asOf() != null) {
            asOf = Moment.on(facts.facts().asOf(), ZoneOffset.UTC);
        }
        Situation situation =
                new Situation(
                        sources.content(),
                        TrustTerms.read(terms.trust(), crosswalk.library().mappingSets()),
                        at == null ? crosswalk : at.crosswalk(),
                        taken,
                        facts == null ? null : facts.facts().on(day(asOf, sources)),
                        facts == null || facts.reports().isEmpty()
                                ? null
                                : reports(facts.reports(), day(asOf, sources), sources, crosswalk),
                        at,
                        assurance,
                        asOf,
                        List.of());
        return new ResolvedTerms(
                situation, names, new WantedScopes(names, sources.programme()), sources.dialect());
    }

    /// The day on which answers have to count: the one that is asked about, or today.
    private static LocalDate day(@Nullable Moment asOf, Sources sources) {
        return asOf == null ? LocalDate.ofInstant(sources.now(), ZoneOffset.UTC) : asOf.day();
    }

    /// Reports that nobody's programme is around, as a programme that has nothing else: so the code
    /// judges them that judges those of a programme.
    private static ProgrammeAt reports(
            List<AuditReport> reports, LocalDate day, Sources sources, Crosswalk crosswalk) {
        Programme held = Programme.builder("").reports(reports).build();
        Moment then = Moment.on(day, held.timeZone());
        return ProgrammeAt.of(
                held,
                sources.content().controls(),
                sources.content().practices().operating(),
                crosswalk,
                then,
                then);
    }

    private static @Nullable ProgrammeAt at(
            QuestionTerms terms, Sources sources, Crosswalk crosswalk) {
        Programme programme = sources.programme();
        if (programme == null) {
            return null;
        }
        Moment asOf = terms.asOf() == null ? sources.today(programme) : terms.asOf();
        return ProgrammeAt.of(
                        programme,
                        sources.content().controls(),
                        sources.content().practices().operating(),
                        crosswalk,
                        asOf,
                        terms.knownAt() == null ? asOf : terms.knownAt())
                .trying(sources.trial());
    }

    private static Taken taken(
            QuestionTerms terms, TypedNames names, Crosswalk crosswalk, Dialect dialect)
            throws Refusal {
        List<Scope> scopes = new ArrayList<>();
        for (String typed : terms.have()) {
            Scope scope = names.held("have", typed);
            if (!scopes.contains(scope)) {
                scopes.add(scope);
            }
        }
        return Taken.of(scopes, crosswalk, dialect.parameter("have", ""));
    }

    /// Refuses to take as met what the facts deny. (The facts by themselves were checked when they
    /// were read.)
    private static void refuseClash(NamedFacts named, Taken taken, Assurance question)
            throws Refusal {
        Set<RequirementRef> met =
                taken.attestations().stream()
                        .map(Attestation::requirement)
                        .collect(Collectors.toSet());
        for (Attestation a : named.facts().attestations()) {
            if (!a.met() && a.answers(question) && met.contains(a.requirement())) {
                throw Refusal.of(
                                Code.CONFLICT,
                                "have",
                                a.requirement().toString(),
                                "{value} is met by <have> and not met in {file}. Leave it out of"
                                        + " one of them")
                        .with("file", named.name());
            }
        }
    }

    /// Refuses to take as met whole what a report has something to say against: what it found would
    /// be lost without a word.
    private static void refuseTakenAgain(NamedFacts named, Taken taken, Crosswalk crosswalk)
            throws Refusal {
        for (Scope scope : taken.scopes()) {
            Set<RequirementRef> whole = Set.copyOf(crosswalk.requirements(scope));
            for (AuditReport r : named.reports()) {
                boolean same =
                        r.scopes().stream()
                                .filter(s -> s.edition().equals(scope.edition()))
                                .flatMap(s -> crosswalk.requirements(s).stream())
                                .anyMatch(whole::contains);
                if (same && r.isOurs() && r.isReserved()) {
                    throw Refusal.of(
                                    Code.CONFLICT,
                                    "have",
                                    scope.toString(),
                                    "<have {value}> takes all of it as met, and \"{report}\" in"
                                            + " {file} does not: leave <have {value}> out")
                            .with("report", r.title())
                            .with("file", named.name());
                }
            }
        }
    }

    /// The question about one framework.
    public Question about(Scope scope) {
        Situation asked = situation.about(List.of(scope));
        return new Question(asked, asked.wanted().getFirst(), dialect);
    }
}
