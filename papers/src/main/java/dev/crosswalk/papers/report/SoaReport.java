package dev.crosswalk.papers.report;

import dev.crosswalk.formats.report.Block;
import dev.crosswalk.formats.report.Report;
import dev.crosswalk.programme.standing.Judged;
import dev.crosswalk.programme.standing.Situation;
import dev.crosswalk.programme.words.Words;
import java.util.ArrayList;
import java.util.List;

/// The statement of applicability that ISO/IEC 27001 asks for in clause 6.1.3 d.
final class SoaReport implements ReportKind {
    @Override
    public String name() {
        return "soa";
    }

    @Override
    public String purpose() {
        return "The statement of applicability: every control of Annex A, and why it applies or"
                + " not.";
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
    public Report report(Situation situation, Medium medium) throws Unfit {
        List<Judged> targets =
                situation.wanted().stream()
                        .filter(t -> StatementOfApplicability.has(t.edition()))
                        .toList();
        if (targets.isEmpty()) {
            throw new Unfit(
                    "a statement of applicability is of ISO/IEC 27001, which is not wanted here:"
                            + " add <want iso27001-2022>");
        }
        List<Block> blocks = new ArrayList<>();
        for (Judged t : targets) {
            if (!blocks.isEmpty()) {
                blocks.add(new Block.PageBreak());
            }
            StatementOfApplicability soa = StatementOfApplicability.of(situation, t);
            blocks.addAll(new SoaPages(situation, soa).blocks(targets.size() > 1, medium));
        }
        boolean extract = targets.stream().anyMatch(t -> !t.scope().where().isAny());
        Report report =
                FrontMatter.report(
                        "Statement of Applicability" + (extract ? ", an extract" : ""),
                        situation,
                        blocks,
                        true);
        return new Report(
                report.title(),
                Words.and(targets.stream().map(t -> t.edition().title()).toList()) + ", Annex A",
                report.organisation(),
                report.date(),
                report.contentVersion(),
                report.blocks(),
                true);
    }
}
