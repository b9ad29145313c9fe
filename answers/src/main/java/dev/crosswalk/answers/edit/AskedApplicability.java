package dev.crosswalk.answers.edit;

import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Refusal.Code;
import dev.crosswalk.answers.WantedScopes;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.programme.DecidedExclusion;
import dev.crosswalk.programme.DecidedInclusion;
import dev.crosswalk.programme.ItemKind;
import dev.crosswalk.programme.edit.Edit;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Says that a requirement does not apply, or why it does. It does one or the other: what is
/// excluded for good loses the reason why it applied, and what is included is excluded no more.
final class AskedApplicability {
    private final EditsSoFar so;

    AskedApplicability(EditsSoFar so) {
        this.so = so;
    }

    void exclude(EditRequest.Exclude asked) throws Refusal {
        RequirementRef ref = requirement(asked.requirement());
        String by = asked.approvedBy().strip();
        DecidedExclusion before = excluded(ref);
        String reason = asked.reason().strip();
        if (reason.isEmpty() && before != null) {
            reason = before.justification();
        }
        if (reason.isEmpty()) {
            throw Refusal.missing("reason", "say why it does not apply: <reason TEXT>");
        }
        if (by.isEmpty() && asked.on() != null) {
            throw Refusal.missing(
                    "approvedBy", "<on> is the day of an approval: say whose, <approvedBy PERSON>");
        }
        LocalDate on = by.isEmpty() ? null : so.or(so.happened("on", asked.on()));
        if (on != null) {
            so.somebody("approvedBy", by, on);
        }
        DecidedExclusion after = new DecidedExclusion(ref, reason, by, on);
        boolean isSame =
                before != null
                        && (before.equals(after)
                                || (before.isApproved()
                                        && before.justification().equals(after.justification())));
        if (before != null && isSame) {
            throw Refusal.of(
                            Code.TAKEN,
                            "requirement",
                            ref.toString(),
                            "{value} is excluded already{by}")
                    .with("by", before.isApproved() ? ", approved by " + before.approvedBy() : "");
        }
        DecidedInclusion included = included(ref);
        if (included != null && after.isApproved()) {
            so.apply(
                    "requirement",
                    ref.toString(),
                    Edit.Change.removed(ItemKind.INCLUSION, included));
        }
        so.apply(
                "requirement",
                ref.toString(),
                before == null
                        ? new Edit.Exclude(after)
                        : Edit.Change.replaced(ItemKind.EXCLUSION, before, after));
        so.did(
                by.isEmpty()
                        ? "That %s does not apply is proposed. It counts once somebody approves it"
                                .formatted(ref)
                        : "%s does not apply, approved by %s on %s".formatted(ref, by, on));
        so.content().practices().deadline(ref.edition()).stream()
                .flatMap(d -> d.mayNotApply().stream())
                .filter(part -> part.requirements().contains(ref.id()))
                .forEach(part ->
                        so.did("“%s” is what an auditor will ask about it".formatted(part.ask())));
        if (before != null && before.isApproved() && by.isEmpty()) {
            so.did("What %s approved had another reason".formatted(before.approvedBy()));
        }
        if (included != null && after.isApproved()) {
            so.did("Why it applied is not said any more: " + sentence(included.justification()));
        }
        if (by.isEmpty()) {
            so.next(
                    new EditsSoFar.First(
                            "Have that approved: until then the requirement applies.",
                            "exclude",
                            ref
                                    + " "
                                    + so.option("approvedBy", "PERSON")
                                    + " "
                                    + so.option("on", "DATE")));
        } else {
            printed();
        }
    }

    void include(EditRequest.Include asked) throws Refusal {
        RequirementRef ref = requirement(asked.requirement());
        String by = asked.by().strip();
        String reason = asked.reason().strip();
        DecidedExclusion excluded = excluded(ref);
        DecidedInclusion before = included(ref);
        if (reason.isEmpty() && excluded == null) {
            throw Refusal.missing("reason", "say why it applies: <reason TEXT>");
        }
        LocalDate on = so.or(so.happened("on", asked.on()));
        if (!by.isEmpty()) {
            so.somebody("by", by, on);
        }
        if (excluded != null) {
            so.apply(
                    "requirement",
                    ref.toString(),
                    Edit.Change.removed(ItemKind.EXCLUSION, excluded));
            so.did(
                    "That %s does not apply%s is taken back: %s"
                            .formatted(
                                    ref,
                                    excluded.isApproved()
                                            ? ", approved by " + excluded.approvedBy() + ","
                                            : "",
                                    sentence(excluded.justification())));
        }
        if (!reason.isEmpty()) {
            DecidedInclusion after = new DecidedInclusion(ref, reason, by, on);
            if (after.equals(before)) {
                throw Refusal.of(
                        Code.TAKEN,
                        "reason",
                        ref.toString(),
                        "why {value} applies is said so already");
            }
            so.apply("requirement", ref.toString(), new Edit.Include(after));
            so.did("%s applies: %s".formatted(ref, sentence(after.justification())));
        }
        printed();
    }

    private void printed() {
        so.next(
                new EditsSoFar.First(
                        "The statement of applicability prints the reason.", "report", "soa"));
    }

    /// Without its full stop, as sentences are told.
    private static String sentence(String text) {
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }

    /// Of what is in several editions, the one that the programme wants is meant.
    private RequirementRef requirement(String typed) throws Refusal {
        return new WantedScopes(so.sources().names(), so.programme())
                .requirement("requirement", typed);
    }

    private @Nullable DecidedExclusion excluded(RequirementRef ref) {
        return ItemKind.EXCLUSION.find(so.programme(), ref.toString()).orElse(null);
    }

    private @Nullable DecidedInclusion included(RequirementRef ref) {
        return ItemKind.INCLUSION.find(so.programme(), ref.toString()).orElse(null);
    }
}
