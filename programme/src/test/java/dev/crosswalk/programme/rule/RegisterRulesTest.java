package dev.crosswalk.programme.rule;

import static dev.crosswalk.programme.World.audit;
import static dev.crosswalk.programme.World.day;
import static dev.crosswalk.programme.World.done;
import static dev.crosswalk.programme.World.handled;
import static dev.crosswalk.programme.World.inPlace;
import static dev.crosswalk.programme.World.keepsRegister;
import static dev.crosswalk.programme.World.person;
import static dev.crosswalk.programme.World.seen;
import static dev.crosswalk.programme.World.verified;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.content.finding.Findings;
import dev.crosswalk.content.finding.Place;
import dev.crosswalk.programme.InternalAudit;
import dev.crosswalk.programme.Nonconformity;
import dev.crosswalk.programme.Risk;
import dev.crosswalk.programme.SmallPack;
import dev.crosswalk.programme.World;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// What is wrong and odd in the registers: risks, nonconformities, internal audits.
class RegisterRulesTest {
    private final World world = World.programme();

    private enum Files implements Attachments {
        UNREAD;

        @Override
        public Optional<Trouble> trouble(String evidence) {
            return Optional.empty();
        }

        @Override
        public Digest digest(String evidence) {
            return new Digest.Sha256("");
        }

        @Override
        public List<Unnamed> unnamed(Collection<String> evidence, Collection<String> populations) {
            return List.of();
        }

        @Override
        public Optional<Set<String>> documents() {
            return Optional.empty();
        }

        @Override
        public Set<String> parameters() {
            return Set.of();
        }
    }

    private List<String> wrong() {
        return told(false);
    }

    private List<String> odd() {
        return told(true);
    }

    private List<String> told(boolean advise) {
        Findings findings = new Findings();
        ProgrammeRules rules =
                new ProgrammeRules(
                        Draft.of(world.now()), SmallPack.CONTENT, Files.UNREAD, findings);
        if (advise) {
            rules.advise();
        } else {
            rules.check();
        }
        return findings.sorted().stream()
                .filter(f -> f.place() instanceof Place.Field at && isOfARegister(at.pointer()))
                .map(f -> f.place() + " " + f.rule() + ": " + f.message())
                .toList();
    }

    private static boolean isOfARegister(String pointer) {
        return List.of("/risks", "/nonconformities", "/audits", "/evidence", "/occurrences")
                .stream()
                .anyMatch(pointer::startsWith);
    }

    @Nested
    class OfRisks {
        private static Risk risk(
                String id, int residual, String owner, String by, @Nullable String on) {
            return new Risk(
                    id,
                    "Fire",
                    List.of(),
                    owner,
                    4,
                    4,
                    List.of("REV-01"),
                    null,
                    Risk.Treatment.MODIFY,
                    "",
                    residual,
                    by,
                    on == null ? null : day(on),
                    null,
                    day("2026-06-30"),
                    null,
                    null);
        }

        @Test
        void thatAnotherThanTheOwnerAcceptedAreNamedTogether() {
            world.riskCriteria(5, 6);
            world.people(
                    person("ann", "Ann", "IT lead", null), person("bea", "Bea", "Chief", null));
            world.risks(
                    risk("R-1", 4, "IT lead", "ann", "2026-02-01"),
                    risk("R-2", 4, "IT lead", "Bea", "2026-02-01"),
                    risk("R-3", 4, "Ann", "Chief", "2026-02-01"));

            assertThat(odd())
                    .containsExactly(
                            "/risks/R-2/acceptedBy accepted-by-another: not their owners accepted 2"
                                    + " risks: R-2 (Bea, not IT lead), R-3 (Chief, not Ann)");
        }

        @Test
        void areJudgedByWhoHeldTheRoleOnTheDay() {
            world.riskCriteria(5, 6);
            world.people(person("ann", "Ann", "IT lead", "2026-03-01"));
            world.risks(risk("R-1", 4, "IT lead", "Ann", "2026-02-01"));

            assertThat(odd()).anyMatch(f -> f.contains("owner-not-shown"));

            world.risks(risk("R-1", 4, "IT lead", "Ann", "2026-03-02"));

            assertThat(odd()).isEmpty();
        }

        @Test
        void ofWhichOnlyRolesAreKnownAreSaidOnce() {
            world.riskCriteria(5, 6);
            world.risks(
                    IntStream.range(0, 300)
                            .mapToObj(i -> risk("R-" + i, 4, "IT lead", "Chief", "2026-02-01"))
                            .toArray(Risk[]::new));

            assertThat(odd())
                    .singleElement()
                    .asString()
                    .contains("owner-not-shown", "of 300 risks: R-0 (Chief, owner IT lead)")
                    .endsWith("and 280 more");
        }

