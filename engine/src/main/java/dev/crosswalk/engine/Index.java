package dev.crosswalk.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/// A library's requirements and obligations as numbers, its claims as bit sets.
///
/// A *node* is a requirement of any edition, assessable or not; nodes are numbered edition by
/// edition, the editions by id, in document order.
final class Index {

    private static final int[] NO_NODES = {};

    final Library library;
    final RequirementRef[] refs;
    final Requirement[] requirements;
    final Obligation[] obligations;

    /// Number of each node's parent, -1 at the top.
    final int[] parent;

    /// The obligations that each node demands and suggests (D and G in the specification); both
    /// empty where the node is opaque. What a node suggests includes what all the optional nodes
    /// below it demand; [#guidance] leaves out those that do not apply.
    final long[][] demands;

    final long[][] suggests;

    /// The demands of each node that are contested.
    final long[][] contested;

    private final boolean isContested;

    /// The demands that each node gives where it is met: all of them, the same array, unless
    /// contested ones are to give nothing.
    final long[][] given;

    /// The optional nodes below each node, ascending.
    final int[][] optionalBelow;

    /// What each node suggests by itself.
    final long[][] suggestsItself;

    /// What the claims on each node name as suggested, also where its demands give it.
    private final long[][] suggested;

    /// The nodes in whose presence each optional node applies; empty where it always does.
    final int[][] appliesWith;

    final boolean[] decomposed;

    /// What follows from those (↑D): all that the node gives where it is met.
    final long[][] gives;

    final Implications implications;

    /// For each obligation the nodes that demand it and those that suggest it, ascending.
    final Inverse demandedBy;

    final Inverse suggestedBy;

    /// For each obligation the nodes that demand it or what implies it, ascending.
    final Inverse givenBy;

    private final Map<RequirementRef, Integer> nodes;
    private final Map<String, Integer> obligationNumbers;
    private final Map<String, int[]> editionRanges;

    Index(Library library) {
        this.library = library;
        int count = library.editions().stream().mapToInt(e -> e.requirements().size()).sum();
        refs = new RequirementRef[count];
        requirements = new Requirement[count];
        parent = new int[count];
        nodes = HashMap.newHashMap(count);
        editionRanges = new LinkedHashMap<>();
        int n = 0;
        // Sorted by id, so that no answer depends on which edition was loaded first.
        List<FrameworkEdition> editions =
                library.editions().stream().sorted((a, b) -> a.id().compareTo(b.id())).toList();
        for (FrameworkEdition edition : editions) {
            int from = n;
            for (Requirement r : edition.requirements()) {
                RequirementRef ref = new RequirementRef(edition.id(), r.id());
                refs[n] = ref;
                requirements[n] = r;
                parent[n] =
                        r.parent() == null
                                ? -1
                                : node(new RequirementRef(edition.id(), r.parent()));
                if (nodes.put(ref, n) != null) {
                    throw new IllegalArgumentException(ref + " is there twice");
                }
                n++;
            }
            if (editionRanges.put(edition.id(), new int[] {from, n}) != null) {
                throw new IllegalArgumentException(edition.id() + " is there twice");
            }
        }

        obligations = library.obligations().toArray(Obligation[]::new);
        obligationNumbers = HashMap.newHashMap(obligations.length);
        for (int o = 0; o < obligations.length; o++) {
            obligationNumbers.put(obligations[o].id(), o);
        }

        implications = new Implications(obligations, obligationNumbers);

        long[] none = Bits.empty(obligations.length);
        demands = new long[count][];
        suggested = new long[count][];
        contested = new long[count][];
        Arrays.fill(demands, none);
        Arrays.fill(suggested, none);
        Arrays.fill(contested, none);
        decomposed = new boolean[count];
        for (Claim claim : library.claims()) {
            int r = node(claim.requirement());
            // Several claims on one requirement are combined, whichever was loaded first.
            demands[r] = with(demands[r], claim.demands(), none);
            suggested[r] = with(suggested[r], claim.suggests(), none);
            if (!claim.contested().isEmpty()) {
                contested[r] =
                        Bits.and(
                                demands[r], Bits.or(contested[r], set(claim.contested().keySet())));
            }
            // By the specification only assessable requirements are decomposed; claims on others
            // prove nothing.
            decomposed[r] = requirements[r].assessable() && !Bits.isEmpty(demands[r]);
        }
        isContested = isAny(contested);
        given = demands;
        gives = implications.up(demands);
        optionalBelow = optionalBelow();
        appliesWith = appliesWith();
        suggestsItself = suggested.clone();
        for (int r = 0; r < count; r++) {
            suggestsItself[r] = suggestsItself(r);
        }
        suggests = suggestsItself.clone();
        for (int r = 0; r < count; r++) {
            suggests[r] = suggests(r);
        }
        demandedBy = new Inverse(demands, obligations.length);
        givenBy = new Inverse(gives, obligations.length);
        suggestedBy = new Inverse(suggests, obligations.length);
    }

