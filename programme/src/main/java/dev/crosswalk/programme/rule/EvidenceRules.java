package dev.crosswalk.programme.rule;

import dev.crosswalk.content.control.Control;
import dev.crosswalk.content.finding.Findings;
import dev.crosswalk.content.finding.Place;
import dev.crosswalk.engine.operation.Cadence;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.engine.operation.Population;
import dev.crosswalk.programme.AdoptedControl;
import dev.crosswalk.programme.Adoption;
import dev.crosswalk.programme.ControlPopulation;
import dev.crosswalk.programme.Evidence;
import dev.crosswalk.programme.EvidenceRows;
import dev.crosswalk.programme.ItemKind;
import dev.crosswalk.programme.Periods;
import dev.crosswalk.programme.standing.EventLists;
import dev.crosswalk.programme.standing.LackingSubject;
import dev.crosswalk.programme.words.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Rules for evidence that controls operate.
final class EvidenceRules {
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    private static final int MOST_NAMED = 3;

    /// Approvals come before what they approve, but not by seasons.
    private static final int MOST_DAYS_AHEAD = 30;

    /// More controls than one file usually shows.
    private static final int MOST_CONTROLS = 5;

    private final Judging judging;
    private final Findings findings;

    EvidenceRules(Judging judging) {
        this.judging = judging;
        findings = judging.findings;
    }

    void check() {
        List<Said<Evidence>> evidence = judging.draft.all(ItemKind.EVIDENCE);
        judging.unique(ItemKind.EVIDENCE);
        evidence.forEach(said -> check(said.value(), said.where()));
    }

    private void check(Evidence e, Where where) {
        if (e.controls().isEmpty() && !where.isUnread("controls")) {
            findings.error(
                    where.at("controls"), "no-value", "evidence names the controls that it shows");
        }
        judging.adopted(where, "controls", e.controls());
        days(e, where);
        file(e, where);
        details(e, where);
        if (!e.run().isEmpty() && e.result() == null && !where.isUnread("result")) {
            findings.error(
                    where.at("run"),
                    "missing-key",
                    "there is a run of a test and no result that it gave");
        }
    }

    private void days(Evidence e, Where where) {
        Period proves = e.proves();
        Moment observedAt = e.observedAt();
        Moment receivedAt = e.receivedAt();
        judging.likely(where, receivedAt, "receivedAt");
        judging.likely(where, observedAt, "observedAt");
        if (observedAt == null && !where.isUnread("observedAt")) {
            judging.likely(where, proves.from(), "covers", "from");
            judging.likely(where, proves.to(), "covers", "to");
        }
        if (!Judging.areRead(where, "observedAt", "covers", "receivedAt")) {
            return;
        }
        if (receivedAt.day().isBefore(proves.to())) {
            findings.error(
                    where.at("receivedAt"),
                    "date",
                    "received on %s, before the last day that it proves, %s"
                            .formatted(receivedAt, proves.to()));
        } else if (observedAt != null && receivedAt.isBefore(observedAt)) {
            findings.error(
                    where.at("receivedAt"),
                    "date",
                    "received at %s, before it was observed, at %s"
                            .formatted(receivedAt, observedAt));
        }
    }

    private void file(Evidence e, Where where) {
        boolean named = !e.file().isEmpty();
        if (named) {
            judging.attachments
                    .trouble(e.file())
                    .ifPresent(t -> findings.error(where.at("file"), t.rule(), t.message()));
        }
        if (e.sha256().isEmpty()) {
            if (named && !where.isUnread("sha256")) {
                findings.error(
                        where.at("file"),
                        "missing-key",
                        "evidence with a file has its sha256, or nobody sees that it was altered:"
                                + " sha256sum evidence/"
                                + e.file());
            }
            return;
        }
        if (!SHA_256.matcher(e.sha256()).matches()) {
            findings.error(
                    where.at("sha256"),
                    "sha256",
                    "sha256 has 64 hexadecimal digits, in small letters");
        }
        if (!named && !where.isUnread("file")) {
            findings.error(
                    where.at("sha256"),
                    "missing-key",
                    "there is a sha256 and no file that it is of");
        }
    }

