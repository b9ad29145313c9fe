package dev.crosswalk.programme.standing;

import dev.crosswalk.content.control.Control;
import dev.crosswalk.engine.ControlFact;
import dev.crosswalk.engine.judgement.Expectation;
import dev.crosswalk.engine.judgement.History;
import dev.crosswalk.engine.judgement.Judgement;
import dev.crosswalk.engine.judgement.Practice;
import dev.crosswalk.engine.judgement.WorkingDays;
import dev.crosswalk.engine.operation.Cadence;
import dev.crosswalk.engine.operation.Ground;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.engine.operation.Occurrence;
import dev.crosswalk.engine.operation.Operation;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.engine.operation.Population;
import dev.crosswalk.programme.AdoptedControl;
import dev.crosswalk.programme.Adoption;
import dev.crosswalk.programme.ControlPopulation;
import dev.crosswalk.programme.Evidence;
import dev.crosswalk.programme.EvidenceRows;
import dev.crosswalk.programme.Periods;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Turns what is on record of a control into what the engine judges. It is prepared once for all
/// questions about the control at a moment.
public final class ControlFacts {
    private final Adoption adoption;
    private final Cadence cadence;
    private final Control control;
    private final ControlHistory onFile;
    private final Moment asOf;
    private final Moment knownAt;
    private final Practice practice;
    private final EventNames events;
    private final CheckResults checks;
    private final Map<String, List<String>> written;
    private final List<ControlPopulation> lists;
    private final History history;

    /// What lists say of events that artefacts name too, by the names of these.
    private final Map<String, List<ListedDay>> listedDays = new LinkedHashMap<>();

    /// What is on file of the control, in the order of time.
    private final List<ControlHistory.Piece> pieces;

    private final List<AtHand> atHand;

    /// What each kind of evidence that the control wants is for.
    private final Map<String, Set<Control.Role>> roles = new HashMap<>();

    /// The kinds of the lists that evidence of each kind answers.
    private final Map<String, List<String>> answered = new HashMap<>();

    /// What is done on one day does no more periods than these, each of which may still be late: of
    /// a daily control those of its tolerance and limit.
    private static final int MOST_A_DAY = 8;

    private static final Comparator<ControlHistory.Piece> EARLIER =
            (a, b) -> {
                int order = Moment.BY_LATEST.compare(a.to(), b.to());
                return order != 0 ? order : a.id().compareTo(b.id());
            };

    /// Runs of tests with at least one record that did not pass.
    private final Set<Run> spoiled = new HashSet<>();

    /// Ids of pieces whose file has done an occurrence already.
    private final Set<String> copies;

    private record Run(String kind, String id) {
        Run(ControlHistory.Piece p) {
            this(p.kind(), p.run());
        }
    }

    /// @param written what of the control its documents alone show
    /// @param inForceFrom the first day on which all its documents are in force; null where it has
    ///   none
    /// @param tests what auditors' reports say of the control
    /// @param lists those of all controls, with where they came from
    /// @param working the days on which the organisation works
    /// @param recorded the days for which the organisation keeps records
    /// @param asOf the moment up to which the history is known
    ControlFacts(
            AdoptedControl adopted,
            Map<String, List<String>> written,
            @Nullable LocalDate inForceFrom,
            ControlHistory onFile,
            List<History.Tested> tests,
            List<ControlPopulation> lists,
            Practice practice,
            WorkingDays working,
            Period recorded,
            Moment asOf,
            Moment knownAt) {
        adoption = adopted.adoption();
        cadence = adopted.cadence();
        control = Registers.wanting(adopted.control(), onFile);
        events = new EventNames(onFile.populations());
        checks = CheckResults.of(control);
        this.written = written;
        this.lists = lists;
        this.onFile = onFile;
        this.practice = practice;
        this.asOf = asOf;
        this.knownAt = knownAt;
        for (Control.EvidenceWanted e : control.evidence()) {
            roles.computeIfAbsent(e.kind(), _ -> EnumSet.noneOf(Control.Role.class)).add(e.role());
            answered.computeIfAbsent(e.kind(), _ -> new ArrayList<>()).addAll(control.listsOf(e));
        }
        pieces = onFile.pieces().stream().sorted(EARLIER).toList();
        for (ControlHistory.Piece p : pieces) {
            if (p.result() != null && p.result() != Evidence.Result.PASS) {
                spoiled.add(new Run(p));
            }
        }
        copies = copies();
        history =
                new History(
                        cadence,
                        working,
                        anchor(),
                        inPlace(),
                        inForceFrom,
                        kinds(),
                        control.discharges().stream().filter(o -> !written.containsKey(o)).toList(),
                        recorded,
                        items(recorded),
                        populations(),
                        results(),
                        null,
                        List.of(),
                        tests);
        atHand = onFileByNow();
    }

