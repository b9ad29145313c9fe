package dev.crosswalk.papers.report;

import dev.crosswalk.content.practice.Documented;
import dev.crosswalk.formats.report.Block;
import dev.crosswalk.formats.report.Block.Figure;
import dev.crosswalk.formats.report.Report;
import dev.crosswalk.formats.report.Run;
import dev.crosswalk.formats.report.Tone;
import dev.crosswalk.papers.report.DocumentedInformation.Has;
import dev.crosswalk.papers.report.DocumentedInformation.Line;
import dev.crosswalk.papers.report.DocumentedInformation.Paper;
import dev.crosswalk.programme.standing.Judged;
import dev.crosswalk.programme.standing.Situation;
import dev.crosswalk.programme.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// What a framework wants in writing, and what the programme has of it.
final class DocumentedReport implements ReportKind {
    @Override
    public String name() {
        return "documented-information";
    }

    @Override
    public String purpose() {
        return "What ISO/IEC 27001 wants in writing, and what the programme has of it.";
    }

    @Override
    public boolean needsProgramme() {
        return true;
    }

    @Override
    public Report report(Situation situation, Medium medium) throws Unfit {
        List<Block> blocks = new ArrayList<>();
        boolean several =
                situation.wanted().stream().filter(t -> !rows(situation, t).isEmpty()).count() > 1;
        for (Judged target : situation.wanted()) {
            if (!rows(situation, target).isEmpty()) {
                if (several) {
                    blocks.add(new Block.Heading(1, target.edition().title()));
                }
                edition(DocumentedInformation.of(situation, target).lines(), blocks);
            }
        }
        if (blocks.isEmpty()) {
            throw new Unfit(
                    "what has to be in writing is known of ISO/IEC 27001:2022, which is not wanted"
                            + " here: add <want iso27001-2022>");
        }
        return FrontMatter.report("Documented information", situation, blocks, true);
    }

    private static List<Documented> rows(Situation situation, Judged target) {
        return situation.content().practices().documented(target.edition().id());
    }

    private static void edition(List<Line> lines, List<Block> blocks) {
        long asked = count(lines, l -> l.has() != Has.NOT_ASKED);
        blocks.add(
                new Block.Figures(
                        List.of(
                                figure(lines, Has.YES, asked, "are there", Tone.GOOD),
                                figure(
                                        lines,
                                        Has.ATTESTED,
                                        asked,
                                        "are attested by a report or on word, and not on file",
                                        Tone.PARTLY),
                                figure(lines, Has.PARTLY, asked, "are partly there", Tone.PARTLY),
                                figure(
                                        lines,
                                        Has.RULES,
                                        asked,
                                        "have their rules there, and no sample at hand",
                                        Tone.PARTLY),
                                figure(lines, Has.DRAFT, asked, "wait for approval", Tone.PARTLY),
                                figure(lines, Has.NO, asked, "are missing", Tone.BAD))));
        blocks.add(
                new Block.Paragraph(
                        Run.strong("How to read it. "),
                        Run.plain(
                                "A document is kept current and approved, a record is kept as it"
                                        + " was. Both have to be at hand when an auditor asks,"
                                        + " also where another auditor's report attests them."
                                        + " Implied: the standard does not say that it has to be"
                                        + " written, and auditors look for it all the same.")));
        table("Clauses 4 to 10", lines.stream().filter(l -> !isAnnex(l)).toList(), blocks);
        table("Annex A", lines.stream().filter(DocumentedReport::isAnnex).toList(), blocks);
    }

    private static boolean isAnnex(Line line) {
        return line.row().requirement().startsWith("A.");
    }

    private static long count(List<Line> lines, Predicate<Line> which) {
        return lines.stream().filter(which).count();
    }

    private static Figure figure(List<Line> lines, Has has, long of, String caption, Tone tone) {
        long n = count(lines, l -> l.has() == has);
        return new Figure(n + " of " + of, caption, n == 0 ? Tone.QUIET : tone);
    }

