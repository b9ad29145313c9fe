package dev.crosswalk.answers.status;

import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Refusal.Code;
import dev.crosswalk.content.finding.InvalidContent;
import dev.crosswalk.files.revision.NoSuchRevision;
import dev.crosswalk.files.revision.Recorded;
import dev.crosswalk.programme.standing.ProgrammeAt;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the programme is compared with: itself on an earlier day, or as it was in a version.
///
/// @param label how people call it
/// @param commit the version's whole id; null of a day
record EarlierProgramme(String label, ProgrammeAt at, @Nullable String commit) {
    private static final String SINCE = "since";
    private static final int USUAL_DAYS = 30;
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /// @param typed null looks 30 days back
    static EarlierProgramme of(@Nullable String typed, ProgrammeAt now, ProgrammeVersions versions)
            throws Refusal, InvalidContent {
        if (typed == null) {
            return on(now.asOf().day().minusDays(USUAL_DAYS), now);
        }
        if (typed.isBlank()) {
            throw Refusal.of(
                    Code.MALFORMED, SINCE, "", "<since {value!}> is neither a date nor a revision");
        }
        if (!DATE.matcher(typed).matches()) {
            return version(typed, now, versions);
        }
        LocalDate day;
        try {
            day = LocalDate.parse(typed);
        } catch (DateTimeException e) {
            throw Refusal.malformed(SINCE, typed, "is a date that there is not");
        }
        if (day.isAfter(now.asOf().day())) {
            throw Refusal.of(
                            Code.UNSUITABLE,
                            SINCE,
                            typed,
                            "<since {value}> is after {day}, the day of the answer: nothing broke"
                                    + " in between")
                    .with("day", now.asOf().toString());
        }
        return on(day, now);
    }

    private static EarlierProgramme on(LocalDate day, ProgrammeAt now) {
        return new EarlierProgramme(day.toString(), now.earlier(day), null);
    }

    /// Where the programme began after the day that is looked back to, it was not worse then: it
    /// was not there.
    boolean hasBegun() {
        return commit != null || at.hasBegun();
    }

    /// The programme as it was committed, judged at the day of the commit: that is when somebody
    /// looked at it.
    private static EarlierProgramme version(
            String name, ProgrammeAt now, ProgrammeVersions versions)
            throws Refusal, InvalidContent {
        try {
            Recorded found = versions.at(name, null);
            LocalDate day = LocalDate.ofInstant(found.at(), now.programme().timeZone());
            return new EarlierProgramme(
                    "%s (%s of %s)".formatted(name, found.shortCommit(), day),
                    now.earlier(found.programme(), day),
                    found.commit());
        } catch (NoSuchRevision e) {
            throw Refusal.of(
                            Code.NOT_FOUND,
                            SINCE,
                            name,
                            "<since> is a date such as 2026-06-30 or a Git revision: {why}")
                    .with("why", String.valueOf(e.getMessage()));
        }
    }
}
