package dev.crosswalk.answers.report;

import dev.crosswalk.answers.Answer;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Sources;
import dev.crosswalk.answers.text.Csv;
import dev.crosswalk.answers.text.Json;
import dev.crosswalk.engine.Verdict;
import dev.crosswalk.formats.report.Block;
import dev.crosswalk.formats.report.Report;
import dev.crosswalk.papers.report.Medium;
import dev.crosswalk.papers.report.SoaEntry;
import dev.crosswalk.papers.report.StatementOfApplicability;
import dev.crosswalk.programme.standing.Judged;
import dev.crosswalk.programme.words.Words;
import java.util.List;

/// The statement of applicability, line by line: the report `soa` as JSON.
///
/// @param target the edition whose Annex A it is of
public record StatementAnswer(ReportAnswer pages, Judged target, SoaEntry.Statement statement)
        implements Answer {

    public static StatementAnswer of(StatementRequest request, Sources sources) throws Refusal {
        ReportAnswer pages =
                ReportAnswer.of(
                        new ReportRequest("soa", false, request.terms(), List.of(), List.of()),
                        sources);
        Judged target =
                pages.situation().wanted().stream()
                        .filter(t -> StatementOfApplicability.has(t.edition()))
                        .findFirst()
                        .orElse(null);
        if (target == null) {
            throw Refusal.of(
                    Refusal.Code.UNSUITABLE,
                    "want",
                    "",
                    "a statement of applicability is of ISO/IEC 27001, which is not wanted here");
        }
        return new StatementAnswer(pages, target, SoaEntry.of(pages.situation(), target));
    }

    @Override
    public void json(Json json) {
        List<SoaEntry> entries = statement.entries();
        json.object()
                .field("organisation", pages.situation().organisation())
                .field("edition", target.edition().id())
                .field("name", target.name())
                .field("asOf", pages.situation().now().asOf().toString())
                .field("contentVersion", pages.situation().contentVersion())
                .field("approval", statement.approval())
                .field(
                        "applicable",
                        (int) entries.stream().filter(e -> e.verdict().applicable()).count())
                .array("lines");
        for (SoaEntry e : entries) {
            Verdict v = e.verdict();
            json.object()
                    .field("id", v.ref().id())
                    .field("title", v.requirement().title())
                    .field("theme", e.theme().id())
                    .field("themeTitle", e.theme().title())
                    .field("applicable", v.applicable())
                    .field("excluded", e.excluded())
                    .field("justification", e.justification())
                    .field("justified", e.justified())
                    .field("implemented", Words.ofNullable(e.implemented()))
                    .field("covered", v.covered().size())
                    .field("demanded", v.demanded())
                    .field("shown", e.shown())
                    .field("controls", e.controls())
                    .field("documents", e.documents())
                    .field("approval", e.approval())
                    .end();
        }
        json.end().end();
    }

    @Override
    public List<Block> screen() {
        return pages.screen();
    }

    @Override
    public void csv(Csv csv) {
        pages.csv(csv);
    }

    @Override
    public Report report(Medium medium) throws Refusal {
        return pages.report(medium);
    }
}