    /// What is on record, without what persons concluded of it.
    public History history() {
        return history;
    }

    /// What is the same file, byte by byte, as an earlier record of its kind, which it shows
    /// already.
    public List<AtHand> copiesAtHand() {
        return atHand.stream().filter(e -> copies.contains(e.id())).toList();
    }

    /// The subjects that lack in rows of performances while others are there.
    public List<LackingSubject> lackingSubjects() {
        Map<String, List<EvidenceRows>> byKind = new LinkedHashMap<>();
        for (ControlHistory.Piece p : onFile.pieces()) {
            EvidenceRows rows = p.details().rows();
            if (rows != null && performing().contains(p.kind())) {
                byKind.computeIfAbsent(p.kind(), _ -> new ArrayList<>()).add(rows);
            }
        }
        return byKind.values().stream()
                .flatMap(rows -> LackingSubject.of(rows, cadence, adoption.anchor()).stream())
                .toList();
    }

    /// Whether days of a window on which the control was in place do not count because a document
    /// is in force from a day on only.
    boolean lacksDays(Period window, LocalDate inForceFrom) {
        return history.lacksDays(window, practice, inForceFrom);
    }

    Practice practice() {
        return practice;
    }

    /// The day up to which the history is known.
    LocalDate day() {
        return asOf.day();
    }

    /// What of the control is judged apart over a window.
    ///
    /// @param judged the history with what persons concluded, by which the control was judged
    List<JudgedApart> apart(History judged, Judgement judgement) {
        return JudgedApart.of(judged, practice, judgement, asOf, knownAt);
    }

    /// The documents that alone show an obligation, by its id.
    Map<String, List<String>> written() {
        return written;
    }

    /// What was expected of the control within days, and what came of it.
    Operation over(Period days) {
        return Expectation.over(history, practice, days, asOf, knownAt);
    }

    /// What an auditor remarks on a window.
    List<Remark> remarks(@Nullable Operation operation) {
        if (operation == null) {
            return List.of();
        }
        List<Remark> all = new ArrayList<>();
        List<LackingSubject> lacking =
                lackingSubjects().stream()
                        .filter(l -> l.days().intersection(operation.window()) != null)
                        .toList();
        if (!lacking.isEmpty()) {
            all.add(new Remark(Remark.Cause.SUBJECT_LACKS, LackingSubject.sentence(lacking) + "."));
        }
        all.addAll(RecordWords.remarks(history, practice, operation, asOf, knownAt));
        all.addAll(fewEvents(operation.window()));
        Set<String> events = new HashSet<>();
        operation.occurrences().forEach(o -> events.add(o.name()));
        List<ListedDay> differing =
                listedDays.entrySet().stream()
                        .filter(e -> events.contains(e.getKey()))
                        .flatMap(e -> e.getValue().stream())
                        .filter(ListedDay::differs)
                        .toList();
        if (!differing.isEmpty()) {
            all.add(new Remark(Remark.Cause.DAYS_DIFFER, ListedDay.sentence(differing)));
        }
        return all;
    }

