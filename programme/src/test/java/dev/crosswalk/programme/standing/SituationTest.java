package dev.crosswalk.programme.standing;

import static dev.crosswalk.programme.World.day;
import static dev.crosswalk.programme.World.excluded;
import static dev.crosswalk.programme.World.implemented;
import static dev.crosswalk.programme.World.inPlace;
import static dev.crosswalk.programme.World.moment;
import static dev.crosswalk.programme.World.period;
import static dev.crosswalk.programme.World.programme;
import static dev.crosswalk.programme.World.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.crosswalk.content.Content;
import dev.crosswalk.content.Facts;
import dev.crosswalk.content.GivenAnswer;
import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.Attestation;
import dev.crosswalk.engine.Coverage;
import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.engine.Exclusion;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.engine.Trust;
import dev.crosswalk.engine.Verdict;
import dev.crosswalk.programme.AuditReport;
import dev.crosswalk.programme.SmallPack;
import dev.crosswalk.programme.WantedFramework;
import dev.crosswalk.programme.World;
import dev.crosswalk.programme.standing.Situation.Taken;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// What a question is about: whose programme or facts, on which day, and which frameworks.
class SituationTest {
    private static final Content CONTENT = SmallPack.CONTENT;
    private static final Crosswalk CROSSWALK = SmallPack.CROSSWALK;
    private static final Scope ALPHA = Scope.of("alpha");
    private static final Scope BETA = Scope.of("beta");

    private final World world = programme();

    private static Scope part(String edition, String... nodes) {
        return new Scope(edition, List.of(nodes));
    }

    private Situation on(String asOf, String knownAt, Scope... wants) {
        return on(asOf, knownAt, null, wants);
    }

    private Situation on(
            String asOf, String knownAt, @Nullable Assurance assurance, Scope... wants) {
        return Situation.of(at(asOf, knownAt), CONTENT, List.of(wants), assurance);
    }

    private ProgrammeAt at(String asOf, String knownAt) {
        return ProgrammeAt.of(world.now(), World.LIBRARY, CROSSWALK, moment(asOf), moment(knownAt));
    }

    private static Verdict verdict(Situation situation, String ref) {
        RequirementRef wanted = RequirementRef.parse(ref);
        return situation.wanted().stream()
                .flatMap(j -> j.gap().verdicts().stream())
                .filter(v -> v.ref().equals(wanted))
                .findFirst()
                .orElseThrow();
    }

    @Nested
    class WhatIsWanted {
        @Test
        void isWhatTheProgrammeWantsWhereNothingIsNamed() {
            Situation situation = on("2026-06-30", "2026-06-30");

            assertThat(situation.wanted())
                    .extracting(Judged::scope, Judged::question, Judged::window)
                    .containsExactly(
                            tuple(ALPHA, Assurance.OPERATING, period("2026-01-01/2026-12-31")),
                            tuple(BETA, Assurance.IMPLEMENTED, null));
            assertThat(situation.required().frameworks()).isEqualTo(world.now().frameworks());
        }

        @Test
        void takesThePlaceOfWhatTheProgrammeSaysWithItsAssuranceAndItsWindow() {
            Situation situation = on("2026-06-30", "2026-06-30", part("alpha", "A.2"));

            assertThat(situation.required().frameworks())
                    .containsExactly(
                            new WantedFramework(
                                    part("alpha", "A.2"),
                                    Assurance.OPERATING,
                                    period("2026-01-01/2026-12-31")));
            assertThat(situation.wanted())
                    .extracting(Judged::name)
                    .containsExactly("Alpha Criteria (A.2)");
        }

        @Test
        void isAskedToBeInPlaceWhereTheProgrammeDoesNotWantIt() {
            world.wants(implemented("beta"));

            Situation situation = on("2026-06-30", "2026-06-30", ALPHA);

            assertThat(situation.required().frameworks())
                    .containsExactly(new WantedFramework(ALPHA, Assurance.IMPLEMENTED, null));
        }

        @Test
        void isJudgedAtTheAssuranceThatIsAskedFor() {
            Situation situation = on("2026-06-30", "2026-06-30", Assurance.DESIGNED);

            assertThat(situation.wanted())
                    .extracting(Judged::question)
                    .containsOnly(Assurance.DESIGNED);
            assertThat(situation.required().frameworks())
                    .extracting(WantedFramework::assurance)
                    .containsOnly(Assurance.DESIGNED);
        }

