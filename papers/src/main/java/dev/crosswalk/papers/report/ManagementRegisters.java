package dev.crosswalk.papers.report;

import dev.crosswalk.engine.judgement.Deviation;
import dev.crosswalk.engine.judgement.Judgement;
import dev.crosswalk.engine.operation.Occurrence;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.formats.report.Block;
import dev.crosswalk.formats.report.Tone;
import dev.crosswalk.programme.AcceptedException;
import dev.crosswalk.programme.AuditReport;
import dev.crosswalk.programme.Risk;
import dev.crosswalk.programme.RiskAcceptance;
import dev.crosswalk.programme.standing.Audited;
import dev.crosswalk.programme.standing.ControlStanding;
import dev.crosswalk.programme.standing.ExceptionWords;
import dev.crosswalk.programme.standing.ReportException;
import dev.crosswalk.programme.standing.Situation;
import dev.crosswalk.programme.standing.Standing;
import dev.crosswalk.programme.standing.Tally;
import dev.crosswalk.programme.words.Words;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// The second page: risks, exceptions, and how controls operated.
final class ManagementRegisters {
    private static final int MOST_RISKS = 4;
    private static final int MOST_EXCEPTIONS = 3;
    private static final int LONGEST = 78;
    private static final int LONGEST_TITLE = 66;
    private static final String NOBODY = "nobody is named";
    private static final int SHORT_LINE = 36;
    private static final int LONGEST_NAME = 24;
    private static final int SHORT_NAME = 18;
    private static final int MOST_CONTROLS = 2;
    private static final int MOST_FOUND = 4;

    private final Situation situation;
    private final Standing standing;
    private final ManagementReport.Limit limit;
    private final Audited audited;

    ManagementRegisters(Situation situation, Standing standing, ManagementReport.Limit limit) {
        this.situation = situation;
        this.standing = standing;
        this.limit = limit;
        audited = FrontMatter.audited(situation, standing);
    }

    // ---- risks

