package dev.crosswalk.papers.judgement;

import dev.crosswalk.engine.judgement.History;
import dev.crosswalk.engine.operation.Cadence.Every;
import dev.crosswalk.engine.operation.Occurrence;
import dev.crosswalk.engine.operation.Occurrence.Status;
import dev.crosswalk.engine.operation.Operation;
import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.engine.operation.Redone;
import dev.crosswalk.programme.standing.AtHand;
import dev.crosswalk.programme.words.Words;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What somebody who reads the records remarks on, though it changes no outcome: when things were
/// done, and which records were left aside.
///
/// @param operation what came of each time that something was due
/// @param copies what is the same file as an earlier record, and so shows nothing by itself
public record RecordRemarks(JudgementWords judged, Operation operation, List<AtHand> copies) {
    private static final int NAMED = 3;

    /// Two that were done within this share of a period are one sitting.
    private static final int SITTING = 10;

    /// Of a history that is a file of its own, which does not say what its files are.
    ///
    /// @param operation null where what came of each time is not known
    public static List<String> of(JudgementWords judged, @Nullable Operation operation) {
        return of(judged, operation, List.of());
    }

    /// @param operation null where what came of each time is not known
    /// @param copies what is the same file as an earlier record
    public static List<String> of(
            JudgementWords judged, @Nullable Operation operation, List<AtHand> copies) {
        if (operation == null) {
            return List.of();
        }
        RecordRemarks remarks = new RecordRemarks(judged, operation, copies);
        List<String> all = new ArrayList<>();
        if (remarks.every().isPeriodic()) {
            all.add(remarks.after());
            all.add(remarks.close());
        }
        all.add(remarks.wordAlone());
        all.add(remarks.elsewhere());
        all.add(remarks.failed());
        all.add(LaterLook.sentence(judged));
        all.removeIf(String::isEmpty);
        return all;
    }

    private History history() {
        return judged.history();
    }

    private Every every() {
        return history().cadence().every();
    }

    private Period window() {
        return judged.judgement().window();
    }

    // ---- when it was done

    /// What was done in time, and only when the window was over.
    private String after() {
        List<Occurrence> done = done();
        List<Occurrence> after =
                done.stream()
                        .filter(o -> o.status() == Status.ON_TIME)
                        .filter(o -> isAfterWindow(o.doneOn()))
                        .toList();
        if (after.isEmpty()) {
            return "";
        }
        boolean none =
                done.stream().noneMatch(o -> o.doneOn() != null && window().contains(o.doneOn()));
        return "%s, after the window's end.%s It counts; an auditor of a period may want one inside it."
                .formatted(
                        some(
                                after,
                                o ->
                                        "what was due by %s was done on %s"
                                                .formatted(o.due(), o.doneOn())),
                        none ? " Nothing was done in the window itself." : "");
    }

    private boolean isAfterWindow(@Nullable LocalDate day) {
        return day != null && day.isAfter(window().to());
    }

    /// Periods that were done in one sitting, though not on one day.
    private String close() {
        List<Occurrence> done = done();
        List<String> sittings = new ArrayList<>();
        List<Occurrence> sitting = new ArrayList<>();
        for (Occurrence o : done) {
            if (!sitting.isEmpty() && !isClose(sitting.getLast(), o)) {
                sitting(sitting, sittings);
                sitting.clear();
            }
            sitting.add(o);
        }
        sitting(sitting, sittings);
        return sittings.isEmpty()
                ? ""
                : "Done close to each other: %s; an auditor may ask whether each was done for its own period."
                        .formatted(Words.some(sittings, NAMED));
    }

    private boolean isClose(Occurrence one, Occurrence next) {
        LocalDate first = one.doneOn();
        LocalDate second = next.doneOn();
        LocalDate zero = LocalDate.EPOCH;
        long period = ChronoUnit.DAYS.between(zero, every().start(zero, 1));
        return first != null
                && second != null
                && Math.abs(ChronoUnit.DAYS.between(first, second)) <= period / SITTING;
    }

