package dev.crosswalk.cli.ask;

import dev.crosswalk.answers.OptionDialect;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.ask.AskAnswer;
import dev.crosswalk.answers.ask.AskedQuestion;
import dev.crosswalk.answers.ask.Round;
import dev.crosswalk.answers.ask.Saying;
import dev.crosswalk.cli.command.Prompt;
import dev.crosswalk.cli.command.Terminal;
import dev.crosswalk.content.GivenAnswer;
import dev.crosswalk.content.GivenAnswer.Said;
import dev.crosswalk.content.finding.InvalidContent;
import dev.crosswalk.engine.RollUp;
import dev.crosswalk.formats.report.Block;
import dev.crosswalk.formats.report.Run;
import dev.crosswalk.formats.terminal.Screen;
import dev.crosswalk.formats.terminal.VisibleText;
import dev.crosswalk.programme.words.AnswerWords;
import dev.crosswalk.programme.words.Numbers;
import dev.crosswalk.programme.words.Words;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Asks one question after the other at a terminal, those that settle most first. Each answer is
/// kept at once, so that whoever stops goes on there another time.
final class AskSession {
    /// What stands between numbers that somebody types.
    private static final Pattern NUMBERS = Pattern.compile("[,\\s]+");

    /// Numbers, and what follows them. A year behind numbers is a number like others.
    private static final Pattern NUMBERED =
            Pattern.compile("([0-9]+(?:[,\\s]+[0-9]+)*)\\s+([^0-9,\\s].*)");

    private static final String HOW =
            "y all, n none, p 1,3 these alone, d don't know, x WHY not applicable, o NAME others do"
                    + " it, s skip, u undo, q quit, ? more; a note may follow: y since 2024";

    private static final List<String> KEYS =
            List.of(
                    "y  yes to all of it; a note may follow, as in: y since 2024",
                    "n  no to all of it; a note may follow",
                    "p  partly: asks about each point; p 1,3 says these and no others; a note may follow",
                    "d  don't know: that is kept, and the question comes last from now on",
                    "x  does not apply to us; the reason follows, as in: x we have no office",
                    "o  others do it for us; their name follows, as in: o Example Cloud",
                    "s  skip: says nothing, and asks another time",
                    "u  undo: takes back the last answer",
                    "q  quit: what was answered is kept",
                    "?  this help");

    /// What each key does beside one point.
    private static final List<String> KEYS_OF_A_POINT =
            List.of(
                    "y  yes; a note may follow, as in: y since 2024",
                    "n  no; a note may follow",
                    "d  don't know: that is kept",
                    "x  does not apply to us; the reason follows",
                    "o  others do it for us; their name follows",
                    "s  skip: says nothing of this point",
                    "u  undo: goes back one point, and from the first one to the question",
                    "q  quit: what was said is kept, of these points too",
                    "?  this help");

    private final Round first;
    private final Keeping keeping;
    private final Screen screen;
    private final Prompt prompt;

    /// The questions that are not asked again this time.
    private final Set<String> done = new HashSet<>();

    /// What takes back what was said this time, the last on top.
    private final Deque<Undo> undo = new ArrayDeque<>();

    private Round round;
    private String by;
    private int asked;

    /// Whether somebody quit where words were asked for.
    private boolean isQuit;

    private record Undo(String question, Saying reverse) {}

    /// What is said of one point.
    ///
    /// @param provider who does it; empty where we do
    private record Word(Said said, String note, String provider) {
        Word(Said said, String note) {
            this(said, note, "");
        }
    }

    /// What was said of the points of a question, and whether to go on after it.
    private record Points(Map<String, Word> said, boolean goesOn) {}

    /// What somebody typed: a letter, and what follows it.
    private record Reply(String key, String rest) {
        static Reply of(String typed) {
            String[] parts = typed.strip().split("\\s+", 2);
            return new Reply(
                    parts[0].toLowerCase(Locale.ROOT), parts.length == 1 ? "" : parts[1].strip());
        }
    }

