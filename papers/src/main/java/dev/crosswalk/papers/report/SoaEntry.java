package dev.crosswalk.papers.report;

import dev.crosswalk.engine.Requirement;
import dev.crosswalk.engine.Verdict;
import dev.crosswalk.papers.report.StatementOfApplicability.Implemented;
import dev.crosswalk.papers.report.StatementOfApplicability.Inclusion;
import dev.crosswalk.programme.standing.Judged;
import dev.crosswalk.programme.standing.Situation;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A line of a statement of applicability as its pages word it.
///
/// @param exclusion why somebody decided that it does not apply, approved or not; null where nobody
///   did
/// @param said why it applies in the organisation's own words; null where nobody says it
/// @param justified whether anything is said of why; not where a plan alone proposed controls
/// @param inclusion why it is included; null where it does not apply
/// @param implemented null where it does not apply
/// @param proposed whether a plan proposed all controls that serve it, and nobody has decided on
///   any
/// @param plannedFor the day on which the last of what is open of it is planned to be there; null
///   where nothing of that is planned, or no day is set
/// @param shown by what that is shown
/// @param deviated which of its controls deviated in the window or are overdue; empty where none is
/// @param controls ids
/// @param documents titles
/// @param approval of the exclusion, or how many of the documents are approved
public record SoaEntry(
        Verdict verdict,
        Requirement theme,
        @Nullable String exclusion,
        @Nullable String said,
        String justification,
        boolean justified,
        @Nullable Inclusion inclusion,
        @Nullable Implemented implemented,
        boolean proposed,
        @Nullable LocalDate plannedFor,
        String shown,
        String deviated,
        List<String> controls,
        List<String> documents,
        String approval) {
    public SoaEntry {
        controls = List.copyOf(controls);
        documents = List.copyOf(documents);
    }

    /// A whole statement.
    ///
    /// @param approval in a sentence or two
    public record Statement(List<SoaEntry> entries, String approval) {
        public Statement {
            entries = List.copyOf(entries);
        }
    }

    public static Statement of(Situation situation, Judged target) {
        SoaPages pages = new SoaPages(situation, StatementOfApplicability.of(situation, target));
        return new Statement(pages.entries(), pages.approved());
    }
}
