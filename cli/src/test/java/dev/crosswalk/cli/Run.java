package dev.crosswalk.cli;

import dev.crosswalk.answers.Refusal;
import dev.crosswalk.cli.command.Terminal;
import dev.crosswalk.content.finding.InvalidContent;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// One command line, run in this process, with what it printed.
record Run(int exit, String out, String err) {
    /// The day on which all commands of the tests run.
    private static final Clock NOW =
            Clock.fixed(Instant.parse("2026-11-02T09:00:00Z"), ZoneOffset.UTC);

    /// As in a pipe: no colour, 100 columns.
    static Run of(String... args) {
        return with(Map.of(), args);
    }

    /// With the small pack of the tests on top of the bundled content.
    static Run of(List<String> args, String... more) {
        List<String> all = new ArrayList<>(args);
        all.addAll(List.of(more));
        return of(all.toArray(String[]::new));
    }

    static Run small(String... args) {
        return with(Map.of(), withSmall(args));
    }

    static Run small(Map<String, String> environment, String... args) {
        return with(environment, withSmall(args));
    }

    static Run with(Map<String, String> environment, String... args) {
        return on(true, environment, args);
    }

    static Run ascii(String... args) {
        return on(false, Map.of(), withSmall(args));
    }

    /// With something to read on standard input.
    static Run piped(String input, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        InputStream in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
        return on(in, out, true, Map.of(), withSmall(args));
    }

    /// A person at a terminal, who types these lines.
    static Run atTerminal(String typed, String... args) {
        return atTerminal(Map.of(), typed, args);
    }

    static Run atTerminal(Map<String, String> environment, String typed, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        InputStream in = new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8));
        Map<String, String> plain = new HashMap<>(environment);
        plain.put("NO_COLOR", "1");
        int exit = Main.run(new Terminal(in, out, err, true, true, NOW, plain), args);
        return new Run(
                exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /// What a command is refused for, before anybody words it.
    static Refusal refused(String... args) {
        try {
            InputStream in = InputStream.nullInputStream();
            OutputStream nowhere = OutputStream.nullOutputStream();
            Main.exit(new Terminal(in, nowhere, nowhere, false, true, NOW, Map.of()), args);
        } catch (Refusal e) {
            return e;
        } catch (InvalidContent e) {
            throw new IllegalStateException(e);
        }
        throw new IllegalStateException("answered: " + String.join(" ", args));
    }

    /// Where asking what time it is goes wrong, as no user can make it.
    static Run broken(Throwable fault, String... args) {
        Clock clock =
                new Clock() {
                    @Override
                    public ZoneId getZone() {
                        return ZoneOffset.UTC;
                    }

                    @Override
                    public Clock withZone(ZoneId zone) {
                        return this;
                    }

                    @Override
                    public Instant instant() {
                        if (fault instanceof Error error) {
                            throw error;
                        }
                        throw (RuntimeException) fault;
                    }
                };
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit =
                Main.guarded(
                        new Terminal(
                                InputStream.nullInputStream(),
                                out,
                                err,
                                false,
                                true,
                                clock,
                                Map.of()),
                        args);
        return new Run(
                exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /// Where standard output fails with this message from the system.
    static Run failing(String message, String... args) {
        OutputStream out =
                new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        throw new IOException(message);
                    }
                };
        return on(InputStream.nullInputStream(), out, true, Map.of(), args);
    }

    /// Where standard input is closed.
    static Run closed(String... args) {
        InputStream in = new FileInputStream(new FileDescriptor());
        return on(in, new ByteArrayOutputStream(), true, Map.of(), withSmall(args));
    }

    /// A file or folder that lies beside this class.
    static String resource(String name) {
        URL url = Objects.requireNonNull(Run.class.getResource(name), name);
        try {
            return Path.of(url.toURI()).toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Run on(boolean unicode, Map<String, String> environment, String... args) {
        return on(
                InputStream.nullInputStream(),
                new ByteArrayOutputStream(),
                unicode,
                environment,
                args);
    }

    private static Run on(
            InputStream in,
            OutputStream out,
            boolean unicode,
            Map<String, String> environment,
            String... args) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = Main.run(new Terminal(in, out, err, false, unicode, NOW, environment), args);
        String printed =
                out instanceof ByteArrayOutputStream bytes
                        ? bytes.toString(StandardCharsets.UTF_8)
                        : "";
        return new Run(exit, printed, err.toString(StandardCharsets.UTF_8));
    }

    private static String[] withSmall(String... args) {
        List<String> all = new ArrayList<>(Arrays.asList(args));
        all.addAll(1, List.of("--content", resource("small")));
        return all.toArray(String[]::new);
    }
}
