package dev.crosswalk.programme.standing;

import dev.crosswalk.engine.ControlFact;
import dev.crosswalk.engine.operation.Operation;
import dev.crosswalk.programme.Programme;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One control on a day.
///
/// @param state null where it was not decided on yet
/// @param fact what the engine is told
/// @param operation how it operated over the window; null where no window is asked about
/// @param unapproved ids of its documents that are not in force
/// @param freshUntil the last day on which evidence at hand still counts; null where there is none,
///   or where it does not expire
/// @param accepted exceptions to it that hold on the day
public record ControlStanding(
        Programme.Adoption adoption,
        Programme.@Nullable State state,
        ControlFact fact,
        @Nullable Operation operation,
        List<String> unapproved,
        @Nullable LocalDate freshUntil,
        List<Programme.Deviation> accepted) {

    public ControlStanding {
        unapproved = List.copyOf(unapproved);
        accepted = List.copyOf(accepted);
    }

    public String id() {
        return adoption.control().id();
    }

    public String title() {
        return adoption.control().title();
    }
}
