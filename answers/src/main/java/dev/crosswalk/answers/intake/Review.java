package dev.crosswalk.answers.intake;

import dev.crosswalk.answers.text.Fingerprint;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What was decided so far of the controls of a list.
///
/// @param decisions by the control's id in the list, in the order of the list; of controls that are
///   not in here nothing is decided
/// @param refused obligations that somebody said a control does not discharge, by its id: they are
///   proposed of it no more
public record Review(
        ControlList list, Map<String, Decision> decisions, Map<String, Set<String>> refused) {
    public Review {
        Map<String, Decision> ordered = new LinkedHashMap<>();
        for (ListedControl control : list.controls()) {
            Decision decision = decisions.get(control.id());
            if (decision != null) {
                ordered.put(control.id(), decision);
            }
        }
        decisions = Collections.unmodifiableMap(ordered);
        Map<String, Set<String>> no = new LinkedHashMap<>();
        for (ListedControl control : list.controls()) {
            Set<String> some = refused.getOrDefault(control.id(), Set.of());
            if (!some.isEmpty()) {
                no.put(control.id(), Collections.unmodifiableSet(new LinkedHashSet<>(some)));
            }
        }
        refused = Collections.unmodifiableMap(no);
    }

    /// One in which nothing was refused.
    public Review(ControlList list, Map<String, Decision> decisions) {
        this(list, decisions, Map.of());
    }

    /// One in which nothing is decided yet.
    public static Review of(ControlList list) {
        return new Review(list, Map.of());
    }

    public @Nullable Decision of(ListedControl control) {
        return decisions.get(control.id());
    }

    /// @param decision null where nothing is decided any more
    public Review with(ListedControl control, @Nullable Decision decision) {
        Map<String, Decision> all = new LinkedHashMap<>(decisions);
        if (decision == null) {
            all.remove(control.id());
        } else {
            all.put(control.id(), decision);
        }
        return new Review(list, all, refused);
    }

    /// The same with some obligations refused besides.
    public Review refusing(ListedControl control, Set<String> obligations) {
        Map<String, Set<String>> all = new LinkedHashMap<>(refused);
        Set<String> some = new LinkedHashSet<>(refused(control));
        some.addAll(obligations);
        all.put(control.id(), some);
        return new Review(list, decisions, all);
    }

    public Set<String> refused(ListedControl control) {
        return refused.getOrDefault(control.id(), Set.of());
    }

    /// The controls of which nothing is decided yet, in the order of the list.
    public List<ListedControl> open() {
        return list.controls().stream().filter(c -> of(c) == null).toList();
    }

    public int decided() {
        return decisions.size();
    }

    /// Tells whether a control of a list still says what it said when somebody decided on it,
    /// whatever file the list came in.
    static String digest(ListedControl control) {
        StringBuilder all = new StringBuilder();
        all.append(control.id()).append('\n').append(control.text()).append('\n');
        all.append(String.join(",", control.criteria())).append('\n');
        control.tests()
                .forEach(t -> all.append(t.text()).append('\t').append(t.words()).append('\n'));
        return Fingerprint.of(all.toString());
    }
}
