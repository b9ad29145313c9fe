package dev.crosswalk.programme.edit;

import dev.crosswalk.content.Content;
import dev.crosswalk.content.GivenAnswer;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.programme.AcceptedException;
import dev.crosswalk.programme.Adoption;
import dev.crosswalk.programme.Approval;
import dev.crosswalk.programme.AuditReport;
import dev.crosswalk.programme.Conclusion;
import dev.crosswalk.programme.DatedAttestation;
import dev.crosswalk.programme.DecidedClaim;
import dev.crosswalk.programme.DecidedExclusion;
import dev.crosswalk.programme.DecidedInclusion;
import dev.crosswalk.programme.Evidence;
import dev.crosswalk.programme.InternalAudit;
import dev.crosswalk.programme.ItemKind;
import dev.crosswalk.programme.Nonconformity;
import dev.crosswalk.programme.Performed;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.ReviewedMapping;
import dev.crosswalk.programme.rule.Attachments;
import dev.crosswalk.programme.rule.Where;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One thing that somebody does to a programme.
///
/// Components are named like the fields of the organisation's files, so that a finding can point to
/// the field that was sent.
public sealed interface Edit {

    /// A control is decided on, one of the library or one of the organisation's own.
    record Adopt(Adoption adoption) implements Edit {}

    /// A date is set by which an adopted control is to be in place.
    ///
    /// @param plannedOn null where nobody says when the control was decided on
    /// @param dueOn null where no day is set; it is no plan's
    record PlanControl(String control, @Nullable Moment plannedOn, @Nullable LocalDate dueOn)
            implements Edit {}

    /// An adopted control is in place.
    record Implement(String control, Moment implementedOn) implements Edit {}

    /// A control is given up. What it proved until then stays proved.
    record Retire(String control, Moment retiredOn) implements Edit {}

    /// A requirement does not apply.
    record Exclude(DecidedExclusion exclusion) implements Edit {}

    /// Why a requirement applies, in place of what was said of that before.
    record Include(DecidedInclusion inclusion) implements Edit {}

    /// What a contested claim is for the organisation, in place of an earlier decision on it.
    record Decide(DecidedClaim decision) implements Edit {}

    /// What is suggested or decided of how two requirements relate, in place of what was before.
    record Review(ReviewedMapping mapping) implements Edit {}

    /// Somebody attests a requirement, in addition to all earlier attestations of it.
    record Attest(DatedAttestation attestation) implements Edit {}

    /// Somebody who was asked says whether a requirement is met, which replaces what they said of
    /// it before. An answer says how things are now: it attests at implemented, and never over a
    /// window.
    ///
    /// @param source who answers
    record Answer(RequirementRef requirement, boolean met, String source, LocalDate since)
            implements Edit {}

    /// Somebody who was asked says whether an obligation is done, which replaces what was said of
    /// it before.
    record Say(GivenAnswer answer) implements Edit {}

    /// What somebody said of an obligation counts no more.
    record Withdraw(String obligation) implements Edit {}

    /// A deviation from a control is accepted for a time.
    record AcceptException(AcceptedException exception) implements Edit {}

    /// A version of a document is approved, in place of an earlier approval. What was in force
    /// before stays so without a break, unless the approval says since when.
    record Approve(Approval approval) implements Edit {}

    /// A person concludes how a control operated over a window.
    record Conclude(Conclusion conclusion) implements Edit {}

    /// A nonconformity is opened, or more becomes known of one that is there.
    record PutNonconformity(Nonconformity nonconformity) implements Edit {}

    /// An internal audit is put on record, in place of what was said of it before.
    record PutAudit(InternalAudit audit) implements Edit {}

    /// A report of an auditor, or what stands in for one, is put on record, in place of what was
    /// said of it before.
    record PutReport(AuditReport report) implements Edit {}

    /// Evidence is added that shows how controls were done.
    record AddEvidence(Evidence evidence) implements Edit {}

    /// A control was done.
    record RecordOccurrence(Performed occurrence) implements Edit {}

    /// A value is set for what documents leave open, in place of any earlier value.
    record SetParameter(String name, String value) implements Edit {}

    /// One item is added, replaced or removed. Every edit comes down to this one, and it serves for
    /// what has no edit of its own.
    ///
    /// @param at the index, from 0, that the item has or is to have among those of its kind. Where
    ///   others have come or gone meanwhile, the item is found by its content instead
    /// @param before the item as it was; null where there was none. Where the programme holds
    ///   something else, the edit is refused, since somebody else has changed the item
    /// @param after the item as it becomes; null where it is removed
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

        /// The key of the item: `ACC-07`.
        public String key() {
            return kind.key(Objects.requireNonNull(after == null ? before : after));
        }

        Change<T> reversed() {
            return new Change<>(kind, at, after, before);
        }
    }

    /// Undoes an edit: what it changed becomes what it was before.
    ///
    /// @param mended errors that the edit removed, and which may therefore come back with its
    ///   reverse
    record Reverse(Change<?> change, Set<KnownError> mended) implements Edit {
        public Reverse {
            mended = Set.copyOf(mended);
        }
    }

    /// Applies this edit to a programme.
    ///
    /// @param content says which requirements, obligations, controls and documents there are
    /// @param attachments the files beside the programme; only those that the edit itself names are
    ///   looked at
    /// @param where the place of what somebody said, with each of its fields by name
    default Edited apply(
            Programme programme, Content content, Attachments attachments, Where where) {
        return new Editing(programme, content, attachments, where, true).apply(this);
    }
}
