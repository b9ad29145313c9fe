package dev.crosswalk.programme.standing;

import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.programme.Programme;
import java.time.LocalDate;

/// What is on record of a programme's controls, asked for one control at a time, so that whoever
/// keeps a million records need not have them in memory.
@FunctionalInterface
public interface History {

    /// What is on record of a control, as far as it was received by `knownAt` and had begun by
    /// `asOf`: everything that ends on `since` or later, and of what ended before it this much.
    ///
    /// - Of each kind of evidence, what ended on the last day on which any did: it says until when
    ///   there was evidence. What only shows that a control was done, runs that passed, that failed
    ///   and that were inconclusive are each told so, because what a test said stands until it says
    ///   something else, however long ago that was.
    /// - Every population, with one of its events at least, if it has any: the one that was handled
    ///   first, where one was.
    ///
    /// More of that time changes no answer, beside what is listed as being at hand.
    ///
    /// Runs of one kind that were on one day and had the same result may be told as one
    /// [ControlHistory.Piece], the last of them, with how often there was one; but for those that
    /// the log names. A run with several records is told with all of them: it is as its worst one.
    ///
    /// @param since long enough before what is asked about, as [ProgrammeAt] knows
    ControlHistory of(String control, LocalDate since, Moment asOf, Moment knownAt);

    /// That of a programme in memory, which is looked through once.
    static History of(Programme programme) {
        return new ProgrammeHistory(programme);
    }
}
