package dev.crosswalk.answers.plan;

import dev.crosswalk.answers.Refusal;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.planner.Candidate;
import dev.crosswalk.planner.Plan;
import dev.crosswalk.programme.standing.ControlStanding;
import dev.crosswalk.programme.standing.Situation;
import dev.crosswalk.programme.standing.Standing;
import dev.crosswalk.programme.words.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What a plan does without, since somebody leaves it out.
///
/// @param controls those, in the order in which they are named
/// @param waiting what waits for one of them, and so cannot be done either
record LeftOut(List<Candidate> controls, List<Candidate> waiting) {
    private static final Pattern COMMA = Pattern.compile(",");
    private static final int NAMED = 8;

    LeftOut {
        controls = List.copyOf(controls);
        waiting = List.copyOf(waiting);
    }

    /// Ids of the controls that somebody names.
    ///
    /// @param typed ids of controls, also several with commas between them
    static Set<String> read(Situation situation, List<String> typed) throws Refusal {
        Set<String> known = new HashSet<>();
        situation.content().controls().controls().forEach(c -> known.add(c.id()));
        Standing standing = situation.wanted().getFirst().standing();
        if (standing != null) {
            standing.controls().stream().map(ControlStanding::id).forEach(known::add);
        }
        Set<String> ids = new LinkedHashSet<>();
        for (String some : typed) {
            for (String id : COMMA.split(some, -1)) {
                if (!known.contains(id.strip())) {
                    throw Refusal.unknown(
                            "leaveOut", "control", id.strip(), known.stream().sorted().toList());
                }
                ids.add(id.strip());
            }
        }
        return ids;
    }

    static LeftOut of(Set<String> ids, List<Candidate> all) {
        Map<String, Candidate> byId = new LinkedHashMap<>();
        all.forEach(c -> byId.put(c.control(), c));
        List<Candidate> controls =
                ids.stream().flatMap(id -> Optional.ofNullable(byId.get(id)).stream()).toList();
        Set<String> out = new HashSet<>();
        controls.stream()
                .filter(c -> c.standing() != Candidate.Standing.IN_PLACE)
                .forEach(c -> out.add(c.control()));
        List<Candidate> waiting = new ArrayList<>();
        boolean isMore = !out.isEmpty();
        while (isMore) {
            List<Candidate> more =
                    all.stream()
                            .filter(c -> c.standing() != Candidate.Standing.IN_PLACE)
                            .filter(c -> !out.contains(c.control()) && !ids.contains(c.control()))
                            .filter(c -> c.dependsOn().stream().anyMatch(out::contains))
                            .toList();
            more.forEach(c -> out.add(c.control()));
            waiting.addAll(more);
            isMore = !more.isEmpty();
        }
        return new LeftOut(controls, waiting);
    }

    boolean isNothing() {
        return controls.isEmpty();
    }

    /// What is left to choose from. What is in place waits for nothing.
    List<Candidate> rest(List<Candidate> all) {
        if (isNothing()) {
            return all;
        }
        Set<String> out = new HashSet<>();
        controls.forEach(c -> out.add(c.control()));
        waiting.forEach(c -> out.add(c.control()));
        List<Candidate> rest = all.stream().filter(c -> !out.contains(c.control())).toList();
        Set<String> there = new HashSet<>();
        rest.forEach(c -> there.add(c.control()));
        return rest.stream()
                .map(c -> there.containsAll(c.dependsOn()) ? c : c.waitingFor(there))
                .toList();
    }

    /// The obligations that no control of the plan closes since these are left out, with what asks
    /// for them.
    List<Plan.Unreachable> open(Plan plan) {
        Set<String> closed = new HashSet<>();
        controls.forEach(c -> closed.addAll(c.discharges()));
        waiting.forEach(c -> closed.addAll(c.discharges()));
        return plan.unreachable().stream().filter(u -> closed.contains(u.obligation())).toList();
    }

    /// What stays open by it, in the order of what is wanted.
    List<RequirementRef> requirements(PlanAnswer answer) {
        return answer.inOrder(
                open(answer.plan()).stream()
                        .flatMap(u -> u.requirements().stream())
                        .distinct()
                        .toList());
    }

    /// `Left out: LOG-04 Detection rules, and LOG-05, which waits for it. By that A.8.15 and A.8.16
    /// stay open.`; empty where nothing is.
    static Optional<String> sentence(PlanAnswer answer) {
        LeftOut out = answer.leftOut();
        if (out.isNothing()) {
            return Optional.empty();
        }
        List<RequirementRef> open = out.requirements(answer);
        return Optional.of(
                "Left out: %s%s. %s"
                        .formatted(
                                Words.some(
                                        out.controls.stream()
                                                .map(c -> c.control() + " " + c.title())
                                                .toList(),
                                        NAMED),
                                out.waiting.isEmpty()
                                        ? ""
                                        : ", and %s, which cannot be there without"
                                                .formatted(
                                                        Words.some(
                                                                out.waiting.stream()
                                                                        .map(Candidate::control)
                                                                        .toList(),
                                                                NAMED)),
                                open.isEmpty()
                                        ? "Nothing stays open by it: what it does is proved, or other controls do it."
                                        : "By that %s open: %s."
                                                .formatted(
                                                        Words.many(
                                                                open.size(),
                                                                "requirement stays",
                                                                "requirements stay"),
                                                        Words.some(
                                                                open.stream()
                                                                        .map(answer::name)
                                                                        .toList(),
                                                                NAMED))));
    }
}
