package dev.crosswalk.files.write;

import dev.crosswalk.content.Content;
import dev.crosswalk.content.GivenAnswer;
import dev.crosswalk.content.control.Control;
import dev.crosswalk.content.text.OneLine;
import dev.crosswalk.engine.Assertion;
import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.Attestation;
import dev.crosswalk.engine.FrameworkEdition;
import dev.crosswalk.engine.Obligation;
import dev.crosswalk.engine.Requirement;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.engine.judgement.History.As;
import dev.crosswalk.engine.operation.Cadence;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.engine.operation.Population;
import dev.crosswalk.files.OddTexts;
import dev.crosswalk.files.Sha256;
import dev.crosswalk.programme.AcceptedException;
import dev.crosswalk.programme.AdoptedControl;
import dev.crosswalk.programme.Adoption;
import dev.crosswalk.programme.Approval;
import dev.crosswalk.programme.AuditReport;
import dev.crosswalk.programme.Calendar;
import dev.crosswalk.programme.Conclusion;
import dev.crosswalk.programme.ControlPopulation;
import dev.crosswalk.programme.DatedAttestation;
import dev.crosswalk.programme.DecidedClaim;
import dev.crosswalk.programme.DecidedExclusion;
import dev.crosswalk.programme.DecidedInclusion;
import dev.crosswalk.programme.Evidence;
import dev.crosswalk.programme.EvidenceRows;
import dev.crosswalk.programme.InternalAudit;
import dev.crosswalk.programme.Nonconformity;
import dev.crosswalk.programme.Performed;
import dev.crosswalk.programme.Person;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.Provenance;
import dev.crosswalk.programme.ReviewedMapping;
import dev.crosswalk.programme.Risk;
import dev.crosswalk.programme.RiskCriteria;
import dev.crosswalk.programme.WantedFramework;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Programmes with something of everything, made up from a seed: sound ones, with texts over which
/// a writer of files might stumble.
public final class MadeUpProgrammes {
    /// Files of evidence that lie there, with their digest.
    static final Map<String, byte[]> ATTACHMENTS =
            Map.of(
                    "evidence/a b.pdf", new byte[] {1},
                    "evidence/2026/ü.pdf", new byte[] {2},
                    "evidence/rows.csv", "at,who,result,which\n".getBytes(StandardCharsets.UTF_8));

    private static final LocalDate START = LocalDate.of(2026, 1, 1);

    private static final List<String> ZONES =
            List.of("Z", "UTC", "Europe/Berlin", "+05:30", "America/Los_Angeles");

    private static final Map<String, String> PERIODS =
            Map.of(
                    "2026", "2026-01-01",
                    "2026-H2", "2026-07-01",
                    "2026-Q3", "2026-07-01",
                    "2026-09", "2026-09-01",
                    "2026-W07", "2026-02-09",
                    "2026-03-31", "2026-03-31");

    private static final List<String> ODD =
            OddTexts.and(
                    "plain words",
                    "Jane Doe",
                    "\nfirst line empty",
                    "ends\n\n\n",
                    "windows\r\nlines",
                    ": x",
                    "False",
                    "007",
                    "1_000",
                    "12:30:45",
                    "-5",
                    "...",
                    "two  spaces",
                    "\ttab first",
                    "a\u0085b",
                    "\u00a0",
                    "<<<<<<< ours",
                    "<<: *a",
                    "long ".repeat(1_900) + ".");

    private final Random random;
    private final Content content;
    private final ZoneId zone;

    private MadeUpProgrammes(long seed, Content content) {
        random = new Random(seed);
        this.content = content;
        zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
    }

    public static Programme of(long seed, Content content) {
        return new MadeUpProgrammes(seed, content).programme();
    }

