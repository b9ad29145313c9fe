package dev.crosswalk.benchmarks;

import dev.crosswalk.answers.Dialect;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Sources;
import dev.crosswalk.answers.auditreport.CoverPage;
import dev.crosswalk.answers.intake.ContentSuggester;
import dev.crosswalk.answers.intake.ControlList;
import dev.crosswalk.answers.intake.IntakeAnswer;
import dev.crosswalk.answers.intake.IntakeRequest;
import dev.crosswalk.answers.intake.ListedControl;
import dev.crosswalk.answers.intake.Reviewing;
import dev.crosswalk.answers.intake.Suggestion;
import dev.crosswalk.cli.Main;
import dev.crosswalk.cli.command.Terminal;
import dev.crosswalk.content.Content;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How long the way from a report to a plan takes a person: what each command of it shows is
/// counted in words, what has to be typed in keys, what has to be decided in decisions, and rates
/// that are printed make minutes of it.
///
/// Whoever reviews is played by a review that was done: of what is on the screen they name what it
/// accepts, and nothing else. What the model does not know is how long somebody thinks, asks a
/// colleague, or reads the guide.
final class ReportWalk {
    private static final double WORDS_A_MINUTE = 200;
    private static final double SECONDS_A_DECISION = 3;
    private static final double SECONDS_A_KEY = 0.3;

    private static final String DAY = "2026-10-15";
    private static final Clock NOW = Clock.fixed(Instant.parse(DAY + "T09:00:00Z"), ZoneOffset.UTC);

    private static final Pattern WORD = Pattern.compile("\\S*\\p{L}\\S*");

    /// What stands in for a figure that nobody set, in either spelling.
    private static final Pattern FIGURE = Pattern.compile("\\[[^\\]]*]|\\{\\{[^}]*}}|\\s+");

    /// What becomes of that of which nothing was named on a page.
    enum Rest {
        /// Nothing but what is likely, and what an auditor found; all else is left for later.
        LIKELY("the likely ones, the rest for later"),
        /// What nothing was named of is left for later.
        LATER("what nothing was named of is for later"),
        /// It is looked at one by one, and skipped where nothing fits.
        ONE_BY_ONE("the last ones one by one");

        private final String words;

        Rest(String words) {
            this.words = words;
        }
    }

    /// What a command took.
    private static final class Effort {
        private int words;
        private int keys;
        private int decisions;
        private int prompts;

        void add(Effort other) {
            words += other.words;
            keys += other.keys;
            decisions += other.decisions;
            prompts += other.prompts;
        }

        double minutes() {
            return words / WORDS_A_MINUTE
                    + (decisions * SECONDS_A_DECISION + keys * SECONDS_A_KEY) / 60;
        }
    }

    /// A person at a terminal: reads what was shown since they last typed, and types a line.
    private static final class Person extends InputStream {
        private final ByteArrayOutputStream shown;
        private final Function<String, String> answers;
        private final Effort effort = new Effort();
        private byte[] line = new byte[0];
        private int at;
        private int seen;

        Person(ByteArrayOutputStream shown, Function<String, String> answers) {
            this.shown = shown;
            this.answers = answers;
        }

        @Override
        public int read() {
            if (at == line.length) {
                String all = shown.toString(StandardCharsets.UTF_8);
                String typed = answers.apply(all.substring(seen));
                seen = all.length();
                effort.prompts++;
                effort.keys += typed.length() + 1;
                line = (typed + "\n").getBytes(StandardCharsets.UTF_8);
                at = 0;
            }
            return line[at++];
        }

        @Override
        public int read(byte[] into, int from, int most) {
            into[from] = (byte) read();
            int count = 1;
            while (count < most && at < line.length) {
                into[from + count++] = line[at++];
            }
            return count;
        }

        @Override
        public int available() {
            return line.length - at;
        }
    }

    private static final Pattern PROMPT = Pattern.compile("\\[[^\\]\\n]{20,}]");

    private static final Pattern PROVEN =
            Pattern.compile("ISO/IEC 27001:2022 +[0-9.]+ % +([0-9.]+ %)");

    private final Map<String, String> obligations = new HashMap<>();
    private String said = "";
    private String answered = "";
    private final Path folder;
    private final Map<String, String> window;

