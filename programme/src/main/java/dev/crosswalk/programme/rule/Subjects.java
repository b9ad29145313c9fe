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
/// have, its inventory, and those of which its evidence speaks.
final class Subjects {
    private final Map<String, Set<String>> listed = new HashMap<>();
    private final Map<String, Set<String>> known = new HashMap<>();

    Subjects(Draft draft) {
        for (Said<ControlPopulation> said : draft.all(ItemKind.POPULATION)) {
            ControlPopulation p = said.value();
            p.population().items().forEach(i -> {
                in(listed, p.control()).add(i.id());
                in(known, p.control()).add(i.id());
                in(known, p.control()).add(p.population().id() + " " + i.id());
            });
        }
        for (Said<Evidence> said : draft.all(ItemKind.EVIDENCE)) {
            for (String control : said.value().controls()) {
                spokenOf(said.value(), in(known, control));
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

    /// What the lists of a control have; empty where it has none.
    Set<String> listed(String control) {
        return listed.getOrDefault(control, Set.of());
    }

    /// That, also with the list's name before it, and what evidence of the control is about.
    Set<String> known(String control) {
        return known.getOrDefault(control, Set.of());
    }
}
