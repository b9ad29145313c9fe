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
/// @param listed as the file has it
/// @param decisions by the control's id in the list, in the order of the list; of controls that are
///   not in here nothing is decided
/// @param refused obligations that somebody said a control does not discharge, by its id: they are
///   proposed of it no more
/// @param results what somebody says came of the tests of a control whose result could not be read,
///   by its id
public record Review(
        ControlList listed,
        Map<String, Decision> decisions,
        Map<String, Set<String>> refused,
        Map<String, TestResult> results) {
    public Review {
        Map<String, Decision> ordered = new LinkedHashMap<>();
        Map<String, TestResult> said = new LinkedHashMap<>();
        for (ListedControl control : listed.controls()) {
            TestResult result = results.get(control.id());
            if (result != null && listed.isUnread(control)) {
                said.put(control.id(), result);
            }
        }
        results = Collections.unmodifiableMap(said);
        for (ListedControl control : listed.controls()) {
            Decision decision = decisions.get(control.id());
            if (decision != null) {
                ordered.put(control.id(), decision);
            }
        }
        decisions = Collections.unmodifiableMap(ordered);
        Map<String, Set<String>> no = new LinkedHashMap<>();
        for (ListedControl control : listed.controls()) {
            Set<String> some = refused.getOrDefault(control.id(), Set.of());
            if (!some.isEmpty()) {
                no.put(control.id(), Collections.unmodifiableSet(new LinkedHashSet<>(some)));
            }
        }
        refused = Collections.unmodifiableMap(no);
    }

    /// One in which nothing was refused.
    public Review(ControlList list, Map<String, Decision> decisions) {
        this(list, decisions, Map.of(), Map.of());
    }

    /// The list with what somebody says of results that could not be read.
    public ControlList list() {
        return results.isEmpty()
                ? listed
                : new ControlList(
                        listed.controls().stream()
                                .map(c -> {
                                    TestResult said = results.get(c.id());
                                    return said == null ? c : c.read(said);
                                })
                                .toList(),
                        listed.lost());
    }

    /// The same with what came of the tests of a control whose result could not be read.
    ///
    /// @param result null where nobody says it any more
    public Review reading(ListedControl control, @Nullable TestResult result) {
        Map<String, TestResult> all = new LinkedHashMap<>(results);
        if (result == null) {
            all.remove(control.id());
        } else {
            all.put(control.id(), result);
        }
        return new Review(listed, decisions, refused, all);
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
        return new Review(listed, all, refused, results);
    }

    /// The same with some obligations refused besides.
    public Review refusing(ListedControl control, Set<String> obligations) {
        Map<String, Set<String>> all = new LinkedHashMap<>(refused);
        Set<String> some = new LinkedHashSet<>(refused(control));
        some.addAll(obligations);
        all.put(control.id(), some);
        return new Review(listed, decisions, all, results);
    }

    public Set<String> refused(ListedControl control) {
        return refused.getOrDefault(control.id(), Set.of());
    }

    /// The controls of which nothing is decided yet, in the order of the list.
    public List<ListedControl> open() {
        return list().controls().stream().filter(c -> of(c) == null).toList();
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
