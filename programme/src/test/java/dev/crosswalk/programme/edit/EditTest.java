package dev.crosswalk.programme.edit;

import static dev.crosswalk.programme.World.answered;
import static dev.crosswalk.programme.World.day;
import static dev.crosswalk.programme.World.decided;
import static dev.crosswalk.programme.World.done;
import static dev.crosswalk.programme.World.excluded;
import static dev.crosswalk.programme.World.inPlace;
import static dev.crosswalk.programme.World.moment;
import static dev.crosswalk.programme.World.said;
import static dev.crosswalk.programme.World.seen;
import static dev.crosswalk.programme.World.unapproved;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.crosswalk.content.GivenAnswer;
import dev.crosswalk.content.control.Control;
import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.engine.operation.Cadence;
import dev.crosswalk.programme.AcceptedException;
import dev.crosswalk.programme.Adoption;
import dev.crosswalk.programme.Approval;
import dev.crosswalk.programme.AuditReport;
import dev.crosswalk.programme.DecidedExclusion;
import dev.crosswalk.programme.Evidence;
import dev.crosswalk.programme.ItemKind;
import dev.crosswalk.programme.Parameter;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.SmallPack;
import dev.crosswalk.programme.World;
import dev.crosswalk.programme.rule.FilesOfATest;
import dev.crosswalk.programme.rule.Where;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// What each edit makes of a programme, and what is said where it cannot.
class EditTest {
    private Programme programme =
            World.programme()
                    .adopts(
                            Adoption.of("BCK-01"),
                            inPlace("MFA-01", "2026-01-01"),
                            inPlace("REV-01", "2026-01-01"))
                    .evidence(seen("EV-1", "REV-01", "review-record", "2026-03-20", "2026-03-20"))
                    .log(done("REV-01", "2026-03-20", "2026-01-01", "EV-1"))
                    .now();

    private FilesOfATest files = new FilesOfATest(Map.of("old/a.txt", ""));

    private Edited edited(Edit edit) {
        return edit.apply(programme, SmallPack.CONTENT, files, Where.pointer(""));
    }

    private Edited.Done does(Edit edit) {
        Edited edited = edited(edit);
        assertThat(edited).isInstanceOf(Edited.Done.class);
        Edited.Done done = (Edited.Done) edited;
        programme = done.programme();
        return done;
    }

    private List<String> doesAndSays(Edit edit) {
        return told(does(edit));
    }

    private List<String> refuses(Edit edit) {
        Edited edited = edited(edit);
        assertThat(edited).isInstanceOf(Edited.Refused.class);
        return told(edited);
    }

    private static List<String> told(Edited edited) {
        return World.told(edited.findings());
    }

    private Adoption control(String id) {
        return programme.adoption(id).orElseThrow();
    }

    private static Adoption own(String id, String... dependsOn) {
        return Adoption.of(
                        new Adoption.Own(
                                Control.builder(id)
                                        .title("Our own")
                                        .cadence(new Cadence(Cadence.Every.YEARLY, 0))
                                        .dependsOn(List.of(dependsOn))
                                        .build()))
                .build();
    }

    @Nested
    class ADocument {
        private Approval approved(String version, String on) {
            does(
                    new Edit.Approve(
                            new Approval("access-policy", version, "Ann", "Bea", day(on), null)));
            return programme.approvals().getFirst();
        }

        @Test
        void thatIsApprovedAgainStaysInForceWithoutABreak() {
            assertThat(approved("2", "2026-11-18").inForceFrom()).isEqualTo("2020-01-01");
            Approval third = approved("3", "2027-11-18");

            assertThat(third.approvedOn()).isEqualTo("2027-11-18");
            assertThat(third.inForceFrom()).isEqualTo("2020-01-01");
            assertThat(programme.approvals()).hasSize(1);
        }

        @Test
        void thatSaysSinceWhenItIsInForceIsTakenAtItsWord() {
            does(
                    new Edit.Approve(
                            new Approval(
                                    "access-policy",
                                    "2",
                                    "Ann",
                                    "Bea",
                                    day("2026-11-18"),
                                    day("2026-11-18"),
                                    null,
                                    "")));

            assertThat(programme.approvals().getFirst().inForceFrom()).isEqualTo("2026-11-18");
        }
    }

