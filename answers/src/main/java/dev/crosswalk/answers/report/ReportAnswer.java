package dev.crosswalk.answers.report;

import dev.crosswalk.answers.Answer;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Refusal.Code;
import dev.crosswalk.answers.ResolvedTerms;
import dev.crosswalk.answers.Sources;
import dev.crosswalk.answers.WhereTerms;
import dev.crosswalk.answers.plan.KeptDay;
import dev.crosswalk.answers.plan.PlanAnswer;
import dev.crosswalk.answers.plan.PlanOpening;
import dev.crosswalk.answers.plan.PlanRequest;
import dev.crosswalk.answers.text.Csv;
import dev.crosswalk.answers.text.Json;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.formats.report.Block;
import dev.crosswalk.formats.report.Report;
import dev.crosswalk.papers.report.Medium;
import dev.crosswalk.papers.report.ReportKind;
import dev.crosswalk.papers.report.StandardReports;
import dev.crosswalk.programme.standing.Situation;
import dev.crosswalk.programme.words.Words;
import java.util.List;

/// A report, which is a file in each of its formats.
public record ReportAnswer(ReportKind kind, Situation situation) implements Answer {

    private static final String MANAGEMENT = "management";

    /// A report; that to management opens with the plan that is asked for, or with one to the day
    /// of the audit, where the programme keeps one.
    public static ReportAnswer of(ReportRequest request, Sources sources) throws Refusal {
        ReportAnswer report = plain(request, sources);
        PlanRequest plan = request.plan();
        if (plan != null) {
            return report.opening(PlanAnswer.of(plan, sources));
        }
        return report.kind.name().equals(MANAGEMENT)
                        && KeptDay.of(report.situation, report.situation.day()).isPresent()
                ? report.opening(
                        PlanAnswer.of(PlanRequest.of(request.terms(), request.wants()), sources))
                : report;
    }

    private static ReportAnswer plain(ReportRequest request, Sources sources) throws Refusal {
        String name = request.kind();
        ReportKinds kinds = new ReportKinds(sources.dialect());
        ReportKind kind = kinds.of(name).orElse(null);
        if (kind == null) {
            throw Refusal.unknown("kind", "kind of report", name, kinds.names());
        }
        if (kind.needsProgramme() && sources.programme() == null) {
            throw Refusal.missing(
                            "programme",
                            "report {kind} is made of a programme: <programme DIR> says which")
                    .with("kind", name);
        }
        ReportKind edition = request.brief() ? kind.brief().orElse(null) : kind;
        if (edition == null) {
            throw Refusal.of(
                            Code.UNSUITABLE,
                            "short",
                            "",
                            "report {kind} has no short edition: leave out <short>, which is of"
                                    + " {kinds}")
                    .with("kind", name)
                    .with(
                            "kinds",
                            Words.and(
                                    kinds.all().stream()
                                            .filter(k -> k.brief().isPresent())
                                            .map(ReportKind::name)
                                            .toList()));
        }
        if (sources.programme() != null && !request.terms().have().isEmpty()) {
            throw Refusal.of(
                    Code.CONFLICT,
                    "have",
                    "",
                    "a programme says itself what is held, in attestations.yaml: leave out <have>");
        }
        if (!request.where().isEmpty() && !kind.isOfAnyPart()) {
            throw Refusal.of(
                            Code.UNSUITABLE,
                            "where",
                            "",
                            "report {kind} is of all requirements: leave out <where>, which {kinds}"
                                    + " take")
                    .with("kind", name)
                    .with(
                            "kinds",
                            Words.and(
                                    kinds.all().stream()
                                            .filter(ReportKind::isOfAnyPart)
                                            .map(ReportKind::name)
                                            .toList()));
        }
        sources.refuseNoWant(request.wants().isEmpty() ? null : "");
        ResolvedTerms inquiry = ResolvedTerms.of(request.terms(), sources);
        Situation situation = inquiry.situation();
        List<Scope> wants = inquiry.wants().all(request.wants());
        return new ReportAnswer(
                edition,
                situation.wanting(
                        request.where().isEmpty()
                                ? wants
                                : WhereTerms.narrowed(
                                        request.where(),
                                        situation.merged(wants),
                                        situation.crosswalk())));
    }

    /// The management report, opening with a deadline and how a plan stands to it.
    private ReportAnswer opening(PlanAnswer plan) {
        return new ReportAnswer(StandardReports.management(PlanOpening.of(plan)), situation);
    }

    @Override
    public Report report(Medium medium) throws Refusal {
        try {
            return kind.report(situation, medium);
        } catch (ReportKind.Unfit e) {
            throw Refusal.of(Code.UNSUITABLE, "kind", kind.name(), String.valueOf(e.getMessage()));
        }
    }

    @Override
    public List<Block> screen() {
        throw none();
    }

    @Override
    public void json(Json json) {
        throw none();
    }

    @Override
    public void csv(Csv csv) {
        throw none();
    }

    /// For the formats that the verb does not offer.
    private static IllegalStateException none() {
        return new IllegalStateException("a report has no such format");
    }
}
