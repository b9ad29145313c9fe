package dev.crosswalk.programme;

import dev.crosswalk.content.text.OneLine;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.engine.operation.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something that shows what became of controls: a record, a screenshot, the result of a test.
///
/// @param controls ids of what it shows
/// @param kind `access-review-record`
/// @param proves the day on which it was observed, or the days that it covers
/// @param observedAt when it was observed; null where it covers days
/// @param receivedAt when the organisation had it; of a day, by the end of that
/// @param by who gathered it
/// @param file relative to the folder of evidence; empty where it lies elsewhere
/// @param sha256 of the file, in hexadecimal digits; empty where there is no file
/// @param result null where it just shows that the control was done
/// @param run id of the run of the test whose result it is; empty where it alone is that run
public record Evidence(
        String id,
        List<String> controls,
        String kind,
        Period proves,
        @Nullable Moment observedAt,
        Moment receivedAt,
        String by,
        String file,
        String sha256,
        @Nullable Result result,
        String run,
        String note) {

    public Evidence {
        id = OneLine.of(id);
        kind = OneLine.of(kind);
        by = OneLine.of(by);
        file = OneLine.of(file);
        sha256 = OneLine.of(sha256);
        run = OneLine.of(run);
        note = OneLine.of(note);
        controls = OneLine.all(controls);
        if (observedAt != null && !proves.equals(Period.day(observedAt.day()))) {
            throw new IllegalArgumentException(
                    "observed at " + observedAt + ", and proves " + proves);
        }
    }

    /// The same, of which nobody has a file.
    public Evidence withoutFile() {
        return new Evidence(
                id, controls, kind, proves, observedAt, receivedAt, by, "", "", result, run, note);
    }

    /// When all that it proves had been seen: what covers days, with the last of them.
    public Moment seenAt() {
        return observedAt == null ? Moment.on(proves.to(), receivedAt.zone()) : observedAt;
    }

    /// What a test of a control said.
    public enum Result {
        PASS,
        FAIL,
        /// The test itself did not work: it says nothing of the control.
        INCONCLUSIVE
    }
}
