package dev.crosswalk.programme.standing;

import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.ControlFact;
import dev.crosswalk.engine.judgement.Judgement;
import dev.crosswalk.engine.operation.Ground;
import dev.crosswalk.engine.operation.Operated;
import dev.crosswalk.engine.operation.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Finds the obligations that several controls show over a window together, each for a part of it:
/// one that took over from another, or one that stood in while another did not work.
final class Together {
    private Together() {}

    /// The days for which a control counts.
    private record Share(String control, Period days, List<String> evidence, List<Ground> grounds) {
        // Without the grounds, of which there are many.
        @Override
        public int hashCode() {
            return 31 * control.hashCode() + days.hashCode();
        }
    }

    /// One fact for each set of controls that cover the window together where none does alone.
    static List<ControlFact> over(Period window, List<ControlStanding> controls) {
        Map<String, List<Share>> shares = new LinkedHashMap<>();
        for (ControlStanding c : controls) {
            Judgement j = c.judgement();
            if (j == null || !c.unapproved().isEmpty()) {
                continue;
            }
            for (Judgement.Shown shown : j.obligations()) {
                if (shown.counts()) {
                    for (Period days : shown.part().days()) {
                        shares.computeIfAbsent(shown.obligation(), o -> new ArrayList<>())
                                .add(new Share(c.id(), days, shown.evidence(), shown.grounds()));
                    }
                }
                for (Ground.Tested t : shown.tested()) {
                    shares.computeIfAbsent(shown.obligation(), o -> new ArrayList<>())
                            .add(new Share(c.id(), t.days(), List.of(t.report()), List.of(t)));
                }
            }
        }
        Map<List<Share>, List<String>> covered = new LinkedHashMap<>();
        shares.forEach((obligation, all) -> {
            List<Share> used = covering(window, all);
            if (used.size() > 1) {
                covered.computeIfAbsent(used, u -> new ArrayList<>()).add(obligation);
            }
        });
        List<ControlFact> facts = new ArrayList<>();
        covered.forEach((used, obligations) -> facts.add(fact(used, obligations)));
        return facts;
    }

    private static ControlFact fact(List<Share> used, List<String> obligations) {
        return new ControlFact(
                String.join(" + ", used.stream().map(Share::control).distinct().toList()),
                obligations,
                new ControlFact.Holds(
                        Assurance.OPERATING,
                        used.stream().flatMap(s -> s.evidence().stream()).distinct().toList(),
                        used.stream()
                                .map(s -> new Operated(s.control(), List.of(s.days()), s.grounds()))
                                .toList()));
    }

    /// The fewest shares that cover each day of the window, in the order of their days; none where
    /// a day is not covered.
    private static List<Share> covering(Period window, List<Share> all) {
        List<Share> used = new ArrayList<>();
        LocalDate next = window.from();
        while (!next.isAfter(window.to())) {
            LocalDate day = next;
            Share best =
                    all.stream()
                            .filter(s -> s.days().contains(day))
                            .max(Comparator.comparing((Share s) -> s.days().to()))
                            .orElse(null);
            if (best == null) {
                return List.of();
            }
            used.add(best);
            next = best.days().to().plusDays(1);
        }
        return used;
    }
}
