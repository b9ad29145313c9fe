package dev.crosswalk.cli;

import dev.crosswalk.answers.Refusal;
import dev.crosswalk.answers.Refusal.Code;
import dev.crosswalk.cli.command.Verb;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Says in our words what picocli could not understand.
final class ParseMessages {
    /// What one verb calls otherwise than another.
    private static final Map<String, String> ELSEWHERE =
            Map.of("--brief", "--short", "--short", "--brief");

    private ParseMessages() {}

    static Refusal about(ParameterException e, List<String> args) {
        CommandSpec spec = e.getCommandLine().getCommandSpec();
        boolean isRoot = !(spec.userObject() instanceof Verb);
        String help = " (crosswalk " + (isRoot ? "" : spec.name() + " ") + "--help)";
        if (e instanceof UnmatchedArgumentException unmatched
                && !unmatched.getUnmatched().isEmpty()) {
            String value = unmatched.getUnmatched().getFirst();
            return isOption(value, args) ? unknown(spec, value) : unmatched(spec, value, isRoot);
        }
        if (e instanceof MissingParameterException missing) {
            // picocli complains of a missing option before it looks at one that was misspelt.
            String misspelt = unknownOption(spec, args);
            if (misspelt != null) {
                return unknown(spec, misspelt);
            }
            List<String> names =
                    missing.getMissing().stream()
                            .map(arg ->
                                    arg.isOption()
                                            ? ((OptionSpec) arg).longestName()
                                                    + " "
                                                    + arg.paramLabel()
                                            : arg.paramLabel())
                            .toList();
            return names.isEmpty()
                    ? sentence(Code.MISSING, lowerCase(String.valueOf(e.getMessage())) + help)
                    : sentence(
                            Code.MISSING,
                            spec.name() + " needs " + String.join(" and ", names) + help);
        }
        if (e instanceof OverwrittenOptionException overwritten
                && overwritten.getOverwritten() instanceof OptionSpec option) {
            return sentence(Code.CONFLICT, option.longestName() + " can be given once only");
        }
        return sentence(Code.MALFORMED, lowerCase(String.valueOf(e.getMessage())) + help);
    }

    /// A refusal that needs no dialect: only a command line says such things.
    private static Refusal sentence(Code code, String words) {
        return Refusal.of(code, "", "", "{words}").with("words", words);
    }

    private static @Nullable String unknownOption(CommandSpec spec, List<String> args) {
        for (String arg : args) {
            int equals = arg.indexOf('=');
            String name = equals < 0 ? arg : arg.substring(0, equals);
            if (name.equals("--")) {
                return null;
            }
            if (name.length() > 1 && name.charAt(0) == '-' && spec.findOption(name) == null) {
                return name;
            }
        }
        return null;
    }

    /// Whether it stands where an option would: after `--` nothing is one.
    private static boolean isOption(String value, List<String> args) {
        int end = args.indexOf("--");
        List<String> before = end < 0 ? args : args.subList(0, end);
        return value.length() > 1 && value.charAt(0) == '-' && before.contains(value);
    }

    private static String name(String option) {
        int equals = option.indexOf('=');
        return equals < 0 ? option : option.substring(0, equals);
    }

    private static Refusal unknown(CommandSpec spec, String option) {
        List<String> valid = spec.options().stream().map(OptionSpec::longestName).toList();
        String here = ELSEWHERE.getOrDefault(name(option), "");
        return valid.contains(here)
                ? sentence(
                        Code.UNKNOWN,
                        "unknown option \"%s\": %s calls it %s"
                                .formatted(name(option), spec.name(), here))
                : Refusal.unknown("", "option", name(option), valid);
    }

    private static Refusal unmatched(CommandSpec spec, String value, boolean isRoot) {
        if (isRoot && value.equals("version")) {
            return Refusal.of(
                    Code.UNKNOWN, "", value, "{value!} is no command: crosswalk --version says it");
        }
        boolean afterEnd = spec.findOption(name(value)) != null;
        return isRoot && !afterEnd
                ? Refusal.unknown("", "command", value, Commands.VERBS)
                : Refusal.of(
                                Code.UNKNOWN,
                                "",
                                value,
                                "{verb} does not know what to do with {value!}{after} ({help}"
                                        + " --help)")
                        .with("verb", spec.name())
                        .with("after", afterEnd ? ": after -- it is no option" : "")
                        .with("help", isRoot ? "crosswalk" : "crosswalk " + spec.name());
    }

    private static String lowerCase(String message) {
        return message.isEmpty()
                ? message
                : Character.toLowerCase(message.charAt(0)) + message.substring(1);
    }
}
