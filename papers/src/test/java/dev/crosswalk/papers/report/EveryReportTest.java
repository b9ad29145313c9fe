package dev.crosswalk.papers.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.formats.report.Block;
import dev.crosswalk.formats.report.Format;
import dev.crosswalk.formats.report.Report;
import dev.crosswalk.formats.report.Run;
import dev.crosswalk.programme.standing.Situation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EveryReportTest {
    private static final Situation HARBOUR = Reports.harbour();

    static Stream<ReportKind> kinds() {
        return StandardReports.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void saysOfWhomOnWhichDayAndFromWhichContent(ReportKind kind) {
        Report report = Reports.report(kind, HARBOUR, Medium.PAGES);

        assertThat(report.organisation()).isEqualTo("Harbour Analytics Ltd.");
        assertThat(report.date()).isEqualTo("1 July 2026");
        assertThat(report.contentVersion()).isEqualTo(Reports.BUNDLED.library().contentVersion());
        assertThat(report.subtitle()).contains("ISO/IEC 27001:2022");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void leadsSomewhereWithEachLinkAndNamesNoPlaceTwice(ReportKind kind) {
        for (Medium medium : Medium.values()) {
            List<Block> blocks = Reports.inside(Reports.report(kind, HARBOUR, medium).blocks());
            List<String> places =
                    blocks.stream().map(EveryReportTest::anchor).filter(Objects::nonNull).toList();
            Set<String> led = new HashSet<>();
            blocks.forEach(b -> links(b).forEach(led::add));

            assertThat(places).doesNotHaveDuplicates();
            if (medium == Medium.PAGES) {
                assertThat(places).containsAll(led);
            }
        }
    }

    private static @Nullable String anchor(Block block) {
        return switch (block) {
            case Block.Heading h -> h.anchor();
            case Block.Details d -> d.anchor();
            default -> null;
        };
    }

    private static List<String> links(Block block) {
        List<Run> runs = new ArrayList<>();
        List<String> links = new ArrayList<>();
        if (block instanceof Block.Paragraph p) {
            runs.addAll(p.runs());
        } else if (block instanceof Block.Table t) {
            t.rows().forEach(row -> row.forEach(cell -> runs.addAll(cell.runs())));
        } else if (block instanceof Block.HeatMap h) {
            h.cells()
                    .forEach(row ->
                            row.forEach(c -> {
                                if (c.anchor() != null) {
                                    links.add(c.anchor());
                                }
                            }));
        }
        for (Run run : runs) {
            if (run.link() != null) {
                links.add(run.link().substring(1));
            }
        }
        return links;
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void isTheSameBytesEachTimeInEachFormat(ReportKind kind) {
        for (Format format : List.of(Format.HTML, Format.MARKDOWN, Format.DOCX, Format.XLSX)) {
            Report report = Reports.report(kind, HARBOUR, Medium.of(format));
            Report again = Reports.report(kind, Reports.harbour(), Medium.of(format));

            assertThat(format.render(again)).isEqualTo(format.render(report));
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void saysAllThatMattersInTheTablesOfAWorkbook(ReportKind kind) {
        Report pages = Reports.report(kind, HARBOUR, Medium.PAGES);
        Report sheets = Reports.report(kind, HARBOUR, Medium.SHEETS);

        assertThat(Reports.all(Block.Details.class, sheets)).isEmpty();
        assertThat(rows(sheets)).isGreaterThanOrEqualTo(rows(pages));
    }

    private static int rows(Report report) {
        return Reports.all(Block.Table.class, report).stream().mapToInt(t -> t.rows().size()).sum();
    }
}
