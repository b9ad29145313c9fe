package dev.crosswalk.programme.rule;

import dev.crosswalk.content.finding.Findings;
import dev.crosswalk.programme.AcceptedException;
import dev.crosswalk.programme.DecidedExclusion;
import dev.crosswalk.programme.ItemKind;
import dev.crosswalk.programme.Periods;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Rules for what somebody decided: exclusions and exceptions.
final class DecisionRules {
    /// As many requirements may well not apply for one reason: there is no office.
    private static final int MOST_OF_ONE_REASON = 5;

    private final Judging judging;
    private final Findings findings;
    private final Draft draft;

    DecisionRules(Judging judging) {
        this.judging = judging;
        findings = judging.findings;
        draft = judging.draft;
    }

    void check() {
        judging.unique(ItemKind.EXCLUSION);
        draft.all(ItemKind.EXCLUSION).forEach(said -> exclusion(said.value(), said.where()));
        judging.unique(ItemKind.EXCEPTION);
        draft.all(ItemKind.EXCEPTION).forEach(said -> exception(said.value(), said.where()));
    }

    private void exclusion(DecidedExclusion e, Where where) {
        judging.requirements.isExcludable(findings, where.at("requirement"), e.requirement());
        judging.likely(where, e.approvedOn(), "approvedOn");
    }

    private void exception(AcceptedException e, Where where) {
        if (!where.isUnread("control")) {
            judging.adopted(where.at("control"), e.control());
        }
        judging.adopted(where, "compensating", e.compensating());
        judging.likely(where, e.acceptedOn(), "acceptedOn");
        judging.likely(where, e.expiresOn(), "expiresOn");
        if (Judging.areRead(where, "acceptedOn", "expiresOn")
                && e.expiresOn().isBefore(e.acceptedOn())) {
            findings.error(
                    where.at("expiresOn"),
                    "date",
                    "expires on %s, before it was accepted on %s"
                            .formatted(e.expiresOn(), e.acceptedOn()));
        }
    }

    // ---- what is odd

    void advise() {
        Set<String> attested = new HashSet<>();
        draft.all(ItemKind.ATTESTATION)
                .forEach(said -> attested.add(said.value().attestation().requirement().toString()));
        draft.all(ItemKind.EXCLUSION).forEach(said -> odd(said.value(), said.where(), attested));
        Subjects subjects = new Subjects(draft);
        draft.all(ItemKind.EXCEPTION).forEach(said -> odd(said.value(), said.where(), subjects));
        sameReason();
    }

    /// A reason that fits many requirements is seldom the reason of each.
    private void sameReason() {
        Map<String, List<Said<DecidedExclusion>>> byReason = new LinkedHashMap<>();
        for (Said<DecidedExclusion> said : draft.all(ItemKind.EXCLUSION)) {
            byReason.computeIfAbsent(said.value().justification(), _ -> new ArrayList<>())
                    .add(said);
        }
        byReason.forEach((reason, of) -> {
            if (of.size() > MOST_OF_ONE_REASON) {
                findings.warning(
                        of.getFirst().where().at("justification"),
                        "one-reason",
                        "%,d requirements are excluded for one and the same reason, \"%s\": an auditor"
                                        .formatted(of.size(), reason)
                                + " asks why each does not apply");
            }
        });
    }

    /// An exception for something that nothing else speaks of excuses nothing.
    private void odd(AcceptedException e, Where where, Subjects subjects) {
        Set<String> known = subjects.known(e.control());
        for (int i = 0; i < e.subjects().size(); i++) {
            String subject = e.subjects().get(i);
            if (!known.isEmpty()
                    && !known.contains(subject)
                    && Periods.firstOf(subject).isEmpty()) {
                findings.warning(
                        where.at("subjects", i),
                        "unknown-subject",
                        "neither a list nor evidence of %s has \"%s\", for which %s was accepted.%s"
                                .formatted(
                                        e.control(),
                                        subject,
                                        e.id(),
                                        findings.maybe(subject, known)));
            }
        }
    }

    private void odd(DecidedExclusion e, Where where, Set<String> attested) {
        String ref = e.requirement().toString();
        if (attested.contains(ref)) {
            findings.warning(
                    where.at("requirement"),
                    "attested-and-not-applicable",
                    ref + " is not applicable here, and attested in attestations.yaml");
        }
        if (!e.isApproved()) {
            findings.warning(
                    where.at("requirement"),
                    "not-approved",
                    ref
                            + " is to be excluded, and nobody has approved that: until then it applies");
        }
    }
}
