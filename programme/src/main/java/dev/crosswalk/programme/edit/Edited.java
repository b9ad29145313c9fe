package dev.crosswalk.programme.edit;

import dev.crosswalk.content.finding.Finding;
import dev.crosswalk.programme.Programme;
import java.util.List;

/// The result of an edit.
public sealed interface Edited {

    /// What the rules find afterwards, with errors first: everything about the item that changed,
    /// and about others only what is new.
    List<Finding> findings();

    /// @param programme after the edit
    /// @param change what changed; an edit that changes nothing has the item replaced by itself
    /// @param findings none of them a new error
    /// @param reverse the edit that restores the programme as it was, including the order of its
    ///   items
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

    /// The edit was refused, and nothing changed.
    ///
    /// @param findings among them at least one error, which stops the edit
    record Refused(List<Finding> findings) implements Edited {
        public Refused {
            findings = List.copyOf(findings);
        }
    }
}
