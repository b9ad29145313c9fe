package dev.crosswalk.programme.rule;

import dev.crosswalk.programme.ControlPopulation;
import dev.crosswalk.programme.Evidence;
import dev.crosswalk.programme.EvidenceRows;
import dev.crosswalk.programme.ItemKind;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// What each control is about, by what a programme says: the events and subjects that its lists
/// have, and those of which its evidence speaks.
final class Subjects {
    /// By control and kind of list; the kind is empty where the list does not say it.
    private final Map<String, Map<String, Set<String>>> listed = new HashMap<>();

    private final Map<String, Set<String>> known = new HashMap<>();

    /// By control, what its evidence names as the event that it answers.
    private final Map<String, Set<String>> named = new HashMap<>();

    Subjects(Draft draft) {
        for (Said<ControlPopulation> said : draft.all(ItemKind.POPULATION)) {
            ControlPopulation p = said.value();
            in(listed.computeIfAbsent(p.control(), _ -> new HashMap<>()), p.kind());
            p.population()
                    .items()
                    .forEach(i -> {
                        in(listed.computeIfAbsent(p.control(), _ -> new HashMap<>()), p.kind())
                                .add(i.id());
                        in(known, p.control()).add(i.id());
                        in(known, p.control()).add(p.population().id() + " " + i.id());
                    });
        }
        for (Said<Evidence> said : draft.all(ItemKind.EVIDENCE)) {
            for (String control : said.value().controls()) {
                spokenOf(said.value(), in(known, control));
                in(named, control).add(said.value().details().occurrence());
            }
        }
    }

    private static void spokenOf(Evidence e, Set<String> subjects) {
        subjects.add(e.details().subject());
        EvidenceRows rows = e.details().rows();
        if (rows != null) {
            rows.rows().forEach(r -> subjects.add(r.subject()));
        }
        subjects.remove("");
    }

    private static Set<String> in(Map<String, Set<String>> all, String control) {
        return all.computeIfAbsent(control, _ -> new TreeSet<>());
    }

    /// Whether a control has a list, be it an empty one.
    boolean isListed(String control) {
        return listed.containsKey(control);
    }

    /// The events that the lists of a control have and no evidence names.
    Set<String> unnamed(String control) {
        Set<String> unnamed = listed(control);
        unnamed.removeAll(named.getOrDefault(control, Set.of()));
        return unnamed;
    }

    /// What the lists of a control have; empty where it has none.
    Set<String> listed(String control) {
        Set<String> all = new TreeSet<>();
        listed.getOrDefault(control, Map.of()).values().forEach(all::addAll);
        return all;
    }

    /// What the lists of a control have that are inventories of a kind of evidence: those of this
    /// kind, and those that do not say of which they are.
    Set<String> inventory(String control, String kind) {
        Map<String, Set<String>> lists = listed.getOrDefault(control, Map.of());
        Set<String> all = new TreeSet<>(lists.getOrDefault(kind, Set.of()));
        all.addAll(lists.getOrDefault("", Set.of()));
        return all;
    }

    /// What the lists of a control have, also with the list's name before it, and what evidence of
    /// the control is about.
    Set<String> known(String control) {
        return known.getOrDefault(control, Set.of());
    }
}
