package dev.crosswalk.programme.standing;

import dev.crosswalk.engine.judgement.Deviation;
import dev.crosswalk.engine.judgement.History;
import dev.crosswalk.engine.judgement.History.As;
import dev.crosswalk.engine.judgement.Judgement;
import dev.crosswalk.engine.judgement.Judgement.Outcome;
import dev.crosswalk.engine.judgement.Practice;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.programme.AcceptedException;
import dev.crosswalk.programme.AdoptedControl;
import dev.crosswalk.programme.Conclusion;
import dev.crosswalk.programme.Evidence;
import dev.crosswalk.programme.People;
import dev.crosswalk.programme.Performed;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.standing.Concluded.Apart;
import dev.crosswalk.programme.standing.Concluded.Part;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What persons concluded about controls, and what of it the facts bear out: whether they are
/// independent, what deviates was corrected, harm was looked into, and what made up for it worked.
final class Conclusions {
    private final Programme programme;
    private final People people;
    private final Practice practice;
    private final Facts facts;
    private final Moment asOf;
    private final Moment knownAt;
    private final Map<String, List<Conclusion>> byControl = new HashMap<>();
    private final Map<String, Evidence> evidence = new HashMap<>();

    /// What is known of another control over a window.
    @FunctionalInterface
    interface Facts {
        Optional<ControlFacts> of(String control, Period window);
    }

    Conclusions(Programme programme, Practice practice, Facts facts, Moment asOf, Moment knownAt) {
        this.programme = programme;
        this.practice = practice;
        this.facts = facts;
        this.asOf = asOf;
        this.knownAt = knownAt;
        people = programme.who();
        for (Conclusion c : programme.conclusions()) {
            byControl.computeIfAbsent(c.control(), _ -> new ArrayList<>()).add(c);
        }
        if (!byControl.isEmpty()) {
            programme.intact().forEach(e -> evidence.put(e.id(), e));
        }
    }

    /// The conclusions that speak of a window, in the order in which they were said.
    List<Concluded> of(AdoptedControl control, ControlFacts known, Period window) {
        return byControl.getOrDefault(control.id(), List.of()).stream()
                .filter(c -> c.holdsIn(window))
                .map(c -> concluded(c, control, known.history(), window))
                .toList();
    }

    private Concluded concluded(
            Conclusion c, AdoptedControl control, History history, Period window) {
        boolean somebody = isSomebody(c);
        List<Apart> apart =
                apart(c, control).stream()
                        .filter(a -> somebody || a.from() == People.Apart.SAME)
                        .toList();
        List<String> useless = List.of();
        boolean compensated = false;
        boolean corrected = false;
        LocalDate first = null;
        if (c.as() == As.EFFECTIVE_WITH_EXCEPTIONS) {
            List<Deviation> then = deviationsThen(c, history, window);
            first = then.stream().map(d -> d.days().from()).min(LocalDate::compareTo).orElse(null);
            corrected = then.stream().allMatch(d -> Correction.on(d, history, c.on()) != null);
            useless =
                    c.compensating().stream()
                            .filter(id -> !compensates(id, c, then, history))
                            .toList();
            compensated = !c.compensating().isEmpty() && useless.isEmpty();
        }
        return new Concluded(
                c,
                new History.Conclusion(
                        c.as(),
                        c.on(),
                        c.deviations().isEmpty() ? null : c.deviations(),
                        compensated,
                        corrected,
                        isHarmShown(c, first),
                        somebody && apart.stream().noneMatch(a -> a.from() == People.Apart.SAME),
                        c.id(),
                        c.obligations().isEmpty() ? null : c.obligations()),
                apart,
                useless);
    }

    // ---- who concluded

    /// Whether it names a person, or a role that one held then. Where nobody is known, any text
    /// may.
    private boolean isSomebody(Conclusion c) {
        return people.isEmpty() || !people.meant(c.by(), c.on(), c.on()).isEmpty();
    }

    private List<Apart> apart(Conclusion c, AdoptedControl control) {
        Set<Apart> apart = new LinkedHashSet<>();
        Period window = c.window();
        if (!control.owner().isEmpty()) {
            apart.add(apart(c, Part.OWNER, control.owner(), window.from(), c.on()));
        }
        for (Performed p : programme.performed()) {
            LocalDate on = p.performedOn().day();
            if (p.control().equals(control.id()) && !p.by().isEmpty() && window.contains(on)) {
                apart.add(apart(c, Part.PERFORMER, p.by(), on, on));
            }
        }
        for (Evidence e : programme.evidence()) {
            Period days = e.proves().intersection(window);
            if (days != null && !e.by().isEmpty() && e.controls().contains(control.id())) {
                apart.add(apart(c, Part.PERFORMER, e.by(), days.from(), days.to()));
            }
        }
        for (AcceptedException e : programme.exceptions()) {
            if (e.control().equals(control.id())
                    && !e.acceptedOn().isAfter(window.to())
                    && !e.expiresOn().isBefore(window.from())) {
                apart.add(apart(c, Part.ACCEPTOR, e.acceptedBy(), e.acceptedOn(), e.acceptedOn()));
            }
        }
        return List.copyOf(apart);
    }

    private Apart apart(Conclusion c, Part part, String who, LocalDate from, LocalDate to) {
        return new Apart(part, who, people.apart(c.by(), c.on(), who, from, to));
    }

    // ---- what it rests on

    /// The deviations of what it speaks of that were known on the day of the conclusion.
    private List<Deviation> deviationsThen(Conclusion c, History history, Period window) {
        Moment then = programme.on(c.on());
        return Judgement.of(history, practice, window, first(then, asOf), first(then, knownAt))
                .deviations();
    }

    private static Moment first(Moment one, Moment other) {
        return one.isBy(other) ? one : other;
    }

    /// @param first the day on which the first deviation began: what is older shows nothing of it
    private boolean isHarmShown(Conclusion c, @Nullable LocalDate first) {
        Evidence shows = evidence.get(c.harm().artefact());
        return c.harm().isSaid()
                && shows != null
                && !shows.file().isEmpty()
                && (first == null || !shows.proves().to().isBefore(first))
                && shows.receivedAt().isBy(programme.on(c.on()));
    }

    /// Whether a control discharges what is affected, and was effective from the first deviation's
    /// period to the last one's correction.
    private boolean compensates(
            String id, Conclusion c, List<Deviation> deviations, History history) {
        LocalDate first = null;
        LocalDate last = null;
        for (Deviation d : deviations) {
            LocalDate corrected = Correction.on(d, history, c.on());
            if (corrected == null) {
                return false;
            }
            first = first == null || d.days().from().isBefore(first) ? d.days().from() : first;
            last = last == null || corrected.isAfter(last) ? corrected : last;
        }
        if (first == null || last == null || id.equals(c.control())) {
            return false;
        }
        Period meanwhile = new Period(first, last.isBefore(first) ? first : last);
        ControlFacts other = facts.of(id, meanwhile).orElse(null);
        if (other == null
                || !other.history().discharges().containsAll(c.of(history.discharges()))) {
            return false;
        }
        Judgement judged = Judgement.of(other.history(), practice, meanwhile, asOf, knownAt);
        Predicate<Conclusion> lowers =
                l ->
                        l.as() == As.NOT_EFFECTIVE
                                && l.window().intersection(meanwhile) != null
                                && !l.on().isAfter(asOf.day());
        return judged.outcome() == Outcome.EFFECTIVE
                && judged.due() > 0
                && judged.part().isWhole()
                && byControl.getOrDefault(id, List.of()).stream().noneMatch(lowers);
    }
}
