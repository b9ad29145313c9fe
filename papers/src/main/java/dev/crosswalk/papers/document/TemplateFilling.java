package dev.crosswalk.papers.document;

import dev.crosswalk.content.control.DocumentTemplate;
import dev.crosswalk.files.document.MarkdownFile;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;

/// Fills the placeholders of a text with what the organisation has set.
///
/// INVARIANT: no `{{name}}` is left in what comes out.
final class TemplateFilling {
    private final ParameterValues settings;
    private final Map<String, Supplier<String>> blocks;

    /// @param blocks tables by the name that stands for them, each made when it is asked for
    TemplateFilling(ParameterValues settings, Map<String, Supplier<String>> blocks) {
        this.settings = settings;
        this.blocks = blocks;
    }

    String of(DocumentTemplate template) {
        return of(template.body());
    }

    String of(String markdown) {
        return MarkdownFile.plain(
                DocumentTemplate.PLACEHOLDER
                        .matcher(markdown)
                        .replaceAll(m -> Matcher.quoteReplacement(shown(m.group(1)))));
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
