package dev.crosswalk.programme.edit;

import dev.crosswalk.content.finding.Finding;
import dev.crosswalk.programme.Programme;
import java.util.List;

/// What an edit comes to.
public sealed interface Edited {

    /// What the rules find, as they find it in a folder: of the item that changed all that there
    /// is, of others what was not there before. Errors first.
    List<Finding> findings();

    /// @param programme after the edit
    /// @param change what changed; an edit that says what is said already changes an item to itself
    /// @param findings of which no error is new
    /// @param reverse which gives back the programme that there was, to the order of its items
    record Done(
            Programme programme,
            Edit.Change<?> change,
            List<Finding> findings,
            Edit.Reverse reverse)
            implements Edited {
        public Done {
            findings = List.copyOf(findings);
        }
    }

    /// Nothing changed.
    ///
    /// @param findings with what stops the edit: at least one error
    record Refused(List<Finding> findings) implements Edited {
        public Refused {
            findings = List.copyOf(findings);
        }
    }
}
