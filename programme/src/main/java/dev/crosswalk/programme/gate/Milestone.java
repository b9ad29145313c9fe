package dev.crosswalk.programme.gate;

import dev.crosswalk.content.practice.Gate;
import dev.crosswalk.engine.operation.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something that gates stand before: an audit, or a day.
///
/// @param period the days that the auditor's report is to cover; null where none are set
/// @param isPast whether its day is past
/// @param operated how controls operated over the period; null where it has not begun
/// @param gates in the order in which they come
public record Milestone(
        Gate.Before before,
        @Nullable Period period,
        boolean isPast,
        @Nullable OperatedSoFar operated,
        List<JudgedGate> gates) {

    public Milestone {
        gates = List.copyOf(gates);
    }

    /// Whether it is too late for it. To what an auditor says of a period that is over, one can
    /// still add what shows how it was.
    public boolean isBehind() {
        return isPast && before == Gate.Before.TYPE_2_START;
    }

    public List<JudgedGate> gates(JudgedGate.State state) {
        return gates.stream().filter(g -> g.state() == state).toList();
    }
}
