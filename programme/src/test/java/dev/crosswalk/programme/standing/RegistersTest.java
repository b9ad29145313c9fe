package dev.crosswalk.programme.standing;

import static dev.crosswalk.programme.World.audit;
import static dev.crosswalk.programme.World.control;
import static dev.crosswalk.programme.World.done;
import static dev.crosswalk.programme.World.event;
import static dev.crosswalk.programme.World.failed;
import static dev.crosswalk.programme.World.handled;
import static dev.crosswalk.programme.World.holdsAudits;
import static dev.crosswalk.programme.World.inPlace;
import static dev.crosswalk.programme.World.keepsRegister;
import static dev.crosswalk.programme.World.person;
import static dev.crosswalk.programme.World.population;
import static dev.crosswalk.programme.World.programme;
import static dev.crosswalk.programme.World.seen;
import static dev.crosswalk.programme.World.verified;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.ControlFact;
import dev.crosswalk.programme.Evidence;
import dev.crosswalk.programme.Person;
import dev.crosswalk.programme.World;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RegistersTest {
    private final World world = programme();

    /// The obligations that a control is shown to meet on a day.
    private List<String> shown(String id, String asOf) {
        return control(world.on(null, Assurance.IMPLEMENTED, asOf), id).today().shares().stream()
                .filter(s -> s.state() instanceof ControlFact.Holds)
                .flatMap(s -> s.discharges().stream())
                .sorted()
                .toList();
    }

    @Nested
    class OfNonconformities {
        private static final Evidence RECORD =
                seen("EV-1", "NC-REG", "nonconformity-record", "2026-03-05", "2026-03-05");

        private final Evidence second =
                seen("EV-2", "REV-01", "review-record", "2026-06-30", "2026-06-30");
        private final Evidence third =
                seen("EV-3", "REV-01", "review-record", "2026-09-30", "2026-09-30");

        private List<String> shown(String asOf) {
            return RegistersTest.this.shown("NC-REG", asOf);
        }

        @Test
        void areHandledByTheRegisterAlone() {
            world.adopts(keepsRegister(), inPlace("REV-01", "2026-01-01"));
            world.evidence(
                    RECORD,
                    seen("EV-2", "NC-REG", "effect-review-record", "2026-03-05", "2026-03-05"));
            world.log(done("NC-REG", "2026-03-05", "2026-03-05", "EV-1"));
            world.populations(
                    population(
                            "P-1",
                            "NC-REG",
                            "2026-01-01/2026-03-31",
                            "2026-04-01",
                            event("NC-1", "2026-03-01", "2026-03-05")));

            assertThat(shown("2026-04-10")).isEmpty();

            world.nonconformities(handled("NC-1", "EV-1"));

            assertThat(shown("2026-04-10")).containsExactly("small-backup", "small-log");
        }

        @Test
        void thatFailedFailWhateverTheRegisterSays() {
            world.adopts(keepsRegister(), inPlace("REV-01", "2026-01-01"));
            world.evidence(failed(RECORD));

            assertThat(
                            control(world.on(null, Assurance.IMPLEMENTED, "2026-04-10"), "NC-REG")
                                    .failing())
                    .containsExactly("nonconformity-record");
        }

        @Test
        void countOnceTheyAreHandled() {
            world.adopts(keepsRegister(), inPlace("REV-01", "2026-01-01"));
            world.evidence(RECORD);
            world.nonconformities(handled("NC-1", "EV-1"));

            assertThat(shown("2026-03-04")).isEmpty();
            assertThat(shown("2026-03-06")).containsExactly("small-log");
            assertThat(shown("2026-03-21")).containsExactly("small-backup", "small-log");
        }

        @Test
        void haveTheirEffectOnceTheControlWasDoneOftenEnough() {
            world.adopts(keepsRegister(), inPlace("REV-01", "2026-01-01"));
            world.evidence(RECORD, second, third);
            world.nonconformities(verified(handled("NC-1", "EV-1", "EV-2"), "Bea", "2026-07-01"));

            // One quarter is too few.
            assertThat(shown("2026-12-01")).doesNotContain("small-restore");

            world.nonconformities(verified(handled("NC-1", "EV-1", "EV-2"), "Bea", "2026-10-01"));

            assertThat(shown("2026-12-01")).contains("small-restore");
        }

        @Test
        void haveNoEffectBySomebodyWhoAnswersForTheAction() {
            world.adopts(keepsRegister(), inPlace("REV-01", "2026-01-01"));
            world.evidence(RECORD, second, third);
            world.nonconformities(verified(handled("NC-1", "EV-1", "EV-2"), "ann", "2026-10-01"));

            assertThat(shown("2026-12-01")).doesNotContain("small-restore");
        }

        @Test
        void areSomebodysWordWithoutAFile() {
            world.adopts(keepsRegister(), inPlace("REV-01", "2026-01-01"));
            world.nonconformities(handled("NC-1"));

            ControlHistory history =
                    new Registers(
                                    world.now(),
                                    World.LIBRARY,
                                    World.CROSSWALK,
                                    World.moment("2026-12-01"),
                                    World.moment("2026-12-01"),
                                    (_, _) -> true)
                            .with(
                                    world.now().adopted(World.LIBRARY).getFirst().control(),
                                    new ControlHistory(List.of(), List.of(), List.of()));

            assertThat(history.pieces()).hasSize(2).noneMatch(ControlHistory.Piece::artefact);
        }
    }

    @Nested
    class OfAudits {
        private static final String INDEPENDENCE = "auditor-independence-record";

        private static final Evidence REPORT =
                seen("EV-9", "AUDIT", "internal-audit-report", "2026-05-15", "2026-05-15");

        @Test
        void areShownByTheirReportWhateverControlItIsFiledUnder() {
            world.adopts(
                    holdsAudits(),
                    inPlace("REV-01", "2026-01-01"),
                    inPlace("MFA-01", "2026-01-01"));
            world.evidence(seen("EV-9", "REV-01", "review-record", "2026-05-15", "2026-05-15"));
            assertThat(shown("AUDIT", "2026-06-01")).isEmpty();

            world.audits(audit("IA-1", "Gus", "EV-9"));

            assertThat(shown("AUDIT", "2026-06-01")).containsExactly("small-log");
        }

        @Test
        void areIndependentWherePersonsOwnNothingOfIt() {
            world.adopts(
                    holdsAudits(),
                    inPlace("REV-01", "2026-01-01"),
                    inPlace("MFA-01", "2026-01-01"));
            world.evidence(REPORT);
            world.audits(audit("IA-1", "Gus", "EV-9"));
            world.people(
                    person("gus", "Gus", "Auditor", null),
                    person("ann", "Ann", "IT lead", null),
                    person("bea", "Bea", "Platform lead", null));

            assertThat(shown("AUDIT", "2026-06-01")).containsExactly("small-backup", "small-log");

            world.people(
                    person("gus", "Gus", "IT lead", null),
                    person("bea", "Bea", "Platform lead", null));

            assertThat(shown("AUDIT", "2026-06-01")).containsExactly("small-log");
        }

        @Test
        void areNoneWhereWhoeverHeldThemOwnsAllOfIt() {
            world.adopts(
                    holdsAudits(),
                    inPlace("REV-01", "2026-01-01"),
                    inPlace("MFA-01", "2026-01-01"));
            world.evidence(REPORT, seen("EV-8", "AUDIT", INDEPENDENCE, "2026-05-15", "2026-05-15"));
            world.audits(audit("IA-1", "Gus", "EV-9"));
            world.people(
                    new Person(
                            "gus",
                            "Gus",
                            List.of(
                                    new Person.Held("IT lead", null, null),
                                    new Person.Held("Platform lead", null, null))));

            assertThat(shown("AUDIT", "2026-06-01")).isEmpty();
        }

        @Test
        void areNotIndependentByARecordThatTheRegisterContradicts() {
            world.adopts(
                    holdsAudits(),
                    inPlace("REV-01", "2026-01-01"),
                    inPlace("MFA-01", "2026-01-01"));
            world.evidence(REPORT, seen("EV-8", "AUDIT", INDEPENDENCE, "2026-05-15", "2026-05-15"));
            world.audits(audit("IA-1", "Gus", "EV-9"));

            // That nobody knows who Gus is contradicts nothing.
            assertThat(shown("AUDIT", "2026-06-01")).containsExactly("small-backup", "small-log");

            world.people(
                    person("gus", "Gus", "IT lead", null),
                    person("bea", "Bea", "Platform lead", null));

            assertThat(shown("AUDIT", "2026-06-01")).containsExactly("small-log");
        }
    }
}
