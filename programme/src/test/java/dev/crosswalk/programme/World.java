package dev.crosswalk.programme;

import dev.crosswalk.content.GivenAnswer;
import dev.crosswalk.content.control.Control;
import dev.crosswalk.content.control.ControlLibrary;
import dev.crosswalk.content.finding.Finding;
import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.Attestation;
import dev.crosswalk.engine.ControlFact;
import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.engine.Verdict;
import dev.crosswalk.engine.judgement.History.As;
import dev.crosswalk.engine.operation.Cadence;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.engine.operation.Occurrence;
import dev.crosswalk.engine.operation.Operation;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.engine.operation.Population;
import dev.crosswalk.programme.standing.ControlStanding;
import dev.crosswalk.programme.standing.ProgrammeAt;
import dev.crosswalk.programme.standing.Standing;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A programme of the tests over the small pack, in memory. What is said of a kind of thing a
/// second time stands in place of the first.
public final class World {
    public static final ControlLibrary LIBRARY = SmallPack.CONTENT.controls();
    public static final Crosswalk CROSSWALK = SmallPack.CROSSWALK;

    private Programme programme = Programme.builder("Example Ltd").build();

    /// One that wants the year 2026 of alpha at operating, and beta at implemented, and whose
    /// documents are in force.
    public static World programme() {
        return new World()
                .wants(operating("alpha", "2026-01-01/2026-12-31"), implemented("beta"))
                .approvals(
                        new Approval("access-policy", "1", "Ann", "Bea", day("2020-01-01"), null));
    }

    // ---- what it says

    public World wants(WantedFramework... wanted) {
        programme = programme.toBuilder().frameworks(List.of(wanted)).build();
        return this;
    }

    public static WantedFramework operating(String edition, String window) {
        return new WantedFramework(Scope.of(edition), Assurance.OPERATING, period(window));
    }

    public static WantedFramework implemented(String edition, String... nodes) {
        return new WantedFramework(new Scope(edition, List.of(nodes)), Assurance.IMPLEMENTED, null);
    }

    public World adopts(AdoptionBuilder... adoptions) {
        programme =
                programme.toBuilder()
                        .adoptions(Stream.of(adoptions).map(AdoptionBuilder::build).toList())
                        .build();
        return this;
    }

    public static AdoptionBuilder inPlace(String control, String since) {
        return Adoption.of(control).state(Adoption.State.IMPLEMENTED).implementedOn(moment(since));
    }

    public static AdoptionBuilder retired(String control, String since, String on) {
        return inPlace(control, since).state(Adoption.State.RETIRED).retiredOn(moment(on));
    }

    public World evidence(Evidence... evidence) {
        programme = programme.toBuilder().evidence(List.of(evidence)).build();
        return this;
    }

    /// Observed at one moment, and received at another.
    public static Evidence seen(
            String id, String control, String kind, String observed, String received) {
        Moment at = moment(observed);
        return evidence(id, control, kind, Period.day(at.day()), at, received);
    }

    /// @param days `2026-01-01/2026-12-31`
    public static Evidence covering(
            String id, String control, String kind, String days, String received) {
        return evidence(id, control, kind, period(days), null, received);
    }

    /// One piece of evidence of each day.
    ///
    /// @param periods `2026-01-01/2026-12-31`
    public static Evidence[] daily(String id, String control, String kind, String... periods) {
        return Stream.of(periods)
                .map(World::period)
                .flatMap(p -> p.from().datesUntil(p.to().plusDays(1)))
                .map(LocalDate::toString)
                .map(day -> seen(id + "-" + day, control, kind, day, day))
                .toArray(Evidence[]::new);
    }

    private static Evidence evidence(
            String id,
            String control,
            String kind,
            Period proves,
            @Nullable Moment observedAt,
            String received) {
        return new Evidence(
                id,
                List.of(control),
                kind,
                proves,
                observedAt,
                moment(received),
                "Ann",
                id + ".pdf",
                "",
                null,
                "",
                "");
    }

    public static Evidence passed(Evidence e) {
        return result(e, Evidence.Result.PASS, "");
    }

    public static Evidence failed(Evidence e) {
        return result(e, Evidence.Result.FAIL, "");
    }

    public static Evidence inconclusive(Evidence e) {
        return result(e, Evidence.Result.INCONCLUSIVE, "");
    }

    /// One of the records of a run.
    public static Evidence ofRun(String run, Evidence e) {
        return result(e, Objects.requireNonNull(e.result()), run);
    }

    private static Evidence result(Evidence e, Evidence.Result result, String run) {
        return new Evidence(
                e.id(),
                e.controls(),
                e.kind(),
                e.proves(),
                e.observedAt(),
                e.receivedAt(),
                e.by(),
                e.file(),
                e.sha256(),
                result,
                run,
                e.note());
    }

