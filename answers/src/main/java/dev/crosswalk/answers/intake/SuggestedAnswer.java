package dev.crosswalk.answers.intake;

import dev.crosswalk.answers.Answer;
import dev.crosswalk.answers.text.Csv;
import dev.crosswalk.answers.text.Json;
import dev.crosswalk.formats.report.Block;
import dev.crosswalk.formats.report.Report;
import dev.crosswalk.papers.report.Medium;
import java.util.List;

/// What other words about a control speak of, whatever its criteria are.
public record SuggestedAnswer(String words, Reviewing about) implements Answer {

    @Override
    public List<Block> screen() {
        return List.of();
    }

    @Override
    public Report report(Medium medium) {
        return new Report("Obligations that speak of " + words, List.of());
    }

    @Override
    public void csv(Csv csv) {
        csv.titles("obligation,score");
        about.suggestions(words).forEach(s -> csv.row(s.obligation(), ReviewWorkbook.score(s)));
    }

    @Override
    public void json(Json json) {
        json.object().field("words", words);
        ReviewAnswer.suggestions(json, about.suggestions(words), List.of(), about);
        json.end();
    }
}
