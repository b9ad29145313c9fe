package dev.crosswalk.formats.report;

import dev.crosswalk.formats.report.Block.Chart;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;

/// A chart on a page: lines in SVG, and all words around it as text, so that the page's own font
/// and its size are theirs and a PDF needs to draw nothing but lines.
final class HtmlChart {
    /// What an SVG measures itself by, whatever its size on the page.
    static final int WIDTH = 1000;

    static final int HEIGHT = 300;

    private static final int MOST_MONTHS = 9;

    /// A month of which less of the width is there has no room for its name.
    private static final double NARROW = 0.06;

    private static final String INK = "#2b4a6b";
    private static final String QUIET = "#b4c9de";
    private static final String BAD = "#9b2c2c";
    private static final String GRID = "#d9dee4";

    private final Markup page;
    private final boolean pdf;

    HtmlChart(Markup page, boolean pdf) {
        this.page = page;
        this.pdf = pdf;
    }

    void write(Chart chart) {
        page.open("div", "class", "chart").element("p", chart.title(), "class", "chart-title");
        legend(chart);
        page.open("table", "class", "chart-plot", "role", "presentation").open("tr");
        page.open("td", "class", "chart-top").text(number(chart.most())).close();
        page.open("td", "class", "chart-lines", "rowspan", "2");
        svg(chart);
        page.close().close();
        page.open("tr").element("td", "0", "class", "chart-bottom").close();
        page.open("tr").open("td").close().open("td");
        days(chart);
        page.close().close().close();
        marks(chart);
        page.close();
    }

    private void legend(Chart chart) {
        page.open("p", "class", "chart-legend");
        for (Chart.Line line : chart.lines()) {
            page.element("span", sign(line.stroke()), "style", "color:" + ink(line.stroke()))
                    .text(" " + line.name() + "   ");
        }
        page.close();
    }

    private static String sign(Chart.Stroke stroke) {
        return switch (stroke) {
            case THICK -> "\u2501\u2501";
            case THIN -> "\u2500\u2500";
            case DASHED -> "\u2504\u2504";
        };
    }

    private static String ink(Chart.Stroke stroke) {
        return switch (stroke) {
            case THICK -> INK;
            case THIN -> "#5b83ab";
            case DASHED -> BAD;
        };
    }

    private void svg(Chart chart) {
        page.open(
                "svg",
                "viewBox",
                "0 0 %d %d".formatted(WIDTH, HEIGHT),
                "preserveAspectRatio",
                "none",
                "role",
                "img",
                "aria-label",
                described(chart),
                pdf ? "alt" : "focusable",
                pdf ? described(chart) : "false");
        for (int quarter = 0; quarter <= 4; quarter++) {
            double y = quarter * HEIGHT / 4.0;
            path("M 0 %s L %d %s".formatted(figure(y), WIDTH, figure(y)), GRID, 1, false);
        }
        for (Chart.Mark mark : chart.marks()) {
            String x = figure(x(chart, mark.day()));
            path("M %s 0 L %s %d".formatted(x, x, HEIGHT), QUIET, 2, false);
        }
        for (Chart.Line line : chart.lines()) {
            path(
                    path(chart, line),
                    ink(line.stroke()),
                    line.stroke() == Chart.Stroke.THICK ? 5 : 2.5,
                    line.stroke() == Chart.Stroke.DASHED);
        }
        page.close();
    }

    private void path(String d, String ink, double width, boolean dashed) {
        page.open(
                        "path",
                        "d",
                        d,
                        "fill",
                        "none",
                        "stroke",
                        ink,
                        "stroke-width",
                        figure(width),
                        "stroke-dasharray",
                        dashed ? "8 6" : null,
                        "vector-effect",
                        "non-scaling-stroke")
                .close();
    }

    private static String path(Chart chart, Chart.Line line) {
        StringBuilder d = new StringBuilder();
        boolean begun = false;
        for (int i = 0; i < chart.days().size(); i++) {
            OptionalDouble value = line.values().get(i);
            if (value.isPresent()) {
                double y = HEIGHT * (1 - value.getAsDouble() / chart.most());
                d.append(begun ? " L " : d.isEmpty() ? "M " : " M ")
                        .append(figure(x(chart, chart.days().get(i))))
                        .append(' ')
                        .append(figure(y));
            }
            begun = value.isPresent();
        }
        return d.toString();
    }

    private static double share(Chart chart, LocalDate day) {
        LocalDate first = chart.days().getFirst();
        return (double) ChronoUnit.DAYS.between(first, day)
                / ChronoUnit.DAYS.between(first, chart.days().getLast());
    }

    private static double x(Chart chart, LocalDate day) {
        return WIDTH * share(chart, day);
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static String number(double value) {
        return Long.toString(Math.round(value));
    }

    /// Beginnings of months, each under its place.
    private void days(Chart chart) {
        LocalDate first = chart.days().getFirst();
        LocalDate last = chart.days().getLast();
        long months = Math.max(1, ChronoUnit.MONTHS.between(first, last));
        long step = Math.ceilDiv(months, MOST_MONTHS);
        page.open("table", "class", "chart-days", "role", "presentation").open("tr");
        LocalDate at = first;
        for (LocalDate tick =
                        first.getDayOfMonth() == 1
                                ? first.plusMonths(step)
                                : first.plusMonths(1).withDayOfMonth(1);
                !at.equals(last);
                tick = tick.plusMonths(step)) {
            LocalDate next = tick.isAfter(last) ? last : tick;
            double width = share(chart, next) - share(chart, at);
            page.element(
                    "td",
                    at.getDayOfMonth() == 1 && width > NARROW ? at.toString().substring(0, 7) : "",
                    "style",
                    "width:" + HtmlBlocks.percent(width));
            at = next;
        }
        page.close().close();
    }

    private void marks(Chart chart) {
        List<String> marks =
                chart.marks().stream().map(m -> m.day() + " " + m.name()).toList();
        if (!marks.isEmpty()) {
            page.element("p", "Upright: " + String.join("; ", marks) + ".", "class", "chart-marks");
        }
    }

    /// What somebody hears who does not see it: each line from its first figure to its last.
    private static String described(Chart chart) {
        StringBuilder words = new StringBuilder(chart.title()).append(". ");
        for (Chart.Line line : chart.lines()) {
            LocalDate first = null;
            LocalDate last = null;
            double from = 0;
            double to = 0;
            for (int i = 0; i < chart.days().size(); i++) {
                OptionalDouble value = line.values().get(i);
                if (value.isPresent()) {
                    last = chart.days().get(i);
                    to = value.getAsDouble();
                    if (first == null) {
                        first = last;
                        from = to;
                    }
                }
            }
            if (first != null) {
                words.append(
                        "%s: %s on %s, %s on %s. "
                                .formatted(
                                        line.name(),
                                        number(from),
                                        first,
                                        number(to),
                                        Objects.requireNonNull(last)));
            }
        }
        return words.toString().strip();
    }
}
