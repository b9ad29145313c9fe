package dev.crosswalk.programme.rule;

import static dev.crosswalk.programme.World.concluded;
import static dev.crosswalk.programme.World.day;
import static dev.crosswalk.programme.World.decided;
import static dev.crosswalk.programme.World.done;
import static dev.crosswalk.programme.World.event;
import static dev.crosswalk.programme.World.excluded;
import static dev.crosswalk.programme.World.inPlace;
import static dev.crosswalk.programme.World.included;
import static dev.crosswalk.programme.World.person;
import static dev.crosswalk.programme.World.population;
import static dev.crosswalk.programme.World.said;
import static dev.crosswalk.programme.World.unapproved;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.content.control.Control;
import dev.crosswalk.content.finding.Finding;
import dev.crosswalk.content.finding.Findings;
import dev.crosswalk.content.finding.Place;
import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.engine.judgement.History.As;
import dev.crosswalk.engine.operation.Cadence;
import dev.crosswalk.programme.AcceptedException;
import dev.crosswalk.programme.Adoption;
import dev.crosswalk.programme.AdoptionBuilder;
import dev.crosswalk.programme.Approval;
import dev.crosswalk.programme.AuditReport;
import dev.crosswalk.programme.Conclusion;
import dev.crosswalk.programme.ControlPopulation;
import dev.crosswalk.programme.Evidence;
import dev.crosswalk.programme.ItemKind;
import dev.crosswalk.programme.Performed;
import dev.crosswalk.programme.Person;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.Provenance;
import dev.crosswalk.programme.SmallPack;
import dev.crosswalk.programme.WantedFramework;
import dev.crosswalk.programme.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// What is wrong with values, whoever made them: each finding names the field by a pointer. What
/// the same rules say of a folder's files is for the tests of those who read files.
class ProgrammeRulesTest {
    private static Evidence seen(
            String id, String control, String kind, String observed, String received) {
        return World.seen(id, control, kind, observed, received).withoutFile();
    }

    private final World world = World.programme();

    private static final String SHA = "a".repeat(64);

    private List<String> wrong() {
        return told(world.now(), false);
    }

    private List<String> odd() {
        assertThat(wrong()).isEmpty();
        return told(world.now(), true);
    }

    private static List<String> told(Programme programme, boolean advise) {
        return told(Draft.of(programme), advise);
    }

    private static List<String> told(Draft draft, boolean advise) {
        return told(draft, new FilesOfATest(Map.of("a.txt", SHA, "locked.txt", "")), advise);
    }

    private static List<String> told(Draft draft, FilesOfATest beside, boolean advise) {
        Findings findings = new Findings();
        ProgrammeRules rules = new ProgrammeRules(draft, SmallPack.CONTENT, beside, findings);
        rules.check();
        if (advise) {
            rules.advise();
        }
        return World.told(findings.sorted());
    }

    private static AdoptionBuilder own(String id, String... dependsOn) {
        return Adoption.of(
                new Adoption.Own(
                        Control.builder(id)
                                .title("Our own")
                                .cadence(new Cadence(Cadence.Every.YEARLY, 0))
                                .dependsOn(List.of(dependsOn))
                                .build()));
    }

    @Nested
    class AControl {
        @Test
        void ofTheLibraryIsInIt() {
            world.adopts(Adoption.of("REV-02"));

            assertThat(wrong())
                    .containsExactly(
                            "/controls/REV-02/control: the library has no control \"REV-02\"."
                                    + " Maybe \"REV-01\"? A control of your own has a title");
        }

        @Test
        void ofTheOrganisationsOwnHasAnotherIdThanThoseOfTheLibrary() {
            world.adopts(own("REV-01"));

            assertThat(wrong())
                    .singleElement()
                    .asString()
                    .startsWith(
                            "/controls/REV-01/control: \"REV-01\" is a control of the library.");
        }

        @Test
        void saysWithItsDaysWhatItSaysWithItsState() {
            world.adopts(
                    Adoption.of("BCK-01").state(Adoption.State.IMPLEMENTED),
                    inPlace("MFA-01", "2026-01-01").state(Adoption.State.PLANNED),
                    inPlace("REV-01", "2026-01-01").state(Adoption.State.RETIRED));

            assertThat(wrong())
                    .containsExactly(
                            "/controls/BCK-01/state: a control that is implemented says since when:"
                                    + " implementedOn lacks",
                            "/controls/MFA-01/implementedOn: the state is planned, and there is"
                                    + " implementedOn: 2026-01-01",
                            "/controls/REV-01/state: a control that is retired says since when:"
                                    + " retiredOn lacks");
        }

        @Test
        void wasNotGivenUpBeforeItWasInPlace() {
            world.adopts(World.retired("REV-01", "2026-03-01", "2026-02-01"));

            assertThat(wrong())
                    .containsExactly(
                            "/controls/REV-01/retiredOn: retiredOn 2026-02-01 is before"
                                    + " implementedOn 2026-03-01");
        }

        @Test
        void hasNoFirstDayOfAPeriodWithoutPeriods() {
            world.adopts(inPlace("LEA-01", "2026-01-01").anchor(day("2026-01-01")));

            assertThat(wrong())
                    .containsExactly(
                            "/controls/LEA-01/anchor: anchor is the first day of a period, and this"
                                    + " control has no periods");
        }

        private static AdoptionBuilder successor(String id, String succeeds) {
            return Adoption.of(
                    new Adoption.Own(
                            Control.builder(id)
                                    .title("Our own")
                                    .cadence(new Cadence(Cadence.Every.YEARLY, 0))
                                    .succeeds(succeeds)
                                    .build()));
        }