        @Test
        void isOneScopeAnEditionAndTheWholeSwallowsItsParts() {
            Situation situation = on("2026-06-30", "2026-06-30");

            assertThat(
                            situation.merged(
                                    List.of(
                                            part("alpha", "A.3"),
                                            BETA,
                                            part("alpha", "A.1"),
                                            part("beta", "B.2"))))
                    .containsExactly(part("alpha", "A.1", "A.3"), BETA);
            assertThat(situation.merged(List.of(part("beta", "B.2"), BETA))).containsExactly(BETA);
        }
    }

    @Nested
    class AProgramme {
        private static AuditReport report(String issued, String until) {
            return new AuditReport(
                    "R-1",
                    "Report",
                    List.of(part("beta", "B.1"), part("beta", "B.2")),
                    Assurance.IMPLEMENTED,
                    null,
                    day(issued),
                    day(until),
                    List.of());
        }

        @Test
        void holdsTheReportsThatAreIssuedKnownAndValid() {
            world.reports(report("2026-02-01", "2026-12-31"));

            assertThat(on("2026-02-01", "2026-02-01").held())
                    .containsExactly(part("beta", "B.1", "B.2"));
            assertThat(on("2026-01-31", "2026-12-31").held()).isEmpty();
            assertThat(on("2026-06-30", "2026-01-31").held()).isEmpty();
            assertThat(on("2027-01-01", "2027-01-01").held()).isEmpty();
        }

        @Test
        void saysOfWhichEditionsItHasAnybodysWord() {
            world.attestations(said("beta/B.4", true));

            Situation situation = on("2026-06-30", "2026-06-30");

            assertThat(situation.attested(situation.wanted().getFirst())).containsExactly("beta");
        }

        @Test
        void leavesOutWhatItExcludes() {
            world.exclusions(excluded("beta/B.3", "No servers."));

            assertThat(verdict(on("2026-06-30", "2026-06-30"), "beta/B.3").applicable()).isFalse();
        }

        @Test
        void isSpokenOfOnItsDay() {
            world.adopts(inPlace("MFA-01", "2026-01-01"));

            Situation situation = on("2026-06-30", "2026-05-31");

            assertThat(situation.organisation()).isEqualTo("Example Ltd");
            assertThat(situation.programme()).isEqualTo(situation.required());
            assertThat(situation.day()).isEqualTo("2026-06-30");
            assertThat(situation.asOf()).isEqualTo(moment("2026-06-30"));
            assertThat(situation.knownAt()).isEqualTo(moment("2026-05-31"));
            assertThat(situation.controls().controls())
                    .extracting(ControlStanding::id)
                    .containsExactly("MFA-01");
            assertThat(situation.controls().question()).isEqualTo(Assurance.IMPLEMENTED);
        }

        @Test
        void asItWasEarlierKnowsNothingThatWasReceivedSince() {
            ProgrammeAt now = at("2026-06-30", "2026-05-31");

            assertThat(now.earlier(world.now(), day("2026-03-31")).knownAt())
                    .isEqualTo(moment("2026-03-31"));
            assertThat(now.earlier(world.now(), day("2026-06-15")).knownAt())
                    .isEqualTo(moment("2026-05-31"));
            assertThat(now.earlier(world.now(), day("2026-06-15")).asOf())
                    .isEqualTo(moment("2026-06-15"));
        }
    }

    @Nested
    class FactsAlone {
        private static Attestation met(String ref, boolean met) {
            return new Attestation(
                    RequirementRef.parse(ref), met, met ? Assurance.OPERATING : null, "Bea");
        }

        private static Situation of(Facts facts) {
            return Situation.of(facts, CONTENT, CROSSWALK, List.of(BETA), Assurance.IMPLEMENTED);
        }

        @Test
        void areJudgedWithWhatTheyExclude() {
            Situation situation =
                    of(
                            new Facts(
                                    day("2026-06-30"),
                                    List.of(met("alpha/A.2", true), met("alpha/A.4", false)),
                                    List.of(
                                            new Exclusion(
                                                    RequirementRef.parse("beta/B.4"),
                                                    "Nobody knows it."))));

            assertThat(verdict(situation, "beta/B.2").covered()).containsExactly("small-factors");
            assertThat(verdict(situation, "beta/B.3").disproved()).isTrue();
            assertThat(verdict(situation, "beta/B.4").applicable()).isFalse();
            assertThat(situation.attested(situation.wanted().getFirst())).containsExactly("alpha");
            assertThat(situation.knownAt()).isEqualTo(moment("2026-06-30"));
        }

