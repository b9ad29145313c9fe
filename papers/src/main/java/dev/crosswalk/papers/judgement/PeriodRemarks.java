package dev.crosswalk.papers.judgement;

import dev.crosswalk.engine.judgement.History;
import dev.crosswalk.engine.operation.Occurrence;
import dev.crosswalk.engine.operation.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is remarked on periods that were done outside of their own.
///
/// @param operation what came of each time that something was due; null where that is not known
public record PeriodRemarks(JudgementWords judged, @Nullable Operation operation) {
    /// How many periods in a row have to be done in the next one before anybody hears of it.
    private static final int SHIFTED = 3;

    /// Says of what the window owns that it was done before the window began; empty where nothing
    /// was.
    public Optional<String> before() {
        return doneBefore()
                .map(o ->
                        "What was due by %s was done on %s, before the window began.%s It counts; an auditor of a period may want one inside it."
                                .formatted(
                                        o.due(),
                                        o.doneOn(),
                                        judged.judgement().soFar() != null || isDoneInWindow()
                                                ? ""
                                                : " Nothing was done in the window itself."));
    }

    /// Whether anything was done on a day of the window, for whatever it was due.
    private boolean isDoneInWindow() {
        return RecordRemarks.performances(judged).stream()
                .filter(History.Item::artefact)
                .anyMatch(i -> judged.judgement().window().contains(i.on().day()));
    }

    /// What the window owns and was done before it, of a control that is done once a period.
    Optional<Occurrence> doneBefore() {
        return operation == null || !judged.every().isPeriodic()
                ? Optional.empty()
                : operation.occurrences().stream()
                        .filter(o ->
                                o.doneOn() != null
                                        && o.doneOn().isBefore(judged.judgement().window().from()))
                        .findFirst();
    }

    /// Says where several periods in a row were each done in the one after: who skips one of them
    /// and goes on as before looks the same as who is always a little late, and only people know
    /// which it was.
    public List<String> shifted() {
        List<String> said = new ArrayList<>();
        List<Occurrence> run = new ArrayList<>();
        List<Occurrence> all =
                operation == null || !judged.every().isPeriodic()
                        ? List.of()
                        : operation.occurrences();
        for (Occurrence o : all) {
            boolean next =
                    o.status() == Occurrence.Status.ON_TIME
                            && o.doneOn() != null
                            && o.doneOn().isAfter(o.due());
            if (!next) {
                shifted(run).ifPresent(said::add);
                run.clear();
            } else {
                run.add(o);
            }
        }
        shifted(run).ifPresent(said::add);
        return said;
    }

    private Optional<String> shifted(List<Occurrence> run) {
        return run.size() < SHIFTED
                ? Optional.empty()
                : Optional.of(
                        "%d in a row, from %s to %s, count as done because each was done in the period after its own, within its tolerance. Nothing on file was done in %s itself: if that was skipped, let the records after it say which period they are for (occurrence)."
                                .formatted(
                                        run.size(),
                                        run.getFirst().spoken(),
                                        run.getLast().spoken(),
                                        run.getFirst().spoken()));
    }
}
