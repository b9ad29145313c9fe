package dev.crosswalk.programme.change;

import static dev.crosswalk.programme.World.moment;
import static dev.crosswalk.programme.World.period;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.Attestation;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.programme.change.Cause.ControlChanged;
import dev.crosswalk.programme.change.Cause.Why;
import dev.crosswalk.programme.standing.ControlStanding.Condition;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ChangeWordsTest {
    private static ControlChanged changed(Why why, @Nullable String on, String... detail) {
        return new ControlChanged(
                "REV-01",
                "Access review",
                "IT lead",
                Condition.PROVED,
                Condition.UNPROVED,
                Direction.WORSE,
                why,
                List.of(detail),
                on == null ? null : moment(on),
                List.of("small-review"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    TEST_FAILED             | test failed on 2026-03-10 (a, b, c and 1 more)
                    OCCURRENCE_MISSED       | missed for a, b, c and 1 more
                    NOT_EFFECTIVE           | not effective over the window: a, b, c and 1 more
                    EVIDENCE_EXPIRED        | evidence expired on 2026-03-10
                    EVIDENCE_GONE           | its evidence is gone
                    TEST_BROKE              | the last test did not work
                    RETIRED                 | retired on 2026-03-10
                    REMOVED                 | no longer in the programme
                    NO_LONGER_IN_PLACE      | no longer in place
                    DOCUMENT_NOT_APPROVED   | no longer approved: a, b, c and 1 more
                    DISCHARGES_LESS         | no longer discharges a, b, c and 1 more
                    SHOWS_LESS              | its evidence no longer shows a, b, c and 1 more
                    CONCLUSION_GONE         | a conclusion on it no longer counts (a, b, c and 1 more)
                    CONCLUDED_NOT_EFFECTIVE | concluded not effective (a, b, c and 1 more)
                    WINDOW_OPEN             | the window asked for is not over
                    PLANNED                 | planned on 2026-03-10
                    DOCUMENTS_APPROVED      | its documents are approved
                    IMPLEMENTED             | in place since 2026-03-10
                    EVIDENCE_RECEIVED       | new evidence: a, b, c and 1 more
                    TEST_PASSED             | test passed: a, b, c and 1 more
                    FAILURE_GONE            | the failed test is gone
                    OPERATED                | operated over the whole window for 4 of 5 obligations
                    CONCLUDED               | concluded effective with exceptions (a, b, c and 1 more)
                    DISCHARGES_MORE         | discharges a, b, c and 1 more too
                    SHOWS_MORE              | its evidence shows a, b, c and 1 more too
                    LOOSENED                | asked for less often, or later: d, before a
                    """)
    void aControlThatChangedSaysWhyWhenAndByWhat(Why why, String words) {
        ControlChanged change =
                new ControlChanged(
                        "REV-01",
                        "Access review",
                        "IT lead",
                        Condition.PROVED,
                        Condition.UNPROVED,
                        Direction.WORSE,
                        why,
                        List.of("a", "b", "c", "d"),
                        moment("2026-03-10"),
                        List.of("a", "b", "c", "d", "small-review"));

        assertThat(ChangeWords.why(change)).isEqualTo(words);
        assertThat(ChangeWords.of(change, id -> id)).isEqualTo("REV-01 Access review: " + words);
    }

    @Test
    void whatIsNotKnownOfAChangeIsLeftOut() {
        assertThat(ChangeWords.why(changed(Why.TEST_FAILED, null))).isEqualTo("test failed");
        assertThat(ChangeWords.why(changed(Why.IMPLEMENTED, null))).isEqualTo("in place");
        assertThat(ChangeWords.why(changed(Why.OPERATED, null)))
                .isEqualTo("operated over the whole window");
        assertThat(ChangeWords.why(changed(Why.EVIDENCE_EXPIRED, null)))
                .isEqualTo("evidence expired");
        assertThat(ChangeWords.why(changed(Why.OCCURRENCE_MISSED, null, "2026-01-01/2026-02-15")))
                .isEqualTo("missed for 2026-01-01 to 2026-02-15");
    }

    @Test
    void inBriefEachReasonHasWordsOfItsOwnWithoutDaysAndNames() {
        assertThat(
                        Stream.of(Why.values())
                                .map(why -> ChangeWords.briefly(changed(why, "2026-03-10", "a"))))
                .doesNotHaveDuplicates()
                .noneMatch(w -> w.contains("2026") || w.endsWith(" a"))
                .contains("discharges less", "its evidence shows more", "occurrence missed");
    }

    @Test
    void aWordAnExclusionAndAQuestionSayWhatBecameOfThem() {
        RequirementRef ref = RequirementRef.parse("beta/B.1");
        Attestation met = new Attestation(ref, true, Assurance.IMPLEMENTED, "Bea");
        assertThat(ChangeWords.of(new Cause.WordChanged(met, true), id -> id))
                .isEqualTo("now said to be met, implemented: beta/B.1 (Bea)");
        assertThat(
                        ChangeWords.of(
                                new Cause.WordChanged(new Attestation(ref, false, null, ""), false),
                                id -> id))
                .isEqualTo("no longer said to be not met: beta/B.1");
        assertThat(
                        ChangeWords.of(
                                new Cause.WordChanged(met.except(List.of("x", "y")), true),
                                id -> id + " is so"))
                .isEqualTo(
                        "now said to be met except for \"x is so\", \"y is so\", implemented:"
                                + " beta/B.1 (Bea)");
        assertThat(
                        ChangeWords.of(
                                new Cause.WordChanged(
                                        met.by("the host").except(List.of("x")), true),
                                id -> id))
                .isEqualTo(
                        "now left to the host, whose own report does not cover it: beta/B.1"
                                + " (Bea)");
        assertThat(
                        ChangeWords.of(
                                new Cause.ExclusionChanged(ref, "nobody has rights", true),
                                id -> id))
                .isEqualTo("excluded: nobody has rights");
        assertThat(
                        ChangeWords.of(
                                new Cause.ExclusionChanged(ref, "nobody has rights", false),
                                id -> id))
                .isEqualTo("no longer excluded (nobody has rights)");
        assertThat(
                        ChangeWords.of(
                                new Cause.QuestionChanged(
                                        Assurance.IMPLEMENTED,
                                        Assurance.OPERATING,
                                        null,
                                        period("2026-01-01/2026-12-31")),
                                id -> id))
                .isEqualTo(
                        "to be shown now: in operation over 2026-01-01 to 2026-12-31, before: in"
                                + " place");
    }

    @Test
    void oneControlIsToldByItsTitleAndSeveralByTheirIds() {
        ControlChanged one = changed(Why.RETIRED, "2026-03-10");

        assertThat(ChangeWords.of(new Broken(List.of(one), List.of())))
                .isEqualTo("REV-01 Access review");
        assertThat(ChangeWords.of(new Broken(List.of(one, one, one, one), List.of())))
                .isEqualTo("REV-01, REV-01, REV-01 and 1 more");
    }
}
