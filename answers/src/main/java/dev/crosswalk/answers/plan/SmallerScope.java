package dev.crosswalk.answers.plan;

import dev.crosswalk.content.practice.Deadline;
import dev.crosswalk.engine.FrameworkEdition;
import dev.crosswalk.engine.Requirement;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.engine.Verdict;
import dev.crosswalk.planner.PersonDays;
import dev.crosswalk.planner.Plan;
import dev.crosswalk.planner.Step;
import dev.crosswalk.programme.standing.Situation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What could be left out of what is wanted, so that a day holds which else does not: a category
/// that a report need not be on, or what an organisation may not have. Each is planned again
/// without it.
///
/// @param whole the plan with all of it
/// @param planned the cheapest plan without some requirements
record SmallerScope(List<Part> parts, Plan whole, Function<Set<RequirementRef>, Plan> planned) {

    /// @param ask and the others: as in [Timing.Smaller]
    private record Part(
            String title,
            String ask,
            boolean isRare,
            boolean isCategory,
            Set<RequirementRef> requirements) {}

    static SmallerScope of(
            Situation situation,
            List<Reach> reaches,
            Deadline deadline,
            Plan whole,
            Function<Set<RequirementRef>, Plan> planned) {
        List<Part> parts = new ArrayList<>();
        for (Reach reach : reaches) {
            if (reach.edition().equals(deadline.edition())) {
                FrameworkEdition edition = reach.wants().getFirst().edition();
                if (!deadline.always().isEmpty()) {
                    parts.addAll(categories(situation, reach, edition, deadline));
                }
                parts.addAll(notHad(scope(situation), reach, edition, deadline));
            }
        }
        parts.removeIf(p -> p.requirements().isEmpty());
        return new SmallerScope(parts, whole, planned);
    }

    private static List<Part> categories(
            Situation situation, Reach reach, FrameworkEdition edition, Deadline deadline) {
        List<RequirementRef> wanted = reach.verdicts().map(Verdict::ref).distinct().toList();
        List<Part> parts = new ArrayList<>();
        for (Requirement node : edition.requirements()) {
            if (node.parent() == null && !deadline.always().contains(node.id())) {
                Set<RequirementRef> under =
                        new LinkedHashSet<>(
                                situation
                                        .crosswalk()
                                        .requirements(new Scope(edition.id(), List.of(node.id()))));
                under.retainAll(wanted);
                parts.add(new Part(node.title(), "", false, true, under));
            }
        }
        return parts;
    }

    /// What the programme covers, in its words; empty where there is none.
    private static String scope(Situation situation) {
        return situation.at() == null ? "" : situation.now().programme().scope();
    }

    /// What the organisation may not have, in the order in which it is asked for: not what its
    /// scope speaks of, nor what hardly anybody lacks where something of it is proved.
    private static List<Part> notHad(
            String scope, Reach reach, FrameworkEdition edition, Deadline deadline) {
        List<Part> parts = new ArrayList<>();
        for (Deadline.MayNotApply maybe : deadline.mayNotApply()) {
            if (maybe.isIn(scope)) {
                continue;
            }
            Set<RequirementRef> some = new LinkedHashSet<>();
            reach.verdicts()
                    .filter(v -> v.applicable() && maybe.requirements().contains(v.ref().id()))
                    .filter(v -> edition.mayExclude(v.ref().id()))
                    .filter(v -> !maybe.isRare() || v.covered().isEmpty())
                    .forEach(v -> some.add(v.ref()));
            parts.add(new Part(maybe.title(), maybe.ask(), maybe.isRare(), false, some));
        }
        return parts;
    }

    /// @param best the fewest requirements without which the day holds; where it holds without none
    ///   of them, what brings it nearest. Null where nothing can be left out save what hardly
    ///   anybody can
    /// @param all each part that saves work, in the order of the parts
    record Found(Timing.@Nullable Smaller best, List<Timing.Smaller> all) {
        static final Found NOTHING = new Found(null, List.of());
    }

    /// @param rooms how the days are counted back for some steps
    Found found(LocalDate by, PersonDays perWeek, Function<List<Step>, Room> rooms) {
        List<Tried> tried =
                parts.stream()
                        .map(p -> tried(p, by, perWeek, rooms))
                        .filter(t -> t.smaller().saved().hundredths() > 0)
                        .toList();
        return new Found(
                tried.stream()
                        .filter(t -> !t.isRare())
                        .min(
                                Comparator.comparing((Tried t) -> !t.smaller().holds())
                                        .thenComparing(t ->
                                                t.smaller().holds()
                                                        ? LocalDate.MIN
                                                        : t.smaller().first())
                                        .thenComparingInt(t -> t.smaller().without().size())
                                        .thenComparing(t -> t.smaller().title()))
                        .map(t -> t.smaller().taking(t.room().needed(by)))
                        .orElse(null),
                tried.stream().map(Tried::smaller).toList());
    }

    private record Tried(boolean isRare, Room room, Timing.Smaller smaller) {}

    private Tried tried(
            Part part, LocalDate by, PersonDays perWeek, Function<List<Step>, Room> rooms) {
        List<Step> steps = planned.apply(part.requirements()).steps();
        Room room = rooms.apply(steps);
        long cost = steps.stream().mapToLong(s -> s.effort().hundredths()).sum();
        return new Tried(
                part.isRare(),
                room,
                new Timing.Smaller(
                        part.title(),
                        part.ask(),
                        part.isCategory(),
                        List.copyOf(part.requirements()),
                        new PersonDays(Math.max(0, whole.cost().hundredths() - cost)),
                        room.holds(by, perWeek),
                        Optional.empty(),
                        room.first(perWeek)));
    }
}
