package dev.crosswalk.programme.rule;

import dev.crosswalk.content.control.Answering;
import dev.crosswalk.content.control.Control;
import dev.crosswalk.content.finding.Finding;
import dev.crosswalk.content.finding.Findings;
import dev.crosswalk.content.finding.Place;
import dev.crosswalk.content.practice.Practices;
import dev.crosswalk.engine.operation.Cadence;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.programme.AdoptedControl;
import dev.crosswalk.programme.Adoption;
import dev.crosswalk.programme.ItemKind;
import dev.crosswalk.programme.words.FactWords;
import dev.crosswalk.programme.words.LongTolerance;
import dev.crosswalk.programme.words.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Rules for adopted controls.
final class AdoptionRules {
    /// A year, and the time that it takes to do the next.
    private static final int MOST_FRESH_DAYS = 400;

    private static final Pattern LINK = Pattern.compile("(?i)(https?://|mailto:)\\S.*");
    private static final Pattern OF_CADENCE = Pattern.compile("\\b(cadence|tolerance)");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9]++(?:[.-][A-Za-z0-9]++)*+");

    private final Judging judging;
    private final Findings findings;
    private final List<String> libraryIds;
    private final Map<String, String> successors = new HashMap<>();

    AdoptionRules(Judging judging) {
        this.judging = judging;
        findings = judging.findings;
        libraryIds = judging.library.controls().stream().map(Control::id).toList();
    }

    void check() {
        List<Said<Adoption>> adoptions = judging.draft.all(ItemKind.CONTROL);
        judging.unique(ItemKind.CONTROL);
        adoptions.forEach(said -> check(said.value(), said.where()));
        new Circles(judging).check();
    }

    private void check(Adoption a, Where where) {
        switch (a.subject()) {
            case Adoption.OfLibrary of -> ofLibrary(of, where);
            case Adoption.Own own -> own(own.control(), where);
        }
        judging.likely(where, a.plannedOn(), "plannedOn");
        judging.likely(where, a.dueOn(), "dueOn");
        judging.likely(where, a.setUpBy(), "setUpBy");
        judging.likely(where, a.proposedFor(), "proposedFor");
        judging.likely(where, a.implementedOn(), "implementedOn");
        judging.likely(where, a.retiredOn(), "retiredOn");
        judging.likely(where, a.anchor(), "anchor");
        Parameters parameters = new Parameters(judging);
        a.parameters()
                .forEach((name, value) ->
                        parameters.check(name, value, where.at("parameters", name)));
        links(a, where);
        if (!where.isUnread("state")) {
            state(a, where);
        }
        inOrder(where, "plannedOn", a.plannedOn(), "implementedOn", a.implementedOn());
        inOrder(where, "implementedOn", a.implementedOn(), "retiredOn", a.retiredOn());
        inOrder(where, "plannedOn", a.plannedOn(), "retiredOn", a.retiredOn());
        firstDue(a, where);
        tolerance(a, where);
        if (a.anchor() != null
                && !where.isUnread("cadence")
                && !judging.joined(a).cadence().every().isPeriodic()) {
            findings.error(
                    where.at("anchor"),
                    "anchor",
                    "anchor is the first day of a period, and this control has no periods");
        }
    }

    private void ofLibrary(Adoption.OfLibrary of, Where where) {
        if (judging.library.control(of.id()).isEmpty()) {
            findings.error(
                    where.at("control"),
                    "unknown-control",
                    "the library has no control \"%s\".%s A control of your own has a title"
                            .formatted(
                                    Finding.shortened(of.id()),
                                    findings.nearest(of.id(), libraryIds)
                                            .map(n -> " Maybe \"" + n + "\"?")
                                            .orElse("")));
        }
    }

    private void own(Control control, Where where) {
        if (!ID.matcher(control.id()).matches()) {
            findings.error(
                    where.at("control"),
                    "id-pattern",
                    "\"%s\" is not an id: letters and digits, in parts joined by hyphens or dots"
                            .formatted(Finding.shortened(control.id())));
        }
        if (judging.library.control(control.id()).isPresent()) {
            findings.error(
                    where.at("control"),
                    "duplicate-id",
                    "\"%s\" is a control of the library. Give your own another id, or leave out its"
                                    .formatted(control.id())
                            + " title and what else the library says of it");
        }
        judging.obligations(where, "discharges", control.discharges());
        judging.controls(where, "dependsOn", control.dependsOn());
        if (!control.succeeds().isEmpty()) {
            judging.controls(where, "succeeds", List.of(control.succeeds()));
            succession(control, where);
        }
        for (int i = 0; i < control.evidence().size(); i++) {
            Control.EvidenceWanted kind = control.evidence().get(i);
            Place place = where.at("evidence", i);
            shows(control, kind, place);
            if (!where.isUnread("cadence")) {
                Answering.wrong(
                                kind,
                                control.cadence().every(),
                                control.evidence(),
                                findings::maybe)
                        .forEach(w -> findings.error(place, w.rule(), w.message()));
            }
        }
    }

    /// A line of controls that succeed each other has a beginning, and does not fork.
    private void succession(Control control, Where where) {
        Set<String> line = new HashSet<>();
        String before = control.succeeds();
        while (!before.isEmpty() && !before.equals(control.id()) && line.add(before)) {
            Adoption a = judging.adoption(before);
            before = a == null ? "" : judging.joined(a).control().succeeds();
        }
        if (before.equals(control.id())) {
            findings.error(
                    where.at("succeeds"),
                    "succession",
                    "%s cannot succeed %s, which succeeds it"
                            .formatted(control.id(), control.succeeds()));
        }
        String first = successors.putIfAbsent(control.succeeds(), control.id());
        if (first != null && !first.equals(control.id())) {
            findings.error(
                    where.at("succeeds"),
                    "succession",
                    "%s and %s both succeed %s; only one can"
                            .formatted(first, control.id(), control.succeeds()));
        }
    }

    /// A kind of evidence shows nothing that its control does not discharge.
    private void shows(Control control, Control.EvidenceWanted kind, Place place) {
        for (String obligation : kind.shows()) {
            if (!control.discharges().contains(obligation)) {
                findings.error(
                        place,
                        "not-discharged",
                        "%s shows \"%s\", which %s does not discharge.%s"
                                .formatted(
                                        Finding.shortened(kind.kind()),
                                        Finding.shortened(obligation),
                                        control.id(),
                                        findings.maybe(obligation, control.discharges())));
            }
        }
    }

    /// Warns once of all controls that may be done later, or less often, than the library says: a
    /// deviation must not go away by a cadence that was changed after it. A note explains it where
    /// it speaks of the cadence.
    private void wider() {
        List<String> wider = new ArrayList<>();
        Where first = null;
        for (Said<Adoption> said : judging.draft.all(ItemKind.CONTROL)) {
            AdoptedControl joined = judging.joined(said.value());
            Cadence usual = joined.looserThan();
            if (usual != null && !isOf(said.value().note(), joined.cadence(), usual)) {
                first = first == null ? said.where() : first;
                wider.add(
                        "%s (%s, looser than the library's control: %s)"
                                .formatted(
                                        joined.id(),
                                        FactWords.cadence(joined.cadence()),
                                        FactWords.cadence(usual)));
            }
        }
        if (first != null) {
            findings.warning(
                    first.at("cadence"),
                    "wider-cadence",
                    ("done later or less often than the library says: %s. It is judged so for all"
                                    + " its days: say in the note why this cadence, and since when,"
                                    + " and do not change it after something deviated")
                            .formatted(String.join("; ", wider)));
        }
    }

    /// Warns of a control that allows more days after each event than an auditor takes without a
    /// policy, where nothing says already that it is looser than the library's. A note that names
    /// the policy explains it.
    private void tolerant(Adoption a, Where where) {
        AdoptedControl joined = judging.joined(a);
        if (joined.looserThan() != null || a.note().toLowerCase(Locale.ROOT).contains("polic")) {
            return;
        }
        LongTolerance.of(joined.control(), judging.practices.operating().longToleranceDays())
                .ifPresent(words ->
                        findings.warning(
                                where.at("cadence", "toleranceDays"),
                                "long-tolerance",
                                "%s: %s Say it in the note".formatted(a.id(), words)));
    }

    /// Whether a note speaks of a cadence, and not of something else that became of the control.
    private static boolean isOf(String note, Cadence own, Cadence usual) {
        String said = note.toLowerCase(Locale.ROOT);
        return OF_CADENCE.matcher(said).find()
                || said.contains(FactWords.cadence(own))
                || (own.every() != usual.every() && said.contains(Words.of(own.every())));
    }

    private void tolerance(Adoption a, Where where) {
        Cadence cadence = judging.joined(a).cadence();
        int most = judging.practices.mostTolerance(cadence.every());
        if (cadence.toleranceDays() > most && !where.isUnread("cadence")) {
            findings.error(
                    where.at("cadence", "toleranceDays"),
                    "tolerance",
                    Practices.tooTolerant(a.id(), cadence, most));
        }
    }

    private void firstDue(Adoption a, Where where) {
        if (judging.joined(a).control().firstDue() == null || where.isUnread("cadence")) {
            return;
        }
        if (!judging.joined(a).cadence().every().isPeriodic()) {
            findings.error(
                    where.at("firstDue"),
                    "first-due",
                    "firstDue is the day of a first occurrence, and this control has no periods");
        } else if (a.anchor() != null) {
            findings.error(
                    where.at("anchor"),
                    "anchor",
                    "anchor and firstDue both say where periods begin: leave one of them out");
        }
    }

    private void links(Adoption a, Where where) {
        for (int i = 0; i < a.links().size(); i++) {
            if (!LINK.matcher(a.links().get(i)).matches()) {
                findings.warning(
                        where.at("links", i),
                        "link",
                        "\"%s\" is no link that can be followed: http, https or mailto"
                                .formatted(Finding.shortened(a.links().get(i))));
            }
        }
    }

    /// The state has to agree with the dates.
    private void state(Adoption a, Where where) {
        switch (a.state()) {
            case PLANNED -> {
                refuse(where, "implementedOn", a.implementedOn(), "planned");
                refuse(where, "retiredOn", a.retiredOn(), "planned");
            }
            case IMPLEMENTED -> {
                need(where, "implementedOn", a.implementedOn(), "implemented");
                refuse(where, "retiredOn", a.retiredOn(), "implemented");
            }
            case RETIRED -> need(where, "retiredOn", a.retiredOn(), "retired");
        }
    }

    private void need(Where where, String field, @Nullable Moment when, String state) {
        if (when == null && !where.isUnread(field)) {
            findings.error(
                    where.at("state"),
                    "missing-key",
                    "a control that is %s says since when: %s lacks".formatted(state, field));
        }
    }

    private void refuse(Where where, String field, @Nullable Moment when, String state) {
        if (when != null) {
            findings.error(
                    where.at(field),
                    "state",
                    "the state is %s, and there is %s: %s".formatted(state, field, when));
        }
    }

    private void inOrder(
            Where where,
            String first,
            @Nullable Moment before,
            String second,
            @Nullable Moment after) {
        if (before != null && after != null && after.isBefore(before)) {
            findings.error(
                    where.at(second),
                    "date",
                    "%s %s is before %s %s".formatted(second, after, first, before));
        }
    }

    // ---- what is odd

    void advise() {
        wider();
        for (Said<Adoption> said : judging.draft.all(ItemKind.CONTROL)) {
            if (said.value().state() == Adoption.State.IMPLEMENTED) {
                owner(said.value(), said.where());
                tolerant(said.value(), said.where());
                fresh(said.value(), said.where());
                dependencies(said.value(), said.where());
            }
        }
    }

    private void owner(Adoption a, Where where) {
        if (judging.joined(a).owner().isEmpty()) {
            findings.warning(
                    where.at("control"),
                    "no-owner",
                    a.id() + " is in place, and nobody owns it: owner lacks");
        }
    }

    /// What an organisation says of a control of its own is believed, so it is said where it says
    /// much more than the library ever does.
    private void fresh(Adoption a, Where where) {
        List<String> kinds =
                judging.joined(a).control().evidence().stream()
                        .filter(e -> e.freshDays() > MOST_FRESH_DAYS)
                        .map(e -> "%s (%,d)".formatted(e.kind(), e.freshDays()))
                        .toList();
        if (!kinds.isEmpty()) {
            findings.warning(
                    where.at("control"),
                    "fresh-for-years",
                    "%s takes evidence for fresh for more than %d days: %s. An auditor who looks at a year"
                                    .formatted(a.id(), MOST_FRESH_DAYS, String.join(", ", kinds))
                            + " wants some of that year");
        }
    }

    private void dependencies(Adoption a, Where where) {
        List<String> missing =
                judging.joined(a).control().dependsOn().stream()
                        .filter(id -> {
                            Adoption on = judging.adoption(id);
                            return on == null || on.state() == Adoption.State.RETIRED;
                        })
                        .toList();
        if (!missing.isEmpty()) {
            findings.warning(
                    where.at("control"),
                    "depends-on",
                    "%s depends on %s, which this programme has not adopted"
                            .formatted(a.id(), String.join(", ", missing)));
        }
    }
}