        @Test
        void isSucceededByOneAtMostAndNotByOneThatItSucceeds() {
            world.adopts(successor("OWN-A", "REV-01"), successor("OWN-B", "REV-01"));
            assertThat(wrong())
                    .contains(
                            "/controls/OWN-B/succeeds: OWN-A and OWN-B both succeed REV-01; only"
                                    + " one can");

            world.adopts(successor("OWN-A", "OWN-B"), successor("OWN-B", "OWN-A"));
            assertThat(wrong())
                    .contains(
                            "/controls/OWN-A/succeeds: OWN-A cannot succeed OWN-B, which succeeds"
                                    + " it");
        }

        @Test
        void saysInOneWayWhereItsPeriodsBegin() {
            world.adopts(
                    Adoption.of(
                                    new Adoption.Own(
                                            Control.builder("OWN-A")
                                                    .title("Our own")
                                                    .cadence(new Cadence(Cadence.Every.YEARLY, 0))
                                                    .firstDue(day("2026-06-30"))
                                                    .build()))
                            .anchor(day("2026-02-01")));

            assertThat(wrong())
                    .contains(
                            "/controls/OWN-A/anchor: anchor and firstDue both say where periods"
                                    + " begin: leave one of them out");
        }

        @Test
        void doesNotDependOnItself() {
            world.adopts(own("OWN-A", "OWN-B"), own("OWN-B", "REV-01", "OWN-A"));

            assertThat(wrong())
                    .containsExactly(
                            "/controls/OWN-B/dependsOn/1: OWN-A depends on itself: OWN-A -> OWN-B"
                                    + " -> OWN-A");
        }

        @Test
        void hasParametersWithNamesAndLinksThatLeadSomewhere() {
            world.adopts(
                    inPlace("REV-01", "2026-01-01")
                            .parameters(Map.of("The Systems", "all"))
                            .links(List.of("https://example.com", "file:///x")));

            assertThat(wrong())
                    .containsExactly(
                            "/controls/REV-01/parameters/The Systems: \"The Systems\" is not the"
                                    + " name of a parameter: small letters, digits and _",
                            "/controls/REV-01/links/1: \"file:///x\" is no link that can be"
                                    + " followed: http, https or mailto");
        }

        @Test
        void hasParametersThatFitIntoADocument() {
            world.adopts(
                    inPlace("REV-01", "2026-01-01")
                            .parameters(
                                    Map.of(
                                            "fits",
                                            "x".repeat(10_000),
                                            "long",
                                            "x".repeat(10_001))));

            assertThat(wrong())
                    .containsExactly(
                            "/controls/REV-01/parameters/long: the parameter long has 10,001"
                                    + " characters, and at most 10,000 find a place in a document");
        }

        @Test
        void thatIsInPlaceIsOwnedBySomebody() {
            world.adopts(
                    own("OWN-A")
                            .state(Adoption.State.IMPLEMENTED)
                            .implementedOn(World.moment("2026-01-01")),
                    own("OWN-B"));

            assertThat(odd())
                    .containsExactly(
                            "/controls/OWN-A/control: OWN-A is in place, and nobody owns it: owner"
                                    + " lacks");
        }

        @Test
        void isOddWhereItAllowsManyDaysAfterAnEvent() {
            for (int days : new int[] {30, 31}) {
                Control own =
                        Control.builder("OWN-A")
                                .title("Leavers")
                                .owner("IT lead")
                                .cadence(new Cadence(Cadence.Every.PER_EVENT, days))
                                .build();
                AdoptionBuilder adopted =
                        Adoption.of(new Adoption.Own(own))
                                .state(Adoption.State.IMPLEMENTED)
                                .implementedOn(World.moment("2026-01-01"));
                world.adopts(adopted);
                assertThat(odd())
                        .isEqualTo(
                                days == 30
                                        ? List.of()
                                        : List.of(
                                                "/controls/OWN-A/cadence/toleranceDays: OWN-A: 31"
                                                        + " days are allowed after each event; an"
                                                        + " auditor will ask which policy says so."
                                                        + " Say it in the note"));

                world.adopts(adopted.note("31 days, by the policy of leavers."));
                assertThat(odd()).isEmpty();
            }
        }

        @Test
        void isOddWhereWhatItDependsOnIsNotAdopted() {
            world.adopts(inPlace("TST-01", "2026-01-01"));

            assertThat(odd())
                    .containsExactly(
                            "/controls/TST-01/control: TST-01 depends on BCK-01, which this"
                                    + " programme has not adopted");
        }
    }

    @Nested
    class ADraft {
        @Test
        void saysOfWhatIsThereTwiceWhereItIsFirst() {
            Draft draft = new Draft();
            Adoption review = Adoption.of("REV-01").build();
            draft.add(ItemKind.CONTROL, review, new AtCell("Controls", 2));
            draft.add(ItemKind.CONTROL, review, new AtCell("Controls", 9));

            assertThat(told(draft, false))
                    .containsExactly(
                            "Controls!A9: control \"REV-01\" is there already, in Controls!A2");
            assertThat(draft.programme().adoptions()).containsExactly(review);
        }

        @Test
        void isNotJudgedByWhatCouldNotBeRead() {
            Draft draft = new Draft();
            draft.add(
                    ItemKind.CONTROL,
                    Adoption.of("REV-01").state(Adoption.State.IMPLEMENTED).build(),
                    new AtCell("Controls", 2) {
                        @Override
                        public boolean isUnread(String field) {
                            return field.equals("implementedOn");
                        }
                    });

            assertThat(told(draft, false)).isEmpty();
        }
    }