    /// An export that lists results by subject.
    ///
    /// @param rows `laptop-1 2026-01-31`, and `laptop-1 2026-01-31 failed`
    public static Evidence listing(String id, String control, String kind, String... rows) {
        List<EvidenceRows.Row> all = new ArrayList<>();
        for (String row : rows) {
            String[] parts = row.split(" ", 3);
            all.add(
                    new EvidenceRows.Row(
                            all.size() + 1, moment(parts[1]), parts[0], "", parts.length > 2, 1));
        }
        LocalDate from = all.getFirst().on().day();
        LocalDate to = all.getLast().on().day();
        return covering(id, control, kind, from + "/" + to, to.toString())
                .with(
                        new Evidence.Details(
                                "",
                                "",
                                null,
                                false,
                                new EvidenceRows(EvidenceRows.Columns.USUAL, all)));
    }

    /// The same about one subject.
    public static Evidence about(String subject, Evidence e) {
        return e.with(new Evidence.Details(subject, "", null, false, null));
    }

    /// The same with a file.
    public static Evidence in(String file, String sha256, Evidence e) {
        return new Evidence(
                e.id(),
                e.controls(),
                e.kind(),
                e.proves(),
                e.observedAt(),
                e.receivedAt(),
                e.by(),
                file,
                sha256,
                e.result(),
                e.run(),
                e.note());
    }

    public World log(Performed... performed) {
        programme = programme.toBuilder().performed(List.of(performed)).build();
        return this;
    }

    /// @param meantFor the first day of the period that it was done for
    public static Performed done(String control, String on, String meantFor, String... evidence) {
        return new Performed(
                control, moment(on), day(meantFor), meantFor, "Ann", List.of(evidence), "");
    }

    public World populations(ControlPopulation... populations) {
        programme = programme.toBuilder().populations(List.of(populations)).build();
        return this;
    }

    /// One that is reconciled.
    public static ControlPopulation population(
            String id, String control, String days, String received, Population.Item... items) {
        Population population = new Population(id, period(days), moment(received), List.of(items));
        return new ControlPopulation(
                control,
                "",
                List.of(),
                population,
                id + ".csv",
                new Provenance(
                        "HR",
                        "all",
                        "",
                        "Ann",
                        moment(received),
                        items.length,
                        new ControlPopulation(control, population, id + ".csv", "").digest(),
                        new Provenance.Reconciliation(
                                items.length, "payroll", "Ben", moment(received).day())),
                null,
                "");
    }

    /// @param done null where nobody did it
    public static Population.Item event(String id, String on, @Nullable String done) {
        return new Population.Item(id, day(on), done == null ? null : day(done));
    }

    public World approvals(Approval... approvals) {
        programme = programme.toBuilder().approvals(List.of(approvals)).build();
        return this;
    }

    public World exclusions(DecidedExclusion... exclusions) {
        programme = programme.toBuilder().exclusions(List.of(exclusions)).build();
        return this;
    }

    public World inclusions(DecidedInclusion... inclusions) {
        programme = programme.toBuilder().inclusions(List.of(inclusions)).build();
        return this;
    }

    /// Why something applies, as somebody says.
    public static DecidedInclusion included(String requirement, String justification) {
        return new DecidedInclusion(RequirementRef.parse(requirement), justification, "Bea", null);
    }

    /// What somebody approved that it does not apply.
    public static DecidedExclusion excluded(String requirement, String justification) {
        return new DecidedExclusion(RequirementRef.parse(requirement), justification, "Bea", null);
    }

    /// What is to be excluded, and nobody has approved that.
    public static DecidedExclusion unapproved(String requirement, String justification) {
        return new DecidedExclusion(RequirementRef.parse(requirement), justification, "", null);
    }

    public World answers(GivenAnswer... answers) {
        programme = programme.toBuilder().answers(List.of(answers)).build();
        return this;
    }

    /// What Bea said of an obligation when she was asked, for a year.
    public static GivenAnswer answered(String obligation, GivenAnswer.Said said, String on) {
        LocalDate day = day(on);
        return new GivenAnswer(
                obligation, said, Assurance.IMPLEMENTED, "Bea", day, day.plusYears(1), "");
    }

    public World decisions(DecidedClaim... decisions) {
        programme = programme.toBuilder().decisions(List.of(decisions)).build();
        return this;
    }

    /// What Bea decided of a contested claim.
    public static DecidedClaim decided(String requirement, String obligation, boolean stands) {
        return new DecidedClaim(
                RequirementRef.parse(requirement), obligation, stands, "Bea", null, "so");
    }

