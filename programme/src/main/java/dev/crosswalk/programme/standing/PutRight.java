package dev.crosswalk.programme.standing;

import dev.crosswalk.content.practice.Practices;
import dev.crosswalk.programme.Adoption;
import dev.crosswalk.programme.AuditReport;
import dev.crosswalk.programme.words.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What is to be done about a control in place of which an auditor found an exception, until
/// something shows the control since: it is put right first, runs so for a while, and is then
/// looked at. Of time alone nobody can make less, so it has two days.
///
/// @param reports the titles of those that found it
/// @param owner empty where nobody is named
/// @param firstBy the day by which cause, extent and correction are there
/// @param sampleBy the day by which a sample shows that it had its effect
public record PutRight(List<String> reports, String owner, LocalDate firstBy, LocalDate sampleBy) {

    public PutRight {
        reports = List.copyOf(reports);
    }

    /// @param held all reports on file
    /// @param from the first day on which somebody can do something about it
    public static Optional<PutRight> of(
            ControlStanding c, List<AuditReport> held, Practices.Exceptions takes, LocalDate from) {
        List<ReportException> open =
                c.state() == Adoption.State.IMPLEMENTED
                        ? c.found().stream().filter(f -> !f.isShownSince(c, held)).toList()
                        : List.of();
        return open.isEmpty() ? Optional.empty() : Optional.of(of(open, c.owner(), takes, from));
    }

    /// The same of exceptions that are known to be open.
    public static PutRight of(
            List<ReportException> open, String owner, Practices.Exceptions takes, LocalDate from) {
        LocalDate first = takes.firstBy(from);
        return new PutRight(
                open.stream().map(f -> f.report().title()).distinct().toList(),
                owner,
                first,
                takes.sampleBy(first));
    }

    /// The same with the days that a plan has for it.
    public PutRight on(LocalDate first, LocalDate sample) {
        return new PutRight(reports, owner, first, sample);
    }

    /// `exception in SOC 2 report 2026: its cause, all others of its kind and the correction by
    /// 2026-12-08, then a sample of what ran since by 2027-01-05; nobody owns it yet: name somebody
    /// first`
    public String words() {
        return "exception in %s: its cause, all others of its kind and the correction by %s, then a sample of what ran since by %s%s"
                .formatted(
                        Words.and(reports),
                        firstBy,
                        sampleBy,
                        owner.isEmpty() ? "; nobody owns it yet: name somebody first" : "");
    }

    /// The same as somebody is told to do it, who may have done it before.
    public String sentence() {
        return "Put right what the auditor found, and show it: %s. If that was done already, have you shown it? Its record is enough."
                .formatted(words());
    }
}
