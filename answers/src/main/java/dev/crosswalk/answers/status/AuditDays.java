package dev.crosswalk.answers.status;

import dev.crosswalk.content.practice.Deadline;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.programme.WantedFramework;
import dev.crosswalk.programme.gate.Milestone;
import dev.crosswalk.programme.standing.Situation;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// On which days the audits are that gates stand before, as far as that is known: a period says its
/// own, and the day that a programme keeps says those that are counted from it.
final class AuditDays {
    private static final int DAYS_A_WEEK = 7;
    private static final int FEW_DAYS = 14;

    private AuditDays() {}

    /// The day of one of them; empty where none is set.
    static Optional<LocalDate> of(Milestone milestone, String edition, Situation situation) {
        Optional<Period> period = Optional.ofNullable(milestone.period());
        Optional<LocalDate> kept =
                situation.required().wanted(edition).map(WantedFramework::auditOn);
        Optional<Deadline> counted = situation.content().practices().deadline(edition);
        return switch (milestone.before()) {
            case TYPE_2_START -> period.map(Period::from);
            case TYPE_2_END -> period.map(Period::to).or(() -> kept);
            case STAGE_2, SURVEILLANCE, TYPE_1 -> kept;
            case STAGE_1 ->
                    counted.filter(d -> d.stageOneDays() > 0).flatMap(d -> kept.map(d::stageOneOn));
            case CERTIFICATE ->
                    counted.filter(d -> d.certificateDays() > 0)
                            .flatMap(d -> kept.map(d::certificateOn));
        };
    }

    /// `in 15 weeks`, `tomorrow`, `3 days ago`
    static String away(LocalDate today, LocalDate day) {
        long days = ChronoUnit.DAYS.between(today, day);
        if (days == 0) {
            return "today";
        }
        if (Math.abs(days) == 1) {
            return days > 0 ? "tomorrow" : "yesterday";
        }
        long size = Math.abs(days);
        String some =
                size < FEW_DAYS
                        ? size + " days"
                        : Math.round((double) size / DAYS_A_WEEK) + " weeks";
        return days > 0 ? "in " + some : some + " ago";
    }
}