    /// Records of one day are told elsewhere.
    private static void sitting(List<Occurrence> done, List<String> sittings) {
        List<LocalDate> days =
                done.stream()
                        .flatMap(o -> Stream.ofNullable(o.doneOn()))
                        .distinct()
                        .sorted()
                        .toList();
        if (days.size() > 1) {
            sittings.add(
                    "%s (within %s, %s to %s)"
                            .formatted(
                                    Words.and(done.stream().map(Occurrence::spoken).toList()),
                                    Words.many(
                                            (int)
                                                    ChronoUnit.DAYS.between(
                                                            days.getFirst(), days.getLast()),
                                            "day",
                                            "days"),
                                    days.getFirst(),
                                    days.getLast()));
        }
    }

    private List<Occurrence> done() {
        return operation.occurrences().stream()
                .filter(o -> o.doneOn() != null)
                .filter(o -> o.status() == Status.ON_TIME || o.status() == Status.LATE)
                .toList();
    }

    // ---- what does nothing

    /// Word that something was done that counts as not done.
    private String wordAlone() {
        List<String> said = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (Occurrence o : notDone()) {
            performances().stream()
                    .filter(i -> !i.artefact())
                    .filter(i -> isMeant(o, i) && taken.add(i.id()))
                    .findFirst()
                    .ifPresent(i ->
                            said.add(
                                    "%s counts as not done: the record of that time (%s"
                                            .formatted(o.spoken(), why(i))));
        }
        return said.isEmpty() ? "" : Words.some(said, NAMED) + ".";
    }

    private String why(History.Item word) {
        return copies.stream()
                .filter(e -> e.kind().equals(word.kind()))
                .filter(e -> !e.to().day().isBefore(word.on().day()))
                .findFirst()
                .map(e ->
                        "%s, %s) is the same file, byte by byte, as an earlier one, which shows that time alone"
                                .formatted(e.id(), e.to().day()))
                .orElseGet(() ->
                        "%s, %s) has no artefact, and word alone shows no occurrence"
                                .formatted(word.id(), word.on().day()));
    }

    /// Records of the window that say that it failed, and are of nothing that was due in it.
    private String failed() {
        Set<String> told =
                Stream.concat(
                                operation.occurrences().stream()
                                        .flatMap(o -> Stream.ofNullable(o.shownBy())),
                                operation.redone().stream().map(Redone::failing))
                        .collect(Collectors.toSet());
        List<String> said =
                every().isPeriodic()
                        ? recorded(judged)
                                .filter(i -> i.failed() && !i.falsified())
                                .filter(i -> window().contains(i.on().day()))
                                .filter(i -> !told.contains(i.id()))
                                .flatMap(i -> dueAfter(i).stream())
                                .toList()
                        : List.of();
        return said.isEmpty() ? "" : Words.capital(Words.some(said, NAMED)) + ".";
    }

    private Optional<String> dueAfter(History.Item failed) {
        LocalDate day =
                failed.names() instanceof History.Named.In(LocalDate in) ? in : failed.on().day();
        return history()
                .cadence()
                .dueWithin(new Period(day, day.plusYears(1)), history().anchor())
                .stream()
                .findFirst()
                .filter(p -> p.to().isAfter(window().to()))
                .map(p ->
                        "the record of %s (%s) says that it failed: that is of what is due by %s, after the window, and counts there"
                                .formatted(failed.on().day(), failed.id(), p.to()));
    }

    /// Records of the days of something that counts as not done, which say that they are of
    /// something else.
    private String elsewhere() {
        Set<String> used =
                operation.occurrences().stream()
                        .flatMap(o -> Stream.ofNullable(o.shownBy()))
                        .collect(Collectors.toSet());
        List<String> said = new ArrayList<>();
        for (Occurrence o : notDone()) {
            for (History.Item i : performances()) {
                boolean other =
                        i.names() instanceof History.Named.In in
                                && !isOf(o, in.day())
                                && i.artefact()
                                && !used.contains(i.id())
                                && isAbout(o, i.on().day());
                if (other && i.names() instanceof History.Named.In in) {
                    said.add(
                            "%s counts as not done: the record of that time (%s, %s) says that it is of %s, so it does nothing for it"
                                    .formatted(o.spoken(), i.id(), i.on().day(), spoken(in.day())));
                    break;
                }
            }
        }
        return said.isEmpty() ? "" : Words.some(said, NAMED) + ".";
    }

