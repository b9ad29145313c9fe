package dev.crosswalk.answers.auditreport;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the cover page and the opinion of an auditor's report say, as somebody typed it. Whoever
/// asks about a report has it of these words, and [CoverReading] makes a report of them.
///
/// @param id null for one of its framework and year
/// @param title null for one of the same
/// @param kind `type-2`; null for what its days make likely
/// @param issuer null where nobody said who gave it
/// @param dependent whether whoever gave it is the organisation, or somebody whom it directs
/// @param about the organisation that it speaks of; null, or `us`, where that is the one that holds
///   it
/// @param services what of that organisation it speaks of
/// @param scopes `soc2-2017:CC,A`
/// @param period `2025-10-01..2026-09-30`, or a day; null where it says none
/// @param issued `2026-11-15`; null for the last day of its period
/// @param validUntil the last day on which it counts; null where it states none
/// @param opinions `CC9.2 qualified`
/// @param exceptions `CC6.3@ACC-04 one leaver kept access`
/// @param carvedOut `CC6.4 Example Cloud`
/// @param included providers whose part is in it
/// @param userControls `Customers remove their own leavers = ACC-04`
public record CoverPage(
        @Nullable String id,
        @Nullable String title,
        @Nullable String kind,
        @Nullable String issuer,
        boolean dependent,
        @Nullable String about,
        List<String> services,
        List<String> scopes,
        @Nullable String period,
        @Nullable String issued,
        @Nullable String validUntil,
        List<String> opinions,
        List<String> exceptions,
        List<String> carvedOut,
        List<String> included,
        List<String> userControls) {

    /// What is typed where a report is about whoever holds it.
    public static final String US = "us";

    /// One that says nothing.
    public static final CoverPage EMPTY =
            new CoverPage(
                    null, null, null, null, false, null, List.of(), List.of(), null, null, null,
                    List.of(), List.of(), List.of(), List.of(), List.of());

    public CoverPage {
        services = List.copyOf(services);
        scopes = List.copyOf(scopes);
        opinions = List.copyOf(opinions);
        exceptions = List.copyOf(exceptions);
        carvedOut = List.copyOf(carvedOut);
        included = List.copyOf(included);
        userControls = List.copyOf(userControls);
    }

    /// Whether it says anything beside an id, which may be that of a report on record.
    public boolean isSaid() {
        return title != null
                || kind != null
                || issuer != null
                || dependent
                || about != null
                || period != null
                || issued != null
                || validUntil != null
                || Stream.of(
                                services,
                                scopes,
                                opinions,
                                exceptions,
                                carvedOut,
                                included,
                                userControls)
                        .anyMatch(l -> !l.isEmpty());
    }

    /// Whether it says who gave the report, on what, over which days and when.
    public boolean isWhole() {
        return issuer != null && !scopes.isEmpty() && period != null && issued != null;
    }

    /// The organisation that it speaks of; empty for the one that holds it.
    public String whose() {
        return about == null || about.strip().equalsIgnoreCase(US) ? "" : about.strip();
    }

    /// The same with other exceptions.
    public CoverPage excepting(List<String> others) {
        return new CoverPage(
                id,
                title,
                kind,
                issuer,
                dependent,
                about,
                services,
                scopes,
                period,
                issued,
                validUntil,
                opinions,
                others,
                carvedOut,
                included,
                userControls);
    }

    /// The page of a report that has such an id.
    public CoverPage of(String report) {
        return new CoverPage(
                report,
                title,
                kind,
                issuer,
                dependent,
                about,
                services,
                scopes,
                period,
                issued,
                validUntil,
                opinions,
                exceptions,
                carvedOut,
                included,
                userControls);
    }
}
