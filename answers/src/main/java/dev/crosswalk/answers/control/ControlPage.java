package dev.crosswalk.answers.control;

import dev.crosswalk.answers.text.Json;
import dev.crosswalk.content.control.Control;
import dev.crosswalk.engine.ControlFact;
import dev.crosswalk.engine.Gap;
import dev.crosswalk.engine.Posture;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.Verdict;
import dev.crosswalk.engine.operation.Cadence;
import dev.crosswalk.engine.operation.Occurrence;
import dev.crosswalk.engine.operation.Operation;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.programme.Adoption;
import dev.crosswalk.programme.Evidence;
import dev.crosswalk.programme.WantedFramework;
import dev.crosswalk.programme.standing.AtHand;
import dev.crosswalk.programme.standing.ControlStanding;
import dev.crosswalk.programme.standing.ControlWords;
import dev.crosswalk.programme.standing.Judged;
import dev.crosswalk.programme.standing.Situation;
import dev.crosswalk.programme.words.FactWords;
import dev.crosswalk.programme.words.Words;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/// What a page about one control of a programme shows beside how it stands: what it is, its
/// evidence, its year, what it needs, and what would be lost without it.
final class ControlPage {
    private static final int MONTHS_BACK = 12;
    private static final int MONTHS_AHEAD = 3;
    private static final int MOST_EVIDENCE = 100;

    /// So often the same file is remarked on: twice may well be.
    private static final int OFTEN = 3;

    private final Situation now;
    private final ControlStanding standing;
    private final Json json;
    private final Predicate<String> told;

    /// @param told whether an edition is spoken of
    ControlPage(Situation now, ControlStanding standing, Json json, Predicate<String> told) {
        this.now = now;
        this.standing = standing;
        this.json = json;
        this.told = told;
    }

    /// The members of the page, into the object at hand.
    void write() {
        Control control = standing.control();
        ControlServices services = new ControlServices(now.now().crosswalk());
        List<ControlService> of =
                services.of(control).stream()
                        .filter(s -> told.test(s.requirement().edition()))
                        .toList();
        json.field("say", ControlWords.of(standing))
                .field("condition", Words.of(standing.condition()))
                .field("inPart", standing.isShownInPart())
                .field("tested", standing.isTestedAlone(now.required(), now.day()))
                .field("notShown", ControlWords.notShown(standing))
                .field("cadence", FactWords.cadence(standing.adopted()))
                .object("definition");
        ControlJson.control(json, control, of, services.attributes(of));
        json.end();
        ControlStrip.write(json, now, standing);
        titles(of);
        needs(control);
        evidence();
        if (standing.inPlaceSince() != null) {
            year();
        }
        without();
    }

    private void titles(List<ControlService> services) {
        json.array("served");
        for (ControlService s : services) {
            if (s.isDemanded()) {
                json.object()
                        .field("requirement", s.requirement().toString())
                        .field("title", now.title(s.requirement()))
                        .field("share", s.share())
                        .field("shown", shown(s))
                        .end();
            }
        }
        json.end();
    }

    /// How much of what the control is to show of a requirement it shows today, in a sentence.
    private String shown(ControlService s) {
        long shown =
                s.demanded().stream()
                        .filter(o -> standing.today().of(o) instanceof ControlFact.Holds)
                        .count();
        return "Of its %s this control is meant to show %d, and shows %d now."
                .formatted(
                        Words.many(s.demands(), "obligation", "obligations"),
                        s.demanded().size(),
                        standing.state() == Adoption.State.IMPLEMENTED ? shown : 0);
    }

    private void needs(Control control) {
        ControlJson.named(
                json,
                "needs",
                control.dependsOn().stream()
                        .flatMap(id -> now.content().controls().control(id).stream())
                        .toList());
        json.array("documents");
        for (String document : control.documents()) {
            json.object()
                    .field("id", document)
                    .field("title", now.content().controls().documentTitle(document))
                    .field("inForce", !standing.unapproved().contains(document))
                    .end();
        }
        json.end();
    }

    private void evidence() {
        Map<String, LocalDate> fresh = new HashMap<>();
        for (AtHand a : standing.atHand()) {
            LocalDate until = a.freshUntil();
            if (until != null) {
                fresh.put(a.id(), until);
            }
        }
        List<Evidence> all =
                now.required().evidence().stream()
                        .filter(e -> e.controls().contains(standing.id()))
                        .sorted(Comparator.comparing((Evidence e) -> e.proves().to()).reversed())
                        .toList();
        json.field("evidenceInAll", all.size()).array("evidence");
        for (Evidence e : all.subList(0, Math.min(MOST_EVIDENCE, all.size()))) {
            LocalDate until = fresh.get(e.id());
            json.object()
                    .field("id", e.id())
                    .field("kind", e.kind())
                    .field("from", e.proves().from().toString())
                    .field("to", e.proves().to().toString())
                    .field("receivedOn", e.receivedAt().day().toString())
                    .field("freshUntil", until == null ? null : until.toString())
                    .field("by", e.by())
                    .field("file", e.file().isEmpty() ? null : e.file())
                    .field("sha256", e.sha256().isEmpty() ? null : e.sha256())
                    .field("result", Words.ofNullable(e.result()))
                    .field("note", e.note())
                    .end();
        }
        json.end().field("repeated", repeated(all));
        due();
    }

