package dev.crosswalk.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Conditions on the attributes that publishers give requirements.
class WhereTest {
    private static final Where DETECT = new Where(Map.of("concepts", List.of("detect")));

    private static Requirement tagged(String id, Map<String, List<String>> attributes) {
        return new Requirement(
                id, "control", id, "", null, true, false, false, List.of(), attributes);
    }

    private static final Requirement BOTH =
            tagged("1", Map.of("concepts", List.of("protect", "detect"), "type", List.of("early")));
    private static final Requirement OTHER = tagged("2", Map.of("concepts", List.of("protect")));
    private static final Requirement NONE = tagged("3", Map.of());

    @Test
    void valuesOfOneNameAreAlternatives() {
        assertThat(DETECT.holds(BOTH)).isTrue();
        assertThat(DETECT.holds(OTHER)).isFalse();
        assertThat(new Where(Map.of("concepts", List.of("recover", "protect"))).holds(OTHER))
                .isTrue();
    }

    @Test
    void namesNarrowEachOther() {
        Where where = new Where(Map.of("concepts", List.of("protect"), "type", List.of("early")));

        assertThat(where.holds(BOTH)).isTrue();
        assertThat(where.holds(OTHER)).isFalse();
    }

    @Test
    void whatHasNoAttributesIsInNoConditionButTheEmptyOne() {
        assertThat(DETECT.holds(NONE)).isFalse();
        assertThat(Where.ANY.holds(NONE)).isTrue();
        assertThat(Where.ANY.isAny()).isTrue();
    }

    @Test
    void itIsReadAloudInItsOwnOrder() {
        Map<String, List<String>> wanted = new LinkedHashMap<>();
        wanted.put("control_type", List.of("early-warning"));
        wanted.put("concepts", List.of("detect", "respond"));

        assertThat(new Where(wanted))
                .hasToString("control type = early warning and concepts = detect or respond");
        assertThat(Where.ANY).hasToString("");
    }

    @Test
    void aScopeSaysItsCondition() {
        Scope scope = new Scope("s", List.of("1")).where(DETECT);

        assertThat(scope).hasToString("s:1 where concepts = detect");
        assertThat(scope.withGuidance().where()).isEqualTo(DETECT);
        assertThat(scope.whole()).isEqualTo(new Scope("s", List.of("1")));
    }

    @Test
    void attributesKeepTheirOrderAndNeverChange() {
        Map<String, List<String>> given = new LinkedHashMap<>();
        List.of("z", "a", "m", "b").forEach(name -> given.put(name, List.of("v")));
        Requirement r = tagged("1", given);
        given.clear();

        assertThat(r.attributes().keySet()).containsExactly("z", "a", "m", "b");
    }

    // ---- in questions

    private static World world() {
        World w = new World();
        w.tagged("s/1", "concepts", "detect");
        w.demands("s/1", "a b", "");
        w.optional("s/1-1", "s/1", "e");
        w.tagged("s/2", "concepts", "protect");
        w.demands("s/2", "b", "");
        w.optional("s/2-1", "s/2", "f", "3");
        w.demands("s/3", "c d", "");
        w.demands("t/1", "a b", "");
        w.demands("t/2", "c", "e");
        return w;
    }

    private static List<String> ids(List<Verdict> verdicts) {
        return verdicts.stream().map(v -> v.ref().id()).toList();
    }

    @Test
    void everyFigureOfAGapIsOfWhatTheConditionHoldsFor() {
        World w = world().met("t/1");
        Gap gap = w.crosswalk().gap(w.posture(), Scope.of("s").where(DETECT));

        assertThat(ids(gap.verdicts())).containsExactly("1");
        assertThat(gap.summary().total()).isEqualTo(1);
        assertThat(gap.summary().obligations()).isEqualTo(2);
        assertThat(gap.summary().proven()).isEqualTo(1);
    }

    @Test
    void aVerdictIsTheSameWithAndWithoutTheCondition() {
        World w = world().met("t/1");
        Gap all = w.crosswalk().gap(w.posture(), Scope.of("s"));
        for (String concept : List.of("detect", "protect")) {
            Where where = new Where(Map.of("concepts", List.of(concept)));
            Verdict some =
                    w.crosswalk()
                            .gap(w.posture(), Scope.of("s").where(where))
                            .verdicts()
                            .getFirst();

            assertThat(all.verdicts())
                    .filteredOn(v -> v.ref().equals(some.ref()))
                    .extracting(Verdict::coverage, Verdict::proven, Verdict::possible)
                    .containsExactly(tuple(some.coverage(), some.proven(), some.possible()));
        }
    }

    @Test
    void guidanceGoesWithWhatItIsGuidanceOn() {
        World w = world();
        Where protect = new Where(Map.of("concepts", List.of("protect")));

        assertThat(ids(w.crosswalk().gap(w.posture(), Scope.of("s").where(DETECT)).guidance()))
                .containsExactly("1-1");
        // It applies with 3, which is wanted, though the condition does not hold for it.
        assertThat(ids(w.crosswalk().gap(w.posture(), Scope.of("s").where(protect)).guidance()))
                .containsExactly("2-1");
    }

    @Test
    void whatIsLeftOutIsKnown() {
        Crosswalk crosswalk = world().crosswalk();

        assertThat(crosswalk.leftOut(Scope.of("s").where(DETECT)))
                .extracting(RequirementRef::id)
                .containsExactly("2", "3");
        assertThat(crosswalk.leftOut(Scope.of("s"))).isEmpty();
    }

    @Test
    void aComparisonIsOfWhatTheConditionHoldsFor() {
        Crosswalk crosswalk = world().crosswalk();
        Comparison some = crosswalk.compare(Scope.of("s").where(DETECT), Scope.of("t"));

        assertThat(some.pairs())
                .isEqualTo(
                        crosswalk.compare(Scope.of("s"), Scope.of("t")).pairs().stream()
                                .filter(p -> p.left().id().equals("1"))
                                .toList())
                .hasSize(2);
        assertThat(some.leftWithoutCounterpart()).isEmpty();
        assertThat(some.rightWithoutCounterpart()).isEmpty();
    }

    @Test
    void relationsAreOfWhatTheConditionHoldsFor() {
        Crosswalk crosswalk = world().crosswalk();
        List<String> read = new ArrayList<>();
        crosswalk
                .between(Scope.of("s").where(DETECT), Scope.of("t"))
                .forEach((left, right, _) -> read.add(left + " " + right));

        assertThat(read).isNotEmpty().allMatch(pair -> pair.startsWith("s/1 "));
    }
}
