package dev.crosswalk.programme.gate;

import static dev.crosswalk.programme.World.audit;
import static dev.crosswalk.programme.World.day;
import static dev.crosswalk.programme.World.handled;
import static dev.crosswalk.programme.World.inPlace;
import static dev.crosswalk.programme.World.person;
import static dev.crosswalk.programme.World.programme;
import static dev.crosswalk.programme.World.seen;
import static dev.crosswalk.programme.World.verified;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.content.practice.Gate;
import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.engine.FrameworkEdition;
import dev.crosswalk.engine.Library;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.programme.Evidence;
import dev.crosswalk.programme.InternalAudit;
import dev.crosswalk.programme.Nonconformity;
import dev.crosswalk.programme.Risk;
import dev.crosswalk.programme.World;
import dev.crosswalk.programme.standing.ProgrammeAt;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RegisterLacksTest {
    private static final String TODAY = "2026-07-10";

    private final World world = programme();

    private RegisterLacks registers() {
        return new RegisterLacks(
                world.at(TODAY, TODAY), World.LIBRARY, new Scope("alpha", List.of()));
    }

    private Told look(@Nullable OperatedSoFar operated, String... obligations) {
        return registers()
                .of(gate(Gate.Before.STAGE_2, obligations), day("2025-07-10"), null, operated);
    }

    private static Gate gate(Gate.Before before, String... obligations) {
        return new Gate("alpha", "a", "A", before, 10, List.of(obligations), List.of(), List.of());
    }

    private static List<String> words(Told told) {
        return told.lacks().stream().map(GateWords::of).toList();
    }

    @Nested
    class Risks {
        private static Risk risk(String id, int residual, String acceptedBy) {
            return risk(id, residual, acceptedBy, null);
        }

        private static Risk risk(
                String id, int residual, String acceptedBy, @Nullable LocalDate due) {
            return new Risk(
                    id,
                    id,
                    List.of(),
                    "Ann",
                    3,
                    3,
                    List.of(),
                    null,
                    Risk.Treatment.MODIFY,
                    "",
                    residual,
                    acceptedBy,
                    acceptedBy.isEmpty() ? null : day("2026-06-01"),
                    null,
                    due,
                    null,
                    null);
        }

        @Test
        void areEachToBeAcceptedByTheirOwner() {
            world.people(person("ann", "Ann", "IT lead", null), person("bea", "Bea", "CEO", null));
            world.risks(risk("R-1", 3, "IT lead"), risk("R-2", 3, "Bea"), risk("R-3", 3, ""));

            Told told = look(null, "risk-residual-accepted");

            assertThat(words(told))
                    .containsExactly(
                            "Have their owners accept what remains of 1\u00a0of\u00a03 risks (R-3):"
                                    + " nobody did.",
                            "Have their owners accept what remains of 1\u00a0of\u00a03 risks (R-2):"
                                    + " somebody else did.");
            assertThat(told.unseen()).isEmpty();
        }

        @Test
        void needNobodyUpToWhatTheOrganisationCallsAcceptable() {
            world.riskCriteria(5, 4)
                    .risks(risk("R-1", 4, ""), risk("R-2", 5, ""), risk("R-3", 4, "Bea"));

            assertThat(words(look(null, "risk-residual-accepted")))
                    .containsExactly(
                            "Have their owners accept what remains of 1\u00a0of\u00a03 risks (R-2):"
                                    + " nobody did.");
        }

        @Test
        void areNotKnownToBeAcceptedByTheirOwnersWherePersonsAreNotListed() {
            world.risks(risk("R-1", 3, "CEO"));

            Told told = look(null, "risk-residual-accepted");

            assertThat(told.lacks()).isEmpty();
            assertThat(told.unseen())
                    .containsExactly(
                            "Whether those who accepted 1\u00a0of\u00a01 risks (R-1) own these"
                                    + " risks: people.yaml does not tell.");
        }

        @Test
        void areTreatedByADayThatIsNotOver() {
            world.risks(
                    risk("R-1", 3, "Ann"),
                    risk("R-2", 3, "Ann", day("2026-07-09")),
                    risk("R-3", 3, "Ann", day(TODAY)),
                    risk("R-4", 9, "Ann"));

            assertThat(words(look(null, "risk-treatment-plan")))
                    .containsExactly(
                            "Set the day (dueOn) by which 1\u00a0of\u00a04 risks (R-1) are"
                                    + " treated.",
                            "Treat 1\u00a0of\u00a04 risks (R-2, due on 2026-07-09), or have its"
                                    + " owner approve another day.");
        }

        @Test
        void areJudgedByCriteriaThatTheProgrammeStates() {
            assertThat(look(null, "risk-criteria-acceptance").unseen())
                    .containsExactly(
                            "Up to which score a risk is acceptable: say it in programme.yaml, as"
                                    + " riskCriteria.");

            world.riskCriteria(5, 4);

            assertThat(look(null, "risk-criteria-acceptance").unseen()).isEmpty();
        }
    }

    @Nested
    class Deviations {
        @Test
        void waitForSomebodyToConclude() {
            Told told = look(needing(true), "isms-nc-evaluated");

            assertThat(words(told))
                    .containsExactly(
                            "Have somebody independent conclude on what deviated: REV-01.");
        }

        @Test
        void areConcludedOnByNobodyBeforeThePeriodIsOver() {
            assertThat(look(needing(false), "isms-nc-evaluated").lacks())
                    .extracting(Lack::kind)
                    .containsExactly(Lack.Kind.WAIT);
        }

        @Test
        void beyondWhatAPersonMayConcludeAreNonconformities() {
            OperatedSoFar lost =
                    new OperatedSoFar(
                            true, Map.of(OperatedSoFar.Course.LOST, List.of("MFA-01", "REV-01")));
            world.nonconformities(handled("NC-1"));

            assertThat(words(look(lost, "isms-nc-evaluated")))
                    .containsExactly(
                            "MFA-01: Open a nonconformity for it: it is not effective over the"
                                    + " period.");
        }

        private static OperatedSoFar needing(boolean over) {
            return new OperatedSoFar(
                    over, Map.of(OperatedSoFar.Course.NEEDS_A_CONCLUSION, List.of("REV-01")));
        }
    }

    @Nested
    class Audits {
        private Told look() {
            return RegisterLacksTest.this.look(null, "isms-audit-performed");
        }

        private void reported() {
            world.adopts(inPlace("MFA-01", "2025-01-01"), inPlace("REV-01", "2025-01-01"))
                    .evidence(seen("E-1", "REV-01", "internal-audit-report", "2026-05-15", TODAY));
        }

        private static InternalAudit of(InternalAudit a, Scope... scopes) {
            return new InternalAudit(
                    a.id(),
                    a.title(),
                    a.held(),
                    List.of(scopes),
                    a.controls(),
                    a.auditors(),
                    a.findings(),
                    a.report(),
                    a.reportedTo(),
                    a.reportedOn());
        }

        @Test
        void coverWhatIsNotKnownWhereTheRegisterHasNone() {
            assertThat(look().unseen())
                    .singleElement()
                    .asString()
                    .contains("enter it with crosswalk audit add");
        }

        @Test
        void countOnceTheirReportIsOnFile() {
            world.audits(audit("IA-1", "Gus", "E-1"));

            assertThat(words(look()))
                    .containsExactly(
                            "File the report of IA-1, and name it with crosswalk audit change IA-1"
                                    + " --report: what was held counts by its report alone.");
            assertThat(look().lacks().getFirst().plain())
                    .as("for readers who type no commands")
                    .isEqualTo(
                            "File the report of IA-1, and name it in the register of audits: what"
                                    + " was held counts by its report alone.");
        }

        @Test
        void thatArePlannedAreToBeHeld() {
            InternalAudit a = audit("IA-2", "Gus", "");
            Period held = new Period(day("2029-12-01"), day("2029-12-03"));
            world.audits(
                    new InternalAudit(
                            a.id(),
                            a.title(),
                            held,
                            a.scopes(),
                            a.controls(),
                            a.auditors(),
                            a.findings(),
                            a.report(),
                            "",
                            null));

            assertThat(words(look()))
                    .containsExactly(
                            "Hold the internal audit IA-2, which is planned for 2029-12-01 to"
                                    + " 2029-12-03, and name its report with crosswalk audit change"
                                    + " IA-2 --report: it has none since 2025-07-10 that names a"
                                    + " report on file.");
        }

        @Test
        void sayWhatTheyLookedAt() {
            reported();
            world.audits(of(audit("IA-1", "Gus", "E-1"), new Scope("alpha", List.of("A.4"))));

            assertThat(look().by())
                    .extracting(GateWords::of)
                    .containsExactly("IA-1 of 2026-05-08 (A.4, MFA-01, REV-01)");
        }

        @Test
        void coverAllThatNobodyMayLeaveOutAndSomeOfTheRest() {
            Library small = World.CROSSWALK.library();
            Crosswalk crosswalk =
                    Crosswalk.of(
                            new Library(
                                    small.contentVersion(),
                                    small.editions().stream()
                                            .map(e -> excludable(e, "A.1", "A.2"))
                                            .toList(),
                                    small.obligations(),
                                    small.claims(),
                                    small.mappingSets()));
            reported();
            world.audits(withoutControls(audit("IA-1", "Gus", "E-1"), "A.3", "A.4"));
            RegisterLacks registers =
                    new RegisterLacks(
                            ProgrammeAt.of(
                                    world.now(),
                                    World.LIBRARY,
                                    crosswalk,
                                    World.moment(TODAY),
                                    World.moment(TODAY)),
                            World.LIBRARY,
                            new Scope("alpha", List.of()));

            assertThat(
                            words(
                                    registers.of(
                                            gate(Gate.Before.STAGE_2, "isms-audit-performed"),
                                            day("2025-07-10"),
                                            null,
                                            null)))
                    .containsExactly(
                            "Audit A.5 too: no internal audit since 2025-07-10 has it in its"
                                    + " scope.",
                            "Audit some of A.1 and A.2 too: no internal audit since 2025-07-10"
                                    + " looked at any of it.");
        }

        private static FrameworkEdition excludable(FrameworkEdition e, String... nodes) {
            return new FrameworkEdition(
                    e.id(),
                    e.title(),
                    e.publisher(),
                    e.edition(),
                    e.licence(),
                    e.successorOf(),
                    List.of(nodes),
                    e.attributes(),
                    e.requirements());
        }

        private static InternalAudit withoutControls(InternalAudit a, String... nodes) {
            return new InternalAudit(
                    a.id(),
                    a.title(),
                    a.held(),
                    List.of(new Scope("alpha", List.of(nodes))),
                    List.of(),
                    a.auditors(),
                    a.findings(),
                    a.report(),
                    a.reportedTo(),
                    a.reportedOn());
        }

        @Test
        void areNotHeldByWhoeverOwnsWhatTheyLookAt() {
            reported();
            String owner = ownerOf("REV-01");
            world.people(
                    person("own", "Own", owner, null),
                    person("mfa", "Mfa", ownerOf("MFA-01"), null),
                    person("gus", "Gus", "QA", null));

            world.audits(audit("IA-1", "own", "E-1"));
            assertThat(words(look()))
                    .anySatisfy(w ->
                            assertThat(w)
                                    .startsWith("Have somebody audit ")
                                    .contains("REV-01")
                                    .endsWith(" who does not own it: whoever did does."));

            world.audits(audit("IA-1", "own", "E-1"), audit("IA-2", "gus", "E-1"));
            assertThat(look().lacks()).isEmpty();
        }

        private String ownerOf(String control) {
            return World.control(world.at(TODAY, TODAY).controls(), control).owner();
        }

        @Test
        void areNotKnownToBeIndependentWherePersonsAreNotListed() {
            reported();
            world.audits(audit("IA-1", "Gus", "E-1"));

            assertThat(look().unseen())
                    .containsExactly(
                            "Whether whoever audited MFA-01, REV-01 owns it: people.yaml does not"
                                    + " tell.");
        }
    }

    @Nested
    class Nonconformities {
        private static final String[] IN_CORRECTION = {"isms-nc-corrected", "isms-nc-recorded"};
        private static final String[] EFFECTIVE = {
            "isms-ca-implemented", "isms-ca-effectiveness", "isms-nc-recorded"
        };

        private static Nonconformity found(
                String id,
                String source,
                Nonconformity.@Nullable Grade grade,
                @Nullable LocalDate due) {
            return new Nonconformity(
                    id,
                    "Found",
                    day("2026-03-01"),
                    source,
                    grade,
                    List.of(),
                    List.of(),
                    "Ann",
                    "",
                    null,
                    "",
                    "",
                    null,
                    "",
                    due,
                    null,
                    "",
                    "",
                    null,
                    null,
                    List.of());
        }

        @Test
        void areNotKnownWhereTheRegisterIsEmpty() {
            assertThat(look(null, IN_CORRECTION).unseen())
                    .singleElement()
                    .asString()
                    .contains("enter them with crosswalk nonconformity add");
        }

        @Test
        void saySoWhatIsOpenOfThem() {
            world.nonconformities(
                    found("NC-1", "", null, day("2026-07-01")), handled("NC-2"), handled("NC-3"));

            Told told = look(null, IN_CORRECTION);

            assertThat(words(told))
                    .containsExactly(
                            "NC-1 Found: See it through. It does not say yet: how and when it was"
                                    + " put right, its cause, where others like it were looked for,"
                                    + " on which day that was decided on; it was due on 2026-07-01."
                                    + " Say it with crosswalk nonconformity change NC-1"
                                    + " --correction .. --corrected-on .. --cause .. --similar .."
                                    + " --evaluated-on ..");
            assertThat(told.lacks().getFirst().owner()).isEqualTo("Ann");
            assertThat(told.lacks().getFirst().plain())
                    .as("for readers who see no files")
                    .isEqualTo(
                            "See it through. It does not say yet: how and when it was put right,"
                                    + " its cause, where others like it were looked for, on which"
                                    + " day that was decided on; it was due on 2026-07-01.");
        }

        @Test
        void areSeenToHaveHadTheirEffectByAnotherPerson() {
            world.people(person("ann", "Ann", "IT lead", null), person("bea", "Bea", "CEO", null));
            Nonconformity n = handled("NC-1");

            world.nonconformities(n);
            assertThat(words(look(null, EFFECTIVE)))
                    .containsExactly(
                            "NC-1 A review was missed: See it through. It does not say yet: what"
                                    + " shows the effect of the action, and since when, who saw that"
                                    + " effect. Say it with crosswalk nonconformity change NC-1"
                                    + " --effect .. --verified-on .. --verified-by ..");
            world.nonconformities(verified(n, "Ann", "2026-07-02"));
            assertThat(words(look(null, EFFECTIVE)))
                    .containsExactly(
                            "NC-1 A review was missed: Have another person see its effect: its"
                                    + " owner did.");
            world.nonconformities(verified(n, "Bea", "2026-07-02"));
            assertThat(words(look(null, EFFECTIVE)))
                    .containsExactly(
                            "NC-1 A review was missed: Look at its effect again: on 2026-07-02 too"
                                    + " little was done since the action.");
        }

        @Test
        void areNotSeenToHaveHadItByWhatCameInOnlyLater() {
            world.people(person("ann", "Ann", "IT lead", null), person("bea", "Bea", "CEO", null))
                    .adopts(inPlace("REV-01", "2025-01-01"))
                    .evidence(
                            seen("E-1", "REV-01", "review-record", "2026-03-31", "2026-03-31"),
                            seen("E-2", "REV-01", "review-record", "2026-06-30", "2026-07-08"));

            world.nonconformities(verified(handled("NC-1"), "Bea", "2026-07-05"));
            assertThat(words(look(null, EFFECTIVE)))
                    .containsExactly(
                            "NC-1 A review was missed: Look at its effect again: what shows it was"
                                    + " put on file on 2026-07-08, after 2026-07-05, when it was"
                                    + " seen.");

            world.nonconformities(verified(handled("NC-1"), "Bea", "2026-07-08"));
            assertThat(words(look(null, EFFECTIVE))).isEmpty();
        }

        @Test
        void countAsFarAsTheyWereByTheDay() {
            world.nonconformities(verified(handled("NC-1"), "Bea", "2026-07-11"));

            assertThat(words(look(null, EFFECTIVE))).singleElement().asString().contains("effect");
        }

        @Test
        void ofTheReportAreAllInTheRegister() {
            world.adopts(inPlace("REV-01", "2025-01-01"))
                    .evidence(seen("E-1", "REV-01", "internal-audit-report", "2026-05-15", TODAY))
                    .audits(audit("IA-1", "Gus", "E-1"));

            assertThat(look(null, IN_CORRECTION).unseen()).isEmpty();
        }

        @Test
        void ofStageTwoAreNotKnownUntilTheRegisterNamesOne() {
            world.nonconformities(found("NC-1", "a customer", Nonconformity.Grade.MINOR, null));

            assertThat(majors().lacks()).isEmpty();
            assertThat(majors().unseen()).singleElement().asString().contains("stage 2");
        }

        @Test
        void thatAreMajorStandBeforeTheCertificateUntilTheyAreClosed() {
            world.nonconformities(
                    found("NC-1", "Stage 2 audit", Nonconformity.Grade.MAJOR, null),
                    found("NC-2", "Stage 2 audit", Nonconformity.Grade.MINOR, null),
                    found("NC-3", "Stage 2 audit", null, null));

            assertThat(majors().lacks()).extracting(Lack::about).containsExactly("NC-1", "NC-3");
            assertThat(majors().unseen()).isEmpty();
        }

        private static Nonconformity major(@Nullable LocalDate closedOn) {
            Nonconformity n = handled("NC-1");
            return new Nonconformity(
                    n.id(),
                    n.title(),
                    n.foundOn(),
                    "Stage 2 audit",
                    Nonconformity.Grade.MAJOR,
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
                    n.effect(),
                    n.verifiedBy(),
                    n.verifiedOn(),
                    closedOn,
                    n.evidence());
        }

        @Test
        void thatAreMajorAndOfWhichNothingIsOpenAreClosedBySayingSo() {
            world.nonconformities(major(null));
            Told open = registers().afterStageTwo(gate(Gate.Before.CERTIFICATE, IN_CORRECTION));

            assertThat(words(open))
                    .containsExactly("NC-1 A review was missed: Close it: nothing of it is open.");

            world.nonconformities(major(day("2026-07-01")));
            Told closed = registers().afterStageTwo(gate(Gate.Before.CERTIFICATE, IN_CORRECTION));

            assertThat(closed.lacks()).isEmpty();
            assertThat(closed.by())
                    .containsExactly(
                            new MetBy(
                                    MetBy.Kind.REGISTER,
                                    "NC-1",
                                    "A review was missed",
                                    day("2026-07-01")));
        }

        @Test
        void thatAreObservationsOrWereFoundAfterAPeriodAreNotAskedAbout() {
            world.nonconformities(
                    found("NC-1", "", Nonconformity.Grade.OBSERVATION, null),
                    found("NC-2", "", Nonconformity.Grade.MINOR, null));

            assertThat(words(look(null, IN_CORRECTION)))
                    .singleElement()
                    .asString()
                    .startsWith("NC-2 Found: See it through");
            assertThat(
                            registers()
                                    .of(
                                            gate(Gate.Before.STAGE_2, IN_CORRECTION),
                                            day("2025-07-10"),
                                            day("2026-02-28"),
                                            null)
                                    .lacks())
                    .isEmpty();
        }

        @Test
        void thatTheReportCountsAndTheRegisterDoesNotNameAreToBeEntered() {
            world.adopts(inPlace("REV-01", "2025-01-01"))
                    .evidence(
                            seen("E-1", "REV-01", "internal-audit-report", "2026-05-15", TODAY)
                                    .with(new Evidence.Details("", "", 2, false, null)))
                    .audits(audit("IA-1", "Gus", "E-1"));

            assertThat(words(look(null, IN_CORRECTION)))
                    .containsExactly(
                            "Enter all that IA-1 found with crosswalk nonconformity add --audit"
                                    + " IA-1, so that it names each: its report has 2, and 0 are"
                                    + " named.");
        }

        private Told majors() {
            return registers().afterStageTwo(gate(Gate.Before.CERTIFICATE, EFFECTIVE));
        }
    }
}
