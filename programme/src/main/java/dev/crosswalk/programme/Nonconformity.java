package dev.crosswalk.programme;

import dev.crosswalk.content.text.OneLine;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Something that was not as it had to be, and what was done about it: it was put right, its cause
/// and others like it were looked for, an action keeps it from coming back, and somebody else saw
/// that the action had its effect.
///
/// @param source how it was found: a deviation, an audit, a customer; what stage 2 of a
///   certification found says `stage 2`
/// @param grade null where nobody graded it
/// @param controls ids of the controls that did not do what they had to
/// @param deviations ids of the deviations that it answers
/// @param owner who answers for the action
/// @param correction how it was put right, and the harm that it had done
/// @param similar where others like it were looked for, and what was found
/// @param evaluatedOn when cause and similar cases were known and it was decided what to do
/// @param action what keeps it from coming back; empty where nothing has to be done
/// @param effect what shows that the action had its effect
/// @param evidence ids of what shows all this
public record Nonconformity(
        String id,
        String title,
        LocalDate foundOn,
        String source,
        @Nullable Grade grade,
        List<String> controls,
        List<String> deviations,
        String owner,
        String correction,
        @Nullable LocalDate correctedOn,
        String cause,
        String similar,
        @Nullable LocalDate evaluatedOn,
        String action,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate doneOn,
        String effect,
        String verifiedBy,
        @Nullable LocalDate verifiedOn,
        @Nullable LocalDate closedOn,
        List<String> evidence) {

    public Nonconformity {
        id = OneLine.of(id);
        title = OneLine.of(title);
        source = OneLine.of(source);
        controls = OneLine.all(controls);
        deviations = OneLine.all(deviations);
        owner = OneLine.of(owner);
        correction = OneLine.of(correction);
        cause = OneLine.of(cause);
        similar = OneLine.of(similar);
        action = OneLine.of(action);
        effect = OneLine.of(effect);
        verifiedBy = OneLine.of(verifiedBy);
        evidence = OneLine.all(evidence);
    }

    public enum Grade {
        MAJOR,
        MINOR,
        OBSERVATION
    }

    /// What is said of none of it yet, of all that has to be known before an action follows: each
    /// by the name of its field.
    public List<String> unhandled() {
        return missing(
                correction.isEmpty() || correctedOn == null ? "correction" : "",
                cause.isEmpty() ? "cause" : "",
                similar.isEmpty() ? "similar" : "",
                evaluatedOn == null ? "evaluatedOn" : "");
    }

    /// What is still open of it: each by the name of its field.
    public List<String> open() {
        boolean acts = !action.isEmpty();
        return Stream.concat(
                        unhandled().stream(),
                        missing(
                                acts && doneOn == null ? "doneOn" : "",
                                acts && (effect.isEmpty() || verifiedOn == null) ? "effect" : "",
                                acts && verifiedBy.isEmpty() ? "verifiedBy" : "")
                                .stream())
                .toList();
    }

    /// Two of its days of which one is before the other that has to come first.
    ///
    /// @param field of the day that is too early
    /// @param first field of the day that comes first
    /// @param words `its action was done on 2026-09-20, before it was found on 2026-12-02`
    public record OutOfOrder(String field, String first, String words) {}

    private record Happened(String field, String what, @Nullable LocalDate on) {}

    /// Its days that are not in the order in which a nonconformity is seen through.
    public List<OutOfOrder> outOfOrder() {
        Happened found = new Happened("foundOn", "it was found", foundOn);
        Happened done = new Happened("doneOn", "its action was done", doneOn);
        Happened seen = new Happened("verifiedOn", "its effect was seen", verifiedOn);
        Happened closed = new Happened("closedOn", "it was closed", closedOn);
        return Stream.of(
                        order(new Happened("evaluatedOn", "it was evaluated", evaluatedOn), found),
                        order(done, found),
                        order(seen, done),
                        order(closed, found),
                        order(closed, seen))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<OutOfOrder> order(Happened then, Happened first) {
        LocalDate day = then.on();
        LocalDate before = first.on();
        return day == null || before == null || !day.isBefore(before)
                ? Optional.empty()
                : Optional.of(
                        new OutOfOrder(
                                then.field(),
                                first.field(),
                                "%s on %s, before %s on %s"
                                        .formatted(then.what(), day, first.what(), before)));
    }

    /// Whether it was not closed before a day.
    public boolean isOpenSince(LocalDate day) {
        return closedOn == null || !closedOn.isBefore(day);
    }

    /// Whether it is about how a control did since a day: one that was closed before is about
    /// something else.
    public boolean answers(String control, LocalDate since) {
        return controls.contains(control) && isOpenSince(since);
    }

    /// What was there of it when only some days were past: the others are said of nothing yet.
    public Nonconformity upTo(Predicate<LocalDate> past) {
        return new Nonconformity(
                id,
                title,
                foundOn,
                source,
                grade,
                controls,
                deviations,
                owner,
                correction,
                only(past, correctedOn),
                cause,
                similar,
                only(past, evaluatedOn),
                action,
                dueOn,
                only(past, doneOn),
                effect,
                verifiedBy,
                only(past, verifiedOn),
                only(past, closedOn),
                evidence);
    }

    private static @Nullable LocalDate only(Predicate<LocalDate> past, @Nullable LocalDate day) {
        return day != null && past.test(day) ? day : null;
    }

    private static List<String> missing(String... fields) {
        return Stream.of(fields).filter(f -> !f.isEmpty()).toList();
    }
}
