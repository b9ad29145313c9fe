package dev.crosswalk.programme.standing;

import dev.crosswalk.content.practice.Practices;
import dev.crosswalk.programme.Adoption;
import dev.crosswalk.programme.Nonconformity;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.words.Words;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is to be done about a control in place of which an auditor found an exception, until that
/// is closed: it is put right first, runs so for a while, and is then looked at. Of time alone
/// nobody can make less, so it has two days.
///
/// @param reports the titles of those that found it
/// @param entries ids of the nonconformities of the register that are about it
/// @param settled whether one of these is closed, with nothing of it open
/// @param tooLate why an entry that is closed settles nothing, where what shows its effect was put
///   on file once that had been seen; empty where it is not for that
/// @param sampled whether a sample of days after the report is on file
/// @param owner empty where nobody is named
/// @param firstBy the day by which cause, extent and correction are there
/// @param sampleBy the day by which a sample shows that it had its effect
/// @param overdueSince the day by which the correction had to be there, where that is past; what is
///   late begins now, so no day of it is one that nobody can keep any more
public record PutRight(
        List<String> reports,
        List<String> entries,
        boolean settled,
        String tooLate,
        boolean sampled,
        String owner,
        LocalDate firstBy,
        LocalDate sampleBy,
        @Nullable LocalDate overdueSince) {

    public PutRight {
        reports = List.copyOf(reports);
        entries = List.copyOf(entries);
    }

    /// Its days are counted from the day since which it is on record: that of the report, or the
    /// first one of the programme where that began later. Once they are past it is overdue, and has
    /// as many days from then on.
    ///
    /// @param day what is known by then
    public static Optional<PutRight> of(
            ControlStanding c, Programme programme, Practices.Exceptions takes, LocalDate day) {
        List<ReportException> open =
                c.state() == Adoption.State.IMPLEMENTED
                        ? c.found().stream().filter(f -> !f.isClosed(c, programme, day)).toList()
                        : List.of();
        if (open.isEmpty()) {
            return Optional.empty();
        }
        LocalDate issued =
                open.stream()
                        .map(f -> f.report().issuedOn())
                        .min(Comparator.naturalOrder())
                        .orElseThrow();
        LocalDate began = firstOnRecord(programme, day);
        LocalDate due = takes.firstBy(began.isAfter(issued) ? began : issued);
        boolean late = due.isBefore(day);
        LocalDate first = late ? takes.firstBy(day) : due;
        return Optional.of(
                new PutRight(
                        open.stream().map(f -> f.report().title()).distinct().toList(),
                        open.stream()
                                .flatMap(f -> f.entries(programme, day))
                                .map(Nonconformity::id)
                                .distinct()
                                .toList(),
                        open.stream().allMatch(f -> f.isSettled(c, programme, day)),
                        open.stream()
                                .flatMap(f -> f.shownTooLate(c, programme, day).stream())
                                .findFirst()
                                .orElse(""),
                        open.stream().allMatch(f -> f.isSampled(c, programme)),
                        c.owner(),
                        first,
                        takes.sampleBy(first),
                        late ? due : null));
    }

    /// The first day on which the programme took something down or in, as far as it says; the one
    /// that is asked about where it says nothing. Days that bear on what was before, such as that
    /// of an approval or on which an entry of the register was found, say nothing of when it began.
    private static LocalDate firstOnRecord(Programme programme, LocalDate day) {
        return Stream.of(
                        programme.answers().stream().flatMap(a -> Stream.ofNullable(a.on())),
                        programme.evidence().stream().map(e -> e.receivedAt().day()),
                        programme.populations().stream()
                                .map(p -> p.population().receivedAt().day()))
                .flatMap(days -> days)
                .filter(d -> d.isBefore(day))
                .min(Comparator.naturalOrder())
                .orElse(day);
    }

    /// The same with the days that a plan has for it.
    public PutRight on(LocalDate first, LocalDate sample) {
        return new PutRight(
                reports, entries, settled, tooLate, sampled, owner, first, sample, overdueSince);
    }

    /// The day since which somebody has to have it in hand, past where it is overdue.
    public LocalDate due() {
        return overdueSince == null ? firstBy : overdueSince;
    }

    /// `, overdue since 2026-11-19`; empty where it is not.
    public String overdue() {
        return overdueSince == null ? "" : ", overdue since " + overdueSince;
    }

    /// `exception in SOC 2 report 2026: its cause, all others of its kind and the correction by
    /// 2026-12-08, then a sample of what ran since by 2027-01-05; nobody owns it yet: name somebody
    /// first`
    public String words() {
        return "exception in %s%s: its cause, all others of its kind and the correction by %s, then a sample of what ran since by %s%s"
                .formatted(
                        Words.and(reports),
                        overdue(),
                        firstBy,
                        sampleBy,
                        owner.isEmpty() ? "; nobody owns it yet: name somebody first" : "");
    }

    /// The same as somebody is told to do it, who may have done it before.
    public String sentence() {
        return "Put right what the auditor found, and show it: %s. %s".formatted(words(), wanted());
    }

    /// What closes it: `Its cause, its extent and its correction have no entry in nonconformities:
    /// nonconformity add. It stays open until ..`
    public String wanted() {
        String sample = "a sample of days that are all after the report is on file";
        if (settled) {
            return "It stays open until %s.".formatted(sample);
        }
        return "%s%s%s."
                .formatted(
                        sampled ? "A sample shows the control as it is now. " : "",
                        entries.isEmpty()
                                ? "Its cause, its extent and its correction have no entry in nonconformities: nonconformity add. It stays open until such an entry is closed"
                                : "It stays open until %s is closed, with nothing of it open and its effect seen by another person and not too early%s"
                                        .formatted(
                                                Words.and(entries),
                                                tooLate.isEmpty() ? "" : ": " + tooLate),
                        sampled ? "" : ", and " + sample);
    }
}
