package dev.crosswalk.programme;

import dev.crosswalk.content.text.OneLine;
import java.time.LocalDate;
import java.util.List;

/// A deviation from a control that somebody accepted for a time. It proves nothing, and only says
/// that the organisation knows of the deviation.
///
/// @param compensating ids of the controls that make up for the deviation
public record AcceptedException(
        String id,
        String control,
        String reason,
        List<String> compensating,
        String acceptedBy,
        LocalDate acceptedOn,
        LocalDate expiresOn) {

    public AcceptedException {
        id = OneLine.of(id);
        control = OneLine.of(control);
        reason = OneLine.of(reason);
        acceptedBy = OneLine.of(acceptedBy);
        compensating = OneLine.all(compensating);
    }
}