    private static void table(String name, List<Line> lines, List<Block> blocks) {
        if (lines.isEmpty()) {
            return;
        }
        blocks.add(new Block.Heading(2, name));
        blocks.add(
                new TableOf<Line>()
                        .cell("Clause", 1.6, l -> Cells.strong(l.row().clause()))
                        .text("What", 5, DocumentedReport::what)
                        .text("Kept as", 1.8, l -> keep(l.row()))
                        .cell("There", 1.8, l -> new Block.Cell(word(l), tone(l)))
                        .cell("Where", 6, l -> Cells.lines(where(l)))
                        .cell("What to do", 5, l -> Cells.lines(todo(l)))
                        .of(name, lines));
    }

    private static String what(Line line) {
        String onlyIf = line.row().onlyIf();
        return line.row().what() + (onlyIf.isEmpty() ? "" : " (where " + onlyIf + ")");
    }

    private static String keep(Documented row) {
        String keep =
                switch (row.keep()) {
                    case DOCUMENT -> "Document";
                    case RECORD -> "Record";
                    case EACH -> "In each case";
                    case POLICIES -> "Policies";
                };
        return row.implied() ? keep + ", implied" : keep;
    }

    /// Whether it is a record of the management system, of which another's report is support at
    /// most: that of another audit is no result of one's own.
    private static boolean isOwn(Line line) {
        return line.has() == Has.ATTESTED
                && line.row().keep() == Documented.Keep.RECORD
                && !isAnnex(line);
    }

    private static String word(Line line) {
        if (isOwn(line)) {
            return "Own record lacks";
        }
        return switch (line.has()) {
            case YES -> "Yes";
            case ATTESTED -> line.reports().isEmpty() ? "On word" : "By report";
            case PARTLY -> "Partly";
            case RULES -> "Rules there, no sample at hand";
            case DRAFT -> "Draft";
            case NO -> "No";
            case NOT_ASKED -> "Not asked";
        };
    }

    private static Tone tone(Line line) {
        if (isOwn(line)) {
            return Tone.BAD;
        }
        return switch (line.has()) {
            case YES -> Tone.GOOD;
            case ATTESTED, PARTLY, RULES, DRAFT -> Tone.PARTLY;
            case NO -> Tone.BAD;
            case NOT_ASKED -> Tone.QUIET;
        };
    }

    private static List<String> where(Line line) {
        List<String> where = new ArrayList<>();
        line.documents().forEach(d -> where.add(paper(d)));
        line.evidence()
                .forEach(e ->
                        where.add(
                                "%s of %s (%s)"
                                        .formatted(
                                                e.item().kind(),
                                                e.item().to().day(),
                                                e.control())));
        if (line.has() == Has.ATTESTED && line.reports().isEmpty()) {
            where.add("Nothing on file; on somebody's word");
        }
        if (!line.reports().isEmpty()) {
            where.add(
                    "Nothing on file; %s by %s"
                            .formatted(
                                    isOwn(line) ? "supported" : "attested",
                                    Words.and(line.reports())));
        }
        return where;
    }

    /// `Access Control Policy 1.2, approved by CEO on 2026-02-01`
    private static String paper(Paper paper) {
        String version = paper.approval().version();
        return paper.title()
                + (version.isEmpty() ? "" : " " + version)
                + (paper.inForce()
                        ? ", approved by %s on %s%s"
                                .formatted(
                                        paper.approval().approvedBy(),
                                        paper.approval().approvedOn(),
                                        paper.approval().recordedWords())
                        : ", not approved");
    }

    private static List<String> todo(Line line) {
        return switch (line.has()) {
            case NOT_ASKED, YES -> List.of();
            case ATTESTED ->
                    List.of(
                            isOwn(line)
                                    ? "File a record of your own: %s."
                                            .formatted(
                                                    line.reports().isEmpty()
                                                            ? "somebody's word is none"
                                                            : "that report shows another audit's result")
                                    : switch (line.row().keep()) {
                                        case DOCUMENT, POLICIES ->
                                                "Have the document itself at hand, approved: neither a report nor word shows what it says.";
                                        case RECORD, EACH ->
                                                "File it, or have it at hand for the auditor of this standard.";
                                    });
            case PARTLY, RULES, DRAFT, NO -> line.todo();
        };
    }
}
