package dev.crosswalk.answers.status;

import static dev.crosswalk.formats.report.Run.NO_BREAK;
import static dev.crosswalk.formats.report.Run.name;
import static dev.crosswalk.formats.report.Run.plain;
import static dev.crosswalk.formats.report.Run.quiet;
import static dev.crosswalk.formats.report.Run.strong;
import static dev.crosswalk.formats.report.Run.yielding;

import dev.crosswalk.answers.BlockList;
import dev.crosswalk.answers.CoverageMarks;
import dev.crosswalk.answers.Sentence;
import dev.crosswalk.answers.next.Step;
import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.ControlFact;
import dev.crosswalk.engine.Coverage;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.RollUp;
import dev.crosswalk.formats.report.Block;
import dev.crosswalk.formats.report.Run;
import dev.crosswalk.formats.report.Run.Style;
import dev.crosswalk.programme.change.Broken;
import dev.crosswalk.programme.change.Cause;
import dev.crosswalk.programme.change.ChangeWords;
import dev.crosswalk.programme.change.Direction;
import dev.crosswalk.programme.gate.GateWords;
import dev.crosswalk.programme.gate.GatesAhead;
import dev.crosswalk.programme.gate.JudgedGate;
import dev.crosswalk.programme.gate.Lack;
import dev.crosswalk.programme.gate.Milestone;
import dev.crosswalk.programme.standing.Asked;
import dev.crosswalk.programme.standing.Audited;
import dev.crosswalk.programme.standing.ControlStanding;
import dev.crosswalk.programme.standing.ControlStanding.Condition;
import dev.crosswalk.programme.standing.ControlWords;
import dev.crosswalk.programme.standing.Due;
import dev.crosswalk.programme.standing.DueWords;
import dev.crosswalk.programme.standing.ExceptionWords;
import dev.crosswalk.programme.standing.Judged;
import dev.crosswalk.programme.standing.LateDocument;
import dev.crosswalk.programme.standing.LateReceived;
import dev.crosswalk.programme.standing.RecordWords;
import dev.crosswalk.programme.standing.Tally;
import dev.crosswalk.programme.words.AnswerWords;
import dev.crosswalk.programme.words.ContestedWords;
import dev.crosswalk.programme.words.FactWords;
import dev.crosswalk.programme.words.LeaningWords;
import dev.crosswalk.programme.words.Numbers;
import dev.crosswalk.programme.words.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// How a programme stands, for a terminal: one screen.
///
/// The gates of what comes next are all there, a line each. The lists after them are cut so that
/// the page has about 40 lines at 100 columns, or a few of each where the gates leave no room; what
/// is left out is counted, and every other format has it.
final class StatusScreen {
    private static final int LINES = 40;
    private static final int BAR = 30;
    private static final int NAMED = 6;

    private final StatusAnswer answer;
    private final BlockList blocks = new BlockList();

    StatusScreen(StatusAnswer answer) {
        this.answer = answer;
    }

    List<Block> blocks() {
        blocks.add(
                new Block.Entry(0, strong("Status"), plain("  "), name(answer.now().organisation()))
                        .hang(0)
                        .right(plain("as of " + answer.now().asOf() + known())));
        answer.inReach().addTo(blocks);
        aside();
        answer.nobodyNamed().ifPresent(words -> blocks.line(plain(words)));
        answer.gates().forEach(this::gates);
        asked();
        answer.now().wanted().forEach(this::framework);
        if (answer.now().wanted().isEmpty()) {
            blocks.space()
                    .paragraph(
                            said(
                                    "No framework is wanted yet: add one under frameworks in"
                                            + " programme.yaml. <?frameworks> lists them."));
        }
        controls();
        List<Block> next = Step.inShort(Step.TITLE, answer.next());
        return blocks.add(
                        new Block.Excerpts(
                                LINES - next.size(), lists(), said("<format json> or md has all")))
                .addAll(next)
                .list();
    }

