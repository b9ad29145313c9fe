package dev.crosswalk.programme.words;

import static dev.crosswalk.programme.World.period;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.content.control.Control;
import dev.crosswalk.engine.Answered;
import dev.crosswalk.engine.Assertion;
import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.Attestation;
import dev.crosswalk.engine.Comparison.Basis;
import dev.crosswalk.engine.Relation;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.operation.Cadence;
import dev.crosswalk.programme.World;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class FactWordsTest {
    private static final RequirementRef REF = RequirementRef.parse("alpha/A.1");

    private static String attested(Attestation a) {
        return FactWords.attested(a, World.CROSSWALK);
    }

    @Test
    void aQuestionNamesItsDaysOnlyWhereItIsAboutDays() {
        assertThat(FactWords.asked(Assurance.OPERATING, period("2026-01-01/2026-12-31")))
                .isEqualTo("operating over 2026-01-01 to 2026-12-31");
        assertThat(FactWords.asked(Assurance.OPERATING, null)).isEqualTo("operating");
        assertThat(FactWords.asked(Assurance.DESIGNED, period("2026-01-01/2026-12-31")))
                .isEqualTo("designed");
    }

    @Test
    void anAttestationSaysItsLevelWhatItLeavesOutAndWhoSaysIt() {
        assertThat(attested(new Attestation(REF, true, Assurance.IMPLEMENTED, "Bea")))
                .isEqualTo("alpha/A.1 is attested met, implemented (Bea)");
        assertThat(attested(new Attestation(REF, true, null, "")))
                .isEqualTo("alpha/A.1 is attested met, level not stated (counts as operating)");
        assertThat(attested(new Attestation(REF, false, null, "")))
                .isEqualTo("alpha/A.1 is attested not met, level not stated");
        assertThat(
                        attested(
                                new Attestation(
                                        REF,
                                        true,
                                        Assurance.OPERATING,
                                        "the report",
                                        List.of("small-review", "elsewhere"),
                                        "",
                                        false)))
                .isEqualTo(
                        "alpha/A.1 is attested met except for small-review, operating (the"
                                + " report)");
    }

    @Test
    void anAttestationSaysWhichPartIsLeftToSomebodyElse() {
        Attestation left = new Attestation(REF, true, Assurance.OPERATING, "").by("the host");
        assertThat(attested(left.except(List.of("small-review"))))
                .isEqualTo(
                        "alpha/A.1 is attested met but for small-removal, left to the host, whose own"
                                + " report does not cover it, operating");
        assertThat(
                        attested(
                                new Attestation(RequirementRef.parse("beta/B.4"), true, null, "")
                                        .by("the host")))
                .startsWith("beta/B.4 is attested met but for what is left to the host, whose own");
    }

    @Test
    void peopleReadInWordsWhatIsLeftOut() {
        Attestation met = new Attestation(REF, true, Assurance.OPERATING, "the report");
        assertThat(FactWords.reservation(met, World.CROSSWALK)).isEmpty();
        assertThat(
                        FactWords.reservation(
                                met.except(List.of("small-review", "elsewhere")), World.CROSSWALK))
                .startsWith(" but for 1 point: ")
                .doesNotContain("small-", ".");
        assertThat(
                        FactWords.reservation(
                                met.by("the host").except(List.of("small-review")),
                                World.CROSSWALK))
                .startsWith(
                        " but for what is left to the host, whose own report does not cover it: ")
                .doesNotContain("small-", ".");
    }

    @Test
    void anAnswerSaysWhetherItIsDoneAndWhoSaysSo() {
        assertThat(FactWords.answered(new Answered("log-kept", true, Assurance.IMPLEMENTED, "Ann")))
                .isEqualTo("log-kept is answered done, implemented (Ann)");
        assertThat(FactWords.answered(new Answered("log-kept", false, Assurance.DESIGNED, "")))
                .isEqualTo("log-kept is answered not done, designed");
    }

    @Test
    void aPairIsRelatedAsThePublishedRowsSay() {
        assertThat(Stream.of(Relation.values()).map(r -> FactWords.relation(Basis.SUGGESTED, r)))
                .containsExactlyInAnyOrder(
                        "same as", "part of", "contains", "overlaps", "apart from");
        assertThat(FactWords.relation(Basis.SUGGESTED, null)).isEqualTo("guidance");
        assertThat(
                        Stream.of(Basis.values())
                                .filter(b -> b != Basis.SUGGESTED)
                                .map(b -> FactWords.relation(b, null)))
                .containsOnly("related");
        assertThat(FactWords.relation(Basis.SUGGESTED, Relation.SUBSET)).isEqualTo("part of");
        assertThat(FactWords.relation(Basis.SUGGESTED, Relation.SUPERSET)).isEqualTo("contains");
    }

    @Test
    void aRowOfSeveralRequirementsSpeaksOfThemTogether() {
        assertThat(Stream.of(Assertion.values()).map(a -> FactWords.verb(a, false)))
                .containsExactlyInAnyOrder(
                        "is the same as",
                        "is part of",
                        "contains",
                        "overlaps",
                        "shares nothing with",
                        "is related to");
        assertThat(Stream.of(Assertion.values()).map(a -> FactWords.verb(a, true)))
                .containsExactlyInAnyOrder(
                        "together are the same as",
                        "together are part of",
                        "together contain",
                        "together overlap",
                        "share nothing with",
                        "together are related to");
        assertThat(FactWords.verb(Assertion.SUBSET, true)).isEqualTo("together are part of");
        assertThat(FactWords.verb(Assertion.DISJOINT, false)).isEqualTo("shares nothing with");
    }

    @Test
    void aCadenceSaysInWhichDaysItsToleranceCounts() {
        assertThat(FactWords.cadence(new Cadence(Cadence.Every.QUARTERLY, 14)))
                .isEqualTo("quarterly, within 14 days");
        assertThat(FactWords.cadence(new Cadence(Cadence.Every.HALF_YEARLY, 0)))
                .isEqualTo("half-yearly");
        assertThat(FactWords.cadence(new Cadence(Cadence.Every.DAILY, 1, Cadence.Days.BUSINESS)))
                .isEqualTo("daily on business days, within 1 business day");
        assertThat(FactWords.cadence(new Cadence(Cadence.Every.WEEKLY, 2, Cadence.Days.BUSINESS)))
                .isEqualTo("weekly, within 2 business days");
    }

    private static String answering(@Nullable Integer tolerance, String... lists) {
        return FactWords.answering(
                new Control.EvidenceWanted(
                        "approval",
                        Control.Role.PERFORMANCE,
                        List.of("x"),
                        90,
                        false,
                        tolerance,
                        List.of(lists)));
    }

    @Test
    void aKindSaysWhichEventsItAnswersAndByWhen() {
        assertThat(answering(null)).isEmpty();
        assertThat(answering(0)).isEqualTo(", for each event by its day");
        assertThat(answering(1, "changes"))
                .isEqualTo(", for each event of the changes within 1 day");
        assertThat(answering(null, "changes", "fixes"))
                .isEqualTo(", for each event of the changes and the fixes");
    }
}