        @Test
        void holdTheEditionsOfWhichTheySayThatSomethingIsMet() {
            assertThat(of(new Facts(null, List.of(met("alpha/A.2", true)), List.of())).held())
                    .containsExactly(ALPHA);
            assertThat(of(new Facts(null, List.of(met("alpha/A.2", false)), List.of())).held())
                    .isEmpty();
        }

        @Test
        void areNoProgramme() {
            Situation situation = of(new Facts(null, List.of(), List.of()));

            assertThat(situation.organisation()).isEmpty();
            assertThat(situation.programme()).isNull();
            assertThat(situation.knownAt()).isNull();
            assertThatThrownBy(situation::required).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> situation.wanted().getFirst().required())
                    .isInstanceOf(IllegalStateException.class);
            assertThat(situation.wanted().getFirst().window()).isNull();
            assertThat(situation.wanted().getFirst().asked()).isNull();
        }
    }

    @Test
    void whatIsTakenAsMetIsMetWholeAtOperatingAndInOrder() {
        Taken taken =
                Taken.of(List.of(part("alpha", "A.4"), part("alpha", "A.2")), CROSSWALK, "taken");
        Situation situation =
                new Situation(
                                CONTENT, Trust.ALL, CROSSWALK, taken, null, null, null, null,
                                List.of())
                        .about(List.of(BETA));

        assertThat(taken.attestations())
                .containsExactly(
                        new Attestation(
                                RequirementRef.parse("alpha/A.2"),
                                true,
                                Assurance.OPERATING,
                                "taken"),
                        new Attestation(
                                RequirementRef.parse("alpha/A.4"),
                                true,
                                Assurance.OPERATING,
                                "taken"));
        assertThat(situation.wanted().getFirst().question()).isEqualTo(Assurance.IMPLEMENTED);
        assertThat(verdict(situation, "beta/B.3").coverage()).isEqualTo(Coverage.FULL);
        assertThat(situation.held()).containsExactly(ALPHA);
        // Nobody's word: it is only supposed.
        assertThat(situation.attested(situation.wanted().getFirst())).isEmpty();
    }

    @Nested
    class Names {
        private final Situation situation = on("2026-06-30", "2026-06-30");

        @Test
        void areThoseOfTheContent() {
            RequirementRef accounts = RequirementRef.parse("alpha/A.1");

            assertThat(situation.edition("alpha").title()).isEqualTo("Alpha Criteria");
            assertThat(situation.name(part("alpha", "A.1", "A.2")))
                    .isEqualTo("Alpha Criteria (A.1, A.2)");
            assertThat(situation.name(accounts)).isEqualTo("Alpha Criteria A.1");
            assertThat(
                            situation.names(
                                    List.of(
                                            accounts,
                                            RequirementRef.parse("beta/B.1"),
                                            RequirementRef.parse("alpha/A.2"))))
                    .containsExactly("Alpha Criteria A.1, A.2", "Beta Standard B.1");
            assertThat(situation.title(accounts)).isEqualTo("Accounts");
            assertThat(situation.documentTitles(List.of("access-policy")))
                    .containsExactly("Access Policy");
            assertThat(situation.contentVersion()).isEqualTo(CONTENT.library().contentVersion());
        }

        @Test
        void ofReasonsAreForPeople() {
            assertThat(situation.reason("control:MFA-01")).isEqualTo("MFA-01");
            assertThat(situation.reason("alpha/A.1")).isEqualTo("Alpha Criteria A.1");
            assertThat(situation.reason("alpha/A.99")).isEqualTo("alpha/A.99");
            assertThat(situation.reason("somebody's word")).isEqualTo("somebody's word");
        }

        @Test
        void whatIsForTheOrganisationToSetStandsInBrackets() {
            assertThat(situation.obligation("small-review").id()).isEqualTo("small-review");
            assertThat(situation.text("small-review"))
                    .isEqualTo("Rights are compared with duties every [interval].");
        }
    }

    @Test
    void whatSomebodySaysLaterIsNoAnswerYet() {
        world.answers(World.answered("small-removal", GivenAnswer.Said.DONE, "2026-06-01"));

        assertThat(on("2026-05-31", "2026-05-31").answers()).isEmpty();
        assertThat(on("2026-06-01", "2026-06-01").answers()).hasSize(1);
    }
}
