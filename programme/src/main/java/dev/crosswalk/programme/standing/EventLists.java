package dev.crosswalk.programme.standing;

import dev.crosswalk.engine.judgement.History;
import dev.crosswalk.engine.judgement.Practice;
import dev.crosswalk.engine.operation.Cadence;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.programme.ControlPopulation;
import dev.crosswalk.programme.words.Words;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The lists of events of a control, held against its records, against each other and against how
/// many events there usually are: whether one may lack an event. No outcome tells, since a list
/// that is reconciled is believed.
public record EventLists(List<Listed> lists) {
    private static final int NAMED = 3;

    /// As long before its event as something is usually done that comes before it.
    private static final int AHEAD = 30;

    /// A list may have few events by chance where no more than so many were to be expected.
    private static final int MANY = 10;

    /// A list that has less than one of so many that were to be expected has next to none.
    private static final int OF_EXPECTED = 10;

    public EventLists {
        lists = List.copyOf(lists);
    }

    /// @param kind empty where the list does not say which it is
    /// @param events the days of its events, by their names
    /// @param days the same days, in order
    public record Listed(
            String id,
            String kind,
            Period covers,
            Map<String, LocalDate> events,
            NavigableSet<LocalDate> days) {
        private Listed(String id, String kind, Period covers, Map<String, LocalDate> events) {
            this(id, kind, covers, events, new TreeSet<>(events.values()));
        }

        private boolean hasOneIn(Period asked) {
            LocalDate next = days.ceiling(asked.from());
            return next != null && asked.contains(next);
        }

        private List<String> within(Period days) {
            return events.entrySet().stream()
                    .filter(e -> days.contains(e.getValue()))
                    .map(Map.Entry::getKey)
                    .toList();
        }
    }

    public static EventLists of(History history) {
        List<Listed> lists = new ArrayList<>();
        for (History.Population p : history.populations()) {
            Map<String, LocalDate> events = new TreeMap<>();
            p.events().forEach(e -> events.put(e.id(), e.on()));
            lists.add(new Listed(p.id(), p.kind(), p.covers(), events));
        }
        return new EventLists(lists);
    }

    /// @param populations of one control
    public static EventLists of(List<ControlPopulation> populations) {
        List<Listed> lists = new ArrayList<>();
        for (ControlPopulation p : populations) {
            Map<String, LocalDate> events = new TreeMap<>();
            p.population().items().forEach(i -> events.put(i.id(), i.occurredOn()));
            lists.add(new Listed(p.population().id(), p.kind(), p.population().covers(), events));
        }
        return new EventLists(lists);
    }

    // ---- against records

    /// Something that was done for an event.
    ///
    /// @param event that it names; empty where it names none
    public record Done(String id, LocalDate on, String event) {
        private String words() {
            return "%s of %s%s".formatted(id, on, event.isEmpty() ? "" : ", which names " + event);
        }
    }

    /// Says of what was done for events that no list has any: `1 record answers no event on any
    /// list: ..`.
    public static String sentence(List<Done> unlisted) {
        return "%s no event on any list: %s. A list may lack an event, and is then not complete: look for it, or say of what else this is the record."
                .formatted(
                        unlisted.size() == 1
                                ? "1 record answers"
                                : "%,d records answer".formatted(unlisted.size()),
                        Words.some(unlisted.stream().map(Done::words).toList(), NAMED));
    }

