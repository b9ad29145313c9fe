package dev.crosswalk.benchmarks;

import dev.crosswalk.answers.intake.ContentSuggester;
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
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
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

    /// What is walked.
    ///
    /// @param file the list of controls
    /// @param cover a file with the report's cover page, which may be the list
    /// @param day on which somebody walks it
    /// @param issued the day of the report
    private record Report(String name, Path file, Path cover, String day, String issued) {
        Clock now() {
            return Clock.fixed(Instant.parse(day + "T09:00:00Z"), ZoneOffset.UTC);
        }
    }

    /// What a control is called where its line begins.
    private static final String ID = "[A-Z][A-Z0-9.]*-\\d+";

    private static final Pattern WORD = Pattern.compile("\\S*\\p{L}\\S*");

    /// What stands in for a figure that nobody set, in either spelling.
    private static final Pattern FIGURE = Pattern.compile("\\[[^\\]]*]|\\{\\{[^}]*}}|\\s+");

    /// What becomes of that of which nothing was named on a page.
    enum Rest {
        /// Nothing but what is likely, and what an auditor found; all else is left for later.
        LIKELY("the likely ones, the rest for later"),
        /// All come on pages, and what nothing was named of is skipped.
        SKIPPED("all pages, and what nothing was named of is skipped"),
        /// Of that other suggestions are looked at first, on pages too.
        MORE("all pages, and of what nothing was named of pages of other suggestions"),
        /// It is looked at one by one, and skipped where nothing fits.
        ONE_BY_ONE("all pages, and what nothing was named of one by one");

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

        /// What was read before each kind of question.
        private final Map<String, Effort> kinds = new LinkedHashMap<>();

        private final Set<String> read = new HashSet<>();
        private UnaryOperator<String> reads = UnaryOperator.identity();
        private int unread;
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
                String now = all.substring(seen);
                String typed = answers.apply(now);
                Effort kind = kinds.computeIfAbsent(kind(now), _ -> new Effort());
                String looked = reads.apply(now);
                kind.words += words(looked, read);
                unread += looked.equals(now) ? 0 : words(now) - words(looked);
                kind.keys += typed.length() + 1;
                kind.decisions += Math.max(1, decided(looked));
                kind.prompts++;
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

    /// Of a page of what is less clear what is said above it and asked below it: whoever leaves all
    /// of it for later reads no more.
    private static String head(String shown) {
        int prompt = shown.length() - prompt(shown).length();
        Matcher control = Pattern.compile("(?m)^" + ID + "  ").matcher(shown);
        return prompt(shown).contains(CHOSEN) && control.find()
                ? shown.substring(0, control.start()) + shown.substring(prompt)
                : shown;
    }

    /// The question at the end, which a narrow window breaks into lines.
    private static String prompt(String shown) {
        int line = shown.lastIndexOf('\n') + 1;
        int begins = shown.lastIndexOf("\n[") + 1;
        return shown.substring(shown.indexOf(']', begins) > line ? begins : line)
                .replace('\n', ' ');
    }

    /// Which of the pages of a review something is; empty where it is none of them.
    private static String kind(String shown) {
        String prompt = prompt(shown);
        return prompt.contains(SURE)
                ? "  pages of what is likely"
                : prompt.contains(CHOSEN)
                        ? "  pages of what is not clear"
                        : prompt.contains(REST)
                                ? "  what is left"
                                : prompt.contains(SINGLE) ? "  one by one" : "";
    }

    private static final String SURE = "Enter accepts each *";
    private static final String CHOSEN = "Enter accepts none; 1,4";
    private static final String REST = "s: skip them";
    private static final String SINGLE = "; 1,3: these";

    private static final Pattern PROMPT = Pattern.compile("\\[[^\\]]{20,}]");

    private static final Pattern PROVEN =
            Pattern.compile("ISO/IEC 27001:2022 +[0-9.]+ % +([0-9.]+ %)");

    private final Map<String, String> obligations = new HashMap<>();
    private Map<String, Effort> kinds = Map.of();
    private String said = "";
    private String answered = "";
    private final Path folder;
    private final Clock now;
    private final Map<String, String> window;

    private ReportWalk(Content content, Path folder, Clock now, int columns, int lines) {
        this.now = now;
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

    /// @param args the folder of the made-up report, and that of the second list; or a report of
    ///   one's own with its review beside it, the day, and the day on which it was issued
    public static void main(String[] args) throws IOException {
        Content content = Content.bundled();
        Map<String, Set<String>> signed = new HashMap<>();
        List<Report> reports = new ArrayList<>();
        System.out.printf(
                "Read at %.0f words a minute, %.0f s a decision, %.1f s a key.%n",
                WORDS_A_MINUTE, SECONDS_A_DECISION, SECONDS_A_KEY);
        if (args.length > 2) {
            Path own = Path.of(args[0]);
            signed.putAll(ReviewedList.accepted(own));
            likely(content, own);
            reports.add(new Report("your report", own, own, args[1], args[2]));
        } else {
            Path made = Path.of(args[0]).resolve("report.csv");
            Path second = Path.of(args[1]).resolve("second-report.csv");
            signed.putAll(ReviewedList.accepted(made));
            signed.putAll(ReviewedList.accepted(second));
            likely(content, made);
            likely(content, second);
            likely(content, second.resolveSibling("third-report.csv"));
            Path cover = Path.of(args[0]).resolve("report.pdf");
            Path hundred = Files.createTempDirectory("walk").resolve("report.csv");
            Files.write(hundred, hundred(made, second));
            reports.add(new Report("64 controls", made, cover, "2026-10-15", "2026-10-12"));
            reports.add(new Report("100 controls", hundred, cover, "2026-10-15", "2026-10-12"));
        }
        for (int[] size : new int[][] {{100, 40}, {80, 24}}) {
            for (Rest rest : Rest.values()) {
                for (Report report : reports) {
                    walk(content, report, signed, size, rest);
                }
            }
        }
    }

    /// Prints of how many controls of a list it is likely what they do, and of how many the review
    /// accepts that; and what it accepts of what is offered of the others, the best one first.
    private static void likely(Content content, Path file) throws IOException {
        ReviewedList reviewed = ReviewedList.of(content, file);
        Reviewing about =
                new Reviewing(
                        reviewed.list(), content, null, new ContentSuggester(content, _ -> {}));
        int likely = 0;
        int accepted = 0;
        int beside = 0;
        int besideAccepted = 0;
        int[] offered = new int[4];
        int[] named = new int[4];
        for (ListedControl control : reviewed.list().controls()) {
            Set<String> wanted = reviewed.accepted(control);
            List<String> proposed = about.proposed(control);
            likely += proposed.size();
            accepted += (int) proposed.stream().filter(wanted::contains).count();
            if (!proposed.isEmpty()) {
                List<Suggestion> besides = about.besides(control);
                List<Suggestion> second = new ArrayList<>();
                besides.stream()
                        .limit(1)
                        .filter(s -> about.isAsNear(control, s))
                        .forEach(second::add);
                besides.stream().filter(s -> !s.within()).forEach(second::add);
                beside += second.size();
                besideAccepted +=
                        (int) second.stream().filter(s -> wanted.contains(s.obligation())).count();
                continue;
            }
            int rank = 0;
            for (Suggestion s : about.offered(control, Set.of())) {
                offered[rank]++;
                named[rank] += wanted.contains(s.obligation()) ? 1 : 0;
                rank++;
            }
        }
        System.out.printf(
                "%s: %d controls, %d likely, of which the review accepts %d, and %d of %d others beside them; of the others are offered %s, and it accepts %s, by rank.%n",
                reviewed.name(),
                reviewed.list().controls().size(),
                likely,
                accepted,
                besideAccepted,
                beside,
                Arrays.toString(offered),
                Arrays.toString(named));
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

    private static void walk(
            Content content, Report of, Map<String, Set<String>> signed, int[] size, Rest rest)
            throws IOException {
        Path folder = Files.createTempDirectory("walk");
        ReportWalk walk = new ReportWalk(content, folder, of.now(), size[0], size[1]);
        System.out.printf(
                "%n%s, %s, a window of %d x %d%n", of.name(), rest.words, size[0], size[1]);
        System.out.printf("  %-28s %6s %6s %9s %7s%n", "", "words", "keys", "decisions", "minutes");
        Path list = folder.resolve(of.file().getFileName());
        Path cover = folder.resolve(of.cover().getFileName());
        Files.copy(of.file(), list);
        if (!cover.equals(list)) {
            Files.copy(of.cover(), cover);
        }
        String report = list.toString();
        String programme = folder.resolve("freight").toString();
        Effort all = new Effort();
        Map<String, Effort> steps = new LinkedHashMap<>();
        steps.put(
                "init",
                walk.run(
                        shown -> begins(shown, of.issued()),
                        "init",
                        programme,
                        "--report",
                        cover.toString()));
        Effort reviewed =
                walk.run(
                        new Reviewer(walk.obligations, signed, rest)::answer,
                        shown -> rest == Rest.LIKELY ? head(shown) : shown,
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
        Map<String, Effort> kinds = walk.kinds;
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
                        "--by",
                        "2027-05-31",
                        "--capacity",
                        "10",
                        "--brief"));
        steps.forEach((step, effort) -> {
            row(step, effort);
            all.add(effort);
            if (effort == reviewed) {
                kinds.forEach((kind, e) -> row(kind.isEmpty() ? "  other questions" : kind, e));
            }
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
        return run(person, t -> t, args);
    }

    /// @param reads what of something shown is read at all
    private Effort run(
            Function<String, String> person, UnaryOperator<String> reads, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Person typing = new Person(err, person);
        typing.reads = reads;
        int exit = Main.run(new Terminal(typing, out, err, true, true, now, window), args);
        String shown = out.toString(StandardCharsets.UTF_8) + err.toString(StandardCharsets.UTF_8);
        if (exit != 0) {
            throw new IllegalStateException(String.join(" ", args) + "\n" + shown);
        }
        if (Boolean.getBoolean("walk.show")) {
            System.out.println(shown);
        }
        said = shown;
        answered = out.toString(StandardCharsets.UTF_8);
        kinds = typing.kinds;
        Effort effort = typing.effort;
        effort.words = words(shown) - typing.unread;
        effort.keys += String.join(" ", args).replace(folder + "/", "").length() + 11;
        effort.decisions = Math.max(decided(shown), effort.prompts);
        return effort;
    }

    /// A line that says what may be typed is read the first time that it comes.
    private static int words(String shown) {
        return words(shown, new HashSet<>());
    }

    private static int words(String shown, Set<String> seen) {
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
        return (int) Pattern.compile("(?m)^" + ID + "  ").matcher(shown).results().count();
    }

    /// Answers what `init` asks.
    private static String begins(String shown, String issued) {
        String question = shown.substring(shown.lastIndexOf('\n') + 1);
        if (question.contains("Name of the organisation")) {
            return "Example Freight Ltd";
        }
        if (question.contains("What it covers")) {
            return "The freight platform, and the people who build and run it.";
        }
        return question.contains("Issued on") ? issued : "";
    }

    /// Says of what `ask` asks that it is so.
    private static final class Answering {
        String answer(String shown) {
            return shown.endsWith("d, q): ") ? "d" : "y";
        }
    }

    /// Names what a review accepts, of what is shown.
    private static final class Reviewer {
        private static final Pattern ON_PAGE =
                Pattern.compile("(?s)\\n {4}(\\d+)\\.(\\*?) (.*?)(?=\\n {4}\\d+\\.\\*? |\\n\\S)");
        private static final Pattern ASIDE = Pattern.compile("\\(beyond\\)|\\(\\+\\d+\\)");
        private static final Pattern AS = Pattern.compile("as (\\d+): .*", Pattern.DOTALL);
        private static final Pattern CONTROL = Pattern.compile("(?m)^(" + ID + ")  ");
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
            String prompt = prompt(shown);
            if (prompt.contains("find not done")) {
                return "";
            }
            if (prompt.contains("Is it an exception")) {
                sees(shown);
                isWanting = true;
                return "y";
            }
            if (prompt.contains(SURE)) {
                List<Named> all = numbered(shown);
                List<String> wrong = numbers(all, n -> n.isMarked && !n.isAccepted);
                List<String> more = numbers(all, n -> !n.isMarked && n.isAccepted);
                return wrong.isEmpty() && more.isEmpty()
                        ? ""
                        : more.isEmpty()
                                ? "-" + String.join(",", wrong)
                                : wrong.isEmpty()
                                        ? "+" + String.join(",", more)
                                        : String.join(",", numbers(all, n -> n.isAccepted));
            }
            if (prompt.contains(CHOSEN)) {
                return rest == Rest.LIKELY ? "d" : chosen(numbered(shown));
            }
            if (prompt.contains(REST)) {
                boolean hasMore = prompt.contains("m: ");
                return rest == Rest.ONE_BY_ONE ? "o" : rest == Rest.MORE && hasMore ? "m" : "s";
            }
            return single(shown);
        }

        /// What is accepted, or the first of each but some, whichever is shorter.
        private static String chosen(List<Named> all) {
            String these = String.join(",", numbers(all, n -> n.isAccepted));
            List<String> wrong = numbers(all, n -> n.isFirst && !n.isAccepted);
            List<String> more = numbers(all, n -> !n.isFirst && n.isAccepted);
            String firsts =
                    "a"
                            + (wrong.isEmpty() ? "" : " -" + String.join(",", wrong))
                            + (more.isEmpty() ? "" : " +" + String.join(",", more));
            return firsts.length() < these.length() ? firsts : these;
        }

        /// What has a number on a page, and whether the review accepts it.
        ///
        /// @param isFirst of its control
        private record Named(
                String number, boolean isMarked, boolean isFirst, boolean isAccepted) {}

        private static List<String> numbers(List<Named> all, Predicate<Named> which) {
            return all.stream().filter(which).map(Named::number).toList();
        }

        private List<Named> numbered(String shown) {
            Set<String> wanted = Set.of();
            List<Named> named = new ArrayList<>();
            // What stands twice on a page is said the second time by the number of the first.
            Map<String, Set<String>> said = new HashMap<>();
            Matcher either =
                    Pattern.compile(CONTROL.pattern() + "|" + ON_PAGE.pattern()).matcher(shown);
            boolean isFirst = false;
            int from = 0;
            while (either.find(from)) {
                String control = either.group(1);
                if (control != null) {
                    wanted = signed.getOrDefault(control, Set.of());
                    isFirst = true;
                } else {
                    Matcher as = AS.matcher(either.group(4));
                    Set<String> says =
                            as.matches()
                                    ? said.getOrDefault(as.group(1), Set.of())
                                    : saying(plain(ASIDE.matcher(either.group(4)).replaceAll("")));
                    said.put(either.group(2), says);
                    if (says.isEmpty()) {
                        throw new IllegalStateException("no obligation says: " + either.group(4));
                    }
                    named.add(
                            new Named(
                                    either.group(2),
                                    !either.group(3).isEmpty(),
                                    isFirst,
                                    says.stream().anyMatch(wanted::contains)));
                    isFirst = false;
                }
                from = Math.max(either.end(), from + 1);
            }
            return named;
        }

        /// The obligations of which a line has the beginning, or all.
        private Set<String> saying(String text) {
            if (!text.endsWith("..")) {
                String id = obligations.get(text);
                return id == null ? Set.of() : Set.of(id);
            }
            String beginning = text.substring(0, text.length() - 2);
            Set<String> says = new HashSet<>();
            obligations.forEach((words, id) -> {
                if (words.startsWith(beginning)) {
                    says.add(id);
                }
            });
            return says;
        }

        /// Which control is spoken of alone.
        private void sees(String shown) {
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
        }

        private String single(String shown) {
            sees(shown);
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
                hasAskedForMore = shown.contains("That is all");
                return "m";
            }
            return "s";
        }

        private Set<String> last = Set.of();
    }
}
