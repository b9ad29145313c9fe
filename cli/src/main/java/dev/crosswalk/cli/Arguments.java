package dev.crosswalk.cli;

import dev.crosswalk.answers.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was typed, as the parser wants it: a verb and what follows it.
///
/// @param verb null where the first word is no verb
record Arguments(@Nullable String verb, List<String> rest) {

    /// `help VERB` is `VERB --help`, and a `--` before all has nothing to end.
    static Arguments of(String... typed) throws Refusal {
        List<String> args = List.of(typed);
        if (!args.isEmpty() && args.getFirst().equals("--")) {
            args = args.subList(1, args.size());
        }
        if (!args.isEmpty() && args.getFirst().equals("help")) {
            args = help(args.subList(1, args.size()));
        }
        return !args.isEmpty() && Commands.VERBS.contains(args.getFirst())
                ? new Arguments(args.getFirst(), args.subList(1, args.size()))
                : new Arguments(null, args);
    }

    /// Whether the version is asked for and nothing else: that needs no parser.
    boolean isVersion() {
        return verb == null && (rest.equals(List.of("--version")) || rest.equals(List.of("-V")));
    }

    private static List<String> help(List<String> about) throws Refusal {
        if (about.isEmpty()
                || about.getFirst().equals("help")
                || about.getFirst().startsWith("-")) {
            return List.of("--help");
        }
        String verb = about.getFirst();
        if (!Commands.VERBS.contains(verb)) {
            throw Refusal.unknown("", "command", verb, Commands.VERBS);
        }
        return List.of(verb, "--help");
    }
}
