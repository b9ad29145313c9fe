package dev.crosswalk.programme.standing;

import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.Attestation;
import dev.crosswalk.engine.RequirementRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// What reports say of one requirement, before it is said at which level.
///
/// @param met whether their opinion is that the requirement is met
/// @param demands what the requirement demands, with what follows from that
/// @param excepted what exceptions are about
/// @param pending what carved-out providers do whose own reports do not cover it, by provider
/// @param guidance whether they speak of what guidance names too
/// @param source the reports, with their exceptions
record ReportOpinion(
        RequirementRef requirement,
        boolean met,
        Set<String> demands,
        Set<String> excepted,
        Map<String, Left> pending,
        boolean guidance,
        String source) {

    /// What is left to a carved-out provider.
    ///
    /// @param why what its own report lacks; in words, each once
    record Left(Set<String> obligations, Set<String> why) {

        Left and(Left other) {
            return new Left(union(obligations, other.obligations), union(why, other.why));
        }

        private static Set<String> union(Set<String> some, Set<String> others) {
            Set<String> all = new TreeSet<>(some);
            all.addAll(others);
            return all;
        }
    }

    /// Several reports that together speak of all days of a window, and say that the requirement is
    /// met: what one of them leaves out, they leave out.
    static ReportOpinion together(List<ReportOpinion> parts) {
        Set<String> excepted = new TreeSet<>();
        Map<String, Left> pending = new TreeMap<>();
        List<String> sources = new ArrayList<>();
        for (ReportOpinion part : parts) {
            excepted.addAll(part.excepted());
            part.pending().forEach((provider, left) -> pending.merge(provider, left, Left::and));
            sources.add(part.source());
        }
        ReportOpinion first = parts.getFirst();
        return new ReportOpinion(
                first.requirement(),
                true,
                first.demands(),
                excepted,
                pending,
                parts.stream().allMatch(ReportOpinion::guidance),
                String.join(" and ", sources));
    }

    private Attestation word(Assurance level, String from) {
        Attestation word = new Attestation(requirement, true, level, from);
        return guidance ? word.withGuidance() : word;
    }

    /// The attestations that say so, at a level.
    List<Attestation> at(Assurance level, String more) {
        String from = source + more;
        if (!met) {
            return List.of(new Attestation(requirement, false, level, from));
        }
        List<Attestation> all = new ArrayList<>();
        Set<String> out = new TreeSet<>(excepted);
        pending.values().forEach(left -> out.addAll(left.obligations()));
        if (pending.isEmpty() || !out.containsAll(demands)) {
            all.add(word(level, from).except(List.copyOf(out)));
        }
        pending.forEach((provider, left) -> {
            Set<String> others = new TreeSet<>(demands);
            others.removeAll(left.obligations());
            others.addAll(excepted);
            String why = from + "; " + String.join("; ", left.why());
            all.add(word(level, why).by(provider).except(List.copyOf(others)));
        });
        return all;
    }

    /// What they would say if somebody also spoke of the days that are left.
    Attestation waitingFor(String who, Assurance level) {
        Set<String> out = new TreeSet<>(excepted);
        return word(level, source).by(who).except(List.copyOf(out));
    }
}