    private void details(Evidence e, Where where) {
        EvidenceRows rows = e.details().rows();
        if (rows == null) {
            return;
        }
        if (e.observedAt() != null) {
            findings.error(
                    where.at("rows"),
                    "rows",
                    "rows are of several times: the evidence says which days it covers, not when it"
                            + " was observed");
        }
        if (e.file().isEmpty() && !where.isUnread("file")) {
            findings.error(
                    where.at("rows"), "rows", "there are rows and no file that they stand in");
        }
        if (e.result() != null) {
            findings.error(
                    where.at("rows"),
                    "rows",
                    "each row has its own result: leave out the result of the evidence");
        }
        if (!e.details().occurrence().isEmpty()) {
            findings.error(
                    where.at("rows"),
                    "rows",
                    "each row is an occurrence: leave out the one that the evidence names, or name"
                            + " the column that says it as the occurrence of the rows");
        }
    }

    // ---- what is odd

    void advise() {
        Subjects subjects = new Subjects(judging.draft);
        for (Said<Evidence> said : judging.draft.all(ItemKind.EVIDENCE)) {
            digest(said.value(), said.where());
            kind(said.value(), said.where());
            occurrence(said.value(), said.where(), subjects);
            subjects(said.value(), said.where(), subjects);
            covers(said.value(), said.where());
            empty(said.value(), said.where());
            inAdvance(said.value(), said.where());
        }
        lacking();
        withoutEvent();
        unlisted();
        later();
        word();
        sameFile();
        unnamed();
    }

    /// Evidence without a file is word, one warning for all of it.
    private void word() {
        List<Said<Evidence>> all = judging.draft.all(ItemKind.EVIDENCE);
        List<Said<Evidence>> word = all.stream().filter(s -> s.value().file().isEmpty()).toList();
        if (!word.isEmpty()) {
            findings.warning(
                    word.getFirst().where().at("id"),
                    "evidence-is-word",
                    "%,d of %,d pieces of evidence name no file: word, which shows at most that a"
                                    .formatted(word.size(), all.size())
                            + " control is in place, never that it operated");
        }
    }

    /// Warns once a folder: somebody who keeps files of many years there does not want a finding
    /// for each.
    void unnamed() {
        if (!judging.draft.isWhole(ItemKind.EVIDENCE)) {
            return;
        }
        List<Attachments.Unnamed> unnamed =
                judging.attachments.unnamed(
                        judging.draft.all(ItemKind.EVIDENCE).stream()
                                .map(s -> s.value().file())
                                .toList(),
                        judging.draft.all(ItemKind.POPULATION).stream()
                                .map(s -> s.value().file())
                                .toList());
        for (Attachments.Unnamed of : unnamed) {
            List<String> files = of.files();
            findings.warning(
                    of.place(),
                    "unnamed-file",
                    files.size() == 1
                            ? "no evidence names this file, so it shows nothing"
                            : "no evidence names %,d files here, so they show nothing: %s"
                                    .formatted(files.size(), Words.some(files, MOST_NAMED)));
        }
    }

    private void digest(Evidence e, Where where) {
        if (e.file().isEmpty()) {
            return;
        }
        switch (judging.attachments.digest(e.file())) {
            case Attachments.Digest.Sha256(String hex) -> {
                if (!hex.equals(e.sha256())) {
                    findings.error(
                            where.at("id"),
                            "altered",
                            "the file %s of %s was altered: its SHA-256 is %s"
                                    .formatted(e.file(), e.id(), hex));
                }
            }
            case Attachments.Digest.Unreadable(String why) ->
                    findings.error(
                            where.at("id"),
                            "unreadable",
                            "the file %s of %s cannot be read: %s"
                                    .formatted(e.file(), e.id(), why));
        }
    }

