package dev.crosswalk.programme.edit;

import dev.crosswalk.content.Content;
import dev.crosswalk.content.GivenAnswer;
import dev.crosswalk.content.finding.Finding;
import dev.crosswalk.content.finding.Findings;
import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.Attestation;
import dev.crosswalk.programme.Adoption;
import dev.crosswalk.programme.AdoptionBuilder;
import dev.crosswalk.programme.Approval;
import dev.crosswalk.programme.DatedAttestation;
import dev.crosswalk.programme.ItemKind;
import dev.crosswalk.programme.Parameter;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.rule.Attachments;
import dev.crosswalk.programme.rule.Draft;
import dev.crosswalk.programme.rule.ProgrammeRules;
import dev.crosswalk.programme.rule.Where;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/// Applies an edit to one programme: which item becomes what, and whether the rules allow it.
///
/// @param where the place of what somebody said
/// @param judges whether the rules are asked; not of one edit of several that are judged together
record Editing(
        Programme programme,
        Content content,
        Attachments attachments,
        Where where,
        boolean judges) {

    Edited apply(Edit edit) {
        return switch (edit) {
            case Edit.Adopt(var adoption) -> added(ItemKind.CONTROL, adoption);
            case Edit.PlanControl(var control, var plannedOn, var dueOn) ->
                    adopted(
                            control,
                            a ->
                                    a.state(Adoption.State.PLANNED)
                                            .plannedOn(plannedOn)
                                            .dueOn(dueOn)
                                            .setUpBy(null)
                                            .proposedFor(null));
            case Edit.Implement(var control, var on) ->
                    adopted(control, a -> a.state(Adoption.State.IMPLEMENTED).implementedOn(on));
            case Edit.Retire(var control, var on) ->
                    adopted(control, a -> a.state(Adoption.State.RETIRED).retiredOn(on));
            case Edit.Exclude(var exclusion) -> added(ItemKind.EXCLUSION, exclusion);
            case Edit.Include(var inclusion) ->
                    put(
                            ItemKind.INCLUSION,
                            ItemKind.INCLUSION.find(programme, ItemKind.INCLUSION.key(inclusion)),
                            inclusion);
            case Edit.Decide(var decision) ->
                    put(
                            ItemKind.DECISION,
                            ItemKind.DECISION.find(programme, ItemKind.DECISION.key(decision)),
                            decision);
            case Edit.Review(var mapping) ->
                    put(
                            ItemKind.MAPPING,
                            ItemKind.MAPPING.find(programme, ItemKind.MAPPING.key(mapping)),
                            mapping);
            case Edit.Attest(var attestation) -> added(ItemKind.ATTESTATION, attestation);
            case Edit.Answer answer -> answered(answer);
            case Edit.Say(var answer) ->
                    put(
                            ItemKind.ANSWER,
                            ItemKind.ANSWER.find(programme, answer.obligation()),
                            answer);
            case Edit.Withdraw(var obligation) -> withdrawn(obligation);
            case Edit.AcceptException(var exception) -> added(ItemKind.EXCEPTION, exception);
            case Edit.Approve(var approval) -> {
                Optional<Approval> before = ItemKind.DOCUMENT.find(programme, approval.document());
                yield put(ItemKind.DOCUMENT, before, before.map(approval::after).orElse(approval));
            }
            case Edit.Conclude(var conclusion) -> added(ItemKind.CONCLUSION, conclusion);
            case Edit.PutNonconformity(var n) ->
                    put(ItemKind.NONCONFORMITY, ItemKind.NONCONFORMITY.find(programme, n.id()), n);
            case Edit.PutAudit(var audit) ->
                    put(ItemKind.AUDIT, ItemKind.AUDIT.find(programme, audit.id()), audit);
            case Edit.PutReport(var report) ->
                    put(ItemKind.REPORT, ItemKind.REPORT.find(programme, report.id()), report);
            case Edit.AddEvidence(var evidence) -> added(ItemKind.EVIDENCE, evidence);
            case Edit.RecordOccurrence(var occurrence) -> added(ItemKind.OCCURRENCE, occurrence);
            case Edit.SetParameter(var name, var value) -> {
                Parameter after = new Parameter(name, value);
                yield put(ItemKind.PARAMETER, ItemKind.PARAMETER.find(programme, name), after);
            }
            case Edit.Change<?> change -> change(change, Set.of());
            case Edit.Reverse(var change, var mended) -> change(change, mended);
        };
    }

    // ---- which item each edit changes, and into what

    private <T> Edited added(ItemKind<T> kind, T item) {
        return change(Edit.Change.added(kind, item), Set.of());
    }

    private <T> Edited put(ItemKind<T> kind, Optional<T> before, T after) {
        return change(
                before.map(b -> Edit.Change.replaced(kind, b, after))
                        .orElseGet(() -> Edit.Change.added(kind, after)),
                Set.of());
    }

    private Edited adopted(String control, UnaryOperator<AdoptionBuilder> to) {
        Optional<Adoption> adoption = programme.adoption(control);
        if (adoption.isPresent()) {
            return put(ItemKind.CONTROL, adoption, to.apply(adoption.get().toBuilder()).build());
        }
        Findings findings = new Findings();
        new ProgrammeRules(Draft.of(programme), content, attachments, findings)
                .adopted(where.at(ItemKind.CONTROL.keyField()), control);
        return new Edited.Refused(findings.sorted());
    }

    private Edited withdrawn(String obligation) {
        GivenAnswer answer = ItemKind.ANSWER.find(programme, obligation).orElse(null);
        if (answer == null) {
            Findings findings = new Findings();
            findings.unknown(
                    ItemKind.ANSWER.noun(),
                    where.at(ItemKind.ANSWER.keyField()),
                    obligation,
                    programme.answers().stream().map(GivenAnswer::obligation).toList());
            return new Edited.Refused(findings.sorted());
        }
        return change(Edit.Change.removed(ItemKind.ANSWER, answer), Set.of());
    }

    private Edited answered(Edit.Answer answer) {
        Attestation word =
                new Attestation(
                        answer.requirement(), answer.met(), Assurance.IMPLEMENTED, answer.source());
        return put(
                ItemKind.ATTESTATION,
                programme.attestations().stream()
                        .filter(a -> isOfTheSame(a.attestation(), word))
                        .findFirst(),
                new DatedAttestation(word, answer.since(), null));
    }

    /// Whether the same person attested the same requirement before.
    private static boolean isOfTheSame(Attestation before, Attestation word) {
        return before.requirement().equals(word.requirement())
                && before.level() == word.level()
                && before.source().equals(word.source());
    }

    // ---- whether the rules allow it

    private <T> Edited change(Edit.Change<T> change, Set<KnownError> mended) {
        ItemKind<T> kind = change.kind();
        List<T> items = new ArrayList<>(kind.of(programme));
        int at = position(change, items);
        if (at < 0) {
            return notThere(change, items);
        }
        if (change.before() != null) {
            items.remove(at);
        }
        if (!judges) {
            return made(change, at, items, List.of(), Set.of());
        }
        Programme rest = kind.with(programme, items);
        Programme others = CheckedItem.withoutFiles(rest);
        CheckedItem before =
                new CheckedItem(rest, others, kind, change.before(), where, content, attachments);
        CheckedItem after =
                new CheckedItem(rest, others, kind, change.after(), where, content, attachments);
        before.check();
        after.check();
        if (less(after.errors(), before.errors(), mended).isEmpty()) {
            before.advise();
            after.advise();
        }
        if (!less(after.errors(), before.errors(), mended).isEmpty()) {
            return new Edited.Refused(after.since(before));
        }
        return made(
                change,
                at,
                items,
                after.since(before),
                less(before.errors(), after.errors(), Set.of()));
    }

    /// @param rest the other items of the kind
    /// @param mended errors that the change removed
    private <T> Edited made(
            Edit.Change<T> change,
            int at,
            List<T> rest,
            List<Finding> findings,
            Set<KnownError> mended) {
        ItemKind<T> kind = change.kind();
        if (change.after() != null) {
            rest.add(at, change.after());
        }
        Edit.Change<T> made = new Edit.Change<>(kind, at, change.before(), change.after());
        return new Edited.Done(
                kind.with(programme, rest),
                made,
                findings,
                new Edit.Reverse(made.reversed(), mended));
    }

    /// The index of the item that a change is about, or that it is to have; -1 where the item
    /// should be there and is not.
    private static <T> int position(Edit.Change<T> change, List<T> items) {
        if (change.before() == null) {
            return Math.min(change.at(), items.size());
        }
        boolean isAt = change.at() < items.size() && items.get(change.at()).equals(change.before());
        return isAt ? change.at() : items.indexOf(change.before());
    }

    private <T> Edited notThere(Edit.Change<T> change, List<T> items) {
        ItemKind<T> kind = change.kind();
        Findings findings = new Findings();
        String key = kind.key(Objects.requireNonNull(change.before()));
        List<String> keys = items.stream().map(kind::key).toList();
        if (keys.contains(key)) {
            findings.error(
                    where.at(kind.keyField()),
                    "changed-meanwhile",
                    "%s \"%s\" is not what it was any more: somebody else has changed it"
                            .formatted(kind.noun(), key));
        } else {
            findings.unknown(kind.noun(), where.at(kind.keyField()), key, keys);
        }
        return new Edited.Refused(findings.sorted());
    }

    static Set<KnownError> less(
            Set<KnownError> faults, Set<KnownError> known, Set<KnownError> let) {
        Set<KnownError> less = new HashSet<>(faults);
        less.removeAll(known);
        less.removeAll(let);
        return less;
    }
}
