package dev.crosswalk.cli;

import dev.crosswalk.cli.text.Csv;
import dev.crosswalk.cli.text.Json;
import dev.crosswalk.cli.text.Markdown;
import dev.crosswalk.cli.text.Page;
import dev.crosswalk.cli.text.Screen;
import dev.crosswalk.content.Finding;
import dev.crosswalk.content.InvalidContent;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/// The way in. Exit codes: 0 answered, 1 answered and `--fail-on` asked for it, 2 bad usage or
/// input.
public final class Main {
    static final int FINE = 0;
    static final int FOUND = 1;
    static final int BAD_INPUT = 2;

    /// A pack with more mistakes than this is better mended in several goes.
    private static final int MOST_FINDINGS = 10;

    /// What picocli can lay out.
    private static final int NARROWEST_HELP = 55;

    private Main() {}

    public static void main(String[] args) {
        System.exit(run(Terminal.real(), args));
    }

    /// One command line, without ending the process: tests and the training run call it many times.
    static int run(Terminal terminal, String... args) {
        boolean isVerb = args.length > 0 && Commands.VERBS.contains(args[0]);
        CommandLine commands = isVerb ? Commands.one(args[0]) : Commands.all();
        try {
            ParseResult given =
                    commands.parseArgs(isVerb ? Arrays.copyOfRange(args, 1, args.length) : args);
            String told = told(given, terminal);
            if (told != null) {
                write(terminal.out(), told);
                return FINE;
            }
            if (given.commandSpec().userObject() instanceof Verb verb) {
                return answer(verb, given, terminal);
            }
            throw new Refusal(
                    given.hasSubcommand()
                            ? "the command comes first: crosswalk "
                                    + given.subcommand().commandSpec().name()
                            : "say what to do. crosswalk --help lists the commands");
        } catch (ParameterException e) {
            return refuse(terminal, Complaints.about(e, args));
        } catch (Refusal e) {
            return refuse(terminal, String.valueOf(e.getMessage()));
        } catch (InvalidContent e) {
            return refuse(terminal, firstOf(e.findings()));
        } catch (IOException e) {
            // Whoever read the answer has seen enough, as `head` has: nothing to complain of.
            boolean hungUp = String.valueOf(e.getMessage()).contains("Broken pipe");
            return hungUp ? FINE : refuse(terminal, "the answer cannot be written: " + e);
        }
    }

    private static int answer(Verb verb, ParseResult given, Terminal terminal)
            throws Refusal, InvalidContent, IOException {
        String format = Options.oneOf(given, "--format", Options.FORMATS, "table");
        String colour = Options.oneOf(given, "--color", Options.COLOURS, "auto");
        String file = Options.value(given, "--output");
        Set<String> failOn = Options.failOn(given);
        Path output = file == null ? null : OutputFile.check(file);
        Answer answer = verb.answer(given);
        // A file has no terminal, so colour there must be asked for.
        String effective = output != null && colour.equals("auto") ? "never" : colour;
        String text = text(answer, format, new Page(terminal.screen(effective)));
        if (output == null) {
            write(terminal.out(), text);
        } else {
            OutputFile.write(output, text);
        }
        return answer.failsOn(failOn) ? FOUND : FINE;
    }

    private static String text(Answer answer, String format, Page page) {
        return switch (format) {
            case "json" -> {
                Json json = new Json();
                answer.json(json);
                yield json.toString();
            }
            case "csv" -> {
                Csv csv = new Csv();
                answer.csv(csv);
                yield csv.toString();
            }
            case "md" -> {
                Markdown markdown = new Markdown();
                answer.markdown(markdown);
                yield markdown.toString();
            }
            default -> {
                answer.page(page);
                yield page.toString();
            }
        };
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

    private static String firstOf(List<Finding> findings) {
        StringBuilder message = new StringBuilder();
        for (Finding finding : findings.subList(0, Math.min(findings.size(), MOST_FINDINGS))) {
            message.append(message.isEmpty() ? "" : "\n  ").append(finding);
        }
        int more = findings.size() - MOST_FINDINGS;
        if (more > 0) {
            message.append("\n  and ").append(more).append(" more; crosswalk lint lists them all");
        }
        return message.toString();
    }

    private static int refuse(Terminal terminal, String message) {
        try {
            write(terminal.err(), "crosswalk: " + message.stripTrailing() + "\n");
        } catch (IOException e) {
            // Nobody is left to tell; the exit code says it.
            return BAD_INPUT;
        }
        return BAD_INPUT;
    }

    private static void write(OutputStream stream, String text) throws IOException {
        stream.write(text.getBytes(StandardCharsets.UTF_8));
        stream.flush();
    }
}
