package dev.crosswalk.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The values of a comparison in JSON, recomputed from the claims of the small pack.
class CompareJsonTest {
    private record Claim(Set<String> demands, Set<String> suggests) {
        Set<String> all() {
            return joined(demands, suggests);
        }
    }

    /// As in small/claims/alpha.yaml, in the order of the document.
    private static final Map<String, Claim> ALPHA = new LinkedHashMap<>();

    /// As in small/claims/beta.yaml, in the order of the document.
    private static final Map<String, Claim> BETA = new LinkedHashMap<>();

    static {
        ALPHA.put("S1.1", claim("account-approved account-removed", "account-review"));
        ALPHA.put("S1.2", claim("signin-two-factors", "signin-lockout"));
        ALPHA.put("S2.1", claim("backup-made backup-restored", ""));
        ALPHA.put("R1.1", claim("letter", ""));
        BETA.put("B.1.1", claim("account-approved account-removed account-review", ""));
        BETA.put("B.1.2", claim("signin-two-factors", ""));
        BETA.put("B.1.3", claim("clock-source", ""));
        BETA.put("B.2.1", claim("backup-made backup-restored", ""));
        BETA.put("B.2.2", claim("signin-lockout clock-source", ""));
        BETA.put("B.2.3", claim("account-approved clock-source", ""));
    }

    private static Claim claim(String demands, String suggests) {
        return new Claim(ids(demands), ids(suggests));
    }

    private static Set<String> ids(String names) {
        Set<String> ids = new TreeSet<>();
        for (String name : names.split(" ", -1)) {
            if (!name.isEmpty()) {
                ids.add("small-" + name);
            }
        }
        return ids;
    }

    private static Set<String> joined(Set<String> a, Set<String> b) {
        Set<String> all = new TreeSet<>(a);
        all.addAll(b);
        return all;
    }

    private static Set<String> common(Set<String> a, Set<String> b) {
        Set<String> common = new TreeSet<>(a);
        common.retainAll(b);
        return common;
    }

    private static int without(Set<String> a, Set<String> shared) {
        Set<String> rest = new TreeSet<>(a);
        rest.removeAll(shared);
        return rest.size();
    }

    private static JsonNode compare(String left, String right) {
        Run run = Run.small("compare", left, right, "--format", "json");
        assertThat(run.err()).isEmpty();
        return JsonMapper.shared().readTree(run.out());
    }

