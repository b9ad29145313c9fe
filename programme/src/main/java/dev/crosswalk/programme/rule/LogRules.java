package dev.crosswalk.programme.rule;

import dev.crosswalk.content.control.Control;
import dev.crosswalk.content.finding.Findings;
import dev.crosswalk.content.finding.Place;
import dev.crosswalk.engine.operation.Cadence;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.engine.operation.Population;
import dev.crosswalk.programme.Adoption;
import dev.crosswalk.programme.ControlPopulation;
import dev.crosswalk.programme.Evidence;
import dev.crosswalk.programme.ItemKind;
import dev.crosswalk.programme.Performed;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Rules for when controls were done, and for the events that they answered.
final class LogRules {
    private final Judging judging;
    private final Findings findings;
    private final PopulationRules rules;

    LogRules(Judging judging) {
        this.judging = judging;
        findings = judging.findings;
        rules = new PopulationRules(judging);
    }

    void check() {
        judging.draft
                .all(ItemKind.OCCURRENCE)
                .forEach(said -> performed(said.value(), said.where()));
        List<Said<ControlPopulation>> populations = judging.draft.all(ItemKind.POPULATION);
        judging.unique(ItemKind.POPULATION);
        populations.forEach(said -> population(said.value(), said.where()));
    }

    private void control(String control, Where where) {
        if (!where.isUnread("control")) {
            judging.adopted(where.at("control"), control);
        }
    }

    private void performed(Performed p, Where where) {
        control(p.control(), where);
        judging.evidence(where, "evidence", p.evidence());
        judging.likely(where, p.performedOn(), "performedOn");
    }

    /// Whether lists show something of a control, or say which subjects its checks have to look at.
    private static boolean isWanted(Control control) {
        return control.evidence().stream()
                .anyMatch(e ->
                        switch (e.role()) {
                            case POPULATION -> !control.shown(e).isEmpty();
                            case SETTING -> true;
                            case PERFORMANCE, FOLLOW_UP -> false;
                        });
    }

    private void population(ControlPopulation p, Where where) {
        control(p.control(), where);
        Adoption adoption = judging.adoption(p.control());
        if (adoption != null
                && judging.joined(adoption).cadence().every() != Cadence.Every.PER_EVENT
                && !isWanted(judging.joined(adoption).control())) {
            findings.warning(
                    where.at("control"),
                    "population-not-used",
                    "%s is not done per event and has no check, so nothing looks at its populations"
                            .formatted(p.control()));
        }
        Population population = p.population();
        Period covers = population.covers();
        judging.likely(where, covers.from(), "covers", "from");
        judging.likely(where, covers.to(), "covers", "to");
        judging.likely(where, population.receivedAt(), "receivedAt");
        if (Judging.areRead(where, "covers", "receivedAt")
                && population.receivedAt().day().isBefore(covers.to())) {
            findings.error(
                    where.at("receivedAt"),
                    "date",
                    "received on %s, before the last day that it covers, %s"
                            .formatted(population.receivedAt(), covers.to()));
        }
        events(population, where, isDoneBefore(p));
        rules.check(p, where);
    }

    /// @param before whether what is done for an event has to be there before it
    private void events(Population population, Where where, boolean before) {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < population.items().size(); i++) {
            Population.Item event = population.items().get(i);
            Place place = where.at("items", i);
            if (event.id().isEmpty() || !ids.add(event.id())) {
                findings.error(
                        place,
                        "csv",
                        event.id().isEmpty()
                                ? "the item has no name"
                                : "the item \"%s\" is there twice".formatted(event.id()));
            }
            judging.likely(place, "occurredOn", event.occurredOn());
            judging.likely(place, "doneOn", event.doneOn());
            if (!where.isUnread("covers") && !population.covers().contains(event.occurredOn())) {
                findings.error(
                        place,
                        "csv",
                        "occurredOn %s is outside what the population covers, %s"
                                .formatted(event.occurredOn(), population.covers()));
            }
            LocalDate done = event.doneOn();
            if (done != null && done.isBefore(event.occurredOn()) && !before) {
                findings.warning(
                        place,
                        "done-before",
                        "doneOn %s is before occurredOn %s".formatted(done, event.occurredOn()));
            }
        }
    }

    /// Whether what a list says the days of has to be there before its events.
    private boolean isDoneBefore(ControlPopulation p) {
        Adoption adoption = judging.adoption(p.control());
        if (adoption == null) {
            return false;
        }
        List<Control.EvidenceWanted> told =
                judging.joined(adoption).control().told(p.kind(), p.performs());
        return told.stream().anyMatch(e -> Integer.valueOf(0).equals(e.toleranceDays()));
    }

    // ---- what is odd

    void advise() {
        for (Said<Performed> said : judging.draft.all(ItemKind.OCCURRENCE)) {
            Performed p = said.value();
            String what =
                    "%s was performed on %s by the log".formatted(p.control(), p.performedOn());
            early(p, said.where().at(), what);
            shown(p, said.where().at(), what);
        }
        rules.advise();
    }

    private void early(Performed p, Place place, String what) {
        Adoption a = judging.adoption(p.control());
        LocalDate meant = p.meantFor();
        if (a == null || meant == null) {
            return;
        }
        Cadence cadence = judging.joined(a).cadence();
        if (!cadence.every().isPeriodic()) {
            return;
        }
        cadence.dueWithin(new Period(meant, meant.plusYears(1)), a.anchor()).stream()
                .filter(period -> period.contains(meant))
                .filter(period -> p.performedOn().day().isBefore(period.from()))
                .findFirst()
                .ifPresent(period ->
                        findings.warning(
                                place,
                                "early",
                                "%s, and %s, for which it was to be, began on %s: it does"
                                                .formatted(what, p.period(), period.from())
                                        + " not count for that"));
    }

    /// Compares a log entry with what its evidence proves, which decides what the entry counts for.
    private void shown(Performed p, Place place, String what) {
        if (p.evidence().isEmpty()) {
            findings.warning(place, "no-evidence", what + ", and nothing shows it");
            return;
        }
        LocalDate proved = null;
        for (String id : p.evidence()) {
            Evidence e = judging.evidence(id);
            if (e == null) {
                continue;
            }
            Moment seen = e.seenAt();
            if (seen.isBefore(p.performedOn())) {
                findings.warning(
                        place,
                        "evidence-before",
                        "%s, and %s shows nothing after %s: it counts for that day alone"
                                .formatted(what, id, seen));
            } else if (proved == null || e.proves().from().isBefore(proved)) {
                proved = e.proves().from();
            }
        }
        if (proved != null && proved.isAfter(p.performedOn().day())) {
            findings.warning(
                    place,
                    "evidence-after",
                    "%s, and its evidence is of %s: it counts as done then"
                            .formatted(what, proved));
        }
    }
}
