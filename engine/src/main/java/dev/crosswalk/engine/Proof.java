package dev.crosswalk.engine;

import dev.crosswalk.engine.operation.Failure;
import dev.crosswalk.engine.operation.Ground;
import dev.crosswalk.engine.operation.Period;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/// Why a statement holds: the rule that gives it, the premises that the rule needs, and the leaves,
/// which need no proof themselves.
///
/// A proof is a value that any caller can serialise; [ProofChecker] re-checks it against the
/// content and the facts.
public record Proof(Statement statement, Rule rule, List<Proof> premises, List<Leaf> leaves) {

    public Proof {
        premises = List.copyOf(premises);
        leaves = List.copyOf(leaves);
    }

    /// What can be proved.
    public sealed interface Statement {}

    public record Met(RequirementRef requirement) implements Statement {}

    public record Unmet(RequirementRef requirement) implements Statement {}

    public record Satisfied(String obligation) implements Statement {}

    public record Failed(String obligation) implements Statement {}

    /// The relation of `from` to `to` is one of `known`.
    public record Related(RequirementRef from, RequirementRef to, RelationSet known)
            implements Statement {}

    public record Covered(RequirementRef requirement, Coverage coverage, boolean disproved)
            implements Statement {}

    /// The control counts for the obligation over these days, or is in place on a day.
    public record Operated(String control, String obligation, List<Period> days)
            implements Statement {
        public Operated {
            days = List.copyOf(days);
        }
    }

    /// A fact, claim or mapping row that a proof rests on.
    public sealed interface Leaf {}

    public record Attested(Attestation attestation) implements Leaf {}

    public record Said(Answered answer) implements Leaf {}

    public record InState(ControlFact control) implements Leaf {}

    /// Why a control counts for some days.
    public record Because(Ground ground) implements Leaf {}

    /// Why the control that stands before it failed.
    public record Found(Failure failure) implements Leaf {}

    public record Excluded(Exclusion exclusion) implements Leaf {}

    /// The claim that the requirement demands these obligations; where a rule needs all demands of
    /// a requirement, these are all of them.
    public record Demands(RequirementRef requirement, List<String> obligations) implements Leaf {
        public Demands {
            obligations = List.copyOf(obligations);
        }
    }

    /// The claim that the guidance of the requirement names these obligations.
    public record Suggests(RequirementRef requirement, List<String> obligations) implements Leaf {
        public Suggests {
            obligations = List.copyOf(obligations);
        }
    }

    /// That an optional requirement is guidance on one above it. Where it applies only with others,
    /// an attestation of one of these stands behind it.
    public record Guides(RequirementRef requirement, RequirementRef optional) implements Leaf {}

    /// A mapping row, read from one of its ends to another.
    public record Step(String row, RequirementRef from, RequirementRef to) implements Leaf {}

    /// A mapping row between unions, which states that all of `parts` together contain `whole`.
    public record Union(String row, List<RequirementRef> parts, RequirementRef whole)
            implements Leaf {
        public Union {
            parts = List.copyOf(parts);
        }
    }

    /// The rules, each with the sentence in which a reader is told of it.
    public enum Rule {
        ATTESTED("attested"),
        GUIDED("attested with the requirement that it is guidance on"),
        OPINION("given by an opinion that does not except it"),
        ANSWERED("answered"),
        CONTROL_HOLDS("a control that discharges it holds"),
        TOGETHER("several controls that discharge it hold, one after the other"),
        OPERATED("what was due was done, seen or checked"),
        NOT_EXERCISED("there was nothing to do"),
        CONCLUDED("a person concluded so"),
        ON_WORD("somebody says so"),
        CONTROLS_FAIL("every control that discharges it failed"),
        DEMANDED("demanded by a requirement that is met"),
        ALL_DEMANDS("all that it demands is satisfied"),
        CONTAINED("held by a requirement that is met"),
        UNION("held by several requirements together that are all met"),
        DEMAND_FAILED("something that it demands failed"),
        LAST_DEMAND("the only obligation left that can be what its unmet requirement lacks"),
        DEMANDS_WITHIN("it demands all that an unmet requirement demands"),
        WITHIN("it holds a requirement that is unmet"),
        LAST_PART("the only part left that can be what the unmet whole lacks"),
        CHAIN("a chain of published mappings"),
        CHAINS("several chains of published mappings together"),
        VERDICT("the verdict"),
        EXCLUDED("not applicable");

        private final String sentence;

        Rule(String sentence) {
            this.sentence = sentence;
        }

        public String sentence() {
            return sentence;
        }

        /// The rule by which a control counts for some days.
        static Rule of(List<Ground> grounds) {
            boolean exercised = false;
            for (Ground ground : grounds) {
                switch (ground) {
                    case Ground.Concluded _ -> {
                        return CONCLUDED;
                    }
                    case Ground.OnWord _ -> {
                        return ON_WORD;
                    }
                    case Ground.NoEvent _, Ground.NoFinding _ -> {}
                    case Ground.Performed _,
                            Ground.Seen _,
                            Ground.Checked _,
                            Ground.ActedOn _,
                            Ground.Listed _,
                            Ground.Tested _,
                            Ground.InForce _,
                            Ground.Shown _,
                            Ground.Latest _,
                            Ground.Recent _,
                            Ground.Subjects _ ->
                            exercised = true;
                }
            }
            return exercised ? OPERATED : NOT_EXERCISED;
        }
    }

    /// Adds the facts at the leaves of this proof to `facts`.
    void collectFacts(Set<Fact> facts) {
        collectFacts(facts, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    // Proofs share parts, so each part is visited only once.
    private void collectFacts(Set<Fact> facts, Set<Proof> visited) {
        if (!visited.add(this)) {
            return;
        }
        for (Leaf leaf : leaves) {
            switch (leaf) {
                case Attested attested -> facts.add(attested.attestation());
                case Said said -> facts.add(said.answer());
                case InState state -> facts.add(state.control());
                case Because because -> {}
                case Found found -> {}
                case Excluded excluded -> {}
                case Demands demands -> {}
                case Suggests suggests -> {}
                case Guides guides -> {}
                case Step step -> {}
                case Union union -> {}
            }
        }
        for (Proof premise : premises) {
            premise.collectFacts(facts, visited);
        }
    }

    /// Adds to `names` the names of the facts at the leaves of this proof.
    void collectNames(Set<String> names) {
        Set<Fact> facts = new HashSet<>();
        collectFacts(facts);
        facts.forEach(f -> names.add(f.label()));
    }
}
