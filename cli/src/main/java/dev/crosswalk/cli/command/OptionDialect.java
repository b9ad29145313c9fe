package dev.crosswalk.cli.command;

import dev.crosswalk.answers.Dialect;
import java.util.Locale;
import java.util.regex.Pattern;

/// How a command line writes parameters and questions: `--as-of 2026-06-30`, `crosswalk why`.
public enum OptionDialect implements Dialect {
    OPTIONS;

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:@%+=,-]+");

    @Override
    public String parameter(String name, String value) {
        String option = "--" + name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
        return value.isEmpty() ? option : option + " " + value;
    }

    /// As it can be typed into a shell again.
    @Override
    public String argument(String text) {
        return PLAIN.matcher(text).matches() ? text : "'" + text.replace("'", "'\\''") + "'";
    }

    @Override
    public String question(String name, String rest) {
        return "crosswalk " + name + (rest.isEmpty() ? "" : " " + rest);
    }
}
