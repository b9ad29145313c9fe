package dev.crosswalk.programme.document;

import dev.crosswalk.content.control.DocumentTemplate;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Puts into a text what only the organisation knows.
///
/// INVARIANT: no `{{name}}` is left in what comes out.
final class Rendering {
    /// What is written in double braces and is no name - `${{ github.sha }}` in an example - stays.
    private static final Pattern PLACEHOLDER =
            Pattern.compile("\\{\\{\\s*(#?[A-Za-z][A-Za-z0-9_]*)\\s*}}");

    private final Settings settings;
    private final Map<String, Supplier<String>> blocks;

    /// @param blocks tables by the name that stands for them, each made when it is asked for
    Rendering(Settings settings, Map<String, Supplier<String>> blocks) {
        this.settings = settings;
        this.blocks = blocks;
    }

    static Set<String> names(String markdown) {
        return PLACEHOLDER
                .matcher(markdown)
                .results()
                .map(m -> m.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    String of(DocumentTemplate template) {
        return of(template.body());
    }

    String of(String markdown) {
        return Manuscript.plain(
                PLACEHOLDER
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