        @Test
        void aboveTheCriterionHaveToBeAccepted() {
            world.riskCriteria(5, 6);
            world.risks(risk("R-1", 7, "Ann", "", null), risk("R-2", 6, "Ann", "", null));

            assertThat(odd())
                    .containsExactly(
                            "/risks/R-1/id above-criterion: R-1 (7) is above what riskCriteria say"
                                    + " is acceptable, and nobody accepted it");
        }

        @Test
        void upToTheCriterionNeedNobodyAlsoWhereTheyAreRetained() {
            Risk r = risk("R-1", 6, "Ann", "", null);
            world.riskCriteria(5, 6);
            world.risks(
                    new Risk(
                            r.id(),
                            r.title(),
                            r.tags(),
                            r.owner(),
                            r.likelihood(),
                            r.impact(),
                            r.controls(),
                            r.current(),
                            Risk.Treatment.RETAIN,
                            r.reason(),
                            r.residual(),
                            "",
                            null,
                            null,
                            null,
                            null,
                            null));

            assertThat(odd()).isEmpty();
        }

        @Test
        void needCriteriaADayOfTreatmentAndTheDayOfAcceptance() {
            Risk r = risk("R-1", 4, "Ann", "Ann", null);
            world.risks(
                    new Risk(
                            r.id(),
                            r.title(),
                            r.tags(),
                            r.owner(),
                            r.likelihood(),
                            r.impact(),
                            r.controls(),
                            r.current(),
                            r.treatment(),
                            r.reason(),
                            r.residual(),
                            r.acceptedBy(),
                            null,
                            null,
                            null,
                            null,
                            null));

            assertThat(odd())
                    .extracting(f -> f.substring(f.indexOf(' ') + 1, f.indexOf(':')))
                    .containsExactlyInAnyOrder(
                            "no-risk-criteria", "accepted-without-day", "no-treatment-date");
        }

        @Test
        void areOnTheScale() {
            world.riskCriteria(3, 6);
            world.risks(risk("R-1", 4, "Ann", "", null));

            assertThat(odd())
                    .containsExactly(
                            "/risks/R-1/likelihood off-scale: R-1 is rated off the scale of"
                                    + " riskCriteria");
        }
    }

    @Nested
    class OfNonconformities {
        @Test
        void thatAreClosedSayAll() {
            world.adopts(inPlace("REV-01", "2026-01-01"));
            world.evidence(seen("EV-1", "REV-01", "review-record", "2026-03-02", "2026-03-02"));
            Nonconformity n = handled("NC-1", "EV-1");
            world.nonconformities(
                    new Nonconformity(
                            n.id(),
                            n.title(),
                            n.foundOn(),
                            "",
                            null,
                            n.controls(),
                            List.of(),
                            n.owner(),
                            "",
                            null,
                            "",
                            n.similar(),
                            n.evaluatedOn(),
                            n.action(),
                            null,
                            n.doneOn(),
                            "",
                            "",
                            null,
                            day("2026-04-01"),
                            n.evidence()));

            assertThat(odd())
                    .containsExactly(
                            "/nonconformities/NC-1/closedOn closed-incomplete: NC-1 is closed, and"
                                    + " says no cause",
                            "/nonconformities/NC-1/closedOn closed-incomplete: NC-1 is closed, and"
                                    + " says no correction",
                            "/nonconformities/NC-1/closedOn closed-incomplete: NC-1 is closed, and"
                                    + " says no effect",
                            "/nonconformities/NC-1/closedOn closed-incomplete: NC-1 is closed, and"
                                    + " says no verifiedBy");
        }

        @Test
        void haveTheirEffectSeenByAnotherPersonAndNotTooEarly() {
            world.adopts(inPlace("REV-01", "2026-01-01"));
            world.evidence(seen("EV-1", "REV-01", "review-record", "2026-06-30", "2026-06-30"));
            world.people(person("ann", "Ann", "IT lead", null), person("bea", "Bea", "x", null));
            world.nonconformities(
                    verified(handled("NC-1", "EV-1"), "IT lead", "2026-07-10"),
                    verified(handled("NC-2", "EV-1"), "Bea", "2026-07-10"),
                    verified(handled("NC-3", "EV-1"), "Cy", "2026-07-10"));

            assertThat(odd())
                    .contains(
                            "/nonconformities/NC-1/verifiedBy same-person: whoever answers for the"
                                    + " action saw its effect, so it shows nothing: NC-1",
                            "/nonconformities/NC-3/verifiedBy separation-not-shown: that another"
                                    + " person saw the effect is not shown, by the persons of"
                                    + " people.yaml: NC-3",
                            "/nonconformities/NC-1/verifiedOn effect-too-early: the effect was seen"
                                    + " too early, so it shows nothing, of 3 nonconformities: NC-1,"
                                    + " as REV-01 has to be done 2 times after 2026-03-20 first,"
                                    + " NC-2, as REV-01 has to be done 2 times after 2026-03-20"
                                    + " first, NC-3, as REV-01 has to be done 2 times after"
                                    + " 2026-03-20 first");
        }

