package dev.crosswalk.answers;

import dev.crosswalk.answers.text.Json;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.standing.Situation;
import java.util.List;

/// The evidence that was altered since it was indexed, as a field of an answer that has any.
public final class AlteredJson {
    private AlteredJson() {}

    public static void write(Json json, Situation situation) {
        Programme programme = situation.programme();
        if (programme != null && !programme.files().altered().isEmpty()) {
            json.field("altered", List.copyOf(programme.files().altered()));
        }
    }
}