    /// A row of a workbook.
    private static class AtCell implements Where {
        private final String sheet;
        private final int row;

        AtCell(String sheet, int row) {
            this.sheet = sheet;
            this.row = row;
        }

        @Override
        public Place at(String... field) {
            return new Place.Cell(sheet, "A" + row);
        }

        @Override
        public Place at(String list, int index) {
            return at();
        }

        @Override
        public boolean isUnread(String field) {
            return false;
        }
    }

    @Nested
    class EvidenceThat {
        private void shows(Evidence... evidence) {
            world.adopts(inPlace("REV-01", "2026-02-01"));
            world.evidence(evidence);
        }

        private static Evidence file(String name, String sha256) {
            return World.in(
                    name,
                    sha256,
                    seen("EV-1", "REV-01", "review-record", "2026-03-20", "2026-03-20"));
        }

        @Test
        void showsAControlOfTheProgramme() {
            shows(
                    seen("EV-1", "MFA-01", "mfa-report", "2026-03-20", "2026-03-20"),
                    seen("EV-2", "REV-1", "review-record", "2026-03-20", "2026-03-20"));

            assertThat(wrong())
                    .containsExactly(
                            "/evidence/EV-1/controls/0: \"MFA-01\" is in the library and not among"
                                    + " the controls of this programme",
                            "/evidence/EV-2/controls/0: unknown control \"REV-1\". Maybe"
                                    + " \"REV-01\"?");
        }

        @Test
        void isReceivedAfterItWasSeen() {
            shows(seen("EV-1", "REV-01", "review-record", "2026-03-20", "2026-03-19"));

            assertThat(wrong())
                    .containsExactly(
                            "/evidence/EV-1/receivedAt: received on 2026-03-19, before the last day"
                                    + " that it proves, 2026-03-20");
        }

        @Test
        void isAFileIsThereAndHasItsDigest() {
            shows(file("gone.txt", SHA));
            assertThat(wrong()).containsExactly("/evidence/EV-1/file: there is no gone.txt");

            shows(file("a.txt", ""));
            assertThat(wrong())
                    .singleElement()
                    .asString()
                    .startsWith("/evidence/EV-1/file: evidence with a file has its sha256");

            shows(file("", SHA));
            assertThat(wrong())
                    .containsExactly(
                            "/evidence/EV-1/sha256: there is a sha256 and no file that it is of");
        }

        @Test
        void wasAlteredOrCannotBeReadIsWrong() {
            shows(file("a.txt", "b".repeat(64)));
            assertThat(odd())
                    .containsExactly(
                            "/evidence/EV-1/id: the file a.txt of EV-1 was altered: its SHA-256 is "
                                    + SHA);

            shows(file("locked.txt", SHA));
            assertThat(odd())
                    .containsExactly(
                            "/evidence/EV-1/id: the file locked.txt of EV-1 cannot be read:"
                                    + " locked");
        }

        @Test
        void nothingNamesIsToldOnceAFolder() {
            Draft draft = Draft.of(world.now());

            assertThat(told(draft, new FilesOfATest(Map.of("old/a", "", "old/b", "")), true))
                    .containsExactly(
                            "/files/old: no evidence names 2 files here, so they show nothing:"
                                    + " old/a, old/b");
            assertThat(
                            told(
                                    draft,
                                    new FilesOfATest(
                                            Map.of(
                                                    "old/a", "", "old/b", "", "old/c", "", "old/d",
                                                    "", "old/e", "")),
                                    true))
                    .containsExactly(
                            "/files/old: no evidence names 5 files here, so they show nothing:"
                                    + " old/a, old/b, old/c and 2 more");
            assertThat(told(draft, new FilesOfATest(Map.of("old/a", "")), true))
                    .containsExactly(
                            "/files/old: no evidence names this file, so it shows nothing");
        }

        @Test
        void listsOccurrencesNamesNoneItself() {
            Evidence listing =
                    World.listing(
                            "EV-1", "REV-01", "review-record", "a 2026-03-20", "b 2026-03-21");
            shows(
                    listing.with(
                            new Evidence.Details(
                                    "", "2026-Q1", null, false, listing.details().rows())));

            assertThat(wrong())
                    .contains(
                            "/evidence/EV-1/rows: each row is an occurrence: leave out the one that"
                                    + " the evidence names, or name the column that says it as the"
                                    + " occurrence of the rows");
        }

        @Test
        void isOneFileOfManyControlsIsOdd() {
            List<String> controls =
                    List.of("REV-01", "LEA-01", "MFA-01", "BCK-01", "TST-01", "LOG-01");
            world.adopts(
                    controls.stream()
                            .map(c -> inPlace(c, "2026-02-01"))
                            .toArray(AdoptionBuilder[]::new));
            world.evidence(
                    controls.stream()
                            .map(c ->
                                    World.in(
                                            "a.txt",
                                            SHA,
                                            seen(
                                                    "EV-" + c,
                                                    c,
                                                    "review-record",
                                                    "2026-03-20",
                                                    "2026-03-20")))
                            .toArray(Evidence[]::new));

            assertThat(odd())
                    .contains(
                            "/evidence/EV-REV-01/id: one file is evidence of 6 controls: BCK-01,"
                                    + " LEA-01, LOG-01 and 3 more. An auditor asks what of it shows"
                                    + " each");
        }

