package dev.crosswalk.answers.report;

import dev.crosswalk.answers.text.Json;
import dev.crosswalk.engine.Verdict;
import dev.crosswalk.papers.report.SoaEntry;
import dev.crosswalk.programme.words.Words;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A line of a statement of applicability as it is told, and as it was once told.
///
/// INVARIANT: what comes to it later may be null, for what was kept before does not say it.
///
/// @param id of the control of Annex A
/// @param excluded whether somebody decided that it does not apply, approved or not
/// @param exclusion why; null where nobody did
/// @param said why it applies in the organisation's own words; null where nobody says it
/// @param justified whether anything is said of why it applies or does not
/// @param inclusion why it is included: `decided` by decision alone, ..; null where it does not
///   apply
/// @param implemented `fully`, `partly`, ..; null where it does not apply
/// @param proposed whether a plan proposed all controls that serve it, and nobody has decided on
///   any
/// @param covered how many of its obligations are shown
/// @param plannedFor the day on which the last of what is open is planned to be there; null where
///   none is set
/// @param shown by what it is shown
/// @param deviated which of its controls deviated in the window or are overdue; empty where none is
/// @param controls ids
/// @param documents titles
/// @param approval of the exclusion, or how many of the documents are approved
public record StatementLine(
        String id,
        String title,
        String theme,
        String themeTitle,
        boolean applicable,
        boolean excluded,
        @Nullable String exclusion,
        @Nullable String said,
        String justification,
        boolean justified,
        @Nullable String inclusion,
        @Nullable String implemented,
        @Nullable Boolean proposed,
        int covered,
        int demanded,
        @Nullable String plannedFor,
        String shown,
        @Nullable String deviated,
        List<String> controls,
        List<String> documents,
        String approval) {

    static StatementLine of(SoaEntry e) {
        Verdict v = e.verdict();
        return new StatementLine(
                v.ref().id(),
                v.requirement().title(),
                e.theme().id(),
                e.theme().title(),
                v.applicable(),
                e.exclusion() != null,
                e.exclusion(),
                e.said(),
                e.justification(),
                e.justified(),
                Words.ofNullable(e.inclusion()),
                Words.ofNullable(e.implemented()),
                e.proposed(),
                v.covered().size(),
                v.demanded(),
                Objects.toString(e.plannedFor(), null),
                e.shown(),
                e.deviated(),
                e.controls(),
                e.documents(),
                e.approval());
    }

    void json(Json json) {
        json.object()
                .field("id", id)
                .field("title", title)
                .field("theme", theme)
                .field("themeTitle", themeTitle)
                .field("applicable", applicable)
                .field("excluded", excluded)
                .field("exclusion", exclusion)
                .field("said", said)
                .field("justification", justification)
                .field("justified", justified)
                .field("inclusion", inclusion)
                .field("implemented", implemented)
                .field("proposed", Boolean.TRUE.equals(proposed))
                .field("covered", covered)
                .field("demanded", demanded)
                .field("plannedFor", plannedFor)
                .field("shown", shown)
                .field("deviated", deviated == null ? "" : deviated)
                .field("controls", controls)
                .field("documents", documents)
                .field("approval", approval)
                .end();
    }
}
