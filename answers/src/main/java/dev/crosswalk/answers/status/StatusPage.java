package dev.crosswalk.answers.status;

import dev.crosswalk.answers.Sentence;
import dev.crosswalk.answers.Words;
import dev.crosswalk.answers.text.Numbers;
import dev.crosswalk.answers.text.Page;
import dev.crosswalk.answers.text.Screen.Style;
import dev.crosswalk.answers.text.Screen;
import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.ControlFact;
import dev.crosswalk.engine.Coverage;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.RollUp;
import dev.crosswalk.engine.operation.Occurrence;
import dev.crosswalk.programme.change.Cause;
import dev.crosswalk.programme.change.Direction;
import dev.crosswalk.programme.standing.ControlStanding.Condition;
import dev.crosswalk.programme.standing.ControlStanding;
import dev.crosswalk.programme.standing.Due;
import dev.crosswalk.programme.standing.Judged;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// How a programme stands, for a terminal: one screen.
///
/// Lists are cut so that the page has about 40 lines at 100 columns; what is left out is counted,
/// and every other format has it.
final class StatusPage {
    private static final int LINES = 40;
    private static final int FEWEST = 3;
    private static final int BAR = 30;
    private static final int NAMED = 6;
    private static final int SHORTEST = 20;

    private final StatusAnswer answer;
    private final Page page;
    private final Screen screen;

    StatusPage(StatusAnswer answer, Page page) {
        this.answer = answer;
        this.page = page;
        screen = page.screen();
    }

    void write() {
        page.spread(
                "",
                "",
                screen.in(Style.BOLD, "Status")
                        + "  "
                        + screen.in(Style.NAME, answer.now().organisation()),
                "as of " + answer.now().asOf() + known());
        answer.now().wanted().forEach(this::framework);
        if (answer.now().wanted().isEmpty()) {
            page.blank();
            page.line(
                    said(
                            "No framework is wanted yet: add one under frameworks in"
                                    + " programme.yaml. <?frameworks> lists them."));
        }
        controls();
        List<String> broke = broke();
        List<String> overdue = answer.overdue().stream().map(this::due).toList();
        List<String> due = answer.due().stream().map(this::due).toList();
        int[] room = rooms(broke.size(), overdue.size(), due.size());
        list(
                answer.isBroken() ? Style.BAD : Style.GOOD,
                "Broke since " + answer.earlier().label(),
                broke,
                room[0],
                mended());
        list(overdue.isEmpty() ? Style.GOOD : Style.BAD, "Overdue", overdue, room[1], "");
        list(Style.BOLD, "Due until " + answer.until(), due, room[2], "");
    }

    private String known() {
        return answer.now().now().knownAt().equals(answer.now().now().asOf())
                ? ""
                : ", as known at " + answer.now().knownAt();
    }

    // ---- frameworks

    private void framework(Judged f) {
        page.blank();
        String edition = f.scope().toString();
        page.spread(
                "",
                "  ",
                screen.in(Style.NAME, edition)
                        + "  "
                        + screen.safe(answer.now().edition(f.scope().edition()).title()),
                Told.asked(f.question(), f.window()));
        RollUp sum = f.gap().summary();
        if (sum.applicable() == 0) {
            page.line("  No requirement applies.");
            return;
        }
        String shares =
                "proven "
                        + share(sum.proven(), sum)
                        + "; possible "
                        + share(sum.possibleShare(), sum);
        page.hanging(
                "  ", "  ", screen.bar(sum.proven(), sum.possibleShare(), BAR) + "  " + shares);
        page.hanging("  ", "  ", counts(sum) + operation(f));
    }

    private static String share(double mean, RollUp sum) {
        return Numbers.percent(mean)
                + ", "
                + Numbers.tenths(mean * sum.applicable())
                + " of "
                + sum.applicable();
    }