    /// The same requirements, of which some demand less, or give less than they demand.
    private Index(Index all, long[][] demands, long[][] contested, long[][] given) {
        library = all.library;
        refs = all.refs;
        requirements = all.requirements;
        obligations = all.obligations;
        parent = all.parent;
        nodes = all.nodes;
        obligationNumbers = all.obligationNumbers;
        editionRanges = all.editionRanges;
        implications = all.implications;
        optionalBelow = all.optionalBelow;
        appliesWith = all.appliesWith;
        suggested = all.suggested;
        this.demands = demands;
        this.contested = contested;
        isContested = isAny(contested);
        this.given = given;
        decomposed = new boolean[refs.length];
        for (int r = 0; r < refs.length; r++) {
            decomposed[r] = all.decomposed[r] && !Bits.isEmpty(demands[r]);
        }
        gives = all.gives.clone();
        suggestsItself = all.suggestsItself.clone();
        suggests = all.suggests.clone();
        // Few nodes have contested claims.
        for (int r = 0; r < refs.length; r++) {
            if (!Arrays.equals(given[r], all.given[r])) {
                gives[r] = implications.up(given[r]);
                suggestsItself[r] = suggestsItself(r);
            }
        }
        for (int r = 0; r < refs.length; r++) {
            if (!Arrays.equals(gives[r], all.gives[r]) || optionalBelow[r].length > 0) {
                suggests[r] = suggests(r);
            }
        }
        demandedBy = new Inverse(demands, obligations.length);
        givenBy = new Inverse(gives, obligations.length);
        suggestedBy = new Inverse(suggests, obligations.length);
    }

    /// Whether any claim is contested.
    boolean isContested() {
        return isContested;
    }

    private static boolean isAny(long[][] sets) {
        for (long[] set : sets) {
            if (!Bits.isEmpty(set)) {
                return true;
            }
        }
        return false;
    }

    /// The same, with contested claims that give nothing: what a requirement that is met gives
    /// follows from its other demands.
    Index agreed() {
        long[][] agreed = demands.clone();
        for (int r = 0; r < agreed.length; r++) {
            if (Bits.meet(demands[r], contested[r])) {
                agreed[r] = Bits.without(demands[r], contested[r]);
            }
        }
        return new Index(this, demands, contested, agreed);
    }

    /// The same, as an organisation decided contested claims: one that stands is contested no more,
    /// any other one is none of its requirement's demands.
    Index decided(List<Decision> decisions) {
        long[][] less = demands.clone();
        long[][] open = contested.clone();
        for (Decision d : decisions) {
            int r = node(d.requirement());
            long[] about = Bits.and(contested[r], set(List.of(d.obligation())));
            open[r] = Bits.without(open[r], about);
            if (!d.stands()) {
                less[r] = Bits.without(less[r], about);
            }
        }
        return new Index(this, less, open, less);
    }

