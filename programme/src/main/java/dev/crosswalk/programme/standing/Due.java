package dev.crosswalk.programme.standing;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Something that a day is set for.
///
/// @param key the same for the same thing each time, whatever else has changed of it
/// @param about id of the control, document, exception, report, risk or edition
/// @param title of that, for people
/// @param controls ids of the controls that it is of
/// @param owner who has to do it; empty where nobody is named
/// @param day the day on which it is due
/// @param lastDay the last day on which it is not late: the day itself, or later by a tolerance
/// @param times how many occurrences it stands for: one, but of daily and weekly controls, and of
///   what was missed several times in a row
/// @param detail the period, the item, the days that lack: what the title does not say
/// @param doneOn null where it was not done
public record Due(
        String key,
        Kind kind,
        Status status,
        String about,
        String title,
        List<String> controls,
        String owner,
        LocalDate day,
        LocalDate lastDay,
        int times,
        String detail,
        @Nullable LocalDate doneOn) {

    public Due {
        controls = List.copyOf(controls);
    }

    public enum Kind {
        /// A control is to be done.
        OCCURRENCE,
        /// The list of a per-event control's events is to be gathered.
        POPULATION,
        /// What shows that a control is in place counts no longer.
        EVIDENCE,
        /// A planned control is to be in place.
        CONTROL,
        /// A document that is in use was never approved.
        DOCUMENT_APPROVAL,
        DOCUMENT_REVIEW,
        /// An accepted deviation expires.
        EXCEPTION,
        /// A report runs out.
        REPORT,
        RISK_REVIEW,
        /// The days over which a framework's controls have to operate are over.
        WINDOW_END
    }

    public enum Status {
        DONE,
        /// Done after its last day.
        DONE_LATE,
        OPEN,
        OVERDUE
    }

    public boolean isDone() {
        return doneOn != null;
    }

    /// A key for what comes again and again has its day or period in it, one for what only moves
    /// has not.
    static String key(Kind kind, String about, String again) {
        String key = kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-" + about;
        String plain = again.replaceAll("[^A-Za-z0-9.-]", "-");
        if (again.isEmpty()) {
            return key;
        }
        // What had to be replaced is told apart by the rest of it.
        return plain.equals(again)
                ? key + "-" + again
                : key + "-" + plain + "-" + "%08x".formatted(again.hashCode());
    }
}
