package dev.crosswalk.papers.report;

import dev.crosswalk.formats.report.Report;
import dev.crosswalk.programme.standing.Situation;
import java.util.Optional;

/// One kind of report. A new kind is one class, and one line in [StandardReports].
public interface ReportKind {
    /// The name that it is asked for by: `gap`.
    String name();

    /// What it is, in a sentence.
    String purpose();

    /// Whether it needs a programme, because attestations alone are not enough.
    boolean needsProgramme();

    /// Whether it can be made of some of the requirements, by their attributes.
    default boolean isOfAnyPart() {
        return false;
    }

    /// The same on a few pages, for people outside; empty where there is no short edition.
    default Optional<ReportKind> brief() {
        return Optional.empty();
    }

    /// @throws Unfit where it cannot be made of this situation
    Report report(Situation situation, Medium medium) throws Unfit;

    /// Why a report cannot be made, in words for whoever asked for it.
    final class Unfit extends Exception {
        private static final long serialVersionUID = 1L;

        /// @param message a parameter in it stands in angle brackets: `add <want iso27001-2022>`
        public Unfit(String message) {
            super(message);
        }
    }
}
