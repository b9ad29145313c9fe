package dev.crosswalk.programme.standing;

import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.Attestation;
import dev.crosswalk.engine.Coverage;
import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.engine.Gap;
import dev.crosswalk.engine.Posture;
import dev.crosswalk.engine.RollUp;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.programme.AuditReport;
import dev.crosswalk.programme.words.Numbers;
import dev.crosswalk.programme.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A report that is held and does not answer a question, which is never left out without a word.
///
/// @param why it does not answer, as what follows its title: `expired on 2025-12-31 and attests
///   nothing any more`
/// @param looksElsewhere whether it is about other days than those asked about, so that nothing
///   makes it answer
/// @param wouldGive what it would attest if it answered
public record ReportAside(
        AuditReport report, String why, boolean looksElsewhere, List<Attestation> wouldGive) {

    public ReportAside {
        wouldGive = List.copyOf(wouldGive);
    }

    /// Why it does not answer, without what the question is about.
    String reason() {
        Period covers = report.covers();
        return looksElsewhere && covers != null ? "looked over " + Words.days(covers) : why;
    }

    /// Whether nothing could make the report answer: word shows nothing of how controls operated.
    boolean neverAnswers(Assurance question) {
        return report.isWord() && question == Assurance.OPERATING;
    }

    /// What the report would give to a gap, in a sentence; empty where that is nothing, as where a
    /// later report says the same. Of a report on other days and of a mere word it is not said what
    /// it would give: neither shows anything of operation in the window.
    Optional<String> cost(Crosswalk crosswalk, Scope scope, Posture posture, Gap gap) {
        List<Attestation> more = new ArrayList<>(posture.attestations());
        more.addAll(wouldGive);
        Posture with =
                new Posture(
                        posture.question(),
                        more,
                        posture.answers(),
                        posture.controls(),
                        posture.exclusions(),
                        posture.decisions());
        RollUp would = crosswalk.gap(with, scope).summary();
        RollUp is = gap.summary();
        int full = would.count(Coverage.FULL) - is.count(Coverage.FULL);
        if (full <= 0 && would.proven() <= is.proven()) {
            return Optional.empty();
        }
        if (report.isWord() || looksElsewhere) {
            return Optional.of(report.title() + " " + why + ".");
        }
        return Optional.of(
                "%s %s. If it answered, %s would be full and %s proven instead of %s."
                        .formatted(
                                report.title(),
                                why,
                                Words.many(
                                        Math.max(full, 0), "more requirement", "more requirements"),
                                Numbers.percent(would.proven()),
                                Numbers.percent(is.proven())));
    }
}
