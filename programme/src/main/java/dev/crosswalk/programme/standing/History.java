package dev.crosswalk.programme.standing;

import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.programme.Programme;
import java.time.LocalDate;

/// The port through which a programme's records are read, one control at a time, so that a store
/// with a million records need not hold them in memory.
@FunctionalInterface
public interface History {

    /// What is on record of a control, as far as it was received by `knownAt` and had begun by
    /// `asOf`: everything that ends on `since` or later, and of what ended before `since` at least
    /// this:
    ///
    /// - Of each kind of evidence, the pieces that ended on the last day on which any did: they say
    ///   until when there was evidence. Evidence that is no test, runs that passed, runs that
    ///   failed and inconclusive runs count as separate kinds here, and so do what has a file and
    ///   what has none, because somebody's word takes away nothing that a file shows, and the
    ///   result of a test stands until the next result, and a performance until the control is to
    ///   be done again, however long ago that was.
    /// - Every population, with at least one of its events if it has any: the one that was handled
    ///   last by `asOf`, where one was.
    ///
    /// Older records than these change no answer, except the list of what is at hand.
    ///
    /// Runs of one kind that were on one day, had the same result, and all have a file or all have
    /// none, may be given as one [ControlHistory.Piece], the last of them, with their number; runs
    /// that the log names may not. A run with several records is given with all of them, because
    /// its result is the worst one among them.
    ///
    /// Rows of one piece that are of one day, subject and occurrence and say the same may be given
    /// as one, the last of them; and so may rows of one day that all succeeded, of subjects of
    /// which none has failed.
    ///
    /// It is asked for one control after the other, in any order, and by any thread.
    ///
    /// @param since early enough for the question, as [ProgrammeAt] computes it
    ControlHistory of(String control, LocalDate since, Moment asOf, Moment knownAt);

    /// The history of a programme in memory, which is indexed once.
    static History of(Programme programme) {
        return new ProgrammeHistory(programme);
    }
}
