package dev.crosswalk.programme.checklist;

import dev.crosswalk.content.control.Control;
import dev.crosswalk.content.control.ControlLibrary;
import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.engine.Obligation;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.programme.standing.ControlStanding;
import dev.crosswalk.programme.standing.Standing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Obligations that no control of the programme discharges, each assigned to the library's control
/// that is least work to adopt. This is no plan: controls chosen for several obligations together
/// may cost less.
final class Uncovered {
    private final Served served;
    private final Crosswalk crosswalk;
    private final ControlLibrary library;

    /// Ids of the controls that the programme has or plans.
    private final Set<String> had = new HashSet<>();

    private final Set<String> obligations;

    Uncovered(Standing standing, Served served, Crosswalk crosswalk, ControlLibrary library) {
        this.served = served;
        this.crosswalk = crosswalk;
        this.library = library;
        obligations = new LinkedHashSet<>(served.uncovered());
        for (ControlStanding c : standing.controls()) {
            if (c.isAdopted()) {
                had.add(c.id());
                obligations.removeAll(crosswalk.given(c.control().discharges()));
            }
        }
    }

    void add(List<ToDo> items) {
        Map<String, List<Control>> candidates = candidates();
        Map<String, List<String>> byControl = new TreeMap<>();
        for (String o : obligations) {
            List<Control> all = candidates.getOrDefault(o, List.of());
            if (all.isEmpty()) {
                items.add(own(o));
            } else {
                byControl.computeIfAbsent(cheapest(all).id(), k -> new ArrayList<>()).add(o);
            }
        }
        byControl.forEach((id, open) -> items.add(adopt(library.control(id).orElseThrow(), open)));
    }

    private Map<String, List<Control>> candidates() {
        Map<String, List<Control>> candidates = new HashMap<>();
        for (Control c : library.controls()) {
            if (!had.contains(c.id())) {
                for (String o : crosswalk.given(c.discharges())) {
                    candidates.computeIfAbsent(o, k -> new ArrayList<>()).add(c);
                }
            }
        }
        return candidates;
    }

    private Control cheapest(List<Control> all) {
        return all.stream()
                .min(
                        Comparator.comparingInt((Control c) -> c.untilDone())
                                .thenComparingInt(c -> -closes(c))
                                .thenComparing(Control::id))
                .orElseThrow();
    }

    private int closes(Control c) {
        return (int) crosswalk.given(c.discharges()).stream().filter(obligations::contains).count();
    }

    private ToDo adopt(Control c, List<String> open) {
        List<RequirementRef> serves = served.by(open);
        List<String> first = c.dependsOn().stream().filter(d -> !had.contains(d)).toList();
        String what =
                "Adopt it: up to %s person-days, for %s that no control of the programme discharges.%s"
                        .formatted(
                                Control.Effort.days(c.untilDone()),
                                open.size() == 1 ? "an obligation" : open.size() + " obligations",
                                first.isEmpty() ? "" : " After " + String.join(", ", first) + ".");
        return new ToDo(
                ToDo.Kind.ADOPT,
                c.id(),
                c.title(),
                what,
                serves,
                served.stillOpen(serves),
                c.owner(),
                null,
                open,
                List.of());
    }

    private ToDo own(String o) {
        List<RequirementRef> serves = served.by(List.of(o));
        String text = crosswalk.obligation(o).map(Obligation::text).orElse("");
        return new ToDo(
                ToDo.Kind.OWN,
                o,
                text,
                "No control of the library discharges it: write one of your own.",
                serves,
                served.stillOpen(serves),
                "",
                null,
                List.of(o),
                List.of());
    }
}