    /// One that has some things of another, some are changed, gone or new, and some change places.
    static Programme mixed(long seed, Programme one, Programme other) {
        Random random = new Random(seed);
        return one.toBuilder()
                .organisation(random.nextBoolean() ? one.organisation() : other.organisation())
                .scope(random.nextBoolean() ? one.scope() : other.scope())
                .parameters(random.nextBoolean() ? one.parameters() : other.parameters())
                .frameworks(
                        mixed(random, one, other, Programme::frameworks, w -> w.scope().edition()))
                .adoptions(mixed(random, one, other, Programme::adoptions, Adoption::id))
                .approvals(mixed(random, one, other, Programme::approvals, Approval::document))
                .evidence(mixed(random, one, other, Programme::evidence, Evidence::id))
                .performed(mixed(random, one, other, Programme::performed, p -> p))
                .populations(
                        mixed(random, one, other, Programme::populations, p -> p.population().id()))
                .exclusions(
                        mixed(
                                random,
                                one,
                                other,
                                Programme::exclusions,
                                DecidedExclusion::requirement))
                .inclusions(
                        mixed(
                                random,
                                one,
                                other,
                                Programme::inclusions,
                                DecidedInclusion::requirement))
                .decisions(
                        mixed(
                                random,
                                one,
                                other,
                                Programme::decisions,
                                d -> d.requirement() + d.obligation()))
                .mappings(
                        mixed(
                                random,
                                one,
                                other,
                                Programme::mappings,
                                m -> m.left() + " " + m.right()))
                .answers(mixed(random, one, other, Programme::answers, GivenAnswer::obligation))
                .exceptions(mixed(random, one, other, Programme::exceptions, AcceptedException::id))
                .reports(mixed(random, one, other, Programme::reports, AuditReport::id))
                .attestations(mixed(random, one, other, Programme::attestations, a -> a))
                .risks(mixed(random, one, other, Programme::risks, Risk::id))
                .people(mixed(random, one, other, Programme::people, Person::id))
                .conclusions(mixed(random, one, other, Programme::conclusions, Conclusion::id))
                .nonconformities(
                        mixed(random, one, other, Programme::nonconformities, Nonconformity::id))
                .audits(mixed(random, one, other, Programme::audits, InternalAudit::id))
                .calendar(random.nextBoolean() ? one.calendar() : other.calendar())
                .riskCriteria(random.nextBoolean() ? one.riskCriteria() : other.riskCriteria())
                .build();
    }

    private static <T> List<T> mixed(
            Random random,
            Programme one,
            Programme other,
            Function<Programme, List<T>> of,
            Function<T, Object> id) {
        List<T> mixed = new ArrayList<>(of.apply(one));
        if (random.nextInt(3) == 0) {
            return mixed;
        }
        for (T theirs : of.apply(other)) {
            int same = mixed.stream().map(id).toList().indexOf(id.apply(theirs));
            if (same >= 0) {
                mixed.set(same, theirs);
            } else if (random.nextBoolean()) {
                mixed.add(random.nextInt(mixed.size() + 1), theirs);
            }
        }
        mixed.removeIf(_ -> random.nextInt(5) == 0);
        if (random.nextInt(4) == 0) {
            Collections.shuffle(mixed, random);
        }
        return mixed;
    }

    // ---- what there is to choose from

