package dev.crosswalk.cli.command;

import dev.crosswalk.formats.terminal.Screen;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;

/// Where one command line reads and writes, and what is known of its reader's terminal.
///
/// @param in what `--facts -` reads
/// @param isTerminal whether a person reads standard output as it comes
/// @param clock tells what day it is
/// @param unicode whether the terminal shows more than ASCII
public record Terminal(
        InputStream in,
        OutputStream out,
        OutputStream err,
        boolean isTerminal,
        boolean unicode,
        Clock clock,
        Map<String, String> environment) {

    /// Wider lines are hard to read.
    private static final int WIDEST = 120;

    private static final int USUAL = 100;

    private static final int USUAL_LINES = 40;

    // Error Prone holds that there is always a console; in JDK 25 there is none beside a pipe.
    @SuppressWarnings("SystemConsoleNull")
    public static Terminal real() {
        Console console = System.console();
        return new Terminal(
                new FileInputStream(FileDescriptor.in),
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                console != null && console.isTerminal(),
                isUnicode(),
                Clock.systemUTC(),
                System.getenv());
    }

    /// An encoding that is known to be ASCII is the terminal's own: `./crosswalk` names it where it
    /// gives Java another locale than the user's, for the names of files.
    private static boolean isUnicode() {
        // Null where it is neither set nor a terminal.
        String name = System.getProperty("stdout.encoding");
        Charset charset =
                name == null || !Charset.isSupported(name)
                        ? Charset.defaultCharset()
                        : Charset.forName(name);
        return charset.equals(StandardCharsets.UTF_8)
                || (!charset.equals(StandardCharsets.US_ASCII) && isLocaleUnicode());
    }

    /// Standard output that is a pipe or a file has the encoding of the locale.
    private static boolean isLocaleUnicode() {
        return "UTF-8".equalsIgnoreCase(System.getProperty("native.encoding", ""));
    }

    /// Tells something beside the answer, on standard error. Where that is gone, nobody is left to
    /// tell.
    public void say(String message) {
        try {
            err.write(("crosswalk: " + message + "\n").getBytes(StandardCharsets.UTF_8));
            err.flush();
        } catch (IOException e) {
            return;
        }
    }

    /// @param colour `always`, `never`, or `auto` to go by the terminal and the environment
    public Screen screen(String colour) {
        return new Screen(width(), isColoured(colour), unicode);
    }

    private int width() {
        return Math.min(said("COLUMNS", USUAL), WIDEST);
    }

    /// So many lines a window shows at once.
    public int lines() {
        return said("LINES", USUAL_LINES);
    }

    /// A whole number from the environment.
    private int said(String name, int usual) {
        String typed = environment.getOrDefault(name, "");
        if (!typed.matches("[0-9]{1,4}")) {
            return usual;
        }
        int number = Integer.parseInt(typed);
        return number == 0 ? usual : number;
    }

    private boolean isColoured(String colour) {
        if (!colour.equals("auto")) {
            return colour.equals("always");
        }
        if (!environment.getOrDefault("NO_COLOR", "").isEmpty()) {
            return false;
        }
        String forced = environment.getOrDefault("CLICOLOR_FORCE", "");
        if (!forced.isEmpty() && !forced.equals("0")) {
            return true;
        }
        return isTerminal && !environment.getOrDefault("TERM", "").equals("dumb");
    }
}