    /// What lists of the same days, by the same query, and rows of evidence say of lists that have
    /// next to no event.
    private List<Remark> fewEvents(Period window) {
        if (cadence.every() != Cadence.Every.PER_EVENT || onFile.populations().isEmpty()) {
            return List.of();
        }
        EventLists own = EventLists.of(history.as(asOf, knownAt));
        List<EventLists.Few> few =
                new ArrayList<>(
                        own.fewOf(
                                lists.stream()
                                        .filter(p -> p.population().receivedAt().isBy(knownAt))
                                        .toList()));
        for (ControlHistory.Piece p : pieces) {
            EvidenceRows rows = p.details().rows();
            if (rows != null && performing().contains(p.kind())) {
                few.addAll(own.fewBeside(p.id(), p.proves(), rows.count()));
            }
        }
        return few.stream()
                .filter(f -> f.list().covers().intersection(window) != null)
                .map(EventLists::remark)
                .toList();
    }

    /// The days of the window for which auditors' tests stand where the own log lacks something.
    List<Ground.Tested> tested(Period window) {
        return Expectation.tested(history, window, asOf, knownAt);
    }

    /// The last day of what an auditor's report says of the control, whatever it says; null where
    /// none speaks of it.
    @Nullable LocalDate testedTo() {
        return lastDay(_ -> true);
    }

    /// The last day on which an auditor's test without exception counts: for as long as evidence
    /// does that it was done; null where there is none.
    @Nullable LocalDate testedUntil() {
        LocalDate last = lastDay(t -> t.independent() && t.clean());
        int fresh =
                control.evidence().stream()
                        .filter(e -> e.role() == Control.Role.PERFORMANCE)
                        .mapToInt(Control.EvidenceWanted::freshDays)
                        .max()
                        .orElse(-1);
        return last == null || fresh < 0 ? null : last.plusDays(fresh);
    }

