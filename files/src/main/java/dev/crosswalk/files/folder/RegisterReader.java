package dev.crosswalk.files.folder;

import dev.crosswalk.content.yaml.Fields;
import dev.crosswalk.content.yaml.Node;
import dev.crosswalk.content.yaml.Source;
import dev.crosswalk.programme.AcceptedException;
import dev.crosswalk.programme.Approval;
import dev.crosswalk.programme.DecidedExclusion;
import dev.crosswalk.programme.ItemKind;
import dev.crosswalk.programme.Risk;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads `documents.yaml`, `exclusions.yaml`, `exceptions.yaml`, `risks.yaml`: what somebody
/// decided.
final class RegisterReader {
    private static final int HIGHEST = 10;
    private static final int HIGHEST_SCORE = HIGHEST * HIGHEST;

    private final FolderReading reading;

    RegisterReader(FolderReading reading) {
        this.reading = reading;
    }

    void documents(Source source, Node node) {
        reading.each(
                source,
                node,
                "documents",
                "a document",
                Set.of("document", "version", "owner", "approvedBy", "approvedOn", "reviewBy"),
                this::document);
    }

    private void document(Item item) {
        reading.draft()
                .add(
                        ItemKind.DOCUMENT,
                        new Approval(
                                item.required("document"),
                                item.text("version"),
                                item.words("owner"),
                                item.words("approvedBy"),
                                item.day("approvedOn"),
                                item.day("reviewBy")),
                        item);
    }

    void exclusions(Source source, Node node) {
        reading.each(
                source,
                node,
                "exclusions",
                "an exclusion",
                Set.of("requirement", "justification", "approvedBy", "approvedOn"),
                this::exclusion);
    }

    private void exclusion(Item item) {
        String justification = item.requiredReason("justification");
        reading.requirement(item)
                .ifPresent(ref ->
                        reading.draft()
                                .add(
                                        ItemKind.EXCLUSION,
                                        new DecidedExclusion(
                                                ref,
                                                justification,
                                                item.words("approvedBy"),
                                                item.day("approvedOn")),
                                        item));
    }

    void exceptions(Source source, Node node) {
        reading.each(
                source,
                node,
                "exceptions",
                "an exception",
                Set.of(
                        "id",
                        "control",
                        "reason",
                        "compensating",
                        "acceptedBy",
                        "acceptedOn",
                        "expiresOn",
                        "deviation",
                        "subjects"),
                this::exception);
    }

    private void exception(Item item) {
        reading.draft()
                .add(
                        ItemKind.EXCEPTION,
                        new AcceptedException(
                                item.required("id"),
                                item.required("control"),
                                item.requiredReason("reason"),
                                item.texts("compensating"),
                                item.requiredWords("acceptedBy"),
                                item.requiredDay("acceptedOn"),
                                item.requiredDay("expiresOn"),
                                item.text("deviation"),
                                item.texts("subjects")),
                        item);
    }

    void risks(Source source, Node node) {
        reading.each(
                source,
                node,
                "risks",
                "a risk",
                Set.of(
                        "id",
                        "title",
                        "tags",
                        "owner",
                        "likelihood",
                        "impact",
                        "controls",
                        "current",
                        "treatment",
                        "reason",
                        "residual",
                        "acceptedBy",
                        "acceptedOn",
                        "acceptedUntil",
                        "checkedOn",
                        "reviewBy"),
                this::risk);
    }

    private void risk(Item item) {
        Fields fields = item.fields();
        fields.required("likelihood");
        fields.required("impact");
        int likelihood = fields.number("likelihood", 1, HIGHEST);
        int impact = fields.number("impact", 1, HIGHEST);
        Integer residual = score(fields, "residual");
        reading.draft()
                .add(
                        ItemKind.RISK,
                        new Risk(
                                item.required("id"),
                                item.requiredWords("title"),
                                item.texts("tags"),
                                item.requiredWords("owner"),
                                likelihood,
                                impact,
                                item.texts("controls"),
                                score(fields, "current"),
                                item.constant(
                                        "treatment", Risk.Treatment.class, Risk.Treatment.MODIFY),
                                item.reason("reason"),
                                residual == null ? likelihood * impact : residual,
                                item.words("acceptedBy"),
                                item.day("acceptedOn"),
                                item.day("acceptedUntil"),
                                item.day("checkedOn"),
                                item.day("reviewBy")),
                        item);
    }

    private static @Nullable Integer score(Fields fields, String key) {
        return fields.has(key) ? fields.number(key, 1, HIGHEST_SCORE) : null;
    }
}