    List<Block> risks() {
        List<Risk> risks =
                situation.required().risks().stream()
                        .sorted(
                                Comparator.comparingInt((Risk r) -> -r.residual())
                                        .thenComparingInt(r -> -r.likelihood() * r.impact())
                                        .thenComparing(Risk::id))
                        .toList();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(2, "Top risks" + limit.shown(risks, MOST_RISKS)));
        if (risks.isEmpty()) {
            blocks.add(new Block.Paragraph("The risk register is empty."));
            return blocks;
        }
        blocks.add(
                new TableOf<Risk>()
                        .cell("Risk", 7, r -> Cells.strong(r.id()))
                        .text("Title", 48, r -> limit.cut(r.title(), LONGEST_TITLE))
                        .text("Owner", 22, r -> limit.cut(r.owner(), LONGEST_NAME))
                        .text("Treatment", 10, r -> Words.capital(Words.spoken(r.treatment())))
                        .number("Before", 8, r -> r.likelihood() * r.impact())
                        .number("After", 8, Risk::residual)
                        .cell("Accepted", 18, this::accepted)
                        .of("Risks", limit.cut(risks, MOST_RISKS)));
        return blocks;
    }

    private Block.Cell accepted(Risk r) {
        if (RiskAcceptance.isLackingOn(situation.day(), r, situation.required().riskCriteria())) {
            return new Block.Cell("Not accepted", Tone.BAD);
        }
        if (!r.isAcceptedOn(situation.day())) {
            return new Block.Cell("Acceptable");
        }
        return new Block.Cell(
                limit.cut(r.acceptedBy(), SHORT_NAME)
                        + (r.acceptedOn() == null ? "" : ", " + r.acceptedOn()));
    }

    // ---- exceptions

    /// The exceptions in force, the one that expires first at the top.
    static List<AcceptedException> inForce(Standing standing) {
        return standing.controls().stream()
                .flatMap(c -> c.accepted().stream())
                .sorted(
                        Comparator.comparing(AcceptedException::expiresOn)
                                .thenComparing(AcceptedException::id))
                .toList();
    }

    List<Block> exceptions() {
        List<AcceptedException> all = inForce(standing);
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                new Block.Heading(
                        2, "Accepted exceptions in force" + limit.shown(all, MOST_EXCEPTIONS)));
        if (all.isEmpty()) {
            blocks.add(new Block.Paragraph("No deviation from a control is accepted."));
            return blocks;
        }
        LocalDate soon = situation.day().plusDays(ManagementReport.DAYS);
        // The reason of each exception may take two lines; that of a single one, five.
        int longest = all.size() == 1 ? 5 * LONGEST / 2 : LONGEST;
        blocks.add(
                new TableOf<AcceptedException>()
                        .cell("Exception", 10, e -> Cells.strong(e.id()))
                        .text("Control", 9, AcceptedException::control)
                        .text("Reason", 46, e -> limit.cut(e.reason(), longest) + rate(e))
                        .text("Accepted by", 17, e -> limit.cut(e.acceptedBy(), LONGEST_NAME))
                        .cell("Expires", 15, e -> expires(e, soon))
                        .of("Exceptions", limit.cut(all, MOST_EXCEPTIONS)));
        return blocks;
    }

    /// For how many of its control's subjects it is, where that is said.
    private String rate(AcceptedException e) {
        return standing.control(e.control())
                .map(c -> ExceptionWords.rate(e, c))
                .filter(words -> !words.isEmpty())
                .map(words -> " (" + words.strip() + ")")
                .orElse("");
    }

    private static Block.Cell expires(AcceptedException e, LocalDate soon) {
        Tone tone = e.expiresOn().isAfter(soon) ? Tone.NONE : Tone.PARTLY;
        return new Block.Cell(e.expiresOn().toString(), tone);
    }

    // ---- what auditors found

    /// The exceptions of auditors' reports, in their words; none where they found none.
    List<Block> found() {
        List<ReportException> all =
                standing.controls().stream().flatMap(c -> c.found().stream()).toList();
        if (all.isEmpty()) {
            return List.of();
        }
        return List.of(
                new Block.Heading(2, "What an auditor found" + limit.shown(all, MOST_FOUND)),
                new TableOf<ReportException>()
                        .cell("Control", 30, e -> Cells.lines(List.of(titled(e))))
                        .text("In the auditor's words", 52, this::noted)
                        .text("Owner", 18, this::answers)
                        .of("Found by auditors", limit.cut(all, MOST_FOUND)));
    }

    private String noted(ReportException e) {
        return e.note() + standing.putRight(e).map(" (%s)"::formatted).orElse("");
    }

    private String titled(ReportException e) {
        return standing.control(e.control())
                .map(c -> c.title() + " (" + c.id() + ")")
                .orElse(e.control());
    }

    private String answers(ReportException e) {
        return standing.control(e.control()).map(ManagementRegisters::owner).orElse(NOBODY);
    }

    private static String owner(ControlStanding c) {
        return c.owner().isEmpty() ? NOBODY : c.owner();
    }

    // ---- occurrences

    /// By how many the exceptions are fewer than the page has room for. A single one may have so
    /// long a reason that it takes the room of two.
    int exceptionsLess() {
        List<AcceptedException> all = inForce(standing);
        int taken = all.size() == 1 && all.getFirst().reason().length() > LONGEST ? 2 : all.size();
        return Math.max(0, MOST_EXCEPTIONS - taken);
    }

    /// @param free rows more than there is always room for
    List<Block> occurrences(int free) {
        int most = MOST_CONTROLS + free;
        List<ControlStanding> odd =
                standing.controls().stream()
                        .filter(c -> of(c).deviating() + of(c).days() > 0)
                        .sorted(
                                Comparator.comparingInt((ControlStanding c) ->
                                                -of(c).failed() - of(c).failedDays())
                                        .thenComparingInt(c -> -of(c).missing())
                                        .thenComparingInt(c -> -of(c).late())
                                        .thenComparingInt(c -> -of(c).unknownDays())
                                        .thenComparing(ControlStanding::id))
                        .toList();
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                new Block.Heading(
                        2,
                        "What deviated, "
                                + Words.period(Objects.requireNonNull(standing.window()))
                                + limit.shown(odd, most)));
        if (!audited.isEmpty()) {
            blocks.add(new Block.Paragraph(audited.words(standing.controls()) + "."));
        }
        long since = standing.controls().stream().filter(c -> afterReport(c) > 0).count();
        if (since > 0) {
            blocks.add(
                    new Block.Paragraph(
                            "Nothing is on record of %s since the period of the report ended in which an auditor tested %s without exception, whatever framework %s; that is no deviation."
                                    .formatted(
                                            Words.many((int) since, "control", "controls"),
                                            since == 1 ? "it" : "them",
                                            since == 1 ? "it serves" : "they serve")));
        }
        if (odd.isEmpty()) {
            blocks.add(new Block.Paragraph(inTime()));
            return blocks;
        }
        // A few may take two lines each.
        int longest = 2 * odd.size() > most + 1 ? SHORT_LINE : 2 * SHORT_LINE;
        blocks.add(
                new TableOf<ControlStanding>()
                        .cell("Control", 8, c -> Cells.strong(c.id()))
                        .text("Title", 38, c -> limit.cut(c.title(), longest))
                        .text("Owner", 20, c -> limit.cut(owner(c), SHORT_NAME))
                        .text("What", 40, c -> limit.cut(what(c), longest))
                        .of("What deviated", limit.cut(odd, most)));
        return blocks;
    }

    /// What is said where nothing is late or missing. An open occurrence has not been done; it may
    /// be due later.
    private String inTime() {
        int all = 0;
        int ahead = 0;
        int open = 0;
        for (ControlStanding c : standing.controls()) {
            if (c.operation() == null) {
                continue;
            }
            for (Occurrence o : c.operation().occurrences()) {
                all += audited.answers(c, o) ? 0 : 1;
            }
            for (Occurrence o : c.operation().with(Occurrence.Status.OPEN)) {
                if (audited.answers(c, o)) {
                    continue;
                }
                if (o.due().isAfter(situation.day())) {
                    ahead++;
                } else {
                    open++;
                }
            }
        }
        if (all == 0) {
            return "Nothing was due.";
        }
        if (ahead + open == 0) {
            return "Every occurrence was done in time: %d of %d.".formatted(all, all);
        }
        List<String> parts = new ArrayList<>();
        parts.add((all - ahead - open) + " done in time");
        if (open > 0) {
            parts.add(open + " due and not done yet");
        }
        if (ahead > 0) {
            parts.add(ahead + " not due yet");
        }
        return "Nothing is late or missing. Of "
                + Words.many(all, "occurrence", "occurrences")
                + ": "
                + String.join(", ", parts)
                + ".";
    }

    /// What deviated of a control. Of the days of a report in which an auditor tested it and found
    /// an exception that is what is known, and not that nothing is.
    private String what(ControlStanding c) {
        Tally tally = of(c);
        Period period =
                c.found().stream()
                        .map(ReportException::report)
                        .filter(AuditReport::independent)
                        .flatMap(r -> Stream.ofNullable(r.covers()))
                        .max(Comparator.comparing(Period::to))
                        .orElse(null);
        if (period == null || tally.unknownDays() == 0 || tally.failedDays() > 0) {
            return tally.deviations();
        }
        Period window = Objects.requireNonNull(standing.window());
        int since = (int) Math.max(0, ChronoUnit.DAYS.between(period.to(), situation.day()) - 1);
        int unknown = Math.min(tally.unknownDays(), since);
        String others = tally.knowing(tally.unknownDays()).deviations();
        return window.from().isAfter(period.to())
                ? tally.deviations()
                : "an auditor found an exception"
                        + (others.isEmpty() ? "" : ", " + others)
                        + (unknown == 0
                                ? ""
                                : "; nothing on file for %s since"
                                        .formatted(Words.many(unknown, "day", "days")));
    }

    /// What an auditor answered is not missing, and what nobody knows since then no deviation.
    private Tally of(ControlStanding c) {
        return Tally.of(c, audited).knowing(afterReport(c));
    }

    /// How many days of a control are unknown for nothing but that the period of the last report
    /// ended in which an auditor tested it without exception.
    private int afterReport(ControlStanding c) {
        Judgement judgement = c.judgement();
        LocalDate last =
                standing.programme().reports().stream()
                        .filter(r ->
                                r.independent()
                                        && r.exceptions().stream()
                                                .noneMatch(f -> f.control().equals(c.id()))
                                        && r.tests().stream()
                                                .anyMatch(t ->
                                                        !t.exception()
                                                                && t.control().equals(c.id())))
                        .flatMap(r -> Stream.ofNullable(r.covers()))
                        .map(Period::to)
                        .max(Comparator.naturalOrder())
                        .orElse(null);
        return judgement == null || last == null
                ? 0
                : judgement.deviations().stream()
                        .filter(d ->
                                d.what() == Deviation.What.UNKNOWN
                                        && !d.id().equals(d.occurrence())
                                        && d.days().from().isAfter(last))
                        .mapToInt(Deviation::turns)
                        .sum();
    }
}
