package dev.crosswalk.answers.ask;

import dev.crosswalk.answers.Dialect;
import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.programme.AuditReport;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.words.FactWords;
import dev.crosswalk.programme.words.Words;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What can be done where an answer settles nothing by itself.
///
/// @param command that does it; empty where none does
public record Way(String say, String command) {
    private static final int MOST_NAMED = 4;

    /// What is missing of what a provider does: its own report, or that somebody reviewed it.
    ///
    /// @param programme null where facts stand in a file
    /// @param obligations ids of what the provider does
    public static Way ofProvider(
            @Nullable Programme programme,
            Dialect dialect,
            String provider,
            Crosswalk crosswalk,
            Collection<String> obligations) {
        String does =
                "%s does %s, which %s possible and not proved until its own report covers it (%s). "
                        .formatted(
                                provider,
                                Words.many(obligations.size(), "point", "points"),
                                obligations.size() == 1 ? "is" : "are",
                                named(crosswalk, obligations));
        return of(programme, dialect, provider, does);
    }

    /// The same of what a report about us carves out.
    ///
    /// @param report that carves it out
    public static Way ofCarvedOut(
            Programme programme,
            Dialect dialect,
            String provider,
            AuditReport report,
            Crosswalk crosswalk,
            Collection<String> obligations) {
        return of(
                programme,
                dialect,
                provider,
                "%s does this, by the carve-out of %s: its own report or certificate shows it (%s). "
                        .formatted(provider, report.id(), named(crosswalk, obligations)));
    }

    private static String named(Crosswalk crosswalk, Collection<String> obligations) {
        List<String> words =
                obligations.stream()
                        .limit(MOST_NAMED)
                        .map(o -> FactWords.point(o, crosswalk))
                        .toList();
        int more = obligations.size() - words.size();
        return String.join("; ", words) + (more > 0 ? "; and %d more".formatted(more) : "");
    }

    private static Way of(
            @Nullable Programme programme, Dialect dialect, String provider, String does) {
        if (programme == null) {
            return new Way(
                    does
                            + "Ask for that report; in a file of facts it stands under reports, with about: %s, and the report about yourselves names it under carvedOut, with the day on which you reviewed it."
                                    .formatted(provider),
                    "");
        }
        String of = dialect.repeated(List.of("programme"));
        AuditReport report =
                programme.reports().stream()
                        .filter(r -> r.about().equalsIgnoreCase(provider))
                        .max(Comparator.comparing(AuditReport::issuedOn))
                        .orElse(null);
        if (report == null) {
            return new Way(
                    does + "Ask for that report; this puts it on record:",
                    dialect.question(
                            "audit-report",
                            "add %s %s"
                                    .formatted(
                                            dialect.parameter("about", dialect.argument(provider)),
                                            of)
                                    .strip()));
        }
        String theirs = report.id();
        boolean reviewed =
                programme.reports().stream()
                        .flatMap(r -> r.carvedOut().stream())
                        .anyMatch(c -> theirs.equals(c.report()) && c.reviewedOn() != null);
        if (reviewed) {
            return new Way(
                    does
                            + "That report, %s, is on record and reviewed; what it does not speak of stays possible."
                                    .formatted(theirs),
                    "");
        }
        String own =
                programme.reports().stream()
                        .filter(r -> r.about().isEmpty())
                        .map(AuditReport::id)
                        .findFirst()
                        .orElse("ID");
        return new Way(
                does
                        + "That report, %s, is on record; once somebody has reviewed it, this says so in the report about yourselves:"
                                .formatted(theirs),
                dialect.question(
                        "audit-report",
                        "change %s %s %s %s %s %s"
                                .formatted(
                                        dialect.argument(own),
                                        dialect.parameter("provider", dialect.argument(provider)),
                                        dialect.parameter("providerReport", theirs),
                                        dialect.parameter("reviewedBy", "PERSON"),
                                        dialect.parameter("reviewedOn", "DATE"),
                                        of)
                                .strip()));
    }
}