        @Test
        void isTheSameFileForSeveralOccurrencesIsOdd() {
            Evidence second = seen("EV-2", "REV-01", "review-record", "2026-06-20", "2026-06-20");
            shows(file("a.txt", SHA), World.in("a.txt", SHA, second));

            assertThat(odd())
                    .contains(
                            "/evidence/EV-1/id: the same file, byte by byte, is to show 2"
                                    + " occurrences of REV-01: EV-1, EV-2. It does one, the earliest,"
                                    + " and the others are not done by it: each leaves a record of its"
                                    + " own");
        }

        @Test
        void namesControlsThatDoNotWantItShowsNothingOfThem() {
            world.adopts(inPlace("REV-01", "2026-02-01"), inPlace("MFA-01", "2026-02-01"));
            Evidence one = seen("EV-1", "REV-01", "review-record", "2026-03-20", "2026-03-20");
            world.evidence(
                    new Evidence(
                            one.id(),
                            List.of("REV-01", "MFA-01"),
                            one.kind(),
                            one.proves(),
                            one.observedAt(),
                            one.receivedAt(),
                            "",
                            "",
                            "",
                            null,
                            "",
                            ""));

            assertThat(odd())
                    .containsExactly(
                            "/evidence/EV-1/id: MFA-01 wants no evidence of kind \"review-record\","
                                    + " so it shows nothing of it.");
        }

        @Test
        void isOlderThanItsControlOrOfAKindThatNobodyWantsIsOdd() {
            shows(seen("EV-1", "REV-01", "review-recod", "2026-01-20", "2026-01-20"));

            assertThat(odd())
                    .containsExactly(
                            "/evidence/EV-1/id: EV-1 speaks of 2026-01-20, and REV-01 is in place"
                                    + " only since 2026-02-01: it shows nothing of it",
                            "/evidence/EV-1/id: REV-01 wants no evidence of kind \"review-recod\","
                                    + " so it shows nothing of it. Maybe \"review-record\"?");
        }
    }

    @Nested
    class TheLog {
        @Test
        void namesEvidenceThatIsThere() {
            world.adopts(inPlace("REV-01", "2026-01-01"));
            world.log(done("REV-01", "2026-03-20", "2026-01-01", "EV-9"));

            assertThat(wrong())
                    .containsExactly(
                            "/occurrences/REV-01 2026-03-20/evidence/0: unknown evidence"
                                    + " \"EV-9\".");
        }

        @Test
        void isOddWhereNothingShowsWhatItSays() {
            world.adopts(inPlace("REV-01", "2026-01-01"));
            world.log(done("REV-01", "2026-03-20", "2026-04-01"));

            assertThat(odd())
                    .containsExactly(
                            "/occurrences/REV-01 2026-03-20: REV-01 was performed on 2026-03-20 by"
                                    + " the log, and 2026-04-01, for which it was to be, began on"
                                    + " 2026-04-01: it does not count for that",
                            "/occurrences/REV-01 2026-03-20: REV-01 was performed on 2026-03-20 by"
                                    + " the log, and nothing shows it");
        }

        @Test
        void hasTheEventsOfTheDaysThatAPopulationCovers() {
            world.adopts(inPlace("LEA-01", "2026-01-01"));
            world.populations(
                    population(
                            "P-1",
                            "LEA-01",
                            "2026-01-01/2026-03-31",
                            "2026-04-01",
                            event("ann", "2026-04-02", null),
                            event("ann", "2026-02-02", "2026-02-01")));

            assertThat(wrong())
                    .containsExactly(
                            "/populations/P-1/items/0: occurredOn 2026-04-02 is outside what the"
                                    + " population covers, 2026-01-01/2026-03-31",
                            "/populations/P-1/items/1: the item \"ann\" is there twice",
                            "/populations/P-1/items/1: doneOn 2026-02-01 is before occurredOn"
                                    + " 2026-02-02");
        }
    }

    @Nested
    class TwoReportsOfTheSameDays {
        private static AuditReport report(
                String id, String issued, Assurance assurance, String... denied) {
            return new AuditReport(
                            id,
                            (assurance == Assurance.OPERATING ? "Type II of " : "Type I of ") + id,
                            List.of(Scope.of("alpha")),
                            assurance,
                            World.period("2026-01-01/2026-03-31"),
                            day(issued),
                            null,
                            List.of())
                    .toBuilder()
                            .opinions(
                                    Stream.of(denied)
                                            .map(ref ->
                                                    new AuditReport.Opinion(
                                                            RequirementRef.parse(ref),
                                                            AuditReport.Opinion.Conclusion.ADVERSE,
                                                            ""))
                                            .toList())
                            .build();
        }

        private List<String> disagree(AuditReport one, AuditReport other) {
            world.reports(one, other);
            return wrong().stream().filter(f -> f.contains("looked at days of which")).toList();
        }

        @Test
        void areToldWhereTheLaterOneIsBetterInWhicheverOrderTheyStand() {
            AuditReport bad = report("R-1", "2026-04-10", Assurance.OPERATING, "alpha/A.1");
            AuditReport good = report("R-2", "2026-05-10", Assurance.OPERATING);
            String told =
                    "/reports/R-2/covers: \"R-2\" looked at days of which \"R-1\" says that"
                            + " alpha/A.1 is not met, and does not outweigh it for a window with"
                            + " such days";

            assertThat(disagree(bad, good)).containsExactly(told);
            assertThat(disagree(good, bad)).containsExactly(told);
        }

