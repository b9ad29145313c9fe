package dev.crosswalk.engine.operation;

import java.util.List;

/// The days for which a control counts as having operated, and why.
///
/// @param days in order and apart
/// @param grounds each of them is needed
public record Operated(String control, List<Period> days, List<Ground> grounds) {
    public Operated {
        days = List.copyOf(days);
        grounds = List.copyOf(grounds);
    }
}
