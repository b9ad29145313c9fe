package dev.crosswalk.programme.rule;

import dev.crosswalk.content.finding.Place;
import dev.crosswalk.programme.AcceptedException;
import dev.crosswalk.programme.Adoption;
import dev.crosswalk.programme.Approval;
import dev.crosswalk.programme.AuditReport;
import dev.crosswalk.programme.ControlPopulation;
import dev.crosswalk.programme.DatedAttestation;
import dev.crosswalk.programme.DecidedExclusion;
import dev.crosswalk.programme.Evidence;
import dev.crosswalk.programme.Performed;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.Risk;
import dev.crosswalk.programme.WantedFramework;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;

/// A programme as it was said, in the order in which it was said: what is there twice is in it
/// twice, and what it names may not be there at all. Only what [ProgrammeRules] has nothing against
/// is a programme.
public final class Draft {
    private String organisation = "";
    private String scope = "";
    private ZoneId timeZone = ZoneOffset.UTC;

    final Map<String, Parameter> parameters = new LinkedHashMap<>();
    final List<Said<WantedFramework>> frameworks = new ArrayList<>();
    final List<Said<Adoption>> adoptions = new ArrayList<>();
    final List<Said<Approval>> approvals = new ArrayList<>();
    final List<Said<Evidence>> evidence = new ArrayList<>();
    final List<Said<Performed>> performed = new ArrayList<>();
    final List<Said<ControlPopulation>> populations = new ArrayList<>();
    final List<Said<DecidedExclusion>> exclusions = new ArrayList<>();
    final List<Said<AcceptedException>> exceptions = new ArrayList<>();
    final List<Said<AuditReport>> reports = new ArrayList<>();
    final List<Said<DatedAttestation>> attestations = new ArrayList<>();
    final List<Said<Risk>> risks = new ArrayList<>();

    /// What a document is told, and where its name stands.
    record Parameter(String value, Place place) {}

    /// What a programme says, each thing at a pointer in it: `/controls/3`. An edit of it can so be
    /// judged as files are.
    public static Draft of(Programme programme) {
        Draft draft = new Draft();
        draft.organisation(programme.organisation());
        draft.scope(programme.scope());
        draft.timeZone(programme.timeZone());
        Where parameters = Where.pointer("/parameters");
        programme.parameters().forEach((name, v) -> draft.parameter(name, v, parameters.at(name)));
        each("frameworks", programme.frameworks(), draft::framework);
        each("controls", programme.adoptions(), draft::adoption);
        each("documents", programme.approvals(), draft::approval);
        each("evidence", programme.evidence(), draft::evidence);
        each("occurrences", programme.performed(), draft::performed);
        each("populations", programme.populations(), draft::population);
        each("exclusions", programme.exclusions(), draft::exclusion);
        each("exceptions", programme.exceptions(), draft::exception);
        each("reports", programme.reports(), draft::report);
        each("attestations", programme.attestations(), draft::attestation);
        each("risks", programme.risks(), draft::risk);
        return draft;
    }

    private static <T> void each(String kind, List<T> things, BiConsumer<T, Where> add) {
        for (int i = 0; i < things.size(); i++) {
            add.accept(things.get(i), Where.pointer("/" + kind + "/" + i));
        }
    }

    public void organisation(String name) {
        organisation = name;
    }

    public void scope(String sentence) {
        scope = sentence;
    }

    public void timeZone(ZoneId zone) {
        timeZone = zone;
    }

    public ZoneId timeZone() {
        return timeZone;
    }

    public void parameter(String name, String value, Place place) {
        parameters.put(name, new Parameter(value, place));
    }

    public void framework(WantedFramework wanted, Where where) {
        frameworks.add(new Said<>(wanted, where));
    }

    public void adoption(Adoption adoption, Where where) {
        adoptions.add(new Said<>(adoption, where));
    }

    public void approval(Approval approval, Where where) {
        approvals.add(new Said<>(approval, where));
    }

    public void evidence(Evidence shown, Where where) {
        evidence.add(new Said<>(shown, where));
    }

    public void performed(Performed time, Where where) {
        performed.add(new Said<>(time, where));
    }

    public void population(ControlPopulation population, Where where) {
        populations.add(new Said<>(population, where));
    }

    public void exclusion(DecidedExclusion exclusion, Where where) {
        exclusions.add(new Said<>(exclusion, where));
    }

    public void exception(AcceptedException exception, Where where) {
        exceptions.add(new Said<>(exception, where));
    }

    public void report(AuditReport report, Where where) {
        reports.add(new Said<>(report, where));
    }

    public void attestation(DatedAttestation attestation, Where where) {
        attestations.add(new Said<>(attestation, where));
    }

    public void risk(Risk risk, Where where) {
        risks.add(new Said<>(risk, where));
    }

    /// Without what is there a second time.
    public Programme programme() {
        Map<String, String> values = new LinkedHashMap<>();
        parameters.forEach((name, parameter) -> values.put(name, parameter.value()));
        return Programme.builder(organisation)
                .scope(scope)
                .timeZone(timeZone)
                .parameters(values)
                .frameworks(first(frameworks, w -> w.scope().edition()))
                .adoptions(first(adoptions, Adoption::id))
                .approvals(first(approvals, Approval::document))
                .evidence(first(evidence, Evidence::id))
                .performed(performed.stream().map(Said::value).toList())
                .populations(first(populations, p -> p.population().id()))
                .exclusions(first(exclusions, e -> e.requirement().toString()))
                .exceptions(first(exceptions, AcceptedException::id))
                .reports(first(reports, AuditReport::id))
                .attestations(attestations.stream().map(Said::value).toList())
                .risks(first(risks, Risk::id))
                .build();
    }

    private static <T> List<T> first(List<Said<T>> all, Function<T, String> id) {
        Map<String, T> first = new LinkedHashMap<>();
        all.forEach(said -> first.putIfAbsent(id.apply(said.value()), said.value()));
        return List.copyOf(first.values());
    }
}