        @Test
        void agreeWhereBothSayTheSameOrTheLaterOneIsWorse() {
            AuditReport bad = report("R-1", "2026-04-10", Assurance.OPERATING, "alpha/A.1");

            assertThat(disagree(bad, report("R-2", "2026-05-10", Assurance.OPERATING, "alpha/A.1")))
                    .isEmpty();
            assertThat(disagree(bad, report("R-2", "2026-03-31", Assurance.OPERATING))).isEmpty();
        }

        @Test
        void ofADayAreAnsweredByTheLaterOne() {
            assertThat(
                            disagree(
                                    report(
                                            "R-1",
                                            "2026-04-10",
                                            Assurance.IMPLEMENTED,
                                            "alpha/A.1",
                                            "alpha/A.2"),
                                    report("R-2", "2026-05-10", Assurance.IMPLEMENTED)))
                    .containsExactly(
                            "/reports/R-2/covers: \"R-2\" looked at days of which \"R-1\" says"
                                    + " that alpha/A.1, alpha/A.2 are not met, and counts because"
                                    + " it was issued later: an auditor asks what changed");
        }
    }

    @Nested
    class APopulation {
        private static ControlPopulation list(
                List<String> performs, String ranAt, ControlPopulation.@Nullable Freeze frozen) {
            ControlPopulation p =
                    population(
                            "P-1",
                            "OWN-A",
                            "2026-01-01/2026-03-31",
                            "2026-04-01",
                            event("ann", "2026-02-02", "2026-02-03"));
            Provenance from = p.provenance();
            return new ControlPopulation(
                    p.control(),
                    p.kind(),
                    performs,
                    p.population(),
                    p.file(),
                    new Provenance(
                            from.source(),
                            from.query(),
                            from.parameters(),
                            from.ranBy(),
                            World.moment(ranAt),
                            from.rows(),
                            from.sha256(),
                            from.reconciledWith()),
                    frozen,
                    p.note());
        }

        private static Control.EvidenceWanted done(String kind, String shows) {
            return new Control.EvidenceWanted(
                    kind, Control.Role.PERFORMANCE, List.of(shows), 90, false);
        }

        private static Control.EvidenceWanted wanted(String kind) {
            return new Control.EvidenceWanted(kind, Control.Role.POPULATION, List.of(), 90, true);
        }

        /// Of a control that answers events in two ways.
        private void of(ControlPopulation p, Control.EvidenceWanted... lists) {
            List<Control.EvidenceWanted> kinds = new ArrayList<>(List.of(lists));
            kinds.addAll(
                    List.of(done("ticket", "small-removal"), done("checklist", "small-review")));
            world.adopts(
                            Adoption.of(
                                            new Adoption.Own(
                                                    Control.builder("OWN-A")
                                                            .title("Own control")
                                                            .cadence(
                                                                    new Cadence(
                                                                            Cadence.Every.PER_EVENT,
                                                                            2))
                                                            .owner("Ann")
                                                            .discharges(
                                                                    List.of(
                                                                            "small-removal",
                                                                            "small-review"))
                                                            .evidence(kinds)
                                                            .build()))
                                    .state(Adoption.State.IMPLEMENTED)
                                    .implementedOn(World.moment("2026-01-01")))
                    .populations(p);
        }

        @Test
        void isGatheredBeforeItIsReceivedAndReceivedBeforeItIsFrozen() {
            of(
                    list(
                            List.of("ticket"),
                            "2026-04-02",
                            new ControlPopulation.Freeze(day("2026-03-31"), "")),
                    wanted("leavers"));

            assertThat(wrong())
                    .contains(
                            "/populations/P-1/ranAt: the query ran on 2026-04-02, after the list"
                                    + " was received on 2026-04-01",
                            "/populations/P-1/frozenOn: frozen on 2026-03-31, before it was"
                                    + " received on 2026-04-01");
        }

        @Test
        void whoseDaysMayBeOfSeveralThingsSaysWhichItIs() {
            of(list(List.of(), "2026-04-01", null), wanted("leavers"));

            assertThat(odd())
                    .contains(
                            "/populations/P-1/id: doneOn of P-1 shows nothing: ticket, checklist"
                                    + " are done for its events, and it does not say which of them was"
                                    + " done on that day. Write performs: [ticket], or what it is");
            of(list(List.of("tickett"), "2026-04-01", null), wanted("leavers"));
            assertThat(odd())
                    .contains(
                            "/populations/P-1/performs: \"tickett\" is nothing that OWN-A does for"
                                    + " the events of this list, so doneOn shows nothing of it."
                                    + " Maybe \"ticket\"?");
            of(list(List.of("ticket"), "2026-04-01", null), wanted("leavers"));
            assertThat(odd()).noneMatch(f -> f.contains("doneOn"));
        }

        @Test
        void saysWhichOfSeveralListsItIs() {
            of(list(List.of("ticket"), "2026-04-01", null), wanted("leavers"), wanted("movers"));

            assertThat(odd())
                    .anyMatch(f ->
                            f.startsWith("/populations/P-1/id: OWN-A wants leavers")
                                    && f.contains("P-1 does not say which of them it is"));
        }
    }

    @Nested
    class APopulationOfAControlThatAnswersNoEvents {
        private static AdoptionBuilder daily(String id, Control.EvidenceWanted... wanted) {
            Control control =
                    Control.builder(id)
                            .title("Own control")
                            .cadence(new Cadence(Cadence.Every.DAILY, 0))
                            .owner("Ann")
                            .discharges(List.of("small-backup"))
                            .evidence(List.of(wanted))
                            .build();
            return Adoption.of(new Adoption.Own(control))
                    .state(Adoption.State.IMPLEMENTED)
                    .implementedOn(World.moment("2026-01-01"));
        }

