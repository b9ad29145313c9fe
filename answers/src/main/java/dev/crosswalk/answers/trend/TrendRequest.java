package dev.crosswalk.answers.trend;

import dev.crosswalk.answers.WholeNumber;
import dev.crosswalk.engine.operation.Moment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How far was a programme at the end of each of some months, by what was known then?
///
/// @param wants the frameworks that are asked about, as typed; none for all that the programme
///   wants
/// @param months as many as are looked back over; null for a year
/// @param requirements whether each requirement is told of, too
public record TrendRequest(
        List<String> wants,
        @Nullable Integer months,
        boolean requirements,
        List<String> trust,
        @Nullable Moment asOf,
        @Nullable Moment knownAt) {
    public static final WholeNumber MONTHS = new WholeNumber("months", "months", 1, 60);

    public TrendRequest {
        wants = List.copyOf(wants);
        trust = List.copyOf(trust);
    }
}
