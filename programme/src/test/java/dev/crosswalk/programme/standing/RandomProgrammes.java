package dev.crosswalk.programme.standing;

import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.engine.operation.Population;
import dev.crosswalk.programme.AdoptionBuilder;
import dev.crosswalk.programme.ControlPopulation;
import dev.crosswalk.programme.Evidence;
import dev.crosswalk.programme.Performed;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.World;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// Programmes made up from a seed: four controls with different cadences, somewhere in the world,
/// and evidence, log entries and populations at random. Some times are days, some are instants.
public final class RandomProgrammes {
    static final LocalDate START = LocalDate.of(2026, 1, 1);

    private static final List<String> CONTROLS = List.of("REV-01", "LEA-01", "MFA-01", "BCK-01");
    private static final List<String> KINDS =
            List.of("review-record", "leaver-list", "mfa-report", "backup-log");
    private static final List<String> ZONES =
            List.of("UTC", "Europe/Berlin", "Pacific/Kiritimati", "America/Los_Angeles");

    private final Random random;
    private final ZoneId zone;

    public RandomProgrammes(Random random) {
        this.random = random;
        zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
    }

    static Programme with(
            Programme p,
            List<Evidence> evidence,
            List<Performed> performed,
            List<ControlPopulation> populations) {
        return p.toBuilder()
                .evidence(evidence)
                .performed(performed)
                .populations(populations)
                .build();
    }

    /// On a day, or at one of its hours.
    Moment moment(LocalDate day) {
        return random.nextBoolean()
                ? Moment.on(day, zone)
                : Moment.at(day.atTime(random.nextInt(24), 0).atZone(zone).toInstant(), zone);
    }

    Moment someTime() {
        return moment(START.plusDays(random.nextInt(420)));
    }

    Evidence evidence(int i, boolean mayFail) {
        int control = random.nextInt(CONTROLS.size());
        LocalDate from = START.plusDays(random.nextInt(380));
        Moment observed = random.nextBoolean() ? moment(from) : null;
        LocalDate to = observed == null ? from.plusDays(random.nextInt(200)) : from;
        int received = random.nextInt(40);
        return new Evidence(
                "EV-" + i,
                List.of(CONTROLS.get(control)),
                random.nextInt(4) == 0 ? "other" : KINDS.get(control),
                new Period(from, to),
                observed,
                received == 0 ? Moment.on(to, zone) : moment(to.plusDays(received)),
                "Ann",
                random.nextInt(8) == 0 ? "" : "e.pdf",
                "",
                result(mayFail),
                "",
                "");
    }

    /// One with more than six years of records, most of them results of tests: several a day, and
    /// some of one run.
    public Programme longProgramme() {
        Programme base = programme(true);
        List<AdoptionBuilder> adopted = new ArrayList<>();
        LocalDate longAgo = START.minusYears(random.nextInt(7));
        base.adoptions().forEach(a -> adopted.add(a.toBuilder().implementedOn(moment(longAgo))));
        List<Evidence> evidence = new ArrayList<>(base.evidence());
        int pieces = random.nextInt(120);
        // All of it on the days of some years, or close together.
        int spread = random.nextBoolean() ? 2_800 : 40;
        LocalDate first = START.plusDays(420 - random.nextInt(2_800) - spread);
        for (int i = 0; i < pieces; i++) {
            Evidence e = evidence(1_000 + i, true);
            Moment at = moment(first.plusDays(random.nextInt(spread)));
            Evidence.Result result =
                    random.nextInt(3) == 0 ? e.result() : result(random.nextInt(3));
            evidence.add(
                    new Evidence(
                            e.id(),
                            e.controls(),
                            e.kind(),
                            Period.day(at.day()),
                            at,
                            random.nextInt(4) == 0 ? moment(at.day().plusDays(9)) : at,
                            e.by(),
                            e.file(),
                            e.sha256(),
                            result,
                            result != null && random.nextInt(8) == 0
                                    ? "run-" + random.nextInt(6)
                                    : "",
                            e.note()));
        }
        adopted.add(
                World.inPlace("TST-01", "2022-01-01")
                        .anchor(random.nextBoolean() ? null : START.plusDays(random.nextInt(365))));
        int done = random.nextInt(16);
        for (int i = 0; i < done; i++) {
            evidence.add(done(2_000 + i));
        }
        List<ControlPopulation> populations = new ArrayList<>(base.populations());
        for (ControlPopulation p : base.populations()) {
            Population of = p.population();
            Period covers =
                    new Period(of.covers().from().minusYears(5), of.covers().to().minusYears(5));
            List<Population.Item> items =
                    of.items().stream()
                            .map(i ->
                                    new Population.Item(
                                            i.id(),
                                            i.occurredOn().minusYears(5),
                                            random.nextBoolean()
                                                    ? null
                                                    : i.occurredOn()
                                                            .minusDays(random.nextInt(900))))
                            .toList();
            populations.add(
                    new ControlPopulation(
                            p.control(),
                            new Population(
                                    of.id() + "-OLD",
                                    covers,
                                    moment(of.receivedAt().day().minusYears(4)),
                                    items),
                            p.file(),
                            p.note()));
        }
        List<Performed> log = new ArrayList<>(base.performed());
        log.addAll(log(evidence));
        return with(
                base.toBuilder()
                        .adoptions(adopted.stream().map(AdoptionBuilder::build).toList())
                        .build(),
                evidence,
                log,
                populations);
    }