        private List<String> said(Control.EvidenceWanted... wanted) {
            world.adopts(daily("OWN-A", wanted));
            world.populations(population("P-1", "OWN-A", "2026-01-01/2026-03-31", "2026-04-01"));
            return wrong();
        }

        @Test
        void isOddWhereItShowsNothing() {
            assertThat(said(new Control.EvidenceWanted("log", 30, false)))
                    .anyMatch(o -> o.endsWith("nothing looks at its populations"));
        }

        @Test
        void isNotWhereACheckLooksAtWhatItHas() {
            assertThat(
                            said(
                                    new Control.EvidenceWanted(
                                            "report",
                                            Control.Role.SETTING,
                                            List.of("small-backup"),
                                            30,
                                            true)))
                    .noneMatch(o -> o.endsWith("nothing looks at its populations"));
        }

        @Test
        void isNotWhereTheControlWantsAListThatShowsSomething() {
            assertThat(
                            said(
                                    new Control.EvidenceWanted(
                                            "list",
                                            Control.Role.POPULATION,
                                            List.of("small-backup"),
                                            30,
                                            true)))
                    .noneMatch(o -> o.endsWith("nothing looks at its populations"));
        }
    }

    @Nested
    class WhatSomebodyDecided {
        @Test
        void isAboutRequirementsThatThereAre() {
            world.exclusions(excluded("beta/B.7", "no"), excluded("gamma/G.1", "no"));
            world.attestations(said("alpha/A", true));

            assertThat(wrong())
                    .containsExactly(
                            "/attestations/alpha~1A/requirement: alpha/A is not assessable, so it"
                                    + " cannot be attested. Under it: alpha/A.1, alpha/A.2, alpha/A.3,"
                                    + " alpha/A.4, alpha/A.5",
                            "/exclusions/beta~1B.7/requirement: beta has no requirement \"B.7\"."
                                    + " Maybe \"B.1\"?",
                            "/exclusions/gamma~1G.1/requirement: unknown framework \"gamma\" in"
                                    + " \"gamma/G.1\". One of: alpha, beta.");
        }

        @Test
        void toExcludeIsOddWhereNobodyApprovedItOrItIsAttested() {
            world.exclusions(unapproved("beta/B.3", "no servers"));
            world.attestations(said("beta/B.3", true));

            assertThat(odd())
                    .containsExactly(
                            "/exclusions/beta~1B.3/requirement: beta/B.3 is not applicable here,"
                                    + " and attested in attestations.yaml",
                            "/exclusions/beta~1B.3/requirement: beta/B.3 is to be excluded, and"
                                    + " nobody has approved that: until then it applies");
        }

        @Test
        void thatSomethingAppliesIsAboutWhatThereIsAndIsNotExcludedToo() {
            world.exclusions(
                    excluded("beta/B.3", "no servers"),
                    unapproved("beta/B.1", "nobody has rights"));
            world.inclusions(
                    included("beta/B.7", "law"),
                    included("beta/B.3", "law"),
                    included("beta/B.1", "law"),
                    included("beta/B.1", "contract"));

            assertThat(wrong())
                    .containsExactly(
                            "/inclusions/beta~1B.1/requirement: inclusion \"beta/B.1\" is there"
                                    + " already, in /inclusions/beta~1B.1/requirement",
                            "/inclusions/beta~1B.3/requirement: beta/B.3 is excluded, approved by Bea,"
                                    + " so there is no reason why it applies: take out one of the two",
                            "/inclusions/beta~1B.7/requirement: beta has no requirement \"B.7\"."
                                    + " Maybe \"B.1\"?");
        }

        @Test
        void ofContestedClaimsIsAboutObligationsThatThereAreOnceEach() {
            world.decisions(
                    decided("alpha/A.1", "small-remove", true),
                    decided("alpha/A", "small-removal", true),
                    decided("alpha/A.1", "small-removal", true),
                    decided("alpha/A.1", "small-removal", false));

            assertThat(wrong())
                    .containsExactly(
                            "/decisions/alpha~1A small-removal/requirement: alpha/A is not"
                                    + " assessable, so it cannot be decided about. Under it:"
                                    + " alpha/A.1, alpha/A.2, alpha/A.3, alpha/A.4, alpha/A.5",
                            "/decisions/alpha~1A.1 small-removal/requirement: decision \"alpha/A.1"
                                    + " small-removal\" is there already, in /decisions/alpha~1A.1"
                                    + " small-removal/requirement",
                            "/decisions/alpha~1A.1 small-remove/obligation: unknown obligation"
                                    + " \"small-remove\". Maybe \"small-removal\"?");
        }

        @Test
        void ofWhatNobodyContestsIsOdd() {
            world.decisions(
                    decided("alpha/A.1", "small-review", true),
                    decided("alpha/A.1", "small-removal", true));

            assertThat(odd())
                    .containsExactly(
                            "/decisions/alpha~1A.1 small-review/obligation: no reading contests"
                                    + " \"small-review\" of alpha/A.1, so deciding it changes"
                                    + " nothing. One of: small-removal.");
        }

        @Test
        void toAcceptHasAnEndThatComesAfterItsBeginning() {
            world.adopts(inPlace("MFA-01", "2026-01-01"));
            world.exceptions(
                    new AcceptedException(
                            "EX-1",
                            "MFA-01",
                            "old",
                            List.of("REV-01"),
                            "Ann",
                            day("2026-03-01"),
                            day("2026-02-01")));

            assertThat(wrong())
                    .containsExactly(
                            "/exceptions/EX-1/compensating/0: \"REV-01\" is in the library and not"
                                    + " among the controls of this programme",
                            "/exceptions/EX-1/expiresOn: expires on 2026-02-01, before it was"
                                    + " accepted on 2026-03-01");
        }
    }