        @Test
        void areWordWithoutAFileAndShowNothingOutsideOfTheRegister() {
            world.adopts(inPlace("REV-01", "2026-01-01"), keepsRegister());
            world.evidence(
                    seen("EV-1", "NC-REG", "nonconformity-record", "2026-03-05", "2026-03-05"));
            world.nonconformities(handled("NC-1"));
            world.log(done("NC-REG", "2026-03-05", "2026-03-05"));

            assertThat(odd())
                    .contains(
                            "/occurrences/NC-REG 2026-03-05/control not-in-register: the register of"
                                    + " nonconformities shows that its control was done, and the"
                                    + " log does not: NC-REG on 2026-03-05",
                            "/nonconformities/NC-1/evidence on-word: NC-1 names no evidence that"
                                    + " has a file, so it is somebody's word",
                            "/evidence/EV-1/id not-in-register: no entry of nonconformities.yaml"
                                    + " names EV-1, so it shows nothing");
        }

        @Test
        void mayBePutRightBeforeAnAuditorFindsThem() {
            Nonconformity n = handled("NC-1");
            world.adopts(inPlace("REV-01", "2026-01-01"));
            world.nonconformities(
                    new Nonconformity(
                            n.id(),
                            n.title(),
                            n.foundOn(),
                            n.source(),
                            n.grade(),
                            n.controls(),
                            n.deviations(),
                            n.owner(),
                            n.correction(),
                            n.foundOn().minusDays(40),
                            n.cause(),
                            n.similar(),
                            n.evaluatedOn(),
                            n.action(),
                            n.dueOn(),
                            n.doneOn(),
                            n.effect(),
                            n.verifiedBy(),
                            n.verifiedOn(),
                            n.closedOn(),
                            n.evidence()));

            assertThat(wrong()).isEmpty();
        }

        @Test
        void nameWhatIsThereInTheOrderOfDays() {
            world.adopts(inPlace("MFA-01", "2026-01-01"));
            world.nonconformities(verified(handled("NC-1", "EV-7"), "Bea", "2026-03-19"));

            assertThat(wrong())
                    .anyMatch(f -> f.contains("REV-01"))
                    .anyMatch(f -> f.contains("EV-7"))
                    .contains(
                            "/nonconformities/NC-1/verifiedOn date: its effect was seen on"
                                    + " 2026-03-19, before its action was done on 2026-03-20");
        }
    }

    @Nested
    class OfAudits {
        @Test
        void byWhoOwnsWhatTheyAuditedAreNamed() {
            world.adopts(inPlace("REV-01", "2026-01-01"), inPlace("MFA-01", "2026-01-01"));
            world.evidence(seen("EV-9", "REV-01", "review-record", "2026-05-15", "2026-05-15"));
            world.people(person("ann", "Ann", "IT lead", null), person("bea", "Bea", "x", null));
            world.audits(audit("IA-1", "ann", "EV-9"));

            assertThat(odd())
                    .containsExactly(
                            "/audits/IA-1/auditors separation-not-shown: that ann own nothing of"
                                    + " what IA-1 looked at is not shown, by the persons of"
                                    + " people.yaml: MFA-01",
                            "/audits/IA-1/auditors/0 auditor-owns: ann audited what they own:"
                                    + " REV-01. The audit shows nothing of what takes somebody"
                                    + " independent",
                            "/audits/IA-1/findings findings-not-said: IA-1 names no findings, and"
                                    + " its report does not say how many there are, so nothing shows"
                                    + " that they were reported: name them, or say findings: 0 of"
                                    + " EV-9");
        }

        @Test
        void withoutAReportAreNotShown() {
            world.adopts(inPlace("REV-01", "2026-01-01"), inPlace("MFA-01", "2026-01-01"));
            world.audits(audit("IA-1", "Gus", ""));

            assertThat(odd())
                    .contains(
                            "/audits/IA-1/report no-report: IA-1 has no report on file, so nothing"
                                    + " shows that it was held");
        }

        @Test
        void lookAtSomethingAndNameWhatIsThere() {
            InternalAudit a = audit("IA-1", "Gus", "EV-7");
            world.audits(
                    new InternalAudit(
                            a.id(),
                            a.title(),
                            a.held(),
                            List.of(),
                            List.of(),
                            a.auditors(),
                            List.of("NC-9"),
                            a.report(),
                            a.reportedTo(),
                            day("2026-05-01")));

            assertThat(wrong())
                    .extracting(f -> f.substring(0, f.indexOf(':')))
                    .containsExactly(
                            "/audits/IA-1/findings/0 unknown-nonconformity",
                            "/audits/IA-1/id no-scope",
                            "/audits/IA-1/report unknown-evidence",
                            "/audits/IA-1/reportedOn date");
        }
    }
}
