package dev.crosswalk.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A small world for tests: content and facts, written as short texts.
///
/// Whatever is asked of it goes through [Crosswalk#why], and the proof through [ProofChecker].
final class World {

    private static final Pattern ROW = Pattern.compile("(.+) ([=<>ID~]) (.+)");

    final Map<String, List<Requirement>> editions = new LinkedHashMap<>();
    final Set<String> obligations = new LinkedHashSet<>();
    final Map<String, List<String>> implications = new LinkedHashMap<>();
    final List<Claim> claims = new ArrayList<>();
    final List<MappingSet> sets = new ArrayList<>();
    final List<Mapping> rows = new ArrayList<>();
    final List<Attestation> attestations = new ArrayList<>();
    final List<Answered> answers = new ArrayList<>();
    final List<ControlFact> controls = new ArrayList<>();
    final List<Exclusion> exclusions = new ArrayList<>();
    final List<Decision> decisions = new ArrayList<>();
    Assurance question = Assurance.IMPLEMENTED;
    boolean agreedOnly;
    Trust trust = Trust.ALL;
    int reach = Crosswalk.DEFAULT_REACH;

    World copy() {
        World copy = new World();
        editions.forEach((id, nodes) -> copy.editions.put(id, new ArrayList<>(nodes)));
        copy.obligations.addAll(obligations);
        implications.forEach((o, some) -> copy.implications.put(o, List.copyOf(some)));
        copy.claims.addAll(claims);
        copy.sets.addAll(sets);
        copy.rows.addAll(rows);
        copy.attestations.addAll(attestations);
        copy.answers.addAll(answers);
        copy.controls.addAll(controls);
        copy.exclusions.addAll(exclusions);
        copy.decisions.addAll(decisions);
        copy.agreedOnly = agreedOnly;
        copy.question = question;
        copy.trust = trust;
        copy.reach = reach;
        return copy;
    }

    // ---- content

    static RequirementRef ref(String text) {
        return RequirementRef.parse(text);
    }

    static List<RequirementRef> refs(String text) {
        return words(text).stream().map(RequirementRef::parse).toList();
    }

    static List<String> words(String text) {
        return text.isBlank() ? List.of() : Arrays.asList(text.trim().split("\\s+"));
    }

    World opaque(String refs) {
        words(refs).forEach(this::need);
        return this;
    }

    World demands(String ref, String demands) {
        return demands(ref, demands, "");
    }

    World demands(String ref, String demands, String suggests) {
        need(ref);
        obligations.addAll(words(demands));
        obligations.addAll(words(suggests));
        claims.add(new Claim(ref(ref), words(demands), words(suggests), ""));
        return this;
    }

    /// `contests("s/1", "o1")`: readings differ on whether it demands that.
    World contests(String ref, String contested) {
        claims.replaceAll(c -> {
            if (!c.requirement().equals(ref(ref))) {
                return c;
            }
            Map<String, String> sides = new LinkedHashMap<>(c.contested());
            words(contested).forEach(o -> sides.put(o, "for: so; against: not so"));
            return new Claim(
                    c.requirement(), c.demands(), c.suggests(), sides, c.note(), c.since());
        });
        return this;
    }

    World obligations(String ids) {
        obligations.addAll(words(ids));
        return this;
    }

    /// `implies("o1", "o2 o3")`: nobody can do o1 without doing o2 and o3.
    World implies(String obligation, String implied) {
        obligations.addAll(words(obligation));
        obligations.addAll(words(implied));
        implications.put(obligation, words(implied));
        return this;
    }

    /// The obligations with all that they imply.
    Set<String> up(Collection<String> some) {
        Set<String> all = new TreeSet<>(some);
        some.forEach(o -> all.addAll(up(implications.getOrDefault(o, List.of()))));
        return all;
    }

    /// The obligations with all that imply one of them.
    Set<String> down(Collection<String> some) {
        Set<String> all = new TreeSet<>(some);
        for (String o : obligations) {
            if (!Collections.disjoint(up(List.of(o)), some)) {
                all.add(o);
            }
        }
        return all;
    }

