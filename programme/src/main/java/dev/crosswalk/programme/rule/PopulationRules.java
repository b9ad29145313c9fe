package dev.crosswalk.programme.rule;

import dev.crosswalk.content.control.Control;
import dev.crosswalk.content.finding.Findings;
import dev.crosswalk.engine.operation.Cadence;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.engine.operation.Population;
import dev.crosswalk.programme.Adoption;
import dev.crosswalk.programme.ControlPopulation;
import dev.crosswalk.programme.Evidence;
import dev.crosswalk.programme.EvidenceRows;
import dev.crosswalk.programme.ItemKind;
import dev.crosswalk.programme.Provenance;
import dev.crosswalk.programme.standing.EventLists;
import dev.crosswalk.programme.standing.ListedDay;
import dev.crosswalk.programme.words.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Rules for where lists of events came from, and that nobody changed them.
final class PopulationRules {
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    private static final int MOST_NAMED = 3;

    private final Judging judging;
    private final Findings findings;

    PopulationRules(Judging judging) {
        this.judging = judging;
        findings = judging.findings;
    }

    void check(ControlPopulation p, Where where) {
        Provenance from = p.provenance();
        judging.likely(where, from.ranAt(), "ranAt");
        sha(from.sha256(), where, "sha256");
        if (from.ranAt() != null
                && Judging.areRead(where, "ranAt", "receivedAt")
                && from.ranAt().day().isAfter(p.population().receivedAt().day())) {
            findings.error(
                    where.at("ranAt"),
                    "date",
                    "the query ran on %s, after the list was received on %s"
                            .formatted(from.ranAt(), p.population().receivedAt()));
        }
        ControlPopulation.Freeze frozen = p.frozen();
        if (frozen == null) {
            return;
        }
        sha(frozen.sha256(), where, "frozenSha256");
        if (Judging.areRead(where, "receivedAt")
                && frozen.on().isBefore(p.population().receivedAt().day())) {
            findings.error(
                    where.at("frozenOn"),
                    "date",
                    "frozen on %s, before it was received on %s"
                            .formatted(frozen.on(), p.population().receivedAt()));
        }
        if (p.isAltered() && !where.isUnread("file")) {
            findings.error(
                    where.at("frozenSha256"),
                    "altered",
                    "the list %s was changed after it was frozen on %s: its digest is %s. Take the"
                                    .formatted(p.file(), frozen.on(), p.digest())
                            + " change back, or freeze it again, and draw its samples again");
        }
    }

    private void sha(String value, Where where, String field) {
        if (!value.isEmpty() && !SHA_256.matcher(value).matches()) {
            findings.error(
                    where.at(field),
                    "sha256",
                    field + " has 64 hexadecimal digits, in small letters");
        }
    }

    // ---- what is odd

    void advise() {
        List<Said<ControlPopulation>> all = judging.draft.all(ItemKind.POPULATION);
        all.forEach(said -> advise(said.value(), said.where()));
        Map<String, List<Said<ControlPopulation>>> byControl = new LinkedHashMap<>();
        for (Said<ControlPopulation> said : all) {
            byControl.computeIfAbsent(said.value().control(), _ -> new ArrayList<>()).add(said);
        }
        byControl.values().forEach(this::differing);
        byControl.values().forEach(lists -> few(lists, all));
    }

    /// A list that has next to no event, where others of its kind or of its query have many.
    private void few(List<Said<ControlPopulation>> lists, List<Said<ControlPopulation>> all) {
        Adoption adoption = judging.adoption(lists.getFirst().value().control());
        if (adoption == null || !isPerEvent(adoption)) {
            return;
        }
        EventLists own = EventLists.of(lists.stream().map(Said::value).toList());
        Map<String, EventLists.Few> few = new LinkedHashMap<>();
        Stream.concat(
                        own.few().stream(),
                        own.fewOf(all.stream().map(Said::value).toList()).stream())
                .forEach(f -> few.merge(f.list().id(), f, EventLists.Few::and));
        for (EventLists.Few f : few.values()) {
            lists.stream()
                    .filter(said -> said.value().population().id().equals(f.list().id()))
                    .findFirst()
                    .ifPresent(said ->
                            findings.warning(said.where().at("id"), "few-events", f.words()));
        }
    }

    /// On days that two lists cover, both have the same events, or one of them is not complete.
    private void differing(List<Said<ControlPopulation>> lists) {
        for (EventLists.Differing d :
                EventLists.of(lists.stream().map(Said::value).toList()).differing()) {
            lists.stream()
                    .filter(said -> said.value().population().id().equals(d.other().id()))
                    .findFirst()
                    .ifPresent(said ->
                            findings.warning(said.where().at("covers"), "lists-differ", d.words()));
        }
    }

    private void advise(ControlPopulation p, Where where) {
        kind(p, where);
        performs(p, where);
        days(p, where);
        Period counted = p.counted();
        Period covers = p.population().covers();
        if (counted != null && counted.to().isBefore(covers.to())) {
            findings.warning(
                    where.at("ranAt"),
                    "early",
                    "%s was gathered on %s and is to cover %s: it knows nothing of the days after, so they count as not listed. Gather it again once they are over"
                            .formatted(p.population().id(), counted.to(), Words.days(covers)));
        }
        List<String> lacks = p.unreconciled();
        if (!lacks.isEmpty()) {
            findings.warning(
                    where.at("id"),
                    "unreconciled",
                    "nobody can rely on the list %s, so it shows no operation over a window: %s"
                                    .formatted(p.population().id(), String.join(", ", lacks))
                            + digest(p));
        }
    }