    @Nested
    class AControl {
        @Test
        void isAdoptedPlannedPutInPlaceAndGivenUp() {
            does(new Edit.Adopt(Adoption.of("LOG-02").note("for beta").build()));
            does(new Edit.PlanControl("LOG-02", moment("2026-04-01"), day("2026-05-01")));
            assertThat(control("LOG-02").dueOn()).isEqualTo("2026-05-01");

            does(new Edit.Implement("LOG-02", moment("2026-04-20T14:00:00Z")));
            does(new Edit.Retire("LOG-02", moment("2026-09-01")));

            assertThat(control("LOG-02"))
                    .isEqualTo(
                            Adoption.of("LOG-02")
                                    .state(Adoption.State.RETIRED)
                                    .plannedOn(moment("2026-04-01"))
                                    .dueOn(day("2026-05-01"))
                                    .implementedOn(moment("2026-04-20T14:00:00Z"))
                                    .retiredOn(moment("2026-09-01"))
                                    .note("for beta")
                                    .build());
        }

        @Test
        void isAdoptedOnce() {
            assertThat(refuses(new Edit.Adopt(Adoption.of("BCK-01").build())))
                    .containsExactly(
                            "/control: control \"BCK-01\" is there already, in"
                                    + " /controls/BCK-01/control");
        }

        @Test
        void isOneThatThereIs() {
            assertThat(refuses(new Edit.Adopt(Adoption.of("LOG-03").build())))
                    .singleElement()
                    .asString()
                    .startsWith("/control: the library has no control \"LOG-03\". Maybe \"LOG-0");
        }

        @Test
        void isAdoptedBeforeItIsInPlaceOrGivenUp() {
            assertThat(refuses(new Edit.Implement("LOG-01", moment("2026-04-01"))))
                    .containsExactly(
                            "/control: \"LOG-01\" is in the library and not among the controls of"
                                    + " this programme");
            assertThat(refuses(new Edit.Retire("REV-1", moment("2026-04-01"))))
                    .containsExactly("/control: unknown control \"REV-1\". Maybe \"REV-01\"?");
        }

        @Test
        void isGivenUpAfterItWasInPlace() {
            assertThat(refuses(new Edit.Retire("REV-01", moment("2025-12-31"))))
                    .containsExactly(
                            "/retiredOn: retiredOn 2025-12-31 is before implementedOn 2026-01-01");
        }

        @Test
        void thatIsInPlaceIsNotPlannedAnyMore() {
            assertThat(refuses(new Edit.PlanControl("REV-01", moment("2026-04-01"), null)))
                    .contains(
                            "/implementedOn: the state is planned, and there is implementedOn:"
                                    + " 2026-01-01");
        }

        @Test
        void onWhichAnotherDependsIsGivenUpWithAWarning() {
            does(new Edit.Adopt(inPlace("LOG-01", "2026-01-01").build()));

            assertThat(doesAndSays(new Edit.Retire("MFA-01", moment("2026-06-01"))))
                    .containsExactly(
                            "/controls/LOG-01/control: LOG-01 depends on MFA-01, which this"
                                    + " programme has not adopted");
        }

        @Test
        void ofWhichEvidenceSpeaksStays() {
            assertThat(refuses(Edit.Change.removed(ItemKind.CONTROL, control("REV-01"))))
                    .containsExactly(
                            "/evidence/EV-1/controls/0: \"REV-01\" is in the library and not among"
                                    + " the controls of this programme",
                            "/occurrences/REV-01 2026-03-20/control: \"REV-01\" is in the library"
                                    + " and not among the controls of this programme");
        }

        @Test
        void thatLeftTheLibraryCanBeGivenUp() {
            programme =
                    World.programme()
                            .adopts(
                                    inPlace("OLD-01", "2026-01-01"),
                                    inPlace("OLD-02", "2026-01-01"))
                            .now();

            Edited.Done done = does(new Edit.Retire("OLD-01", moment("2026-06-01")));

            assertThat(control("OLD-01").state()).isEqualTo(Adoption.State.RETIRED);
            assertThat(told(done))
                    .first()
                    .asString()
                    .startsWith("/control: the library has no control \"OLD-01\"");
        }