    @Nested
    class AConclusion {
        private void reviewed(Conclusion conclusion) {
            world.adopts(inPlace("REV-01", "2026-01-01"));
            world.evidence(seen("q1", "REV-01", "review-record", "2026-04-20", "2026-04-20"));
            world.conclusions(conclusion);
        }

        @Test
        void comesAfterItsWindow() {
            reviewed(
                    concluded(
                            "C-1",
                            "REV-01",
                            As.EFFECTIVE_WITH_EXCEPTIONS,
                            "2026-12-31",
                            "Cem",
                            "q1"));

            assertThat(wrong())
                    .containsExactly(
                            "/conclusions/C-1/on: concluded on 2026-12-31, and the window ends on"
                                    + " 2026-12-31: a conclusion comes after it");
        }

        @Test
        void isOnAControlThatThereIsAndShownByEvidenceThatThereIs() {
            reviewed(concluded("C-1", "REV-02", As.NOT_EFFECTIVE, "2026-12-31", "Cem", "q2"));

            assertThat(wrong())
                    .containsExactly(
                            "/conclusions/C-1/control: unknown control \"REV-02\". Maybe"
                                    + " \"REV-01\"?",
                            "/conclusions/C-1/harm/artefact: unknown evidence \"q2\". Maybe"
                                    + " \"q1\"?");
        }

        /// It shows what a person looked for, and nothing of the control.
        @Test
        void mayNameEvidenceOfAKindThatItsControlDoesNotWant() {
            world.adopts(inPlace("REV-01", "2026-01-01"));
            world.evidence(seen("q1", "REV-01", "harm-note", "2026-04-20", "2026-04-20"));
            assertThat(odd()).anySatisfy(f -> assertThat(f).contains("\"harm-note\""));

            world.conclusions(
                    concluded("C-1", "REV-01", As.NOT_EFFECTIVE, "2026-12-31", "Cem", "q1"));
            assertThat(odd()).noneSatisfy(f -> assertThat(f).contains("\"harm-note\""));
        }

        /// Who concludes may be mended, a run of missed reviews may not.
        @Test
        void thatLiftsNothingIsToldWithTheRule() {
            reviewed(
                    concluded(
                            "C-1",
                            "REV-01",
                            As.EFFECTIVE_WITH_EXCEPTIONS,
                            "2027-03-31",
                            "IT lead",
                            "q1"));

            assertThat(odd())
                    .anySatisfy(f ->
                            assertThat(f)
                                    .startsWith(
                                            "/conclusions/C-1/control: C-1 lifts nothing of REV-01:")
                                    .endsWith(
                                            "too many deviate in a row, on which nobody"
                                                    + " concludes"));
        }
    }

    @Nested
    class APerson {
        @Test
        void isNamedByWhatSaysWhoDidSomething() {
            world.adopts(
                    inPlace("REV-01", "2026-01-01")
                            .subject(new Adoption.OfLibrary("REV-01", "IT leed", null)));
            world.people(
                    person("ann", "Ann", "Clerk", "2026-05-01"),
                    person("bea", "Bea", "IT lead", "2026-01-01"),
                    person("cem", "Cem", "IT lead", "2026-06-01"));
            world.evidence(seen("q1", "REV-01", "review-record", "2026-04-20", "2026-04-20"));
            world.log(
                    new Performed(
                            "REV-01",
                            World.moment("2026-07-01"),
                            null,
                            "",
                            "IT lead",
                            List.of("q1"),
                            ""));

            assertThat(odd())
                    .contains(
                            "/controls/REV-01/owner: unknown person or role \"IT leed\". Maybe \"IT"
                                    + " lead\"?",
                            "/evidence/q1/by: Ann held no role on 2026-04-20",
                            "/occurrences/REV-01 2026-07-01/by: 2 persons were IT lead on"
                                    + " 2026-07-01: which one is not shown");
        }

        @Test
        void whoseRoleEndsBeforeItBeginsIsRefused() {
            world.people(
                    new Person(
                            "ann",
                            "Ann",
                            List.of(
                                    new Person.Held(
                                            "Clerk", day("2026-05-01"), day("2026-04-01")))));

            assertThat(wrong())
                    .containsExactly(
                            "/people/ann/roles/0: Clerk until 2026-04-01, before it was from"
                                    + " 2026-05-01");
        }
    }

    @Nested
    class ADocument {
        @Test
        void isApprovedBySomebodyAndReviewedLater() {
            world.approvals(
                    new Approval(
                            "access-policy", "1", "", "", day("2026-03-01"), day("2026-02-01")));

            assertThat(wrong())
                    .containsExactly(
                            "/documents/access-policy/approvedOn: an approval says who gave it:"
                                    + " approvedBy lacks",
                            "/documents/access-policy/reviewBy: to be reviewed by 2026-02-01,"
                                    + " before it was approved on 2026-03-01");
        }

        private static Approval since(@Nullable String approved, @Nullable String since) {
            return new Approval(
                    "access-policy",
                    "2",
                    "Ann",
                    "Bea",
                    approved == null ? null : day(approved),
                    since == null ? null : day(since),
                    null,
                    "");
        }