    public World exceptions(AcceptedException... exceptions) {
        programme = programme.toBuilder().exceptions(List.of(exceptions)).build();
        return this;
    }

    public World reports(AuditReport... reports) {
        programme = programme.toBuilder().reports(List.of(reports)).build();
        return this;
    }

    public World attestations(DatedAttestation... attestations) {
        programme = programme.toBuilder().attestations(List.of(attestations)).build();
        return this;
    }

    /// Bea's word, for ever.
    public static DatedAttestation said(String requirement, boolean met) {
        return new DatedAttestation(
                new Attestation(RequirementRef.parse(requirement), met, null, "Bea"), null, null);
    }

    public World risks(Risk... risks) {
        programme = programme.toBuilder().risks(List.of(risks)).build();
        return this;
    }

    public World people(Person... people) {
        programme = programme.toBuilder().people(List.of(people)).build();
        return this;
    }

    /// @param role held from a day on
    public static Person person(String id, String name, String role, @Nullable String from) {
        return new Person(
                id, name, List.of(new Person.Held(role, from == null ? null : day(from), null)));
    }

    public World conclusions(Conclusion... conclusions) {
        programme = programme.toBuilder().conclusions(List.of(conclusions)).build();
        return this;
    }

    /// One over 2026 on all that deviated, with harm shown by evidence.
    public static Conclusion concluded(
            String id, String control, As as, String on, String by, String shownBy) {
        return new Conclusion(
                id,
                control,
                period("2026-01-01/2026-12-31"),
                as,
                day(on),
                by,
                List.of(),
                "illness",
                "",
                new Conclusion.Harm("the logins of the quarter", true, shownBy),
                "",
                List.of(),
                List.of());
    }

    public World nonconformities(Nonconformity... nonconformities) {
        programme = programme.toBuilder().nonconformities(List.of(nonconformities)).build();
        return this;
    }

    /// One of REV-01, handled in March 2026 and acted on by Ann; nobody saw its effect.
    ///
    /// @param evidence ids of what shows it
    public static Nonconformity handled(String id, String... evidence) {
        return new Nonconformity(
                id,
                "A review was missed",
                day("2026-03-01"),
                "",
                Nonconformity.Grade.MINOR,
                List.of("REV-01"),
                List.of(),
                "Ann",
                "held late",
                day("2026-03-02"),
                "illness",
                "none",
                day("2026-03-05"),
                "a deputy",
                day("2026-04-01"),
                day("2026-03-20"),
                "",
                "",
                null,
                null,
                List.of(evidence));
    }

    /// The same, and somebody saw on a day that the action had its effect, which closed it.
    public static Nonconformity verified(Nonconformity n, String by, String on) {
        return new Nonconformity(
                n.id(),
                n.title(),
                n.foundOn(),
                n.source(),
                n.grade(),
                n.controls(),
                n.deviations(),
                n.owner(),
                n.correction(),
                n.correctedOn(),
                n.cause(),
                n.similar(),
                n.evaluatedOn(),
                n.action(),
                n.dueOn(),
                n.doneOn(),
                "both later ones were held",
                by,
                day(on),
                day(on),
                n.evidence());
    }

    /// The control of the organisation that keeps the register of nonconformities.
    public static AdoptionBuilder keepsRegister() {
        Control control =
                Control.builder("NC-REG")
                        .title("Nonconformities")
                        .cadence(new Cadence(Cadence.Every.PER_EVENT, 15))
                        .owner("Cy")
                        .discharges(List.of("small-log", "small-backup", "small-restore"))
                        .evidence(
                                List.of(
                                        kind(
                                                "nonconformity-record",
                                                Control.Role.PERFORMANCE,
                                                "small-log"),
                                        kind(
                                                "corrective-action-ticket",
                                                Control.Role.FOLLOW_UP,
                                                "small-backup"),
                                        kind(
                                                "effect-review-record",
                                                Control.Role.FOLLOW_UP,
                                                "small-restore")))
                        .build();
        return own(control);
    }

    /// The control of the organisation that holds internal audits.
    public static AdoptionBuilder holdsAudits() {
        Control control =
                Control.builder("AUDIT")
                        .title("Internal audit")
                        .cadence(new Cadence(Cadence.Every.YEARLY, 30))
                        .owner("Gus")
                        .discharges(List.of("small-log", "small-backup"))
                        .evidence(
                                List.of(
                                        kind(
                                                "internal-audit-report",
                                                Control.Role.PERFORMANCE,
                                                "small-log"),
                                        kind(
                                                "auditor-independence-record",
                                                Control.Role.SETTING,
                                                "small-backup")))
                        .build();
        return own(control);
    }

