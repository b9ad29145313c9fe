package dev.crosswalk.programme.rule;

import dev.crosswalk.content.finding.Place;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.engine.operation.Population;
import dev.crosswalk.programme.AuditReport;
import dev.crosswalk.programme.ControlPopulation;
import dev.crosswalk.programme.Evidence;
import dev.crosswalk.programme.ItemKind;
import dev.crosswalk.programme.Nonconformity;
import dev.crosswalk.programme.Provenance;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Warns of what is said to have happened on a day that is still to come. What is planned may well
/// have such a day.
final class FutureDayRules {
    private final Judging judging;
    private final Draft draft;
    private final LocalDate today;

    FutureDayRules(Judging judging, LocalDate today) {
        this.judging = judging;
        draft = judging.draft;
        this.today = today;
    }

    void advise() {
        draft.all(ItemKind.EVIDENCE).forEach(s -> evidence(s.value(), s.where()));
        draft.all(ItemKind.OCCURRENCE)
                .forEach(s -> day(s.where(), s.value().performedOn().day(), "performedOn"));
        draft.all(ItemKind.POPULATION).forEach(s -> population(s.value(), s.where()));
        draft.all(ItemKind.REPORT).forEach(s -> report(s.value(), s.where()));
        draft.all(ItemKind.CONCLUSION).forEach(s -> day(s.where(), s.value().on(), "on"));
        draft.all(ItemKind.NONCONFORMITY).forEach(s -> nonconformity(s.value(), s.where()));
        draft.all(ItemKind.AUDIT)
                .forEach(s -> day(s.where(), s.value().reportedOn(), "reportedOn"));
        draft.all(ItemKind.EXCEPTION)
                .forEach(s -> day(s.where(), s.value().acceptedOn(), "acceptedOn"));
        draft.all(ItemKind.EXCLUSION)
                .forEach(s -> day(s.where(), s.value().approvedOn(), "approvedOn"));
        draft.all(ItemKind.INCLUSION).forEach(s -> day(s.where(), s.value().on(), "on"));
        draft.all(ItemKind.DECISION).forEach(s -> day(s.where(), s.value().on(), "on"));
        draft.all(ItemKind.MAPPING).forEach(s -> day(s.where(), s.value().on(), "on"));
        draft.all(ItemKind.ANSWER).forEach(s -> day(s.where(), s.value().on(), "on"));
        draft.all(ItemKind.RISK).forEach(s -> day(s.where(), s.value().acceptedOn(), "acceptedOn"));
        draft.all(ItemKind.DOCUMENT)
                .forEach(s -> {
                    day(s.where(), s.value().approvedOn(), "approvedOn");
                    day(s.where(), s.value().inForceSince(), "inForceSince");
                });
    }

    private void evidence(Evidence e, Where where) {
        if (e.observedAt() == null) {
            days(where, e.proves());
        } else {
            day(where, e.observedAt().day(), "observedAt");
        }
        day(where, e.receivedAt().day(), "receivedAt");
    }

    private void population(ControlPopulation p, Where where) {
        Population listed = p.population();
        days(where, listed.covers());
        day(where, listed.receivedAt().day(), "receivedAt");
        Moment ran = p.provenance().ranAt();
        day(where, ran == null ? null : ran.day(), "ranAt");
        Provenance.Reconciliation second = p.provenance().reconciledWith();
        day(where, second == null ? null : second.on(), "reconciledWith", "on");
        day(where, p.frozen() == null ? null : p.frozen().on(), "frozenOn");
        List<Population.Item> items = listed.items();
        for (int i = 0; i < items.size(); i++) {
            day(where.at("items", i), "doneOn", items.get(i).doneOn());
        }
    }

    private void report(AuditReport r, Where where) {
        if (r.covers() != null) {
            days(where, r.covers());
        }
        day(where, r.issuedOn(), "issuedOn");
        day(where, r.surveilledOn(), "surveilledOn");
        for (int i = 0; i < r.carvedOut().size(); i++) {
            day(where.at("carvedOut", i), "reviewedOn", r.carvedOut().get(i).reviewedOn());
        }
    }

    private void nonconformity(Nonconformity n, Where where) {
        day(where, n.foundOn(), "foundOn");
        day(where, n.correctedOn(), "correctedOn");
        day(where, n.evaluatedOn(), "evaluatedOn");
        day(where, n.doneOn(), "doneOn");
        day(where, n.verifiedOn(), "verifiedOn");
        day(where, n.closedOn(), "closedOn");
    }

    private void days(Where where, Period covers) {
        day(where, covers.to(), "covers", "to");
    }

    private void day(Where where, @Nullable LocalDate day, String... field) {
        if (!where.isUnread(field[0])) {
            day(where.at(field), String.join(" ", field), day);
        }
    }

    private void day(Place place, String name, @Nullable LocalDate day) {
        if (day != null && day.isAfter(today)) {
            judging.findings.warning(
                    place,
                    "future-day",
                    "%s %s is still to come: today is %s".formatted(name, day, today));
        }
    }
}