    private void kind(Evidence e, Where where) {
        Set<String> wanted = new TreeSet<>();
        List<String> without = new ArrayList<>();
        for (String id : e.controls()) {
            Adoption adoption = judging.adoption(id);
            if (adoption != null) {
                before(e, where, adoption);
                List<String> kinds =
                        judging.joined(adoption).control().evidence().stream()
                                .map(Control.EvidenceWanted::kind)
                                .toList();
                wanted.addAll(kinds);
                if (!kinds.isEmpty() && !kinds.contains(e.kind())) {
                    without.add(id);
                }
            }
        }
        if (!without.isEmpty() && !isOfHarm(e)) {
            findings.warning(
                    where.at("id"),
                    "kind",
                    "%s no evidence of kind \"%s\", so it shows nothing of %s.%s"
                            .formatted(
                                    Words.some(without, MOST_NAMED)
                                            + (without.size() == 1 ? " wants" : " want"),
                                    e.kind(),
                                    without.size() == 1 ? "it" : "them",
                                    wanted.contains(e.kind())
                                            ? ""
                                            : findings.maybe(e.kind(), wanted)));
        }
    }

    /// Whether a conclusion names it as what shows where harm was looked for: that is no evidence
    /// of the control.
    private boolean isOfHarm(Evidence e) {
        return judging.draft.all(ItemKind.CONCLUSION).stream()
                .map(Said::value)
                .anyMatch(c -> c.harm().artefact().equals(e.id()));
    }

    /// Whoever does something leaves a record of that time. A file that comes back is told once,
    /// with all that it is meant to show.
    private void sameFile() {
        Map<String, List<Said<Evidence>>> byDigest = new LinkedHashMap<>();
        for (Said<Evidence> said : judging.draft.all(ItemKind.EVIDENCE)) {
            Evidence e = said.value();
            if (!e.sha256().isEmpty() && e.details().rows() == null) {
                byDigest.computeIfAbsent(e.sha256(), _ -> new ArrayList<>()).add(said);
            }
        }
        byDigest.values().forEach(this::sameFile);
    }

    private void sameFile(List<Said<Evidence>> same) {
        Said<Evidence> first = same.getFirst();
        Set<String> controls = new TreeSet<>();
        Map<String, Set<String>> times = new TreeMap<>();
        for (Said<Evidence> said : same) {
            Evidence e = said.value();
            controls.addAll(e.controls());
            for (String id : e.controls()) {
                if (e.result() == null && isPerformance(id, e.kind())) {
                    times.computeIfAbsent(id, _ -> new TreeSet<>()).add(e.id());
                }
            }
        }
        times.forEach((control, all) -> {
            if (all.size() > 1) {
                findings.warning(
                        first.where().at("id"),
                        "same-file",
                        "the same file, byte by byte, is to show %,d occurrences of %s: %s. It does one,"
                                        .formatted(
                                                all.size(),
                                                control,
                                                Words.some(List.copyOf(all), MOST_NAMED))
                                + " the earliest, and the others are not done by it: each leaves a"
                                + " record of its own");
            }
        });
        if (controls.size() > MOST_CONTROLS) {
            findings.warning(
                    first.where().at("id"),
                    "one-file",
                    "one file is evidence of %,d controls: %s. An auditor asks what of it shows each"
                            .formatted(
                                    controls.size(),
                                    Words.some(List.copyOf(controls), MOST_NAMED)));
        }
    }

    private boolean isPerformance(String id, String kind) {
        Adoption adoption = judging.adoption(id);
        return adoption != null
                && judging.joined(adoption).control().evidence().stream()
                        .anyMatch(
                                k -> k.kind().equals(kind) && k.role() == Control.Role.PERFORMANCE);
    }

