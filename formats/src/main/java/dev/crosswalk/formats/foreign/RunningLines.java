package dev.crosswalk.formats.foreign;

import dev.crosswalk.formats.foreign.PdfHead.Found;
import dev.crosswalk.formats.foreign.PdfPage.Line;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What stands at the top or bottom of many pages: the report's name, the number of the page. It
/// would become part of the cell that a page breaks.
final class RunningLines {
    /// What share of a page its top and its bottom are.
    private static final double EDGE = 0.12;

    /// On so many pages a line is no accident.
    private static final int MANY = 3;

    private RunningLines() {}

    private record Running(String text, long y) {}

    static List<PdfPage> without(List<PdfPage> pages, Headings headings) {
        List<Set<Line>> candidates = new ArrayList<>();
        Map<Running, Integer> counts = new HashMap<>();
        for (PdfPage page : pages) {
            Set<Line> of = candidates(page, headings);
            candidates.add(of);
            of.forEach(line -> counts.merge(running(page, line), 1, Integer::sum));
        }
        List<PdfPage> rest = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            PdfPage page = pages.get(i);
            Set<Line> of = candidates.get(i);
            rest.add(
                    page.with(
                            page.lines().stream()
                                    .filter(line ->
                                            !of.contains(line)
                                                    || counts.getOrDefault(running(page, line), 0)
                                                            < MANY)
                                    .toList()));
        }
        return rest;
    }

    /// By its text without numbers, and its place on the page, more or less.
    private static Running running(PdfPage page, Line line) {
        return new Running(
                line.text().replaceAll("\\d+", "9").replaceAll("\\b[ivxlc]+$", "9"),
                Math.round((line.y() - page.top()) / 3));
    }

    /// Lines at an edge of the page with a space between them and the rest, or above headings; none
    /// that stands in a box of a table.
    private static Set<Line> candidates(PdfPage page, Headings headings) {
        List<Line> lines = page.lines();
        double edge = EDGE * (page.bottom() - page.top());
        Found head = PdfHead.find(page, 0, headings);
        Set<Line> candidates = new HashSet<>();
        int first = 0;
        for (int i = 0; i < lines.size() && lines.get(i).y() < page.top() + edge; i++) {
            boolean isAboveHead = head != null && head.firstLine() <= i + 1;
            boolean isEnd =
                    isAboveHead
                            || (i + 1 < lines.size() && isSpace(lines.get(i), lines.get(i + 1)));
            first = isEnd ? i + 1 : first;
            if (head != null && head.firstLine() <= i) {
                first = head.firstLine();
                break;
            }
        }
        candidates.addAll(lines.subList(0, first));
        int last = lines.size();
        for (int i = lines.size() - 1; i > 0 && lines.get(i).y() > page.bottom() - edge; i--) {
            last = isSpace(lines.get(i - 1), lines.get(i)) ? i : last;
        }
        candidates.addAll(lines.subList(last, lines.size()));
        candidates.removeIf(line -> isBoxed(page, line));
        return candidates;
    }

    private static boolean isSpace(Line above, Line below) {
        return below.y() - above.y() > 2 * Math.max(above.size(), below.size());
    }

    private static boolean isBoxed(PdfPage page, Line line) {
        return PdfHead.places(page.down().stream().filter(s -> s.covers(line.middle())).toList())
                        .size()
                > 2;
    }
}
