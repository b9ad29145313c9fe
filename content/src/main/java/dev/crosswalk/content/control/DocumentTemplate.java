package dev.crosswalk.content.control;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A document that an organisation keeps, in Markdown with `{{parameter}}` in place of what only
/// the organisation knows.
///
/// @param discharges ids of the obligations of facet `document` that it discharges once it is
///   approved and kept current
/// @param parameters in the order of the file
/// @param body Markdown, from its first heading
public record DocumentTemplate(
        String id,
        String title,
        Kind kind,
        String summary,
        List<String> discharges,
        List<Parameter> parameters,
        String body) {

    public DocumentTemplate {
        discharges = List.copyOf(discharges);
        parameters = List.copyOf(parameters);
    }

    /// A place that is filled in: `{{name}}` with a value that only the organisation knows, and
    /// `{{#name}}` with a table. Double braces around something that is no name are left alone, as
    /// `${{ github.sha }}` in an example.
    public static final Pattern PLACEHOLDER =
            Pattern.compile("\\{\\{\\s*(#?[A-Za-z][A-Za-z0-9_]*)\\s*}}");

    /// Words that stand in a line only while some controls are in place: `{{if GOV-05, GOV-06}}The
    /// board reviews reports.{{end}}`.
    public static final Pattern CONDITION = Pattern.compile("\\{\\{if ([^{}]*)}}(.*?)\\{\\{end}}");

    /// The controls of a condition.
    public static List<String> conditioned(String list) {
        return Arrays.stream(list.split(",", -1)).map(String::strip).toList();
    }

    /// The names that a text leaves open, `who` of `{{who}}`.
    public static Set<String> names(String markdown) {
        return PLACEHOLDER
                .matcher(markdown)
                .results()
                .map(m -> m.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// How many words a reader finds in the body: what marks headings, lists, tables and emphasis
    /// does not count.
    public int words() {
        String plain = body.replaceAll("[|#*_`-]+", " ").strip();
        return plain.isEmpty() ? 0 : plain.split("\\s+", -1).length;
    }

    public enum Kind {
        POLICY,
        PROCEDURE,
        PLAN,
        REGISTER,
        RECORD,
        TEMPLATE
    }

    /// @param text what it means, for whoever sets it
    /// @param otherwise what holds where it is not set; null where only the organisation can know
    public record Parameter(String name, String text, @Nullable String otherwise) {}
}
