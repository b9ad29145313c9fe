package dev.crosswalk.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.content.Content;
import dev.crosswalk.engine.RequirementRef;
import dev.crosswalk.server.Story.Stage;
import dev.crosswalk.server.platform.web.RecordReader;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/// The stories that the engine tells, told by the API: their facts become the folder of a
/// programme, which begins an organisation, and `why` and `gap` say the same verdicts.
final class ScenariosTest {
    /// After all that happens in stories, which look back.
    private static final Clock LATER =
            Clock.fixed(Instant.parse("2031-01-01T09:00:00Z"), ZoneOffset.UTC);

    /// Facts that no folder says in the same way, each with the reason.
    private static final Map<String, String> UNTELLABLE =
            Map.of(
                    "reach",
                    "how far chains go is no question's to say",
                    "controls.conclusions",
                    "a person's conclusion names what was looked at, with evidence; a story says that it did");

    /// Stories that the API tells otherwise, each with the reason.
    private static final Map<String, String> OTHERWISE =
            Map.of(
                    "The cause that is reported is a smallest one",
                    "what rows between three frameworks contradict is told by lint, without facts");

    /// Whose rows contradict what the claims say, without any fact: a comparison tells of that, and
    /// a gap does not.
    private static final Set<String> WITHOUT_FACTS =
            Set.of("A published edition step that the claims refute is reported");

    /// What answers say in sentences.
    private static final Set<String> UNSAID = Set.of("states");

    private static final List<Story> STORIES;
    private static final Content CONTENT;
    private static final Server SERVER;
    private static final String COOKIE;