        @Test
        void dependsOnNothingThatDependsOnIt() {
            does(new Edit.Adopt(own("OWN-A")));
            does(new Edit.Adopt(own("OWN-B", "OWN-A")));

            assertThat(
                            refuses(
                                    Edit.Change.replaced(
                                            ItemKind.CONTROL,
                                            control("OWN-A"),
                                            own("OWN-A", "OWN-B"))))
                    .containsExactly(
                            "/dependsOn/0: OWN-B depends on itself: OWN-B -> OWN-A -> OWN-B");
        }
    }

    @Nested
    class ARequirement {
        @Test
        void isExcludedWithWhatIsOddInThat() {
            does(new Edit.Attest(said("beta/B.3", true)));

            assertThat(doesAndSays(new Edit.Exclude(unapproved("beta/B.3", "no servers"))))
                    .containsExactly(
                            "/requirement: beta/B.3 is not applicable here, and attested in"
                                    + " attestations.yaml",
                            "/requirement: beta/B.3 is to be excluded, and nobody has approved"
                                    + " that: until then it applies");
            assertThat(programme.exclusions()).hasSize(1);
        }

        @Test
        void isOneThatThereIs() {
            assertThat(refuses(new Edit.Exclude(excluded("beta/B.7", "no"))))
                    .containsExactly(
                            "/requirement: beta has no requirement \"B.7\". Maybe \"B.1\"?");
            assertThat(refuses(new Edit.Attest(said("alpha/A", true))))
                    .singleElement()
                    .asString()
                    .startsWith("/requirement: alpha/A is not assessable");
        }

        @Test
        void isAttestedBySeveral() {
            does(new Edit.Attest(said("beta/B.3", true)));
            does(new Edit.Attest(said("beta/B.3", true)));

            assertThat(programme.attestations()).hasSize(2);
        }

        @Test
        void andAnObligationToo() {
            does(new Edit.Say(answered("small-removal", GivenAnswer.Said.DONE, "2026-02-01")));
            does(new Edit.Say(answered("small-removal", GivenAnswer.Said.NOT_DONE, "2026-03-01")));

            assertThat(programme.answers())
                    .containsExactly(
                            answered("small-removal", GivenAnswer.Said.NOT_DONE, "2026-03-01"));

            does(new Edit.Withdraw("small-removal"));

            assertThat(programme.answers()).isEmpty();
            assertThat(refuses(new Edit.Withdraw("small-removal"))).isNotEmpty();
            assertThat(
                            refuses(
                                    new Edit.Say(
                                            answered(
                                                    "small-removl",
                                                    GivenAnswer.Said.DONE,
                                                    "2026-03-01"))))
                    .isNotEmpty();
        }

        @Test
        void isAnsweredByAPersonWhoseLastWordCounts() {
            RequirementRef requirement = RequirementRef.parse("beta/B.4");
            does(new Edit.Attest(said("beta/B.4", true)));
            does(new Edit.Answer(requirement, true, "Bea", day("2026-02-01")));
            does(new Edit.Answer(requirement, true, "Cem", day("2026-02-01")));
            does(new Edit.Answer(requirement, false, "Bea", day("2026-03-01")));

            assertThat(programme.attestations())
                    .extracting(
                            a -> a.attestation().source(),
                            a -> a.attestation().met(),
                            a -> a.attestation().level())
                    .containsExactly(
                            tuple("Bea", true, null),
                            tuple("Bea", false, Assurance.IMPLEMENTED),
                            tuple("Cem", true, Assurance.IMPLEMENTED));
        }
    }

    @Nested
    class WhatSomebodyAdds {
        @Test
        void speaksOfControlsThatAreAdopted() {
            assertThat(
                            refuses(
                                    new Edit.AddEvidence(
                                            seen(
                                                            "EV-2",
                                                            "REV-1",
                                                            "review-record",
                                                            "2026-03-21",
                                                            "2026-03-21")
                                                    .withoutFile())))
                    .containsExactly("/controls/0: unknown control \"REV-1\". Maybe \"REV-01\"?");
            assertThat(
                            refuses(
                                    new Edit.AcceptException(
                                            new AcceptedException(
                                                    "EX-1",
                                                    "MFA-1",
                                                    "old",
                                                    List.of(),
                                                    "Ann",
                                                    day("2026-03-01"),
                                                    day("2026-04-01")))))
                    .containsExactly("/control: unknown control \"MFA-1\". Maybe \"MFA-01\"?");
        }

