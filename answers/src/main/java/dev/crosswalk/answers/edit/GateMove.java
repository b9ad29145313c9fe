package dev.crosswalk.answers.edit;

import dev.crosswalk.answers.Dialect;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.programme.WantedFramework;
import dev.crosswalk.programme.gate.GateWords;
import dev.crosswalk.programme.gate.GatesAhead;
import dev.crosswalk.programme.gate.JudgedGate;
import dev.crosswalk.programme.gate.Lack;
import dev.crosswalk.programme.gate.Milestone;
import dev.crosswalk.programme.standing.ProgrammeAt;
import dev.crosswalk.programme.standing.Situation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A gate that is judged otherwise once something was said in a register.
///
/// @param before which audit it stands, as in `stage 2`
record GateMove(Scope scope, String before, JudgedGate was, JudgedGate is) {

    static List<GateMove> between(Situation now, ProgrammeAt after) {
        Map<String, JudgedGate> before = new HashMap<>();
        for (GatesAhead ahead : all(now)) {
            for (Milestone m : ahead.milestones()) {
                m.gates().forEach(g -> before.put(key(ahead, m, g), g));
            }
        }
        List<GateMove> moves = new ArrayList<>();
        for (GatesAhead ahead : all(now.of(after))) {
            for (Milestone m : ahead.milestones()) {
                for (JudgedGate is : m.gates()) {
                    JudgedGate was = before.get(key(ahead, m, is));
                    if (was != null && !saysTheSame(was, is)) {
                        moves.add(new GateMove(ahead.scope(), GateWords.of(m), was, is));
                    }
                }
            }
        }
        return moves;
    }

    private static List<GatesAhead> all(Situation situation) {
        return situation.required().frameworks().stream()
                .map(WantedFramework::scope)
                .flatMap(s -> GatesAhead.of(situation, s.edition()).stream())
                .toList();
    }

    private static String key(GatesAhead ahead, Milestone m, JudgedGate g) {
        return ahead.scope().edition() + " " + m.before() + " " + g.gate().id();
    }

    private static boolean saysTheSame(JudgedGate a, JudgedGate b) {
        return a.lacks().equals(b.lacks()) && a.unseen().equals(b.unseen());
    }

    /// What it lacks then, and what nobody can see of it.
    List<String> open(Dialect dialect) {
        return Stream.concat(
                        is.lacks().stream()
                                // What registers lack comes first: something was said there.
                                .sorted(Comparator.comparing(l -> l.kind() != Lack.Kind.REGISTER))
                                .map(l ->
                                        dialect.seesFiles()
                                                ? GateWords.of(l)
                                                : GateWords.plainly(l)),
                        (dialect.seesFiles() ? is.unseen() : GateWords.plainlyUnseen(is)).stream())
                .toList();
    }
}
