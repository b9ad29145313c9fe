package dev.crosswalk.programme.gate;

import dev.crosswalk.content.practice.Gate;
import dev.crosswalk.programme.ItemKind;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// A gate at a moment: met by what, or what it lacks, or what nobody can see here.
///
/// @param by what of it is there, also where it is open
/// @param lacks what is to be done, first what can be done at once
/// @param unseen what an auditor will ask that nothing here can answer, a sentence each
public record JudgedGate(Gate gate, List<MetBy> by, List<Lack> lacks, List<String> unseen) {

    public JudgedGate {
        by = List.copyOf(by);
        lacks = List.copyOf(lacks);
        unseen = List.copyOf(unseen);
    }

    /// From what has to be acted on to what is behind.
    public enum State {
        OPEN,
        NOT_KNOWN,
        MET
    }

    public State state() {
        return !lacks.isEmpty() ? State.OPEN : !unseen.isEmpty() ? State.NOT_KNOWN : State.MET;
    }

    /// The register that it asks about; empty where it asks about none.
    public Optional<ItemKind<?>> register() {
        return AskedRegister.of(gate);
    }

    /// Whether the gate is still to be passed, and something would help it to be.
    ///
    /// @param about id of a control, document or requirement
    /// @param obligations ids of what it would satisfy
    public boolean isHelpedBy(String about, Collection<String> obligations) {
        return lacks.stream().anyMatch(l -> l.isHelpedBy(about, obligations));
    }
}
