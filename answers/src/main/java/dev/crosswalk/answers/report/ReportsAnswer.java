package dev.crosswalk.answers.report;

import dev.crosswalk.answers.JsonAnswer;
import dev.crosswalk.answers.Sources;
import dev.crosswalk.answers.text.Json;
import dev.crosswalk.papers.report.ReportKind;
import dev.crosswalk.programme.words.Words;
import java.util.List;

/// Which reports there are, and what each can be asked with.
public record ReportsAnswer(List<ReportKind> kinds) implements JsonAnswer {
    /// What a plan can be asked with, and the report to management that opens with one.
    private static final List<String> OF_A_PLAN =
            List.of("by", "byOf", "budget", "capacity", "from", "first");

    public ReportsAnswer {
        kinds = List.copyOf(kinds);
    }

    public static ReportsAnswer of(Sources sources) {
        return new ReportsAnswer(new ReportKinds(sources.dialect()).all());
    }

    @Override
    public void json(Json json) {
        json.object().array("reports");
        for (ReportKind kind : kinds) {
            json.object()
                    .field("kind", kind.name())
                    .field("purpose", Words.capital(kind.purpose()))
                    .field("needsProgramme", kind.needsProgramme())
                    .field("brief", kind.brief().isPresent())
                    .field("where", kind.isOfAnyPart())
                    .field(
                            "planned",
                            switch (kind.name()) {
                                case "plan" -> OF_A_PLAN;
                                case "management" -> OF_A_PLAN.subList(0, 4);
                                default -> List.of();
                            })
                    .end();
        }
        json.end().end();
    }
}
