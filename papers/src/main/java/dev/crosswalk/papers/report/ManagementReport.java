package dev.crosswalk.papers.report;

import dev.crosswalk.formats.report.Block;
import dev.crosswalk.formats.report.Report;
import dev.crosswalk.formats.report.Run;
import dev.crosswalk.programme.change.Changes;
import dev.crosswalk.programme.gate.GatesAhead;
import dev.crosswalk.programme.standing.Agenda;
import dev.crosswalk.programme.standing.Judged;
import dev.crosswalk.programme.standing.ProgrammeAt;
import dev.crosswalk.programme.standing.Situation;
import dev.crosswalk.programme.standing.Standing;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Two pages for top management: what stands before the next audits, where we stand, what broke,
/// what is due, the risks, and what has to be decided. Lists on pages are cut to what two pages
/// hold, and say how much was left out.
final class ManagementReport implements ReportKind {
    static final int DAYS = 90;

    /// How many decisions matter most.
    private static final int FIRST_DECISIONS = 3;

    private final @Nullable Opening opening;

    ManagementReport() {
        this(null);
    }

    /// @param opening what stands before all else; null for nothing
    ManagementReport(@Nullable Opening opening) {
        this.opening = opening;
    }

    /// How much is said of the gates of a framework, in characters; less where much else is said.
    private static final int LONG = 240;

    private static final int SHORT = 110;

    /// With sentences on more windows than that, gates are only counted.
    private static final int MOST_WINDOWS = 2;

    @Override
    public String name() {
        return "management";
    }

    @Override
    public String purpose() {
        return "Two pages for management, about four with --by: trend, what broke, overdue, risks,"
                + " decisions asked for.";
    }

    @Override
    public boolean needsProgramme() {
        return true;
    }

    @Override
    public Report report(Situation situation, Medium medium) {
        Standing standing = ControlsReport.standing(situation);
        ProgrammeAt now = situation.now();
        Changes changes = Changes.between(now.earlier(situation.day().minusDays(DAYS)), now);
        Agenda agenda =
                Agenda.of(
                        standing,
                        situation.content(),
                        situation.wanted().stream().map(Judged::audited).toList());
        Limit limit = new Limit(medium);
        List<GatesAhead> gates = GatesAhead.of(situation);
        ManagementTrend trend =
                new ManagementTrend(situation, standing, changes, agenda, gates, limit);
        ManagementRegisters registers = new ManagementRegisters(situation, standing, limit);
        List<List<Run>> asked = new Decisions(situation, standing, limit).asked();
        List<Block> blocks = new ArrayList<>();
        if (opening != null) {
            blocks.addAll(opening.blocks());
            blocks.addAll(decisions(opening, asked));
            blocks.addAll(opening.rest());
        }
        blocks.addAll(gates(situation, gates, limit));
        blocks.addAll(trend.standing());
        blocks.addAll(trend.broke());
        blocks.addAll(trend.overdue());
        blocks.addAll(Decisions.blocks(asked));
        blocks.addAll(registers.risks());
        blocks.addAll(registers.exceptions());
        // The rows of the page that decisions and exceptions leave free.
        int free = Decisions.MOST - asked.size() + registers.exceptionsLess();
        blocks.addAll(registers.occurrences(free));
        return FrontMatter.report("Management summary", situation, blocks, false);
    }

    /// The decisions that matter most: those that the day asks for, then the most pressing of all.
    private static List<Block> decisions(Opening opening, List<List<Run>> asked) {
        List<List<Run>> first = new ArrayList<>();
        opening.decisions()
                .forEach(d -> first.add(List.of(Run.strong(d.what() + " "), Run.plain(d.why()))));
        first.addAll(asked);
        List<List<Run>> most = first.subList(0, Math.min(FIRST_DECISIONS, first.size()));
        return most.isEmpty()
                ? List.of()
                : List.of(
                        new Block.Heading(2, "The decisions that matter most"),
                        Cells.numbers(List.copyOf(most)));
    }

    /// What stands before the next audits, on pages in a sentence or two.
    private static List<Block> gates(Situation situation, List<GatesAhead> gates, Limit limit) {
        if (gates.isEmpty()) {
            return List.of();
        }
        GateBlocks blocks = new GateBlocks(situation);
        return switch (limit.medium()) {
            case PAGES -> {
                int windows = FrontMatter.windows(situation).size();
                List<Block> all = new ArrayList<>();
                if (windows <= MOST_WINDOWS) {
                    all.add(new Block.Heading(2, "What stands before the next audits"));
                }
                all.addAll(
                        blocks.brief(
                                gates,
                                limit,
                                windows == 0 ? LONG : windows > MOST_WINDOWS ? 0 : SHORT));
                yield all;
            }
            case SHEETS -> blocks.sections(2, gates);
        };
    }

    /// How much of a list there is room for.
    record Limit(Medium medium) {
        <T> List<T> cut(List<T> all, int most) {
            return switch (medium) {
                case PAGES -> all.subList(0, Math.min(most, all.size()));
                case SHEETS -> all;
            };
        }

        /// A text, cut to what a cell of a page holds.
        String cut(String text, int most) {
            if (medium == Medium.SHEETS || text.length() <= most) {
                return text;
            }
            int space = text.lastIndexOf(' ', most - 2);
            // A single long word is cut in its middle.
            return text.substring(0, space > most / 2 ? space : most - 1).strip() + " …";
        }

        /// `: 5 of 18`, or `: 3` where all are there, for the heading over a list.
        String shown(List<?> all, int most) {
            int shown = cut(all, most).size();
            return ": " + (shown == all.size() ? "" : shown + " of ") + all.size();
        }
    }
}
