package dev.crosswalk.files.write;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crosswalk.content.Content;
import dev.crosswalk.content.finding.Finding;
import dev.crosswalk.content.finding.InvalidContent;
import dev.crosswalk.content.tree.FileTree;
import dev.crosswalk.content.tree.MemoryTree;
import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.engine.operation.Cadence;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.engine.operation.Population;
import dev.crosswalk.files.edit.FolderWrite;
import dev.crosswalk.files.folder.FolderFiles;
import dev.crosswalk.files.folder.ProgrammeFolder;
import dev.crosswalk.programme.AcceptedException;
import dev.crosswalk.programme.Adoption;
import dev.crosswalk.programme.ControlPopulation;
import dev.crosswalk.programme.Evidence;
import dev.crosswalk.programme.Performed;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.Risk;
import dev.crosswalk.programme.SmallPack;
import dev.crosswalk.programme.WantedFramework;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgrammeWriterTest {
    private static final Content CONTENT = SmallPack.CONTENT;

    private static final String ORGANISATION =
            """
            # Who we are.
            organisation: Example Ltd   # the holding
            timeZone: Europe/Berlin

            # What we want.
            frameworks:
              - { edition: alpha, nodes: [A], assurance: implemented }   # by spring

            # What documents say.
            parameters:
              # Not set yet:
              headcount:
              city: "Berlin"
            """;

    private static final String CONTROLS =
            """
            # Controls of the library.
            controls:
              # Access review: quarterly
              - control: REV-01
                state: planned
                # dueOn:
                owner: 'IT lead'

              # Removal of leavers: per event
              - control: LEA-01 # since the audit
                owner: "IT lead"
                state: implemented
                implementedOn: 2026-01-15
                # links:

              # Two factors: continuous
              - control: MFA-01
                state: planned
            # The end.
            """;

    private static final String RISKS =
            """
            risks:
            # The first.
            - id: R-1
              title: Fire
              owner: Ann
              likelihood: 3
              impact: 4
              treatment: modify
              controls: [ REV-01 ]
            - { id: R-2, title: Flood, owner: Ann, likelihood: 1, impact: 1, treatment: retain } # rare
            """;

    private static final String LOG =
            """
            populations:
              - id: leavers
                control: LEA-01
                covers: { from: 2026-01-01, to: 2026-03-31 }
                receivedAt: 2026-04-02
                file: populations/leavers.csv
            """;

    private static final String LEAVERS =
            """
            ticket,item,occurredOn,"doneOn"
            T1,Ann,2026-01-05,2026-01-06
            T2,Bob,2026-02-05,
            T3,Eve,2026-03-05T23:30:00-05:00,2026-03-07
            """;

    private static final Map<String, String> FOLDER =
            Map.of(
                    "programme.yaml", ORGANISATION,
                    "controls/all.yaml", CONTROLS,
                    "risks.yaml", RISKS,
                    "log.yaml", LOG,
                    "populations/leavers.csv", LEAVERS,
                    "README.md", "Ours.\n");

    private static FileTree tree(Map<String, String> texts) {
        Map<String, byte[]> files = new TreeMap<>();
        texts.forEach((name, text) -> files.put(name, text.getBytes(UTF_8)));
        return new MemoryTree(files);
    }

    private static Programme said(Map<String, String> texts) {
        try {
            return ProgrammeFolder.said(tree(texts), CONTENT);
        } catch (InvalidContent e) {
            throw new IllegalStateException(e);
        }
    }

    /// What each file becomes, with "(gone)" for one that goes.
    private static Map<String, String> change(Map<String, String> before, Programme wanted) {
        try {
            FolderChange change = ProgrammeWriter.change(wanted, tree(before), CONTENT);
            Map<String, String> texts = new TreeMap<>();
            change.files().forEach((name, bytes) -> texts.put(name, new String(bytes, UTF_8)));
            change.removed().forEach(name -> texts.put(name, "(gone)"));
            return texts;
        } catch (InvalidContent | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> change(UnaryOperator<Programme> edit) {
        return change(FOLDER, edit.apply(said(FOLDER)));
    }

    private static List<String> refused(Map<String, String> before, Programme wanted) {
        try {
            ProgrammeWriter.change(wanted, tree(before), CONTENT);
            return List.of();
        } catch (InvalidContent e) {
            return e.findings().stream().map(Finding::toString).toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Programme adoptions(Programme p, UnaryOperator<List<Adoption>> edit) {
        return p.toBuilder().adoptions(edit.apply(new ArrayList<>(p.adoptions()))).build();
    }

    private static Programme adoption(Programme p, String id, UnaryOperator<Adoption> edit) {
        return adoptions(
                p, all -> all.stream().map(a -> a.id().equals(id) ? edit.apply(a) : a).toList());
    }

    private static Programme without(Programme p, String... ids) {
        return adoptions(
                p, all -> all.stream().filter(a -> !Set.of(ids).contains(a.id())).toList());
    }

    private static Programme with(Programme p, Adoption adoption) {
        List<Adoption> all = new ArrayList<>(p.adoptions());
        all.add(adoption);
        return p.toBuilder().adoptions(all).build();
    }

    private static Risk risk(String id, int likelihood, int residual) {
        return new Risk(
                id,
                "Theft",
                List.of(),
                "Ann",
                likelihood,
                4,
                List.of(),
                null,
                Risk.Treatment.RETAIN,
                "",
                residual,
                "",
                null,
                null,
                null,
                null,
                null);
    }

    @Nested
    class AChangedItem {
        @Test
        void hasOnlyItsChangedKeysEdited() {
            assertThat(
                            change(p ->
                                    adoption(
                                            p,
                                            "LEA-01",
                                            a ->
                                                    a.toBuilder()
                                                            .state(Adoption.State.RETIRED)
                                                            .retiredOn(
                                                                    p.on(LocalDate.of(2026, 6, 1)))
                                                            .note("a: b")
                                                            .build())))
                    .containsExactly(
                            Map.entry(
                                    "controls/all.yaml",
                                    CONTROLS.replace(
                                            """
                                                state: implemented
                                                implementedOn: 2026-01-15
                                            """,
                                            """
                                                state: retired
                                                implementedOn: 2026-01-15
                                                retiredOn: 2026-06-01
                                                note: "a: b"
                                            """)));
        }

        @Test
        void keepsItsQuotesAndLosesAKeyThatSaysNothingAnyMore() {
            assertThat(
                            change(p ->
                                    adoption(
                                            p,
                                            "LEA-01",
                                            a ->
                                                    a.toBuilder()
                                                            .subject(
                                                                    new Adoption.OfLibrary(
                                                                            "LEA-01",
                                                                            "Head of IT",
                                                                            null))
                                                            .state(Adoption.State.PLANNED)
                                                            .implementedOn(null)
                                                            .build())))
                    .containsExactly(
                            Map.entry(
                                    "controls/all.yaml",
                                    CONTROLS.replace("owner: \"IT lead\"", "owner: \"Head of IT\"")
                                            .replace("state: implemented", "state: planned")
                                            .replace("    implementedOn: 2026-01-15\n", "")));
        }

        @Test
        void inBracesStaysInBraces() {
            assertThat(
                            change(p ->
                                    p.toBuilder()
                                            .frameworks(
                                                    List.of(
                                                            new WantedFramework(
                                                                    new Scope(
                                                                            "alpha", List.of("A")),
                                                                    Assurance.DESIGNED,
                                                                    null)))
                                            .build()))
                    .containsExactly(
                            Map.entry(
                                    "programme.yaml",
                                    ORGANISATION.replace(
                                            "assurance: implemented }", "assurance: designed }")));
        }

        @Test
        void ofTheOrganisationIsEditedInItsPlace() {
            assertThat(
                            change(p ->
                                    p.toBuilder()
                                            .organisation("Example plc")
                                            .scope("All of it.")
                                            .parameters(Map.of("city", "Köln", "headcount", "60"))
                                            .build()))
                    .containsExactly(
                            Map.entry(
                                    "programme.yaml",
                                    ORGANISATION
                                            .replace("Example Ltd ", "Example plc ")
                                            .replace("timeZone:", "scope: All of it.\ntimeZone:")
                                            .replace("headcount:", "headcount: \"60\"")
                                            .replace("Berlin\"", "Köln\"")));
        }

        /// Without a residual score a risk leaves all of it.
        @Test
        void saysWhatWouldFollowFromOtherKeysWhereItNoLongerDoes() {
            Programme p = said(FOLDER);
            Risk was = p.risks().getFirst();
            Risk now =
                    new Risk(
                            was.id(),
                            was.title(),
                            was.tags(),
                            was.owner(),
                            5,
                            was.impact(),
                            was.controls(),
                            was.current(),
                            was.treatment(),
                            was.reason(),
                            was.residual(),
                            was.acceptedBy(),
                            null,
                            null,
                            null,
                            null,
                            null);

            assertThat(
                            change(
                                    FOLDER,
                                    p.toBuilder().risks(List.of(now, p.risks().getLast())).build()))
                    .containsExactly(
                            Map.entry(
                                    "risks.yaml",
                                    RISKS.replace("likelihood: 3", "likelihood: 5")
                                            .replace(
                                                    "controls: [ REV-01 ]\n",
                                                    "controls: [ REV-01 ]\n  residual: 12\n")));
        }

        @Test
        void staysInTheBreaksAndBehindTheMarkOfItsFile() {
            Map<String, String> windows = new TreeMap<>(FOLDER);
            windows.put("risks.yaml", "\uFEFF" + RISKS.replace("\n", "\r\n"));
            Programme p = said(windows);
            List<Risk> risks = new ArrayList<>(p.risks());
            risks.add(risk("R-3", 2, 2));

            assertThat(change(windows, p.toBuilder().risks(risks).build()))
                    .hasEntrySatisfying(
                            "risks.yaml",
                            text -> {
                                assertThat(text)
                                        .startsWith(windows.get("risks.yaml"))
                                        .contains("R-3");
                                assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n");
                            });
        }
    }

    @Nested
    class ANewItem {
        @Test
        void goesToTheEndOfTheFileWhereItsLikeStands() {
            String text =
                    change(p ->
                                    with(
                                            p,
                                            Adoption.of("BCK-01")
                                                    .dueOn(LocalDate.of(2026, 9, 1))
                                                    .build()))
                            .get("controls/all.yaml");

            assertThat(text)
                    .isEqualTo(
                            CONTROLS.replace(
                                    "# The end.",
                                    """

                                      - control: BCK-01
                                        state: planned
                                        dueOn: 2026-09-01
                                    # The end.\
                                    """));
        }

        @Test
        void ofWhichThereIsNoOtherGetsTheFileOfItsKind() {
            Programme p = said(FOLDER);
            Adoption own =
                    Adoption.of(
                                    new Adoption.Own(
                                            dev.crosswalk.content.control.Control.builder("OWN-1")
                                                    .title("Second look")
                                                    .cadence(new Cadence(Cadence.Every.MONTHLY, 10))
                                                    .build()))
                            .build();
            AcceptedException exception =
                    new AcceptedException(
                            "X-1",
                            "REV-01",
                            "No time",
                            List.of(),
                            "Ann",
                            LocalDate.of(2026, 1, 1),
                            LocalDate.of(2026, 6, 30));

            assertThat(
                            change(
                                    FOLDER,
                                    with(p, own).toBuilder()
                                            .exceptions(List.of(exception))
                                            .build()))
                    .containsExactly(
                            Map.entry(
                                    "controls/own.yaml",
                                    """
                                    controls:
                                      - control: OWN-1
                                        title: Second look
                                        state: planned
                                        cadence: { every: monthly, toleranceDays: 10 }
                                        type: preventive
                                        nature: manual
                                    """),
                            Map.entry(
                                    "exceptions.yaml",
                                    """
                                    exceptions:
                                      - id: X-1
                                        control: REV-01
                                        reason: No time
                                        acceptedBy: Ann
                                        acceptedOn: 2026-01-01
                                        expiresOn: 2026-06-30
                                    """));
        }

        @Test
        void ofAnotherDomainGetsAFileOfItsOwnWhereEachDomainHasOne() {
            Map<String, String> folder =
                    Map.of(
                            "programme.yaml",
                            ORGANISATION,
                            "controls/own.yaml",
                            "controls:\n- { control: OWN-1, title: a, state: planned,"
                                    + " cadence: { every: daily } }\n");

            assertThat(change(folder, with(said(folder), Adoption.of("REV-01").build())))
                    .containsExactly(
                            Map.entry(
                                    "controls/small.yaml",
                                    "controls:\n  - control: REV-01\n    state: planned\n"));
        }

        /// Evidence has an order, and its files have theirs.
        @Test
        void standsBetweenItsNeighboursInWhicheverFileThatIs() {
            Map<String, String> folder = new TreeMap<>(FOLDER);
            folder.put("evidence/2025.yaml", evidence("EV-1", "EV-2"));
            folder.put("evidence/2026.yaml", evidence("EV-4", "EV-5"));
            Programme p = said(folder);
            Map<String, Evidence> by = new LinkedHashMap<>();
            p.evidence().forEach(e -> by.put(e.id(), e));
            by.put("EV-0", renamed(p, "EV-0"));
            by.put("EV-3", renamed(p, "EV-3"));
            by.put("EV-6", renamed(p, "EV-6"));
            List<Evidence> sorted = new TreeMap<>(by).values().stream().toList();

            Map<String, String> change = change(folder, p.toBuilder().evidence(sorted).build());

            assertThat(change.get("evidence/2025.yaml"))
                    .isEqualTo(evidence("EV-0", "EV-1", "EV-2", "EV-3"));
            assertThat(change.get("evidence/2026.yaml"))
                    .isEqualTo(evidence("EV-4", "EV-5", "EV-6"));
        }

        private String evidence(String... ids) {
            StringBuilder text = new StringBuilder("evidence:\n");
            for (String id : ids) {
                text.append(
                        "  - { id: %s, controls: [REV-01], kind: a, observedAt: 2026-01-01, receivedAt: 2026-01-02 }\n"
                                .formatted(id));
            }
            return text.toString();
        }

        private Evidence renamed(Programme p, String id) {
            Evidence e = p.evidence().getFirst();
            return new Evidence(
                    id,
                    e.controls(),
                    e.kind(),
                    e.proves(),
                    e.observedAt(),
                    e.receivedAt(),
                    e.by(),
                    e.file(),
                    e.sha256(),
                    e.result(),
                    e.run(),
                    e.note());
        }
    }

    @Nested
    class AnItemThatIsGone {
        @Test
        void takesItsOwnCommentsAlong() {
            assertThat(change(p -> without(p, "LEA-01")).get("controls/all.yaml"))
                    .isEqualTo(
                            """
                            # Controls of the library.
                            controls:
                              # Access review: quarterly
                              - control: REV-01
                                state: planned
                                # dueOn:
                                owner: 'IT lead'

                              # Two factors: continuous
                              - control: MFA-01
                                state: planned
                            # The end.
                            """);
        }

        @Test
        void atTheEndsLeavesNoBlankLines() {
            assertThat(change(p -> without(p, "REV-01", "MFA-01")).get("controls/all.yaml"))
                    .isEqualTo(
                            """
                            # Controls of the library.
                            controls:
                              # Removal of leavers: per event
                              - control: LEA-01 # since the audit
                                owner: "IT lead"
                                state: implemented
                                implementedOn: 2026-01-15
                                # links:
                            # The end.
                            """);
        }

        @Test
        void whenItWasTheLastLeavesAnEmptyList() {
            assertThat(
                            change(p -> without(p, "REV-01", "LEA-01", "MFA-01"))
                                    .get("controls/all.yaml"))
                    .isEqualTo("# Controls of the library.\ncontrols: []\n# The end.\n");
        }

        @Test
        void canMakeRoomForOthers() {
            assertThat(
                            change(p -> with(without(p, "MFA-01"), Adoption.of("BCK-01").build()))
                                    .get("controls/all.yaml"))
                    .isEqualTo(
                            CONTROLS.replace("  # Two factors: continuous\n", "")
                                    .replace("MFA-01", "BCK-01"));
        }
    }

    @Nested
    class APopulation {
        private ControlPopulation population(Programme p) {
            return p.populations().getFirst();
        }

        private Programme with(Programme p, String file, List<Population.Item> items) {
            Population old = population(p).population();
            return p.toBuilder()
                    .populations(
                            List.of(
                                    new ControlPopulation(
                                            "LEA-01",
                                            new Population(
                                                    old.id(),
                                                    old.covers(),
                                                    old.receivedAt(),
                                                    items),
                                            file,
                                            "")))
                    .build();
        }

        private Programme events(Programme p, UnaryOperator<List<Population.Item>> edit) {
            ControlPopulation of = population(p);
            return with(p, of.file(), edit.apply(new ArrayList<>(of.population().items())));
        }

        private Population.Item event(String id) {
            return new Population.Item(id, LocalDate.of(2026, 3, 9), null);
        }

        @Test
        void keepsWhatElseItsFileSaysOfItsEvents() {
            assertThat(
                            change(p ->
                                    events(
                                            p,
                                            items -> {
                                                items.set(
                                                        1,
                                                        new Population.Item(
                                                                "Bob",
                                                                LocalDate.of(2026, 2, 5),
                                                                LocalDate.of(2026, 2, 6)));
                                                items.removeFirst();
                                                items.add(event("=1, \"x\""));
                                                return items;
                                            })))
                    .containsExactly(
                            Map.entry(
                                    "populations/leavers.csv",
                                    """
                                    ticket,item,occurredOn,"doneOn"
                                    T2,Bob,2026-02-05,2026-02-06
                                    T3,Eve,2026-03-05T23:30:00-05:00,2026-03-07
                                    ,"=1, ""x\""",2026-03-09,
                                    """));
        }

        @Test
        void inAnotherOrderKeepsThemToo() {
            assertThat(change(p -> events(p, List::reversed)))
                    .containsExactly(
                            Map.entry(
                                    "populations/leavers.csv",
                                    """
                                    ticket,item,occurredOn,"doneOn"
                                    T3,Eve,2026-03-05T23:30:00-05:00,2026-03-07
                                    T2,Bob,2026-02-05,
                                    T1,Ann,2026-01-05,2026-01-06
                                    """));
        }

        @Test
        void withAnotherFileTakesItsTextThere() {
            Map<String, String> change =
                    change(p ->
                            with(p, "populations/2026/q1.csv", population(p).population().items()));

            assertThat(change)
                    .containsOnlyKeys(
                            "log.yaml", "populations/2026/q1.csv", "populations/leavers.csv")
                    .containsEntry("populations/2026/q1.csv", LEAVERS)
                    .containsEntry("populations/leavers.csv", "(gone)");
        }

        @Test
        void thatIsGoneTakesItsFileAlongUnlessSomethingElseNamesIt() {
            assertThat(change(p -> p.toBuilder().populations(List.of()).build()))
                    .containsEntry("log.yaml", "populations: []\n")
                    .containsEntry("populations/leavers.csv", "(gone)");
            assertThat(
                            change(p ->
                                    p.toBuilder()
                                            .populations(List.of())
                                            .evidence(
                                                    List.of(
                                                            new Evidence(
                                                                    "EV-1",
                                                                    List.of("LEA-01"),
                                                                    "list",
                                                                    Period.day(
                                                                            LocalDate.of(
                                                                                    2026, 4, 1)),
                                                                    null,
                                                                    p.on(LocalDate.of(2026, 4, 1)),
                                                                    "",
                                                                    "../populations/leavers.csv",
                                                                    "",
                                                                    null,
                                                                    "",
                                                                    "")))
                                            .build()))
                    .doesNotContainKey("populations/leavers.csv");
        }

        @Test
        void withoutEventsHasAHeader() {
            assertThat(change(Map.of(), with(said(FOLDER), "none.csv", List.of())))
                    .containsEntry("none.csv", "item,occurredOn,doneOn\n");
        }

        @Test
        void isNotWrittenOverWhatIsNoneAndNotOutOfTheFolder() {
            Programme p = said(FOLDER);
            List<Population.Item> items = List.of(event("x"));

            assertThat(refused(FOLDER, with(p, "README.md", items)))
                    .singleElement()
                    .asString()
                    .contains("README.md: is there already, and has not the columns");
            assertThat(refused(FOLDER, with(p, "controls", items)))
                    .singleElement()
                    .asString()
                    .contains("controls: is a folder");
            for (String outside : List.of("../x.csv", "/etc/x.csv", ".")) {
                assertThat(refused(FOLDER, with(p, outside, items)))
                        .singleElement()
                        .asString()
                        .contains("log.yaml:6: there is no file \"" + outside + "\"");
            }
            assertThat(refused(Map.of(), with(p, "risks.yaml", items))).isNotEmpty();
        }
    }

    @Nested
    class WhatNoFolderCanHold {
        private final Programme p = said(FOLDER);

        @Test
        void isSaidWithThePlaceThatItWouldHave() {
            assertThat(refused(FOLDER, p.toBuilder().risks(List.of(risk("", 2, 2))).build()))
                    .containsExactly("risks.yaml:2: a risk lacks the key \"id\"");
            assertThat(refused(FOLDER, p.toBuilder().organisation("bell \u0007").build()))
                    .singleElement()
                    .asString()
                    .contains("programme.yaml:2", "cannot be printed");
            assertThat(refused(FOLDER, p.toBuilder().risks(List.of(risk("R", 11, 2))).build()))
                    .singleElement()
                    .asString()
                    .contains("likelihood is a whole number from 1 to 10");
        }

        @Test
        void becauseSomethingIsThereTwiceIsSaidToo() {
            Risk risk = risk("R", 2, 8);

            assertThat(refused(FOLDER, p.toBuilder().risks(List.of(risk, risk)).build()))
                    .singleElement()
                    .asString()
                    .contains("risk \"R\" is there already");
        }

        @Test
        void becauseItContradictsItselfIsRefused() {
            Programme other =
                    p.toBuilder()
                            .performed(
                                    List.of(
                                            new Performed(
                                                    "REV-01",
                                                    Moment.on(
                                                            LocalDate.of(2026, 1, 1),
                                                            ZoneId.of("Asia/Tokyo")),
                                                    null,
                                                    "",
                                                    "",
                                                    List.of(),
                                                    "")))
                            .build();

            assertThatThrownBy(() -> ProgrammeWriter.change(other, tree(FOLDER), CONTENT))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("no files say this programme");
        }

        @Test
        void norWhatCannotBeReadIsWrittenOver() {
            Map<String, String> broken = new TreeMap<>(FOLDER);
            broken.put("risks.yaml", "risks: [");
            Map<String, String> twice = new TreeMap<>(FOLDER);
            twice.put("controls/more.yaml", "controls: [{ control: REV-01, state: planned }]\n");

            assertThat(refused(broken, p)).singleElement().asString().contains("is not YAML");
            assertThat(refused(twice, p))
                    .singleElement()
                    .asString()
                    .contains("control \"REV-01\" is there already");
        }
    }

    @Nested
    class OnTheDisk {
        private FolderFiles folder(Path folder) throws IOException, InvalidContent {
            for (Map.Entry<String, String> file : FOLDER.entrySet()) {
                Path path = folder.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.getValue());
            }
            return FolderFiles.read(folder);
        }

        @Test
        void allOfItIsThere(@TempDir Path root) throws IOException, InvalidContent {
            FolderFiles folder = folder(root);
            Programme wanted = said(FOLDER).toBuilder().populations(List.of()).build();

            ProgrammeWriter.write(wanted, folder, CONTENT);

            assertThat(ProgrammeFolder.read(root, CONTENT)).isEqualTo(wanted);
            assertThat(root.resolve("populations")).isEmptyDirectory();
        }

        @Test
        void nothingIsWrittenOverWhatSomebodyElseWroteMeanwhile(@TempDir Path root)
                throws IOException, InvalidContent {
            for (Function<Path, Path> theirs :
                    List.<Function<Path, Path>>of(
                            r -> r.resolve("risks.yaml"),
                            r -> r.resolve("populations/leavers.csv"))) {
                FolderFiles folder = folder(root);
                folder.bytes("populations/leavers.csv");
                Files.writeString(theirs.apply(root), "theirs\n");
                Programme wanted = said(FOLDER).toBuilder().risks(List.of()).build();

                assertThatThrownBy(() -> ProgrammeWriter.write(wanted, folder, CONTENT))
                        .isInstanceOf(FolderWrite.ChangedMeanwhile.class);

                assertThat(theirs.apply(root)).hasContent("theirs");
            }
        }
    }
}
