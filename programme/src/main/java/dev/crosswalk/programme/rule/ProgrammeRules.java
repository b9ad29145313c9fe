package dev.crosswalk.programme.rule;

import dev.crosswalk.content.Content;
import dev.crosswalk.content.finding.Findings;
import dev.crosswalk.content.finding.Place;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Finds what is wrong with a programme, and what is odd in it, wherever it was read from.
public final class ProgrammeRules {
    private final Judging judging;

    /// @param draft complete: what is added to it later is not judged
    /// @param content says which requirements, obligations, controls and documents there are
    /// @param findings receives all that is found
    public ProgrammeRules(
            Draft draft, Content content, Attachments attachments, Findings findings) {
        judging = new Judging(draft, content, attachments, findings);
    }

    /// Reports errors: a draft with a single one is no programme.
    public void check() {
        new WantedRules(judging).check();
        new AdoptionRules(judging).check();
        new EvidenceRules(judging).check();
        new LogRules(judging).check();
        new DocumentRules(judging).check();
        new DecisionRules(judging).check();
        new RiskRules(judging).check();
        new ReportRules(judging).check();
        new PeopleRules(judging).check();
        new ConclusionRules(judging).check();
        new NonconformityRules(judging).check();
        new AuditRules(judging).check();
    }

    /// Reports errors of reports alone, where there is no programme around them, and warns of what
    /// is odd in them.
    ///
    /// @param day on which they are held: none of them is of days, or was issued, after it
    public void checkHeld(LocalDate day) {
        ReportRules reports = new ReportRules(judging);
        reports.check();
        reports.held(day);
        reports.advise(day);
    }

    /// The organisation has to have adopted the control, as for every control that a programme
    /// names.
    ///
    /// @param place where the control is named
    public void adopted(Place place, String control) {
        judging.adopted(place, control);
    }

    /// Warns of what is allowed but odd, and checks whether files of evidence are unaltered. Beside
    /// errors, warnings would only distract whoever has to mend those.
    public void advise() {
        advise(null);
    }

    /// The same, and of what is over or still to come on a day.
    ///
    /// @param today null where nobody asks about a day
    public void advise(@Nullable LocalDate today) {
        new AdoptionRules(judging).advise();
        new EvidenceRules(judging).advise();
        new LogRules(judging).advise();
        new DocumentRules(judging).advise();
        new DecisionRules(judging).advise(today);
        new RiskRules(judging).advise();
        new ReportRules(judging).advise(today);
        new PeopleRules(judging).advise();
        new ConclusionRules(judging).advise();
        new NonconformityRules(judging).advise(today);
        new AuditRules(judging).advise(today);
        if (today != null) {
            new FutureDayRules(judging, today).advise();
            new WantedRules(judging).advise(today);
        }
    }

    /// The part of it that holds whatever else is wrong: files that nothing names. One that was
    /// renamed is found by it.
    public void adviseOfFiles() {
        new EvidenceRules(judging).unnamed();
    }
}
