package dev.crosswalk.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.engine.ControlFact;
import dev.crosswalk.engine.Coverage;
import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.engine.Explanation;
import dev.crosswalk.engine.Fact;
import dev.crosswalk.engine.Gap;
import dev.crosswalk.engine.Posture;
import dev.crosswalk.engine.ProofChecker;
import dev.crosswalk.engine.Relation;
import dev.crosswalk.engine.RelationSet;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.RollUp;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.engine.Verdict;
import dev.crosswalk.engine.judgement.Deviation;
import dev.crosswalk.engine.judgement.Judgement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What a story expects at one stage, held against the engine. Contradictions and disproofs that a
/// story does not expect fail it.
final class Expectations {

    private final Crosswalk crosswalk;
    private final Posture posture;
    private final List<String> answersBefore;
    private final String answer;
    private final Situation situation;

    /// @param answersBefore the whole answer of each stage before this one
    Expectations(Situation situation, List<String> answersBefore) {
        this.situation = situation;
        crosswalk = situation.crosswalk();
        posture = situation.posture(crosswalk);
        this.answersBefore = answersBefore;
        // Of the bundled content a story reads what it names: all proofs of all editions are many.
        answer = situation.bundled() ? "" : readAll();
    }

    /// Everything that the engine says at this stage; each proof is checked on the way.
    private String readAll() {
        StringBuilder text = new StringBuilder();
        crosswalk.library().editions().stream()
                .flatMap(e -> e.requirements().stream().map(r -> ref(e.id(), r.id())))
                .forEach(ref -> text.append(read(why(ref))).append('\n'));
        return text.toString();
    }

    private static RequirementRef ref(String edition, String id) {
        return new RequirementRef(edition, id);
    }

    private Explanation why(RequirementRef ref) {
        Explanation why = crosswalk.why(posture, ref);
        assertThat(ProofChecker.check(why.proof(), crosswalk.library(), posture)).isEmpty();
        return why;
    }

    private static String read(Explanation why) {
        Verdict v = why.verdict();
        return List.of(
                        v.ref(),
                        v.coverage(),
                        v.disproved(),
                        v.covered(),
                        v.possiblyCovered(),
                        v.missing(),
                        v.because(),
                        why.proof(),
                        why.losses(),
                        why.additions(),
                        why.contradictions())
                .toString();
    }

    String answer() {
        return answer;
    }

    void hold(Object expected) {
        Map<String, Object> all = Yaml.map(expected);
        all.forEach(this::hold);
        if (!all.containsKey("contradictions")) {
            assertThat(causes()).as("contradictions").isEmpty();
        }
    }

    private void hold(String key, Object value) {
        switch (key) {
            case "verdicts" ->
                    Yaml.map(value).forEach((ref, v) -> holdVerdict(RequirementRef.parse(ref), v));
            case "relations" -> Yaml.map(value).forEach(this::holdRelation);
            case "losses" -> Yaml.map(value).forEach(this::holdLosses);
            case "additions" -> Yaml.map(value).forEach(this::holdAdditions);
            case "contradictions" ->
                    assertThat(causes()).as(key).containsExactlyInAnyOrderElementsOf(sets(value));
            case "judged" -> Yaml.map(value).forEach(this::holdJudgement);
            case "states" -> Yaml.map(value).forEach(this::holdStates);
            case "summary" -> Yaml.map(value).forEach(this::holdSummary);
            case "same as at stage" ->
                    assertThat(answer)
                            .as(key)
                            .isEqualTo(answersBefore.get(Integer.parseInt(Yaml.text(value))));
            default -> throw new IllegalArgumentException("unknown expectation: " + key);
        }
    }

    private void holdVerdict(RequirementRef ref, Object value) {
        Verdict verdict = why(ref).verdict();
        Map<String, Object> expected =
                value instanceof Map
                        ? Yaml.map(value)
                        : Map.of("coverage", Yaml.text(value), "disproved", false);
        expected.forEach((key, v) -> holdVerdict(verdict, key, v));
        if (!expected.containsKey("disproved")) {
            assertThat(verdict.disproved()).as(ref + " disproved").isFalse();
        }
    }

    private void holdVerdict(Verdict v, String key, Object expected) {
        Object is =
                switch (key) {
                    case "coverage" -> v.coverage().toString();
                    case "disproved" -> String.valueOf(v.disproved());
                    case "proven" -> fraction(v, v.proven());
                    case "possible" -> fraction(v, v.possible());
                    case "covered" -> Set.copyOf(v.covered());
                    case "may be covered" -> Set.copyOf(v.possiblyCovered());
                    case "missing" -> Set.copyOf(v.missing());
                    case "failed" ->
                            crosswalk.demands(v.ref()).stream()
                                    .map(o -> o.id())
                                    .filter(v::failed)
                                    .collect(Collectors.toSet());
                    case "because" -> Set.copyOf(v.because());
                    default -> throw new IllegalArgumentException("unknown of a verdict: " + key);
                };
        Object should =
                expected instanceof List ? Set.copyOf(Yaml.texts(expected)) : Yaml.text(expected);
        assertThat(is).as(v.ref() + " " + key).isEqualTo(should);
    }

