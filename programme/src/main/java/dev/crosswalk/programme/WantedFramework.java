package dev.crosswalk.programme;

import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.engine.operation.Period;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What the organisation wants to be able to show of a framework edition.
///
/// @param scope the edition, or the part of it that is wanted
/// @param assurance how firmly the requirements have to be shown to be met
/// @param window the days over which controls have to operate; null where only their state is asked
///   for
/// @param auditOn the day of the audit, as a plan counts it: stage 2, or the end of the period;
///   null where no day is known
/// @param capacity hundredths of a person-day a week with which its audit is planned; null where
///   nobody said it
public record WantedFramework(
        Scope scope,
        Assurance assurance,
        @Nullable Period window,
        @Nullable LocalDate auditOn,
        @Nullable Integer capacity) {
    /// No organisation works more a week at one thing.
    public static final int MOST_A_WEEK = 100_000;

    /// Without a day of an audit.
    public WantedFramework(Scope scope, Assurance assurance, @Nullable Period window) {
        this(scope, assurance, window, null, null);
    }

    /// The same with other parts, another level or another window.
    public WantedFramework asking(Scope scope, Assurance assurance, @Nullable Period window) {
        return new WantedFramework(scope, assurance, window, auditOn, capacity);
    }

    public WantedFramework auditedOn(@Nullable LocalDate day) {
        return new WantedFramework(scope, assurance, window, day, capacity);
    }

    public WantedFramework plannedWith(int hundredths) {
        return new WantedFramework(scope, assurance, window, auditOn, hundredths);
    }

    /// The days that can be asked about. Others are slips of the pen, and some file formats cannot
    /// write them.
    public static final Period CAN_BE_ASKED =
            new Period(LocalDate.of(1900, 1, 1), LocalDate.of(2999, 12, 31));

    /// No report and no certificate looks at more; whoever asks about more mistyped a year.
    public static final int MOST_YEARS = 5;

    /// Whether a window is longer than any question is.
    public static boolean isTooLong(Period window) {
        return !window.to().isBefore(window.from().plusYears(MOST_YEARS));
    }
}