    private @Nullable LocalDate lastDay(Predicate<History.Tested> which) {
        return history.tests().stream()
                .filter(t -> t.received().isBy(asOf) && which.test(t))
                .map(t -> t.days().to())
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /// How often the control has to be done until it counts, where it is new or was mended.
    public int newAfter() {
        return control.nature() == Control.Nature.AUTOMATED
                ? 1
                : practice.row(cadence.every()).newAfter();
    }

    /// Whether the control was done as often within days as one that is new or was mended has to be
    /// until it counts, by what was on file when they ended: whoever looks then sees no more.
    boolean ranEnough(Period days) {
        return ranEnough(days, days.to());
    }

    /// The day on which what shows that it did was put on file, where that was after the days;
    /// empty where it was in time, or nothing shows it.
    Optional<LocalDate> shownOnlyOn(Period days) {
        return ranEnough(days)
                ? Optional.empty()
                : Stream.of(
                                history.items().stream().map(History.Item::received),
                                history.results().stream().map(History.Result::received),
                                onFile.populations().stream().map(l -> l.population().receivedAt()))
                        .flatMap(received -> received)
                        .map(Moment::day)
                        .filter(days.to()::isBefore)
                        .distinct()
                        .sorted()
                        .filter(day -> ranEnough(days, day))
                        .findFirst();
    }

    /// @param day what was known by then
    private boolean ranEnough(Period days, LocalDate day) {
        int times = newAfter();
        Moment then = new Moment.OnDay(day, asOf.zone());
        Moment known = then.isBy(knownAt) ? then : knownAt;
        if (cadence.every() == Cadence.Every.CONTINUOUS) {
            return days.days() >= times
                    && (history.items().stream()
                                    .anyMatch(i ->
                                            i.artefact()
                                                    && !i.failed()
                                                    && i.received().isBy(known)
                                                    && days.contains(i.on().day()))
                            || history.results().stream()
                                    .anyMatch(r ->
                                            r.found() == History.Found.PASS
                                                    && r.received().isBy(known)
                                                    && days.contains(r.at().day())));
        }
        Operation operation =
                Expectation.over(history, practice, days, then.isBy(asOf) ? then : asOf, known);
        int done = operation.with(Occurrence.Status.ON_TIME).size();
        boolean fewEvents =
                cadence.every() == Cadence.Every.PER_EVENT
                        && days.days() >= practice.newEventDays()
                        && done > 0
                        && done == operation.occurrences().size();
        return fewEvents || done >= times;
    }

    /// The day since which a control's history has to be known to judge single days: all earlier
    /// evidence is stale, and earlier occurrences belong to no period that is looked at.
    static LocalDate since(AdoptedControl adopted, LocalDate day) {
        int fresh = usual(adopted.cadence());
        for (Control.EvidenceWanted wanted : adopted.control().evidence()) {
            fresh = Math.max(fresh, wanted.freshDays());
        }
        LocalDate stale = day.minusDays(fresh);
        LocalDate reach = day.minusYears(2);
        return stale.isBefore(reach) ? stale : reach;
    }

    // ---- what the control is to do

    /// The day on which the control is put in place counts and the day on which it is given up does
    /// not, whatever the hour, so that no day has two controls where one takes over from another.
    private List<Period> inPlace() {
        Moment from = adoption.implementedOn();
        if (from == null) {
            return List.of();
        }
        Moment retired = adoption.retiredOn();
        LocalDate last = retired == null ? LocalDate.MAX : retired.day().minusDays(1);
        return last.isBefore(from.day()) ? List.of() : List.of(new Period(from.day(), last));
    }

    /// The first day of some period, as the organisation says, or else the library.
    private @Nullable LocalDate anchor() {
        LocalDate due = control.firstDue();
        return adoption.anchor() != null || due == null ? adoption.anchor() : due.plusDays(1);
    }

    private List<History.Kind> kinds() {
        List<History.Kind> kinds = new ArrayList<>();
        for (Control.EvidenceWanted e : control.evidence()) {
            kinds.add(
                    new History.Kind(
                            e.kind(),
                            role(e.role()),
                            control.shown(e),
                            e.freshDays(),
                            e.toleranceDays(),
                            e.answers()));
        }
        return kinds;
    }

    private static History.Role role(Control.Role role) {
        return switch (role) {
            case PERFORMANCE -> History.Role.PERFORMANCE;
            case SETTING -> History.Role.SETTING;
            case FOLLOW_UP -> History.Role.FOLLOW_UP;
            case POPULATION -> History.Role.POPULATION;
        };
    }

    // ---- what was seen of it

    /// Evidence that a log entry names was done for the period that the entry gives.
    private List<History.Item> items(Period recorded) {
        Map<String, History.Item> items = new LinkedHashMap<>();
        List<String> performing = performing();
        for (ControlHistory.Entry entry : onFile.log()) {
            boolean shown = false;
            for (ControlHistory.Piece p : entry.evidence()) {
                // What was seen before it was done does not show it.
                if (!p.to().isBefore(entry.performedOn()) && counts(p)) {
                    if (p.details().rows() == null && checks.rest(p).isPresent()) {
                        items.putIfAbsent(p.id(), item(p, entry));
                    }
                    shown |= performing.contains(p.kind());
                }
            }
            if (!shown && isWord(entry, recorded)) {
                word(entry).forEach(i -> items.putIfAbsent(i.id(), i));
            }
        }
        Set<Run> runs = new HashSet<>();
        onFile.log().forEach(e -> e.evidence().forEach(p -> runs.add(new Run(p))));
        List<ControlHistory.Piece> rest =
                onFile.pieces().stream().flatMap(p -> checks.rest(p).stream()).toList();
        for (ControlHistory.Piece p : rest.stream().sorted(EARLIER).toList()) {
            // However many records a run that passed has, the control was done once.
            boolean another = !runs.add(new Run(p)) && p.result() == Evidence.Result.PASS;
            boolean counts =
                    counts(p)
                            && !(another && !spoiled.contains(new Run(p)))
                            && p.details().rows() == null;
            int times =
                    cadence.every() == Cadence.Every.PER_EVENT
                            ? p.times()
                            : Math.min(p.times(), MOST_A_DAY);
            for (int n = 0; n < times && counts; n++) {
                String id = n == 0 ? p.id() : p.id() + " " + (n + 1);
                items.putIfAbsent(
                        id, item(id, p.kind(), p.to(), p.receivedAt(), p.artefact(), p, named(p)));
            }
        }
        new RowItems(
                        cadence,
                        adoption.anchor(),
                        Math.max(1, practice.row(cadence.every()).run()),
                        this::named)
                .of(rest)
                .forEach(i -> items.putIfAbsent(i.id(), i));
        List<History.Item> recordedApart = List.copyOf(items.values());
        for (ControlHistory.Listed listed : onFile.populations()) {
            for (Population.Item event : listed.population().items()) {
                LocalDate done = event.doneOn();
                if (done != null) {
                    handled(listed, event, done)
                            .forEach(i -> handled(i, done, event, recordedApart, items));
                }
            }
        }
        return List.copyOf(items.values());
    }

    /// Takes what a list says of an event beside what artefacts show that name it: where the two
    /// cannot both be right, the later day counts.
    ///
    /// @param recorded what is on file apart from lists
    private void handled(
            History.Item listed,
            LocalDate done,
            Population.Item event,
            List<History.Item> recorded,
            Map<String, History.Item> items) {
        List<History.Item> own =
                recorded.stream()
                        .filter(i -> i.kind().equals(listed.kind()) && i.artefact())
                        .filter(i -> !i.failed() && Objects.equals(i.names(), listed.names()))
                        .toList();
        History.Item first = own.stream().min(Comparator.comparing(i -> i.on().day())).orElse(null);
        ListedDay day =
                first == null ? null : new ListedDay(event.id(), done, first.id(), shown(first));
        if (day == null || !day.differs()) {
            items.put(listed.id(), listed);
            return;
        }
        listedDays
                .computeIfAbsent(
                        listed.names() instanceof History.Named.Event(String name) ? name : "",
                        _ -> new ArrayList<>())
                .add(day);
        if (!day.isLaterByArtefact()) {
            own.stream()
                    .filter(i -> i.on().day().isBefore(done))
                    .forEach(i -> items.put(i.id(), on(listed.on(), i)));
        }
    }

    /// The days that an item is of: those that its evidence covers, or its own.
    private Period shown(History.Item item) {
        return pieces.stream()
                .filter(p -> p.id().equals(item.id()) && p.details().rows() == null)
                .map(ControlHistory.Piece::proves)
                .findFirst()
                .orElseGet(() -> Period.day(item.on().day()));
    }

    private static History.Item on(Moment day, History.Item i) {
        return new History.Item(
                i.id(),
                i.kind(),
                day,
                i.received(),
                i.artefact(),
                i.failed(),
                i.falsified(),
                i.names(),
                i.findings());
    }

    /// Whoever does something leaves a record of that time: a file that comes back, byte by byte,
    /// was done on the earliest of its days, and does nothing again. A setting may be the same on
    /// two days, and of rows each is counted.
    private Set<String> copies() {
        List<String> performing = performing();
        Map<String, Set<String>> seen = new HashMap<>();
        Set<String> later = new HashSet<>();
        for (ControlHistory.Piece p : onFile.pieces().stream().sorted(EARLIER).toList()) {
            boolean isRecord =
                    !p.sha256().isEmpty()
                            && p.result() == null
                            && p.details().rows() == null
                            && !p.details().falsified()
                            && !isTooEarly(p.to())
                            && performing.contains(p.kind());
            if (isRecord && !seen.computeIfAbsent(p.kind(), _ -> new HashSet<>()).add(p.sha256())) {
                later.add(p.id());
            }
        }
        return later;
    }

    /// What checks found since the control is in place.
    private List<History.Result> results() {
        Map<String, ControlHistory.Piece> pieces = new LinkedHashMap<>();
        onFile.pieces().forEach(p -> pieces.put(p.id(), p));
        onFile.log().forEach(e -> e.evidence().forEach(p -> pieces.putIfAbsent(p.id(), p)));
        return checks.results(List.copyOf(pieces.values())).stream()
                .filter(r -> !isTooEarly(r.at()))
                .toList();
    }

    /// Whether a piece says anything of the control: a test that did not work does not, nor what
    /// was seen before the control was in place, nor a file that comes back.
    private boolean counts(ControlHistory.Piece p) {
        return !copies.contains(p.id())
                && p.result() != Evidence.Result.INCONCLUSIVE
                && !isTooEarly(p.to());
    }

    /// Somebody's word of days long ago says nothing of how it is now.
    private boolean isWord(ControlHistory.Entry entry, Period recorded) {
        return !entry.performedOn().day().isBefore(recorded.from())
                && !isTooEarly(entry.performedOn());
    }

    /// A performance is dated by when it was shown, not by the log: a backdated entry whose
    /// evidence is of a later day is as late as its evidence.
    private History.Item item(ControlHistory.Piece p, ControlHistory.Entry entry) {
        Moment shown = p.from();
        Moment on = shown.day().isBefore(entry.performedOn().day()) ? entry.performedOn() : shown;
        LocalDate meantFor = entry.meantFor();
        return item(
                p.id(),
                p.kind(),
                on,
                p.receivedAt(),
                p.artefact(),
                p,
                meantFor == null ? named(p) : new History.Named.In(meantFor));
    }

    /// The occurrence that a piece names itself.
    private History.@Nullable Named named(ControlHistory.Piece p) {
        return named(p.kind(), p.details().occurrence());
    }

    /// @param occurrence a period, or an event of a population; empty for none
    private History.@Nullable Named named(String kind, String occurrence) {
        if (occurrence.isEmpty()) {
            return null;
        }
        if (cadence.every() == Cadence.Every.PER_EVENT) {
            return new History.Named.Event(
                    events.named(occurrence, answered.getOrDefault(kind, List.of())));
        }
        // What names no period names none that was expected.
        return Periods.firstOf(occurrence)
                .<History.Named>map(History.Named.In::new)
                .orElseGet(() -> new History.Named.Event(occurrence));
    }

    private History.Item item(
            String id,
            String kind,
            Moment on,
            Moment received,
            boolean artefact,
            ControlHistory.Piece p,
            History.@Nullable Named names) {
        boolean fails =
                p.result() == Evidence.Result.FAIL
                        || (p.result() == Evidence.Result.PASS && spoiled.contains(new Run(p)));
        return new History.Item(
                id,
                kind,
                on,
                received,
                artefact,
                fails,
                p.details().falsified(),
                names,
                p.details().findings());
    }

    /// An entry that no evidence shows is somebody's word that the control was performed.
    private List<History.Item> word(ControlHistory.Entry entry) {
        LocalDate meantFor = entry.meantFor();
        List<History.Item> words = new ArrayList<>();
        for (String kind : performing()) {
            words.add(
                    new History.Item(
                            "log " + entry.performedOn() + " " + kind,
                            kind,
                            entry.performedOn(),
                            entry.performedOn(),
                            false,
                            false,
                            false,
                            meantFor == null ? null : new History.Named.In(meantFor),
                            null));
        }
        return words;
    }

    private List<String> performing() {
        return control.evidence().stream()
                .filter(e -> e.role() == Control.Role.PERFORMANCE)
                .map(Control.EvidenceWanted::kind)
                .toList();
    }

    /// A list that says when each event was handled is evidence that it was.
    private List<History.Item> handled(
            ControlHistory.Listed listed, Population.Item event, LocalDate done) {
        Population p = listed.population();
        String name = events.name(listed, event);
        List<History.Item> items = new ArrayList<>();
        for (Control.EvidenceWanted told : control.told(listed.kind(), listed.performs())) {
            String kind = told.kind();
            items.add(
                    new History.Item(
                            name + " " + kind,
                            kind,
                            Moment.on(done, p.receivedAt().zone()),
                            p.receivedAt(),
                            true,
                            false,
                            false,
                            new History.Named.Event(name),
                            null,
                            true));
        }
        return items;
    }

    private List<History.Population> populations() {
        List<History.Population> all = new ArrayList<>();
        for (ControlHistory.Listed listed : onFile.populations()) {
            Population p = listed.population();
            all.add(
                    new History.Population(
                            p.id(),
                            listed.kind(),
                            p.covers(),
                            p.receivedAt(),
                            listed.reconciled(),
                            p.items().stream()
                                    .map(e -> new History.Event(named(listed, e), e.occurredOn()))
                                    .toList()));
        }
        return all;
    }

    /// A subject of an inventory is called as the results call it, whatever list has it.
    private String named(ControlHistory.Listed listed, Population.Item item) {
        return cadence.every() == Cadence.Every.PER_EVENT ? events.name(listed, item) : item.id();
    }

    // ---- what is on file

    /// What is on file of the control, sorted by the days that it proves.
    List<AtHand> atHand() {
        return atHand;
    }

    /// What is on file, with a file of it, that shows an obligation or did.
    Stream<AtHand> showing(String obligation) {
        List<Control.EvidenceWanted> kinds = control.shownBy(obligation);
        return atHand.stream()
                .filter(a -> a.shows() && a.artefact())
                .filter(a ->
                        a.population()
                                || control.evidence().isEmpty()
                                || kinds.stream().anyMatch(k -> k.kind().equals(a.kind())));
    }

    private List<AtHand> onFileByNow() {
        List<AtHand> all = new ArrayList<>();
        for (ControlHistory.Piece p : pieces) {
            if (p.isThereBy(asOf)) {
                all.add(
                        new AtHand(
                                p.id(),
                                p.kind(),
                                p.from(),
                                p.to(),
                                p.receivedAt(),
                                agesByDays(p.kind())
                                        ? freshUntil(control, p.kind(), p.proves())
                                        : null,
                                p.result(),
                                false,
                                p.artefact(),
                                shows(p) && !isTooEarly(p.to())));
            }
        }
        for (ControlHistory.Listed listed : onFile.populations()) {
            Population p = listed.population();
            Moment from = Moment.on(p.covers().from(), p.receivedAt().zone());
            if (from.isBy(asOf)) {
                Moment to = Moment.on(p.covers().to(), p.receivedAt().zone());
                all.add(
                        new AtHand(
                                p.id(),
                                "",
                                from,
                                to,
                                p.receivedAt(),
                                freshUntil(control, "", p.covers()),
                                null,
                                true,
                                true,
                                shows(listed) && !isTooEarly(to)));
            }
        }
        all.sort((a, b) -> {
            int order = Moment.BY_LATEST.compare(a.to(), b.to());
            return order == 0 ? a.id().compareTo(b.id()) : order;
        });
        return List.copyOf(all);
    }

    /// A list shows something where somebody on it was handled, or where the control wants lists to
    /// show something.
    private boolean shows(ControlHistory.Listed listed) {
        boolean says = listed.population().items().stream().anyMatch(i -> i.doneOn() != null);
        return (says && !control.told(listed.kind(), listed.performs()).isEmpty())
                || control.evidence().stream()
                        .anyMatch(e ->
                                e.role() == Control.Role.POPULATION && !control.shown(e).isEmpty());
    }

    /// Whether something was seen before the control was in place.
    private boolean isTooEarly(Moment seenAt) {
        Moment since = adoption.implementedOn();
        return since != null && seenAt.isBefore(since);
    }

    /// Whether a piece shows something of the control: it is of a kind that the control wants, and
    /// is no test that failed, which only shows that somebody looked.
    private boolean shows(ControlHistory.Piece p) {
        return (control.evidence().isEmpty() || roles.containsKey(p.kind()))
                && (p.result() == null
                        || (p.result() == Evidence.Result.PASS && !spoiled.contains(new Run(p))));
    }

    /// The same fact, with the reason that the last test did not work where that is why nothing
    /// shows an obligation.
    ControlFact withBrokenTests(ControlFact fact) {
        Map<String, ControlHistory.Piece> last = new HashMap<>();
        for (ControlHistory.Piece p : onFile.pieces()) {
            if (p.result() != null && p.isThereBy(asOf)) {
                last.merge(p.kind(), p, BinaryOperator.maxBy(EARLIER));
            }
        }
        Set<String> broke = new HashSet<>();
        for (Control.EvidenceWanted kind : control.evidence()) {
            ControlHistory.Piece p = last.get(kind.kind());
            if (p != null && p.result() == Evidence.Result.INCONCLUSIVE) {
                broke.addAll(control.shown(kind));
            }
        }
        if (broke.isEmpty()) {
            return fact;
        }
        List<ControlFact.Share> shares = new ArrayList<>();
        for (ControlFact.Share share : fact.shares()) {
            List<String> broken = share.discharges().stream().filter(broke::contains).toList();
            if (!broken.isEmpty()
                    && share.state() instanceof ControlFact.Unknown u
                    && (u.reason() == ControlFact.Reason.NO_DATA
                            || u.reason() == ControlFact.Reason.EVIDENCE_EXPIRED)) {
                List<String> others =
                        share.discharges().stream().filter(o -> !broke.contains(o)).toList();
                if (!others.isEmpty()) {
                    shares.add(new ControlFact.Share(others, u));
                }
                shares.add(
                        new ControlFact.Share(
                                broken,
                                new ControlFact.Unknown(
                                        ControlFact.Reason.CHECK_BROKE,
                                        u.reached(),
                                        u.possible())));
            } else {
                shares.add(share);
            }
        }
        return new ControlFact(fact.control(), shares);
    }

    // ---- how long evidence counts

    /// A performance counts until the control is to be done again, and what was acted on for ever.
    private boolean agesByDays(String kind) {
        return cadence.every() == Cadence.Every.CONTINUOUS
                || Collections.disjoint(
                        roles.getOrDefault(kind, Set.of()),
                        EnumSet.of(Control.Role.PERFORMANCE, Control.Role.FOLLOW_UP));
    }

    /// Evidence counts for as long as the control says of its kind; evidence of another kind for as
    /// long as the cadence leaves time for the next occurrence.
    ///
    /// @param kind empty for a population
    static LocalDate freshUntil(Control control, String kind, Period proves) {
        for (Control.EvidenceWanted wanted : control.evidence()) {
            boolean isIt = kind.isEmpty() ? wanted.population() : wanted.kind().equals(kind);
            if (isIt) {
                return proves.to().plusDays(wanted.freshDays());
            }
        }
        return proves.to().plusDays(usual(control.cadence()));
    }

    private static int usual(Cadence cadence) {
        int period =
                switch (cadence.every()) {
                    case CONTINUOUS, DAILY, WEEKLY -> 30;
                    case MONTHLY -> 31;
                    case QUARTERLY, PER_EVENT -> 92;
                    case HALF_YEARLY -> 184;
                    case YEARLY -> 366;
                };
        return period + cadence.toleranceDays();
    }
}