        @Test
        void namesEvidenceThatIsThere() {
            Edit occurrence =
                    new Edit.RecordOccurrence(done("REV-01", "2026-06-20", "2026-04-01", "EV-2"));
            assertThat(refuses(occurrence))
                    .containsExactly("/evidence/0: unknown evidence \"EV-2\". Maybe \"EV-1\"?");

            does(
                    new Edit.AddEvidence(
                            seen("EV-2", "REV-01", "review-record", "2026-06-20", "2026-06-20")
                                    .withoutFile()));
            assertThat(doesAndSays(occurrence)).isEmpty();
            assertThat(programme.performed()).hasSize(2);
        }

        @Test
        void thatIsAFileIsTheFileThatItSays() {
            files = new FilesOfATest(Map.of("a.txt", "a".repeat(64)));

            assertThat(refuses(new Edit.AddEvidence(file("b.txt", "a".repeat(64)))))
                    .containsExactly("/file: there is no b.txt");
            assertThat(refuses(new Edit.AddEvidence(file("a.txt", "b".repeat(64)))))
                    .containsExactly(
                            "/id: the file a.txt of EV-2 was altered: its SHA-256 is "
                                    + "a".repeat(64));
            assertThat(doesAndSays(new Edit.AddEvidence(file("a.txt", "a".repeat(64))))).isEmpty();
        }

        private static Evidence file(String file, String sha256) {
            return World.in(
                    file,
                    sha256,
                    seen("EV-2", "REV-01", "review-record", "2026-06-20", "2026-06-20"));
        }

        /// Each edit would otherwise read all files of the programme.
        @Test
        void leavesTheFilesOfOtherEvidenceAlone() {
            files = new FilesOfATest(Map.of("a.txt", "a".repeat(64)));
            does(new Edit.AddEvidence(file("a.txt", "a".repeat(64))));
            files = new FilesOfATest(Map.of());

            assertThat(doesAndSays(new Edit.Adopt(Adoption.of("LEA-01").build()))).isEmpty();
            assertThat(programme.evidence().getLast().file()).isEqualTo("a.txt");
        }
    }

    @Nested
    class AReport {
        private AuditReport report(String issued, AuditReport.Found... exceptions) {
            return new AuditReport(
                    "R-1",
                    "SOC 2 report",
                    List.of(Scope.of("beta")),
                    Assurance.IMPLEMENTED,
                    null,
                    day(issued),
                    null,
                    List.of(exceptions));
        }

        @Test
        void isPutOnRecordAndMoreOfItPutInItsPlace() {
            Programme before = programme;
            AuditReport report = report("2026-02-01");
            Edited.Done first = does(new Edit.PutReport(report));
            AuditReport more =
                    report(
                            "2026-02-01",
                            new AuditReport.Found(RequirementRef.parse("beta/B.3"), "late"));
            Edited.Done second = does(new Edit.PutReport(more));

            assertThat(programme.reports()).containsExactly(more);
            does(second.reverse());
            assertThat(programme.reports()).containsExactly(report);
            does(first.reverse());
            assertThat(programme).isEqualTo(before);
        }

        @Test
        void namesAControlOfTheProgrammeInWhichSomethingWasFound() {
            AuditReport.Found found = new AuditReport.Found("MFA-1", List.of(), null, "late");

            assertThat(refuses(new Edit.PutReport(report("2026-02-01", found))))
                    .containsExactly("/exceptions/0: unknown control \"MFA-1\". Maybe \"MFA-01\"?");
        }
    }

    @Nested
    class AParameter {
        @Test
        void isSetAndSetAgain() {
            does(new Edit.SetParameter("organisation", "Example"));
            does(new Edit.SetParameter("approver", "Bea"));
            does(new Edit.SetParameter("organisation", "Example Ltd"));

            assertThat(programme.parameters())
                    .containsExactly(
                            Map.entry("organisation", "Example Ltd"), Map.entry("approver", "Bea"));
        }

        @Test
        void hasANameOfOneForm() {
            assertThat(refuses(new Edit.SetParameter("The approver", "Bea")))
                    .containsExactly(
                            "/name: \"The approver\" is not the name of a parameter: small letters,"
                                    + " digits and _");
        }

