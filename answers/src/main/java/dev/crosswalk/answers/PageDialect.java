package dev.crosswalk.answers;

import java.util.Map;
import java.util.regex.Pattern;

/// How pages call what a command line has options and verbs for: `"Capacity"`, `"Questions"`. What
/// a parameter takes is said only where it is a value and no word for one.
public enum PageDialect implements Dialect {
    PAGES;

    /// `DAYS`, `[FRAMEWORK=]DAY`: what stands for a value.
    private static final Pattern PLACEHOLDER = Pattern.compile("[^a-z0-9]*");

    private static final Map<String, String> LABELS =
            Map.ofEntries(
                    Map.entry("asOf", "As of"),
                    Map.entry("assurance", "To be shown"),
                    Map.entry("budget", "Budget"),
                    Map.entry("by", "Audit on"),
                    Map.entry("capacity", "Capacity"),
                    Map.entry("have", "Have"),
                    Map.entry("want", "Want"));

    private static final Map<String, String> PAGES_OF =
            Map.ofEntries(
                    Map.entry("adopt", "Controls"),
                    Map.entry("ask", "Questions"),
                    Map.entry("audit-report", "Intake"),
                    Map.entry("checklist", "Reports"),
                    Map.entry("compare", "Crosswalk"),
                    Map.entry("conclude", "Controls"),
                    Map.entry("document", "Documents"),
                    Map.entry("evidence", "Evidence"),
                    Map.entry("exclude", "Statement"),
                    Map.entry("find", "Find or go to"),
                    Map.entry("gap", "Gap"),
                    Map.entry("include", "Statement"),
                    Map.entry("intake", "Intake"),
                    Map.entry("person", "Settings"),
                    Map.entry("plan", "Plan"),
                    Map.entry("report", "Reports"),
                    Map.entry("show", "Controls"),
                    Map.entry("status", "Overview"),
                    Map.entry("why", "Gap"));

    @Override
    public String parameter(String name, String value) {
        String label = quoted(LABELS.getOrDefault(name, name));
        return PLACEHOLDER.matcher(value).matches() ? label : label + " " + value;
    }

    @Override
    public String argument(String text) {
        return text;
    }

    @Override
    public String question(String name, String rest) {
        return quoted(PAGES_OF.getOrDefault(name, name));
    }

    @Override
    public boolean seesFiles() {
        return false;
    }

    @Override
    public String file(String name) {
        return "the programme";
    }

    @Override
    public String field(String name) {
        return "";
    }

    private static String quoted(String label) {
        return "\"" + label + "\"";
    }
}