    /// A node that is not assessed itself; `children` are new opaque nodes under it.
    World theme(String ref, boolean exact, String children) {
        RequirementRef theme = ref(ref);
        node(theme, null, false, exact);
        refs(children).forEach(c -> node(c, theme.id(), true, false));
        return this;
    }

    void node(RequirementRef ref, @Nullable String parent, boolean assessable, boolean exact) {
        editions.computeIfAbsent(ref.edition(), k -> new ArrayList<>())
                .add(new Requirement(ref.id(), "control", ref.id(), "", parent, assessable, exact));
    }

    /// A node at the top to which its publisher gave an attribute.
    void tagged(String ref, String attribute, String values) {
        RequirementRef tagged = ref(ref);
        editions.computeIfAbsent(tagged.edition(), _ -> new ArrayList<>())
                .add(
                        new Requirement(
                                tagged.id(),
                                "control",
                                tagged.id(),
                                "",
                                null,
                                true,
                                false,
                                false,
                                List.of(),
                                Map.of(attribute, words(values))));
    }

    /// An optional requirement under one that is there.
    ///
    /// @param demands nothing of one that is opaque
    /// @param appliesWith ids of nodes of the same edition
    World optional(String ref, String under, String demands, String appliesWith) {
        RequirementRef optional = ref(ref);
        editions.computeIfAbsent(optional.edition(), _ -> new ArrayList<>())
                .add(
                        new Requirement(
                                optional.id(),
                                "point",
                                optional.id(),
                                "",
                                ref(under).id(),
                                true,
                                false,
                                true,
                                words(appliesWith),
                                Map.of()));
        if (!demands.isEmpty()) {
            obligations.addAll(words(demands));
            claims.add(new Claim(optional, words(demands), List.of(), ""));
        }
        return this;
    }

    World optional(String ref, String under, String demands) {
        return optional(ref, under, demands, "");
    }

    private void need(String text) {
        RequirementRef ref = ref(text);
        if (!nodes().contains(ref)) {
            node(ref, null, true, false);
        }
    }

    /// `a/1 a/2 = b/3`, with `=` `<` `>` `I` `D`, and `~` for a row without a label.
    World row(String text) {
        rows.add(mapping("row#" + (rows.size() + 1), text));
        return this;
    }

    World set(String id, String publisher, String... mappings) {
        return set(id, publisher, MappingSet.Status.ACCEPTED, "CC0-1.0", null, mappings);
    }

    World set(
            String id,
            String publisher,
            MappingSet.Status status,
            String licence,
            @Nullable String overrides,
            String... mappings) {
        List<Mapping> list = new ArrayList<>();
        for (String text : mappings) {
            list.add(mapping(id + "#" + (list.size() + 1), text));
        }
        sets.add(
                new MappingSet(
                        id,
                        "",
                        "",
                        new MappingSet.Provenance(
                                publisher, "", "", licence, "", "", status, "2026-01-01"),
                        overrides,
                        list));
        return this;
    }

    Mapping mapping(String id, String text) {
        Matcher sides = ROW.matcher(text);
        assertThat(sides.matches()).as(text).isTrue();
        words(sides.group(1)).forEach(this::need);
        words(sides.group(3)).forEach(this::need);
        return new Mapping(
                id, refs(sides.group(1)), says(sides.group(2)), refs(sides.group(3)), "", 0);
    }

    private static Assertion says(String symbol) {
        return switch (symbol) {
            case "=" -> Assertion.EQUAL;
            case "<" -> Assertion.SUBSET;
            case ">" -> Assertion.SUPERSET;
            case "I" -> Assertion.INTERSECTS;
            case "D" -> Assertion.DISJOINT;
            default -> Assertion.RELATED;
        };
    }

    // ---- facts

    World met(String refs) {
        refs(refs).forEach(r -> attestations.add(new Attestation(r, true, null, "report")));
        return this;
    }

    World unmet(String refs) {
        refs(refs).forEach(r -> attestations.add(new Attestation(r, false, null, "report")));
        return this;
    }

