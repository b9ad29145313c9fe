package dev.crosswalk.cli.command;

import dev.crosswalk.answers.OptionDialect;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Refusal.Code;
import dev.crosswalk.formats.terminal.VisibleText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Asks a person at a terminal one thing after the other. An answer that makes no sense is
/// complained of and asked for again; `q` ends the questions, as the end of the input does.
public final class Asking {
    /// The answer to what there is not, or no more of.
    public static final String NONE = "none";

    private final Prompt prompt;
    private final String state;

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

    /// @param otherwise what Return alone stands for; empty where something has to be typed
    public <T extends @Nullable Object> T ask(String question, String otherwise, Reading<T> reading)
            throws Refusal {
        while (true) {
            prompt.print(question + (otherwise.isEmpty() ? ": " : " [" + otherwise + "]: "));
            String typed = line().strip();
            if (typed.equalsIgnoreCase("q") || typed.equalsIgnoreCase("quit")) {
                throw ended();
            }
            try {
                return reading.read(typed.isEmpty() ? otherwise : typed);
            } catch (Refusal e) {
                say("  " + VisibleText.of(e.words(OptionDialect.OPTIONS)));
            }
        }
    }

    /// Asks until there is no more.
    public <T> List<T> many(String question, Reading<T> reading) throws Refusal {
        List<T> all = new ArrayList<>();
        while (true) {
            @Nullable T one =
                    ask(
                            all.isEmpty() ? question : "Another one",
                            NONE,
                            t -> t.equals(NONE) ? null : reading.read(t));
            if (one == null) {
                return all;
            }
            all.add(one);
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

    public void say(String line) throws Refusal {
        prompt.say(line);
    }
}