    /// What names an occurrence that is not expected does none.
    private void occurrence(Evidence e, Where where, Subjects subjects) {
        String named = e.details().occurrence();
        for (String id : named.isEmpty() ? List.<String>of() : e.controls()) {
            Adoption adoption = judging.adoption(id);
            if (adoption == null) {
                continue;
            }
            Cadence cadence = judging.joined(adoption).cadence();
            if (cadence.every() == Cadence.Every.PER_EVENT) {
                Set<String> events = subjects.listed(id);
                if (!events.contains(named)) {
                    findings.warning(
                            where.at("occurrence"),
                            "occurrence",
                            "no population of %s has the event \"%s\", so it does none: a list lacks it, and is then not complete, or it is of another event.%s"
                                    .formatted(
                                            id,
                                            named,
                                            findings.maybe(named, subjects.unnamed(id))));
                }
            } else if (cadence.every().isPeriodic() && Periods.firstOf(named).isEmpty()) {
                findings.warning(
                        where.at("occurrence"),
                        "occurrence",
                        "\"%s\" is no period, so it does none. Write 2026, 2026-H1, 2026-Q3, 2026-09,"
                                        .formatted(named)
                                + " 2026-W07 or a day");
            }
        }
    }

    /// What evidence says of something that no list of its control has counts for nothing of what
    /// is asked about, or the list is not complete.
    private void subjects(Evidence e, Where where, Subjects subjects) {
        EvidenceRows rows = e.details().rows();
        for (String id : e.controls()) {
            Adoption adoption = judging.adoption(id);
            if (adoption == null) {
                continue;
            }
            boolean answersEvents =
                    judging.joined(adoption).cadence().every() == Cadence.Every.PER_EVENT;
            Set<String> listed =
                    answersEvents ? subjects.listed(id) : subjects.inventory(id, e.kind());
            if (listed.isEmpty() && !(answersEvents && subjects.isListed(id))) {
                continue;
            }
            String own = e.details().subject();
            if (!answersEvents && !own.isEmpty() && !listed.contains(own)) {
                unlisted(where.at("subject"), "is about", List.of(own), id, listed);
            }
            if (rows == null) {
                continue;
            }
            List<String> unknown =
                    rows.rows().stream()
                            .map(r -> answersEvents ? r.occurrence() : r.subject())
                            .filter(name -> !name.isEmpty() && !listed.contains(name))
                            .distinct()
                            .toList();
            if (!unknown.isEmpty()) {
                unlisted(where.at("rows"), e.file() + " names", unknown, id, listed);
            }
        }
    }

    /// What was done long before its event was done for all events to come, if at all.
    private void inAdvance(Evidence e, Where where) {
        for (String id : e.controls()) {
            Map<String, LocalDate> on = new TreeMap<>();
            for (Said<ControlPopulation> said : judging.draft.all(ItemKind.POPULATION)) {
                if (said.value().control().equals(id)) {
                    said.value().population().items().forEach(i -> on.put(i.id(), i.occurredOn()));
                }
            }
            List<String> ahead = new ArrayList<>();
            EvidenceRows rows = e.details().rows();
            if (rows == null) {
                ahead(e.details().occurrence(), e.seenAt().day(), on, ahead);
            } else {
                rows.rows().forEach(r -> ahead(r.occurrence(), r.on().day(), on, ahead));
            }
            if (!ahead.isEmpty()) {
                findings.warning(
                        where.at("id"),
                        "in-advance",
                        "%s shows of %s what was done more than %d days before its event, of %,d: %s. An"
                                        .formatted(
                                                e.id(),
                                                id,
                                                MOST_DAYS_AHEAD,
                                                ahead.size(),
                                                Words.some(ahead, MOST_NAMED))
                                + " auditor asks who knew of it then");
            }
        }
    }

    private static void ahead(
            String event, LocalDate done, Map<String, LocalDate> on, List<String> ahead) {
        LocalDate occurred = on.get(event);
        if (occurred != null && done.plusDays(MOST_DAYS_AHEAD).isBefore(occurred)) {
            ahead.add(event);
        }
    }