    private void holdJudgement(String control, Object expected) {
        Judgement j = situation.judged(control);
        Map<String, Object> all =
                expected instanceof Map ? Yaml.map(expected) : Map.of("outcome", expected);
        all.forEach((key, value) -> {
            Object is =
                    switch (key) {
                        case "outcome" -> j.outcome().toString();
                        case "by" -> j.rule().toString();
                        case "due" -> String.valueOf(j.due());
                        case "concluded" -> String.valueOf(j.concluded());
                        case "refused" ->
                                j.refused().stream()
                                        .map(r -> r.why().toString())
                                        .collect(Collectors.toSet());
                        case "deviations" ->
                                j.deviations().stream()
                                        .map(d -> d.occurrence() + " " + d.what())
                                        .collect(Collectors.toSet());
                        case "days of deviations" ->
                                String.valueOf(
                                        j.deviations().stream().mapToInt(Deviation::turns).sum());
                        case "part" -> j.part().length() + "/" + j.part().of();
                        case "counts" -> String.valueOf(j.part().counts());
                        case "so far" -> String.valueOf(j.soFar());
                        default ->
                                throw new IllegalArgumentException(
                                        "unknown of a judgement: " + key);
                    };
            Object should =
                    value instanceof List ? Set.copyOf(Yaml.texts(value)) : Yaml.text(value);
            assertThat(is).as(control + " " + key).isEqualTo(should);
        });
    }

    /// Why each obligation of a control does not hold, or that it does.
    private void holdStates(String control, Object expected) {
        ControlFact fact =
                posture.controls().stream()
                        .filter(c -> c.control().equals(control))
                        .findFirst()
                        .orElseThrow();
        Yaml.map(expected)
                .forEach((obligation, state) ->
                        assertThat(
                                        switch (fact.of(obligation)) {
                                            case ControlFact.Holds holds ->
                                                    holds.level().toString();
                                            case ControlFact.Fails fails -> "FAILED";
                                            case ControlFact.Unknown unknown ->
                                                    unknown.reason().toString();
                                            case null -> "not discharged";
                                        })
                                .as(control + " " + obligation)
                                .isEqualTo(Yaml.text(state)));
    }

    /// With its denominator, as every number is shown.
    private static String fraction(Verdict v, double part) {
        int whole = Math.max(1, v.demanded());
        return Math.round(part * whole) + "/" + whole;
    }

    private void holdRelation(String pair, Object expected) {
        int to = pair.indexOf(" to ");
        if (to < 0) {
            throw new IllegalArgumentException("not of the form 'a/1 to b/1': " + pair);
        }
        RelationSet known =
                crosswalk.relation(
                        RequirementRef.parse(pair.substring(0, to)),
                        RequirementRef.parse(pair.substring(to + 4)));
        if (expected instanceof List) {
            Set<Relation> possible = new HashSet<>();
            Yaml.texts(expected).forEach(r -> possible.add(Relation.valueOf(r)));
            assertThat(Set.copyOf(known.relations())).as(pair).isEqualTo(possible);
        } else {
            assertThat(Yaml.text(expected)).isEqualTo("anything");
            assertThat(known).as(pair).isEqualTo(RelationSet.ALL);
        }
    }

    private void holdLosses(String ref, Object expected) {
        List<Set<String>> losses = new ArrayList<>();
        for (List<Fact> loss : why(RequirementRef.parse(ref)).losses()) {
            losses.add(loss.stream().map(Fact::label).collect(Collectors.toSet()));
        }
        assertThat(losses).as("losses").containsExactlyInAnyOrderElementsOf(sets(expected));
    }

    private void holdAdditions(String ref, Object expected) {
        List<Set<String>> additions = new ArrayList<>();
        for (Explanation.Addition addition : why(RequirementRef.parse(ref)).additions()) {
            Set<String> names = new HashSet<>(addition.obligations());
            addition.attestations().forEach(r -> names.add(r.toString()));
            additions.add(names);
        }
        assertThat(additions).as("additions").containsExactlyInAnyOrderElementsOf(sets(expected));
    }

    private void holdSummary(String edition, Object expected) {
        Gap gap = crosswalk.gap(posture, Situation.scope(edition));
        RollUp sum = gap.summary();
        Yaml.map(expected)
                .forEach((key, value) -> {
                    String is =
                            switch (key) {
                                case "applicable" -> sum.applicable() + "/" + sum.total();
                                case "obligations covered" ->
                                        sum.covered() + "/" + sum.obligations();
                                case "obligations missing" ->
                                        sum.missing() + "/" + sum.obligations();
                                default ->
                                        sum.count(Coverage.valueOf(key)) + "/" + sum.applicable();
                            };
                    assertThat(is).as(edition + " " + key).isEqualTo(Yaml.text(value));
                });
    }

    private Set<Set<String>> causes() {
        Set<Set<String>> causes = new HashSet<>();
        String edition = crosswalk.library().editions().getFirst().id();
        crosswalk
                .gap(posture, Scope.of(edition))
                .contradictions()
                .forEach(c -> causes.add(Set.copyOf(c.because())));
        return causes;
    }

    private static List<Set<String>> sets(Object lists) {
        List<Set<String>> sets = new ArrayList<>();
        Yaml.list(lists).forEach(l -> sets.add(Set.copyOf(Yaml.texts(l))));
        return sets;
    }
}
