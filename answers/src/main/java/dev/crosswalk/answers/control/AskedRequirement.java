package dev.crosswalk.answers.control;

import dev.crosswalk.content.control.Control;
import dev.crosswalk.content.control.ControlLibrary;
import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.engine.Obligation;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.Scope;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A requirement that was named with `--requirement`, and what it asks for. A heading asks for what
/// all requirements under it do.
///
/// @param demands in the order of the requirements; what is demanded is not among the suggestions
public record AskedRequirement(
        RequirementRef requirement,
        String title,
        List<Obligation> demands,
        List<Obligation> suggests,
        Crosswalk crosswalk) {

    public static AskedRequirement of(Crosswalk crosswalk, RequirementRef ref) {
        Map<String, Obligation> demands = new LinkedHashMap<>();
        Map<String, Obligation> suggests = new LinkedHashMap<>();
        Set<RequirementRef> all = new LinkedHashSet<>(List.of(ref));
        all.addAll(crosswalk.requirements(new Scope(ref.edition(), List.of(ref.id()))));
        for (RequirementRef each : all) {
            crosswalk.demands(each).forEach(o -> demands.put(o.id(), o));
            crosswalk.suggests(each).forEach(o -> suggests.put(o.id(), o));
        }
        suggests.keySet().removeAll(demands.keySet());
        return new AskedRequirement(
                ref,
                crosswalk.requirement(ref).title(),
                List.copyOf(demands.values()),
                List.copyOf(suggests.values()),
                crosswalk);
    }

    boolean isServedBy(Control control) {
        return demandedOf(control) + suggestedOf(control) > 0;
    }

    int demandedOf(Control control) {
        return count(demands, control);
    }

    int suggestedOf(Control control) {
        return count(suggests, control);
    }

    private int count(List<Obligation> obligations, Control control) {
        Set<String> given = crosswalk.given(control.discharges());
        return (int) obligations.stream().filter(o -> given.contains(o.id())).count();
    }

    /// A line for each obligation, with the controls that discharge it or what implies it.
    List<Line> lines(ControlLibrary library) {
        List<Line> lines = new ArrayList<>();
        demands.forEach(o -> lines.add(line(library, "demands", o)));
        suggests.forEach(o -> lines.add(line(library, "suggests", o)));
        return lines;
    }

    private Line line(ControlLibrary library, String modality, Obligation o) {
        List<Control> controls = library.discharging(crosswalk.giving(List.of(o.id())));
        return new Line(modality, o, controls.stream().map(Control::id).toList());
    }

    /// @param controls ids; empty where nobody discharges it
    record Line(String modality, Obligation obligation, List<String> controls) {
        String who() {
            return controls.isEmpty() ? "no control" : String.join(", ", controls);
        }
    }
}