    private void unlisted(
            Place place, String says, List<String> unknown, String control, Set<String> listed) {
        findings.warning(
                place,
                "unknown-subject",
                "%s %s, which no list of %s has: one of them is wrong, or the list lacks it and is not complete.%s"
                        .formatted(
                                says,
                                Words.some(unknown, MOST_NAMED),
                                control,
                                findings.maybe(unknown.getFirst(), listed)));
    }

    /// Warns once a control of subjects that vanish from rows of performances: nothing else counts
    /// them.
    private void lacking() {
        Map<String, Map<String, List<EvidenceRows>>> rows = new TreeMap<>();
        for (Said<Evidence> said : judging.draft.all(ItemKind.EVIDENCE)) {
            Evidence e = said.value();
            EvidenceRows of = e.details().rows();
            if (of != null) {
                e.controls().stream()
                        .distinct()
                        .filter(c -> isPerformance(c, e.kind()))
                        .forEach(c ->
                                rows.computeIfAbsent(c, _ -> new TreeMap<>())
                                        .computeIfAbsent(e.kind(), _ -> new ArrayList<>())
                                        .add(of));
            }
        }
        for (Said<Adoption> said : judging.draft.all(ItemKind.CONTROL)) {
            Adoption adoption = said.value();
            List<LackingSubject> all = new ArrayList<>();
            rows.getOrDefault(adoption.id(), Map.of())
                    .values()
                    .forEach(of ->
                            all.addAll(
                                    LackingSubject.of(
                                            of,
                                            judging.joined(adoption).cadence(),
                                            adoption.anchor())));
            if (!all.isEmpty()) {
                findings.warning(
                        said.where().at("control"),
                        "lacking-subject",
                        adoption.id() + ": " + LackingSubject.sentence(all));
            }
        }
    }

    /// Warns once a control of events that nothing names, where there are records that name none:
    /// each of these is given to one of about its day.
    private void withoutEvent() {
        Map<String, Set<String>> named = new HashMap<>();
        Map<String, Set<String>> without = new HashMap<>();
        Map<String, Set<String>> kinds = new HashMap<>();
        for (Said<Evidence> said : judging.draft.all(ItemKind.EVIDENCE)) {
            Evidence e = said.value();
            EvidenceRows rows = e.details().rows();
            List<String> names =
                    rows == null
                            ? List.of(e.details().occurrence())
                            : rows.rows().stream().map(EvidenceRows.Row::occurrence).toList();
            for (String control : e.controls()) {
                if (isPerformance(control, e.kind())) {
                    named.computeIfAbsent(control, _ -> new HashSet<>()).addAll(names);
                    if (names.contains("")) {
                        without.computeIfAbsent(control, _ -> new LinkedHashSet<>()).add(e.id());
                        kinds.computeIfAbsent(control, _ -> new HashSet<>()).add(e.kind());
                    }
                }
            }
        }
        for (Said<Adoption> said : judging.draft.all(ItemKind.CONTROL)) {
            String id = said.value().id();
            Set<String> records = without.getOrDefault(id, Set.of());
            AdoptedControl joined = judging.joined(said.value());
            if (records.isEmpty() || joined.cadence().every() != Cadence.Every.PER_EVENT) {
                continue;
            }
            List<Control.EvidenceWanted> asked =
                    joined.control().evidence().stream()
                            .filter(k -> kinds.getOrDefault(id, Set.of()).contains(k.kind()))
                            .toList();
            List<String> events = unnamed(id, asked, named.getOrDefault(id, Set.of()));
            if (!events.isEmpty()) {
                findings.warning(
                        said.where().at("control"),
                        "no-event",
                        "nothing names %s of %s (%s), and %s none (%s): each is given to an event of about its day, and nobody can tell whether it is its own. Name the event in the record (occurrence)"
                                .formatted(
                                        Words.many(events.size(), "event", "events"),
                                        id,
                                        Words.some(events, MOST_NAMED),
                                        records.size() == 1
                                                ? "1 record names"
                                                : records.size() + " records name",
                                        Words.some(List.copyOf(records), MOST_NAMED)));
            }
        }
    }

