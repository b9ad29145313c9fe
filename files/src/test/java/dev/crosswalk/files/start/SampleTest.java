package dev.crosswalk.files.start;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.content.Content;
import dev.crosswalk.content.finding.InvalidContent;
import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.ControlFact;
import dev.crosswalk.engine.Coverage;
import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.engine.Gap;
import dev.crosswalk.engine.Proof;
import dev.crosswalk.engine.ProofChecker;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.engine.Trust;
import dev.crosswalk.engine.judgement.Judgement;
import dev.crosswalk.engine.operation.Occurrence;
import dev.crosswalk.engine.operation.Operation;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.engine.operation.Population;
import dev.crosswalk.files.folder.ProgrammeFolder;
import dev.crosswalk.programme.Adoption;
import dev.crosswalk.programme.Adoption.State;
import dev.crosswalk.programme.AuditReport;
import dev.crosswalk.programme.ControlPopulation;
import dev.crosswalk.programme.Evidence.Result;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.standing.ControlStanding;
import dev.crosswalk.programme.standing.ProgrammeAt;
import dev.crosswalk.programme.standing.Standing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An auditor who looks at the sample finds what its README says, and nothing else.
class SampleTest {
    private static final LocalDate TOLD_ON = LocalDate.parse(Sample.TOLD_ON);

    @TempDir private static Path above;

    private static Path folder;
    private static Content content;
    private static Programme programme;
    private static Crosswalk crosswalk;

    @BeforeAll
    static void write() throws IOException, FolderTaken, InvalidContent {
        folder = above.resolve("sample");
        NewFolder.of(folder).write(Sample.files());
        content = Content.bundled();
        programme = ProgrammeFolder.read(folder, content);
        crosswalk = Crosswalk.of(content.library(), Trust.ALL, Crosswalk.DEFAULT_REACH);
    }

    private static Standing standing(String edition) {
        return standing(edition, TOLD_ON);
    }

    private static Standing standing(String edition, LocalDate day) {
        return at(day).standing(edition);
    }

    /// As the controls are on the day, whatever window is wanted.
    private static Standing controls() {
        return at(TOLD_ON).controls();
    }

    private static ProgrammeAt at(LocalDate day) {
        return ProgrammeAt.of(
                programme, content.controls(), crosswalk, programme.on(day), programme.on(day));
    }

    private static List<String> with(Occurrence.Status status) {
        List<String> found = new ArrayList<>();
        for (ControlStanding control : standing("soc2-2017").controls()) {
            Operation operation = control.operation();
            if (operation != null) {
                operation.with(status).forEach(o -> found.add(control.id() + " " + o.name()));
            }
        }
        return found;
    }

    @Test
    void lintFindsNothing() {
        assertThat(ProgrammeFolder.check(folder, content)).isEmpty();
    }

    @Test
    void theIndexNamesEveryFileThatShips() throws IOException {
        Path resources = Path.of("src/main/resources/dev/crosswalk/files/sample");

        List<String> there;
        try (Stream<Path> files = Files.walk(resources)) {
            there =
                    files.filter(Files::isRegularFile)
                            .map(f -> resources.relativize(f).toString().replace('\\', '/'))
                            .filter(name -> !name.equals("index.txt"))
                            .sorted()
                            .toList();
        }

        assertThat(Sample.files().keySet())
                .filteredOn(name -> !name.startsWith(Schemas.FOLDER))
                .containsExactlyElementsOf(there);
    }

    @Test
    void everyProofIsAcceptedByTheCheckerWhichLooksAgainHowControlsOperated() {
        int operated = 0;
        for (String edition : List.of("soc2-2017", "iso27001-2022")) {
            for (Standing standing : List.of(standing(edition), controls())) {
                for (RequirementRef ref : crosswalk.requirements(Scope.of(edition))) {
                    Proof proof = crosswalk.proof(standing.posture(), ref);
                    assertThat(
                                    ProofChecker.check(
                                            proof,
                                            crosswalk.library(),
                                            standing.posture(),
                                            standing.operations()))
                            .as("%s", ref)
                            .isEmpty();
                    operated += proof.toString().contains("rule=OPERATED") ? 1 : 0;
                }
            }
        }
        assertThat(operated).isGreaterThan(10);
    }

    @Test
    void exactlyTwoThingsWereDoneLate() {
        assertThat(with(Occurrence.Status.LATE))
                .hasSize(2)
                .contains("ACC-07 2026-Q1")
                .anyMatch(o -> o.startsWith("ACC-04 leavers-2026-q2 "));
    }

    @Test
    void onlyTwoMonthsOfTheSupplierRegisterAreMissing() {
        assertThat(with(Occurrence.Status.MISSING))
                .hasSize(2)
                .allMatch(o -> o.startsWith("SUP-02 2025-1"));
    }

