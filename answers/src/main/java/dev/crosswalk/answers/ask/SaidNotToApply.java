package dev.crosswalk.answers.ask;

import dev.crosswalk.answers.Dialect;
import dev.crosswalk.content.GivenAnswer;
import dev.crosswalk.content.GivenAnswer.Said;
import dev.crosswalk.engine.FrameworkEdition;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.Verdict;
import dev.crosswalk.programme.DecidedExclusion;
import dev.crosswalk.programme.Programme;
import dev.crosswalk.programme.standing.Judged;
import dev.crosswalk.programme.standing.Situation;
import dev.crosswalk.programme.words.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What people said does not apply, by requirement. Nobody's word takes anything out of a
/// requirement: only a whole one is left out, where its framework allows that and somebody approves
/// it. What is proposed already is not in here.
///
/// @param exclusions requirements of which nothing else is open, and that may be left out
/// @param inPart those of which more is open than that
/// @param fixed those that nobody may leave out
/// @param obligations ids of all that is open and was said not to apply
public record SaidNotToApply(
        List<Exclusion> exclusions,
        List<RequirementRef> inPart,
        List<RequirementRef> fixed,
        Set<String> obligations) {

    public SaidNotToApply {
        exclusions = List.copyOf(exclusions);
        inPart = List.copyOf(inPart);
        fixed = List.copyOf(fixed);
        obligations = Set.copyOf(obligations);
    }

    /// A proposal to leave a requirement out.
    ///
    /// @param proved how much of it is proved all the same, and says that some of it does apply
    /// @param demanded how much it demands
    /// @param reason as people said it
    /// @param by who said so
    public record Exclusion(
            RequirementRef requirement,
            String title,
            int proved,
            int demanded,
            String reason,
            String by) {}

    /// What was said of all that a situation wants.
    public static SaidNotToApply of(Situation situation) {
        List<Verdict> verdicts = new ArrayList<>();
        for (Judged want : situation.wanted()) {
            verdicts.addAll(want.gap().verdicts());
        }
        Map<String, GivenAnswer> said = new HashMap<>();
        situation.answers().forEach(a -> said.put(a.obligation(), a));
        return of(situation, verdicts, said::get);
    }

    /// @param known what somebody said of an obligation; null where nobody did
    static SaidNotToApply of(
            Situation situation,
            Collection<Verdict> verdicts,
            Function<String, @Nullable GivenAnswer> known) {
        Set<RequirementRef> proposed = proposed(situation);
        List<Exclusion> exclusions = new ArrayList<>();
        Set<RequirementRef> inPart = new LinkedHashSet<>();
        Set<RequirementRef> fixed = new LinkedHashSet<>();
        Set<String> obligations = new LinkedHashSet<>();
        for (Verdict v : verdicts) {
            if (!v.applicable() || !v.decomposed()) {
                continue;
            }
            List<String> open = new ArrayList<>(v.possiblyCovered());
            open.addAll(v.missing());
            Map<String, GivenAnswer> apart = new LinkedHashMap<>();
            for (String o : open) {
                GivenAnswer said = known.apply(o);
                if (said != null && said.said() == Said.NOT_APPLICABLE) {
                    apart.put(o, said);
                }
            }
            obligations.addAll(apart.keySet());
            if (apart.isEmpty() || proposed.contains(v.ref())) {
                continue;
            }
            if (!edition(situation, v).mayExclude(v.ref().id())) {
                fixed.add(v.ref());
            } else if (apart.size() < open.size()) {
                inPart.add(v.ref());
            } else if (exclusions.stream().noneMatch(e -> e.requirement().equals(v.ref()))) {
                exclusions.add(
                        new Exclusion(
                                v.ref(),
                                v.requirement().title(),
                                v.covered().size(),
                                v.demanded(),
                                joined(apart.values().stream().map(GivenAnswer::note).toList()),
                                joined(apart.values().stream().map(GivenAnswer::by).toList())));
            }
        }
        return new SaidNotToApply(exclusions, List.copyOf(inPart), List.copyOf(fixed), obligations);
    }

    private static Set<RequirementRef> proposed(Situation situation) {
        Programme programme = situation.programme();
        return programme == null
                ? Set.of()
                : programme.exclusions().stream()
                        .map(DecidedExclusion::requirement)
                        .collect(Collectors.toSet());
    }

    private static FrameworkEdition edition(Situation situation, Verdict v) {
        return situation.content().library().editions().stream()
                .filter(e -> e.id().equals(v.ref().edition()))
                .findFirst()
                .orElseThrow(NoSuchElementException::new);
    }

    private static String joined(List<String> texts) {
        return String.join(" ", texts.stream().filter(t -> !t.isEmpty()).distinct().toList());
    }

    /// What is proposed, a sentence each, with its command where the situation is a programme's.
    public List<Way> proposals(Situation situation, Dialect dialect) {
        boolean kept = situation.at() != null;
        boolean isOfOne =
                situation.wanted().stream().map(w -> w.scope().edition()).distinct().count() == 1;
        String then =
                kept
                        ? "To propose it, and to have it approved:"
                        : "In a file of facts it stands under exclusions, with the reason.";
        return exclusions.stream()
                .sorted(Comparator.comparing(e -> e.proved() > 0))
                .map(e ->
                        new Way(
                                "%s %s may be left out %s; until then it is asked for. %s"
                                        .formatted(
                                                isOfOne
                                                        ? e.requirement().id()
                                                        : situation.name(e.requirement()),
                                                e.title(),
                                                condition(e),
                                                then),
                                kept ? command(e, dialect) : ""))
                .toList();
    }

    /// What is proved of a requirement says that some of it does apply: an auditor would hold that
    /// against leaving it out.
    private static String condition(Exclusion e) {
        return e.proved() == 0
                ? "once somebody approves that"
                : "only if none of it applies to you (%s that it asks for %s proved, and the rest was said not to apply), once somebody approves that"
                        .formatted(
                                Words.of(e.proved(), e.demanded()), e.proved() == 1 ? "is" : "are");
    }

    static String command(Exclusion e, Dialect dialect) {
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
}
