package dev.crosswalk.files.folder;

import dev.crosswalk.content.Content;
import dev.crosswalk.content.RequirementNames;
import dev.crosswalk.content.finding.Findings;
import dev.crosswalk.content.tree.FileTree;
import dev.crosswalk.content.yaml.Fields;
import dev.crosswalk.content.yaml.Node;
import dev.crosswalk.content.yaml.Source;
import dev.crosswalk.content.yaml.Value;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.programme.rule.Draft;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// What the readers of a programme's files share: the files, the draft that they fill, and the
/// findings so far.
///
/// @param names resolves names of requirements and scopes as people write them
record FolderReading(FileTree tree, RequirementNames names, Draft draft, Findings findings) {

    FolderReading(FileTree tree, Content content) {
        this(tree, new RequirementNames(content.library()), new Draft(), new Findings());
    }

    Source source(String name) {
        return new Source(tree.shown(name), findings);
    }

    /// Reads each item of the list that a file consists of.
    ///
    /// @param key the key of the list
    /// @param what what messages call one item: "a risk"
    void each(
            Source source,
            Node node,
            String key,
            String what,
            Set<String> keys,
            Consumer<Item> reader) {
        Fields.of(source, node, "a file of " + key, Set.of(key))
                .ifPresent(fields -> {
                    for (Node item : fields.items(key)) {
                        item(source, item, what, keys).ifPresent(reader);
                    }
                });
    }

    Optional<Item> item(Source source, Node node, String what, Set<String> keys) {
        return Fields.of(source, node, what, keys)
                .map(fields -> new Item(fields, draft.timeZone()));
    }

    /// The requirement that an item names, whether it exists or not; empty, with a finding, where
    /// the name is ambiguous or missing.
    Optional<RequirementRef> requirement(Item item) {
        return requirement(item, "requirement");
    }

    Optional<RequirementRef> requirement(Item item, String key) {
        return item.fields().required(key).flatMap(v -> requirement(item.source(), v));
    }

    Optional<RequirementRef> requirement(Source source, Value name) {
        return names.named(findings, source.place(name.line()), name.text());
    }
}
