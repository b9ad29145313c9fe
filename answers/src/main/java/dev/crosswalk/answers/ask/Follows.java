package dev.crosswalk.answers.ask;

import dev.crosswalk.answers.Dialect;
import dev.crosswalk.answers.text.Json;
import dev.crosswalk.content.GivenAnswer;
import dev.crosswalk.content.GivenAnswer.Said;
import dev.crosswalk.engine.FrameworkEdition;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.Verdict;
import dev.crosswalk.programme.words.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/// What follows from answers that settle nothing by themselves: what does not apply may be left out
/// once somebody approves that, and what a provider does is possible until its own report shows it.
///
/// @param exclusions requirements of which all was said not to apply, and that may be left out
/// @param inPart those that ask for more than that
/// @param fixed those that nobody may leave out
/// @param providers by their names, the ids of the obligations that they do
record Follows(
        List<Exclusion> exclusions,
        List<RequirementRef> inPart,
        List<RequirementRef> fixed,
        Map<String, List<String>> providers) {
    static final String TITLE = "What follows from that";

    private static final int MOST_NAMED = 8;

    Follows {
        exclusions = List.copyOf(exclusions);
        inPart = List.copyOf(inPart);
        fixed = List.copyOf(fixed);
    }

    /// A proposal to leave a requirement out.
    ///
    /// @param reason as people said it
    /// @param by who said so
    record Exclusion(RequirementRef requirement, String title, String reason, String by) {}

    static Follows of(Round round) {
        List<Exclusion> exclusions = new ArrayList<>();
        List<RequirementRef> inPart = new ArrayList<>();
        List<RequirementRef> fixed = new ArrayList<>();
        Map<String, List<String>> providers = new TreeMap<>();
        Set<String> theirs = new LinkedHashSet<>();
        for (Verdict v : round.inquiry().verdicts()) {
            if (!v.applicable() || !v.decomposed()) {
                continue;
            }
            List<String> demands = new ArrayList<>(v.covered());
            demands.addAll(v.possiblyCovered());
            demands.addAll(v.missing());
            Map<String, GivenAnswer> apart = new LinkedHashMap<>();
            for (String o : demands) {
                GivenAnswer said = round.known(o);
                if (said != null && said.said() == Said.NOT_APPLICABLE) {
                    apart.put(o, said);
                }
                if (said != null && said.said() == Said.PROVIDER && theirs.add(o)) {
                    providers.computeIfAbsent(said.provider(), _ -> new ArrayList<>()).add(o);
                }
            }
            if (apart.isEmpty()) {
                continue;
            }
            if (!edition(round, v).mayExclude(v.ref().id())) {
                fixed.add(v.ref());
            } else if (apart.keySet().containsAll(demands)) {
                exclusions.add(
                        new Exclusion(
                                v.ref(),
                                v.requirement().title(),
                                joined(apart.values().stream().map(GivenAnswer::note).toList()),
                                joined(apart.values().stream().map(GivenAnswer::by).toList())));
            } else {
                inPart.add(v.ref());
            }
        }
        return new Follows(exclusions, inPart, fixed, providers);
    }

    private static FrameworkEdition edition(Round round, Verdict v) {
        return round.content().library().editions().stream()
                .filter(e -> e.id().equals(v.ref().edition()))
                .findFirst()
                .orElseThrow(NoSuchElementException::new);
    }

    private static String joined(List<String> texts) {
        return String.join(" ", texts.stream().filter(t -> !t.isEmpty()).distinct().toList());
    }

    /// What can be done, a sentence each, with its command where there is one.
    List<Way> ways(Round round) {
        List<Way> ways = new ArrayList<>();
        boolean kept = round.questions().getFirst().situation().at() != null;
        for (Exclusion e : exclusions) {
            ways.add(
                    new Way(
                            "%s %s may be left out once somebody approves that; until then it is asked for. %s"
                                    .formatted(
                                            round.names(List.of(e.requirement())).getFirst(),
                                            e.title(),
                                            kept
                                                    ? "To propose it, and to have it approved:"
                                                    : "In a file of facts it stands under exclusions,"
                                                            + " with the reason."),
                            kept ? command(e, round.dialect()) : ""));
        }
        if (!inPart.isEmpty()) {
            ways.add(
                    new Way(
                            "%s %s for more than what does not apply, so %s asked for: only a whole requirement is left out."
                                    .formatted(
                                            named(round, inPart),
                                            inPart.size() == 1 ? "asks" : "ask",
                                            inPart.size() == 1 ? "it stays" : "they stay"),
                            ""));
        }
        if (!fixed.isEmpty()) {
            ways.add(
                    new Way(
                            "Nobody may leave out %s: its framework asks that of everybody. What does not apply there has to be done in another way, or stays open."
                                    .formatted(named(round, fixed)),
                            ""));
        }
        providers.forEach((provider, obligations) ->
                ways.add(
                        Way.ofProvider(
                                round.questions().getFirst().situation().programme(),
                                round.dialect(),
                                provider,
                                obligations)));
        return ways;
    }

    private static String named(Round round, List<RequirementRef> refs) {
        return Words.some(round.names(refs), MOST_NAMED);
    }

    private static String command(Exclusion e, Dialect dialect) {
        String programme = dialect.repeated(List.of("programme"));
        return dialect.question(
                "exclude",
                "%s %s %s %s%s"
                        .formatted(
                                e.requirement(),
                                dialect.parameter("reason", dialect.argument(e.reason())),
                                dialect.parameter("approvedBy", "PERSON"),
                                dialect.parameter("on", "DATE"),
                                programme.isEmpty() ? "" : " " + programme));
    }

    void json(Json json, Round round) {
        boolean kept = round.questions().getFirst().situation().at() != null;
        json.array("exclusions");
        for (Exclusion e : exclusions) {
            json.object()
                    .field("requirement", e.requirement().toString())
                    .field("reason", e.reason())
                    .field("by", e.by())
                    .field("command", kept ? command(e, round.dialect()) : null)
                    .end();
        }
        json.end()
                .field("inPart", inPart.stream().map(Objects::toString).toList())
                .field("notExcludable", fixed.stream().map(Objects::toString).toList())
                .array("providers");
        providers.forEach((provider, obligations) ->
                json.object().field("provider", provider).field("obligations", obligations).end());
        json.end();
    }
}
