package dev.crosswalk.files.folder;

import dev.crosswalk.content.yaml.Fields;
import dev.crosswalk.content.yaml.Node;
import dev.crosswalk.content.yaml.Source;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.programme.Evidence;
import dev.crosswalk.programme.ItemKind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads `evidence/*.yaml`: the index of what shows that controls operate.
final class EvidenceReader {
    private static final Set<String> KEYS =
            Set.of(
                    "id",
                    "controls",
                    "kind",
                    "observedAt",
                    "covers",
                    "receivedAt",
                    "by",
                    "file",
                    "sha256",
                    "result",
                    "run",
                    "note");

    private final FolderReading reading;

    EvidenceReader(FolderReading reading) {
        this.reading = reading;
    }

    void read(Source source, Node node) {
        reading.each(source, node, "evidence", "evidence", KEYS, this::evidence);
    }

    private void evidence(Item item) {
        boolean says = saysWhatItProves(item.fields());
        Moment observedAt = says ? item.moment("observedAt") : null;
        reading.draft()
                .add(
                        ItemKind.EVIDENCE,
                        new Evidence(
                                item.required("id"),
                                item.texts("controls"),
                                item.required("kind"),
                                proves(item, observedAt, says),
                                observedAt,
                                item.requiredMoment("receivedAt"),
                                item.words("by"),
                                item.text("file"),
                                item.text("sha256"),
                                item.constant("result", Evidence.Result.class).orElse(null),
                                item.text("run"),
                                item.words("note")),
                        item);
    }

    private static Period proves(Item item, @Nullable Moment observedAt, boolean says) {
        if (observedAt != null) {
            return Period.day(observedAt.day());
        }
        Period covers = says ? item.period("covers") : null;
        return covers == null ? Item.noDays() : covers;
    }

    private static boolean saysWhatItProves(Fields fields) {
        boolean observed = fields.has("observedAt");
        if (observed != fields.has("covers")) {
            return true;
        }
        String message =
                observed
                        ? "evidence is observed at a time or covers days, not both"
                        : "evidence says what it proves: observedAt: 2026-03-31, or covers: {"
                                + " from: .., to: .. }";
        fields.error("observedAt", fields.line(), "what-it-proves", message);
        return false;
    }
}
