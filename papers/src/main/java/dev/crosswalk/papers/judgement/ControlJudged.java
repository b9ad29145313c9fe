package dev.crosswalk.papers.judgement;

import dev.crosswalk.engine.judgement.Deviation;
import dev.crosswalk.engine.judgement.Judgement;
import dev.crosswalk.engine.operation.Redone;
import dev.crosswalk.formats.report.Block;
import dev.crosswalk.programme.AcceptedException;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.standing.Concluded;
import dev.crosswalk.programme.standing.ConclusionWords;
import dev.crosswalk.programme.standing.ControlStanding;
import dev.crosswalk.programme.standing.JudgedApart;
import dev.crosswalk.programme.standing.KnownDeviation;
import dev.crosswalk.programme.standing.LateDocument;
import dev.crosswalk.programme.standing.ProgrammeAt;
import dev.crosswalk.programme.standing.RecordWords;
import dev.crosswalk.programme.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// A control of a programme that was judged over a window, with what deviates of it.
///
/// @param unreconciled why lists of its events are not reconciled, where the judgement rests on
///   that
public record ControlJudged(
        ControlStanding standing,
        List<KnownDeviation> deviations,
        JudgementWords words,
        List<String> unreconciled) {
    public static final List<String> HEADER =
            List.of("deviation", "what", "from", "to", "known since", "what became of it");

    public ControlJudged {
        deviations = List.copyOf(deviations);
        unreconciled = List.copyOf(unreconciled);
    }

    /// Empty for a control that no window is asked of, or that was never in place.
    public static Optional<ControlJudged> of(
            ControlStanding standing, Programme programme, ProgrammeAt at) {
        return standing.judgement() == null || standing.inPlaceSince() == null
                ? Optional.empty()
                : Optional.of(
                        new ControlJudged(
                                standing,
                                KnownDeviation.of(standing, programme, at.practice(), at.knownAt()),
                                JudgementWords.of(standing, at),
                                unreconciled(standing.judgement(), standing.id(), programme)));
    }

    /// What keeps the lists of events of the window from being relied on, where that decides.
    private static List<String> unreconciled(
            Judgement judgement, String control, Programme programme) {
        return judgement.rule() != Judgement.Rule.POPULATION_UNRECONCILED
                ? List.of()
                : programme.populations().stream()
                        .filter(p -> p.control().equals(control))
                        .filter(p ->
                                p.population().covers().intersection(judgement.window()) != null)
                        .filter(p -> !p.isReconciled())
                        .map(p -> "Population %s.".formatted(p.lacks()))
                        .toList();
    }

    /// `364 of 365, effective with exceptions`, and what of its documents is not in force.
    public String headline() {
        List<String> unapproved = standing.unapproved();
        return words.sentence()
                + (unapproved.isEmpty() ? "" : "; not in force: " + String.join(", ", unapproved));
    }

    public Judgement judgement() {
        return Objects.requireNonNull(standing.judgement());
    }

    /// Whether something deviates, or a record was falsified, and nobody concluded on it.
    public boolean isOpen() {
        return isOdd() && !judgement().concluded();
    }

    /// Whether there is anything to list: what deviates, or a record that was falsified.
    public boolean isOdd() {
        return !deviations.isEmpty() || !words.deviations().falsifiedBesides().isEmpty();
    }

    /// Whether a table of deviations has a row: there is anything odd, or something failed and was
    /// done again in time.
    public boolean isListed() {
        return isOdd() || !redone().isEmpty();
    }

    /// What failed and was done again in time: no deviation, and listed all the same.
    public List<Redone> redone() {
        return standing.operation() == null ? List.of() : standing.operation().redone();
    }

    /// Whether nobody can conclude yet: more of the window has to be on file first.
    public boolean needsEvidence() {
        return isOpen() && words.headline().needsEvidence();
    }

    public List<Block> strip() {
        return OccurrenceStrip.of(words, standing.operation());
    }

    /// How it goes so far, why, which days count, and what persons concluded.
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.addAll(words.headline().unsatisfied());
        lines.addAll(words.headline().apartFigures());
        lines.add(words.headline().soFar());
        lines.addAll(lacking());
        PeriodRemarks periods = new PeriodRemarks(words, standing.operation());
        periods.before().ifPresent(lines::add);
        lines.addAll(periods.shifted());
        lines.addAll(standing.askedOfRecords());
        lines.addAll(
                RecordRemarks.of(words, standing.operation(), standing.facts().copiesAtHand()));
        lines.add(words.reasons().rule());
        lines.addAll(unreconciled);
        lines.add(words.headline().part());
        lines.add(LateDocument.sentence(standing.late()));
        lines.addAll(conclusions());
        lines.removeIf(String::isEmpty);
        return lines;
    }

    /// The kinds of evidence of which nothing is on file.
    public List<String> lacking() {
        return standing.lackingKinds().stream().map(l -> l.sentence(standing.control())).toList();
    }

    /// What deviates, the records that were falsified of which no deviation speaks, and what failed
    /// and was done again in time.
    public List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        deviations.forEach(known -> rows.add(row(known)));
        for (Falsified f : words.deviations().falsifiedBesides()) {
            rows.add(
                    List.of(
                            f.record(),
                            Falsified.WHAT,
                            f.from().toString(),
                            f.to().toString(),
                            f.knownSince().toString(),
                            f.became()));
        }
        for (Redone r : redone()) {
            rows.add(
                    List.of(
                            r.occurrence(),
                            Words.spoken(Deviation.What.FAILED),
                            r.failed().from().toString(),
                            r.failed().to().toString(),
                            words.deviations().knownSince(r).toString(),
                            RecordWords.of(r)));
        }
        return rows;
    }

    private List<String> row(KnownDeviation known) {
        Deviation d = known.deviation();
        return List.of(
                d.id(),
                Words.spoken(d.what()),
                d.days().from().toString(),
                d.days().to().toString(),
                known.knownSince().toString(),
                became(known));
    }

    /// `corrected on 2026-03-02; concluded on 2027-01-20 by Ada Moreau (C-01)`; with the kinds of
    /// evidence that it is about, where these are not all: `not corrected (policy-document)`,
    /// `never done, by what is on file (no offboarding-ticket)`.
    public String became(KnownDeviation known) {
        List<String> became = new ArrayList<>();
        String kinds = JudgedApart.named(words.apart(), known.deviation());
        String ended = words.deviations().ended(known.deviation());
        String none = ended.equals(DeviationRemarks.NEVER) ? "no " : "";
        became.add(ended + (kinds.isEmpty() ? "" : " (" + none + kinds + ")"));
        for (Concluded c : known.concluded()) {
            became.add(
                    "concluded on %s by %s (%s)"
                            .formatted(c.said().on(), c.said().by(), c.said().id()));
        }
        for (AcceptedException e : known.accepted()) {
            became.add(
                    "accepted on %s by %s until %s (%s)"
                            .formatted(e.acceptedOn(), e.acceptedBy(), e.expiresOn(), e.id()));
        }
        return String.join("; ", became);
    }

    /// The conclusions, each with its reason and whether it counts.
    public List<String> conclusions() {
        List<String> all = new ArrayList<>();
        for (Concluded c : standing.concluded()) {
            String why = why(c);
            String reversed = reversed(c);
            String cause = c.said().cause();
            all.add(
                    "%s, %s by %s: %s%s%s%s"
                            .formatted(
                                    c.said().id(),
                                    c.said().on(),
                                    c.said().by(),
                                    Words.spoken(c.said().as()),
                                    cause.isEmpty() ? "" : ". Cause: " + cause,
                                    !reversed.isEmpty()
                                            ? " It was %s.".formatted(reversed)
                                            : why.isEmpty()
                                                    ? ""
                                                    : " It changes nothing: " + why + ".",
                                    notShown(c)));
        }
        return all;
    }

    /// Why a conclusion changes nothing; empty where it counts.
    public String why(Concluded c) {
        return judgement().refused().stream()
                .filter(r -> r.conclusion().id().equals(c.said().id()))
                .map(r -> words.conclusions().why(r, c))
                .findFirst()
                .orElse("");
    }

    private String reversed(Concluded c) {
        return judgement().refused().stream()
                .filter(r -> r.conclusion().id().equals(c.said().id()))
                .map(words.conclusions()::reversed)
                .findFirst()
                .orElse("");
    }

    private static String notShown(Concluded c) {
        String open = ConclusionWords.notShown(c);
        return open.isEmpty() ? "" : " That %s, is not shown.".formatted(open);
    }
}
