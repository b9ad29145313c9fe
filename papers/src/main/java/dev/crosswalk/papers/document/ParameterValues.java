package dev.crosswalk.papers.document;

import dev.crosswalk.content.control.DocumentTemplate;
import dev.crosswalk.papers.document.ParameterValue.Source;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/// The values that a document shows for its parameters.
///
/// A parameter set in `programme.yaml` goes before what the rest of the programme says
/// ([DerivedParameters]), and that goes before the default of the template. Only what nothing but
/// the document's own entry in `documents.yaml` can say goes before all of these.
final class ParameterValues {
    private final Map<String, String> parameters;
    private final Map<String, String> known;
    private final Map<String, DocumentTemplate.Parameter> declared = new LinkedHashMap<>();

    /// @param template null for a document of the organisation's own
    ParameterValues(
            Map<String, String> parameters,
            Map<String, String> known,
            @Nullable DocumentTemplate template) {
        this.parameters = parameters;
        this.known = known;
        if (template != null) {
            template.parameters().forEach(p -> declared.put(p.name(), p));
        }
    }

    ParameterValue of(String name) {
        DocumentTemplate.Parameter parameter = declared.get(name);
        String meaning = parameter == null ? "" : parameter.text();
        String set = parameters.get(name);
        String is = known.get(name);
        if (is != null && (set == null || DerivedParameters.OF_THE_DOCUMENT.contains(name))) {
            return new ParameterValue(name, meaning, is, Source.PROGRAMME);
        }
        if (set != null) {
            return new ParameterValue(name, meaning, set, Source.PARAMETER);
        }
        String otherwise = parameter == null ? null : filled(parameter.otherwise());
        return new ParameterValue(
                name, meaning, otherwise, otherwise == null ? Source.NOBODY : Source.DEFAULT);
    }

    /// A default may name other parameters, as who decides something names roles.
    private @Nullable String filled(@Nullable String otherwise) {
        return otherwise == null
                ? null
                : DocumentTemplate.PLACEHOLDER
                        .matcher(otherwise)
                        .replaceAll(m ->
                                Matcher.quoteReplacement(
                                        Objects.requireNonNullElse(
                                                of(m.group(1)).value(), m.group(1))));
    }

    /// The values of the template's parameters, in its order.
    List<ParameterValue> all() {
        return declared.keySet().stream().map(this::of).toList();
    }
}