    private ReportWalk(Content content, Path folder, int columns, int lines) {
        content.library().obligations().forEach(o -> obligations.put(plain(o.text()), o.id()));
        this.folder = folder;
        window =
                Map.of(
                        "COLUMNS",
                        "" + columns,
                        "LINES",
                        "" + lines,
                        "NO_COLOR",
                        "1",
                        "XDG_CACHE_HOME",
                        folder.toString());
    }

    private static String plain(String text) {
        return FIGURE.matcher(text).replaceAll("");
    }

    /// @param args the folder of the made-up report, and that of the second list
    public static void main(String[] args) throws IOException {
        Content content = Content.bundled();
        Map<String, Set<String>> signed = new HashMap<>();
        Path made = Path.of(args[0]).resolve("report.csv");
        Path second = Path.of(args[1]).resolve("second-report.csv");
        labels(made, signed);
        labels(second, signed);
        System.out.printf(
                "Read at %.0f words a minute, %.0f s a decision, %.1f s a key.%n",
                WORDS_A_MINUTE, SECONDS_A_DECISION, SECONDS_A_KEY);
        likely(content, made, signed);
        likely(content, second, signed);
        Path cover = Path.of(args[0]).resolve("report.pdf");
        Path hundred = Files.createTempDirectory("walk").resolve("report.csv");
        Files.write(hundred, hundred(made, second));
        for (int[] size : new int[][] {{100, 40}, {80, 24}}) {
            String in = ", a window of %d x %d".formatted(size[0], size[1]);
            for (Rest rest : Rest.values()) {
                walk(content, "64 controls, " + rest.words + in, made, cover, signed, size, rest);
                walk(
                        content,
                        "100 controls, " + rest.words + in,
                        hundred,
                        cover,
                        signed,
                        size,
                        rest);
            }
        }
    }

    /// Prints of how many controls of a list it is likely what they do, and of how many the review
    /// accepts that.
    private static void likely(Content content, Path list, Map<String, Set<String>> signed)
            throws IOException {
        ContentSuggester suggester = new ContentSuggester(content, _ -> {});
        ControlList controls;
        try {
            controls =
                    IntakeAnswer.of(
                                    new IntakeRequest(list.toString(), List.of(), CoverPage.EMPTY),
                                    list,
                                    new Sources(content, null, null, NOW.instant(), Dialect.PLAIN),
                                    suggester)
                            .list();
        } catch (Refusal e) {
            throw new IllegalStateException(e);
        }
        Reviewing about = new Reviewing(controls, content, null, suggester);
        int likely = 0;
        int accepted = 0;
        int offered = 0;
        int named = 0;
        for (ListedControl control : controls.controls()) {
            Set<String> wanted = signed.getOrDefault(control.id(), Set.of());
            List<String> proposed = Reviewing.proposed(about.suggestions(control));
            likely += proposed.size();
            accepted += (int) proposed.stream().filter(wanted::contains).count();
            if (proposed.isEmpty()) {
                List<Suggestion> some = about.offered(control);
                offered += some.size();
                named += (int) some.stream().filter(s -> wanted.contains(s.obligation())).count();
            }
        }
        System.out.printf(
                "%s: %d controls, %d likely, of which the review accepts %d; of the others %d are offered, and it accepts %d.%n",
                list.getFileName(), controls.controls().size(), likely, accepted, offered, named);
    }

