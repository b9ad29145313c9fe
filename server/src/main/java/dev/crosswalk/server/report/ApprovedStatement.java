package dev.crosswalk.server.report;

import dev.crosswalk.programme.Approval;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A version of a statement of applicability that was approved.
///
/// @param number counts those of an organisation from 1
/// @param change which recorded the approval
/// @param version as the approval calls it; may be empty
/// @param approvedBy empty where nobody is named
/// @param recordedBy whose account recorded the approval
/// @param recorded who recorded the approval of somebody else and how that was given, as the
///   approval says it; empty where it says nothing
/// @param asOf what it speaks of
/// @param applicable how many of its controls apply
/// @param arrived whether it was approved elsewhere before it came here with its folder, and is
///   kept as it was then
/// @param takenBack whether the approval was taken back at some time
public record ApprovedStatement(
        int number,
        long change,
        String edition,
        String version,
        String approvedBy,
        LocalDate approvedOn,
        Instant recordedAt,
        String recordedBy,
        String recorded,
        String asOf,
        String contentVersion,
        int applicable,
        int controls,
        boolean arrived,
        boolean takenBack,
        List<Kept> files) {

    public ApprovedStatement {
        files = List.copyOf(files);
    }

    /// A file of it.
    public record Kept(String format, String sha256, int bytes) {}

    /// Whether it is what an approval speaks of.
    boolean isOf(Approval approval) {
        return version.equals(approval.version())
                && approvedBy.equals(approval.approvedBy())
                && approvedOn.equals(approval.approvedOn());
    }

    /// Empty where it is not kept in that format.
    public Optional<Kept> file(String format) {
        return files.stream().filter(f -> f.format().equals(format)).findFirst();
    }
}
