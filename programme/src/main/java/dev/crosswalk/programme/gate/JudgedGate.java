package dev.crosswalk.programme.gate;

import dev.crosswalk.content.practice.Gate;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

    /// Whether the gate is still to be passed, and something would help it to be.
    ///
    /// @param about id of a control, document or requirement
    /// @param obligations ids of what it would satisfy
    public boolean isHelpedBy(String about, Collection<String> obligations) {
        return lacks.stream().anyMatch(l -> l.isHelpedBy(about, obligations));
    }

    /// Something of a gate that is there.
    ///
    /// @param id of the evidence, document, report, control or requirement
    /// @param what the kind of evidence, or a title
    /// @param on the day that it is of; null where it is of none
    public record MetBy(Kind kind, String id, String what, @Nullable LocalDate on) {
        public enum Kind {
            EVIDENCE,
            DOCUMENT,
            CONTROL,
            REPORT,
            /// A requirement that is open, dated in the plan, and of which the risk is accepted.
            DATED
        }
    }

    /// Something that a gate lacks, and who has to do what.
    ///
    /// @param about id of the control or document; empty where it is neither
    /// @param title of what `about` names
    /// @param next what to do, as a sentence
    /// @param owner empty where nobody is named
    /// @param due null where no day is set
    /// @param obligations ids of the obligations that are open for it
    public record Lack(
            Kind kind,
            String about,
            String title,
            String next,
            String owner,
            @Nullable LocalDate due,
            List<String> obligations) {
        public Lack {
            obligations = List.copyOf(obligations);
        }

        /// Whether doing something about a control or document, or satisfying obligations, helps.
        public boolean isHelpedBy(String of, Collection<String> satisfied) {
            return (!of.isEmpty() && about.equals(of))
                    || !Collections.disjoint(obligations, satisfied);
        }

        public enum Kind {
            /// It was done before what had to come first.
            OUT_OF_ORDER,
            /// What was seen last is that it does not work, or was not done.
            MEND,
            /// It is in place, and what shows it is not on file.
            PROVE,
            APPROVE,
            /// A register does not say what it has to.
            REGISTER,
            PUT_IN_PLACE,
            ADOPT,
            /// No control of the library does it.
            OWN,
            /// Nothing is to be done: time has to pass.
            WAIT,
            /// Nobody can do it any more: it is to be explained.
            TOO_LATE
        }
    }
}
