package dev.crosswalk.programme;

import dev.crosswalk.content.GivenAnswer;
import dev.crosswalk.content.control.ControlLibrary;
import dev.crosswalk.content.text.OneLine;
import dev.crosswalk.engine.MappingReview;
import dev.crosswalk.engine.operation.Moment;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// One organisation's programme: what it wants, what it does, and what shows that it does.
///
/// All days are days in the organisation's time zone. What somebody saw, did, received or decided
/// happened at a [Moment]: to the instant where the organisation says that, else on a day.
///
/// @param organisation its name
/// @param scope the part of the organisation that the programme covers, in a sentence
/// @param frameworks the framework editions that are wanted, in the order of the file
/// @param parameters the values that the organisation's documents take where a template leaves them
///   open
/// @param adoptions all controls that were ever decided on, by the id of the control
/// @param evidence in the order of the files
/// @param inclusions why some requirements apply, where the organisation says that itself
/// @param mappings what was suggested and decided of mapping rows
/// @param decisions what the organisation decided of contested claims
/// @param answers what people said of obligations when asked
/// @param people who is named by what the others say; empty where names are just texts
/// @param nonconformities the register of them, with what was done about each
/// @param audits those that the organisation held of itself
/// @param calendar the days on which the organisation works
/// @param files what was found of the files of evidence; not part of what the programme says
public record Programme(
        String organisation,
        String scope,
        ZoneId timeZone,
        List<WantedFramework> frameworks,
        Map<String, String> parameters,
        List<Adoption> adoptions,
        List<Approval> approvals,
        List<Evidence> evidence,
        List<Performed> performed,
        List<ControlPopulation> populations,
        List<DecidedExclusion> exclusions,
        List<DecidedInclusion> inclusions,
        List<DecidedClaim> decisions,
        List<ReviewedMapping> mappings,
        List<GivenAnswer> answers,
        List<AcceptedException> exceptions,
        List<AuditReport> reports,
        List<DatedAttestation> attestations,
        List<Risk> risks,
        List<Person> people,
        List<Conclusion> conclusions,
        List<Nonconformity> nonconformities,
        List<InternalAudit> audits,
        Calendar calendar,
        RiskCriteria riskCriteria,
        EvidenceFiles files) {

    public Programme {
        organisation = OneLine.of(organisation);
        scope = OneLine.of(scope);
        frameworks = List.copyOf(frameworks);
        parameters = set(parameters);
        adoptions = adoptions.stream().sorted(Comparator.comparing(Adoption::id)).toList();
        approvals = List.copyOf(approvals);
        evidence = List.copyOf(evidence);
        performed = List.copyOf(performed);
        populations = List.copyOf(populations);
        exclusions = List.copyOf(exclusions);
        inclusions = List.copyOf(inclusions);
        decisions = List.copyOf(decisions);
        mappings = List.copyOf(mappings);
        answers = List.copyOf(answers);
        exceptions = List.copyOf(exceptions);
        reports = List.copyOf(reports);
        attestations = List.copyOf(attestations);
        risks = List.copyOf(risks);
        people = List.copyOf(people);
        conclusions = List.copyOf(conclusions);
        nonconformities = List.copyOf(nonconformities);
        audits = List.copyOf(audits);
    }

    /// A builder that starts from an empty programme in UTC.
    public static ProgrammeBuilder builder(String organisation) {
        return new ProgrammeBuilder(
                new Programme(
                        organisation,
                        "",
                        ZoneOffset.UTC,
                        List.of(),
                        Map.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        Calendar.USUAL,
                        RiskCriteria.UNKNOWN,
                        EvidenceFiles.UNSEEN));
    }

    public ProgrammeBuilder toBuilder() {
        return new ProgrammeBuilder(this);
    }

    /// The parameters that are set, their values as lines: one without a value is left out.
    static Map<String, String> set(Map<String, String> parameters) {
        Map<String, String> set = new LinkedHashMap<>();
        parameters.forEach((name, value) -> {
            if (!value.isBlank()) {
                set.put(name, value.strip());
            }
        });
        return Collections.unmodifiableMap(set);
    }

    /// A day of the organisation's time zone, as a moment.
    public Moment on(LocalDate day) {
        return Moment.on(day, timeZone);
    }

    /// The evidence that may prove something: all of which the file is there and was not altered.
    public List<Evidence> intact() {
        return files.areIntact() ? evidence : evidence.stream().filter(files::isIntact).toList();
    }

    /// The evidence that says something of how controls operated: of what was altered, only that
    /// which tells against them. So altering a file proves nothing, and hides no failure.
    public List<Evidence> telling() {
        return files.areIntact()
                ? evidence
                : evidence.stream()
                        .flatMap(e -> files.isIntact(e) ? Stream.of(e) : e.against().stream())
                        .toList();
    }

    /// The answers of people that expired before a day.
    public List<GivenAnswer> expiredAnswers(LocalDate day) {
        return answers.stream().filter(a -> a.isExpiredOn(day)).toList();
    }

    /// What the organisation had decided of mapping rows by a day.
    public MappingReview review(LocalDate day) {
        return new MappingReview(
                organisation,
                mappings.stream()
                        .filter(m -> m.isDecidedBy(day))
                        .map(ReviewedMapping::decided)
                        .toList());
    }

    /// Who is who.
    public People who() {
        return new People(people);
    }

    public Optional<Adoption> adoption(String control) {
        return adoptions.stream().filter(a -> a.id().equals(control)).findFirst();
    }

    /// The adopted controls, as the library has them with the organisation's changes.
    public List<AdoptedControl> adopted(ControlLibrary library) {
        return adoptions.stream().map(a -> AdoptedControl.of(a, library)).toList();
    }

    /// What the programme wants of an edition; empty where it wants nothing of it.
    public Optional<WantedFramework> wanted(String edition) {
        return frameworks.stream().filter(w -> w.scope().edition().equals(edition)).findFirst();
    }
}
