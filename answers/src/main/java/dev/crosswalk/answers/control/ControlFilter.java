package dev.crosswalk.answers.control;

import dev.crosswalk.answers.Words;
import dev.crosswalk.content.control.Control;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Which controls somebody wants to see. Values of one option are alternatives, and options narrow
/// each other; an option that was not given narrows nothing.
public record ControlFilter(
        List<String> domains,
        List<Asked> requirements,
        List<String> obligations,
        List<String> natures,
        List<String> cadences,
        List<String> types,
        List<String> documents,
        List<String> searches) {

    public boolean fits(Control c) {
        return among(domains, c.domain())
                && (requirements.isEmpty()
                        || requirements.stream().anyMatch(asked -> asked.isServedBy(c)))
                && anyAmong(obligations, c.discharges())
                && among(natures, Words.of(c.nature()))
                && among(cadences, Words.of(c.cadence().every()))
                && among(types, Words.of(c.type()))
                && anyAmong(documents, c.documents())
                && (searches.isEmpty() || searches.stream().anyMatch(s -> says(c, s)));
    }

    private static boolean among(List<String> wanted, String value) {
        return wanted.isEmpty() || wanted.contains(value);
    }

    private static boolean anyAmong(List<String> wanted, List<String> values) {
        return wanted.isEmpty() || !Collections.disjoint(wanted, values);
    }

    private static boolean says(Control c, String search) {
        String text = String.join("\n", texts(c)).toLowerCase(Locale.ROOT);
        return Arrays.stream(search.strip().toLowerCase(Locale.ROOT).split("\\s+", -1))
                .allMatch(text::contains);
    }

    private static List<String> texts(Control c) {
        return Stream.of(
                        List.of(
                                c.id(),
                                c.title(),
                                c.objective(),
                                c.description(),
                                c.owner(),
                                c.guidance(),
                                c.testOfDesign(),
                                c.testOfOperation()),
                        c.measures(),
                        c.evidence().stream().map(Control.EvidenceWanted::kind).toList())
                .flatMap(List::stream)
                .toList();
    }
}
