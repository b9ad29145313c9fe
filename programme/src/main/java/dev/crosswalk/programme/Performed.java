package dev.crosswalk.programme;

import dev.crosswalk.content.text.OneLine;
import dev.crosswalk.engine.operation.Moment;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A time that a control was done.
///
/// @param meantFor a day in the period that it was done for; null where it does not say
/// @param period as it was written: `2026-Q1`
/// @param evidence ids; without any it is somebody's word and shows nothing
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