    /// What the digest is, where another one is said: that of the whole file is easily taken for
    /// it.
    private static String digest(ControlPopulation p) {
        String said = p.provenance().sha256();
        if (said.isEmpty()) {
            return "";
        }
        String digest = p.digest();
        return said.equals(digest)
                ? ""
                : ". Its sha256 is said to be %s, and the digest of the list is %s: of its columns item, occurredOn and doneOn alone, not what sha256sum prints of the file. Where the list is right, have it compared again before you write that digest"
                        .formatted(said, digest);
    }

    /// Warns of a list that has another day for an event than the artefact that names it.
    private void days(ControlPopulation p, Where where) {
        Adoption adoption = judging.adoption(p.control());
        if (adoption == null || !isPerEvent(adoption)) {
            return;
        }
        Set<String> kinds =
                judging.joined(adoption).control().told(p.kind(), p.performs()).stream()
                        .map(Control.EvidenceWanted::kind)
                        .collect(Collectors.toSet());
        Map<String, ListedDay> first = new LinkedHashMap<>();
        for (Said<Evidence> said : judging.draft.all(ItemKind.EVIDENCE)) {
            Evidence e = said.value();
            if (!e.controls().contains(p.control())
                    || !kinds.contains(e.kind())
                    || e.file().isEmpty()
                    || e.result() == Evidence.Result.FAIL) {
                continue;
            }
            EvidenceRows rows = e.details().rows();
            if (rows == null) {
                day(p, e.details().occurrence(), e.id(), e.proves(), first);
            } else {
                rows.rows().stream()
                        .filter(r -> !r.failed())
                        .forEach(r ->
                                day(p, r.occurrence(), e.id(), Period.day(r.on().day()), first));
            }
        }
        List<ListedDay> differing = first.values().stream().filter(ListedDay::differs).toList();
        if (!differing.isEmpty()) {
            findings.warning(
                    where.at("id"),
                    "days-differ",
                    "%s: %s".formatted(p.population().id(), ListedDay.sentence(differing)));
        }
    }

    /// Takes what an artefact shows of the event that it names, if it is the earliest to do so.
    private static void day(
            ControlPopulation p,
            String names,
            String artefact,
            Period shown,
            Map<String, ListedDay> first) {
        for (Population.Item event : p.population().items()) {
            boolean isIt =
                    event.id().equals(names)
                            || (p.population().id() + " " + event.id()).equals(names);
            if (isIt && event.doneOn() != null) {
                first.merge(
                        event.id(),
                        new ListedDay(event.id(), event.doneOn(), artefact, shown),
                        (a, b) -> b.shown().to().isBefore(a.shown().to()) ? b : a);
            }
        }
    }

    private void kind(ControlPopulation p, Where where) {
        Adoption adoption = judging.adoption(p.control());
        if (adoption == null) {
            return;
        }
        Set<String> wanted =
                judging.joined(adoption).control().evidence().stream()
                        .filter(Control.EvidenceWanted::population)
                        .map(Control.EvidenceWanted::kind)
                        .collect(Collectors.toCollection(TreeSet::new));
        if (!p.kind().isEmpty() && !wanted.contains(p.kind())) {
            findings.warning(
                    where.at("kind"),
                    "kind",
                    "%s wants no population of kind \"%s\".%s"
                            .formatted(p.control(), p.kind(), findings.maybe(p.kind(), wanted)));
        } else if (p.kind().isEmpty() && wanted.size() > 1 && isPerEvent(adoption)) {
            findings.warning(
                    where.at("id"),
                    "which-list",
                    "%s wants %s, and %s does not say which of them it is: each of its events is asked"
                                    .formatted(
                                            p.control(),
                                            Words.some(List.copyOf(wanted), MOST_NAMED),
                                            p.population().id())
                            + " for all that the control does. Write kind: %s"
                                    .formatted(wanted.iterator().next()));
        }
    }

    private boolean isPerEvent(Adoption adoption) {
        return judging.joined(adoption).cadence().every() == Cadence.Every.PER_EVENT;
    }

    /// A column of days does not tell what was done on them, where several things are.
    private void performs(ControlPopulation p, Where where) {
        Adoption adoption = judging.adoption(p.control());
        if (adoption == null || !isPerEvent(adoption)) {
            return;
        }
        Control control = judging.joined(adoption).control();
        List<String> answering = control.answering(p.kind());
        for (String kind : p.performs()) {
            if (!answering.contains(kind)) {
                findings.warning(
                        where.at("performs"),
                        "performs",
                        "\"%s\" is nothing that %s does for the events of this list, so doneOn shows"
                                        .formatted(kind, p.control())
                                + " nothing of it.%s".formatted(findings.maybe(kind, answering)));
            }
        }
        boolean says = p.population().items().stream().anyMatch(i -> i.doneOn() != null);
        if (says && answering.size() > 1 && control.told(p.kind(), p.performs()).isEmpty()) {
            findings.warning(
                    where.at("id"),
                    "performs",
                    "doneOn of %s shows nothing: %s are done for its events, and it does not say which"
                                    .formatted(
                                            p.population().id(), Words.some(answering, MOST_NAMED))
                            + " of them was done on that day. Write performs: [%s], or what it is"
                                    .formatted(answering.getFirst()));
        }
    }
}
