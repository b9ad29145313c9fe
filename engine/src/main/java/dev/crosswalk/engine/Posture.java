package dev.crosswalk.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is known of one organisation at one instant, and the assurance that the question asks for.
///
/// Exclusions, and decisions on contested claims, are no facts.
public record Posture(
        Assurance question,
        List<Attestation> attestations,
        List<Answered> answers,
        List<ControlFact> controls,
        List<Exclusion> exclusions,
        List<Decision> decisions) {

    // Plain lambdas instead of Comparator.comparing, whose serializable lambdas cannot be stored in
    // an AOT cache; and no record's generated hash. Together those would cost each start of the
    // command line 20 ms.
    private static final Comparator<Attestation> BY_REQUIREMENT =
            (a, b) -> {
                int byRequirement = a.requirement().compareTo(b.requirement());
                return byRequirement != 0 ? byRequirement : a.compareOpinions(b);
            };

    private static final Comparator<Answered> BY_OBLIGATION =
            (a, b) -> {
                int byObligation = a.obligation().compareTo(b.obligation());
                return byObligation != 0 ? byObligation : a.toString().compareTo(b.toString());
            };

    // Two facts about the same control differ in what they say, so their texts differ too.
    private static final Comparator<ControlFact> BY_CONTROL =
            (a, b) -> {
                int byControl = a.control().compareTo(b.control());
                return byControl != 0 ? byControl : a.toString().compareTo(b.toString());
            };

    private static final Comparator<Exclusion> BY_EXCLUDED =
            (a, b) -> {
                int byRequirement = a.requirement().compareTo(b.requirement());
                return byRequirement != 0
                        ? byRequirement
                        : a.justification().compareTo(b.justification());
            };

    private static final Comparator<Decision> BY_CLAIM =
            (a, b) -> {
                int byRequirement = a.requirement().compareTo(b.requirement());
                return byRequirement != 0 ? byRequirement : a.toString().compareTo(b.toString());
            };

    public static final Posture EMPTY =
            new Posture(Assurance.IMPLEMENTED, List.of(), List.of(), List.of());

    // INVARIANT: sorted and without duplicates, so that no answer depends on the order of loading.
    public Posture {
        attestations = sorted(attestations, BY_REQUIREMENT);
        answers = sorted(answers, BY_OBLIGATION);
        controls = sorted(controls, BY_CONTROL);
        exclusions = sorted(exclusions, BY_EXCLUDED);
        decisions = decisions.isEmpty() ? List.of() : sorted(decisions, BY_CLAIM);
    }

    /// A posture of an organisation that decided no contested claim.
    public Posture(
            Assurance question,
            List<Attestation> attestations,
            List<Answered> answers,
            List<ControlFact> controls,
            List<Exclusion> exclusions) {
        this(question, attestations, answers, controls, exclusions, List.of());
    }

    /// The same facts, with what the organisation decided of contested claims.
    public Posture deciding(List<Decision> decided) {
        return new Posture(question, attestations, answers, controls, exclusions, decided);
    }

    /// A posture without answers.
    public Posture(
            Assurance question,
            List<Attestation> attestations,
            List<ControlFact> controls,
            List<Exclusion> exclusions) {
        this(question, attestations, List.of(), controls, exclusions);
    }

    private static <T> List<T> sorted(List<T> facts, Comparator<T> order) {
        List<T> sorted = new ArrayList<>(facts);
        sorted.sort(order);
        List<T> distinct = new ArrayList<>(sorted.size());
        for (T fact : sorted) {
            if (distinct.isEmpty() || order.compare(distinct.getLast(), fact) != 0) {
                distinct.add(fact);
            }
        }
        return List.copyOf(distinct);
    }

    /// Whether an attestation does not answer the question, and no other attestation of the same
    /// requirement does either.
    public boolean isBeside(Attestation attestation) {
        return !attestation.answers(question)
                && attestations.stream()
                        .noneMatch(a ->
                                a.requirement().equals(attestation.requirement())
                                        && a.answers(question));
    }

    /// The same posture without what counts by a rule: nobody's answer, where that is their word.
    /// Null where nothing does.
    @Nullable Posture without(Proof.Rule rule) {
        List<ControlFact> others = new ArrayList<>();
        boolean less = rule == Proof.Rule.ON_WORD && !answers.isEmpty();
        for (ControlFact control : controls) {
            List<ControlFact.Share> shares =
                    control.shares().stream().filter(s -> !rests(s.state(), rule)).toList();
            less |= shares.size() < control.shares().size();
            if (!shares.isEmpty()) {
                others.add(
                        shares.size() < control.shares().size()
                                ? new ControlFact(control.control(), shares)
                                : control);
            }
        }
        List<Answered> answered = rule == Proof.Rule.ON_WORD ? List.of() : answers;
        return less
                ? new Posture(question, attestations, answered, others, exclusions, decisions)
                : null;
    }

    private static boolean rests(ControlFact.State state, Proof.Rule rule) {
        return state instanceof ControlFact.Holds holds
                && holds.operated().stream().anyMatch(o -> Proof.Rule.of(o.grounds()) == rule);
    }

    /// Whether there is no fact to reason from; an exclusion is a decision, not a fact.
    public boolean holdsNoFact() {
        return attestations.isEmpty() && answers.isEmpty() && controls.isEmpty();
    }
}
