package dev.crosswalk.programme.standing;

import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.Attestation;
import dev.crosswalk.engine.ControlFact;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.programme.AuditReport;
import dev.crosswalk.programme.DatedAttestation;
import dev.crosswalk.programme.words.Words;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The attestations of reports and people that count at a moment.
final class CountedAttestations {

    /// So many days at the end of a window may be without a report, until the next one speaks of
    /// them; till then nothing is shown.
    static final int MOST_DAYS_LEFT = 92;

    private final ProgrammeAt at;
    private final Assurance question;
    private final @Nullable AskedWindow window;
    private final ReportReading reading;

    /// What a report attests of a requirement, and when it was issued.
    private record Word(Attestation attestation, LocalDate issuedOn) {}

    /// What a report says of a requirement over its days.
    private record Part(AuditReport report, Period days, ReportOpinion opinion) {}

    /// @param window the window that the question is about; null where it is about none
    /// @param controls the controls as the question judges them
    CountedAttestations(
            ProgrammeAt at,
            Assurance question,
            @Nullable AskedWindow window,
            List<ControlFact> controls) {
        this.at = at;
        this.question = question;
        this.window = window;
        reading =
                new ReportReading(
                        at, question, window, id -> controls.stream().anyMatch(c -> holds(c, id)));
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    private boolean holds(ControlFact control, String id) {
        return control.control().equals(id)
                && control.state() instanceof ControlFact.Holds holds
                && holds.level().atLeast(question);
    }

    List<Attestation> all() {
        List<Word> words = new ArrayList<>();
        Map<RequirementRef, List<Part>> parts = new LinkedHashMap<>();
        Set<RequirementRef> wanting = new HashSet<>();
        Map<RequirementRef, LocalDate> lastWanting = new HashMap<>();
        for (AuditReport report : at.programme().reports()) {
            if (!report.isOurs() || !at.hasHappened(report.issuedOn())) {
                continue;
            }
            Map<RequirementRef, ReportOpinion> opinions = reading.opinions(report);
            if (looksIntoWindow(report)) {
                report.opinions().forEach(o -> wanting.add(o.requirement()));
            }
            if (window == null && at.counts(report)) {
                report.opinions()
                        .forEach(o ->
                                lastWanting.merge(
                                        o.requirement(),
                                        report.issuedOn(),
                                        CountedAttestations::later));
            }
            if (covers(report)) {
                opinions.values().forEach(o -> words.addAll(words(report, o, report.level(), "")));
            } else if (at.counts(report)) {
                opinions.values().forEach(o -> words.addAll(ofToday(report, o)));
            }
            Period days = report.covers();
            if (isOfOtherDays(report) && days != null) {
                opinions.forEach((ref, o) -> {
                    if (o.met()) {
                        parts.computeIfAbsent(ref, _ -> new ArrayList<>())
                                .add(new Part(report, days, o));
                    } else if (looksIntoWindow(report)) {
                        words.addAll(words(report, o, Assurance.OPERATING, days(report)));
                    }
                });
            }
        }
        parts.values().forEach(of -> together(of, words));
        // Of days with such an opinion nobody says anything better, however late.
        words.removeIf(w ->
                w.attestation().met()
                        && w.attestation().answers(Assurance.OPERATING)
                        && wanting.contains(w.attestation().requirement()));
        // How it is today is not said by a report that a later one takes back.
        words.removeIf(w -> {
            LocalDate last = lastWanting.get(w.attestation().requirement());
            return w.attestation().met() && last != null && w.issuedOn().isBefore(last);
        });
        List<Attestation> all = new ArrayList<>(lastWords(words));
        for (DatedAttestation a : at.programme().attestations()) {
            boolean known = a.since() == null || at.hasHappened(a.since());
            if (known && a.isValidOn(at.asOf().day())) {
                all.add(a.attestation());
            }
        }
        return all;
    }

    /// The reports that are held and do not answer the question, with why and with what they say of
    /// requirements of which nothing else answers it.
    ///
    /// @param counted the attestations that count
    List<ReportAside> aside(List<Attestation> counted) {
        Set<RequirementRef> spoken = new LinkedHashSet<>();
        counted.stream()
                .filter(a -> a.answers(question) && !a.isPending())
                .forEach(a -> spoken.add(a.requirement()));
        List<ReportAside> aside = new ArrayList<>();
        for (AuditReport report : at.programme().reports()) {
            if (report.isOurs() && at.hasHappened(report.issuedOn()) && !covers(report)) {
                String why = why(report);
                Assurance level = report.isWord() ? question : report.level();
                if (!why.isEmpty()) {
                    aside.add(
                            new ReportAside(
                                    report,
                                    why,
                                    looksElsewhere(report),
                                    reading.opinions(report).values().stream()
                                            .filter(o -> o.met())
                                            .filter(o -> !spoken.contains(o.requirement()))
                                            .flatMap(o -> o.at(level, "").stream())
                                            .toList()));
                }
            }
        }
        return aside;
    }

    /// Why a report does not answer the question; empty where it does, or where it counts and what
    /// it attests stands beside the question.
    private String why(AuditReport report) {
        if (report.isWord() && question == Assurance.OPERATING) {
            return "is word, and shows nothing of operation";
        }
        Period covers = report.covers();
        if (window != null && report.level() == Assurance.OPERATING) {
            if (covers == null) {
                return "says no days over which it looked, so it says nothing of the window";
            }
            if (!covers.to().isBefore(window.days().from())
                    && !covers.from().isAfter(window.days().to())) {
                return "covers %s and not the whole window".formatted(Words.days(covers));
            }
        }
        if (at.counts(report)) {
            return "";
        }
        return looksElsewhere(report) && covers != null && window != null
                ? "looked from %s to %s, and the question is about %s"
                        .formatted(covers.from(), covers.to(), Words.days(window.days()))
                : "expired on %s and attests nothing any more"
                        .formatted(report.countsUntil(at.programme().reports()));
    }

    /// Whether the report says how controls operated on days of the window.
    private boolean looksIntoWindow(AuditReport report) {
        Period covers = report.covers();
        return window != null
                && covers != null
                && report.level() == Assurance.OPERATING
                && covers.intersection(window.days()) != null;
    }

    /// Whether the days over which a report looked are others than those asked about, so that it
    /// would not answer either if it were still valid.
    private boolean looksElsewhere(AuditReport report) {
        return report.covers() != null && isOfOtherDays(report) && !looksIntoWindow(report);
    }

    /// Where reports contradict each other on a requirement, the one issued last counts, unless
    /// both looked into the window. Only reports that answer the question are compared, since
    /// attestations at different levels do not contradict each other. Two of the same day that
    /// disagree both stay, and the engine reports the contradiction.
    private List<Attestation> lastWords(List<Word> words) {
        Map<RequirementRef, LocalDate> lastDay = new HashMap<>();
        for (Word w : words) {
            if (w.attestation().answers(question)) {
                lastDay.merge(
                        w.attestation().requirement(), w.issuedOn(), CountedAttestations::later);
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

    private static List<Word> words(
            AuditReport report, ReportOpinion opinion, Assurance level, String more) {
        return opinion.at(level, more).stream().map(a -> new Word(a, report.issuedOn())).toList();
    }

    /// What a report that is valid says of today. One on how controls operated over other days than
    /// the window's says that they were in place, and nothing else of the window.
    private List<Word> ofToday(AuditReport report, ReportOpinion opinion) {
        if (!isOfOtherDays(report)) {
            String word = report.isWord() ? ", which is the organisation's own word" : "";
            return words(report, opinion, report.level(), word);
        }
        return opinion.met()
                ? words(report, opinion, Assurance.IMPLEMENTED, days(report))
                : List.of();
    }

    /// A report on how controls operated over other days says nothing of the window.
    private boolean isOfOtherDays(AuditReport report) {
        return window != null && report.level() == Assurance.OPERATING && !covers(report);
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
        return window != null
                && covers != null
                && report.level() == Assurance.OPERATING
                && covers.contains(window.days());
    }

    // ---- reports whose periods add up

    /// Adds what reports that each cover a part of the window, and say that one requirement is met,
    /// say together.
    private void together(List<Part> of, List<Word> words) {
        if (window == null) {
            return;
        }
        Period wanted = window.days();
        LocalDate from = wanted.from();
        List<Part> used = new ArrayList<>();
        for (Part part : of.stream().sorted(Comparator.comparing(p -> p.days().from())).toList()) {
            boolean touches =
                    !part.days().from().isAfter(from)
                            && !part.days().to().isBefore(wanted.from())
                            && !part.days().from().isAfter(wanted.to());
            if (touches) {
                used.add(part);
                LocalDate next = part.days().to().plusDays(1);
                from = next.isAfter(from) ? next : from;
            }
        }
        if (used.isEmpty()) {
            return;
        }
        ReportOpinion opinion = ReportOpinion.together(used.stream().map(Part::opinion).toList());
        LocalDate issued =
                used.stream()
                        .map(p -> p.report().issuedOn())
                        .max(Comparator.naturalOrder())
                        .orElseThrow();
        if (from.isAfter(wanted.to())) {
            opinion.at(Assurance.OPERATING, ", together")
                    .forEach(a -> words.add(new Word(a, issued)));
            return;
        }
        Period rest = new Period(from, wanted.to());
        long days = ChronoUnit.DAYS.between(rest.from(), rest.to()) + 1;
        if (days <= MOST_DAYS_LEFT) {
            String who =
                    "the auditor on the rest of the window, %s (%s)"
                            .formatted(Words.days(rest), Words.many((int) days, "day", "days"));
            words.add(new Word(opinion.waitingFor(who, Assurance.OPERATING), issued));
        }
    }
}
