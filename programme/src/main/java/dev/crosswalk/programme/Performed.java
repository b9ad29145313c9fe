package dev.crosswalk.programme;

import dev.crosswalk.content.text.OneLine;
import dev.crosswalk.engine.operation.Moment;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An occurrence of a control, as the log records it.
///
/// @param meantFor a day in the period that the occurrence was done for; null where the log does
///   not say
/// @param period the period, as it was written: `2026-Q1`
/// @param evidence ids of the evidence that shows it; without any the entry is somebody's word and
///   shows nothing
public record Performed(
        String control,
        Moment performedOn,
        @Nullable LocalDate meantFor,
        String period,
        String by,
        List<String> evidence,
        String note) {

    public Performed {
        control = OneLine.of(control);
        period = OneLine.of(period);
        by = OneLine.of(by);
        note = OneLine.of(note);
        evidence = OneLine.all(evidence);
    }
}
