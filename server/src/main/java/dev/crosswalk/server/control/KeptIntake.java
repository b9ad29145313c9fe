package dev.crosswalk.server.control;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A list that somebody takes in, as it is kept, with what was said and decided of it so far.
///
/// @param name of its file
/// @param sha256 of its file
/// @param version counts what was said and decided, from 1
/// @param changedAt when that was last
/// @param said in the shape of [Intakes.Listed]
/// @param review in the shape of a file of decisions
/// @param change the last change that took it over; null where none did
/// @param dropped whether nobody works on it any more
public record KeptIntake(
        UUID id,
        String name,
        String sha256,
        Instant begunAt,
        String begunBy,
        long version,
        Instant changedAt,
        String changedBy,
        JsonNode said,
        String review,
        @Nullable Long change,
        boolean dropped) {

    /// As the file is called in which a terminal keeps the decisions of such a list.
    public String reviewName() {
        return name + ".review.yaml";
    }

    KeptIntake saying(JsonNode other) {
        return with(other, review, change, dropped);
    }

    KeptIntake deciding(String other) {
        return with(said, other, change, dropped);
    }

    KeptIntake takenOver(long by) {
        return with(said, review, by, dropped);
    }

    KeptIntake dropped(boolean isDropped) {
        return with(said, review, change, isDropped);
    }

    private KeptIntake with(JsonNode is, String decided, @Nullable Long by, boolean isDropped) {
        return new KeptIntake(
                id, name, sha256, begunAt, begunBy, version, changedAt, changedBy, is, decided, by,
                isDropped);
    }

    boolean saysAs(KeptIntake other) {
        return said.equals(other.said)
                && review.equals(other.review)
                && java.util.Objects.equals(change, other.change)
                && dropped == other.dropped;
    }
}
