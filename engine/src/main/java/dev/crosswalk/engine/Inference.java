package dev.crosswalk.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What follows from a posture by the rules of coverage, applied until nothing changes.
///
/// Rules run in synchronous steps, and each conclusion keeps the number of the step that found it.
/// A reason for a conclusion is any rule whose premises were all found in earlier steps, so reasons
/// need not be stored, are never circular, and do not depend on the order of facts. At the first
/// step that shows a contradiction the obligations and nodes in it are marked *disputed*, and
/// everything starts again without them.
final class Inference {

    /// The step number of what was not concluded.
    static final int NEVER = Integer.MAX_VALUE;

    final Index index;
    final ConsistentRows.Result rows;
    final Posture posture;

    /// The step at which each node was found met, and unmet; [#NEVER] otherwise.
    final int[] metAt;

    final int[] unmetAt;

    /// The step at which each obligation was found satisfied, and failed.
    final int[] satisfiedAt;

    final int[] failedAt;
    final long[] satisfied;
    final long[] failed;

    /// Obligations and nodes that are part of a contradiction: they neither prove nor disprove
    /// anything.
    final long[] disputed;

    final boolean[] disputedNode;
    final List<Contradiction> contradictions = new ArrayList<>();

    /// The nodes that an attestation which answers the question makes met or unmet. One with a
    /// reservation does neither.
    final boolean[] attestedMet;

    final boolean[] attestedUnmet;
    private final int[] attested;

    /// The node of each attestation, in their order.
    private final int[] attestationNodes;

    private @Nullable BitSet attestedNodes;

    /// The obligations that facts give or deny by themselves: controls, answers, and attestations
    /// with exceptions or with what guidance names; with what follows from each. That is closed
    /// once: what is in dispute later takes nothing from what else a fact gives.
    private final long[] given;

    private final long[] denied;

    private int step;
    private boolean changed;
    private int[] fresh;
    private int freshCount;

    Inference(Index index, ConsistentRows.Result rows, Posture posture) {
        this.index = index;
        this.rows = rows;
        this.posture = posture;
        int n = index.size();
        int o = index.obligations.length;
        metAt = new int[n];
        unmetAt = new int[n];
        satisfiedAt = new int[o];
        failedAt = new int[o];
        satisfied = Bits.empty(o);
        failed = Bits.empty(o);
        disputed = Bits.empty(o);
        disputedNode = new boolean[n];
        attestedMet = new boolean[n];
        attestedUnmet = new boolean[n];
        fresh = new int[n];
        given = Bits.empty(o);
        denied = Bits.empty(o);
        attestationNodes =
                posture.attestations().stream()
                        .mapToInt(a -> index.node(a.requirement()))
                        .toArray();
        attested = readAttestations();
        readControls();
        readAnswers();
        Bits.addAll(given, index.implications.up(given));
        Bits.addAll(denied, index.implications.down(denied));
        while (!settles()) {
            // Each round disputes at least one more obligation or node, so the loop ends.
        }
    }

    private int[] readAttestations() {
        int[] nodes = new int[posture.attestations().size()];
        int count = 0;
        for (int i = 0; i < attestationNodes.length; i++) {
            Attestation a = posture.attestations().get(i);
            if (a.answers(posture.question())) {
                for (int n : attestedBy(a, attestationNodes[i])) {
                    if (a.met() && (a.isReserved() || a.guidance())) {
                        Bits.addAll(given, givenBy(a, n));
                    }
                    if (!a.isReserved()) {
                        (a.met() ? attestedMet : attestedUnmet)[n] = true;
                        if (count == nodes.length) {
                            nodes = Arrays.copyOf(nodes, count * 2);
                        }
                        nodes[count++] = n;
                    }
                }
            }
        }
        return Arrays.copyOf(nodes, count);
    }

    /// The nodes that an attestation speaks of, its own first: where it speaks of guidance, also
    /// the optional ones below that apply.
    int[] attestedBy(Attestation a) {
        return attestedBy(a, index.node(a.requirement()));
    }

    private int[] attestedBy(Attestation a, int n) {
        int[] below = index.optionalBelow[n];
        if (!a.guidance() || below.length == 0) {
            return new int[] {n};
        }
        int[] nodes = new int[below.length + 1];
        nodes[0] = n;
        int count = 1;
        for (int optional : below) {
            if (index.applies(optional, attestedNodes())) {
                nodes[count++] = optional;
            }
        }
        return Arrays.copyOf(nodes, count);
    }

