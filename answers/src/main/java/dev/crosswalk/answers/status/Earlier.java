package dev.crosswalk.answers.status;

import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.text.Visible;
import dev.crosswalk.content.finding.InvalidContent;
import dev.crosswalk.files.revision.NoSuchRevision;
import dev.crosswalk.files.revision.Recorded;
import dev.crosswalk.files.revision.Revisions;
import dev.crosswalk.programme.standing.Standings;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the programme is compared with: itself on an earlier day, or as it was at a revision.
///
/// @param label how people call it
/// @param commit the revision's whole id; null of a day
public record Earlier(String label, Standings standings, @Nullable String commit) {
    private static final int USUAL_DAYS = 30;
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /// @param typed null looks 30 days back
    public static Earlier of(@Nullable String typed, Viewpoint now) throws Refusal, InvalidContent {
        if (typed == null) {
            return on(now.asOf().day().minusDays(USUAL_DAYS), now);
        }
        if (typed.isBlank()) {
            throw new Refusal("--since \"\" is neither a date nor a revision");
        }
        if (!DATE.matcher(typed).matches()) {
            return at(typed, now);
        }
        LocalDate day;
        try {
            day = LocalDate.parse(typed);
        } catch (DateTimeException e) {
            throw new Refusal("--since " + Visible.quoted(typed) + " is a date that there is not");
        }
        if (day.isAfter(now.asOf().day())) {
            throw new Refusal(
                    "--since "
                            + day
                            + " is after "
                            + now.asOf()
                            + ", the day of the answer: nothing broke in between");
        }
        return on(day, now);
    }

    private static Earlier on(LocalDate day, Viewpoint now) {
        return new Earlier(day.toString(), now.standings().earlier(day), null);
    }

    /// On the day of its commit, for that is when it was looked at.
    private static Earlier at(String revision, Viewpoint now) throws Refusal, InvalidContent {
        try (Revisions revisions = Revisions.around(now.folder())) {
            Recorded found =
                    revisions.read(revision, revisions.pathOf(now.folder()), now.content());
            LocalDate day = LocalDate.ofInstant(found.at(), now.programme().timeZone());
            return new Earlier(
                    "%s (%s of %s)".formatted(revision, found.shortCommit(), day),
                    now.standings().earlier(found.programme(), day),
                    found.commit());
        } catch (NoSuchRevision e) {
            throw new Refusal(
                    "--since is a date such as 2026-06-30 or a Git revision: " + e.getMessage());
        }
    }
}