    @Test
    void allThatIsInPlaceOperatesButWhatTheReadmeNames() {
        Map<String, String> others = new TreeMap<>();
        for (ControlStanding control : standing("soc2-2017").controls()) {
            boolean operates =
                    control.fact().shares().stream()
                            .allMatch(s ->
                                    s.state() instanceof ControlFact.Holds holds
                                            && holds.level() == Assurance.OPERATING);
            if (control.state() == State.IMPLEMENTED && !operates) {
                others.put(control.id(), reasons(control.fact()));
            }
        }

        assertThat(others)
                .isEqualTo(
                        Map.of(
                                "ACC-04", "DEVIATIONS",
                                "SUP-02", "NOT_EFFECTIVE",
                                "DEV-08", "fails",
                                "ISM-01", "PART_OF_WINDOW",
                                "RSK-05", "INCOMPLETE",
                                "SUP-05", "PART_OF_WINDOW"));
    }

    /// Why what does not hold of a control does not.
    private static String reasons(ControlFact fact) {
        Set<String> reasons = new TreeSet<>();
        for (ControlFact.Share share : fact.shares()) {
            switch (share.state()) {
                case ControlFact.Holds holds -> {}
                case ControlFact.Fails fails -> reasons.add("fails");
                case ControlFact.Unknown unknown -> reasons.add(unknown.reason().name());
            }
        }
        return String.join(", ", reasons);
    }

    @Test
    void allThatIsInPlaceIsShownOnTheDayButWhatFailed() {
        assertThat(standing("iso27001-2022").controls())
                .filteredOn(c -> c.state() == State.IMPLEMENTED)
                .filteredOn(c ->
                        !c.fact().shares().stream()
                                .allMatch(s -> s.state() instanceof ControlFact.Holds))
                .extracting(ControlStanding::id)
                .containsExactly("DEV-08");
    }

    @Test
    void eachOutcomeIsThere() {
        Map<String, String> outcomes = new TreeMap<>();
        for (ControlStanding control : standing("soc2-2017").controls()) {
            Judgement judgement = control.judgement();
            if (judgement != null
                    && control.state() == State.IMPLEMENTED
                    && (judgement.outcome() != Judgement.Outcome.EFFECTIVE
                            || !judgement.part().isWhole())) {
                outcomes.put(
                        control.id(),
                        judgement.outcome()
                                + (judgement.concluded() ? ", concluded" : "")
                                + (judgement.part().isWhole() ? "" : part(judgement)));
            }
        }

        assertThat(outcomes)
                .isEqualTo(
                        Map.of(
                                "ACC-04", "DEVIATIONS, counts since 2026-06-03",
                                "ACC-07", "DEVIATIONS, concluded",
                                "SUP-02", "NOT_EFFECTIVE, counts since 2026-01-29",
                                "DEV-08", "NOT_EFFECTIVE, never counts",
                                "ACC-03", "NOT_EXERCISED",
                                "END-04", "NOT_EXERCISED",
                                "ISM-01", "EFFECTIVE, counts since 2026-09-07",
                                "RSK-05", "INCOMPLETE",
                                "SUP-05", "EFFECTIVE, counts since 2026-02-09"));
    }

    private static String part(Judgement judgement) {
        List<Period> days = judgement.part().days();
        return days.isEmpty() || !judgement.part().counts()
                ? ", never counts"
                : ", counts since " + days.getFirst().from();
    }

    @Test
    void nothingThatItSaysContradictsAnythingElse() {
        for (String edition : List.of("soc2-2017", "iso27001-2022")) {
            Gap gap = standing(edition).gap(crosswalk, wanted(edition));

            assertThat(gap.contradictions()).as(edition).isEmpty();
        }
    }

    private static Scope wanted(String edition) {
        return programme.wanted(edition).orElseThrow().scope();
    }

    /// It is missing fifteen days after the end of September.
    @Test
    void theMissingNoteReopensThreatIntelligence() {
        LocalDate before = LocalDate.of(2026, 10, 15);

        assertThat(coverage("A.5.7", before)).isEqualTo(Coverage.FULL);
        assertThat(coverage("A.5.7", before.plusDays(1))).isEqualTo(Coverage.NONE);
    }

    @Test
    void theUnmaskedCopyReopensTestInformation() {
        LocalDate found = LocalDate.of(2026, 9, 30);

        assertThat(coverage("A.8.33", found.minusDays(1))).isEqualTo(Coverage.FULL);
        assertThat(coverage("A.8.33", found)).isEqualTo(Coverage.PARTIAL);
    }

