package dev.crosswalk.files.folder;

import dev.crosswalk.content.yaml.Fields;
import dev.crosswalk.content.yaml.Node;
import dev.crosswalk.content.yaml.Source;
import dev.crosswalk.content.yaml.Value;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.programme.Evidence;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// `evidence/*.yaml`: an index of what shows that controls operate.
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
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    private final ProgrammeDraft draft;

    EvidenceReader(ProgrammeDraft draft) {
        this.draft = draft;
    }

    void read(Source source, Node node) {
        Fields.of(source, node, "a file of evidence", Set.of("evidence"))
                .ifPresent(
                        fields -> fields.items("evidence").forEach(item -> evidence(source, item)));
    }

    private void evidence(Source source, Node item) {
        Fields fields = Fields.of(source, item, "evidence", KEYS).orElse(null);
        if (fields == null) {
            return;
        }
        Optional<Value> id = fields.required("id");
        List<Value> controls = fields.texts("controls");
        if (controls.isEmpty() && fields.sound()) {
            fields.error(
                    fields.line("controls"),
                    "no-value",
                    "evidence names the controls that it shows");
        }
        List<String> adopted = draft.adopted(source, controls);
        String kind = fields.required("kind").map(Value::text).orElse("");
        Moment observedAt = null;
        Period proves = null;
        if (saysWhatItProves(fields)) {
            observedAt = Days.moment(fields, "observedAt", draft.timeZone);
            proves =
                    observedAt == null
                            ? Days.period(fields, "covers", draft.timeZone)
                            : Period.day(observedAt.day());
        }
        Moment receivedAt = Days.neededMoment(fields, "receivedAt", draft.timeZone);
        if (proves != null && receivedAt != null) {
            inOrder(fields, proves, observedAt, receivedAt);
        }
        String file = file(fields);
        String sha256 = sha256(fields, file);
        Evidence.Result result =
                fields.has("result")
                        ? fields.constant("result", Evidence.Result.class).orElse(null)
                        : null;
        if (id.isPresent()
                && draft.isNew(fields, "evidence", id.get().text(), id.get().line())
                && proves != null
                && receivedAt != null) {
            draft.evidence.put(
                    id.get().text(),
                    new Evidence(
                            id.get().text(),
                            adopted,
                            kind,
                            proves,
                            observedAt,
                            receivedAt,
                            fields.text("by"),
                            file,
                            sha256,
                            result,
                            run(fields),
                            fields.text("note")));
        }
    }

    private static boolean saysWhatItProves(Fields fields) {
        boolean observed = fields.has("observedAt");
        if (observed == fields.has("covers")) {
            fields.error(
                    fields.line(),
                    "what-it-proves",
                    observed
                            ? "evidence is observed at a time or covers days, not both"
                            : "evidence says what it proves: observedAt: 2026-03-31, or covers: {"
                                    + " from: .., to: .. }");
            return false;
        }
        return true;
    }

    private static void inOrder(
            Fields fields, Period proves, @Nullable Moment observedAt, Moment receivedAt) {
        if (receivedAt.day().isBefore(proves.to())) {
            fields.error(
                    fields.line("receivedAt"),
                    "date",
                    "received on %s, before the last day that it proves, %s"
                            .formatted(receivedAt, proves.to()));
        } else if (observedAt != null && receivedAt.isBefore(observedAt)) {
            fields.error(
                    fields.line("receivedAt"),
                    "date",
                    "received at %s, before it was observed, at %s"
                            .formatted(receivedAt, observedAt));
        }
    }

    private static String run(Fields fields) {
        if (fields.has("run") && !fields.has("result")) {
            fields.error(
                    fields.line("run"),
                    "missing-key",
                    "there is a run of a test and no result that it gave");
        }
        return fields.text("run");
    }

    private String file(Fields fields) {
        Value value = fields.optional("file").orElse(null);
        if (value == null) {
            return "";
        }
        Path inside = draft.folder.resolve(ProgrammeFolder.EVIDENCE);
        Path file = null;
        try {
            file = inside.resolve(value.text()).normalize();
        } catch (InvalidPathException e) {
            fields.error(value.line(), "file", "\"%s\" is no file name".formatted(value.text()));
        }
        if (file != null && !file.startsWith(inside.normalize())) {
            fields.error(
                    value.line(),
                    "file",
                    "\"%s\" lies outside the folder evidence".formatted(value.text()));
        } else if (file != null && !Files.isRegularFile(file)) {
            fields.error(
                    value.line(),
                    "no-such-file",
                    "there is no file evidence/%s".formatted(value.text()));
        }
        return value.text();
    }

    private static String sha256(Fields fields, String file) {
        Value value = fields.optional("sha256").orElse(null);
        if (value != null && !SHA_256.matcher(value.text()).matches()) {
            fields.error(
                    value.line(), "sha256", "sha256 has 64 hexadecimal digits, in small letters");
        }
        if (value != null && !fields.has("file")) {
            fields.error(
                    value.line(), "missing-key", "there is a sha256 and no file that it is of");
        }
        if (value == null && !file.isEmpty()) {
            fields.error(
                    fields.line("file"),
                    "missing-key",
                    "evidence with a file has its sha256, or nobody sees that it was altered:"
                            + " sha256sum evidence/"
                            + file);
        }
        return value == null ? "" : value.text();
    }
}
