package dev.crosswalk.programme.standing;

import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.Attestation;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.programme.AuditReport;
import dev.crosswalk.programme.DatedAttestation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The attestations of reports and people that count at a moment.
final class CountedAttestations {
    private final ProgrammeAt at;
    private final Assurance question;
    private final @Nullable AskedWindow window;

    /// What a report attests of a requirement, and when it was issued.
    private record Word(Attestation attestation, LocalDate issuedOn) {}

    /// @param window the window that the question is about; null where it is about none
    CountedAttestations(ProgrammeAt at, Assurance question, @Nullable AskedWindow window) {
        this.at = at;
        this.question = question;
        this.window = window;
    }

    List<Attestation> all() {
        List<Word> words = new ArrayList<>();
        for (AuditReport report : at.programme().reports()) {
            if (at.counts(report) || (at.hasHappened(report.issuedOn()) && covers(report))) {
                words.addAll(words(report));
            }
        }
        List<Attestation> all = new ArrayList<>(lastWords(words));
        for (DatedAttestation a : at.programme().attestations()) {
            boolean known = a.since() == null || at.hasHappened(a.since());
            if (known && a.isValidOn(at.asOf().day())) {
                all.add(a.attestation());
            }
        }
        return all;
    }

    /// Where reports contradict each other on a requirement, the one issued last counts. Only
    /// reports that answer the question are compared, since attestations at different levels do not
    /// contradict each other. Two of the same day that disagree both stay, and the engine reports
    /// the contradiction.
    private List<Attestation> lastWords(List<Word> words) {
        Map<RequirementRef, LocalDate> lastDay = new HashMap<>();
        for (Word w : words) {
            if (w.attestation().answers(question)) {
                lastDay.merge(
                        w.attestation().requirement(),
                        w.issuedOn(),
                        (a, b) -> a.isAfter(b) ? a : b);
            }
        }
        Map<RequirementRef, Set<Boolean>> lastWord = new HashMap<>();
        for (Word w : words) {
            RequirementRef ref = w.attestation().requirement();
            if (w.attestation().answers(question) && w.issuedOn().equals(lastDay.get(ref))) {
                lastWord.computeIfAbsent(ref, r -> new LinkedHashSet<>())
                        .add(w.attestation().met());
            }
        }
        return words.stream()
                .map(Word::attestation)
                .filter(a ->
                        !a.answers(question)
                                || lastWord.getOrDefault(a.requirement(), Set.of())
                                        .contains(a.met()))
                .toList();
    }

    /// A report attests that every requirement in its scope is met, except those that it found
    /// wanting.
    private List<Word> words(AuditReport report) {
        List<Word> words = new ArrayList<>();
        Set<RequirementRef> met = new LinkedHashSet<>();
        String title = isOfOtherDays(report) ? report.title() + days(report) : report.title();
        for (Scope scope : report.scopes()) {
            met.addAll(at.crosswalk().requirements(scope));
        }
        for (AuditReport.NotMet exception : report.exceptions()) {
            met.remove(exception.requirement());
            if (isOfOtherDays(report)) {
                continue;
            }
            String source =
                    exception.note().isEmpty()
                            ? report.title()
                            : report.title() + ": " + exception.note();
            words.add(word(report, exception.requirement(), false, source));
        }
        met.forEach(ref -> words.add(word(report, ref, true, title)));
        return words;
    }

    private Word word(AuditReport report, RequirementRef ref, boolean met, String source) {
        return new Word(new Attestation(ref, met, level(report), source), report.issuedOn());
    }

    private Assurance level(AuditReport report) {
        return isOfOtherDays(report) ? Assurance.IMPLEMENTED : report.assurance();
    }

    /// A report on how controls operated over other days says nothing of the window.
    private boolean isOfOtherDays(AuditReport report) {
        return window != null && report.assurance() == Assurance.OPERATING && !covers(report);
    }

    private static String days(AuditReport report) {
        Period covers = report.covers();
        return covers == null
                ? ", which says no days over which it looked"
                : ", which looked from %s to %s".formatted(covers.from(), covers.to());
    }

    /// Whether the report covers the whole window asked about; what it says of those days stays
    /// true after it expires.
    private boolean covers(AuditReport report) {
        Period covers = report.covers();
        return window != null && covers != null && covers.contains(window.days());
    }
}