    /// The first list and as much of the second one as makes a hundred controls.
    private static List<String> hundred(Path made, Path second) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(made));
        Set<String> ids = new HashSet<>();
        for (String line : lines.subList(1, lines.size())) {
            ids.add(line.substring(0, line.indexOf(',')));
        }
        for (String line : Files.readAllLines(second).stream().skip(1).toList()) {
            String id = line.substring(0, line.indexOf(','));
            if (id.isEmpty() || line.endsWith(",,,,")) {
                continue;
            }
            if (!ids.contains('"' + id + '"') && ids.size() == 100) {
                break;
            }
            ids.add('"' + id + '"');
            lines.add(line);
        }
        return lines;
    }

    /// What the reviews accept, by control of their lists.
    private static void labels(Path list, Map<String, Set<String>> into) throws IOException {
        String control = "";
        for (String line : Files.readAllLines(Path.of(list + ".review.yaml"))) {
            Matcher id = Pattern.compile("  - control: \"(.*)\"").matcher(line);
            Matcher discharges = Pattern.compile("    discharges: \\[(.*)]").matcher(line);
            if (id.matches()) {
                control = id.group(1);
                into.put(control, new TreeSet<>());
            } else if (discharges.matches()) {
                into.put(control, new TreeSet<>(List.of(discharges.group(1).split(",\\s*", -1))));
            }
        }
    }

    private static void walk(
            Content content,
            String name,
            Path list,
            Path cover,
            Map<String, Set<String>> signed,
            int[] size,
            Rest rest)
            throws IOException {
        Path folder = Files.createTempDirectory("walk");
        ReportWalk walk = new ReportWalk(content, folder, size[0], size[1]);
        System.out.printf("%n%s%n", name);
        System.out.printf("  %-28s %6s %6s %9s %7s%n", "", "words", "keys", "decisions", "minutes");
        Files.copy(list, folder.resolve("report.csv"));
        Files.copy(cover, folder.resolve("report.pdf"));
        String report = folder.resolve("report.csv").toString();
        String programme = folder.resolve("freight").toString();
        Effort all = new Effort();
        Map<String, Effort> steps = new LinkedHashMap<>();
        steps.put(
                "init",
                walk.run(
                        ReportWalk::begins,
                        "init",
                        programme,
                        "--report",
                        folder.resolve("report.pdf").toString()));
        Effort reviewed =
                walk.run(
                        new Reviewer(walk.obligations, signed, rest)::answer,
                        "intake",
                        report,
                        "--programme",
                        programme,
                        "--report",
                        "soc2-2026",
                        "--review",
                        "--apply");
        reviewed.words -= walk.answer().words;
        steps.put("review", reviewed);
        steps.put("what it comes to", walk.answer());
        Matcher proven = PROVEN.matcher(walk.said);
        String shows = proven.find() ? proven.group(1) : "nothing";
        steps.put(
                "ask, four questions",
                walk.run(
                        new Answering()::answer,
                        "ask",
                        "--programme",
                        programme,
                        "--want",
                        "iso27001-2022",
                        "--as-of",
                        DAY,
                        "--most",
                        "4",
                        "--by",
                        "Security lead"));
        steps.put(
                "plan --brief",
                walk.run(
                        _ -> "",
                        "plan",
                        "--programme",
                        programme,
                        "--want",
                        "iso27001-2022",
                        "--as-of",
                        DAY,
                        "--by",
                        "2027-05-31",
                        "--capacity",
                        "10",
                        "--brief"));
        steps.forEach((step, effort) -> {
            row(step, effort);
            all.add(effort);
        });
        row("in all", all);
        System.out.printf("  proven of ISO/IEC 27001:2022 by then, before questions: %s%n", shows);
    }

    private static void row(String what, Effort e) {
        System.out.printf(
                "  %-28s %6d %6d %9d %7.1f%n", what, e.words, e.keys, e.decisions, e.minutes());
    }

    /// The effort of what comes after the questions: reading the answer.
    private Effort answer() {
        Effort effort = new Effort();
        effort.words = words(answered);
        return effort;
    }

    private Effort run(Function<String, String> person, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Person typing = new Person(err, person);
        int exit = Main.run(new Terminal(typing, out, err, true, true, NOW, window), args);
        String shown = out.toString(StandardCharsets.UTF_8) + err.toString(StandardCharsets.UTF_8);
        if (exit != 0) {
            throw new IllegalStateException(String.join(" ", args) + "\n" + shown);
        }
        if (Boolean.getBoolean("walk.show")) {
            System.out.println(shown);
        }
        said = shown;
        answered = out.toString(StandardCharsets.UTF_8);
        Effort effort = typing.effort;
        effort.words = words(shown);
        effort.keys += String.join(" ", args).replace(folder + "/", "").length() + 11;
        effort.decisions = Math.max(decided(shown), effort.prompts);
        return effort;
    }

    /// A line that says what may be typed is read the first time that it comes.
    private static int words(String shown) {
        Set<String> seen = new HashSet<>();
        String once =
                PROMPT.matcher(shown)
                        .replaceAll(m -> {
                            String keys = m.group().replaceAll("[0-9]+", "0");
                            return seen.add(keys) ? Matcher.quoteReplacement(m.group()) : "";
                        });
        return (int) WORD.matcher(once).results().count();
    }

    /// Controls of pages are decided one by one, whatever is typed of a page.
    private static int decided(String shown) {
        return (int) Pattern.compile("(?m)^[A-Z]+-\\d+  ").matcher(shown).results().count();
    }

    /// Answers what `init` asks.
    private static String begins(String shown) {
        String question = shown.substring(shown.lastIndexOf('\n') + 1);
        if (question.contains("Name of the organisation")) {
            return "Example Freight Ltd";
        }
        if (question.contains("What it covers")) {
            return "The freight platform, and the people who build and run it.";
        }
        return question.contains("Issued on") ? "2026-10-12" : "";
    }

    /// Says of what `ask` asks that it is so.
    private static final class Answering {
        String answer(String shown) {
            return "y";
        }
    }

    /// Names what a review accepts, of what is shown.
    private static final class Reviewer {
        private static final Pattern ON_PAGE =
                Pattern.compile("(?s)\\n {4}(\\d+)\\. (.*?)(?=\\n {4}\\d+\\. |\\n\\S)");
        private static final Pattern CONTROL = Pattern.compile("(?m)^([A-Z]+-\\d+)  ");
        private static final Pattern SUGGESTED =
                Pattern.compile("(\\d+)\\.\\*? \\d\\.\\d\\d .*?\\(([a-z0-9-]+)[,)]");

        private final Map<String, String> obligations;
        private final Map<String, Set<String>> signed;
        private final Rest rest;
        private boolean hasAskedForMore;
        private boolean isWanting;

        Reviewer(Map<String, String> obligations, Map<String, Set<String>> signed, Rest rest) {
            this.obligations = obligations;
            this.signed = signed;
            this.rest = rest;
        }

        String answer(String shown) {
            String prompt = shown.substring(shown.lastIndexOf('\n') + 1);
            if (prompt.contains("Enter: all")) {
                List<String> wrong = named(shown, false);
                return wrong.isEmpty() ? "" : "-" + String.join(",", wrong);
            }
            if (prompt.contains("Enter: none")) {
                return rest == Rest.LIKELY ? "d" : String.join(",", named(shown, true));
            }
            if (prompt.startsWith("[Enter: leave them")) {
                return rest == Rest.ONE_BY_ONE ? "o" : "";
            }
            return single(shown);
        }

        /// The numbers of a page that the review accepts, or does not.
        private List<String> named(String shown, boolean isAccepted) {
            Set<String> wanted = Set.of();
            List<String> named = new ArrayList<>();
            Matcher either =
                    Pattern.compile(CONTROL.pattern() + "|" + ON_PAGE.pattern()).matcher(shown);
            int from = 0;
            while (either.find(from)) {
                String control = either.group(1);
                if (control != null) {
                    wanted = signed.getOrDefault(control, Set.of());
                } else {
                    String text = plain(either.group(3).replace("(beyond its criteria)", ""));
                    String id = obligations.get(text);
                    if (id == null) {
                        throw new IllegalStateException("no obligation says: " + either.group(3));
                    }
                    if (wanted.contains(id) == isAccepted) {
                        named.add(either.group(2));
                    }
                }
                from = Math.max(either.end(), from + 1);
            }
            return named;
        }

        private String single(String shown) {
            Matcher control = Pattern.compile("(?m)^(\\S+)  .*decided$").matcher(shown);
            @Nullable String id = null;
            while (control.find()) {
                id = control.group(1);
            }
            if (id != null) {
                last = signed.getOrDefault(id, Set.of());
                hasAskedForMore = false;
                isWanting = shown.contains("  exception  ");
            }
            List<String> named = new ArrayList<>();
            Matcher s = SUGGESTED.matcher(shown.replaceAll("\\s*\n\\s*", " "));
            while (s.find()) {
                if (last.contains(s.group(2))) {
                    named.add(s.group(1));
                }
            }
            if (!named.isEmpty()) {
                return String.join(",", named);
            }
            if (!last.isEmpty() && !hasAskedForMore && isWanting) {
                hasAskedForMore = true;
                return "m";
            }
            return "s";
        }

        private Set<String> last = Set.of();
    }
}
