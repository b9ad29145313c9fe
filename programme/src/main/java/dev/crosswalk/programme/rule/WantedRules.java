package dev.crosswalk.programme.rule;

import dev.crosswalk.content.control.Control;
import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.programme.ItemKind;
import dev.crosswalk.programme.WantedFramework;
import java.time.LocalDate;

/// Rules for what the organisation wants to be able to show.
final class WantedRules {
    private final Judging judging;

    WantedRules(Judging judging) {
        this.judging = judging;
    }

    void check() {
        judging.unique(ItemKind.FRAMEWORK);
        judging.draft.all(ItemKind.FRAMEWORK).forEach(said -> check(said.value(), said.where()));
    }

    /// A day of an audit that is over holds nothing any more, and every plan would still count back
    /// from it.
    void advise(LocalDate today) {
        judging.draft
                .all(ItemKind.FRAMEWORK)
                .forEach(said -> {
                    LocalDate day = said.value().auditOn();
                    if (day != null && day.isBefore(today)) {
                        judging.findings.warning(
                                said.where().at("auditOn"),
                                "past-audit",
                                "the audit of %s on %s is over: name the day of the next one, or leave auditOn out"
                                        .formatted(said.value().scope().edition(), day));
                    }
                });
    }

    private void check(WantedFramework wanted, Where where) {
        Period window = wanted.window();
        if (window != null) {
            if (!WantedFramework.CAN_BE_ASKED.contains(window)) {
                judging.findings.error(
                        where.at("window", "to"),
                        "odd-window",
                        "the window %s to %s is not between %s and %s"
                                .formatted(
                                        window.from(),
                                        window.to(),
                                        WantedFramework.CAN_BE_ASKED.from(),
                                        WantedFramework.CAN_BE_ASKED.to()));
            } else if (!WantedFramework.isTooLong(window)) {
                judging.likely(where, window.from(), "window", "from");
                judging.likely(where, window.to(), "window", "to");
            } else {
                judging.findings.error(
                        where.at("window", "to"),
                        "long-window",
                        "the window %s to %s has %,d days, and controls are judged over at most %d years"
                                .formatted(
                                        window.from(),
                                        window.to(),
                                        window.days(),
                                        WantedFramework.MOST_YEARS));
            }
        }
        if (wanted.assurance() == Assurance.OPERATING
                && window == null
                && !where.isUnread("window")) {
            judging.findings.error(
                    where.at("assurance"),
                    "no-window",
                    "operating is asked for without a window: add window: { from: .., to: .. }");
        }
        judging.likely(where, wanted.auditOn(), "auditOn");
        Integer capacity = wanted.capacity();
        if (capacity != null && (capacity == 0 || capacity > WantedFramework.MOST_A_WEEK)) {
            judging.findings.error(
                    where.at("capacity"),
                    "capacity",
                    "%s person-days a week: name more than 0 and at most %s"
                            .formatted(
                                    Control.Effort.days(capacity),
                                    Control.Effort.days(WantedFramework.MOST_A_WEEK)));
        }
        Scope scope = wanted.scope();
        if (!where.isUnread("edition")) {
            judging.requirements.isKnown(
                    judging.findings, where.at("edition"), scope, i -> where.at("nodes", i));
        }
    }
}
