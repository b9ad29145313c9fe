package dev.crosswalk.files.folder;

import dev.crosswalk.content.yaml.Dates;
import dev.crosswalk.content.yaml.Node;
import dev.crosswalk.content.yaml.Source;
import dev.crosswalk.engine.Assurance;
import dev.crosswalk.programme.ItemKind;
import dev.crosswalk.programme.Parameter;
import dev.crosswalk.programme.WantedFramework;
import dev.crosswalk.programme.rule.Draft;
import dev.crosswalk.programme.rule.Where;
import java.util.Set;

/// Reads `programme.yaml`: which organisation it is, and what it wants.
final class ProgrammeReader {
    private static final Set<String> KEYS =
            Set.of("organisation", "scope", "timeZone", "frameworks", "parameters");
    private static final Set<String> FRAMEWORK_KEYS =
            Set.of("edition", "nodes", "assurance", "window");

    private final FolderReading reading;
    private final Draft draft;

    ProgrammeReader(FolderReading reading) {
        this.reading = reading;
        draft = reading.draft();
    }

    void read(Source source, Node node) {
        Item item = reading.item(source, node, "a programme", KEYS).orElse(null);
        if (item == null) {
            return;
        }
        draft.organisation(item.requiredWords("organisation"));
        draft.scope(item.words("scope"));
        Dates.zone(item.fields(), "timeZone").ifPresent(draft::timeZone);
        if (item.has("frameworks")) {
            for (Node wanted : item.fields().items("frameworks")) {
                reading.item(source, wanted, "a framework", FRAMEWORK_KEYS)
                        .ifPresent(this::framework);
            }
        }
        item.parameters()
                .forEach((name, value) ->
                        draft.add(
                                ItemKind.PARAMETER,
                                new Parameter(name, value),
                                Where.only(item.at("parameters", name))));
    }

    private void framework(Item item) {
        String edition = item.required("edition");
        draft.add(
                ItemKind.FRAMEWORK,
                new WantedFramework(
                        reading.names().scope(edition, item.texts("nodes")),
                        item.constant("assurance", Assurance.class).orElse(Assurance.IMPLEMENTED),
                        item.period("window")),
                item);
    }
}