    World met(String ref, Assurance level) {
        attestations.add(new Attestation(ref(ref), true, level, "report"));
        return this;
    }

    World unmet(String ref, Assurance level) {
        attestations.add(new Attestation(ref(ref), false, level, "report"));
        return this;
    }

    /// An auditor's opinion that the requirement is met but for some obligations.
    World metExcept(String ref, String except) {
        attestations.add(new Attestation(ref(ref), true, null, "report").except(words(except)));
        return this;
    }

    World metBy(String ref, String organisation) {
        attestations.add(new Attestation(ref(ref), true, null, "report").by(organisation));
        return this;
    }

    World metWithGuidance(String ref) {
        attestations.add(new Attestation(ref(ref), true, null, "report").withGuidance());
        return this;
    }

    World done(String obligations) {
        return answer(obligations, true, Assurance.IMPLEMENTED);
    }

    World notDone(String obligations) {
        return answer(obligations, false, Assurance.IMPLEMENTED);
    }

    World doneBy(String provider, String ids) {
        obligations.addAll(words(ids));
        words(ids)
                .forEach(o ->
                        answers.add(
                                new Answered(
                                        o, true, Assurance.IMPLEMENTED, "somebody", provider)));
        return this;
    }

    World answer(String ids, boolean done, Assurance level) {
        obligations.addAll(words(ids));
        words(ids).forEach(o -> answers.add(new Answered(o, done, level, "somebody")));
        return this;
    }

    World holds(String control, String discharges) {
        return control(
                control,
                discharges,
                new ControlFact.Holds(Assurance.IMPLEMENTED, List.of(control + "-evidence")));
    }

    World fails(String control, String discharges) {
        return control(
                control,
                discharges,
                new ControlFact.Fails(Assurance.IMPLEMENTED, List.of(control + "-check")));
    }

    World unknown(String control, String discharges, ControlFact.Reason reason) {
        return control(
                control,
                discharges,
                new ControlFact.Unknown(
                        reason, false, reason != ControlFact.Reason.NOT_IMPLEMENTED));
    }

    World control(String control, String discharges, ControlFact.State state) {
        obligations.addAll(words(discharges));
        controls.add(new ControlFact(control, words(discharges), state));
        return this;
    }

    World excludes(String ref, String justification) {
        exclusions.add(new Exclusion(ref(ref), justification));
        return this;
    }

    World decides(String ref, String obligation, boolean stands) {
        decisions.add(new Decision(ref(ref), obligation, stands, "somebody"));
        return this;
    }

    World readStrictly() {
        agreedOnly = true;
        return this;
    }

    World asks(Assurance level) {
        question = level;
        return this;
    }

    World trusts(Trust believed) {
        trust = believed;
        return this;
    }

    World reach(int rowsOfAChain) {
        reach = rowsOfAChain;
        return this;
    }

    // ---- answers

    List<RequirementRef> nodes() {
        List<RequirementRef> refs = new ArrayList<>();
        editions.forEach(
                (id, nodes) -> nodes.forEach(r -> refs.add(new RequirementRef(id, r.id()))));
        return refs;
    }

    Library library() {
        List<FrameworkEdition> frameworks = new ArrayList<>();
        editions.forEach((id, nodes) ->
                frameworks.add(new FrameworkEdition(id, id, "", "", "", null, nodes)));
        List<MappingSet> all = new ArrayList<>(sets);
        if (!rows.isEmpty()) {
            MappingSet.Provenance provenance =
                    new MappingSet.Provenance(
                            "P", "", "", "CC0-1.0", "", "", MappingSet.Status.ACCEPTED, "");
            all.add(new MappingSet("row", "", "", provenance, null, rows));
        }
        return new Library(
                "test",
                frameworks,
                obligations.stream().map(this::obligation).toList(),
                claims,
                all);
    }

    private Obligation obligation(String id) {
        return new Obligation(id, id, "", Facet.OPERATE, implications.getOrDefault(id, List.of()));
    }

    Posture posture() {
        return new Posture(question, attestations, answers, controls, exclusions, decisions);
    }

