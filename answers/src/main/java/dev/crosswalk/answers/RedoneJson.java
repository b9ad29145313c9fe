package dev.crosswalk.answers;

import dev.crosswalk.answers.text.Json;
import dev.crosswalk.engine.operation.Redone;
import java.util.List;

/// What failed and was redone in time: it is no deviation, and stays listed.
public final class RedoneJson {
    private RedoneJson() {}

    /// Writes it where there is any.
    public static void write(Json json, List<Redone> redone) {
        if (redone.isEmpty()) {
            return;
        }
        json.array("redone");
        for (Redone r : redone) {
            json.object()
                    .field("occurrence", r.occurrence())
                    .field("from", r.failed().from().toString())
                    .field("to", r.failed().to().toString())
                    .field("redoneOn", r.redoneOn().toString())
                    .end();
        }
        json.end();
    }
}