    private String spoken(LocalDate day) {
        return operation.occurrences().stream()
                .filter(o -> isOf(o, day))
                .map(Occurrence::spoken)
                .findFirst()
                .orElse(day.toString());
    }

    private List<Occurrence> notDone() {
        return operation.occurrences().stream()
                .filter(o -> o.status() == Status.MISSING || o.status() == Status.OPEN)
                .toList();
    }

    private List<History.Item> performances() {
        return performances(judged);
    }

    /// What shows, by an artefact or by word, that the control was done.
    static List<History.Item> performances(JudgementWords judged) {
        return recorded(judged)
                .filter(i -> !i.failed() && !i.falsified())
                .sorted(Comparator.comparing((History.Item i) -> i.on().day()))
                .toList();
    }

    private static Stream<History.Item> recorded(JudgementWords judged) {
        List<History.Kind> kinds = judged.history().kinds();
        return judged.history().items().stream()
                .filter(i -> i.received().isBy(judged.knownAt()))
                .filter(i ->
                        kinds.isEmpty()
                                || kinds.stream()
                                        .anyMatch(k ->
                                                k.kind().equals(i.kind())
                                                        && k.role() == History.Role.PERFORMANCE));
    }

    private boolean isMeant(Occurrence o, History.Item i) {
        return switch (i.names()) {
            case History.Named.Event event -> event.id().equals(o.name());
            case History.Named.In in -> isOf(o, in.day());
            case null -> o.kind() == Occurrence.Kind.PERIOD && isAbout(o, i.on().day());
        };
    }

    /// Whether a day lies in the period of an occurrence.
    private boolean isOf(Occurrence o, LocalDate day) {
        Period period = period(o);
        return period != null && period.contains(day);
    }

    /// Whether a day lies in the period of an occurrence or before its limit.
    private boolean isAbout(Occurrence o, LocalDate day) {
        Period period = period(o);
        int limit = judged.practice().row(every()).late().of(history().cadence().toleranceDays());
        return period != null
                && !day.isBefore(period.from())
                && !day.isAfter(period.to().plusDays(limit));
    }

    private @Nullable Period period(Occurrence o) {
        return o.kind() == Occurrence.Kind.EVENT
                ? null
                : history().cadence().dueWithin(Period.day(o.due()), history().anchor()).stream()
                        .findFirst()
                        .orElse(null);
    }

    // ---- when it was received

    /// What was received long after it was done; empty where nothing was.
    ///
    /// @param lagDays later than so many days is long after
    public static String late(JudgementWords judged, int lagDays) {
        List<History.Item> late =
                judged.history().items().stream()
                        .filter(i -> i.artefact() && i.received().isBy(judged.knownAt()))
                        .filter(i -> !i.on().day().isBefore(judged.judgement().window().from()))
                        .filter(i -> lag(i) > lagDays)
                        .sorted(Comparator.comparingLong((History.Item i) -> lag(i)).reversed())
                        .toList();
        return late.isEmpty()
                ? ""
                : "Not contemporaneous: %s received more than %d days after what was seen; %s of %s after %s, on %s. An auditor asks why."
                        .formatted(
                                Words.many(late.size(), "record was", "records were"),
                                lagDays,
                                late.getFirst().id(),
                                late.getFirst().on().day(),
                                Words.many((int) lag(late.getFirst()), "day", "days"),
                                late.getFirst().received().day());
    }

    private static long lag(History.Item i) {
        return ChronoUnit.DAYS.between(i.on().day(), i.received().day());
    }

    private static String some(List<Occurrence> all, Function<Occurrence, String> words) {
        return Words.capital(Words.some(all.stream().map(words).toList(), NAMED));
    }
}