    private String counts(RollUp sum) {
        List<String> parts = new ArrayList<>();
        for (Coverage c : Words.COVERAGES) {
            if (sum.count(c) > 0) {
                parts.add(
                        Words.mark(screen, c)
                                + Page.NO_BREAK
                                + sum.count(c)
                                + Page.NO_BREAK
                                + Words.spoken(c).replace(' ', Page.NO_BREAK));
            }
        }
        return String.join(", ", parts);
    }

    /// Nothing is proved at operating before the window is over: who is not told looks for a fault.
    private String operation(Judged f) {
        if (f.window() == null) {
            return "";
        }
        int missing = StatusAnswer.occurrences(f, Occurrence.Status.MISSING);
        int late = StatusAnswer.occurrences(f, Occurrence.Status.LATE);
        // While the window runs most of what is open lies ahead.
        int undone =
                StatusAnswer.isWindowOpen(f)
                        ? 0
                        : StatusAnswer.occurrences(f, Occurrence.Status.OPEN);
        String open =
                StatusAnswer.isWindowOpen(f)
                        ? "; before the window is over, controls prove nothing at operating"
                        : "";
        return "; occurrences: "
                + screen.in(missing > 0 ? Style.BAD : Style.GOOD, missing + " missing")
                + ", "
                + late
                + " late"
                + (undone == 0 ? "" : ", " + undone + " not done yet")
                + (StatusAnswer.partly(f) == 0
                        ? ""
                        : "; "
                                + Numbers.count(StatusAnswer.partly(f), "control", "controls")
                                + " in place for part of the window")
                + (f.question() == Assurance.OPERATING ? open : "");
    }

    private String said(String template) {
        return Sentence.of(template).in(answer.dialect());
    }

    // ---- controls

    private void controls() {
        page.blank();
        int all = answer.controls().controls().size();
        if (all == 0) {
            page.line(
                    said(
                            "No control yet. <?plan <programme DIR>> chooses the cheapest,"
                                    + " <?checklist> names what is left."));
            return;
        }
        List<String> parts = new ArrayList<>();
        for (Condition c : Condition.values()) {
            int n = answer.with(c).size();
            if (n > 0) {
                parts.add(screen.in(style(c), n + " " + Told.condition(c)));
            }
        }
        page.hanging("", "  ", screen.in(Style.BOLD, "Controls") + "  " + String.join(", ", parts));
        Map<String, List<String>> lacking = new TreeMap<>();
        for (ControlStanding c : answer.with(Condition.UNPROVED)) {
            if (c.today().state() instanceof ControlFact.Unknown unknown) {
                lacking.computeIfAbsent(Told.lacking(unknown.reason()), k -> new ArrayList<>())
                        .add(c.id());
            }
        }
        lacking.forEach((why, ids) -> page.hanging("  ", "    ", why + ": " + named(ids)));
        List<String> failed =
                answer.with(Condition.FAILED).stream().map(ControlStanding::id).toList();
        if (!failed.isEmpty()) {
            page.hanging("  ", "    ", screen.in(Style.BAD, "failed") + ": " + named(failed));
        }
    }

    private static Style style(Condition condition) {
        return switch (condition) {
            case PROVED -> Style.GOOD;
            case UNPROVED -> Style.HALF;
            case FAILED -> Style.BAD;
            case PLANNED, RETIRED, UNDECIDED -> Style.DIM;
        };
    }

    private String named(List<String> ids) {
        int more = ids.size() - NAMED;
        return screen.safe(String.join(", ", ids.subList(0, Math.min(NAMED, ids.size()))))
                + (more > 0 ? " and " + more + " more" : "");
    }

    // ---- lists

    /// What opens most goes first.
    private List<String> broke() {
        List<String> lines = new ArrayList<>();
        answer.controls(Direction.WORSE).stream()
                .sorted(Comparator.comparingInt(c -> -answer.reached(c).size()))
                .forEach(c -> lines.add(broke(c)));
        for (StatusAnswer.Fallen f : answer.fallen()) {
            String ref = f.requirement().after().ref().toString();
            lines.add(screen.in(Style.NAME, ref) + screen.safe(": " + f.why()));
        }
        return lines;
    }

