package dev.crosswalk.server;

import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// A story of `scenarios/`, with the facts as they are at each of its stages.
///
/// @param stages the first one and each step after it
record Story(String title, List<Stage> stages) {
    /// @param prefix of all editions and obligations of this stage, so that no two stages of any
    ///   stories speak of the same
    /// @param given facts by their kind, as they are written
    record Stage(String prefix, Map<String, Object> given, Map<String, Object> expect) {
        Map<String, Object> map(String key) {
            return Story.map(given.getOrDefault(key, Map.of()));
        }

        List<String> texts(String key) {
            return Story.texts(given.getOrDefault(key, List.of()));
        }

        String text(String key, String otherwise) {
            return String.valueOf(given.getOrDefault(key, otherwise));
        }

        boolean isBundled() {
            return given.containsKey("content");
        }
    }

    static List<Story> all() throws Exception {
        Path folder =
                Path.of(Files.isDirectory(Path.of("../scenarios")) ? "../scenarios" : "scenarios");
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*.yaml")) {
            found.forEach(files::add);
        }
        files.sort(null);
        List<Story> stories = new ArrayList<>();
        for (Path file : files) {
            Object all =
                    new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
            for (Object story : list(map(all).get("stories"))) {
                stories.add(read(stories.size(), map(story)));
            }
        }
        return stories;
    }

    private static Story read(int number, Map<String, Object> story) {
        List<Stage> stages = new ArrayList<>();
        Map<String, Object> facts = map(story.get("given"));
        stages.add(stage(number, 0, facts, story));
        for (Object each : list(story.getOrDefault("then", List.of()))) {
            Map<String, Object> step = map(each);
            facts = new LinkedHashMap<>(facts);
            for (var gone : map(step.getOrDefault("remove", Map.of())).entrySet()) {
                facts.put(gone.getKey(), without(facts.get(gone.getKey()), texts(gone.getValue())));
            }
            for (var more : map(step.getOrDefault("add", Map.of())).entrySet()) {
                facts.merge(more.getKey(), more.getValue(), Story::with);
            }
            if (map(step.getOrDefault("add", Map.of())).containsKey("on")
                    && !map(step.get("add")).containsKey("known on")) {
                facts.remove("known on");
            }
            stages.add(stage(number, stages.size(), facts, step));
        }
        return new Story(String.valueOf(story.get("title")), stages);
    }

    private static Stage stage(
            int number, int stage, Map<String, Object> facts, Map<String, Object> said) {
        String prefix = facts.containsKey("content") ? "" : "s%dn%d-".formatted(number, stage);
        return new Stage(prefix, facts, map(said.get("expect")));
    }

    private static Object with(Object had, Object more) {
        if (had instanceof List) {
            List<Object> all = list(had);
            all.addAll(list(more));
            return all;
        }
        if (had instanceof Map) {
            Map<String, Object> all = map(had);
            all.putAll(map(more));
            return all;
        }
        return more;
    }

    private static Object without(@Nullable Object had, List<String> gone) {
        if (had instanceof Map) {
            Map<String, Object> all = map(had);
            gone.forEach(all::remove);
            return all;
        }
        List<Object> all = list(had);
        all.removeIf(each -> gone.contains(String.valueOf(each)));
        return all;
    }

    /// All keys that its facts and what they are made of have, `controls.results` say.
    Set<String> keys() {
        Set<String> keys = new TreeSet<>();
        for (Stage stage : stages) {
            keys.addAll(stage.given().keySet());
            for (Object control : stage.map("controls").values()) {
                map(control)
                        .forEach((key, value) -> {
                            keys.add("controls." + key);
                            if (key.equals("evidence")) {
                                map(value)
                                        .values()
                                        .forEach(all ->
                                                items(all)
                                                        .forEach(item ->
                                                                item.keySet()
                                                                        .forEach(k ->
                                                                                keys.add(
                                                                                        "evidence."
                                                                                                + k))));
                            }
                        });
            }
        }
        return keys;
    }

    /// Items of evidence, of which a day alone says when it was.
    static List<Map<String, Object>> items(@Nullable Object all) {
        return list(all).stream()
                .map(one -> one instanceof Map ? map(one) : Map.of("on", one))
                .toList();
    }

    static Map<String, Object> map(@Nullable Object value) {
        Map<String, Object> read = new LinkedHashMap<>();
        ((Map<?, ?>) Objects.requireNonNull(value))
                .forEach((key, v) -> read.put(String.valueOf(key), v));
        return read;
    }

    static List<Object> list(@Nullable Object value) {
        return new ArrayList<>((List<?>) Objects.requireNonNull(value));
    }

    static List<String> texts(@Nullable Object value) {
        return list(value).stream().map(String::valueOf).toList();
    }
}
