package dev.crosswalk.answers.ask;

import dev.crosswalk.content.control.Control;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Chooses which unknown obligations are asked about together, and in which order, so that few
/// answers settle much.
///
/// An obligation weighs what it settles of the requirements that demand it: one that demands four
/// is settled by a quarter with each. Where something makes it possible already, it weighs twice:
/// then an answer moves both what is proven and what is possible. What one control discharges is
/// asked together, for one person knows it; so are two controls of one domain and owner where that
/// makes a short list. The next question is always the one that settles most of what those before
/// it leave.
///
/// Everything here is sets and sums, without clock or chance: the same demands give the same
/// questions.
public final class Choice {
    /// A longer list of points is no question any more, but a form.
    static final int MOST_POINTS = 8;

    /// An answer may settle what an asked obligation implies, or is implied by: yes the one, no the
    /// other. Nobody knows which it will be.
    private static final double BY_CHANCE = 0.5;

    private final Function<String, Set<String>> related;

    /// What each obligation still weighs.
    private final Map<String, Double> weights;

    private Choice(List<Demand> demands, Function<String, Set<String>> related) {
        this.related = related;
        weights = weights(demands);
    }

    /// Obligations that are asked about together.
    ///
    /// @param controls ids of the controls that discharge them, the weightier first; none where no
    ///   control does
    /// @param obligations ids, in the order of the controls
    public record Bundle(List<String> controls, List<String> obligations) {
        public Bundle {
            controls = List.copyOf(controls);
            obligations = List.copyOf(obligations);
        }

        /// `ACC-03`, `ACC-03+ACC-05`; the obligation's own id where no control discharges it.
        public String id() {
            return controls.isEmpty() ? obligations.getFirst() : String.join("+", controls);
        }
    }

    /// Divides the unknown obligations of some demands into questions, those that settle most
    /// first. Each obligation is in exactly one.
    ///
    /// @param controls those that may be asked about
    /// @param related of an obligation what it implies and what implies it
    public static List<Bundle> of(
            List<Demand> demands, List<Control> controls, Function<String, Set<String>> related) {
        return new Choice(demands, related).bundles(controls);
    }

    /// What each unknown obligation settles, in requirements.
    static Map<String, Double> weights(List<Demand> demands) {
        Map<String, Double> weights = new LinkedHashMap<>();
        for (Demand d : demands) {
            for (String o : d.unknown()) {
                double share = 1.0 / d.demanded();
                weights.merge(o, d.likely().contains(o) ? 2 * share : share, Double::sum);
            }
        }
        return weights;
    }

    /// One or two controls that may be asked about together.
    private record Candidate(List<Control> controls) {
        List<String> obligations(Set<String> open) {
            Set<String> all = new LinkedHashSet<>();
            controls.forEach(c -> c.discharges().stream().filter(open::contains).forEach(all::add));
            return List.copyOf(all);
        }
    }

    private List<Bundle> bundles(List<Control> controls) {
        Set<String> open = new LinkedHashSet<>(weights.keySet());
        List<Candidate> candidates = candidates(controls);
        List<Bundle> bundles = new ArrayList<>();
        while (!open.isEmpty()) {
            Bundle best = null;
            double most = 0;
            for (Candidate candidate : candidates) {
                Bundle bundle = bundle(candidate, open);
                double gain = bundle == null ? 0 : gain(bundle.obligations(), open);
                if (bundle != null && gain > most + 1e-9) {
                    best = bundle;
                    most = gain;
                }
            }
            if (best == null) {
                // No control discharges what is left: each is a question of its own.
                open.stream()
                        .sorted((a, b) -> Double.compare(weight(b), weight(a)))
                        .forEach(o -> bundles.add(new Bundle(List.of(), List.of(o))));
                return bundles;
            }
            bundles.add(best);
            settle(best.obligations(), open);
        }
        return bundles;
    }

    private static List<Candidate> candidates(List<Control> controls) {
        List<Candidate> candidates = new ArrayList<>();
        controls.forEach(c -> candidates.add(new Candidate(List.of(c))));
        for (int i = 0; i < controls.size(); i++) {
            for (int k = i + 1; k < controls.size(); k++) {
                Control a = controls.get(i);
                Control b = controls.get(k);
                if (a.domain().equals(b.domain()) && a.owner().equals(b.owner())) {
                    candidates.add(new Candidate(List.of(a, b)));
                }
            }
        }
        return candidates;
    }

    /// What is open of a candidate; null where nothing is of each of its controls, or two of them
    /// make too long a list.
    private static @Nullable Bundle bundle(Candidate candidate, Set<String> open) {
        List<String> obligations = candidate.obligations(open);
        List<Control> controls = candidate.controls();
        if (obligations.isEmpty()) {
            return null;
        }
        if (controls.size() > 1) {
            boolean adds =
                    controls.stream()
                            .allMatch(c -> !new HashSet<>(c.discharges()).containsAll(obligations));
            if (obligations.size() > MOST_POINTS || !adds) {
                return null;
            }
        }
        return new Bundle(controls.stream().map(Control::id).toList(), obligations);
    }

    /// What an answer settles for sure, and by chance.
    private double gain(Collection<String> asked, Set<String> open) {
        double sum = 0;
        for (String o : asked) {
            sum += weight(o);
        }
        for (String o : beside(asked, open)) {
            sum += BY_CHANCE * weight(o);
        }
        return sum;
    }

    private Set<String> beside(Collection<String> asked, Set<String> open) {
        Set<String> beside = new HashSet<>();
        asked.forEach(o -> beside.addAll(related.apply(o)));
        beside.retainAll(open);
        asked.forEach(beside::remove);
        return beside;
    }

    private void settle(Collection<String> asked, Set<String> open) {
        beside(asked, open).forEach(o -> weights.merge(o, BY_CHANCE, (a, b) -> a * b));
        asked.forEach(open::remove);
    }

    private double weight(String obligation) {
        return weights.getOrDefault(obligation, 0.0);
    }
}
