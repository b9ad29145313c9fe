package dev.crosswalk.server.control;

import dev.crosswalk.answers.Sources;
import dev.crosswalk.papers.report.StatementOfApplicability;
import dev.crosswalk.programme.Approval;
import dev.crosswalk.programme.Approvers;
import dev.crosswalk.programme.ItemKind;
import dev.crosswalk.programme.Programme;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Whose approval of a document is whose.
///
/// @param person whom the programme knows whoever asks as; null for nobody
record Approving(Sources sources, @Nullable String person) {
    /// Whether whoever is named is who asks, by name or by a role that they hold on that day.
    ///
    /// @param on the day of the approval, as it was sent; today where none was
    boolean isOwn(String approvedBy, JsonNode on) {
        if (person == null) {
            return false;
        }
        Programme programme = Objects.requireNonNull(sources.programme());
        LocalDate day = day(on, sources.today(programme).day());
        return approvedBy.equalsIgnoreCase(person)
                || programme.who().meant(approvedBy, day, day).stream()
                        .anyMatch(p -> p.id().equals(person));
    }

    /// Whether whoever asks is named for what a request approves: by the table of authorities, or,
    /// of a document that this names nobody for, as who approved it before.
    boolean isNamed(EditAsked asked) {
        Programme programme = Objects.requireNonNull(sources.programme());
        String document =
                asked.kind() == EditKind.APPROVE_STATEMENT
                        ? StatementOfApplicability.DOCUMENT
                        : asked.request().path("document").asString("").strip();
        JsonNode on = asked.request().path("on");
        return new Approvers(
                        sources.content().practices().authorities(),
                        programme.parameters(),
                        programme.who())
                .of(document)
                .or(() -> ItemKind.DOCUMENT.find(programme, document).map(Approval::approvedBy))
                .filter(approver -> isOwn(approver, on))
                .isPresent();
    }

    private static LocalDate day(JsonNode on, LocalDate today) {
        try {
            return on.isString() ? LocalDate.parse(on.stringValue().strip()) : today;
        } catch (DateTimeException _) {
            // Whoever reads the request says what is wrong with it.
            return today;
        }
    }
}
