package dev.crosswalk.formats.terminal;

import dev.crosswalk.formats.report.Block;
import dev.crosswalk.formats.report.Run;
import dev.crosswalk.formats.report.Run.Style;
import java.util.ArrayList;
import java.util.List;

/// Blocks as lines for one screen.
///
/// It runs before the JVM has compiled anything, for a thousand lines: no regular expression, no
/// formatter, no stream.
final class TerminalRenderer {
    /// From this width on a line of meters has room for its tallies.
    private static final int ROOM_FOR_TALLIES = 96;

    private static final int METER = 40;
    private static final int METER_LABEL = 10;
    private static final int SMALL_METER = 10;
    private static final int PERCENT = 8;
    private static final int COUNT = 13;
    private static final int TALLY = 4;
    private static final int LABEL = 10;
    private static final String INDENT = "    ";

    /// How many entries of a list are shown at least, where there is no room for it.
    private static final int FEWEST = 3;

    /// The least that yielding words are cut to.
    private static final int SHORTEST = 20;

    private final Screen screen;
    private final Lines page;

    TerminalRenderer(Screen screen) {
        this.screen = screen;
        page = new Lines(screen.width());
    }

    Lines lines(List<Block> blocks) {
        blocks(blocks);
        return page;
    }

    private void blocks(List<Block> blocks) {
        for (Block block : blocks) {
            block(block);
        }
    }

    /// No switch over the kinds: the class that the JVM makes for one when it first runs is in no
    /// AOT cache, and every start of the command line would wait for it. A test holds that no kind
    /// is forgotten.
    @SuppressWarnings("IfChainToSwitch")
    private void block(Block block) {
        if (block instanceof Block.Entry entry) {
            entry(entry);
        } else if (block instanceof Block.Space || block instanceof Block.PageBreak) {
            page.blank();
        } else if (block instanceof Block.Labelled labelled) {
            labelled(labelled);
        } else if (block instanceof Block.Paragraph paragraph) {
            page.line(words(paragraph.runs()));
        } else if (block instanceof Block.Heading heading) {
            page.line(in(Style.STRONG, heading.text()));
        } else if (block instanceof Block.Items items) {
            items(items);
        } else if (block instanceof Block.Table table) {
            table(table);
        } else if (block instanceof Block.Groups groups) {
            groups(groups);
        } else if (block instanceof Block.Tree tree) {
            tree(tree, "", "");
        } else if (block instanceof Block.Meter meter) {
            meter(meter);
        } else if (block instanceof Block.Meters meters) {
            meters(meters);
        } else if (block instanceof Block.Excerpts excerpts) {
            excerpts(excerpts);
        } else if (block instanceof Block.CodeBlock code) {
            code(code.text());
        } else if (block instanceof Block.HeatMap map) {
            table(plain(map));
        } else if (block instanceof Block.Chart chart) {
            blocks(chart.simpler());
        } else if (block instanceof Block.Figures figures) {
            figures(figures);
        } else if (block instanceof Block.Details details) {
            page.line(in(Style.STRONG, Run.text(details.summary())));
            page.inside("  ", () -> blocks(details.blocks()));
        } else if (block instanceof Block.Callout callout) {
            page.inside("  ", () -> blocks(callout.blocks()));
        } else if (block instanceof Block.Rule) {
            page.line(symbol("─", "-").repeat(page.width()));
        } else {
            throw new IllegalStateException("no way to show " + block.getClass());
        }
    }

    // ---- lines

    private void entry(Block.Entry entry) {
        String indent = " ".repeat(entry.indent());
        String first = indent.concat(words(entry.lead()));
        int hang = entry.hang() == Block.Entry.UNDER_WORDS ? Lines.columns(first) : entry.hang();
        String words = words(fitting(entry, first));
        page.spread(first, " ".repeat(hang), words, words(entry.right()));
    }

