package dev.crosswalk.cli.command;

import dev.crosswalk.answers.Dialect;
import java.util.Locale;

/// How a command line writes parameters and questions: `--as-of 2026-06-30`, `crosswalk why`.
public enum OptionDialect implements Dialect {
    OPTIONS;

    @Override
    public String parameter(String name, String value) {
        String option = "--" + name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
        return value.isEmpty() ? option : option + " " + value;
    }

    @Override
    public String question(String name, String rest) {
        return "crosswalk " + name + (rest.isEmpty() ? "" : " " + rest);
    }
}