    AskSession(Round round, Keeping keeping, Terminal terminal) {
        first = round;
        this.round = round;
        this.keeping = keeping;
        screen = terminal.screen("auto");
        by = round.request().by();
        prompt = new Prompt(terminal, "What was answered before is kept");
    }

    AskAnswer answer() throws Refusal, InvalidContent {
        if (!round.asked().isEmpty() && begins()) {
            boolean goesOn = true;
            while (goesOn) {
                AskedQuestion next = next();
                goesOn = next != null && asks(next);
            }
        }
        return AskAnswer.ended(first, round);
    }

    /// Whether there is somebody who answers.
    private boolean begins() throws Refusal {
        prompt.say(
                "Each answer is kept at once in %s; it counts as your word, until it is shown or"
                                .formatted(VisibleText.of(round.place()))
                        + " expires.");
        while (by.isEmpty() || !isKnown(by)) {
            prompt.print("Who answers (your name): ");
            String line = prompt.line();
            if (line == null) {
                return false;
            }
            by = line.strip();
        }
        return true;
    }

    private boolean isKnown(String name) throws Refusal {
        try {
            round.checkBy(name);
            return true;
        } catch (Refusal e) {
            prompt.say("  " + VisibleText.of(e.words(OptionDialect.OPTIONS)));
            return false;
        }
    }

    private @Nullable AskedQuestion next() {
        Integer most = round.request().most();
        if (most != null && asked >= most) {
            return null;
        }
        return open().stream().filter(q -> !done.contains(q.id())).findFirst().orElse(null);
    }

    private List<AskedQuestion> open() {
        return round.open();
    }

    /// Whether to go on.
    private boolean asks(AskedQuestion q) throws Refusal, InvalidContent {
        show(q);
        while (true) {
            prompt.print("[y/n/p/d/x/o/s/u/q/?] ");
            String line = prompt.line();
            if (line == null) {
                prompt.say("");
                return false;
            }
            Reply reply = Reply.of(line);
            try {
                switch (reply.key()) {
                    case "y", "yes" -> {
                        if (says(q, all(q, new Word(Said.DONE, reply.rest())))) {
                            return true;
                        }
                    }
                    case "n", "no" -> {
                        if (isNotSoAllTheSame(q, reply.rest())) {
                            return says(q, all(q, new Word(Said.NOT_DONE, reply.rest())));
                        }
                    }
                    case "d", "don't", "don’t", "dont", "unknown" -> {
                        return says(q, all(q, new Word(Said.UNKNOWN, "")));
                    }
                    case "?", "h", "help" -> help("  ", KEYS);
                    case "x", "o" -> {
                        Word aside = aside(reply);
                        if (aside != null && isMeant(aside, q.obligations())) {
                            return says(q, all(q, aside));
                        }
                    }
                    case "p", "partly" -> {
                        Points partly =
                                reply.rest().isEmpty() ? each(q) : numbered(q, reply.rest());
                        if (partly != null && (partly.said().isEmpty() || says(q, partly.said()))) {
                            done.add(q.id());
                            if (!reply.rest().isEmpty()) {
                                othersAreNo(q, partly.said());
                            }
                            return partly.goesOn();
                        }
                    }
                    case "s", "skip" -> {
                        done.add(q.id());
                        return true;
                    }
                    case "u", "undo" -> {
                        if (undoes()) {
                            return true;
                        }
                    }
                    case "q", "quit" -> {
                        return false;
                    }
                    default -> prompt.say("  " + HOW);
                }
            } catch (Refusal e) {
                prompt.say("  " + VisibleText.of(e.words(OptionDialect.OPTIONS)));
                for (String detail : e.details()) {
                    prompt.say("    " + VisibleText.of(detail));
                }
            }
            if (isQuit) {
                return false;
            }
        }
    }