    /// The words on one line, for which those that yield are cut. A narrow page wraps instead.
    private List<Run> fitting(Block.Entry entry, String first) {
        int room = page.width() - Lines.columns(first);
        int at = -1;
        for (int i = 0; i < entry.words().size(); i++) {
            Run run = entry.words().get(i);
            if (run instanceof Run.Yielding) {
                at = i;
            } else {
                room -= Lines.columns(word(run));
            }
        }
        if (at < 0 || screen.isNarrow() || room < SHORTEST) {
            return entry.words();
        }
        List<Run> fitting = new ArrayList<>(entry.words());
        fitting.set(at, new Run.Yielding(Lines.shortened(word(fitting.get(at)), room)));
        return fitting;
    }

    private void items(Block.Items items) {
        int number = items.first();
        for (List<Block> item : items.items()) {
            String marker = items.numbered() ? "  " + number++ + ". " : "  - ";
            String rest = " ".repeat(marker.length());
            String first = marker;
            for (Block block : item) {
                if (block instanceof Block.Paragraph paragraph) {
                    page.hanging(first, rest, words(paragraph.runs()));
                    first = rest;
                } else {
                    page.inside(block instanceof Block.Items ? "  " : rest, () -> block(block));
                }
            }
        }
    }

    private void labelled(Block.Labelled labelled) {
        if (labelled.items().isEmpty()) {
            return;
        }
        String label = in(Style.QUIET, labelled.label());
        if (screen.isNarrow()) {
            if (!label.isEmpty()) {
                page.hanging("  ", "  ", label);
            }
            for (List<Run> item : labelled.items()) {
                page.hanging("  - ", INDENT, words(item));
            }
            return;
        }
        String first = padded(INDENT.concat(label), INDENT.length() + LABEL);
        String rest = " ".repeat(INDENT.length() + LABEL);
        for (List<Run> item : labelled.items()) {
            page.hanging(first, rest.concat("  "), words(item));
            first = rest;
        }
    }

    private void figures(Block.Figures figures) {
        for (Block.Figure figure : figures.figures()) {
            page.hanging(
                    "", "  ", in(Style.STRONG, figure.number()) + "  " + safe(figure.caption()));
        }
    }

    private void code(String text) {
        int from = 0;
        while (from < text.length()) {
            int end = text.indexOf('\n', from);
            end = end < 0 ? text.length() : end;
            page.raw(safe(text.substring(from, end)));
            from = end + 1;
        }
    }

    private void tree(Block.Tree tree, String first, String rest) {
        List<Block.Tree> branches = tree.branches();
        String below = branches.isEmpty() ? "  " : symbol("│ ", "| ");
        page.hanging(first, rest.concat(below), words(tree.words()));
        for (int i = 0; i < branches.size(); i++) {
            boolean last = i == branches.size() - 1;
            tree(
                    branches.get(i),
                    rest.concat(last ? symbol("└─ ", "`- ") : symbol("├─ ", "+- ")),
                    rest.concat(last ? "   " : symbol("│  ", "|  ")));
        }
    }

    // ---- tables

    private void table(Block.Table table) {
        List<List<String>> rows = rows(table.rows());
        Lines.Table lines = table(table.columns());
        lines.begin(rows);
        lines.rows(rows);
    }

    private void groups(Block.Groups groups) {
        List<List<String>> all = new ArrayList<>();
        for (Block.Groups.Group group : groups.groups()) {
            all.addAll(rows(group.rows()));
        }
        Lines.Table lines = table(groups.columns());
        lines.begin(all);
        int from = 0;
        for (Block.Groups.Group group : groups.groups()) {
            page.blank();
            page.spread("", "  ", in(Style.STRONG, group.title()), in(Style.QUIET, group.sum()));
            lines.rows(all.subList(from, from + group.rows().size()));
            from += group.rows().size();
        }
    }

