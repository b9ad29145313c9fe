package dev.crosswalk.answers.find;

import dev.crosswalk.answers.Answer;
import dev.crosswalk.answers.BlockList;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Sources;
import dev.crosswalk.answers.intake.Suggester;
import dev.crosswalk.answers.intake.Suggestion;
import dev.crosswalk.answers.text.Csv;
import dev.crosswalk.answers.text.Json;
import dev.crosswalk.content.Domain;
import dev.crosswalk.engine.Obligation;
import dev.crosswalk.formats.report.Block;
import dev.crosswalk.formats.report.Report;
import dev.crosswalk.papers.report.Medium;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The obligations that somebody may mean who describes a control: those that its text speaks of,
/// and those that are found by its words, by domain, the domain with the best first.
///
/// @param groups none where nothing speaks of them
public record ObligationsAnswer(String words, List<Group> groups) implements Answer {
    private static final int MOST = 24;

    /// Of so many words somebody looks for something; of more of them somebody describes it.
    private static final int FEW = 2;

    public ObligationsAnswer {
        groups = List.copyOf(groups);
    }

    /// Those of a domain, best first.
    public record Group(Domain domain, List<Obligation> obligations) {
        public Group {
            obligations = List.copyOf(obligations);
        }
    }

    public static ObligationsAnswer of(String words, Sources sources, Suggester suggester)
            throws Refusal {
        if (words.isBlank()) {
            throw Refusal.missing("words", "say what the control does, or what to look for");
        }
        List<String> spoken =
                suggester.suggest(words, List.of()).stream().map(Suggestion::obligation).toList();
        List<String> found =
                FindAnswer.of(new FindRequest(words, null, MOST, null), sources).groups().stream()
                        .filter(g -> g.kind() == FindAnswer.Kind.OBLIGATION)
                        .flatMap(g -> g.found().stream())
                        .map(FindAnswer.Found::id)
                        .toList();
        Set<String> asked = demanded(sources);
        boolean isSearch = words.strip().chars().filter(c -> c == ' ').count() < FEW;
        Set<String> ids = new LinkedHashSet<>(isSearch ? found : spoken);
        ids.addAll(isSearch ? spoken : found);
        Map<String, Obligation> known =
                sources.content().library().obligations().stream()
                        .collect(Collectors.toMap(Obligation::id, Function.identity()));
        Map<String, List<Obligation>> byDomain = new LinkedHashMap<>();
        ids.stream()
                .filter(known::containsKey)
                .filter(id -> !sources.content().replacedBy().containsKey(id))
                .filter(id -> sources.editions().isEmpty() || asked.contains(id))
                .map(id -> Objects.requireNonNull(known.get(id)))
                .limit(MOST)
                .forEach(o -> byDomain.computeIfAbsent(o.domain(), _ -> new ArrayList<>()).add(o));
        Map<String, Domain> domains =
                sources.content().domains().stream()
                        .collect(Collectors.toMap(Domain::id, Function.identity()));
        return new ObligationsAnswer(
                words,
                byDomain.entrySet().stream()
                        .map(e ->
                                new Group(
                                        domains.getOrDefault(
                                                e.getKey(), new Domain(e.getKey(), e.getKey())),
                                        e.getValue()))
                        .toList());
    }

    /// What the editions that are looked at demand.
    private static Set<String> demanded(Sources sources) {
        return sources.content().library().claims().stream()
                .filter(c -> sources.isLookedAt(c.requirement().edition()))
                .flatMap(c -> c.demands().stream())
                .collect(Collectors.toSet());
    }

    @Override
    public List<Block> screen() {
        BlockList blocks = new BlockList();
        groups.forEach(g ->
                blocks.section(
                        g.domain().title(),
                        g.obligations().stream().map(Obligation::words).toList()));
        return blocks.list();
    }

    @Override
    public Report report(Medium medium) {
        return new Report("Obligations that speak of " + words, screen());
    }

    @Override
    public void json(Json json) {
        json.object().field("words", words).array("groups");
        for (Group group : groups) {
            json.object()
                    .field("domain", group.domain().id())
                    .field("title", group.domain().title())
                    .array("obligations");
            for (Obligation o : group.obligations()) {
                json.object().field("id", o.id()).field("text", o.words()).end();
            }
            json.end().end();
        }
        json.end().end();
    }

    @Override
    public void csv(Csv csv) {
        csv.titles("domain,obligation,text");
        groups.forEach(
                g -> g.obligations().forEach(o -> csv.row(g.domain().id(), o.id(), o.words())));
    }
}
