package dev.crosswalk.answers.control;

import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Refusal.Code;
import dev.crosswalk.answers.TypedNames;
import dev.crosswalk.content.Content;
import dev.crosswalk.content.Domain;
import dev.crosswalk.content.control.Control;
import dev.crosswalk.content.control.DocumentTemplate;
import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.engine.Obligation;
import dev.crosswalk.programme.words.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/// Which controls somebody wants to see.
record ControlFilter(ControlsRequest request, List<AskedRequirement> requirements) {

    static ControlFilter of(ControlsRequest request, Content content, Crosswalk crosswalk)
            throws Refusal {
        TypedNames names = new TypedNames(content.library());
        List<AskedRequirement> asked = new ArrayList<>();
        for (String typed : request.requirements()) {
            asked.add(AskedRequirement.of(crosswalk, names.requirement("requirement", typed)));
        }
        check("domain", request.domains(), content.domains(), Domain::id);
        check("obligation", request.obligations(), content.library().obligations(), Obligation::id);
        check("nature", request.natures(), ControlsRequest.NATURES, Function.identity());
        check("cadence", request.cadences(), ControlsRequest.CADENCES, Function.identity());
        check("type", request.types(), ControlsRequest.TYPES, Function.identity());
        check(
                "document",
                request.documents(),
                content.controls().documents(),
                DocumentTemplate::id);
        if (request.searches().stream().anyMatch(String::isBlank)) {
            throw Refusal.of(
                    Code.MALFORMED,
                    "search",
                    "",
                    "<search> needs a word to look for, not an empty text");
        }
        return new ControlFilter(request, asked);
    }

    private static <T> void check(
            String parameter, List<String> values, List<T> things, Function<T, String> id)
            throws Refusal {
        if (values.isEmpty()) {
            return;
        }
        List<String> valid = things.stream().map(id).toList();
        for (String value : values) {
            if (!valid.contains(value)) {
                throw Refusal.notOneOf(parameter, value, valid);
            }
        }
    }

    boolean fits(Control c) {
        return among(request.domains(), c.domain())
                && (requirements.isEmpty()
                        || requirements.stream().anyMatch(asked -> asked.isServedBy(c)))
                && anyAmong(request.obligations(), c.discharges())
                && among(request.natures(), Words.of(c.nature()))
                && among(request.cadences(), Words.of(c.cadence().every()))
                && among(request.types(), Words.of(c.type()))
                && anyAmong(request.documents(), c.documents())
                && (request.searches().isEmpty()
                        || request.searches().stream().anyMatch(s -> says(c, s)));
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