    /// The nodes of which something is attested at the level of the question, and all above them.
    BitSet attestedNodes() {
        BitSet all = attestedNodes;
        if (all == null) {
            all = new BitSet();
            for (int i = 0; i < attestationNodes.length; i++) {
                if (posture.attestations().get(i).answers(posture.question())) {
                    index.markUp(attestationNodes[i], all);
                }
            }
            attestedNodes = all;
        }
        return all;
    }

    /// What an attestation gives besides making its requirement met: what guidance names where it
    /// speaks of that, and where it excepts something the demands that are left. An exception takes
    /// away what implies it too, and leaves what it implies itself.
    long[] givenBy(Attestation a, int n) {
        if (a.isPending() || (!a.except().isEmpty() && !index.decomposed[n])) {
            return Bits.empty(index.obligations.length);
        }
        long[] names =
                a.guidance() ? index.suggestsItself[n] : Bits.empty(index.obligations.length);
        return a.except().isEmpty()
                ? index.implications.up(names)
                : less(Bits.or(names, index.given[n]), a.except());
    }

    /// What follows from some obligations, without the excepted and what implies them.
    private long[] less(long[] names, List<String> except) {
        return Bits.without(
                index.implications.up(names), index.implications.down(index.set(except)));
    }

    /// What an attestation may give: what guidance names, and the demands that wait for another
    /// organisation's report.
    long[] perhapsGivenBy(Attestation a) {
        return perhapsGivenBy(a, index.node(a.requirement()));
    }

    private long[] perhapsGivenBy(Attestation a, int n) {
        long[] may = mayGive(a, n);
        return a.except().isEmpty() ? index.implications.up(may) : less(may, a.except());
    }

    /// The same without what follows, and without what is excepted.
    private long[] mayGive(Attestation a, int n) {
        if (!a.met()
                || !a.answers(posture.question())
                || (!a.except().isEmpty() && !index.decomposed[n])) {
            return Bits.empty(index.obligations.length);
        }
        long[] may = index.guidance(n, attestedNodes());
        return a.isPending() && index.decomposed[n] ? Bits.or(may, index.given[n]) : may;
    }

    /// What all attestations, and what others do by somebody's word, may give together. What
    /// follows is closed once for those that except nothing.
    long[] perhapsGiven() {
        long[] all = Bits.empty(index.obligations.length);
        long[] excepting = Bits.empty(index.obligations.length);
        for (int i = 0; i < attestationNodes.length; i++) {
            Attestation a = posture.attestations().get(i);
            int n = attestationNodes[i];
            if (a.except().isEmpty()) {
                Bits.addAll(all, mayGive(a, n));
            } else {
                Bits.addAll(excepting, perhapsGivenBy(a, n));
            }
        }
        for (Answered a : posture.answers()) {
            if (a.isPending() && a.answers(posture.question())) {
                Bits.add(all, index.obligation(a.obligation()));
            }
        }
        Bits.addAll(all, index.implications.up(all));
        Bits.addAll(all, excepting);
        return all;
    }

    private void readAnswers() {
        for (Answered a : posture.answers()) {
            if (a.answers(posture.question()) && !a.isPending()) {
                Bits.add(a.done() ? given : denied, index.obligation(a.obligation()));
            }
        }
    }

    private void readControls() {
        long[] notFailed = Bits.empty(index.obligations.length);
        for (ControlFact control : posture.controls()) {
            for (ControlFact.Share share : control.shares()) {
                long[] discharges = index.set(share.discharges());
                if (ControlFact.holds(share.state(), posture.question())) {
                    Bits.addAll(given, discharges);
                }
                boolean fails = ControlFact.fails(share.state(), posture.question());
                Bits.addAll(fails ? denied : notFailed, discharges);
            }
        }
        // An obligation fails only where every control that gives it failed, also one that
        // discharges what implies it.
        Bits.removeAll(denied, index.implications.up(notFailed));
    }

