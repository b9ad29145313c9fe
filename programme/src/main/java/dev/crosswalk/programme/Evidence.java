package dev.crosswalk.programme;

import dev.crosswalk.engine.operation.Period;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something that shows what became of controls: a record, a screenshot, the result of a test.
///
/// @param controls ids of what it shows
/// @param kind `access-review-record`
/// @param proves the day on which it was observed, or the days that it covers
/// @param receivedAt the day since which the organisation has had it
/// @param by who gathered it
/// @param file relative to the folder of evidence; empty where it lies elsewhere
/// @param sha256 of the file, in hexadecimal digits; empty where there is no file
/// @param result null where it just shows that the control was done
public record Evidence(
        String id,
        List<String> controls,
        String kind,
        Period proves,
        boolean observed,
        LocalDate receivedAt,
        String by,
        String file,
        String sha256,
        @Nullable Result result,
        String note) {

    public Evidence {
        controls = List.copyOf(controls);
    }

    /// What a test of a control said.
    public enum Result {
        PASS,
        FAIL,
        /// The test itself did not work: it says nothing of the control.
        INCONCLUSIVE
    }
}
