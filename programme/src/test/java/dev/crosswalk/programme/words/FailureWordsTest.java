package dev.crosswalk.programme.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.engine.judgement.Practice;
import dev.crosswalk.engine.operation.Failure;
import dev.crosswalk.engine.operation.Ground;
import dev.crosswalk.engine.operation.Period;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class FailureWordsTest {
    private static String ofCheck(int subjects) {
        return FailureWords.of(
                new Failure.TooLong(
                        Failure.Limit.RUN,
                        4,
                        new Ground.Count(31 * subjects, 4, 10, false),
                        "scan",
                        subjects,
                        List.of(
                                new Failure.FailedDays(
                                        "host-1",
                                        new Period(
                                                LocalDate.of(2026, 1, 10),
                                                LocalDate.of(2026, 1, 13))))),
                Practice.USUAL);
    }

    @Test
    void ofManySubjectsAShareMayHaveARun() {
        assertThat(ofCheck(40))
                .isEqualTo(
                        "scan failed on 4 of 1240 days of 40 subjects, where nobody may conclude on"
                                + " 4 in a row of more than 5 % of the subjects: host-1 2026-01-10"
                                + " to 2026-01-13");
    }

    @Test
    void ofFewNone() {
        assertThat(ofCheck(19)).contains("where nobody may conclude on 4 in a row: host-1");
    }
}
