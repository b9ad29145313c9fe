package dev.crosswalk.programme.gate;

import static dev.crosswalk.programme.World.covering;
import static dev.crosswalk.programme.World.day;
import static dev.crosswalk.programme.World.failed;
import static dev.crosswalk.programme.World.implemented;
import static dev.crosswalk.programme.World.inPlace;
import static dev.crosswalk.programme.World.operating;
import static dev.crosswalk.programme.World.period;
import static dev.crosswalk.programme.World.programme;
import static dev.crosswalk.programme.World.seen;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.content.practice.Authorities;
import dev.crosswalk.content.practice.Gate;
import dev.crosswalk.content.practice.Gate.Before;
import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.programme.Adoption;
import dev.crosswalk.programme.AdoptionBuilder;
import dev.crosswalk.programme.Approval;
import dev.crosswalk.programme.Approvers;
import dev.crosswalk.programme.AuditReport;
import dev.crosswalk.programme.AuditReport.Kind;
import dev.crosswalk.programme.AuditReportBuilder;
import dev.crosswalk.programme.Risk;
import dev.crosswalk.programme.WantedFramework;
import dev.crosswalk.programme.World;
import dev.crosswalk.programme.checklist.Checklist;
import dev.crosswalk.programme.gate.JudgedGate.State;
import dev.crosswalk.programme.standing.ProgrammeAt;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// Gates of the edition alpha, over the small pack.
class GatesAheadTest {
    private final World world = programme().wants(implemented("alpha"));
    private final List<Gate> gates = new ArrayList<>();

    // ---- gates

    private static Gate gate(
            String id,
            Before before,
            int order,
            List<String> obligations,
            List<String> evidence,
            List<String> documents) {
        return new Gate("alpha", id, id, before, order, obligations, evidence, documents);
    }

    private static Gate after(Gate g, String... earlier) {
        return more(g, List.of(), List.of(earlier), 0);
    }

    private static Gate more(Gate g, List<String> requirements, List<String> after, int months) {
        return new Gate(
                g.edition(),
                g.id(),
                g.title(),
                g.before(),
                g.order(),
                g.obligations(),
                g.evidence(),
                g.documents(),
                requirements,
                after,
                months);
    }

    private static Gate reviewed(Before before) {
        return gate(
                "access-reviewed",
                before,
                10,
                List.of("small-review"),
                List.of("review-record"),
                List.of("access-policy"));
    }

    private static Gate restored(Before before) {
        return gate(
                "restored",
                before,
                20,
                List.of("small-restore"),
                List.of("restore-report"),
                List.of());
    }

    private static Gate factors(Before before) {
        return gate(
                "factors", before, 10, List.of("small-factors"), List.of("mfa-report"), List.of());
    }

    private void stand(Gate... all) {
        gates.addAll(List.of(all));
    }

    // ---- what comes of them

    private GatesAhead on(String asOf) {
        return on(asOf, asOf);
    }

    private GatesAhead on(String asOf, String knownAt) {
        ProgrammeAt at = world.at(asOf, knownAt);
        WantedFramework wanted = at.programme().wanted("alpha").orElseThrow();
        Approvers approvers = new Approvers(Authorities.NONE, Map.of(), at.programme().who());
        return GatesAhead.of(
                at, wanted, gates, new GateJudge(at, World.LIBRARY, approvers, wanted.scope()));
    }

    private JudgedGate only(String asOf) {
        return on(asOf).milestones().getFirst().gates().getFirst();
    }

