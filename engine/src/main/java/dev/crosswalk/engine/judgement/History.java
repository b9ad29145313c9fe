package dev.crosswalk.engine.judgement;

import dev.crosswalk.engine.operation.Cadence;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.engine.operation.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntBinaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What is on file about one control: what it is to do, and what was seen of it.
///
/// @param working the days that a cadence in business days counts
/// @param anchor the first day of some period, from which the others are counted; null for periods
///   of the calendar
/// @param inPlace the days on which the control was in place, in order and apart; an end of
///   [LocalDate#MAX] is open
/// @param inForceFrom the first day on which all documents of the control were in force; null where
///   none of them cuts its days
/// @param kinds the kinds of evidence that the control wants; without any, each item is a
///   performance that shows all that the control discharges
/// @param discharges ids of the obligations that the control discharges
/// @param recorded the days for which records are kept at all: what is not there before or after
///   them is not known, and no deviation
/// @param populations the events of a per-event control; of any other, the inventory of its checks
/// @param allowedGapDays how many days two passes of the check may lie apart; null for twice its
///   cadence. Of a check that is a kind of evidence, that kind says how long a result counts
/// @param tests what auditors' reports say of the control
public record History(
        Cadence cadence,
        WorkingDays working,
        @Nullable LocalDate anchor,
        List<Period> inPlace,
        @Nullable LocalDate inForceFrom,
        List<Kind> kinds,
        List<String> discharges,
        Period recorded,
        List<Item> items,
        List<Population> populations,
        List<Result> results,
        @Nullable Integer allowedGapDays,
        List<Conclusion> conclusions,
        List<Tested> tests) {

    public History {
        inPlace = List.copyOf(inPlace);
        kinds = List.copyOf(kinds);
        discharges = List.copyOf(discharges);
        items = List.copyOf(items);
        populations = List.copyOf(populations);
        results = List.copyOf(results);
        conclusions = List.copyOf(conclusions);
        tests = List.copyOf(tests);
    }

    /// A history of a control without documents that no auditor's report speaks of.
    public History(
            Cadence cadence,
            WorkingDays working,
            @Nullable LocalDate anchor,
            List<Period> inPlace,
            List<Kind> kinds,
            List<String> discharges,
            Period recorded,
            List<Item> items,
            List<Population> populations,
            List<Result> results,
            @Nullable Integer allowedGapDays,
            List<Conclusion> conclusions) {
        this(
                cadence,
                working,
                anchor,
                inPlace,
                null,
                kinds,
                discharges,
                recorded,
                items,
                populations,
                results,
                allowedGapDays,
                conclusions,
                List.of());
    }

    @Nullable Kind kind(String name) {
        return kinds.stream().filter(k -> k.kind().equals(name)).findFirst().orElse(null);
    }

    /// What evidence that shows something has to answer, and by when: the lists of events that the
    /// performances among its kinds answer, within the least tolerance of these. Of a control that
    /// answers no events, and for what no performance shows, all that is on file.
    ///
    /// @param showing the kinds that show it
    History seenBy(Set<String> showing) {
        return seenBy(showing, Math::min);
    }

    /// @param tolerated what counts of the tolerances of two kinds
    private History seenBy(Set<String> showing, IntBinaryOperator tolerated) {
        List<Kind> asking =
                kinds.stream()
                        .filter(k -> k.role() == Role.PERFORMANCE && showing.contains(k.kind()))
                        .toList();
        boolean alike =
                kinds.stream().allMatch(k -> k.toleranceDays() == null && k.answers().isEmpty());
        if (alike || asking.isEmpty() || cadence.every() != Cadence.Every.PER_EVENT) {
            return this;
        }
        boolean all = asking.stream().anyMatch(k -> k.answers().isEmpty());
        Set<String> answered = new TreeSet<>(all ? lists() : Set.of());
        int tolerance =
                asking.stream()
                        .map(Kind::toleranceDays)
                        .mapToInt(own -> own == null ? cadence.toleranceDays() : own)
                        .reduce(tolerated)
                        .orElseThrow();
        for (Kind k : asking) {
            answered.addAll(k.answers());
        }
        Set<String> named = kinds.stream().map(Kind::kind).collect(Collectors.toSet());
        List<Kind> seen = new ArrayList<>();
        for (Kind k : kinds) {
            switch (k.role()) {
                case SETTING, FOLLOW_UP -> seen.add(k);
                case POPULATION -> {
                    if (answered.contains(k.kind())) {
                        seen.add(k);
                    }
                }
                case PERFORMANCE -> {
                    if (showing.contains(k.kind())) {
                        seen.add(
                                new Kind(
                                        k.kind(),
                                        k.role(),
                                        k.shows(),
                                        k.freshDays(),
                                        null,
                                        List.copyOf(answered)));
                    }
                }
            }
        }
        return new History(
                new Cadence(cadence.every(), tolerance, cadence.days()),
                working,
                anchor,
                inPlace,
                inForceFrom,
                seen,
                discharges,
                recorded,
                items,
                populations.stream()
                        .filter(p ->
                                all || answered.contains(p.kind()) || !named.contains(p.kind()))
                        .toList(),
                results,
                allowedGapDays,
                conclusions,
                List.of());
    }

    /// The same for what looks for findings: any performance does, for the events of all lists that
    /// some answer, and may take as long as the one that may take longest.
    History looking() {
        Set<String> performing =
                kinds.stream()
                        .filter(k -> k.role() == Role.PERFORMANCE)
                        .map(Kind::kind)
                        .collect(Collectors.toSet());
        return seenBy(performing, Math::max);
    }

    /// Whether an item is of days, by its own day or by the occurrence that it names.
    boolean isIn(Period days, Item item) {
        return days.contains(item.on().day())
                || switch (item.names()) {
                    case Named.In(LocalDate day) -> days.contains(day);
                    case Named.Event(String id) ->
                            populations.stream()
                                    .flatMap(p -> p.events().stream())
                                    .anyMatch(e -> e.id().equals(id) && days.contains(e.on()));
                    case null -> false;
                };
    }

    boolean isPerformance(Item item) {
        return kinds.stream()
                .anyMatch(k -> k.role() == Role.PERFORMANCE && k.kind().equals(item.kind()));
    }

    /// Whether somebody performs it each time, rather than that systems are looked at all the time.
    boolean isPerformed() {
        return cadence.every() != Cadence.Every.CONTINUOUS
                && kinds.stream().anyMatch(k -> k.role() == Role.PERFORMANCE);
    }

    /// The kinds of lists of which each has to be there: those that are nothing else, and those
    /// that something answers.
    Set<String> lists() {
        Set<String> lists = new TreeSet<>();
        for (Kind k : kinds) {
            lists.addAll(k.answers());
            if (k.role() == Role.POPULATION) {
                lists.add(k.kind());
            }
        }
        return lists;
    }

    Showing showing(String obligation) {
        return new Showing(
                kinds.isEmpty(),
                kinds.stream().filter(k -> k.shows().contains(obligation)).toList());
    }

    /// The checks that speak of what some kinds show, in order.
    ///
    /// @param showing the kinds; in a history without kinds, each check shows everything
    List<String> checks(Set<String> showing) {
        return results.stream()
                .map(Result::check)
                .filter(c -> c.isEmpty() || kinds.isEmpty() || showing.contains(c))
                .distinct()
                .sorted()
                .toList();
    }

    /// Whether days of a window on which the control was in place do not count where a document is
    /// in force from a day on only.
    public boolean lacksDays(Period window, Practice practice, LocalDate from) {
        InPlace cut = InPlace.of(this, from, practice);
        return !cut.counted(window).equals(cut.within(window));
    }

    /// The days on record and those of a window, with all between them.
    Period recordedWith(Period window) {
        return new Period(
                recorded.from().isBefore(window.from()) ? recorded.from() : window.from(),
                recorded.to().isAfter(window.to()) ? recorded.to() : window.to());
    }

    /// The same without what was not there: neither what happened after one moment nor what was
    /// received after another.
    public History as(Moment asOf, Moment knownAt) {
        return new History(
                cadence,
                working,
                anchor,
                inPlace,
                inForceFrom,
                kinds,
                discharges,
                recorded,
                items.stream()
                        .filter(i ->
                                happened(i.on(), i.fails(), asOf) && i.received().isBy(knownAt))
                        .toList(),
                populations.stream().filter(p -> p.received().isBy(knownAt)).toList(),
                results.stream()
                        .filter(r ->
                                happened(r.at(), r.found() == Found.FAIL, asOf)
                                        && r.received().isBy(knownAt))
                        .toList(),
                allowedGapDays,
                conclusions.stream().filter(c -> !c.on().isAfter(asOf.day())).toList(),
                tests.stream()
                        .filter(t -> !t.days().from().isAfter(asOf.day()))
                        .filter(t -> t.received().isBy(knownAt))
                        .toList());
    }

    /// The same for some of what the control discharges.
    public History about(List<String> obligations) {
        return with(kinds, obligations);
    }

    /// The same where of the kinds of performance only these are wanted.
    public History asking(Set<String> performances) {
        return with(
                kinds.stream()
                        .filter(k ->
                                k.role() != Role.PERFORMANCE || performances.contains(k.kind()))
                        .toList(),
                discharges);
    }

    private History with(List<Kind> wanted, List<String> obligations) {
        return new History(
                cadence,
                working,
                anchor,
                inPlace,
                inForceFrom,
                wanted,
                obligations,
                recorded,
                items,
                populations,
                results,
                allowedGapDays,
                conclusions,
                List.of());
    }

    /// The same with what persons concluded of it.
    public History with(List<Conclusion> concluded) {
        return new History(
                cadence,
                working,
                anchor,
                inPlace,
                inForceFrom,
                kinds,
                discharges,
                recorded,
                items,
                populations,
                results,
                allowedGapDays,
                concluded,
                tests);
    }

    /// The same without the records of what had happened by a day and that were received after it.
    History withoutFiledAfter(LocalDate day) {
        return new History(
                cadence,
                working,
                anchor,
                inPlace,
                inForceFrom,
                kinds,
                discharges,
                recorded,
                items.stream().filter(i -> !isFiledAfter(day, i.on(), i.received())).toList(),
                populations,
                results.stream().filter(r -> !isFiledAfter(day, r.at(), r.received())).toList(),
                allowedGapDays,
                conclusions,
                tests);
    }

    private static boolean isFiledAfter(LocalDate day, Moment on, Moment received) {
        return !on.day().isAfter(day) && received.day().isAfter(day);
    }

    History withItems(List<Item> others) {
        return new History(
                cadence,
                working,
                anchor,
                inPlace,
                inForceFrom,
                kinds,
                discharges,
                recorded,
                others,
                populations,
                results,
                allowedGapDays,
                conclusions,
                tests);
    }

    /// What shows that a control works counts once it has happened for certain, what shows that it
    /// fails once it may have happened.
    private static boolean happened(Moment on, boolean fails, Moment asOf) {
        return fails ? on.hasBegunBy(asOf) : on.isBy(asOf);
    }

    /// A kind of evidence that the control wants.
    ///
    /// @param shows ids of those of the control's obligations that evidence of this kind shows
    /// @param freshDays how many days a setting or a population counts; null for the usual
    /// @param toleranceDays how many days after an event a performance is in time; null for as many
    ///   as the cadence says
    /// @param answers the kinds of the lists of whose events each asks for a performance; empty for
    ///   all lists
    public record Kind(
            String kind,
            Role role,
            List<String> shows,
            @Nullable Integer freshDays,
            @Nullable Integer toleranceDays,
            List<String> answers) {
        public Kind {
            shows = List.copyOf(shows);
            answers = List.copyOf(answers);
        }

        /// One that answers all lists, as late as the cadence lets it.
        public Kind(String kind, Role role, List<String> shows, @Nullable Integer freshDays) {
            this(kind, role, shows, freshDays, null, List.of());
        }

        int freshDays(Practice practice) {
            return freshDays == null ? practice.freshDays() : freshDays;
        }
    }

    public enum Role {
        /// An occurrence was done.
        PERFORMANCE,
        /// How a system is at an instant.
        SETTING,
        /// What was found was acted on.
        FOLLOW_UP,
        /// All that there was to do.
        POPULATION
    }

    /// One piece of evidence, or one row of one that lists several occurrences.
    ///
    /// @param on when the control was seen to be done, or to fail
    /// @param received when the organisation received it
    /// @param artefact whether it is more than somebody's word
    /// @param failed whether it shows that the control failed
    /// @param falsified whether the record was falsified or overridden
    /// @param names a day in the period that it was done for, or the id of the event; null where it
    ///   does not say
    /// @param findings how much was found that has to be acted on; null where it does not say
    /// @param listed whether only a list of the events has its day, which cannot say what was found
    public record Item(
            String id,
            String kind,
            Moment on,
            Moment received,
            boolean artefact,
            boolean failed,
            boolean falsified,
            @Nullable Named names,
            @Nullable Integer findings,
            boolean listed) {

        /// A record of its own.
        public Item(
                String id,
                String kind,
                Moment on,
                Moment received,
                boolean artefact,
                boolean failed,
                boolean falsified,
                @Nullable Named names,
                @Nullable Integer findings) {
            this(id, kind, on, received, artefact, failed, falsified, names, findings, false);
        }

        /// Whether it takes proof away: what was falsified counts as failed.
        boolean fails() {
            return failed || falsified;
        }
    }

    /// The one occurrence that an item names.
    public sealed interface Named {
        /// A day of the period.
        record In(LocalDate day) implements Named {}

        record Event(String id) implements Named {}
    }

    /// All events of some days, as somebody gathered them.
    ///
    /// @param kind which of the lists it is that the control wants; empty where it does not say, so
    ///   that it is taken for all of them
    /// @param reconciled whether a second count agrees, and source, query and reader are known
    public record Population(
            String id,
            String kind,
            Period covers,
            Moment received,
            boolean reconciled,
            List<Event> events) {
        public Population {
            events = List.copyOf(events);
        }

        /// One that does not say which list it is.
        public Population(
                String id, Period covers, Moment received, boolean reconciled, List<Event> events) {
            this(id, "", covers, received, reconciled, events);
        }
    }

    /// Something that the control has to answer, or, in an inventory, a subject of its checks since
    /// a day.
    public record Event(String id, LocalDate on) {}

    /// One result of a check of the control.
    ///
    /// @param check the kind of evidence that it is; empty for the one check of a control that
    ///   names none, which shows all that the control discharges
    /// @param at when the check looked, on a day of the organisation
    /// @param evidence id of what says so; empty where it has none
    public record Result(
            String check,
            String subject,
            Moment at,
            Moment received,
            Found found,
            String evidence) {

        /// One of the only check.
        public Result(String subject, Moment at, Moment received, Found found) {
            this("", subject, at, received, found, "");
        }
    }

    public enum Found {
        PASS,
        FAIL,
        /// The check itself did not work, which is no result.
        UNKNOWN
    }

    /// What an auditor's report says of the control: that it was tested, or what else of it.
    ///
    /// @param report id of the report
    /// @param ofOperation whether it is about how the control operated over the days, and not only
    ///   about how it was on a day
    /// @param independent whether the auditor is nobody whom the organisation directs
    /// @param days of which the report speaks
    /// @param clean whether the auditor tested the control and found nothing wanting
    /// @param takenOut ids of the obligations that the report does not show all the same: an
    ///   exception is about them, or the opinion on what asks for them is not a clean one
    public record Tested(
            String report,
            boolean ofOperation,
            boolean independent,
            Period days,
            Moment received,
            boolean clean,
            List<String> takenOut) {
        public Tested {
            takenOut = List.copyOf(takenOut);
        }
    }

    /// What a person concluded about a window.
    ///
    /// @param as what the control is by it
    /// @param on the day on which the person concluded
    /// @param deviations ids of the deviations that were looked at; null for all that were known
    /// @param compensated whether a compensating control was effective meanwhile
    /// @param corrected whether each deviation was corrected
    /// @param harmLookedInto whether somebody looked for harm
    /// @param independent whether the person is neither owner, performer nor acceptor
    /// @param id of the conclusion; empty where it has none
    /// @param obligations ids of the obligations that it speaks of; null for all
    public record Conclusion(
            As as,
            LocalDate on,
            @Nullable List<String> deviations,
            boolean compensated,
            boolean corrected,
            boolean harmLookedInto,
            boolean independent,
            String id,
            @Nullable List<String> obligations) {
        public Conclusion {
            deviations = deviations == null ? null : List.copyOf(deviations);
            obligations = obligations == null ? null : List.copyOf(obligations);
        }

        /// A conclusion without an id, on all obligations.
        public Conclusion(
                As as,
                LocalDate on,
                @Nullable List<String> deviations,
                boolean compensated,
                boolean corrected,
                boolean harmLookedInto,
                boolean independent) {
            this(as, on, deviations, compensated, corrected, harmLookedInto, independent, "", null);
        }

        /// Whether it speaks of an obligation.
        public boolean isOf(String obligation) {
            return obligations == null || obligations.contains(obligation);
        }
    }

    public enum As {
        EFFECTIVE_WITH_EXCEPTIONS,
        NOT_EFFECTIVE
    }
}