    private void show(AskedQuestion q) throws Refusal {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Space());
        boolean titled = !q.title().isEmpty();
        blocks.add(
                new Block.Entry(
                        0,
                        Run.strong("%d. ".formatted(done.size() + 1)),
                        Run.name(titled ? q.title() : q.asks())));
        blocks.add(
                new Block.Entry(
                        3,
                        Run.quiet(
                                "%s left. %s"
                                        .formatted(
                                                Words.many(open().size(), "question", "questions"),
                                                q.owner().isEmpty()
                                                        ? ""
                                                        : "Ask the " + q.owner() + ". ")),
                        Run.plain(!titled ? "" : done.isEmpty() ? q.asks() : brief(q))));
        List<String> theirs = round.premisesOf(q.obligations());
        if (!theirs.isEmpty()) {
            blocks.add(
                    new Block.Entry(
                            3,
                            Run.quiet(
                                    "With you, or with %s, which your report leaves out? y and n are about places of your own; where only %s does it: o %s."
                                            .formatted(
                                                    Words.and(theirs),
                                                    theirs.getFirst(),
                                                    theirs.getFirst()))));
        }
        int n = 0;
        for (AskedQuestion.Point p : q.points()) {
            n++;
            if (q.points().size() > 1) {
                blocks.add(new Block.Entry(5, Run.plain(n + ". " + p.text())));
            }
            String otherwise = round.otherwise(p.obligation());
            if (!otherwise.isEmpty()) {
                blocks.add(new Block.Entry(8, Run.of(Run.Style.BAD, otherwise)));
            }
            String tested = otherwise.isEmpty() ? round.tested(p.obligation()) : "";
            if (!tested.isEmpty()) {
                blocks.add(
                        new Block.Entry(
                                8, Run.quiet("Tested without exception, and close: " + tested)));
            }
        }
        prompt.print(screen.show(blocks));
        if (done.isEmpty()) {
            prompt.ask("   " + HOW + "\n");
        }
    }

    /// The same without what was asked of the question before in the same words.
    private static String brief(AskedQuestion q) {
        int asked = q.asks().indexOf("Which of these ");
        return asked < 0 ? q.asks() : q.asks().substring(0, asked).strip();
    }

    private void help(String indent, List<String> keys) throws Refusal {
        for (String key : keys) {
            prompt.say(indent + key);
        }
    }

    private static Map<String, Word> all(AskedQuestion q, Word word) {
        Map<String, Word> all = new LinkedHashMap<>();
        q.obligations().forEach(o -> all.put(o, word));
        return all;
    }

    /// That it does not apply, and why; or that others do it, and who. Null where nothing comes.
    private @Nullable Word aside(Reply reply) throws Refusal {
        boolean applies = reply.key().equals("o");
        String words = reply.rest();
        while (words.isEmpty()) {
            prompt.print(
                    applies
                            ? "     Who does it for you: "
                            : "     Why does it not apply, for whoever approves that: ");
            String line = prompt.line();
            if (line == null || isKey(line, "u") || isKey(line, "q")) {
                isQuit = line != null && isKey(line, "q");
                return null;
            }
            words = words(line, "u goes back, q quits");
        }
        return applies ? new Word(Said.PROVIDER, "", words) : new Word(Said.NOT_APPLICABLE, words);
    }

    private static boolean isKey(String line, String key) {
        return line.strip().equalsIgnoreCase(key);
    }

    /// What was typed where words are asked for; empty where that is a letter, which is a key
    /// elsewhere and no word that anybody would sign.
    private String words(String line, String keys) throws Refusal {
        String words = line.strip();
        if (words.length() == 1) {
            prompt.say("     One letter is no words; " + keys);
            return "";
        }
        return words;
    }

    /// Whether a no is meant where the text of a control that an auditor tested may say otherwise;
    /// a note with it says so.
    private boolean isNotSoAllTheSame(AskedQuestion q, String note) throws Refusal {
        List<String> tested =
                q.obligations().stream()
                        .filter(o -> round.otherwise(o).isEmpty())
                        .map(round::tested)
                        .filter(t -> !t.isEmpty())
                        .toList();
        if (tested.isEmpty() || !note.isEmpty()) {
            return true;
        }
        prompt.print(
                "     An auditor tested %s. Is none of this so all the same? [no]: "
                        .formatted(VisibleText.of(tested.getFirst())));
        String line = prompt.line();
        return line != null && List.of("y", "yes").contains(line.strip().toLowerCase(Locale.ROOT));
    }

    /// A yes that the text of a tested control supports says which.
    private Word supported(String obligation, Word word) {
        String tested =
                word.said() == Said.DONE && word.note().isEmpty() ? round.tested(obligation) : "";
        return tested.isEmpty() ? word : new Word(Said.DONE, "close to it, and tested: " + tested);
    }

    /// Whether a provider is meant to do what is decided or laid down by whoever is asked.
    private boolean isMeant(Word word, List<String> obligations) throws Refusal {
        if (word.said() != Said.PROVIDER || !round.isOwn(obligations)) {
            return true;
        }
        prompt.print(
                "     That is for you to decide or to lay down, whoever does the rest. Does %s do it for you? [no]: "
                        .formatted(VisibleText.of(word.provider())));
        String line = prompt.line();
        return line != null && List.of("y", "yes").contains(line.strip().toLowerCase(Locale.ROOT));
    }

    /// `1,3`, and a note behind it: these points are so, and the others are not. Null where that is
    /// no list of them.
    private @Nullable Points numbered(AskedQuestion q, String typed) throws Refusal {
        Map<String, Word> all = all(q, new Word(Said.NOT_DONE, ""));
        Matcher some = NUMBERED.matcher(typed);
        boolean isNoted = some.matches();
        String note = isNoted ? some.group(2).strip() : "";
        for (String number : NUMBERS.splitAsStream(isNoted ? some.group(1) : typed).toList()) {
            int n = number.matches("[0-9]{1,3}") ? Integer.parseInt(number) : 0;
            if (n < 1 || n > q.points().size()) {
                prompt.say(
                        "  \"%s\" is no number from 1 to %d"
                                .formatted(VisibleText.of(number), q.points().size()));
                return null;
            }
            all.put(q.obligations().get(n - 1), new Word(Said.DONE, note));
        }
        return new Points(all, true);
    }

    /// Asks about each point. Whoever stops, or whose answers end, has said what was said before;
    /// null where somebody takes back the first, and the question is asked again.
    private @Nullable Points each(AskedQuestion q) throws Refusal {
        Map<String, Word> said = new LinkedHashMap<>();
        int at = 0;
        while (at < q.points().size()) {
            AskedQuestion.Point p = q.points().get(at);
            prompt.ask("     " + p.text() + " [y/n/d/x/o/s/u/q/?] ");
            String line = prompt.line();
            if (line == null) {
                prompt.say("");
                return new Points(said, false);
            }
            Reply reply = Reply.of(line);
            switch (reply.key()) {
                case "s", "skip" -> {
                    said.remove(p.obligation());
                    at++;
                }
                case "u", "undo" -> {
                    at--;
                    if (at < 0) {
                        return null;
                    }
                }
                case "q", "quit" -> {
                    return new Points(said, false);
                }
                case "?", "h", "help" -> help("       ", KEYS_OF_A_POINT);
                default -> {
                    Word word = ofPoint(reply);
                    if (word != null && isMeant(word, List.of(p.obligation()))) {
                        said.put(p.obligation(), word);
                        at++;
                    }
                    if (isQuit) {
                        return new Points(said, false);
                    }
                }
            }
        }
        return new Points(said, true);
    }

    /// What is said of a point; null where that is nothing.
    private @Nullable Word ofPoint(Reply reply) throws Refusal {
        return switch (reply.key()) {
            case "y", "yes" -> new Word(Said.DONE, reply.rest());
            case "n", "no" -> new Word(Said.NOT_DONE, reply.rest());
            case "d", "don't", "don’t", "dont", "unknown" -> new Word(Said.UNKNOWN, "");
            case "x", "o" -> aside(reply);
            default -> {
                prompt.say("       y, n, d, x, o, s, u or q, please; ? says what each means");
                yield null;
            }
        };
    }

    /// What has become of the points that no number was given of, and how one is mended.
    private void othersAreNo(AskedQuestion q, Map<String, Word> said) throws Refusal {
        List<String> no = new ArrayList<>();
        said.forEach((o, word) -> {
            if (word.said() == Said.NOT_DONE) {
                no.add(Integer.toString(q.obligations().indexOf(o) + 1));
            }
        });
        if (!no.isEmpty()) {
            prompt.say(
                    "   Kept as no: %s. Where others do one for you: u, and then p alone asks point by point; or later, with --again."
                            .formatted(Words.and(no)));
        }
    }

    /// The same with what has changed since an auditor found otherwise, or why it is done before
    /// its day, where it is said to be done without a note; null where nobody says it.
    private @Nullable Map<String, Word> explained(Map<String, Word> said) throws Refusal {
        Map<String, Word> all = new LinkedHashMap<>(said);
        Map<String, String> since = new HashMap<>();
        for (Map.Entry<String, Word> e : all.entrySet()) {
            String otherwise = round.otherwise(e.getKey());
            Word word = e.getValue();
            if (word.said() == Said.DONE && word.note().isEmpty() && !otherwise.isEmpty()) {
                String note = since.get(otherwise);
                if (note == null) {
                    note =
                            explained(
                                    otherwise,
                                    round.foundOf(e.getKey()).isEmpty()
                                            ? "How is it done already"
                                            : "What has changed since");
                    if (note == null) {
                        return null;
                    }
                    since.put(otherwise, note);
                }
                e.setValue(
                        note.isEmpty() ? new Word(Said.UNKNOWN, "") : new Word(word.said(), note));
            }
        }
        return all;
    }

    /// What is said to what speaks against a yes; empty where nobody knows, null where it is not to
    /// be said.
    private @Nullable String explained(String otherwise, String how) throws Refusal {
        prompt.say("     " + VisibleText.of(Words.capital(otherwise)) + ".");
        while (true) {
            prompt.print("     %s (Return or u: say something else; d, q): ".formatted(how));
            String line = prompt.line();
            if (line == null || line.isBlank() || isKey(line, "u") || isKey(line, "q")) {
                isQuit = line != null && isKey(line, "q");
                return null;
            }
            if (isKey(line, "d")) {
                return "";
            }
            String note =
                    words(
                            line,
                            "say what is otherwise than when the auditor looked, as whoever reads it is to"
                                    + " believe it. d: don't know; u or Return goes back; q quits");
            if (!note.isEmpty()) {
                return note;
            }
        }
    }

    /// Whether it is kept.
    private boolean says(AskedQuestion q, Map<String, Word> typed) throws Refusal, InvalidContent {
        Map<String, Word> said = explained(typed);
        if (said == null) {
            return false;
        }
        List<GivenAnswer> answers = new ArrayList<>();
        said.replaceAll(this::supported);
        said.forEach((o, w) -> answers.add(round.answer(o, w.said(), by, w.note(), w.provider())));
        Saying saying = round.checked(Saying.put(answers));
        String instead = round.inPlaceOf(saying);
        keeping.keep(saying);
        if (!instead.isEmpty()) {
            prompt.say("   " + VisibleText.of(instead));
        }
        undo.push(new Undo(q.id(), saying.reverse(round.given())));
        done.add(q.id());
        asked++;
        goTo(round.saying(saying));
        return true;
    }

    private boolean undoes() throws Refusal, InvalidContent {
        if (undo.isEmpty()) {
            prompt.say("  Nothing was answered this time that could be undone");
            return false;
        }
        Undo last = undo.peek();
        keeping.keep(last.reverse());
        undo.pop();
        done.remove(last.question());
        asked--;
        goTo(round.saying(last.reverse()));
        return true;
    }

    /// Shows how the interval narrows.
    private void goTo(Round next) throws Refusal {
        round = next;
        RollUp sum = round.inquiry().figures();
        prompt.say(
                "   %s proven%s; at most %s; %s left"
                        .formatted(
                                Numbers.percent(sum.proven()),
                                AnswerWords.share(sum),
                                Numbers.percent(sum.atMost()),
                                Words.many(round.open().size(), "question", "questions")));
    }
}