    private JudgedGate judged(String id, String asOf) {
        return on(asOf).milestones().stream()
                .flatMap(m -> m.gates().stream())
                .filter(g -> g.gate().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> words(JudgedGate g) {
        return g.lacks().stream()
                .map(l ->
                        l.kind()
                                + " "
                                + GateWords.of(l)
                                + (l.owner().isEmpty() ? "" : " - " + l.owner()))
                .toList();
    }

    private static List<String> met(JudgedGate g) {
        return g.by().stream().map(b -> b.kind() + " " + GateWords.of(b)).toList();
    }

    private static List<Before> before(GatesAhead ahead) {
        return ahead.milestones().stream().map(Milestone::before).toList();
    }

    @Nested
    class AGateIsMet {
        @Test
        void byTheEvidenceTheDocumentsAndTheControlsThatItNames() {
            stand(reviewed(Before.STAGE_1));
            world.adopts(inPlace("REV-01", "2025-01-01"));
            world.evidence(seen("E-1", "REV-01", "review-record", "2026-06-25", "2026-06-26"));

            JudgedGate gate = only("2026-07-10");

            assertThat(gate.state()).isEqualTo(State.MET);
            assertThat(met(gate))
                    .containsExactly(
                            "EVIDENCE review record E-1 of 2026-06-25",
                            "DOCUMENT Access Policy approved 2020-01-01 by Bea",
                            "CONTROL REV-01");
        }

        @Test
        void notByWhatTheOrganisationHadNotReceivedYet() {
            stand(reviewed(Before.STAGE_1));
            world.adopts(inPlace("REV-01", "2025-01-01"));
            world.evidence(seen("E-1", "REV-01", "review-record", "2026-06-25", "2026-07-20"));

            assertThat(on("2026-07-25", "2026-07-10").milestones().getFirst().gates(State.MET))
                    .isEmpty();
        }

        @Test
        void byADocumentInForceThatIsAllThatAnObligationAsksFor() {
            stand(
                    gate(
                            "policy",
                            Before.STAGE_1,
                            10,
                            List.of(),
                            List.of(),
                            List.of("access-policy")));

            assertThat(only("2026-07-10").state()).isEqualTo(State.MET);
            world.approvals(
                    new Approval(
                            "access-policy",
                            "2",
                            "Ann",
                            "Bea",
                            day("2026-08-01"),
                            day("2025-08-01"),
                            null,
                            ""));
            assertThat(only("2026-07-10").state()).isEqualTo(State.MET);
            world.approvals(new Approval("access-policy", "2", "Ann", "", null, null));
            assertThat(words(only("2026-07-10")))
                    .containsExactly(
                            "APPROVE access-policy Access Policy: Have it approved. - Ann");
        }

        @Test
        void byADocumentInForceThoughNoFileOfItIsEvidenceOfAControl() {
            stand(
                    gate(
                            "policy",
                            Before.STAGE_1,
                            10,
                            List.of(),
                            List.of("access-policy"),
                            List.of("access-policy")));

            assertThat(only("2026-07-10").state()).isEqualTo(State.MET);
            assertThat(only("2019-12-31").state()).isEqualTo(State.OPEN);
        }

        @Test
        void notByWhatAReportSaysOfTheEditionItself() {
            stand(
                    gate(
                            "factors",
                            Before.TYPE_2_START,
                            10,
                            List.of("small-factors"),
                            List.of(),
                            List.of()));
            world.wants(operating("alpha", "2026-01-01/2026-12-31"));
            world.reports(report(Kind.TYPE_2, "2025-01-01/2025-12-31", "2026-02-01").build());

            assertThat(only("2026-07-10").state()).isEqualTo(State.OPEN);
        }

        @Test
        void byEvidenceOfAControlThatDoesWhatTheGateIsAbout() {
            Gate gate =
                    gate(
                            "copies",
                            Before.STAGE_1,
                            10,
                            List.of("small-backup"),
                            List.of("mfa-report"),
                            List.of());
            stand(gate);
            world.adopts(inPlace("MFA-01", "2025-01-01"));
            world.evidence(seen("E-1", "MFA-01", "mfa-report", "2026-07-01", "2026-07-01"));

            assertThat(met(only("2026-07-10"))).isEmpty();
        }
    }

    @Nested
    class AnOpenGateSaysWhoHasToDoWhat {
        @Test
        void toAdoptTheControlThatGivesItsEvidenceWhereThereIsNone() {
            stand(restored(Before.STAGE_1));

            assertThat(words(only("2026-07-10")))
                    .containsExactly(
                            "ADOPT TST-01 Restoration test: Adopt it, up to 2 person-days. File"
                                    + " the restore report. - Platform lead");
        }

        @Test
        void toPutInPlaceWhatIsPlannedWithItsDay() {
            stand(factors(Before.STAGE_1));
            world.adopts(Adoption.of("MFA-01").dueOn(day("2026-09-01")));

            JudgedGate gate = only("2026-07-10");

            assertThat(words(gate))
                    .containsExactly(
                            "PUT_IN_PLACE MFA-01 Two factors: Put it in place, as planned for"
                                    + " 2026-09-01. File the mfa report. - Platform lead");
            assertThat(gate.lacks().getFirst().due()).isEqualTo("2026-09-01");
            assertThat(words(only("2026-10-01")))
                    .containsExactly(
                            "PUT_IN_PLACE MFA-01 Two factors: Put it in place: it was planned for"
                                    + " 2026-09-01. File the mfa report. - Platform lead");
        }

        @Test
        void toFileWhatShowsAControlInPlace() {
            stand(factors(Before.STAGE_1));
            world.adopts(inPlace("MFA-01", "2025-01-01"));

            assertThat(words(only("2026-07-10")))
                    .containsExactly(
                            "PROVE MFA-01 Two factors: File the mfa report. - Platform lead");
        }

        @Test
        void toRenewWhatIsTooOld() {
            stand(factors(Before.STAGE_1));
            world.adopts(inPlace("MFA-01", "2025-01-01"));
            world.evidence(seen("E-1", "MFA-01", "mfa-report", "2026-05-01", "2026-05-01"));

            assertThat(words(only("2026-07-10")))
                    .containsExactly(
                            "PROVE MFA-01 Two factors: Renew the mfa report: E-1 (mfa report) counted"
                                    + " until 2026-06-15. - Platform lead");
        }

        @Test
        void toAttachAFileToWhatIsOnlySomebodysWord() {
            stand(factors(Before.STAGE_1));
            world.adopts(inPlace("MFA-01", "2025-01-01"));
            world.evidence(
                    seen("E-1", "MFA-01", "mfa-report", "2026-07-01", "2026-07-01").withoutFile());

            assertThat(words(only("2026-07-10")))
                    .containsExactly(
                            "PROVE MFA-01 Two factors: Attach its file to E-1 (mfa report): it is"
                                    + " only somebody's word. - Platform lead");
        }

        @Test
        void toMendWhatIsSeenNotToWork() {
            stand(
                    gate(
                            "factors",
                            Before.STAGE_1,
                            10,
                            List.of("small-factors"),
                            List.of(),
                            List.of()));
            world.adopts(inPlace("MFA-01", "2025-01-01"));
            world.evidence(failed(seen("T-1", "MFA-01", "mfa-test", "2026-07-01", "2026-07-01")));

            assertThat(only("2026-07-10").lacks())
                    .extracting(Lack::kind)
                    .containsExactly(Lack.Kind.MEND);
        }

        @Test
        void toWriteAControlWhereTheLibraryHasNone() {
            stand(
                    gate(
                            "oddity",
                            Before.STAGE_1,
                            10,
                            List.of("small-oddity"),
                            List.of(),
                            List.of()));

            assertThat(only("2026-07-10").lacks())
                    .extracting(Lack::kind)
                    .containsExactly(Lack.Kind.OWN);
        }
    }

    @Nested
    class WhatWasDoneTooEarly {
        private void done(@Nullable String review, String restored) {
            stand(reviewed(Before.STAGE_2), after(restored(Before.STAGE_2), "access-reviewed"));
            world.adopts(inPlace("REV-01", "2024-01-01"), inPlace("TST-01", "2024-01-01"));
            if (review == null) {
                world.evidence(seen("E-2", "TST-01", "restore-report", restored, restored));
            } else {
                world.evidence(
                        seen("E-1", "REV-01", "review-record", review, review),
                        seen("E-2", "TST-01", "restore-report", restored, restored));
            }
        }

        @Test
        void beforeTheGateThatComesFirstIsToBeDoneAgain() {
            done("2026-06-25", "2026-05-01");

            assertThat(words(judged("restored", "2026-07-10")))
                    .containsExactly(
                            "OUT_OF_ORDER Do it again: what is on file is of 2026-05-01, and"
                                    + " “access-reviewed” begins on 2026-06-25 only.");
        }

        @Test
        void isNothingWhereItCameAfterIt() {
            done("2026-06-25", "2026-06-30");

            assertThat(judged("restored", "2026-07-10").state()).isEqualTo(State.MET);
        }

        @Test
        void isToBeDoneAgainWhereOnlyPartOfItCameAfter() {
            Gate both =
                    gate(
                            "both",
                            Before.STAGE_2,
                            20,
                            List.of("small-factors"),
                            List.of("mfa-report", "mfa-test"),
                            List.of());
            stand(reviewed(Before.STAGE_2), after(both, "access-reviewed"));
            world.adopts(inPlace("REV-01", "2024-01-01"), inPlace("MFA-01", "2024-01-01"));
            world.evidence(
                    seen("E-1", "REV-01", "review-record", "2026-06-25", "2026-06-25"),
                    seen("E-2", "MFA-01", "mfa-report", "2026-06-20", "2026-06-20"),
                    seen("E-3", "MFA-01", "mfa-test", "2026-07-01", "2026-07-01"));

            assertThat(judged("both", "2026-07-10").lacks())
                    .extracting(Lack::kind)
                    .containsExactly(Lack.Kind.OUT_OF_ORDER);
        }

        @Test
        void isNotSaidWhileNothingIsOnFileOfWhatComesFirst() {
            done(null, "2026-05-01");

            assertThat(judged("restored", "2026-07-10").state()).isEqualTo(State.MET);
            assertThat(judged("access-reviewed", "2026-07-10").state()).isEqualTo(State.OPEN);
        }
    }

    // ---- reports that are held

    private static AuditReportBuilder report(Kind kind, @Nullable String covers, String issued) {
        Period days = covers == null ? null : period(covers);
        return new AuditReport(
                        "R-1",
                        "A report",
                        List.of(Scope.of("alpha")),
                        kind == Kind.TYPE_2 ? Assurance.OPERATING : Assurance.IMPLEMENTED,
                        days,
                        day(issued),
                        null,
                        List.of())
                .toBuilder().kind(kind);
    }

    @Nested
    class WhatComesNext {
        private void standAll() {
            for (Before before : Before.values()) {
                stand(gate("of-" + before, before, 10, List.of("small-log"), List.of(), List.of()));
            }
            gates.removeIf(g -> isType(g) != isType);
        }

        private boolean isType;

        private static boolean isType(Gate g) {
            return g.before().name().startsWith("TYPE");
        }

        @Test
        void isStageOneStageTwoAndTheCertificate() {
            standAll();

            assertThat(before(on("2026-07-10")))
                    .containsExactly(Before.STAGE_1, Before.STAGE_2, Before.CERTIFICATE);
        }

        @Test
        void isSurveillanceWhereACertificateCounts() {
            standAll();
            world.reports(report(Kind.CERTIFICATE, null, "2026-01-10").build());

            assertThat(before(on("2026-07-10"))).containsExactly(Before.SURVEILLANCE);
            assertThat(on("2026-07-10").held()).extracting(AuditReport::id).isEqualTo("R-1");
        }

        @Test
        void isStageOneAgainWhereTheCertificateRanOut() {
            standAll();
            world.reports(report(Kind.CERTIFICATE, null, "2024-01-10").build());

            assertThat(before(on("2026-07-10"))).startsWith(Before.STAGE_1);
        }

        @Test
        void isStageOneWhereSomebodyElseHoldsTheCertificate() {
            standAll();
            world.reports(
                    report(Kind.CERTIFICATE, null, "2026-01-10")
                            .about("The host", List.of())
                            .build());

            assertThat(before(on("2026-07-10"))).startsWith(Before.STAGE_1);
        }

        @Test
        void isATypeOneReportWhereNothingElseIsWanted() {
            isType = true;
            standAll();

            assertThat(before(on("2026-07-10"))).containsExactly(Before.TYPE_1);
        }

        @Test
        void isThePeriodWhereATypeOneReportIsHeld() {
            isType = true;
            standAll();
            world.reports(report(Kind.TYPE_1, "2026-06-30/2026-06-30", "2026-07-05").build());

            assertThat(before(on("2026-07-10")))
                    .containsExactly(Before.TYPE_2_START, Before.TYPE_2_END);
        }

        @Test
        void isTheEndOfAPeriodThatHasBegun() {
            isType = true;
            standAll();
            world.wants(operating("alpha", "2026-01-01/2026-12-31"));

            GatesAhead ahead = on("2026-07-10");

            assertThat(ahead.next())
                    .map(GateWords::of)
                    .hasValue("the end of the Type II period, 2026-12-31");
            assertThat(ahead.missed())
                    .extracting(GateWords::missed)
                    .containsExactly(
                            "Open since the start of the Type II period, 2026-01-01: of"
                                    + " TYPE_2_START");
        }

        @Test
        void isTheReportOnAPeriodThatIsOver() {
            isType = true;
            standAll();
            world.wants(operating("alpha", "2026-01-01/2026-06-30"));

            assertThat(on("2026-07-10").next())
                    .map(GateWords::of)
                    .hasValue("the report on the Type II period that ended on 2026-06-30");
        }

        @Test
        void isTheYearAfterAPeriodThatAReportAnswersFor() {
            isType = true;
            standAll();
            world.wants(operating("alpha", "2025-07-01/2026-06-30"));
            world.reports(report(Kind.TYPE_2, "2025-07-01/2026-06-30", "2026-08-20").build());

            assertThat(on("2026-08-19").milestones())
                    .extracting(Milestone::period)
                    .contains(period("2025-07-01/2026-06-30"));
            assertThat(on("2026-08-21").milestones())
                    .extracting(Milestone::period)
                    .containsOnly(period("2026-07-01/2027-06-30"));
        }

        @Test
        void isFirstWhatSomethingCanBeDoneFor() {
            stand(
                    gate(
                            "known",
                            Before.STAGE_1,
                            10,
                            List.of(),
                            List.of(),
                            List.of("access-policy")),
                    restored(Before.STAGE_2),
                    gate(
                            "majors",
                            Before.CERTIFICATE,
                            10,
                            List.of("small-log"),
                            List.of(),
                            List.of()));

            assertThat(on("2026-07-10").next().map(Milestone::before)).hasValue(Before.STAGE_2);
            assertThat(GateWords.counts(on("2026-07-10").others()))
                    .isEqualTo(
                            "stage 1: 1\u00a0of\u00a01 met; the certificate: 0\u00a0of\u00a01 met,"
                                    + " 1 not known until stage 2 was held");
        }

        @Test
        void isWhatIsNotKnownWhereNothingElseIsOpen() {
            stand(
                    gate(
                            "known",
                            Before.STAGE_1,
                            10,
                            List.of(),
                            List.of(),
                            List.of("access-policy")),
                    gate(
                            "majors",
                            Before.CERTIFICATE,
                            10,
                            List.of("small-log"),
                            List.of(),
                            List.of()));

            assertThat(on("2026-07-10").next().map(Milestone::before)).hasValue(Before.CERTIFICATE);
        }

        @Test
        void isNothingWhereAllGatesAreMet() {
            stand(
                    gate(
                            "known",
                            Before.STAGE_1,
                            10,
                            List.of(),
                            List.of(),
                            List.of("access-policy")));

            assertThat(on("2026-07-10").next()).isEmpty();
        }
    }

    @Nested
    class OfAPeriod {
        @Test
        void onlyWhatIsOfItCounts() {
            stand(restored(Before.TYPE_2_END));
            world.wants(operating("alpha", "2026-01-01/2026-12-31"));
            world.adopts(inPlace("TST-01", "2024-01-01"));
            world.evidence(seen("E-1", "TST-01", "restore-report", "2025-11-01", "2025-11-01"));

            assertThat(words(only("2026-07-10")))
                    .containsExactly(
                            "PROVE TST-01 Restoration test: Do it again: E-1 (restore report) of"
                                    + " 2025-11-01 is outside the period. - Platform lead");

            world.evidence(seen("E-1", "TST-01", "restore-report", "2026-02-01", "2026-02-01"));
            assertThat(only("2026-07-10").state()).isEqualTo(State.MET);
        }

        @Test
        void evidenceOfDaysThatReachIntoItCounts() {
            stand(restored(Before.TYPE_2_END));
            world.wants(operating("alpha", "2026-01-01/2026-12-31"));
            world.adopts(inPlace("TST-01", "2024-01-01"));
            world.evidence(
                    covering(
                            "E-1",
                            "TST-01",
                            "restore-report",
                            "2025-12-20/2026-01-05",
                            "2026-01-06"));

            assertThat(met(only("2026-07-10")))
                    .contains("EVIDENCE restore report E-1 of 2026-01-05");
        }

        @Test
        void whatWasNotInPlaceBeforeItEndedIsToBeExplained() {
            stand(restored(Before.TYPE_2_END));
            world.wants(operating("alpha", "2025-07-01/2026-06-30"));

            assertThat(words(only("2026-07-10")))
                    .containsExactly(
                            "TOO_LATE TST-01 Restoration test: Be ready to explain that it was not"
                                    + " in place by 2026-06-30. - Platform lead");
        }

        @Test
        void whatIsPlannedIsNotOnCourse() {
            stand(restored(Before.TYPE_2_END));
            world.wants(operating("alpha", "2026-01-01/2026-12-31"));
            world.adopts(
                    inPlace("TST-01", "2024-01-01"),
                    Adoption.of("REV-01").state(Adoption.State.PLANNED));
            world.evidence(seen("E-1", "TST-01", "restore-report", "2026-02-01", "2026-02-01"));

            Milestone end = on("2026-12-20").milestones().getFirst();

            assertThat(GateWords.of(Objects.requireNonNull(end.operated()), end.period()))
                    .isEqualTo("1 control is on course; 1 planned: not in place since 2026-01-01");
        }

        @Test
        void whatOnlyAPlanProposedIsNotMissedInThePeriod() {
            stand(restored(Before.TYPE_2_END));
            LocalDate due = LocalDate.parse("2027-03-01");
            world.wants(operating("alpha", "2026-01-01/2026-12-31"));
            world.adopts(
                    inPlace("TST-01", "2024-01-01"),
                    Adoption.of("REV-01")
                            .state(Adoption.State.PLANNED)
                            .dueOn(due)
                            .proposedFor(due));
            world.evidence(seen("E-1", "TST-01", "restore-report", "2026-02-01", "2026-02-01"));

            Milestone end = on("2026-12-20").milestones().getFirst();

            assertThat(GateWords.of(Objects.requireNonNull(end.operated()), end.period()))
                    .isEqualTo("1 control is on course");
        }

        @Test
        void itIsSaidHowControlsOperate() {
            stand(restored(Before.TYPE_2_END));
            world.wants(operating("alpha", "2026-01-01/2026-12-31"));
            world.adopts(inPlace("TST-01", "2024-01-01"), inPlace("REV-01", "2024-01-01"));
            world.evidence(seen("E-1", "TST-01", "restore-report", "2026-02-01", "2026-02-01"));

            OperatedSoFar operated = on("2026-12-20").milestones().getFirst().operated();

            assertThat(GateWords.of(Objects.requireNonNull(operated), null))
                    .isEqualTo("1 control is on course; 1 needs evidence (REV-01)");
        }
    }

    @Test
    void ofSurveillanceOnlyWhatIsOfTheLastYearCounts() {
        stand(restored(Before.SURVEILLANCE));
        world.reports(
                report(Kind.CERTIFICATE, null, "2025-01-10")
                        .surveilledOn(day("2026-01-10"))
                        .build());
        world.adopts(inPlace("TST-01", "2024-01-01"));
        world.evidence(seen("E-1", "TST-01", "restore-report", "2025-07-01", "2025-07-01"));

        assertThat(only("2026-06-30").state()).isEqualTo(State.MET);
        assertThat(words(only("2026-07-10")).getFirst())
                .contains("E-1 (restore report) of 2025-07-01 is more than a year old");
    }

    @Nested
    class ARequirementThatIsOpen {
        private final Gate annex =
                more(
                        gate("annex", Before.STAGE_2, 10, List.of(), List.of(), List.of()),
                        List.of("A.4"),
                        List.of(),
                        0);

        private static AdoptionBuilder planned(@Nullable String due) {
            return Adoption.of("LOG-01").dueOn(due == null ? null : day(due));
        }

        private static Risk risk(String acceptedBy, @Nullable LocalDate until) {
            return new Risk(
                    "R-9",
                    "Nobody sees an intruder",
                    List.of(),
                    "Ann",
                    3,
                    3,
                    List.of("LOG-01"),
                    null,
                    Risk.Treatment.MODIFY,
                    "",
                    3,
                    acceptedBy,
                    acceptedBy.isEmpty() ? null : day("2026-06-01"),
                    until,
                    null,
                    null,
                    null);
        }

        private State of(AdoptionBuilder adoption, Risk risk) {
            gates.clear();
            stand(annex);
            world.adopts(adoption);
            world.risks(risk);
            return only("2026-07-10").state();
        }

        @Test
        void mayBeSoWhereItIsDatedAndItsOwnerAcceptedTheRiskUntilThen() {
            assertThat(of(planned("2026-10-01"), risk("Ann", null))).isEqualTo(State.MET);
            assertThat(met(only("2026-07-10")))
                    .containsExactly(
                            "DATED A.4 (LOG-01 planned for 2026-10-01, R-9 accepted by Ann)");
        }

        @Test
        void mayNotWithoutADayOrAfterIt() {
            assertThat(of(planned(null), risk("Ann", null))).isEqualTo(State.OPEN);
            assertThat(of(planned("2026-07-01"), risk("Ann", null))).isEqualTo(State.OPEN);
        }

        @Test
        void mayNotWhereNobodyOrSomebodyElseAcceptedTheRisk() {
            assertThat(of(planned("2026-10-01"), risk("", null))).isEqualTo(State.OPEN);
            assertThat(of(planned("2026-10-01"), risk("Bea", null))).isEqualTo(State.OPEN);
        }

        @Test
        void mayNotWhereTheAcceptanceEndsBeforeTheDay() {
            assertThat(of(planned("2026-10-01"), risk("Ann", day("2026-09-01"))))
                    .isEqualTo(State.OPEN);
        }

        @Test
        void mayNotWhereTheControlIsSaidToBeInPlace() {
            assertThat(of(inPlace("LOG-01", "2026-01-01"), risk("Ann", null)))
                    .isEqualTo(State.OPEN);
        }

        @Test
        void saysWhatWouldDoInstead() {
            of(planned("2026-10-01"), risk("", null));

            assertThat(words(only("2026-07-10")))
                    .containsExactly(
                            "PUT_IN_PLACE LOG-01 Logs: Put it in place, as planned for 2026-10-01;"
                                    + " or set a day, and have the owner of a risk that it treats"
                                    + " accept that until then. - Platform lead");
        }
    }

    @Nested
    class OnTheChecklist {
        private List<String> told(String asOf) {
            return Checklist.of(
                            world.on("alpha", asOf),
                            Scope.of("alpha"),
                            World.CROSSWALK,
                            World.LIBRARY)
                    .before(on(asOf))
                    .items()
                    .stream()
                    .map(i -> i.kind() + " " + i.about() + " " + i.gates())
                    .toList();
        }

        @Test
        void whatTheNextGatesWaitForComesFirst() {
            stand(restored(Before.STAGE_1), reviewed(Before.STAGE_2));
            world.adopts(inPlace("MFA-01", "2026-01-01"));

            assertThat(told("2026-07-10"))
                    .startsWith("ADOPT TST-01 [restored]", "PROVE MFA-01 []", "ADOPT BCK-01 []");
        }

        @Test
        void whatNoRequirementWantsIsThereToo() {
            stand(
                    factors(Before.STAGE_1),
                    gate("paper", Before.STAGE_1, 10, List.of(), List.of(), List.of("nowhere")));
            world.adopts(inPlace("MFA-01", "2025-01-01"));
            world.evidence(seen("T-1", "MFA-01", "mfa-test", "2026-07-01", "2026-07-01"));

            assertThat(told("2026-07-10"))
                    .startsWith("GATE MFA-01 [factors]", "GATE nowhere [paper]");
        }

        @Test
        void whatComesTooLateIsToBeExplainedAfterWhatCanStillBeDone() {
            stand(
                    restored(Before.TYPE_2_END),
                    gate("paper", Before.TYPE_2_END, 10, List.of(), List.of(), List.of("nowhere")));
            world.wants(operating("alpha", "2025-07-01/2026-06-30"));

            assertThat(told("2026-07-10"))
                    .startsWith("GATE nowhere [paper]", "EXPLAIN TST-01 [restored]");
        }
    }

    @Nested
    class Records {
        private void since(String first) {
            stand(more(reviewed(Before.STAGE_2), List.of(), List.of(), 3));
            world.adopts(inPlace("REV-01", "2024-01-01"));
            world.evidence(
                    seen("E-0", "REV-01", "review-record", first, first),
                    seen("E-1", "REV-01", "review-record", "2026-06-25", "2026-06-25"));
        }

        @Test
        void haveToReachBackFarEnough() {
            since("2026-03-31");

            assertThat(only("2026-07-10").state()).isEqualTo(State.MET);
        }

        @Test
        void ofFewerMonthsAreToBeWaitedFor() {
            since("2026-06-01");

            assertThat(words(only("2026-07-10")))
                    .containsExactly(
                            "WAIT Let controls run, and file each month what shows it: of the"
                                    + " controls that are adopted in the programme, in place and of"
                                    + " use here, 0 of 1 have records of 3 months; most of them will"
                                    + " on 2026-09-01.");
        }
    }
}