    /// What evidence was altered, and the reports that are held and soon count no more or do not
    /// answer, each with what it costs.
    private void aside() {
        blocks.altered(answer.now());
        answer.ending().forEach(words -> blocks.line(plain(words)));
        AnswerWords.expiredSentence(answer.now().expiredAnswers()).ifPresent(blocks::paragraph);
        for (Judged framework : answer.now().wanted()) {
            for (String sentence : framework.aside()) {
                blocks.line(plain(framework.name() + ": " + sentence));
            }
        }
    }

    private List<Block.Excerpt> lists() {
        List<Due> overdue = answer.overdue();
        List<Block.Excerpt> lists = new ArrayList<>();
        lists.add(
                answer.earlier().hasBegun()
                        ? list(
                                answer.isBroken() ? Style.BAD : Style.GOOD,
                                "Broke since " + answer.earlier().label(),
                                broke(),
                                mended())
                        : list(Style.STRONG, "Broke", List.of(), StatusAnswer.NEW));
        said(lists, Words.capital(AnswerWords.NOT_DONE) + ", since ", answer.saidNotDone());
        said(lists, AnswerWords.GONE + " since ", answer.answersGone());
        lists.add(list(overdue.isEmpty() ? Style.GOOD : Style.BAD, "Overdue", dues(overdue), ""));
        lists.add(list(Style.STRONG, "Due until " + answer.until(), dues(answer.due()), ""));
        return lists;
    }

    /// What nobody broke: somebody said something, or it is not said any more.
    private void said(List<Block.Excerpt> lists, String title, List<StatusAnswer.Fallen> fallen) {
        if (!fallen.isEmpty() && answer.earlier().hasBegun()) {
            lists.add(
                    list(
                            Style.PARTLY,
                            title + answer.earlier().label(),
                            fallen.stream()
                                    .map(f -> entry(name(f.what()), plain(": " + f.why())))
                                    .toList(),
                            ""));
        }
    }

    private String said(String template) {
        return Sentence.of(template).in(answer.dialect());
    }

    private String known() {
        return answer.now().now().knownAt().equals(answer.now().now().asOf())
                ? ""
                : ", as known at " + answer.now().knownAt();
    }

    // ---- gates

    /// What stands before the next audit or day, and a line of what comes after.
    private void gates(GatesAhead ahead) {
        Run framework = name(ahead.scope().toString());
        Milestone next = ahead.next().orElse(null);
        blocks.space();
        if (next == null) {
            blocks.entry(
                    0, framework, plain("  nothing stands before "), plain(GateWords.of(ahead)));
            return;
        }
        blocks.add(
                new Block.Entry(0, framework, plain("  before " + GateWords.of(next)))
                        .right(plain(GateWords.counts(next))));
        next.gates(JudgedGate.State.OPEN).forEach(g -> blocks.add(open(g)));
        for (JudgedGate g : next.gates(JudgedGate.State.NOT_KNOWN)) {
            blocks.add(
                    gate(
                            Coverage.NOT_ASSESSED,
                            plain(GateWords.name(g.gate()) + ": not known: "),
                            yielding(g.unseen().getFirst())));
        }
        List<String> met =
                next.gates(JudgedGate.State.MET).stream()
                        .map(g -> GateWords.name(g.gate()))
                        .toList();
        if (!met.isEmpty()) {
            blocks.add(gate(Coverage.FULL, plain("met: " + String.join(", ", met))));
        }
        if (next.operated() != null) {
            blocks.entry(2, plain(GateWords.of(next.operated(), next.period())));
        }
        if (!ahead.others().isEmpty()) {
            blocks.entry(2, quiet(GateWords.counts(ahead.others())));
        }
        for (Milestone m : ahead.missed()) {
            blocks.entry(2, quiet(GateWords.missed(m)));
        }
    }

    /// One line: what to do first, and who has to.
    private static Block.Entry open(JudgedGate g) {
        Lack first = g.lacks().getFirst();
        int more = g.lacks().size() - 1;
        return gate(
                Coverage.NONE,
                plain(GateWords.name(g.gate()) + ": "),
                name(first.about().isEmpty() ? "" : first.about() + " "),
                yielding(first.next()),
                plain(owner(first.owner())),
                quiet(more == 0 ? "" : NO_BREAK + "(+" + more + ")"));
    }

