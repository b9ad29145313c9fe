package dev.crosswalk.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Small random worlds, the same for the same seed.
///
/// Most are true of a hidden assignment, so that they contradict nothing; some rows and facts are
/// wrong where that is asked for.
final class RandomWorlds {

    private final Random random;

    /// Decides what has a reservation and what is answered, so that worlds of a seed that have none
    /// stay as they were.
    private final Random said;

    /// Decides what is optional, likewise.
    private final Random guided;

    private final double wrong;
    private final World world = new World();
    private final Map<RequirementRef, Set<String>> hidden = new HashMap<>();
    private final Set<String> satisfied = new HashSet<>();

    private RandomWorlds(long seed, double wrong) {
        random = new Random(seed);
        said = new Random(-seed);
        guided = new Random(seed * 31 + 7);
        this.wrong = wrong;
    }

    /// A world that holds in at least one assignment.
    static World truthful(long seed) {
        return new RandomWorlds(seed, 0).world();
    }

    /// A world in which each row and each fact is wrong with the chance given.
    static World doubtful(long seed, double wrong) {
        return new RandomWorlds(seed, wrong).world();
    }

    private World world() {
        int obligations = 2 + random.nextInt(3);
        List<String> things = new ArrayList<>();
        for (int o = 1; o <= obligations; o++) {
            things.add("o" + o);
        }
        world.obligations.addAll(things);
        List<String> all = new ArrayList<>(things);
        all.addAll(List.of("x1", "x2", "x3"));
        double likely = random.nextDouble();
        all.stream().filter(t -> random.nextDouble() < likely).forEach(satisfied::add);
        int editions = 1 + random.nextInt(3);
        for (int e = 0; e < editions; e++) {
            edition("e" + e, things, all);
        }
        rows();
        facts(things);
        optional(things, all);
        reservations();
        answers(things);
        return world;
    }

    private void edition(String edition, List<String> obligations, List<String> all) {
        int nodes = 1 + random.nextInt(4);
        for (int n = 0; n < nodes; n++) {
            if (world.nodes().size() >= 8) {
                return;
            }
            RequirementRef ref = new RequirementRef(edition, "r" + n);
            if (random.nextInt(5) == 0 && n + 1 < nodes) {
                int children = 1 + random.nextInt(Math.min(2, nodes - n - 1));
                world.node(ref, null, random.nextBoolean(), true);
                Set<String> union = new HashSet<>();
                for (int c = 0; c < children; c++) {
                    n++;
                    RequirementRef child = new RequirementRef(edition, "r" + n);
                    world.node(child, ref.id(), true, false);
                    fill(child, obligations, all);
                    union.addAll(hidden.getOrDefault(child, Set.of()));
                }
                hidden.put(ref, union);
            } else {
                world.node(ref, null, true, false);
                fill(ref, obligations, all);
            }
        }
    }

    private void fill(RequirementRef ref, List<String> obligations, List<String> all) {
        if (random.nextBoolean()) {
            List<String> demands = some(obligations);
            List<String> suggests = new ArrayList<>(random.nextBoolean() ? obligations : List.of());
            suggests.removeAll(demands);
            world.claims.add(new Claim(ref, demands, suggests, ""));
            hidden.put(ref, Set.copyOf(demands));
        } else {
            hidden.put(ref, Set.copyOf(some(all)));
        }
    }

    private void rows() {
        int count = random.nextInt(9);
        for (int r = 0; r < count; r++) {
            List<RequirementRef> left = ends(List.of());
            List<RequirementRef> right = ends(left);
            if (right.isEmpty()) {
                continue;
            }
            Assertion says = says(union(left), union(right));
            if (random.nextDouble() < wrong) {
                says = oneOf(Assertion.values());
            }
            world.rows.add(new Mapping("m" + r, left, says, right, "", 0));
        }
    }

    private List<RequirementRef> ends(List<RequirementRef> taken) {
        List<RequirementRef> free = new ArrayList<>(world.nodes());
        free.removeAll(taken);
        Collections.shuffle(free, random);
        int count = random.nextInt(4) == 0 ? 2 + random.nextInt(2) : 1;
        return List.copyOf(free.subList(0, Math.min(free.size(), count)));
    }

    private Assertion says(Set<String> left, Set<String> right) {
        boolean share = left.stream().anyMatch(right::contains);
        if (share && random.nextInt(5) == 0) {
            return Assertion.RELATED;
        }
        if (left.equals(right)) {
            return Assertion.EQUAL;
        }
        if (right.containsAll(left)) {
            return Assertion.SUBSET;
        }
        if (left.containsAll(right)) {
            return Assertion.SUPERSET;
        }
        return share ? Assertion.INTERSECTS : Assertion.DISJOINT;
    }

    private Set<String> union(List<RequirementRef> refs) {
        Set<String> union = new HashSet<>();
        refs.forEach(r -> union.addAll(hidden.getOrDefault(r, Set.of())));
        return union;
    }

