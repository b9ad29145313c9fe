package dev.crosswalk.answers.intake;

import dev.crosswalk.content.text.OneLine;
import java.util.List;

/// What somebody decided of a control that a list has.
public sealed interface Decision {

    /// It becomes a control of the organisation's own.
    ///
    /// @param obligations that it discharges, best first
    /// @param id that it is to have in the programme; empty for the usual one
    /// @param failed those of the obligations that the auditor found not done, where the control
    ///   has an exception; none where it is about all of them
    record Discharges(List<String> obligations, String id, List<String> failed)
            implements Decision {
        public Discharges {
            obligations = List.copyOf(obligations);
            failed = List.copyOf(failed);
        }

        public Discharges(List<String> obligations, String id) {
            this(obligations, id, List.of());
        }

        public Discharges(List<String> obligations) {
            this(obligations, "");
        }
    }

    /// It is a control of the library, or one that the programme has already.
    ///
    /// @param failed what of that control the auditor found not done, as above
    record Is(String control, List<String> failed) implements Decision {
        public Is {
            failed = List.copyOf(failed);
        }

        public Is(String control) {
            this(control, List.of());
        }
    }

    /// It is not taken over.
    ///
    /// @param why may be empty
    record Skipped(String why) implements Decision {
        public Skipped {
            why = OneLine.of(why);
        }

        public Skipped() {
            this("");
        }
    }
}