    private static String owner(String owner) {
        return owner.isEmpty() ? "" : " - " + owner;
    }

    private static Block.Entry gate(Coverage mark, Run... words) {
        List<Run> runs =
                new ArrayList<>(List.of(CoverageMarks.of(mark), plain(String.valueOf(NO_BREAK))));
        runs.addAll(List.of(words));
        return new Block.Entry(2, runs.toArray(Run[]::new)).hang(4);
    }

    // ---- what an auditor will ask

    /// A line for each cause, with the controls.
    private void asked() {
        List<Asked> all = answer.asked();
        if (all.isEmpty()) {
            if (Asked.ownColumn(answer.now().wanted()).isPresent()) {
                blocks.space().entry(0, Run.of(Style.PARTLY, Asked.TITLE));
                ownColumn();
            }
            return;
        }
        blocks.space()
                .entry(
                        0,
                        Run.of(Style.PARTLY, Asked.TITLE),
                        plain("  " + Words.many(all.size(), "control", "controls") + "; "),
                        quiet(
                                said(
                                        "<?show %s <programme DIR>> says all of one"
                                                .formatted(all.getFirst().control().id()))));
        Asked.byCause(all)
                .forEach((cause, ids) ->
                        blocks.add(
                                new Block.Entry(
                                                2,
                                                plain(cause.words() + ": "),
                                                name(Words.some(ids, NAMED)))
                                        .hang(4)));
        ownColumn();
    }

    private void ownColumn() {
        Asked.ownColumn(answer.now().wanted())
                .ifPresent(words -> blocks.add(new Block.Entry(2, plain(words)).hang(4)));
    }

    // ---- frameworks

    private void framework(Judged f) {
        blocks.space()
                .add(
                        new Block.Entry(
                                        0,
                                        name(f.scope().toString()),
                                        plain("  "),
                                        plain(answer.now().edition(f.scope().edition()).title()))
                                .right(plain(FactWords.toShow(f.question(), f.window()))));
        RollUp sum = f.gap().summary();
        int applicable = sum.applicable();
        if (applicable == 0) {
            blocks.paragraph("  No requirement applies.");
            return;
        }
        String shares =
                "  proven "
                        + Numbers.share(sum.proven(), applicable)
                        + "; possible "
                        + Numbers.share(sum.possibleShare(), applicable);
        Run bar = new Run.Bar(sum.proven(), sum.possibleShare(), BAR);
        blocks.add(new Block.Entry(2, bar, plain(shares)).hang(2));
        List<Run> counts = counts(sum);
        counts.addAll(operation(f));
        ContestedWords.asReadingsDiffer(f.gap())
                .ifPresent(words -> counts.add(plain("; proven " + words)));
        blocks.add(new Block.Entry(2, counts.toArray(Run[]::new)).hang(2));
        Audited audited = f.audited();
        if (!audited.isEmpty()) {
            blocks.add(new Block.Entry(2, plain(audited.words(f.required().controls()))).hang(2));
        }
        LateDocument.sentence(f.question(), f.required().controls())
                .ifPresent(words -> blocks.add(new Block.Entry(2, plain(words)).hang(2)));
        RecordWords.unnamed(f.required().controls())
                .ifPresent(words -> blocks.add(new Block.Entry(2, plain(words)).hang(2)));
        LateReceived.sentence(f.required().controls(), answer.now().content().practices().lagDays())
                .ifPresent(words -> blocks.add(new Block.Entry(2, plain(words)).hang(2)));
        LeaningWords.of(sum)
                .ifPresent(words ->
                        blocks.add(new Block.Entry(2, plain("obligations: " + words)).hang(2)));
    }

    private static List<Run> counts(RollUp sum) {
        List<Run> runs = new ArrayList<>();
        for (Coverage c : FactWords.COVERAGES) {
            int n = sum.count(c);
            if (n > 0) {
                String words = NO_BREAK + Integer.toString(n) + NO_BREAK + Words.spoken(c);
                separate(runs);
                runs.add(CoverageMarks.of(c));
                runs.add(plain(words.replace(' ', NO_BREAK)));
            }
        }
        return runs;
    }

