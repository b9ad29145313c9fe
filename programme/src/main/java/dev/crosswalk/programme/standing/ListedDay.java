package dev.crosswalk.programme.standing;

import dev.crosswalk.engine.operation.Period;
import dev.crosswalk.programme.words.Words;
import java.time.LocalDate;
import java.util.List;

/// A day on which something was done for an event, as a list has it, beside what the earliest
/// artefact shows that names the event. Whoever keeps the list can write any day into it, so where
/// the two cannot both be right the later one counts: nothing is proven in time that one of them
/// says was late. An artefact that covers days leaves open which of them it was.
///
/// @param event as the list calls it
/// @param listed the day by the list
/// @param artefact id of the evidence, or of its row
/// @param shown the days that the artefact is of
public record ListedDay(String event, LocalDate listed, String artefact, Period shown) {
    private static final int NAMED = 3;

    public boolean differs() {
        return !shown.contains(listed);
    }

    /// Whether the artefact is of a later day, which then counts.
    boolean isLaterByArtefact() {
        return listed.isBefore(shown.from());
    }

    /// `LV-03 (2026-05-12 by the list, 2026-06-03 by ticket-3)`
    private String words() {
        return "%s (%s by the list, %s by %s)"
                .formatted(event, listed, Words.days(shown), artefact);
    }

    /// Says of days that differ what counts, and what to do.
    public static String sentence(List<ListedDay> differing) {
        return "The list has another day than the artefact that names the event: %s. The later of the two counts: find out which is right. Of an artefact that was exported later, say the days that it covers."
                .formatted(Words.some(differing.stream().map(ListedDay::words).toList(), NAMED));
    }
}