    /// Whether a node gives an obligation by contested claims only.
    boolean givesByContested(int node, int obligation) {
        return !Bits.isEmpty(contested[node])
                && Bits.has(gives[node], obligation)
                && !Bits.has(
                        implications.up(Bits.without(demands[node], contested[node])), obligation);
    }

    // What the demands give is no guidance.
    private long[] suggestsItself(int node) {
        return Bits.meet(suggested[node], gives[node])
                ? Bits.without(suggested[node], gives[node])
                : suggested[node];
    }

    private long[] suggests(int node) {
        return optionalBelow[node].length > 0 ? guided(node, null) : suggestsItself[node];
    }

    private int[][] optionalBelow() {
        int[][] below = new int[refs.length][];
        Arrays.fill(below, NO_NODES);
        for (int n = 0; n < refs.length; n++) {
            if (requirements[n].optional()) {
                for (int above = parent[n]; above >= 0; above = parent[above]) {
                    below[above] = Arrays.copyOf(below[above], below[above].length + 1);
                    below[above][below[above].length - 1] = n;
                }
            }
        }
        return below;
    }

    private int[][] appliesWith() {
        int[][] with = new int[refs.length][];
        for (int n = 0; n < refs.length; n++) {
            String edition = refs[n].edition();
            List<String> named = requirements[n].appliesWith();
            with[n] =
                    named.isEmpty()
                            ? NO_NODES
                            : named.stream()
                                    .mapToInt(id -> node(new RequirementRef(edition, id)))
                                    .toArray();
        }
        return with;
    }

    /// Whether an optional node applies.
    ///
    /// @param present the nodes that are wanted or attested, or have something below them that is;
    ///   null where all count as present
    boolean applies(int optional, @Nullable BitSet present) {
        if (present == null || appliesWith[optional].length == 0) {
            return true;
        }
        for (int with : appliesWith[optional]) {
            if (present.get(with)) {
                return true;
            }
        }
        return false;
    }

    /// What a node suggests, with what those optional nodes below it demand that apply.
    long[] guidance(int node, @Nullable BitSet present) {
        for (int optional : optionalBelow[node]) {
            if (!applies(optional, present)) {
                return guided(node, present);
            }
        }
        return suggests[node];
    }

    private long[] guided(int node, @Nullable BitSet present) {
        long[] all = suggestsItself[node].clone();
        for (int optional : optionalBelow[node]) {
            if (applies(optional, present)) {
                Bits.addAll(all, demands[optional]);
            }
        }
        Bits.removeAll(all, gives[node]);
        return all;
    }