    /// The control of the organisation that looks at devices all the time: by two checks, each of
    /// which shows something else, and whose results count for thirty days.
    public static AdoptionBuilder looksAtDevices() {
        Control control =
                Control.builder("DEV")
                        .title("Devices")
                        .cadence(new Cadence(Cadence.Every.CONTINUOUS, 0))
                        .owner("Gus")
                        .discharges(List.of("small-log", "small-backup"))
                        .evidence(
                                List.of(
                                        fresh("lock-report", "small-log"),
                                        fresh("agent-report", "small-backup")))
                        .build();
        return own(control);
    }

    private static Control.EvidenceWanted fresh(String kind, String shows) {
        return new Control.EvidenceWanted(kind, Control.Role.SETTING, List.of(shows), 30, true);
    }

    private static Control.EvidenceWanted kind(String kind, Control.Role role, String shows) {
        return new Control.EvidenceWanted(kind, role, List.of(shows), 400, false);
    }

    private static AdoptionBuilder own(Control control) {
        return Adoption.of(new Adoption.Own(control))
                .state(Adoption.State.IMPLEMENTED)
                .implementedOn(moment("2026-01-01"));
    }

    public World audits(InternalAudit... audits) {
        programme = programme.toBuilder().audits(List.of(audits)).build();
        return this;
    }

    /// One of MFA-01 and REV-01 in May 2026, that found nothing.
    ///
    /// @param report id of the evidence that is its report
    public static InternalAudit audit(String id, String auditor, String report) {
        return new InternalAudit(
                id,
                "Audit of access",
                period("2026-05-04/2026-05-08"),
                List.of(),
                List.of("MFA-01", "REV-01"),
                List.of(auditor),
                List.of(),
                report,
                "Cy",
                day("2026-05-15"));
    }

    public World riskCriteria(int scale, int acceptable) {
        programme = programme.toBuilder().riskCriteria(new RiskCriteria(scale, acceptable)).build();
        return this;
    }

    public World calendar(Calendar calendar) {
        programme = programme.toBuilder().calendar(calendar).build();
        return this;
    }

    // ---- what it comes to

    public Programme now() {
        return programme;
    }

    public Standing on(String edition, String asOf) {
        return on(edition, asOf, asOf);
    }

    public Standing on(String edition, String asOf, String knownAt) {
        return at(asOf, knownAt).standing(edition);
    }

    /// Judged at an assurance, whatever the programme wants of the edition.
    public Standing on(@Nullable String edition, Assurance assurance, String asOf) {
        return at(asOf, asOf).standing(edition, assurance);
    }

    public ProgrammeAt at(String asOf, String knownAt) {
        return ProgrammeAt.of(programme, LIBRARY, CROSSWALK, moment(asOf), moment(knownAt));
    }

    /// What rules told, but not that evidence is word: that of tests is often without files, for
    /// short.
    public static List<String> told(Collection<Finding> findings) {
        return findings.stream()
                .map(Finding::toString)
                .filter(f -> !f.contains("name no file: word"))
                .toList();
    }

    public static ControlStanding control(Standing standing, String id) {
        return standing.control(id).orElseThrow();
    }

    /// How a control stands, without the reasons, which have been looked at again.
    public static ControlFact.State state(Standing standing, String id) {
        ControlFact fact = control(standing, id).fact();
        List<String> wrong =
                fact.discharges().stream()
                        .flatMap(o -> standing.operations().wrong(fact, o).stream())
                        .toList();
        if (!wrong.isEmpty()) {
            throw new AssertionError(fact + ": " + wrong);
        }
        return fact.state() instanceof ControlFact.Holds holds
                ? new ControlFact.Holds(holds.level(), holds.evidence())
                : fact.state();
    }

    public static Operation operation(Standing standing, String id) {
        return Objects.requireNonNull(control(standing, id).operation());
    }

    public static List<String> occurrences(Standing standing, String id, Occurrence.Status status) {
        return operation(standing, id).with(status).stream().map(Occurrence::name).toList();
    }

    public static Verdict verdict(Standing standing, String ref) {
        RequirementRef wanted = RequirementRef.parse(ref);
        return standing.gap(CROSSWALK, Scope.of(wanted.edition())).verdicts().stream()
                .filter(v -> v.ref().equals(wanted))
                .findFirst()
                .orElseThrow();
    }

    // ---- times

    /// `2026-03-31`, or `2026-03-31T14:00:00Z`
    public static Moment moment(String text) {
        return Moment.parse(text, ZoneOffset.UTC);
    }

    public static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    /// `2026-01-01/2026-12-31`
    public static Period period(String text) {
        int slash = text.indexOf('/');
        return new Period(day(text.substring(0, slash)), day(text.substring(slash + 1)));
    }
}
