package dev.crosswalk.answers.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.crosswalk.content.GivenAnswer;
import dev.crosswalk.content.GivenAnswer.Said;
import dev.crosswalk.content.control.Control;
import dev.crosswalk.engine.Assurance;
import dev.crosswalk.engine.Attestation;
import dev.crosswalk.engine.Claim;
import dev.crosswalk.engine.Crosswalk;
import dev.crosswalk.engine.Facet;
import dev.crosswalk.engine.FrameworkEdition;
import dev.crosswalk.engine.Library;
import dev.crosswalk.engine.Obligation;
import dev.crosswalk.engine.Posture;
import dev.crosswalk.engine.Requirement;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.engine.RollUp;
import dev.crosswalk.engine.Scope;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What questions and truthful answers make of a gap, on all universes of four obligations, two
/// requirements wanted and one held, under several implications, for every company that there can
/// be.
class InquiryLawTest {
    private static final List<String> OBLIGATIONS = List.of("o1", "o2", "o3", "o4");
    private static final int ALL = 1 << OBLIGATIONS.size();
    private static final double ROUNDING = 1e-9;

    /// What each obligation implies.
    private static final List<Map<String, List<String>>> IMPLICATIONS =
            List.of(
                    Map.of(),
                    Map.of("o1", List.of("o2")),
                    Map.of("o1", List.of("o2"), "o2", List.of("o3")),
                    Map.of("o1", List.of("o3", "o4")));

    private static final List<Control> CONTROLS =
            List.of(control("C-1", "o1", "o2"), control("C-2", "o3"), control("C-3", "o2", "o3"));

    private static Control control(String id, String... discharges) {
        return Control.builder(id)
                .domain(id.equals("C-3") ? "other" : "one")
                .owner("owner")
                .discharges(List.of(discharges))
                .build();
    }

    private static List<String> set(int bits) {
        List<String> set = new ArrayList<>();
        for (int i = 0; i < OBLIGATIONS.size(); i++) {
            if ((bits >> i & 1) == 1) {
                set.add(OBLIGATIONS.get(i));
            }
        }
        return set;
    }

    private static FrameworkEdition edition(String id, String... requirements) {
        return new FrameworkEdition(
                id,
                id,
                "",
                "",
                "",
                null,
                List.of(requirements).stream()
                        .map(r -> new Requirement(r, "control", r, "", null, true, false))
                        .toList());
    }

    private static Crosswalk world(
            int one, int other, int held, Map<String, List<String>> implies) {
        return Crosswalk.of(
                new Library(
                        "",
                        List.of(edition("want", "W.1", "W.2"), edition("have", "H.1")),
                        OBLIGATIONS.stream()
                                .map(o ->
                                        new Obligation(
                                                o,
                                                o,
                                                "one",
                                                Facet.OPERATE,
                                                implies.getOrDefault(o, List.of())))
                                .toList(),
                        List.of(
                                claim("want/W.1", one),
                                claim("want/W.2", other),
                                claim("have/H.1", held)),
                        List.of()));
    }

    private static Claim claim(String ref, int demands) {
        return new Claim(RequirementRef.parse(ref), set(demands), List.of(), "");
    }

    /// Whether no obligation of a set follows from another one, as claims have it.
    private static boolean isPlain(Crosswalk crosswalk, int bits) {
        List<String> all = set(bits);
        return all.stream()
                .noneMatch(o ->
                        crosswalk.given(List.of(o)).stream()
                                .anyMatch(f -> !f.equals(o) && all.contains(f)));
    }

    private interface Law {
        void check(Crosswalk crosswalk, Inquiry first, Set<String> does);
    }

    private static int everywhere(Law law) {
        int worlds = 0;
        for (Map<String, List<String>> implies : IMPLICATIONS) {
            for (int one = 1; one < ALL; one++) {
                for (int other = 1; other < ALL; other += 2) {
                    for (int held : new int[] {0, 2, 5}) {
                        Crosswalk crosswalk = world(one, other, Math.max(1, held), implies);
                        if (!isPlain(crosswalk, one)
                                || !isPlain(crosswalk, other)
                                || !isPlain(crosswalk, Math.max(1, held))) {
                            continue;
                        }
                        worlds++;
                        Inquiry inquiry = inquiry(crosswalk, held > 0);
                        for (int does = 0; does < ALL; does++) {
                            Set<String> company = company(crosswalk, does);
                            if (company.size() == set(does).size()
                                    && company.containsAll(set(held))) {
                                law.check(crosswalk, inquiry, company);
                            }
                        }
                    }
                }
            }
        }
        return worlds;
    }

    private static Set<String> company(Crosswalk crosswalk, int does) {
        return new HashSet<>(crosswalk.given(set(does)));
    }