    /// The kinds that the control is to be shown by and is not: of which nothing is on file, or the
    /// last that is counts no longer.
    private void due() {
        json.array("evidenceDue");
        if (standing.inPlaceSince() != null) {
            for (Control.EvidenceWanted wanted : standing.control().evidence()) {
                if (!isAlwaysWanted(wanted)) {
                    continue;
                }
                List<AtHand> had =
                        standing.atHand().stream()
                                .filter(a -> a.shows() && a.kind().equals(wanted.kind()))
                                .toList();
                if (had.stream().allMatch(a -> a.isStaleOn(now.day()))) {
                    Optional<LocalDate> until =
                            had.stream()
                                    .flatMap(a -> Optional.ofNullable(a.freshUntil()).stream())
                                    .max(Comparator.naturalOrder());
                    json.object()
                            .field("kind", wanted.kind())
                            .field("until", until.map(LocalDate::toString).orElse(null))
                            .end();
                }
            }
        }
        json.end();
    }

    /// Whether there is always one to be had: not of what is found, nor of what happens, nor a
    /// population, which is asked for by the window that it is of.
    private boolean isAlwaysWanted(Control.EvidenceWanted kind) {
        return switch (kind.role()) {
            case SETTING -> true;
            case PERFORMANCE -> standing.adopted().cadence().every() != Cadence.Every.PER_EVENT;
            case FOLLOW_UP, POPULATION -> false;
        };
    }

    /// Of each kind of which one and the same file came again and again, with that which came most
    /// often.
    private static List<String> repeated(List<Evidence> lastFirst) {
        Map<String, Map<String, List<Evidence>>> kinds = new LinkedHashMap<>();
        for (Evidence e : lastFirst) {
            if (!e.sha256().isEmpty()) {
                kinds.computeIfAbsent(e.kind(), _ -> new LinkedHashMap<>())
                        .computeIfAbsent(e.sha256(), _ -> new ArrayList<>())
                        .add(e);
            }
        }
        return kinds.values().stream()
                .map(files -> Collections.max(files.values(), Comparator.comparingInt(List::size)))
                .filter(pieces -> pieces.size() >= OFTEN)
                .map(pieces ->
                        "%d times the very same file, the last time on %s: %s. What is looked at anew rarely comes out the same to the byte, and an auditor asks whether it was."
                                .formatted(
                                        pieces.size(),
                                        pieces.getFirst().proves().to(),
                                        pieces.getFirst().kind().replace('-', ' ')))
                .toList();
    }

    /// The months behind and a few ahead: one entry for each time that the control was due, and
    /// what each month came to.
    private void year() {
        LocalDate day = now.day();
        Period days =
                new Period(
                        YearMonth.from(day).minusMonths(MONTHS_BACK).atDay(1),
                        YearMonth.from(day).plusMonths(MONTHS_AHEAD).atEndOfMonth());
        Operation operation = standing.over(days);
        json.object("year")
                .field("from", days.from().toString())
                .field("to", days.to().toString())
                .field("today", day.toString())
                .array("occurrences");
        Map<YearMonth, Map<Occurrence.Status, Integer>> months = new TreeMap<>();
        for (Occurrence o : operation.occurrences()) {
            months.computeIfAbsent(
                            YearMonth.from(o.due()), _ -> new EnumMap<>(Occurrence.Status.class))
                    .merge(o.status(), 1, Integer::sum);
            json.object()
                    .field("name", o.spoken())
                    .field("due", o.due().toString())
                    .field("lastDay", o.lastOnTime().toString())
                    .field("status", Words.of(o.status()))
                    .field("doneOn", o.doneOn() == null ? null : o.doneOn().toString())
                    .field("shownBy", o.shownBy())
                    .end();
        }
        json.end().array("months");
        months.forEach((month, counts) -> {
            json.object().field("month", month.toString());
            for (Occurrence.Status status : Occurrence.Status.values()) {
                json.field(Words.of(status), counts.getOrDefault(status, 0));
            }
            json.end();
        });
        json.end().end();
    }

    /// The requirements of which less would be proved if the control failed, or were not there.
    private void without() {
        json.array("without");
        List<Judged> wanted =
                now.about(
                                now.required().frameworks().stream()
                                        .map(WantedFramework::scope)
                                        .filter(scope -> told.test(scope.edition()))
                                        .toList())
                        .wanted();
        for (Judged framework : wanted) {
            Gap less = now.now().crosswalk().gap(without(framework.posture()), framework.scope());
            Map<RequirementRef, Verdict> after = new HashMap<>();
            less.verdicts().forEach(v -> after.put(v.ref(), v));
            for (Verdict v : framework.gap().verdicts()) {
                Verdict then = after.get(v.ref());
                if (then != null && then.covered().size() < v.covered().size()) {
                    json.object()
                            .field("requirement", v.ref().toString())
                            .field("title", v.requirement().title())
                            .field("before", v.covered().size())
                            .field("after", then.covered().size())
                            .field("demanded", v.demanded())
                            .end();
                }
            }
        }
        json.end();
    }

    private Posture without(Posture all) {
        return new Posture(
                all.question(),
                all.attestations(),
                all.answers(),
                all.controls().stream().filter(c -> !c.control().equals(standing.id())).toList(),
                all.exclusions(),
                all.decisions());
    }
}