    /// Whether an optional node applies because of a node that is wanted or attested.
    boolean appliesWith(int optional, int node) {
        for (int n = node; n >= 0; n = parent[n]) {
            for (int with : appliesWith[optional]) {
                if (with == n) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Marks a node and those above it.
    void markUp(int node, BitSet marked) {
        for (int n = node; n >= 0 && !marked.get(n); n = parent[n]) {
            marked.set(n);
        }
    }

    /// The node that an optional one is guidance on: the nearest above it that is not optional, -1
    /// where there is none.
    int guided(int optional) {
        int above = parent[optional];
        while (above >= 0 && requirements[above].optional()) {
            above = parent[above];
        }
        return above;
    }

    int size() {
        return refs.length;
    }

    /// @throws NoSuchElementException where the library has no such requirement
    int node(RequirementRef ref) {
        Integer node = nodes.get(ref);
        if (node == null) {
            throw new NoSuchElementException("no requirement " + ref);
        }
        return node;
    }

    boolean has(RequirementRef ref) {
        return nodes.containsKey(ref);
    }

    /// @throws NoSuchElementException where the library has no such obligation
    int obligation(String id) {
        Integer number = obligationNumbers.get(id);
        if (number == null) {
            throw new NoSuchElementException("no obligation " + id);
        }
        return number;
    }

    boolean hasObligation(String id) {
        return obligationNumbers.containsKey(id);
    }

    /// The first node of the edition, and the one after its last.
    int[] range(String edition) {
        int[] range = editionRanges.get(edition);
        if (range == null) {
            throw new NoSuchElementException("no framework edition " + edition);
        }
        return range;
    }

    /// The assessable nodes in a scope, in document order; optional ones only where the scope names
    /// them.
    int[] assessable(Scope scope) {
        int[] nodes = under(scope);
        int count = 0;
        for (int n : nodes) {
            if (requirements[n].assessable()
                    && (!requirements[n].optional() || scope.nodes().contains(refs[n].id()))) {
                nodes[count++] = n;
            }
        }
        return Arrays.copyOf(nodes, count);
    }

    /// All nodes in a scope, in document order: those that it names and everything under them, as
    /// far as its condition holds for them.
    int[] under(Scope scope) {
        int[] range = range(scope.edition());
        boolean[] inside = new boolean[range[1] - range[0]];
        for (String id : scope.nodes()) {
            inside[node(new RequirementRef(scope.edition(), id)) - range[0]] = true;
        }
        int[] found = new int[inside.length];
        int n = 0;
        for (int r = range[0]; r < range[1]; r++) {
            // Parents come before their children, so one pass is enough to mark everything under a
            // node.
            if (scope.nodes().isEmpty() || (parent[r] >= 0 && inside[parent[r] - range[0]])) {
                inside[r - range[0]] = true;
            }
            if (inside[r - range[0]]) {
                found[n++] = r;
            }
        }
        return scope.where().isAny()
                ? Arrays.copyOf(found, n)
                : Arrays.stream(found, 0, n)
                        .filter(r -> scope.where().holds(requirements[r]))
                        .toArray();
    }

    long[] set(Collection<String> ids) {
        long[] set = Bits.empty(obligations.length);
        for (String id : ids) {
            Bits.add(set, obligation(id));
        }
        return set;
    }

    /// A set that some obligations were put into, of which a new one is made where it was none.
    private long[] with(long[] set, Collection<String> ids, long[] none) {
        if (ids.isEmpty()) {
            return set;
        }
        long[] all = Arrays.equals(set, none) ? none.clone() : set;
        for (String id : ids) {
            Bits.add(all, obligation(id));
        }
        return all;
    }

    /// The ids of a set of obligations, in the order of the vocabulary.
    List<String> ids(long[] set) {
        List<String> ids = new ArrayList<>();
        Bits.forEach(set, o -> ids.add(obligations[o].id()));
        return ids;
    }

    /// For each obligation the nodes whose sets have it, ascending. Made when it is first asked
    /// for: a gap asks for one of three.
    static final class Inverse {
        private final long[][] sets;
        private final int obligations;
        private volatile int @Nullable [][] nodes;

        private Inverse(long[][] sets, int obligations) {
            this.sets = sets;
            this.obligations = obligations;
        }

        int[] of(int obligation) {
            int[][] known = nodes;
            if (known == null) {
                known = invert();
                nodes = known;
            }
            return known[obligation];
        }

        private int[][] invert() {
            int[] counts = new int[obligations];
            for (long[] set : sets) {
                for (int o = Bits.next(set, 0); o >= 0; o = Bits.next(set, o + 1)) {
                    counts[o]++;
                }
            }
            int[][] inverse = new int[counts.length][];
            for (int o = 0; o < inverse.length; o++) {
                inverse[o] = counts[o] == 0 ? NO_NODES : new int[counts[o]];
            }
            for (int r = sets.length - 1; r >= 0; r--) {
                for (int o = Bits.next(sets[r], 0); o >= 0; o = Bits.next(sets[r], o + 1)) {
                    inverse[o][--counts[o]] = r;
                }
            }
            return inverse;
        }
    }
}
