package dev.crosswalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Walks through a guide: its commands are run in order in a folder of their own, and what they
/// print is what the guide shows. `-Dguides.write=true` writes the outputs anew; read the
/// difference before you commit it.
///
/// `<!-- output: crosswalk .. -->` before a block holds a command, which may end in `| head -N` or
/// `| grep -A N 'TEXT'`; it may be one of `git` too; `<!-- append: FILE -->` before one adds the
/// block to a file, which need not be there. The made-up report of `docs/samples` lies beside where
/// a guide works that speaks of it.
class GuideTest {
    private static final Path GUIDES = Path.of("../docs/guides").toAbsolutePath().normalize();
    private static final Pattern STEP =
            Pattern.compile(
                    "<!-- (output|append): ([^\n]+?) -->\n```([a-z]*)\n(.*?)```\n", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("'([^']*)'|\"([^\"]*)\"|(\\S+)");

    /// A command where it is typed: behind a prompt, between backticks, or on a line of its own.
    private static final Pattern TYPED =
            Pattern.compile(
                    "(?m)(?:^ {4,}|`|\\$ |crosswalk-tool/|\\./)crosswalk ([a-z][a-z-]+)([^`|>#\n]*)");

    private static final Pattern OPTION = Pattern.compile("(?<= )--[a-z][a-z-]+");
    private static final Pattern PIPE =
            Pattern.compile("(?<command>.*?)(?: \\| (?<filter>head|grep) (?<how>.*))?");

    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "first-day",
                "from-report",
                "judge",
                "questions",
                "own-framework",
                "everyday",
                "pull-request",
                "populations",
                "registers"
            })
    void allGoesAsTheGuideSays(String name) throws IOException, InterruptedException {
        Path file = GUIDES.resolve(name + ".md");
        String guide = Files.readString(file);

        List<String> outputs = walked(STEP.matcher(guide).results().toList());
        Matcher steps = STEP.matcher(guide);
        StringBuilder walked = new StringBuilder();
        for (int i = 0; steps.find(); i++) {
            steps.appendReplacement(
                    walked,
                    Matcher.quoteReplacement(
                            steps.group(1).equals("append")
                                    ? steps.group()
                                    : "<!-- output: %s -->\n```\n$ %s\n%s```\n"
                                            .formatted(
                                                    steps.group(2),
                                                    steps.group(2),
                                                    outputs.get(i))));
        }
        steps.appendTail(walked);

        if (Boolean.getBoolean("guides.write")) {
            Files.writeString(file, walked);
        }
        assertThat(outputs).hasSizeGreaterThan(2);
        assertThat(Files.readString(file)).isEqualTo(walked.toString());
    }

    /// Also what no test can walk, as a push to a server or the steps of a workflow.
    @ParameterizedTest
    @MethodSource("pages")
    void whatAPageTellsItsReadersToTypeIsACommandWithItsOptions(Path page) throws IOException {
        List<MatchResult> typed = TYPED.matcher(Files.readString(page)).results().toList();

        assertThat(typed).isNotEmpty();
        for (MatchResult command : typed) {
            Run help = Run.of(command.group(1), "--help");
            assertThat(help.exit()).as(command.group()).isZero();
            assertThat(OPTION.matcher(command.group(2)).results().map(MatchResult::group))
                    .as(command.group())
                    .allMatch(option -> help.out().matches("(?s).*" + option + "[=\\[\\s].*"));
        }
    }

    static List<Path> pages() throws IOException {
        try (Stream<Path> guides = Files.list(GUIDES)) {
            return Stream.concat(guides, Stream.of(GUIDES.resolve("../samples/pull-request.yml")))
                    .sorted()
                    .toList();
        }
    }

    /// What each step printed, nothing for one that only adds to a file.
    private List<String> walked(List<MatchResult> steps) throws IOException, InterruptedException {
        Path outputs = Files.createDirectory(folder.resolve("outputs"));
        Path desk = Files.createDirectory(folder.resolve("desk"));
        if (steps.stream().anyMatch(s -> s.group(2).contains("made-up-report/"))) {
            copied(MadeUpSamplesTest.SAMPLES, desk.resolve("made-up-report"));
        }
        List<String> lines = new ArrayList<>();
        for (MatchResult step : steps) {
            List<String> words = new ArrayList<>();
            if (step.group(1).equals("append")) {
                words.addAll(List.of("append", step.group(2), step.group(4)));
            } else {
                words.addAll(words(pipe(step).group("command")));
                String command = words.getFirst();
                assertThat(command).isIn("crosswalk", "git");
                words.set(0, command.equals("git") ? command : "run");
            }
            lines.add(String.join(" ", words.stream().map(GuideWalk::encoded).toList()));
        }
        Path file = Files.write(folder.resolve("steps"), lines);
        walk(desk, file, outputs);
        List<String> printed = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            Path out = outputs.resolve(i + ".out");
            printed.add(
                    steps.get(i).group(1).equals("append")
                            ? ""
                            : filtered(Files.readString(out), pipe(steps.get(i))));
        }
        return printed;
    }

    /// A folder of files that guides tell their readers to copy.
    private static void copied(Path from, Path to) throws IOException {
        Files.createDirectory(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName().toString()));
            }
        }
    }

    private static void walk(Path desk, Path steps, Path outputs)
            throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classPath =
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path"));
        Process walk =
                new ProcessBuilder(
                                java,
                                "-cp",
                                classPath,
                                "--enable-native-access=ALL-UNNAMED",
                                GuideWalk.class.getName(),
                                steps.toString(),
                                outputs.toString())
                        .directory(desk.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(outputs.resolve("log").toFile())
                        .start();
        assertThat(walk.waitFor()).as(Files.readString(outputs.resolve("log"))).isZero();
    }

    private static List<String> words(String command) {
        List<String> words = new ArrayList<>();
        Matcher m = WORD.matcher(command);
        while (m.find()) {
            words.add(m.group().replaceAll("^['\"]|['\"]$", ""));
        }
        return words;
    }

    private static Matcher pipe(MatchResult step) {
        Matcher pipe = PIPE.matcher(step.group(2));
        assertThat(pipe.matches()).isTrue();
        return pipe;
    }

    private static String filtered(String printed, Matcher pipe) {
        String filter = pipe.group("filter");
        if (filter == null) {
            return printed;
        }
        List<String> lines = printed.lines().toList();
        List<String> how = words(pipe.group("how"));
        if (filter.equals("head")) {
            return joined(lines.subList(0, Math.min(lines.size(), -Integer.parseInt(how.get(0)))));
        }
        assertThat(how.getFirst()).isEqualTo("-A");
        List<String> found = lines.stream().filter(l -> l.contains(how.get(2))).toList();
        assertThat(found).as(printed).hasSize(1);
        int first = lines.indexOf(found.getFirst());
        int end = first + 1 + Integer.parseInt(how.get(1));
        return joined(lines.subList(first, Math.min(lines.size(), end)));
    }

    private static String joined(List<String> lines) {
        return String.join("\n", lines) + "\n";
    }
}