        @Test
        void hasAValue() {
            assertThat(refuses(new Edit.SetParameter("approver", " \n")))
                    .containsExactly("/name: the parameter approver has no value");
        }

        @Test
        void isThereOnce() {
            does(new Edit.SetParameter("approver", "Bea"));

            assertThat(
                            refuses(
                                    Edit.Change.added(
                                            ItemKind.PARAMETER, new Parameter("approver", "Cem"))))
                    .containsExactly(
                            "/name: parameter \"approver\" is there already, in"
                                    + " /parameters/approver/name");
        }
    }

    @Nested
    class WhatChanged {
        @Test
        void isSaidOfTheOneItem() {
            Edit.Change<?> change =
                    does(new Edit.Implement("BCK-01", moment("2026-04-01"))).change();

            assertThat(change.kind()).isEqualTo(ItemKind.CONTROL);
            assertThat(change.key()).isEqualTo("BCK-01");
            assertThat(change.before()).isEqualTo(Adoption.of("BCK-01").build());
            assertThat(change.after()).isEqualTo(control("BCK-01"));
        }

        @Test
        void isNotUndoneWhereSomebodyHasChangedItSince() {
            Edit reverse = does(new Edit.Implement("BCK-01", moment("2026-04-01"))).reverse();
            does(new Edit.Retire("BCK-01", moment("2026-05-01")));

            assertThat(refuses(reverse))
                    .containsExactly(
                            "/control: control \"BCK-01\" is not what it was any more: somebody"
                                    + " else has changed it");
        }

        @Test
        void isUndoneWhateverElseHasChangedSince() {
            Edit reverse = does(new Edit.Implement("BCK-01", moment("2026-04-01"))).reverse();
            does(new Edit.Adopt(Adoption.of("LEA-01").build()));
            does(reverse);

            assertThat(control("BCK-01")).isEqualTo(Adoption.of("BCK-01").build());
            assertThat(programme.adoption("LEA-01")).isPresent();
        }

        @Test
        void isNotUndoneWhereSomethingElseRestsOnIt() {
            Edit reverse =
                    does(new Edit.AddEvidence(
                                    seen(
                                                    "EV-2",
                                                    "REV-01",
                                                    "review-record",
                                                    "2026-06-20",
                                                    "2026-06-20")
                                            .withoutFile()))
                            .reverse();
            does(new Edit.RecordOccurrence(done("REV-01", "2026-06-20", "2026-04-01", "EV-2")));

            assertThat(refuses(reverse))
                    .containsExactly(
                            "/occurrences/REV-01 2026-06-20/evidence/0: unknown evidence \"EV-2\"."
                                    + " Maybe \"EV-1\"?");
        }

        @Test
        void isRefusedWhereItIsGone() {
            Evidence gone = seen("EV-9", "REV-01", "review-record", "2026-03-20", "2026-03-20");

            assertThat(refuses(Edit.Change.removed(ItemKind.EVIDENCE, gone)))
                    .containsExactly("/id: unknown evidence \"EV-9\". Maybe \"EV-1\"?");
        }
    }

    @Nested
    class ADecisionOnAContestedClaim {
        @Test
        void standsInPlaceOfAnEarlierOneOfTheSameClaim() {
            does(new Edit.Decide(decided("alpha/A.1", "small-removal", true)));
            does(new Edit.Decide(decided("alpha/A.1", "small-removal", false)));

            assertThat(programme.decisions())
                    .containsExactly(decided("alpha/A.1", "small-removal", false));
        }

        @Test
        void isTakenBackToTheOneBefore() {
            does(new Edit.Decide(decided("alpha/A.1", "small-removal", true)));
            does(does(new Edit.Decide(decided("alpha/A.1", "small-removal", false))).reverse());

            assertThat(programme.decisions())
                    .containsExactly(decided("alpha/A.1", "small-removal", true));
        }

        @Test
        void ofWhatNobodyContestsIsRemarkedOn() {
            assertThat(doesAndSays(new Edit.Decide(decided("alpha/A.1", "small-review", false))))
                    .containsExactly(
                            "/obligation: no reading contests \"small-review\" of alpha/A.1, so"
                                    + " deciding it changes nothing. One of: small-removal.");
        }

