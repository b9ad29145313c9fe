package dev.crosswalk.cli.command;

import dev.crosswalk.answers.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/// How the command line writes parameters and questions, where it is known what was typed.
final class GivenOptions implements Dialect {
    private static final Dialect OPTIONS = OptionDialect.OPTIONS;

    /// A longer path would fill the line: its label stands for it.
    private static final int LONGEST_PATH = 40;

    private static final Set<String> PATHS = Set.of("DIR", "FILE");

    private final ParseResult given;

    GivenOptions(ParseResult given) {
        this.given = given;
    }

    @Override
    public String parameter(String name, String value) {
        return OPTIONS.parameter(name, value);
    }

    @Override
    public String argument(String text) {
        return OPTIONS.argument(text);
    }

    @Override
    public String question(String name, String rest) {
        return OPTIONS.question(name, rest);
    }

    /// A programme that was left out is left out again.
    @Override
    public String repeated(List<String> names) {
        List<String> all = new ArrayList<>();
        for (String name : names) {
            OptionSpec option = given.matchedOption(parameter(name, ""));
            if (option != null) {
                option.originalStringValues()
                        .forEach(value -> all.add(parameter(name, argument(option, value))));
            }
        }
        return String.join(" ", all);
    }

    private String argument(OptionSpec option, String value) {
        return PATHS.contains(option.paramLabel())
                        && (value.length() > LONGEST_PATH || !isAscii(value))
                ? option.paramLabel()
                : argument(value);
    }

    /// Screens that know no other letters would show the command wrongly.
    private static boolean isAscii(String value) {
        return value.chars().allMatch(c -> c < 0x80);
    }
}