    private static Coverage coverage(String requirement, LocalDate day) {
        RequirementRef ref = new RequirementRef("iso27001-2022", requirement);
        return standing("iso27001-2022", day)
                .gap(crosswalk, wanted("iso27001-2022"))
                .verdicts()
                .stream()
                .filter(v -> v.ref().equals(ref))
                .findFirst()
                .orElseThrow()
                .coverage();
    }

    @Test
    void itHasOneOfEachThingThatTheReadmeNames() {
        assertThat(programme.adoptions()).hasSizeBetween(60, 85);
        assertThat(programme.adoptions()).filteredOn(Adoption::isOwn).hasSize(2);
        assertThat(programme.adoptions()).filteredOn(a -> a.state() == State.RETIRED).hasSize(1);
        assertThat(programme.adoptions())
                .filteredOn(a -> a.dueOn() != null && a.dueOn().isBefore(TOLD_ON))
                .extracting(a -> a.id())
                .containsExactly("ISM-02");
        assertThat(programme.evidence()).hasSizeGreaterThan(300);
        assertThat(programme.evidence()).filteredOn(e -> e.result() == Result.FAIL).hasSize(1);
        assertThat(programme.exceptions())
                .singleElement()
                .satisfies(e -> {
                    assertThat(e.compensating()).isNotEmpty();
                });
        assertThat(programme.reports())
                .extracting(AuditReport::kind)
                .containsExactly(
                        AuditReport.Kind.TYPE_2,
                        AuditReport.Kind.TYPE_2,
                        AuditReport.Kind.BRIDGE_LETTER);
        assertThat(programme.reports().getFirst())
                .satisfies(r -> {
                    assertThat(r.exceptions()).hasSize(1);
                    assertThat(r.carvedOut()).hasSize(1);
                });
        assertThat(programme.conclusions()).hasSize(1);
        assertThat(programme.populations()).filteredOn(p -> p.frozen() != null).hasSize(3);
        assertThat(programme.exclusions())
                .hasSize(3)
                .allSatisfy(e -> {
                    assertThat(e.approvedBy()).isNotEmpty();
                });
        assertThat(programme.risks()).hasSize(12);
        assertThat(programme.nonconformities()).hasSize(1);
    }

    /// What an auditor draws: the same people, changes and incidents in every list.
    @Test
    void itsListsAgree() {
        assertThat(
                        items("AST-03").stream()
                                .filter(i -> i.startsWith("return-P"))
                                .map(i -> i.replace("return-", "")))
                .containsExactlyInAnyOrderElementsOf(people("leavers"));
        assertThat(items("PPL-03").stream().map(i -> i.replace("terms-", "")))
                .isSubsetOf(people("access-requests"));
        assertThat(items("CHG-02")).hasSizeGreaterThan(300).containsAll(items("CHG-03"));
        assertThat(items("DEV-04")).containsAll(items("CHG-03"));
        assertThat(items("INC-08")).hasSize(5).isEqualTo(items("INC-05"));
    }

    private static List<String> items(String control) {
        return programme.populations().stream()
                .filter(p -> p.control().equals(control))
                .flatMap(p -> p.population().items().stream())
                .map(Population.Item::id)
                .toList();
    }

    /// The column `person` of all files of that name.
    private static List<String> people(String name) {
        List<String> people = new ArrayList<>();
        Sample.files()
                .forEach((path, bytes) -> {
                    if (path.endsWith("-" + name + ".csv")) {
                        new String(bytes, StandardCharsets.UTF_8)
                                .lines()
                                .skip(1)
                                .map(line -> line.split(",", -1)[3])
                                .forEach(people::add);
                    }
                });
        return people;
    }

    @Test
    void peopleWorkOnWorkingDays() {
        List<LocalDate> days = new ArrayList<>();
        programme.evidence().stream()
                .filter(e -> !e.by().equals("Compliance automation"))
                .forEach(e -> days.addAll(List.of(e.proves().to(), e.receivedAt().day())));
        programme.performed().forEach(p -> days.add(p.performedOn().day()));
        for (ControlPopulation p : programme.populations()) {
            for (Population.Item item : p.population().items()) {
                days.add(item.occurredOn());
                LocalDate done = item.doneOn();
                if (done != null) {
                    days.add(done);
                }
            }
        }

        assertThat(days)
                .hasSizeGreaterThan(2000)
                .allMatch(programme.calendar().working()::contains);
    }

    @Test
    void everythingInItHappenedBeforeTheDayOnWhichItIsTold() {
        assertThat(programme.evidence()).allMatch(e -> e.receivedAt().isBy(programme.on(TOLD_ON)));
        assertThat(programme.performed())
                .allMatch(p -> p.performedOn().isBy(programme.on(TOLD_ON)));
        assertThat(programme.populations())
                .allMatch(p -> p.population().receivedAt().isBy(programme.on(TOLD_ON)));
    }
}
