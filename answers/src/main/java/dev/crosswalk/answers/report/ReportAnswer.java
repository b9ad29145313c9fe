package dev.crosswalk.answers.report;

import dev.crosswalk.answers.Answer;
import dev.crosswalk.answers.Inquiry;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Refusal.Code;
import dev.crosswalk.answers.Sources;
import dev.crosswalk.answers.text.Csv;
import dev.crosswalk.answers.text.Json;
import dev.crosswalk.answers.text.Markdown;
import dev.crosswalk.answers.text.Page;
import dev.crosswalk.formats.report.Format;
import dev.crosswalk.papers.report.Medium;
import dev.crosswalk.papers.report.ReportKind;
import dev.crosswalk.programme.standing.Situation;
import java.nio.charset.StandardCharsets;

/// A report, which is a file in each of its formats.
public record ReportAnswer(ReportKind kind, Situation situation) implements Answer {

    public static ReportAnswer of(ReportRequest request, Sources sources) throws Refusal {
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
        if (sources.programme() != null && !request.terms().have().isEmpty()) {
            throw Refusal.of(
                    Code.CONFLICT,
                    "have",
                    "",
                    "a programme says itself what is held, in attestations.yaml: leave out <have>");
        }
        sources.refuseNoWant(request.wants().isEmpty() ? null : "");
        Inquiry inquiry = Inquiry.of(request.terms(), sources);
        return new ReportAnswer(
                kind, inquiry.situation().wanting(inquiry.wants().all(request.wants())));
    }

    @Override
    public byte[] file(String format) throws Refusal {
        Format file = Format.of(format).orElseThrow();
        try {
            return file.render(kind.report(situation, Medium.of(file)));
        } catch (ReportKind.Unfit e) {
            throw Refusal.of(Code.UNSUITABLE, "kind", kind.name(), String.valueOf(e.getMessage()));
        }
    }

    @Override
    public void markdown(Markdown markdown) throws Refusal {
        markdown.ready(new String(file("md"), StandardCharsets.UTF_8));
    }

    @Override
    public void page(Page page) {
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

    /// The verb does not offer it.
    private static IllegalStateException none() {
        return new IllegalStateException("a report has no such format");
    }
}