    Crosswalk crosswalk() {
        Crosswalk crosswalk = Crosswalk.of(library(), trust, reach);
        return agreedOnly ? crosswalk.agreed() : crosswalk;
    }

    Explanation why(String ref) {
        return why(crosswalk(), ref(ref));
    }

    Explanation why(Crosswalk crosswalk, RequirementRef ref) {
        Explanation why = crosswalk.why(posture(), ref);
        assertThat(
                        crosswalk.isAgreedOnly()
                                ? ProofChecker.checkAgreed(
                                        why.proof(),
                                        crosswalk.library(),
                                        posture(),
                                        (_, _) -> List.of())
                                : ProofChecker.check(why.proof(), crosswalk.library(), posture()))
                .isEmpty();
        return why;
    }

    Verdict verdict(String ref) {
        return why(ref).verdict();
    }

    Coverage coverage(String ref) {
        return verdict(ref).coverage();
    }

    Gap gap(String edition) {
        Crosswalk crosswalk = crosswalk();
        crosswalk.requirements(Scope.of(edition)).forEach(r -> why(crosswalk, r));
        return crosswalk.gap(posture(), Scope.of(edition));
    }

    List<Contradiction> contradictions() {
        String any = editions.keySet().iterator().next();
        return crosswalk().gap(posture(), Scope.of(any)).contradictions();
    }

    /// Everything that the engine says of this world, in one text that depends on nothing else.
    String canonical() {
        return canonical(crosswalk());
    }

    /// The same, asked of a crosswalk of this world's library.
    String canonical(Crosswalk crosswalk) {
        StringBuilder text = new StringBuilder();
        for (RequirementRef ref : nodes().stream().sorted().toList()) {
            Explanation why = why(crosswalk, ref);
            Verdict v = why.verdict();
            text.append(ref).append(' ').append(v.coverage());
            text.append(v.disproved() ? " disproved " : " ");
            text.append(v.proven()).append("..").append(v.possible());
            text.append(" covered ").append(v.covered()).append(" possible ");
            text.append(v.possiblyCovered()).append(" missing ").append(v.missing());
            text.append(" because ").append(v.because());
            text.append(" on word ").append(v.onWord());
            for (Obligation o : crosswalk.demands(ref)) {
                text.append(' ').append(o.id()).append(v.because(o.id()));
                text.append(v.failed(o.id()) ? "failed" : "");
            }
            text.append("\n  ").append(why.proof());
            text.append("\n  ").append(why.losses()).append(why.additions()).append('\n');
        }
        for (String edition : editions.keySet().stream().sorted().toList()) {
            Gap gap = crosswalk.gap(posture(), Scope.of(edition));
            RollUp sum = gap.summary();
            text.append(edition).append(' ').append(sum.proven()).append(sum.possibleShare());
            for (Verdict v : gap.guidance()) {
                text.append(' ').append(v.ref()).append(v.coverage());
            }
            for (Coverage c : Coverage.values()) {
                text.append(' ').append(c).append(sum.count(c));
            }
            text.append('\n').append(gap.contradictions()).append('\n');
        }
        return text.toString();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("\n");
        editions.forEach((id, nodes) ->
                nodes.forEach(r ->
                        text.append(id + "/" + r.id())
                                .append(r.parent() == null ? "" : " in " + r.parent())
                                .append(r.exact() ? " exact" : "")
                                .append(r.optional() ? " optional " + r.appliesWith() : "")
                                .append(r.assessable() ? "" : " not assessed")
                                .append('\n')));
        claims.forEach(c -> text.append(c).append('\n'));
        implications.forEach((o, some) -> text.append(o + " implies " + some).append('\n'));
        rows.forEach(r ->
                text.append(r.id() + " " + r.left() + " " + r.assertion() + " " + r.right())
                        .append('\n'));
        attestations.forEach(a -> text.append(a).append('\n'));
        answers.forEach(a -> text.append(a).append('\n'));
        controls.forEach(c -> text.append(c).append('\n'));
        return text.toString();
    }
}