    /// Whether something was done for an event that no list has. Of what names one, none of them
    /// has it; of what names none, none has an event that it could be of, though the days before it
    /// are listed.
    ///
    /// @param answers the kinds of the lists that it answers; empty for all
    /// @param own days after an event within which it is in time; null for those of the cadence
    public boolean lack(
            Done done,
            List<String> answers,
            Cadence cadence,
            @Nullable Integer own,
            Practice practice) {
        List<Listed> answered =
                lists.stream()
                        .filter(l ->
                                answers.isEmpty()
                                        || l.kind().isEmpty()
                                        || answers.contains(l.kind()))
                        .toList();
        if (answered.isEmpty() || cadence.every() != Cadence.Every.PER_EVENT) {
            return false;
        }
        if (!done.event().isEmpty()) {
            return answered.stream().noneMatch(l -> l.events().containsKey(done.event()));
        }
        int tolerance = own == null ? cadence.toleranceDays() : own;
        int days = limit(cadence, tolerance, practice);
        Period about = new Period(done.on().minusDays(days), done.on().plusDays(AHEAD));
        // What has to be there before its event may be of one that is not listed yet.
        Period listed = new Period(about.from(), tolerance == 0 ? about.to() : done.on());
        return answered.stream().noneMatch(l -> l.hasOneIn(about))
                && listed.from()
                        .datesUntil(listed.to().plusDays(1))
                        .allMatch(d -> answered.stream().anyMatch(l -> l.covers().contains(d)));
    }

    /// The days after an event within which what is done is late at most. Of business days twice as
    /// many pass.
    private static int limit(Cadence cadence, int tolerance, Practice practice) {
        int limit = practice.row(cadence.every()).late().of(tolerance);
        return cadence.days() == Cadence.Days.BUSINESS ? 2 * limit : limit;
    }

    /// What was done on days of a window for events that no list has.
    static List<Done> unlisted(History history, Period window, Practice practice) {
        EventLists lists = of(history);
        List<History.Kind> kinds =
                history.kinds().isEmpty()
                        ? List.of(new History.Kind("", History.Role.PERFORMANCE, List.of(), null))
                        : history.kinds();
        List<Done> all = new ArrayList<>();
        for (History.Item i : history.items()) {
            Done done =
                    new Done(
                            i.id(),
                            i.on().day(),
                            i.names() instanceof History.Named.Event(String id) ? id : "");
            boolean lacks =
                    !i.listed()
                            && i.artefact()
                            && window.contains(done.on())
                            && kinds.stream()
                                    .filter(k -> k.role() == History.Role.PERFORMANCE)
                                    .filter(k ->
                                            k.kind().equals(i.kind()) || history.kinds().isEmpty())
                                    .anyMatch(k ->
                                            lists.lack(
                                                    done,
                                                    k.answers(),
                                                    history.cadence(),
                                                    k.toleranceDays(),
                                                    practice));
            if (lacks) {
                all.add(done);
            }
        }
        return all;
    }

    /// An event that a list calls done itself, in its own column.
    public record Called(String event, LocalDate on, LocalDate done) {}

