package dev.crosswalk.answers.init;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A programme that begins.
///
/// @param organisation whose it is; null only of the sample
/// @param scope what it covers, in a sentence; null where that is not known yet
/// @param timeZone as in `Europe/Dublin`; null for UTC
/// @param wants scopes
/// @param assurance that is asked for; null for operating where there is a window, else implemented
/// @param windows days over which controls have to operate: `soc2-2017=2026-01-01..2026-12-31`, or
///   without the edition where it is plain whose they are
/// @param auditOn the day of an audit: `2027-05-31`, or `iso27001-2022=2027-05-31`; null where none
///   is known
/// @param reports already held, with the day of their issue: `soc2-2017:CC,A=2025-12-05`
/// @param adopt controls of the library to start from: `none`, `starter` (null) or `all`
/// @param set parameters of the documents, as `name=value`
/// @param sample whether it is the sample, of which nothing can be said
public record InitRequest(
        @Nullable String organisation,
        @Nullable String scope,
        @Nullable String timeZone,
        List<String> wants,
        @Nullable String assurance,
        List<String> windows,
        @Nullable String auditOn,
        List<String> reports,
        @Nullable String adopt,
        List<String> set,
        boolean sample) {
    public static final List<String> ADOPTS = List.of("none", "starter", "all");

    public InitRequest {
        wants = List.copyOf(wants);
        windows = List.copyOf(windows);
        reports = List.copyOf(reports);
        set = List.copyOf(set);
    }

    /// The same with other reports.
    public InitRequest withReports(List<String> others) {
        return new InitRequest(
                organisation,
                scope,
                timeZone,
                wants,
                assurance,
                windows,
                auditOn,
                others,
                adopt,
                set,
                sample);
    }
}
