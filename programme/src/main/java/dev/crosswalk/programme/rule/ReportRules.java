package dev.crosswalk.programme.rule;

import dev.crosswalk.content.finding.Findings;
import dev.crosswalk.content.finding.Place;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.programme.AuditReport;
import dev.crosswalk.programme.DatedAttestation;
import dev.crosswalk.programme.ItemKind;
import java.time.LocalDate;

/// Rules for reports already held, and attestations of single requirements.
final class ReportRules {
    private final Judging judging;
    private final Findings findings;

    ReportRules(Judging judging) {
        this.judging = judging;
        findings = judging.findings;
    }

    void check() {
        judging.unique(ItemKind.REPORT);
        judging.draft.all(ItemKind.REPORT).forEach(said -> report(said.value(), said.where()));
        judging.draft
                .all(ItemKind.ATTESTATION)
                .forEach(said -> attestation(said.value(), said.where()));
    }

    private void report(AuditReport r, Where where) {
        for (int i = 0; i < r.scopes().size(); i++) {
            Place place = where.at("scope", i);
            judging.requirements.isKnown(findings, place, r.scopes().get(i), node -> place);
        }
        for (int i = 0; i < r.exceptions().size(); i++) {
            judging.requirements.isAssessable(
                    findings,
                    where.at("exceptions", i),
                    r.exceptions().get(i).requirement(),
                    "attested");
        }
        Period covers = r.covers();
        if (covers != null) {
            judging.likely(where, covers.from(), "covers", "from");
            judging.likely(where, covers.to(), "covers", "to");
        }
        LocalDate until = r.validUntil();
        judging.likely(where, r.issuedOn(), "issuedOn");
        judging.likely(where, until, "validUntil");
        if (until != null && !where.isUnread("issuedOn") && until.isBefore(r.issuedOn())) {
            findings.error(
                    where.at("validUntil"),
                    "date",
                    "is valid until %s, before it was issued on %s".formatted(until, r.issuedOn()));
        }
    }

    private void attestation(DatedAttestation a, Where where) {
        judging.requirements.isAssessable(
                findings, where.at("requirement"), a.attestation().requirement(), "attested");
        judging.likely(where, a.since(), "since");
        judging.likely(where, a.validUntil(), "validUntil");
    }
}
