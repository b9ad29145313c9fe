package dev.crosswalk.programme.rule;

import dev.crosswalk.content.control.Control;
import dev.crosswalk.content.finding.Findings;
import dev.crosswalk.content.finding.Place;
import dev.crosswalk.programme.Adoption;
import dev.crosswalk.programme.AuditReport;
import dev.crosswalk.programme.ControlPopulation;
import dev.crosswalk.programme.ItemKind;
import dev.crosswalk.programme.People;
import dev.crosswalk.programme.Person;
import dev.crosswalk.programme.Provenance;
import dev.crosswalk.programme.words.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Rules for persons, and for all that names one. Where a programme says of nobody who they are,
/// names are just texts.
final class PeopleRules {
    /// In hundredths of a day.
    private static final int MOST_A_WEEK = 700;

    private static final int MOST_NAMED = 20;

    private final Judging judging;
    private final Findings findings;
    private final Draft draft;
    private final People people;

    /// Where each name stands that no person has.
    private final Map<String, List<Place>> unknown = new LinkedHashMap<>();

    /// Those of them who did something on a day, so that they are no roles that own something.
    private final Set<String> acting = new HashSet<>();

    PeopleRules(Judging judging) {
        this.judging = judging;
        findings = judging.findings;
        draft = judging.draft;
        people = new People(draft.all(ItemKind.PERSON).stream().map(Said::value).toList());
    }

    void check() {
        judging.unique(ItemKind.PERSON);
        alike();
        draft.all(ItemKind.PERSON).forEach(said -> roles(said.value(), said.where()));
    }

    /// Case makes no difference where a person is named, so it makes none between persons.
    private void alike() {
        Map<String, Said<Person>> first = new HashMap<>();
        for (Said<Person> said : draft.all(ItemKind.PERSON)) {
            String id = said.value().id();
            Said<Person> other = first.putIfAbsent(id.toLowerCase(Locale.ROOT), said);
            if (other != null && !other.value().id().equals(id)) {
                findings.error(
                        said.where().at("id"),
                        "duplicate-id",
                        "person \"%s\" differs only by case from \"%s\", in %s: what names one names both"
                                .formatted(id, other.value().id(), other.where().at("id")));
            }
        }
    }

    private void roles(Person p, Where where) {
        if (p.capacity() != null && p.capacity() > MOST_A_WEEK) {
            findings.error(
                    where.at("capacity"),
                    "capacity",
                    "%s days a week: a week has 7".formatted(Control.Effort.days(p.capacity())));
        }
        for (int i = 0; i < p.roles().size(); i++) {
            Person.Held held = p.roles().get(i);
            Place place = where.at("roles", i);
            judging.likely(place, "from", held.from());
            judging.likely(place, "to", held.to());
            if (held.from() != null && held.to() != null && held.to().isBefore(held.from())) {
                findings.error(
                        place,
                        "date",
                        "%s until %s, before it was from %s"
                                .formatted(held.role(), held.to(), held.from()));
            }
        }
    }

    // ---- what is odd

    void advise() {
        if (people.isEmpty()) {
            return;
        }
        names();
        draft.all(ItemKind.CONTROL).forEach(s -> owner(s.value(), s.where()));
        draft.all(ItemKind.DOCUMENT)
                .forEach(s -> {
                    who(s.where(), "owner", s.value().owner(), null);
                    who(s.where(), "approvedBy", s.value().approvedBy(), s.value().approvedOn());
                });
        draft.all(ItemKind.EVIDENCE)
                .forEach(s -> who(s.where(), "by", s.value().by(), s.value().proves().to()));
        draft.all(ItemKind.OCCURRENCE)
                .forEach(s -> who(s.where(), "by", s.value().by(), s.value().performedOn().day()));
        draft.all(ItemKind.EXCLUSION)
                .forEach(s ->
                        who(
                                s.where(),
                                "approvedBy",
                                s.value().approvedBy(),
                                s.value().approvedOn()));
        draft.all(ItemKind.INCLUSION)
                .forEach(s -> who(s.where(), "by", s.value().by(), s.value().on()));
        draft.all(ItemKind.DECISION)
                .forEach(s -> who(s.where(), "by", s.value().by(), s.value().on()));
        draft.all(ItemKind.ANSWER)
                .forEach(s -> who(s.where(), "by", s.value().by(), s.value().on()));
        draft.all(ItemKind.EXCEPTION)
                .forEach(s ->
                        who(
                                s.where(),
                                "acceptedBy",
                                s.value().acceptedBy(),
                                s.value().acceptedOn()));
        draft.all(ItemKind.RISK)
                .forEach(s -> {
                    who(s.where(), "owner", s.value().owner(), null);
                    who(s.where(), "acceptedBy", s.value().acceptedBy(), s.value().acceptedOn());
                });
        draft.all(ItemKind.CONCLUSION)
                .forEach(s -> who(s.where(), "by", s.value().by(), s.value().on()));
        draft.all(ItemKind.NONCONFORMITY)
                .forEach(s -> {
                    who(s.where(), "owner", s.value().owner(), null);
                    who(s.where(), "verifiedBy", s.value().verifiedBy(), s.value().verifiedOn());
                });
        draft.all(ItemKind.REPORT).forEach(s -> reviewers(s.value(), s.where()));
        draft.all(ItemKind.POPULATION).forEach(s -> reconciler(s.value(), s.where()));
        draft.all(ItemKind.AUDIT)
                .forEach(s -> {
                    for (String auditor : s.value().auditors()) {
                        who(s.where(), "auditors", auditor, s.value().held().to());
                    }
                });
        unknown();
    }

