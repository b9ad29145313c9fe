package dev.crosswalk.answers.deviation;

import dev.crosswalk.answers.Days;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Refusal.Code;
import dev.crosswalk.answers.ResolvedTerms;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.programme.Adoption;
import dev.crosswalk.programme.AuditReport;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.WantedFramework;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which days and which control a question about operation is of.
public final class AskedDays {
    private AskedDays() {}

    /// The window that is asked about: the one that was given, or that of an edition, or the only
    /// one that the programme wants.
    public static Period of(
            @Nullable String window,
            @Nullable String want,
            ResolvedTerms terms,
            Programme programme)
            throws Refusal {
        if (window != null) {
            return Days.window(window);
        }
        if (want != null) {
            String edition = terms.wants().one(want).edition();
            Period of = programme.wanted(edition).map(WantedFramework::window).orElse(null);
            if (of == null) {
                throw Refusal.of(
                        Code.UNSUITABLE,
                        "want",
                        edition,
                        "the programme wants no window of {value}: say one, <window FROM..TO>");
            }
            return of;
        }
        List<Period> windows =
                programme.frameworks().stream()
                        .map(WantedFramework::window)
                        .filter(w -> w != null)
                        .distinct()
                        .toList();
        if (windows.size() == 1) {
            return windows.getFirst();
        }
        throw Refusal.missing(
                "window",
                windows.isEmpty()
                        ? "the programme wants no window: say one, <window FROM..TO>"
                        : "the programme wants several windows: say which, <window FROM..TO> or"
                                + " <want EDITION>");
    }

    /// The last report on the organisation that looked at a period, where the programme wants no
    /// window.
    static @Nullable AuditReport reported(Programme programme) {
        return programme.frameworks().stream().anyMatch(w -> w.window() != null)
                ? null
                : programme.reports().stream()
                        .filter(AuditReport::isOurs)
                        .filter(r -> r.kind() == AuditReport.Kind.TYPE_2 && r.covers() != null)
                        .max(Comparator.comparing(AuditReport::issuedOn))
                        .orElse(null);
    }

    /// Refuses a control that the programme does not have.
    public static Adoption control(String parameter, String id, Programme programme)
            throws Refusal {
        Adoption adoption = programme.adoption(id).orElse(null);
        if (adoption == null) {
            throw Refusal.unknown(
                    parameter,
                    "control",
                    id,
                    programme.adoptions().stream().map(Adoption::id).toList());
        }
        return adoption;
    }
}
