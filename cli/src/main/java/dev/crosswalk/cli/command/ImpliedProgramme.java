package dev.crosswalk.cli.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// The programme that a question is asked in: the nearest folder upward that holds one, where
/// nothing else was said of what an organisation has.
public final class ImpliedProgramme {
    private static final String FILE = "programme.yaml";

    private static final Set<String> INSTEAD =
            Set.of(Options.PROGRAMME, "--have", "--facts", "--help", "-h");

    private ImpliedProgramme() {}

    /// Gives the programme to a verb that takes one, as what its option says where it is not given.
    ///
    /// @param typed what follows the verb
    public static void into(CommandSpec verb, List<String> typed, Terminal terminal) {
        OptionSpec option = verb.findOption(Options.PROGRAMME);
        if (option == null || saysOtherwise(typed)) {
            return;
        }
        Optional<Path> nearest = nearest(Path.of("").toAbsolutePath());
        if (nearest.isEmpty()) {
            return;
        }
        String folder = relative(Path.of("").toAbsolutePath(), nearest.get());
        verb.remove(option);
        verb.addOption(OptionSpec.builder(option).required(false).defaultValue(folder).build());
        if (!folder.equals(".")) {
            terminal.say(
                    "asked of the programme in %s; --programme DIR names another"
                            .formatted(nearest.get()));
        }
    }

    private static boolean saysOtherwise(List<String> typed) {
        for (String word : typed) {
            if (word.equals("--")) {
                return false;
            }
            int equals = word.indexOf('=');
            if (INSTEAD.contains(equals < 0 ? word : word.substring(0, equals))) {
                return true;
            }
        }
        return false;
    }

    /// The folder itself, or the nearest around it, that holds a programme.
    static Optional<Path> nearest(Path folder) {
        for (Path at = folder; at != null; at = at.getParent()) {
            if (Files.isRegularFile(at.resolve(FILE))) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    /// `.`, `..`, `../..`
    static String relative(Path from, Path upward) {
        String path = from.relativize(upward).toString();
        return path.isEmpty() ? "." : path;
    }
}
