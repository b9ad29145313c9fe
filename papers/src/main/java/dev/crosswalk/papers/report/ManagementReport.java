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
        return "Two pages for management, about three with --by: decisions asked for, trend, what broke, overdue,"
                + " risks.";
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
        Decisions decisions = new Decisions(situation, standing, limit, opening);
        List<List<Run>> asked = decisions.asked();
        List<Block> blocks = new ArrayList<>();
        if (opening != null) {
            // What is to be decided stands beside the verdict, once.
            blocks.addAll(opening.blocks());
            blocks.addAll(Decisions.blocks(asked));
            blocks.addAll(registers.found());
            blocks.addAll(opening.rest());
        }
        blocks.addAll(gates(situation, gates, trend.windows(), limit));
        blocks.addAll(trend.standing());
        if (opening == null) {
            blocks.addAll(registers.found());
        }
        // The rows of the page that decisions and exceptions leave free.
        int free = Math.max(0, Decisions.MOST - asked.size()) + registers.exceptionsLess();
        if (opening == null) {
            blocks.addAll(trend.broke());
            blocks.addAll(trend.overdue());
            blocks.addAll(Decisions.blocks(asked));
            blocks.addAll(registers.risks());
            blocks.addAll(registers.exceptions());
            blocks.addAll(registers.occurrences(free));
        } else {
            blocks.addAll(
                    gathered(
                            List.of(
                                    trend.broke(),
                                    trend.overdue(),
                                    registers.risks(),
                                    registers.exceptions(),
                                    registers.occurrences(free))));
        }
        return FrontMatter.report("Management summary", situation, blocks, false);
    }

    /// Sections with what they list, and at the end in one those that have nothing to list.
    private static List<Block> gathered(List<List<Block>> sections) {
        List<Block> blocks = new ArrayList<>();
        List<Block> quiet = new ArrayList<>();
        for (List<Block> section : sections) {
            boolean isQuiet = section.stream().skip(1).allMatch(Block.Paragraph.class::isInstance);
            if (isQuiet) {
                quiet.addAll(section.subList(1, section.size()));
            } else {
                blocks.addAll(section);
            }
        }
        if (!quiet.isEmpty()) {
            blocks.add(new Block.Heading(2, "Besides"));
            blocks.addAll(quiet);
        }
        return blocks;
    }

    /// What stands before the next audits, on pages in a sentence or two.
    private static List<Block> gates(
            Situation situation, List<GatesAhead> gates, int windows, Limit limit) {
        if (gates.isEmpty()) {
            return List.of();
        }
        GateBlocks blocks = new GateBlocks(situation);
        return switch (limit.medium()) {
            case PAGES -> {
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

        /// The first of some wordings that has room, else the last.
        String fitting(List<String> wordings, int most) {
            return wordings.stream()
                    .filter(w -> medium == Medium.SHEETS || w.length() <= most)
                    .findFirst()
                    .orElseGet(wordings::getLast);
        }

        /// `: 5 of 18`, or `: 3` where all are there, for the heading over a list.
        String shown(List<?> all, int most) {
            int shown = cut(all, most).size();
            return ": " + (shown == all.size() ? "" : shown + " of ") + all.size();
        }
    }
}
