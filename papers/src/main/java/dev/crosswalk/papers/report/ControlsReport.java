package dev.crosswalk.papers.report;

import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.formats.report.Block;
import dev.crosswalk.formats.report.Block.Figure;
import dev.crosswalk.formats.report.Report;
import dev.crosswalk.formats.report.Run;
import dev.crosswalk.formats.report.Tone;
import dev.crosswalk.programme.WantedFramework;
import dev.crosswalk.programme.standing.Audited;
import dev.crosswalk.programme.standing.ControlStanding;
import dev.crosswalk.programme.standing.ControlStanding.Condition;
import dev.crosswalk.programme.standing.ControlWords;
import dev.crosswalk.programme.standing.Judged;
import dev.crosswalk.programme.standing.ReportException;
import dev.crosswalk.programme.standing.Situation;
import dev.crosswalk.programme.standing.Standing;
import dev.crosswalk.programme.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// The control matrix: each control with its tests, evidence, occurrences, and the requirements of
/// every framework that it serves.
final class ControlsReport implements ReportKind {
    @Override
    public String name() {
        return "controls";
    }

    @Override
    public String purpose() {
        return "The control matrix: owner, state, tests, evidence, occurrences, requirements.";
    }

    @Override
    public boolean needsProgramme() {
        return true;
    }

    @Override
    public boolean isOfAnyPart() {
        return true;
    }

    @Override
    public Report report(Situation situation, Medium medium) {
        Standing all = standing(situation);
        Standing standing = serving(situation, all);
        ControlMatrix matrix = new ControlMatrix(situation, standing);
        List<Block> blocks = new ArrayList<>(FrontMatter.scope(situation));
        if (!standing.equals(all)) {
            blocks.add(
                    new Block.Paragraph(
                            Run.strong("Only some controls. "),
                            Run.plain(
                                    "The "
                                            + Words.of(
                                                    standing.controls().size(),
                                                    all.controls().size())
                                            + " that serve a requirement that this report is"
                                            + " about.")));
        }
        ReportException.unsettled(
                        standing.controls(), standing.window(), Assurance.OPERATING, _ -> true)
                .forEach(s -> blocks.add(new Block.Paragraph(s)));
        blocks.add(figures(standing));
        blocks.add(
                new Block.Paragraph(
                        Run.strong("Window. "), Run.plain(window(situation, standing))));
        Audited audited = FrontMatter.audited(situation, all);
        if (!audited.isEmpty()) {
            blocks.add(
                    new Block.Paragraph(
                            Run.strong("Audited. "),
                            Run.plain(audited.words(standing.controls()) + ".")));
        }
        switch (medium) {
            case SHEETS -> {
                ControlRecords records = new ControlRecords(standing);
                blocks.add(matrix.sheet());
                blocks.add(records.evidence());
                blocks.add(records.occurrences());
            }
            case PAGES -> {
                ControlDetails details = new ControlDetails(situation, standing);
                blocks.add(matrix.table());
                blocks.add(new Block.PageBreak());
                blocks.add(new Block.Heading(1, "Control by control"));
                standing.controls().forEach(c -> blocks.add(details.block(c)));
            }
        }
        return FrontMatter.report("Control matrix", situation, blocks, true);
    }

    /// The controls that serve a requirement of those asked about by their attributes; all where
    /// none are.
    private static Standing serving(Situation situation, Standing standing) {
        List<Scope> narrowed =
                situation.wanted().stream()
                        .map(Judged::scope)
                        .filter(s -> !s.where().isAny())
                        .toList();
        return narrowed.isEmpty()
                ? standing
                : standing.with(
                        standing.controls().stream()
                                .filter(c ->
                                        narrowed.stream()
                                                .anyMatch(s ->
                                                        !ScopeDemands.served(situation, s, c)
                                                                .isEmpty()))
                                .toList());
    }

    /// The programme judged over the first window that a framework wants, else over the twelve
    /// months up to the day.
    static Standing standing(Situation situation) {
        Period window =
                situation.wanted().stream()
                        .map(Judged::window)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(lastYear(situation));
        for (Judged t : situation.wanted()) {
            if (t.standing() != null && window.equals(t.window())) {
                return t.standing();
            }
        }
        return situation.now().standing(Assurance.OPERATING, window);
    }

    private static Period lastYear(Situation situation) {
        return new Period(situation.day().minusYears(1).plusDays(1), situation.day());
    }

    private static String window(Situation situation, Standing standing) {
        Period window = Objects.requireNonNull(standing.window());
        List<String> wanting =
                situation.required().frameworks().stream()
                        .filter(w -> window.equals(w.window()))
                        .map(WantedFramework::scope)
                        .map(situation::name)
                        .toList();
        return Words.period(window)
                + (wanting.isEmpty()
                        ? ": no framework that is wanted states one, so the last twelve months."
                        : ", as wanted of " + Words.and(wanting) + ".")
                + " An occurrence done after its tolerance stays late for ever; one without"
                + " evidence is missing.";
    }

    private static Block figures(Standing standing) {
        int all = standing.controls().size();
        return new Block.Figures(
                figure(standing, Condition.PROVED, all, Tone.GOOD),
                figure(standing, Condition.UNPROVED, all, Tone.PARTLY),
                figure(standing, Condition.FAILED, all, Tone.BAD),
                figure(standing, Condition.PLANNED, all, Tone.PARTLY),
                figure(standing, Condition.RETIRED, all, Tone.QUIET));
    }

    private static Figure figure(Standing standing, Condition condition, int all, Tone tone) {
        long n =
                standing.controls().stream()
                        .map(ControlStanding::condition)
                        .filter(c -> c == condition)
                        .count();
        long inPart =
                condition == Condition.PROVED
                        ? standing.controls().stream()
                                .filter(ControlStanding::isShownInPart)
                                .count()
                        : 0;
        int tested = condition == Condition.PROVED ? standing.testedAlone().size() : 0;
        long excepted =
                standing.excepted().stream().filter(c -> c.condition() == condition).count();
        return new Figure(
                n - tested + " of " + all,
                ControlWords.of(condition)
                        + (inPart == 0 ? "" : ", %d in part".formatted(inPart))
                        + (excepted == 0
                                ? ""
                                : ", %d with an auditor's exception".formatted(excepted))
                        + (tested == 0 ? "" : "; %d %s".formatted(tested, ControlWords.TESTED)),
                n > tested ? tone : n > 0 ? Tone.PARTLY : Tone.QUIET);
    }
}
