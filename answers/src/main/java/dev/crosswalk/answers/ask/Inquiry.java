package dev.crosswalk.answers.ask;

import dev.crosswalk.content.GivenAnswer;
import dev.crosswalk.content.control.Control;
import dev.crosswalk.engine.Answered;
import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.engine.Obligation;
import dev.crosswalk.engine.Posture;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.RollUp;
import dev.crosswalk.engine.Scope;
import dev.crosswalk.engine.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What people are asked so that a gap is known better, and how well it is known after what they
/// said.
///
/// Which obligations make one question is settled by what is known without anybody's word. So a
/// question asks the same points, or fewer, whatever was answered before: a yes to it says no more
/// than whoever gave it has read.
public final class Inquiry {
    /// So many of the questions that settle most are asked in the order in which people can answer
    /// them. With more, 25 answers would no longer halve what is open.
    private static final int FIRST = 12;

    private final Crosswalk crosswalk;
    private final List<Control> controls;
    private final Set<String> failing;

    /// What a report leaves to a provider that it names: nobody is asked that again.
    private final Set<String> left;

    private final List<Wanted> wanted;

    /// What is known without anybody's word, and what is unknown then.
    private final List<Verdict> without;

    private final Set<String> asked;
    private final List<Choice.Bundle> bundles;

    /// What the weightiest question settles before anybody answers, and the ids of those that
    /// settle most then.
    private final double most;

    private final Set<String> begin;

    /// What people said, by obligation, and what is known by it.
    private final Map<String, GivenAnswer> said;

    private final List<Verdict> verdicts;

    /// @param posture what is known without anybody's word
    private record Wanted(Scope scope, Posture posture) {}

    private Inquiry(
            Crosswalk crosswalk,
            List<Control> controls,
            Set<String> failing,
            Set<String> left,
            List<Wanted> wanted,
            List<Verdict> without,
            List<Choice.Bundle> bundles,
            Map<String, GivenAnswer> said) {
        this.crosswalk = crosswalk;
        this.controls = controls;
        this.failing = failing;
        this.left = left;
        this.wanted = wanted;
        this.without = without;
        this.bundles = bundles;
        this.said = said;
        asked = new LinkedHashSet<>();
        bundles.forEach(b -> asked.addAll(b.obligations()));
        verdicts = verdicts(crosswalk, wanted, answers(said.values()));
        Map<String, Double> weights = Choice.weights(Demand.of(without, failing));
        Map<String, Double> first = new HashMap<>();
        for (Choice.Bundle b : bundles) {
            double weight =
                    b.obligations().stream().mapToDouble(o -> weights.getOrDefault(o, 0.0)).sum();
            first.put(b.id(), weight);
        }
        List<String> heaviest =
                first.keySet().stream()
                        .sorted(
                                Comparator.comparingDouble((String id) ->
                                                -Objects.requireNonNull(first.get(id)))
                                        .thenComparing(id -> id))
                        .limit(FIRST)
                        .toList();
        most = heaviest.isEmpty() ? 0 : Objects.requireNonNull(first.get(heaviest.getFirst()));
        begin = Set.copyOf(heaviest);
    }

    /// @param controls those that may be asked about
    /// @param failing ids of obligations against which evidence speaks: nobody is asked about them
    /// @param left ids of those that a report says are a provider's, one by one
    /// @param wanted what is known for each scope; anybody's word in it is left out
    /// @param said what people said that counts
    public static Inquiry of(
            Crosswalk crosswalk,
            List<Control> controls,
            Set<String> failing,
            Set<String> left,
            Map<Scope, Posture> wanted,
            Collection<GivenAnswer> said) {
        List<Wanted> scopes = new ArrayList<>();
        wanted.forEach((scope, posture) -> scopes.add(new Wanted(scope, with(posture, List.of()))));
        List<Verdict> without = verdicts(crosswalk, scopes, List.of());
        return new Inquiry(
                crosswalk,
                List.copyOf(controls),
                Set.copyOf(failing),
                Set.copyOf(left),
                scopes,
                without,
                Choice.of(Demand.of(without, failing), controls, o -> related(crosswalk, o)),
                byObligation(said));
    }

