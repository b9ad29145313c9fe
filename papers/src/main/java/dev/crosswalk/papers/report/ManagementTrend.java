package dev.crosswalk.papers.report;

import static dev.crosswalk.papers.report.Cells.cell;
import static dev.crosswalk.papers.report.Cells.column;
import static dev.crosswalk.papers.report.Cells.number;
import static dev.crosswalk.programme.standing.ControlWords.TESTED;

import dev.crosswalk.engine.Coverage;
import dev.crosswalk.engine.Gap;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.RollUp;
import dev.crosswalk.engine.Verdict;
import dev.crosswalk.formats.report.Block;
import dev.crosswalk.formats.report.Block.Figure;
import dev.crosswalk.formats.report.Run;
import dev.crosswalk.formats.report.Tone;
import dev.crosswalk.programme.change.Broken;
import dev.crosswalk.programme.change.Cause;
import dev.crosswalk.programme.change.ChangeWords;
import dev.crosswalk.programme.change.Changes;
import dev.crosswalk.programme.change.Direction;
import dev.crosswalk.programme.change.FrameworkChange;
import dev.crosswalk.programme.change.RequirementChange;
import dev.crosswalk.programme.gate.GatesAhead;
import dev.crosswalk.programme.standing.Agenda;
import dev.crosswalk.programme.standing.AskedWindow;
import dev.crosswalk.programme.standing.ControlStanding;
import dev.crosswalk.programme.standing.ControlStanding.Condition;
import dev.crosswalk.programme.standing.Due;
import dev.crosswalk.programme.standing.DueWords;
import dev.crosswalk.programme.standing.Judged;
import dev.crosswalk.programme.standing.Situation;
import dev.crosswalk.programme.standing.Standing;
import dev.crosswalk.programme.standing.Tally;
import dev.crosswalk.programme.words.AnswerWords;
import dev.crosswalk.programme.words.ContestedWords;
import dev.crosswalk.programme.words.LeaningWords;
import dev.crosswalk.programme.words.Numbers;
import dev.crosswalk.programme.words.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The first page: where each framework stands, how it moved, what broke and what is overdue.
final class ManagementTrend {
    private static final int MOST_METERS = 2;
    private static final int MOST_BROKEN = 4;
    private static final int LONGEST = 60;
    private static final int ONE_LINE = 74;
    private static final int LONGEST_NAME = 30;
    private static final int SHORT_NAME = 26;
    private static final int MOST_OVERDUE = 5;

    /// The sentences on a window take as much room as this many rows of one line.
    private static final int ROWS_OF_A_WINDOW = 3;

    private static final int ROWS_OF_GATES = 2;

    private final Situation situation;
    private final Standing standing;
    private final Changes changes;
    private final List<Due> overdue;
    private final ManagementReport.Limit limit;

    /// Sentences on windows and on the change. The lists below are cut to make room for them.
    private final List<Block> windows;

    private final List<Block> alike;

    private final List<GatesAhead> gates;

    ManagementTrend(
            Situation situation,
            Standing standing,
            Changes changes,
            Agenda agenda,
            List<GatesAhead> gates,
            ManagementReport.Limit limit) {
        this.situation = situation;
        this.standing = standing;
        this.changes = changes;
        this.limit = limit;
        this.gates = gates;
        windows = FrontMatter.windows(situation);
        alike = alike();
        overdue =
                agenda.open(situation.day()).stream()
                        .filter(d -> d.status() == Due.Status.OVERDUE)
                        .toList();
    }

    // ---- where we stand

