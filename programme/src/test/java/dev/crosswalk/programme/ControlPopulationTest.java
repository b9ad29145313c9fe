package dev.crosswalk.programme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.engine.operation.Population;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ControlPopulationTest {
    private static final LocalDate DAY = LocalDate.parse("2026-04-01");
    private static final Moment RECEIVED = Moment.on(DAY, ZoneOffset.UTC);

    private static ControlPopulation list(Provenance provenance, Population.Item... events) {
        return new ControlPopulation(
                "ACC-04",
                "",
                List.of(),
                new Population(
                        "leavers",
                        new Period(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-03-31")),
                        RECEIVED,
                        List.of(events)),
                "leavers.csv",
                provenance,
                null,
                "");
    }

    private static Population.Item event(String id, @Nullable String done) {
        return new Population.Item(
                id, LocalDate.parse("2026-02-27"), done == null ? null : LocalDate.parse(done));
    }

    private static Provenance said(int rows, String sha256, int counted) {
        return new Provenance(
                "HR",
                "left = yes",
                "",
                "Ann",
                RECEIVED,
                rows,
                sha256,
                new Provenance.Reconciliation(counted, "payroll", "Ben", DAY));
    }

    @Test
    void theDigestIsThatOfAPlainCsv() {
        // printf 'item,occurredOn,doneOn\nD-1,2026-02-27,2026-02-28\n"a, ""b""",2026-02-27,\n' |
        // sha256sum
        assertThat(
                        list(Provenance.UNSAID, event("D-1", "2026-02-28"), event("a, \"b\"", null))
                                .digest())
                .isEqualTo("aa462619bda17a8502811f31361fb4f37d534182c2b6cf47503c963c8d65365e");
    }

    @Test
    void aListThatSaysNothingOfWhereItCameFromIsUnreconciled() {
        assertThat(list(Provenance.UNSAID, event("D-1", null)).unreconciled())
                .containsExactly(
                        "no source",
                        "no query",
                        "no ranBy",
                        "no ranAt",
                        "no rows",
                        "no sha256",
                        "no reconciledWith");
    }

    @Test
    void aListIsReconciledWhereBothCountsAndTheDigestAgree() {
        String digest = list(Provenance.UNSAID, event("D-1", null)).digest();

        assertThat(list(said(1, digest, 1), event("D-1", null)).isReconciled()).isTrue();
        assertThat(list(said(2, digest, 1), event("D-1", null)).unreconciled())
                .containsExactly("2 rows were gathered, and the list has 1");
        assertThat(list(said(1, digest, 2), event("D-1", null)).unreconciled())
                .containsExactly("the second count is 2, and the list has 1");
        assertThat(list(said(1, digest, 1), event("D-2", null)).unreconciled())
                .containsExactly("the list has changed since it was gathered");
    }

    @Test
    void aFrozenListKnowsThatItWasChanged() {
        ControlPopulation frozen = list(Provenance.UNSAID, event("D-1", null)).freeze(DAY);

        assertThat(frozen.isAltered()).isFalse();
        assertThat(frozen.provenance().rows()).isEqualTo(1);
        assertThat(
                        new ControlPopulation(
                                        "ACC-04",
                                        "",
                                        List.of(),
                                        list(Provenance.UNSAID, event("D-1", "2026-02-28"))
                                                .population(),
                                        "leavers.csv",
                                        frozen.provenance(),
                                        frozen.frozen(),
                                        "")
                                .isAltered())
                .isTrue();
    }
}