    /// Each unknown name once: a role that nobody is known to hold may own a hundred controls. Of
    /// several that are like no name there is, roles and those who did something have a line each.
    private void unknown() {
        List<String> roles = new ArrayList<>();
        List<String> persons = new ArrayList<>();
        unknown.forEach((who, places) -> {
            String maybe = findings.maybe(who, people.names());
            if (maybe.startsWith(" Maybe")) {
                unknown(who, places, maybe);
            } else {
                (acting.contains(who) ? persons : roles).add(who);
            }
        });
        together(
                persons,
                "%s who signed, did or answered something are not in people.yaml",
                " --name \"%s\"");
        together(
                roles,
                "%s that own something are held by nobody in people.yaml",
                " --name NAME --role \"%s\"");
    }

    private void together(List<String> names, String said, String how) {
        if (names.isEmpty()) {
            return;
        }
        String first = names.getFirst();
        List<Place> places = unknown.getOrDefault(first, List.of());
        String command = " Say who it is: crosswalk person add ID" + how.formatted(first);
        if (names.size() == 1) {
            unknown(first, places, command);
            return;
        }
        findings.warning(
                places.getFirst(),
                "unknown-person",
                said.formatted(Words.many(names.size(), "name", "names"))
                        + ": "
                        + Words.some(
                                names.stream()
                                        .map(n ->
                                                n
                                                        + " ("
                                                        + unknown.getOrDefault(n, List.of()).size()
                                                        + ")")
                                        .toList(),
                                MOST_NAMED)
                        + "."
                        + command);
    }

    private void unknown(String who, List<Place> places, String then) {
        int more = places.size() - 1;
        findings.warning(
                places.getFirst(),
                "unknown-person",
                "unknown person or role \"%s\"%s.%s"
                        .formatted(
                                who,
                                more == 0
                                        ? ""
                                        : ", here and in "
                                                + Words.many(more, "other place", "other places"),
                                then));
    }

    private void reviewers(AuditReport r, Where where) {
        for (int i = 0; i < r.carvedOut().size(); i++) {
            AuditReport.CarvedOut part = r.carvedOut().get(i);
            who(where.at("carvedOut", i), part.reviewedBy(), part.reviewedOn());
        }
    }

    private void reconciler(ControlPopulation p, Where where) {
        Provenance.Reconciliation second = p.provenance().reconciledWith();
        if (second != null && !where.isUnread("reconciledWith")) {
            who(where.at("reconciledWith", "by"), second.by(), second.on());
        }
    }

    /// The owner of a control; where the organisation names none, the library's, at the control.
    private void owner(Adoption a, Where where) {
        switch (a.subject()) {
            case Adoption.OfLibrary of when of.owner().isEmpty() -> {
                if (a.state() != Adoption.State.RETIRED) {
                    String owner = judging.library.control(a.id()).map(Control::owner).orElse("");
                    who(where, "control", owner, null);
                }
            }
            case Adoption.OfLibrary of -> who(where, "owner", of.owner(), null);
            case Adoption.Own(var control) -> who(where, "owner", control.owner(), null);
        }
    }

    private void names() {
        Map<String, String> ids = new HashMap<>();
        for (Said<Person> said : draft.all(ItemKind.PERSON)) {
            Person p = said.value();
            String other = ids.putIfAbsent(p.name(), p.id());
            if (other != null && !other.equals(p.id())) {
                findings.warning(
                        said.where().at("name"),
                        "same-name",
                        "%s is also the name of %s: what names them by it means neither"
                                .formatted(p.name(), other));
            }
        }
    }

    /// @param on null where it is not said of a day
    private void who(Where where, String field, String who, @Nullable LocalDate on) {
        if (!where.isUnread(field)) {
            who(where.at(field), who, on);
        }
    }

    private void who(Place place, String who, @Nullable LocalDate on) {
        if (who.isEmpty()) {
            return;
        }
        Person named = people.named(who).orElse(null);
        if (named != null) {
            if (on != null && !named.wasThere(on)) {
                warn(place, "no-role", "%s held no role on %s".formatted(named.name(), on));
            }
            return;
        }
        if (!people.isRole(who)) {
            unknown.computeIfAbsent(who, _ -> new ArrayList<>()).add(place);
            if (on != null) {
                acting.add(who);
            }
            return;
        }
        if (on == null) {
            return;
        }
        List<Person> meant = people.meant(who, on, on);
        if (meant.isEmpty()) {
            warn(place, "no-role", "nobody was %s on %s".formatted(who, on));
        } else if (meant.size() > 1) {
            warn(
                    place,
                    "several-persons",
                    "%d persons were %s on %s: which one is not shown"
                            .formatted(meant.size(), who, on));
        }
    }

    private void warn(Place place, String rule, String message) {
        findings.warning(place, rule, message);
    }
}