    /// A review or a restoration test, before the window or in it.
    private Evidence done(int i) {
        Moment at = moment(START.plusDays(random.nextInt(1_200) - 1_000));
        boolean review = random.nextBoolean();
        return new Evidence(
                "EV-" + i,
                List.of(review ? "REV-01" : "TST-01"),
                review ? "review-record" : "restore-report",
                Period.day(at.day()),
                at,
                at,
                "Ann",
                "e.pdf",
                "",
                null,
                "",
                "");
    }

    private static Evidence.Result result(int n) {
        return List.copyOf(EnumSet.allOf(Evidence.Result.class)).get(n);
    }

    private Evidence.@Nullable Result result(boolean mayFail) {
        return switch (random.nextInt(6)) {
            case 0 -> Evidence.Result.PASS;
            case 1 -> mayFail ? Evidence.Result.FAIL : null;
            case 2 -> mayFail ? Evidence.Result.INCONCLUSIVE : null;
            default -> null;
        };
    }

    // Windows are short, so that a few pieces of evidence are sometimes enough.
    public Programme programme(boolean mayFail) {
        Programme base =
                World.programme()
                        .wants(
                                World.operating("alpha", "2026-01-01/2026-06-30"),
                                World.implemented("beta"))
                        .adopts(
                                CONTROLS.stream()
                                        .map(c -> World.inPlace(c, "2026-01-01"))
                                        .map(a -> a.implementedOn(moment(START)))
                                        .toArray(AdoptionBuilder[]::new))
                        .now()
                        .toBuilder()
                        .timeZone(zone)
                        .build();
        List<Evidence> evidence = new ArrayList<>();
        int pieces = random.nextInt(30);
        for (int i = 0; i < pieces; i++) {
            evidence.add(evidence(i, mayFail));
        }
        return with(base, evidence, log(evidence), populations());
    }

    private List<Performed> log(List<Evidence> evidence) {
        List<Performed> log = new ArrayList<>();
        for (Evidence e : evidence) {
            if (random.nextInt(3) == 0) {
                LocalDate on = e.proves().to().minusDays(random.nextInt(20));
                log.add(
                        new Performed(
                                e.controls().getFirst(),
                                moment(on),
                                random.nextBoolean() ? null : on.minusDays(random.nextInt(90)),
                                "",
                                "Ann",
                                List.of(e.id()),
                                ""));
            }
        }
        return log;
    }

    private List<ControlPopulation> populations() {
        List<ControlPopulation> populations = new ArrayList<>();
        int lists = random.nextInt(4);
        for (int i = 0; i < lists; i++) {
            LocalDate from = START.plusDays(90L * i);
            Period covers = new Period(from, from.plusDays(89));
            List<Population.Item> items = new ArrayList<>();
            int events = random.nextInt(3);
            for (int n = 0; n < events; n++) {
                LocalDate on = from.plusDays(random.nextInt(90));
                items.add(new Population.Item("i" + n, on, on.plusDays(random.nextInt(5))));
            }
            Moment received = moment(covers.to().plusDays(1 + random.nextInt(20)));
            populations.add(
                    new ControlPopulation(
                            "LEA-01",
                            new Population("POP-" + i, covers, received, items),
                            "p.csv",
                            ""));
        }
        return populations;
    }
}
