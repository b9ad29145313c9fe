package dev.crosswalk.cli;

import dev.crosswalk.answers.Answer;
import dev.crosswalk.answers.OptionDialect;
import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Refusal.Code;
import dev.crosswalk.answers.text.Csv;
import dev.crosswalk.answers.text.Json;
import dev.crosswalk.cli.command.ImpliedProgramme;
import dev.crosswalk.cli.command.IoReason;
import dev.crosswalk.cli.command.Options;
import dev.crosswalk.cli.command.OutputFile;
import dev.crosswalk.cli.command.Terminal;
import dev.crosswalk.cli.command.Verb;
import dev.crosswalk.content.finding.Finding;
import dev.crosswalk.content.finding.InvalidContent;
import dev.crosswalk.formats.terminal.Screen;
import dev.crosswalk.formats.terminal.VisibleText;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/// The way in. Exit codes: 0 answered, 1 answered and `--fail-on` asked for it, 2 bad usage or
/// input, 70 a fault of ours or of the machine.
public final class Main {
    static final int FINE = 0;
    static final int FOUND = 1;
    static final int BAD_INPUT = 2;
    static final int FAULT = 70;

    static final String VERSION = "crosswalk 0.1.0-SNAPSHOT";

    private static final Set<String> BINARY = Set.of("xlsx", "pdf", "docx");

    /// How many findings are shown: a pack with more mistakes is better mended in several goes.
    private static final int MOST_FINDINGS = 10;

    /// How many details are shown of a workbook: whoever mends it has it open, and goes from cell
    /// to cell.
    private static final int MOST_DETAILS = 50;

    /// The narrowest help that picocli can lay out.
    private static final int NARROWEST_HELP = 55;

    private Main() {}

    public static void main(String[] args) {
        int exit = guarded(Terminal.real(), args);
        // Told to exit, Java would look for a logger in every jar: it ends by itself where it may.
        if (exit != FINE) {
            // A Java that cannot start ends with 1, too: who starts it says how else to tell what
            // was found.
            System.exit(exit == FOUND ? Integer.getInteger("crosswalk.found", FOUND) : exit);
        }
    }

    /// The same as [#run], where nothing that goes wrong ends in a stack trace.
    static int guarded(Terminal terminal, String... args) {
        try {
            return run(terminal, args);
        } catch (Throwable fault) {
            // The one place where everything is caught: whoever sees a stack trace can do nothing.
            return refuse(
                    terminal, Fault.told(fault, terminal.environment(), VERSION, args), FAULT);
        }
    }

    /// One command line, without ending the process: tests and the training run call it many times.
    public static int run(Terminal terminal, String... args) {
        try {
            return exit(terminal, args);
        } catch (Refusal e) {
            return refuse(terminal, shown(e), BAD_INPUT);
        } catch (InvalidContent e) {
            return refuse(terminal, firstOf(e.findings()), BAD_INPUT);
        }
    }

    /// The same as [#run], but a refusal is thrown instead of shown.
    static int exit(Terminal terminal, String... args) throws Refusal, InvalidContent {
        Arguments typed = Arguments.of(args);
        if (typed.isVersion()) {
            return print(terminal, utf8(VERSION + "\n"), FINE);
        }
        CommandLine commands = typed.verb() == null ? Commands.all() : Commands.one(typed.verb());
        if (typed.verb() != null) {
            ImpliedProgramme.into(commands.getCommandSpec(), typed.rest(), terminal);
        }
        ParseResult given;
        try {
            given = commands.parseArgs(typed.rest().toArray(String[]::new));
        } catch (ParameterException e) {
            throw ParseMessages.about(e, typed.rest());
        }
        return run(given, terminal);
    }

    private static int run(ParseResult given, Terminal terminal) throws Refusal, InvalidContent {
        String told = told(given, terminal);
        if (told != null) {
            return print(terminal, utf8(told), FINE);
        }
        if (given.commandSpec().userObject() instanceof Verb verb) {
            return answer(verb, given, terminal);
        }
        throw given.hasSubcommand()
                ? Refusal.of(
                        Code.MALFORMED,
                        "",
                        given.subcommand().commandSpec().name(),
                        "the command comes first: crosswalk {value}")
                : Refusal.missing("", "say what to do. crosswalk --help lists the commands");
    }