    private void facts(List<String> obligations) {
        if (random.nextInt(4) == 0) {
            world.question = oneOf(Assurance.values());
        }
        for (RequirementRef ref : world.nodes()) {
            if (random.nextInt(3) == 0) {
                boolean met = satisfied.containsAll(hidden.getOrDefault(ref, Set.of()));
                if (random.nextDouble() < wrong) {
                    met = !met;
                }
                world.attestations.add(new Attestation(ref, met, level(), "report"));
            }
        }
        int controls = random.nextInt(3);
        for (int c = 0; c < controls; c++) {
            List<String> discharges = some(obligations);
            boolean holds = satisfied.containsAll(discharges);
            boolean fails = discharges.stream().noneMatch(satisfied::contains);
            if (random.nextDouble() < wrong) {
                holds = !holds;
                fails = !holds;
            }
            String id = "c" + c;
            String all = String.join(" ", discharges);
            if (holds) {
                Assurance level = level();
                world.control(
                        id,
                        all,
                        new ControlFact.Holds(
                                level == null ? Assurance.IMPLEMENTED : level, List.of("e")));
            } else if (fails) {
                world.control(id, all, new ControlFact.Fails(level(), List.of("k")));
            } else {
                world.unknown(
                        "c" + c, String.join(" ", discharges), oneOf(ControlFact.Reason.values()));
            }
        }
    }

    /// In every other world one or two optional requirements, some of them attested or mapped.
    private void optional(List<String> obligations, List<String> all) {
        int count = guided.nextInt(2) * (1 + guided.nextInt(2));
        for (int n = 0; n < count; n++) {
            List<RequirementRef> nodes = world.nodes();
            RequirementRef under = nodes.get(guided.nextInt(nodes.size()));
            RequirementRef with = nodes.get(guided.nextInt(nodes.size()));
            RequirementRef ref = new RequirementRef(under.edition(), "p" + n);
            boolean decomposed = guided.nextInt(4) > 0;
            List<String> things = new ArrayList<>(decomposed ? obligations : all);
            Collections.shuffle(things, guided);
            List<String> holds = things.subList(0, 1 + guided.nextInt(things.size()));
            world.optional(
                    ref.toString(),
                    under.toString(),
                    decomposed ? String.join(" ", holds) : "",
                    guided.nextInt(4) == 0 && with.edition().equals(under.edition())
                            ? with.id()
                            : "");
            hidden.put(ref, Set.copyOf(holds));
            if (guided.nextInt(4) == 0) {
                boolean met = satisfied.containsAll(holds) != guided.nextDouble() < wrong;
                world.attestations.add(new Attestation(ref, met, null, "report"));
            }
            if (guided.nextInt(4) == 0) {
                RequirementRef other = nodes.get(guided.nextInt(nodes.size()));
                Set<String> others = hidden.getOrDefault(other, Set.of());
                boolean subset = others.containsAll(holds) && others.size() > holds.size();
                if (subset) {
                    world.rows.add(
                            new Mapping(
                                    "p" + n,
                                    List.of(ref),
                                    Assertion.SUBSET,
                                    List.of(other),
                                    "",
                                    0));
                }
            }
        }
    }

    /// Whether what is optional below a requirement is done in the hidden assignment.
    private boolean guidanceIsDone(RequirementRef ref) {
        Set<String> inside = new HashSet<>(Set.of(ref.id()));
        boolean done = true;
        for (Requirement r : world.editions.getOrDefault(ref.edition(), List.of())) {
            if (r.parent() != null && inside.contains(r.parent())) {
                inside.add(r.id());
                RequirementRef below = new RequirementRef(ref.edition(), r.id());
                done &=
                        !r.optional()
                                || satisfied.containsAll(hidden.getOrDefault(below, Set.of()));
            }
        }
        return done;
    }

    /// Some words get exceptions, a part that another organisation does, or guidance; some that
    /// were not met become opinions that except what is lacking.
    private void reservations() {
        for (int i = 0; i < world.attestations.size(); i++) {
            Attestation a = world.attestations.get(i);
            Claim claim =
                    world.claims.stream()
                            .filter(c -> c.requirement().equals(a.requirement()))
                            .findFirst()
                            .orElse(new Claim(a.requirement(), List.of(), List.of(), ""));
            Attestation met = new Attestation(a.requirement(), true, a.level(), a.source());
            Attestation other = a;
            switch (said.nextInt(8)) {
                case 0, 1 -> {
                    List<String> lacking = new ArrayList<>(claim.demands());
                    if (said.nextDouble() >= wrong) {
                        lacking.removeAll(satisfied);
                    }
                    claim.demands().stream()
                            .filter(_ -> said.nextInt(4) == 0)
                            .forEach(lacking::add);
                    if (!lacking.isEmpty()) {
                        other = met.except(lacking);
                    }
                }
                case 2 -> other = met.by("the host");
                default -> {}
            }
            boolean done =
                    satisfied.containsAll(claim.suggests()) && guidanceIsDone(a.requirement());
            if (other.met() && said.nextInt(3) == 0 && (done || said.nextDouble() < wrong)) {
                other = other.withGuidance();
            }
            world.attestations.set(i, other);
        }
    }

    private void answers(List<String> obligations) {
        for (String o : obligations) {
            if (said.nextInt(8) == 0) {
                boolean done = satisfied.contains(o) != said.nextDouble() < wrong;
                world.answers.add(
                        new Answered(
                                o,
                                done,
                                said.nextInt(3) == 0 ? Assurance.DESIGNED : Assurance.IMPLEMENTED,
                                "somebody"));
            }
        }
    }

    private @Nullable Assurance level() {
        return random.nextInt(3) == 0 ? oneOf(Assurance.values()) : null;
    }

    private <T> T oneOf(T[] all) {
        return List.of(all).get(random.nextInt(all.length));
    }

    /// One or more of them.
    private List<String> some(List<String> things) {
        List<String> some = new ArrayList<>();
        double share = random.nextDouble();
        things.stream().filter(t -> random.nextDouble() < share).forEach(some::add);
        return some.isEmpty() ? List.of(things.get(random.nextInt(things.size()))) : some;
    }
}