        @Test
        void isInForceSinceNoLaterThanItWasApproved() {
            world.approvals(since("2026-03-01", "2026-03-02"));
            assertThat(wrong())
                    .containsExactly(
                            "/documents/access-policy/inForceSince: in force since 2026-03-02,"
                                    + " after this version was approved on 2026-03-01: it is the"
                                    + " day since which some approved version was");
            world.approvals(since(null, "2026-03-02"));
            assertThat(wrong())
                    .containsExactly(
                            "/documents/access-policy/inForceSince: what is in force was approved:"
                                    + " approvedOn lacks");
            world.approvals(since("2026-03-01", "2026-03-01"));
            assertThat(wrong()).isEmpty();
        }

        @Test
        void thatIsApprovedLongAfterItsControlIsInPlaceSaysSinceWhenItIsInForce() {
            world.adopts(inPlace("REV-01", "2025-06-01"));
            world.approvals(since("2026-03-01", null));
            assertThat(odd())
                    .containsExactly(
                            "/documents/access-policy/approvedOn: only a part of 2026-01-01 to"
                                    + " 2026-12-31 counts for REV-01, in place before this approval of"
                                    + " 2026-03-01. If an earlier version was in force, say since when:"
                                    + " inForceSince; if none was, say inForceSince: 2026-03-01");
            world.approvals(since("2027-01-10", null));
            assertThat(odd())
                    .singleElement()
                    .asString()
                    .contains("no day of 2026-01-01 to 2026-12-31 counts for REV-01");
            for (Approval fine :
                    List.of(
                            since("2026-03-01", "2025-01-01"),
                            since("2026-03-01", "2026-03-01"),
                            since("2026-01-01", null))) {
                world.approvals(fine);
                assertThat(odd()).isEmpty();
            }
            world.approvals(since("2026-03-01", null));
            world.adopts(inPlace("REV-01", "2026-02-01"));
            assertThat(odd()).isEmpty();
        }

        @Test
        void thatNobodyKnowsIsOdd() {
            world.approvals(new Approval("acces-policy", "1", "", "", null, null));

            assertThat(odd())
                    .containsExactly(
                            "/documents/acces-policy/document: no control and no template knows the"
                                    + " document \"acces-policy\". Maybe \"access-policy\"?");
        }

        @Test
        void isToldOnlyParametersThatSomeDocumentHas() {
            Programme programme =
                    world.now().toBuilder()
                            .parameters(Map.of("aprover", "Bea", "approver", "Bea"))
                            .build();

            assertThat(told(programme, true))
                    .singleElement()
                    .asString()
                    .startsWith(
                            "/parameters/aprover/name: no document has a parameter \"aprover\".");
        }
    }

    @Test
    void whatIsWantedAtOperatingHasAWindowAndIsKnown() {
        world.wants(
                new WantedFramework(Scope.of("beta"), Assurance.OPERATING, null),
                World.implemented("alpha", "A.9"),
                World.implemented("gamma"));

        assertThat(wrong())
                .containsExactly(
                        "/frameworks/alpha/nodes/0: alpha has no requirement \"A.9\". Maybe"
                                + " \"A.1\"?",
                        "/frameworks/beta/assurance: operating is asked for without a window: add"
                                + " window: { from: .., to: .. }",
                        "/frameworks/gamma/edition: unknown framework \"gamma\". One of: alpha,"
                                + " beta.");
    }

    @Test
    void aDayOfAnotherCenturyIsProbablyATypingError() {
        world.adopts(inPlace("MFA-01", "0202-01-01"));
        world.evidence(seen("EV-1", "MFA-01", "mfa-report", "2026-03-20", "2206-03-20"));

        assertThat(wrong())
                .containsExactly(
                        "/controls/MFA-01/implementedOn: implementedOn 0202-01-01 is probably a"
                                + " typing error: it is not between 1990 and 2099",
                        "/evidence/EV-1/receivedAt: receivedAt 2206-03-20 is probably a typing"
                                + " error: it is not between 1990 and 2099");
    }

    @Test
    void evidenceWithoutAFileIsSaidOnceToBeWord() {
        world.adopts(inPlace("MFA-01", "2026-01-01"));
        world.evidence(
                seen("EV-1", "MFA-01", "mfa-report", "2026-03-20", "2026-03-20"),
                seen("EV-2", "MFA-01", "mfa-report", "2026-04-20", "2026-04-20"));
        Findings findings = new Findings();

        new ProgrammeRules(
                        Draft.of(world.now()),
                        SmallPack.CONTENT,
                        new FilesOfATest(Map.of()),
                        findings)
                .advise();

        assertThat(findings.sorted())
                .extracting(Finding::toString)
                .containsOnlyOnce(
                        "/evidence/EV-1/id: 2 of 2 pieces of evidence name no file: word, which"
                                + " shows at most that a control is in place, never that it operated");
    }

    @Test
    void anExceptionThatNamesNeitherControlNorObligationsTakesOutAllOfARequirement() {
        AuditReport.Found ofOne = new AuditReport.Found(RequirementRef.parse("alpha/A.2"), "one");
        AuditReport.Found all = new AuditReport.Found(RequirementRef.parse("alpha/A.1"), "two");
        AuditReport.Found placed =
                new AuditReport.Found("REV-01", List.of(), all.requirement(), "three");
        world.reports(
                new AuditReport(
                        "R-1",
                        "Report",
                        List.of(Scope.of("alpha")),
                        Assurance.IMPLEMENTED,
                        null,
                        day("2026-01-31"),
                        null,
                        List.of(ofOne, all, placed)));

        assertThat(odd())
                .containsExactly(
                        "/reports/R-1/exceptions/1: an exception takes out all 2 obligations of"
                                + " alpha/A.1: name the control that it was found in (control), or"
                                + " obligations");
    }
}