    private static Inquiry inquiry(Crosswalk crosswalk, boolean holds) {
        List<Attestation> met =
                holds
                        ? List.of(
                                new Attestation(
                                        RequirementRef.parse("have/H.1"),
                                        true,
                                        Assurance.OPERATING,
                                        ""))
                        : List.of();
        return Inquiry.of(
                crosswalk,
                CONTROLS,
                Set.of(),
                Set.of(),
                Map.of(
                        Scope.of("want"),
                        new Posture(Assurance.IMPLEMENTED, met, List.of(), List.of())),
                List.of());
    }

    private static double truth(Crosswalk crosswalk, Set<String> does) {
        double sum = 0;
        for (String ref : List.of("want/W.1", "want/W.2")) {
            List<Obligation> demands = crosswalk.demands(RequirementRef.parse(ref));
            sum +=
                    (double) demands.stream().filter(o -> does.contains(o.id())).count()
                            / demands.size();
        }
        return sum / 2;
    }

    private static List<GivenAnswer> answers(AskedQuestion q, Set<String> does) {
        return q.obligations().stream()
                .map(o ->
                        new GivenAnswer(
                                o,
                                does.contains(o) ? Said.DONE : Said.NOT_DONE,
                                Assurance.IMPLEMENTED,
                                "somebody",
                                null,
                                null,
                                ""))
                .toList();
    }

    @Test
    void theTruthLiesInTheIntervalAfterEveryAnswerWhichOnlyNarrowsAndClosesInTheEnd() {
        int worlds =
                everywhere((crosswalk, first, does) -> {
                    double truth = truth(crosswalk, does);
                    Inquiry now = first;
                    RollUp before = now.figures();
                    List<GivenAnswer> said = new ArrayList<>();
                    while (!now.questions().isEmpty()) {
                        said.addAll(answers(now.questions().getFirst(), does));
                        now = now.saying(said);
                        RollUp is = now.figures();
                        assertThat(is.proven())
                                .isBetween(before.proven() - ROUNDING, truth + ROUNDING);
                        assertThat(is.atMost())
                                .isBetween(truth - ROUNDING, before.atMost() + ROUNDING);
                        before = is;
                    }
                    assertThat(before.proven()).isCloseTo(truth, within(ROUNDING));
                    assertThat(before.atMost()).isCloseTo(truth, within(ROUNDING));
                });
        assertThat(worlds).isGreaterThan(500);
    }

    @Test
    void eachQuestionAsksOnlyWhatIsUnknownAndNothingIsAskedTwice() {
        everywhere((crosswalk, first, does) -> {
            Inquiry now = first;
            Set<String> asked = new HashSet<>();
            List<GivenAnswer> said = new ArrayList<>();
            while (!now.questions().isEmpty()) {
                AskedQuestion q = now.questions().getFirst();
                q.obligations().forEach(o -> assertThat(asked.add(o)).isTrue());
                said.addAll(answers(q, does));
                now = now.saying(said);
            }
        });
    }

    @Test
    void aQuestionNeverAsksMoreThanItDidBeforeSomethingWasAnswered() {
        everywhere((crosswalk, first, does) -> {
            List<AskedQuestion> questions = first.questions();
            if (!questions.isEmpty()) {
                Inquiry after = first.saying(answers(questions.getFirst(), does));
                for (AskedQuestion q : after.questions()) {
                    assertThat(questions)
                            .anyMatch(b ->
                                    b.id().equals(q.id())
                                            && b.obligations().containsAll(q.obligations()));
                }
            }
        });
    }

    @Test
    void noQuestionSettlesMoreThanTwiceAsMuchAsOneBeforeIt() {
        everywhere((crosswalk, first, does) -> {
            List<Double> weights = first.questions().stream().map(AskedQuestion::weight).toList();
            double least = Double.MAX_VALUE;
            for (double weight : weights) {
                assertThat(weight).isLessThanOrEqualTo(2 * least + 1e-6);
                least = Math.min(least, weight);
            }
        });
    }

    @Test
    void aYesToAllCompletesWhatItSaysAndANoOpensWhatItSays() {
        everywhere((crosswalk, first, does) -> {
            for (AskedQuestion q : first.questions()) {
                Inquiry yes = first.saying(answers(q, Set.copyOf(q.obligations())));
                for (RequirementRef ref : q.completes()) {
                    assertThat(yes.verdict(ref).proven()).isEqualTo(1);
                }
                for (RequirementRef ref : q.settles()) {
                    Inquiry no = first.saying(answers(q, Set.of()));
                    assertThat(no.verdict(ref).disproved()).isTrue();
                }
            }
        });
    }
}