    static {
        try {
            STORIES = Story.all();
            CONTENT = StoryContent.of(STORIES);
            SERVER = new Server(CONTENT, TestDatabase.source(), LATER);
            SERVER.ada();
            HttpResponse<String> in =
                    SERVER.send(
                            SERVER.at("/api/v1/session")
                                    .header("Content-Type", "application/json")
                                    .POST(
                                            BodyPublishers.ofString(
                                                    "{\"email\":\"ada@example.com\",\"password\":\"%s\"}"
                                                            .formatted(Server.PASSWORD))));
            COOKIE = in.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    private static boolean isTold(Story story) {
        return !OTHERWISE.containsKey(story.title())
                && story.keys().stream().noneMatch(UNTELLABLE::containsKey)
                && story.stages().stream()
                        .flatMap(stage -> stage.expect().keySet().stream())
                        .anyMatch(key -> !UNSAID.contains(key));
    }

    @TestFactory
    List<DynamicTest> stories() {
        return STORIES.stream()
                .filter(ScenariosTest::isTold)
                .map(story -> DynamicTest.dynamicTest(story.title(), () -> hold(story)))
                .toList();
    }

    @Test
    void mostStoriesAreTold() {
        assertThat(STORIES).hasSizeGreaterThanOrEqualTo(150);
        assertThat(STORIES.stream().filter(ScenariosTest::isTold).count())
                .isGreaterThanOrEqualTo(150);
    }

    private static void hold(Story story) throws Exception {
        List<String> answers = new ArrayList<>();
        for (Stage stage : story.stages()) {
            Told told = Told.of(story.title(), stage);
            told.hold(answers);
            answers.add(told.everything());
        }
    }

    /// A stage as an organisation of the server.
    private record Told(String title, Stage stage, String organisation, Set<String> editions) {
        static Told of(String title, Stage stage) throws Exception {
            Set<String> editions = editions(stage);
            HttpResponse<String> begun =
                    SERVER.send(
                            SERVER.at("/api/v1/organisations")
                                    .header("Cookie", COOKIE)
                                    .header("Content-Type", "application/zip")
                                    .POST(
                                            BodyPublishers.ofByteArray(
                                                    Printed.zip(
                                                            StoryFolder.of(
                                                                    stage, editions, CONTENT)))));
            assertThat(begun.statusCode()).as(begun.body()).isEqualTo(200);
            return new Told(
                    title,
                    stage,
                    RecordReader.JSON.readTree(begun.body()).path("id").stringValue(),
                    editions);
        }

        private static Set<String> editions(Stage stage) {
            Set<String> editions = new TreeSet<>();
            if (stage.isBundled()) {
                for (String key : List.of("verdicts", "losses", "additions")) {
                    Story.map(stage.expect().getOrDefault(key, Map.of()))
                            .keySet()
                            .forEach(ref -> editions.add(RequirementRef.parse(ref).edition()));
                }
                editions.addAll(
                        Story.map(stage.expect().getOrDefault("summary", Map.of())).keySet());
                return editions;
            }
            CONTENT.library().editions().stream()
                    .map(e -> e.id())
                    .filter(id -> id.startsWith(stage.prefix()))
                    .forEach(editions::add);
            return editions;
        }

        private JsonNode ask(String path) throws Exception {
            return RecordReader.JSON.readTree(text(path));
        }

        /// In the words of the story.
        private String text(String path) throws Exception {
            String on = stage.text("on", "2026-06-30");
            StringBuilder terms =
                    new StringBuilder(
                            "&asOf=%s&knownAt=%s".formatted(on, stage.text("known on", on)));
            terms.append("&assurance=")
                    .append(stage.text("asks", "IMPLEMENTED").toLowerCase(Locale.ROOT));
            StoryFolder.have(stage).forEach(have -> terms.append("&have=").append(encoded(have)));
            return said(path + terms);
        }

        private String said(String question) throws Exception {
            StringBuilder trusting = new StringBuilder(question);
            trust().forEach(trust -> trusting.append("&trust=").append(encoded(trust)));
            HttpResponse<String> response =
                    SERVER.send(
                            SERVER.at(
                                            "/api/v1/organisations/%s/%s"
                                                    .formatted(organisation, trusting))
                                    .header("Cookie", COOKIE));
            assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
            return stage.isBundled()
                    ? response.body()
                    : response.body().replace(stage.prefix(), "");
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }

        private List<String> trust() {
            List<String> trust = new ArrayList<>();
            Map<String, Object> said = stage.map("trust");
            Story.texts(said.getOrDefault("publishers", List.of()))
                    .forEach(p -> trust.add("publisher=" + p));
            Story.texts(said.getOrDefault("licences", List.of()))
                    .forEach(l -> trust.add("licence=" + l));
            Story.texts(said.getOrDefault("statuses", List.of()))
                    .forEach(s -> trust.add("status=" + s.toLowerCase(Locale.ROOT)));
            if (said.containsKey("at least publishers")) {
                trust.add("publishers>=" + said.get("at least publishers"));
            }
            return trust;
        }

        private JsonNode why(String ref) throws Exception {
            return ask("why?requirement=" + encoded(stage.prefix() + ref));
        }

        private JsonNode compared(String left, String right) throws Exception {
            return RecordReader.JSON.readTree(
                    said("compare?left=%s&right=%s".formatted(encoded(left), encoded(right))));
        }

        /// What is known of how two requirements relate, where that is one relation.
        private void holdRelation(String between, Object expected) throws Exception {
            String[] ends = between.split(" to ", 2);
            RequirementRef left = RequirementRef.parse(stage.prefix() + ends[0]);
            RequirementRef right = RequirementRef.parse(stage.prefix() + ends[1]);
            JsonNode compared = compared(left.edition(), right.edition());
            List<String> possible =
                    expected instanceof List ? Story.texts(expected) : List.of("anything", "any");
            List<String> known =
                    compared.path("pairs")
                            .valueStream()
                            .filter(p -> p.path("left").stringValue().equals(left.id()))
                            .filter(p -> p.path("right").stringValue().equals(right.id()))
                            .map(p -> p.path("relation"))
                            .filter(JsonNode::isString)
                            .map(JsonNode::stringValue)
                            .toList();
            String one = possible.size() == 1 ? possible.getFirst().toLowerCase(Locale.ROOT) : "";
            if (one.equals("disjoint")) {
                // A pair of which nobody published anything is not listed where it shares nothing.
                assertThat(known).as(between).isSubsetOf(one);
            } else {
                assertThat(known).as(between).isEqualTo(one.isEmpty() ? List.of() : List.of(one));
            }
        }

        private void holdOutcome(String control, Object expected) throws Exception {
            if (!stage.given().containsKey("window")) {
                // Of no window there is no outcome.
                return;
            }
            Map<String, Object> all =
                    expected instanceof Map
                            ? Story.map(expected)
                            : Map.of("outcome", String.valueOf(expected));
            JsonNode shown =
                    ask(
                            "show?what=%s&window=%s"
                                    .formatted(
                                            encoded(control),
                                            stage.text("window", "").replace("/", "..")));
            for (String said : List.of("outcome", "concluded")) {
                if (all.containsKey(said)) {
                    assertThat(shown.path(said).asString())
                            .as(control + " " + said)
                            .isEqualTo(String.valueOf(all.get(said)));
                }
            }
        }

        private Set<Set<String>> contradictions() throws Exception {
            List<JsonNode> all = new ArrayList<>();
            if (WITHOUT_FACTS.contains(title)) {
                for (String left : editions) {
                    for (String right : editions) {
                        if (left.compareTo(right) < 0) {
                            compared(left, right)
                                    .path("contradictions")
                                    .valueStream()
                                    .forEach(all::add);
                        }
                    }
                }
            } else {
                ask("gap?want=" + encoded(editions.iterator().next()))
                        .path("contradictions")
                        .valueStream()
                        .forEach(all::add);
            }
            Set<Set<String>> causes = new HashSet<>();
            all.forEach(c -> causes.add(texts(c.path("because"))));
            return causes;
        }

        /// All that is said of all frameworks.
        String everything() throws Exception {
            if (stage.isBundled()) {
                return "";
            }
            StringBuilder all = new StringBuilder();
            for (String edition : editions) {
                all.append(text("gap?want=" + encoded(edition)));
            }
            return all.toString();
        }

        void hold(List<String> before) throws Exception {
            for (Map.Entry<String, Object> expected : stage.expect().entrySet()) {
                Object value = expected.getValue();
                switch (expected.getKey()) {
                    case "verdicts" -> {
                        for (var one : Story.map(value).entrySet()) {
                            holdVerdict(one.getKey(), one.getValue());
                        }
                    }
                    case "losses" -> {
                        for (var one : Story.map(value).entrySet()) {
                            assertThat(sets(why(one.getKey()).path("losses")))
                                    .as("losses of " + one.getKey())
                                    .isEqualTo(sets(one.getValue()));
                        }
                    }
                    case "additions" -> {
                        for (var one : Story.map(value).entrySet()) {
                            assertThat(additions(why(one.getKey())))
                                    .as("additions to " + one.getKey())
                                    .isEqualTo(sets(one.getValue()));
                        }
                    }
                    case "summary" -> {
                        for (var one : Story.map(value).entrySet()) {
                            holdSummary(one.getKey(), Story.map(one.getValue()));
                        }
                    }
                    case "same as at stage" ->
                            assertThat(everything())
                                    .isEqualTo(before.get(Integer.parseInt(value.toString())));
                    case "relations" -> {
                        for (var one : Story.map(value).entrySet()) {
                            holdRelation(one.getKey(), one.getValue());
                        }
                    }
                    case "judged" -> {
                        for (var one : Story.map(value).entrySet()) {
                            holdOutcome(one.getKey(), one.getValue());
                        }
                    }
                    case "contradictions" -> {}
                    default -> assertThat(UNSAID).contains(expected.getKey());
                }
            }
            if (!editions.isEmpty()) {
                assertThat(contradictions())
                        .as("contradictions")
                        .isEqualTo(sets(stage.expect().getOrDefault("contradictions", List.of())));
            }
        }

        private void holdVerdict(String ref, Object expected) throws Exception {
            JsonNode verdict = why(ref).path("verdict");
            Map<String, Object> all =
                    expected instanceof Map
                            ? Story.map(expected)
                            : new LinkedHashMap<>(Map.of("coverage", expected));
            all.putIfAbsent("disproved", false);
            for (Map.Entry<String, Object> one : all.entrySet()) {
                Object is = of(verdict, one.getKey());
                Object should =
                        one.getValue() instanceof List
                                ? Set.copyOf(Story.texts(one.getValue()))
                                : one.getKey().equals("coverage")
                                        ? word(one.getValue())
                                        : one.getValue().toString();
                assertThat(is).as(ref + " " + one.getKey()).isEqualTo(should);
            }
        }

        private static String word(Object coverage) {
            return coverage.toString().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        private static Object of(JsonNode verdict, String what) {
            return switch (what) {
                case "coverage" -> verdict.path("coverage").stringValue();
                case "disproved" -> String.valueOf(verdict.path("disproved").booleanValue());
                case "proven", "possible" -> {
                    int whole = Math.max(1, verdict.path("obligations").size());
                    yield Math.round(verdict.path(what).doubleValue() * whole) + "/" + whole;
                }
                case "covered" -> obligations(verdict.path("covered"));
                case "may be covered" -> obligations(verdict.path("possiblyCovered"));
                case "missing" -> obligations(verdict.path("missing"));
                case "failed" -> {
                    Set<String> failed = new HashSet<>();
                    // A state says what failed also where it disproves nothing.
                    if (!verdict.path("disproved").booleanValue()) {
                        yield failed;
                    }
                    verdict.path("obligations")
                            .valueStream()
                            .filter(o -> o.path("state").stringValue().equals("failed"))
                            .forEach(o -> failed.add(o.path("obligation").stringValue()));
                    yield failed;
                }
                case "because" -> texts(verdict.path("because"));
                default -> throw new IllegalArgumentException("unknown of a verdict: " + what);
            };
        }

        private static Set<String> obligations(JsonNode all) {
            Set<String> ids = new HashSet<>();
            all.valueStream().forEach(o -> ids.add(o.path("obligation").stringValue()));
            return ids;
        }

        private static Set<String> texts(JsonNode all) {
            Set<String> texts = new HashSet<>();
            all.valueStream().forEach(t -> texts.add(t.stringValue()));
            return texts;
        }

        private static Set<Set<String>> sets(JsonNode all) {
            Set<Set<String>> sets = new HashSet<>();
            all.valueStream().forEach(s -> sets.add(texts(s)));
            return sets;
        }

        private static Set<Set<String>> sets(Object all) {
            Set<Set<String>> sets = new HashSet<>();
            Story.list(all).forEach(s -> sets.add(Set.copyOf(Story.texts(s))));
            return sets;
        }

        private static Set<Set<String>> additions(JsonNode why) {
            Set<Set<String>> sets = new HashSet<>();
            for (JsonNode addition : why.path("additions").valueStream().toList()) {
                Set<String> names = new HashSet<>(texts(addition.path("attestations")));
                names.addAll(obligations(addition.path("obligations")));
                sets.add(names);
            }
            return sets;
        }

        private void holdSummary(String edition, Map<String, Object> expected) throws Exception {
            JsonNode sum = ask("gap?want=" + encoded(stage.prefix() + edition)).path("summary");
            JsonNode requirements = sum.path("requirements");
            int total = requirements.path("total").intValue();
            int applicable = total - requirements.path("notApplicable").intValue();
            int obligations = sum.path("obligations").path("total").intValue();
            expected.forEach((key, value) -> {
                String is =
                        switch (key) {
                            case "applicable" -> applicable + "/" + total;
                            case "obligations covered" ->
                                    sum.path("obligations").path("covered").intValue()
                                            + "/"
                                            + obligations;
                            case "obligations missing" ->
                                    sum.path("obligations").path("missing").intValue()
                                            + "/"
                                            + obligations;
                            default -> requirements.path(camel(key)).intValue() + "/" + applicable;
                        };
                assertThat(is).as(edition + " " + key).isEqualTo(value.toString());
            });
        }

        private static String camel(String coverage) {
            return switch (coverage) {
                case "NOT_ASSESSED" -> "notAssessed";
                case "NOT_APPLICABLE" -> "notApplicable";
                default -> coverage.toLowerCase(Locale.ROOT);
            };
        }
    }
}
