package dev.crosswalk.answers.plan;

import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.engine.Obligation;
import dev.crosswalk.engine.Verdict;
import dev.crosswalk.formats.report.Run;
import dev.crosswalk.planner.Candidate;
import dev.crosswalk.planner.Step;
import dev.crosswalk.programme.Adoption;
import dev.crosswalk.programme.standing.ControlStanding;
import dev.crosswalk.programme.standing.Standing;
import dev.crosswalk.programme.words.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// What of a control that a plan would adopt is there already, and which control of the
/// organisation does it: the title of a control of the library stands for all of it, and what lacks
/// may be its smallest point.
///
/// @param by whoever does most of what is there; empty where no control of the organisation does,
///   but a report or an answer says it
/// @param there how many of its points are there
/// @param all how many there are
/// @param missing the ids of those that are not
record OwnShare(String by, int there, int all, List<String> missing) {
    private static final int NAMED = 3;

    OwnShare {
        missing = List.copyOf(missing);
    }

    /// Of a step that adopts something of which a part is there; empty of any other.
    static Optional<OwnShare> of(PlanAnswer answer, Step step) {
        if (step.standing() == Candidate.Standing.IN_PLACE
                || answer.work().fromNothing(step).equals(step.effort())) {
            return Optional.empty();
        }
        Crosswalk crosswalk = answer.question().crosswalk();
        Set<String> demanded = new HashSet<>();
        Set<String> open = new HashSet<>();
        answer.wants().stream()
                .flatMap(w -> w.gap().verdicts().stream())
                .filter(Verdict::applicable)
                .forEach(v -> {
                    crosswalk.demands(v.ref()).stream().map(Obligation::id).forEach(demanded::add);
                    open.addAll(answer.word().open(v));
                });
        Set<String> all = new TreeSet<>(answer.work().control(step).discharges());
        all.retainAll(demanded);
        Set<String> missing = new TreeSet<>(all);
        missing.retainAll(open);
        Set<String> there = new TreeSet<>(all);
        there.removeAll(open);
        return there.isEmpty() || missing.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new OwnShare(
                                by(answer, step, there),
                                there.size(),
                                all.size(),
                                List.copyOf(missing)));
    }

    /// `LA-01 (own)`, `LA-01 (own) and others`
    private static String by(PlanAnswer answer, Step step, Set<String> there) {
        Standing standing = answer.question().standing();
        if (standing == null) {
            return "";
        }
        String most = "";
        int best = 0;
        for (ControlStanding c : standing.controls()) {
            if (c.state() != Adoption.State.IMPLEMENTED || c.id().equals(step.control())) {
                continue;
            }
            Set<String> given =
                    new HashSet<>(answer.question().crosswalk().given(c.control().discharges()));
            given.retainAll(there);
            if (given.size() > best) {
                best = given.size();
                boolean isOwn = c.adoption().subject() instanceof Adoption.Own;
                most =
                        c.id()
                                + (isOwn ? " (own)" : "")
                                + (best < there.size() ? " and others" : "");
            }
        }
        return most;
    }

    boolean isMost() {
        return 2 * there > all;
    }

    /// `LA-01 (own) does most of it, 9 of 10 points`
    String inShort() {
        String part = isMost() ? "most of it" : "a part of it";
        return by.isEmpty()
                ? "%s is there, %d of %s".formatted(part, there, points())
                : "%s %s %s, %d of %s"
                        .formatted(
                                by, by.endsWith("others") ? "do" : "does", part, there, points());
    }

    private String points() {
        return Words.many(all, "point", "points");
    }

    /// `LA-01 (own) does most of it, 9 of 10 points; missing: log-on dialogues disclose no details`
    String sentence(Map<String, String> texts) {
        List<String> words = new ArrayList<>();
        missing.stream()
                .map(o -> Run.filled(texts.getOrDefault(o, o)))
                .map(s -> s.replaceFirst("\\.$", ""))
                .forEach(words::add);
        return inShort()
                + "; missing: "
                + String.join("; ", words.subList(0, Math.min(NAMED, words.size())))
                + (words.size() > NAMED ? "; and %d more".formatted(words.size() - NAMED) : "");
    }
}
