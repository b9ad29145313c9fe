package dev.crosswalk.programme.standing;

import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.engine.operation.Population;
import dev.crosswalk.programme.Evidence;
import dev.crosswalk.programme.EvidenceRows;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is on record of one control.
///
/// @param pieces the control's evidence and results of tests
/// @param log when the log says that the control was done, and the evidence that shows it: the
///   entries that were performed or shown on the first day asked for or later
/// @param populations the events that a per-event control had to answer
public record ControlHistory(List<Piece> pieces, List<Entry> log, List<Listed> populations) {

    public ControlHistory {
        pieces = List.copyOf(pieces);
        log = List.copyOf(log);
        populations = List.copyOf(populations);
    }

    /// A piece of evidence, or the result of a test.
    ///
    /// @param from the moment from which it proves something
    /// @param to the moment by which all that it proves had been seen
    /// @param result what a test found; null where it just shows that the control was done
    /// @param run id of the check run that gave the result; the piece's own id where it is the
    ///   whole run
    /// @param times how many records of that day it stands for that were like it
    /// @param artefact whether there is a file of it, so that it is more than somebody's word
    /// @param details what it says of the occurrence that it shows, or of several
    /// @param sha256 the digest of its file, by which the same file is known again; empty where
    ///   nobody knows it
    public record Piece(
            String id,
            String kind,
            Moment from,
            Moment to,
            Moment receivedAt,
            Evidence.@Nullable Result result,
            String run,
            int times,
            boolean artefact,
            Evidence.Details details,
            String sha256) {

        /// One whose file is like no other.
        public Piece(
                String id,
                String kind,
                Moment from,
                Moment to,
                Moment receivedAt,
                Evidence.@Nullable Result result,
                String run,
                int times,
                boolean artefact,
                Evidence.Details details) {
            this(id, kind, from, to, receivedAt, result, run, times, artefact, details, "");
        }

        /// One that says nothing beyond that the control was done, or what a test found.
        public Piece(
                String id,
                String kind,
                Moment from,
                Moment to,
                Moment receivedAt,
                Evidence.@Nullable Result result,
                String run,
                int times,
                boolean artefact) {
            this(
                    id,
                    kind,
                    from,
                    to,
                    receivedAt,
                    result,
                    run,
                    times,
                    artefact,
                    Evidence.Details.NONE);
        }

        /// The same with other rows.
        Piece withRows(EvidenceRows rows) {
            return new Piece(
                    id,
                    kind,
                    from,
                    to,
                    receivedAt,
                    result,
                    run,
                    times,
                    artefact,
                    details.withRows(rows));
        }

        Period proves() {
            return new Period(from.day(), to.day());
        }

        /// Whether it counts by a moment: what proves something once it has proved some of it, what
        /// takes proof away as soon as it may have been seen.
        boolean isThereBy(Moment asOf) {
            boolean proves = result == null || result == Evidence.Result.PASS;
            return proves ? from.isBy(asOf) : from.hasBegunBy(asOf);
        }
    }

    /// The events that a control had to answer.
    ///
    /// @param kind which of the kinds of evidence that the control wants it is; empty where it does
    ///   not say
    /// @param performs the kinds of performance whose days it says; empty for those that answer it,
    ///   where these show the same
    /// @param reconciled whether it is known where the list came from, and a second count agrees
    public record Listed(
            Population population, String kind, List<String> performs, boolean reconciled) {
        public Listed {
            performs = List.copyOf(performs);
        }
    }

    /// An entry of the log.
    ///
    /// @param meantFor a day in the period that the entry was done for; null where it does not say
    /// @param evidence the pieces that the entry names, which may be of other controls
    public record Entry(Moment performedOn, @Nullable LocalDate meantFor, List<Piece> evidence) {
        public Entry {
            evidence = List.copyOf(evidence);
        }
    }
}
