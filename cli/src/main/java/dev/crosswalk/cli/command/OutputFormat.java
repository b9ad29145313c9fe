package dev.crosswalk.cli.command;

import dev.crosswalk.answers.Refusal;
import java.io.File;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.ParseResult;

/// Which format an answer is wanted in: what `--format` says, else what the ending of the file that
/// `--output` names says, else the verb's first one.
public final class OutputFormat {
    private static final String TABLE = "table";

    private OutputFormat() {}

    static String of(ParseResult given, Verb verb) throws Refusal {
        String format = Options.value(given, "--format");
        return format == null
                ? ofFile(given, verb)
                : Options.checked("--format", format, verb.formats());
    }

    /// Without a look at `--format`.
    public static String ofFile(ParseResult given, Verb verb) throws Refusal {
        String file = Options.value(given, "--output");
        String ending = file == null ? "" : ending(file);
        if (ending.isEmpty()) {
            return verb.formats().getFirst();
        }
        Map<String, String> endings = verb.endings();
        String format = endings.get(ending);
        if (format == null) {
            throw Refusal.malformed(
                            "output",
                            String.valueOf(file),
                            "ends with .{ending}, and {verb} has no such format. Its endings:"
                                    + " .{endings}. <format> names a format whatever the file is"
                                    + " called")
                    .with("ending", ending)
                    .with("verb", given.commandSpec().name())
                    .with("endings", String.join(", .", endings.keySet()));
        }
        return format;
    }

    /// `csv` of `tables/gap.CSV`; empty where there is none, as in `.gap`.
    private static String ending(String file) {
        String name =
                file.substring(
                        Math.max(file.lastIndexOf('/'), file.lastIndexOf(File.separatorChar)) + 1);
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /// Each format by the ending that its files usually have.
    static Map<String, String> usualEndings(List<String> formats) {
        Map<String, String> endings = new LinkedHashMap<>();
        formats.forEach(format -> endings.put(format.equals(TABLE) ? "txt" : format, format));
        return endings;
    }
}
