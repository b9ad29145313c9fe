package dev.crosswalk.papers.judgement;

import dev.crosswalk.engine.judgement.Deviation;
import dev.crosswalk.engine.judgement.Judgement;
import dev.crosswalk.formats.report.Block;
import dev.crosswalk.programme.AcceptedException;
import dev.crosswalk.programme.People;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.standing.Concluded;
import dev.crosswalk.programme.standing.ConclusionWords;
import dev.crosswalk.programme.standing.ControlStanding;
import dev.crosswalk.programme.standing.KnownDeviation;
import dev.crosswalk.programme.standing.ProgrammeAt;
import dev.crosswalk.programme.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// A control of a programme that was judged over a window, with what deviates of it.
public record ControlJudged(
        ControlStanding standing, List<KnownDeviation> deviations, JudgementWords words) {
    public static final List<String> HEADER =
            List.of("deviation", "what", "from", "to", "known since", "what became of it");

    public ControlJudged {
        deviations = List.copyOf(deviations);
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
                                JudgementWords.of(standing, at)));
    }

    public Judgement judgement() {
        return Objects.requireNonNull(standing.judgement());
    }

    /// Whether something deviates that nobody concluded on.
    public boolean isOpen() {
        return !deviations.isEmpty() && !judgement().concluded();
    }

    public List<Block> strip() {
        return OccurrenceStrip.of(words);
    }

    /// How it goes so far, why, which days count, and what persons concluded.
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        Judgement.SoFar soFar = judgement().soFar();
        if (soFar != null) {
            lines.add(JudgementWords.soFar(soFar));
        }
        lines.add(words.rule());
        lines.add(words.part());
        lines.addAll(conclusions());
        lines.removeIf(String::isEmpty);
        return lines;
    }

    public List<List<String>> rows() {
        return deviations.stream().map(ControlJudged::row).toList();
    }

    public static List<String> row(KnownDeviation known) {
        Deviation d = known.deviation();
        return List.of(
                d.id(),
                Words.spoken(d.what()),
                d.days().from().toString(),
                d.days().to().toString(),
                known.knownSince().toString(),
                became(known));
    }

    /// `corrected on 2026-03-02; concluded on 2027-01-20 by Ada Moreau (C-01)`
    public static String became(KnownDeviation known) {
        Deviation d = known.deviation();
        List<String> became = new ArrayList<>();
        became.add(
                d.correctedOn() == null
                        ? "not corrected"
                        : JudgementWords.corrected(d.what()) + d.correctedOn());
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
            String cause = c.said().cause();
            all.add(
                    "%s, %s by %s: %s%s%s%s"
                            .formatted(
                                    c.said().id(),
                                    c.said().on(),
                                    c.said().by(),
                                    Words.spoken(c.said().as()),
                                    cause.isEmpty() ? "" : ". Cause: " + cause,
                                    why.isEmpty() ? "" : " It changes nothing: " + why + ".",
                                    notShown(c)));
        }
        return all;
    }

    /// Why a conclusion changes nothing; empty where it counts.
    public String why(Concluded c) {
        return judgement().refused().stream()
                .filter(r -> r.conclusion().id().equals(c.said().id()))
                .map(r -> ConclusionWords.why(r.why(), c, judgement()))
                .findFirst()
                .orElse("");
    }

    private static String notShown(Concluded c) {
        List<String> open = ConclusionWords.names(c, People.Apart.NOT_SHOWN);
        return open.isEmpty()
                ? ""
                : " That they are not %s is not shown.".formatted(ConclusionWords.or(open));
    }
}
