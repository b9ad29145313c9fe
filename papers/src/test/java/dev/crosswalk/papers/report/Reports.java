package dev.crosswalk.papers.report;

import dev.crosswalk.content.Content;
import dev.crosswalk.content.finding.InvalidContent;
import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.files.folder.ProgrammeFolder;
import dev.crosswalk.formats.report.Block;
import dev.crosswalk.formats.report.Report;
import dev.crosswalk.formats.report.Run;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.standing.ProgrammeAt;
import dev.crosswalk.programme.standing.Situation;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/// Situations to report on, and looks into the reports made of them.
final class Reports {
    static final Content BUNDLED = Content.bundled();
    static final Crosswalk CROSSWALK = Crosswalk.of(BUNDLED.library());
    static final LocalDate DAY = LocalDate.of(2026, 7, 1);
    static final Programme HARBOUR = read(BUNDLED, resource("harbour"));

    private Reports() {}

    /// A made-up company with a SOC 2 report, on its way to ISO 27001: some of all that can be.
    static Situation harbour() {
        return of(HARBOUR);
    }

    static Situation of(Programme programme, String... wants) {
        return Situation.of(
                on(DAY, programme, BUNDLED, CROSSWALK),
                BUNDLED,
                List.of(wants).stream().map(Scope::of).toList(),
                null);
    }

    static Situation of(Programme programme, LocalDate day) {
        return Situation.of(on(day, programme, BUNDLED, CROSSWALK), BUNDLED, List.of(), null);
    }

    static ProgrammeAt on(
            LocalDate day, Programme programme, Content content, Crosswalk crosswalk) {
        return ProgrammeAt.of(
                programme, content.controls(), crosswalk, programme.on(day), programme.on(day));
    }

    static Path resource(String name) {
        URL url = Objects.requireNonNull(Reports.class.getResource(name), name);
        try {
            return Path.of(url.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static Programme read(Content content, Path folder) {
        try {
            return ProgrammeFolder.read(folder, content);
        } catch (InvalidContent e) {
            throw new IllegalStateException(e.findings().toString(), e);
        }
    }

    static Report report(ReportKind kind, Situation situation, Medium medium) {
        try {
            return kind.report(situation, medium);
        } catch (ReportKind.Unfit e) {
            throw new IllegalStateException(e);
        }
    }

    // ---- looks

    /// All blocks, each before those inside of it.
    static List<Block> inside(List<Block> blocks) {
        List<Block> all = new ArrayList<>();
        for (Block block : blocks) {
            all.add(block);
            if (block instanceof Block.Details d) {
                all.addAll(inside(d.blocks()));
            } else if (block instanceof Block.Callout c) {
                all.addAll(inside(c.blocks()));
            } else if (block instanceof Block.Items i) {
                i.items().forEach(item -> all.addAll(inside(item)));
            }
        }
        return all;
    }

    static <T extends Block> List<T> all(Class<T> type, Report report) {
        return inside(report.blocks()).stream().filter(type::isInstance).map(type::cast).toList();
    }

    static Block.Table table(Report report, String name) {
        return all(Block.Table.class, report).stream()
                .filter(t -> t.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /// The cells of a column, from top to bottom, with plain spaces.
    static List<String> column(Block.Table table, String title) {
        List<String> titles = table.columns().stream().map(Block.Column::title).toList();
        int at = titles.indexOf(title);
        return table.rows().stream().map(row -> text(row.get(at))).toList();
    }

    static String text(Block.Cell cell) {
        return text(cell.runs());
    }

    static String text(List<Run> runs) {
        return runs.stream().map(Run::text).collect(Collectors.joining()).replace('\u00a0', ' ');
    }

    /// All that a reader reads, a block a line.
    static String words(Report report) {
        StringBuilder words = new StringBuilder();
        for (Block block : inside(report.blocks())) {
            switch (block) {
                case Block.Heading h -> words.append(h.text());
                case Block.Paragraph p -> words.append(text(p.runs()));
                case Block.Details d -> words.append(text(d.summary()));
                case Block.Table t ->
                        t.rows()
                                .forEach(r -> {
                                    r.forEach(c -> words.append(text(c)).append(" | "));
                                    words.append('\n');
                                });
                case Block.Meter m -> words.append(m.label()).append(' ').append(m.text());
                case Block.Figures f ->
                        f.figures()
                                .forEach(x ->
                                        words.append(x.number())
                                                .append(' ')
                                                .append(x.caption())
                                                .append('\n'));
                case Block.HeatMap h -> words.append(h.title());
                case Block.CodeBlock c -> words.append(c.text());
                case Block.Items i -> {}
                case Block.Callout c -> {}
                case Block.PageBreak p -> {}
                case Block.Rule r -> {}
                case Block.Layout l -> {}
            }
            words.append('\n');
        }
        return words.toString().replace('\u00a0', ' ');
    }
}
