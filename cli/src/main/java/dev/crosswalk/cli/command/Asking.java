package dev.crosswalk.cli.command;

import dev.crosswalk.answers.OptionDialect;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Refusal.Code;
import dev.crosswalk.formats.terminal.VisibleText;
import java.io.Serial;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Asks a person at a terminal one thing after the other. An answer that makes no sense is
/// complained of and asked for again; `q` ends the questions, once it was said what is lost by
/// that, as the end of the input does; `u` goes back to the question before, where [#all] asks.
public final class Asking {
    /// The answer to what there is not, or no more of.
    public static final String NONE = "none";

    private final Prompt prompt;
    private final String state;

    /// The answers so far, as they were typed, and how many of them were read again since somebody
    /// went back.
    private final List<String> given = new ArrayList<>();

    private int read;
    private boolean goesBack;

    /// @param state what a message says of what was written so far: `Nothing was written`
    public Asking(Terminal terminal, String state) {
        this(new Prompt(terminal, state), state);
    }

    /// The same with what reads the replies already.
    public Asking(Prompt prompt, String state) {
        this.prompt = prompt;
        this.state = state;
    }

    /// Makes a value of what somebody typed, or refuses it.
    @FunctionalInterface
    public interface Reading<T extends @Nullable Object> {
        T read(String typed) throws Refusal;
    }

    /// What several questions, one after the other, make of their answers.
    @FunctionalInterface
    public interface Questions<T> {
        T ask() throws Refusal;
    }

    /// Somebody wants the question before.
    private static final class Back extends RuntimeException {
        @Serial private static final long serialVersionUID = 1L;

        Back() {
            super(null, null, false, false);
        }
    }

    /// Asks questions of which each depends on nothing but the answers before it, so that `u` can
    /// go back: what was answered before is then read again, unseen.
    public <T> T all(Questions<T> questions) throws Refusal {
        goesBack = true;
        while (true) {
            read = 0;
            try {
                return questions.ask();
            } catch (Back _) {
                given.removeLast();
            }
        }
    }

    /// @param otherwise what Return alone stands for; empty where something has to be typed
    public <T extends @Nullable Object> T ask(String question, String otherwise, Reading<T> reading)
            throws Refusal {
        if (read < given.size()) {
            return reading.read(given.get(read++));
        }
        while (true) {
            prompt.ask(question + (otherwise.isEmpty() ? ": " : " [" + otherwise + "]: "));
            String typed = line().strip();
            if (typed.equalsIgnoreCase("q") || typed.equalsIgnoreCase("quit")) {
                quit();
                continue;
            }
            if (goesBack && typed.equalsIgnoreCase("u")) {
                if (!given.isEmpty()) {
                    throw new Back();
                }
                say("  There is no question before this one");
                continue;
            }
            try {
                String answer = typed.isEmpty() ? otherwise : typed;
                T value = reading.read(answer);
                given.add(answer);
                read++;
                return value;
            } catch (Refusal e) {
                say("  " + VisibleText.of(e.words(OptionDialect.OPTIONS)));
                for (String detail : e.details()) {
                    say("    " + VisibleText.of(detail));
                }
            }
        }
    }

    /// Ends the questions, unless somebody would rather keep what was answered.
    private void quit() throws Refusal {
        if (!given.isEmpty()) {
            prompt.print(
                    "  %s, and what you answered to these questions is lost. Quit? [no]: "
                            .formatted(state));
            String sure = line().strip().toLowerCase(Locale.ROOT);
            if (!List.of("y", "yes", "q", "quit").contains(sure)) {
                return;
            }
        }
        throw ended();
    }

    /// Asks until there is no more.
    public <T> List<T> many(String question, Reading<T> reading) throws Refusal {
        return many(question, List.of(), reading);
    }

    /// @param offered what Return alone stands for, one after the other, before it says that there
    ///   is no more
    public <T> List<T> many(String question, List<String> offered, Reading<T> reading)
            throws Refusal {
        return many(question, offered, reading, one -> one);
    }

    /// What is asked of something that was said, before there is another one.
    @FunctionalInterface
    public interface Then<T> {
        T ask(T said) throws Refusal;
    }

    /// The same where more is asked of each.
    public <T> List<T> many(String question, List<String> offered, Reading<T> reading, Then<T> then)
            throws Refusal {
        List<T> all = new ArrayList<>();
        while (true) {
            String otherwise = all.size() < offered.size() ? offered.get(all.size()) : NONE;
            @Nullable T one =
                    ask(
                            all.isEmpty()
                                    ? question
                                    : "Another one" + (otherwise.equals(NONE) ? "" : ", or none"),
                            otherwise,
                            t -> t.equals(NONE) ? null : reading.read(t));
            if (one == null) {
                return all;
            }
            all.add(then.ask(one));
        }
    }

    public boolean yes(String question, boolean otherwise) throws Refusal {
        return ask(
                question,
                otherwise ? "yes" : "no",
                t ->
                        switch (t.toLowerCase(Locale.ROOT)) {
                            case "y", "yes" -> true;
                            case "n", "no" -> false;
                            default -> throw Refusal.of(Code.MALFORMED, "", t, "yes or no, please");
                        });
    }

    private String line() throws Refusal {
        String line = prompt.line();
        if (line == null) {
            say("");
            throw ended();
        }
        return line;
    }

    private Refusal ended() {
        return Refusal.missing("", "the questions were not answered to the end. " + state);
    }

    /// Says something, unless it was said before somebody went back.
    public void say(String line) throws Refusal {
        if (read >= given.size()) {
            prompt.say(line);
        }
    }
}
