package dev.crosswalk.engine.judgement;

import dev.crosswalk.engine.operation.Moment;
import dev.crosswalk.engine.operation.Period;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Something that was found and had to be acted on. How long that took decides no outcome.
///
/// @param foundOn of what was found in one occurrence, the first day after which nothing was acted
///   on in between
/// @param actedOn null where nothing acts on it
public record Followed(LocalDate foundOn, @Nullable LocalDate actedOn) {

    /// What the window found, in the order of days, where follow-up has to show that it was acted
    /// on. Where kinds of follow-up differ, what is worst: what nothing acts on, then what took
    /// longest.
    ///
    /// @param asOf what happened later does not count yet
    /// @param knownAt what was received later does not count
    public static List<Followed> of(History history, Period window, Moment asOf, Moment knownAt) {
        History h = history.as(asOf, knownAt);
        return actions(h).stream()
                .map(actions -> FollowUp.of(h, window, List.of(), actions).followed())
                .max(
                        Comparator.comparingLong(Followed::lacking)
                                .thenComparingLong(Followed::longest))
                .orElse(List.of());
    }

    /// The performances of a window that do not say what they found, where follow-up has to show
    /// that it was acted on; an event counts once, whatever its records, and a list is not asked.
    ///
    /// @param asOf what happened later does not count yet
    /// @param knownAt what was received later does not count
    public static List<History.Item> unsaid(
            History history, Period window, Moment asOf, Moment knownAt) {
        History h = history.as(asOf, knownAt);
        return isOwed(h) ? FollowUp.of(h, window, List.of(), List.of()).silent() : List.of();
    }

    /// Whether a control discharges something that only follow-up shows.
    public static boolean isOwed(History h) {
        return h.discharges().stream().anyMatch(o -> h.showing(o).isFollowUpAlone());
    }

    /// What acts on findings, for each obligation that wants it.
    private static Set<List<History.Item>> actions(History h) {
        Set<List<History.Item>> all = new LinkedHashSet<>();
        for (String obligation : h.discharges()) {
            Showing showing = h.showing(obligation);
            if (showing.wants(History.Role.FOLLOW_UP) && !showing.wants(History.Role.PERFORMANCE)) {
                all.add(
                        h.items().stream()
                                .filter(i -> showing.shows(i, History.Role.FOLLOW_UP))
                                .toList());
            }
        }
        return all;
    }

    /// How much records of a window say that they found, and how many records act on it.
    public record Tally(int findings, int actions) {}

    /// The same where kinds of follow-up differ: of those with most findings for each action.
    ///
    /// @param asOf what happened later does not count yet
    /// @param knownAt what was received later does not count
    public static Tally tally(History history, Period window, Moment asOf, Moment knownAt) {
        History h = history.as(asOf, knownAt);
        return actions(h).stream()
                .map(actions -> FollowUp.of(h, window, List.of(), actions).tally())
                .max(Comparator.comparingInt(t -> t.findings() - t.actions()))
                .orElse(new Tally(0, 0));
    }

    private static long lacking(List<Followed> found) {
        return found.stream().filter(f -> f.actedOn() == null).count();
    }

    private static long longest(List<Followed> found) {
        return found.stream().mapToLong(Followed::days).max().orElse(-1);
    }

    /// How many days it took; 0 where nothing acts on it.
    public long days() {
        return actedOn == null ? 0 : ChronoUnit.DAYS.between(foundOn, actedOn);
    }
}
