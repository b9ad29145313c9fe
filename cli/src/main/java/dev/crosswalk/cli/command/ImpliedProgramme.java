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
        here(Options.PROGRAMME + " DIR", terminal)
                .ifPresent(folder -> {
                    verb.remove(option);
                    verb.addOption(
                            OptionSpec.builder(option)
                                    .required(false)
                                    .defaultValue(folder)
                                    .build());
                });
    }

    /// The programme around where the command is typed, named from there. Where it is another
    /// folder than this one, people are told so.
    ///
    /// @param other what names another programme
    public static Optional<String> here(String other, Terminal terminal) {
        Path at = Path.of("").toAbsolutePath();
        Optional<Path> nearest = nearest(at);
        nearest.filter(folder -> !folder.equals(at))
                .ifPresent(folder ->
                        terminal.say(
                                "asked of the programme in %s; %s names another"
                                        .formatted(folder, other)));
        return nearest.map(folder -> relative(at, folder));
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
