package dev.crosswalk.programme.standing;

import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.engine.operation.Population;
import dev.crosswalk.programme.Evidence;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is on record of one control.
///
/// @param pieces evidence and results of tests that are of this control
/// @param log when it was done, by the log, with what shows that: entries that were performed, or
///   shown, on the first day asked for or later
/// @param populations of a per-event control
public record ControlHistory(List<Piece> pieces, List<Entry> log, List<Population> populations) {

    public ControlHistory {
        pieces = List.copyOf(pieces);
        log = List.copyOf(log);
        populations = List.copyOf(populations);
    }

    /// A piece of evidence, or what a test said.
    ///
    /// @param from when it first proves something
    /// @param to when all that it proves had been seen
    /// @param result null where it just shows that the control was done
    /// @param run id of the run that gave the result; its own id where it alone is that run
    /// @param times for how many it stands that were like it on that day
    public record Piece(
            String id,
            String kind,
            Moment from,
            Moment to,
            Moment receivedAt,
            Evidence.@Nullable Result result,
            String run,
            int times) {

        Period proves() {
            return new Period(from.day(), to.day());
        }

        /// Whether it is there by then: what proves something when it has proved some of it, what
        /// takes proof away as soon as that may have been.
        boolean isThereBy(Moment asOf) {
            boolean proves = result == null || result == Evidence.Result.PASS;
            return proves ? from.isBy(asOf) : from.hasBegunBy(asOf);
        }
    }

    /// An entry of the log.
    ///
    /// @param meantFor a day in the period that it was done for; null where it does not say
    /// @param evidence that it names, of whatever control
    public record Entry(Moment performedOn, @Nullable LocalDate meantFor, List<Piece> evidence) {
        public Entry {
            evidence = List.copyOf(evidence);
        }
    }
}
