package dev.crosswalk.server.platform.web;

import dev.crosswalk.answers.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// How an answer writes the commands that lead on: for the command line, which says the same of the
/// same programme.
///
/// @param given the query parameters, by name
record CommandDialect(Map<String, String[]> given) implements Dialect {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:@%+=,-]+");

    @Override
    public String parameter(String name, String value) {
        String option = "--" + name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
        return value.isEmpty() ? option : option + " " + value;
    }

    @Override
    public String argument(String text) {
        return PLAIN.matcher(text).matches() ? text : "'" + text.replace("'", "'\\''") + "'";
    }

    @Override
    public String question(String name, String rest) {
        return "crosswalk " + name + (rest.isEmpty() ? "" : " " + rest);
    }

    @Override
    public String repeated(List<String> names) {
        List<String> all = new ArrayList<>();
        for (String name : names) {
            for (String value : given.getOrDefault(name, new String[0])) {
                all.add(parameter(name, argument(value)));
            }
        }
        return String.join(" ", all);
    }
}