    /// Warns once a control of records that name no event, where the lists have none that they
    /// could be of: a row may have been cut.
    private void unlisted() {
        for (Said<Adoption> said : judging.draft.all(ItemKind.CONTROL)) {
            AdoptedControl joined = judging.joined(said.value());
            List<ControlPopulation> populations =
                    joined.cadence().every() != Cadence.Every.PER_EVENT
                            ? List.of()
                            : judging.draft.all(ItemKind.POPULATION).stream()
                                    .map(Said::value)
                                    .filter(p -> p.control().equals(joined.id()))
                                    .toList();
            if (populations.isEmpty()) {
                continue;
            }
            EventLists lists = EventLists.of(populations);
            List<EventLists.Done> unlisted =
                    judging.draft.all(ItemKind.EVIDENCE).stream()
                            .map(Said::value)
                            .filter(e -> e.controls().contains(joined.id()))
                            .filter(e -> !e.file().isEmpty() && e.details().rows() == null)
                            .filter(e -> e.details().occurrence().isEmpty())
                            .filter(e -> isUnlisted(e, joined, lists))
                            .map(EvidenceRules::done)
                            .toList();
            if (!unlisted.isEmpty()) {
                findings.warning(
                        said.where().at("control"),
                        "unlisted-event",
                        "%s: %s".formatted(joined.id(), EventLists.sentence(unlisted)));
            }
        }
    }

    /// Warns of records that name no event, and are of later than a list calls one done.
    private void later() {
        Map<String, List<Evidence>> filed = filed();
        for (Said<Adoption> said : judging.draft.all(ItemKind.CONTROL)) {
            AdoptedControl joined = judging.joined(said.value());
            if (joined.cadence().every() != Cadence.Every.PER_EVENT) {
                continue;
            }
            for (Control.EvidenceWanted k : joined.control().evidence()) {
                if (k.role() == Control.Role.PERFORMANCE) {
                    List<Evidence> ofKind =
                            filed.getOrDefault(joined.id(), List.of()).stream()
                                    .filter(e -> e.kind().equals(k.kind()))
                                    .toList();
                    EventLists.later(
                                    namingNone(ofKind),
                                    called(joined, k, ofKind),
                                    joined.cadence(),
                                    k.toleranceDays(),
                                    judging.practices.operating())
                            .ifPresent(words ->
                                    findings.warning(
                                            said.where().at("control"),
                                            "later-record",
                                            "%s: %s".formatted(joined.id(), words)));
                }
            }
        }
    }

    private Map<String, List<Evidence>> filed() {
        Map<String, List<Evidence>> filed = new HashMap<>();
        for (Said<Evidence> said : judging.draft.all(ItemKind.EVIDENCE)) {
            Evidence e = said.value();
            if (!e.file().isEmpty()
                    && e.details().rows() == null
                    && e.result() != Evidence.Result.FAIL) {
                for (String control : Set.copyOf(e.controls())) {
                    filed.computeIfAbsent(control, _ -> new ArrayList<>()).add(e);
                }
            }
        }
        return filed;
    }

    private static List<EventLists.Done> namingNone(List<Evidence> filed) {
        return filed.stream()
                .filter(e -> e.details().occurrence().isEmpty())
                .map(EvidenceRules::done)
                .toList();
    }

