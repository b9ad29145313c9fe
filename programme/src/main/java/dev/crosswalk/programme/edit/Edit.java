package dev.crosswalk.programme.edit;

import dev.crosswalk.content.Content;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.programme.AcceptedException;
import dev.crosswalk.programme.Adoption;
import dev.crosswalk.programme.DatedAttestation;
import dev.crosswalk.programme.DecidedExclusion;
import dev.crosswalk.programme.Evidence;
import dev.crosswalk.programme.ItemKind;
import dev.crosswalk.programme.Performed;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.rule.Attachments;
import dev.crosswalk.programme.rule.Where;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One thing that somebody does to a programme.
///
/// Components are called as the fields of the organisation's files, so that a finding points to
/// what was sent.
public sealed interface Edit {

    /// A control is decided on, one of the library or one of the organisation's own.
    record Adopt(Adoption adoption) implements Edit {}

    /// A control that was adopted is to be in place by a day.
    ///
    /// @param plannedOn null where nobody says when it was decided on
    /// @param dueOn null where no day is set
    record PlanControl(String control, @Nullable Moment plannedOn, @Nullable LocalDate dueOn)
            implements Edit {}

    /// A control that was adopted is in place.
    record Implement(String control, Moment implementedOn) implements Edit {}

    /// A control is given up. What it did until then stays proved.
    record Retire(String control, Moment retiredOn) implements Edit {}

    /// A requirement does not apply.
    record Exclude(DecidedExclusion exclusion) implements Edit {}

    /// Somebody gives their word on a requirement, beside all that was said of it before.
    record Attest(DatedAttestation attestation) implements Edit {}

    /// Somebody who was asked says whether a requirement is met, and what they said of it before
    /// does not count any more. An answer says how things are: it speaks of what is implemented,
    /// and never of a window over which that operated.
    ///
    /// @param source who answers
    record Answer(RequirementRef requirement, boolean met, String source, LocalDate since)
            implements Edit {}

    /// A deviation from a control is accepted for a time.
    record AcceptException(AcceptedException exception) implements Edit {}

    /// There is something that shows what became of controls.
    record AddEvidence(Evidence evidence) implements Edit {}

    /// A control was done.
    record RecordOccurrence(Performed occurrence) implements Edit {}

    /// Documents say something where a template leaves it open, whatever they said before.
    record SetParameter(String name, String value) implements Edit {}

    /// One item becomes another, comes, or goes: what each edit comes down to, and the edit for
    /// whatever has none of its own.
    ///
    /// @param at from 0, where the item stands among those of its kind, or is to stand. Others may
    ///   have come and gone meanwhile: then it is found by what it says
    /// @param before null where there was none. Where it is not what the programme holds, the edit
    ///   is refused: somebody else has changed it
    /// @param after null where there is none any more
    record Change<T>(ItemKind<T> kind, int at, @Nullable T before, @Nullable T after)
            implements Edit {

        private static final int END = Integer.MAX_VALUE;

        public Change {
            if (at < 0 || (before == null && after == null)) {
                throw new IllegalArgumentException("a change of nothing, or nowhere");
            }
        }

        public static <T> Change<T> added(ItemKind<T> kind, T item) {
            return new Change<>(kind, END, null, item);
        }

        public static <T> Change<T> replaced(ItemKind<T> kind, T before, T after) {
            return new Change<>(kind, END, before, after);
        }

        public static <T> Change<T> removed(ItemKind<T> kind, T item) {
            return new Change<>(kind, END, item, null);
        }

        /// Of the item: `ACC-07`.
        public String key() {
            return kind.key(Objects.requireNonNull(after == null ? before : after));
        }

        Change<T> reversed() {
            return new Change<>(kind, at, after, before);
        }
    }

    /// What an edit changed is as it was before.
    ///
    /// @param mended errors that the edit did away with, and which may come back with what had them
    record Reverse(Change<?> change, Set<KnownError> mended) implements Edit {
        public Reverse {
            mended = Set.copyOf(mended);
        }
    }

    /// Does it.
    ///
    /// @param content that says which requirements, obligations, controls and documents there are
    /// @param attachments what lies beside the programme; only the files that the edit itself names
    ///   are looked at
    /// @param where stands what somebody said, each field by its name
    default Edited apply(
            Programme programme, Content content, Attachments attachments, Where where) {
        return new Editing(programme, content, attachments, where).apply(this);
    }
}
