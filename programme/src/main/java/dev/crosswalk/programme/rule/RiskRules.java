package dev.crosswalk.programme.rule;

import dev.crosswalk.content.finding.Findings;
import dev.crosswalk.content.finding.Place;
import dev.crosswalk.programme.ItemKind;
import dev.crosswalk.programme.People;
import dev.crosswalk.programme.Risk;
import dev.crosswalk.programme.RiskAcceptance;
import dev.crosswalk.programme.RiskCriteria;
import java.time.LocalDate;
import java.util.List;

/// Rules for risks: how they are rated, what is done about them, and who lives with what is left.
final class RiskRules {
    private static final Alike.Text NO_CRITERIA =
            new Alike.Text(
                    "%s is a risk, and no riskCriteria of programme.yaml say up to which level one"
                            + " is acceptable",
                    "there are %d risks, and no riskCriteria of programme.yaml say up to which"
                            + " level one is acceptable: %s");
    private static final Alike.Text ABOVE =
            new Alike.Text(
                    "%s is above what riskCriteria say is acceptable, and nobody accepted it",
                    "%d risks are above what riskCriteria say is acceptable, and nobody accepted"
                            + " them: %s");
    private static final Alike.Text BY_ANOTHER =
            new Alike.Text("not its owner accepted %s", "not their owners accepted %d risks: %s");
    private static final Alike.Text NOT_SHOWN =
            new Alike.Text(
                    "that its owner accepted it is not shown, by the persons of people.yaml: %s",
                    "that their owners accepted them is not shown, by the persons of people.yaml,"
                            + " of %d risks: %s");
    private static final Alike.Text NO_DAY =
            new Alike.Text(
                    "%s is accepted, and no acceptedOn says when: nothing shows who its owner was"
                            + " that day",
                    "%d risks are accepted, and no acceptedOn says when: nothing shows who their"
                            + " owners were that day: %s");
    private static final Alike.Text NO_TREATMENT_DAY =
            new Alike.Text(
                    "%s is being treated, and no dueOn says by when",
                    "%d risks are being treated, and no dueOn says by when: %s");
    private static final Alike.Text OFF_USUAL_SCALE =
            new Alike.Text(
                    "%s is rated above 5, the highest of the register's template: say another"
                            + " scale in riskCriteria",
                    "%d risks are rated above 5, the highest of the register's template (%s): say"
                            + " another scale in riskCriteria");
    private static final Alike.Text OFF_SCALE =
            new Alike.Text(
                    "%s is rated off the scale of riskCriteria",
                    "%d risks are rated off the scale of riskCriteria: %s");

    private final Judging judging;
    private final Findings findings;
    private final List<Said<Risk>> all;

    RiskRules(Judging judging) {
        this.judging = judging;
        findings = judging.findings;
        all = judging.draft.all(ItemKind.RISK);
    }

    void check() {
        judging.unique(ItemKind.RISK);
        all.forEach(said -> check(said.value(), said.where()));
    }

    private void check(Risk r, Where where) {
        LocalDate accepted = r.acceptedOn();
        LocalDate until = r.acceptedUntil();
        judging.controls(where, "controls", r.controls());
        judging.likely(where, accepted, "acceptedOn");
        judging.likely(where, until, "acceptedUntil");
        judging.likely(where, r.dueOn(), "dueOn");
        judging.likely(where, r.checkedOn(), "checkedOn");
        judging.likely(where, r.reviewBy(), "reviewBy");
        judging.likely(where, r.askedUntil(), "askedUntil");
        if (accepted != null && until != null && until.isBefore(accepted)) {
            findings.error(
                    where.at("acceptedUntil"),
                    "date",
                    "is accepted until %s, before it was accepted on %s"
                            .formatted(until, accepted));
        }
    }

    // ---- what is odd

    void advise() {
        RiskCriteria criteria = judging.draft.riskCriteria();
        People people = judging.who();
        Alike alike = new Alike(findings);
        for (Said<Risk> said : all) {
            Risk r = said.value();
            Where where = said.where();
            odd(r, where);
            retained(r, criteria, where);
            against(criteria, r, where, alike);
            accepted(RiskAcceptance.of(r, criteria, people), r, where, alike);
            if (r.isBeingTreated() && r.dueOn() == null) {
                alike.add(where.at("treatment"), "no-treatment-date", NO_TREATMENT_DAY, r.id());
            }
        }
        alike.warn();
    }

    private static void against(RiskCriteria criteria, Risk r, Where where, Alike alike) {
        if (criteria.acceptable() == null) {
            alike.add(where.at("id"), "no-risk-criteria", NO_CRITERIA, r.id());
        }
        if (Math.max(r.likelihood(), r.impact()) > criteria.highest()) {
            alike.add(
                    where.at("likelihood"),
                    "off-scale",
                    criteria.scale() == null ? OFF_USUAL_SCALE : OFF_SCALE,
                    r.id());
        }
    }

    private static void accepted(RiskAcceptance accepted, Risk r, Where where, Alike alike) {
        Place by = where.at("acceptedBy");
        switch (accepted) {
            case NOT_NEEDED, BY_OWNER -> {}
            case BY_NOBODY ->
                    alike.add(
                            where.at("id"),
                            "above-criterion",
                            ABOVE,
                            "%s (%d)".formatted(r.id(), r.residual()));
            case BY_ANOTHER ->
                    alike.add(
                            by,
                            "accepted-by-another",
                            BY_ANOTHER,
                            "%s (%s, not %s)".formatted(r.id(), r.acceptedBy(), r.owner()));
            case NOT_SHOWN ->
                    alike.add(
                            by,
                            "owner-not-shown",
                            NOT_SHOWN,
                            "%s (%s, owner %s)".formatted(r.id(), r.acceptedBy(), r.owner()));
            case WITHOUT_DAY -> alike.add(by, "accepted-without-day", NO_DAY, r.id());
        }
    }

    private void odd(Risk r, Where where) {
        if (r.treatment() == Risk.Treatment.MODIFY && r.controls().isEmpty()) {
            odd(where, "no-control", r.id() + " is treated, and by no control");
        }
        if (r.residual() > r.inherent()) {
            odd(
                    where,
                    "residual",
                    "%s leaves %d of %d: more than there was"
                            .formatted(r.id(), r.residual(), r.inherent()));
        }
        if (r.current() != null && r.current() > r.inherent()) {
            odd(
                    where,
                    "current",
                    "%s stands at %d of %d: more than without any control"
                            .formatted(r.id(), r.current(), r.inherent()));
        }
    }

    private void retained(Risk r, RiskCriteria criteria, Where where) {
        if (r.treatment() == Risk.Treatment.RETAIN
                && r.acceptedBy().isEmpty()
                && criteria.isToBeAccepted(r.residual())) {
            odd(where, "not-accepted", r.id() + " is retained, and nobody accepted it");
        }
    }

    private void odd(Where where, String rule, String message) {
        findings.warning(where.at("id"), rule, message);
    }
}