    private static void separate(List<Run> runs) {
        if (!runs.isEmpty()) {
            runs.add(plain(", "));
        }
    }

    /// How controls operated over the window. Before it is over nothing is proved at operating,
    /// which a reader who is not told takes for a fault.
    private static List<Run> operation(Judged f) {
        if (f.window() == null) {
            return List.of();
        }
        Tally all = StatusAnswer.occurrences(f);
        // While the window runs, most of what is open still lies ahead.
        int undone = StatusAnswer.isWindowOpen(f) ? 0 : all.open();
        String open =
                StatusAnswer.isWindowOpen(f)
                        ? "; before the window is over, controls prove nothing at operating"
                        : "";
        String partly =
                StatusAnswer.partly(f) == 0
                        ? ""
                        : "; "
                                + Words.many(StatusAnswer.partly(f), "control", "controls")
                                + " in place for part of the window";
        return List.of(
                plain("; occurrences: "),
                Run.of(all.missing() > 0 ? Style.BAD : Style.GOOD, all.missing() + " missing"),
                plain(
                        all.besides()
                                + (undone == 0 ? "" : ", " + undone + " not done yet")
                                + partly
                                + (f.question() == Assurance.OPERATING ? open : "")));
    }

    // ---- controls

    private void controls() {
        blocks.space();
        if (answer.controls().controls().isEmpty()) {
            blocks.paragraph(
                    "No control yet."
                            + (answer.next().isEmpty()
                                    ? said(
                                            " <?plan <programme DIR>> chooses the cheapest,"
                                                    + " <?checklist> names what is left.")
                                    : ""));
            return;
        }
        List<Run> parts = new ArrayList<>();
        for (ControlWords.Count count : ControlWords.counts(answer.controls())) {
            separate(parts);
            parts.add(Run.of(style(count), count.words()));
        }
        parts.addAll(0, List.of(strong("Controls"), plain("  ")));
        blocks.add(new Block.Entry(0, parts.toArray(Run[]::new)));
        Map<String, List<String>> lacking = new TreeMap<>();
        for (ControlStanding c : answer.with(Condition.UNPROVED)) {
            if (c.today().state() instanceof ControlFact.Unknown unknown) {
                lacking.computeIfAbsent(ControlWords.lacking(unknown), k -> new ArrayList<>())
                        .add(c.id());
            }
        }
        lacking.forEach((why, ids) -> blocks.entry(2, plain(why + ": " + Words.some(ids, NAMED))));
        List<String> failed =
                answer.with(Condition.FAILED).stream().map(ControlStanding::id).toList();
        if (!failed.isEmpty()) {
            blocks.entry(2, Run.of(Style.BAD, "failed"), plain(": " + Words.some(failed, NAMED)));
        }
        List<String> accepted =
                answer.controls().controls().stream()
                        .flatMap(c ->
                                c.accepted().stream()
                                        .map(e ->
                                                e.id()
                                                        + " to "
                                                        + c.id()
                                                        + ExceptionWords.rate(e, c)))
                        .toList();
        if (!accepted.isEmpty()) {
            blocks.entry(
                    2,
                    plain(
                            "accepted exceptions, which prove nothing: "
                                    + Words.some(accepted, NAMED)));
        }
        List<String> expired =
                answer.controls().controls().stream()
                        .flatMap(c ->
                                c.exceptions().stream()
                                        .filter(e -> !c.accepted().contains(e))
                                        .map(e ->
                                                "%s to %s%s expired on %s"
                                                        .formatted(
                                                                e.id(),
                                                                c.id(),
                                                                ExceptionWords.rate(e, c),
                                                                e.expiresOn())))
                        .toList();
        if (!expired.isEmpty()) {
            blocks.entry(
                    2,
                    Run.of(Style.BAD, "exceptions that nothing follows"),
                    plain(": " + Words.some(expired, NAMED)));
        }
        List<String> found =
                answer.found()
                        .map(e ->
                                e.control()
                                        + answer.controls()
                                                .putRight(e)
                                                .map(" (%s)"::formatted)
                                                .orElse(""))
                        .distinct()
                        .toList();
        if (!found.isEmpty()) {
            blocks.entry(2, plain("exceptions that auditors found: " + Words.some(found, NAMED)));
        }
    }

