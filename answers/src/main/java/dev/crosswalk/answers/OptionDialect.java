package dev.crosswalk.answers;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// How a command line writes parameters and questions: `--as-of 2026-06-30`, `crosswalk why`.
public enum OptionDialect implements Dialect {
    OPTIONS;

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:@%+=,-]+");

    /// The same, where it is known what was said of parameters, so that it can be said again.
    ///
    /// @param said what was said of a parameter, each time that it was, as it is typed; empty where
    ///   nothing was
    public static Dialect repeating(Function<String, List<String>> said) {
        return new Repeating(said);
    }

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

    private record Repeating(Function<String, List<String>> said) implements Dialect {
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

        @Override
        public String repeated(List<String> names) {
            return names.stream()
                    .flatMap(name -> said.apply(name).stream().map(value -> parameter(name, value)))
                    .collect(Collectors.joining(" "));
        }
    }
}
