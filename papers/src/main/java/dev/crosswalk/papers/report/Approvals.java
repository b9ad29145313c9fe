package dev.crosswalk.papers.report;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Who approved something, and when.
final class Approvals {
    private Approvals() {}

    /// `Approved by the CISO on 2026-02-01.`
    static String of(String by, @Nullable LocalDate on) {
        return of(by, on, "");
    }

    /// @param recorded what is said of who recorded it
    static String of(String by, @Nullable LocalDate on, String recorded) {
        return by.isEmpty() ? "Not approved." : "Approved by " + by + on(on) + recorded + ".";
    }

    private static String on(@Nullable LocalDate day) {
        return day == null ? "" : " on " + day;
    }
}