    private static Style style(ControlWords.Count count) {
        return switch (count.condition()) {
            case PROVED -> count.inPart() ? Style.PARTLY : Style.GOOD;
            case UNPROVED -> Style.PARTLY;
            case FAILED -> Style.BAD;
            case PLANNED, RETIRED, UNDECIDED -> Style.QUIET;
        };
    }

    // ---- lists

    /// What broke, first what leaves most requirements open.
    private List<Block.Entry> broke() {
        List<Block.Entry> entries = new ArrayList<>();
        answer.changes().broken().forEach(b -> entries.add(broke(b)));
        for (StatusAnswer.Fallen f : answer.fallen()) {
            entries.add(entry(name(f.what()), plain(": " + f.why())));
        }
        return entries;
    }

    private Block.Entry broke(Broken b) {
        List<RequirementRef> reached = StatusAnswer.reached(b);
        String opens = "";
        if (!reached.isEmpty()) {
            int more = reached.size() - 1;
            opens =
                    "; opens "
                            + called(reached.getFirst())
                            + (more > 0 ? " and " + more + " more" : "");
        }
        Cause.ControlChanged c = b.first();
        String why = ": " + ChangeWords.why(c) + opens;
        return b.controls().size() > 1
                ? entry(name(ChangeWords.of(b)), plain(why))
                : entry(name(c.control() + " "), yielding(c.title()), plain(why));
    }

    /// The requirement, without its edition where only one is wanted.
    private String called(RequirementRef ref) {
        return answer.now().wanted().size() == 1 ? ref.id() : ref.toString();
    }

    private String mended() {
        List<String> parts = new ArrayList<>(ChangeWords.succeeded(answer.changes()));
        List<Cause.ControlChanged> better = answer.controls(Direction.BETTER);
        List<LocalDate> ended =
                better.stream().map(this::windowEnd).filter(Objects::nonNull).toList();
        // What was only planned is decided, and no better yet.
        int planned = (int) better.stream().filter(c -> c.after() == Condition.PLANNED).count();
        int n = better.size() - ended.size() - planned;
        if (n > 0) {
            parts.add(Words.many(n, "control is better", "controls are better"));
        }
        if (planned > 0) {
            parts.add(Words.many(planned, "control was planned", "controls were planned"));
        }
        if (!ended.isEmpty()) {
            parts.add(
                    (n > 0
                                    ? Integer.toString(ended.size())
                                    : Words.many(ended.size(), "control", "controls"))
                            + " operated to the window's end, "
                            + Collections.max(ended));
        }
        return String.join(", ", parts);
    }

    /// The end of the window, for a control that is no better and only asked about a window that
    /// has ended since the last look; else null.
    private @Nullable LocalDate windowEnd(Cause.ControlChanged c) {
        LocalDate on = c.on() == null ? null : c.on().day();
        return c.why() == Cause.Why.OPERATED
                        && c.detail().isEmpty()
                        && on != null
                        && !on.isBefore(answer.earlier().at().asOf().day())
                ? on
                : null;
    }

    private static List<Block.Entry> dues(List<Due> dues) {
        return dues.stream().map(StatusScreen::due).toList();
    }

    private static Block.Entry due(Due d) {
        String owner = d.owner().isEmpty() ? "" : " - " + d.owner();
        return entry(
                quiet(d.day().toString()),
                plain("  "),
                yielding(DueWords.of(d.kind()) + ": " + DueWords.briefly(d)),
                plain(DueWords.late(d) + owner));
    }

    private static Block.Entry entry(Run... runs) {
        return new Block.Entry(2, runs).hang(6);
    }

    private static Block.Excerpt list(
            Style style, String title, List<Block.Entry> entries, String note) {
        String count = entries.isEmpty() ? "nothing" : Integer.toString(entries.size());
        return new Block.Excerpt(
                List.of(
                        Run.of(style, title),
                        plain("  " + count + (note.isEmpty() ? "" : "; " + note))),
                entries);
    }
}
