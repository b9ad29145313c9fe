package dev.crosswalk.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.crosswalk.content.Content;
import dev.crosswalk.content.GivenAnswer;
import dev.crosswalk.content.control.Control;
import dev.crosswalk.content.tree.MemoryTree;
import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.Attestation;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.engine.judgement.Practice;
import dev.crosswalk.engine.operation.Cadence;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.engine.operation.Population;
import dev.crosswalk.files.Sha256;
import dev.crosswalk.files.write.ProgrammeWriter;
import dev.crosswalk.programme.Adoption;
import dev.crosswalk.programme.ControlPopulation;
import dev.crosswalk.programme.DatedAttestation;
import dev.crosswalk.programme.DecidedExclusion;
import dev.crosswalk.programme.Evidence;
import dev.crosswalk.programme.Performed;
import dev.crosswalk.programme.Person;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.Provenance;
import dev.crosswalk.programme.WantedFramework;
import dev.crosswalk.server.Story.Stage;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The facts of a stage as the folder of a programme.
final class StoryFolder {
    private static final String WHO = "Ada";

    /// The kind of evidence of the one check of a control that names none.
    private static final String CHECK = "check";

    /// For how many days a result counts where a story does not say.
    private static final int GAP = 31;

    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    private final Stage stage;
    private final List<Evidence> evidence = new ArrayList<>();
    private final List<Performed> performed = new ArrayList<>();
    private final List<ControlPopulation> populations = new ArrayList<>();
    private final Map<String, byte[]> files = new TreeMap<>();

    private StoryFolder(Stage stage) {
        this.stage = stage;
    }

    /// @param editions that are asked for
    static Map<String, byte[]> of(Stage stage, Set<String> editions, Content content)
            throws Exception {
        return new StoryFolder(stage).files(editions, content);
    }

    private Map<String, byte[]> files(Set<String> editions, Content content) throws Exception {
        List<Adoption> adoptions = new ArrayList<>();
        stage.map("controls").forEach((id, said) -> adoptions.add(adoption(id, Story.map(said))));
        Assurance asks = Assurance.valueOf(stage.text("asks", "IMPLEMENTED"));
        Period window =
                asks == Assurance.OPERATING && stage.given().containsKey("window")
                        ? period(stage.text("window", ""))
                        : null;
        Programme programme =
                Programme.builder("A story")
                        .people(List.of(new Person(WHO, WHO, List.of())))
                        .frameworks(
                                editions.stream()
                                        .map(e ->
                                                new WantedFramework(
                                                        new Scope(e, List.of()),
                                                        // Asked of a day, it is asked with each
                                                        // question.
                                                        asks == Assurance.OPERATING
                                                                        && window == null
                                                                ? Assurance.IMPLEMENTED
                                                                : asks,
                                                        window))
                                        .toList())
                        .adoptions(adoptions)
                        .evidence(evidence)
                        .performed(performed)
                        .populations(populations)
                        .reports(
                                stage.map("reports").entrySet().stream()
                                        .map(r ->
                                                new StoryReport(
                                                                stage.prefix(),
                                                                stage.map("reports").keySet(),
                                                                Story.map(r.getValue()))
                                                        .of(r.getKey()))
                                        .toList())
                        .attestations(attestations())
                        .answers(answers())
                        .exclusions(
                                stage.map("excluded").entrySet().stream()
                                        .map(e ->
                                                new DecidedExclusion(
                                                        ref(e.getKey()),
                                                        String.valueOf(e.getValue()),
                                                        WHO,
                                                        LONG_AGO))
                                        .toList())
                        .build();
        files.putAll(ProgrammeWriter.change(programme, new MemoryTree(Map.of()), content).files());
        return files;
    }

    private RequirementRef ref(String text) {
        return RequirementRef.parse(stage.prefix() + text);
    }

    /// Scopes that count as met whole are asked with, and stand in no folder.
    static List<String> have(Stage stage) {
        return stage.texts("met").stream().filter(m -> !m.contains("/")).toList();
    }

    private List<DatedAttestation> attestations() {
        List<DatedAttestation> all = new ArrayList<>();
        for (String met : new LinkedHashSet<>(stage.texts("met"))) {
            if (met.contains("/")) {
                all.add(new DatedAttestation(attestation(met, true), null, null));
            }
        }
        for (String unmet : new LinkedHashSet<>(stage.texts("not met"))) {
            all.add(new DatedAttestation(attestation(unmet, false), null, null));
        }
        return all;
    }

    private Attestation attestation(String text, boolean isMet) {
        boolean guided = text.endsWith(Scope.WITH_GUIDANCE);
        String said =
                guided ? text.substring(0, text.length() - Scope.WITH_GUIDANCE.length()) : text;
        int at = said.indexOf(" at ");
        Attestation attestation =
                new Attestation(
                        ref(at < 0 ? said : said.substring(0, at)),
                        isMet,
                        at < 0 ? null : Assurance.valueOf(said.substring(at + 4)),
                        "story");
        return guided ? attestation.withGuidance() : attestation;
    }