    private static int answer(Verb verb, ParseResult given, Terminal terminal)
            throws Refusal, InvalidContent {
        Options.refuseMisleading(given);
        String colour = Options.oneOf(given, "--color", Options.COLOURS, "auto");
        String file = Options.value(given, "--output");
        Set<String> failOn = Options.failOn(given);
        OutputFile output =
                file == null || file.equals(Options.STANDARD) || verb.writesOutput(given)
                        ? null
                        : OutputFile.of(file, Options.inputs(given));
        String format = verb.format(given);
        if (output == null && terminal.isTerminal() && BINARY.contains(format)) {
            throw Refusal.of(
                    Code.MISSING,
                    "output",
                    format,
                    "{value} is nothing for a terminal: add <output FILE>");
        }
        Answer answer = verb.answer(given, terminal);
        // A file has no terminal, so colour there must be asked for.
        String effective = output != null && colour.equals("auto") ? "never" : colour;
        byte[] written = written(answer, format, terminal.screen(effective));
        int exit = answer.failsOn(failOn) ? FOUND : FINE;
        if (output == null) {
            print(terminal, isShown(format, terminal) ? visible(written) : written, exit);
        } else {
            output.write(written);
        }
        Refusal lacks = answer.lacks();
        if (lacks != null) {
            throw lacks;
        }
        return exit;
    }

    private static byte[] written(Answer answer, String format, Screen screen) throws Refusal {
        return switch (format) {
            case "table" -> screen.bytes(answer.screen());
            case "json" -> {
                Json json = new Json();
                answer.json(json);
                yield utf8(json.toString());
            }
            case "csv" -> {
                Csv csv = new Csv();
                answer.csv(csv);
                yield utf8(csv.toString());
            }
            default -> answer.file(format);
        };
    }

    /// Whether a person reads on the screen what is meant for a file. A table was made for it, and
    /// has its own colours.
    private static boolean isShown(String format, Terminal terminal) {
        return terminal.isTerminal() && !format.equals("table");
    }

    private static byte[] visible(byte[] text) {
        return utf8(VisibleText.ofLines(new String(text, StandardCharsets.UTF_8)));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// Help or version, where they were asked for.
    private static @Nullable String told(ParseResult given, Terminal terminal) {
        CommandLine command = given.commandSpec().commandLine();
        if (given.isUsageHelpRequested()) {
            Screen screen = terminal.screen("auto");
            command.setUsageHelpWidth(Math.max(screen.width(), NARROWEST_HELP));
            return command.getUsageMessage(screen.colour() ? Ansi.ON : Ansi.OFF);
        }
        return given.isVersionHelpRequested()
                ? String.join("\n", command.getCommandSpec().version()) + "\n"
                : null;
    }

    private static String shown(Refusal refusal) {
        StringBuilder message =
                new StringBuilder(VisibleText.of(refusal.words(OptionDialect.OPTIONS)));
        List<String> details = refusal.details();
        details.stream()
                .limit(MOST_DETAILS)
                .map(VisibleText::of)
                .forEach(detail -> message.append("\n  ").append(detail));
        int more = details.size() - MOST_DETAILS;
        return message.append(more > 0 ? "\n  and " + more + " more" : "").toString();
    }

    private static String firstOf(List<Finding> findings) {
        StringBuilder message = new StringBuilder();
        for (Finding finding : findings.subList(0, Math.min(findings.size(), MOST_FINDINGS))) {
            message.append(message.isEmpty() ? "" : "\n  ")
                    .append(VisibleText.of(finding.toString()));
        }
        int more = findings.size() - MOST_FINDINGS;
        if (more > 0) {
            message.append("\n  and ").append(more).append(" more; crosswalk lint lists them all");
        }
        return message.toString();
    }

    private static int refuse(Terminal terminal, String message, int exit) {
        try {
            write(terminal.err(), utf8("crosswalk: " + message.stripTrailing() + "\n"));
        } catch (IOException e) {
            // Standard error is gone, so nobody is left to tell; the exit code says it.
            return exit;
        }
        return exit;
    }

    /// @param exit what the answer itself would end with
    private static int print(Terminal terminal, byte[] text, int exit) throws Refusal {
        try {
            write(terminal.out(), text);
        } catch (IOException e) {
            // Whoever read the answer has seen enough, as `head` does: nothing to complain of.
            if (!IoReason.isHangUp(e)) {
                throw Refusal.of(Code.NO_ACCESS, "", "", "standard output cannot be written: {why}")
                        .with("why", IoReason.of(e));
            }
        }
        return exit;
    }

    private static void write(OutputStream stream, byte[] bytes) throws IOException {
        stream.write(bytes);
        stream.flush();
    }
}
