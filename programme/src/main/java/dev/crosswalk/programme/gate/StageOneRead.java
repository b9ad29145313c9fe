package dev.crosswalk.programme.gate;

import dev.crosswalk.content.practice.Deadline;
import dev.crosswalk.content.practice.Gate;
import dev.crosswalk.engine.FrameworkEdition;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.judgement.WorkingDays;
import dev.crosswalk.programme.WantedFramework;
import dev.crosswalk.programme.standing.Situation;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The day by which the auditor of a first stage has the documents that they read, approved.
///
/// @param documents ids of those that gates before it want
public record StageOneRead(LocalDate day, List<String> documents, FrameworkEdition edition) {
    public StageOneRead {
        documents = List.copyOf(documents);
    }

    /// That of the audit of an edition; empty where its day is not known, it has no first stage, or
    /// the day to read is over.
    ///
    /// @param audit the day of the audit that somebody asks about; null for the one that the
    ///   programme keeps
    public static Optional<StageOneRead> of(
            Situation situation, String edition, @Nullable LocalDate audit) {
        LocalDate on =
                audit != null
                        ? audit
                        : situation
                                .required()
                                .wanted(edition)
                                .map(WantedFramework::auditOn)
                                .orElse(null);
        Deadline deadline = situation.content().practices().deadline(edition).orElse(null);
        if (on == null || deadline == null || deadline.stageOneDays() == 0) {
            return Optional.empty();
        }
        WorkingDays working = situation.required().calendar().working();
        LocalDate day = deadline.stageOneOn(on).minusDays(deadline.stageOneReadDays());
        while (!working.contains(day)) {
            day = day.minusDays(1);
        }
        return day.isBefore(situation.day())
                ? Optional.empty()
                : Optional.of(
                        new StageOneRead(
                                day,
                                situation.content().practices().gates(edition).stream()
                                        .filter(g -> g.before() == Gate.Before.STAGE_1)
                                        .flatMap(g -> g.documents().stream())
                                        .distinct()
                                        .toList(),
                                situation.edition(edition)));
    }

    /// Whether a document is read: a gate wants it, or it serves what nobody may leave out.
    public boolean reads(String document, Collection<RequirementRef> serves) {
        return documents.contains(document)
                || serves.stream()
                        .anyMatch(r ->
                                r.edition().equals(edition.id()) && !edition.mayExclude(r.id()));
    }
}
