package dev.crosswalk.answers.control;

import dev.crosswalk.answers.Words;
import dev.crosswalk.content.control.Control;
import dev.crosswalk.engine.operation.Cadence;
import java.util.Arrays;
import java.util.List;

/// Which controls of the library are there? Values of one kind are alternatives, and kinds narrow
/// each other; one without values narrows nothing.
///
/// @param requirements of which a control discharges something, or of one under it
/// @param obligations that a control discharges
/// @param searches words all of which stand in a control's texts
public record ControlsRequest(
        List<String> domains,
        List<String> requirements,
        List<String> obligations,
        List<String> natures,
        List<String> cadences,
        List<String> types,
        List<String> documents,
        List<String> searches) {
    public static final List<String> NATURES = words(Control.Nature.values());
    public static final List<String> CADENCES = words(Cadence.Every.values());
    public static final List<String> TYPES = words(Control.Type.values());

    private static List<String> words(Enum<?>... constants) {
        return Arrays.stream(constants).map(Words::of).toList();
    }

    public ControlsRequest {
        domains = List.copyOf(domains);
        requirements = List.copyOf(requirements);
        obligations = List.copyOf(obligations);
        natures = List.copyOf(natures);
        cadences = List.copyOf(cadences);
        types = List.copyOf(types);
        documents = List.copyOf(documents);
        searches = List.copyOf(searches);
    }
}
