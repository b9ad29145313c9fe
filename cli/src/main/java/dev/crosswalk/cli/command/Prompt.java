package dev.crosswalk.cli.command;

import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Refusal.Code;
import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Asks a person at a terminal. Questions go to standard error, for the answer itself may go into a
/// file.
public final class Prompt {
    private final Terminal terminal;
    private final BufferedReader in;
    private final String state;

    /// @param state what a message says of what was written so far: `Nothing was written`
    public Prompt(Terminal terminal, String state) {
        this.terminal = terminal;
        this.state = state;
        in = new BufferedReader(new InputStreamReader(terminal.in(), encoding()));
    }

    private static Charset encoding() {
        String name = System.getProperty("stdin.encoding", "");
        return Charset.isSupported(name.isEmpty() ? "UTF-8" : name)
                ? Charset.forName(name.isEmpty() ? "UTF-8" : name)
                : StandardCharsets.UTF_8;
    }

    /// What the person types; null where there is nothing more to come.
    public @Nullable String line() throws Refusal {
        try {
            return in.readLine();
        } catch (IOException e) {
            throw Refusal.of(Code.NO_ACCESS, "", "", "standard input cannot be read. {state}")
                    .with("state", state);
        }
    }

    /// Forgets what a person typed before they saw what comes next: it answers nothing that was not
    /// on the screen. What no keyboard typed stays.
    public void forgetTypedAhead() throws Refusal {
        if (!terminal.isTerminal() || !(terminal.in() instanceof FileInputStream)) {
            return;
        }
        try {
            while (in.ready()) {
                var _ = in.readLine();
            }
        } catch (IOException e) {
            throw Refusal.of(Code.NO_ACCESS, "", "", "standard input cannot be read. {state}")
                    .with("state", state);
        }
    }

    /// A question, broken at spaces where the window is narrower; what goes on stands under the
    /// beginning.
    public void ask(String words) throws Refusal {
        print(broken(words));
    }

    /// The same of what is no question, a line each.
    public void say(String lines) throws Refusal {
        StringBuilder said = new StringBuilder();
        for (String line : lines.split("\n", -1)) {
            said.append(broken(line)).append('\n');
        }
        print(said.toString());
    }

    private String broken(String words) {
        int width = terminal.screen("auto").width();
        String indent = " ".repeat(words.length() - words.stripLeading().length());
        StringBuilder lines = new StringBuilder();
        String rest = words;
        while (rest.stripTrailing().length() > width) {
            int end = rest.lastIndexOf(' ', width);
            if (end <= indent.length()) {
                break;
            }
            lines.append(rest, 0, end).append('\n');
            rest = indent + rest.substring(end + 1);
        }
        return lines + rest;
    }

    public void print(String words) throws Refusal {
        try {
            terminal.err().write(words.getBytes(StandardCharsets.UTF_8));
            terminal.err().flush();
        } catch (IOException e) {
            throw Refusal.of(Code.NO_ACCESS, "", "", "the questions cannot be shown. {state}")
                    .with("state", state);
        }
    }
}