    private static List<JsonNode> pairs(JsonNode comparison) {
        return comparison.path("pairs").valueStream().toList();
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    private static JsonNode pair(JsonNode comparison, String left, String right) {
        return pairs(comparison).stream()
                .filter(p -> p.path("left").asString().equals(left))
                .filter(p -> p.path("right").asString().equals(right))
                .findFirst()
                .orElseThrow();
    }

    /// What the claims say of two editions, one line a pair.
    private static List<String> expected(Map<String, Claim> left, Map<String, Claim> right) {
        List<String> lines = new ArrayList<>();
        left.forEach((l, a) ->
                right.forEach((r, b) -> {
                    Set<String> demanded = common(a.demands(), b.demands());
                    Set<String> any = common(a.all(), b.all());
                    if (!any.isEmpty()) {
                        boolean suggested = demanded.isEmpty();
                        Set<String> shared = suggested ? any : demanded;
                        lines.add(
                                "%s %s %s %s %s %d %d"
                                        .formatted(
                                                l,
                                                r,
                                                suggested ? "suggested" : "demanded",
                                                suggested
                                                        ? "null"
                                                        : relation(a.demands(), b.demands()),
                                                shared,
                                                without(a.demands(), shared),
                                                without(b.demands(), shared)));
                    }
                }));
        return lines;
    }

    private static String relation(Set<String> a, Set<String> b) {
        if (a.equals(b)) {
            return "equal";
        }
        return b.containsAll(a) ? "subset" : a.containsAll(b) ? "superset" : "intersects";
    }

    private static List<String> shown(JsonNode comparison) {
        return pairs(comparison).stream()
                .map(p ->
                        "%s %s %s %s %s %d %d"
                                .formatted(
                                        p.path("left").asString(),
                                        p.path("right").asString(),
                                        p.path("basis").asString(),
                                        p.path("relation").isNull()
                                                ? "null"
                                                : p.path("relation").asString(),
                                        new TreeSet<>(texts(p.path("shared"))),
                                        p.path("leftOnly").asInt(),
                                        p.path("rightOnly").asInt()))
                .toList();
    }

    @Nested
    class Pairs {
        @Test
        void areThoseOfTheClaims() {
            assertThat(shown(compare("alpha", "beta"))).hasSize(5).isEqualTo(expected(ALPHA, BETA));
        }

        @Test
        void areThoseOfTheClaimsTheOtherWayRound() {
            assertThat(shown(compare("beta", "alpha"))).hasSize(5).isEqualTo(expected(BETA, ALPHA));
        }

        @Test
        void countEachSideOnItsOwn() {
            JsonNode there = pair(compare("alpha", "beta"), "S1.1", "B.1.1");
            JsonNode back = pair(compare("beta", "alpha"), "B.1.1", "S1.1");

            assertThat(there.path("relation").asString()).isEqualTo("subset");
            assertThat(there.path("leftOnly").asInt()).isZero();
            assertThat(there.path("rightOnly").asInt()).isEqualTo(1);
            assertThat(back.path("relation").asString()).isEqualTo("superset");
            assertThat(back.path("leftOnly").asInt()).isEqualTo(1);
            assertThat(back.path("rightOnly").asInt()).isZero();
        }

        @Test
        void thatOnlyASuggestionMakesHaveNoRelation() {
            JsonNode pair = pair(compare("alpha", "beta"), "S1.2", "B.2.2");

            assertThat(pair.path("basis").asString()).isEqualTo("suggested");
            assertThat(pair.has("relation")).isTrue();
            assertThat(pair.path("relation").isNull()).isTrue();
            assertThat(texts(pair.path("shared"))).containsExactly("small-signin-lockout");
        }

        @Test
        void ofOpaqueRequirementsHaveThePublishedRelation() {
            assertThat(pairs(compare("alpha", "gamma")))
                    .extracting(
                            p -> p.path("left").asString(),
                            p -> p.path("right").asString(),
                            p -> p.path("basis").asString(),
                            p -> p.path("relation").asString())
                    .containsExactly(
                            tuple("S1.1", "G.1", "published", "intersects"),
                            tuple("S1.2", "G.2", "published", "superset"));
        }

        @Test
        void turnThePublishedRelationWithTheSides() {
            JsonNode pair = pair(compare("gamma", "alpha"), "G.2", "S1.2");

            assertThat(pair.path("basis").asString()).isEqualTo("published");
            assertThat(pair.path("relation").asString()).isEqualTo("subset");
        }
    }

    @Nested
    class WithoutCounterpart {
        @Test
        void areAllRequirementsThatNoPairNames() {
            JsonNode comparison = compare("alpha", "beta");

            assertThat(texts(comparison.path("leftWithoutCounterpart")))
                    .isEqualTo(rest(ALPHA.keySet(), comparison, "left"))
                    .containsExactly("R1.1");
            assertThat(texts(comparison.path("rightWithoutCounterpart")))
                    .isEqualTo(rest(BETA.keySet(), comparison, "right"))
                    .containsExactly("B.1.3");
        }

        @Test
        void areOpaqueRequirementsThatNothingIsPublishedOf() {
            JsonNode comparison = compare("alpha", "gamma");

            assertThat(texts(comparison.path("leftWithoutCounterpart")))
                    .containsExactly("S2.1", "R1.1");
            assertThat(texts(comparison.path("rightWithoutCounterpart")))
                    .containsExactly("G.3", "S2.1");
        }

        private static List<String> rest(Set<String> all, JsonNode comparison, String side) {
            List<String> rest = new ArrayList<>(all);
            pairs(comparison).forEach(p -> rest.remove(p.path(side).asString()));
            return rest;
        }
    }

    @Nested
    class PublishedRows {
        @Test
        void areReadFromLeftToRight() {
            assertThat(compare("gamma", "alpha").path("published").valueStream())
                    .extracting(
                            p -> texts(p.path("left")),
                            p -> p.path("relation").asString(),
                            p -> texts(p.path("right")),
                            p -> p.path("aside").asBoolean())
                    .contains(tuple(List.of("G.2"), "subset", List.of("S1.2"), false));
        }

        @Test
        void areOfTheScopesAlone() {
            assertThat(compare("alpha:S1", "gamma").path("published").valueStream())
                    .isNotEmpty()
                    .allSatisfy(p ->
                            assertThat(texts(p.path("left"))).anyMatch(id -> id.startsWith("S1")));
            assertThat(compare("alpha", "beta").path("published").size()).isZero();
        }

        @Test
        void thatContradictAreToldWithTheirCauses() {
            Run run =
                    Run.small(
                            "compare",
                            "alpha",
                            "gamma",
                            "--format",
                            "json",
                            "--content",
                            Run.resource("clash"));
            JsonNode comparison = JsonMapper.shared().readTree(run.out());

            assertThat(comparison.path("contradictions").size()).isPositive();
            assertThat(comparison.path("contradictions").valueStream())
                    .allSatisfy(c ->
                            assertThat(texts(c.path("causes")))
                                    .hasSameSizeAs(texts(c.path("because"))));
            assertThat(comparison.path("published").valueStream())
                    .filteredOn(p -> p.path("aside").asBoolean())
                    .extracting(p -> p.path("id").asString())
                    .containsExactlyInAnyOrderElementsOf(
                            comparison
                                    .path("contradictions")
                                    .valueStream()
                                    .flatMap(c -> texts(c.path("because")).stream())
                                    .distinct()
                                    .toList());
        }
    }

    @Test
    void theHeaderNamesTheSidesAsTheyWereGiven() {
        JsonNode comparison = compare("beta", "alpha");

        assertThat(comparison.path("left").asString()).isEqualTo("beta");
        assertThat(comparison.path("right").asString()).isEqualTo("alpha");
        assertThat(comparison.path("contentVersion").asString()).matches("[0-9a-f]{12}");
    }
}
