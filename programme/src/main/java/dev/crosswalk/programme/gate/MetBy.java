package dev.crosswalk.programme.gate;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Something of a gate that is there.
///
/// @param id of the evidence, document, report, entry, control or requirement
/// @param what the kind of evidence, a title, or what an audit looked at
/// @param on the day that it is of; null where it is of none
/// @param more what a reader has to know of it: who approved a document, and that its review is
///   overdue; empty for nothing
public record MetBy(Kind kind, String id, String what, @Nullable LocalDate on, String more) {
    public MetBy(Kind kind, String id, String what, @Nullable LocalDate on) {
        this(kind, id, what, on, "");
    }

    public enum Kind {
        EVIDENCE,
        DOCUMENT,
        CONTROL,
        REPORT,
        /// An entry of a register.
        REGISTER,
        /// A requirement that is open, dated in the plan, and of which the risk is accepted.
        DATED
    }
}
