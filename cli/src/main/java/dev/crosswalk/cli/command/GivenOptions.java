package dev.crosswalk.cli.command;

import static dev.crosswalk.answers.OptionDialect.OPTIONS;

import dev.crosswalk.answers.Dialect;
import dev.crosswalk.answers.OptionDialect;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/// How the command line writes parameters and questions, where it is known what was typed.
final class GivenOptions {
    /// A longer path would fill the line: its label stands for it.
    private static final int LONGEST_PATH = 40;

    private static final Set<String> PATHS = Set.of("DIR", "FILE");

    private GivenOptions() {}

    /// A programme that was left out is left out again.
    static Dialect of(ParseResult given) {
        return OptionDialect.repeating(name -> {
            OptionSpec option = given.matchedOption(OPTIONS.parameter(name, ""));
            return option == null
                    ? List.of()
                    : option.originalStringValues().stream()
                            .map(value -> argument(option, value))
                            .toList();
        });
    }

    private static String argument(OptionSpec option, String value) {
        return PATHS.contains(option.paramLabel())
                        && (value.length() > LONGEST_PATH || !isAscii(value))
                ? option.paramLabel()
                : OPTIONS.argument(value);
    }

    /// Screens that know no other letters would show the command wrongly.
    private static boolean isAscii(String value) {
        return value.chars().allMatch(c -> c < 0x80);
    }
}