    private boolean settles() {
        Arrays.fill(metAt, NEVER);
        Arrays.fill(unmetAt, NEVER);
        Arrays.fill(satisfiedAt, NEVER);
        Arrays.fill(failedAt, NEVER);
        Arrays.fill(satisfied, 0);
        Arrays.fill(failed, 0);
        step = 0;
        freshCount = 0;
        for (int n : attested) {
            if (attestedMet[n] && metAt[n] == NEVER) {
                metAt[n] = 0;
                fresh[freshCount++] = n;
            }
            if (attestedUnmet[n] && unmetAt[n] == NEVER) {
                unmetAt[n] = 0;
                if (!attestedMet[n]) {
                    fresh[freshCount++] = n;
                }
            }
        }
        Bits.forEach(Bits.without(given, disputed), this::satisfy);
        Bits.forEach(Bits.without(denied, disputed), this::fail);
        if (contradicts()) {
            return false;
        }
        do {
            changed = false;
            int[] sources = Arrays.copyOf(fresh, freshCount);
            freshCount = 0;
            step++;
            satisfyDemands(sources);
            if (contradicts()) {
                return false;
            }
            step++;
            failLastDemands();
            if (contradicts()) {
                return false;
            }
            step++;
            concludeFromObligations();
            if (contradicts()) {
                return false;
            }
            step++;
            concludeFromRelations(sources);
            if (contradicts()) {
                return false;
            }
        } while (changed);
        return true;
    }

    /// A met requirement satisfies each obligation that it gives: what it demands, and what these
    /// imply.
    private void satisfyDemands(int[] sources) {
        for (int n : sources) {
            if (metAt[n] != NEVER
                    && index.decomposed[n]
                    && !Bits.subset(index.gives[n], satisfied)) {
                Bits.forEach(
                        index.gives[n],
                        o -> {
                            if (!Bits.has(disputed, o)) {
                                satisfy(o);
                            }
                        });
            }
        }
    }

    /// Where an obligation implies all demands of an unmet requirement that are not satisfied, it
    /// failed: where a single one is left, that one, and what implies it.
    private void failLastDemands() {
        for (int n = 0; n < unmetAt.length; n++) {
            if (unmetAt[n] != NEVER && index.decomposed[n]) {
                long[] open = Bits.without(index.demands[n], satisfied);
                if (!Bits.isEmpty(open)) {
                    long[] lacking = index.implications.implyingAll(open);
                    Bits.forEach(Bits.without(lacking, disputed), this::fail);
                }
            }
        }
    }

    /// All demands satisfied makes a requirement met, and a failed demand makes it unmet. A
    /// requirement is also unmet where its demands give everything that an unmet one lacks.
    private void concludeFromObligations() {
        boolean anyFailed = !Bits.isEmpty(failed);
        for (int n = 0; n < metAt.length; n++) {
            if (!index.decomposed[n]) {
                continue;
            }
            if (metAt[n] == NEVER && Bits.subset(index.demands[n], satisfied)) {
                meet(n);
            }
            if (anyFailed && unmetAt[n] == NEVER && Bits.meet(index.given[n], failed)) {
                unmeet(n);
            }
        }
        for (int s = 0; s < unmetAt.length; s++) {
            if (unmetAt[s] < step && index.decomposed[s] && !disputedNode[s]) {
                long[] lacking = Bits.without(index.demands[s], satisfied);
                for (int t = 0; t < unmetAt.length; t++) {
                    if (unmetAt[t] == NEVER
                            && index.decomposed[t]
                            && !disputedNode[t]
                            && Bits.subset(lacking, index.gives[t])) {
                        unmeet(t);
                    }
                }
            }
        }
    }

    private void concludeFromRelations(int[] sources) {
        for (int s : sources) {
            if (disputedNode[s]) {
                continue;
            }
            Chains.Known known = rows.chains().from(s);
            for (int i = 0; i < known.targets().length; i++) {
                int t = known.targets()[i];
                // The relation of two decomposed requirements is given by their claims, so mapping
                // rows add nothing.
                if (disputedNode[t] || (index.decomposed[s] && index.decomposed[t])) {
                    continue;
                }
                if (metAt[s] < step
                        && metAt[t] == NEVER
                        && within(known.masks()[i], RelationSet.CONTAINS)) {
                    meet(t);
                }
                if (unmetAt[s] < step
                        && unmetAt[t] == NEVER
                        && within(known.masks()[i], RelationSet.WITHIN)) {
                    unmeet(t);
                }
            }
        }
        for (int r : rows.manyEnded()) {
            MappingRows.Row row = rows.all().get(r);
            if (row.leftHoldsRight()) {
                concludeFromUnion(row.left(), row.right());
            }
            if (row.rightHoldsLeft()) {
                concludeFromUnion(row.right(), row.left());
            }
        }
    }

