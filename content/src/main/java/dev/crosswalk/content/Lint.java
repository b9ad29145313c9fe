package dev.crosswalk.content;

import dev.crosswalk.content.finding.Findings;

/// Looks for what loads well and is still wrong, and counts what there is.
///
/// The rules stand in one class a kind: [ClaimRules], [TextRules], [StepRules], [MappingRules],
/// [ControlRules], [ControlEvidenceRules], [ControlTextRules], [ControlIdRules], [TemplateRules],
/// [GateRules], [AuthorityRules].
public final class Lint {
    private Lint() {}

    public static LintReport of(Content content) {
        Findings findings = new Findings();
        LintSubject subject = new LintSubject(content, findings);
        new ClaimRules(subject).check();
        new TextRules(subject).check();
        new StepRules(subject).check();
        new ControlRules(subject).check();
        new ControlEvidenceRules(subject).check();
        new ControlTextRules(subject).check();
        new ControlIdRules(subject).check();
        new TemplateRules(subject).check();
        new GateRules(subject).check();
        new DocumentedRules(subject).check();
        new AuthorityRules(subject).check();
        new DeclinedRules(subject).check();
        MappingRules mappings = new MappingRules(subject);
        mappings.check();
        return new LintReport(findings.sorted(), new Counting(subject).counts(mappings));
    }
}
