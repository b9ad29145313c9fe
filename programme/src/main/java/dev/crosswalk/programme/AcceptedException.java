package dev.crosswalk.programme;

import dev.crosswalk.content.text.OneLine;
import java.time.LocalDate;
import java.util.List;

/// A deviation from a control that somebody accepted for a time. It proves nothing, and only says
/// that the organisation knows of the deviation.
///
/// @param compensating ids of the controls that make up for the deviation
/// @param deviation id of the one deviation that was accepted; empty where it speaks of all while
///   it holds
/// @param subjects what it is accepted for: devices, accounts; empty for all
public record AcceptedException(
        String id,
        String control,
        String reason,
        List<String> compensating,
        String acceptedBy,
        LocalDate acceptedOn,
        LocalDate expiresOn,
        String deviation,
        List<String> subjects) {

    public AcceptedException {
        id = OneLine.of(id);
        control = OneLine.of(control);
        reason = OneLine.of(reason);
        acceptedBy = OneLine.of(acceptedBy);
        compensating = OneLine.all(compensating);
        deviation = OneLine.of(deviation);
        subjects = OneLine.all(subjects);
    }

    /// An exception for all that deviates while it holds.
    public AcceptedException(
            String id,
            String control,
            String reason,
            List<String> compensating,
            String acceptedBy,
            LocalDate acceptedOn,
            LocalDate expiresOn) {
        this(id, control, reason, compensating, acceptedBy, acceptedOn, expiresOn, "", List.of());
    }
}
