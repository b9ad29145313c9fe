package dev.crosswalk.content;

import dev.crosswalk.content.yaml.Findings;

/// Looks for what loads well and is still wrong, and counts what there is.
///
/// The rules stand in one class a kind: [ClaimRules], [TextRules], [StepRules], [MappingRules].
public final class Lint {
    private Lint() {}

    public static LintReport of(Content content) {
        Findings findings = new Findings();
        Subject subject = new Subject(content, findings);
        new ClaimRules(subject).check();
        new TextRules(subject).check();
        new StepRules(subject).check();
        MappingRules mappings = new MappingRules(subject);
        mappings.check();
        return new LintReport(findings.sorted(), new Counting(subject).counts(mappings));
    }
}