    private Lines.Table table(List<Block.Column> columns) {
        List<String> titles = new ArrayList<>();
        List<String> styled = new ArrayList<>();
        boolean[] rightward = new boolean[columns.size()];
        int yielding = 0;
        for (int c = 0; c < columns.size(); c++) {
            Block.Column column = columns.get(c);
            titles.add(safe(column.title()));
            styled.add(in(Style.QUIET, column.title()));
            rightward[c] = column.alignment() == Block.Alignment.RIGHT;
            yielding = column.width() > columns.get(yielding).width() ? c : yielding;
        }
        return page.new Table(titles, styled, yielding, rightward);
    }

    private List<List<String>> rows(List<List<Block.Cell>> rows) {
        List<List<String>> lines = new ArrayList<>();
        for (List<Block.Cell> row : rows) {
            List<String> cells = new ArrayList<>();
            for (Block.Cell cell : row) {
                cells.add(words(cell.runs()));
            }
            lines.add(cells);
        }
        return lines;
    }

    private static Block.Table plain(Block.HeatMap map) {
        List<Block.Column> columns = new ArrayList<>();
        columns.add(new Block.Column(map.title(), 2));
        for (String label : map.columnLabels()) {
            columns.add(new Block.Column(label, 1, Block.Alignment.RIGHT));
        }
        List<List<Block.Cell>> rows = new ArrayList<>();
        for (int i = 0; i < map.rowLabels().size(); i++) {
            List<Block.Cell> row = new ArrayList<>();
            row.add(new Block.Cell(map.rowLabels().get(i)));
            for (Block.HeatCell cell : map.cells().get(i)) {
                row.add(new Block.Cell(cell.text()));
            }
            rows.add(row);
        }
        return new Block.Table(map.title(), columns, rows);
    }

    // ---- bars

    private void meter(Block.Meter meter) {
        String label = in(Style.STRONG, meter.label());
        String text = safe(meter.text());
        int before = METER_LABEL;
        if (Lines.columns(label) >= METER_LABEL) {
            page.line(label);
            label = "";
            before = 0;
        }
        int beside = screen.isNarrow() ? 0 : Lines.columns(text) + 2;
        int room = page.width() - METER_LABEL - 2 - beside;
        String bar = bar(meter.proven(), meter.possible(), Math.clamp(room, 1, METER));
        String line = padded(label, before).concat(bar);
        String rest = " ".repeat(before);
        if (screen.isNarrow()) {
            page.raw(line);
            page.hanging(rest, rest, text);
        } else {
            page.hanging(line.concat("  "), rest, text);
        }
    }

    private void meters(Block.Meters meters) {
        int longest = 0;
        for (Block.Meters.Part part : meters.parts()) {
            longest = Math.max(longest, Lines.columns(safe(part.name())));
        }
        String rest = " ".repeat(longest + 2);
        for (Block.Meters.Part part : meters.parts()) {
            String first = padded(in(Style.NAME, part.name()), longest + 2);
            String bar = bar(part.proven(), part.possible(), SMALL_METER);
            if (screen.isNarrow()) {
                page.hanging(first, rest, safe(part.title()));
                page.hanging(rest, rest, bar + " " + safe(part.share()));
            } else {
                page.spread(first, rest, safe(part.title()), bar.concat(figures(part)));
            }
        }
    }

    /// The numbers of a part in columns.
    private String figures(Block.Meters.Part part) {
        StringBuilder figures = new StringBuilder();
        if (part.percent().isEmpty()) {
            figures.append(padded(INDENT.concat(safe(part.count())), PERCENT + COUNT + TALLY));
        } else {
            rightOf(part.percent(), PERCENT, figures);
            rightOf(part.count(), COUNT, figures);
            figures.repeat(" ", TALLY);
        }
        if (screen.width() < ROOM_FOR_TALLIES) {
            return figures.toString();
        }
        for (Block.Tally tally : part.tallies()) {
            String mark = word(tally.mark());
            if (tally.count() == 0) {
                figures.repeat(" ", Lines.columns(mark) + 1 + TALLY);
            } else {
                figures.append(mark).append(' ');
                figures.append(padded(Integer.toString(tally.count()), TALLY));
            }
        }
        return figures.toString();
    }