    /// The same after other answers.
    public Inquiry saying(Collection<GivenAnswer> all) {
        return new Inquiry(
                crosswalk, controls, failing, left, wanted, without, bundles, byObligation(all));
    }

    private static Map<String, GivenAnswer> byObligation(Collection<GivenAnswer> all) {
        Map<String, GivenAnswer> said = new LinkedHashMap<>();
        all.forEach(a -> said.put(a.obligation(), a));
        return said;
    }

    private static Set<String> related(Crosswalk crosswalk, String obligation) {
        Set<String> related = new HashSet<>(crosswalk.given(List.of(obligation)));
        related.addAll(crosswalk.giving(List.of(obligation)));
        return related;
    }

    private static List<Answered> answers(Collection<GivenAnswer> said) {
        return said.stream().flatMap(a -> a.fact().stream()).toList();
    }

    private static Posture with(Posture posture, List<Answered> answers) {
        return new Posture(
                posture.question(),
                posture.attestations(),
                answers,
                posture.controls(),
                posture.exclusions(),
                posture.decisions());
    }

    private static List<Verdict> verdicts(
            Crosswalk crosswalk, List<Wanted> wanted, List<Answered> answers) {
        return wanted.stream()
                .flatMap(w ->
                        crosswalk.gap(with(w.posture(), answers), w.scope()).verdicts().stream())
                .toList();
    }

    // ---- how well the gap is known

    /// The figures of all that is wanted, by what people said.
    public RollUp figures() {
        return RollUp.of(verdicts);
    }

    /// The ids of the obligations of which nothing is known, and that nobody leaves aside.
    public Set<String> unknown() {
        Set<String> all = open();
        all.removeIf(this::isLeftAside);
        return all;
    }

    /// Whether of all that is wanted it is known whether it is done.
    public boolean isSettled() {
        return open().isEmpty();
    }

    private Set<String> open() {
        Set<String> all = new HashSet<>();
        Demand.of(verdicts, failing).forEach(d -> all.addAll(d.unknown()));
        return all;
    }

    // ---- what is asked

    /// The questions whose answers settle something, those that settle most first, and of those
    /// that settle about as much the ones that people begin with; what somebody did not know comes
    /// last.
    public List<AskedQuestion> questions() {
        return questions(verdicts, false);
    }

    /// The same with what was answered already, as if nobody had.
    public List<AskedQuestion> again() {
        return questions(without, true);
    }

    /// @param again whether also what was said not to apply, or to be done by others, is asked
    private List<AskedQuestion> questions(List<Verdict> known, boolean again) {
        List<Demand> demands = Demand.of(known, failing);
        Map<String, List<Demand>> by = new HashMap<>();
        for (Demand d : demands) {
            d.unknown().forEach(o -> by.computeIfAbsent(o, _ -> new ArrayList<>()).add(d));
        }
        Map<String, Double> weights = Choice.weights(demands);
        List<AskedQuestion> questions = new ArrayList<>();
        for (Choice.Bundle bundle : bundles) {
            List<String> open =
                    bundle.obligations().stream()
                            .filter(weights::containsKey)
                            .filter(o -> again || !isLeftAside(o))
                            .toList();
            if (!open.isEmpty()) {
                questions.add(question(bundle, open, by, weights));
            }
        }
        questions.sort(
                Comparator.comparing(AskedQuestion::isUnknownToSomebody)
                        .thenComparing(q -> !isFirst(q))
                        .thenComparingInt(q -> isFirst(q) ? Begin.with(q.domain()) : 0)
                        .thenComparing(
                                Comparator.comparingDouble(AskedQuestion::weight).reversed()));
        return questions;
    }

    /// Whether it is one of those to begin with: few enough, and heavy enough, that it costs little
    /// to ask them in the order in which people can answer them. All others go by weight.
    private boolean isFirst(AskedQuestion q) {
        return begin.contains(q.id()) && q.weight() >= most / 2;
    }

    /// Whether somebody said that it does not apply, or that another organisation does it. Nobody
    /// is asked that twice.
    private boolean isLeftAside(String obligation) {
        GivenAnswer answer = said.get(obligation);
        return answer == null
                ? left.contains(obligation)
                : switch (answer.said()) {
                    case NOT_APPLICABLE, PROVIDER -> true;
                    case DONE, NOT_DONE, UNKNOWN -> false;
                };
    }