        @Test
        void namesARequirementAndAnObligationThatThereAre() {
            assertThat(refuses(new Edit.Decide(decided("alpha/A.9", "small-remove", true))))
                    .containsExactly(
                            "/obligation: unknown obligation \"small-remove\". Maybe"
                                    + " \"small-removal\"?",
                            "/requirement: alpha has no requirement \"A.9\". Maybe \"A.1\"?");
        }
    }

    /// It broke when the library or the programme changed by other ways.
    @Nested
    class AnErrorThatWasThereBefore {
        @Test
        void doesNotStopAnEditOfSomethingElse() {
            programme = programme.toBuilder().evidence(List.of()).build();

            // The evidence would now be suggested for the one that is missing.
            assertThat(
                            doesAndSays(
                                    new Edit.AddEvidence(
                                            seen(
                                                            "EV-2",
                                                            "REV-01",
                                                            "review-record",
                                                            "2026-06-20",
                                                            "2026-06-20")
                                                    .withoutFile())))
                    .containsExactly(
                            "/occurrences/REV-01 2026-03-20/evidence/0: unknown evidence \"EV-1\"."
                                    + " Maybe \"EV-2\"?");
        }

        @Test
        void isNoExcuseForAnotherInItsPlace() {
            programme = programme.toBuilder().evidence(List.of()).build();

            assertThat(
                            refuses(
                                    Edit.Change.replaced(
                                            ItemKind.OCCURRENCE,
                                            programme.performed().getFirst(),
                                            done("REV-01", "2026-03-20", "2026-01-01", "EV-3"))))
                    .containsExactly("/evidence/0: unknown evidence \"EV-3\".");
        }

        @Test
        void comesBackWithTheReverseOfWhatMendedIt() {
            DecidedExclusion none = excluded("beta/B.7", "no");
            programme = programme.toBuilder().exclusions(List.of(none)).build();

            Edit reverse = does(Edit.Change.removed(ItemKind.EXCLUSION, none)).reverse();
            assertThat(refuses(new Edit.Exclude(none))).hasSize(1);
            does(reverse);

            assertThat(programme.exclusions()).containsExactly(none);
        }
    }

    @Nested
    class SeveralTogether {
        private final Edit first = Edit.Change.added(ItemKind.CONTROL, own("OWN-1", "OWN-2"));
        private final Edit other = Edit.Change.added(ItemKind.CONTROL, own("OWN-2", ""));

        private static Adoption own(String id, String dependsOn) {
            return Adoption.of(
                            new Adoption.Own(
                                    Control.builder(id)
                                            .title("A control")
                                            .dependsOn(
                                                    dependsOn.isEmpty()
                                                            ? List.of()
                                                            : List.of(dependsOn))
                                            .build()))
                    .build();
        }

        private Edits.Outcome of(Edit... edits) {
            return new Edits(List.of(edits)).apply(programme, SmallPack.CONTENT, files);
        }

        @Test
        void areRightWhereOneIsRightOnlyWithTheNext() {
            assertThat(refuses(first)).isNotEmpty();
            assertThat(of(first, other)).isInstanceOf(Edits.Outcome.Done.class);
        }

        @Test
        void areAllRefusedWhereOneIs() {
            Edits.Outcome outcome =
                    of(other, first, Edit.Change.added(ItemKind.CONTROL, own("OWN-2", "")));

            assertThat(outcome).isInstanceOf(Edits.Outcome.Refused.class);
            assertThat(((Edits.Outcome.Refused) outcome).findings()).isNotEmpty();
        }

        @Test
        void areRefusedWhereOneIsOfWhatIsNotThere() {
            assertThat(of(other, new Edit.Retire("MFA-09", moment("2026-02-01"))))
                    .isInstanceOf(Edits.Outcome.Refused.class);
        }

        @Test
        void haveAReverseThatRestoresTheProgramme() {
            Edits.Outcome outcome =
                    of(first, other, new Edit.Retire("MFA-01", moment("2026-02-01")));
            Edits.Outcome.Done done = (Edits.Outcome.Done) outcome;
            Edits.Outcome back = done.reverse().apply(done.programme(), SmallPack.CONTENT, files);

            assertThat(((Edits.Outcome.Done) back).programme()).isEqualTo(programme);
        }
    }
}