    private void rightOf(String words, int columns, StringBuilder to) {
        String safe = safe(words);
        to.repeat(" ", Math.max(0, columns - Lines.columns(safe))).append(safe);
    }

    private static String padded(String words, int columns) {
        return words.concat(" ".repeat(Math.max(0, columns - Lines.columns(words))));
    }

    /// Solid up to `proven`, shaded from there to `possible`. Anything above nothing shows, and
    /// nothing short of all fills the bar.
    private String bar(double proven, double possible, int length) {
        int solid = part(proven, length);
        int shaded = Math.max(part(possible, length) - solid, 0);
        return in(Style.GOOD, symbol("█", "#").repeat(solid))
                + in(Style.PARTLY, symbol("▒", "+").repeat(shaded))
                + in(Style.QUIET, symbol("░", ".").repeat(length - solid - shaded));
    }

    private static int part(double share, int length) {
        int columns = (int) Math.round(share * length);
        if (share > 0 && columns == 0) {
            return 1;
        }
        return share < 1 && columns == length ? length - 1 : columns;
    }

    // ---- lists that share a screen

    private void excerpts(Block.Excerpts excerpts) {
        int[] rooms = rooms(excerpts);
        for (int i = 0; i < rooms.length; i++) {
            Block.Excerpt list = excerpts.lists().get(i);
            page.blank();
            page.line(words(list.title()));
            for (Block.Entry entry : list.entries().subList(0, rooms[i])) {
                entry(entry);
            }
            int more = list.entries().size() - rooms[i];
            if (more > 0) {
                page.line(in(Style.QUIET, "  and " + more + " more: " + excerpts.elsewhere()));
            }
        }
    }

    /// Shares the lines that are left among the lists: each gets what it needs, but no more than
    /// its part while another needs more.
    private int[] rooms(Block.Excerpts excerpts) {
        List<Block.Excerpt> lists = excerpts.lists();
        int left = excerpts.lines() - page.count() - 3 * lists.size();
        int[] rooms = new int[lists.size()];
        for (int i = 0; i < rooms.length; i++) {
            rooms[i] = Math.min(lists.get(i).entries().size(), FEWEST);
            left -= rooms[i];
        }
        boolean given = true;
        while (left > 0 && given) {
            given = false;
            for (int i = 0; i < rooms.length && left > 0; i++) {
                if (rooms[i] < lists.get(i).entries().size()) {
                    rooms[i]++;
                    left--;
                    given = true;
                }
            }
        }
        return rooms;
    }

    // ---- words

    private String words(List<Run> runs) {
        return switch (runs.size()) {
            case 0 -> "";
            case 1 -> word(runs.getFirst());
            default -> {
                StringBuilder words = new StringBuilder();
                for (Run run : runs) {
                    words.append(word(run));
                }
                yield words.toString();
            }
        };
    }

    private String word(Run run) {
        if (run instanceof Run.Text text) {
            return in(text.style(), text.text());
        }
        if (run instanceof Run.Symbol symbol) {
            return in(symbol.style(), symbol(symbol.text(), symbol.ascii()));
        }
        if (run instanceof Run.Bar bar) {
            return bar(bar.proven(), bar.possible(), bar.length());
        }
        return safe(run.text());
    }

    private String in(Style style, String words) {
        String safe = safe(words);
        String code = code(style);
        return screen.colour() && !safe.isEmpty() && !code.isEmpty()
                ? code.concat(safe).concat("\u001b[0m")
                : safe;
    }

    private static String code(Style style) {
        return switch (style) {
            case PLAIN, CODE -> "";
            case STRONG -> "\u001b[1m";
            case QUIET -> "\u001b[2m";
            case EMPHASIS -> "\u001b[3m";
            case BAD -> "\u001b[31m";
            case GOOD -> "\u001b[32m";
            case PARTLY -> "\u001b[33m";
            case NAME -> "\u001b[36m";
        };
    }

    private static String safe(String words) {
        return VisibleText.of(words);
    }

    private String symbol(String unicode, String ascii) {
        return screen.unicode() ? unicode : ascii;
    }
}
