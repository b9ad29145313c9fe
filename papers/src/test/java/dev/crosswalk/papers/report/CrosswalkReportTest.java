package dev.crosswalk.papers.report;

import static dev.crosswalk.papers.report.Reports.column;
import static dev.crosswalk.papers.report.Reports.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crosswalk.engine.Comparison;
import dev.crosswalk.engine.Comparison.Basis;
import dev.crosswalk.engine.Comparison.Pair;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.formats.report.Block;
import dev.crosswalk.formats.report.Report;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.standing.Situation;
import java.util.List;
import org.junit.jupiter.api.Test;

class CrosswalkReportTest {
    private static final Situation HARBOUR = Reports.harbour();
    private static final Report PAGES =
            Reports.report(new CrosswalkReport(), HARBOUR, Medium.PAGES);
    private static final Comparison COMPARISON =
            Reports.CROSSWALK.compare(
                    new Scope("soc2-2017", List.of("CC", "A", "C")), Scope.of("iso27001-2022"));

    @Test
    void namesEachPairThatSharesADemandOnce() {
        Block.Table pairs = table(PAGES, "Pairs");
        List<Pair> demanded =
                COMPARISON.pairs().stream().filter(p -> p.basis() == Basis.DEMANDED).toList();

        assertThat(column(pairs, "SOC 2")).isEqualTo(ids(demanded, true));
        assertThat(column(pairs, "ISO/IEC 27001:2022")).isEqualTo(ids(demanded, false));
        assertThat(column(pairs, "Shared").getFirst()).matches("\\d+ of \\d+ \\| \\d+ of \\d+");
    }

    private static List<String> ids(List<Pair> pairs, boolean left) {
        return pairs.stream().map(p -> left ? p.left().id() : p.right().id()).toList();
    }

    @Test
    void namesEachRequirementWithoutACounterpartOnItsSide() {
        Block.Table iso = table(PAGES, "ISO/IEC 27001:2022 without counterpart");

        assertThat(column(iso, "Id"))
                .isEqualTo(
                        COMPARISON.rightWithoutCounterpart().stream()
                                .map(RequirementRef::id)
                                .toList())
                .isNotEmpty();
    }

    @Test
    void givesEachDemandOfASideEitherToBothOrToItAlone() {
        int alone = table(PAGES, "Only ISO/IEC 27001:2022").rows().size();
        int demanded = ScopeDemands.demanded(HARBOUR, Scope.of("iso27001-2022")).size();

        assertThat(Reports.words(PAGES)).contains((demanded - alone) + " of " + demanded);
        assertThat(alone).isBetween(1, demanded - 1);
    }

    @Test
    void namesTheControlsThatServeBoth() {
        assertThat(column(table(PAGES, "Controls that serve both"), "Control"))
                .contains("ACC-07", "CHG-02")
                .doesNotContain("PHY-08", "HB-01");
    }

    @Test
    void needsTwoFrameworks() {
        Programme p = Reports.HARBOUR;
        Programme alone = p.toBuilder().reports(List.of()).build();
        Situation situation = Reports.of(alone, "iso27001-2022");

        assertThatThrownBy(() -> new CrosswalkReport().report(situation, Medium.PAGES))
                .isInstanceOf(ReportKind.Unfit.class)
                .hasMessageContaining("only one is wanted or held");
    }
}
