package dev.crosswalk.programme;

import dev.crosswalk.content.text.OneLine;
import dev.crosswalk.engine.judgement.History.As;
import dev.crosswalk.engine.operation.Period;
import java.time.LocalDate;
import java.util.List;

/// What a person concluded about how a control operated over a window, having looked at what
/// deviates. It holds in its window and in those inside it.
///
/// @param deviations ids of the deviations that were looked at; empty for all that were known
/// @param cause why it came to them
/// @param extent how far it goes: whether there is more like it
/// @param correction what was done about them
/// @param compensating ids of the controls that made up for it meanwhile
/// @param obligations ids of the obligations of the control that it speaks of; empty for all
public record Conclusion(
        String id,
        String control,
        Period window,
        As as,
        LocalDate on,
        String by,
        List<String> deviations,
        String cause,
        String extent,
        Harm harm,
        String correction,
        List<String> compensating,
        List<String> obligations) {

    public Conclusion {
        id = OneLine.of(id);
        control = OneLine.of(control);
        by = OneLine.of(by);
        deviations = OneLine.all(deviations);
        cause = OneLine.of(cause);
        extent = OneLine.of(extent);
        correction = OneLine.of(correction);
        compensating = OneLine.all(compensating);
        obligations = OneLine.all(obligations);
    }

    /// Whether it did harm.
    ///
    /// @param where harm was looked for
    /// @param artefact id of the evidence that shows it; empty where nothing does
    public record Harm(String where, boolean lookedInto, String artefact) {
        /// Nobody looked.
        public static final Harm UNKNOWN = new Harm("", false, "");

        public Harm {
            where = OneLine.of(where);
            artefact = OneLine.of(artefact);
        }

        /// Whether what is said of it lets a person conclude.
        public boolean isSaid() {
            return lookedInto && !where.isEmpty() && !artefact.isEmpty();
        }
    }

    /// Whether it is the same but for its id and its day.
    public boolean saysTheSameAs(Conclusion other) {
        return equals(
                new Conclusion(
                        id,
                        other.control,
                        other.window,
                        other.as,
                        on,
                        other.by,
                        other.deviations,
                        other.cause,
                        other.extent,
                        other.harm,
                        other.correction,
                        other.compensating,
                        other.obligations));
    }

    /// Whether it speaks of a window.
    public boolean holdsIn(Period other) {
        return !other.from().isBefore(window.from()) && !other.to().isAfter(window.to());
    }

    /// The obligations that it speaks of, of those that the control discharges.
    public List<String> of(List<String> discharges) {
        return obligations.isEmpty()
                ? discharges
                : discharges.stream().filter(obligations::contains).toList();
    }
}
