package dev.crosswalk.answers.plan;

import dev.crosswalk.engine.Coverage;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.Verdict;
import dev.crosswalk.planner.Step;
import dev.crosswalk.programme.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the steps of a plan close, and what they only show.
final class Effects {
    private final PlanAnswer answer;

    Effects(PlanAnswer answer) {
        this.answer = answer;
    }

    /// Whether a step is there because an audit wants a record that only doing it leaves: all that
    /// its control does is proved.
    boolean isOwed(Step step) {
        return step.closes().isEmpty()
                && answer.gates().stream().anyMatch(g -> g.owed().contains(step.control()));
    }

    /// Why a step is there that closes nothing new: `needed by GOV-02, GOV-04`; empty where it
    /// closes something.
    String reason(Step step) {
        if (!step.closes().isEmpty()) {
            return closesNew(step).isEmpty()
                    ? Words.many(
                                    shows(step).size(),
                                    "point of it rests on word and is",
                                    "points of it rest on word and are")
                            + " to be shown"
                    : "";
        }
        if (isOwed(step)) {
            return "what it does is proved, and the record of it that an audit wants is not on file";
        }
        if (StepWork.isException(step)) {
            return "an auditor found an exception in it, and nothing shows that it is mended";
        }
        return step.neededBy().isEmpty()
                ? "decided on, though other steps close what it would"
                : "needed by " + String.join(", ", step.neededBy());
    }

    /// Distinct obligations that the step closes.
    static Set<String> closed(Step step) {
        return step.closes().stream()
                .flatMap(c -> c.obligations().stream())
                .collect(Collectors.toSet());
    }

    /// The requirements that the step makes full, without their edition where only one is wanted.
    List<String> full(Step step) {
        return answer.inOrder(madeFull(step)).stream().map(answer::name).toList();
    }

    /// The requirements that the step makes full and that are not full on word already.
    List<RequirementRef> madeFull(Step step) {
        return step.madeFull().stream()
                .filter(ref -> reachedOnWord().noneMatch(v -> v.ref().equals(ref)))
                .toList();
    }

    List<RequirementRef> madeFull() {
        return answer.plan().steps().stream().flatMap(s -> madeFull(s).stream()).toList();
    }

    private Stream<Verdict> reachedOnWord() {
        return answer.wants().stream()
                .flatMap(w -> w.gap().verdicts().stream())
                .filter(v -> v.coverage() == Coverage.FULL);
    }

    /// Obligations that the step closes and that nothing shows or says today.
    Set<String> closesNew(Step step) {
        Set<String> closes = new TreeSet<>(closed(step));
        closes.removeAll(answer.word().said());
        return closes;
    }

    /// Obligations that rest on word and that the step shows.
    Set<String> shows(Step step) {
        Set<String> shows = new TreeSet<>(closed(step));
        shows.retainAll(answer.word().said());
        return shows;
    }

    /// The steps that only show what rests on answer.word().
    List<Step> onlyShowing() {
        return answer.plan().steps().stream()
                .filter(s -> !s.closes().isEmpty() && closesNew(s).isEmpty())
                .toList();
    }

    /// The same without the name of an edition, where no two that are wanted have a requirement of
    /// one id: `CC6.1`, `A.5.1`.
    List<String> fullInShort(Step step) {
        List<RequirementRef> all =
                answer.wants().stream()
                        .flatMap(w -> w.gap().verdicts().stream())
                        .map(Verdict::ref)
                        .distinct()
                        .toList();
        return all.stream().map(RequirementRef::id).distinct().count() < all.size()
                ? full(step)
                : answer.inOrder(madeFull(step)).stream().map(RequirementRef::id).toList();
    }

    /// What the step closes, in the same order; what it only shows is in [#shows].
    List<Step.Closing> closes(Step step) {
        Map<RequirementRef, Step.Closing> closes =
                closings(step).stream()
                        .collect(Collectors.toMap(Step.Closing::requirement, c -> c));
        return answer.inOrder(List.copyOf(closes.keySet())).stream().map(closes::get).toList();
    }

    /// The same in the order of the answer.plan().
    List<Step.Closing> closings(Step step) {
        List<Step.Closing> closings = new ArrayList<>();
        for (Step.Closing c : step.closes()) {
            List<String> some =
                    c.obligations().stream()
                            .filter(o -> !answer.word().said().contains(o))
                            .toList();
            if (!some.isEmpty()) {
                closings.add(new Step.Closing(c.requirement(), some, c.becomes()));
            }
        }
        return closings;
    }

    /// How many distinct obligations are open in what is wanted.
    int open() {
        return (int)
                answer.wants().stream()
                        .flatMap(w -> w.gap().verdicts().stream())
                        .filter(v -> v.applicable() && v.decomposed())
                        .flatMap(v ->
                                Stream.concat(v.missing().stream(), v.possiblyCovered().stream()))
                        .distinct()
                        .count();
    }

    /// How many distinct obligations the steps close.
    int closed() {
        return (int)
                answer.plan().steps().stream()
                        .flatMap(s -> closesNew(s).stream())
                        .distinct()
                        .count();
    }
}
