package dev.crosswalk.answers.status;

import dev.crosswalk.answers.Answer;
import dev.crosswalk.answers.BlockList;
import dev.crosswalk.answers.QuestionTerms;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.ResolvedTerms;
import dev.crosswalk.answers.Sources;
import dev.crosswalk.answers.text.Csv;
import dev.crosswalk.answers.text.Json;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.formats.report.Block;
import dev.crosswalk.formats.report.Report;
import dev.crosswalk.papers.report.Medium;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The checklists of all that a programme wants, one below the other, for people: what data are
/// made of is one of them.
///
/// @param checklists at least one
public record ChecklistsAnswer(List<ChecklistAnswer> checklists) implements Answer {
    public ChecklistsAnswer {
        checklists = List.copyOf(checklists);
    }

    public static ChecklistsAnswer of(ChecklistsRequest request, Sources sources) throws Refusal {
        QuestionTerms terms =
                QuestionTerms.ofProgramme(request.trust(), request.asOf(), request.knownAt());
        List<ChecklistAnswer> all = new ArrayList<>();
        for (Scope scope : ResolvedTerms.ofProgramme(terms, sources).wants().all(List.of())) {
            all.add(
                    ChecklistAnswer.of(
                            new ChecklistRequest(
                                    scope.toString(),
                                    request.trust(),
                                    request.asOf(),
                                    request.knownAt(),
                                    request.by()),
                            sources));
        }
        return new ChecklistsAnswer(all);
    }

    @Override
    public boolean failsOn(Set<String> named) {
        return checklists.stream().anyMatch(c -> c.failsOn(named));
    }

    @Override
    public List<Block> screen() {
        BlockList blocks = new BlockList();
        for (ChecklistAnswer checklist : checklists) {
            if (!blocks.list().isEmpty()) {
                blocks.space();
            }
            checklist.screen().forEach(blocks::add);
        }
        return blocks.list();
    }

    @Override
    public Report report(Medium medium) {
        if (checklists.size() == 1) {
            return checklists.getFirst().report(medium);
        }
        List<Block> blocks = new ArrayList<>();
        for (ChecklistAnswer checklist : checklists) {
            Report of = checklist.report(medium);
            blocks.add(new Block.Heading(1, of.title()));
            blocks.addAll(of.blocks());
        }
        return new Report("Checklists", blocks);
    }

    @Override
    public void json(Json json) {
        checklists.getFirst().json(json);
    }

    @Override
    public void csv(Csv csv) {
        checklists.getFirst().csv(csv);
    }
}
