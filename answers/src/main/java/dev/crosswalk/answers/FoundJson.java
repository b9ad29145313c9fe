package dev.crosswalk.answers;

import dev.crosswalk.answers.text.Json;
import dev.crosswalk.programme.standing.ReportException;
import java.util.List;

/// What auditors found wanting of controls, as a member of an answer's JSON.
public final class FoundJson {
    private FoundJson() {}

    /// Nothing where nothing was found.
    public static void write(Json json, List<ReportException> found) {
        if (found.isEmpty()) {
            return;
        }
        json.array("foundByAuditors");
        for (ReportException e : found) {
            json.object()
                    .field("control", e.control())
                    .field("report", e.report().id())
                    .field("obligations", e.obligations())
                    .field("note", e.note())
                    .end();
        }
        json.end();
    }
}
