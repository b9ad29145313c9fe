package dev.crosswalk.answers.ask;

import dev.crosswalk.answers.text.Json;
import dev.crosswalk.content.GivenAnswer;
import dev.crosswalk.content.GivenAnswer.Said;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.Verdict;
import dev.crosswalk.programme.standing.Situation;
import dev.crosswalk.programme.words.Words;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/// What follows from answers that settle nothing by themselves: what does not apply may be left out
/// once somebody approves that, and what a provider does is possible until its own report shows it.
///
/// @param apart what was said not to apply
/// @param providers by their names, the ids of the obligations that they do
record Follows(SaidNotToApply apart, Map<String, List<String>> providers) {
    static final String TITLE = "What follows from that";

    private static final int MOST_NAMED = 8;

    static Follows of(Round round) {
        Map<String, List<String>> providers = new TreeMap<>();
        Set<String> theirs = new LinkedHashSet<>();
        List<Verdict> verdicts = round.inquiry().verdicts();
        for (Verdict v : verdicts) {
            if (!v.applicable() || !v.decomposed()) {
                continue;
            }
            List<String> demands = new ArrayList<>(v.covered());
            demands.addAll(v.possiblyCovered());
            demands.addAll(v.missing());
            for (String o : demands) {
                GivenAnswer said = round.known(o);
                if (said != null && said.said() == Said.PROVIDER && theirs.add(o)) {
                    providers.computeIfAbsent(said.provider(), _ -> new ArrayList<>()).add(o);
                }
            }
        }
        return new Follows(SaidNotToApply.of(situation(round), verdicts, round::known), providers);
    }

    private static Situation situation(Round round) {
        return round.questions().getFirst().situation();
    }

    /// What can be done, a sentence each, with its command where there is one.
    List<Way> ways(Round round) {
        List<RequirementRef> inPart = apart.inPart();
        List<RequirementRef> fixed = apart.fixed();
        List<Way> ways = new ArrayList<>(apart.proposals(situation(round), round.dialect()));
        if (!inPart.isEmpty()) {
            ways.add(
                    new Way(
                            "%s %s for more that is open than what does not apply, so %s asked for: only a whole requirement is left out."
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
                                situation(round).programme(),
                                round.dialect(),
                                provider,
                                situation(round).crosswalk(),
                                obligations)));
        return ways;
    }

    private static String named(Round round, List<RequirementRef> refs) {
        return Words.some(round.names(refs), MOST_NAMED);
    }

    void json(Json json, Round round) {
        boolean kept = situation(round).at() != null;
        json.array("exclusions");
        for (SaidNotToApply.Exclusion e : apart.exclusions()) {
            json.object()
                    .field("requirement", e.requirement().toString())
                    .field("reason", e.reason())
                    .field("by", e.by())
                    .field("command", kept ? SaidNotToApply.command(e, round.dialect()) : null)
                    .end();
        }
        json.end()
                .field("inPart", apart.inPart().stream().map(Objects::toString).toList())
                .field("notExcludable", apart.fixed().stream().map(Objects::toString).toList())
                .array("providers");
        providers.forEach((provider, obligations) ->
                json.object().field("provider", provider).field("obligations", obligations).end());
        json.end();
    }
}
