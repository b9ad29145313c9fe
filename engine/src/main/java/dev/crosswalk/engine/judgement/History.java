package dev.crosswalk.engine.judgement;

import dev.crosswalk.engine.operation.Cadence;
import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.engine.operation.Period;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is on file about one control: what it is to do, and what was seen of it.
///
/// @param working the days that a cadence in business days counts
/// @param anchor the first day of some period, from which the others are counted; null for periods
///   of the calendar
/// @param inPlace the days on which the control was in place, in order and apart; an end of
///   [LocalDate#MAX] is open
/// @param kinds the kinds of evidence that the control wants; without any, each item is a
///   performance that shows all that the control discharges
/// @param discharges ids of the obligations that the control discharges
/// @param recorded the days for which records are kept at all: what is not there before or after
///   them is not known, and no deviation
/// @param populations of a per-event control; empty for others
/// @param allowedGapDays how many days two passes of the check may lie apart; null for twice its
///   cadence
/// @param tests what auditors' reports say of the control
public record History(
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

    /// A history of a control that no auditor's report speaks of.
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

    /// Whether evidence of a kind shows an obligation in a role.
    boolean shows(Item item, Role role, String obligation) {
        if (kinds.isEmpty()) {
            return role == Role.PERFORMANCE;
        }
        for (Kind kind : kinds) {
            if (kind.kind().equals(item.kind())
                    && kind.role() == role
                    && kind.shows().contains(obligation)) {
                return true;
            }
        }
        return false;
    }

    boolean wants(Role role, String obligation) {
        return kinds.isEmpty()
                ? role == Role.PERFORMANCE
                : kinds.stream().anyMatch(k -> k.role() == role && k.shows().contains(obligation));
    }

    /// The days on record and those of a window, with all between them.
    Period recordedWith(Period window) {
        return new Period(
                recorded.from().isBefore(window.from()) ? recorded.from() : window.from(),
                recorded.to().isAfter(window.to()) ? recorded.to() : window.to());
    }

    /// The same without what was not there: neither what happened after one moment nor what was
    /// received after another.
    History as(Moment asOf, Moment knownAt) {
        return new History(
                cadence,
                working,
                anchor,
                inPlace,
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

    /// The same with what persons concluded of it.
    public History with(List<Conclusion> concluded) {
        return new History(
                cadence,
                working,
                anchor,
                inPlace,
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

    History withItems(List<Item> others) {
        return new History(
                cadence,
                working,
                anchor,
                inPlace,
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
    public record Kind(String kind, Role role, List<String> shows, @Nullable Integer freshDays) {
        public Kind {
            shows = List.copyOf(shows);
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
    public record Item(
            String id,
            String kind,
            Moment on,
            Moment received,
            boolean artefact,
            boolean failed,
            boolean falsified,
            @Nullable Named names,
            @Nullable Integer findings) {

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
    /// @param reconciled whether a second count agrees, and source, query and reader are known
    public record Population(
            String id, Period covers, Moment received, boolean reconciled, List<Event> events) {
        public Population {
            events = List.copyOf(events);
        }
    }

    /// Something that the control has to answer.
    public record Event(String id, LocalDate on) {}

    /// One result of the control's check.
    ///
    /// @param at when the check looked, on a day of the organisation
    public record Result(String subject, Moment at, Moment received, Found found) {}

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