    private List<GivenAnswer> answers() {
        List<GivenAnswer> all = new ArrayList<>();
        stage.texts("done").forEach(o -> all.add(answer(o, GivenAnswer.Said.DONE)));
        stage.texts("not done").forEach(o -> all.add(answer(o, GivenAnswer.Said.NOT_DONE)));
        return all;
    }

    private GivenAnswer answer(String obligation, GivenAnswer.Said said) {
        return new GivenAnswer(
                stage.prefix() + obligation,
                said,
                Assurance.IMPLEMENTED,
                WHO,
                LONG_AGO,
                null,
                "story");
    }

    // ---- controls

    private Adoption adoption(String id, Map<String, Object> said) {
        List<String> discharges =
                Story.texts(said.getOrDefault("discharges", List.of())).stream()
                        .map(o -> stage.prefix() + o)
                        .toList();
        Map<String, Object> done = Story.map(said.getOrDefault("done", Map.of()));
        Map<String, Object> kinds = new TreeMap<>(Story.map(said.getOrDefault("kinds", Map.of())));
        Map<String, Object> shown = Story.map(said.getOrDefault("evidence", Map.of()));
        shown.keySet().forEach(kind -> kinds.putIfAbsent(kind, Map.of()));
        Map<String, Object> checks =
                new TreeMap<>(Story.map(said.getOrDefault("checks", Map.of())));
        if (said.containsKey("results")) {
            checks.put(CHECK, Objects.requireNonNull(said.get("results")));
        }
        Object gap = said.getOrDefault("allowed gap", GAP);
        checks.keySet()
                .forEach(check ->
                        kinds.putIfAbsent(check, Map.of("role", "SETTING", "fresh days", gap)));
        String due = String.valueOf(done.getOrDefault("first due", ""));
        Control control =
                Control.builder(id)
                        .title(id)
                        .owner(WHO)
                        .discharges(discharges)
                        // One that nobody approved; where a story names none, none is needed.
                        .documents(
                                Boolean.FALSE.equals(said.get("documents approved"))
                                        ? List.of("policy-of-" + id.toLowerCase(Locale.ROOT))
                                        : List.of())
                        .cadence(cadence(done))
                        .firstDue(due.isEmpty() ? null : LocalDate.parse(due))
                        .evidence(
                                kinds.entrySet().stream()
                                        .map(k -> kind(k.getKey(), Story.map(k.getValue())))
                                        .toList())
                        .build();
        Cadence.Every every = control.cadence().every();
        shown.forEach((kind, all) -> Story.items(all).forEach(item -> add(id, kind, every, item)));
        checks.forEach((check, subjects) ->
                Story.map(subjects)
                        .forEach((subject, results) ->
                                Story.map(results)
                                        .forEach((days, found) ->
                                                test(id, check, subject, days, found))));
        Story.map(said.getOrDefault("populations", Map.of()))
                .forEach((name, list) -> populations.add(population(id, name, Story.map(list))));
        LocalDate since =
                LocalDate.parse(String.valueOf(said.getOrDefault("since", LONG_AGO.toString())));
        boolean inPlace = !Boolean.FALSE.equals(said.get("in place"));
        return Adoption.of(new Adoption.Own(control))
                .state(inPlace ? Adoption.State.IMPLEMENTED : Adoption.State.PLANNED)
                .plannedOn(Moment.on(since, ZoneOffset.UTC))
                .implementedOn(inPlace ? Moment.on(since, ZoneOffset.UTC) : null)
                .build();
    }

    private static Cadence cadence(Map<String, Object> done) {
        return new Cadence(
                Cadence.Every.valueOf(String.valueOf(done.getOrDefault("every", "YEARLY"))),
                Integer.parseInt(String.valueOf(done.getOrDefault("tolerance", 0))),
                Cadence.Days.valueOf(String.valueOf(done.getOrDefault("in", "CALENDAR"))));
    }

    private Control.EvidenceWanted kind(String name, Map<String, Object> said) {
        Object tolerance = said.get("tolerance");
        Control.Role role =
                Control.Role.valueOf(String.valueOf(said.getOrDefault("role", "PERFORMANCE")));
        return new Control.EvidenceWanted(
                name,
                role,
                Story.texts(said.getOrDefault("shows", List.of())).stream()
                        .map(o -> stage.prefix() + o)
                        .toList(),
                Integer.parseInt(
                        String.valueOf(
                                said.getOrDefault("fresh days", Practice.USUAL.freshDays()))),
                false,
                tolerance == null ? null : Integer.valueOf(tolerance.toString()),
                Story.texts(said.getOrDefault("answers", List.of())));
    }