    /// The union of `parts` contains each of `wholes`: where all parts are met, each whole is met;
    /// where a whole is unmet and all parts but one are met, that one is unmet.
    private void concludeFromUnion(int[] parts, int[] wholes) {
        int open = -1;
        int openCount = 0;
        for (int p : parts) {
            if (disputedNode[p] || metAt[p] >= step) {
                open = p;
                openCount++;
            }
        }
        for (int w : wholes) {
            if (disputedNode[w]) {
                continue;
            }
            if (openCount == 0 && metAt[w] == NEVER) {
                meet(w);
            }
            if (openCount == 1
                    && unmetAt[w] < step
                    && unmetAt[open] == NEVER
                    && !disputedNode[open]) {
                unmeet(open);
            }
        }
    }

    /// Whether a node is met, beyond dispute.
    boolean meets(int n) {
        return metAt[n] != NEVER && !disputedNode[n];
    }

    /// What is covered of the demands of a node: those that are satisfied; and all of a node that
    /// is met, also what it does not give to others because it is contested.
    long[] covered(int n) {
        return covers(n) ? index.demands[n] : Bits.and(index.demands[n], satisfied);
    }

    /// Whether all demands of a decomposed node are covered.
    boolean covers(int n) {
        return Bits.subset(index.demands[n], satisfied)
                || (meets(n) && Bits.subset(index.given[n], satisfied));
    }

    static boolean within(int mask, RelationSet set) {
        return mask != 0 && (mask & ~set.mask()) == 0;
    }

    private void satisfy(int o) {
        if (satisfiedAt[o] == NEVER) {
            satisfiedAt[o] = step;
            Bits.add(satisfied, o);
            changed = true;
        }
    }

    private void fail(int o) {
        if (failedAt[o] == NEVER) {
            failedAt[o] = step;
            Bits.add(failed, o);
            changed = true;
        }
    }

    private void meet(int n) {
        metAt[n] = step;
        note(n);
    }

    private void unmeet(int n) {
        unmetAt[n] = step;
        note(n);
    }

    private void note(int n) {
        if (freshCount == fresh.length) {
            fresh = Arrays.copyOf(fresh, fresh.length * 2 + 1);
        }
        fresh[freshCount++] = n;
        changed = true;
    }

    /// Marks as disputed what the facts contradict each other about, and returns whether there was
    /// anything.
    private boolean contradicts() {
        List<Integer> obligations = new ArrayList<>(0);
        if (Bits.meet(satisfied, failed)) {
            Bits.forEach(Bits.and(satisfied, failed), obligations::add);
        }
        List<Integer> nodes = new ArrayList<>(0);
        for (int n = 0; n < unmetAt.length; n++) {
            if (unmetAt[n] == NEVER || disputedNode[n]) {
                continue;
            }
            boolean bothWays =
                    metAt[n] != NEVER
                            || (index.decomposed[n] && Bits.subset(index.demands[n], satisfied));
            if (bothWays) {
                // Where a requirement contradicts itself only because of an obligation that does,
                // found in the same step, it is not disputed in addition.
                if (obligations.isEmpty() || !index.decomposed[n] || !failsOnlyBy(n, obligations)) {
                    nodes.add(n);
                }
            }
        }
        if (obligations.isEmpty() && nodes.isEmpty()) {
            return false;
        }
        Proofs proofs = new Proofs(this);
        for (int o : obligations) {
            contradictions.add(proofs.contradictionAbout(o));
        }
        for (int n : nodes) {
            contradictions.add(proofs.contradictionAboutNode(n));
        }
        for (int o : obligations) {
            dispute(o);
        }
        for (int n : nodes) {
            disputedNode[n] = true;
            if (index.decomposed[n]) {
                Bits.forEach(index.gives[n], this::dispute);
            }
        }
        return true;
    }

    private boolean failsOnlyBy(int node, List<Integer> clashes) {
        return !attestedUnmet[node]
                && clashes.stream().anyMatch(o -> Bits.has(index.given[node], o));
    }

    /// Marks an obligation as disputed, and what implies it. A requirement that demands one of them
    /// no longer says anything of other requirements.
    private void dispute(int o) {
        for (int below : index.implications.below(o)) {
            Bits.add(disputed, below);
        }
        for (int n : index.givenBy.of(o)) {
            disputedNode[n] |= index.decomposed[n];
        }
    }
}