    List<Block> standing() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(2, "Where we stand"));
        List<Judged> metered =
                situation.wanted().size() > MOST_METERS || !roomForMeters()
                        ? List.of()
                        : situation.wanted();
        for (Judged t : metered) {
            RollUp sum = t.summary();
            blocks.add(
                    new Block.Meter(
                            t.name(),
                            sum.proven(),
                            sum.possibleShare(),
                            ProvenAndPossible.both(sum)));
        }
        blocks.addAll(windows);
        AnswerWords.expiredSentence(situation.expiredAnswers())
                .ifPresent(words -> blocks.add(new Block.Paragraph(words)));
        blocks.add(trend());
        List<String> ranges = new ArrayList<>();
        for (Judged t : situation.wanted()) {
            ContestedWords.proven(t.gap()).ifPresent(words -> ranges.add(t.name() + ": " + words));
        }
        // Where much is to be known of the figures, two pages have no room for it.
        if (!ranges.isEmpty() && windows.isEmpty()) {
            blocks.add(new Block.Paragraph(String.join("; ", ranges) + "."));
        }
        blocks.addAll(alike);
        blocks.add(figures());
        return blocks;
    }

    /// How many sentences stand on windows and reports.
    int windows() {
        return windows.size();
    }

    /// Gates take the room of the meters, of which the trend has the figures too.
    private boolean roomForMeters() {
        return gates.isEmpty() || limit.medium() == Medium.SHEETS;
    }

    private LocalDate before() {
        return changes.before().asOf().day();
    }

    private Block trend() {
        List<List<Block.Cell>> rows = new ArrayList<>();
        for (FrameworkChange f : changes.frameworks()) {
            Judged now = f.after();
            Judged then = changes.before().hasBegun() ? f.before() : null;
            if (now == null) {
                continue;
            }
            RollUp is = now.gap().summary();
            // A window that was still running then had proved nothing yet, which is no mark to
            // compare with.
            boolean ran = ran(then);
            RollUp was = then == null || ran ? null : then.gap().summary();
            rows.add(
                    Cells.row(
                            Cells.strong(situation.name(f.scope())),
                            cell(full(is)),
                            cell(ProvenAndPossible.proven(is)),
                            cell(was == null ? "" : full(was)),
                            cell(
                                    was == null
                                            ? (ran ? "window not over" : "")
                                            : ProvenAndPossible.proven(was)),
                            then == null || ran
                                    ? Block.Cell.EMPTY
                                    : Alike.of(f, then.gap(), now.gap()).moved()));
        }
        List<Block.Column> now =
                List.of(column("Framework", 22), number("Full", 11), number("Proven", 19));
        // Of a programme that is younger than that there is nothing to compare with.
        if (!changes.before().hasBegun()) {
            return new Block.Table(
                    "Trend", now, rows.stream().map(row -> row.subList(0, now.size())).toList());
        }
        List<Block.Column> columns = new ArrayList<>(now);
        columns.add(number("Full 90 days before", 11));
        columns.add(number("Proven 90 days before", 19));
        columns.add(number("Change", 19));
        return new Block.Table("Trend", columns, rows);
    }

    /// Says which requirements the changes are about, where the figures beside them count others.
    private List<Block> alike() {
        List<String> parts = new ArrayList<>();
        for (FrameworkChange f : changes.frameworks()) {
            if (f.after() != null && f.before() != null && !ran(f.before())) {
                Alike alike = Alike.of(f, f.before().gap(), f.after().gap());
                if (alike.excluded() > 0) {
                    parts.add(situation.name(f.scope()) + " " + alike.words());
                }
            }
        }
        return parts.isEmpty()
                ? List.of()
                : List.of(
                        new Block.Paragraph(
                                Run.strong("Change. "), Run.plain(String.join("; ", parts) + ".")));
    }

    /// Whether controls had to operate over a window that was not over then.
    private static boolean ran(@Nullable Judged then) {
        AskedWindow asked = then == null ? null : then.asked();
        return asked != null && asked.isRunning();
    }

    private static String full(RollUp sum) {
        return Words.of(sum.count(Coverage.FULL), sum.applicable()) + LeaningWords.withWord(sum);
    }

    /// The requirements asked on both days, which alone are compared: to leave out what is open
    /// proves nothing.
    ///
    /// @param excluded how many were asked then and are not any more
    /// @param onRecord whether more is proved by nothing but what was put on record since, as where
    ///   nothing was on record then: what people know now is no progress of theirs
    private record Alike(RollUp was, RollUp is, int excluded, boolean onRecord) {

        static Alike of(FrameworkChange f, Gap then, Gap now) {
            Set<RequirementRef> excluded =
                    f.unasked().stream().map(u -> u.before().ref()).collect(Collectors.toSet());
            List<Verdict> before =
                    then.verdicts().stream().filter(v -> !excluded.contains(v.ref())).toList();
            RollUp was = RollUp.of(before);
            boolean onRecord =
                    was.proven() == 0
                            || f.requirements(Direction.BETTER).stream()
                                    .allMatch(Alike::isPutOnRecord);
            return new Alike(was, now.summary(), excluded.size(), onRecord);
        }

        /// Whether nothing but reports and answers made it better.
        private static boolean isPutOnRecord(RequirementChange r) {
            return !r.causes().isEmpty()
                    && r.causes().stream()
                            .allMatch(c ->
                                    c instanceof Cause.WordChanged
                                            || c instanceof Cause.AnswerChanged);
        }

        /// The change in percentage points, as a reader gets it who subtracts the figures shown.
        Block.Cell moved() {
            long tenths = Math.round(is.proven() * 1_000) - Math.round(was.proven() * 1_000);
            if (tenths == 0) {
                return new Block.Cell("none");
            }
            String points = Math.abs(tenths) / 10 + "." + Math.abs(tenths) % 10 + " points";
            if (tenths > 0 && onRecord) {
                return new Block.Cell("+" + points + " by what was put on record since");
            }
            return tenths > 0
                    ? new Block.Cell("+" + points, Tone.GOOD)
                    : new Block.Cell("−" + points, Tone.BAD);
        }

        /// `54.3 % to 53.5 % over the 120 asked on both days, 3 excluded since`
        String words() {
            String asked =
                    is.applicable() == 0
                            ? "nothing was asked on both days"
                            : "%s to %s over the %d asked on both days"
                                    .formatted(
                                            Numbers.percent(was.proven()),
                                            Numbers.percent(is.proven()),
                                            is.applicable());
            return asked + ", " + excluded + " excluded since";
        }
    }

    private Block figures() {
        // A control that was given up is none of those that should be in place, nor is one that a
        // plan proposed and nobody decided on.
        long proposed =
                standing.controls().stream().filter(c -> c.adoption().isUndecided()).count();
        long all = standing.controls().size() - count(Condition.RETIRED) - proposed;
        // What an auditor excepted is counted beside, once.
        List<ControlStanding> excepted = standing.excepted();
        long exceptedShown =
                excepted.stream().filter(c -> c.condition() == Condition.PROVED).count();
        // The next auditor samples anew what nothing but a test of the last one shows.
        int tested = standing.testedAlone().size();
        long proved = count(Condition.PROVED) - exceptedShown - tested;
        long unshown =
                excepted.isEmpty()
                        ? 0
                        : standing.controls().stream()
                                .filter(c -> c.condition() == Condition.UNPROVED)
                                .filter(c -> !excepted.contains(c))
                                .count();
        long inPart =
                standing.controls().stream()
                        .filter(ControlStanding::isShownInPart)
                        .filter(c -> !excepted.contains(c))
                        .count();
        Tally tally = Tally.of(standing.controls(), FrontMatter.audited(situation, standing));
        return new Block.Figures(
                new Figure(
                        proved + " of " + all,
                        (inPart == 0
                                        ? "controls in place and shown"
                                        : "controls shown, %d in part".formatted(inPart))
                                + (tested == 0 ? "" : "; %d %s".formatted(tested, TESTED))
                                + (unshown == 0 ? "" : "; %d not shown".formatted(unshown))
                                + (proposed == 0
                                        ? ""
                                        : "; %d more are proposed by a plan and decided on by nobody"
                                                .formatted(proposed)),
                        proved > 0 ? Tone.GOOD : tested > 0 ? Tone.PARTLY : Tone.QUIET),
                failed(all, excepted.size(), exceptedShown, tally),
                new Figure(
                        Integer.toString(overdue.size()), "things overdue", tone(overdue.size())),
                tally.due() == 0
                        ? new Figure("0", "occurrences were due so far", Tone.QUIET)
                        : new Figure(
                                tally.missing() + tally.failed() + " of " + tally.due(),
                                undone(tally),
                                tone(tally.missing() + tally.failed())));
    }

    /// What failed, or where nothing did, in how many controls an auditor found an exception: that
    /// none failed outright is then nothing to tick off.
    private Figure failed(long all, long found, long shown, Tally tally) {
        long failed = count(Condition.FAILED);
        return found > 0 && failed == 0
                ? new Figure(
                        found + " of " + all,
                        (found == 1 ? "control" : "controls")
                                + " with an auditor's exception"
                                + (shown == 0
                                        ? ""
                                        : found == 1
                                                ? ", shown in part"
                                                : ", %d of them shown in part".formatted(shown)),
                        Tone.BAD)
                : new Figure(
                        failed + " of " + all,
                        "controls failed"
                                + (found == 0
                                        ? ""
                                        : "; %d more with an auditor's exception".formatted(found)),
                        failed == 0 && tally.deviating() + tally.failedDays() > 0
                                ? Tone.QUIET
                                : tone(failed));
    }

    /// `occurrences missing`, `occurrences: 4 missing, 2 failed; 3 deviations concluded on`
    private static String undone(Tally t) {
        String what =
                t.failed() == 0
                        ? "occurrences missing"
                        : t.missing() == 0
                                ? "occurrences failed"
                                : "occurrences: %d missing, %d failed"
                                        .formatted(t.missing(), t.failed());
        return what
                + (t.concluded() == 0
                        ? ""
                        : "; %s concluded on"
                                .formatted(Words.many(t.concluded(), "deviation", "deviations")));
    }

    private static Tone tone(long bad) {
        return bad == 0 ? Tone.GOOD : Tone.BAD;
    }

    private long count(Condition condition) {
        return standing.controls().stream().filter(c -> c.condition() == condition).count();
    }

    // ---- what broke

    List<Block> broke() {
        // How many lines this list gives up, beyond those that the list of overdue things can. Its
        // own rows have two lines each.
        int less = Math.max(0, taken() - (MOST_OVERDUE - 1));
        int most = Math.max(1, MOST_BROKEN - (less + 1) / 2);
        List<Broken> worse = changes.broken();
        int regressed = 0;
        int said = 0;
        int gone = 0;
        for (FrameworkChange f : changes.frameworks()) {
            said += (int) f.requirements().stream().filter(RequirementChange::saysNotDone).count();
            for (RequirementChange r : f.requirements(Direction.WORSE)) {
                if (r.isAnswerGone()) {
                    gone++;
                } else if (!r.isSaidNotDone()) {
                    regressed++;
                }
            }
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                new Block.Heading(
                        2,
                        "What broke since "
                                + Words.date(before())
                                + (worse.isEmpty() ? "" : limit.shown(worse, most))));
        if (worse.isEmpty()) {
            blocks.add(
                    new Block.Paragraph(
                            "No control is worse than it was."
                                    + (regressed == 0
                                            ? ""
                                            : " "
                                                    + Words.many(
                                                            regressed,
                                                            "requirement is",
                                                            "requirements are")
                                                    + " proved less for other reasons.")
                                    + nothingBroke(said, gone)));
            return blocks;
        }
        blocks.add(
                new TableOf<Broken>()
                        .text("Control", 42, b -> limit.cut(ChangeWords.of(b), LONGEST))
                        .text("What happened", 30, b -> happened(b.first()))
                        .text("Owner", 22, b -> limit.cut(owners(b), LONGEST_NAME))
                        .number("Requirements", 6, b -> b.requirements().size())
                        .of("What broke", limit.cut(worse, most)));
        if (said + gone > 0) {
            blocks.add(new Block.Paragraph(nothingBroke(said, gone).strip()));
        }
        return blocks;
    }

    /// That something is said not to be done broke nothing: it is known now. Nor did an answer that
    /// counts no more.
    private static String nothingBroke(int saidNotDone, int answerGone) {
        String of = saidNotDone == 0 ? "" : requirements(saidNotDone);
        String less = answerGone == 0 ? "" : requirements(answerGone);
        return (of.isEmpty()
                        ? ""
                        : " Of "
                                + of
                                + " it was said since that something is not done (on your word).")
                + (less.isEmpty()
                        ? ""
                        : " Of "
                                + less
                                + " less is proved because an answer expired or was withdrawn.");
    }

    private static String requirements(int n) {
        return Words.many(n, "requirement", "requirements");
    }

    private static String happened(Cause.ControlChanged c) {
        if (c.on() == null) {
            return Words.capital(ChangeWords.briefly(c));
        }
        return c.why() == Cause.Why.OCCURRENCE_MISSED
                ? "Missed, late after " + c.on()
                : Words.capital(ChangeWords.briefly(c)) + ", " + c.on();
    }

    private static String owners(Broken b) {
        return b.controls().stream()
                .map(Cause.ControlChanged::owner)
                .filter(o -> !o.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    // ---- what is overdue

    /// How many rows the lists give up for the sentences on windows, on the change and on gates.
    private int taken() {
        return limit.medium() == Medium.SHEETS
                ? 0
                : ROWS_OF_A_WINDOW * windows.size() + alike.size() + rowsOfGates();
    }

    /// Where there are meters, the gates have their room.
    private int rowsOfGates() {
        return situation.wanted().size() > MOST_METERS ? ROWS_OF_GATES * gates.size() : 0;
    }

    List<Block> overdue() {
        int most = Math.max(1, MOST_OVERDUE - taken());
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(2, "Overdue" + limit.shown(overdue, most)));
        if (overdue.isEmpty()) {
            blocks.add(new Block.Paragraph("Nothing is overdue."));
            return blocks;
        }
        // A few may take two lines each.
        int longest = 2 * overdue.size() > most + 1 ? ONE_LINE : 2 * LONGEST;
        blocks.add(
                new TableOf<Due>()
                        .text("What", 66, d -> limit.cut(what(d), longest))
                        .text("Owner", 24, this::owner)
                        .text("Was due", 12, d -> d.day().toString())
                        .of("Overdue", limit.cut(overdue, most)));
        return blocks;
    }

    private String owner(Due d) {
        return d.owner().isEmpty() ? "nobody is named" : limit.cut(d.owner(), SHORT_NAME);
    }

    static String what(Due d) {
        String title =
                d.title().startsWith(d.about()) || d.kind().name().startsWith("DOCUMENT")
                        ? d.title()
                        : d.about() + " " + d.title();
        String detail = d.detail().isEmpty() ? "" : " (" + d.detail().replace("/", " to ") + ")";
        String times = d.times() > 1 ? ", " + d.times() + " times" : "";
        String more =
                switch (d.kind()) {
                    case OCCURRENCE -> detail + times;
                    case POPULATION -> detail;
                    case EVIDENCE,
                            CONTROL,
                            DOCUMENT_APPROVAL,
                            DOCUMENT_REVIEW,
                            EXCEPTION,
                            REPORT,
                            RISK_REVIEW,
                            RISK_TREATMENT,
                            CORRECTIVE_ACTION,
                            WINDOW_END ->
                            "";
                };
        return Words.capital(DueWords.overdue(d.kind())) + ": " + title + more;
    }
}
