package dev.crosswalk.programme.standing;

import dev.crosswalk.engine.judgement.Deviation;
import dev.crosswalk.engine.judgement.Deviation.What;
import dev.crosswalk.engine.judgement.History;
import dev.crosswalk.engine.judgement.Judgement;
import dev.crosswalk.engine.judgement.Practice;
import dev.crosswalk.engine.operation.Cadence.Every;
import dev.crosswalk.programme.words.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// How a control goes in a window that runs. What is not on file counts as not done, and counts as
/// done once it is: where only that decides, nothing is lost and there is nothing to conclude on,
/// but something to file.
///
/// @param words a sentence that says what to do
public record SoFar(Course course, String words) {

    public enum Course {
        ON_COURSE,
        /// What lacks is evidence: of days of which nothing is known, or of what counts as missing
        /// without it.
        NEEDS_EVIDENCE,
        NEEDS_A_CONCLUSION,
        LOST
    }

    /// Null where the window is over.
    ///
    /// @param apart what of the judgement is judged apart, which is asked only where it matters
    public static @Nullable SoFar of(
            History history,
            Practice practice,
            Judgement judgement,
            Supplier<List<JudgedApart>> apart) {
        Judgement.SoFar soFar = judgement.soFar();
        if (soFar == null) {
            return null;
        }
        return switch (soFar) {
            case ON_COURSE -> onCourse(history, judgement, apart);
            case NEEDS_A_CONCLUSION -> deviates(practice, judgement, apart.get());
            case LOST -> lost(judgement, apart.get());
        };
    }

    private static SoFar onCourse(
            History history, Judgement judgement, Supplier<List<JudgedApart>> apart) {
        boolean inPlace =
                history.inPlace().stream()
                        .anyMatch(p -> p.intersection(judgement.window()) != null);
        boolean seen =
                !history.items().isEmpty()
                        || !history.results().isEmpty()
                        || !history.populations().isEmpty();
        if (!inPlace) {
            return new SoFar(Course.ON_COURSE, "Not in place in the window so far.");
        }
        return seen
                ? new SoFar(Course.ON_COURSE, "On course: nothing deviates so far.")
                : new SoFar(
                        Course.NEEDS_EVIDENCE,
                        "Not known so far: nothing is on file. File "
                                + file(apart.get().stream().map(JudgedApart::wanted).toList())
                                + " once there is something to show.");
    }

    /// Something deviates, within what a person may conclude on if all else is known.
    private static SoFar deviates(Practice practice, Judgement judgement, List<JudgedApart> apart) {
        List<List<String>> lacking = new ArrayList<>();
        boolean beyond = false;
        boolean others = judgement.deviations().isEmpty();
        for (JudgedApart a : apart) {
            List<Deviation> all = a.judgement().deviations();
            List<Deviation> unknown = all.stream().filter(d -> d.what() == What.UNKNOWN).toList();
            boolean tooMuch = !unknown.isEmpty() && isBeyond(practice, a.judgement(), unknown);
            beyond |= tooMuch;
            others |= all.size() > unknown.size();
            if (tooMuch || (!unknown.isEmpty() && all.size() == unknown.size())) {
                unknown.forEach(d -> lacking.addAll(JudgedApart.kinds(List.of(a), d)));
            }
        }
        if (others && !beyond) {
            return new SoFar(
                    Course.NEEDS_A_CONCLUSION,
                    "Needs a conclusion: what deviates so far can be lifted by a person, once the"
                            + " window is over.");
        }
        int days =
                judgement.deviations().stream()
                        .filter(d -> d.what() == What.UNKNOWN)
                        .mapToInt(Deviation::turns)
                        .sum();
        return new SoFar(
                Course.NEEDS_EVIDENCE,
                "Not known so far: file %s; %s unknown.%s"
                        .formatted(
                                file(lacking),
                                Words.many(days, "day is", "days are"),
                                others
                                        ? " What else deviates can be lifted by a person, once the"
                                                + " window is over and enough of it is known."
                                        : ""));
    }

    /// Whether unknown days alone keep a person from concluding.
    private static boolean isBeyond(
            Practice practice, Judgement judgement, List<Deviation> unknown) {
        Practice.Row row = practice.row(Every.CONTINUOUS);
        int due = judgement.due();
        boolean runs = unknown.stream().anyMatch(d -> d.turns() >= row.run());
        return runs || judgement.deviating() > row.allowed(due, false).of(due);
    }

    /// More deviates than a person may conclude on. What is missing may have been done.
    private static SoFar lost(Judgement judgement, List<JudgedApart> apart) {
        List<List<String>> lacking = new ArrayList<>();
        LocalDate since = LocalDate.MAX;
        boolean found = judgement.rule() == Judgement.Rule.CONCLUDED_NOT_EFFECTIVE;
        for (JudgedApart a : apart) {
            if (a.judgement().outcome() == Judgement.Outcome.NOT_EFFECTIVE) {
                LocalDate first = a.first(What.MISSING);
                found |=
                        first.equals(LocalDate.MAX)
                                || a.judgement().obligations().stream()
                                        .anyMatch(s -> s.state() == Judgement.State.FAILED);
                since = first.isBefore(since) ? first : since;
                lacking.add(a.wanted());
            }
        }
        return found || lacking.isEmpty()
                ? new SoFar(
                        Course.LOST,
                        "Lost: what deviates so far is beyond what a person may conclude.")
                : new SoFar(
                        Course.NEEDS_EVIDENCE,
                        "Lost, unless what was done since %s is on file: file %s."
                                .formatted(since, file(lacking)));
    }

    private static String file(List<List<String>> kinds) {
        String named = JudgedApart.named(kinds.stream().filter(k -> !k.isEmpty()).toList());
        return named.isEmpty() ? "what shows it" : named;
    }
}