    /// What lists call done of a kind, and no record names.
    private List<EventLists.Called> called(
            AdoptedControl of, Control.EvidenceWanted kind, List<Evidence> filed) {
        Set<String> named =
                filed.stream().map(e -> e.details().occurrence()).collect(Collectors.toSet());
        List<EventLists.Called> called = new ArrayList<>();
        for (Said<ControlPopulation> said : judging.draft.all(ItemKind.POPULATION)) {
            ControlPopulation p = said.value();
            if (!p.control().equals(of.id())
                    || !of.control().told(p.kind(), p.performs()).contains(kind)) {
                continue;
            }
            for (Population.Item event : p.population().items()) {
                String id = event.id();
                LocalDate done = event.doneOn();
                if (done != null
                        && !named.contains(id)
                        && !named.contains(p.population().id() + " " + id)) {
                    called.add(new EventLists.Called(id, event.occurredOn(), done));
                }
            }
        }
        return called;
    }

    private boolean isUnlisted(Evidence e, AdoptedControl joined, EventLists lists) {
        Moment since = joined.adoption().implementedOn();
        return (since == null || !e.seenAt().isBefore(since))
                && joined.control().evidence().stream()
                        .filter(k -> k.kind().equals(e.kind()))
                        .filter(k -> k.role() == Control.Role.PERFORMANCE)
                        .anyMatch(k ->
                                lists.lack(
                                        done(e),
                                        k.answers(),
                                        joined.cadence(),
                                        k.toleranceDays(),
                                        judging.practices.operating()));
    }

    private static EventLists.Done done(Evidence e) {
        return new EventLists.Done(e.id(), e.seenAt().day(), "");
    }

    /// The events of a control's lists of which no list says the day and no record the name.
    ///
    /// @param asked the kinds of the records, each of which answers some of the lists
    private List<String> unnamed(
            String control, List<Control.EvidenceWanted> asked, Set<String> named) {
        return judging.draft.all(ItemKind.POPULATION).stream()
                .map(Said::value)
                .filter(p -> p.control().equals(control))
                .filter(p ->
                        asked.stream()
                                .anyMatch(k ->
                                        p.kind().isEmpty()
                                                || k.answers().isEmpty()
                                                || k.answers().contains(p.kind())))
                .flatMap(p ->
                        p.population().items().stream()
                                .filter(i -> i.doneOn() == null)
                                .map(Population.Item::id)
                                .filter(i ->
                                        !named.contains(i)
                                                && !named.contains(p.population().id() + " " + i)))
                .distinct()
                .toList();
    }

    private void empty(Evidence e, Where where) {
        EvidenceRows rows = e.details().rows();
        if (rows != null && rows.rows().isEmpty() && !e.file().isEmpty()) {
            findings.warning(
                    where.at("rows"),
                    "empty-rows",
                    "%s lists nothing, so it shows nothing: no row of it has a result"
                            .formatted(e.file()));
        }
    }

    /// Days alone are not so many occurrences.
    private void covers(Evidence e, Where where) {
        Period days = e.proves();
        if (e.details().rows() != null || e.result() != null || e.observedAt() != null) {
            return;
        }
        for (String id : e.controls()) {
            Adoption adoption = judging.adoption(id);
            AdoptedControl joined = adoption == null ? null : judging.joined(adoption);
            if (adoption != null
                    && joined != null
                    && joined.cadence().every().isPeriodic()
                    && isPerformance(id, e.kind())
                    && joined.cadence().dueWithin(days, adoption.anchor()).size() > 1) {
                findings.warning(
                        where.at("covers"),
                        "no-rows",
                        "%s covers several occurrences of %s and counts for one: say that its file"
                                        .formatted(e.id(), id)
                                + " lists them, with rows, and each row counts");
            }
        }
    }

    private void before(Evidence e, Where where, Adoption a) {
        Moment since = a.implementedOn();
        if (since != null && e.seenAt().isBefore(since)) {
            findings.warning(
                    where.at("id"),
                    "before-control",
                    "%s speaks of %s, and %s is in place only since %s: it shows nothing of it"
                            .formatted(e.id(), e.seenAt(), a.id(), since));
        }
    }
}
