package dev.crosswalk.programme.standing;

import dev.crosswalk.engine.judgement.History;
import dev.crosswalk.engine.judgement.Practice;
import dev.crosswalk.engine.operation.Cadence;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.programme.ControlPopulation;
import dev.crosswalk.programme.words.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The lists of events of a control, held against its records and against each other: whether one
/// may lack an event. No outcome tells, since a list that is reconciled is believed.
public record EventLists(List<Listed> lists) {
    private static final int NAMED = 3;

    /// As long before its event as something is usually done that comes before it.
    private static final int AHEAD = 30;

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
        int limit = practice.row(cadence.every()).late().of(tolerance);
        // Of business days twice as many pass.
        int days = cadence.days() == Cadence.Days.BUSINESS ? 2 * limit : limit;
        Period about = new Period(done.on().minusDays(days), done.on().plusDays(AHEAD));
        // What has to be there before its event may be of one that is not listed yet.
        Period listed = new Period(about.from(), tolerance == 0 ? about.to() : done.on());
        return answered.stream().noneMatch(l -> l.hasOneIn(about))
                && listed.from()
                        .datesUntil(listed.to().plusDays(1))
                        .allMatch(d -> answered.stream().anyMatch(l -> l.covers().contains(d)));
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
        of(history).differing().stream()
                .filter(d -> d.both().intersection(window) != null)
                .map(d -> Words.capital(d.words()) + ", whatever it was reconciled with.")
                .forEach(words -> asked.add(new Remark(Remark.Cause.LISTS_DIFFER, words)));
        return asked;
    }
}
