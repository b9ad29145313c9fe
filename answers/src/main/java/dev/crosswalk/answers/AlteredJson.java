package dev.crosswalk.answers;

import dev.crosswalk.answers.text.Json;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.standing.Situation;
import java.util.Collection;
import java.util.List;

/// The evidence that was altered since it was indexed and that of which the file is missing, as
/// fields of an answer that has any.
public final class AlteredJson {
    private AlteredJson() {}

    public static void write(Json json, Situation situation) {
        Programme programme = situation.programme();
        if (programme != null) {
            field(json, "altered", programme.files().altered());
            field(json, "missingEvidence", programme.files().missing());
        }
    }

    private static void field(Json json, String name, Collection<String> evidence) {
        if (!evidence.isEmpty()) {
            json.field(name, List.copyOf(evidence));
        }
    }
}
