package dev.crosswalk.programme.rule;

import dev.crosswalk.content.Content;
import dev.crosswalk.content.finding.Findings;
import dev.crosswalk.content.finding.Place;

/// What is wrong with a programme, and what is odd in it, wherever it was read.
public final class ProgrammeRules {
    private final Judging judging;

    /// @param draft with all that was said: what is added later is not judged
    /// @param content that says which requirements, obligations, controls and documents there are
    /// @param findings takes all that is found
    public ProgrammeRules(
            Draft draft, Content content, Attachments attachments, Findings findings) {
        judging = new Judging(draft, content, attachments, findings);
    }

    /// What holds together, and what does not: with a single error it is no programme.
    public void check() {
        new WantedRules(judging).check();
        new AdoptionRules(judging).check();
        new EvidenceRules(judging).check();
        new LogRules(judging).check();
        new DocumentRules(judging).check();
        new DecisionRules(judging).check();
        new ReportRules(judging).check();
    }

    /// That the organisation has a control, as for all that names one.
    ///
    /// @param place where it is named
    public void adopted(Place place, String control) {
        judging.adopted(place, control);
    }

    /// What holds together and is worth a look all the same; also whether files of evidence are
    /// what they were. Beside errors it would be noise to whoever has to mend those.
    public void advise() {
        new AdoptionRules(judging).advise();
        new EvidenceRules(judging).advise();
        new LogRules(judging).advise();
        new DocumentRules(judging).advise();
        new DecisionRules(judging).advise();
    }

    /// The part of it that holds whatever else is wrong: files that nothing names. One that was
    /// renamed is found by it.
    public void adviseOfFiles() {
        new EvidenceRules(judging).unnamed();
    }
}