    private AskedQuestion question(
            Choice.Bundle bundle,
            List<String> open,
            Map<String, List<Demand>> by,
            Map<String, Double> weights) {
        List<Control> of = bundle.controls().stream().map(this::control).toList();
        Set<Demand> demands = new LinkedHashSet<>();
        open.forEach(o -> demands.addAll(Objects.requireNonNull(by.get(o))));
        List<RequirementRef> settles = new ArrayList<>();
        List<RequirementRef> completes = new ArrayList<>();
        // In the order of the documents.
        for (Verdict v : verdicts) {
            demands.stream()
                    .filter(d -> d.requirement().equals(v.ref()))
                    .forEach(d -> {
                        settles.add(v.ref());
                        if (!d.lost() && open.containsAll(d.unknown())) {
                            completes.add(v.ref());
                        }
                    });
        }
        return new AskedQuestion(
                bundle.id(),
                of.stream().map(Control::title).collect(Collectors.joining(". ")),
                QuestionWords.asks(of, open.stream().map(this::text).toList()),
                bundle.controls(),
                of.isEmpty() ? obligation(open.getFirst()).domain() : of.getFirst().domain(),
                of.isEmpty() ? "" : of.getFirst().owner(),
                open.stream().map(o -> new AskedQuestion.Point(o, text(o), said.get(o))).toList(),
                settles,
                completes,
                open.stream().mapToDouble(o -> weights.getOrDefault(o, 0.0)).sum());
    }

    private Control control(String id) {
        return controls.stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
    }

    private Obligation obligation(String id) {
        return crosswalk.obligation(id).orElseThrow(NoSuchElementException::new);
    }

    /// What an obligation asks for, with what the organisation sets itself in brackets.
    public String text(String obligation) {
        return obligation(obligation).words();
    }

    /// Whether evidence speaks against an obligation, though it is not known for sure that it
    /// failed.
    public boolean isFailing(String obligation) {
        return failing.contains(obligation);
    }

    /// Whether an obligation is one that people may be asked about: nothing but somebody's word
    /// settles it.
    public boolean asks(String obligation) {
        return asked.contains(obligation);
    }

    /// The obligations that an id of a question, a control or an obligation stands for, as far as
    /// they are asked; empty where nothing that is asked has the id.
    public List<String> called(String id) {
        for (Choice.Bundle bundle : bundles) {
            if (bundle.id().equals(id)) {
                return bundle.obligations();
            }
        }
        if (asks(id)) {
            return List.of(id);
        }
        return controls.stream()
                .filter(c -> c.id().equals(id))
                .flatMap(c -> c.discharges().stream())
                .filter(asked::contains)
                .toList();
    }

    /// The ids by which something that is asked can be called.
    public Set<String> callable() {
        Set<String> ids = bundles.stream().map(Choice.Bundle::id).collect(Collectors.toSet());
        controls.stream()
                .filter(c -> c.discharges().stream().anyMatch(asked::contains))
                .forEach(c -> ids.add(c.id()));
        ids.addAll(asked);
        return ids;
    }

    /// The verdicts on all that is wanted, by what people said.
    List<Verdict> verdicts() {
        return verdicts;
    }

    /// The verdict on a requirement that is wanted, by what people said.
    Verdict verdict(RequirementRef ref) {
        return verdicts.stream().filter(v -> v.ref().equals(ref)).findFirst().orElseThrow();
    }

    /// The verdict on a requirement that demands an obligation, by what is known without anybody's
    /// word; empty where nothing that is wanted does.
    Optional<Verdict> demanding(String obligation) {
        return without.stream()
                .filter(Verdict::applicable)
                .filter(v ->
                        v.covered().contains(obligation)
                                || v.possiblyCovered().contains(obligation)
                                || v.missing().contains(obligation))
                .findFirst();
    }

    /// What a person said of an obligation; null where nobody did.
    public @Nullable GivenAnswer said(String obligation) {
        return said.get(obligation);
    }
}
