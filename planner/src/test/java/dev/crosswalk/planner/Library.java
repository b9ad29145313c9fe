package dev.crosswalk.planner;

import dev.crosswalk.engine.RequirementRef;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Builds small libraries and demands from words.
final class Library {

    static final Limit LIMIT = new Limit(20);

    final List<Candidate> candidates = new ArrayList<>();
    final List<Demand> demands = new ArrayList<>();
    final List<RequirementRef> opaque = new ArrayList<>();

    /// @param discharges and `dependsOn` are words
    Library control(String id, String effort, String discharges, String dependsOn) {
        return control(id, effort, discharges, dependsOn, Candidate.Standing.NEW);
    }

    Library control(String id, String effort, String discharges) {
        return control(id, effort, discharges, "");
    }

    Library control(
            String id,
            String effort,
            String discharges,
            String dependsOn,
            Candidate.Standing standing) {
        candidates.add(
                new Candidate(
                        id,
                        "Title of " + id,
                        words(discharges),
                        PersonDays.of(effort),
                        words(dependsOn),
                        standing));
        return this;
    }

    Library demand(String requirement, String open) {
        return demand(requirement, open, 1);
    }

    Library demand(String requirement, String open, int weight) {
        demands.add(new Demand(RequirementRef.parse(requirement), words(open), weight));
        return this;
    }

    Candidate candidate(String id) {
        return candidates.stream().filter(c -> c.control().equals(id)).findFirst().orElseThrow();
    }

    boolean inPlace(String id) {
        return candidate(id).standing() == Candidate.Standing.IN_PLACE;
    }

    OpenDemands wanted() {
        return new OpenDemands(demands, opaque);
    }

    Planner planner() {
        return new Planner(candidates);
    }

    Plan cheapest() {
        return planner().cheapest(wanted(), LIMIT);
    }

    Plan withinBudget(String days) {
        return planner().withinBudget(wanted(), PersonDays.of(days), LIMIT);
    }

    static List<String> words(String text) {
        return text.isBlank() ? List.of() : Arrays.asList(text.trim().split("\\s+"));
    }
}
