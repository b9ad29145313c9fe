package dev.crosswalk.answers.intake;

import java.util.List;

/// What somebody decided of a control that a list has.
public sealed interface Decision {

    /// It becomes a control of the organisation's own.
    ///
    /// @param obligations that it discharges, best first
    /// @param id that it is to have in the programme; empty for the usual one
    record Discharges(List<String> obligations, String id) implements Decision {
        public Discharges {
            obligations = List.copyOf(obligations);
        }

        public Discharges(List<String> obligations) {
            this(obligations, "");
        }
    }

    /// It is a control of the library, or one that the programme has already.
    record Is(String control) implements Decision {}

    /// It is not taken over.
    record Skipped() implements Decision {}
}
