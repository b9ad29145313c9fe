package dev.crosswalk.programme.standing;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Something that a day is set for.
///
/// @param key identifies the thing across answers, whatever else of it has changed
/// @param about id of the control, document, exception, report, risk or edition
/// @param title of that, for people
/// @param controls ids of the controls that the thing belongs to
/// @param owner who has to do it; empty where nobody is named
/// @param day the day on which it is due
/// @param lastDay the last day on which it is not late: the day itself, or later by a tolerance
/// @param times how many occurrences it stands for: one, except for daily and weekly controls and
///   for occurrences missed in a row
/// @param detail what the title does not say: the period, the item, the days that are missing
/// @param doneOn null where the thing was not done
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

    private static final Pattern UNUSUAL = Pattern.compile("[^A-Za-z0-9.-]");

    public Due {
        controls = List.copyOf(controls);
    }

    /// The same with another owner.
    public Due with(String newOwner) {
        return new Due(
                key, kind, status, about, title, controls, newOwner, day, lastDay, times, detail,
                doneOn);
    }

    public enum Kind {
        /// A control is to be done.
        OCCURRENCE,
        /// The list of a per-event control's events is to be gathered.
        POPULATION,
        /// Evidence that a control is in place stops counting.
        EVIDENCE,
        /// A planned control is to be in place.
        CONTROL,
        /// A document that is in use was never approved.
        DOCUMENT_APPROVAL,
        DOCUMENT_REVIEW,
        /// An accepted deviation expires.
        EXCEPTION,
        /// A report expires.
        REPORT,
        RISK_REVIEW,
        /// The treatment of a risk is to be in place.
        RISK_TREATMENT,
        /// The action on a nonconformity is to be done.
        CORRECTIVE_ACTION,
        /// The window over which a framework's controls have to operate ends.
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

    /// The key of something that recurs contains its day or period; the key of something whose day
    /// merely moves does not.
    static String key(Kind kind, String about, String again) {
        String key = kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-" + about;
        String plain = UNUSUAL.matcher(again).replaceAll("-");
        if (again.isEmpty()) {
            return key;
        }
        // Characters had to be replaced, so a hash keeps two such keys apart.
        return plain.equals(again)
                ? key + "-" + again
                : key + "-" + plain + "-" + "%08x".formatted(again.hashCode());
    }
}
