package dev.crosswalk.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// Runs every story of every scenario file against the engine.
class ScenariosTest {

    /// Surefire runs a module's tests in the module's folder, where the scenarios are.
    private static final Path FOLDER = Path.of("").toAbsolutePath();

    private record Story(String title, Object given, Object expect, List<Object> stages) {

        static Story read(Object value) {
            Map<String, Object> s = Yaml.map(value, "title", "given", "expect", "then");
            return new Story(
                    Yaml.text(s.get("title")),
                    s.get("given"),
                    s.get("expect"),
                    Yaml.list(s.getOrDefault("then", List.of())));
        }

        void hold() {
            Situation situation = new Situation();
            List<String> answers = new ArrayList<>();
            situation.add(given);
            hold(situation, expect, answers);
            for (Object stage : stages) {
                Map<String, Object> s = Yaml.map(stage, "when", "remove", "add", "expect");
                situation.remove(s.getOrDefault("remove", Map.of()));
                situation.add(s.getOrDefault("add", Map.of()));
                hold(situation, s.get("expect"), answers);
            }
        }

        private static void hold(Situation situation, Object expect, List<String> answers) {
            Expectations expectations = new Expectations(situation, answers);
            expectations.hold(expect);
            answers.add(expectations.answer());
        }
    }

    @TestFactory
    List<DynamicContainer> stories() throws IOException {
        List<DynamicContainer> themes = new ArrayList<>();
        for (Map<String, Object> file : files()) {
            themes.add(
                    DynamicContainer.dynamicContainer(
                            Yaml.text(file.get("theme")),
                            stories(file).stream()
                                    .map(s -> DynamicTest.dynamicTest(s.title(), s::hold))));
        }
        return themes;
    }

    @Test
    void thereAreAtLeastFortyStoriesAndEachHasATitleOfItsOwn() throws IOException {
        int count = 0;
        Set<String> titles = new HashSet<>();
        for (Map<String, Object> file : files()) {
            for (Story story : stories(file)) {
                count++;
                titles.add(story.title());
            }
        }

        System.out.println(count + " stories");
        assertThat(count).isGreaterThanOrEqualTo(40);
        assertThat(titles).hasSize(count);
    }

    @Test
    void anUnknownKeyFailsTheStory() {
        assertRefused("title: t, given: {mett: [x/1]}, expect: {}", "unknown fact: mett");
        assertRefused("title: t, given: {}, expects: {}", "unknown key 'expects'");
        assertRefused(
                "title: t, given: {opaque: [x/1]}, expect: {verdict: {x/1: FULL}}",
                "unknown expectation: verdict");
        assertRefused(
                "title: t, given: {opaque: [x/1]}, expect: {verdicts: {x/1: {covers: []}}}",
                "unknown of a verdict: covers");
        assertRefused(
                "title: t, given: {opaque: [x/1]}, expect: {}, then: [{remove: {met: [x/1]}}]",
                "there is no met x/1 to remove");
    }

    @Test
    void aStoryThatExpectsTheWrongAnswerFails() {
        Story wrong = story("title: t, given: {opaque: [x/1]}, expect: {verdicts: {x/1: FULL}}");

        assertThatThrownBy(wrong::hold).isInstanceOf(AssertionError.class);
    }

    private static void assertRefused(String text, String message) {
        assertThatThrownBy(() -> story(text).hold())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    private static Story story(String text) {
        return Story.read(load("{" + text + "}"));
    }

    private static List<Story> stories(Map<String, Object> file) {
        return Yaml.list(file.get("stories")).stream().map(Story::read).toList();
    }

    private static List<Map<String, Object>> files() throws IOException {
        List<Path> paths = new ArrayList<>();
        try (var files = Files.newDirectoryStream(FOLDER, "*.yaml")) {
            files.forEach(paths::add);
        }
        paths.sort(null);
        List<Map<String, Object>> read = new ArrayList<>();
        for (Path path : paths) {
            read.add(Yaml.map(load(Files.readString(path)), "theme", "stories"));
        }
        assertThat(read).isNotEmpty();
        return read;
    }

    private static Object load(String text) {
        return new Load(LoadSettings.builder().build()).loadFromString(text);
    }
}