    private String broke(Cause.ControlChanged c) {
        List<RequirementRef> reached = answer.reached(c);
        String opens = "";
        if (!reached.isEmpty()) {
            int more = reached.size() - 1;
            opens =
                    "; opens "
                            + name(reached.getFirst())
                            + (more > 0 ? " and " + more + " more" : "");
        }
        String id = c.control() + " ";
        return fitting(
                screen.in(Style.NAME, id), id.length(), c.title(), ": " + Told.why(c) + opens);
    }

    /// Without its edition where only one is wanted.
    private String name(RequirementRef ref) {
        return answer.now().wanted().size() == 1 ? ref.id() : ref.toString();
    }

    private String mended() {
        List<String> parts = new ArrayList<>();
        List<Cause.ControlChanged> better = answer.controls(Direction.BETTER);
        List<LocalDate> ended =
                better.stream().map(this::windowEnd).filter(Objects::nonNull).toList();
        int n = better.size() - ended.size();
        if (n > 0) {
            parts.add(Numbers.count(n, "control is better", "controls are better"));
        }
        if (!ended.isEmpty()) {
            parts.add(
                    (n > 0
                                    ? Integer.toString(ended.size())
                                    : Numbers.count(ended.size(), "control", "controls"))
                            + " operated to the window's end, "
                            + Collections.max(ended));
        }
        return String.join(", ", parts);
    }

    /// Of a control that is no better, only asked about a window that has ended since the last
    /// look; else null.
    private @Nullable LocalDate windowEnd(Cause.ControlChanged c) {
        LocalDate on = c.on() == null ? null : c.on().day();
        return c.why() == Cause.Why.OPERATED
                        && on != null
                        && !on.isBefore(answer.earlier().at().asOf().day())
                ? on
                : null;
    }

    private String due(Due d) {
        String owner = d.owner().isEmpty() ? "" : " - " + d.owner();
        String last = d.lastDay().equals(d.day()) || d.times() > 1 ? "" : ", last " + d.lastDay();
        String day = d.day().toString();
        return fitting(
                screen.in(Style.DIM, day) + "  ",
                day.length() + 2,
                Told.kind(d.kind()) + ": " + Told.briefly(d),
                last + owner);
    }

    /// One line: what does not fit is cut from the middle, which people know anyway. A narrow page
    /// wraps instead.
    private String fitting(String first, int columns, String middle, String last) {
        int room = page.width() - 2 - columns - last.length();
        boolean cuts = !page.isNarrow() && room >= SHORTEST;
        return first + screen.safe((cuts ? Told.shortened(middle, room) : middle) + last);
    }

    /// The lines that are left, shared among the lists: each gets what it needs, but no more than
    /// its part while another needs more.
    private int[] rooms(int... needed) {
        int used = page.toString().split("\n", -1).length;
        int left = LINES - used - 3 * needed.length;
        int[] rooms = new int[needed.length];
        for (int i = 0; i < needed.length; i++) {
            rooms[i] = Math.min(needed[i], FEWEST);
            left -= rooms[i];
        }
        boolean given = true;
        while (left > 0 && given) {
            given = false;
            for (int i = 0; i < needed.length && left > 0; i++) {
                if (rooms[i] < needed[i]) {
                    rooms[i]++;
                    left--;
                    given = true;
                }
            }
        }
        return rooms;
    }

    private void list(Style style, String title, List<String> lines, int room, String note) {
        page.blank();
        page.line(
                screen.in(style, title)
                        + "  "
                        + (lines.isEmpty() ? "nothing" : Integer.toString(lines.size()))
                        + (note.isEmpty() ? "" : "; " + note));
        lines.stream().limit(room).forEach(l -> page.hanging("  ", "      ", l));
        if (lines.size() > room) {
            page.line(
                    screen.in(
                            Style.DIM,
                            "  and "
                                    + (lines.size() - room)
                                    + said(" more: <format json> or md has all")));
        }
    }
}
