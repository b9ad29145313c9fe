package dev.crosswalk.files.folder;

import dev.crosswalk.content.yaml.Fields;
import dev.crosswalk.content.yaml.Node;
import dev.crosswalk.content.yaml.Source;
import dev.crosswalk.content.yaml.Value;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.programme.Evidence;
import dev.crosswalk.programme.EvidenceRows;
import dev.crosswalk.programme.ItemKind;
import java.util.List;
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
                    "subject",
                    "occurrence",
                    "findings",
                    "falsified",
                    "rows",
                    "note");

    private static final Set<String> ROWS_KEYS =
            Set.of("at", "subject", "result", "occurrence", "done", "failed");

    private static final int MOST_FINDINGS = 1_000_000;

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
        Period proves = proves(item, observedAt, says);
        reading.draft()
                .add(
                        ItemKind.EVIDENCE,
                        new Evidence(
                                item.required("id"),
                                item.texts("controls"),
                                item.required("kind"),
                                proves,
                                observedAt,
                                item.requiredMoment("receivedAt"),
                                item.words("by"),
                                item.text("file"),
                                item.text("sha256"),
                                item.constant("result", Evidence.Result.class).orElse(null),
                                item.text("run"),
                                new Evidence.Details(
                                        item.text("subject"),
                                        item.text("occurrence"),
                                        item.has("findings")
                                                ? Integer.valueOf(
                                                        item.fields()
                                                                .number(
                                                                        "findings",
                                                                        0,
                                                                        MOST_FINDINGS))
                                                : null,
                                        item.fields().flag("falsified", false),
                                        rows(item, proves)),
                                item.words("note")),
                        item);
    }

    private @Nullable EvidenceRows rows(Item item, Period proves) {
        if (!item.has("rows")) {
            return null;
        }
        Fields fields =
                item.fields()
                        .node("rows")
                        .flatMap(n -> Fields.of(item.source(), n, "rows", ROWS_KEYS))
                        .orElse(null);
        if (fields == null) {
            return new EvidenceRows(EvidenceRows.Columns.USUAL, List.of());
        }
        EvidenceRows.Columns columns =
                new EvidenceRows.Columns(
                        fields.text("at"),
                        fields.text("subject"),
                        fields.text("result"),
                        fields.text("occurrence"),
                        fields.texts("done").stream().map(Value::text).toList(),
                        fields.texts("failed").stream().map(Value::text).toList());
        String file = item.text("file");
        boolean unread = item.isUnread("covers") || item.isUnread("observedAt");
        return !fields.sound() || file.isEmpty()
                ? new EvidenceRows(columns, List.of())
                : new EvidenceRowsFile(reading, columns, unread ? null : proves).read(file);
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
