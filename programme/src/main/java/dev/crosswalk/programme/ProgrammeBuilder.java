package dev.crosswalk.programme;

import dev.crosswalk.content.GivenAnswer;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/// Builds a programme; what is not set keeps its value.
public final class ProgrammeBuilder {
    private String organisation;
    private String scope;
    private ZoneId timeZone;
    private List<WantedFramework> frameworks;
    private Map<String, String> parameters;
    private List<Adoption> adoptions;
    private List<Approval> approvals;
    private List<Evidence> evidence;
    private List<Performed> performed;
    private List<ControlPopulation> populations;
    private List<DecidedExclusion> exclusions;
    private List<DecidedInclusion> inclusions;
    private List<DecidedClaim> decisions;
    private List<ReviewedMapping> mappings;
    private List<GivenAnswer> answers;
    private List<AcceptedException> exceptions;
    private List<AuditReport> reports;
    private List<DatedAttestation> attestations;
    private List<Risk> risks;
    private List<Person> people;
    private List<Conclusion> conclusions;
    private List<Nonconformity> nonconformities;
    private List<InternalAudit> audits;
    private Calendar calendar;
    private RiskCriteria riskCriteria;
    private EvidenceFiles files;

    ProgrammeBuilder(Programme start) {
        organisation = start.organisation();
        scope = start.scope();
        timeZone = start.timeZone();
        frameworks = start.frameworks();
        parameters = start.parameters();
        adoptions = start.adoptions();
        approvals = start.approvals();
        evidence = start.evidence();
        performed = start.performed();
        populations = start.populations();
        exclusions = start.exclusions();
        inclusions = start.inclusions();
        decisions = start.decisions();
        mappings = start.mappings();
        answers = start.answers();
        exceptions = start.exceptions();
        reports = start.reports();
        attestations = start.attestations();
        risks = start.risks();
        people = start.people();
        conclusions = start.conclusions();
        nonconformities = start.nonconformities();
        audits = start.audits();
        calendar = start.calendar();
        riskCriteria = start.riskCriteria();
        files = start.files();
    }

    public ProgrammeBuilder organisation(String organisation) {
        this.organisation = organisation;
        return this;
    }

    public ProgrammeBuilder scope(String scope) {
        this.scope = scope;
        return this;
    }

    public ProgrammeBuilder timeZone(ZoneId timeZone) {
        this.timeZone = timeZone;
        return this;
    }

    public ProgrammeBuilder frameworks(List<WantedFramework> frameworks) {
        this.frameworks = frameworks;
        return this;
    }

    public ProgrammeBuilder parameters(Map<String, String> parameters) {
        this.parameters = parameters;
        return this;
    }

    public ProgrammeBuilder adoptions(List<Adoption> adoptions) {
        this.adoptions = adoptions;
        return this;
    }

    public ProgrammeBuilder approvals(List<Approval> approvals) {
        this.approvals = approvals;
        return this;
    }

    public ProgrammeBuilder evidence(List<Evidence> evidence) {
        this.evidence = evidence;
        return this;
    }

    public ProgrammeBuilder performed(List<Performed> performed) {
        this.performed = performed;
        return this;
    }

    public ProgrammeBuilder populations(List<ControlPopulation> populations) {
        this.populations = populations;
        return this;
    }

    public ProgrammeBuilder exclusions(List<DecidedExclusion> exclusions) {
        this.exclusions = exclusions;
        return this;
    }

    public ProgrammeBuilder inclusions(List<DecidedInclusion> inclusions) {
        this.inclusions = inclusions;
        return this;
    }

    public ProgrammeBuilder answers(List<GivenAnswer> answers) {
        this.answers = answers;
        return this;
    }

    public ProgrammeBuilder decisions(List<DecidedClaim> decisions) {
        this.decisions = decisions;
        return this;
    }

    public ProgrammeBuilder mappings(List<ReviewedMapping> mappings) {
        this.mappings = mappings;
        return this;
    }

    public ProgrammeBuilder exceptions(List<AcceptedException> exceptions) {
        this.exceptions = exceptions;
        return this;
    }

    public ProgrammeBuilder reports(List<AuditReport> reports) {
        this.reports = reports;
        return this;
    }

    public ProgrammeBuilder attestations(List<DatedAttestation> attestations) {
        this.attestations = attestations;
        return this;
    }

    public ProgrammeBuilder risks(List<Risk> risks) {
        this.risks = risks;
        return this;
    }

    public ProgrammeBuilder people(List<Person> people) {
        this.people = people;
        return this;
    }

    public ProgrammeBuilder conclusions(List<Conclusion> conclusions) {
        this.conclusions = conclusions;
        return this;
    }

    public ProgrammeBuilder nonconformities(List<Nonconformity> nonconformities) {
        this.nonconformities = nonconformities;
        return this;
    }

    public ProgrammeBuilder audits(List<InternalAudit> audits) {
        this.audits = audits;
        return this;
    }

    public ProgrammeBuilder riskCriteria(RiskCriteria riskCriteria) {
        this.riskCriteria = riskCriteria;
        return this;
    }

    public ProgrammeBuilder calendar(Calendar calendar) {
        this.calendar = calendar;
        return this;
    }

    public ProgrammeBuilder files(EvidenceFiles files) {
        this.files = files;
        return this;
    }

    public Programme build() {
        return new Programme(
                organisation,
                scope,
                timeZone,
                frameworks,
                parameters,
                adoptions,
                approvals,
                evidence,
                performed,
                populations,
                exclusions,
                inclusions,
                decisions,
                mappings,
                answers,
                exceptions,
                reports,
                attestations,
                risks,
                people,
                conclusions,
                nonconformities,
                audits,
                calendar,
                riskCriteria,
                files);
    }
}
