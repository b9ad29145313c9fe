package dev.crosswalk.papers.document;

import dev.crosswalk.content.control.DocumentTemplate;
import dev.crosswalk.files.document.MarkdownFile;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Fills the placeholders of a text with what the organisation has set, and leaves out what is said
/// of controls that are not in place.
///
/// INVARIANT: no `{{name}}` is left in what comes out.
final class TemplateFilling {
    private final ParameterValues settings;
    private final Map<String, Supplier<String>> blocks;
    private final Set<String> inPlace;

    private static final Pattern GAP = Pattern.compile("(?<=\\S) {2,}");

    /// A line of which only the mark of an item is left.
    private static final Pattern EMPTIED = Pattern.compile("\\s*([-*]|\\d+\\.)?\\s*");

    /// @param inPlace ids of the controls that are
    /// @param blocks tables by the name that stands for them, each made when it is asked for
    TemplateFilling(
            ParameterValues settings, Map<String, Supplier<String>> blocks, Set<String> inPlace) {
        this.settings = settings;
        this.blocks = blocks;
        this.inPlace = inPlace;
    }

    String of(DocumentTemplate template) {
        return of(template.body());
    }

    String of(String markdown) {
        return MarkdownFile.plain(
                DocumentTemplate.PLACEHOLDER
                        .matcher(said(markdown))
                        .replaceAll(m -> Matcher.quoteReplacement(shown(m.group(1)))));
    }

    /// The text with what its conditions let stand. A line of which nothing is left is none.
    private String said(String markdown) {
        if (!markdown.contains("{{if ")) {
            return markdown;
        }
        return markdown.lines()
                .flatMap(line -> {
                    String left =
                            DocumentTemplate.CONDITION
                                    .matcher(line)
                                    .replaceAll(m ->
                                            inPlace.containsAll(
                                                            DocumentTemplate.conditioned(
                                                                    m.group(1)))
                                                    ? Matcher.quoteReplacement(m.group(2))
                                                    : "");
                    return !left.equals(line) && EMPTIED.matcher(left).matches()
                            ? Stream.empty()
                            : Stream.of(
                                    left.equals(line)
                                            ? line
                                            : GAP.matcher(left).replaceAll(" ").stripTrailing());
                })
                .collect(Collectors.joining("\n", "", markdown.endsWith("\n") ? "\n" : ""));
    }

    private String shown(String name) {
        Supplier<String> block = blocks.get(name);
        if (block != null) {
            return block.get();
        }
        return name.startsWith("#")
                ? "[" + name.substring(1) + ": not known]"
                : settings.of(name).shown();
    }
}