    private boolean maybe() {
        return random.nextBoolean();
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private <E extends Enum<E>> E one(Class<E> type) {
        return one(List.of(type.getEnumConstants()));
    }

    private <T> List<T> some(List<T> of) {
        List<T> all = new ArrayList<>(of);
        Collections.shuffle(all, random);
        return all.subList(0, random.nextInt(Math.min(4, all.size() + 1)));
    }

    private <T> List<T> times(int most, IntFunction<T> each) {
        return IntStream.range(0, random.nextInt(most + 1)).mapToObj(each).toList();
    }

    private String odd() {
        return one(ODD);
    }

    private String oddOrNone() {
        return maybe() ? odd() : "";
    }

    private String id(String start, int n) {
        return start + n + one(List.of("", " é", ": x", " # y", "'s", "=1", ",z", "😀"));
    }

    private List<String> texts() {
        return some(ODD).stream().map(OneLine::of).distinct().toList();
    }

    private Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            parameters.put(one(List.of("null", "true", "no", "p_")) + i, odd().strip());
        }
        parameters.values().removeIf(String::isEmpty);
        return parameters;
    }

    private LocalDate day() {
        return START.plusDays(random.nextInt(300));
    }

    private @Nullable LocalDate dayOrNone() {
        return maybe() ? day() : null;
    }

    private LocalDate after(LocalDate day) {
        return day.plusDays(random.nextInt(60));
    }

    private @Nullable LocalDate afterOrNone(@Nullable LocalDate day) {
        return maybe() ? after(day == null ? START : day) : null;
    }

    private Period days() {
        LocalDate from = day();
        return new Period(from, after(from));
    }

    private Moment moment(LocalDate day) {
        return maybe()
                ? Moment.on(day, zone)
                : Moment.at(
                        day.atTime(random.nextInt(24), random.nextInt(60), 0, random.nextInt(3))
                                .atZone(zone)
                                .toInstant(),
                        zone);
    }

    private @Nullable Moment momentOrNone(LocalDate day) {
        return maybe() ? moment(day) : null;
    }

    private List<RequirementRef> assessable() {
        List<RequirementRef> refs = new ArrayList<>();
        for (FrameworkEdition edition : content.library().editions()) {
            for (Requirement r : edition.requirements()) {
                if (r.assessable() && !r.kind().equals("clause")) {
                    refs.add(new RequirementRef(edition.id(), r.id()));
                }
            }
        }
        return refs;
    }

    private Scope scope() {
        FrameworkEdition edition = one(content.library().editions());
        return edition.scope(some(edition.requirements().stream().map(Requirement::id).toList()));
    }

    // ---- a programme

    private Programme programme() {
        List<Adoption> adoptions = adoptions();
        List<String> controls = adoptions.stream().map(Adoption::id).toList();
        List<Evidence> evidence = times(6, i -> evidence(i, controls));
        List<String> shown = evidence.stream().map(Evidence::id).toList();
        List<Nonconformity> nonconformities = times(4, i -> nonconformity(i, controls, shown));
        return Programme.builder(odd())
                .scope(oddOrNone())
                .timeZone(zone)
                .frameworks(frameworks())
                .parameters(parameters())
                .adoptions(adoptions)
                .approvals(times(3, this::approval))
                .evidence(evidence)
                .performed(times(4, _ -> performed(controls, shown)))
                .populations(times(3, i -> population(i, controls)))
                .exclusions(some(assessable(0)).stream().map(this::exclusion).toList())
                .inclusions(some(assessable(1)).stream().map(this::inclusion).toList())
                .decisions(some(assessable()).stream().map(this::decision).toList())
                .mappings(some(assessable()).stream().map(this::mapping).toList())
                .answers(some(content.library().obligations()).stream().map(this::answer).toList())
                .exceptions(times(3, i -> exception(i, controls)))
                .reports(times(3, this::report))
                .attestations(some(assessable()).stream().map(this::attestation).toList())
                .risks(times(4, i -> risk(i, controls)))
                .people(times(3, this::person))
                .conclusions(times(3, i -> conclusion(i, adoptions, shown)))
                .nonconformities(nonconformities)
                .audits(
                        times(
                                3,
                                i ->
                                        audit(
                                                i,
                                                controls,
                                                shown,
                                                nonconformities.stream()
                                                        .map(Nonconformity::id)
                                                        .toList())))
                .calendar(maybe() ? Calendar.USUAL : calendar())
                .riskCriteria(riskCriteria())
                .build();
    }

    private List<WantedFramework> frameworks() {
        return some(content.library().editions()).stream()
                .map(edition -> {
                    Assurance assurance = one(Assurance.class);
                    return new WantedFramework(
                            edition.scope(
                                    some(
                                            edition.requirements().stream()
                                                    .map(Requirement::id)
                                                    .toList())),
                            assurance,
                            assurance == Assurance.OPERATING || maybe() ? days() : null,
                            dayOrNone(),
                            maybe() ? null : 50 * (1 + random.nextInt(99)));
                })
                .toList();
    }

    private List<Adoption> adoptions() {
        List<Adoption> adoptions = new ArrayList<>();
        List<String> library = content.controls().controls().stream().map(Control::id).toList();
        // Evidence and the like need one that they can name.
        adoptions.add(adoption(ofLibrary(library.getFirst())));
        some(library.subList(1, library.size()))
                .forEach(id -> adoptions.add(adoption(ofLibrary(id))));
        for (int i = random.nextInt(4); i > 0; i--) {
            adoptions.add(adoption(new Adoption.Own(own("OWN-" + i, library))));
        }
        return adoptions;
    }

    private Adoption.OfLibrary ofLibrary(String id) {
        var adopted = new Adoption.OfLibrary(id, oddOrNone(), maybe() ? cadence() : null);
        return maybe() ? adopted : adopted.withEffort(new Control.Effort(150, 25));
    }

    private Cadence cadence() {
        return new Cadence(one(Cadence.Every.class), random.nextInt(2), one(Cadence.Days.class));
    }

    /// What is done for events may say which lists it answers, and by when.
    private List<Control.EvidenceWanted> evidence(List<String> discharges, Cadence cadence) {
        List<Control.EvidenceWanted> kinds =
                times(
                        3,
                        i ->
                                new Control.EvidenceWanted(
                                        "kind-" + i,
                                        one(Control.Role.class),
                                        some(discharges),
                                        1 + random.nextInt(400),
                                        maybe()));
        List<String> lists =
                kinds.stream()
                        .filter(Control.EvidenceWanted::population)
                        .map(Control.EvidenceWanted::kind)
                        .toList();
        return kinds.stream()
                .map(k -> {
                    boolean answers =
                            k.role() == Control.Role.PERFORMANCE
                                    && cadence.every() == Cadence.Every.PER_EVENT;
                    return answers
                            ? new Control.EvidenceWanted(
                                    k.kind(),
                                    k.role(),
                                    k.shows(),
                                    k.freshDays(),
                                    k.population(),
                                    maybe() ? null : (Integer) random.nextInt(9),
                                    some(lists))
                            : k;
                })
                .toList();
    }

    private Control own(String id, List<String> library) {
        List<String> obligations =
                content.library().obligations().stream().map(Obligation::id).toList();
        List<String> discharges = some(obligations);
        Cadence cadence = maybe() ? new Cadence(Cadence.Every.PER_EVENT, 2) : cadence();
        // Each control has one successor at most.
        int number = Integer.parseInt(id.substring(id.indexOf('-') + 1));
        return Control.builder(id)
                .title(odd())
                .domain(oddOrNone())
                .objective(oddOrNone())
                .description(oddOrNone())
                .type(one(Control.Type.class))
                .nature(one(Control.Nature.class))
                .cadence(cadence)
                .owner(oddOrNone())
                .discharges(discharges)
                .measures(texts())
                .guidance(oddOrNone())
                .testOfDesign(oddOrNone())
                .testOfOperation(oddOrNone())
                .evidence(evidence(discharges, cadence))
                .effort(
                        maybe()
                                ? new Control.Effort(0, 0)
                                : new Control.Effort(random.nextInt(900), random.nextInt(900)))
                .dependsOn(some(library))
                .succeeds(maybe() || number >= library.size() ? "" : library.get(number))
                .firstDue(cadence.every().isPeriodic() ? dayOrNone() : null)
                .dayBegins(maybe() ? LocalTime.MIDNIGHT : LocalTime.of(random.nextInt(24), 30))
                .stage(maybe() ? null : one(Control.Stage.class))
                .documents(texts())
                .build();
    }

    private Adoption adoption(Adoption.Subject subject) {
        Adoption.State state = one(Adoption.State.class);
        LocalDate planned = day();
        LocalDate implemented = planned.plusDays(2);
        LocalDate retired = implemented.plusDays(40);
        Adoption adoption = Adoption.of(subject).build();
        boolean hasFirstDue =
                subject instanceof Adoption.Own(Control own) && own.firstDue() != null;
        boolean periodic =
                AdoptedControl.of(adoption, content.controls()).cadence().every().isPeriodic();
        return adoption.toBuilder()
                .state(state)
                .plannedOn(momentOrNone(planned))
                .dueOn(dayOrNone())
                .setUpBy(dayOrNone())
                .proposedFor(dayOrNone())
                .implementedOn(
                        switch (state) {
                            case PLANNED -> null;
                            case IMPLEMENTED -> moment(implemented);
                            case RETIRED -> momentOrNone(implemented);
                        })
                .retiredOn(state == Adoption.State.RETIRED ? moment(retired) : null)
                .anchor(periodic && !hasFirstDue ? dayOrNone() : null)
                .parameters(parameters())
                .links(texts())
                .note(oddOrNone())
                .build();
    }

    private Evidence evidence(int i, List<String> controls) {
        Moment observed = momentOrNone(day());
        Period proves = observed == null ? days() : Period.day(observed.day());
        Evidence.Result result = maybe() ? one(Evidence.Result.class) : null;
        String file = maybe() ? one(List.copyOf(ATTACHMENTS.keySet())) : "";
        return new Evidence(
                id("EV-", i),
                withSome(one(controls), controls),
                odd(),
                proves,
                observed,
                moment(proves.to().plusDays(2)),
                oddOrNone(),
                file.isEmpty() ? "" : file.substring("evidence/".length()),
                file.isEmpty() ? "" : Sha256.of(Objects.requireNonNull(ATTACHMENTS.get(file))),
                result,
                result == null ? "" : oddOrNone(),
                details(file.endsWith(".csv") && observed == null && result == null),
                oddOrNone());
    }

    private Evidence.Details details(boolean mayHaveRows) {
        boolean rows = mayHaveRows && maybe();
        return new Evidence.Details(
                oddOrNone(),
                rows ? "" : oddOrNone(),
                maybe() ? random.nextInt(5) : null,
                maybe(),
                rows ? new EvidenceRows(columns(), List.of()) : null);
    }

    private EvidenceRows.Columns columns() {
        return new EvidenceRows.Columns(
                maybe() ? "at" : "",
                maybe() ? "who" : "",
                maybe() ? "result" : "",
                maybe() ? "which" : "",
                texts(),
                texts());
    }

    private Provenance provenance(Moment received) {
        return new Provenance(
                oddOrNone(),
                oddOrNone(),
                oddOrNone(),
                oddOrNone(),
                maybe() ? received : null,
                maybe() ? random.nextInt(100) : null,
                maybe() ? Sha256.of(odd()) : "",
                maybe()
                        ? new Provenance.Reconciliation(random.nextInt(100), odd(), odd(), day())
                        : null);
    }

    private List<String> withSome(String first, List<String> others) {
        return Stream.concat(Stream.of(first), some(others).stream()).distinct().toList();
    }

    private Approval approval(int i) {
        LocalDate on = dayOrNone();
        return new Approval(
                id("document ", i),
                oddOrNone(),
                oddOrNone(),
                on == null ? oddOrNone() : odd(),
                on,
                on == null || maybe() ? null : on.minusDays(random.nextInt(400)),
                afterOrNone(on),
                oddOrNone());
    }

    private Performed performed(List<String> controls, List<String> evidence) {
        String period = maybe() ? one(List.copyOf(PERIODS.keySet())) : "";
        return new Performed(
                one(controls),
                moment(day()),
                period.isEmpty() ? null : LocalDate.parse(PERIODS.get(period)),
                period,
                oddOrNone(),
                some(evidence),
                oddOrNone());
    }

    private ControlPopulation population(int i, List<String> controls) {
        Period covers = days();
        int number = 10 * i + random.nextInt(3);
        List<Population.Item> items =
                times(
                        6,
                        n ->
                                new Population.Item(
                                        n + odd().strip(),
                                        covers.from(),
                                        maybe() ? after(covers.from()) : null));
        Moment received = moment(covers.to().plusDays(2));
        ControlPopulation population =
                new ControlPopulation(
                        one(controls),
                        oddOrNone(),
                        times(2, k -> "kind-" + k),
                        new Population("POP-" + number, covers, received, shuffled(items)),
                        "populations/ü %d.csv".formatted(number),
                        provenance(received),
                        null,
                        oddOrNone());
        return maybe() ? population.freeze(covers.to().plusDays(4)) : population;
    }

    private <T> List<T> shuffled(List<T> list) {
        List<T> all = new ArrayList<>(list);
        Collections.shuffle(all, random);
        return all;
    }

    /// Every other one: nothing is excluded and included.
    private List<RequirementRef> assessable(int which) {
        return assessable().stream()
                .filter(r -> Math.floorMod(r.toString().hashCode(), 2) == which)
                .toList();
    }

    private DecidedExclusion exclusion(RequirementRef ref) {
        return new DecidedExclusion(ref, odd(), oddOrNone(), dayOrNone());
    }

    private DecidedInclusion inclusion(RequirementRef ref) {
        return new DecidedInclusion(ref, odd(), oddOrNone(), dayOrNone());
    }

    private DecidedClaim decision(RequirementRef ref) {
        return new DecidedClaim(
                ref,
                one(content.library().obligations()).id(),
                random.nextBoolean(),
                odd(),
                dayOrNone(),
                odd());
    }

    private ReviewedMapping mapping(RequirementRef left) {
        RequirementRef right =
                one(
                        assessable().stream()
                                .filter(r -> !r.edition().equals(left.edition()))
                                .toList());
        boolean decided = random.nextBoolean();
        return new ReviewedMapping(
                left,
                one(List.of(Assertion.values())),
                right,
                oddOrNone(),
                oddOrNone(),
                maybe() ? START.minusDays(random.nextInt(60)) : null,
                decided ? one(List.of(ReviewedMapping.Decision.values())) : null,
                decided ? odd() : "",
                decided ? dayOrNone() : null,
                decided ? odd() : "");
    }

    private GivenAnswer answer(Obligation obligation) {
        LocalDate on = dayOrNone();
        GivenAnswer.Said said = one(List.of(GivenAnswer.Said.values()));
        return new GivenAnswer(
                obligation.id(),
                said,
                random.nextBoolean() ? Assurance.IMPLEMENTED : Assurance.DESIGNED,
                oddOrNone(),
                on,
                on == null ? null : on.plusDays(random.nextInt(400)),
                oddOrNone(),
                said == GivenAnswer.Said.PROVIDER ? odd() : "");
    }

    private AcceptedException exception(int i, List<String> controls) {
        LocalDate on = day();
        String control = one(controls);
        return new AcceptedException(
                id("EX-", i),
                control,
                odd(),
                some(controls.stream().filter(c -> !c.equals(control)).toList()),
                odd(),
                on,
                after(on),
                oddOrNone(),
                maybe() ? List.of() : List.of(odd()));
    }

    private Person person(int i) {
        return new Person(
                id("P-", i),
                odd(),
                times(
                        3,
                        r -> {
                            LocalDate from = maybe() ? day() : null;
                            return new Person.Held(
                                    odd(), from, from == null ? dayOrNone() : afterOrNone(from));
                        }),
                maybe() ? null : random.nextInt(700));
    }

    private Conclusion conclusion(int i, List<Adoption> adoptions, List<String> evidence) {
        Adoption of = one(adoptions);
        Period window = days();
        return new Conclusion(
                id("C-", i),
                of.id(),
                window,
                one(As.class),
                window.to().plusDays(3),
                odd(),
                maybe() ? List.of() : List.of("a " + i, odd()),
                odd(),
                oddOrNone(),
                maybe()
                        ? Conclusion.Harm.UNKNOWN
                        : new Conclusion.Harm(
                                oddOrNone(), maybe(), evidence.isEmpty() ? "" : one(evidence)),
                oddOrNone(),
                some(adoptions.stream().map(Adoption::id).toList()),
                some(AdoptedControl.of(of, content.controls()).control().discharges()));
    }

    private Nonconformity nonconformity(int i, List<String> controls, List<String> evidence) {
        LocalDate found = day();
        LocalDate done = afterOrNone(found);
        LocalDate verified = afterOrNone(done == null ? found : done);
        return new Nonconformity(
                id("NC-", i),
                odd(),
                found,
                oddOrNone(),
                maybe() ? one(Nonconformity.Grade.class) : null,
                some(controls),
                texts(),
                odd(),
                oddOrNone(),
                afterOrNone(found),
                oddOrNone(),
                oddOrNone(),
                afterOrNone(found),
                oddOrNone(),
                dayOrNone(),
                done,
                oddOrNone(),
                oddOrNone(),
                verified,
                maybe() ? null : (verified == null ? found : verified).plusDays(400),
                some(evidence));
    }

    private InternalAudit audit(
            int i, List<String> controls, List<String> evidence, List<String> nonconformities) {
        Period held = days();
        return new InternalAudit(
                id("IA-", i),
                odd(),
                held,
                some(assessable()).stream()
                        .map(r -> new Scope(r.edition(), maybe() ? List.of() : List.of(r.id())))
                        .distinct()
                        .toList(),
                maybe() ? List.of(controls.getFirst()) : controls,
                List.of(odd()),
                some(nonconformities),
                evidence.isEmpty() || maybe() ? "" : one(evidence),
                oddOrNone(),
                afterOrNone(held.to()));
    }

    private RiskCriteria riskCriteria() {
        int scale = 1 + random.nextInt(10);
        return maybe()
                ? RiskCriteria.UNKNOWN
                : new RiskCriteria(
                        maybe() ? scale : null, maybe() ? 1 + random.nextInt(scale * scale) : null);
    }

    private Calendar calendar() {
        return new Calendar(
                shuffled(List.of(DayOfWeek.FRIDAY, DayOfWeek.MONDAY)).subList(0, random.nextInt(3)),
                shuffled(List.of(LocalDate.of(2026, 12, 25), LocalDate.of(2026, 1, 1)))
                        .subList(0, random.nextInt(3)));
    }

    private AuditReport report(int i) {
        String id = id("REP-", i);
        LocalDate issued = day();
        Period covers = maybe() ? days() : null;
        // A report about somebody else may name its own id as the provider's report.
        boolean ours = maybe();
        List<AuditReport.CarvedOut> carved =
                some(assessable()).stream()
                        .limit(3)
                        .map(ref -> carvedOut(ref, ours ? "" : id))
                        .toList();
        List<String> providers =
                new ArrayList<>(carved.stream().map(AuditReport.CarvedOut::provider).toList());
        providers.add("");
        LocalDate until = covers == null || issued.isAfter(covers.to()) ? issued : covers.to();
        return new AuditReport(
                id,
                odd() + " " + i,
                one(AuditReport.Kind.class),
                maybe() ? "" : odd() + " & auditors",
                maybe(),
                ours ? "" : odd(),
                texts(),
                List.of(maybe() ? scope().withGuidance() : scope()),
                one(Assurance.class),
                covers,
                until,
                afterOrNone(until),
                dayOrNone(),
                some(assessable()).stream()
                        .limit(3)
                        .map(ref ->
                                new AuditReport.Opinion(
                                        ref,
                                        one(AuditReport.Opinion.Conclusion.class),
                                        oddOrNone()))
                        .toList(),
                some(assessable()).stream().limit(3).map(this::found).toList(),
                some(libraryControls()).stream()
                        .limit(3)
                        .map(c -> new AuditReport.TestOfControl(c, maybe(), oddOrNone()))
                        .toList(),
                carved,
                texts(),
                some(libraryControls()).stream()
                        .limit(3)
                        .map(c ->
                                new AuditReport.UserEntityControl(
                                        odd(), one(providers), maybe() ? c : ""))
                        .toList());
    }

    private AuditReport.Found found(RequirementRef ref) {
        return new AuditReport.Found(
                maybe() ? one(libraryControls()) : "",
                maybe() ? List.of(one(obligations())) : List.of(),
                ref,
                oddOrNone());
    }

    private AuditReport.CarvedOut carvedOut(RequirementRef ref, String report) {
        return new AuditReport.CarvedOut(
                odd(),
                texts(),
                maybe() ? List.of(ref) : List.of(),
                List.of(one(obligations())),
                report,
                oddOrNone(),
                dayOrNone());
    }

    private List<String> libraryControls() {
        return content.controls().controls().stream().map(Control::id).toList();
    }

    private List<String> obligations() {
        return content.library().obligations().stream().map(Obligation::id).toList();
    }

    private Attestation word(RequirementRef ref) {
        Attestation word =
                new Attestation(ref, maybe(), maybe() ? one(Assurance.class) : null, oddOrNone());
        if (!word.met() || maybe()) {
            return word;
        }
        Attestation less = word.except(List.of(one(obligations()))).by(oddOrNone());
        return maybe() ? less.withGuidance() : less;
    }

    private DatedAttestation attestation(RequirementRef ref) {
        return new DatedAttestation(word(ref), dayOrNone(), dayOrNone());
    }

    private Risk risk(int i, List<String> controls) {
        int likelihood = 1 + random.nextInt(10);
        int impact = 1 + random.nextInt(10);
        LocalDate accepted = dayOrNone();
        return new Risk(
                id("R-", i),
                odd(),
                texts(),
                odd(),
                likelihood,
                impact,
                some(controls),
                maybe() ? 1 + random.nextInt(100) : null,
                one(Risk.Treatment.class),
                oddOrNone(),
                maybe() ? likelihood * impact : 1 + random.nextInt(100),
                oddOrNone(),
                accepted,
                afterOrNone(accepted),
                dayOrNone(),
                dayOrNone(),
                dayOrNone(),
                dayOrNone());
    }
}