    /// Asks of records that name no event, and are of later than a list calls an event done that
    /// they could be of, whether they are its own: of what was done on the day of the record by the
    /// list, it is the record.
    ///
    /// @param unnamed those of a kind
    /// @param called what lists call done of that kind, what a record names left out
    /// @param own days after an event within which it is in time; null for those of the cadence
    public static Optional<String> later(
            List<Done> unnamed,
            List<Called> called,
            Cadence cadence,
            @Nullable Integer own,
            Practice practice) {
        int limit = limit(cadence, own == null ? cadence.toleranceDays() : own, practice);
        List<String> said = new ArrayList<>();
        for (Done record : unnamed) {
            if (called.stream().noneMatch(c -> c.done().equals(record.on()))) {
                called.stream()
                        .filter(c -> c.done().isBefore(record.on()))
                        .filter(c -> !c.on().isAfter(record.on()))
                        .filter(c -> !c.on().plusDays(limit).isBefore(record.on()))
                        .max(Comparator.comparing(Called::on).thenComparing(Called::event))
                        .ifPresent(c -> said.add(later(record, c)));
            }
        }
        return said.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "%s? Name in each record the event that it is of: of two days the later one counts."
                                .formatted(Words.some(said, NAMED)));
    }

    private static String later(Done record, Called called) {
        return "%s of %s names no event and falls %s after %s, which the list calls done on %s: is it its record"
                .formatted(
                        record.id(),
                        record.on(),
                        Words.many(
                                (int) ChronoUnit.DAYS.between(called.on(), record.on()),
                                "day",
                                "days"),
                        called.event(),
                        called.done());
    }

    /// The same of what is on file of a window, a sentence for each kind of performance.
    private static List<String> later(History history, Period window, Practice practice) {
        Set<History.Named> recorded =
                history.items().stream()
                        .filter(i -> i.artefact() && !i.listed())
                        .flatMap(i -> Stream.ofNullable(i.names()))
                        .collect(Collectors.toSet());
        Map<String, LocalDate> days = new HashMap<>();
        history.populations()
                .forEach(p -> p.events().forEach(e -> days.putIfAbsent(e.id(), e.on())));
        List<String> all = new ArrayList<>();
        for (History.Kind kind : history.kinds()) {
            if (kind.role() != History.Role.PERFORMANCE) {
                continue;
            }
            List<Done> unnamed = new ArrayList<>();
            List<Called> called = new ArrayList<>();
            for (History.Item i : history.items()) {
                if (!i.kind().equals(kind.kind()) || i.failed() || !i.artefact()) {
                    continue;
                }
                LocalDate on = i.on().day();
                if (!i.listed() && i.names() == null && window.contains(on)) {
                    unnamed.add(new Done(i.id(), on, ""));
                } else if (i.listed()
                        && i.names() instanceof History.Named.Event(String id)
                        && days.containsKey(id)
                        && !recorded.contains(i.names())) {
                    called.add(new Called(id, Objects.requireNonNull(days.get(id)), on));
                }
            }
            later(unnamed, called, history.cadence(), kind.toleranceDays(), practice)
                    .ifPresent(all::add);
        }
        return all;
    }

    // ---- against how many there were

    /// A list that has next to no event, where something says that there were many.
    ///
    /// @param beside what says so: `the other lists of its kind have 63 to 90`
    public record Few(Listed list, String beside) {
        /// The same list, by what both say.
        public Few and(Few other) {
            return new Few(list, beside + "; " + other.beside);
        }

        /// `deployments-2026-q2 has no event, and the other lists ..`
        public String words() {
            int n = list.events().size();
            return "%s has %s, and %s: a list that was cut is not complete"
                    .formatted(
                            list.id(),
                            n == 0 ? "no event" : Words.many(n, "event", "events"),
                            beside);
        }
    }

    private static boolean isFew(Listed list, double expected) {
        return expected >= MANY && list.events().size() * (double) OF_EXPECTED < expected;
    }

    /// The lists that have next to no event, where at least two others of their kind have many.
    public List<Few> few() {
        List<Few> all = new ArrayList<>();
        for (Listed list : lists) {
            List<Listed> others =
                    lists.stream()
                            .filter(l -> !l.id().equals(list.id()) && l.kind().equals(list.kind()))
                            .toList();
            double[] aDay =
                    others.stream()
                            .mapToDouble(l -> l.events().size() / (double) l.covers().days())
                            .sorted()
                            .toArray();
            if (aDay.length > 1 && isFew(list, aDay[aDay.length / 2] * list.covers().days())) {
                IntSummaryStatistics counts =
                        others.stream().mapToInt(l -> l.events().size()).summaryStatistics();
                all.add(
                        new Few(
                                list,
                                "the %d others of its kind have %,d to %,d"
                                        .formatted(
                                                others.size(), counts.getMin(), counts.getMax())));
            }
        }
        return all;
    }

    /// Those that have next to no event where another list of the same days, from the same source
    /// and by the same query, has many.
    ///
    /// @param all the lists of all controls
    public List<Few> fewOf(List<ControlPopulation> all) {
        List<Few> few = new ArrayList<>();
        for (ControlPopulation p : all) {
            Listed list = byId(p.population().id());
            if (list == null || p.provenance().query().isEmpty()) {
                continue;
            }
            all.stream()
                    .filter(o -> !o.population().id().equals(list.id()))
                    .filter(o -> o.population().covers().equals(p.population().covers()))
                    .filter(o -> o.provenance().query().equalsIgnoreCase(p.provenance().query()))
                    .filter(o -> o.provenance().source().equalsIgnoreCase(p.provenance().source()))
                    .filter(o -> isFew(list, o.population().items().size()))
                    .findFirst()
                    .ifPresent(o ->
                            few.add(
                                    new Few(
                                            list,
                                            "%s (%s), of the same query and days, has %,d"
                                                    .formatted(
                                                            o.population().id(),
                                                            o.control(),
                                                            o.population().items().size()))));
        }
        return few;
    }

    /// Those that have next to no event where the rows of evidence of their days are many.
    ///
    /// @param rows how many rows of evidence there are within some days
    List<Few> fewBeside(String evidence, Period covers, int rows) {
        return lists.stream()
                .filter(l -> l.covers().contains(covers) && isFew(l, rows))
                .map(l ->
                        new Few(
                                l,
                                "the evidence %s of the same days lists %,d"
                                        .formatted(evidence, rows)))
                .toList();
    }

    private @Nullable Listed byId(String id) {
        return lists.stream().filter(l -> l.id().equals(id)).findFirst().orElse(null);
    }

    static Remark remark(Few few) {
        return new Remark(Remark.Cause.FEW_EVENTS, Words.capital(few.words()) + ".");
    }

    // ---- against each other

    /// Two lists of one kind of which only one has some events of days that both cover.
    ///
    /// @param only the events that one of them has, with the day
    public record Differing(Listed one, Listed other, Period both, List<String> only) {
        /// `the lists q1 and q2 both cover ..`
        public String words() {
            return "the lists %s and %s both cover %s, and only one of them has %s: one is not complete"
                    .formatted(one.id(), other.id(), Words.days(both), Words.some(only, NAMED));
        }
    }

    /// On days that two lists of a kind cover, both have the same events, or one is not complete.
    public List<Differing> differing() {
        List<Differing> all = new ArrayList<>();
        for (int i = 0; i < lists.size(); i++) {
            for (Listed other : lists.subList(i + 1, lists.size())) {
                Listed one = lists.get(i);
                Period both = one.covers().intersection(other.covers());
                if (both != null && one.kind().equals(other.kind())) {
                    Set<String> only = new TreeSet<>(one.within(both));
                    List<String> others = other.within(both);
                    others.forEach(e -> {
                        if (!only.remove(e)) {
                            only.add(e);
                        }
                    });
                    if (!only.isEmpty()) {
                        all.add(new Differing(one, other, both, List.copyOf(only)));
                    }
                }
            }
        }
        return all;
    }

    /// What an auditor asks of the lists of a window, a sentence each.
    static List<Remark> asked(History history, Period window, Practice practice) {
        if (history.cadence().every() != Cadence.Every.PER_EVENT) {
            return List.of();
        }
        List<Remark> asked = new ArrayList<>();
        List<Done> unlisted = unlisted(history, window, practice);
        if (!unlisted.isEmpty()) {
            asked.add(new Remark(Remark.Cause.LIST_LACKS_EVENTS, sentence(unlisted)));
        }
        later(history, window, practice)
                .forEach(words -> asked.add(new Remark(Remark.Cause.LATER_RECORD, words)));
        of(history).few().stream()
                .filter(f -> f.list().covers().intersection(window) != null)
                .forEach(f -> asked.add(remark(f)));
        of(history).differing().stream()
                .filter(d -> d.both().intersection(window) != null)
                .map(d -> Words.capital(d.words()) + ", whatever it was reconciled with.")
                .forEach(words -> asked.add(new Remark(Remark.Cause.LISTS_DIFFER, words)));
        return asked;
    }
}
