package dev.crosswalk.programme;

import dev.crosswalk.content.text.OneLine;
import dev.crosswalk.engine.operation.Moment;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Where a list of events came from, so that somebody else can gather it again. What is empty or
/// null was not said.
///
/// @param source the system that the events are in
/// @param query the query, or the filter, that gave the list
/// @param parameters what was filled into the query
/// @param ranBy who or what ran it
/// @param rows how many events it gave
/// @param sha256 the digest of the list that it gave (see [ControlPopulation#digest])
/// @param reconciledWith a second count of the same events
public record Provenance(
        String source,
        String query,
        String parameters,
        String ranBy,
        @Nullable Moment ranAt,
        @Nullable Integer rows,
        String sha256,
        @Nullable Reconciliation reconciledWith) {

    public static final Provenance UNSAID = new Provenance("", "", "", "", null, null, "", null);

    public Provenance {
        source = OneLine.of(source);
        query = OneLine.of(query);
        parameters = OneLine.of(parameters);
        ranBy = OneLine.of(ranBy);
        sha256 = OneLine.of(sha256);
    }

    /// A second count, from somewhere else than the list.
    ///
    /// @param source where it was counted
    /// @param by who compared the two
    public record Reconciliation(int count, String source, String by, @Nullable LocalDate on) {
        public Reconciliation {
            source = OneLine.of(source);
            by = OneLine.of(by);
        }
    }

    /// The same with the count and the digest of a list, where they were not said.
    Provenance of(int events, String digest) {
        return new Provenance(
                source,
                query,
                parameters,
                ranBy,
                ranAt,
                rows == null ? Integer.valueOf(events) : rows,
                sha256.isEmpty() ? digest : sha256,
                reconciledWith);
    }
}