    private void add(String control, String kind, Cadence.Every every, Map<String, Object> said) {
        for (String on : moments(String.valueOf(said.get("on")))) {
            if (Boolean.TRUE.equals(said.get("word"))) {
                performed.add(
                        new Performed(
                                control,
                                Moment.parse(on, ZoneOffset.UTC),
                                null,
                                "",
                                WHO,
                                List.of(),
                                ""));
                continue;
            }
            Object findings = said.get("findings");
            String occurrence =
                    said.containsKey("for")
                            ? period(every, LocalDate.parse(String.valueOf(said.get("for"))))
                            : String.valueOf(said.getOrDefault("event", ""));
            put(
                    control,
                    kind,
                    on,
                    String.valueOf(said.getOrDefault("received", on)),
                    Boolean.TRUE.equals(said.get("failed")) ? Evidence.Result.FAIL : null,
                    new Evidence.Details(
                            "",
                            occurrence,
                            findings == null ? null : Integer.valueOf(findings.toString()),
                            Boolean.TRUE.equals(said.get("falsified")),
                            null));
        }
    }

    private void test(String control, String check, String subject, String days, Object found) {
        for (String on : moments(days)) {
            put(
                    control,
                    check,
                    on,
                    on,
                    switch (found.toString()) {
                        case "PASS" -> Evidence.Result.PASS;
                        case "FAIL" -> Evidence.Result.FAIL;
                        default -> Evidence.Result.INCONCLUSIVE;
                    },
                    new Evidence.Details(subject, "", null, false, null));
        }
    }

    private void put(
            String control,
            String kind,
            String on,
            String received,
            Evidence.@Nullable Result result,
            Evidence.Details details) {
        Moment at = Moment.parse(on, ZoneOffset.UTC);
        String id = "%s-%s-%d".formatted(control, kind, evidence.size() + 1);
        byte[] file = id.getBytes(UTF_8);
        files.put("evidence/" + id + ".txt", file);
        evidence.add(
                new Evidence(
                        id,
                        List.of(control),
                        kind,
                        Period.day(at.day()),
                        at,
                        Moment.parse(received, ZoneOffset.UTC),
                        WHO,
                        id + ".txt",
                        Sha256.of(file),
                        result,
                        "",
                        details,
                        ""));
    }

    /// As people write the period of a cadence that a day lies in.
    private static String period(Cadence.Every every, LocalDate day) {
        return switch (every) {
            case MONTHLY -> "%d-%02d".formatted(day.getYear(), day.getMonthValue());
            case QUARTERLY -> "%d-Q%d".formatted(day.getYear(), (day.getMonthValue() + 2) / 3);
            case YEARLY -> String.valueOf(day.getYear());
            default -> day.toString();
        };
    }

    /// A list that somebody gathered from one system and counted in another.
    private static ControlPopulation population(
            String control, String name, Map<String, Object> said) {
        Period covers = period(String.valueOf(said.get("covers")));
        List<Population.Item> items = new ArrayList<>();
        for (String days : Story.texts(said.getOrDefault("events", List.of()))) {
            moments(days)
                    .forEach(on -> items.add(new Population.Item(on, LocalDate.parse(on), null)));
        }
        for (String subject : Story.texts(said.getOrDefault("subjects", List.of()))) {
            items.add(new Population.Item(subject, covers.from(), null));
        }
        Moment received =
                Moment.parse(
                        String.valueOf(said.getOrDefault("received", covers.to())), ZoneOffset.UTC);
        ControlPopulation list =
                new ControlPopulation(
                        control,
                        String.valueOf(said.getOrDefault("kind", "")),
                        List.of(),
                        new Population(name, covers, received, items),
                        "populations/" + name + ".csv",
                        Provenance.UNSAID,
                        null,
                        "");
        return Boolean.FALSE.equals(said.get("reconciled"))
                ? list
                : new ControlPopulation(
                        control,
                        list.kind(),
                        List.of(),
                        list.population(),
                        list.file(),
                        new Provenance(
                                "a system",
                                "all of it",
                                "",
                                WHO,
                                received,
                                items.size(),
                                list.digest(),
                                new Provenance.Reconciliation(
                                        items.size(), "another system", WHO, received.day())),
                        null,
                        "");
    }

    /// Each day of some days, or the one moment.
    private static List<String> moments(String text) {
        if (!text.contains("/")) {
            return List.of(text);
        }
        Period days = period(text);
        return days.from().datesUntil(days.to().plusDays(1)).map(LocalDate::toString).toList();
    }

    static Period period(String text) {
        int slash = text.indexOf('/');
        return slash < 0
                ? Period.day(LocalDate.parse(text))
                : new Period(
                        LocalDate.parse(text.substring(0, slash)),
                        LocalDate.parse(text.substring(slash + 1)));
    }
}
